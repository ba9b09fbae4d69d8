// "Copy link" in the head of a page and on a card: the address of what is shown, for others. A
// button may have a text of its own to copy. "Embed": what shows its figure on another page.
const SAID_MS = 4000;
const LONG = 200; // characters: from here on some programs break a link, and readers lose sight of it

// Call for each press on the page: its head, with the buttons, is written anew with each finding.
export async function press({ target }) {
  const button = target.closest?.(".atlas-share button");
  if (!button) return;
  if ("embed" in button.dataset) return offer(button, snippet());
  const text = button.dataset.text ?? shortened(location.href);
  if (await isCopied(text)) return say(button, button.dataset.copied);
  offer(button, text);
}

// Parameters that are there several times become one, with commas: the server reads both.
function shortened(address) {
  const [before, query] = address.split("?", 2);
  if (address.length <= LONG || !query || query.includes("%2C")) return address;
  const values = new Map();
  for (const part of query.split("&")) {
    const [name, value] = part.split("=", 2);
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return `${before}?${[...values].map(([name, all]) => `${name}=${all.join(",")}`).join("&")}`;
}

// What another page needs to show this one's figure. Its script makes the frame as high as what is
// in it; without it the frame keeps its height.
function snippet() {
  const address = shortened(location.href.replace(location.hash, ""));
  const frame = document.createElement("iframe");
  frame.src = `${address}${address.includes("?") ? "&" : "?"}embed=true`;
  frame.title = document.title;
  frame.width = "100%";
  frame.height = "560";
  frame.style.border = "0";
  return `${frame.outerHTML}
<script>
addEventListener("message", ({ origin, source, data }) => {
  if (origin !== "${location.origin}" || data?.type !== "atlas:height") return;
  for (const frame of document.querySelectorAll("iframe"))
    if (frame.contentWindow === source) frame.height = Number(data.height);
});
</script>`;
}

// A browser lets a page write to the clipboard only where nobody can listen in between.
async function isCopied(text) {
  if (!navigator.clipboard) return false;
  return navigator.clipboard.writeText(text).then(() => true, () => false);
}

function say(button, text) {
  const said = button.parentElement.querySelector("[role=status]");
  said.textContent = text;
  setTimeout(() => (said.textContent = ""), SAID_MS);
}

// Where the page may not copy, the visitor does: the text stands there, selected.
function offer(button, text) {
  const place = button.parentElement.querySelector("[popover]");
  const field = place.querySelector("textarea");
  if (!place.matches(":popover-open")) place.showPopover();
  field.value = text;
  field.focus();
  field.select();
}

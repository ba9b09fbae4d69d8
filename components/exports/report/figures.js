// The figures of a report: each is drawn where its data stand, one after the other, with the code
// that draws them in the dashboard. Nothing is fetched.
import show from "./view.js";
import { given } from "./given.js";
import { fontFace } from "./picture_font.js";
import { PLOTLY } from "./plotly_address.js";
import * as plotly from "./plotly.js";

const NAME_BYTES = 8;

given.set(PLOTLY, plotly);
for (const { dataset, textContent } of document.querySelectorAll("script[data-given]")) {
  given.set(dataset.given, JSON.parse(textContent));
}
await useFont();
for (const [place, each] of [...document.querySelectorAll(".report-figure")].entries()) {
  const written = each.querySelector("script").textContent;
  show({ data: message(written, place), parentElement: each, setTriggerValue() {} });
}

// Texts are measured when a figure is drawn: their letters are there before.
async function useFont() {
  const style = document.createElement("style");
  style.textContent = (await fontFace()).textContent;
  document.head.append(style);
  await Promise.all(["400", "700"].map((weight) => document.fonts.load(`${weight} 14px "Source Sans"`)));
}

// As the dashboard's server sends it: whole, under a name of its own.
function message(text, place) {
  const content = new TextEncoder().encode(text);
  const made = new Uint8Array(1 + NAME_BYTES + content.length);
  made[NAME_BYTES] = place;
  made.set(content, 1 + NAME_BYTES);
  return made;
}

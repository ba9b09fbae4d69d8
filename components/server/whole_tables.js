// A table that scrolls is a picture of the rows in sight. Paper is whole, and a phone is too narrow
// for it: there its rows, which the page offers as a file to print, stand in its place.
{
  const phone = matchMedia("(max-width: 640px)");
  const offered = function* () {
    for (const link of document.querySelectorAll("a[data-print]")) {
      const shown = `[class*="st-key-print-${link.dataset.print}-"] .stDataFrame`;
      for (const place of document.querySelectorAll(shown)) yield [place, link.href];
    }
  };
  const rowsIn = place => place.querySelector(":scope > .atlas-rows");
  const put = (place, href, text) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    const rows = document.createElement("div");
    const label = page.querySelector("h1").textContent;
    Object.assign(rows, { className: "atlas-rows", tabIndex: 0, role: "region", ariaLabel: label });
    rows.dataset.of = href;
    for (const link of page.querySelectorAll("a.atlas-inside")) {
      link.href = new URL(link.getAttribute("href"), href);
    }
    rows.append(...document.importNode(page.querySelector("main"), true).childNodes);
    rowsIn(place)?.remove();
    place.append(rows);
  };
  // The style sheet is told of a dark page, which it prints in dark ink. The browser prints once
  // this has run to its end, so nothing of it may come later.
  addEventListener("beforeprint", () => {
    const app = document.querySelector(".stApp");
    const isDark = app && getComputedStyle(app).colorScheme === "dark";
    document.body.classList.toggle("atlas-dark", isDark);
    for (const [place, href] of offered()) {
      if (!place.checkVisibility() || rowsIn(place)?.dataset.of === href) continue;
      const request = new XMLHttpRequest();
      request.open("GET", href, false);
      request.send();
      // Where the server has no answer now, the rows in sight are printed.
      if (request.status === 200) put(place, href, request.responseText);
    }
  });
  addEventListener("afterprint", () => {
    if (phone.matches) return;
    for (const rows of document.querySelectorAll(".atlas-rows")) rows.remove();
  });
  // On a phone rows are fetched when their table comes near the screen, and anew when the page
  // offers others. Where the server has no answer now, the table scrolls sideways.
  const asked = new WeakMap(), watched = new WeakMap();
  const bring = async place => {
    const href = [...offered()].find(([each]) => each === place)?.[1];
    if (!href || asked.get(place) === href) return;
    asked.set(place, href);
    const answer = await fetch(href);
    const text = await answer.text();
    if (asked.get(place) !== href || !phone.matches) return;
    if (answer.ok) put(place, href, text);
    else rowsIn(place)?.remove();
  };
  const near = new IntersectionObserver(
    seen => seen.filter(each => each.isIntersecting).forEach(each => bring(each.target)),
    { rootMargin: "400px" },
  );
  const look = () => {
    for (const [place, href] of offered()) {
      if (watched.get(place) === href) continue;
      watched.set(place, href);
      near.unobserve(place);
      near.observe(place);
    }
  };
  let due = 0;
  const changed = new MutationObserver(() => {
    due ||= requestAnimationFrame(() => { due = 0; look(); });
  });
  const follow = () => {
    changed.disconnect();
    near.disconnect();
    if (phone.matches) {
      changed.observe(document, { subtree: true, childList: true });
      look();
      return;
    }
    for (const [place] of offered()) {
      asked.delete(place);
      watched.delete(place);
      rowsIn(place)?.remove();
    }
  };
  phone.addEventListener("change", follow);
  follow();
}

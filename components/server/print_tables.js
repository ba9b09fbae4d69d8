// Paper is white, and whole: the style sheet is told of a dark page, which it prints in dark ink.
// A table that scrolls shows paper the rows in sight: each row is fetched and stands in its place.
// The browser prints once this has run to its end, so nothing of it may come later.
addEventListener("beforeprint", () => {
  const app = document.querySelector(".stApp");
  document.body.classList.toggle("atlas-dark", app && getComputedStyle(app).colorScheme === "dark");
  for (const link of document.querySelectorAll("a[data-print]")) {
    const shown = `[class*="st-key-print-${link.dataset.print}-"] .stDataFrame`;
    for (const place of document.querySelectorAll(shown)) {
      if (!place.checkVisibility() || place.querySelector(":scope > main")) continue;
      const request = new XMLHttpRequest();
      request.open("GET", link.href, false);
      request.send();
      // Where the server has no answer now, the rows in sight are printed.
      if (request.status !== 200) continue;
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      place.append(document.importNode(page.querySelector("main"), true));
    }
  }
});
addEventListener("afterprint", () => {
  for (const each of document.querySelectorAll(".stDataFrame > main")) each.remove();
});

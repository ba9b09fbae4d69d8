// A figure in print: as it is on the screen, and as wide as the paper. plotly.js would lay it out
// anew only when the paper is printed already.
export function fitPaper(plot, signal) {
  const drawings = () => plot.querySelectorAll(".main-svg");
  const before = () => {
    if (!plot._fullLayout) return;
    const { width, height } = plot._fullLayout;
    plot.style.setProperty("--shape", `${width} / ${height}`);
    for (const each of drawings()) each.setAttribute("viewBox", `0 0 ${width} ${height}`);
  };
  const after = () => {
    for (const each of drawings()) each.removeAttribute("viewBox");
  };
  addEventListener("beforeprint", before, { signal });
  addEventListener("afterprint", after, { signal });
}

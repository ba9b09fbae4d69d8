// The marks of a legend, as plotly.js draws them in a figure: 12 pixels wide and high around a
// middle, lines twice as wide.
import { svg } from "./svg.js";

export const MARK_PX = 12;
export const LINE_PX = 24;
const HALF = MARK_PX / 2;
const DASHES = { solid: "none", dash: "6 4", dot: "2 3" };
const SHAPES = {
  circle: "M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0Z",
  square: "M-5 -5H5V5H-5Z",
  diamond: "M0 -6L6 0L0 6L-6 0Z",
  "diamond-cross": "M0 -6L6 0L0 6L-6 0ZM-6 0H6M0 -6V6",
  "triangle-up": "M0 -6L6 5H-6Z",
  "triangle-right": "M6 0L-5 6V-6Z",
  cross: "M-2 -6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z",
  star: "M0 -6.5L1.6 -2H6.2L2.5 .9L3.9 5.5L0 2.8L-3.9 5.5L-2.5 .9L-6.2 -2H-1.6Z",
  "line-ns": "M0 -6V6",
  "x-thin": "M-5 -5L5 5M-5 5L5 -5",
};

export function widthOf({ mark }) {
  if (!mark) return 0;
  return mark in DASHES ? LINE_PX : MARK_PX;
}

// The mark of an entry with its middle at a point; `rule` is the colour of its edge.
export function drawnMark(entry, x, y, rule) {
  const place = svg("g", { transform: `translate(${x} ${y})` });
  place.append(...partsOf(entry, rule));
  return place;
}

function partsOf({ mark, colour, second }, rule) {
  if (mark in DASHES) return [lineOf(mark, colour)];
  const square = { x: -HALF, y: -HALF, width: MARK_PX, height: MARK_PX };
  const area = svg("rect", { ...square, fill: colour, stroke: rule });
  if (mark === "area") return [area];
  if (mark === "halves") return [area, svg("path", { d: "M6 -6V6H-6Z", fill: second })];
  if (mark === "stripes") {
    const d = "M-6 0L0 -6M-6 6L6 -6M0 6L6 0";
    return [area, svg("path", { d, stroke: second, "stroke-width": 2.2, fill: "none" })];
  }
  return [symbolOf(mark, colour)];
}

function lineOf(dash, stroke) {
  const d = `M${-LINE_PX / 2} 0H${LINE_PX / 2}`;
  return svg("path", { d, stroke, "stroke-width": 2.5, "stroke-dasharray": DASHES[dash] });
}

function symbolOf(symbol, colour) {
  const isOpen = symbol.endsWith("-open") || symbol === "line-ns" || symbol === "x-thin";
  const d = SHAPES[symbol.replace(/-open$/, "")] ?? SHAPES.circle;
  return svg("path", { d, fill: isOpen ? "none" : colour, stroke: colour, "stroke-width": 1.8 });
}

// A figure as a picture: one SVG with title, choice, legend, sources, credit and address in it,
// and the font. A PNG is that SVG, painted. Nothing leaves the browser.
import { drawnMark, widthOf } from "./legend_marks.js";
import { fontFace } from "./picture_font.js";
import { Lines, paragraph } from "./picture_text.js";
import { SVG, svg } from "./svg.js";

// In pixels of the figure's own text; a painted picture is so many `dots` wide. Without `height` a
// picture is as high as it needs.
const SIZES = {
  page: { width: 800, edge: 28, dots: 1600, title: 22 },
  slide: { width: 1280, height: 720, edge: 40, dots: 1920, title: 28 },
  phone: { width: 390, edge: 16, dots: 1080, title: 18 },
};
const SUBTITLE_PX = 14;
const LEGEND_PX = 13;
const NOTE_PX = 11;
const GAP_PX = 12;
const BETWEEN_NOTES_PX = 2;
const LEAST_SCALE = 0.8; // of a chart under its words: its letters could else not be read
const WORDS_SHARE = 0.3; // of a slide, where the words stand beside the chart
const BETWEEN_ENTRIES_PX = 18;
const LEGEND_ROW_PX = 20;
const USUAL_PLOT_PX = 400;
const MAP_EDGE_PX = 8; // half a dot: one at the edge of a map is drawn whole
// Of a map's width: by the degrees that it frames, within these bounds.
const MAP_SHAPES = { widest: 0.5, highest: 1.1, round: 0.9, stretch: 1.25 };

// Save a picture of `shown`: figure, config, legend, paper and caption. Returns the file's name.
export async function savePicture(Plotly, shown, { format, size }) {
  const settings = SIZES[size];
  const drawn = await compose(Plotly, shown, settings);
  const text = new XMLSerializer().serializeToString(drawn);
  const whole = new Blob([text], { type: "image/svg+xml" });
  const content = format === "svg" ? whole : await painted(whole, drawn, settings.dots);
  const name = `${shown.caption.file_name}.${format}`;
  handOver(content, name);
  return name;
}

async function compose(Plotly, shown, settings) {
  await document.fonts.ready;
  const { layout } = shown.figure;
  const { width, edge } = settings;
  const inner = width - 2 * edge;
  const above = wordsOf(shown, settings, inner);
  const free = settings.height && settings.height - above.height - 2 * GAP_PX - 2 * edge;
  const isCramped = free && !layout.geo && naturalHeight(layout) * LEAST_SCALE > free;
  if (isCramped) return besideWords(Plotly, shown, settings);
  const plot = await plotOf(Plotly, shown, inner, free);
  const height = settings.height ?? Math.ceil(above.height + plot.height + 2 * GAP_PX + 2 * edge);
  const page = await blankPage(width, height, shown.paper);
  const y = put(page, above.head, edge, edge, GAP_PX);
  put(page, [plot], edge, y + (free ? (free - plot.height) / 2 : 0), 0);
  putNotes(page, above.notes, [edge, width - edge], height - edge, shown.paper);
  return page;
}

// A chart that is too high for a slide stands beside its words, and so is drawn larger.
async function besideWords(Plotly, shown, settings) {
  const { width, height, edge } = settings;
  const column = Math.round((width - 3 * edge) * WORDS_SHARE);
  const { head, notes } = wordsOf(shown, settings, column);
  const page = await blankPage(width, height, shown.paper);
  put(page, head, edge, edge, GAP_PX);
  putNotes(page, notes, [edge, edge + column], height - edge, shown.paper);
  const left = 2 * edge + column;
  put(page, [await plotOf(Plotly, shown, width - edge - left, height - 2 * edge)], left, edge, 0);
  return page;
}

// What stands above a figure and below it, over a width.
function wordsOf({ address, caption, legend, paper }, settings, width) {
  const head = [
    paragraph(caption.title, settings.title, width, { weight: 700, fill: paper.ink }),
    paragraph(caption.subtitle, SUBTITLE_PX, width, { fill: paper.muted }),
    legendOf(legend, width, paper),
  ].filter(({ height }) => height);
  const notes = [...caption.notes, address ?? location.href].map((note) =>
    paragraph(note, NOTE_PX, width, { fill: paper.muted }),
  );
  return { head, notes, height: heightOf(head, GAP_PX) + heightOf(notes, BETWEEN_NOTES_PX) };
}

async function blankPage(width, height, { ground }) {
  const page = svg("svg", { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  page.append(await fontFace(), svg("rect", { width, height, fill: ground }));
  return page;
}

// Notes end at a height, below a line from left to right.
function putNotes(page, notes, [left, right], bottom, { rule }) {
  const top = bottom - heightOf(notes, BETWEEN_NOTES_PX);
  page.append(svg("path", { d: `M${left} ${top - GAP_PX / 2}H${right}`, stroke: rule }));
  put(page, notes, left, top, BETWEEN_NOTES_PX);
}

function heightOf(parts, gap) {
  return parts.reduce((sum, { height }) => sum + height + gap, 0);
}

// Put parts below each other from a point on; returns where the next one would stand.
function put(page, parts, x, y, gap) {
  for (const { drawn, height } of parts) {
    const place = svg("g", { transform: `translate(${x} ${y})` });
    place.append(drawn);
    page.append(place);
    y += height + gap;
  }
  return y;
}

function legendOf(entries, width, paper) {
  const drawn = svg("g");
  const [lines, bold] = [new Lines(LEGEND_PX), new Lines(LEGEND_PX, 700)];
  let [x, row] = [0, 0];
  for (const entry of entries) {
    const mark = widthOf(entry);
    const [lead, gap] = [mark && mark + 6, x && BETWEEN_ENTRIES_PX];
    const number = entry.count === undefined ? "" : ` ${entry.count}`;
    const room = lead + lines.widthOf(entry.label) + bold.widthOf(number);
    if (x && x + gap + room > width) [x, row] = [0, row + 1];
    else x += gap;
    const middle = row * LEGEND_ROW_PX + LEGEND_ROW_PX / 2;
    if (mark) drawn.append(drawnMark(entry, x + mark / 2, middle, paper.rule));
    const wrapped = lines.wrapped(entry.label, width - lead - bold.widthOf(number));
    for (const [place, line] of wrapped.entries()) {
      const y = middle + place * LEGEND_ROW_PX + LEGEND_PX * 0.35;
      const said = lines.drawn(line, x + lead, y, { fill: paper.ink });
      if (place === wrapped.length - 1) said.append(bold.part(number));
      drawn.append(said);
    }
    row += wrapped.length - 1;
    x += room;
  }
  return { drawn, height: entries.length ? (row + 1) * LEGEND_ROW_PX : 0 };
}

// The figure laid out anew for a width. Where a height is given it fits in: a map is laid out for
// it, a chart keeps its own height, so that nothing in it touches, and is drawn smaller.
async function plotOf(Plotly, { figure, config }, width, free) {
  const { layout } = figure;
  const natural = layout.geo ? (free ?? width * shapeOf(layout.geo)) : naturalHeight(layout);
  const scale = free ? Math.min(1, free / natural) : 1;
  const size = { width: Math.round(width / scale), height: Math.round(natural) };
  const whole = { ...layout, ...size, autosize: false, showlegend: false };
  if (layout.geo) whole.margin = { l: MAP_EDGE_PX, r: MAP_EDGE_PX, t: 0, b: 0 };
  const picture = { data: figure.data, layout: whole, config: { ...config, staticPlot: true } };
  const text = await Plotly.toImage(picture, { ...size, format: "svg", imageDataOnly: true });
  const drawn = new DOMParser().parseFromString(rounded(text), "image/svg+xml").documentElement;
  const box = { x: 0, y: 0, width: size.width * scale, height: size.height * scale };
  // What stands beside a map's frame is no part of it; a chart's own words may reach a bit farther.
  const overflow = layout.geo ? "hidden" : "visible";
  const view = { ...box, overflow, viewBox: `0 0 ${size.width} ${size.height}` };
  for (const [name, value] of Object.entries(view)) drawn.setAttribute(name, value);
  return { drawn: document.importNode(drawn, true), height: box.height };
}

function naturalHeight({ height }) {
  return height ?? USUAL_PLOT_PX;
}

// Outlines come with thirteen decimals; a tenth of a pixel is more than a printer shows.
function rounded(text) {
  const shorter = (path) => path.replace(/\d+\.\d{2,}/g, (number) => (+number).toFixed(1));
  return text.replace(/ d="[^"]*"/g, shorter);
}

function shapeOf({ lonaxis, lataxis }) {
  const { widest, highest, round, stretch } = MAP_SHAPES;
  if (!lonaxis?.range) return round;
  const [[west, east], [south, north]] = [lonaxis.range, lataxis.range];
  return Math.max(widest, Math.min(highest, ((north - south) / (east - west)) * stretch));
}

async function painted(content, drawn, dots) {
  const address = URL.createObjectURL(content);
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  const { width, height } = drawn.viewBox.baseVal;
  canvas.width = dots;
  canvas.height = Math.round((height * dots) / width);
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function handOver(content, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

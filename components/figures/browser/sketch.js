// The land of a map in the map's place, while plotly.js is on its way: in the same projection and
// frame, without borders, answers and what the map says.
import { addressOf, outlinesAt, polygons } from "./outlines.js";

const RADIANS = Math.PI / 180;
const EDGE_STEPS = 36;

// Draws where a figure waits; resolves when that is seen. Draws nothing for a chart, nor for a map
// in another projection.
export async function sketch(root, figure) {
  const { geo } = figure.layout;
  if (geo?.projection.type !== "natural earth") return;
  const { land } = await outlinesAt(addressOf(figure));
  const canvas = document.createElement("canvas");
  canvas.className = "atlas-sketch";
  canvas.ariaHidden = "true";
  root.append(canvas);
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  const pen = canvas.getContext("2d");
  pen.scale(devicePixelRatio, devicePixelRatio);
  draw(pen, new Frame(geo, width, height), polygons(land.objects.land.arcs, land.arcs));
  await seen();
}

export function endSketch(root) {
  root.querySelector(".atlas-sketch")?.remove();
}

function draw(pen, frame, land) {
  pen.clip(frame.range());
  pen.clip(frame.world());
  const path = new Path2D();
  for (const turn of frame.turns) {
    for (const ring of land.flat()) frame.trace(path, ring, turn);
  }
  pen.fillStyle = frame.colour;
  pen.fill(path);
}

// What plotly.js shows of the world: it scales a range of degrees to the place, and puts the middle
// of the degrees, which is not that of the range as drawn, into the middle of the place.
class Frame {
  constructor({ lonaxis, lataxis, projection, landcolor }, width, height) {
    const [south, north] = lataxis.range;
    this.middle = projection.rotation.lon;
    this.colour = landcolor;
    // Land is cut at 180 degrees: what lies beyond the edge of the turned map comes back in.
    this.turns = this.middle ? [0, 360 * Math.sign(this.middle)] : [0];
    const widest = Math.max(south, Math.min(0, north));
    const [west, east] = lonaxis.range.map((lon) => natural(lon - this.middle, widest)[0]);
    const quarter = (lonaxis.range[1] - lonaxis.range[0]) / 4;
    const lats = [Math.min(south, onArc(south, quarter)), Math.max(north, onArc(north, quarter))];
    const [bottom, top] = lats.map((lat) => natural(0, lat)[1]);
    this.scale = Math.min(width / (east - west), height / (top - bottom));
    this.left = width / 2;
    this.top = height / 2 + natural(0, (south + north) / 2)[1] * this.scale;
    const [across, down] = [(east - west) * this.scale, (top - bottom) * this.scale];
    this.box = [(width - across) / 2, (height - down) / 2, across, down];
  }

  range() {
    const path = new Path2D();
    path.rect(...this.box);
    return path;
  }

  // The edge of the world is half a turn away from the middle.
  world() {
    const lats = Array.from({ length: EDGE_STEPS + 1 }, (_, step) => (step / EDGE_STEPS) * 180 - 90);
    const west = lats.map((lat) => [this.middle - 180, lat]);
    const east = lats.map((lat) => [this.middle + 180, lat]).reverse();
    const path = new Path2D();
    this.trace(path, [...west, ...east], 0);
    return path;
  }

  trace(path, ring, turn) {
    ring.forEach(([lon, lat], place) => {
      const [x, y] = natural(lon - this.middle + turn, lat);
      const at = [this.left + x * this.scale, this.top - y * this.scale];
      if (place) path.lineTo(...at);
      else path.moveTo(...at);
    });
    path.closePath();
  }
}

// Natural Earth: Tom Patterson's projection by Bojan Šavrič's polynomials, as d3-geo has it.
function natural(lon, lat) {
  const [across, up] = [lon * RADIANS, lat * RADIANS];
  const squared = up * up;
  const fourth = squared * squared;
  const wide = 0.8707 - 0.131979 * squared;
  const narrow = fourth * (-0.013791 + fourth * (0.003971 * squared - 0.001529 * fourth));
  const low = 1.007226 + squared * 0.015085;
  const high = squared * fourth * (-0.044475 + 0.028874 * squared - 0.005916 * fourth);
  return [across * (wide + narrow), up * (low + high)];
}

// The latitude that the shortest way between two points of a latitude reaches: plotly.js marks the
// edges of a range by five points each.
function onArc(lat, apart) {
  return Math.atan(Math.tan(lat * RADIANS) / Math.cos((apart / 2) * RADIANS)) / RADIANS;
}

// A page in the background paints nothing that could be waited for.
function seen() {
  if (document.visibilityState === "hidden") return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

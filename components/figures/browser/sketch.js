// The land of a map in the map's place, while plotly.js is on its way: in the same projection and
// frame, without borders, answers and what the map says.
import { addressOf, outlinesAt, polygons } from "./outlines.js";

const RADIANS = Math.PI / 180;
const SVG = "http://www.w3.org/2000/svg";
// A point so near to the one before is not seen; the whole land has five times as many.
const NEAR_PX = 1;

// Draws where a figure waits; resolves when that is seen. Draws nothing for a chart, nor for a map
// in another projection.
export async function sketch(root, figure) {
  const { geo } = figure.layout;
  if (geo?.projection.type !== "natural earth") return;
  const { land } = await outlinesAt(addressOf(figure));
  const drawing = element("svg", { class: "atlas-sketch", "aria-hidden": "true" });
  root.append(drawing);
  const { width, height } = drawing.getBoundingClientRect();
  const frame = new Frame(geo, width, height);
  const range = element("svg", frame.range);
  range.append(element("path", { d: frame.path(rings(land)), fill: geo.landcolor }));
  drawing.append(range);
  await seen();
}

export function endSketch(root) {
  root.querySelector(".atlas-sketch")?.remove();
}

function rings({ objects, arcs }) {
  return polygons(objects.land.arcs, arcs).flat();
}

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

// What plotly.js shows of the world: it scales a range of degrees to the place, and puts the middle
// of the degrees, which is not that of the range as drawn, into the middle of the place.
class Frame {
  constructor({ lonaxis, lataxis, projection }, width, height) {
    const [south, north] = lataxis.range;
    this.middle = projection.rotation.lon;
    // Land is cut at 180 degrees: what lies beyond the edge of the turned map comes back in.
    this.turns = this.middle ? [0, 360 * Math.sign(this.middle)] : [0];
    const widest = Math.max(south, Math.min(0, north));
    const [west, east] = lonaxis.range.map((lon) => natural(lon - this.middle, widest)[0]);
    const quarter = (lonaxis.range[1] - lonaxis.range[0]) / 4;
    const lats = [Math.min(south, onArc(south, quarter)), Math.max(north, onArc(north, quarter))];
    const [bottom, top] = lats.map((lat) => natural(0, lat)[1]);
    this.scale = Math.min(width / (east - west), height / (top - bottom));
    const [across, down] = [(east - west) * this.scale, (top - bottom) * this.scale];
    this.range = { x: (width - across) / 2, y: (height - down) / 2, width: across, height: down };
    this.left = across / 2;
    this.top = down / 2 + natural(0, (south + north) / 2)[1] * this.scale;
  }

  // The path of rings within the range. What lies beyond half a turn is no part of the world.
  path(rings) {
    const inside = (turn) => (ring) => this.line(ring, turn);
    return this.turns.flatMap((turn) => rings.map(inside(turn))).join("");
  }

  line(ring, turn) {
    let [lastX, lastY] = [Infinity, Infinity];
    const points = [];
    for (const [lon, lat] of ring) {
      const east = Math.max(-180, Math.min(180, lon - this.middle + turn));
      const [across, up] = natural(east, lat);
      const [x, y] = [this.left + across * this.scale, this.top - up * this.scale];
      if (Math.abs(x - lastX) + Math.abs(y - lastY) < NEAR_PX) continue;
      points.push(`${x.toFixed(1)} ${y.toFixed(1)}`);
      [lastX, lastY] = [x, y];
    }
    return points.length > 2 ? `M${points.join("L")}Z` : "";
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

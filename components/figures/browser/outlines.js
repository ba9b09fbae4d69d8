// The outlines that a map is drawn from: one file with countries and land, in which a border that
// two countries share stands once (TopoJSON). plotly.js would ask for countries and for land, each
// with all its points; it looks for both here before it asks.
import { given } from "./given.js";

const LAYERS = ["coastlines", "ocean", "lakes", "rivers", "countries", "subunits"];
const BASE_MAP = "world_110m"; // plotly.js's name of the land at its scale for the world
const asked = new Map();

// Resolves when plotly.js has what a figure is drawn from; at once for a chart.
export async function takeOutlines(figure) {
  const address = addressOf(figure);
  if (!address) return;
  const { countries, land } = await outlinesAt(address);
  window.PlotlyGeoAssets ??= { topojson: {} };
  window.PlotlyGeoAssets[address] = countries;
  window.PlotlyGeoAssets.topojson[BASE_MAP] = land;
}

// Countries as GeoJSON, and land as TopoJSON with its points in degrees. An answer that failed is
// not kept: the next figure asks again.
export function outlinesAt(address) {
  if (!asked.has(address)) {
    const answer = read(address);
    answer.catch(() => asked.delete(address));
    asked.set(address, answer);
  }
  return asked.get(address);
}

export function addressOf({ data, layout }) {
  const shared = layout.template?.data?.choropleth ?? [];
  return [...shared, ...data].find(({ geojson }) => geojson)?.geojson;
}

async function read(address) {
  const { arcs: steps, objects, transform } = given.get(address) ?? (await fetched(address));
  const lines = steps.map((arc) => inDegrees(arc, transform));
  const features = objects.countries.geometries.map(({ id, arcs }) => ({
    type: "Feature",
    id,
    geometry: { type: "MultiPolygon", coordinates: polygons(arcs, lines) },
  }));
  const none = { type: "GeometryCollection", geometries: [] };
  const layers = { ...Object.fromEntries(LAYERS.map((name) => [name, none])), land: objects.land };
  return {
    countries: { type: "FeatureCollection", features },
    land: { type: "Topology", objects: layers, arcs: lines },
  };
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

// An arc is its first point, then the steps from each point to the next.
function inDegrees(arc, { scale, translate }) {
  let [x, y] = [0, 0];
  return arc.map(([east, north]) => {
    x += east;
    y += north;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

export function polygons(arcs, lines) {
  return arcs.map((polygon) => polygon.map((ring) => joined(ring, lines)));
}

// A ring names its arcs by place, or by the complement of it where it runs the other way; each
// begins at the point where the last one ended.
function joined(ring, lines) {
  const points = ring.map((place) => (place < 0 ? [...lines[~place]].reverse() : lines[place]));
  return points.flatMap((line, place) => (place ? line.slice(1) : line));
}

// plotly.js works out anew at each drawing what it knows of an outline: centre, bounds, rings, and
// the path on the screen. The outlines of a map stay from one figure to the next, so here it is
// worked out once, which is half of what a new figure took.
import choropleth from "plotly.js/lib/choropleth";
import locations from "plotly.js/src/lib/geo_location_utils";

const FRAMES_KEPT = 8; // of each map; a frame's paths are half a megabyte

// What a function of a feature says of one geometry is always the same.
function onceForEachGeometry(name) {
  const known = new WeakMap();
  const find = locations[name];
  locations[name] = (feature) => {
    const { geometry } = feature;
    if (!known.has(geometry)) known.set(geometry, find(feature));
    return known.get(geometry);
  };
}
onceForEachGeometry("computeBbox");
onceForEachGeometry("feature2polygons");

// Features by location, with their centres, for each set of outlines and each name of its key.
const known = new WeakMap();
const { extractTraceFeature, getTraceGeojson } = locations;

locations.extractTraceFeature = (points) => {
  const { trace } = points[0];
  const outlines = getTraceGeojson(trace);
  if (outlines?.type !== "FeatureCollection") return extractTraceFeature(points);
  const features = featuresOf(outlines, trace);
  if (points.some(({ loc }) => !features.has(loc))) return extractTraceFeature(points);
  return points.map((point) => Object.assign(point, features.get(point.loc)).fOut);
};

function featuresOf(outlines, { featureidkey, geojson }) {
  if (!known.has(outlines)) known.set(outlines, new Map());
  const byKey = known.get(outlines);
  if (!byKey.has(featureidkey)) {
    const all = outlines.features.map((feature) => ({ loc: valueAt(feature, featureidkey) }));
    all[0].trace = { featureidkey, geojson, _length: all.length };
    extractTraceFeature(all);
    byKey.set(featureidkey, new Map(all.map(({ loc, fIn, fOut }) => [loc, { fIn, fOut }])));
  }
  return byKey.get(featureidkey);
}

function valueAt(feature, key = "id") {
  return key.split(".").reduce((part, name) => part?.[name], feature);
}

// Where a map first meets its outlines its own class is at hand, which plotly.js does not export.
const { calcGeoJSON } = choropleth;
let isPatched = false;
choropleth.calcGeoJSON = (points, fullLayout) => {
  if (!isPatched) rememberPaths(Object.getPrototypeOf(fullLayout[points[0].trace.geo]._subplot));
  isPatched = true;
  return calcGeoJSON(points, fullLayout);
};

function rememberPaths(map) {
  const { updateProjection } = map;
  map.updateProjection = function (points, fullLayout) {
    const isInvalid = updateProjection.call(this, points, fullLayout);
    const { projection } = this;
    const { getPath } = projection;
    const about = [this.topojsonName, fullLayout[this.id].projection.type];
    this.framesKept ??= new Map();
    projection.getPath = () => remembered(getPath(), frameOf(about, projection), this.framesKept);
    return isInvalid;
  };
}

function frameOf(about, projection) {
  const settings = ["scale", "translate", "rotate", "center", "clipExtent", "parallels"];
  return JSON.stringify([about, ...settings.map((name) => projection[name]())]);
}

// The paths of outlines by their features, that of the land by its element: its feature is new at
// each drawing. Lines are drawn anew.
function remembered(path, frame, frames) {
  const kept = frames.get(frame) ?? new WeakMap();
  frames.delete(frame);
  frames.set(frame, kept); // the last asked for is the last to go
  if (frames.size > FRAMES_KEPT) frames.delete(frames.keys().next().value);
  function drawn(object) {
    if (!object?.type.startsWith("Feature")) return path(object);
    const by = object.id === undefined ? this : object;
    if (!kept.has(by)) kept.set(by, path(object));
    return kept.get(by);
  }
  return Object.assign(drawn, path);
}

// The keyboard on a map: arrows go to the neighbour in their direction, letters to the next name
// that begins so, Home and End to the first and last name, Enter opens, Escape leaves.
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
const RADIANS = Math.PI / 180;
// How much farther a degree aside counts than one ahead.
const ASIDE = 2;
const SVG = "http://www.w3.org/2000/svg";
const SMALL_PX = 8;

export class CountryKeys {
  constructor(root, plot, open) {
    this.plot = plot;
    this.open = open;
    this.said = document.createElement("div");
    this.said.className = "atlas-said";
    this.said.ariaLive = "polite";
    root.append(this.said);
    plot.tabIndex = 0;
    plot.role = "application";
    plot.addEventListener("keydown", (event) => this.press(event));
    plot.addEventListener("focus", () => plot.matches(":focus-visible") && this.goTo(this.nearest()));
    plot.addEventListener("blur", () => this.leave());
    plot.on("plotly_relayouting", () => this.outline());
    plot.on("plotly_afterplot", () => this.outline());
  }

  // Called after each change of the figure: the country in focus may be gone.
  follow(label) {
    this.plot.ariaLabel = label;
    this.known = undefined;
    if (this.code && !this.countries.has(this.code)) this.leave();
  }

  // Found when a key asks for them: to read all their cards takes longer than to draw a legend.
  get countries() {
    return (this.known ??= countriesOf(this.plot));
  }

  press(event) {
    if (event.target !== this.plot || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return this.plot.blur();
    if (event.key === "Enter") return this.code && this.open(this.code);
    const next = this.next(event.key);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.goTo(next);
  }

  // The country that a key leads to; the same one where there is none, undefined for other keys.
  next(key) {
    const byName = [...this.countries.values()].sort((a, b) => a.name.localeCompare(b.name));
    const here = this.countries.get(this.code);
    if (key === "Home") return byName[0];
    if (key === "End") return byName.at(-1);
    if (key in ARROWS) return here ? (neighbour(here, byName, ARROWS[key]) ?? here) : this.nearest();
    if (key.length > 1 || key === " ") return undefined;
    const fits = byName.filter(({ name }) => name.toLowerCase().startsWith(key.toLowerCase()));
    const after = fits.find(({ name }) => here && name.localeCompare(here.name) > 0);
    return after ?? fits[0] ?? here;
  }

  // The country nearest to the middle of the map as it is framed now.
  nearest() {
    const { center } = this.plot._fullLayout.geo;
    const far = (country) => Math.hypot(...away([center.lon, center.lat], country.at));
    return [...this.countries.values()].sort((a, b) => far(a) - far(b))[0];
  }

  goTo(country) {
    if (!country) return;
    this.code = country.code;
    this.said.textContent = country.says;
    this.outline();
  }

  leave() {
    this.code = undefined;
    this.said.textContent = "";
    this.outline();
  }

  // plotly draws its paths anew when the map moves, so the outline is a copy of what is drawn now,
  // beside the layers that plotly takes for its own.
  outline() {
    this.plot.querySelectorAll(".atlas-focus").forEach((old) => old.remove());
    const path = this.code && pathOf(this.plot, this.code);
    if (!path) return;
    const { width, height } = path.getBBox();
    const copy = width + height < SMALL_PX ? ringAround(path) : path.cloneNode();
    copy.setAttribute("class", "atlas-focus");
    copy.removeAttribute("style");
    path.closest(".geo").append(copy);
  }
}

// All countries that answer a click, by code: name, what is said of them, and where they are.
function countriesOf(plot) {
  const found = new Map();
  for (const points of plot.calcdata) {
    const { trace } = points[0];
    if (trace.type !== "choropleth" || ["none", "skip"].includes(trace.hoverinfo)) continue;
    points.forEach((point, index) => {
      if (!point.ct) return; // without an outline it is not on the map
      const [name, shown, ...more] = linesOf(trace, index);
      const says = `${name}. ${shown}. ${more.join(" ")}`;
      found.set(point.loc, { code: point.loc, at: point.ct, name, says });
    });
  }
  return found;
}

// The lines of a country's hover card, without markup: its name comes first.
function linesOf({ hovertemplate, text, meta }, index) {
  const template = Array.isArray(hovertemplate) ? hovertemplate[index] : hovertemplate;
  return template
    .replace("%{text}", text[index])
    .replace(/%\{meta\[(\d+)\]\}/g, (_, entry) => meta[entry])
    .replace(/<extra>.*<\/extra>/, "")
    .split("<br>")
    .map((line) => new DOMParser().parseFromString(line, "text/html").body.textContent.trim());
}

// The nearest country in a direction: what lies aside counts as farther than what lies ahead.
function neighbour(here, countries, [east, north]) {
  let best;
  let least = Infinity;
  for (const country of countries) {
    const [x, y] = away(here.at, country.at);
    const ahead = x * east + y * north;
    const far = ahead + ASIDE * Math.abs(x * north + y * east);
    if (country !== here && ahead > 0 && far < least) [best, least] = [country, far];
  }
  return best;
}

// Degrees to the east and to the north, the short way round, as wide as they are at that latitude.
function away([lon, lat], [toLon, toLat]) {
  const east = ((toLon - lon + 540) % 360) - 180;
  return [east * Math.cos(((lat + toLat) / 2) * RADIANS), toLat - lat];
}

function pathOf(plot, code) {
  const paths = [...plot.querySelectorAll("path.choroplethlocation")];
  return paths.find((path) => path.__data__?.loc === code);
}

function ringAround(path) {
  const { x, y, width, height } = path.getBBox();
  const ring = document.createElementNS(SVG, "circle");
  ring.setAttribute("cx", x + width / 2);
  ring.setAttribute("cy", y + height / 2);
  ring.setAttribute("r", SMALL_PX);
  return ring;
}

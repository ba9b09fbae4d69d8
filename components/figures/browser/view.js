// A figure on a page. Streamlit calls `show` whenever the server says something new of the figure;
// the place on the page, and with it zoom and focus, stay.
import { PLOTLY } from "./plotly_address.js";
import { Actions } from "./actions.js";
import { Ahead } from "./ahead.js";
import { CountryKeys } from "./country_keys.js";
import { Frame } from "./frame.js";
import { given } from "./given.js";
import { Hint } from "./hint.js";
import { KeptPlace } from "./kept_place.js";
import { takeOutlines } from "./outlines.js";
import { fitPaper } from "./print.js";
import { endSketch, sketch } from "./sketch.js";
import { FINGER_REACH_PX, askForTwoFingers, isCoarse } from "./touch.js";
import { askForCtrl } from "./wheel.js";
import { isWhole, unpacked } from "./unpack.js";
import { ZoomButtons } from "./zoom_buttons.js";

const views = new WeakMap();
let plotly; // the bundle, once it is there

// `data` is the figure with what is said of it, as `unpack.js` reads it.
export default function show({ data, parentElement, setTriggerValue }) {
  if (!views.has(parentElement)) views.set(parentElement, new View(parentElement));
  const view = views.get(parentElement);
  const end = view.begin(setTriggerValue);
  view.show(data);
  return end;
}

class View {
  constructor(parent) {
    this.root = element("figure", "atlas-figure");
    this.plot = element("div", "atlas-plot");
    this.stage = element("div", "atlas-stage");
    this.stage.append(this.plot);
    this.root.append(this.stage);
    this.root.classList.add("atlas-waiting");
    this.ended = new AbortController();
    this.frame = new Frame(this.root, this.stage, this.ended.signal);
    this.actions = new Actions(this.root, (asked) => this.save(asked));
    fitPaper(this.plot, this.ended.signal);
    parent.append(this.root);
    this.place = new KeptPlace(parent, this.plot);
    this.calls = 0;
    this.below = 0; // what a legend has taken, in pixels: a shorter one does not move the map
    this.drawing = Promise.resolve();
    this.watch = new ResizeObserver(() => this.resize());
  }

  // Streamlit ends a call that a newer one has overtaken, too: only the end of the last counts.
  begin(tell) {
    const call = ++this.calls;
    this.tell = tell;
    return () => call === this.calls && this.end();
  }

  show(data) {
    this.wanted = data;
    this.root.ariaBusy = "true";
    this.next(() => this.draw(data));
  }

  // One that failed does not stop the next.
  next(draw) {
    this.drawing = this.drawing.then(draw, draw);
  }

  async draw(data) {
    await this.sketchFirst(data);
    plotly ??= given.get(PLOTLY) ?? (await import(PLOTLY));
    if (this.wanted !== data) return;
    const written = unpacked(data, plotly.inflateSync);
    if (written === null) return this.tell("missing", true);
    await this.drawWritten(written);
    this.lookAhead(written);
    if (this.wanted === data) this.root.ariaBusy = "false";
  }

  async drawWritten(written) {
    if (written !== this.written) await this.drawNew(JSON.parse(written));
    this.written = written;
  }

  lookAhead(said) {
    if (!this.shown.ahead) return;
    const draw = (written) => this.drawUnasked(written);
    this.ahead ??= new Ahead(draw, plotly.inflateSync, this.ended.signal);
    this.ahead.follow(said, this.shown);
  }

  // What the server has not said, unless it speaks before this is drawn. It is asked first: so that
  // the drawing does not hold up its answer, this waits until the page has done what it had to.
  drawUnasked(written) {
    const { wanted } = this;
    setTimeout(() => this.next(() => this.wanted === wanted && this.drawWritten(written)));
  }

  // The first figure can be read, and its land drawn, before plotly.js is there and has begun.
  async sketchFirst(data) {
    if (!this.written && isWhole(data)) await sketch(this.stage, JSON.parse(unpacked(data)).figure);
  }

  async drawNew(shown) {
    this.Plotly = plotly.default;
    this.root.setAttribute("aria-label", shown.alt);
    // The place has the height that the figure asked for, and may fill the screen.
    const layout = { ...shown.figure.layout, height: undefined, autosize: true };
    if (layout.geo) {
      layout.margin = { ...layout.margin, b: this.below };
      layout.geo = this.place.taken(layout.geo);
      if (isCoarse()) layout.hoverdistance = FINGER_REACH_PX;
    }
    if (shown.address) layout.showlegend = false; // its words with it are a legend already
    await this.react(shown, layout);
    this.shown = shown;
    this.frame.follow(shown);
    this.actions.follow(shown);
    if (shown.other) this.gotOther?.(shown.other);
    this.below = this.plot._fullLayout._size.b;
    this.root.classList.remove("atlas-waiting");
    endSketch(this.stage);
  }

  async react({ figure, config, picks, says }, layout) {
    const settings = JSON.stringify(config);
    const isNew = !this.settings;
    const whole = settings === this.settings ? undefined : withButtons(config, says);
    this.settings = settings;
    await takeOutlines(figure);
    await this.Plotly.react(this.plot, figure.data, layout, whole);
    if (isNew) {
      if (layout.geo) await this.place.goBack(this.Plotly);
      this.listen(picks);
    }
    this.says = says;
    this.zoom?.name(says);
    this.keys?.follow(says.keys);
  }

  // A picture shows the place that the visitor has zoomed to, in the theme that was asked for.
  async save({ colours, ...asked }) {
    const { savePicture } = await import("./picture.js");
    const isAsShown = (colours ?? this.shown.theme) === this.shown.theme;
    const shown = { ...this.shown, ...(isAsShown ? {} : await this.otherTheme()) };
    const { data, layout } = shown.figure;
    const geo = layout.geo && { ...layout.geo, ...placeOf(this.plot.layout.geo) };
    const figure = { data, layout: { ...layout, geo } };
    return savePicture(this.Plotly, { ...shown, figure }, asked);
  }

  // The figure in the theme that the page does not show: the server is asked for it, once for a
  // figure, as an answer that says nothing new is not drawn.
  otherTheme() {
    if (this.shown.other) return this.shown.other;
    const got = new Promise((done) => (this.gotOther = done));
    this.tell("other_theme", true);
    return got;
  }

  listen(picks) {
    this.watch.observe(this.plot);
    const isMap = Boolean(this.plot._fullLayout._subplots.geo?.length);
    if (isMap) this.leavePageItsScroll();
    if (isMap) this.zoom = new ZoomButtons(this.stage, this.plot);
    if (!picks) return;
    const pick = (code) => this.tell("picked", code);
    this.plot.on("plotly_click", ({ points: [point] }) => {
      const code = codeOf(point);
      if (code) pick(code);
    });
    if (isMap) this.keys = new CountryKeys(this.root, this.plot, pick);
  }

  leavePageItsScroll() {
    const hint = new Hint(this.stage);
    const words = () => this.says;
    askForTwoFingers(this.root, hint, words);
    askForCtrl(this.root, hint, words);
  }

  async resize() {
    await this.drawing;
    if (!this.plot.clientWidth || !this.plot.isConnected || this.fills()) return;
    this.below = 0;
    if (this.plot.layout.geo) this.plot.layout.margin.b = 0; // another width has other rows
    await this.Plotly.Plots.resize(this.plot);
    // A legend above a chart is placed by the room that it took before.
    if (this.plot.querySelector(".legend")) await this.Plotly.redraw(this.plot);
  }

  // The watch tells of the first size, too, for which the figure is drawn already.
  fills() {
    const { width, height } = this.plot._fullLayout;
    const { clientWidth, clientHeight } = this.plot;
    return Math.abs(width - clientWidth) < 1 && Math.abs(height - clientHeight) < 1;
  }

  end() {
    this.wanted = undefined;
    this.watch.disconnect();
    this.ended.abort();
    views.delete(this.root.parentElement);
    this.Plotly?.purge(this.plot);
    this.root.remove();
  }
}

// Ground takes the pointer without an answer: its hoverinfo is "none". An area is no point of its
// trace, so what it stands for is the first that the trace has.
function codeOf({ data, location, customdata, pointNumber }) {
  if (data.hoverinfo === "none") return undefined;
  const said = pointNumber === undefined ? data.customdata : customdata;
  return location ?? [said].flat()[0];
}

function placeOf({ projection, center, lonaxis, lataxis }) {
  return { projection, center, lonaxis, lataxis };
}

// Buttons of ours press those of plotly's, which are out of sight.
function withButtons(config, says) {
  const locales = { [config.locale]: { dictionary: namesOfButtons(says) } };
  return { ...config, locales, modeBarButtons: [["zoomInGeo", "zoomOutGeo", "resetGeo"]] };
}

// The keys are plotly's own names of its buttons.
function namesOfButtons(says) {
  return {
    "Zoom in": says.zoom_in,
    "Zoom out": says.zoom_out,
    Reset: says.reset,
  };
}

function element(name, className) {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

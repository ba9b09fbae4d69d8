// Where a visitor has moved a map to. One that is drawn anew in the same visit, as after Back, opens
// there; a frame that is chosen on the page is shown as it comes. Gone with the window.
const places = new Map(); // by page, figure and frame

export class KeptPlace {
  constructor(parent, plot) {
    this.plot = plot;
    this.figure = parent.closest("[class*=st-key-]")?.className.match(/st-key-\S+/)[0];
  }

  // The map as it is to be drawn: from the second time on where it was moved to, if it was.
  taken(geo) {
    const at = [location.pathname, this.figure, geo.uirevision].join(" ");
    const isFirst = !this.at;
    if (!isFirst && this.at !== at) places.delete(at);
    this.at = at;
    return isFirst ? geo : { ...geo, ...this.place };
  }

  // Called when the map is first drawn, whole: "Reset" leads back to that.
  async goBack(Plotly) {
    const { place, plot } = this;
    const moved = place && { "geo.projection": place.projection, "geo.center": place.center };
    if (moved) await Plotly.relayout(plot, moved);
    plot.on("plotly_relayout", (changed) => this.note(Object.keys(changed)));
  }

  note(changed) {
    if (!changed.some((name) => name.startsWith("geo."))) return;
    const { projection, center } = this.plot.layout.geo;
    places.set(this.at, structuredClone({ projection, center }));
  }

  get place() {
    return structuredClone(places.get(this.at));
  }
}

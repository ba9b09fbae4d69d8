// What goes into the bundle. plotly.js always has scatter; the legend's stripes are a bar.
// Browsers unpack by themselves, but neither at once nor with a dictionary.
import Plotly from "plotly.js/lib/core";
import bar from "plotly.js/lib/bar";
import choropleth from "plotly.js/lib/choropleth";
import scattergeo from "plotly.js/lib/scattergeo";
import "./remember.js";

Plotly.register([bar, choropleth, scattergeo]);

export { inflateSync } from "fflate";
export default Plotly;

// Written by plotly_bundle/build.js.
export const PLOTLY = "../plotly-45a560c2c633.js";

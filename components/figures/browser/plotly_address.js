// Written by plotly_bundle/build.js.
export const PLOTLY = "../plotly-eedd21f69a7b.js";

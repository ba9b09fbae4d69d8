"""The scripts that draw figures in a browser, the bundle of plotly.js among them."""

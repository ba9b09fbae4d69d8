"""Results in, figures for plotly.js out. No Streamlit."""

"""Pure rules: frames in, frames out. No files, no drawing, no Streamlit."""

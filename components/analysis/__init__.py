"""Pure rules: frames in, frames out. No files, no drawing, no Streamlit."""

from components.analysis.resolution import Reading, resolve_stances
from components.analysis.selection import Selection, describe_countries, select_countries

__all__ = ["Reading", "Selection", "describe_countries", "resolve_stances", "select_countries"]

"""What a reader sees of a table: title, unit, format and width of each column, declared once."""

from components.columns.column import Column, Kind, Width
from components.columns.joined import Joined, as_range

__all__ = ["Column", "Joined", "Kind", "Width", "as_range"]

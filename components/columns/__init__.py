"""What a reader sees of a table: title, unit, format and width of each column, declared once."""

from components.columns.column import Column, Kind, Width

__all__ = ["Column", "Kind", "Width"]

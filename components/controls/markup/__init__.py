"""Markup: elements of HTML, the style sheet, and text that is safe inside Markdown."""

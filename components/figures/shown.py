"""A figure with all that is said of it, as JSON: what `browser/view.js` draws."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from components.analysis.kept import kept_with
from components.figures.ahead import Ahead
from components.figures.caption import Caption, paper
from components.figures.chart import Figure
from components.figures.theme import Theme
from components.words import Words


@dataclass(frozen=True)
class About:
    """What is said of a figure: alternative text, caption, theme, and whether it can be picked.

    `address` is where the figure can be seen in the dashboard, for one that stands elsewhere: its
    caption and legend are then always shown. Without it the browser's own address is taken.
    `ahead` is where the browser finds what may come next.
    """

    alt: str
    caption: Caption
    theme: Theme
    picks: bool = False
    address: str = ""
    ahead: Ahead | None = None


@kept_with
def written(figure: Figure, about: About, words: Words) -> bytes:
    """Return a figure with what is said of it, as JSON (UTF-8, one line)."""
    said: dict[str, Any] = {
        "caption": asdict(about.caption),
        "theme": about.theme.name,
        "config": _config(words, is_map="geo" in figure.layout),
        "alt": about.alt,
        "picks": about.picks,
        "says": _says(words) | (_says_of_link if about.address else _says_of_themes)(words),
    }
    if about.ahead:
        said["ahead"] = asdict(about.ahead)
    if about.address:
        said["address"] = about.address
    return f"{{{_drawn(figure, about.theme)},{_inside(said)}}}".encode()


def with_other(shown: bytes, figure: Figure, theme: Theme) -> bytes:
    """Return what is shown with the figure of the other theme beside it, for a picture."""
    return shown[:-1] + f',"other":{{{_drawn(figure, theme)}}}}}'.encode()


def _drawn(figure: Figure, theme: Theme) -> str:
    """Return a figure with its legend and paper in a theme, as JSON without its braces."""
    entries = [
        {name: value for name, value in asdict(entry).items() if value not in ("", None)}
        for entry in figure.entries()
    ]
    around = _inside({"legend": entries, "paper": paper(theme)})
    return f'"figure":{figure.to_json()},{around}'


def _inside(said: dict[str, Any]) -> str:
    """Return an object as JSON without its braces."""
    return json.dumps(said, ensure_ascii=False)[1:-1]


def _config(words: Words, *, is_map: bool) -> dict[str, Any]:
    """Return plotly's settings: the language, and its own buttons for maps alone."""
    return {
        "displaylogo": False,
        "showTips": False,
        "locale": words.language,
        "displayModeBar": is_map,
    }


def _says(words: Words) -> dict[str, str]:
    """Return what the view says of itself."""
    return {
        "zoom_in": words.text("Zoom in"),
        "zoom_out": words.text("Zoom out"),
        "reset": words.text("Reset"),
        "picture": words.text("Save picture"),
        "format": words.text("Format"),
        "size": words.text("Size"),
        "page": words.text("Page (1600 px wide)"),
        "slide": words.text("Slide (1920 × 1080 px)"),
        "phone": words.text("Phone (1080 px wide)"),
        "save": words.text("Save"),
        "saved": words.text("Saved"),
        "full_screen": words.text("Full screen"),
        "touch": words.text("Use two fingers to move the map"),
        "wheel": words.text("Hold Ctrl and turn the wheel to zoom the map"),
        "keys": words.text(
            "Map. Arrow keys go to the neighbouring country, letters to the next name, Enter opens "
            "its page, Escape leaves."
        ),
    }


def _says_of_link(words: Words) -> dict[str, str]:
    """Return how the address is copied of what stands by itself: a page has a button of its own."""
    return {"copy_link": words.text("Copy link"), "copied": words.text("Link copied")}


def _says_of_themes(words: Words) -> dict[str, str]:
    """Return the choice between themes: what stands by itself has one."""
    return {
        "colours": words.text("Colours"),
        "light": words.text("Light"),
        "dark": words.text("Dark"),
    }

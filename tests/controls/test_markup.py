"""HTML is built of elements that escape what they are handed, and reaches a page by one door."""

from __future__ import annotations

import ast
import functools
import re
import tomllib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import htpy
import pytest

from components.controls.markup import elements
from components.controls.markup.style import FRAMES, style_sheet
from components.figures.theme import DARK, LIGHT, Theme

COMPONENTS = Path(__file__).parents[2] / "components"
FILES = sorted(str(file.relative_to(COMPONENTS)) for file in COMPONENTS.rglob("*.py"))
DOOR = "controls/markup/elements.py"
FIXED = {
    "controls/window.py",  # an empty component, which holds no text of anybody's
    "server/security_headers.py",  # a pattern that finds the scripts of Streamlit's own page
}
_TAG = re.compile(r"</?[a-z][a-z0-9]*(\s[^>]*)?>", re.IGNORECASE)
EVIL = "<img src=x onerror=alert(1)> & \"quoted\" 'quoted' </p><script>"


@functools.cache
def tree(file: str) -> ast.Module:
    return ast.parse((COMPONENTS / file).read_text(encoding="utf-8"))


def literals(node: ast.AST) -> Iterator[str]:
    """Yield the texts below a node, without docstrings."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            yield child.value
        elif not (isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)):
            yield from literals(child)


class Parts(HTMLParser):
    """What a browser makes of HTML: its tags with their attributes, and its text."""

    def __init__(self, element: htpy.Node) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: dict[str, str | None] = {}
        self.text = ""
        self.feed("".join(htpy.fragment[element].iter_chunks()))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= dict(attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("file", FILES)
def test_html_is_not_glued_of_strings(file: str) -> None:
    found = [text for text in literals(tree(file)) if _TAG.search(text)]
    # Plotly breaks lines by a tag, and figures escape what they write themselves.
    found = [] if file.startswith("figures/") else found
    assert bool(found) == (file in FIXED)


@pytest.mark.parametrize("file", FILES)
def test_nothing_escapes_html_by_hand(file: str) -> None:
    imported = {
        name.name
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in node.names
    }
    assert not imported & {"html", "escape", "quoteattr"}


@pytest.mark.parametrize("file", FILES)
def test_streamlit_is_handed_html_in_one_place(file: str) -> None:
    calls = [
        node
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("st.html", "streamlit.html")
    ]
    keywords = [node.arg for node in ast.walk(tree(file)) if isinstance(node, ast.keyword)]
    assert "unsafe_allow_html" not in keywords
    assert [ast.unparse(call) for call in calls] == (
        ["st.html(str(htpy.fragment[elements]))"] if file == DOOR else []
    )


@pytest.mark.parametrize(
    ("element", "tags"),
    [
        (elements.eyebrow(EVIL), ["p"]),
        (elements.small(EVIL), ["span"]),
        (elements.block(EVIL), ["div"]),
        (elements.claim(EVIL, EVIL, EVIL, EVIL), ["div", "p", "b", "p", "p"]),
        (elements.inline_list(EVIL, [EVIL, EVIL]), ["ul", "li", "li"]),
        (elements.outside_link(f"https://a.example/{EVIL}", EVIL), ["a"]),
        (elements.outside_link("", EVIL), []),
        (
            elements.table(EVIL, [EVIL, EVIL], [(EVIL, [EVIL])]),
            ["div", "table", "thead", "tr", "th", "th", "tbody", "tr", "th", "td"],
        ),
    ],
)
def test_text_in_elements_stays_text(element: htpy.Node, tags: list[str]) -> None:
    parts = Parts(element)
    assert parts.tags == tags
    assert EVIL in parts.text


def test_attributes_hold_what_they_are_given() -> None:
    link = Parts(elements.outside_link(f"https://a.example/{EVIL}", "there"))
    assert link.attributes == {
        "href": f"https://a.example/{EVIL}",
        "target": "_blank",
        "rel": "noopener noreferrer",
    }
    assert Parts(elements.inline_list(EVIL, [])).attributes["aria-label"] == EVIL
    assert Parts(elements.swatch('red" onload="x')).attributes == {
        "class": "atlas-swatch",
        "style": '--colour:red" onload="x',
    }


def test_the_style_sheet_has_a_height_for_each_frame_and_takes_its_accent_from_the_theme() -> None:
    css = str(style_sheet())
    assert css.startswith("<style>")
    for name, frame in FRAMES.items():
        assert f".st-key-{name}-frame) {{ flex-basis: calc({frame.css} + " in css
    assert (
        f'[aria-label="Selected values"] > [aria-label] {{ background-color: {LIGHT.accent};' in css
    )


def test_each_frame_is_some_page_s_and_each_page_s_frame_has_a_height() -> None:
    named = {
        ast.unparse(call.args[0])
        for file in FILES
        for call in ast.walk(tree(file))
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "framed"
    }
    assert named == {repr(name) for name in FRAMES}


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_figures_and_streamlit_have_the_same_accent(theme: Theme) -> None:
    config = COMPONENTS.parent / ".streamlit" / "config.toml"
    settings = tomllib.loads(config.read_text(encoding="utf-8"))["theme"][theme.name]
    assert settings["primaryColor"] == settings["linkColor"] == theme.accent
    assert settings["backgroundColor"] == theme.ground


def test_a_style_in_place_only_hands_a_value_to_the_style_sheet() -> None:
    """As docs/threats.md says of what the content policy allows; figures have texts of plotly's."""
    files = [COMPONENTS / name for name in FILES if not name.startswith("figures/")]
    code = "\n".join(file.read_text(encoding="utf-8") for file in files)
    styles = re.findall(r'\bstyle=f?"([^"]*)"', code)
    assert len(styles) >= 5
    assert [style for style in styles if not re.fullmatch(r"(--[a-z-]+:{[^}]+}%?;?)+", style)] == []

"""Write what the documents say of the code from the code: `python -m docs.generate`."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import grimp

from components.address import CHOICES

DOCS = Path(__file__).parent
PACKAGE = "components"
_BEGIN, _END = "<!-- written by make docs: {} -->\n", "<!-- end -->\n"


def drawing() -> str:
    """Return a Mermaid drawing of the rooms: an arrow from each to every room that it imports."""
    graph = grimp.build_graph(PACKAGE)
    rooms = sorted(graph.find_children(PACKAGE))
    for room in rooms:
        if graph.find_children(room):
            graph.squash_module(room)
    arrows = [
        f"  {_short(room)} --> {_short(imported)}"
        for room in rooms
        for imported in sorted(graph.find_modules_directly_imported_by(room))
        if imported in rooms and imported != room
    ]
    return "\n".join(["```mermaid", "graph TD", *arrows, "```", ""])


def parameters() -> str:
    """Return a section for each page with the parameters of its address."""
    parts = []
    for page, choice in CHOICES.items():
        names = ", ".join(f"`{parameter.name}`" for parameter in fields(choice))
        parts += [f"\n### {page}\n", (choice.__doc__ or "").strip(), f"\nParameters: {names}.\n"]
    return "\n".join(parts) + "\n"


def filled(text: str, name: str, body: str) -> str:
    """Return `text` with `body` between the marks of `name`.

    Raises
    ------
    ValueError
        If a mark is missing.
    """
    before, rest = text.split(begin := _BEGIN.format(name))
    _, after = rest.split(_END, maxsplit=1)
    return f"{before}{begin}{body}{_END}{after}"


def architecture() -> str:
    """Return docs/architecture.md as the code has it."""
    text = (DOCS / "architecture.md").read_text(encoding="utf-8")
    return filled(filled(text, "drawing", drawing()), "parameters", parameters())


def _short(module: str) -> str:
    return module.removeprefix(f"{PACKAGE}.")


if __name__ == "__main__":
    (DOCS / "architecture.md").write_text(architecture(), encoding="utf-8")

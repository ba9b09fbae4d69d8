"""What import-linter cannot see of the rules between rooms: strings, methods, and prose."""

from __future__ import annotations

import ast
import functools
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMPONENTS = ROOT / "components"
_FILES = sorted(COMPONENTS.rglob("*.py"))
CODE = {str(file.relative_to(COMPONENTS)): file.read_text(encoding="utf-8") for file in _FILES}
_ROOM = re.compile(r"\bcomponents[./](\w+)")
_CHANGE_OF_FIGURE = re.compile(
    r"(add|update)_(layout|traces?|annotations?|shapes?|[hv](line|rect)|geos|[xy]axes)"
    r"|for_each_trace|batch_update"
)


@functools.cache
def heights() -> dict[str, int]:
    """Return how high each room lies, from the contract of import-linter."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = [c for c in project["tool"]["importlinter"]["contracts"] if c["type"] == "layers"]
    floors = enumerate(reversed(contract["layers"]))
    return {room: height for height, floor in floors for room in _ROOM.findall(floor)}


def strings(source: str) -> Iterator[str]:
    """Yield the strings of a file that are no docstrings."""
    tree = ast.parse(source)
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


def upward(file: str, source: str) -> list[str]:
    """Return the strings that name a room above that of `file`, or any page: these have codes."""
    rooms = heights()
    own = rooms.get(file.split("/", maxsplit=1)[0], len(rooms))
    named = [(text, room) for text in strings(source) for room in _ROOM.findall(text)]
    return [text for text, room in named if rooms[room] > own or room == "pages"]


def changes_of_figures(source: str) -> list[str]:
    called = [node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    names = [function.attr for function in called if isinstance(function, ast.Attribute)]
    return [name for name in names if _CHANGE_OF_FIGURE.fullmatch(name)]


def takers_of_a_case(source: str) -> set[str]:
    """Return the functions of a file that take a case."""
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    return {
        function.name
        for function in functions
        for each in ast.walk(function.args)
        if isinstance(each, ast.arg) and "Case" in ast.unparse(each.annotation or each)
    }


def reads_of_a_case(source: str) -> list[str]:
    """Return what a file reads off a case itself."""
    read = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute)]
    return [node.attr for node in read if ast.unparse(node.value) == "case"]


def test_what_is_looked_for_is_found() -> None:
    assert takers_of_a_case("def show(case: Case, words: Words): ...") == {"show"}
    assert reads_of_a_case("case.settings.title") == ["settings"]
    assert upward("tables/x.py", '"""components.pages"""\nx = "components.pages.map"')
    assert upward("pages/x.py", 'x = "components/pages/record.py"')
    assert not upward("pages/x.py", 'x = "components/tables"')
    assert changes_of_figures("figure.update_layout(showlegend=False)")


def test_no_string_points_upwards() -> None:
    found = {file: upward(file, source) for file, source in CODE.items()}
    assert {file: texts for file, texts in found.items() if texts} == {}


def test_a_figure_stays_as_it_was_made() -> None:
    assert {file for file in CODE if changes_of_figures(CODE[file])} <= {"figures/chart.py"}


@pytest.mark.parametrize("file", [file for file in CODE if file.startswith("pages/")])
def test_a_page_asks_of_the_case_and_draws_results(file: str) -> None:
    assert takers_of_a_case(CODE[file]) <= {"page", "figure"}
    assert reads_of_a_case(CODE[file]) == []

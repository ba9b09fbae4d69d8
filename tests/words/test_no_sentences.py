"""No sentence for a reader stands outside a message, as the syntax trees show."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

COMPONENTS = Path(__file__).parents[2] / "components"
# Rooms in which a text for a reader is a message, and the room in which there is none at all.
SPEAKING, SILENT = ("pages", "controls", "figures", "columns", "exports", "words"), "analysis"
MESSAGES = {"text", "plural", "message"}
# Arguments that are read by machines: of HTML elements, of Streamlit, of Plotly, of pandas.
_MACHINE_ARGUMENTS = {"class_", "key", "style", "rel", "icon", "validate", "query"}
# Calls whose literals are read by machines.
_MACHINE_CALLS = {"compile", "sub", "match", "fullmatch", "split", "query", "eval", "getattr"}
_TWO_WORDS = re.compile(r"[A-Za-zÀ-ÿ]{2,}[,;:.’']? +[A-Za-zÀ-ÿ]{2,}")
_MARKUP = re.compile(r"<[^>]*>?|^[^<>]*>|%?\{[^}]*\}|\b[a-z-]+ ?: ?[^;\"]+;")
_CLASSES = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*( [a-z0-9]+(-[a-z0-9]+)+)+$")

# What stands between two texts that are joined.
_LINK = re.compile(r"(?s)[^<>]*([;·→] |[,:.] $)[^<>]*")

# Words of Plotly, of content policies, of Streamlit's own page, of style sheets and of the
# template's head.
_NOT_TEXT = re.compile(
    r"^((top|bottom|middle) (left|center|right)|natural earth|azimuthal equidistant"
    r"|\"Source Sans\", sans-serif|\n[-.@a-z]+( print| \(max-width: 640px\))? \{.*\}\n"
    r"|\n(export default|const) .*\n"
    r"| text/plain; charset=utf-8|text/csv; charset=utf-8|default-src .*|Selected values"
    r"|# Every message .*)$",
    re.DOTALL,
)


def files(*rooms: str) -> list[str]:
    found = (file for room in rooms for file in (COMPONENTS / room).rglob("*.py"))
    return sorted(str(file.relative_to(COMPONENTS)) for file in found)


def sentences_in(source: str) -> list[str]:
    """Return the literals of two words or more that are no message, docstring or fault."""
    return [text for text in _literals(ast.parse(source), silent=False) if speaks(text)]


def speaks(text: str) -> bool:
    plain = _MARKUP.sub(" · ", text)
    return bool(_TWO_WORDS.search(plain)) and not (_CLASSES.match(text) or _NOT_TEXT.match(text))


def glue_in(source: str) -> list[str]:
    """Return what joins texts outside a message: punctuation or a blank between them."""
    tree = ast.walk(ast.parse(source))
    parts = [part for node in tree for part in _links(node)]
    texts = [str(part.value) for part in parts if isinstance(part, ast.Constant)]
    return [text for text in texts if _LINK.fullmatch(text)]


def _links(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return [node.func.value] if node.func.attr == "join" else []
    return node.values if isinstance(node, ast.JoinedStr) else []


def _literals(node: ast.AST, *, silent: bool) -> Iterator[str]:
    """Yield the literals under a node; those of faults and of machines' arguments are left out."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and not silent:
            yield node.value
        return
    if isinstance(node, ast.Raise) or _is_docstring(node) or _is_fault(node):
        return
    if isinstance(node, ast.Call):
        yield from _literals_of_call(node, silent=silent)
        return
    for child in ast.iter_child_nodes(node):
        yield from _literals(child, silent=silent)


def _literals_of_call(call: ast.Call, *, silent: bool) -> Iterator[str]:
    called = (
        call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    )
    yield from _literals(call.func, silent=silent)
    for argument in call.args:
        plain = isinstance(argument, ast.Constant)
        yield from _literals(
            argument, silent=silent or (plain and called in MESSAGES | _MACHINE_CALLS)
        )
    for keyword in call.keywords:
        yield from _literals(keyword.value, silent=silent or keyword.arg in _MACHINE_ARGUMENTS)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_fault(node: ast.AST) -> bool:
    """Say whether a node is the text of an exception: assigned to `fault`, then raised."""
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "fault"


def found_in(folders: tuple[str, ...], look: Callable[[str], list[str]]) -> dict[str, list[str]]:
    """Return what is looked for, by the file that has it."""
    sources = {file: (COMPONENTS / file).read_text(encoding="utf-8") for file in files(*folders)}
    found = {file: look(source) for file, source in sources.items()}
    return {file: texts for file, texts in found.items() if texts}


def test_files_hold_messages_and_no_other_sentences() -> None:
    assert found_in((*SPEAKING, SILENT), sentences_in) == {}


def test_no_texts_are_glued() -> None:
    assert found_in(SPEAKING, glue_in) == {}


def test_the_rules_do_not_translate() -> None:
    assert found_in((SILENT,), re.compile(r"components\.words").findall) == {}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('"; ".join(names)', ["; "]),
        ('" <br>".join(lines)', []),
        ('f"{who} · {when}"', [" · "]),
        ('f"{label}: {count}"', [": "]),
        ('f"--colour:{one};--dash:{two}"', []),
        ('f"<b>{name}</b> {rank}"', []),
        ("words.beside((who, when))", []),
    ],
)
def test_what_counts_as_glue(source: str, found: list[str]) -> None:
    assert glue_in(source) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('st.write("All regions")', ["All regions"]),
        ('st.write(words.text("All regions"))', []),
        ('words.plural("{count} state", "{count} more states", 2)', []),
        ('words.text("{what}", what="All regions")', ["All regions"]),
        ('words.text("All regions" if one else "All states")', ["All regions", "All states"]),
        ('raise ValueError("All regions")', []),
        ('def f():\n    """All regions."""', []),
        ("st.html('<p class=\"one two\">All regions</p>')", ['<p class="one two">All regions</p>']),
        ("st.html('<p class=\"one two\">{}</p>')", []),
        ('htpy.p(class_="one two")', []),
        ('Column("code", help="All regions")', ["All regions"]),
    ],
)
def test_what_counts_as_a_sentence(source: str, found: list[str]) -> None:
    assert sentences_in(source) == found

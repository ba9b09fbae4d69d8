"""The template of all messages, made from the code: `make words`."""

from __future__ import annotations

import ast
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import write_po

from components.languages import CATALOGUES

TEMPLATE = CATALOGUES / "messages.pot"
_COMPONENTS = Path(__file__).parents[1]
_TYPE = " text/plain; charset=utf-8"
_HEADER = "# Every message of the dashboard, written by `make words` from the code.\n#"
# Functions whose first literals are messages, and the kinds of columns with their descriptions.
_SAID: dict[str, tuple[int, ...] | None] = {"said": None, "said_plural": (1, 2)}
KEYWORDS = _SAID | {"message": None, "text": None, "plural": (1, 2)}
_COLUMN_KINDS = ("text", "key", "one_of", "matching", "listed", "date", "reference", "number")


def template() -> Catalog:
    """Return all messages of the code, once each."""
    catalogue = Catalog(charset="utf-8", header_comment=_HEADER)
    tables = _SAID | dict.fromkeys(_COLUMN_KINDS, None)
    for file in sorted(_COMPONENTS.rglob("*.py")):
        keywords = tables if file.is_relative_to(_COMPONENTS / "tables") else KEYWORDS
        with file.open("rb") as lines:
            for _, message, _, _ in extract(messages, lines, keywords):
                catalogue.add(message)
    for entry in catalogue:
        entry.flags.discard("python-format")  # a percent sign in a sentence formats nothing
    return catalogue


def messages(file: Any, keywords: Any, comments: Any, options: Any) -> Iterator[Any]:  # noqa: ARG001
    """Yield the literals of each call of a keyword, as Babel asks of a method of extraction.

    Babel's own method for Python overlooks calls inside f-strings.
    """
    for node in ast.walk(ast.parse(file.read())):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        called = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if called in keywords:
            literals = tuple(getattr(argument, "value", None) for argument in node.args)
            texts = tuple(text if isinstance(text, str) else None for text in literals)
            yield node.lineno, called, texts if len(texts) > 1 else texts[0], []


def template_text() -> str:
    """Return the text of messages.pot, which changes with the messages and nothing else."""
    file = io.BytesIO()
    write_po(file, template(), width=100, sort_output=True, no_location=True, omit_header=True)
    head = f'{_HEADER}\nmsgid ""\nmsgstr "Content-Type:{_TYPE}\\n"\n\n'
    return head + file.getvalue().decode("utf-8")


if __name__ == "__main__":
    TEMPLATE.write_text(template_text(), encoding="utf-8")

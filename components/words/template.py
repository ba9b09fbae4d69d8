"""The template of all messages, made from the code: `make words`."""

from __future__ import annotations

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from components.words.catalogue import LOCALE

TEMPLATE = LOCALE / "messages.pot"
_COMPONENTS = Path(__file__).parents[1]
_HEADER = "# Every message of the dashboard, written by `make words` from the code.\n#"
# Functions whose first literals are messages, and the kinds of columns with their descriptions.
_KEYWORDS: dict[str, tuple[int, ...] | None] = {"message": None, "text": None, "plural": (1, 2)}
_COLUMN_KINDS = ("text", "key", "one_of", "matching", "date", "reference", "number")


def template() -> Catalog:
    """Return all messages of the code, once each."""
    catalogue = Catalog(charset="utf-8", header_comment=_HEADER)
    tables = dict.fromkeys(_COLUMN_KINDS, None)
    for folder in sorted(path for path in _COMPONENTS.iterdir() if path.is_dir()):
        keywords = tables if folder.name == "tables" else _KEYWORDS
        method_map = [("**.py", "python")]
        for row in extract_from_dir(folder, method_map=method_map, keywords=keywords):
            catalogue.add(row[2])
    for entry in catalogue:
        entry.flags.discard("python-format")  # a percent sign in a sentence formats nothing
    return catalogue


def template_text() -> str:
    """Return the text of messages.pot, which changes with the messages and nothing else."""
    file = io.BytesIO()
    write_po(file, template(), width=100, sort_output=True, no_location=True, omit_header=True)
    head = f'{_HEADER}\nmsgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    return head + file.getvalue().decode("utf-8")


if __name__ == "__main__":
    TEMPLATE.write_text(template_text(), encoding="utf-8")

"""The template holds every message of the code; each catalogue keeps the fields of each message."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from pathlib import Path

from babel.messages.extract import extract
from babel.messages.pofile import read_po

from components.languages import CATALOGUES
from components.words.template import KEYWORDS, TEMPLATE, messages, template, template_text
from tests.words import pseudo


def fields(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def forms(texts: str | Sequence[str] | None) -> list[str]:
    return [texts] if isinstance(texts, str) else list(texts or ())


def faults_of(file: Path) -> list[str]:
    """Return the messages of a catalogue whose translation has a field that the source has not."""
    with file.open("rb") as lines:
        entries = [entry for entry in read_po(lines) if entry.id]
    return [
        forms(entry.id)[0]
        for entry in entries
        if set().union(*map(fields, forms(entry.string)))
        - set().union(*map(fields, forms(entry.id)))
    ]


def test_the_template_is_up_to_date() -> None:
    assert TEMPLATE.read_text(encoding="utf-8") == template_text(), "run `make words`"


def test_no_message_uses_a_field_that_is_not_a_plain_name() -> None:
    texts = [text for entry in template() for text in forms(entry.id)]
    assert len(texts) > 1
    assert [text for text in texts if re.search(r"[{}]", re.sub(r"\{\w+\}", "", text))] == []


def test_each_translation_uses_the_fields_of_its_message(tmp_path: Path) -> None:
    shipped = sorted(CATALOGUES.glob("*/LC_MESSAGES/*.po"))
    assert {file: faults_of(file) for file in shipped} == {file: [] for file in shipped}
    pseudo.write_catalogue(tmp_path)
    file = next(tmp_path.glob("*/LC_MESSAGES/*.po"))
    assert faults_of(file) == []
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("⟦{first} to", "⟦{erste} to"), encoding="utf-8")
    assert "{first} to {last}" in faults_of(file)


def test_messages_inside_f_strings_and_beside_other_arguments_are_found() -> None:
    source = b"""st.html(f"<p>{words.text('In {place}', place=there)}</p>")
words.plural("{count} act", "{count} acts", len(acts), who=text)
text = other("no message")
words.text(variable)
"""
    found = extract(messages, io.BytesIO(source), KEYWORDS)
    assert {message for _, message, _, _ in found} == {
        "In {place}",
        ("{count} act", "{count} acts"),
    }

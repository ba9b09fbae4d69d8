"""Which languages there are: one for each catalogue of messages, and English without any."""

from __future__ import annotations

from pathlib import Path

SOURCE = "en"
CATALOGUES = Path(__file__).parent / "words" / "locale"


def languages(folder: Path | None = None) -> tuple[str, ...]:
    """Return the codes of the languages with a catalogue in `folder`, English first."""
    found = {file.parents[1].name for file in (folder or CATALOGUES).glob("*/LC_MESSAGES/*.po")}
    return (SOURCE, *sorted(found - {SOURCE}))

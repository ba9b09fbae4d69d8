"""A case whose every free text holds markup, addresses and signs that some reader could act on."""

from __future__ import annotations

import csv
import tomllib
from pathlib import Path
from typing import Any

from components.tables.checking import column_notes
from components.tables.registry import TABLES

HOST = "evil.example"
# In small letters, as findings and labels change the case of texts.
POISON = (
    f"![x](http://{HOST}/p.png) [more](http://{HOST}/l) :red[x] :blue-badge[y] :smile: "
    f":material/home: $x$ **loud** `code` ~~gone~~ <img src=x onerror=alert(1)> www.{HOST} "
    f"<http://{HOST}/m> me@{HOST} &lt; [^1] | a | {{braces}} %s \\* -> "
    f"[j](javascript:alert(2)) <a href='http://{HOST}/a'>k</a> <b>l</b><br> %{{meta[0]}} end"
)


def poison(folder: Path, text: str = POISON) -> None:
    """Add `text` to every cell of free text of the case in `folder`, and to its settings."""
    for spec in TABLES:
        free = {name for name, note in column_notes(spec.model).items() if _is_free(note.allowed)}
        file = folder / spec.file
        with file.open(encoding="utf-8", newline="") as lines:
            table = csv.DictReader(lines)
            rows = [
                {
                    name: f"{cell} {text}" if name in free and cell else cell
                    for name, cell in row.items()
                }
                for row in table
            ]
            names = table.fieldnames or []
        with file.open("w", encoding="utf-8", newline="") as lines:
            writer = csv.DictWriter(lines, names)
            writer.writeheader()
            writer.writerows(rows)
    settings = folder / "case.toml"
    values = tomllib.loads(settings.read_text(encoding="utf-8"))
    settings.write_text(_toml(values, text), encoding="utf-8")


def _is_free(allowed: str) -> bool:
    return allowed.startswith("any text")


def _toml(values: dict[str, Any], text: str) -> str:
    """Return settings as TOML, lists of tables last, with `text` added to each sentence."""
    lines = [_line(name, value, text) for name, value in values.items() if type(value) is not list]
    for name, entries in values.items():
        if isinstance(entries, list):
            for entry in entries:
                lines.append(f"[[{name}]]")
                lines += [_line(key, value, text) for key, value in entry.items()]
    return "\n".join(lines) + "\n"


def _line(name: str, value: object, text: str) -> str:
    if not isinstance(value, str) or name.endswith("_iso3"):
        return f"{name} = {value!r}" if isinstance(value, str) else f"{name} = {value}"
    escaped = f"{value} {text}".replace("\\", "\\\\").replace('"', '\\"')
    return f'{name} = "{escaped}"'

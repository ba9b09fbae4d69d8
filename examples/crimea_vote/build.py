"""Build the stances of a small case: one roll call of the UN General Assembly, state by state.

    python -m examples.crimea_vote.build [--out FOLDER]

Reads `data/world/roll_calls.csv` and `data/world/voters.csv`. Same input, same bytes. What the
source of the roll call says is all that is read; `case.toml` states the rule in words.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = HERE.parents[1] / "data"
ROLL_CALL, DAY = "5309", "2014-03-27"
PARTIES = ("RUS", "UKR")
# As published: Y in favour, N against, A abstained, X absent.
PUBLISHED = {"Y": 100, "N": 11, "A": 58, "X": 24}
_TEXT = "resolution 68/262, “Territorial integrity of Ukraine”"
# By the letter of the roll call: the stance, the words of it, and its label on the map.
_CODED = {
    "N": ("supportive", "Voted against", "Voted against the resolution"),
    "A": ("neutral", "Abstained", "Abstained"),
    "Y": ("opposed", "Voted in favour", "Voted for the resolution"),
}
_PASSAGES = (
    ("table", "Table", 1, "A cell of a table in the source; its words are quoted as they stand."),
    (
        "roll_call",
        "Roll call",
        2,
        "A vote in a roll call; the wording says what was cast.",
    ),
)


def votes() -> dict[str, str]:
    """Return the letter of each state in the roll call, by iso3.

    ValueError where the totals are not those that were published.
    """
    voters = [row["iso3"] for row in _rows(DATA / "world/voters.csv")]
    (call,) = (
        row for row in _rows(DATA / "world/roll_calls.csv") if row["roll_call_id"] == ROLL_CALL
    )
    if call["date"] != DAY or Counter(call["votes"]) != PUBLISHED:
        fault = f"roll call {ROLL_CALL}: found {call['date']}, {Counter(call['votes'])}"
        raise ValueError(fault)
    return dict(zip(voters, call["votes"], strict=True))


def stances() -> list[dict[str, object]]:
    """Return one row per state that voted, but for the two parties, in the order of iso3."""
    cast = {iso3: letter for iso3, letter in votes().items() if letter in _CODED}
    states = sorted(cast.keys() - set(PARTIES))
    return [_stance(number, iso3, *_CODED[cast[iso3]][:2]) for number, iso3 in enumerate(states, 1)]


def _stance(number: int, iso3: str, stance: str, wording: str) -> dict[str, object]:
    return {
        "claim_id": f"RC{number:03}",
        "actor_id": iso3,
        "wording": wording,
        "stance": stance,
        "support_wording": "",
        "action_wording": "",
        "passage": "roll_call",
        "source_id": "unga_votes",
        "locator": f"rcid {ROLL_CALL}, vote of {iso3}",
        "summary": f"{wording}: {_TEXT}, 27 March 2014.",
    }


def stance_scale() -> list[dict[str, str]]:
    """Return the shipped scale of stances, with what the votes stand for as labels."""
    said = {stance: (wording, label) for stance, wording, label in _CODED.values()}
    return [
        row
        if row["code"] not in said
        else row
        | {
            "label": said[row["code"]][1],
            "definition": f"{said[row['code']][0]}: {_TEXT}. A vote is one act on one text.",
        }
        for row in _rows(DATA / "scales/stances.csv")
    ]


def passages() -> list[dict[str, object]]:
    """Return the kinds of passages that the stances stand in."""
    columns = ("code", "label", "order", "definition")
    return [dict(zip(columns, row, strict=True)) for row in _PASSAGES]


def write(folder: Path) -> None:
    """Write the tables into a folder."""
    _write(folder / "stances.csv", stances())
    _write(folder / "scales/stances.csv", stance_scale())
    _write(folder / "scales/passages.csv", passages())


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _write(file: Path, rows: Iterable[Mapping[str, object]]) -> None:
    first, *rest = rows
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8", newline="") as lines:
        table = csv.DictWriter(lines, list(first), lineterminator="\n")
        table.writeheader()
        table.writerows([first, *rest])


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--out", type=Path, default=HERE)
    write(asked.parse_args().out)

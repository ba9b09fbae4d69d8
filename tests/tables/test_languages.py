"""Scales may have labels and definitions in further languages."""

from __future__ import annotations

from pathlib import Path

from components.tables import load_case
from components.words import Words
from tests.toy import write_toy
from tests.toy.breaking import edit, faults_of, file_of


def with_column(folder: Path, name: str, first: str) -> Path:
    """Return a toy case whose scale of bases has one more column, blank but for its first row."""
    case = write_toy(folder)

    def widened(text: str) -> str:
        head, one, *others = text.splitlines()
        lines = [f"{head},{name}", f"{one},{first}", *(f"{line}," for line in others)]
        return "\n".join(lines) + "\n"

    edit(file_of(case, "basis_scale"), widened)
    return case


def test_a_label_of_another_language_is_read_and_a_blank_one_is_the_english(tmp_path: Path) -> None:
    scale = load_case(with_column(tmp_path, "label_de", "Genannt")).basis_scale
    first, second = scale.index[:2]
    assert Words("de").label(scale, first) == "Genannt"
    assert Words("de").label(scale, second) == scale.at[second, "label"]
    assert Words().label(scale, first) == scale.at[first, "label"] != "Genannt"


def test_a_column_whose_name_ends_in_no_language_is_a_fault(tmp_path: Path) -> None:
    (fault,) = faults_of(with_column(tmp_path, "label_german", "Genannt"))
    assert (fault.column, fault.found) == ("label_german", "a column that is not known")

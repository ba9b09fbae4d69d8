"""How the record is written: directions, acts, and where claims part from them."""

from __future__ import annotations

import pandas as pd
import pytest

from components.address import MapChoice
from components.analysis.record.divergence import claims_beside_record, keep_parted
from components.analysis.record.events import BEFORE, first_window
from components.analysis.stances import stances
from components.tables import Case
from components.words import Words
from components.words.record import acts_in_words, parted_headline, step_labels, worded


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2.0, "+2"),
        (1, "+1"),
        (0.0, "0"),
        (-0.0, "0"),
        (-1.0, "−1"),
        (1.25, "+1.2"),
        (-0.714, "−0.7"),
        (0.04, "0"),
        (-0.04, "0"),
        (1.96, "+2"),
    ],
)
def test_a_direction_is_written_with_its_sign(value: float, text: str) -> None:
    assert Words().signed(value) == text


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ((1, 1, 1, 1, 1), "1 act: +1"),
        ((1, 0, -1, -1, -1), "1 act, from a list: −1"),
        ((2, 2, 0.5, 0, 1), "2 acts: mean +0.5, from 0 to +1"),
        ((2, 0, -1.5, -2, -1), "2 acts, from lists only: mean −1.5, from −2 to −1"),
        ((2, 2, 1, 1, 1), "2 acts, each +1"),
        ((2, 0, -1, -1, -1), "2 acts, from lists only, each −1"),
        ((3, 1, 0, -1, 1), "3 acts: mean 0, from −1 to +1"),
    ],
)
def test_acts_in_words(row: tuple[float, ...], words: str) -> None:
    names = ["count", "own", "mean", "lowest", "highest"]
    assert acts_in_words(Words(), pd.Series(row, index=names)) == words


def test_every_step_has_a_label(case: Case) -> None:
    labels = step_labels(Words(), case.scales)
    assert list(labels) == [2, 1, 0, -1, -2]
    assert (labels[2], labels[0]) == ("Backs", "Restraint")
    assert len(set(labels.values())) == len(labels)


def test_where_claim_and_record_part_is_said_by_width_and_basis(case: Case) -> None:
    apart = keep_parted(claims_beside_record(case, first_window(case), BEFORE))
    assert parted_headline(Words(), apart).startswith(
        "Claim and record differ for Colombia and Argentina by a step or more, for Brazil and "
        "Mexico by less than a step and for "
    )
    assert parted_headline(Words(), apart.loc[["TTO"]]) == (
        "Claim and record differ for 1 state that only inherits a claim"
    )
    for gap, distance in ((1.0, "a step or more"), (-0.9, "less than a step")):
        one = apart.loc[["BRA"]].assign(gap=gap)
        assert parted_headline(Words(), one) == f"Claim and record differ for Brazil by {distance}"
    assert parted_headline(Words(), apart.iloc[:0]) == "Claim and record differ nowhere here"


def test_words_of_the_source_stand_in_quotation_marks_and_ours_do_not(case: Case) -> None:
    said = worded(Words(), stances(case, MapChoice(countries=("BRA",)))).at["BRA", "wordings"]
    assert "“Oppositional” (table 2, row Brazil)" in said
    assert "· careful neutrality between both sides (section 1, bullet 1)" in said

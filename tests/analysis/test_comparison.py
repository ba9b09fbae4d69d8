"""Compared actors stand side by side with their words, places and differences."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from components.address import ComparisonChoice
from components.address.choice import MOST_ACTORS
from components.analysis.claims.comparison import ComparedActor, comparison
from components.analysis.claims.quotation import Statement
from components.analysis.claims.schemas import Likelihoods
from components.tables import Case


def one(case: Case, actor: str, **choice: str) -> ComparedActor:
    (found,) = comparison(case, ComparisonChoice(actors=(actor,), **choice)).actors  # type: ignore[arg-type]  # a reading
    return found


def able(case: Case, *actors: str) -> Case:
    """Return the case with one more claim of what each of these actors can give."""
    rows = [
        {
            "claim_id": f"CA1{n}",
            "actor_id": actor,
            "support_types": ("economic",),
            "passage": "table",
        }
        for n, actor in enumerate(actors)
    ]
    more = pd.DataFrame(rows).reindex(columns=case.capabilities.columns, fill_value="")
    return replace(case, capabilities=pd.concat([case.capabilities, more], ignore_index=True))


def test_words_on_likelihood_have_one_row_each(toy_case: Case) -> None:
    result = comparison(toy_case, ComparisonChoice())
    Likelihoods.validate(result.bands, lazy=True)
    assert result.bands["wording"].is_unique
    assert len(result.actors) > 1


def test_while_nobody_chose_those_with_the_broadest_support_are_compared(toy_case: Case) -> None:
    case = able(toy_case, "LUX", "MLT", "NRU", "CHESS")
    result = comparison(case, ComparisonChoice())
    assert result.actor_ids == result.standard
    assert len(result.standard) == MOST_ACTORS
    assert result.standard[:2] == ("BTN", "URY")
    assert len(result.left_out) == 2
    assert result.offered[: MOST_ACTORS + 2] == result.standard + result.left_out
    assert comparison(case, ComparisonChoice(actors=("BTN", "URY"))).left_out == ()


def test_the_broadest_are_those_with_most_kinds(toy_case: Case) -> None:
    result = comparison(toy_case, ComparisonChoice(actors=("BTN", "KITES", "URY", "LUX")))
    assert (result.broadest, result.most_kinds) == (("BTN", "URY"), 2)


def test_without_any_kind_of_support_none_is_the_broadest(toy_case: Case) -> None:
    result = comparison(toy_case, ComparisonChoice(actors=("LUX",)))
    assert (result.broadest, result.most_kinds) == ((), 0)


def test_words_of_an_actor_keep_their_places(toy_case: Case) -> None:
    said = one(toy_case, "NRU").said["stance_wording"]
    assert said == (
        Statement("Words of ST03", verbatim=True, locator="table 1, row ST03"),
        Statement("Words of ST04", verbatim=False, locator="prose 1, row ST04"),
    )
    assert one(toy_case, "NRU").said["support"] == ()


@pytest.mark.parametrize(
    ("actor", "reading", "stance"),
    [
        ("NRU", "contested", "contested"),
        ("NRU", "least_supportive", "opposed"),
        ("KITES", "contested", "supportive"),
        ("OMN", "contested", ""),
    ],
)
def test_the_stance_is_that_of_the_map_or_of_a_groups_claims(
    toy_case: Case, actor: str, reading: str, stance: str
) -> None:
    assert one(toy_case, actor, reading=reading).stance == stance

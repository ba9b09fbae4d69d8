"""Each proposal stands before its parts, with the stance today of those it leans on."""

from __future__ import annotations

from dataclasses import replace

from components.address import AdviceChoice
from components.analysis.claims.advice import Partner, advice
from components.tables import Case


def test_parts_belong_to_their_proposal(toy_case: Case) -> None:
    (festival,) = advice(toy_case, AdviceChoice()).proposals
    assert festival.recommendation_id == "RE01"
    assert [part.recommendation_id for part in festival.parts] == ["RE02"]


def test_partners_carry_their_stance_and_a_group_has_none(toy_case: Case) -> None:
    (festival,) = advice(toy_case, AdviceChoice()).proposals
    assert festival.partners == (
        Partner("NRU", "contested", None),
        Partner("KITES", None),
    )
    assert festival.states == ("NRU",)
    assert festival.parts[0].partners == (Partner("URY", "neutral", 0.0),)


def test_each_partner_counts_once(toy_case: Case) -> None:
    again = toy_case.recommendations.assign(
        actor_ids=[("NRU", "KITES"), ("KITES", "BTN", "NRU", "URY")]
    )
    result = advice(replace(toy_case, recommendations=again), AdviceChoice())
    assert (result.partners, result.backing) == (4, ("BTN",))


def test_a_reading_reaches_the_partners(toy_case: Case) -> None:
    result = advice(toy_case, AdviceChoice(reading="least_supportive"))
    assert result.proposals[0].partners[0].shown_as == "opposed"


def test_advice_without_partners_has_none(toy_case: Case) -> None:
    nobody = toy_case.recommendations.assign(actor_ids=[(), ()])
    result = advice(replace(toy_case, recommendations=nobody), AdviceChoice())
    assert (result.partners, result.backing) == (0, ())
    assert result.proposals

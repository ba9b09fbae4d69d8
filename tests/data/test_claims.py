"""The source's tables stand in ours, cell by cell."""

from __future__ import annotations

import pytest

from components.tables import Case

# Table 1 and table 2 of the source: actor, position, then support or recent action.
TABLE_1 = [
    ("CUB", "Ally", "Military & Diplomatic"),
    ("NIC", "Strong ally", "Diplomatic & Economic"),
    ("ARG", "Neutral", "Limited Diplomatic"),
    ("MEX", "Advocates dialog", "Humanitarian & Diplomatic"),
]
TABLE_2 = [
    ("RUS", "Supportive", "Military aid and diplomatic backing"),
    ("CHN", "Cautious", "Calls for peaceful resolution,economic cooperation"),
    ("BRA", "Oppositional", "Sanctions and public condemnation"),
    ("EU", "Divided", "Mixed responses among member states,favoring dialogue"),
]
TABLE_3 = [
    ("RUS", "Air defense, training", "Limited, indirect", "Low to moderate"),
    ("CHN", "Military hardware, economics", "Distant, non-combat", "Low"),
    ("IRN", "Advisory, small arms", "Localized", "Very low"),
]
TABLE_4 = [
    ("Diplomatic Re-engagement", "Mitigates isolation, secures regional support"),
    ("Military Modernization", "Enhances deterrence capability"),
    ("Cybersecurity Enhancement", "Protects critical infrastructure"),
    ("Rapid Response Units", "Improves readiness against hybrid threats"),
]


def test_first_country_table(case: Case) -> None:
    rows = case.stances[case.stances["locator"].str.startswith("table 1, row")]
    cells = rows[["actor_id", "wording", "support_wording"]].itertuples(index=False, name=None)
    assert list(cells) == TABLE_1


def test_second_country_table_and_the_dialogue_that_its_last_cell_favours(case: Case) -> None:
    rows = case.stances[case.stances["locator"].str.startswith("table 2, row")]
    cells = rows[["actor_id", "wording", "action_wording"]].itertuples(index=False, name=None)
    assert list(cells) == [*TABLE_2, ("EU", TABLE_2[-1][2], TABLE_2[-1][2])]


def test_military_table(case: Case) -> None:
    rows = case.capabilities[case.capabilities["locator"].str.startswith("table 3, row")]
    columns = ["actor_id", "support_wording", "reach_wording", "likelihood_wording"]
    assert list(rows[columns].itertuples(index=False, name=None)) == TABLE_3
    assert rows[["reach", "likelihood"]].ne("").all(axis=None)


def test_proposals_table(case: Case) -> None:
    rows = case.recommendations[case.recommendations["passage"].eq("table")]
    assert list(rows[["proposal", "benefit"]].itertuples(index=False, name=None)) == TABLE_4


def test_support_types_of_the_first_table_count_as_capabilities(case: Case) -> None:
    rows = case.capabilities[case.capabilities["locator"].str.startswith("table 1, row")]
    stated = list(rows[["actor_id", "support_wording"]].itertuples(index=False, name=None))
    assert stated == [(actor, support) for actor, _, support in TABLE_1]


def test_investments_belong_to_modernisation_and_to_cybersecurity(case: Case) -> None:
    rows = case.recommendations.set_index("recommendation_id")
    parents = rows.loc[rows["passage"].eq("bullet"), "parent_id"]
    modernisation, cybersecurity = "Military Modernization", "Cybersecurity Enhancement"
    assert parents.map(rows["proposal"]).tolist() == [modernisation, cybersecurity, modernisation]


def test_partners_named_in_the_advice(case: Case) -> None:
    named = {ids for ids in case.recommendations["actor_ids"] if ids}
    assert named == {("MEX", "BRA", "ARG"), ("CHN", "RUS")}


@pytest.mark.parametrize(
    ("actor", "locators"),
    [
        ("BRA", {"table 2, row Brazil", "section 1, bullet 1"}),
        ("COL", {"section 1, bullet 2"}),
        ("CARIBBEAN", {"section 1, bullet 3"}),
        ("LATAM", {"section 2, bullet 1"}),
        ("INTORG", {"section 2, bullet 2"}),
        ("NONALIGNED", {"section 2, bullet 3"}),
        ("CUB", {"table 1, row Cuba", "section 1, paragraph 1", "conclusion"}),
        ("NIC", {"table 1, row Nicaragua", "section 1, paragraph 1"}),
        ("RUS", {"table 2, row Russia", "section 3, paragraph 1", "conclusion"}),
        ("CHN", {"table 2, row China", "section 3, paragraph 1", "conclusion"}),
        ("IRN", {"section 3, paragraph 1"}),
        ("MEX", {"table 1, row Mexico"}),
    ],
)
def test_bullets_and_prose_have_their_rows(case: Case, actor: str, locators: set[str]) -> None:
    assert set(case.stances.loc[case.stances["actor_id"].eq(actor), "locator"]) == locators


def test_paraphrases_are_a_few_words(case: Case) -> None:
    prose = case.stances[case.stances["passage"].ne("table")]
    assert prose["wording"].str.split().str.len().max() <= 6


def test_likelihood_words_map_to_ranges_with_a_source(case: Case) -> None:
    scale = case.likelihood_scale
    assert list(scale.index) == ["very_low", "low", "low_to_moderate"]
    assert scale["low_pct"].lt(scale["point_pct"]).all()
    assert scale["point_pct"].lt(scale["high_pct"]).all()
    assert scale["source_id"].isin(case.sources.index).all()


def test_stance_scale(case: Case) -> None:
    positions = case.stance_scale["position"].to_dict()
    divided = positions.pop("divided")
    assert divided != divided  # noqa: PLR0124 - missing, not a midpoint
    assert positions == {
        "committed_ally": 2,
        "supportive": 1,
        "neutral": 0,
        "opposed": -1,
        "hardline_opponent": -2,
    }

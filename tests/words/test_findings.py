"""What pages find, and what stands for codes and numbers, in English."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.address import (
    AdviceChoice,
    ClaimsChoice,
    ComparisonChoice,
    MethodChoice,
    SourcesChoice,
)
from components.analysis.claims.advice import advice
from components.analysis.claims.comparison import comparison
from components.analysis.claims.sources import sources
from components.analysis.method.result import method
from components.analysis.record.claims_checked import claims_checked
from components.tables import Case
from components.words import Words
from components.words import advice as of_advice
from components.words import checks as of_checks
from components.words import comparison as of_comparison
from components.words import sources as of_sources
from components.words.method import method_finding
from components.words.scorecard import scorecard_rows

ENGLISH = Words()


def test_advice_is_said_by_its_partners(toy_case: Case) -> None:
    said = of_advice.finding(ENGLISH, advice(toy_case, AdviceChoice()))
    of_three = "Of the 3 partners in its advice, the article called"
    assert said == f"{of_three} none a backer of Suva, and described Nauru in more than one way"
    kept = replace(
        toy_case, recommendations=toy_case.recommendations.assign(actor_ids=[("BTN", "NRU"), ()])
    )
    backed = of_advice.finding(ENGLISH, advice(kept, AdviceChoice()))
    assert backed.endswith(
        "the article called Bhutan a backer of Suva, and described Nauru in more than one way"
    )
    nobody = toy_case.recommendations.assign(actor_ids=[(), ()])
    without = advice(replace(toy_case, recommendations=nobody), AdviceChoice())
    assert of_advice.finding(ENGLISH, without) == "The article's advice named no partners"


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        (
            ClaimsChoice(),
            (
                "Of 8 checks of the article against the record, 1 contradicts it, 2 partly support "
                "it, 4 support it and 1 finds no evidence either way"
            ),
        ),
        (ClaimsChoice(verdict=("contradicted",)), "Nauru: the record contradicts the claim"),
        (
            ClaimsChoice(verdict=("supported",)),
            "4 checks support the article on Bhutan, Iceland, Kite flyers and Luxembourg",
        ),
        (
            ClaimsChoice(region=("oceania",), section=("table_1",)),
            "Nauru · Oceania · Table 1: the claim holds in part",
        ),
        (
            ClaimsChoice(region=("asia",), verdict=("supported", "partly")),
            "Asia: 1 check partly supports the article and 2 support it",
        ),
        (
            ClaimsChoice(verdict=("supported", "not_checkable")),
            "4 checks support the article and 2 could not be made",
        ),
        (
            ClaimsChoice(actor=("BTN",), verdict=("supported", "not_checkable")),
            "Bhutan: the claim holds",
        ),
        (
            ClaimsChoice(verdict=("not_checkable",)),
            "2 claims here, none of which the record could settle",
        ),
        (
            ClaimsChoice(verdict=("partly",), section=("introduction",)),
            "No claim matches these filters",
        ),
    ],
)
def test_checks_are_said_by_what_the_record_could_settle(
    toy_case: Case, choice: ClaimsChoice, said: str
) -> None:
    assert of_checks.finding(ENGLISH, claims_checked(toy_case, choice)) == said


def test_each_view_of_claims_says_what_it_finds(toy_case: Case) -> None:
    result = claims_checked(toy_case, ClaimsChoice())
    (scored,) = result.foresight.scored.to_dict("records")
    assert of_checks.claims_headline(ENGLISH, result, "forecasts") == (
        f"The article gave {scored['name']} a likelihood of taking part; none did: Brier score "
        f"{scored['brier']:.3f} (0 is best, 1 worst)"
    )
    stayed = "Bhutan and Kite flyers took no part in the fighting"
    assert of_checks.claims_headline(ENGLISH, result, "outcomes") == stayed
    outcomes = toy_case.outcomes.assign(involved=["no", "yes"], actor_ids=[("BTN",), ("NRU",)])
    fought = claims_checked(replace(toy_case, outcomes=outcomes), ClaimsChoice())
    said = of_checks.claims_headline(ENGLISH, fought, "outcomes")
    assert said == "Nauru took part in the fighting; Bhutan did not"


def test_a_search_is_named_with_what_it_finds(toy_case: Case) -> None:
    result = sources(toy_case, SourcesChoice(search="bhutan"))
    assert of_sources.finding(ENGLISH, result) == (
        f"“bhutan”: {len(result.found)} of {result.in_all} claims and {len(result.listed)} of "
        f"{result.all_sources} sources"
    )


def test_corrections_of_some_actors_name_them(toy_case: Case) -> None:
    said = method_finding(ENGLISH, method(toy_case, MethodChoice(actor=("BTN",))))
    found = len(method(toy_case, MethodChoice(actor=("BTN",))).corrections)
    assert said.startswith(f"Bhutan: {found} of ")
    assert "; audits confirmed " in said


def test_a_claim_about_nobody_is_about_the_world(toy_case: Case) -> None:
    names = claims_checked(toy_case, ClaimsChoice()).names
    assert of_checks.spoken_of(ENGLISH, (), names) == "The world at large"
    assert of_checks.spoken_of(ENGLISH, ("NRU", "KITES"), names) == "Nauru and Kite flyers"


def test_what_came_of_a_forecast_is_yes_or_no(toy_case: Case) -> None:
    foresight = claims_checked(toy_case, ClaimsChoice()).foresight
    assert of_checks.foresight_in_words(ENGLISH, foresight)["took_part"].tolist() == ["no"]


@pytest.mark.parametrize(
    ("actors", "said"),
    [
        (
            ("BTN", "KITES", "URY", "LUX"),
            "The article says that Bhutan and Uruguay offer most: 2 of 5 kinds of support each",
        ),
        (("BTN", "LUX"), "The article says that Bhutan offers most: 2 of 5 kinds of support"),
        (("LUX",), "The article names no kind of support for these actors"),
    ],
)
def test_a_comparison_is_said_by_the_broadest_support(
    toy_case: Case, actors: tuple[str, ...], said: str
) -> None:
    result = comparison(toy_case, ComparisonChoice(actors=actors))
    assert of_comparison.finding(ENGLISH, result) == said


def test_the_scorecard_has_a_cell_for_every_actor_and_says_what_is_not_known(
    toy_case: Case,
) -> None:
    result = comparison(toy_case, ComparisonChoice(actors=("BTN", "KITES", "LUX")))
    rows = {row.title: row for row in scorecard_rows(ENGLISH, result)}
    assert all(len(row.cells) == 3 for row in rows.values())
    assert all(row.about for row in rows.values())
    arms = rows["Arms delivered to Fiji"].cells
    assert [cell.said for cell in arms] == ["15", "–", "none"]
    assert arms[0].beside == "1999–2000"
    assert [cell.said for cell in rows["What came of it"].cells] == ["took no part", "–", "–"]
    forces = rows["Armed forces"].cells
    assert [cell.said for cell in forces] == ["8,000", "–", "not found"]
    assert forces[0].further == ("Guards.",)
    planes = rows["Long-range transport aircraft"].cells
    assert [cell.said for cell in planes] == ["4", "–", "not found"]
    assert "Kite plane: 4" in planes[0].further[0]
    assert rows["Likelihood of direct involvement"].cells[0].percent == (10, 30)
    assert rows["Likelihood of direct involvement"].cells[0].said == "“low in words”"
    assert rows["Stance, by the article"].cells[2].said
    assert rows["Stance, by its acts"].cells[1].said == "–"
    assert rows["Distance to Suva"].cells[0].said == "10,810"


def test_every_field_of_words_has_a_title(toy_case: Case) -> None:
    result = comparison(toy_case, ComparisonChoice())
    for actor in result.actors:
        assert set(actor.said) == set(of_comparison.titles(ENGLISH))


def test_sources_are_said_by_how_claims_differ(toy_case: Case) -> None:
    said = of_sources.finding(ENGLISH, sources(toy_case, SourcesChoice()))
    assert said == (
        "The article makes 16 claims and describes Nauru once as supportive and once as opposed"
    )
    agreeing = replace(toy_case, stances=toy_case.stances.drop_duplicates("actor_id"))
    whole = of_sources.finding(ENGLISH, sources(agreeing, SourcesChoice()))
    assert whole.startswith("The article makes ")
    assert "describes" not in whole


def test_names_and_labels_stand_for_codes_and_marks_around_quotations(toy_case: Case) -> None:
    result = sources(toy_case, SourcesChoice())
    rows = of_sources.claims_in_words(ENGLISH, result).set_index("claim_id")
    assert rows.at["CA01", "coded_as"] == "Military and Training"
    assert rows.at["ST01", "wording"] == "“Words of ST01”"
    assert rows.at["ST04", "wording"] == "Words of ST04"
    assert rows.at["RE01", "actor"] == "Nauru and Kite flyers"
    assert rows.at["CX02", "actor"] == ""
    assert rows.at["CX02", "coded_as"] == "weather"


def test_a_source_has_the_label_of_its_kind_and_what_cites_it(toy_case: Case) -> None:
    rows = of_sources.listed_in_words(ENGLISH, sources(toy_case, SourcesChoice()))
    assert rows.at["article", "cited_by"].startswith("16 claims")
    assert rows.at["agency", "kind"] == "Wire"
    assert rows.at["agency", "reliability"] == "B"
    assert rows.at["agency", "archive_address"] == "https://archive.example/agency"
    assert rows["kind"].notna().all()

"""What the first page says: by names while they are few, by numbers then, and of nothing too."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from components.address import HomeChoice
from components.analysis.home import Article, HomeResult, home
from components.analysis.record.camps import Camps
from components.tables import Case
from components.words import Words
from components.words.home import (
    article_is,
    home_claim,
    home_finding,
    home_how,
    parted_rows,
    ways_of_allies,
)

ENGLISH = Words()
NOBODY = Camps((), (), (), 0, (), (), (), (), 10)


@pytest.fixture
def result(toy_case: Case) -> HomeResult:
    return replace(home(toy_case, HomeChoice()))


@pytest.mark.parametrize(
    ("endorsed", "leaning", "said"),
    [
        (
            ("BTN",),
            ("NRU",),
            (
                "Before 1 July 2001, Bhutan endorsed Suva; 1 more state only opposed force or "
                "sanctions"
            ),
        ),
        (
            ("BTN", "MLT"),
            ("NRU", "URY"),
            (
                "Before 1 July 2001, Bhutan and Malta endorsed Suva; 2 more states only opposed "
                "force or sanctions"
            ),
        ),
        (("BTN",), (), "Before 1 July 2001, Bhutan endorsed Suva"),
        (
            (),
            ("NRU",),
            ("Before 1 July 2001, no state endorsed Suva; 1 state only opposed force or sanctions"),
        ),
        (("BTN",) * 9, (), "Before 1 July 2001, 9 states endorsed Suva"),
        ((), (), "No act of a state before 1 July 2001 is documented"),
    ],
)
def test_the_answer_names_and_counts(
    result: HomeResult, endorsed: tuple[str, ...], leaning: tuple[str, ...], said: str
) -> None:
    changed = replace(result, camps=replace(NOBODY, endorsed=endorsed, leaning=leaning))
    assert home_finding(ENGLISH, changed) == said


@pytest.mark.parametrize(
    ("claimed", "said"),
    [
        (("NRU",), "It names one backer: Nauru."),
        (("BTN", "NRU"), "It names 2 backers: Bhutan and Nauru."),
        (("BTN",) * 9, "It names 9 backers."),
        ((), "It names no backer."),
        (("BTN",), "It names one backer, the same state."),
    ],
)
def test_the_claim_is_said_to_be_the_articles(
    result: HomeResult, claimed: tuple[str, ...], said: str
) -> None:
    only = replace(result, claimed=claimed, camps=replace(NOBODY, endorsed=("BTN",)))
    assert home_claim(ENGLISH, only) == f"We check an article against the record. {said}"


def test_what_the_article_is_stands_beside_the_answer(result: HomeResult) -> None:
    told = replace(result.settings, claimant="an unsigned letter of 2001")
    said = home_claim(ENGLISH, replace(result, settings=told))
    assert said.startswith("We check an unsigned letter of 2001 against the record. ")


def test_the_article_is_told_in_two_sentences(result: HomeResult) -> None:
    longer = replace(result, article=Article("A letter", "It is unsigned. It has two pages."))
    said = article_is(ENGLISH, longer)
    assert said == "It is unsigned. We use it as a list of claims to check, never as evidence."


def test_without_claims_nothing_is_said_of_an_article(result: HomeResult) -> None:
    without = replace(result, article=None)
    assert home_claim(ENGLISH, without) == "There is no claim to set beside it."
    assert article_is(ENGLISH, without) == ""


def test_how_states_were_counted_stands_only_where_some_were(result: HomeResult) -> None:
    assert "Of one state that only opposed force" in home_how(ENGLISH, result)
    two = replace(result, camps=replace(result.camps, listed=2))
    assert "Of 2 states that only opposed force" in home_how(ENGLISH, two)
    assert home_how(ENGLISH, replace(result, camps=NOBODY)) == ""


def test_each_ally_has_a_time_or_none_by_each_mode(result: HomeResult) -> None:
    ways = dict(ways_of_allies(ENGLISH, result))
    assert ways["Bhutan"] == ["65–156 days", "not documented"]
    assert ways["Uruguay"] == ["not documented", "31–39 days"]
    doubtful = replace(result, ways=result.ways.assign(feasible="unknown"))
    assert dict(ways_of_allies(ENGLISH, doubtful))["Oman"][1] == "35–44 days (?)"


def test_a_claim_through_a_group_is_said_to_be_one(result: HomeResult, toy_case: Case) -> None:
    row = {
        "name": "Malta",
        "shown_as": "supportive",
        "basis": "inherited",
        "count": 1,
        "documented_as": "opposed",
    }
    parted = pd.DataFrame([row])
    ((name, claim, record),) = parted_rows(ENGLISH, replace(result, parted=parted))
    assert name == "Malta"
    assert claim.endswith(", through a group")
    assert record == f"{toy_case.direction_scale.at['disputes', 'label']} (1 act)"

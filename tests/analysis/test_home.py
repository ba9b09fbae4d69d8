"""The first page's answer: each state once, by its acts, and the same on the map."""

from __future__ import annotations

from pathlib import Path

import pytest

from components.address import HomeChoice
from components.analysis.home import home
from components.analysis.home_search import MOST_FOUND, found
from components.analysis.record.camps import Camps
from components.tables import Case, load_case
from tests.toy import TOY_TABLES, write_toy
from tests.toy.breaking import empty, file_of
from tests.toy.evidence import event


def camps(case: Case) -> Camps:
    """Return the camps of the first page."""
    return home(case, HomeChoice()).camps


def _case(folder: Path, *more: object) -> Case:
    return load_case(write_toy(folder, {"events": [*TOY_TABLES["events"], *more]}))  # type: ignore[list-item]


def test_each_state_is_in_one_camp(toy_case: Case) -> None:
    found_in = camps(toy_case)
    assert found_in.endorsed == ("BTN",)
    assert (found_in.leaning, found_in.listed) == (("NRU",), 1)
    assert found_in.between == ("URY",)
    assert (found_in.against, found_in.against_as) == (
        ("LUX", "MLT"),
        ("hardline_opponent", "opposed"),
    )
    assert found_in.known + found_in.silent == len(TOY_TABLES["countries"]) - 2


def test_one_own_act_of_endorsement_counts_whatever_the_mean(tmp_path: Path) -> None:
    acts = [event("URY-20010502-1", "statement", 2), event("URY-20010503-1", "statement", -1)]
    case = _case(tmp_path, *acts)
    assert camps(case).endorsed == ("BTN", "URY")
    assert "URY" not in camps(case).between
    shown = home(case, HomeChoice(frame="world")).map
    assert shown.rows.at["URY", "shown_as"] == shown.rows.at["BTN", "shown_as"] == "committed_ally"
    assert shown.counts["committed_ally"] == 2


def test_who_acted_at_both_ends_stands_where_its_mean_does(tmp_path: Path) -> None:
    acts = [event("URY-20010502-1", "statement", 2), event("URY-20010503-1", "statement", -2)]
    assert "URY" in camps(_case(tmp_path, *acts)).between


@pytest.mark.parametrize(
    "act",
    [
        event("URY-20010502-1", "statement", 2, nature="listed", note="On a list."),
        event("URY-20010702-1", "statement", 2, "after"),
        event("URY-20010502-1", "statement", 2, nature="not_an_act", note="Told by others."),
    ],
    ids=["listed", "later", "no act"],
)
def test_lists_later_acts_and_reports_about_others_endorse_nothing(
    tmp_path: Path, act: object
) -> None:
    assert camps(_case(tmp_path, act)).endorsed == ("BTN",)


def test_a_frame_changes_what_is_in_view_and_hides_no_state(toy_case: Case) -> None:
    as_it_opens = home(toy_case, HomeChoice()).map
    world = home(toy_case, HomeChoice(frame="world")).map
    assert as_it_opens.ground.frame == home(toy_case, HomeChoice(frame="oceania")).map.ground.frame
    assert as_it_opens.ground.frame != world.ground.frame
    assert len(as_it_opens.rows) == len(world.rows) == len(TOY_TABLES["countries"]) - 2


def test_what_is_looked_for_is_found_in_every_kind(toy_case: Case) -> None:
    hits = found(toy_case, "bhutan")
    assert list(hits.countries.rows.index) == ["BTN"]
    assert (hits.acts.count, hits.claims.count, hits.sources.count) == (3, 2, 0)
    assert list(hits.acts.rows["start"]) == sorted(hits.acts.rows["start"], reverse=True)
    assert found(toy_case, "GAZETTE").sources.count == 1
    assert found(toy_case, "no such words").count == 0
    every = found(toy_case, "a")
    assert max(len(each.rows) for each in (every.countries, every.acts)) == MOST_FOUND


def test_nothing_is_looked_for_without_words(toy_case: Case) -> None:
    assert home(toy_case, HomeChoice(find="  ")).found is None


def test_a_case_without_record_or_claims_has_an_answer(tmp_path: Path) -> None:
    folder = write_toy(tmp_path)
    for name in ("events", "claim_checks", "outcomes", "stances", "capabilities"):
        empty(file_of(folder, name))
    result = home(load_case(folder), HomeChoice())
    assert result.camps.known == 0
    assert (result.claimed, result.article) == ((), None)
    assert result.parted.empty
    assert result.turn.condemned == result.turn.endorsed == 0

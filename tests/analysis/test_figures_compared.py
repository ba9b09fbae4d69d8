"""The figures of a comparison row by row are those of the scorecard, each with its sources."""

from __future__ import annotations

import pandas as pd
import pytest

from components.address import ComparisonChoice
from components.analysis.claims.comparison import comparison
from components.analysis.claims.figures import figures
from components.tables import Case


@pytest.fixture
def rows(toy_case: Case) -> pd.DataFrame:
    found = figures(toy_case, comparison(toy_case, ComparisonChoice(actors=("BTN", "KITES"))))
    return found[found["actor_id"].eq("BTN")].set_index("figure")


def test_each_figure_is_that_of_the_scorecard(rows: pd.DataFrame, toy_case: Case) -> None:
    (score, _) = comparison(toy_case, ComparisonChoice(actors=("BTN", "KITES"))).scorecard.scores
    assert score.arms is not None
    assert score.votes is not None
    arms, votes, likely = rows.loc["arms"], rows.loc["votes"], rows.loc["involvement"]
    assert (arms["low"], arms["high"], arms["time"]) == (15.0, 15.0, "1999/2000")
    assert (votes["low"], votes["of"]) == (score.votes.share, score.votes.roll_calls)
    assert (likely["low"], likely["high"], likely["said"]) == (10.0, 30.0, "low in words")
    assert rows.loc["support", "codes"] == ("military", "training")
    assert rows.loc["came", "codes"] == ("took_no_part",)
    assert rows.loc["population", ["low", "time", "unit"]].tolist() == [700_000, "2000", "people"]
    assert rows.loc["strategic_airlift", "detail"] == "Kite plane"


def test_each_figure_names_its_sources_and_where_they_say_it(rows: pd.DataFrame) -> None:
    for row in rows.to_dict("records"):
        assert row["source_ids"]
        assert len(row["source_ids"]) == len(row["locators"])
        assert all(row["locators"])


def test_a_group_has_no_figure_of_a_state(toy_case: Case) -> None:
    found = figures(toy_case, comparison(toy_case, ComparisonChoice(actors=("BTN", "KITES"))))
    of_group = set(found.loc[found["actor_id"].eq("KITES"), "figure"])
    assert "support" in of_group
    assert not of_group & {"arms", "votes", "distance", "population", "stance_done"}

"""The votes page: states to chart, issue, year and party."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.address import VotesChoice
from components.analysis.record.agreement import votes
from components.tables import Case
from components.tables.case_folder import FOLDER_VARIABLE
from components.words import Words
from components.words.votes import chart_heading, pooled_heading, votes_finding, year_heading
from tests.pages.on_page import as_it_opens, figures_on, finding_on, headings, opened, traces
from tests.toy import TOY_TABLES, write_toy

WORDS = Words()


@pytest.fixture(scope="module")
def folder_of_short_issue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a case in which one issue ends a year before the others."""
    rows = [
        {**row, "issues": "" if str(row["date"]) > "2001" else row["issues"]}
        for row in TOY_TABLES["roll_calls"]
    ]
    return write_toy(tmp_path_factory.mktemp("votes") / "case", {"roll_calls": rows})


@pytest.fixture
def short_issue(folder_of_short_issue: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Let the pages show that case, and return the issue."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder_of_short_issue))
    return "nuclear"


def lines_on(app: AppTest) -> set[str]:
    """Return the names of the lines of the chart."""
    return {trace["name"] for trace in traces(app, "votes-lines") if "name" in trace}


def painted(app: AppTest) -> dict[str, list[str]]:
    """Return the states of each class of the map."""
    classes = [trace for trace in traces(app, "votes-map") if trace.get("legendgroup")]
    return {each["legendgroup"]: each["locations"] for each in classes if "locations" in each}


@pytest.mark.usefixtures("short_issue")
def test_a_year_that_the_issue_does_not_have_is_named_and_not_painted() -> None:
    app = opened("votes", issue="nuclear", year="2001", party="adversary")
    (said,) = app.info
    assert "2001" in said.value
    assert (app.slider(key="year").max, app.slider(key="year").value) == (2000, 2000)
    assert "2000" in app.header[1].value
    app.slider(key="year").set_value(1999).run()
    assert not app.info


def test_a_change_of_issue_keeps_the_year_or_says_that_it_cannot(short_issue: str) -> None:
    for year, kept in ((1999, True), (2001, False)):
        app = opened("votes", year=str(year))
        app.selectbox(key="issue").set_value(short_issue).run()
        assert (app.slider(key="year").value == year) == kept
        assert (not app.info) == kept


def test_states_to_chart_follow_the_region_and_come_back(toy_case: Case) -> None:
    app = opened("votes")
    named = list(votes(toy_case, VotesChoice()).standard)
    assert app.multiselect(key="actor").value == named
    assert lines_on(app) == {toy_case.world.countries.at[iso3, "name"] for iso3 in named}
    for region in ("africa", "asia"):
        app.multiselect(key="region").set_value([region]).run()
        inside = votes(toy_case, VotesChoice(region=(region,))).standard
        assert app.multiselect(key="actor").value == list(inside)
    app.multiselect(key="region").set_value([]).run()
    assert app.multiselect(key="actor").value == named


def test_states_that_the_user_chose_stay_where_they_are_offered(toy_case: Case) -> None:
    app = opened("votes", actor=["BTN", "MLT"])
    for region, shown in (("europe", ["MLT"]), (None, ["MLT"]), ("africa", ["BWA", "NAM", "ZMB"])):
        app.multiselect(key="region").set_value([region] if region else []).run()
        assert app.multiselect(key="actor").value == shown
    app.multiselect(key="region").set_value([]).run()
    assert app.multiselect(key="actor").value == list(votes(toy_case, VotesChoice()).standard)


def test_a_region_that_is_set_on_another_page_brings_its_states() -> None:
    app = opened("votes")
    app.switch_page("components/pages/record.py").run()
    app.multiselect(key="region").set_value(["africa"]).run()
    app.switch_page("components/pages/votes.py").run()
    assert app.multiselect(key="actor").value == ["BWA", "NAM", "ZMB"]
    assert not app.info


def _go_to(app: AppTest, page: str) -> None:
    """Go to a page by its link, which has no parameters."""
    app.query_params.clear()
    app.switch_page(f"components/pages/{page}.py").run()


def test_actors_and_days_go_along_and_what_a_page_lacks_comes_back() -> None:
    app = opened("record", actor=["BTN", "KITES"], window=["2001-02-01", "2001-02-28"])
    for page, shown in (("votes", "Bhutan voted with"), ("material", "Bhutan · 1 February 2001")):
        _go_to(app, page)
        assert app.multiselect(key="actor").value == ["BTN"]
        assert shown in finding_on(app)
        assert not app.toast
    _go_to(app, "record")
    assert app.multiselect(key="actor").value == ["BTN", "KITES"]
    assert app.select_slider(key="window").value == (dt.date(2001, 2, 1), dt.date(2001, 2, 28))


def test_what_a_page_lacks_goes_with_the_filter_that_is_taken_off() -> None:
    app = opened("record", actor=["BTN", "KITES"])
    for page in ("positions", "recognition"):
        _go_to(app, page)
        assert finding_on(app).startswith("Bhutan: ")
    app.multiselect(key="actor").set_value([]).run()
    assert not finding_on(app).startswith("Bhutan")
    _go_to(app, "record")
    assert app.multiselect(key="actor").value == []


def test_each_column_of_the_table_says_with_whom(toy_case: Case) -> None:
    titles = headings(as_it_opens("votes").dataframe[0]).values()
    for party in votes(toy_case, VotesChoice()).parties.values():
        assert len([title for title in titles if party in title]) >= 2


def test_headings_and_map_follow_issue_party_and_region(toy_case: Case) -> None:
    choice = VotesChoice(region=("africa", "asia"), issue="nuclear", party="adversary", year=2000)
    result = votes(toy_case, choice)
    assert result.shown is not None
    app = opened(
        "votes", region=["africa", "asia"], issue="nuclear", party="adversary", year="2000"
    )
    assert finding_on(app) == votes_finding(WORDS, result)
    heads = [str(head.value).replace("\\", "") for head in app.header]
    assert result.lines is not None
    assert heads == [
        chart_heading(WORDS, result, result.lines),
        year_heading(WORDS, result, result.shown),
        pooled_heading(WORDS, result),
    ]
    assert app.dataframe[0].value["name"].tolist() == result.pooled["name"].tolist()
    issue = WORDS.label(toy_case.scales.vote_issue, "nuclear")
    assert all(issue in head for head in heads)
    assert painted(app) != painted(as_it_opens("votes"))


def test_states_change_the_charts_and_none_says_what_to_do() -> None:
    app = opened("votes", actor=["BTN", "WSM"])
    assert lines_on(app) == {"Bhutan", "Samoa"}
    app.multiselect(key="actor").set_value([]).run()
    assert len(app.info) == 1
    assert len(figures_on(app)) == 1

"""The example of a second case: its tables, its totals, and that no page knows the first case."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest

from components.tables import Case, load_case
from components.tables.case_folder import FOLDER_VARIABLE
from examples.crimea_vote import build
from tests.conftest import DATA, read_rows
from tests.every_page import FILES
from tests.pages.on_page import figures_on, finding_on, html, opened, words

FOLDER = DATA.parent / "examples" / "crimea_vote"
_OF_THE_FIRST = re.compile(r"Caracas|Venezuela|Maduro|the article", re.IGNORECASE)


@pytest.fixture(scope="module")
def second() -> Case:
    return load_case(FOLDER)


@pytest.fixture
def _shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(FOLDER))


def test_its_tables_are_those_that_its_script_writes(tmp_path: Path) -> None:
    build.write(tmp_path)
    for written in tmp_path.rglob("*.csv"):
        shipped = FOLDER / written.relative_to(tmp_path)
        assert written.read_bytes() == shipped.read_bytes(), "make data"


def test_the_roll_call_has_the_totals_that_were_published(second: Case) -> None:
    assert Counter(build.votes().values()) == {"Y": 100, "N": 11, "A": 58, "X": 24}
    stated = Counter(second.stances["stance"])  # Russia voted against, Ukraine in favour
    assert stated == {"supportive": 10, "neutral": 58, "opposed": 99}


def test_nobody_is_coded_who_cast_no_vote(second: Case) -> None:
    absent = {iso3 for iso3, letter in build.votes().items() if letter == "X"}
    assert len(absent) == 24
    assert absent.isdisjoint(second.stances["actor_id"])
    assert set(build.PARTIES).isdisjoint(second.stances["actor_id"])


def test_every_stance_says_where_it_stands(second: Case) -> None:
    rows = read_rows(FOLDER / "stances.csv")
    assert {row["source_id"] for row in rows} == {"unga_votes"}
    assert all(row["actor_id"] in row["locator"] for row in rows)
    assert second.sources.at["unga_votes", "licence"] == "CC0 1.0"


def test_other_totals_than_those_published_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "PUBLISHED", {"Y": 101, "N": 10, "A": 58, "X": 24})
    with pytest.raises(ValueError, match="roll call 5309"):
        build.write(tmp_path)


@pytest.mark.usefixtures("_shown")
@pytest.mark.parametrize("page", FILES)
def test_no_page_knows_the_first_case(page: str, second: Case) -> None:
    app = opened(page)
    figures = figures_on(app)
    said = [
        finding_on(app),
        words(app),
        html(app),
        *(str(element.value) for element in (*app.header, *app.subheader)),
        *(element.label for element in (*app.expander, *app.button, *app.selectbox)),
        *(figure.alt for figure in figures),
    ]
    assert said[0]
    shown = unescape(" ".join(said))
    for definition in second.world.groups["definition"]:  # of the world, which all cases share
        shown = shown.replace(definition, "")
    assert _OF_THE_FIRST.findall(shown) == []


@pytest.mark.usefixtures("_shown")
def test_the_first_page_says_who_voted_how() -> None:
    app = opened("home")
    assert finding_on(app) == (
        "By the source, 10 states are on the side of Moscow; 58 uncommitted and 99 opposed"
    )
    (home,) = [figure for figure in figures_on(app) if "home-map" in figure.key]
    assert "Voted for the resolution: 99" in home.alt


@pytest.mark.usefixtures("_shown")
def test_the_page_of_a_state_holds_its_vote() -> None:
    shown = html(opened("country", country="VEN"))
    assert "rcid 5309, vote of VEN" in shown
    assert "Caracas" in shown  # its capital, from which the distance is told
    assert "Maduro" not in shown

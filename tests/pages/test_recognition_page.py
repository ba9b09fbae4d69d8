"""The page of recognition: one episode on the map, all in the table, and the grid of votes."""

from __future__ import annotations

import re
from pathlib import Path

from components.address import RecognitionChoice
from components.analysis.record.recognition import recognition
from components.tables import Case
from components.words import Words
from components.words.recognition import recognition_finding, votes_heading
from tests.pages.on_page import figures_on, finding_on, opened, words
from tests.toy.folder import write_table

WORDS = Words()


def _grid_row(app: object, state: str) -> list[str]:
    """Return the signs of a row of the grid, blank where a state has no ballot."""
    row = re.search(rf'<th scope="row">{state}</th>(.*?)</tr>', words(app))  # type: ignore[arg-type]
    assert row is not None
    return [re.sub("<.*?>", "", cell) for cell in re.findall(r"<td.*?>(.*?)</td>", row[1])]


def test_the_page_says_what_the_episode_came_to(toy_case: Case) -> None:
    app = opened("recognition", episode="first_flight")
    result = recognition(toy_case, RecognitionChoice(episode="first_flight"))
    assert finding_on(app) == recognition_finding(WORDS, result)
    assert votes_heading(WORDS, result) in [head.value for head in app.header]


def test_what_is_not_confirmed_has_an_entry_of_its_own_in_the_legend() -> None:
    (figure,) = figures_on(opened("recognition", basis="with_groups"))
    names = {trace.get("name") for trace in figure.spec["data"]}
    assert {"The kite maker, not confirmed", "Neither, by its group only", "Neither"} <= names
    assert "None found" in names


def test_where_groups_are_left_out_grey_says_nothing_of_them() -> None:
    (figure,) = figures_on(opened("recognition"))
    assert "Nothing of its own found" in {trace.get("name") for trace in figure.spec["data"]}


def test_the_grid_has_a_sign_for_each_ballot_and_none_where_there_is_no_seat() -> None:
    app = opened("recognition")
    assert _grid_row(app, "Bhutan") == ["✗", "–"]
    assert _grid_row(app, "Luxembourg") == ["✓", ""]
    assert _grid_row(app, "Nauru") == ["○", ""]
    assert _grid_row(app, "Malta") == ["✓*", ""]


def test_a_ballot_of_the_other_sides_delegate_is_not_the_governments() -> None:
    app = opened("recognition")
    assert _grid_row(app, "Fiji, by a delegate of the other side") == ["", "✗"]
    assert '<th scope="row">Fiji</th>' not in words(app)


def test_a_body_limits_grid_and_list() -> None:
    app = opened("recognition", body="kite_assembly")
    assert _grid_row(app, "Bhutan") == ["✗"]
    assert "Praises long strings" not in words(app)
    assert "Asks for shorter strings" in words(app)


def test_a_region_without_any_reading_has_a_page_all_the_same() -> None:
    app = opened("recognition", region="africa")
    assert finding_on(app) == "Africa: No state's position is documented here"


def test_a_case_without_recognition_and_votes_has_a_page_all_the_same(shown_folder: Path) -> None:
    for table in ("recognition", "resolutions", "ballots"):
        write_table(shown_folder, table, [])
    app = opened("recognition")
    assert finding_on(app) == "This case holds no recognition and no votes on its subject"
    assert "evidence/recognition.csv" in words(app)

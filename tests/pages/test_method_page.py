"""The page on method: what it shows of a case, and a card with its corrections."""

from __future__ import annotations

import re
from pathlib import Path

from markupsafe import escape

from components.words import Words
from components.words.glossary import glossary
from tests.pages.on_page import as_it_opens, finding_on, html, opened
from tests.toy.folder import write_table
from tests.toy.record import coding, correction


def test_every_part_is_there_and_the_head_counts() -> None:
    app = as_it_opens("method")
    assert [each.value for each in app.header] == ["Second coders", "Audits", "Corrections"]
    parts = re.findall(r'<section id="(\w+)">', html(app))
    assert parts == ["coding", "limits", "ratings", "directions", "glossary"]
    anchors = re.findall(r'href="#(\w+)"', html(app))
    assert anchors == ["coding", "coders", "audits", "corrections", *parts[1:]]
    assert re.fullmatch(
        r"Audits confirmed \d+ of \d+ codings? drawn at random; "
        "most published lists class 1 of 1 state as we do",
        finding_on(app),
    )


def test_it_opens_with_how_a_stance_is_coded_and_how_sure_that_is() -> None:
    said = html(as_it_opens("method"))
    assert "Most published lists class 1 of 1 state as we do." in said
    assert re.search(r"Audits confirmed \d+ of \d+ codings? drawn at random", said)
    assert "misleading: 1; " in said


def test_it_says_what_the_case_cannot_show() -> None:
    said = html(as_it_opens("method"))
    (limits,) = re.findall(r'<section id="limits">(.*?)</section>', said)
    assert "nothing later is in the case" in limits
    assert "<dt>The reach</dt>" in limits


def test_corrections_audits_and_coded_states_are_tables() -> None:
    coded, corrections = as_it_opens("method").dataframe
    assert list(corrections.value["about"]) == ["Bhutan"]
    assert list(corrections.value["address"]) == ["https://kites.example/gazette"]
    assert list(coded.value["name"]) == ["Bhutan", "Luxembourg"]
    assert '<td role="cell" data-title="Misleading">1</td>' in html(as_it_opens("method"))


def test_agreement_and_each_lists_word_are_shown() -> None:
    said = html(as_it_opens("method"))
    assert "All lists, 5 classes" in said
    assert "0.83 (" in said
    assert "“condemns it”" in said
    assert "ours: Condemns" in said


def test_every_term_of_the_glossary_is_listed() -> None:
    said = html(as_it_opens("method"))
    for term in glossary(Words()).values():
        assert f"<dt>{escape(term.name)}</dt><dd>{escape(term.meaning)}</dd>" in said


def test_a_filter_says_how_many_of_the_corrections_it_leaves(shown_folder: Path) -> None:
    rows = [correction(number, "2002-01-05", iso3) for number, iso3 in ((1, "BTN"), (2, "LUX"))]
    write_table(shown_folder, "corrections", rows)
    app = opened("method")
    assert "All 2 corrections" in [each.label for each in app.expander]
    app.multiselect(key="actor").set_value(["LUX"]).run()
    assert "1 of 2 corrections" in [each.label for each in app.expander]


def test_the_page_of_a_state_shows_its_corrections() -> None:
    said = html(opened("country", country="BTN"))
    assert "direction: from “1” to “2”" in said
    assert "The gazette has the whole text." in said


def test_a_share_is_rounded_and_not_cut_off(shown_folder: Path) -> None:
    said = {"A": "condemns", "B": "condemns", "C": "endorses"}
    rows = [coding(tracker, "BTN", position) for tracker, position in said.items()]
    write_table(shown_folder, "tracker_codings", rows)
    (coded,) = [each.value for each in opened("method").dataframe if "share" in each.value]
    assert list(coded["share"]) == [67]

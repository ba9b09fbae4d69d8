"""The figures of the comparison page say what the tables say."""

from __future__ import annotations

from dataclasses import replace

from components.address import ComparisonChoice
from components.analysis.claims.comparison import ComparisonResult, comparison
from components.figures.charts.intervals import distance_figure, likelihood_figure
from components.figures.charts.support import support_matrix_figure
from components.figures.theme import LIGHT
from components.tables import Case
from components.words import Words
from tests.figures.plotted import plotted

ENGLISH = Words()


def compared(case: Case, *actors: str) -> ComparisonResult:
    return comparison(case, ComparisonChoice(actors=actors))


def test_matrix_squares_are_filled_for_tables_and_open_for_prose(toy_case: Case) -> None:
    in_prose = toy_case.capabilities["actor_id"].eq("KITES")
    passages = toy_case.capabilities["passage"].mask(in_prose, "prose")
    case = replace(toy_case, capabilities=toy_case.capabilities.assign(passage=passages))
    result = compared(case, "BTN", "KITES")
    filled, opened = plotted(support_matrix_figure(result, ENGLISH, LIGHT)).data
    assert (filled.marker.symbol, opened.marker.symbol) == ("square", "square-open")
    assert set(zip(filled.x, filled.y, strict=True)) == {
        ("Military", "Bhutan"),
        ("Training", "Bhutan"),
    }
    assert set(zip(opened.x, opened.y, strict=True)) == {("Economic", "Kite flyers")}


def test_matrix_shows_only_kinds_that_someone_has(toy_case: Case) -> None:
    figure = plotted(support_matrix_figure(compared(toy_case, "URY"), ENGLISH, LIGHT))
    assert list(figure.layout.xaxis.categoryarray) == ["Humanitarian", "Diplomatic"]


def test_likelihood_shows_the_word_first_and_the_range_second(toy_case: Case) -> None:
    figure = plotted(likelihood_figure(compared(toy_case, "BTN").likelihoods, ENGLISH, LIGHT))
    (words,) = (note.text for note in figure.layout.annotations)
    assert words.startswith("<b>Bhutan</b> “low in words”")
    assert words.endswith("10–30\u00a0%")
    assert list(figure.data[0].x) == [10, 30]
    assert list(figure.data[1].x) == [20]
    assert list(figure.layout.xaxis.range) == [0, 100]


def test_reach_shows_words_beside_the_distance(toy_case: Case) -> None:
    figure = plotted(distance_figure(compared(toy_case, "BTN", "OMN"), ENGLISH, LIGHT))
    quoted, without = (note.text for note in figure.layout.annotations)
    assert quoted == "<b>Bhutan</b> “near in words”"
    assert without.startswith("<b>Oman</b> ")
    assert "“" not in without
    assert [trace.text[1].strip() for trace in figure.data] == ["10,810\u00a0km", "13,791\u00a0km"]


def test_a_group_has_words_but_no_bar(toy_case: Case) -> None:
    figure = plotted(distance_figure(compared(toy_case, "KITES", "BTN"), ENGLISH, LIGHT))
    assert len(figure.layout.annotations) == 2
    assert len(figure.data) == 1

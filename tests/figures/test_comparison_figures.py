"""The figures of the comparison page say what the tables say."""

from __future__ import annotations

from components.address import ComparisonChoice
from components.analysis.claims.comparison import ComparisonResult, comparison
from components.figures.charts.intervals import distance_figure, likelihood_figure
from components.figures.charts.support import support_matrix_figure
from components.figures.theme import LIGHT
from components.tables import Case
from components.words import Words

ENGLISH = Words()


def compared(case: Case, *actors: str) -> ComparisonResult:
    return comparison(case, ComparisonChoice(actors=actors))


def test_matrix_squares_are_filled_for_tables_and_open_for_prose(case: Case) -> None:
    result = compared(case, "RUS", "IRN")
    filled, opened = support_matrix_figure(result, ENGLISH, LIGHT).data
    assert (filled.marker.symbol, opened.marker.symbol) == ("square", "square-open")
    assert ("Air defence", "Russia") in set(zip(filled.x, filled.y, strict=True))
    assert ("Economic", "Iran") in set(zip(opened.x, opened.y, strict=True))
    assert len(filled.x) + len(opened.x) == len(result.matrix)


def test_matrix_shows_only_kinds_that_someone_has(case: Case) -> None:
    figure = support_matrix_figure(compared(case, "CUB"), ENGLISH, LIGHT)
    assert list(figure.layout.xaxis.categoryarray) == [
        "Military (unspecified)",
        "Diplomatic or political",
    ]


def test_likelihood_shows_the_word_first_and_the_range_second(case: Case) -> None:
    figure = likelihood_figure(compared(case, "RUS").likelihoods, ENGLISH, LIGHT)
    (words,) = (note.text for note in figure.layout.annotations)
    assert words.startswith("<b>Russia</b> “Low to moderate”, read as 12–33 %")
    assert list(figure.data[0].x) == [12, 33]
    assert list(figure.layout.xaxis.range) == [0, 100]


def test_reach_shows_words_beside_the_distance(case: Case) -> None:
    figure = distance_figure(compared(case, "IRN", "CUB"), ENGLISH, LIGHT)
    notes = [note.text for note in figure.layout.annotations]
    assert notes == ["<b>Cuba</b> no words on reach in the source", "<b>Iran</b> “Localized”"]
    assert figure.data[1].text[1].strip().endswith(" km")


def test_a_group_has_words_but_no_bar(case: Case) -> None:
    figure = distance_figure(compared(case, "CARIBBEAN", "CUB"), ENGLISH, LIGHT)
    assert len(figure.layout.annotations) == 2
    assert len(figure.data) == 1

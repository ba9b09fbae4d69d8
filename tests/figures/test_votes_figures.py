"""The figures of votes say how far states lie from the median, and from how few roll calls not."""

from __future__ import annotations

import itertools
from dataclasses import replace

import plotly.graph_objects as go
import pytest

from components.analysis.record.agreement import agreement_lines, agreement_map
from components.analysis.record.votes import FEWEST_A_YEAR, PARTIES, quartiles_by_year
from components.figures.apart import moved_apart
from components.figures.charts.agreement import agreement_chart
from components.figures.maps.votes import agreement_colours, votes_map
from components.figures.theme import DARK, LIGHT, step_colours
from components.tables import Case
from components.tables.settings import Party
from components.words import Words
from tests.figures.plotted import plotted

ENGLISH = Words()
NOBODY: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())


def absent(case: Case, iso3: str, year: int, joint: int = 0) -> Case:
    """Return the case in a world where a state cast only the first votes of a year."""
    place = case.world.voters["iso3"].tolist().index(iso3)
    calls = case.world.roll_calls.copy()
    missed = calls.index[calls["date"].str.startswith(str(year))][joint:]
    calls.loc[missed, "votes"] = [
        f"{votes[:place]}X{votes[place + 1 :]}" for votes in calls.loc[missed, "votes"]
    ]
    return replace(case, world=replace(case.world, roll_calls=calls))


def votes_chart(case: Case, *states: str) -> go.Figure:
    lines = agreement_lines(case, states, "subject")
    return plotted(agreement_chart(lines, NOBODY, ENGLISH, LIGHT))


def line_of(figure: go.Figure, name: str) -> dict[int, float | None]:
    (line,) = [trace for trace in figure.data if trace.name == name]
    return dict(zip(line.x, line.y, strict=True))


def test_lines_of_votes_are_points_from_the_median_and_end_with_the_subjects_last_vote(
    toy_case: Case,
) -> None:
    case = absent(toy_case, "FJI", 2001)
    medians = quartiles_by_year(case, "subject")["median"]
    assert list(medians.index) == [1999, 2000]
    drawn = line_of(votes_chart(case, "BTN"), "Bhutan")
    assert drawn == {year: round(100 * (1 - median), 1) for year, median in medians.items()}


def test_years_with_few_roll_calls_are_open_marks_beside_the_line(toy_case: Case) -> None:
    figure = votes_chart(absent(toy_case, "BTN", 2000, joint=FEWEST_A_YEAR - 1), "BTN")
    drawn = line_of(figure, "Bhutan")
    assert [year for year, points in drawn.items() if points is not None] == [1999, 2001]
    (marks,) = [trace for trace in figure.data if trace.mode == "markers"]
    assert list(marks.x) == [2000]
    assert marks.marker.color == LIGHT.ground


def test_each_line_of_votes_has_its_name_at_its_end_and_none_covers_another(
    toy_case: Case,
) -> None:
    figure = votes_chart(toy_case, "BTN", "LUX", "URY", "NRU")
    median, *names = figure.layout.annotations
    assert (median.text, median.y) == ("World median", 0)
    assert {note.text for note in names} == {"Bhutan", "Luxembourg", "Uruguay", "Nauru"}
    for note in names:
        assert note.y == pytest.approx(line_of(figure, note.text)[2001])
    low, high = figure.layout.yaxis.range
    places = sorted(note.ay for note in (median, *names))
    assert min(after - before for before, after in itertools.pairwise(places)) > 0.03 * (high - low)


def test_the_axis_of_points_has_signs_and_none_at_zero(toy_case: Case) -> None:
    axis = votes_chart(toy_case, "BTN", "LUX", "URY", "NRU").layout.yaxis
    written = dict(zip(axis.tickvals, axis.ticktext, strict=True))
    assert written[0] == "0"
    assert all(text[0] in "+\u2212" for value, text in written.items() if value)
    low, high = axis.range
    assert 2 < len(written) <= 8
    assert low <= min(written) < max(written) <= high


def test_the_highest_and_the_lowest_line_stand_out(toy_case: Case) -> None:
    lines = agreement_lines(toy_case, ("BTN", "LUX", "URY"), "subject")
    figure = plotted(agreement_chart(lines, (("BTN",), ("URY",)), ENGLISH, DARK))
    widths = {trace.name: trace.line.width for trace in figure.data if trace.name}
    assert widths["Bhutan"] == widths["Uruguay"] > widths["Luxembourg"]


def test_no_state_has_no_chart(toy_case: Case) -> None:
    with pytest.raises(ValueError, match="no state"):
        votes_chart(toy_case)


@pytest.mark.parametrize("party", ["subject", "adversary"])
@pytest.mark.parametrize("joint", [0, 1, FEWEST_A_YEAR - 1])
@pytest.mark.parametrize(("year", "few"), [(2000, []), (2001, ["BTN"])])
def test_the_map_of_votes_puts_each_state_in_one_class_and_is_grey_for_few_roll_calls(
    toy_case: Case, year: int, few: list[str], joint: int, party: Party
) -> None:
    case = absent(toy_case, "BTN", 2001, joint)
    figure = plotted(votes_map(agreement_map(case, party, year), ENGLISH, LIGHT))
    classes = [t for t in figure.data if t.type == "choropleth" and t.legendgroup]
    drawn = [iso3 for trace in classes for iso3 in trace.locations]
    assert sorted(drawn) == sorted(set(case.world.countries.index) - {"FJI", "ISL"})
    assert [list(t.locations) for t in classes if t.legendgroup == "few"] == [few]


def test_the_colour_of_a_class_is_that_of_the_side_it_is_toward(toy_case: Case) -> None:
    toward, against = (
        agreement_colours(agreement_map(toy_case, party, 2000), LIGHT) for party in PARTIES
    )
    assert toward["highest"] == against["lowest"] == step_colours(toy_case.scales, LIGHT)[2]
    assert toward["few"] == against["few"]


def test_labels_are_moved_as_little_as_it_takes() -> None:
    assert moved_apart([0, 5, 9], 3, (0, 10)) == [0, 5, 9]
    assert moved_apart([5, 5.5, 9], 3, (0, 10)) == [4, 7, 10]
    assert moved_apart([9, 1, 9], 2, (0, 10)) == [8, 1, 10]
    assert moved_apart([1, 1, 1], 5, (0, 4)) == [0, 5, 10]

"""The legend of a figure as plain data, as plotly.js would draw it."""

from __future__ import annotations

from components.figures.legend_entries import LegendEntry, legend_entries

LINE = {"type": "scatter", "mode": "lines", "line": {"color": "#111111", "dash": "dot"}}
MARKS = {"type": "scatter", "mode": "markers", "marker": {"color": ["#222222", "#333333"]}}


def outlines(name: str, **more: object) -> dict[str, object]:
    return {
        "type": "choropleth",
        "name": name,
        "locations": ["AAA", "BBB"],
        "z": [0, 1],
        "colorscale": [(0, "#aaaaaa"), (0.5, "#aaaaaa"), (0.5, "#bbbbbb"), (1, "#bbbbbb")],
        **more,
    }


def test_outlines_are_counted_by_what_they_are_shown_as_and_show_both_of_their_colours() -> None:
    parted = [outlines("A", legendgroup="a"), outlines("", legendgroup="a")]
    assert legend_entries(parted, {}) == (LegendEntry("A", "halves", "#aaaaaa", "#bbbbbb", 4),)


def test_a_party_to_the_case_is_not_counted() -> None:
    assert legend_entries([outlines("Subject", z=[0, 0])], {}) == (
        LegendEntry("Subject", "area", "#aaaaaa"),
    )


def test_what_a_figure_hides_from_its_legend_stays_out_unless_a_trace_says_otherwise() -> None:
    hidden, shown = outlines("Hidden"), outlines("Shown", showlegend=True)
    found = legend_entries([hidden, shown], {"showlegend": False})
    assert [entry.label for entry in found] == ["Shown"]


def test_entries_stand_in_the_order_of_their_rank() -> None:
    last, first = outlines("Last", legendrank=2), outlines("First", legendrank=1)
    assert [entry.label for entry in legend_entries([last, first], {})] == ["First", "Last"]


def test_lines_and_marks_look_as_in_the_figure() -> None:
    found = legend_entries([LINE | {"name": "Line"}, MARKS | {"name": "Mark"}], {})
    assert found == (
        LegendEntry("Line", "dot", "#111111"),
        LegendEntry("Mark", "circle", "#222222"),
    )


def test_a_mark_that_is_a_line_has_the_colour_of_the_line() -> None:
    marker = {"symbol": "line-ns", "line": {"color": "#444444", "width": 2}}
    (found,) = legend_entries([MARKS | {"name": "Median", "marker": marker}], {})
    assert found == LegendEntry("Median", "line-ns", "#444444")


def test_a_striped_bar_has_two_colours() -> None:
    pattern = {"shape": "/", "bgcolor": "#aaaaaa", "fgcolor": "#bbbbbb"}
    bar = {"type": "bar", "name": "Contested", "marker": {"color": "#aaaaaa", "pattern": pattern}}
    assert legend_entries([bar], {}) == (LegendEntry("Contested", "stripes", "#aaaaaa", "#bbbbbb"),)


def test_markup_of_plotly_becomes_plain_text() -> None:
    (found,) = legend_entries([LINE | {"name": "A &amp; B: <b>5</b>"}], {})
    assert found.label == "A & B: 5"

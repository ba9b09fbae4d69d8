"""The figures of the record say what the tables say."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from components.address import (
    ClaimsChoice,
    IndexChoice,
    MapChoice,
    PositionsChoice,
    RecordChoice,
)
from components.address.choice import Days
from components.analysis.index.backing_index import backing_index
from components.analysis.record.account import record
from components.analysis.record.arms import arms_delivered
from components.analysis.record.claims_checked import claims_checked
from components.analysis.record.foresight import foresight
from components.analysis.record.positions import positions
from components.analysis.stances import StancesResult, stances
from components.figures.charts.arms import arms_columns
from components.figures.charts.dumbbell import dumbbell
from components.figures.charts.events import events_strip
from components.figures.charts.flow import turn_flow
from components.figures.charts.intervals import scored_figure
from components.figures.charts.scores import component_colours, score_bars
from components.figures.charts.verdicts import verdict_bar
from components.figures.maps.stances import stance_map
from components.figures.theme import DARK, LIGHT, step_colours
from components.tables import Case
from components.words import Words
from components.words.record import step_labels
from tests.figures.plotted import plotted

ACROSS = (dt.date(2001, 1, 1), dt.date(2001, 12, 31))
ENGLISH = Words()


def strip(case: Case, actor: str, window: Days | None = None) -> go.Figure:
    return plotted(
        events_strip(record(case, RecordChoice(actor=(actor,), window=window)), ENGLISH, LIGHT)
    )


def dated(case: Case, event_id: str, date: str) -> Case:
    """Return the case with another date of one event."""
    events = case.events.copy()
    events.loc[event_id, "date"] = date
    return replace(case, events=events)


def documented(case: Case) -> StancesResult:
    return stances(case, MapChoice())


def marks(figure: go.Figure) -> dict[str, dict[str, Any]]:
    """Return every mark of the strip by its event."""
    return {
        event: {
            "x": trace.x[place],
            "y": trace.y[place],
            "symbol": trace.marker.symbol[place],
            "colour": trace.marker.color[place],
            "text": trace.text[place],
        }
        for trace in figure.data
        for place, event in enumerate(trace.customdata)
    }


def test_the_strip_draws_each_event_of_its_actors_once(toy_case: Case) -> None:
    result = record(toy_case, RecordChoice(actor=("BTN", "LUX")))
    drawn = marks(plotted(events_strip(result, ENGLISH, LIGHT)))
    assert set(drawn) == {"BTN-20010105-1", "BTN-20010210-1", "LUX-20010301-1"}
    assert set(drawn) == set(result.events.index)


def test_colour_is_direction_and_shape_is_kind(toy_case: Case) -> None:
    drawn = marks(strip(toy_case, "LUX"))["LUX-20010301-1"]
    assert drawn["symbol"] == "triangle-up"
    assert drawn["colour"] == step_colours(toy_case.scales, LIGHT)[-2]
    assert "Sides against (−2)" in drawn["text"]


def test_what_is_no_act_is_hollow_and_without_a_directions_colour(toy_case: Case) -> None:
    drawn = marks(strip(toy_case, "OMN"))["OMN-20010215-1"]
    assert drawn["symbol"] == "cross-open"
    assert drawn["colour"] not in step_colours(toy_case.scales, LIGHT).values()
    assert "(+1)" not in drawn["text"]


def test_marks_of_one_actor_and_day_stand_apart(toy_case: Case) -> None:
    drawn = marks(strip(dated(toy_case, "BTN-20010210-1", "2001-01-05"), "BTN"))
    first, second = drawn["BTN-20010105-1"], drawn["BTN-20010210-1"]
    assert first["x"] == second["x"] == "2001-01-05"
    assert first["y"] != second["y"]


def signed_by(case: Case, *events: str) -> Case:
    """Return the case with these events as signatures under one text."""
    rows = case.events.copy()
    rows.loc[list(events), ["text_id", "role", "direction"]] = ["long_list", "signed", 1.0]
    return replace(case, events=rows)


def test_a_text_that_many_signed_is_drawn_once_with_the_number_of_its_signers(
    toy_case: Case,
) -> None:
    signed = ["BTN-20010210-1", "LUX-20010301-1", "MLT-20010501-1"]
    result = record(signed_by(toy_case, *signed), RecordChoice())
    figure = plotted(events_strip(result, ENGLISH, LIGHT))
    *others, texts = figure.data
    assert list(texts.text) == ["3"]
    assert list(texts.customdata) == signed[:1]
    assert all(name in texts.hovertext[0] for name in ("Bhutan", "Luxembourg", "Malta"))
    elsewhere = [event for trace in others for event in trace.customdata]
    assert set(elsewhere) == set(result.events.index) - set(signed)
    # Who did nothing else has no line; the text is above all lines.
    assert set(result.strip.actors) == set(result.events.loc[elsewhere, "actor"])
    assert texts.y[0] < 0
    assert len(result.strip.events) == len(result.events)


def test_a_text_that_two_signed_stands_on_their_own_lines(toy_case: Case) -> None:
    result = record(signed_by(toy_case, "BTN-20010210-1", "LUX-20010301-1"), RecordChoice())
    assert result.strip.texts.empty
    assert set(marks(plotted(events_strip(result, ENGLISH, LIGHT)))) == set(result.events.index)


def test_an_act_known_to_the_year_stands_at_the_start_of_the_window(toy_case: Case) -> None:
    case = dated(toy_case, "URY-200104-1", "2001")
    from_march = strip(case, "URY", (dt.date(2001, 3, 1), ACROSS[1]))
    assert marks(from_march)["URY-200104-1"]["x"] == "2001-03-01"


def test_lines_stand_in_bands_of_the_mean_and_the_first_deed_at_an_end_is_named(
    toy_case: Case,
) -> None:
    result = record(toy_case, RecordChoice())
    (named,) = result.strip.decisive
    assert named == "LUX-20010301-1"
    *bands, last = result.strip.bands
    assert last.step is None
    steps = [band.step for band in bands if band.step is not None]
    assert steps == sorted(steps, reverse=True)
    assert len(steps) == len(bands)
    notes = [note.text for note in plotted(events_strip(result, ENGLISH, LIGHT)).layout.annotations]
    for text in ("<b>Backs</b>", "<b>No act of its own</b>", "Sanction, 1 March 2001"):
        assert sum(text in note for note in notes) == 1


def test_the_axis_is_broken_where_years_would_squeeze_the_crisis(toy_case: Case) -> None:
    case = dated(toy_case, "BTN-20010105-1", "1990-01-05")
    long = record(case, RecordChoice(window=(dt.date(1990, 1, 1), ACROSS[1])))
    figure = plotted(events_strip(long, ENGLISH, LIGHT))
    drawn = marks(figure)
    assert drawn["BTN-20010105-1"]["x"] < 0.1
    assert drawn["BTN-20010210-1"]["x"] > 0.3
    assert [shape.label.text for shape in figure.layout.shapes if shape.type == "rect"]
    assert figure.layout.xaxis.type == "linear"


def test_the_turning_point_is_marked_where_it_lies_in_the_window(toy_case: Case) -> None:
    (line,) = strip(toy_case, "BTN", ACROSS).layout.shapes
    assert line.x0 == "2001-07-01"
    early = (dt.date(2001, 1, 1), dt.date(2001, 3, 31))
    assert not strip(toy_case, "BTN", early).layout.shapes


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_map_of_the_record_has_the_colours_of_the_stances(toy_case: Case, theme: Any) -> None:
    figure = plotted(stance_map(documented(toy_case), ENGLISH, theme))
    (colour,) = (
        trace.colorscale[0][1]
        for trace in figure.data
        if trace.type == "choropleth" and "LUX" in trace.locations
    )
    assert colour == step_colours(toy_case.scales, theme)[-2]
    names = [trace.name for trace in figure.data if trace.showlegend]
    assert names[:5] == list(step_labels(ENGLISH, toy_case.scales).values())


def gaps(case: Case, *, inherited: bool = False) -> pd.DataFrame:
    compared = record(case, RecordChoice(inherited=inherited)).comparison
    assert compared is not None
    return compared.drawn


def test_a_dumbbell_has_rings_at_the_claims_and_a_dot_at_the_mean_of_the_acts(
    toy_case: Case,
) -> None:
    rows = gaps(toy_case)
    figure = plotted(dumbbell(rows, "Claimed and done", toy_case.scales, ENGLISH, LIGHT))
    *lines, rings, dots = figure.data
    assert list(dots.customdata) == list(rows.index)
    assert list(dots.x) == rows["mean"].tolist()
    assert set(zip(rings.x, rings.y, strict=True)) == {
        (claimed, place)
        for place, positions in enumerate(rows["claimed_at"])
        for claimed in positions
    }
    assert [line.x[1] for line in lines] == rows["mean"].tolist()
    title, *notes = (note.text for note in figure.layout.annotations)
    assert "Claimed and done" in title
    assert max(map(len, title.split("<br>"))) <= len("<b></b>") + 44  # fits a phone
    assert [name in note for name, note in zip(rows["name"], notes, strict=True)] == [True] * len(
        rows
    )


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_states_whose_group_alone_is_named_come_after_the_others_and_are_fainter(
    toy_case: Case, theme: Any
) -> None:
    rows = gaps(toy_case, inherited=True)
    named = rows["basis"].eq("named").tolist()
    assert named == sorted(named, reverse=True)
    assert not all(named)
    dots = plotted(dumbbell(rows, "", toy_case.scales, ENGLISH, theme)).data[-1]
    strong = set(step_colours(toy_case.scales, theme).values())
    assert [colour in strong for colour in dots.marker.color] == named
    assert set(gaps(toy_case)["basis"]) == {"named"}


def test_a_dot_has_the_colour_of_its_state_on_the_map_not_that_of_its_mean(toy_case: Case) -> None:
    rows = gaps(toy_case)
    rows = rows.assign(mean=0.6, documented_as="committed_ally")
    dots = plotted(dumbbell(rows, "", toy_case.scales, ENGLISH, LIGHT)).data[-1]
    assert set(dots.x) == {0.6}
    assert set(dots.marker.color) == {toy_case.stance_scale.at["committed_ally", "colour_light"]}


def test_columns_of_arms_add_up_to_the_register(toy_case: Case) -> None:
    arms = arms_delivered(toy_case)
    assert arms is not None
    figure = plotted(arms_columns(arms, ENGLISH, LIGHT))
    drawn = sum(value for trace in figure.data for value in trace.y)
    assert drawn == pytest.approx(18.5)
    assert figure.data[0].name == "Bhutan"
    assert figure.layout.barmode == "stack"
    colours = {trace.name: trace.marker.color for trace in figure.data}
    assert len(set(colours.values())) == len(colours)
    for name, colour in colours.items():
        (label,) = [note.text for note in figure.layout.annotations if name in note.text]
        assert colour in label


def test_the_bar_of_verdicts_holds_every_claim_and_begins_with_the_contradicted(
    toy_case: Case,
) -> None:
    result = claims_checked(toy_case, ClaimsChoice())
    figure = plotted(verdict_bar(result, ENGLISH, LIGHT))
    assert sum(trace.x[0] for trace in figure.data) == result.held == 10
    assert figure.data[0].name.startswith("✗")
    assert figure.data[0].x[0] == result.by_verdict["contradicted"]
    assert len({trace.name[0] for trace in figure.data}) == len(figure.data)


def test_bars_of_scores_are_stacks_of_what_components_add(toy_case: Case) -> None:
    result = backing_index(toy_case, IndexChoice())
    rows, figure = result.drawn, plotted(score_bars(result, ENGLISH, LIGHT))
    bars = [trace for trace in figure.data if trace.type == "bar"]
    assert len(bars) == len(component_colours(LIGHT)) == len({bar.marker.color for bar in bars})
    assert all(list(bar.customdata) == list(rows.index) for bar in bars)
    totals = [sum(parts) for parts in zip(*(bar.x for bar in bars), strict=True)]
    assert totals == pytest.approx(rows["score"].tolist(), abs=0.001)
    for name, shown in zip(rows["name"], figure.layout.yaxis.ticktext, strict=True):
        assert name in shown


def test_ranks_lie_on_their_whiskers(toy_case: Case) -> None:
    result = backing_index(toy_case, IndexChoice())
    rows, figure = result.drawn, plotted(score_bars(result, ENGLISH, LIGHT))
    whiskers, marks = (trace for trace in figure.data if trace.type == "scatter")
    ends = list(zip(whiskers.x[::3], whiskers.x[1::3], strict=True))
    assert ends == list(zip(rows["rank_low"], rows["rank_high"], strict=True))
    assert dict(zip(marks.customdata, marks.x, strict=True)) == rows["rank"].to_dict()


def test_the_key_of_scores_names_the_signs_of_ranks_and_the_letters_of_tiers(
    toy_case: Case,
) -> None:
    result = backing_index(toy_case, IndexChoice())
    tiers = ["core", "weak"] + ["partial"] * (len(result.drawn) - 2)
    drawn = replace(result, drawn=result.drawn.assign(tier=tiers))
    said = " ".join(entry.label for entry in score_bars(drawn, ENGLISH, LIGHT).entries())
    for sign in ("Rank with these weights", "under other weights", "Bold", "Italics"):
        assert sign in said


def test_what_came_is_a_ring_on_the_scale_of_the_forecast(toy_case: Case) -> None:
    outcomes = toy_case.outcomes.copy()
    outcomes.at["O02", "actor_ids"] = ("URY",)
    outcomes.at["O02", "involved"] = "yes"
    figure = plotted(scored_figure(foresight(replace(toy_case, outcomes=outcomes)), ENGLISH, LIGHT))
    ring = figure.data[-1]
    assert list(ring.x) == [0, 100]
    assert ring.marker.symbol == "circle-open"
    assert figure.layout.xaxis.range[1] >= 100


def test_the_axis_of_forecasts_goes_as_far_as_they_do_and_names_their_signs(toy_case: Case) -> None:
    scored = foresight(toy_case)
    unlikely = scored.scored.assign(observed=0, low_pct=2, point_pct=4, high_pct=6)
    figure = plotted(scored_figure(replace(scored, scored=unlikely), ENGLISH, LIGHT))
    assert 40 <= figure.layout.xaxis.range[1] < 45
    for sign in ("Bar", "notch", "ring"):
        assert sign in figure.layout.xaxis.title.text


def test_bands_of_the_flow_hold_every_state_with_an_act_before(toy_case: Case) -> None:
    turn = positions(toy_case, PositionsChoice()).turn
    figure = plotted(turn_flow(turn, ENGLISH, LIGHT))
    states = [name for names in turn.paths["states"] for name in names]
    for half in (figure.data[: len(turn.paths)], figure.data[len(turn.paths) :]):
        assert len(half) == len(turn.paths)
        assert [band.customdata[0] for band in half] == list(turn.paths["band"])
        for path, band in zip(turn.paths["states"], half, strict=True):
            assert all(name in band.text for name in path)
    notes = [note.text for note in figure.layout.annotations]
    counts = [int(note.split("<b>")[1].removesuffix("</b>")) for note in notes[:-3]]
    assert sum(counts) == 3 * len(states)
    bars = [(shape.y1 - shape.y0) for shape in figure.layout.shapes]
    assert [bar / bars[0] for bar in bars[:2]] == pytest.approx([1, counts[1] / counts[0]])


def test_without_an_act_before_there_is_no_flow(toy_case: Case) -> None:
    turn = positions(toy_case, PositionsChoice(confirmed=True)).turn
    assert turn.paths.empty
    with pytest.raises(ValueError, match="no state"):
        turn_flow(turn, ENGLISH, LIGHT)


def test_a_short_window_names_days_and_a_long_one_months(toy_case: Case) -> None:
    short = (dt.date(2001, 1, 1), dt.date(2001, 1, 15))
    days, months = (strip(toy_case, "BTN", span).layout.xaxis.ticktext for span in (short, ACROSS))
    assert all(tick[0].isdigit() for tick in days)
    assert not any(tick[0].isdigit() for tick in months)

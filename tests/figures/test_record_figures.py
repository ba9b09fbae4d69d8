"""The figures of the record say what the tables say."""

from __future__ import annotations

import datetime as dt
from typing import Any

import plotly.graph_objects as go
import pytest

from components.address import ClaimsChoice, IndexChoice, MapChoice, RecordChoice
from components.address.choices import Days
from components.analysis.index.backing_index import backing_index
from components.analysis.record.account import record
from components.analysis.record.agreement import agreement_lines, agreement_map
from components.analysis.record.arms import arms_delivered
from components.analysis.record.claims_checked import claims_checked
from components.analysis.record.foresight import foresight
from components.analysis.stances import StancesResult, stances
from components.figures.charts.agreement import agreement_panel
from components.figures.charts.arms import arms_columns
from components.figures.charts.events import events_strip
from components.figures.charts.intervals import scored_figure
from components.figures.charts.ranks import rank_intervals
from components.figures.charts.verdicts import verdict_bars
from components.figures.maps.stances import stance_map
from components.figures.maps.votes import votes_map
from components.figures.theme import DARK, LIGHT, step_colours
from components.tables import Case
from components.words import Words
from components.words.record import worded

ACROSS = (dt.date(2025, 8, 1), dt.date(2026, 3, 31))
ENGLISH = Words()


def strip(case: Case, actor: str, window: Days | None = None) -> go.Figure:
    return events_strip(record(case, RecordChoice(actor=(actor,), window=window)), ENGLISH, LIGHT)


def documented(case: Case) -> StancesResult:
    return stances(case, MapChoice(view="record"))


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


def test_the_strip_draws_each_event_of_its_actors_once(case: Case) -> None:
    result = record(case, RecordChoice(actor=("ARG", "CUB")))
    drawn = marks(events_strip(result, ENGLISH, LIGHT))
    assert set(drawn) == set(result.events.index)
    assert set(result.events["actor"]) == {"Argentina", "Cuba"}


def test_colour_is_direction_and_shape_is_kind(case: Case) -> None:
    drawn = marks(strip(case, "ARG"))
    listing = drawn["ARG-20250827-1"]
    assert listing["symbol"] == "triangle-up"
    assert listing["colour"] == step_colours(case.scales, LIGHT)[-2]
    assert "Sides against (−2)" in listing["text"]


def test_what_is_no_act_is_hollow_and_without_a_directions_colour(case: Case) -> None:
    drawn = marks(strip(case, "RUS"))["RUS-20251214-1"]
    assert drawn["symbol"] == "circle-open"
    assert drawn["colour"] not in step_colours(case.scales, LIGHT).values()
    assert "no act of its own" in drawn["text"]


def test_marks_of_one_actor_and_day_stand_apart(case: Case) -> None:
    drawn = marks(strip(case, "ARG", ACROSS))
    assert drawn["ARG-20260103-1"]["x"] == drawn["ARG-20260103-2"]["x"]
    assert drawn["ARG-20260103-1"]["y"] != drawn["ARG-20260103-2"]["y"]


def test_an_act_known_to_the_year_stands_at_the_start_of_the_window(case: Case) -> None:
    first = case.settings.windows[0].first
    assert marks(strip(case, "CHN"))["CHN-2025TRADE-1"]["x"] == str(first)


def test_the_turning_point_is_marked_where_it_lies_in_the_window(case: Case) -> None:
    (line,) = strip(case, "CUB", ACROSS).layout.shapes
    assert line.x0 == "2026-01-03"
    early = (dt.date(2019, 1, 1), dt.date(2019, 12, 31))
    assert not strip(case, "CUB", early).layout.shapes


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_map_of_the_record_has_the_colours_of_the_stances(case: Case, theme: Any) -> None:
    figure = stance_map(documented(case), ENGLISH, theme)
    colour = next(
        trace.colorscale[0][1]
        for trace in figure.data
        if trace.type == "choropleth" and "ARG" in trace.locations
    )
    assert colour == step_colours(case.scales, theme)[-2]
    names = [trace.name for trace in figure.data if trace.showlegend]
    assert names[:5] == ["Backs", "Leans toward", "Restraint", "Disputes", "Sides against"]


def test_hover_on_the_record_says_how_many_acts(case: Case) -> None:
    rows = worded(ENGLISH, documented(case))
    assert rows.at["BRA", "wordings"] == "7 acts: mean +0.7, from 0 to +1"
    assert rows.at["BLZ", "wordings"] == "1 act, from a list: +1"


def test_outlines_stand_around_the_states_that_part_and_small_ones_are_ringed(case: Case) -> None:
    plain = stance_map(documented(case), ENGLISH, LIGHT)
    count = len(plain.data)
    states = ["ARG", "COL", "TTO"]
    with_outlines = stance_map(documented(case), ENGLISH, LIGHT, parted=states)
    rings, outline = with_outlines.data[count:]
    assert list(outline.locations) == ["ARG", "COL", "TTO"]
    assert len(rings.lat) == 1
    assert outline.marker.line.color not in step_colours(case.scales, LIGHT).values()


def test_without_states_that_part_the_map_is_left_alone(case: Case) -> None:
    plain = stance_map(documented(case), ENGLISH, LIGHT)
    assert stance_map(documented(case), ENGLISH, LIGHT, parted=[]) == plain


def test_columns_of_arms_add_up_to_the_register(case: Case) -> None:
    arms = arms_delivered(case)
    assert arms is not None
    figure = arms_columns(arms, ENGLISH, LIGHT)
    drawn = sum(value for trace in figure.data for value in trace.y)
    assert drawn == pytest.approx(case.arms_transfers["tiv_million"].sum())
    assert figure.data[0].name == "Russia"
    assert figure.layout.barmode == "stack"


def test_the_line_of_votes_ends_with_the_subjects_last_vote(case: Case) -> None:
    figure = agreement_panel(agreement_lines(case, ("CUB",)), "CUB", ENGLISH, LIGHT)
    subject = figure.data[0]
    shares = dict(zip(subject.x, subject.y, strict=True))
    assert shares[2021] > 90
    assert [shares[year] for year in (2022, 2023, 2024)] == [None] * 3
    (shade,) = figure.layout.shapes
    assert shade.x0 < 2022
    assert shade.x1 > 2024


def test_years_with_few_roll_calls_are_open_marks_beside_the_line(case: Case) -> None:
    figure = agreement_panel(agreement_lines(case, ("CUB",)), "CUB", ENGLISH, LIGHT)
    marks_only = [trace for trace in figure.data if trace.mode == "markers"]
    (thin,) = marks_only
    assert [x for x, y in zip(thin.x, thin.y, strict=True) if y is not None] == [2024]


def test_no_state_has_no_chart(case: Case) -> None:
    with pytest.raises(ValueError, match="no state"):
        agreement_panel(agreement_lines(case, ()), "CUB", ENGLISH, LIGHT)


def test_the_map_of_votes_puts_each_state_in_one_class(case: Case) -> None:
    states = case.world.countries.drop(index=["VEN", "USA"])
    for year in (2021, 2023):
        figure = votes_map(agreement_map(case, "subject", year), ENGLISH, LIGHT)
        classes = [t for t in figure.data if t.type == "choropleth" and t.legendgroup]
        drawn = [iso3 for trace in classes for iso3 in trace.locations]
        assert sorted(drawn) == sorted(states.index)
        unknown = next(t for t in classes if t.name == "No joint roll call")
        assert ("CUB" in unknown.locations) == (year == 2023)


def test_bars_of_verdicts_hold_every_claim(case: Case) -> None:
    result = claims_checked(case, ClaimsChoice())
    figure = verdict_bars(result, ENGLISH, LIGHT)
    assert sum(sum(trace.x) for trace in figure.data) == result.held
    assert figure.data[0].y[0] == "Introduction"
    assert figure.data[0].y[-1] == "Conclusion"


def test_ranks_lie_on_their_intervals(case: Case) -> None:
    result = backing_index(case, IndexChoice())
    rows, figure = result.drawn, rank_intervals(result, ENGLISH, LIGHT)
    names = figure.layout.yaxis.ticktext
    assert list(names) == rows["name"].tolist()
    band = figure.data[0]
    ends = list(zip(band.x[::3], band.x[1::3], strict=True))
    assert ends == list(zip(rows["rank_low"], rows["rank_high"], strict=True))
    drawn = {p: x for t in figure.data[2:] for p, x in zip(t.customdata, t.x, strict=True)}
    assert drawn == rows["rank"].to_dict()


def test_what_came_is_a_ring_on_the_scale_of_the_forecast(case: Case) -> None:
    figure = scored_figure(foresight(case), ENGLISH, LIGHT)
    ring = figure.data[-1]
    assert list(ring.x) == [0, 0, 0]
    assert ring.marker.symbol == "circle-open"


def test_a_short_window_names_days_and_a_long_one_months(case: Case) -> None:
    short = (dt.date(2025, 12, 20), dt.date(2026, 1, 5))
    assert strip(case, "RUS", short).layout.xaxis.ticktext[0] == "18 Dec<br>2025"
    assert strip(case, "RUS", ACROSS).layout.xaxis.ticktext[0] == "Sept<br>2025"

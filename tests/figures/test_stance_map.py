"""The map as a figure: what it draws, what it leaves out, how much it weighs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import plotly.graph_objects as go
import pytest

from components.address import MapChoice
from components.analysis.stances import stances
from components.figures.maps.stances import stance_map
from components.figures.theme import DARK, LIGHT, Theme, inherited_colour, scale_colours
from components.tables import Case
from components.words import Words
from tests.figures.plotted import plotted


def drawn(case: Case, theme: Theme = LIGHT, **filters: object) -> go.Figure:
    frame = None if "region" in filters else "world"
    choice = MapChoice(**({"lens": "article", "basis": "with_groups", "frame": frame} | filters))  # type: ignore[arg-type]
    return plotted(stance_map(stances(case, choice), Words(), theme))


def choropleths(figure: go.Figure) -> dict[str, go.Choropleth]:
    """Return the traces of land by the code of their stance, the others by their name."""
    return {
        trace.legendgroup or trace.name or "land": trace
        for trace in figure.select_traces({"type": "choropleth"})
    }


def with_contested(case: Case, iso3: str) -> Case:
    """Return the case with the claims on Nauru made on a larger state, in both camps."""
    actors = case.stances["actor_id"].replace("NRU", iso3)
    return replace(case, stances=case.stances.assign(actor_id=actors))


def hover(trace: go.Choropleth, iso3: str) -> str:
    """Return what plotly.js shows for a country: its template with the texts put in."""
    place = list(trace.locations).index(iso3)
    single = isinstance(trace.hovertemplate, str)
    words = str(trace.hovertemplate if single else trace.hovertemplate[place])
    for entry, text in enumerate(trace.meta):
        words = words.replace(f"%{{meta[{entry}]}}", text)
    return words.replace("%{text}", trace.text[place])


def test_one_trace_a_stance_and_every_outline_once(toy_case: Case) -> None:
    traces = choropleths(drawn(toy_case))
    assert {code: list(trace.locations) for code, trace in traces.items()} == {
        "land": ["FRO"],
        "committed_ally": ["BTN"],
        "supportive": ["BWA", "ZMB"],
        "neutral": ["URY"],
        "opposed": ["MLT", "WSM"],
        "hardline_opponent": ["LUX"],
        "contested": ["NRU"],
        "silent": ["NAM", "OMN"],
        "Fiji": ["FJI"],
        "Iceland": ["ISL"],
    }


def test_members_of_a_divided_group_have_no_position(toy_case: Case) -> None:
    stances = toy_case.stances.replace({"stance": {"opposed": "divided"}})
    trace = choropleths(drawn(replace(toy_case, stances=stances)))["divided"]
    assert trace.name == "Group divided"
    assert "this state's position is not given" in hover(trace, "WSM")


def test_geometry_is_not_in_the_figure(toy_case: Case) -> None:
    assert "coordinates" not in drawn(toy_case).to_json()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_inherited_is_fainter_than_named(toy_case: Case, theme: Theme) -> None:
    stances = toy_case.stances.copy()
    stances.loc[stances["claim_id"].eq("ST07"), "stance"] = "supportive"
    trace = choropleths(drawn(replace(toy_case, stances=stances), theme))["supportive"]
    by_state = dict(zip(trace.locations, trace.z, strict=True))
    assert by_state == {"URY": 0, "BWA": 1, "ZMB": 1}
    named = toy_case.stance_scale.at["supportive", f"colour_{theme.name}"]
    assert trace.colorscale[0][1] == named
    assert trace.colorscale[-1][1] == inherited_colour(named, theme) != named


def test_contested_states_are_striped_whatever_the_reading(toy_case: Case) -> None:
    case = with_contested(toy_case, "LUX")
    west, south, east, north = case.world.outlines.geometry["LUX"].bounds
    for reading in ("contested", "most_supportive"):
        figure = drawn(case, reading=reading, countries=("LUX",))
        lines = [t for t in figure.select_traces({"type": "scattergeo"}) if t.mode == "lines"]
        (stripes,) = lines
        lons, lats = ([x for x in axis if x is not None] for axis in (stripes.lon, stripes.lat))
        assert lons
        assert west - 0.1 <= min(lons) < max(lons) <= east + 0.1
        assert south - 0.1 <= min(lats) < max(lats) <= north + 0.1
        (entry,) = figure.select_traces({"type": "bar"})
        assert (entry.legendgroup, entry.marker.pattern.shape) == ("contested", "/")


def test_the_stripes_of_the_legend_have_the_colour_of_no_stance(toy_case: Case) -> None:
    figure = drawn(with_contested(toy_case, "LUX"), countries=("LUX",))
    (entry,) = figure.select_traces({"type": "bar"})
    shown = {entry.marker.pattern.bgcolor, entry.marker.pattern.fgcolor}
    assert len(shown) == 2
    assert not shown & set(scale_colours(toy_case.scales, LIGHT).values())


def test_without_contested_states_the_legend_names_no_stripes(toy_case: Case) -> None:
    bars = drawn(toy_case, countries=("BTN",)).select_traces({"type": "bar"})
    assert [bar.showlegend for bar in bars] == [False]


@pytest.mark.parametrize("filters", [{}, {"countries": ("BTN",)}])
def test_every_map_has_axes_so_that_one_can_follow_another(
    toy_case: Case, filters: dict[str, Any]
) -> None:
    assert len(list(drawn(toy_case, **filters).select_traces({"type": "bar"}))) == 1


def test_hover_tells_stance_basis_words_and_place(toy_case: Case) -> None:
    traces = choropleths(drawn(toy_case))
    name, stance, basis, words = hover(traces["committed_ally"], "BTN").split(" <br>")
    assert (name, stance) == ("<b>Bhutan</b>", "Committed ally")
    assert basis
    assert words == "“Words of ST01” (table 1, row ST01)<extra></extra>"
    name, _, inherited, paraphrase = hover(traces["supportive"], "BWA").split(" <br>")
    assert name == "<b>Botswana</b>"
    assert inherited.endswith("Kite flyers")
    assert paraphrase == "Words of ST05 (bullet 1, row ST05)<extra></extra>"


def test_small_states_have_a_dot_that_names_them(toy_case: Case) -> None:
    figure = drawn(toy_case)
    dots = [t for t in figure.select_traces({"type": "scattergeo"}) if t.mode == "markers"]
    assert {iso3 for trace in dots for iso3 in trace.customdata} == {"MLT", "NRU", "WSM"}


@pytest.mark.parametrize("filters", [{}, {"stance": ("silent",)}, {"region": ("europe",)}])
def test_every_outline_in_the_frame_takes_the_pointer_from_the_dots(
    toy_case: Case, filters: dict[str, Any]
) -> None:
    traces = [t for t in drawn(toy_case, **filters).data if t.hoverinfo != "skip"]
    kinds = [trace.type for trace in traces]
    assert kinds == sorted(kinds, reverse=True)
    taken = {iso3 for trace in traces if trace.type == "choropleth" for iso3 in trace.locations}
    assert {"LUX", "ISL", "MLT", "FRO"} <= taken


def test_states_left_out_are_plain_land(toy_case: Case) -> None:
    traces = choropleths(drawn(toy_case, region=("europe",)))
    drawn_states = {iso3 for trace in traces.values() for iso3 in trace.locations}
    assert drawn_states == {"FRO", "LUX", "MLT", "ISL"}
    assert set(traces) == {"land", "opposed", "hardline_opponent", "Iceland"}
    filtered = choropleths(drawn(toy_case, stance=("opposed",)))
    assert "LUX" in filtered["land"].locations


def test_the_figure_holds_no_style_of_kinds_that_it_does_not_draw(toy_case: Case) -> None:
    template = drawn(toy_case).layout.template.data.to_plotly_json()
    assert set(template) == {"choropleth", "scattergeo"}


def test_members_of_a_group_share_its_words(toy_case: Case) -> None:
    figure = drawn(toy_case)
    assert figure.to_json().count("Words of ST05") == 1

"""The map as a figure: what it draws, what it leaves out, how much it weighs."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go
import pytest

from components.address import MapChoice
from components.analysis.stances import stances
from components.figures.maps.stances import stance_map
from components.figures.theme import DARK, LIGHT, Theme, inherited_colour
from components.tables import Case
from components.words import Words


def drawn(case: Case, theme: Theme = LIGHT, **filters: object) -> go.Figure:
    choice = MapChoice(**filters)  # type: ignore[arg-type]
    return stance_map(stances(case, choice), Words(), theme)


def choropleths(figure: go.Figure) -> dict[str, go.Choropleth]:
    return {trace.name or "land": trace for trace in figure.select_traces({"type": "choropleth"})}


def hover(trace: go.Choropleth, iso3: str) -> str:
    """Return what plotly.js shows for a country: its template with the texts put in."""
    place = list(trace.locations).index(iso3)
    single = isinstance(trace.hovertemplate, str)
    words = str(trace.hovertemplate if single else trace.hovertemplate[place])
    for entry, text in enumerate(trace.meta):
        words = words.replace(f"%{{meta[{entry}]}}", text)
    return words.replace("%{text}", trace.text[place])


def test_one_trace_a_stance_and_every_outline_once(case: Case) -> None:
    traces = choropleths(drawn(case))
    assert list(traces) == [
        "land",
        "Committed ally",
        "Supportive",
        "Neutral or for dialogue",
        "Hardline opponent",
        "Divided",
        "Contested",
        "No claim in the source",
        "Subject: Venezuela",
        "Adversary: United States",
    ]
    locations = [iso3 for trace in traces.values() for iso3 in trace.locations]
    assert sorted(locations) == sorted(case.world.outlines.index)


def test_geometry_is_not_in_the_figure(case: Case) -> None:
    assert "coordinates" not in drawn(case).to_json()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_inherited_is_fainter_than_named(case: Case, theme: Theme) -> None:
    trace = choropleths(drawn(case, theme))["Supportive"]
    by_state = dict(zip(trace.locations, trace.z, strict=True))
    assert (by_state["RUS"], by_state["BRB"]) == (0, 1)
    named = case.stance_scale.at["supportive", f"colour_{theme.name}"]
    assert trace.colorscale[0][1] == named
    assert trace.colorscale[-1][1] == inherited_colour(named, theme) != named


def test_contested_states_are_striped_whatever_the_reading(case: Case) -> None:
    for reading in ("contested", "most_supportive"):
        figure = drawn(case, reading=reading, countries=("BRA",))
        lines = [t for t in figure.select_traces({"type": "scattergeo"}) if t.mode == "lines"]
        (stripes,) = lines
        inside = [lon for lon in stripes.lon if lon is not None]
        assert len(inside) > 20
        assert -75 < min(inside) < max(inside) < -34
        (entry,) = figure.select_traces({"type": "bar"})
        assert (entry.name, entry.marker.pattern.shape) == ("Contested", "/")


def test_without_contested_states_the_legend_names_no_stripes(case: Case) -> None:
    assert not list(drawn(case, countries=("CUB",)).select_traces({"type": "bar"}))


def test_hover_tells_stance_basis_words_and_place(case: Case) -> None:
    traces = choropleths(drawn(case))
    assert hover(traces["Divided"], "FRA") == (
        "<b>France</b> <br>Divided <br>inherited: European Union "
        "<br>“Divided” (table 2, row European Union)<extra></extra>"
    )
    mexico = hover(traces["Neutral or for dialogue"], "MEX")
    india = hover(traces["Neutral or for dialogue"], "IND")
    assert "named itself <br>“Advocates dialog” (table 1, row Mexico)" in mexico
    assert "inherited: Non-aligned states" in india
    assert "“" not in india


def test_small_states_have_a_dot_that_names_them(case: Case) -> None:
    dots = [t for t in drawn(case).select_traces({"type": "scattergeo"}) if t.mode == "markers"]
    named = {iso3 for trace in dots for iso3 in trace.customdata}
    assert {"BRB", "DMA", "KNA", "MLT", "TUV"} <= named
    assert not {"BRA", "FRA"} & named


@pytest.mark.parametrize("filters", [{}, {"stance": ("silent",)}, {"region": ("americas",)}])
def test_every_outline_in_the_frame_takes_the_pointer_from_the_dots(
    case: Case, filters: dict[str, Any]
) -> None:
    traces = [trace for trace in drawn(case, **filters).data if trace.hoverinfo != "skip"]
    kinds = [trace.type for trace in traces]
    assert kinds == sorted(kinds, reverse=True)
    taken = {iso3 for trace in traces if trace.type == "choropleth" for iso3 in trace.locations}
    assert {"CUB", "USA", "PRI", "GRL", "BRA"} <= taken


def test_states_left_out_are_plain_land(case: Case) -> None:
    traces = choropleths(drawn(case, region=("europe",)))
    drawn_states = {iso3 for trace in traces.values() for iso3 in trace.locations}
    assert "BRA" not in drawn_states
    assert set(traces) == {
        "land",
        "Supportive",
        "Neutral or for dialogue",
        "Divided",
        "No claim in the source",
    }


def test_the_figure_is_light(case: Case) -> None:
    figure = drawn(case)
    assert len(figure.to_json()) < 26_000
    assert len(drawn(case, region=("europe",)).to_json()) < 7_500
    assert set(figure.layout.template.data.to_plotly_json()) == {"choropleth", "scattergeo"}

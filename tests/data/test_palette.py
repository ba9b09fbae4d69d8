"""The colours of the shipped scales: told from the ground and from one another by everybody."""

from __future__ import annotations

import itertools

import pandas as pd
import pytest

from components.figures.charts.scores import component_colours
from components.figures.maps.ranks import rank_colours
from components.figures.theme import (
    DARK,
    LIGHT,
    Theme,
    inherited_colour,
    scale_colours,
    verdict_colours,
)
from components.tables import Case
from tests.figures.colour_vision import VISIONS, contrast, difference

GROUND_CONTRAST, BORDER_CONTRAST, LEAST_DIFFERENCE = 1.5, 1.15, 10
ENDS_AHEAD = 1.5  # times the contrast of the next stance with the ground

pytestmark = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


def fills(case: Case, theme: Theme) -> dict[str, str]:
    """Return the plain fills of the map; contested states have stripes."""
    colours = scale_colours(case.scales, theme)
    return {code: colour for code, colour in colours.items() if code != "contested"}


def inherited(case: Case, theme: Theme) -> dict[str, str]:
    """Return the fainter fills of stances by code."""
    colours = scale_colours(case.scales, theme)
    return {code: inherited_colour(colours[code], theme) for code in case.stance_scale.index}


def test_fills_stand_out_from_the_ground(case: Case, theme: Theme) -> None:
    for colour in (*scale_colours(case.scales, theme).values(), *inherited(case, theme).values()):
        assert contrast(colour, theme.ground) >= GROUND_CONTRAST, colour


@pytest.mark.parametrize("vision", VISIONS)
def test_fills_are_told_from_one_another(case: Case, theme: Theme, vision: str) -> None:
    for one, other in itertools.combinations(fills(case, theme).items(), 2):
        assert difference(one[1], other[1], vision) >= LEAST_DIFFERENCE, (one, other)


@pytest.mark.parametrize("vision", VISIONS)
def test_inherited_fills_are_told_from_one_another(case: Case, theme: Theme, vision: str) -> None:
    for one, other in itertools.combinations(inherited(case, theme).items(), 2):
        assert difference(one[1], other[1], vision) >= LEAST_DIFFERENCE, (one, other)


def test_borders_are_seen_on_the_ground_and_between_fills(case: Case, theme: Theme) -> None:
    assert contrast(theme.border, theme.ground) >= GROUND_CONTRAST
    stances = {code: fills(case, theme)[code] for code in (*case.stance_scale.index, "silent")}
    for colour in (*stances.values(), *inherited(case, theme).values()):
        assert contrast(theme.border, colour) >= BORDER_CONTRAST, colour


def test_strongest_stances_stand_out_most_and_all_in_the_same_order(
    case: Case, theme: Theme
) -> None:
    placed = case.stance_scale.dropna(subset="position").index

    def seen(of: Theme) -> dict[str, float]:
        colours = scale_colours(case.scales, of)
        return {str(code): contrast(colours[code], of.ground) for code in placed}

    def order(of: Theme) -> list[str]:
        return sorted(seen(of), key=seen(of).__getitem__, reverse=True)

    assert order(theme) == order(LIGHT)
    ends, between = order(theme)[:2], order(theme)[2:]
    assert ends == [placed[0], placed[-1]]
    assert seen(theme)[ends[-1]] >= ENDS_AHEAD * seen(theme)[between[0]]
    assert between[-1] == placed[len(placed) // 2]


def test_other_scales_are_of_the_same_family(case: Case, theme: Theme) -> None:
    column, scales = f"colour_{theme.name}", case.scales
    steps = case.stance_scale.dropna(subset="position")[column]
    family = [*steps, str(case.mark_scale.at["silent", column])]
    axes: list[pd.DataFrame] = [
        scales.force_position,
        scales.legitimacy_position,
        scales.recognition_position,
    ]
    for axis in axes:
        places = [family.index(colour) for colour in axis[column]]
        assert places == sorted(set(places))


@pytest.mark.parametrize("vision", VISIONS)
def test_tiers_of_the_index_are_told_from_one_another_and_the_ground(
    case: Case, theme: Theme, vision: str
) -> None:
    colours = rank_colours(case.scales, theme)
    for colour in colours.values():
        assert contrast(colour, theme.ground) >= GROUND_CONTRAST, colour
    for one, other in itertools.combinations(colours.items(), 2):
        assert difference(one[1], other[1], vision) >= LEAST_DIFFERENCE, (one, other)


@pytest.mark.parametrize("vision", VISIONS)
def test_verdicts_are_told_from_one_another_and_from_every_stance(
    case: Case, theme: Theme, vision: str
) -> None:
    colours, stances = verdict_colours(case.scales, theme), fills(case, theme)
    for colour in colours.values():
        assert contrast(colour, theme.ground) >= GROUND_CONTRAST, colour
    for one, other in itertools.combinations(colours.items(), 2):
        assert difference(one[1], other[1], vision) >= LEAST_DIFFERENCE, (one, other)
    # What nothing was found for and what cannot be checked is grey, as a state without acts is.
    for verdict in ("contradicted", "partly", "supported"):
        for stance, colour in stances.items():
            apart = difference(colours[verdict], colour, vision)
            assert apart >= LEAST_DIFFERENCE, (verdict, stance)


def test_components_of_a_score_stand_out_and_are_told_from_one_another(theme: Theme) -> None:
    colours = component_colours(theme).values()
    assert all(contrast(colour, theme.ground) >= GROUND_CONTRAST for colour in colours)
    for one, other in itertools.combinations(colours, 2):
        for vision in VISIONS:
            assert difference(one, other, vision) >= LEAST_DIFFERENCE, (one, other, vision)

"""The measures that the palette is held to are the published ones."""

from __future__ import annotations

import numpy as np
import pytest

from tests.figures.colour_vision import ciede2000, contrast, difference

# Sharma, Wu and Dalal (2005), table 1: pairs 1, 7, 9, 17, 21, 23 and 34.
_PUBLISHED = [
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, 0, 0), (50, -1, 2), 2.3669),
    ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
    ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
]


@pytest.mark.parametrize(("one", "other", "published"), _PUBLISHED)
def test_differences_are_those_of_the_published_table(
    one: tuple[float, ...], other: tuple[float, ...], published: float
) -> None:
    found = ciede2000(np.array(one), np.array(other))
    assert found == pytest.approx(published, abs=1e-4)


def test_contrast_runs_from_one_to_twenty_one() -> None:
    assert contrast("#123456", "#123456") == 1
    assert contrast("#ffffff", "#000000") == pytest.approx(21, abs=1e-3)


def test_red_and_green_draw_near_without_their_cones_and_greys_stay() -> None:
    red, green = "#c04a3a", "#5b7a2a"
    for vision in ("protanopia", "deuteranopia"):
        assert difference(red, green, vision) < difference(red, green) / 2
    assert difference("#777777", "#aaaaaa", "tritanopia") == pytest.approx(
        difference("#777777", "#aaaaaa"), abs=0.1
    )

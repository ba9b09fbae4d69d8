"""Colours as a reader sees them: contrast, colour-vision deficiencies, and how far two differ."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]

# Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model for Simulation of Color
# Vision Deficiency", doi:10.1109/TVCG.2009.113: the matrices of severity 1.0, for linear RGB.
VISIONS: dict[str, Vector] = {
    "full": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
# IEC 61966-2-1: linear RGB to CIE XYZ, and the white D65 that CIELAB is relative to.
_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
_WHITE = _XYZ.sum(axis=1)


def linear(colour: str) -> Vector:
    """Return linear red, green and blue (0-1) of #rrggbb."""
    coded = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2.2 defines it, 1 to 21."""
    low, high = sorted(float(_XYZ[1] @ linear(colour)) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def lab(colour: str, vision: str = "full") -> Vector:
    """Return CIELAB (L*, a*, b*) of #rrggbb as seen with that vision."""
    seen = np.clip(VISIONS[vision] @ linear(colour), 0, 1)
    relative = _XYZ @ seen / _WHITE
    bent = np.where(relative > (6 / 29) ** 3, np.cbrt(relative), relative * 841 / 108 + 4 / 29)
    x, y, z = bent
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def difference(one: str, other: str, vision: str = "full") -> float:
    """Return how far two colours differ with that vision: CIEDE2000."""
    return ciede2000(lab(one, vision), lab(other, vision))


def ciede2000(one: Vector, other: Vector) -> float:
    """Return CIEDE2000 of two CIELAB colours (Sharma, Wu and Dalal 2005, their equations 2-22)."""
    mean_chroma = (math.hypot(*one[1:]) + math.hypot(*other[1:])) / 2
    stretch = 1.5 - 0.5 * math.sqrt(mean_chroma**7 / (mean_chroma**7 + 25**7))
    (c1, h1), (c2, h2) = (_chroma_and_hue(each, stretch) for each in (one, other))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    light, chroma = other[0] - one[0], c2 - c1
    hue = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn) / 2)
    mean_hue = h1 + turn / 2 if c1 * c2 else h1 + h2
    light_weight, chroma_weight, hue_weight, rotation = _weights(
        (one[0] + other[0]) / 2, (c1 + c2) / 2, mean_hue
    )
    parts = light / light_weight, chroma / chroma_weight, hue / hue_weight
    return math.sqrt(sum(part**2 for part in parts) + rotation * parts[1] * parts[2])


def _chroma_and_hue(colour: Vector, stretch: float) -> tuple[float, float]:
    a, b = colour[1] * stretch, colour[2]
    return math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def _weights(light: float, chroma: float, hue: float) -> tuple[float, float, float, float]:
    def cosine(times: float, shift: float) -> float:
        return math.cos(math.radians(times * hue + shift))

    tone = 1 - 0.17 * cosine(1, -30) + 0.24 * cosine(2, 0)
    tone += 0.32 * cosine(3, 6) - 0.20 * cosine(4, -63)
    off = (light - 50) ** 2
    swing = 60 * math.exp(-((((hue % 360) - 275) / 25) ** 2))
    bend = 2 * math.sqrt(chroma**7 / (chroma**7 + 25**7))
    return (
        1 + 0.015 * off / math.sqrt(20 + off),
        1 + 0.045 * chroma,
        1 + 0.015 * chroma * tone,
        -math.sin(math.radians(swing)) * bend,
    )

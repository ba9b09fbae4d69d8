"""Where days stand on an axis of time: evenly, or on one that is broken where years lie bare."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pandas as pd

from components.figures.time_axis import ticks_between, time_axis
from components.words import Words

_EARLIER = 0.36  # of a broken axis: what the time before the crisis gets
_BREAK = 0.02  # of a broken axis: the room of a break
_BARE = 1 / 10  # of the earlier time: a longer stretch without any day is left out
_AROUND = 1 / 60  # of the earlier time: what stays of a bare stretch at either end
_APART = 0.11  # of a broken axis: the least between two ticks
_PAD = 0.03  # of an even axis, at either end
_LEAST_PAD = pd.Timedelta(days=2)


@dataclass(frozen=True)
class Piece:
    """Days from `first` to `last`, drawn evenly from `left` to `right`."""

    first: pd.Timestamp
    last: pd.Timestamp
    left: float
    right: float


@dataclass(frozen=True)
class TimeScale:
    """Where days stand: at themselves on an axis of one piece, else from 0 to 1 on a broken one."""

    pieces: tuple[Piece, ...]

    @property
    def is_broken(self) -> bool:
        """Whether the axis has more than one piece."""
        return len(self.pieces) > 1

    @property
    def breaks(self) -> list[float]:
        """Return the middle of each break."""
        return [(before.right + after.left) / 2 for before, after in pairwise(self.pieces)]

    def at(self, days: pd.Series) -> list[Any]:
        """Return where days (datetime64) stand, as plotly.js reads it."""
        if not self.is_broken:
            return list(days.dt.strftime("%Y-%m-%d"))
        return [round(self.share(day), 4) for day in days]

    def at_day(self, day: dt.date) -> Any:
        """Return where one day stands."""
        return self.at(pd.Series([pd.Timestamp(day)]))[0]

    def holds(self, day: dt.date) -> bool:
        """Return whether a day lies between the ends of the axis."""
        return bool(self.pieces[0].first <= pd.Timestamp(day) <= self.pieces[-1].last)

    def share(self, day: dt.date) -> float:
        """Return where a day stands from 0 to 1; one that is left out stands at the break."""
        moment = pd.Timestamp(day)
        piece = next((each for each in self.pieces if moment <= each.last), self.pieces[-1])
        span = piece.last - piece.first
        inside = (moment - piece.first) / span if span else 0.5
        return piece.left + min(max(inside, 0), 1) * (piece.right - piece.left)

    def axis(self, most: int, words: Words) -> dict[str, Any]:
        """Return the axis with at most `most` ticks where it is even."""
        if not self.is_broken:
            (whole,) = self.pieces
            return time_axis(whole.first, whole.last, most, words)
        crisis = self.pieces[-1]
        months, said = ticks_between(crisis.first, crisis.last, most - 1, words)
        places = self.at(pd.Series(months))
        for day in self._years_before(crisis):
            place = round(self.share(day), 4)
            if all(abs(place - other) >= _APART for other in places):
                places.append(place)
                said.append(str(day.year))
        return {"type": "linear", "range": [-_BREAK, 1 + _BREAK]} | {
            "tickvals": places,
            "ticktext": said,
        }

    def _years_before(self, crisis: Piece) -> list[pd.Timestamp]:
        """Return the first day drawn of each year before the crisis, the first piece's first."""
        starts = [self.pieces[0].first]
        for piece in self.pieces:
            if piece is not crisis:
                years = range(piece.first.year + 1, piece.last.year + 1)
                starts += [piece.first, *(pd.Timestamp(year, 1, 1) for year in years)]
        return starts


def time_scale(
    days: pd.Series, first: pd.Timestamp, last: pd.Timestamp, crisis: pd.Timestamp
) -> TimeScale:
    """Return the scale from `first` to `last` of a figure with marks at `days` (datetime64).

    Where the time before `crisis` is longer than that from then on, it is drawn closer together,
    and long stretches of it without a mark are left out.
    """
    if not (first < crisis < last and crisis - first > last - crisis):
        pad = max((last - first) * _PAD, _LEAST_PAD)
        return TimeScale((Piece(first - pad, last + pad, 0, 1),))
    earlier = _kept(sorted(days[days.lt(crisis)]), first, crisis)
    room = _EARLIER - _BREAK * len(earlier)
    total = sum((end - start for start, end in earlier), pd.Timedelta(0))
    pieces, left = [], 0.0
    for start, end in earlier:
        right = left + room * ((end - start) / total)
        pieces.append(Piece(start, end, left, right))
        left = right + _BREAK
    return TimeScale((*pieces, Piece(crisis, last, _EARLIER, 1)))


def _kept(
    days: list[pd.Timestamp], first: pd.Timestamp, end: pd.Timestamp
) -> list[tuple[pd.Timestamp, pd.Timestamp]]:
    """Return the stretches from `first` to `end` without the long ones that have no day."""
    bare, around = (end - first) * _BARE, (end - first) * _AROUND
    kept, start = [], first
    for day, following in pairwise([first, *days, end]):
        if following - day > bare:
            kept.append((start, day + around))
            start = following - around
    return [*kept, (start, end)]

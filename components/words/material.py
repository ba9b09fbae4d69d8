"""What reports of material backing come to, and how their figures and times are written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.analysis.kept import kept_with_second
from components.analysis.record.material import PARTS, TOTAL, MaterialResult, Series
from components.words import codes
from components.words.chosen import filters_in_words
from components.words.language import Words
from components.words.sentences import located

_YEARS = 2
_DECIMALS = 2


@kept_with_second
def material_finding(words: Words, result: MaterialResult) -> str:
    """Return whose the largest charted figure is, of the last two years that have one."""
    series, filters = result.series, filters_in_words(words, result.filters)
    if result.rows.empty:
        found = words.text("No report of material backing was found")
    elif series is None:
        found = words.plural(
            "{count} report of material backing",
            "{count} reports of material backing",
            len(result.rows),
        )
    else:
        largest = [row for _, row in series.largest.tail(_YEARS).iterrows()]
        alone = len(series.names) == 1
        found = words.series(
            _of_year(words, row, alone=alone, first=row is largest[0]) for row in largest
        )
        filters.insert(0, _charted(words, result, series))
    return located(words, result.places, found, filters)


def _of_year(words: Words, row: pd.Series, *, alone: bool, first: bool) -> str:
    """Return the largest figure of a year and whose it is, as the first such clause or a later one.

    `alone` says that the chart has figures of one state only.
    """
    year, time = str(row["end"].year), time_in_words(words, row)
    figure = _amount(words, row)
    if not alone:
        figure = words.text("{figure} {toward}", figure=figure, toward=_toward(words, row))
    if time != year:
        figure = words.text("{figure} ({time})", figure=figure, time=time)
    fields = {"year": year, "figure": figure}
    if alone:
        return words.text(
            "the largest figure found for {state} in {year} is {figure}",
            state=row["name_in_sentence"],
            **fields,
        )
    if row["states"] == 1:
        return words.plural(
            "in {year} only one state has a figure, {figure}",
            "in {year} only one state has figures, at most {figure}",
            int(row["figures"]),
            **fields,
        )
    if first:
        return words.text("the largest figure found for one state in {year} is {figure}", **fields)
    return words.text("in {year} it is {figure}", **fields)


def _toward(words: Words, row: pd.Series) -> str:
    """Return to or from which state something went."""
    state = row["name_in_sentence"]
    said = {
        "to_subject": words.text("from {state}", state=state),
        "from_subject": words.text("to {state}", state=state),
        "against_subject": words.text("by {state}", state=state),
    }
    return said[row["flow"]]


def _charted(words: Words, result: MaterialResult, series: Series) -> str:
    """Return what is charted and which way it went."""
    return words.text(
        "{kind} {flow}",
        kind=words.label(result.scales.material_kind, series.kind),
        flow=flows(words, result.subject)[series.flow],
    )


def _unit(words: Words, unit: str) -> str:
    return codes.units(words).get(unit, unit)


@kept_with_second
def last_figures(words: Words, series: Series) -> str:
    """Return from when each state's last figure is; what came after is not known."""
    said = words.listing(
        words.text("{state} {time}", state=row["name_in_sentence"], time=words.date(row["last"]))
        for _, row in series.latest.iterrows()
    )
    return words.text(
        "Last figure found: {states}. Where nothing later was found, that is no proof that nothing "
        "went.",
        states=said,
    )


@kept_with_second
def chart_note(words: Words, series: Series) -> str:
    """Return how the chart is read, and how many reports it cannot hold."""
    said = words.text(
        "A bar spans the time that a figure is an average of; an upright line is its range. "
        "Each panel has a scale of its own, and figures of different panels overlap."
    )
    left_out = words.plural(
        "{count} report, older than {year} or without a figure in this unit, is in the table "
        "alone.",
        "{count} reports, older than {year} or without a figure in this unit, are in the table "
        "alone.",
        series.left_out,
        year=str(series.rows["end"].min().year),
    )
    return words.running((said, left_out) if series.left_out else (said,))


def signs_note(words: Words) -> str:
    """Return what marks and shade of the chart mean."""
    return words.text(
        "Filled: high confidence; open: medium; cross: low. Shaded: no later figure was found; "
        "there may be one."
    )


@kept_with_second
def chart_heading(words: Words, result: MaterialResult) -> str:
    """Return what the chart shows, with the unit."""
    series = result.series
    if series is None:
        return ""
    charted, unit = _charted(words, result, series), _unit(words, series.unit)
    return words.text("{kind}, in {unit}", kind=charted, unit=unit)


@kept_with_second
def panel_names(words: Words, series: Series) -> dict[str, str]:
    """Return what each panel of the chart is called."""
    return series.names | {
        PARTS: words.text("Regions and traders"),
        TOTAL: words.text("In all"),
    }


@kept_with_second
def last_of_panel(words: Words, series: Series) -> dict[str, str]:
    """Return the last figure found of each panel, in the unit of all of them."""
    return {
        str(row["panel"]): words.text(
            "last found: {figure}, {time}",
            figure=_number(words, row["value"]),
            time=time_in_words(words, row),
        )
        for _, row in series.rows.groupby("panel").tail(1).iterrows()
    }


def flows(words: Words, subject: str) -> dict[str, str]:
    """Return which way something went."""
    return {
        "to_subject": words.text("to {subject}", subject=subject),
        "from_subject": words.text("from {subject}", subject=subject),
        "against_subject": words.text("against {subject}", subject=subject),
    }


def figure_in_words(words: Words, row: Mapping[Any, Any] | pd.Series) -> str:
    """Return a figure with its unit and its range; blank where none is given."""
    if pd.isna(row["value"]):
        return ""
    said = _amount(words, row)
    if pd.isna(row["low"]) or pd.isna(row["high"]):
        return said
    return words.text(
        "{figure}, range {low} to {high}",
        figure=said,
        low=_number(words, row["low"]),
        high=_number(words, row["high"]),
    )


def _amount(words: Words, row: Mapping[Any, Any] | pd.Series) -> str:
    value, unit = _number(words, row["value"]), _unit(words, row["unit"])
    return words.text("{value} {unit}", value=value, unit=unit)


def _number(words: Words, value: float) -> str:
    return words.number(value, 0 if float(value).is_integer() else _DECIMALS)


def time_in_words(words: Words, row: Mapping[Any, Any] | pd.Series) -> str:
    """Return the time that a report is about, as exactly as it is known."""
    first, last = str(row["first"]), str(row["last"])
    year = first[:4]
    if (first, last) == (f"{year}-01", f"{year}-12"):
        return year
    if first == last or not last:
        return words.date(first) if first else ""
    if not first:
        return words.text("until {last}", last=words.date(last))
    return words.text("{first} to {last}", first=words.date(first), last=words.date(last))

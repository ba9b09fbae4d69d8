"""What a language makes of messages, numbers, lists, dates and labels."""

from __future__ import annotations

import datetime as dt
from dataclasses import FrozenInstanceError
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.languages import languages
from components.words import Words, words_for
from components.words.language import isolated
from tests.words import pseudo

ENGLISH, GERMAN = Words(), Words("de")


def test_fields_are_filled_by_name_and_whole_numbers_as_the_language_writes_them() -> None:
    filled = {"count": 2000, "capital": "Quito", "year": "2025"}
    source = "{count} states back {capital} in {year}."
    assert ENGLISH.text(source, **filled) == "2,000 states back Quito in 2025."
    assert GERMAN.text(source, **filled) == "2.000 states back Quito in 2025."


@settings(max_examples=50)
@given(st.text(max_size=20))
def test_what_fills_a_field_is_never_read_as_a_format(name: str) -> None:
    assert ENGLISH.text("{name}", name=name) == isolated(name)
    asked = f"{{name}} %s {name}"
    assert ENGLISH.text("{name}", name=asked) == isolated(asked)


def test_a_missing_field_and_an_empty_message_are_errors() -> None:
    with pytest.raises(KeyError, match="capital"):
        ENGLISH.text("{count} states back {capital}", count=2)
    with pytest.raises(ValueError, match="empty"):
        ENGLISH.text("")


def test_a_count_chooses_the_form() -> None:
    forms = ("{count} state backs {capital}", "{count} states back {capital}")
    said = [ENGLISH.plural(*forms, count, capital="Quito") for count in (0, 1, 1500)]
    assert said == ["0 states back Quito", "1 state backs Quito", "1,500 states back Quito"]


@pytest.mark.parametrize(
    ("names", "said"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), ("ABC", "A, B and C")]
)
def test_names_are_listed(names: list[str], said: str) -> None:
    assert ENGLISH.listing(names) == said


def test_numbers_shares_and_signs() -> None:
    assert ENGLISH.number(-1234.5, 1) == "−1,234.5"
    assert GERMAN.number(1234.5, 1) == "1.234,5"
    assert ENGLISH.percent(0.674) == "67\u00a0%"
    assert (ENGLISH.percent(0.674, 1), ENGLISH.percent(0.67, 1)) == ("67.4\u00a0%", "67\u00a0%")


@pytest.mark.parametrize("unit", ["%", "km", "kn", "t"])
def test_no_line_ends_between_a_number_and_its_unit(unit: str) -> None:
    filled = ENGLISH.text(f"{{a}} {unit}, {{a}}–{{b}} {unit}.", a=1, b="2")
    assert filled == f"1\u00a0{unit}, 1–2\u00a0{unit}."
    assert ENGLISH.text("{count} tonnes", count=3) == "3 tonnes"
    assert ENGLISH.text("{name}", name=f"3 {unit}") == f"3 {unit}"
    assert GERMAN.percent(0.674, 1).startswith("67,4")
    said = [ENGLISH.signed(value) for value in (-1.5, 2.0, 0.04, -0.04)]
    assert said == ["−1.5", "+2", "0", "0"]
    assert (ENGLISH.separators, GERMAN.separators) == (".,", ",.")


def test_ordinals() -> None:
    said = [ENGLISH.ordinal(rank) for rank in (1, 2, 3, 4, 11, 12, 13, 22, 113)]
    assert said == ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "22nd", "113th"]


def test_dates_are_as_exact_as_they_are_known() -> None:
    assert [ENGLISH.date(known) for known in ("2025", "2025-11", "2025-11-03")] == [
        "2025",
        "November 2025",
        "3 November 2025",
    ]
    first, last = dt.date(2026, 1, 3), dt.date(2026, 2, 1)
    assert ENGLISH.span(first, last) == "3 January 2026 to 1 February 2026"
    assert GERMAN.day(first) == "3. Januar 2026"
    assert (ENGLISH.short_day(first), GERMAN.short_day(first)) == ("3 Jan", "3. Jan.")
    assert (ENGLISH.short_month(last), GERMAN.short_month(last)) == ("Feb", "Feb")


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (1 / 24, 1 / 24, "about 1 hour"),
        (0.5, 1.0, "12–24 hours"),
        (3.0, 9.4, "3–9 days"),
        (9.3, 9.4, "about 9 days"),
        (0.25, 9.4, "0.2–9 days"),
        (1.0, 9.4, "1–9 days"),
        (1.97, 2.02, "about 2 days"),
        (12.0, 1000.0, "12–1,000 days"),
    ],
)
def test_durations(low: float, high: float, said: str) -> None:
    assert ENGLISH.duration(low, high) == said


def test_labels_are_in_the_language_where_the_scale_has_them() -> None:
    scale = pd.DataFrame(
        {
            "label": ["Named", "No claim"],
            "definition": ["A claim.", "None."],
            "label_de": ["Genannt", ""],
        },
        index=["named", "silent"],
    )
    assert ENGLISH.labels(scale) == {"named": "Named", "silent": "No claim"}
    assert GERMAN.labels(scale) == {"named": "Genannt", "silent": "No claim"}
    assert GERMAN.definition(scale, "named") == "A claim."


def test_words_are_frozen_and_equal_by_language() -> None:
    assert ENGLISH == Words("en") != GERMAN
    assert hash(ENGLISH) == hash(Words("en"))
    with pytest.raises(FrozenInstanceError):
        ENGLISH.language = "de"  # type: ignore[misc]


def test_a_catalogue_is_all_that_a_language_needs(tmp_path: Path) -> None:
    assert languages(tmp_path) == ("en",)
    pseudo.write_catalogue(tmp_path)
    assert languages(tmp_path) == ("en", pseudo.LANGUAGE)
    words = words_for(pseudo.LANGUAGE, tmp_path)
    assert words.text("A second source.") == pseudo.marked("A second source.")
    assert words.plural("about {time} day", "about {time} days", 2, time="2") == pseudo.marked(
        "about 2 days"
    )
    with pytest.raises(LookupError, match="fr"):
        words_for("fr", tmp_path)


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Before 3 January 2026, 4 states", "Before 3~January~2026, 4 states"),
        ("in May 2026", "in May~2026"),
        ("Russia by air in 3–25 days", "Russia by air in 3–|25 days"),
        ("2016–2018 – all", "2016–|2018 – all"),
        ("4 Marches of 2026", "4 Marches of 2026"),
    ],
)
def test_no_line_ends_within_a_date_or_a_range(text: str, joined: str) -> None:
    expected = joined.replace("~", "\N{NO-BREAK SPACE}").replace("|", "\N{WORD JOINER}")
    assert Words().unbroken(text) == expected

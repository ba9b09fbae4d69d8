"""A choice and its address stand for each other, and no address does harm."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from components.address import CHOICES, Choice, RecordChoice, from_query, to_query
from components.address.choice import MOST_ACTORS
from components.address.codecs import Flag, Key, One, Pair, Several, Span, Text, Whole
from components.address.names import code_of, named_codes
from components.address.options import EVERYTHING, capable
from components.address.query import LONGEST_SHOWN, scope_of
from components.tables import Case
from tests.toy import load_toy

CASE = load_toy()
PAGES = sorted(CHOICES)
HOSTILE = [
    *("", " ", "\x00", "\u202e", "\ud800", "a" * 999, "<b>", "true", "all", "NRU"),
    *("nan", "inf", "-1", "1e999", "9" * 400, "٣", "1_0"),
    *("2001-02-30", "2001-W01-1", "2001-01-01"),
]


@some.composite
def asked(draw: some.DrawFn, page: str) -> dict[str, list[str]]:
    """Draw the address of a choice that the page offers, with no field or every field set."""
    query: dict[str, list[str]] = {}
    for each in fields(CHOICES[page]):
        if draw(some.booleans()):
            query[each.name] = draw(_texts(each.metadata["codec"]))
    return query


def _texts(codec: Any) -> some.SearchStrategy[list[str]]:
    match codec:
        case Several() | One():
            codes = sorted(codec.options(CASE, EVERYTHING))
            most = min(1 if isinstance(codec, One) else 4, len(codes))
            codes = codes or [""]  # none is drawn
            return some.lists(some.sampled_from(codes), unique=True, max_size=most)
        case Flag() | Key():
            texts = ("true", "false") if isinstance(codec, Flag) else ("a" * 22, "-_" * 11)
            return some.sampled_from([[text] for text in texts])
        case Whole():
            lowest, highest = map(int, codec.bounds(CASE))
            return some.integers(lowest, highest).map(lambda number: [str(number)])
        case Pair():
            ends = some.floats(*codec.bounds(CASE))
            return some.tuples(ends, ends).map(lambda pair: [str(end) for end in sorted(pair)])
        case Span():
            days = some.dates(*codec.bounds(CASE))
            return some.tuples(days, days).map(lambda pair: [str(day) for day in sorted(pair)])
        case Text():
            return some.text(some.characters(exclude_categories=["C", "Z"])).map(lambda t: [t])
    raise AssertionError(codec)


@pytest.mark.parametrize("page", PAGES)
@given(data=some.data())
@settings(max_examples=40)
def test_a_choice_comes_back_from_its_address(page: str, data: some.DataObject) -> None:
    choice, _ = from_query(page, data.draw(asked(page)), CASE)
    assert from_query(page, to_query(choice), CASE) == (choice, ())


@pytest.mark.parametrize("page", PAGES)
@given(data=some.data())
@settings(max_examples=40)
def test_a_choice_comes_back_from_its_address_in_short(page: str, data: some.DataObject) -> None:
    choice, _ = from_query(page, data.draw(asked(page)), CASE)
    query = {name: [",".join(texts)] for name, texts in to_query(choice).items()}
    assert from_query(page, query, CASE) == (choice, ())


def test_what_a_list_with_commas_does_not_offer_is_refused_each_by_itself(toy_case: Case) -> None:
    choice, refused = from_query("map", {"countries": ["NRU,,NRU,<b>,XXX"]}, toy_case)
    assert to_query(choice) == {"countries": ["NRU"]}
    assert [each.value for each in refused] == ["<b>", "XXX"]
    assert [each.value for each in from_query("map", {"countries": ["a, b"]}, toy_case)[1]] == [
        "a, b"
    ]


@pytest.mark.parametrize("page", PAGES)
@given(data=some.data())
@settings(max_examples=40)
def test_any_query_gives_a_choice_of_the_declared_types(page: str, data: some.DataObject) -> None:
    names = some.sampled_from([each.name for each in fields(CHOICES[page])]) | some.text()
    values = some.lists(some.sampled_from(HOSTILE) | some.text(), max_size=6)
    choice, refused = from_query(page, data.draw(some.dictionaries(names, values)), CASE)
    assert all(max(len(each.name), len(each.value)) <= LONGEST_SHOWN for each in refused)
    assert from_query(page, to_query(choice), CASE) == (choice, ())


@pytest.mark.parametrize("page", PAGES)
def test_a_thousand_odd_values_leave_the_default(page: str) -> None:
    odd = [f"{text}{place}" for place in range(50) for text in ("\x00", "x" * 99, "1e99", "–")]
    names = [each.name for each in fields(CHOICES[page]) if each.name not in ("search", "find")]
    choice, refused = from_query(page, dict.fromkeys([*names, "odd"], odd), CASE)
    assert choice == CHOICES[page]()
    assert len(refused) >= len(names)


@pytest.mark.parametrize("page", PAGES)
def test_a_choice_is_frozen_and_says_its_types(page: str) -> None:
    kind = CHOICES[page]
    hints = get_type_hints(kind)
    assert all(each.name in hints and "codec" in each.metadata for each in fields(kind))
    assert to_query(kind()) == {}
    with pytest.raises(AttributeError):
        setattr(kind(), "lang", "xx")  # noqa: B010 - mypy would refuse the plain form


def test_values_are_codes(toy_case: Case) -> None:
    query = {"stance": ["supportive"], "countries": ["NRU"], "region": ["africa", "americas"]}
    choice, refused = from_query("map", query, toy_case)
    assert (to_query(choice), refused) == (query, ())
    assert isinstance(choice, CHOICES["map"])


@pytest.mark.parametrize("page", ["comparison", "reach", "advice", "method", "sources"])
def test_a_region_is_no_fault_on_a_page_that_is_not_about_regions(
    toy_case: Case, page: str
) -> None:
    query = {"region": ["africa"]}
    assert from_query(page, query, toy_case) == (CHOICES[page](), ())
    assert from_query("record", query, toy_case) == (RecordChoice(region=("africa",)), ())


@pytest.mark.parametrize(
    ("page", "query", "reason"),
    [
        ("map", {"region": ["atlantis"]}, "unknown_value"),
        ("map", {"region": ["africa"], "subregion": ["western_europe"]}, "unknown_value"),
        ("map", {"lens": ["record"], "stance": ["contested"]}, "unknown_value"),
        ("map", {"lang": ["xx"]}, "unknown_value"),
        ("map", {"lens": ["record", "article"]}, "too_many"),
        ("votes", {"region": ["asia"], "actor": ["LUX"]}, "unknown_value"),
        ("votes", {"year": ["1800"]}, "out_of_range"),
        ("record", {"window": ["2001-01-03"]}, "malformed"),
        ("record", {"window": ["2001-01-03", "2001-01-02"]}, "out_of_range"),
        ("index", {"weight_arms": ["NaN"]}, "malformed"),
        ("index", {"weight_arms": ["101"]}, "out_of_range"),
        ("index", {"ranked": ["FJI"]}, "unknown_value"),
        ("reach", {"ship_speed_kn": ["1e999", "20"]}, "malformed"),
        ("sources", {"search": ["a\x00b"]}, "malformed"),
        ("sources", {"odd": ["a"]}, "unknown_name"),
    ],
)
def test_what_is_not_offered_is_refused_with_its_reason(
    toy_case: Case, page: str, query: Mapping[str, list[str]], reason: str
) -> None:
    assert reason in {each.reason for each in from_query(page, query, toy_case)[1]}


def test_more_actors_than_can_be_compared_are_refused(toy_case: Case) -> None:
    actors = sorted(capable(toy_case, EVERYTHING))[: MOST_ACTORS + 1]
    choice, refused = from_query("comparison", {"actors": actors}, toy_case)
    assert len(to_query(choice)["actors"]) == MOST_ACTORS
    assert [(each.value, each.reason) for each in refused] == [(actors[-1], "too_many")]


def test_nothing_chosen_differs_from_the_default(toy_case: Case) -> None:
    choice, _ = from_query("comparison", {"actors": [""]}, toy_case)
    assert to_query(choice) == {"actors": [""]}
    assert from_query("comparison", {}, toy_case)[0] == CHOICES["comparison"]()


def test_what_the_case_gives_by_default_leaves_the_address(toy_case: Case) -> None:
    window = toy_case.settings.windows[0]
    days = [day.isoformat() for day in (window.first, window.last)]
    assert from_query("record", {"window": days}, toy_case) == (CHOICES["record"](), ())


def test_renaming_a_label_changes_no_address(toy_case: Case) -> None:
    renamed = {
        name: table.assign(label=[f"Renamed {code}" for code in table.index])
        for name, table in toy_case.tables().items()
        if name.endswith("_scale")
    }
    other = replace(toy_case, **renamed)
    for page, kind in CHOICES.items():
        for each in fields(kind):
            codec = each.metadata["codec"]
            if not isinstance(codec, (One, Several)):
                continue
            codes = list(codec.options(toy_case, scope_of(vars(kind()))))[:1]
            choice, refused = from_query(page, {each.name: codes}, toy_case)
            assert refused == ()
            assert from_query(page, to_query(choice), other) == (choice, ())


@pytest.mark.parametrize("page", PAGES)
def test_a_default_in_a_link_is_no_fault_and_leaves_the_address(toy_case: Case, page: str) -> None:
    for each in fields(CHOICES[page]):
        standard = each.metadata["standard"]
        value = standard(toy_case) if standard else each.default
        if value is not None:
            query = {each.name: each.metadata["codec"].write(value)}
            assert from_query(page, query, toy_case) == (CHOICES[page](), ())


def test_places_have_codes_made_of_their_names() -> None:
    assert code_of("Latin America and the Caribbean") == "latin_america_and_the_caribbean"
    assert code_of("South-eastern Asia") == "south_eastern_asia"
    assert named_codes(["A b", "A-b", "…"]) == {"_": "…", "a_b": "A b", "a_b_2": "A-b"}


def test_a_choice_holds_dates_and_pairs_as_such(toy_case: Case) -> None:
    choice: Choice
    choice, _ = from_query("record", {"window": ["2001-01-03", "2001-03-31"]}, toy_case)
    assert getattr(choice, "window") == (dt.date(2001, 1, 3), dt.date(2001, 3, 31))  # noqa: B009

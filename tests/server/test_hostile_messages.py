"""Widgets' values that no browser sends: nothing of the inside is told, and the page goes on."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.browser.server import ROOT, running
from tests.server.protocol import Guest, guest

PAGES = ("", "record", "claims", "votes", "index", "comparison", "reach", "advice", "sources")
Value = tuple[str, object]


def selection(said: object) -> Value:
    return "string_value", json.dumps({"selection": said})


def points(*said: object) -> Value:
    return selection({"points": said})


# Of the type that a widget sends, and out of range, unknown or hostile.
OUT_OF_RANGE: dict[str, list[Value]] = {
    "multiselect": [("string_array_value", ["atlantis", "\0", "<img src=x>", "x" * 9999])],
    "selectbox": [("string_value", "atlantis\0"), ("string_value", "")],
    "button_group": [("string_array_value", ["x"]), ("string_array_value", ["a", "b"])],
    "text_input": [("string_value", "x" * 9999), ("string_value", "\0\u202e[a](http://x)")],
    "pagination": [("int_value", 0), ("int_value", -9), ("int_value", 10**9)],
    "plotly_chart": [
        points({"curve_number": 999}),
        points({"curve_number": -1, "location": "BRA"}),
        points({"curve_number": "x"}),
        points({"curve_number": 0, "location": "atlantis"}),
        points({"curve_number": 0, "customdata": {"a": 1}}),
        points({}),
        points(1),
        selection({"points": "x"}),
        selection({}),
    ],
    "dataframe": [
        selection({"rows": [99999]}),
        selection({"rows": [-1]}),
        selection({"rows": ["x"]}),
        selection({"rows": 5}),
    ],
    "bidi_component": [("json_value", '{"a": 1}'), ("json_trigger_value", '{"event": "x"}')],
}
# Of a type that the widget never sends: Streamlit itself fails at it, until a sound one comes.
OF_ANOTHER_TYPE: dict[str, list[Value]] = {
    "multiselect": [("string_value", "x"), ("int_array_value", [99999, -1])],
    "selectbox": [("int_value", -5)],
}
# Streamlit keeps these, and fails at them for as long as the same visit lasts.
LASTING: dict[str, list[Value]] = {
    "selectbox": [("string_array_value", ["a"])],
    "slider": [("string_value", "x"), ("double_array_value", [math.nan, 1e308])],
    "number_input": [("double_value", math.nan), ("string_value", "x")],
    "plotly_chart": [selection(None), ("string_value", "{not")],
    "dataframe": [selection(None), ("int_value", 1)],
}


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with running() as address:
        yield address


def state(widget: str, value: Value) -> WidgetState:
    """Return a widget's value as it is sent: the name of its type, and the value."""
    kind, said = value
    if kind.endswith("_array_value"):
        return WidgetState(id=widget, **{kind: {"data": said}})  # type: ignore[arg-type]
    return WidgetState(id=widget, **{kind: said})  # type: ignore[arg-type]


def first_of_each_kind(received: Sequence[ForwardMsg]) -> dict[str, str]:
    """Return the identifier of a widget of each kind on a page."""
    found: dict[str, str] = {}
    for message in received:
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        identifier = getattr(getattr(element, kind), "id", "") if kind else ""
        is_widget = kind != "plotly_chart" or element.plotly_chart.selection_mode
        if kind and identifier and is_widget:
            found.setdefault(kind, identifier)
    return found


def failures(received: Sequence[ForwardMsg]) -> list[str]:
    """Return what the page says of failures; none may tell anything of the inside."""
    elements = [message.delta.new_element for message in received]
    shown = [element.exception for element in elements if element.HasField("exception")]
    for each in shown:
        assert not each.stack_trace
        text = each.SerializeToString()
        for inside in (str(ROOT), "Traceback", "site-packages", "TypeError", ".py"):
            assert inside.encode() not in text
    return [each.message for each in shown]


def send_each(visitor: Guest, page: str, values: dict[str, list[Value]]) -> list[tuple[Value, str]]:
    """Send each value to the page's widget of its kind; return those that the page fails at."""
    widgets = first_of_each_kind(visitor.run(page))
    assert widgets
    return [
        (value, said)
        for kind, identifier in widgets.items()
        for value in values.get(kind, [])
        for said in failures(visitor.run(page, [state(identifier, value)]))
    ]


@pytest.mark.parametrize("page", PAGES)
def test_what_is_not_offered_changes_nothing_on_the_page(server: str, page: str) -> None:
    with guest(server) as visitor:
        assert send_each(visitor, page, OUT_OF_RANGE) == []
        for unknown in ("$$ID-0-region", "$$ID-0-country"):
            assert failures(visitor.run(page, [state(unknown, ("string_value", "x"))])) == []
        assert failures(visitor.run(page)) == []


@pytest.mark.parametrize("page", PAGES)
def test_a_value_of_another_type_tells_nothing_and_gives_way_to_a_sound_one(
    server: str, page: str
) -> None:
    with guest(server) as visitor:
        widgets = first_of_each_kind(visitor.run(page))
        for kind in OF_ANOTHER_TYPE.keys() & widgets.keys():
            sound = state(widgets[kind], OUT_OF_RANGE[kind][-1])
            for value in OF_ANOTHER_TYPE[kind]:
                failures(visitor.run(page, [state(widgets[kind], value)]))
                assert failures(visitor.run(page, [sound])) == []


@pytest.mark.parametrize("page", PAGES)
def test_a_visit_that_is_spoilt_for_good_tells_nothing_and_spoils_no_other(
    server: str, page: str
) -> None:
    with guest(server) as spoilt, guest(server) as visitor:
        widgets = first_of_each_kind(spoilt.run(page))
        for kind, values in LASTING.items():
            for value in values if kind in widgets else ():
                failures(spoilt.run(page, [state(widgets[kind], value)]))
        failures(spoilt.run(page, [state("nobody", ("string_value", "x"))]))
        assert failures(visitor.run(page)) == []

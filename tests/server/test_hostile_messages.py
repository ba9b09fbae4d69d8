"""Widgets' values that no browser sends: nothing of the inside is told, and the page goes on."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

import pytest
from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.browser.server import ROOT
from tests.every_page import PATHS
from tests.server.protocol import guest

Value = tuple[str, object]


def selection(said: object) -> Value:
    return "string_value", json.dumps({"selection": said})


def told(event: str, value: object) -> Value:
    return "json_trigger_value", json.dumps([{"event": event, "value": value}])


# Of the type that a widget sends, and out of range, unknown or hostile.
OUT_OF_RANGE: dict[str, list[Value]] = {
    "multiselect": [("string_array_value", ["atlantis", "\0", "<img src=x>", "x" * 9999])],
    "selectbox": [("string_value", "atlantis\0"), ("string_value", "")],
    "button_group": [("string_array_value", ["x"]), ("string_array_value", ["a", "b"])],
    "text_input": [("string_value", "x" * 9999), ("string_value", "\0\u202e[a](http://x)")],
    "pagination": [("int_value", 0), ("int_value", -9), ("int_value", 10**9)],
    "dataframe": [
        selection({"rows": [99999]}),
        selection({"rows": [-1]}),
        selection({"rows": ["x"]}),
        selection({"rows": 5}),
    ],
    "bidi_component": [("json_value", '{"a": 1}'), ("json_trigger_value", '{"event": "x"}')],
    "picks": [
        told("picked", "atlantis"),
        told("picked", "\0<img src=x>"),
        told("picked", 5),
        told("picked", ["BRA"]),
        told("picked", None),
        told("missing", {"a": 1}),
        told("no such event", "x"),
        ("json_trigger_value", '[["picked"]]'),
    ],
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
    "dataframe": [selection(None), ("int_value", 1)],
}


def state(widget: str, value: Value) -> WidgetState:
    """Return a widget's value as it is sent: the name of its type, and the value."""
    kind, said = value
    if kind.endswith("_array_value"):
        return WidgetState(id=widget, **{kind: {"data": said}})  # type: ignore[arg-type]
    return WidgetState(id=widget, **{kind: said})  # type: ignore[arg-type]


def widgets_on(received: Iterable[ForwardMsg]) -> dict[str, list[str]]:
    """Return the identifiers of a page's widgets by kind, and of what components tell."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for message in received:
        element = message.delta.new_element
        kind = element.WhichOneof("type") or ""
        identifier = getattr(getattr(element, kind, None), "id", "")
        if identifier:
            found[kind].append(identifier)
        if identifier and kind == "bidi_component":
            found["picks"].append(f"$$STREAMLIT_INTERNAL_KEY_{identifier}__events")
    return found


def failures(received: Sequence[ForwardMsg]) -> list[str]:
    """Return what the page says of failures; none may tell anything of the inside."""
    elements = [message.delta.new_element for message in received]
    assert not any(element.HasField("exception") for element in elements), "Streamlit's own words"
    alerts = [element.alert for element in elements if element.HasField("alert")]
    shown = [alert.body for alert in alerts if alert.format == Alert.ERROR]
    for inside in (str(ROOT), "Traceback", "site-packages", "TypeError", ".py"):
        assert inside not in "".join(shown)
    return shown


def rounds(widgets: dict[str, list[str]]) -> list[list[WidgetState]]:
    """Return what to send so that every widget gets every value out of range, all at a time."""
    lists = [(each, OUT_OF_RANGE.get(kind, [])) for kind in widgets for each in widgets[kind]]
    unknown = [f"$$ID-0-{name}" for name in ("region", "country")]
    return [
        [state(widget, values[turn % len(values)]) for widget, values in lists if values]
        + [state(widget, ("string_value", "x")) for widget in unknown]
        for turn in range(max(len(values) for _, values in lists))
    ]


@pytest.mark.parametrize("page", PATHS)
def test_what_is_not_offered_changes_nothing_on_the_page(server: str, page: str) -> None:
    with guest(server) as visitor:
        widgets = widgets_on(visitor.run(page))
        sent = rounds(widgets)
        assert sent
        for states in sent:
            assert failures(visitor.run(page, states)) == []
        assert failures(visitor.run(page)) == []


@pytest.mark.parametrize("page", PATHS)
def test_a_value_of_another_type_tells_nothing_and_gives_way_to_a_sound_one(
    server: str, page: str
) -> None:
    with guest(server) as visitor:
        widgets = widgets_on(visitor.run(page))
        told = []
        for kind in OF_ANOTHER_TYPE.keys() & widgets.keys():
            widget = widgets[kind][0]
            sound = state(widget, OUT_OF_RANGE[kind][-1])
            for value in OF_ANOTHER_TYPE[kind]:
                told += failures(visitor.run(page, [state(widget, value)]))
                assert failures(visitor.run(page, [sound])) == []
        # Streamlit bears any value in boxes for text and in rows of buttons.
        assert bool(told) == bool({"multiselect", "selectbox"} & widgets.keys())


@pytest.mark.parametrize("page", PATHS)
def test_a_visit_that_is_spoilt_tells_nothing_and_spoils_no_other(server: str, page: str) -> None:
    failed = []
    with guest(server) as visitor:
        widgets = widgets_on(visitor.run(page))
        kinds = sorted(LASTING.keys() & widgets.keys())
        for kind in kinds:
            for value in LASTING[kind]:
                # A visit of its own for each: one spoilt value may hide the next.
                with guest(server) as spoilt:
                    spoilt.run(page)
                    failed += failures(spoilt.run(page, [state(widgets[kind][0], value)]))
        assert failures(visitor.run(page)) == []
    # Streamlit bears some of the values in some of its widgets; none would leave nothing to see.
    assert bool(failed) == bool(kinds)


def test_the_pages_have_every_kind_of_widget_that_is_sent_to(server: str) -> None:
    with guest(server) as visitor:
        kinds = {kind for page in PATHS for kind in widgets_on(visitor.run(page))}
    assert {*OUT_OF_RANGE, *OF_ANOTHER_TYPE, *LASTING} <= kinds

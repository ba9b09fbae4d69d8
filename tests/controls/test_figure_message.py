"""The first figure of a place goes whole, later ones packed with the first at hand."""

from __future__ import annotations

import zlib

import pytest
import streamlit as st

from components.controls.figure_message import figure_message, send_whole

FIRST, LATER = b'{"names": ["Brazil", "Cuba", "Peru"]}' * 40, b'{"names": ["Cuba", "Peru"]}' * 20


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin a visit."""
    monkeypatch.setattr(st, "session_state", {})


def test_a_later_figure_is_small_and_comes_out_whole_with_the_first_at_hand() -> None:
    whole = figure_message("map", FIRST)
    later = figure_message("map", LATER)
    assert (whole[0], whole[9:]) == (0, FIRST)
    assert (later[0], later[1:9]) == (1, whole[1:9])
    assert len(later) < 60
    assert zlib.decompressobj(wbits=-15, zdict=FIRST).decompress(later[9:]) == LATER


def test_each_place_has_a_first_figure_of_its_own() -> None:
    figure_message("map", FIRST)
    assert figure_message("matrix", LATER)[9:] == LATER


def test_a_browser_without_the_first_figure_gets_the_next_one_whole() -> None:
    figure_message("map", FIRST)
    send_whole("map")
    assert figure_message("map", LATER)[9:] == LATER
    send_whole("never shown")


def test_a_first_figure_beyond_what_deflate_looks_back_is_used_as_far_as_it_goes() -> None:
    long = bytes(range(256)) * 400
    figure_message("map", long)
    later = figure_message("map", long[-500:])
    assert zlib.decompressobj(wbits=-15, zdict=long[-32_768:]).decompress(later[9:]) == long[-500:]

"""Text from tables stays text in a figure."""

from __future__ import annotations

import html

import pytest

from components.figures.inert import inert, inert_lines

TEXTS = ("R&D", "<b>bold</b>", "a < b > c", "$x^2$", "%{meta[0]}", "&lt;", "plain – “words” 12 %")


@pytest.mark.parametrize("text", TEXTS)
def test_an_inert_text_reads_as_it_stands_and_holds_no_sign_that_plotly_acts_on(text: str) -> None:
    assert html.unescape(inert(text)) == text
    assert not {"<", ">", "$"} & set(inert(text))
    assert "%{" not in inert(text)


def test_lines_are_broken_by_us_alone() -> None:
    assert inert_lines("one <br> two", 8) == "one &lt;br&gt; <br>two"

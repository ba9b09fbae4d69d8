"""Figures are held once for all visitors, bounded, by an address that is their digest."""

from __future__ import annotations

import gzip
import json

import brotli

from components.figures.kept import KeptFigures


def test_equal_figures_have_one_address_and_others_another() -> None:
    figures = KeptFigures()
    address = figures.keep('{"a": 1}')
    assert figures.keep('{"a": 1}') == address
    assert figures.keep('{"a": 2}') != address
    figure = figures.at(address)
    assert figure is not None
    assert gzip.decompress(figure.gzip) == brotli.decompress(figure.br) == b'{"a": 1}'
    assert json.loads(figure.content()) == {"a": 1}
    assert KeptFigures().at(address) is None


def test_beyond_the_bound_those_asked_for_longest_ago_go() -> None:
    one = KeptFigures()
    kept = one.at(one.keep("0" * 9))
    assert kept is not None
    figures = KeptFigures(most_bytes=2 * kept.size)
    first, second = (figures.keep(str(digit) * 9) for digit in range(2))
    assert figures.at(first)
    third = figures.keep("2" * 9)
    assert figures.at(first)
    assert figures.at(third)
    assert figures.at(second) is None


def test_the_last_figure_stays_however_large_it_is() -> None:
    figures = KeptFigures(most_bytes=1)
    assert figures.at(figures.keep("large"))

"""A brought case is shown on every page of its visit, by its name in the address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from components.server.brought_cases import BROUGHT
from components.server.cases import case_to_show
from components.server.held_for_visitors import Owner
from components.tables import Case
from components.tables.brought import Brought
from tests.every_page import FILES
from tests.pages.on_page import html, opened

_TITLE = "A case brought along"
_GONE = "is not on this server, or not any more"


@pytest.fixture
def key(toy_case: Case) -> Iterator[str]:
    settings = replace(toy_case.settings, title=_TITLE)
    brought = Brought(replace(toy_case, settings=settings, digest="brought"), {})
    name = BROUGHT.hold(brought, 1, Owner("somebody"))
    yield name
    BROUGHT.let_go(name)


def test_the_address_says_whose_case_is_shown(key: str) -> None:
    app = opened("map", case=key)
    assert _TITLE in html(app)
    assert f"Back to {case_to_show().settings.title}" in html(app)
    assert app.query_params["case"] == key


@pytest.mark.parametrize("page", FILES)
@pytest.mark.parametrize("frame", [{}, {"embed": "true"}], ids=["whole", "frame"])
def test_every_page_shows_it_also_in_a_frame(key: str, page: str, frame: dict[str, str]) -> None:
    app = opened(page, case=key, **frame)
    assert _TITLE in html(app)
    assert _GONE not in html(app)
    assert app.query_params["case"] == key


def test_other_pages_show_it_too(key: str) -> None:
    app = opened("map", case=key)
    del app.query_params["case"]
    app.switch_page("components/pages/sources.py").run()
    assert not app.exception
    assert _TITLE in html(app)
    assert f"export/case.zip?case={key}" in html(app)


def test_every_link_of_the_bar_leads_to_it(key: str) -> None:
    app = opened("map", case=key)
    links = [link.proto for link in app.get("page_link")]
    assert links
    assert all(f"case={key}" in link.query_string for link in links)


def test_the_built_in_case_is_one_press_away(key: str) -> None:
    app = opened("map", case=key)
    del app.query_params["case"]
    app.run()
    assert _TITLE not in html(app)
    assert "case" not in app.query_params


@pytest.mark.parametrize("name", ["gone", "../../etc/passwd", "x" * 500, "<b>&", "%00\n"])
def test_a_case_that_is_not_held_is_said_so_in_one_way(name: str) -> None:
    app = opened("map", case=name)
    assert _GONE in html(app)
    assert name not in html(app)
    assert not app.toast
    assert "case" not in app.run().query_params  # a browser has it out of the address before


def test_a_case_that_goes_while_its_page_is_open_is_missed_at_the_next_step(key: str) -> None:
    app = opened("map", case=key)
    BROUGHT.let_go(key)
    app.run()
    assert _GONE in html(app)
    assert _TITLE not in html(app).replace(_GONE, "")
    assert "case" not in app.query_params

"""A chosen region is drawn before the server has answered, just as its answer then has it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Locator, Page, Response, Route, WebSocketRoute, expect

from tests.browser.map_on_page import MAP, outlines, scale_of, shape_of
from tests.browser.visit import Visit
from tests.browser.widgets import choose, combobox, eventually, press, widget

AHEAD = re.compile(r"/ahead/map/")
_WHOLE = """
plot => [...plot.querySelectorAll('.geo path, .geo text')].map(drawn => [
  drawn.__data__?.loc ?? '', drawn.getAttribute('d'), drawn.textContent,
  getComputedStyle(drawn).fill, getComputedStyle(drawn).stroke, drawn.getAttribute('transform'),
]).concat([[plot.closest('figure').getAttribute('aria-label')]])
"""
_COUNT_CHANGES = """
plot => {
  plot.changes = 0;
  new MutationObserver(found => { plot.changes += found.length; })
    .observe(plot.querySelector('.geolayer'), {subtree: true, childList: true, attributes: true});
}
"""
_STILL_MS = 400


@dataclass
class Line:
    """The connection with the server, whose answers can be held back."""

    holds: bool = False
    held: list[tuple[WebSocketRoute, str | bytes]] = field(default_factory=list)

    def connect(self, page_side: WebSocketRoute) -> None:
        """Pass on what the page says, and what the server says unless it is held back."""
        server_side = page_side.connect_to_server()
        page_side.on_message(server_side.send)
        server_side.on_message(lambda message: self._answer(page_side, message))

    def _answer(self, page_side: WebSocketRoute, message: str | bytes) -> None:
        if self.holds:
            self.held.append((page_side, message))
        else:
            page_side.send(message)

    def release(self) -> None:
        """Pass on what was held back."""
        self.holds = False
        for page_side, message in self.held:
            page_side.send(message)
        self.held.clear()


@pytest.fixture
def line(visit: Visit) -> Iterator[Line]:
    """Route a visit's connection over one that can be held back."""
    line = Line()
    visit.page.route_web_socket(re.compile(r"/_stcore/stream"), line.connect)
    yield line
    assert visit.errors == []


def drawn(page: Page) -> list[list[str]]:
    """Return all that the map draws, and what it says of itself."""
    return list(page.locator(MAP).evaluate(_WHOLE))


def title_of(page: Page) -> Locator:
    """Return the heading of the page, which an open list hides from whoever asks for headings."""
    return page.locator("h1")


def unfold(page: Page) -> None:
    """Open the box of regions, and wait for what may come next."""
    with page.expect_response(AHEAD) as told:
        combobox(page, "region").click()
    assert ok(told.value)


def ok(answer: Response) -> bool:
    """Return whether an answer has come whole."""
    answer.finished()
    return answer.ok


def option(page: Page, name: str) -> None:
    """Press a region in the open box."""
    page.get_by_role("option", name=name, exact=True).click()


def remove(page: Page, name: str) -> None:
    """Press the cross of a chosen region."""
    page.get_by_role("button", name=f"Remove {name}").click()


def stays(page: Page, before: list[list[str]]) -> None:
    """Assert that the map goes on showing what it did."""
    page.wait_for_timeout(_STILL_MS)
    assert drawn(page) == before


def comes(page: Page, shown: list[list[str]]) -> None:
    """Wait until the map shows what it should."""
    eventually(page, lambda: drawn(page) == shown)


def before_and_after(visit: Visit, line: Line, act: Callable[[], None]) -> None:
    """Assert that `act` is drawn without an answer, and that the answer draws nothing more."""
    page, before = visit.page, drawn(visit.page)
    title = title_of(page).inner_text()
    line.holds = True
    act()
    eventually(page, lambda: drawn(page) != before)
    page.wait_for_timeout(_STILL_MS)
    ahead = drawn(page)
    assert title_of(page).inner_text() == title
    page.locator(MAP).evaluate(_COUNT_CHANGES)
    line.release()
    expect(title_of(page)).not_to_have_text(title)
    visit.settle()
    assert page.locator(MAP).evaluate("plot => plot.changes") == 0
    assert drawn(page) == ahead


@pytest.mark.parametrize(
    "query", ["", "?lens=article&basis=with_groups", "?lens=votes&frame=world"]
)
def test_a_region_is_drawn_at_once_and_the_answer_is_the_same(
    visit: Visit, line: Line, query: str
) -> None:
    page = visit.open(f"/map{query}")
    unfold(page)
    before_and_after(visit, line, lambda: option(page, "Europe"))
    address = page.url
    assert "region=europe" in address
    seen = drawn(page)
    page.goto(address)
    visit.settle()
    assert drawn(page) == seen


def test_a_region_is_left_out_at_once_too_and_back_and_forward_follow(
    visit: Visit, line: Line
) -> None:
    page = visit.open("/map")
    whole = drawn(page)
    unfold(page)
    before_and_after(visit, line, lambda: option(page, "Europe"))
    europe = drawn(page)
    page.keyboard.press("Escape")
    before_and_after(visit, line, lambda: remove(page, "Europe"))
    assert drawn(page) == whole
    for go, shown in ((page.go_back, europe), (page.go_forward, whole)):
        go()
        comes(page, shown)
        visit.settle()
        assert drawn(page) == shown


def test_the_keyboard_chooses_and_leaves_out_at_once(visit: Visit, line: Line) -> None:
    page = visit.open("/map")
    combobox(page, "region").focus()
    with page.expect_response(AHEAD) as told:
        for key in ("ArrowDown", "ArrowDown"):
            page.keyboard.press(key)
    assert ok(told.value)
    before_and_after(visit, line, lambda: page.keyboard.press("Enter"))
    page.keyboard.press("Escape")
    before_and_after(visit, line, lambda: page.keyboard.press("Backspace"))


def test_what_was_zoomed_to_stays_where_the_frame_does(visit: Visit, line: Line) -> None:
    page = visit.open("/map?frame=world")
    page.get_by_role("button", name="Zoom in", exact=True).press("Enter")
    eventually(page, lambda: scale_of(page) > 1)
    zoomed = shape_of(page, "URY")
    page.wait_for_timeout(3100)  # a press elsewhere may be on its way to the server for so long
    unfold(page)
    before_and_after(visit, line, lambda: option(page, "Europe"))
    assert shape_of(page, "URY") == zoomed


def test_what_cannot_be_known_waits_for_the_server(visit: Visit, line: Line) -> None:
    page = visit.open("/map?frame=world")
    before = drawn(page)
    unfold(page)
    page.keyboard.press("Escape")
    line.holds = True
    press(page, "Leans toward")
    stays(page, before)
    combobox(page, "region").click()
    page.wait_for_timeout(_STILL_MS)  # a list closes when the page scrolls to its box
    option(page, "Oceania")
    expect(widget(page, "region")).to_contain_text("Oceania")
    stays(page, before)
    line.release()
    expect(page).to_have_url(re.compile("stance="))
    eventually(page, lambda: "region=oceania" in page.url)
    visit.settle()
    seen = drawn(page)
    page.goto(page.url)
    visit.settle()
    assert drawn(page) == seen != before


def test_a_figure_that_is_not_the_servers_gives_way_to_it(visit: Visit, line: Line) -> None:
    def mistaken(route: Route) -> None:
        script, keeps = route.fetch().text(), "lines[at + 1])"
        assert keeps in script
        wrong = 'lines[at + 1].replace(/#[0-9a-f]{6}/g, "#123456"))'
        route.fulfill(body=script.replace(keeps, wrong), content_type="text/javascript")

    visit.page.route("**/ahead.js", mistaken)
    page = visit.open("/map")
    unfold(page)
    line.holds = True
    option(page, "Europe")
    eventually(page, lambda: "rgb(18, 52, 86)" in str(drawn(page)))
    line.release()
    eventually(page, lambda: "rgb(18, 52, 86)" not in str(drawn(page)))
    visit.settle()
    seen = drawn(page)
    page.goto(page.url)
    visit.settle()
    assert drawn(page) == seen


def test_without_what_may_come_next_the_server_answers(visit: Visit) -> None:
    visit.page.route(AHEAD, lambda route: route.fulfill(status=204))
    page = visit.open("/map")
    before = outlines(page).count(), drawn(page)
    choose(page, "region", "Europe")
    eventually(page, lambda: drawn(page) != before[1])
    visit.settle()
    assert "region=europe" in page.url
    assert visit.errors == []

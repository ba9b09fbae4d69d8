"""The place of a figure stays: what a visitor zoomed, focused or opened outlasts a new figure."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import CDPSession, Locator, Page, Route, expect

from tests.browser.map_on_page import MAP, outlines, point_in, scale_of, shape_of
from tests.browser.visit import PHONE, WIDE, Look, Visit
from tests.browser.widgets import country_page, counts, eventually, headline, press

BUNDLE = "**/scripts/plotly-*.js"
_WIDTH = """
iso3 => [...document.querySelectorAll('path.choroplethlocation')]
  .find(path => path.__data__?.loc === iso3).getBBox().width
"""
_PAINTED = """
() => [...document.querySelectorAll('path.choroplethlocation')].filter(path => {
  const {width, height} = path.getBoundingClientRect();
  return width > 0 && height > 0 && path.checkVisibility({opacityProperty: true});
}).length
"""
_COUNT_EACH_FRAME = f"""
() => {{
  const painted = {_PAINTED};
  window.counts = [];
  const count = () => {{ counts.push(painted()); requestAnimationFrame(count); }};
  requestAnimationFrame(count);
}}
"""
_LEAST_REACH = """
({_fullLayout, _fullData}) => Math.min(..._fullData
  .filter(({type, mode}) => type === 'scattergeo' && mode === 'markers')
  .map(({marker}) => marker.size + 2 * _fullLayout.hoverdistance))
"""
OUTLINE_PX = 4  # what the browser adds to a box for the outline of what is in it
Fingers = list[tuple[float, float]]
Touch = Callable[[str, Fingers], None]


def width_of(page: Page, iso3: str) -> int:
    """Return how wide a country is drawn, in pixels."""
    return round(float(page.evaluate(_WIDTH, iso3)))


def frame(page: Page, name: str) -> None:
    """Let the map frame something else."""
    page.get_by_role("radio", name=name, exact=True).click()
    expect(page).to_have_url(re.compile(f"frame={name.lower()}"))


def zoom_in(page: Page, iso3: str) -> int:
    """Turn the wheel over a country with Ctrl, and return its width once that has grown."""
    before = width_of(page, iso3)
    page.mouse.move(*point_in(page, iso3))
    page.keyboard.down("Control")
    page.mouse.wheel(0, -900)
    page.keyboard.up("Control")
    eventually(page, lambda: width_of(page, iso3) > before + 5)
    return width_of(page, iso3)


def test_what_was_zoomed_to_stays_when_a_filter_changes_the_figure(visit: Visit) -> None:
    page = visit.open("/map?frame=world")
    zoomed = zoom_in(page, "URY")
    page.locator(MAP).evaluate("plot => { plot.mark = 'the same element' }")
    title = headline(page).inner_text()
    press(page, "Leans toward")
    expect(headline(page)).not_to_have_text(title)
    visit.settle()
    assert width_of(page, "URY") == zoomed
    assert page.locator(MAP).evaluate("plot => plot.mark") == "the same element"


def test_buttons_on_the_map_zoom_by_key_stay_with_a_filter_and_lead_back(visit: Visit) -> None:
    page = visit.open("/map?frame=world")
    before = scale_of(page)
    closer = page.get_by_role("button", name="Zoom in", exact=True)
    expect(closer).to_be_visible()
    closer.press("Enter")
    eventually(page, lambda: scale_of(page) > before)
    zoomed, title = scale_of(page), headline(page).inner_text()
    press(page, "Leans toward")
    expect(headline(page)).not_to_have_text(title)
    visit.settle()
    assert scale_of(page) == zoomed
    page.locator(".atlas-zoom").get_by_role("button", name="Reset").press("Enter")
    eventually(page, lambda: scale_of(page) == before)


def test_what_was_zoomed_to_is_there_again_after_back_and_reset_shows_the_frame(
    visit: Visit,
) -> None:
    page = visit.open("/map?frame=world")
    before = scale_of(page)
    page.get_by_role("button", name="Zoom in", exact=True).press("Enter")
    eventually(page, lambda: scale_of(page) > before)
    zoomed = scale_of(page)
    page.locator(MAP).press("End")
    page.locator(MAP).press("Enter")
    expect(country_page(page, "Zambia")).to_be_visible()
    page.go_back()
    visit.settle()
    eventually(page, lambda: scale_of(page) == zoomed)
    title = headline(page).inner_text()
    press(page, "Leans toward")
    expect(headline(page)).not_to_have_text(title)
    visit.settle()
    assert scale_of(page) == zoomed
    page.locator(".atlas-zoom").get_by_role("button", name="Reset").press("Enter")
    eventually(page, lambda: scale_of(page) == before)


def test_the_wheel_alone_scrolls_the_page_and_says_how_to_zoom(visit: Visit) -> None:
    page = visit.open("/map?frame=world")
    before = width_of(page, "URY")
    main = page.get_by_test_id("stMain")
    page.mouse.move(*point_in(page, "URY"))
    page.mouse.wheel(0, 200)
    expect(page.locator(".atlas-hint.atlas-shown")).to_contain_text("Ctrl")
    eventually(page, lambda: scrolled_to(main) > 100)
    assert width_of(page, "URY") == before


def test_another_region_is_framed_anew_on_the_same_element(visit: Visit) -> None:
    page = visit.open("/map?frame=world")
    zoomed = zoom_in(page, "URY")
    page.locator(MAP).evaluate("plot => { plot.mark = 'the same element' }")
    frame(page, "Americas")
    visit.settle()
    assert width_of(page, "URY") != zoomed
    assert page.locator(MAP).evaluate("plot => plot.mark") == "the same element"


def test_paths_of_a_frame_that_was_shown_before_are_not_worked_out_again(visit: Visit) -> None:
    page = visit.open("/map?frame=world")
    whole, frames = shape_of(page, "URY"), page.locator(MAP)
    for _ in range(2):
        frame(page, "Americas")
        visit.settle()
        assert shape_of(page, "URY") != whole
        frame(page, "World")
        visit.settle()
        assert shape_of(page, "URY") == whole
    assert frames.evaluate("plot => plot._fullLayout.geo._subplot.framesKept.size") == 2


def test_the_keyboard_goes_from_country_to_country_and_opens_one(visit: Visit) -> None:
    page = visit.open("/map?frame=world")
    plot, said = page.locator(MAP), page.locator(".atlas-said")
    outlines(page)
    for key, name in (
        ("Home", "Bhutan"),
        ("End", "Zambia"),
        ("b", "Bhutan"),
        ("n", "Namibia"),
        ("n", "Nauru"),
        ("o", "Oman"),
    ):
        plot.press(key)
        expect(said).to_contain_text(name)
    for key, name in (("ArrowRight", "Bhutan"), ("ArrowLeft", "Oman")):
        plot.press(key)
        expect(said).to_contain_text(name)
        expect(page.locator(f"{MAP} .atlas-focus")).to_have_count(1)
    plot.press("Escape")
    expect(said).to_have_text("")
    expect(page.locator(".atlas-focus")).to_have_count(0)
    plot.press("End")
    plot.press("Enter")
    expect(country_page(page, "Zambia")).to_be_visible()


def test_a_page_that_lost_the_first_figure_gets_the_next_one_whole(visit: Visit) -> None:
    def losing(route: Route) -> None:
        script, keeps = route.fetch().text(), "firsts.set(name, content);"
        assert keeps in script
        loses = f"{{ {keeps} setTimeout(() => firsts.clear()); }}"
        route.fulfill(body=script.replace(keeps, loses), content_type="text/javascript")

    visit.page.route("**/unpack.js", losing)
    page = visit.open("/map?frame=world")
    before = outlines(page).count()
    frame(page, "Americas")
    eventually(page, lambda: outlines(page).count() != before)
    visit.settle()
    assert shape_of(page, "URY")


def test_nothing_moves_when_the_map_comes(visit: Visit) -> None:
    page, held = visit.page, list[Route]()

    def hold(route: Route) -> None:
        held.append(route)

    page.route(BUNDLE, hold)
    page.goto(visit.server)
    expect(page.locator(".atlas-waiting")).to_be_visible()
    expect(counts(page, "Counts by stance")).to_be_visible()
    before = [
        each.bounding_box()
        for each in (page.locator(".atlas-figure"), counts(page, "Counts by stance"))
    ]
    eventually(page, lambda: bool(held))
    for route in held:
        route.continue_()
    visit.settle()
    after = [
        each.bounding_box()
        for each in (page.locator(".atlas-figure"), counts(page, "Counts by stance"))
    ]
    assert after == before


def test_fewer_states_leave_the_map_where_it_is(visit: Visit) -> None:
    page = visit.open("/map?frame=world")
    whole, title = shape_of(page, "URY"), headline(page).inner_text()
    press(page, "Leans toward")
    expect(headline(page)).not_to_have_text(title)
    visit.settle()
    assert shape_of(page, "URY") == whole


@pytest.fixture
def touch(visit: Visit) -> Touch:
    """Return what puts fingers on the screen, moves them or lifts them."""
    session: CDPSession = visit.page.context.new_cdp_session(visit.page)
    session.send("Emulation.setTouchEmulationEnabled", {"enabled": True, "maxTouchPoints": 2})

    def send(kind: str, fingers: Fingers) -> None:
        points: list[dict[str, Any]] = [
            {"x": x, "y": y, "id": number} for number, (x, y) in enumerate(fingers)
        ]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    return send


def path(x: float, y: float, *, steps: int, across: float = 0, down: float = 0) -> Fingers:
    """Return where a finger is that goes so many steps from a point, each so many pixels long."""
    return [(x + across * step, y + down * step) for step in range(steps + 1)]


def drag(touch: Touch, *paths: Fingers) -> None:
    """Put fingers down one after the other, move all along their paths, and lift them."""
    first, *further = (list(places) for places in zip(*paths, strict=True))
    for count in range(1, len(first) + 1):
        touch("touchStart", first[:count])
    for places in further:
        touch("touchMove", places)
    touch("touchEnd", [])


@pytest.mark.parametrize("look", [Look(PHONE)], ids=str)
def test_one_finger_leaves_the_map_alone_and_two_move_it(visit: Visit, touch: Touch) -> None:
    page = visit.open("/map?frame=world")
    hint = page.locator(".atlas-hint")
    x, y = point_in(page, "URY")
    before = shape_of(page, "URY")
    touch("touchStart", [(x, y)])
    touch("touchMove", [(x - 30, y)])
    expect(hint).to_have_css("opacity", "0.9")
    touch("touchEnd", [])
    assert shape_of(page, "URY") == before
    drag(touch, path(x, y, across=-10, steps=4), path(x + 40, y, across=10, steps=4))
    eventually(page, lambda: shape_of(page, "URY") != before)


@pytest.mark.usefixtures("touch")
@pytest.mark.parametrize("look", [Look(PHONE)], ids=str)
def test_a_finger_hits_the_dot_of_a_small_state_within_24_pixels(visit: Visit) -> None:
    page = visit.open("/map?frame=world")
    least = page.locator(MAP).evaluate(_LEAST_REACH)
    assert least >= 24


@pytest.mark.parametrize("look", [Look(PHONE)], ids=str)
def test_one_finger_scrolls_the_page_and_two_leave_it_still(visit: Visit, touch: Touch) -> None:
    page = visit.open("/map?frame=world")
    main = page.get_by_test_id("stMain")
    x, y = point_in(page, "URY")
    before = scrolled_to(main)
    drag(touch, path(x, y, down=-20, steps=10))
    eventually(page, lambda: scrolled_to(main) > before + 100)
    come_to_rest(page, main)
    x, y = point_in(page, "URY")
    before, drawn = scrolled_to(main), shape_of(page, "URY")
    drag(touch, path(x, y, down=-10, steps=10), path(x + 40, y, down=-10, steps=10))
    eventually(page, lambda: shape_of(page, "URY") != drawn)
    assert scrolled_to(main) == before


def come_to_rest(page: Page, main: Locator) -> None:
    """Wait until the page, which a finger has thrown, stands still."""
    places = [-1, scrolled_to(main)]
    while places[-1] != places[-2]:
        page.wait_for_timeout(200)
        places.append(scrolled_to(main))


def scrolled_to(main: Locator) -> int:
    """Return how far the page is scrolled, in pixels."""
    return int(main.evaluate("part => part.scrollTop"))


def test_the_map_is_never_blank_while_filters_change(visit: Visit) -> None:
    """Counted in every frame that the browser paints; another frame of the map is drawn anew."""
    page = visit.open("/map?frame=world")
    every = painted(page)
    assert every > 0
    page.evaluate(_COUNT_EACH_FRAME)
    title = headline(page).inner_text()
    press(page, "Leans toward")
    expect(headline(page)).not_to_have_text(title)
    visit.settle()
    assert set(page.evaluate("counts")) == {every}
    frame(page, "Americas")
    visit.settle()
    seen = page.evaluate("counts")
    assert len(set(seen)) > 1
    assert min(seen) > 0


def painted(page: Page) -> int:
    """Return how many countries the map shows."""
    return int(page.evaluate(f"({_PAINTED})()"))


def test_a_legend_above_a_chart_stays_above_it_when_the_window_widens(visit: Visit) -> None:
    page = visit.open("/claims")
    plot = page.locator(".js-plotly-plot").first

    def legend_is_above() -> bool:
        legend, bars = (plot.locator(part).bounding_box() for part in (".legend", ".barlayer"))
        assert legend
        assert bars
        return legend["y"] + legend["height"] <= bars["y"] + OUTLINE_PX

    eventually(page, legend_is_above)
    visit.resize(PHONE)
    eventually(page, legend_is_above)
    visit.resize(WIDE)
    eventually(page, legend_is_above)

"""A report is made on the page of sources, of the pages chosen there, and can be saved."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from components.address import Choice, MapChoice, SourcesChoice, VotesChoice
from components.exports.report.chapter import Asked
from components.exports.report.pages import USUAL_PAGES
from components.server.downloads import DownloadRate
from components.server.held_for_visitors import Owner
from components.tables import Case
from tests.pages.on_page import html, opened


@pytest.mark.usefixtures("show_toy")
def test_chosen_pages_are_made_and_can_be_saved() -> None:
    app = opened("sources")
    chosen = app.multiselect(key="report-pages")
    assert chosen.value == list(USUAL_PAGES)
    chosen.set_value(["advice", "map"]).run()
    app.button(key="make-report").click().run()
    assert not app.exception
    [status] = app.status
    assert (status.label, status.state) == ("The report is ready", "complete")
    [button] = app.get("download_button")
    assert button.proto.label.startswith("Save the report (")


def asked_for(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Choice]]:
    """Return where the choices are noted, by page, of each report that is made from now on."""
    made: list[dict[str, Choice]] = []

    def note(_case: Case, asked: Sequence[Asked], *_rest: object) -> str:
        made.append({each.page: each.choice for each in asked})
        return "a report"

    monkeypatch.setattr("components.controls.choices.report.report", note)
    return made


@pytest.mark.usefixtures("show_toy")
def test_pages_are_as_the_visitor_left_them_or_as_they_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = asked_for(monkeypatch)
    app = opened("sources", search="Fiji")
    app.session_state["visit"].left["votes"] = {"region": ["asia"], "year": ["no such year"]}
    app.multiselect(key="report-pages").set_value(["votes", "map", "sources"])
    app.button(key="make-report").click().run()
    app.toggle(key="report-as-left").set_value(False)
    app.button(key="make-report").click().run()
    assert not app.exception
    left, opening = made
    assert left == {
        "votes": VotesChoice(region=("asia",)),
        "map": MapChoice(),
        "sources": SourcesChoice(search="Fiji"),
    }
    assert opening == {"votes": VotesChoice(), "map": MapChoice(), "sources": SourcesChoice()}


@pytest.mark.usefixtures("show_toy")
def test_report_after_report_is_for_later(monkeypatch: pytest.MonkeyPatch) -> None:
    made = asked_for(monkeypatch)
    rate = DownloadRate(lambda: 0.0, per_second=0.1, at_once=1)
    monkeypatch.setattr("components.server.report_export.REPORT_RATE", rate)
    # The harness has another address for each run.
    owner = Owner("somebody", "192.0.2.1")
    monkeypatch.setattr("components.server.report_export.owner_of_run", lambda: owner)
    app = opened("sources")
    for _ in range(2):
        app.button(key="make-report").click().run()
    assert len(made) == 1
    assert "Try again in 10 seconds" in app.warning[0].value


@pytest.mark.usefixtures("show_toy")
def test_without_pages_there_is_nothing_to_make() -> None:
    app = opened("sources")
    app.multiselect(key="report-pages").set_value([]).run()
    assert app.button(key="make-report").disabled


@pytest.mark.usefixtures("show_toy")
def test_a_page_leads_to_a_report_of_itself_as_it_is_filtered() -> None:
    app = opened("votes", region="asia")
    assert 'href="export/report.html?pages=votes&amp;region=asia"' in html(app)
    assert "report.html" not in html(opened("home"))

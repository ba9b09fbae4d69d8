"""A report is made on the page of sources, of the pages chosen there, and can be saved."""

from __future__ import annotations

import pytest

from components.exports.report.pages import USUAL_PAGES
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

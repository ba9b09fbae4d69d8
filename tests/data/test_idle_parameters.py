"""What other filters make idle leaves the address; shown on the shipped case, which is large."""

from __future__ import annotations

import pytest

from components.tables.case_folder import FOLDER_VARIABLE
from tests.conftest import DATA
from tests.pages.on_page import opened


@pytest.fixture(autouse=True)
def shipped_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(DATA))


@pytest.mark.parametrize(
    ("page", "kept", "idle"),
    [
        ("claims_checked", {"verdict": "contradicted"}, {"page": "6"}),
        ("votes", {"issue": "colonialism"}, {"year": "2024"}),
    ],
)
def test_what_filters_make_idle_leaves_the_address(
    page: str, kept: dict[str, str], idle: dict[str, str]
) -> None:
    app = opened(page, **kept, **idle)
    assert not app.toast
    assert app.run().query_params == kept


@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("claims_checked", {"verdict": "supported", "page": "3"}),
        ("votes", {"issue": "colonialism", "year": "2001"}),
    ],
)
def test_what_they_leave_standing_stays(page: str, query: dict[str, str]) -> None:
    assert opened(page, **query).run().query_params == query

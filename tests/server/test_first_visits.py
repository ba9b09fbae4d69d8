"""The server pays the first visits itself: of each page, in each region and in each two."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import MagicMock

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.runtime import Runtime

from components.address import CHOICES, RegionalChoice
from components.address.options import regions
from components.server.cases import CASES
from components.server.first_visits import visit_in_background
from components.server.warm_up import warm
from tests.pages.on_page import DASHBOARD, first_seen
from tests.server.conftest import Anew

FILES = {"claims": "claims_checked", "index": "backing_index"}  # of pages; others have their code


@pytest.fixture(autouse=True)
def server_of_streamlit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put what scripts ask of Streamlit's server where none runs, as its own harness does."""
    stand_in = MagicMock(spec=Runtime)
    stand_in.bidi_component_registry = BidiComponentManager()
    monkeypatch.setattr(Runtime, "_instance", stand_in)


def test_regions_that_nobody_chose_before_are_computed_and_drawn(
    toy_served: Path, anew: Anew
) -> None:
    case = CASES.in_folder(toy_served)
    warm(case)
    *_, last, one_more = regions(case)
    visit_in_background(str(DASHBOARD), rest=lambda _seconds: None).join()
    assert anew.computed
    assert "stance_map" in anew.made
    anew.computed.clear()
    anew.made.clear()
    for page, kind in CHOICES.items():
        if not issubclass(kind, RegionalChoice):
            continue
        first_seen(FILES.get(page, page), region=last)
        first_seen(FILES.get(page, page), region=[one_more, last])
        assert (anew.computed, anew.made) == ([], []), page


def test_a_case_with_faults_is_not_visited(toy_served: Path, computed: list[str]) -> None:
    (toy_served / "stances.csv").unlink()
    visit_in_background(str(DASHBOARD), rest=lambda _seconds: None).join()
    assert computed == []

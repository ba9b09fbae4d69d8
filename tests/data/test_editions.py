"""The editions that the project keeps, beside the case as it is."""

from __future__ import annotations

import pytest

from components.address import ChangesChoice
from components.analysis.editions.result import CLAIMS, EVENTS, changes
from components.tables import Case
from components.tables.editions import shipped_edition, shipped_editions


def test_editions_are_kept() -> None:
    assert shipped_editions()


@pytest.mark.parametrize("version", shipped_editions())
def test_a_kept_edition_is_about_the_shipped_subject(version: str, case: Case) -> None:
    edition = shipped_edition(version)
    assert edition.subject_iso3 == case.settings.subject_iso3
    assert len(edition.frames["events"]) > 0


@pytest.mark.parametrize("version", shipped_editions())
def test_where_states_stood_in_a_kept_edition_is_known(version: str, case: Case) -> None:
    result = changes(case, ChangesChoice(since=version))
    assert result.moved is not None
    assert set(result.moved["iso3"]) <= set(case.world.countries.index)


def test_entries_add_up(case: Case) -> None:
    """What was there, and what came, less what went, is what is there."""
    version = shipped_editions()[-1]
    result, before = changes(case, ChangesChoice(since=version)), shipped_edition(version)
    for table in ("events", "stances", "capabilities", "claim_checks", "outcomes"):
        counts = result.entries.loc[table]
        kept = len(before.frames[table]) + counts["added"] - counts["removed"]
        assert kept == len(getattr(case, table)), table
    assert result.groups.loc[[EVENTS, CLAIMS]].sum().sum() > 0

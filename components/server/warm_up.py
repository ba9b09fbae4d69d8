"""What the server computes before the first visitor comes."""

from __future__ import annotations

import logging
from dataclasses import fields
from typing import cast

from components.address import (
    CHOICES,
    AdviceChoice,
    ChangesChoice,
    ClaimsChoice,
    ComparisonChoice,
    CountryChoice,
    HomeChoice,
    IndexChoice,
    MapChoice,
    MaterialChoice,
    MethodChoice,
    PositionsChoice,
    ReachChoice,
    RecognitionChoice,
    RecordChoice,
    SourcesChoice,
    VotesChoice,
)
from components.address.choice import Lens
from components.address.codecs import One, Several
from components.address.options import countries_by_name, lenses, material_states
from components.address.query import scope_of
from components.analysis.claims.advice import advice
from components.analysis.claims.comparison import comparison
from components.analysis.claims.sources import sources
from components.analysis.editions.result import changes
from components.analysis.home import home
from components.analysis.index.backing_index import backing_index
from components.analysis.lens import lens
from components.analysis.method.result import method
from components.analysis.reach.result import reach
from components.analysis.record.account import record
from components.analysis.record.agreement import votes
from components.analysis.record.claims_checked import claims_checked
from components.analysis.record.material import material
from components.analysis.record.positions import positions
from components.analysis.record.recognition import recognition
from components.analysis.report import country_report
from components.analysis.view_facts import last_act, sources_of_table
from components.exports.citation import last_day_of
from components.figures.maps.lens import lens_map
from components.figures.theme import LIGHT
from components.server.cases import CASES
from components.tables import Case, CaseError
from components.tables.case_folder import case_folder
from components.tables.packed_outlines import packed_outlines
from components.words import Words

_LOGGER = logging.getLogger(__name__)


def prepare() -> None:
    """Read the case and compute what the pages ask for when they are opened.

    Nothing that is wrong with the case keeps the server from starting: it stands in the log, and
    the page shows it to whoever opens it.
    """
    try:
        warm(CASES.in_folder(case_folder()))
    except CaseError as error:
        _LOGGER.warning("The tables in %s have faults:\n%s", case_folder(), error)
    except Exception:
        _LOGGER.exception("The case in %s cannot be prepared", case_folder())


def warm(case: Case) -> None:
    """Compute what the pages ask of a case when they are opened without a choice."""
    _warm_options(case)
    for table in case.tables():
        sources_of_table(case, table)
    home(case, HomeChoice())
    for code in lenses(case):
        lens_map(lens(case, MapChoice(lens=cast("Lens", code))), Words(), LIGHT)
    country_report(case, CountryChoice())
    record(case, RecordChoice())
    positions(case, PositionsChoice())
    recognition(case, RecognitionChoice())
    votes(case, VotesChoice())
    material(case, MaterialChoice())
    backing_index(case, IndexChoice())
    claims_checked(case, ClaimsChoice())
    comparison(case, ComparisonChoice())
    advice(case, AdviceChoice())
    method(case, MethodChoice())
    sources(case, SourcesChoice())
    changes(case, ChangesChoice())
    reach(case, ReachChoice())
    last_day_of(case)
    last_act(case)
    packed_outlines(case.world)


def _warm_options(case: Case) -> None:
    """Compute what can be chosen where no region is."""
    countries_by_name(case)
    material_states(case)
    for kind in CHOICES.values():
        choice = kind()
        for each in fields(choice):
            codec = each.metadata["codec"]
            if isinstance(codec, One | Several):
                codec.options(case, scope_of(vars(choice)))

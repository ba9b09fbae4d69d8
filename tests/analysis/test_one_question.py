"""A page asks the rules one question, and what answers it computes nothing twice."""

from __future__ import annotations

import ast
import importlib
from collections import Counter
from collections.abc import Callable
from cProfile import Profile
from dataclasses import replace
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest

import components.pages
from components.address import (
    AdviceChoice,
    Choice,
    ClaimsChoice,
    ComparisonChoice,
    IndexChoice,
    MapChoice,
    ReachChoice,
    RecordChoice,
    SourcesChoice,
    VotesChoice,
)
from components.analysis.claims.advice import advice
from components.analysis.claims.citations import citations
from components.analysis.claims.comparison import comparison
from components.analysis.claims.evidence import all_claims, contradictions
from components.analysis.claims.sources import sources
from components.analysis.claims.support import likelihoods
from components.analysis.geography.stripes import stripes
from components.analysis.index.backing_index import backing_index
from components.analysis.index.components import normalised, raw_components
from components.analysis.index.ranking import rank_ranges, ranking
from components.analysis.index.swap import nearest_swap
from components.analysis.reach.options import best_options, reach_options
from components.analysis.reach.result import reach
from components.analysis.reach.tracks import route_tracks, tonnes_by_day
from components.analysis.record.account import record
from components.analysis.record.agreement import votes
from components.analysis.record.arms import arms_by_year
from components.analysis.record.checks import checked_claims, verdict_counts
from components.analysis.record.claims_checked import claims_checked
from components.analysis.record.direction import actors_in_order
from components.analysis.record.divergence import claims_beside_record
from components.analysis.record.events import all_events, choose_events
from components.analysis.record.foresight import foresight
from components.analysis.record.roll_calls import agreement_counts, cast_votes
from components.analysis.record.votes import agreement_by_year, agreement_in, pooled_agreement
from components.analysis.selection import describe_countries, select_countries
from components.analysis.stances import count, stances
from components.tables import Case

Rule = Callable[..., Any]
PAGES = Path(components.pages.__file__).parent
QUESTIONS = {
    "home": "home",
    "map": "lens",
    "record": "record",
    "votes": "votes",
    "backing_index": "backing_index",
    "claims_checked": "claims_checked",
    "advice": "advice",
    "comparison": "comparison",
    "sources": "sources",
    "reach": "reach",
    "positions": "positions",
    "material": "material",
}


# What an open card shows is a question of its own.
REPORTS = {"report_on", "report_on_event", "report_on_source"}
# Asked before it: whether the case holds anything for the page at all.
BEFOREHAND = "lacking"
# What a page can be opened as: whole, or its figure alone in a frame of another site.
_ENTRIES = ("page", "figure")


def read(page: str) -> ast.Module:
    return ast.parse((PAGES / f"{page}.py").read_text(encoding="utf-8"))


def rules_called(page: str) -> list[str]:
    """Return the functions of the rules that a page calls, once for each call."""
    tree = read(page)
    imported = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("components.analysis")
        for alias in node.names
        if isinstance(getattr(importlib.import_module(str(node.module)), alias.name), FunctionType)
    }
    calls = (ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call))
    return [name for name in calls if name in imported]


@pytest.mark.parametrize(("page", "question"), QUESTIONS.items())
def test_a_page_asks_one_question_once(page: str, question: str) -> None:
    """It asks once as a whole, and once where its figure alone is shown."""
    asked = [rule for rule in rules_called(page) if rule not in REPORTS]
    entries = [node for node in read(page).body if getattr(node, "name", "") in _ENTRIES]
    assert [rule for rule in asked if rule != BEFOREHAND] == [question] * len(entries)
    assert asked.count(BEFOREHAND) <= len(entries)


@pytest.mark.parametrize("page", QUESTIONS)
def test_a_page_asks_for_a_report_once_and_only_where_a_card_is_open(page: str) -> None:
    branches = [node for node in ast.walk(read(page)) if isinstance(node, ast.If)]
    called = [
        ast.unparse(node.func)
        for branch in branches
        for part in branch.body
        for node in ast.walk(part)
        if isinstance(node, ast.Call)
    ]
    reports = [rule for rule in rules_called(page) if rule in REPORTS]
    assert reports == [rule for rule in called if rule in REPORTS]
    assert len(reports) == len(set(reports))


def code_of(rule: Rule) -> CodeType:
    """Return what runs where a rule is computed, not found with its case."""
    code: CodeType = getattr(rule, "__wrapped__", rule).__code__
    return code


def computed_anew(case: Case) -> Case:
    """Return a case of which nothing has been computed yet."""
    return replace(case, world=replace(case.world))


def evaluations(ask: Rule, case: Case, choice: Choice) -> Counter[CodeType]:
    """Return how often each function runs for an answer."""
    with Profile() as profile:
        ask(case, choice)
    calls = {entry.code: entry.callcount for entry in profile.getstats()}
    return Counter({code: n for code, n in calls.items() if isinstance(code, CodeType)})


@pytest.mark.parametrize(
    ("ask", "choice", "rules"),
    [
        (stances, MapChoice(), (describe_countries, select_countries, count)),
        (
            record,
            RecordChoice(),
            (
                *(describe_countries, all_events, claims_beside_record),
                *(actors_in_order, arms_by_year, pooled_agreement),
            ),
        ),
        (
            votes,
            VotesChoice(),
            (cast_votes, agreement_counts, agreement_by_year, agreement_in, pooled_agreement),
        ),
        (
            backing_index,
            IndexChoice(),
            (raw_components, normalised, ranking, rank_ranges, nearest_swap, choose_events),
        ),
        (claims_checked, ClaimsChoice(), (checked_claims, verdict_counts, foresight, likelihoods)),
        (comparison, ComparisonChoice(), (reach_options, foresight, pooled_agreement)),
        (reach, ReachChoice(), (reach_options, best_options, route_tracks, tonnes_by_day)),
        (advice, AdviceChoice(), (describe_countries,)),
        (sources, SourcesChoice(), (all_claims, contradictions, citations)),
    ],
    ids=["map", "record", "votes", "index", "claims", "comparison", "reach", "advice", "sources"],
)
def test_an_answer_computes_nothing_twice(
    toy_case: Case, ask: Rule, choice: Choice, rules: tuple[Rule, ...]
) -> None:
    ran = evaluations(ask, computed_anew(toy_case), choice)
    assert {rule.__name__: ran[code_of(rule)] for rule in rules} == {
        rule.__name__: 1 for rule in rules
    }


@pytest.mark.parametrize(
    ("ask", "choice"), [(record, RecordChoice()), (backing_index, IndexChoice())]
)
def test_an_answer_that_was_given_costs_no_rule_that_is_kept(
    toy_case: Case, ask: Rule, choice: Choice
) -> None:
    case = computed_anew(toy_case)
    ask(case, choice)
    ran = evaluations(ask, case, choice)
    kept = (describe_countries, claims_beside_record, raw_components, rank_ranges, stripes)
    assert [rule.__name__ for rule in kept if ran[code_of(rule)]] == []

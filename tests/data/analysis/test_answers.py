"""What pages are answered of the shipped case has its declared shape."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from components.address import (
    AdviceChoice,
    ClaimsChoice,
    ComparisonChoice,
    IndexChoice,
    MapChoice,
    RecordChoice,
    SourcesChoice,
    VotesChoice,
)
from components.analysis.claims.advice import advice
from components.analysis.claims.comparison import comparison
from components.analysis.claims.resolution import Reading
from components.analysis.claims.schemas import (
    AllClaims,
    Likelihoods,
    SplitClaims,
)
from components.analysis.claims.sources import sources
from components.analysis.index.backing_index import backing_index
from components.analysis.reach.routes_map import routes_map
from components.analysis.record.account import record
from components.analysis.record.agreement import votes
from components.analysis.record.claims_checked import claims_checked
from components.analysis.record.schemas import (
    CheckedClaims,
    Outcomes,
    ScoredLikelihoods,
    Unforeseen,
)
from components.analysis.report import report_on
from components.analysis.schemas import (
    AgreementByYear,
    AgreementInYear,
    ArmsByYear,
    ByStance,
    Described,
    DescribedActs,
    Events,
    Origins,
    Parted,
    PooledAgreement,
    Ranked,
    ScoreParts,
    SmallStates,
)
from components.analysis.selection import describe_countries
from components.analysis.stances import stances
from components.tables import Case


@pytest.mark.parametrize("reading", get_args(Reading))
def test_described_countries(case: Case, reading: Reading) -> None:
    Described.validate(describe_countries(case, reading), lazy=True)


def test_map(case: Case) -> None:
    of_article = MapChoice(lens="article", basis="with_groups")
    claims, acts = stances(case, of_article), stances(case, MapChoice())
    Described.validate(claims.rows, lazy=True)
    DescribedActs.validate(acts.rows, lazy=True)
    for result in (claims, acts):
        ByStance.validate(result.by_stance, lazy=True)
        SmallStates.validate(result.ground.small_states, lazy=True)
        assert result.by_stance["total"].sum() == len(result.rows)
    chosen = stances(case, replace(of_article, stance=("supportive", "opposed")))
    assert chosen.by_stance.drop("opposed").equals(claims.by_stance)
    assert chosen.by_stance.at["opposed", "total"] == 0


def test_record(case: Case) -> None:
    result = record(case, RecordChoice())
    assert result.comparison is not None
    assert result.arms is not None
    Events.validate(result.events, lazy=True)
    Parted.validate(result.comparison.known, lazy=True)
    ArmsByYear.validate(result.arms.rows, lazy=True)
    assert result.strip.is_long


def test_votes(case: Case) -> None:
    result = votes(case, VotesChoice())
    assert result.lines is not None
    assert result.shown is not None
    AgreementByYear.validate(result.lines.rows, lazy=True)
    AgreementInYear.validate(result.shown.agreement.rows, lazy=True)
    PooledAgreement.validate(result.pooled, lazy=True)


def test_venezuela_last_voted_in_2021(case: Case) -> None:
    shown = votes(case, VotesChoice(year=2024)).shown
    assert shown is not None
    assert (shown.year, shown.missing, shown.last_vote) == (2024, "later_votes", 2021)
    rights = votes(case, VotesChoice(issue="human_rights", year=2024)).shown
    assert rights is not None
    assert (rights.asked, rights.year) == (2024, 2021)


def test_index(case: Case) -> None:
    result = backing_index(case, IndexChoice(ranked="RUS"))
    assert result.made_of is not None
    Ranked.validate(result.rows, lazy=True)
    ScoreParts.validate(result.made_of.parts, lazy=True)


def test_claims_checked(case: Case) -> None:
    result = claims_checked(case, ClaimsChoice())
    CheckedClaims.validate(result.rows, lazy=True)
    ScoredLikelihoods.validate(result.foresight.scored, lazy=True)
    Unforeseen.validate(result.foresight.unforeseen, lazy=True)
    Outcomes.validate(result.outcomes, lazy=True)
    assert result.held == len(case.claim_checks)


def test_comparison(case: Case) -> None:
    result = comparison(case, ComparisonChoice())
    Likelihoods.validate(result.bands, lazy=True)
    assert result.left_out


def test_sources(case: Case) -> None:
    result = sources(case, SourcesChoice())
    AllClaims.validate(result.found, lazy=True)
    for actor in result.split:
        SplitClaims.validate(actor.claims, lazy=True)


def test_advice_has_six_proposals_and_five_partners(case: Case) -> None:
    result = advice(case, AdviceChoice())
    assert [len(proposal.parts) for proposal in result.proposals] == [3, 2, 1, 0, 0, 0]
    assert result.partners == 5


def test_routes_on_a_map(case: Case) -> None:
    result = routes_map(case, list(case.routes.index), "suez_closed", "RUS")
    Origins.validate(result.origins, lazy=True)
    assert set(result.origins["actor"]) == set(result.routes["actor"])


def test_reports_on_cuba_on_tuvalu_and_on_vatican_city(case: Case) -> None:
    assert report_on(case, "CUB").stance["shown_as"] == "committed_ally"
    assert report_on(case, "TUV").acts.events.empty
    vatican = report_on(case, "VAT")
    assert vatican.acts.events["era"].tolist().count("turning_point") == 1
    assert vatican.agreement.joint_roll_calls == 0
    assert vatican.deliveries.tiv_million is None

"""All that a country's page shows of one state, asked once."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from components.address.bounds import whole_time
from components.address.choice import Days
from components.address.choices import CountryChoice, MapChoice, PositionsChoice, ReachChoice
from components.address.options import first_lens
from components.analysis.actors.names import party_names_in_sentence
from components.analysis.claims.evidence import Evidence, evidence_for
from components.analysis.claims.resolution import CONTESTED, Reading
from components.analysis.lens import LensResult, lens
from components.analysis.method.corrections import corrections_about
from components.analysis.moments import halves
from components.analysis.reach.options import best_options, keep_options, reach_options
from components.analysis.reach.plan import reach_plan
from components.analysis.record.arms import arms_by_supplier, delivery_years
from components.analysis.record.ballots import ballots_of
from components.analysis.record.checks import checks_about
from components.analysis.record.direction import directions
from components.analysis.record.divergence import claims_beside_record, describe_record
from components.analysis.record.events import BEFORE, all_events, choose_events, first_window
from components.analysis.record.material import all_backing
from components.analysis.record.positions import (
    AXES,
    PositionsResult,
    positions,
    positions_of_states,
)
from components.analysis.record.recognition import readings_of
from components.analysis.record.votes import PARTIES, comparable, pooled_agreement, pooled_years
from components.analysis.selection import describe_countries
from components.tables import Case, Scales, Settings
from components.tables.settings import Party

_AT_TURN = ("force", "force_event", "legitimacy", "legitimacy_event")


@dataclass(frozen=True, eq=False)
class Acts:
    """What is documented of a state.

    `events` are all that the tables hold, oldest first; `by_era` has a row of `directions` for
    each era that has acts, in the order of the scale; `by_kind` and `by_tier` part the acts of
    the first window before any turning point; `first_window` is the state's row of
    `describe_record` there. `span` is a window that holds all events.
    """

    events: pd.DataFrame
    by_era: pd.DataFrame
    by_kind: pd.DataFrame
    by_tier: pd.DataFrame
    first_window: pd.Series
    span: Days


@dataclass(frozen=True)
class Agreement:
    """Shares (0-1) of joint roll calls in pooled years; None where there is none."""

    years: tuple[int, ...]
    joint_roll_calls: int
    with_subject: float | None
    with_adversary: float | None


@dataclass(frozen=True)
class Deliveries:
    """Major arms since the first year of the register: 0 where the case has none.

    `tiv_million` and `last_year` are None where the register has no delivery of the state.
    """

    since: int
    tiv_million: float | None = None
    last_year: int | None = None


@dataclass(frozen=True, eq=False)
class Answer:
    """What a state answered to the first turning point.

    `position` is its row of `positions_of_states`; `acts` has the row of `all_events` that decided
    on each axis where one did; `group` is the name of the group that it is known through.
    """

    position: pd.Series
    acts: dict[str, pd.Series]
    group: str


@dataclass(frozen=True, eq=False)
class Ways:
    """How the case's standard load of so many tonnes could come: the best row of each mode."""

    rows: pd.DataFrame
    tonnage_t: int


@dataclass(frozen=True, eq=False)
class StateReport:
    """One state: its stance and why, claims, acts, checks, votes, arms.

    `stance` is its row of `describe_countries`, `beside` that of `claims_beside_record` in the
    first window before any turning point, `ways` those of `best_options`, `checks` the
    rows of `checks_about`, `material` those of `all_backing`, `corrections` those of
    `corrections_about`, `readings` those of
    `readings_of`, `ballots` those of `ballots_of`; `answer` is None for the two parties.
    `halves` are what the map finds before the turning point and since, for the subject alone;
    `answers` how all other states answered it, for the adversary alone.
    `capital` is the subject's; `parties` are named as a sentence holds them, and
    `has_record` says whether the case has any act; `source_titles` are by source_id.
    """

    iso3: str
    stance: pd.Series
    evidence: Evidence
    acts: Acts
    beside: pd.Series
    checks: pd.DataFrame
    agreement: Agreement
    deliveries: Deliveries
    ways: Ways
    material: pd.DataFrame
    corrections: pd.DataFrame
    answer: Answer | None
    halves: tuple[LensResult, ...]
    answers: PositionsResult | None
    readings: pd.DataFrame
    ballots: pd.DataFrame
    capital: str
    parties: dict[Party, str]
    has_record: bool
    source_titles: pd.Series[str]
    scales: Scales
    settings: Settings


def country_report(case: Case, choice: CountryChoice) -> StateReport:
    """Return all that the case says of the chosen country, or of the subject while none is."""
    return report_on(case, choice.country or case.settings.subject_iso3, choice.reading)


def report_on(case: Case, iso3: str, reading: Reading = CONTESTED) -> StateReport:
    """Return all that the case says of one state; `reading` decides how it is shown."""
    return StateReport(
        iso3=iso3,
        stance=describe_countries(case, reading).loc[iso3],
        evidence=evidence_for(case, iso3),
        acts=_acts(case, iso3),
        beside=claims_beside_record(case, first_window(case), BEFORE, reading).loc[iso3],
        checks=checks_about(case, iso3),
        agreement=_agreement(case, iso3),
        deliveries=_deliveries(case, iso3),
        ways=_ways(case, iso3),
        material=_of_state(all_backing(case), iso3),
        corrections=corrections_about(case, iso3),
        answer=_answer(case, iso3),
        halves=_halves(case) if iso3 == case.settings.subject_iso3 else (),
        answers=_answers(case) if iso3 == case.settings.adversary_iso3 else None,
        readings=readings_of(case, iso3),
        ballots=ballots_of(case, iso3),
        capital=str(case.world.countries.at[case.settings.subject_iso3, "capital"]),
        parties=party_names_in_sentence(case),
        has_record=not case.events.empty,
        source_titles=case.sources["title"],
        scales=case.scales,
        settings=case.settings,
    )


def _of_state(rows: pd.DataFrame, iso3: str) -> pd.DataFrame:
    return rows[rows["iso3"].eq(iso3)]


def _acts(case: Case, iso3: str) -> Acts:
    events, window = all_events(case), first_window(case)
    own = events[events["actor_id"].eq(iso3)]
    by_era = directions(own).droplevel("actor_id")
    chosen = choose_events(case, replace(window, actors=(iso3,)))
    before = chosen[chosen["era"].eq(BEFORE)]
    return Acts(
        events=own,
        by_era=by_era.reindex([era for era in case.era_scale.index if era in by_era.index]),
        by_kind=directions(before, "kind").droplevel(["actor_id", "era"]),
        by_tier=directions(before, "tier").droplevel(["actor_id", "era"]),
        first_window=describe_record(case, window, BEFORE).loc[iso3],
        span=whole_time(case, iso3),
    )


def _answer(case: Case, iso3: str) -> Answer | None:
    states, events = positions_of_states(case), all_events(case)
    if iso3 not in states.index:
        return None
    row = states.loc[iso3]
    acts = {axis: events.loc[row[f"{axis}_event"]] for axis in AXES if row[f"{axis}_event"]}
    group = case.world.groups["name"].get(row["group_id"], "")
    return Answer(row, acts, str(group))


def _halves(case: Case) -> tuple[LensResult, ...]:
    _, *since = halves(case)
    opened = MapChoice(lens=first_lens(case))
    return tuple(lens(case, replace(opened, window=window)) for window in (None, *since))


def _answers(case: Case) -> PositionsResult | None:
    return positions(case, PositionsChoice()) if case.settings.turn else None


def _ways(case: Case, iso3: str) -> Ways:
    plan = reach_plan(case, ReachChoice(actors=(iso3,)))
    every = reach_options(case, plan.given)
    return Ways(
        best_options(keep_options(every, plan.allies, plan.modes, plan.scenario)), plan.tonnage_t
    )


def _agreement(case: Case, iso3: str) -> Agreement:
    votes, years = pooled_agreement(case), tuple(pooled_years(case))
    if iso3 not in votes.index:
        return Agreement(years, 0, None, None)
    found = (comparable(votes, party)[iso3] for party in PARTIES)
    shares = (None if pd.isna(share) else float(share) for share in found)
    return Agreement(years, int(votes.at[iso3, "n_joint_subject"]), *shares)


def _deliveries(case: Case, iso3: str) -> Deliveries:
    since, volume = delivery_years(case)[0], arms_by_supplier(case).get(iso3)
    if volume is None:
        return Deliveries(since)
    rows = case.arms_transfers[case.arms_transfers["supplier_iso3"].eq(iso3)]
    return Deliveries(since, float(volume), int(rows["year"].max()))


def state_facts(report: StateReport) -> pd.DataFrame:
    """Return what a report comes to as one row, by iso3.

    Columns of `claims_beside_record` without its `shown_as` and `documented_as`, which are
    `claimed` and `documented` (codes), and `force, legitimacy` with `force_event,
    legitimacy_event` (codes; blank where nothing is known), `joint_roll_calls, distance_km,
    deciding_claim_ids`.
    """
    beside = report.beside.rename({"shown_as": "claimed", "documented_as": "documented"})
    position = {} if report.answer is None else report.answer.position
    at_turn = {name: str(position.get(name, "")) for name in _AT_TURN}
    further = {
        **at_turn,
        "joint_roll_calls": report.agreement.joint_roll_calls,
        "distance_km": report.stance["distance_km"],
        "deciding_claim_ids": report.stance["deciding_claim_ids"],
    }
    row = pd.DataFrame([{**beside.to_dict(), **further}])
    return row.set_axis(pd.Index([report.iso3], name="iso3"), axis=0)


def claims_about(report: StateReport) -> pd.DataFrame:
    """Return every claim about a state or its groups: stances, then capabilities, then context.

    Columns `claim_id, kind, wording, verbatim`, `coded_as` (tuple of codes), `via` (the group's
    name, blank for the state itself), `decides, passage, source_id, locator, summary`.
    """
    found = report.evidence
    parts = (
        found.stances.assign(kind="stance", coded_as=[(each,) for each in found.stances["stance"]]),
        found.capabilities.assign(
            kind="capability",
            wording=found.capabilities["support_wording"],
            coded_as=found.capabilities["support_types"],
            decides=False,
        ),
        found.context.assign(
            kind="context",
            coded_as=[(each,) for each in found.context["topic"]],
            via="",
            verbatim=False,
            decides=False,
        ),
    )
    columns = ["claim_id", "kind", "wording", "verbatim", "coded_as", "via", "decides", "passage"]
    columns += ["source_id", "locator", "summary"]
    return pd.concat([part[columns] for part in parts], ignore_index=True)

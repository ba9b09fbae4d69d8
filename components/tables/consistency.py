"""Rules that span columns or tables: what one cell says must fit what another says."""

from __future__ import annotations

import math
from collections.abc import Iterable

import pandas as pd

from components.tables.faults import Fault, faults_at, shown
from components.tables.files import SETTINGS_FILE
from components.tables.record_consistency import check_record
from components.tables.registry import ASPECTS, BEFORE, CASE_TABLES, CLAIM_KEYS
from components.tables.said import said, said_either, said_plural
from components.tables.settings import Settings
from components.tables.tracks import FILE as TRACKS_FILE

Frames = dict[str, pd.DataFrame]

# A verdict that says so must list what it rests on.
_RESTS_ON = {
    "supported": "events_for",
    "partly": "events_for",
    "contradicted": "events_against",
}
_COUNTRY = said("a value of {columns}", columns="countries.iso3")
_EVIDENCE = (
    "events",
    "outcomes",
    "roll_calls",
    "arms_transfers",
    "recognition",
    "resolutions",
    "ballots",
    "material_backing",
    "tracker_codings",
    "indicators",
)


def check_consistency(settings: Settings, frames: Frames) -> list[Fault]:
    """Return every place where tables that are sound by themselves do not fit together."""
    return [
        *_eras(settings, frames["events"]),
        *check_record(frames),
        *_directions(frames),
        *_positions(frames),
        *_families(frames["event_kind_scale"]),
        *_assumptions(frames),
        *_recipient(settings, frames["arms_transfers"]),
        *_whole_years(frames["arms_transfers"]),
        *_verdicts(frames["claim_checks"]),
        *_aspects(frames),
        *_involvement(frames["outcomes"]),
        *_codes_without_rule(frames),
        *check_addresses(frames, "sources"),
    ]


def check_parties(settings: Settings | None, frames: Frames) -> list[Fault]:
    """Return a fault for each of the case's two states that the world does not have."""
    if settings is None or "iso3" not in frames.get("countries", ()):
        return []
    known = set(frames["countries"]["iso3"])
    return [
        Fault(SETTINGS_FILE, None, f"{party}_iso3", shown(iso3), _COUNTRY)
        for party, iso3 in settings.parties.items()
        if iso3 not in known
    ]


def check_tracks(tracks: pd.DataFrame, frames: Frames) -> list[Fault]:
    """Return a fault for each leg that has no track."""
    if tracks.empty or "leg_id" not in frames.get("legs", pd.DataFrame()):
        return []
    missing = sorted(set(frames["legs"]["leg_id"]) - set(tracks.index))
    allowed = said("one track per leg")
    return [
        Fault(TRACKS_FILE, None, "leg_id", said("no track {leg}", leg=leg), allowed)
        for leg in missing
    ]


def check_sources(own: pd.DataFrame, worlds: pd.DataFrame) -> list[Fault]:
    """Return a fault for each source of the case that the world knows as another one."""
    if not {"source_id", "title"} <= {*own} & {*worlds}:
        return []
    titles = worlds.drop_duplicates("source_id").set_index("source_id")["title"]
    both = own[own["source_id"].isin(titles.index)]
    known = titles[both["source_id"]].to_numpy()
    allowed = said("the title that the source has in world/sources.csv, or another source_id")
    return faults_at("sources", "title", both["title"], both["title"].ne(known), allowed)


def _eras(settings: Settings, events: pd.DataFrame) -> list[Fault]:
    """Hold the rule that no direction is averaged across a turning point."""
    if settings.turn is None:
        later = events["era"].ne(BEFORE)
        return faults_at("events", "era", events["era"], later, _without_turn(BEFORE))
    turn = settings.turn.day.isoformat()
    # A month or a year that holds the turn may lie on either side of it.
    first = events["date"].map(lambda date: date < turn[: len(date)]).astype(bool)
    last = events["date"].map(lambda date: f"{date}-01-01"[: len(turn)] >= turn).astype(bool)
    before = events["era"].eq(BEFORE)
    return [
        *faults_at("events", "era", events["era"], first & ~before, _of_date(BEFORE)),
        *faults_at("events", "era", events["era"], last & before, _not_of_date(BEFORE)),
    ]


def _of_date(era: str) -> str:
    return said("{era}, by its date", era=era)


def _without_turn(era: str) -> str:
    return said("{era}, as {file} names no turning point", era=era, file=SETTINGS_FILE)


def _not_of_date(era: str) -> str:
    return said("not {era}, by its date", era=era)


def _directions(frames: Frames) -> list[Fault]:
    steps, given = frames["direction_scale"]["position"], frames["events"]["direction"]
    allowed = said("a step of directions.csv ({steps})", steps=_listed(steps))
    return faults_at("events", "direction", given, ~given.isin(steps), allowed)


def _positions(frames: Frames) -> list[Fault]:
    """Hold stances and directions to one ladder: a mean is rounded to a whole step of it."""
    steps = frames["direction_scale"]["position"]
    stances = frames["stance_scale"]["position"]
    faults = []
    for table, own, others, what in (
        ("direction_scale", steps, stances, said("the position of a stance")),
        ("stance_scale", stances, steps, said("the position of a direction, or a blank")),
    ):
        strange = own.notna() & ~own.isin(others)
        twice = own.notna() & own.duplicated()
        faults += faults_at(table, "position", own, strange, what)
        faults += faults_at(table, "position", own, twice, said("a position that no other row has"))
    ladder = set(range(math.ceil(steps.min()), math.floor(steps.max()) + 1))
    if set(steps) != ladder:
        allowed = said("whole steps without a gap")
        faults.append(Fault("direction_scale", None, "position", _listed(steps), allowed))
    return faults


def _listed(steps: pd.Series[float]) -> str:
    return ", ".join(f"{step:g}" for step in sorted(steps))


def _families(kinds: pd.DataFrame) -> list[Fault]:
    first = kinds.groupby("family")["symbol"].transform("first")
    allowed = said("the symbol that the first kind of its family has")
    return faults_at(
        "event_kind_scale", "symbol", kinds["symbol"], kinds["symbol"].ne(first), allowed
    )


def _recipient(settings: Settings, arms: pd.DataFrame) -> list[Fault]:
    """Return a fault where arms are counted that went to another state than the subject."""
    to = arms["recipient_iso3"]
    allowed = said("{iso3}, the subject in {file}", iso3=settings.subject_iso3, file=SETTINGS_FILE)
    strange = _first(to.ne(settings.subject_iso3))
    return faults_at("arms_transfers", "recipient_iso3", to, strange, allowed)


def _assumptions(frames: Frames) -> list[Fault]:
    """Return a fault where there are routes and no assumptions to compute their times with."""
    if frames["routes"].empty or not frames["parameters"].empty:
        return []
    allowed = said("at least one row, as there are routes")
    return [Fault("parameters", None, "", said("no rows"), allowed)]


def _first(bad: pd.Series[bool]) -> pd.Series[bool]:
    """Return the first bad cell only, where one cause makes many."""
    return bad & bad.cumsum().eq(1)


def check_roll_calls(frames: Frames) -> list[Fault]:
    """Return a fault for each roll call that has not one letter per voter, and each odd voter."""
    voters, calls = (frames.get(name, pd.DataFrame()) for name in ("voters", "roll_calls"))
    if "iso3" not in voters or "votes" not in calls:
        return []
    letters = calls["votes"].str.len().astype("int64")
    allowed = said_plural(
        "{count} letter, one per row of voters.csv",
        "{count} letters, one per row of voters.csv",
        len(voters),
    )
    faults = [
        Fault("roll_calls", int(row), "votes", _letters(int(count)), allowed)
        for row, count in letters[letters.ne(len(voters))].items()
    ]
    known = frames.get("countries", voters)["iso3"]
    strange = ~voters["iso3"].isin(known)
    return faults + faults_at("voters", "iso3", voters["iso3"], strange, _COUNTRY)


def _letters(count: int) -> str:
    return said_plural("“{count} letter”", "“{count} letters”", count)


def _whole_years(arms: pd.DataFrame) -> list[Fault]:
    years = arms["year"]
    return faults_at("arms_transfers", "year", years, years.mod(1).ne(0), said("a whole year"))


def _verdicts(checks: pd.DataFrame) -> list[Fault]:
    faults = []
    for verdict, column in _RESTS_ON.items():
        bare = checks["verdict"].eq(verdict) & ~checks[column].astype(bool)
        faults += faults_at(
            "claim_checks",
            column,
            checks[column],
            bare,
            said("an event, as the verdict is {verdict}", verdict=verdict),
        )
    twice = (checks["events_for"] + checks["events_against"]).map(_repeated)
    return faults + faults_at(
        "claim_checks", "events_for", twice, twice.ne(""), said("each event once, on one side")
    )


def _repeated(values: Iterable[str]) -> str:
    seen: set[str] = set()
    for value in values:
        if value in seen:
            return value
        seen.add(value)
    return ""


def _aspects(frames: Frames) -> list[Fault]:
    checks, faults = frames["claim_checks"], []
    for table, column in CLAIM_KEYS.items():
        aspects = [aspect for aspect, (of_table, _) in ASPECTS.items() if of_table == table]
        own = checks["claim_id"].isin(frames[table][column])
        strange = own & ~checks["aspect"].isin(aspects)
        allowed = said(
            "{aspects}, as the claim stands in {table}", aspects=said_either(aspects), table=table
        )
        faults += faults_at("claim_checks", "aspect", checks["aspect"], strange, allowed)
    return faults


def _involvement(outcomes: pd.DataFrame) -> list[Fault]:
    unequal = outcomes["involved"].eq("") == outcomes["actor_ids"].astype(bool)
    allowed = said("actors where involved is given, and none where it is not")
    return faults_at("outcomes", "actor_ids", outcomes["actor_ids"], unequal, allowed)


def _codes_without_rule(frames: Frames) -> list[Fault]:
    faults: list[Fault] = []
    for spec in CASE_TABLES:
        if not spec.no_other_codes:
            continue
        codes, known = frames[spec.name]["code"], spec.needed_codes
        allowed = said("one of {codes}: what else would count has no rule", codes=", ".join(known))
        faults += faults_at(spec.name, "code", codes, ~codes.isin(known), allowed)
    return faults


def check_addresses(frames: Frames, name: str) -> list[Fault]:
    """Return a fault for each source in the table `name` that evidence cites without address."""
    if name not in frames or "address" not in frames[name]:
        return []
    cited = {
        source
        for table in _EVIDENCE
        for column in ("source_id", "second_source_id")
        if column in frames.get(table, ())
        for source in frames[table][column]
    }
    sources = frames[name]
    bare = sources["source_id"].isin(cited) & sources["address"].eq("")
    allowed = said("an address, as evidence cites this source")
    return faults_at(name, "address", sources["address"], bare, allowed)

"""The tables of the first page, and of the page of one state."""

from __future__ import annotations

from dataclasses import replace

from components.address import (
    ClaimsChoice,
    CountryChoice,
    HomeChoice,
    MaterialChoice,
    MethodChoice,
    ReachChoice,
    RecordChoice,
)
from components.analysis.home import home
from components.analysis.method.result import method
from components.analysis.reach.result import reach
from components.analysis.record.account import record
from components.analysis.record.behind import claims_behind
from components.analysis.record.claims_checked import claims_checked
from components.analysis.record.material import material
from components.analysis.report import StateReport, claims_about, country_report, state_facts
from components.columns.of_parties import of_parties, party_fields
from components.columns.state import CLAIMS_ABOUT, DELIVERIES, GROUPS, STATE
from components.exports.pages.article import corrections_table
from components.exports.pages.behind import of_registers, with_sources_of
from components.exports.pages.capability import allies_table, ways_table
from components.exports.pages.claims import checks_table, evidence_table
from components.exports.pages.evidence import (
    ballots_table,
    claim_and_record,
    events_table,
    readings_table,
    reports_table,
)
from components.exports.table import PageTables, Table, numbered
from components.tables import Case
from components.words import Words
from components.words.home import home_finding
from components.words.rows.state import claim_rows, group_rows, state_rows


def home_tables(case: Case, choice: HomeChoice, words: Words) -> PageTables:
    """Return what is claimed of states beside what is documented, and how soon allies could come.

    They are of the whole world, whatever the map of the page frames.
    """
    result, asked = home(case, choice), RecordChoice(lang=choice.lang)
    compared = record(case, asked).comparison
    beside = claim_and_record(case, asked, compared, words)
    allies = allies_table(reach(case, ReachChoice()), words)
    return PageTables(home_finding(words, result), (*beside, allies))


def country_tables(case: Case, choice: CountryChoice, words: Words) -> PageTables:
    """Return all that the case says of one state, table by table."""
    report = country_report(case, choice)
    checks = replace(claims_checked(case, ClaimsChoice()), rows=report.checks)
    tables = (
        _state(case, report, words),
        events_table(replace(record(case, RecordChoice()), events=report.acts.events), words),
        _claims(report, words),
        checks_table(checks, words),
        evidence_table(case, checks, words),
        readings_table(report.readings, report.scales, words),
        ballots_table(report.ballots, report.scales, report.parties["subject"], words),
        reports_table(replace(material(case, MaterialChoice()), rows=report.material), words),
        _deliveries(case, report),
        ways_table(reach(case, ReachChoice(actors=(report.iso3,))), words),
        _groups(report, words),
        corrections_table(
            replace(method(case, MethodChoice()), corrections=report.corrections), words
        ),
    )
    return PageTables(str(report.stance["name"]), tables)


def _state(case: Case, report: StateReport, words: Words) -> Table:
    facts = state_facts(report)
    acts = report.acts.events
    deciding = claims_behind(case, facts["deciding_claim_ids"])
    raw, _ = with_sources_of(facts, (deciding,))
    return Table(
        code="state",
        key="iso3",
        shown=state_rows(facts, report.scales, words),
        columns=of_parties(STATE, report.parties),
        raw=raw,
        fields=party_fields(report.parties),
        labelled=("claimed", "basis", "documented", "force", "legitimacy"),
        source_ids=tuple(
            sorted({*of_registers(case), *acts["source_id"], *acts["second_source_id"]} - {""})
        ),
    )


def _claims(report: StateReport, words: Words) -> Table:
    raw = numbered(claims_about(report))
    shown = claim_rows(raw, report.scales, words)
    labelled = ("kind", "wording", "coded_as")
    return Table("claims", "row", shown, CLAIMS_ABOUT, raw, labelled=labelled)


def _deliveries(case: Case, report: StateReport) -> Table:
    """Return the register's deliveries by the state; those of all suppliers, of the subject."""
    rows = case.arms_transfers
    if report.iso3 != report.settings.subject_iso3:
        rows = rows[rows["supplier_iso3"].eq(report.iso3)]
    names = case.world.countries["name"].reindex(rows["supplier_iso3"])
    raw = numbered(rows.assign(supplier=names.fillna(rows["supplier_iso3"]).to_numpy()))
    return Table("deliveries", "row", raw, DELIVERIES, raw)


def _groups(report: StateReport, words: Words) -> Table:
    raw, shown = numbered(report.evidence.groups), numbered(group_rows(report, words))
    return Table("groups", "row", shown, GROUPS, raw)

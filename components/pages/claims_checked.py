"""The claims checked page: each claim of the source against the record, and what it foresaw."""

from __future__ import annotations

import htpy
import pandas as pd
import streamlit as st

from components.address import ClaimsChoice, region_names
from components.analysis.actors.names import actors_in_regions
from components.analysis.record.checks import checked_claims, verdict_counts
from components.analysis.record.foresight import scored_likelihoods, took_part_unforeseen
from components.analysis.shown import chosen_checks
from components.columns.record import FORESIGHT
from components.controls.choices.claims import show_check_filters
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.elements import block, outside_link, show_html
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.open_page import open_page
from components.controls.views.check_list import check_list
from components.controls.views.page_head import page_head
from components.controls.views.table import Look, show_table
from components.figures.charts.intervals import scored_figure
from components.figures.charts.verdicts import verdict_bars
from components.tables import Case
from components.words import Words

_CHECKS = "claim_checks.csv"


def page(case: Case, choice: ClaimsChoice) -> None:
    """Show verdicts by section, the list of claims, the scored likelihoods and the outcomes."""
    words, regions = current_words(), region_names(case, choice.region)
    rows = checked_claims(case)
    if regions:
        within = actors_in_regions(case, regions)
        rows = rows[rows["actor_ids"].map(within.intersection).astype(bool)]
    show_check_filters(case, choice, rows, words)
    rows = chosen_checks(case, rows, choice)
    page_head(case, _finding(case, rows, words), _explanation(words), words)
    if case.claim_checks.empty:
        st.info(
            words.text("The case holds no checks of its claims: {file} has no rows.", file=_CHECKS)
        )
    elif rows.empty:
        st.info(words.text("No claim matches all of these filters together. Remove one."))
    else:
        _show_counts(case, rows, words)
        check_list(case, rows, choice.page, current_theme(), words)
    _show_foresight(case, words)
    _show_outcomes(case, words)


def _finding(case: Case, rows: pd.DataFrame, words: Words) -> str:
    if rows.empty:
        return words.text("No claim matches these filters")
    counts = verdict_counts(case, rows)
    checked = len(rows) - int(counts["not_checkable"])
    if not checked:
        return words.plural(
            "{count} claim here, and the record could not settle it",
            "{count} claims here, and none that the record could settle",
            len(rows),
        )
    found = [_outcome(code, int(count), words) for code, count in counts.items() if count]
    return words.plural(
        "Of {count} check against the record, {found}",
        "Of {count} checks against the record, {found}",
        checked,
        found=words.listing(outcome for outcome in found if outcome),
    )


def _outcome(verdict: str, count: int, words: Words) -> str:
    """Return what `count` checks of a verdict do; blank for those that no event can settle."""
    match verdict:
        case "supported":
            return words.plural("{count} bears a claim out", "{count} bear a claim out", count)
        case "partly":
            return words.plural(
                "{count} bears a claim out in part", "{count} bear a claim out in part", count
            )
        case "contradicted":
            return words.plural("{count} contradicts a claim", "{count} contradict a claim", count)
        case "no_evidence":
            return words.plural("{count} found no evidence", "{count} found no evidence", count)
    return ""


def _explanation(words: Words) -> str:
    return words.text(
        "Each claim of the source, checked against what its actor did or said at the time that the "
        "source speaks of. Later reports count where they show what was already so. The verdicts "
        "are our reading; the events beside them let you make your own."
    )


def _show_counts(case: Case, rows: pd.DataFrame, words: Words) -> None:
    counts = verdict_counts(case, rows)
    labels = words.labels(case.verdict_scale)
    figure_view(
        verdict_bars(rows, case.scales, words, current_theme()),
        case,
        key="verdicts",
        alt="; ".join(f"{labels[code]}: {count}" for code, count in counts.items()),
    )
    with st.expander(words.text("What the verdicts mean, and how they were reached")):
        for verdict, label in labels.items():
            meaning = words.definition(case.verdict_scale, verdict)
            st.markdown(f"**{escape_markdown(label)}.** {escape_markdown(meaning)}")
        changed = int(checked_claims(case)["first_reading"].ne("").sum())
        said = words.plural(
            "{note} {count} differs from the first verdict, and says what that was.",
            "{note} {count} differ from the first verdict, and each of these says what that was.",
            changed,
            note=case.settings.verdicts_note,
        )
        st.write(escape_markdown(said))


def _show_foresight(case: Case, words: Words) -> None:
    rows = scored_likelihoods(case)
    st.divider()
    st.caption(words.text("What follows is about the whole source: the filters do not apply."))
    st.subheader(words.text("What the source foresaw, scored"), anchor=False)
    if rows.empty:
        st.write(words.text("No outcome settles any likelihood that the source gives."))
        return
    figure_view(
        scored_figure(rows, words, current_theme()),
        case,
        key="foresight",
        alt="; ".join(
            words.text(
                "{name}: {wording}, Brier score {score}",
                name=row["name"],
                wording=row["wording"],
                score=words.number(row["brier"], 3),
            )
            for row in rows.to_dict("records")
        ),
    )
    took_part = {0: words.text("no"), 1: words.text("yes")}
    show_table(
        rows.assign(took_part=rows["observed"].map(took_part)),
        FORESIGHT,
        words,
        Look(words.text("Forecasts with what happened and their scores")),
    )
    settled = words.text(
        "We read direct involvement as taking part in the fighting. Settled by what is reported of "
        "{settled}; the outcomes below reach to {until}.",
        settled=words.date(rows["settled"].max()),
        until=words.date(rows["until"].iloc[0]),
    )
    score = words.text(
        "The Brier score (Brier 1950) is the squared difference between the probability and what "
        "happened, 1 or 0: 0 is best, 1 worst. One event can show whether a forecast was "
        "surprised; it cannot show that its probability was right. Forecasters who say {low} % and "
        "{high} % are told apart only by many such events, and a bold forecast scores best until "
        "it fails.",
        low=rows["point_pct"].min(),
        high=rows["point_pct"].max(),
    )
    said = (settled, _unforeseen(case, words), score, case.settings.likelihood_note)
    st.caption(escape_markdown(" ".join(sentence for sentence in said if sentence)))


def _unforeseen(case: Case, words: Words) -> str:
    rows = took_part_unforeseen(case)
    if rows.empty:
        return ""
    return words.text(
        "{names} took part as well, by what is reported of {settled}, but the source gives no "
        "likelihood that could be scored.",
        names=words.listing(rows["name"]),
        settled=words.date(rows["settled"].max()),
    )


def _show_outcomes(case: Case, words: Words) -> None:
    rows = case.outcomes
    if rows.empty:
        return
    st.subheader(words.text("What happened next"), anchor=False)
    items = []
    for row in rows.sort_values("date").to_dict("records"):
        source = case.sources.loc[row["source_id"]]
        links = [outside_link(source["address"], source["publisher"])]
        if row["second_source_id"]:
            second = case.sources.loc[row["second_source_id"]]
            links += [" · ", outside_link(second["address"], second["publisher"])]
        note = f" {row['note']}. " if row["note"] else " "
        confidence = words.text("Confidence: {confidence}.", confidence=row["confidence"])
        topic = htpy.span(".atlas-title")[row["topic"]]
        items.append(
            block(
                htpy.p[htpy.b[words.date(row["date"])], " ", topic],
                htpy.p[row["statement"]],
                htpy.p(".atlas-where")[confidence, note, links],
            )
        )
    show_html(items)


if __name__ == "__main__":
    open_page("claims", page)

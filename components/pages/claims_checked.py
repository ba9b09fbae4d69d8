"""The claims checked page: each claim of the source against the record, and what it foresaw."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from components.analysis.actors.names import actors_in_regions
from components.analysis.record.checks import checked_claims, verdict_counts
from components.analysis.record.foresight import scored_likelihoods, took_part_unforeseen
from components.analysis.wording import capitalised, in_words
from components.controls.check_filters import check_filters
from components.controls.figure_view import current_theme, figure_view
from components.controls.markup.elements import outside_link
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.shared_filters import shared_choice
from components.controls.views.check_list import check_list
from components.controls.views.page_head import page_head
from components.figures.rows import scored_figure
from components.figures.verdict_bars import verdict_bars
from components.tables import Case, current_case

# What checks of each verdict do, in the singular and the plural; not checkable is no check.
_VERDICT_WORDS = {
    "supported": ("bears {} out", "bear {} out"),
    "partly": ("bears {} out in part", "bear {} out in part"),
    "contradicted": ("contradicts {}", "contradict {}"),
    "no_evidence": ("found no evidence", "found no evidence"),
}


def main() -> None:
    """Show verdicts by section, the list of claims, the scored likelihoods and the outcomes."""
    case, regions = current_case(), shared_choice().regions
    rows = checked_claims(case)
    if regions:
        within = actors_in_regions(case, regions)
        rows = rows[rows["actor_ids"].map(lambda ids: bool(within.intersection(ids.split(";"))))]
    rows = check_filters(case, rows)
    page_head(case, _finding(case, rows), _explanation())
    if case.claim_checks.empty:
        st.info("The case holds no checks of its claims: claim_checks.csv has no rows.")
    elif rows.empty:
        st.info("No claim matches all of these filters together. Remove one.")
    else:
        _show_counts(case, rows)
        check_list(case, rows, current_theme())
    _show_foresight(case)
    _show_outcomes(case)


def _finding(case: Case, rows: pd.DataFrame) -> str:
    if rows.empty:
        return "No claim matches these filters"
    counts = verdict_counts(case, rows)
    checked = len(rows) - int(counts["not_checkable"])
    if not checked:
        if len(rows) == 1:
            return "1 claim here, and the record could not settle it"
        return f"{len(rows)} claims here, and none that the record could settle"
    found = [
        f"{counts[code]} {one if counts[code] == 1 else several}"
        for code, (one, several) in _VERDICT_WORDS.items()
        if counts[code]
    ]
    # The first to speak of a claim names it; the others say "one".
    words = in_words(found).replace("{}", "a claim", 1).replace("{}", "one")
    return f"Of {checked} check{'' if checked == 1 else 's'} against the record, {words}"


def _explanation() -> str:
    return (
        "Each claim of the source, checked against what its actor did or said at the time that the "
        "source speaks of. Later reports count where they show what was already so. The verdicts "
        "are our reading; the events beside them let you make your own."
    )


def _show_counts(case: Case, rows: pd.DataFrame) -> None:
    counts = verdict_counts(case, rows)
    labels = case.verdict_scale["label"]
    figure_view(
        verdict_bars(case, rows, current_theme()),
        case,
        key="verdicts",
        alt="; ".join(f"{labels[code]}: {count}" for code, count in counts.items()),
    )
    with st.expander("What the verdicts mean, and how they were reached"):
        for row in case.verdict_scale.itertuples():
            st.markdown(f"**{escape_markdown(row.label)}.** {escape_markdown(row.definition)}")
        changed = int(checked_claims(case)["first_label"].ne("").sum())
        st.write(
            escape_markdown(
                f"{case.settings.verdicts_note} {changed} differ from the first, and each of "
                "these says what that was."
            )
        )


def _show_foresight(case: Case) -> None:
    rows = scored_likelihoods(case)
    st.divider()
    st.caption("What follows is about the whole source: the filters do not apply.")
    st.subheader("What the source foresaw, scored", anchor=False)
    if rows.empty:
        st.write("No outcome settles any likelihood that the source gives.")
        return
    figure_view(
        scored_figure(rows, current_theme()),
        case,
        key="foresight",
        alt="; ".join(
            f"{row['name']}: {row['wording']}, Brier score {row['brier']:.3f}"
            for row in rows.to_dict("records")
        ),
    )
    st.dataframe(
        pd.DataFrame(
            {
                "Actor": rows["name"],
                "The source's word": rows["wording"],
                "Read as": [
                    f"{row['low_pct']:g}–{row['high_pct']:g} %, point {row['point_pct']:g} %"
                    for row in rows.to_dict("records")
                ],
                "Took part": rows["observed"].map({0: "no", 1: "yes"}),
                "Brier score at the point": rows["brier"].round(4),
                "Over the range": [
                    f"{row['brier_low']:.4f} to {row['brier_high']:.4f}"
                    for row in rows.to_dict("records")
                ],
                "Had the opposite happened": rows["brier_if_otherwise"].round(3),
            }
        ),
        hide_index=True,
        width="stretch",
    )
    low, high = rows["point_pct"].min(), rows["point_pct"].max()
    said = (
        "We read direct involvement as taking part in the fighting. Settled by what is reported of "
        f"{rows['settled'].max()}; the outcomes below reach to {rows['until'].iloc[0]}. "
        f"{_unforeseen(case)}The Brier score (Brier 1950) is the squared difference between the "
        "probability and what happened, 1 or 0: 0 is best, 1 worst. "
        "One event can show whether a forecast was surprised; it cannot show that its probability "
        f"was right. Forecasters who say {low:g} % and {high:g} % are told apart only by many such "
        "events, and a bold forecast scores best until it fails. "
        f"{case.settings.likelihood_note}"
    )
    st.caption(escape_markdown(said))


def _unforeseen(case: Case) -> str:
    rows = took_part_unforeseen(case)
    if rows.empty:
        return ""
    return (
        f"{in_words(rows['name'])} took part as well, by what is reported of "
        f"{rows['settled'].max()}, but the source gives no likelihood that could be scored. "
    )


def _show_outcomes(case: Case) -> None:
    rows = case.outcomes
    if rows.empty:
        return
    st.subheader("What happened next", anchor=False)
    items = []
    for row in rows.sort_values("date").to_dict("records"):
        source = case.sources.loc[row["source_id"]]
        links = [outside_link(source["address"], source["publisher"])]
        if row["second_source_id"]:
            second = case.sources.loc[row["second_source_id"]]
            links.append(outside_link(second["address"], second["publisher"]))
        note = f" {escape(row['note'])}." if row["note"] else ""
        items.append(
            '<div class="atlas-claim">'
            f"<p><b>{escape(row['date'])}</b> · {escape(capitalised(row['topic']))}</p>"
            f"<p>{escape(row['statement'])}</p>"
            f'<p class="atlas-where">Confidence: {escape(row["confidence"])}.{note} '
            f"{' · '.join(links)}</p></div>"
        )
    st.html("".join(items))


main()

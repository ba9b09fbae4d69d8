"""The claims checked page: each claim of the source against the record, and what it foresaw."""

from __future__ import annotations

import htpy
import streamlit as st

from components.address import ClaimsChoice
from components.analysis.record.claims_checked import ClaimsResult, claims_checked
from components.columns.record import FORESIGHT
from components.controls.choices.claims import show_check_filters
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.elements import beside, block, outside_link, show_html
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.open_page import open_page
from components.controls.views.check_list import check_list
from components.controls.views.page_head import page_head
from components.controls.views.table import Look, show_table
from components.figures.charts.intervals import scored_figure
from components.figures.charts.verdicts import verdict_bar
from components.tables import Case
from components.words import Words, codes
from components.words.checks import finding, foresight_in_words, unforeseen_in_words

_CHECKS = "claim_checks.csv"


def page(case: Case, choice: ClaimsChoice) -> None:
    """Show the verdicts, the list of claims, the scored likelihoods and the outcomes."""
    words, result = current_words(), claims_checked(case, choice)
    page_head(result.settings, finding(words, result), _explanation(words), words)
    show_check_filters(result, words)
    if not result.held:
        st.info(
            words.text("The case holds no checks of its claims: {file} has no rows.", file=_CHECKS)
        )
    elif result.rows.empty:
        st.info(words.text("No claim matches all of these filters together. Remove one."))
    else:
        _show_counts(result, words)
        check_list(result, current_theme(), words)
    _show_foresight(result, words)
    _show_outcomes(result, words)


def _explanation(words: Words) -> str:
    return words.text(
        "Each claim of the source, checked against what its actor did or said at the time that the "
        "source speaks of. Later reports count where they show what was already so. The verdicts "
        "are our reading; the events beside them let you make your own."
    )


def _show_counts(result: ClaimsResult, words: Words) -> None:
    scale = result.scales.verdict
    labels = words.labels(scale)
    figure_view(
        verdict_bar(result, words, current_theme()),
        key="verdicts",
        alt=words.series(
            (
                finding(words, result),
                *(
                    words.labelled(labels[str(code)], words.number(count))
                    for code, count in result.by_verdict.items()
                ),
            )
        ),
    )
    with st.expander(words.text("What the verdicts mean, and how they were reached")):
        for verdict, label in labels.items():
            meaning = words.definition(scale, verdict)
            st.markdown(f"**{escape_markdown(label)}.** {escape_markdown(meaning)}")
        said = words.plural(
            "{note} {count} verdict differs from that of the first reading; the list says what "
            "that was.",
            "{note} {count} verdicts differ from those of the first reading; the list says what "
            "these were.",
            result.changed,
            note=result.settings.verdicts_note,
        )
        st.write(escape_markdown(said))


def _show_foresight(result: ClaimsResult, words: Words) -> None:
    rows = result.foresight.scored
    st.divider()
    st.caption(words.text("What follows is about the whole source: the filters do not apply."))
    st.header(words.text("What the source foresaw, scored"), anchor=False)
    if rows.empty:
        st.write(words.text("No outcome settles any likelihood that the source gives."))
        return
    figure_view(
        scored_figure(result.foresight, words, current_theme()),
        key="foresight",
        alt=words.series(
            words.text(
                "{name}: {wording}, Brier score {score}",
                name=row["name"],
                wording=row["wording"],
                score=words.number(row["brier"], 3),
            )
            for row in rows.to_dict("records")
        ),
    )
    show_table(
        foresight_in_words(words, result.foresight),
        FORESIGHT,
        words,
        Look(words.text("Forecasts with what happened and their scores")),
    )
    st.caption(escape_markdown(_about_scores(result, words)))


def _about_scores(result: ClaimsResult, words: Words) -> str:
    foresight = result.foresight
    settled = words.text(
        "We read direct involvement as taking part in the fighting. The forecasts are settled by "
        "what is reported of {settled}; the outcomes below run until {until}.",
        settled=words.date(foresight.settled),
        until=words.date(foresight.until),
    )
    score = words.text(
        "The Brier score (Brier 1950) is the squared difference between the probability and what "
        "happened, 1 or 0: 0 is best, 1 worst. A single event can show whether it came as a "
        "surprise to a forecast; it cannot show that the probability was right. Only many such "
        "events tell forecasters who say {low} % from those who say {high} %, and a bold forecast "
        "scores best until it fails.",
        low=foresight.lowest_pct,
        high=foresight.highest_pct,
    )
    unforeseen = unforeseen_in_words(words, foresight, result.names)
    return words.running((settled, unforeseen, score, result.settings.likelihood_note))


def _show_outcomes(result: ClaimsResult, words: Words) -> None:
    if result.outcomes.empty:
        return
    st.header(words.text("What happened next"), anchor=False)
    items = []
    for row in result.outcomes.to_dict("records"):
        links = [outside_link(row["address"], row["publisher"])]
        if row["second_source_id"]:
            links.append(outside_link(row["second_address"], row["second_publisher"]))
        note = words.text("{note}.", note=row["note"]) if row["note"] else ""
        trusted = codes.confidence(words)[row["confidence"]]
        confidence = words.text("Confidence: {confidence}.", confidence=trusted)
        topic = htpy.span(".atlas-title")[row["topic"]]
        items.append(
            block(
                htpy.p[beside(htpy.b[words.date(row["date"])], topic)],
                htpy.p[row["statement"]],
                htpy.p(".atlas-where")[beside(words.running((confidence, note)), *links)],
            )
        )
    show_html(items)


if __name__ == "__main__":
    open_page("claims", page)

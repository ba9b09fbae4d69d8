"""Agreement of all states as a table; a click opens a country's card."""

from __future__ import annotations

from components.analysis.actors.names import other_states, party_names_in_sentence
from components.analysis.record.votes import pooled_agreement
from components.columns.countries import AGREEMENT
from components.controls.cards.country import open_country
from components.controls.views.table import Look, Picks, show_table
from components.tables import Case
from components.words import Words

_THIN = 20  # joint roll calls in all pooled years


def votes_table(case: Case, issue: str, regions: tuple[str, ...], words: Words) -> None:
    """Show the pooled agreement of every state on an issue, most with the subject first.

    States with few joint roll calls come last: a share of five says little.
    """
    pooled = pooled_agreement(case, issue)
    rows = other_states(case, regions)[["name", "region"]].join(pooled, how="inner")
    rows = rows.assign(thin=rows["n_joint_subject"].lt(_THIN))
    order_by = ["thin", "share_subject", "name"]
    rows = rows.sort_values(order_by, ascending=[True, False, True])
    show_table(
        rows,
        AGREEMENT,
        words,
        Look(
            words.text("States with their pooled agreement with subject and adversary"),
            fields={str(party): name for party, name in party_names_in_sentence(case).items()},
        ),
        Picks(open_country, "votes-table", list(rows.index)),
    )

"""One state's score down to the raw values and where they come from."""

from __future__ import annotations

import pandas as pd

from components.analysis.actors.groups import expand_to_states, shared_groups
from components.analysis.actors.names import short_names
from components.analysis.claims.support import support_by_state
from components.analysis.index.components import Method, normalised, raw_components
from components.analysis.index.ranking import Weights
from components.analysis.record.arms import delivery_years
from components.analysis.record.direction import direction_words
from components.analysis.record.divergence import describe_record
from components.analysis.record.events import BEFORE, choose_events, first_window, keep_acts
from components.analysis.record.votes import pooled_agreement, pooled_span
from components.tables import Case

_UNKNOWN = "not known: left out, not counted as zero"


def breakdown(
    case: Case, iso3: str, weights: Weights, method: Method, arms_since: int = 0
) -> pd.DataFrame:
    """Return the components of one state, one row each in the order of the scale.

    Columns `label`; `words` (the raw value with its unit); `scaled` (0-1); `share` (of the
    weight that counts for this state; missing where the component is); `adds` (to the score:
    they add up to it); `source_ids` (tuple); `basis` (what they were read for).
    """
    raw = raw_components(case, arms_since)
    scaled = normalised(raw, method).loc[iso3]
    given = pd.Series(weights, index=raw.columns, dtype=float).where(scaled.notna())
    share = given / given.sum() if given.sum() > 0 else given * float("nan")
    words = _words(case, iso3, raw.loc[iso3])
    table = pd.DataFrame(
        {
            "label": case.index_component_scale["label"],
            "words": pd.Series(words),
            "scaled": scaled,
            "share": share,
            "adds": share * scaled,
        }
    )
    return table.join(_origins(case, iso3, arms_since)).reindex(raw.columns)


def _words(case: Case, iso3: str, raw: pd.Series) -> dict[str, str]:
    votes = pooled_agreement(case)
    joint = int(votes["n_joint_subject"].get(iso3, 0))
    groups, kinds = shared_groups(case)[iso3], support_by_state(case).at[iso3, "support_types"]
    record = describe_record(case, first_window(case), BEFORE).loc[iso3]
    names = ", ".join(short_names(case)[group] for group in groups)
    labels = ", ".join(case.support_type_scale.at[kind, "label"] for kind in kinds)
    words = {
        "direction": direction_words(record) if pd.notna(raw["direction"]) else _UNKNOWN,
        "votes": f"{raw['votes']:.1%} of {joint} joint roll calls".replace("%", " %"),
        "arms": f"{raw['arms']:,.1f} million TIV" if pd.notna(raw["arms"]) else _UNKNOWN,
        "groups": f"{raw['groups']:.0f}" + (f": {names}" if names else ""),
        "capabilities": f"{raw['capabilities']:.0f}: {labels}" if kinds else _UNKNOWN,
    }
    return words if joint else words | {"votes": _UNKNOWN}


def _origins(case: Case, iso3: str, arms_since: int) -> pd.DataFrame:
    """Return for each component the sources of this state's value, and what they were read for."""
    window = case.settings.windows[0]
    acts = keep_acts(choose_events(case, first_window(case)))
    members = case.memberships
    ties = members["iso3"].eq(iso3) & members["group_id"].isin(shared_groups(case)[iso3])
    claims = expand_to_states(case, case.capabilities)
    since = max(delivery_years(case)[0], arms_since)
    votes, arms = case.un_votes, case.arms_transfers
    rows = {
        "direction": (
            acts.loc[acts["actor_id"].eq(iso3)],
            f"{window.first} to {window.last}",
        ),
        "votes": (votes[votes["iso3"].eq(iso3)], f"roll calls of {pooled_span(case)}"),
        "arms": (arms, f"deliveries since {since}" if since else "no register"),
        "groups": (members[ties], "lists of members"),
        "capabilities": (claims[claims["iso3"].eq(iso3)], "claims about it or its group"),
    }
    found = {
        code: (tuple(dict.fromkeys(table["source_id"])), basis)
        for code, (table, basis) in rows.items()
    }
    return pd.DataFrame.from_dict(found, orient="index", columns=["source_ids", "basis"])

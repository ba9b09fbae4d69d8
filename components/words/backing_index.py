"""What the components of the backing index count, in words."""

from __future__ import annotations

from components.analysis.actors.names import short_names
from components.analysis.index.breakdown import Breakdown
from components.tables import Case
from components.words.language import Words
from components.words.record import acts_in_words
from components.words.votes import years_in_words


def component_values(words: Words, case: Case, found: Breakdown) -> dict[str, str]:
    """Return each component's raw value with its unit and what it counts, by code."""
    raw = found.parts["raw"]
    known = raw.notna().to_dict()
    # A zero share of no roll calls, and no kind of support claimed, are not known either.
    known["votes"] = known["votes"] and found.joint_roll_calls > 0
    known["capabilities"] = bool(found.support_types)
    kinds = ", ".join(words.label(case.support_type_scale, kind) for kind in found.support_types)
    groups = ", ".join(short_names(case)[group] for group in found.group_ids)
    values = {
        "direction": lambda: acts_in_words(words, found.acts),
        "votes": lambda: words.text(
            "{share} of {count} joint roll calls",
            share=words.percent(raw["votes"], 1),
            count=found.joint_roll_calls,
        ),
        "arms": lambda: words.text("{volume} million TIV", volume=words.number(raw["arms"], 1)),
        "groups": lambda: _counted(words, raw["groups"], groups),
        "capabilities": lambda: _counted(words, raw["capabilities"], kinds),
    }
    unknown = words.text("not known: left out, not counted as zero")
    return {code: values[code]() if known[code] else unknown for code in found.parts.index}


def component_bases(words: Words, case: Case, found: Breakdown) -> dict[str, str]:
    """Return what each component was read for, by code."""
    window, since = case.settings.windows[0], found.arms_since
    return {
        "direction": words.text(
            "{first} to {last}", first=str(window.first), last=str(window.last)
        ),
        "votes": words.text("roll calls of {years}", years=years_in_words(words, found.vote_years)),
        "arms": words.text("deliveries since {year}", year=str(since))
        if since
        else words.text("no register"),
        "groups": words.text("lists of members"),
        "capabilities": words.text("claims about it or its group"),
    }


def _counted(words: Words, count: float, names: str) -> str:
    if not names:
        return words.number(count)
    return words.text("{count}: {names}", count=words.number(count), names=names)

"""Every state's answer to the turning point: a position on each of two axes, and what decided it.

One number would hide the states that condemned the use of force and denied the government.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from components.address import PositionsChoice, region_names
from components.analysis.actors.names import other_states
from components.analysis.geography.ground import Ground, ground
from components.analysis.kept import answer
from components.analysis.record.events import LISTED, all_events, keep_acts
from components.analysis.record.statements_of_groups import spread_over_members
from components.analysis.record.turn import Turn, states_in_band, turn, turn_day
from components.analysis.view_facts import Chosen, filters_in
from components.tables import Case, Scales, Settings, registry
from components.tables.memo import derived

FORCE, LEGITIMACY, UNKNOWN = "force", "legitimacy", "unknown"
AXES = (FORCE, LEGITIMACY)
OWN, FROM_LISTS, THROUGH_GROUP, NONE_FOUND = registry.RECORD_BASES
_DOUBTFUL = ("doubtful", "improbable", "unjudged")
_SILENT = {FORCE: registry.FORCE_POSITIONS[0], LEGITIMACY: registry.LEGITIMACY_POSITIONS[0]}
AT_TURN = registry.ERAS[1]
_INDICATORS = ("population", "gdp_usd")
_OF_ACT = (
    *("date", "summary", "publisher", "address"),
    *("second_publisher", "second_address", "credibility"),
)
_COLUMNS = [FORCE, f"{FORCE}_event", LEGITIMACY, f"{LEGITIMACY}_event", "basis", "group_id"]


@dataclass(frozen=True, eq=False)
class Shares:
    """How much of the world stands behind each position on one axis.

    `rows` has, by the code of the position and in the order of its scale, `states`, and the
    shares (0-1) of all states but the two parties: `states_share`, `population_share`,
    `gdp_share`; the row `unknown` holds those of whom no act was found. `years` are the
    first and the last year of the values, by indicator; `missing` the states without one, and
    `publishers` who gives the values.
    """

    rows: pd.DataFrame
    years: dict[str, tuple[int, int]]
    missing: dict[str, tuple[str, ...]]
    publishers: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class PositionsResult:
    """Where the states of a choice stand on the two axes.

    `rows` are those of `positions_of_states` that the choice keeps, with `shown_as` (the position
    on the chosen axis, or `unknown`) for the map, and with `date, summary, publisher, address,
    second_publisher, second_address, credibility` of the event that decided on that axis, blank
    where none did; `grid` counts the states with a position by force
    (rows) and legitimacy (columns), in the order of the scales; `known` are the rows with any act.
    `counts` are the states by position on the chosen axis, and of whom nothing is known, that all
    other filters than the one of that axis keep. `shares` are of the whole world, whatever the
    choice keeps; `turn` has the states that it keeps before, at and after the turning point, and
    the bands of all, whichever is chosen.
    """

    axis: str
    rows: pd.DataFrame
    known: pd.DataFrame
    grid: pd.DataFrame
    counts: pd.Series[int]
    shares: Shares
    turn: Turn
    day: dt.date
    places: tuple[str, ...]
    filters: tuple[Chosen, ...]
    group_names: dict[str, str]
    scales: Scales
    settings: Settings
    ground: Ground


@answer
def positions(case: Case, choice: PositionsChoice) -> PositionsResult:
    """Return where the states that a choice keeps stand on the two axes."""
    kept = positions_of_states(case, confirmed=choice.confirmed)
    places = region_names(case, choice.region)
    if places:
        kept = kept[kept["region"].isin(places)]
    if choice.actor:
        kept = kept[kept.index.isin(choice.actor)]
    if choice.basis == "own":
        kept = _without_groups(kept)
    every_band = _holding(kept, choice, AXES)
    if choice.band:
        kept = kept.loc[kept.index.isin(_in_band(case, choice, choice.band))]
    kept = _holding(kept, choice, [axis for axis in AXES if axis != choice.axis])
    counts = _counts(case, kept, choice.axis)
    kept = _holding(kept, choice, [choice.axis])
    known = kept[kept["basis"].ne(NONE_FOUND)]
    return PositionsResult(
        axis=choice.axis,
        rows=_with_deciding_acts(case, kept, choice.axis),
        known=known,
        grid=_grid(case, known),
        counts=counts,
        shares=shares_of_world(
            case, choice.axis, confirmed=choice.confirmed, with_groups=choice.basis != "own"
        ),
        turn=turn(case, every_band, confirmed=choice.confirmed, band=choice.band or ""),
        day=turn_day(case),
        places=places,
        filters=filters_in(case, choice, ("actor", "force", "legitimacy", "confirmed", "band")),
        group_names=dict(case.world.groups["name"]),
        scales=case.scales,
        settings=case.settings,
        ground=ground(case, places, ()),
    )


def _in_band(case: Case, choice: PositionsChoice, band: str) -> pd.Index[str]:
    every = positions_of_states(case, confirmed=choice.confirmed)
    return states_in_band(case, every, band, confirmed=choice.confirmed)


def _holding(states: pd.DataFrame, choice: PositionsChoice, axes: Collection[str]) -> pd.DataFrame:
    for axis in axes:
        wanted = getattr(choice, axis)
        if wanted:
            states = states[states[axis].isin(wanted)]
    return states


def _counts(case: Case, states: pd.DataFrame, axis: str) -> pd.Series[int]:
    shown_as = states[axis].where(states["basis"].ne(NONE_FOUND), UNKNOWN)
    order = [*case.tables()[f"{axis}_position_scale"].index, UNKNOWN]
    return shown_as.value_counts().reindex(order, fill_value=0).astype(int)


def _without_groups(states: pd.DataFrame) -> pd.DataFrame:
    """Return the states with those known only through a group as ones of whom nothing is known."""
    through = states["basis"].eq(THROUGH_GROUP)
    return states.assign(
        **{column: states[column].mask(through, "") for column in _COLUMNS if column != "basis"},
        basis=states["basis"].mask(through, NONE_FOUND),
    )


@derived
def positions_of_states(case: Case, *, confirmed: bool = False) -> pd.DataFrame:
    """Return every state but the two parties with its position on both axes, indexed by iso3.

    Columns `name, region, subregion`; for each axis its code (`force`, `legitimacy`; blank where
    no act was found) and the event that decided it (`force_event`, `legitimacy_event`; blank where
    no act says anything on that axis); `basis` (a code of the record's bases) and `group_id`
    (through which group). The latest act of its own decides, of several on one day the one
    farthest from no judgement, or from silence; acts known from lists, or told by one
    party only, count where there is no other; a group's statement only where there is nothing
    else. A day's word to wait for facts never takes the place of a position.

    `confirmed` keeps what two independent sources carry. The frame is cached.
    """
    acts = _acts_at_turn(case, confirmed=confirmed)
    states = other_states(case)[["name", "region", "subregion"]]
    found = {str(iso3): _decided(rows) for iso3, rows in acts.groupby("iso3")}
    nothing = dict.fromkeys(_COLUMNS, "") | {"basis": NONE_FOUND}
    rows = [found.get(str(iso3), nothing) for iso3 in states.index]
    return states.join(pd.DataFrame(rows, states.index, columns=_COLUMNS).astype("str"))


def _acts_at_turn(case: Case, *, confirmed: bool) -> pd.DataFrame:
    """Return the acts that carry a position on the turn, once per state they count for.

    Columns of `all_events` and `iso3, group_id, rank` (0 own, 1 lists and doubtful, 2 group);
    from what counts least to what counts most.
    """
    acts = keep_acts(all_events(case))
    acts = acts[acts["era"].eq(AT_TURN)]
    acts = acts[acts["force_position"].ne("") | acts["legitimacy_position"].ne("")]
    if confirmed:
        acts = acts[acts["credibility"].eq(registry.CONFIRMED)]
    own = acts[acts["actor_id"].isin(case.world.countries.index)]
    weak = own["nature"].eq(LISTED) | own["credibility"].isin(_DOUBTFUL)
    own = own.assign(iso3=own["actor_id"], group_id="", rank=weak.astype(int))
    through = spread_over_members(case, acts).assign(rank=2)
    both = pd.concat([own.rename_axis("event_id"), through]).reset_index()
    for axis in AXES:
        both[f"{axis}_strength"] = both[f"{axis}_position"].map(_strengths(case, axis)).fillna(0)
    return both.sort_values(["rank", "end", "event_id"], ascending=[False, True, True])


def _strengths(case: Case, axis: str) -> dict[str, int]:
    """Return how many steps each position of an axis is from saying nothing."""
    codes = list(case.tables()[f"{axis}_position_scale"].index)
    middle = codes.index(_SILENT[axis])
    return {code: abs(place - middle) for place, code in enumerate(codes)}


def _decided(acts: pd.DataFrame) -> dict[str, str]:
    """Return the position of one state on each axis, from its acts in the order of what counts."""
    top = acts.iloc[-1]
    counted = acts[acts["rank"].eq(acts["rank"].min())]
    bases = (OWN, FROM_LISTS, THROUGH_GROUP)
    row = {"basis": bases[int(counted["rank"].iloc[0])], "group_id": str(top["group_id"])}
    pools = counted if row["basis"] == THROUGH_GROUP else acts[acts["rank"].lt(2)]
    for axis in AXES:
        silent = _SILENT[axis]
        said = pools[pools[f"{axis}_position"].ne("")]
        judged = said[said[f"{axis}_position"].ne(silent)]
        deciding = _clearest_of_last_day(judged, axis) if len(judged) else said.tail(1)
        given = not deciding.empty
        row[axis] = str(deciding[f"{axis}_position"].iloc[0]) if given else silent
        row[f"{axis}_event"] = str(deciding["event_id"].iloc[0]) if given else ""
    return row


def _with_deciding_acts(case: Case, rows: pd.DataFrame, axis: str) -> pd.DataFrame:
    events = all_events(case).reindex(rows[f"{axis}_event"])
    acts = {column: events[column].fillna("").to_numpy() for column in _OF_ACT}
    shown_as = rows[axis].where(rows["basis"].ne(NONE_FOUND), UNKNOWN)
    return rows.assign(**acts, shown_as=shown_as)


def _clearest_of_last_day(judged: pd.DataFrame, axis: str) -> pd.DataFrame:
    last = judged.iloc[-1]
    same = judged["end"].eq(last["end"]) & judged["rank"].eq(last["rank"])
    return judged[same].sort_values(f"{axis}_strength", kind="stable").tail(1)


def _grid(case: Case, known: pd.DataFrame) -> pd.DataFrame:
    counts = pd.crosstab(known[FORCE], known[LEGITIMACY])
    force, legitimacy = case.force_position_scale.index, case.legitimacy_position_scale.index
    return counts.reindex(index=force, columns=legitimacy, fill_value=0).astype(int)


@derived
def shares_of_world(
    case: Case, axis: str, *, confirmed: bool = False, with_groups: bool = False
) -> Shares:
    """Return how many states, how many people and how much of GDP stand on each side of an axis."""
    states = positions_of_states(case, confirmed=confirmed)
    if not with_groups:
        states = _without_groups(states)
    sizes = _sizes(case).pivot_table(index="iso3", columns="indicator", values="value")
    sizes = sizes.reindex(states.index).reindex(columns=list(_INDICATORS))
    scale = case.tables()[f"{axis}_position_scale"]
    code = states[axis].where(states["basis"].ne(NONE_FOUND), UNKNOWN)
    order = [*scale.index, UNKNOWN]
    counted = code.value_counts().reindex(order, fill_value=0)
    sums = sizes.groupby(code).sum().reindex(order, fill_value=0)
    totals = sizes.sum()
    rows = pd.DataFrame(
        {
            "states": counted,
            "states_share": counted / max(len(states), 1),
            "population_share": sums["population"] / totals["population"],
            "gdp_share": sums["gdp_usd"] / totals["gdp_usd"],
        }
    )
    return Shares(rows, _years(case), _missing(states, sizes), _publishers(case))


def _sizes(case: Case) -> pd.DataFrame:
    rows = case.world.indicators
    return rows[rows["indicator"].isin(_INDICATORS)]


def _publishers(case: Case) -> tuple[str, ...]:
    cited = _sizes(case)["source_id"].value_counts().index
    return tuple(dict.fromkeys(case.world.sources.loc[cited, "publisher"]))


def _years(case: Case) -> dict[str, tuple[int, int]]:
    by_indicator = _sizes(case).groupby("indicator")["year"]
    return {str(name): (int(years.min()), int(years.max())) for name, years in by_indicator}


def _missing(states: pd.DataFrame, sizes: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    return {
        indicator: tuple(states.loc[sizes[indicator].isna(), "name"]) for indicator in _INDICATORS
    }

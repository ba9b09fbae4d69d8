"""Whom states recognised as the subject's government, dispute by dispute, and on what grounds."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from components.address import RecognitionChoice, region_names
from components.address.bounds import last_episode
from components.analysis.actors.names import other_states, party_names_in_sentence
from components.analysis.geography.ground import Ground, ground
from components.analysis.kept import answer
from components.analysis.record.ballots import VotesOnSubject, votes_on_subject
from components.analysis.record.with_sources import with_sources
from components.analysis.view_facts import Chosen, filters_in
from components.tables import Case, Scales, Settings, registry
from components.tables.memo import derived

GOVERNMENT, NEITHER, OPPOSITION, NONE_FOUND = registry.RECOGNITION_POSITIONS
FIRM, UNCONFIRMED, THROUGH_GROUP = "firm", "unconfirmed", "group"
STRENGTHS = (FIRM, UNCONFIRMED, THROUGH_GROUP)
POSITIONS = (GOVERNMENT, NEITHER, OPPOSITION)
MAIN, CLAIMED, GROUP, LOW = "main", "claimed", "group", "low"


@dataclass(frozen=True, eq=False)
class RecognitionResult:
    """Whom states treated as the government, in one episode and in all, and votes on the subject.

    `rows` are the chosen states but the two parties, or those of the regions, by iso3, with what
    `readings` has of the episode and `shown_as`: a position, with its strength after a colon
    unless it is firm. `turns` are the shown readings of all episodes, `others` those that differ
    or came later. `held` counts the states of the episode, whatever the choice hides, by position
    (rows) and strength; `bases` counts the firm ones by what stands behind them.
    `hides_groups` says that states known only through a group are shown as if nothing was found.
    """

    episode: str
    rows: pd.DataFrame
    turns: pd.DataFrame
    others: pd.DataFrame
    held: pd.DataFrame
    bases: pd.Series[int]
    hides_groups: bool
    votes: VotesOnSubject
    places: tuple[str, ...]
    filters: tuple[Chosen, ...]
    subject: str
    scales: Scales
    settings: Settings
    ground: Ground


@answer
def recognition(case: Case, choice: RecognitionChoice) -> RecognitionResult:
    """Return whom the states that a choice keeps treated as the government."""
    episode = choice.episode or last_episode(case)
    places = region_names(case, choice.region)
    every = readings(case)
    if places:
        every = every[every["region"].isin(places)]
    states = other_states(case, places)[["name", "region", "subregion"]]
    if choice.actor:
        every = every[every["iso3"].isin(choice.actor)]
        states = states[states.index.isin(choice.actor)]
    main = every[every["rank"].eq(MAIN)]
    counted = main[main["episode"].eq(episode) & main["iso3"].isin(states.index)]
    hidden = main["strength"].eq(THROUGH_GROUP) & (choice.basis == "own")
    return RecognitionResult(
        episode=episode,
        rows=_of_states(states, main[~hidden & main["episode"].eq(episode)]),
        turns=main[~hidden],
        others=every[every["rank"].ne(MAIN)],
        held=_held(counted),
        bases=_bases(counted),
        hides_groups=choice.basis == "own",
        votes=votes_on_subject(case, choice.body, places, choice.order, choice.actor),
        places=places,
        filters=filters_in(case, choice, ("actor",)),
        subject=party_names_in_sentence(case)["subject"],
        scales=case.scales,
        settings=case.settings,
        ground=ground(case, places, ()),
    )


def among(case: Case, result: RecognitionResult, states: pd.Index) -> RecognitionResult:
    """Return what a result holds of some states alone; votes on the subject are of all."""
    every = readings(case)
    main = every[every["rank"].eq(MAIN) & every["iso3"].isin(states)]
    counted = main[main["episode"].eq(result.episode)]
    return replace(
        result,
        rows=result.rows[result.rows.index.isin(states)],
        turns=result.turns[result.turns["iso3"].isin(states)],
        others=result.others[result.others["iso3"].isin(states)],
        held=_held(counted),
        bases=_bases(counted),
    )


@derived
def readings(case: Case) -> pd.DataFrame:
    """Return every row of `case.recognition` by its identifier. The frame is cached.

    Added are `name, region` of the state, `strength`, and the columns of `with_sources`. What only
    one of the two sides claims, and what is of low confidence, is not confirmed.
    """
    rows = with_sources(case, case.recognition)
    countries = case.world.countries.loc[rows["iso3"]]
    doubtful = rows["basis"].eq(CLAIMED) | rows["confidence"].eq(LOW)
    strength = pd.Series(FIRM, rows.index).mask(doubtful, UNCONFIRMED)
    return rows.assign(
        name=countries["name"].to_numpy(),
        region=countries["region"].to_numpy(),
        strength=strength.mask(rows["basis"].eq(GROUP), THROUGH_GROUP),
    )


def readings_of(case: Case, iso3: str) -> pd.DataFrame:
    """Return what `readings` has of one state: by episode, the reading that is shown first."""
    order, ranks = list(case.episode_scale.index), (MAIN, "other", "later")
    rows = readings(case)
    rows = rows[rows["iso3"].eq(iso3)]
    places = rows.assign(
        place=rows["episode"].map(order.index), rank_place=rows["rank"].map(ranks.index)
    )
    return places.sort_values(["place", "rank_place"]).drop(columns=["place", "rank_place"])


def _of_states(states: pd.DataFrame, main: pd.DataFrame) -> pd.DataFrame:
    found = main.set_index("iso3").drop(columns=["name", "region"])
    rows = states.join(found)
    rows[list(found)] = rows[list(found)].astype("str").where(rows[list(found)].notna(), "")
    known = rows["position"].isin(POSITIONS)
    said = rows["position"] + (":" + rows["strength"]).where(rows["strength"].ne(FIRM), "")
    return rows.assign(shown_as=said.where(known, NONE_FOUND))


def _held(counted: pd.DataFrame) -> pd.DataFrame:
    counts = pd.crosstab(counted["position"], counted["strength"])
    return counts.reindex(index=list(POSITIONS), columns=list(STRENGTHS), fill_value=0).astype(int)


def _bases(counted: pd.DataFrame) -> pd.Series[int]:
    """Return how many firm readings rest on what."""
    firm = counted["strength"].eq(FIRM) & counted["position"].isin(POSITIONS)
    return counted.loc[firm, "basis"].value_counts()

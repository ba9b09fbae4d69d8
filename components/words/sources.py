"""What the sources page finds, and what its codes are called."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from components.analysis.claims.sources import SourcesResult, SplitActor
from components.analysis.kept import kept_with_second
from components.tables.scales import Scales
from components.words.language import Words
from components.words.quotation import quoted_cells
from components.words.sentences import located

_MOST_TOLD = 3  # of actors of whom the headline says how the claims differ


@kept_with_second
def finding(words: Words, result: SourcesResult) -> str:
    """Return how many claims there are, and of whom they differ; of a search, what it finds."""
    if result.choice.search:
        return _of_search(words, result)
    if not result.has_record:
        return _of_claims_alone(words, result)
    if not result.split:
        return words.plural(
            "The article makes {count} claim", "The article makes {count} claims", result.in_all
        )
    return words.plural(
        "The article makes {count} claim and describes {differing}",
        "The article makes {count} claims and describes {differing}",
        result.in_all,
        differing=_differing(words, result),
    )


def _differing(words: Words, result: SourcesResult) -> str:
    """Return of whom claims are in different camps, and how many in which; of many, who alone."""
    if len(result.split) > _MOST_TOLD:
        names = words.listing(result.names[actor.actor_id] for actor in result.split)
        return words.text("{names} in more than one way", names=names)
    return words.series(
        words.text(
            "{name} {ways}",
            name=result.names[actor.actor_id],
            ways=words.listing(_ways(words, actor)),
        )
        for actor in result.split
    )


def _ways(words: Words, actor: SplitActor) -> list[str]:
    """Return how often the claims about an actor put it in each camp, the friendliest first."""
    camps = {
        "backing": words.text("supportive"),
        "uncommitted": words.text("neutral"),
        "opposed": words.text("opposed"),
    }
    counts = actor.claims["camp"].value_counts()
    return [
        words.text("{times} as {camp}", times=_times(words, int(counts[code])), camp=camp)
        for code, camp in camps.items()
        if code in counts
    ]


def _times(words: Words, count: int) -> str:
    few = {1: words.text("once"), 2: words.text("twice")}
    return few[count] if count in few else words.text("{count} times", count=count)


def _of_search(words: Words, result: SourcesResult) -> str:
    """Return how many claims and sources hold the words searched for."""
    said = words.text(
        "{claims} and {sources}",
        claims=words.plural(
            "{found} of {count} claim",
            "{found} of {count} claims",
            result.in_all,
            found=len(result.found),
        ),
        sources=words.plural(
            "{found} of {count} source",
            "{found} of {count} sources",
            result.all_sources,
            found=len(result.listed),
        ),
    )
    return located(words, (words.text("“{text}”", text=result.choice.search),), said)


def _of_claims_alone(words: Words, result: SourcesResult) -> str:
    """Return how many claims there are, where no article is checked against a record."""
    if not result.split:
        return words.plural(
            "This case holds {count} claim", "This case holds {count} claims", result.in_all
        )
    return words.plural(
        "This case holds {count} claim, which describes {differing}",
        "This case holds {count} claims, which describe {differing}",
        result.in_all,
        differing=_differing(words, result),
    )


@kept_with_second
def claims_in_words(words: Words, result: SourcesResult) -> pd.DataFrame:
    """Return the claims found with names and labels for their codes, and quotation marks."""
    rows, passages = result.found, words.labels(result.scales.passage)
    return rows.assign(
        actor=[words.listing(result.names[actor] for actor in ids) for ids in rows["actor_ids"]],
        kind=rows["kind"].map(kinds_of_claims(words)),
        wording=quoted_cells(words, rows),
        coded_as=coded_cells(words, result.scales, rows),
        passage=rows["passage"].map(passages),
    )


@kept_with_second
def dictionary_in_words(words: Words, dictionary: pd.DataFrame) -> pd.DataFrame:
    """Return the data dictionary in the reader's language; files and codes stay as they are."""
    types = {"string": words.text("text"), "number": words.text("number")}
    texts = {name: dictionary[name].map(words.said) for name in ("unit", "allowed", "description")}
    return dictionary.assign(type=dictionary["type"].map(types), **texts)


def changed_files(words: Words, files: tuple[str, ...]) -> str:
    """Return which of the case's files are not as their description in datapackage.json says."""
    return words.plural(
        "{files} was changed after datapackage.json was written",
        "{files} were changed after datapackage.json was written",
        len(files),
        files=words.listing(files),
    )


@kept_with_second
def listed_in_words(words: Words, result: SourcesResult) -> pd.DataFrame:
    """Return the listed sources with labels, blank where one is not rated, and what cites them."""
    rows, scales = result.listed, result.scales
    counts = result.citations.loc[rows.index].to_dict("records")
    return rows.assign(
        kind=rows["tier"].map(words.labels(scales.tier)).fillna(""),
        reliability=rows["reliability"].map(words.labels(scales.reliability)).fillna(""),
        cited_by=[cited_in_words(words, cited) for cited in counts],
    )


def cited_in_words(words: Words, cited: Mapping[str, int]) -> str:
    """Return how many rows of each kind cite a source: "3 acts; 1 outcome"."""
    return words.series(_counted(words, count)[kind] for kind, count in cited.items() if count)


def _counted(words: Words, count: int) -> dict[str, str]:
    """Return what so many rows of each kind of `KINDS` are called."""
    return {
        "act": words.plural("{count} act", "{count} acts", count),
        "claim": words.plural("{count} claim", "{count} claims", count),
        "outcome": words.plural("{count} outcome", "{count} outcomes", count),
        "recognition": words.plural(
            "{count} reading of recognition", "{count} readings of recognition", count
        ),
        "vote": words.plural("{count} vote", "{count} votes", count),
        "material": words.plural(
            "{count} report of material backing", "{count} reports of material backing", count
        ),
        "arms": words.plural("{count} arms delivery", "{count} arms deliveries", count),
        "coding": words.plural("{count} coding by a list", "{count} codings by a list", count),
        "correction": words.plural("{count} correction", "{count} corrections", count),
        "reach": words.plural("{count} figure on reach", "{count} figures on reach", count),
        "other": words.plural("{count} other entry", "{count} other entries", count),
    }


def last_read(words: Words, accessed: str) -> str:
    """Return when a source was last read; blank where that was not noted."""
    return words.text("read on {day}", day=words.date(accessed)) if accessed else ""


def coded_cells(words: Words, scales: Scales, claims: pd.DataFrame) -> list[str]:
    """Return the labels of what each claim is coded as, by `kind` and `coded_as` (tuple of codes).

    Kinds without a scale say their topic themselves.
    """
    labels = {
        "stance": words.labels(scales.stance),
        "capability": words.labels(scales.support_type),
    }
    return [
        words.listing(labels.get(kind, {}).get(code, code) for code in codes)
        for kind, codes in zip(claims["kind"], claims["coded_as"], strict=True)
    ]


def kinds_of_claims(words: Words) -> dict[str, str]:
    """Return what each kind of claim is called."""
    return {
        "stance": words.text("stance"),
        "capability": words.text("capability"),
        "advice": words.text("advice"),
        "context": words.text("context"),
    }


def differing_told(words: Words) -> tuple[str, str]:
    """Return the heading over claims about one actor that differ, and what is done with them."""
    return (
        words.text("Where claims differ"),
        words.text(
            "Claims put these actors on different sides. Every claim is shown; none is averaged."
        ),
    )

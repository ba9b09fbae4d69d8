"""What a file says of itself: what was chosen, of which edition, from where, on what terms."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields

from components.analysis.view_facts import last_act
from components.exports.table import Table
from components.tables import Case
from components.words import Words, message
from components.words.captions import as_of_in_words

Facts = list[tuple[str, str]]
LICENCE = message("MIT for our coding, summaries and notes; facts as their sources allow")


@dataclass(frozen=True)
class Origin:
    """A source that rows of a file rest on: its identifier, who published what and when, where."""

    source_id: str
    publisher: str
    title: str
    published: str
    address: str
    licence: str


@dataclass(frozen=True)
class About:
    """What stands beside a table, so that it can be traced back.

    `title` is the table's, `case` that of the case, `finding` the headline of the page; `chosen`
    what a visitor chose there in words, blank where nothing was; `as_of` the time of the claims in
    words, and `acts_up_to` the date of the record's last act, blank without a record; `link` the
    address of the page with the choice; `digest` that of the tables; `licence` the terms of our
    own part.
    """

    title: str
    case: str
    finding: str
    chosen: str
    as_of: str
    acts_up_to: str
    link: str
    digest: str
    licence: str
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True)
class Heading:
    """What stands above a table: its title, its page's headline and choice, the page's address."""

    title: str
    finding: str
    chosen: str
    link: str


def about_table(case: Case, heading: Heading, table: Table) -> About:
    """Return what is to be said of a table."""
    return About(
        case=case.settings.title,
        title=heading.title,
        finding=heading.finding,
        chosen=heading.chosen,
        as_of=case.settings.as_of_label,
        acts_up_to=last_act(case),
        link=heading.link,
        digest=case.digest,
        licence=LICENCE,
        origins=origins(case, table.cited()),
    )


def origins(case: Case, source_ids: Collection[str]) -> tuple[Origin, ...]:
    """Return sources by their identifiers, in the order of these."""
    sources = case.sources
    cited = sources[sources.index.isin(source_ids)].sort_index().reset_index()
    named = cited[[each.name for each in fields(Origin)]]
    return tuple(Origin(*map(str, row)) for row in named.itertuples(index=False))


def facts(about: About, table: Table, words: Words) -> Facts:
    """Return pairs of what and value, those without a value left out."""
    pairs = [
        (words.text("Table"), about.title),
        (words.text("Case"), about.case),
        (words.text("Finding"), about.finding),
        (words.text("Chosen"), about.chosen),
        (words.text("Rows"), words.number(len(table.shown))),
        (words.text("As of"), as_of_in_words(words, about.as_of, about.acts_up_to)),
        (words.text("Page"), about.link),
        (words.text("Digest of the tables"), about.digest),
        (words.text("Licence"), words.text(about.licence)),
    ]
    return [(name, value) for name, value in pairs if value]


def metadata(about: About, table: Table, words: Words) -> dict[str, object]:
    """Return the same for machines: names in English, and a dictionary of the columns."""
    return {
        "table": table.code,
        "title": about.title,
        "case": about.case,
        "finding": about.finding,
        "chosen": about.chosen,
        "rows": len(table.shown),
        "as_of": about.as_of,
        "acts_up_to": about.acts_up_to,
        "page": about.link,
        "digest": about.digest,
        "licence": words.text(about.licence),
        "columns": table.dictionary(words),
        "sources": [vars(origin) for origin in about.origins],
    }

"""Names of actors as somebody wrote them → states and groups of the world; the rest is asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from components.ingest.spellings import key_of, spellings_of, words_of
from components.tables.memo import derived
from components.tables.world import World

MOST_CANDIDATES = 5
# Each takes some milliseconds.
MOST_OFFERED = 8
# What is longer is no name, and would take long to compare.
LONGEST_NAME = 80
_ALIKE = 60
_LOOKED_AT = 30
_TWO = 2
_NO_ANSWERS: Mapping[str, str | None] = {}

Key = frozenset[str]


@dataclass(frozen=True)
class NameMatches:
    """Each name that was looked for is in one of the three.

    `found` holds its code; `asked` the codes that it may stand for, the likeliest first; and
    `left_out` are those that somebody said to leave out.
    """

    found: dict[str, str]
    asked: dict[str, tuple[str, ...]]
    left_out: tuple[str, ...] = ()


def match_names(
    values: Iterable[str], world: World, answers: Mapping[str, str | None] = _NO_ANSWERS
) -> NameMatches:
    """Return the code of each name that is a state's in any usual spelling, and ask of the rest.

    `answers` say what a name stands for, the code of a state or a group of the world, or None to
    leave it out; they count for more than any spelling. Groups are never taken without an answer.
    Of names that are asked, the first `MOST_OFFERED` come with what they may be.

    Raises
    ------
    ValueError
        If an answer is no code of the world.
    """
    names = list(dict.fromkeys(values))
    known = {*world.countries.index, *world.groups.index}
    wrong = sorted({code for code in answers.values() if code is not None} - known)
    if wrong:
        message = f"not in the world: {', '.join(wrong)}"
        raise ValueError(message)
    spelt = names_found(names, world)
    codes = {name: answers[name] if name in answers else spelt.get(name) for name in names}
    asked = [name for name, code in codes.items() if code is None and name not in answers]
    index = _index_of(world)
    return NameMatches(
        {name: code for name, code in codes.items() if code is not None},
        {
            name: _candidates(name, index) if place < MOST_OFFERED else ()
            for place, name in enumerate(asked)
        },
        tuple(name for name, code in codes.items() if code is None and name in answers),
    )


def names_found(values: Iterable[str], world: World) -> dict[str, str]:
    """Return the codes of those names that are a state's in any usual spelling."""
    names = list(dict.fromkeys(values))
    index = _index_of(world)
    any_case = len({len(name) for name in names}) == 1  # a column of codes alone
    codes = {name: _code_of(name, index, any_case=any_case) for name in names}
    return {name: code for name, code in codes.items() if code is not None}


@dataclass(frozen=True)
class _Index:
    """What names of a world are looked up in.

    `codes` are by ISO's codes of two and three letters; `by_words` are spellings of one state
    alone; `spellings` are all of them, as words, each beside its code in `spelt`.
    """

    codes: dict[str, str]
    by_words: dict[Key, str]
    spellings: tuple[str, ...]
    spelt: tuple[str, ...]


@derived
def _index_of(world: World) -> _Index:
    countries = world.countries
    codes = {str(iso2): str(iso3) for iso3, iso2 in countries["iso2"].items()}
    codes |= {iso3: iso3 for iso3 in codes.values()}
    own: dict[str, tuple[str, ...]] = {}
    for iso3, name, others in countries[["name", "other_names"]].itertuples():
        own[iso3] = (name, *others)
    spelt: dict[Key, set[str]] = defaultdict(set)
    for iso2, iso3 in codes.items():
        for spelling in spellings_of(iso3, iso2) if len(iso2) == _TWO else ():
            spelt[key_of(spelling)].add(iso3)
    for iso3, spelling in world.spellings[["iso3", "spelling"]].itertuples(index=False):
        spelt[key_of(spelling)].add(iso3)
    first = {key_of(name): iso3 for iso3, names in own.items() for name in names}
    by_words = {
        key: next(iter(states))
        for key, states in spelt.items()
        # A name that is part of another state's, and not the world's own, may stand for both.
        if len(states) == 1
        and not any(key <= part and {iso3} != states for part, iso3 in first.items())
    } | first
    rows = [(" ".join(words_of(name)), iso3) for iso3, names in own.items() for name in names]
    rows += [(" ".join(sorted(key)), iso3) for key, states in spelt.items() for iso3 in states]
    rows += [(" ".join(words_of(name)), group) for group, name in world.groups["name"].items()]
    rows += [(group.casefold(), group) for group in world.groups.index]
    spellings, codes_spelt = zip(*rows, strict=True)
    return _Index(codes, by_words, spellings, codes_spelt)


def _code_of(name: str, index: _Index, *, any_case: bool) -> str | None:
    """Return the state that a name is a code or a spelling of."""
    if len(name) > LONGEST_NAME:
        return None
    code = index.codes.get(name.upper() if any_case else name)
    return code or index.by_words.get(key_of(name))


def _candidates(name: str, index: _Index) -> tuple[str, ...]:
    """Return the codes that a name may stand for: first those whose spellings hold its words."""
    name = name[:LONGEST_NAME]
    key = key_of(name)
    holding = [
        code
        for words, code in zip(index.spellings, index.spelt, strict=True)
        if key and key <= set(words.split())
    ]
    alike = process.extract(
        " ".join(words_of(name)),
        index.spellings,
        scorer=fuzz.WRatio,
        score_cutoff=_ALIKE,
        limit=_LOOKED_AT,
    )
    codes = [*holding, *(index.spelt[place] for _, _, place in alike)]
    return tuple(dict.fromkeys(codes))[:MOST_CANDIDATES]

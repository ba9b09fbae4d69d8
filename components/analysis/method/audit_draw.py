"""Marks drawn at random, with all that it takes to look each of them up again."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.analysis.actors.names import actor_names
from components.tables import Case
from components.tables.checking import column_notes
from components.tables.registry import BY_NAME

# What a reader takes for a fact: acts, recognition, votes on the subject, backing, claims.
AUDITED = {
    "events": ("event_id",),
    "recognition": ("recognition_id",),
    "ballots": ("resolution_id", "iso3"),
    "material_backing": ("material_id",),
    "stances": ("claim_id",),
    "capabilities": ("claim_id",),
    "recommendations": ("recommendation_id",),
    "context": ("claim_id",),
}
_SOURCES = ("source_id", "second_source_id")
_ACTORS = ("actor_id", "iso3", "actor_ids")


@dataclass(frozen=True)
class Cell:
    """A cell of a row, and the rule by which it was coded.

    `rule` is the definition of its code, or what the column holds where no scale has it.
    """

    column: str
    value: str
    label: str
    rule: str


@dataclass(frozen=True)
class Report:
    """A source that a row names."""

    source_id: str
    title: str
    publisher: str
    address: str
    archive_address: str
    accessed: str


@dataclass(frozen=True)
class Mark:
    """A row to look up: its table and key, whom it is about, its cells, where it stands."""

    table: str
    row_id: str
    actors: tuple[str, ...]
    cells: tuple[Cell, ...]
    locator: str
    reports: tuple[Report, ...]


@dataclass(frozen=True)
class Draw:
    """Marks drawn from the tables of a case, in the order of `AUDITED`.

    `of` has the number of rows in each table; tables without rows are left out.
    """

    title: str
    digest: str
    seed: int
    of: dict[str, int]
    marks: tuple[Mark, ...]


def draw_marks(case: Case, number: int, seed: int) -> Draw:
    """Return `number` rows drawn at random, from each table in proportion to its rows.

    The same seed draws the same rows of a case. ValueError where the case has fewer rows, or
    `number` is below one.
    """
    tables = {name: case.tables()[name].reset_index() for name in AUDITED}
    sizes = pd.Series({name: len(rows) for name, rows in tables.items() if len(rows)})
    total = int(sizes.sum())
    if not 1 <= number <= total:
        fault = f"{number} marks cannot be drawn from {total}"
        raise ValueError(fault)
    every = pd.DataFrame(
        [(name, row) for name, size in sizes.items() for row in range(size)],
        columns=["table", "row"],
    )
    # pandas draws by a generator of numpy that is frozen: other versions draw the same.
    shuffled = every.sample(frac=1, random_state=seed)
    return Draw(
        title=case.settings.title,
        digest=case.digest,
        seed=seed,
        of={str(name): int(size) for name, size in sizes.items()},
        marks=tuple(
            _mark(case, str(name), tables[str(name)].iloc[row])
            for name, share in _shares(sizes, number).items()
            for row in sorted(shuffled.loc[shuffled["table"].eq(name), "row"].head(share))
        ),
    )


def _shares(sizes: pd.Series, number: int) -> dict[str, int]:
    """Return how many to draw from each table: its share, rest to the largest remainders."""
    exact = sizes * number / sizes.sum()
    whole = exact.astype("int64")
    rest = (exact - whole).sort_values(ascending=False, kind="stable").index
    whole.loc[rest[: number - int(whole.sum())]] += 1
    return {str(name): int(share) for name, share in whole.items()}


def _mark(case: Case, table: str, row: pd.Series) -> Mark:
    names, keys = actor_names(case), AUDITED[table]
    actors = [_listed(row[column]) for column in _ACTORS if column in row.index]
    reports = [str(row[column]) for column in _SOURCES if row.get(column)]
    return Mark(
        table=table,
        row_id=" ".join(str(row[key]) for key in keys),
        actors=tuple(names[actor] for ids in actors for actor in ids),
        cells=(*_voted_on(case, row), *_cells(case, table, row)),
        locator=str(row["locator"]),
        reports=tuple(_report(case, source_id) for source_id in reports),
    )


def _voted_on(case: Case, row: pd.Series) -> tuple[Cell, ...]:
    """Return the cells of the vote that a ballot was cast in; none where the row is no ballot."""
    if "resolution_id" not in row.index:
        return ()
    return _cells(case, "resolutions", case.resolutions.loc[row["resolution_id"]])


def _cells(case: Case, table: str, row: pd.Series) -> tuple[Cell, ...]:
    """Return each cell of a row; one that lists codes gives a cell for each."""
    columns = BY_NAME[table].model.to_schema().columns
    apart = {*AUDITED.get(table, ()), *_SOURCES, *_ACTORS, "locator", BY_NAME[table].key}
    found = []
    for column, note in column_notes(BY_NAME[table].model).items():
        if column in apart:
            continue
        scale = _scale(case, column, note.references)
        for code in _listed(row[column]) or ("",):
            if scale is not None and code:
                rule = str(scale.at[code, "definition" if "definition" in scale else "note"])
                found.append(Cell(column, code, str(scale.at[code, "label"]), rule))
            else:
                found.append(Cell(column, code, "", str(columns[column].description)))
    return tuple(found)


def _scale(case: Case, column: str, references: tuple[str, ...]) -> pd.DataFrame | None:
    """Return the scale whose codes a column holds: those of a direction are its steps."""
    if column == "direction":
        steps = case.direction_scale["position"].map(_number)
        return case.direction_scale.set_index(steps)
    tables = [reference.partition(".")[0] for reference in references]
    return next((case.tables()[name] for name in tables if BY_NAME[name].is_scale), None)


def _listed(value: object) -> tuple[str, ...]:
    """Return the values of a cell; none where it is blank."""
    if isinstance(value, tuple):
        return tuple(str(each) for each in value)
    if pd.isna(value) or value == "":
        return ()
    return (_number(value) if isinstance(value, float) else str(value),)


def _number(value: float) -> str:
    return f"{value:.15g}"


def _report(case: Case, source_id: str) -> Report:
    row = case.sources.loc[source_id]
    columns = ("title", "publisher", "address", "archive_address", "accessed")
    return Report(source_id, **{column: str(row[column]) for column in columns})

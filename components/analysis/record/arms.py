"""Major arms delivered to the subject, by supplier and year."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.analysis.actors.names import party_names
from components.tables import Case
from components.tables.memo import derived

UNKNOWN, OTHERS = "unknown", "others"
MOST_SUPPLIERS = 3


def delivery_years(case: Case) -> tuple[int, int]:
    """Return the first and the last year of the table, (0, 0) where it is empty."""
    years = case.arms_transfers["year"]
    return (0, 0) if years.empty else (int(years.min()), int(years.max()))


def arms_by_year(case: Case, most: int) -> pd.DataFrame:
    """Return volumes by supplier and year, the largest `most` suppliers each, the rest as one.

    Columns `supplier` (iso3, "unknown" or "others"), `year, tiv_million`; suppliers from the
    largest total on, the others last.
    """
    rows = case.arms_transfers
    supplier = rows["supplier_iso3"].where(rows["supplier_iso3"].ne(""), UNKNOWN)
    totals = rows.groupby(supplier)["tiv_million"].sum().sort_values(ascending=False)
    named = list(totals.index[:most])
    label = supplier.where(supplier.isin(named), OTHERS)
    sums = rows.groupby([label.rename("supplier"), rows["year"].astype(int)])["tiv_million"].sum()
    table = sums.reset_index()
    order = {name: place for place, name in enumerate([*named, OTHERS])}
    return table.sort_values(
        ["supplier", "year"], key=lambda column: column.map(order).fillna(column)
    ).reset_index(drop=True)


def arms_by_supplier(case: Case, since: int = 0) -> pd.Series[float]:
    """Return the total volume of each known supplier from the year `since` on, in million TIV.

    Indexed by iso3, the largest first; a state that is not in it delivered none that the register
    holds.
    """
    rows = case.arms_transfers
    rows = rows[rows["supplier_iso3"].ne("") & rows["year"].ge(since)]
    return rows.groupby("supplier_iso3")["tiv_million"].sum().sort_values(ascending=False)


@dataclass(frozen=True)
class MainSupplier:
    """The state that delivered most: its share of the volume (0-1) and its last year."""

    iso3: str
    share: float
    last_year: int


def main_supplier(case: Case) -> MainSupplier | None:
    """Return the known supplier of the largest volume, or None where none delivered anything."""
    volumes, rows = arms_by_supplier(case), case.arms_transfers
    if not volumes.max() > 0:
        return None
    iso3 = str(volumes.index[0])
    years = rows.loc[rows["supplier_iso3"].eq(iso3), "year"]
    return MainSupplier(iso3, volumes.max() / rows["tiv_million"].sum(), int(years.max()))


@dataclass(frozen=True, eq=False)
class Arms:
    """What the register holds of arms delivered to the subject.

    `rows` are those of `arms_by_year`, `totals` (million TIV) have one entry per supplier in
    their order; `names` are those of the suppliers that are states. `since` is the first year of
    the register, `main` the largest known supplier; `sources` has `publisher, licence`.
    """

    rows: pd.DataFrame
    totals: pd.Series[float]
    names: dict[str, str]
    subject: str
    since: int
    main: MainSupplier | None
    sources: pd.DataFrame


@derived
def arms_delivered(case: Case) -> Arms | None:
    """Return what the register holds, or None where it holds no volume."""
    rows = arms_by_year(case, MOST_SUPPLIERS)
    if not rows["tiv_million"].sum():
        return None
    names, main = case.world.countries["name"], main_supplier(case)
    codes = {*rows["supplier"], *([main.iso3] if main else [])} & set(names.index)
    return Arms(
        rows=rows,
        totals=rows.groupby("supplier", sort=False)["tiv_million"].sum(),
        names={code: names[code] for code in sorted(codes)},
        subject=party_names(case)["subject"],
        since=delivery_years(case)[0],
        main=main,
        sources=case.sources.loc[case.arms_transfers["source_id"].unique()],
    )

"""What is written about the tables says what the models say."""

from __future__ import annotations

import json

import pytest

from components.tables import dictionary
from components.tables.descriptor import datapackage
from components.tables.registry import TABLES, TableSpec
from tests.conftest import DATA


def test_readme_is_as_the_models_say() -> None:
    assert (DATA / "README.md").read_text(encoding="utf-8") == dictionary.readme(DATA), "make data"


def test_datapackage_is_as_the_models_say() -> None:
    text = (DATA / "datapackage.json").read_text(encoding="utf-8")
    assert text == datapackage(DATA), "make data"
    paths = [resource["path"] for resource in json.loads(text)["resources"]]
    assert all((DATA / path).exists() for path in paths)


def test_every_shipped_csv_has_a_model() -> None:
    shipped = {str(file.relative_to(DATA)) for file in DATA.rglob("*.csv")}
    assert shipped == {spec.file for spec in TABLES}


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
def test_every_column_is_described(spec: TableSpec) -> None:
    rows = dictionary.dictionary()
    rows = rows[rows["table"].eq(spec.file)]
    header = (DATA / spec.file).read_text(encoding="utf-8").splitlines()[0].split(",")
    assert set(rows["column"]) == set(header)
    assert rows["description"].ne("").all()
    assert rows.loc[rows["type"].eq("number"), "unit"].ne("").all()

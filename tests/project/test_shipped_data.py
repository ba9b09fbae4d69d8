"""Rules are tested on the toy case: what the shipped tables hold is asked of them in tests/data."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
# Fixtures and names of tests/conftest.py that hold the shipped tables.
_FIXTURES = {"case", "folder"}
_NAMES = {"DATA", "copied"}
_MODULES = ("tests.shipped", "tests.data")
_PATHS = {"ROOT / 'data'", "Path('data')"}
# Where all of this is defined.
_HOLDERS = {"conftest.py", "shipped.py"}

# What is measured is the dashboard as visitors meet it.
_MEASURES = {"bench", "load"}


def _functions(tree: ast.Module) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def _is_fixture(function: ast.FunctionDef) -> bool:
    return any("fixture" in ast.unparse(each) for each in function.decorator_list)


def _given(function: ast.FunctionDef) -> set[str]:
    """Return the arguments of a test that its own parameters give, not a fixture."""
    decorators = [each for each in function.decorator_list if isinstance(each, ast.Call)]
    texts = [
        node.value
        for each in decorators
        if ast.unparse(each.func).endswith(("parametrize", "given"))
        for node in ast.walk(each)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    keywords = [word.arg for each in decorators for word in each.keywords if word.arg]
    return {*texts, *keywords}


def shipped_data_in(source: str) -> Iterator[str]:
    """Yield what a test module takes from the shipped tables."""
    tree = ast.parse(source)
    functions = _functions(tree)
    own = {each.name for each in functions if _is_fixture(each)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names if each.name.startswith(_MODULES))
        elif isinstance(node, ast.ImportFrom):
            full = [f"{node.module}.{each.name}" for each in node.names]
            yield from (name for name in full if name.startswith(_MODULES))
            if node.module == "tests.conftest":
                yield from (each.name for each in node.names if each.name in _NAMES)
        elif isinstance(node, ast.List | ast.Tuple):
            held = {each.value for each in node.elts if isinstance(each, ast.Constant)}
            if "toy_case" in held:
                yield from sorted(_FIXTURES & held)
        elif isinstance(node, ast.BinOp | ast.Call) and ast.unparse(node) in _PATHS:
            yield ast.unparse(node)
    for function in functions:
        if function.name.startswith("test_") or _is_fixture(function):
            asked = {each.arg for each in function.args.args} & _FIXTURES
            yield from sorted(asked - own - _given(function))


def test_what_is_looked_for_is_found() -> None:
    for source in (
        "from tests.shipped import evidence",
        "from tests.conftest import DATA",
        "from tests.data.votes import vote_rows",
        "def test_a(case): ...",
        "@pytest.fixture(params=['toy_case', 'case'])\ndef any_case(request): ...",
        "@pytest.fixture\ndef held(folder): ...",
        "rows = read_rows(ROOT / 'data' / 'stances.csv')",
    ):
        assert list(shipped_data_in(source)), source
    for source in (
        "from tests.conftest import read_rows",
        "def test_a(toy_case): ...",
        "def helper(case): ...",
        "@pytest.fixture\ndef case(toy_case): ...\ndef test_a(case): ...",
        "@pytest.mark.parametrize('case', [])\ndef test_a(case): ...",
    ):
        assert not list(shipped_data_in(source)), source


def test_no_other_test_stands_on_the_shipped_tables() -> None:
    outside = {
        str(file.relative_to(TESTS)): file
        for file in TESTS.rglob("*.py")
        if file.relative_to(TESTS).parts[0] not in {"data", *_MEASURES}
    }
    found = {
        name
        for name, file in outside.items()
        if name not in _HOLDERS and any(shipped_data_in(file.read_text(encoding="utf-8")))
    }
    assert found == set()

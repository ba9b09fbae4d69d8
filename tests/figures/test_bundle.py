"""Scripts become one script: each import and export as they write it, and no other."""

from __future__ import annotations

import re

import pytest

from components.figures.browser.bundle import bundled
from components.figures.browser.scripts import scripts

_OUTSIDE = re.compile(r"^\s*(import|export) .*", re.MULTILINE)


def test_what_is_imported_comes_before_who_imports_it_and_once() -> None:
    made = bundled(
        'import show from "./view.js";\nimport { svg as made } from "./svg.js";\nshow();'
    )
    order = re.findall(r'^modules\["([\w.]+)"\] = ', made, re.MULTILINE)
    assert len(order) == len(set(order))
    assert order.index("svg.js") < order.index("frame.js") < order.index("view.js")
    assert "picture.js" in order  # which is imported when a picture is saved
    assert made.endswith(
        'const show = modules["view.js"].default;\n'
        'const { svg: made } = modules["svg.js"];\nshow();'
    )
    assert not _OUTSIDE.search(made)


def test_plotly_is_what_the_server_serves() -> None:
    made = bundled('import * as plotly from "./plotly.js";')
    [served] = [packed for address, packed in scripts().items() if "/plotly-" in address]
    code, _, listed = served.content().decode().rpartition("export{")
    assert code in made
    assert "default" in listed
    assert re.search(r"return \{ default:\w+,inflateSync:\w+ \};\n\}\)\(\);", made)


@pytest.mark.parametrize(
    "script",
    ['import "./view.js";', 'import show, { more } from "./view.js";', 'export * from "./x.js";'],
)
def test_an_import_written_otherwise_is_a_fault(script: str) -> None:
    with pytest.raises(ValueError, match="written in a way that is not read"):
        bundled(script)

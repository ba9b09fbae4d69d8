"""Each page file opens without the dashboard around it."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

PAGES = sorted((Path(__file__).parents[2] / "components" / "pages").glob("[a-z]*.py"))
WITHOUT_REGIONS = {"advice", "bring", "comparison", "country", "home", "method", "reach", "sources"}


@pytest.mark.parametrize("file", PAGES, ids=[file.stem for file in PAGES])
def test_a_page_opens_alone(file: Path) -> None:
    app = AppTest.from_file(str(file), default_timeout=30).run()
    assert not app.exception
    assert len(app.title) == 1
    regions = [each for each in app.multiselect if each.key == "region"]
    for each in regions:
        each.set_value(["africa"]).run()
    assert not app.exception
    assert app.query_params == ({"region": "africa"} if regions else {})
    assert bool(regions) == (file.stem not in WITHOUT_REGIONS)

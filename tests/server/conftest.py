"""What tests of the server share."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

import pytest

from components.tables.memo import Memo


@pytest.fixture
def computed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the rules that are computed from now on, not found ready with their case."""
    names: list[str] = []
    result = Memo.result

    def noted(
        self: Memo, rule: Any, key: Hashable, compute: Callable[[], object], *bound: int
    ) -> object:
        def noting() -> object:
            names.append(f"{rule.__name__}{key}")
            return compute()

        return result(self, rule, key, noting, *bound)

    monkeypatch.setattr(Memo, "result", noted)
    return names

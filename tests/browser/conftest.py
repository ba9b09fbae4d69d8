"""These tests look at the toy case."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session")
def server(toy_server: str) -> str:
    return toy_server

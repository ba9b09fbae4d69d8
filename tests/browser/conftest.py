"""These tests look at the shipped case."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session")
def server(shipped_server: str) -> str:
    return shipped_server

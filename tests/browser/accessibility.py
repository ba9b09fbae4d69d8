"""What axe-core, the checker behind most accessibility audits, finds wrong with a page."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# The success criteria of WCAG 2.1, levels A and AA, and what axe-core holds for good practice:
# https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]


def barriers(page: Page) -> list[str]:
    """Return each rule that the page breaks, with the first part of the element at fault."""
    found: dict[str, Any] = (
        Axe().run(page, options={"resultTypes": ["violations"], "runOnly": _RULES}).response
    )
    assert found["passes"], "axe-core checked nothing"
    return [
        f"{rule['id']}: {node['html'][:120]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]

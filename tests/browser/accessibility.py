"""What axe-core, the checker behind most accessibility audits, finds wrong with a page."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

# The success criteria of WCAG 2.2, levels A and AA, and what axe-core holds for good practice:
# https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_OF_COLOURS = ["color-contrast", "link-in-text-block"]


def barriers(page: Page, *, colours_only: bool = False) -> list[str]:
    """Return each rule that the page breaks, with the first part of the element at fault."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    rules = {"type": "rule", "values": _OF_COLOURS} if colours_only else _RULES
    options = {"resultTypes": ["violations"], "runOnly": rules}
    found: dict[str, Any] = page.evaluate("options => axe.run(options)", options)
    # Where a card is open axe-core may find no colours to check.
    assert colours_only or found["passes"], "axe-core checked nothing"
    return [
        f"{rule['id']}: {node['html'][:120]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]

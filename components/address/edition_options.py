"""Which editions of a case can be set beside it, and by which tables they are compared."""

from __future__ import annotations

from components.address.codecs import Scope
from components.address.options import EVERYTHING
from components.tables import Case
from components.tables.editions import COMPARED, editions_beside
from components.tables.memo import derived


@derived
def editions(case: Case, _scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the editions that the case can be set beside, the newest first."""
    return {code: edition.label for code, edition in editions_beside(case).items()}


def first_edition(case: Case) -> str | None:
    """Return the edition that the case is set beside while nobody chose; None without any."""
    return next(iter(editions(case)), None)


def compared_tables(_case: Case, _scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the names of the tables that editions are compared by."""
    return {spec.name: spec.name for spec in COMPARED}

"""What a table is, and files → one frozen Case."""

from components.tables.case import Case, load_case
from components.tables.faults import CaseError, Fault
from components.tables.settings import Settings

__all__ = ["Case", "CaseError", "Fault", "Settings", "load_case"]

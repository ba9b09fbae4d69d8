"""What a table is, and files → one frozen Case."""

from components.tables.case import Case, load_case
from components.tables.faults import CaseError, Fault
from components.tables.settings import Settings
from components.tables.world import World

__all__ = ["Case", "CaseError", "Fault", "Settings", "World", "load_case"]

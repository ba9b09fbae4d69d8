"""What a table is, and files → one frozen Case."""

from components.tables.case import Case, load_case
from components.tables.faults import CaseError, Fault
from components.tables.scales import Scales
from components.tables.settings import Settings
from components.tables.world import World

__all__ = ["Case", "CaseError", "Fault", "Scales", "Settings", "World", "load_case"]

"""A small case of kites and chess: twelve states, three groups, ten acts, all facts invented.

`load_toy()` loads it; `write_toy(folder)` writes it as a folder of tables. A test that needs other
rows hands them in by the name of their table, so that what it expects stands beside what it put in.
"""

from tests.toy.folder import SETTINGS, TOY_TABLES, load_toy, write_toy

__all__ = ["SETTINGS", "TOY_TABLES", "load_toy", "write_toy"]

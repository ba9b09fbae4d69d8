"""What a reader brings → the files of a case, or one error that names every fault.

Everything stays in memory: nothing is written to disk, and nothing that a file says is run.
"""

from components.ingest.archives import files_of_archive
from components.ingest.case_tables import case_files
from components.ingest.faulty_rows import faulty_rows, faulty_tables
from components.ingest.mapping import Mapping, Question, open_questions, suggest
from components.ingest.names import NameMatches, match_names
from components.ingest.sheets import Sheet, read_sheet
from components.ingest.template import template_csv, template_xlsx

__all__ = [
    "Mapping",
    "NameMatches",
    "Question",
    "Sheet",
    "case_files",
    "faulty_rows",
    "faulty_tables",
    "files_of_archive",
    "match_names",
    "open_questions",
    "read_sheet",
    "suggest",
    "template_csv",
    "template_xlsx",
]

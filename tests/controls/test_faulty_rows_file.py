"""The file of faulty rows that the page for a reader's own case gives: no cell of it runs."""

from __future__ import annotations

import pandas as pd

from components.controls.bring import report

_ROWS = pd.DataFrame(
    {
        "row": [2, 3, 4],
        "=Note": ["=1+1", "-1+1, said", "+1+1"],
        "Stance": ["@x", "ally", "＝x"],
        "faults": ["Stance: found “@x”", "=b", "Note: one\nStance: two"],
    }
)
_FILE = (
    "row,'=Note,Stance,faults\n"
    "2,'=1+1,'@x,Stance: found “@x”\n"
    "3,\"'-1+1, said\",ally,'=b\n"
    "4,'+1+1,'＝x,\"Note: one\nStance: two\"\n"
)


def test_the_bytes_of_the_file_are_for_a_spreadsheet_and_run_nothing() -> None:
    written = report._csv(_ROWS)  # noqa: SLF001 - the page hands it to the browser alone
    assert written == b"\xef\xbb\xbf" + _FILE.encode()

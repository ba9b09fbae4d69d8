"""The script that makes the tables of roll calls: what it reads, leaves out, says and refuses."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from data.world import build_roll_calls as build
from data.world import votes_file

COUNTRIES = build.read_countries()
WIDE_HEAD = "rcid,date,me,nu,di,hr,co,ec"
LONG_HEAD = "rcid,ccode,vote,date,me,nu,di,hr,co,ec"
PAIR = f"{WIDE_HEAD},USA,VEN"
PLAIN = "0,0,0,0,0,0"


def read(path: Path) -> pd.DataFrame:
    """Read a table as text: "NAM" is Namibia, a blank is no zero."""
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def make_tiny(tmp_path: Path, head: str, *rows: str) -> Path:
    path = tmp_path / "votes.csv"
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return path


def test_issues_with_the_same_marks_all_year_mark_no_roll_call_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In 2000 two issues share all marks; in 2001 they part on one roll call."""
    rows = [
        "1,2000-01-01,0,0,1,0,1,0,1,1,1",
        "2,2000-02-01,1,0,1,0,1,0,1,1,1",
        "3,2001-01-01,0,0,1,0,1,0,1,1,1",
        "4,2001-02-01,0,0,1,0,0,0,1,1,1",
    ]
    path = make_tiny(tmp_path, f"{WIDE_HEAD},CUB,USA,VEN", *rows)
    build.main([str(path), "--out", str(tmp_path)])
    assert read(tmp_path / "roll_calls.csv")["issues"].tolist() == [
        "",
        "middle_east",
        "disarmament;colonialism",
        "disarmament",
    ]
    assert capsys.readouterr().err.splitlines()[0] == (
        "issues with the same marks all year, left out: 2000 disarmament, 2000 colonialism"
    )


def test_each_vote_is_a_letter(tmp_path: Path) -> None:
    rows = [
        "1,2000-01-01,TRUE,NA,0,FALSE,0,,1,2,3.0,8,9",
        f"2,1989-12-31,{PLAIN},1,1,1,1,1",
    ]
    path = make_tiny(tmp_path, f"{WIDE_HEAD},CUB,USA,VEN,BRA,MEX", *rows)
    calls = votes_file.read_roll_calls(path)
    assert calls.notes == ["roll calls with an issue not coded: 1"]
    table = build.tabulate(calls, ["BRA", "CUB", "MEX", "USA", "VEN"])
    assert table["votes"].tolist() == ["XY.AN"]
    assert table["issues"].tolist() == ["middle_east"]
    assert build.list_voters(calls, COUNTRIES) == ["CUB", "USA", "VEN"]


def test_two_votes_of_one_state_that_differ_count_as_none(tmp_path: Path) -> None:
    votes = {"2": "1", "101.0": "1", "345": "1"}
    rows = [f"1,{code},{vote},2000-01-01,{PLAIN}" for code, vote in votes.items()]
    rows.append(f"1,345,3,2000-01-01,{PLAIN}")
    calls = votes_file.read_roll_calls(make_tiny(tmp_path, LONG_HEAD, *rows))
    assert calls.notes == ["two rows with different votes, left out: SRB"]
    assert build.list_voters(calls, COUNTRIES) == ["USA", "VEN"]


@pytest.mark.parametrize(
    ("head", "row", "said"),
    [
        ("a,b", "1,2", "row 1: found the columns a, b; allowed are rcid, date, me"),
        (f"{WIDE_HEAD},VEN,VEN", "", "ISO codes of states, once each"),
        (PAIR, f"1,2000-01-01,{PLAIN},1,7", "row 2, column VEN: found 7, allow"),
        (PAIR, f"1,2000-01-01,{PLAIN},,1", "row 2, column USA: found blank, al"),
        (PAIR, f"1,1/1/2000,{PLAIN},1,1", "column date: found 1/1/2000, allowe"),
        (PAIR, "1,2000-01-01,x,0,0,0,0,0,1,1", "column me: found x, allowed 0"),
        (PAIR, f"1,1989-01-01,{PLAIN},1,1", "found no day since 1990"),
        (f"{WIDE_HEAD},VEN", f"1,2000-01-01,{PLAIN},1\n" * 2, "row 3, column rcid: found 1"),
        (LONG_HEAD, f"1,2,4,2000-01-01,{PLAIN}", "row 2, column vote: found 4, allowed 1, 2, 3, 8"),
    ],
)
def test_a_fault_is_named_and_nothing_written(
    tmp_path: Path, head: str, row: str, said: str
) -> None:
    path = make_tiny(tmp_path, head, row)
    with pytest.raises(SystemExit, match=r"votes\.csv: ") as caught:
        build.main([str(path), "--out", str(tmp_path)])
    assert said in str(caught.value)
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_left_out_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = make_tiny(tmp_path, f"{WIDE_HEAD},TWN,USA,VEN,XYZ", f"1,2000-01-01,{PLAIN},9,1,1,1")
    build.main([str(path), "--out", str(tmp_path)])
    assert set(read(tmp_path / "voters.csv")["iso3"]) == {"USA", "VEN"}
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "states not among the countries, left out: XYZ"
    assert said[1].startswith("countries not in the votes file: AFG, AGO")
    assert said[2] == "countries that cast no vote since 1990, left out: TWN"

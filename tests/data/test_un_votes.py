"""The table of agreement in UN votes is what its script makes of the roll calls."""

from __future__ import annotations

import hashlib
import itertools
import os
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from data.evidence import build_un_votes as build
from data.evidence import roll_calls
from tests.conftest import DATA, read_rows

SHIPPED = DATA / "evidence" / "un_votes.csv"
SAMPLE = Path(__file__).parent / "un_votes_sample.csv"
SAMPLE_SHA256 = "2531cbbe978e13edd333ee17eed850a4d3d4ccfb25b97e28e80a172e90966e90"
ISSUE_SCALE = DATA / "scales" / "vote_issues.csv"
SUBJECT, ADVERSARY, COUNTRIES = build.read_case()
FOLDER = os.environ.get("UN_VOTES_FOLDER", "")
WIDE_HEAD = "rcid,date,me,nu,di,hr,co,ec"
LONG_HEAD = "rcid,ccode,vote,date,me,nu,di,hr,co,ec"
PAIR = f"{WIDE_HEAD},USA,VEN"
PLAIN = "0,0,0,0,0,0"


def read(path: Path) -> pd.DataFrame:
    """Read a table as text: "NAM" is Namibia, a blank is no zero."""
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def make_table(path: Path, subject: str = SUBJECT, adversary: str = ADVERSARY) -> pd.DataFrame:
    return build.tabulate(roll_calls.read_roll_calls(path), subject, adversary, COUNTRIES)


def make_tiny(tmp_path: Path, head: str, *rows: str) -> Path:
    path = tmp_path / "votes.csv"
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return path


def pick(table: pd.DataFrame, iso3: str, issue: str = "all") -> list[str]:
    """Return the counts of a state's one row: joint and agreed with VEN, then with USA."""
    (row,) = table[table["iso3"].eq(iso3) & table["issue"].eq(issue)].to_numpy().tolist()
    return [str(cell) for cell in row[3:7]]


def make_long(wide: pd.DataFrame) -> pd.DataFrame:
    """Return roll calls as published: COW codes, marks as 0 and 1, and rows that say nothing."""
    codes = {iso3: code for code, iso3 in roll_calls.read_cow_codes().items()}
    long = wide.melt(roll_calls.WIDE_HEAD, var_name="Country", value_name="vote")
    long["ccode"] = long["Country"].map(codes)
    for country, code in (("YUG", "345"), ("CSK", "315"), ("", "")):
        long = pd.concat(
            [long, wide[roll_calls.WIDE_HEAD].assign(Country=country, ccode=code, vote=9)]
        )
    marks = list(roll_calls.MARKS.values())
    long[marks] = long[marks].replace({"TRUE": "1", "FALSE": "0"})
    return long.assign(year="1999", session="54", descr='a "long, text', member="1")


def test_the_sample_is_the_one_that_was_checked() -> None:
    assert hashlib.sha256(SAMPLE.read_bytes()).hexdigest() == SAMPLE_SHA256


def test_the_sample_gives_the_rows_that_are_shipped() -> None:
    shipped = read(SHIPPED)
    shipped = shipped[shipped["year"].isin(["2021", "2022"])].reset_index(drop=True)
    assert len(shipped) > 1500
    pd.testing.assert_frame_equal(make_table(SAMPLE), shipped)


def test_a_row_a_vote_gives_the_same(tmp_path: Path) -> None:
    make_long(read(SAMPLE)).to_csv(tmp_path / "long.csv")
    calls = roll_calls.read_roll_calls(tmp_path / "long.csv")
    assert calls.notes == ["COW codes of no present state, left out: 315, blank"]
    made = build.tabulate(calls, SUBJECT, ADVERSARY, COUNTRIES)
    pd.testing.assert_frame_equal(made, make_table(SAMPLE))


def test_the_shipped_table_is_whole_and_in_order() -> None:
    table = read(SHIPPED)
    assert not table.duplicated(["iso3", "year", "issue"]).any()
    assert table.loc[table["n_joint_subject"].ne("0"), "year"].max() == "2021"
    order = table["issue"].map(build.ISSUES.index).astype(str)
    assert (table["iso3"] + order + table["year"]).is_monotonic_increasing
    for role, partner in (("subject", SUBJECT), ("adversary", ADVERSARY)):
        joint, agree = table[f"n_joint_{role}"].astype(int), table[f"agree_{role}"]
        assert agree.eq("").equals(joint.eq(0))
        cast = agree.ne("")
        assert agree[cast].astype(float).between(0, joint[cast]).all()
        assert (agree[cast].astype(float) * 2 % 1).eq(0).all()
        assert joint[table["iso3"].eq(partner)].eq(0).all()


def test_no_two_issues_have_equal_rows_in_any_year() -> None:
    table = read(SHIPPED)
    counts = ["iso3", *table.columns[3:7]]
    for year, rows in table.groupby("year"):
        found = {issue: part[counts].to_numpy().tolist() for issue, part in rows.groupby("issue")}
        for one, other in itertools.combinations(found, 2):
            assert found[one] != found[other], (year, one, other)


def test_an_issue_that_ends_early_says_why_in_its_definition() -> None:
    table = read(SHIPPED)
    definitions = {row["code"]: row["definition"] for row in read_rows(ISSUE_SCALE)}
    last = table.groupby("issue")["year"].max().drop("all").astype(int)
    early = last[last < last.max()]
    assert set(early.index) == {"disarmament", "colonialism", "development"}
    for issue, definition in definitions.items():
        said = "does not tell these issues apart" in definition
        assert said == (issue in early.index)
        if said:
            assert f"From {early[issue] + 1} on" in definition
            assert f"they end in {early[issue]}" in definition


def test_issues_with_the_same_marks_all_year_have_no_rows_of_it(
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
    build.main([str(path), "--out", str(tmp_path / "out.csv")])
    made = read(tmp_path / "out.csv").query("iso3 == 'CUB'")
    assert sorted(zip(made["year"], made["issue"], made["n_joint_subject"], strict=True)) == [
        ("2000", "all", "2"),
        ("2000", "middle_east", "1"),
        ("2001", "all", "2"),
        ("2001", "colonialism", "1"),
        ("2001", "disarmament", "2"),
    ]
    assert capsys.readouterr().err.splitlines()[0] == (
        "issues with the same marks all year, left out: 2000 disarmament, 2000 colonialism"
    )


@pytest.mark.parametrize(
    ("vote", "counts"),
    [
        ("1", ["1", "1", "1", "0"]),
        ("2", ["1", "0.5", "1", "0.5"]),
        ("3.0", ["1", "0", "1", "1"]),
    ],
)
def test_one_roll_call_in_which_subject_says_yes_and_adversary_no(
    tmp_path: Path, vote: str, counts: list[str]
) -> None:
    row = f"1,2000-01-01,{PLAIN},{vote},3,1"
    table = make_table(make_tiny(tmp_path, f"{WIDE_HEAD},NAM,USA,VEN", row), "VEN", "USA")
    assert pick(table, "NAM") == counts
    assert pick(table, "VEN") == ["0", "", "1", "0"]
    assert pick(table, "USA") == ["1", "0", "0", ""]


def test_absent_blank_and_marked_roll_calls(tmp_path: Path) -> None:
    """In the first the subject is absent; in the third the state; BRA is never a member."""
    rows = [
        f"1,2000-01-01,{PLAIN},1,1,8,9",
        "2,2000-02-01,TRUE,NA,0,FALSE,0,,2,1,2,9",
        f"3,2000-12-31,{PLAIN},8,1,1,9",
        f"4,2001-01-01,{PLAIN},1,1,8,9",
        f"5,1989-12-31,{PLAIN},1,1,1,1",
    ]
    path = make_tiny(tmp_path, f"{WIDE_HEAD},CUB,USA,VEN,BRA", *rows)
    assert roll_calls.read_roll_calls(path).notes == ["roll calls with an issue not coded: 1"]
    table = make_table(path, "VEN", "USA")
    later = table["year"].eq("2001")
    assert set(table["year"]) == {"2000", "2001"}
    assert pick(table[~later], "CUB") == ["1", "1", "2", "1.5"]
    assert pick(table[~later], "CUB", "middle_east") == ["1", "1", "1", "0.5"]
    assert pick(table[later], "CUB") == ["0", "", "1", "1"]
    assert set(table["iso3"]) == {"CUB", "USA", "VEN"}
    assert set(table["issue"]) == {"all", "middle_east"}


def test_two_votes_of_one_state_that_differ_count_as_none(tmp_path: Path) -> None:
    votes = {"2": "1", "101.0": "1", "345": "1"}
    rows = [f"1,{code},{vote},2000-01-01,{PLAIN}" for code, vote in votes.items()]
    rows.append(f"1,345,3,2000-01-01,{PLAIN}")
    calls = roll_calls.read_roll_calls(make_tiny(tmp_path, LONG_HEAD, *rows))
    assert calls.notes == ["two rows with different votes, left out: SRB"]
    assert set(build.tabulate(calls, "VEN", "USA", COUNTRIES)["iso3"]) == {"USA", "VEN"}


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
        (f"{WIDE_HEAD},USA", f"1,2000-01-01,{PLAIN},1", "no column or code of VEN"),
        (f"{WIDE_HEAD},VEN", f"1,2000-01-01,{PLAIN},1\n" * 2, "row 3, column rcid: found 1"),
        (LONG_HEAD, f"1,2,4,2000-01-01,{PLAIN}", "row 2, column vote: found 4, allowed 1, 2, 3, 8"),
    ],
)
def test_a_fault_is_named_and_nothing_written(
    tmp_path: Path, head: str, row: str, said: str
) -> None:
    path, out = make_tiny(tmp_path, head, row), tmp_path / "out.csv"
    with pytest.raises(SystemExit, match=r"votes\.csv: ") as caught:
        build.main([str(path), "--out", str(out)])
    assert said in str(caught.value)
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_left_out_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = make_tiny(tmp_path, f"{WIDE_HEAD},TWN,USA,VEN,XYZ", f"1,2000-01-01,{PLAIN},9,1,1,1")
    build.main([str(path), "--out", str(tmp_path / "out.csv")])
    assert set(read(tmp_path / "out.csv")["iso3"]) == {"USA", "VEN"}
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "states not among the countries, left out: XYZ"
    assert said[1].startswith("countries not in the votes file: AFG, AGO")
    assert said[2] == "countries with no joint roll call since 1990: TWN"


@pytest.mark.skipif(not FOLDER, reason="UN_VOTES_FOLDER names no folder of votes to check against")
def test_another_computation_from_the_same_roll_calls_agrees() -> None:
    """The other files hold shares; they give a state an agreement of 1 with itself."""
    (votes,) = Path(FOLDER).glob("unga_votes_*.csv")
    table = make_table(votes)
    pd.testing.assert_frame_equal(table, read(SHIPPED))
    table = table[table["issue"].eq("all")].astype({"year": int})
    counts = table.set_index(["iso3", "year"])[list(table.columns[3:7])]
    counts = counts.replace("", "0").astype(float)
    others = [
        pd.read_csv(Path(FOLDER) / name, keep_default_na=False, na_values="")
        for name in ("agreement_voeten_1990_2024.csv", "agreement_pooled_2019_2021.csv")
    ]
    yearly = others[0].set_index(["iso3", "year"])
    assert set(counts.index) <= set(yearly.index)
    compare(counts, "subject", yearly[["n_joint_ven", "agree_ven_half"]], "VEN")
    compare(counts, "adversary", yearly[["n_joint_usa", "agree_usa_half"]], "USA")
    pooled = others[1].set_index(others[1].columns[0]).rename_axis("iso3")
    sums = counts.query("2019 <= year <= 2021").groupby("iso3").sum()
    compare(sums, "subject", pooled[["n_v", "half_v"]], "VEN")
    compare(sums, "adversary", pooled[["n_u", "half_u"]], "USA")


def compare(counts: pd.DataFrame, role: str, theirs: pd.DataFrame, partner: str) -> None:
    """Compare joint roll calls and shares; a row that we lack is one with none."""
    theirs = theirs[theirs.index.get_level_values("iso3") != partner]
    ours = counts[[f"n_joint_{role}", f"agree_{role}"]].reindex(theirs.index).fillna(0)
    joint, agree = ours.T.to_numpy()
    other_joint, other_share = theirs.T.to_numpy()
    assert len(theirs) > 190
    np.testing.assert_array_equal(joint, other_joint)
    share = np.divide(agree, joint, out=np.full(len(joint), np.nan), where=joint > 0)
    np.testing.assert_allclose(share, other_share, rtol=0, atol=1e-9, equal_nan=True)

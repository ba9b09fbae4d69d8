"""The tables of roll calls are what their script makes of the published ones."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from components.analysis.record.roll_calls import agreement_counts
from components.tables import Case
from data.world import build_roll_calls as build
from data.world import votes_file
from tests.conftest import DATA, read_rows
from tests.data.votes import vote_rows

SHIPPED = DATA / "world" / "roll_calls.csv"
VOTERS = DATA / "world" / "voters.csv"
SAMPLE = Path(__file__).parent / "un_votes_sample.csv"
SAMPLE_SHA256 = "2531cbbe978e13edd333ee17eed850a4d3d4ccfb25b97e28e80a172e90966e90"
ISSUE_SCALE = DATA / "scales" / "vote_issues.csv"
COUNTRIES = build.read_countries()
FOLDER = os.environ.get("UN_VOTES_FOLDER", "")


def read(path: Path) -> pd.DataFrame:
    """Read a table as text: "NAM" is Namibia, a blank is no zero."""
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def voters() -> list[str]:
    return [str(iso3) for iso3 in read(VOTERS)["iso3"]]


def make_table(path: Path) -> pd.DataFrame:
    """Return the roll calls of a votes file as the shipped ones, with their voters."""
    return build.tabulate(votes_file.read_roll_calls(path), voters())


def make_long(wide: pd.DataFrame) -> pd.DataFrame:
    """Return roll calls as published: COW codes, marks as 0 and 1, and rows that say nothing."""
    codes = {iso3: code for code, iso3 in votes_file.read_cow_codes().items()}
    long = wide.melt(votes_file.WIDE_HEAD, var_name="Country", value_name="vote")
    long["ccode"] = long["Country"].map(codes)
    for country, code in (("YUG", "345"), ("CSK", "315"), ("", "")):
        long = pd.concat(
            [long, wide[votes_file.WIDE_HEAD].assign(Country=country, ccode=code, vote=9)]
        )
    marks = list(votes_file.MARKS.values())
    long[marks] = long[marks].replace({"TRUE": "1", "FALSE": "0"})
    return long.assign(year="1999", session="54", descr='a "long, text', member="1")


def test_the_sample_is_the_one_that_was_checked() -> None:
    assert hashlib.sha256(SAMPLE.read_bytes()).hexdigest() == SAMPLE_SHA256


def test_the_sample_gives_the_rows_that_are_shipped() -> None:
    shipped = read(SHIPPED)
    shipped = shipped[shipped["date"].str[:4].isin(["2021", "2022"])].reset_index(drop=True)
    assert len(shipped) > 150
    pd.testing.assert_frame_equal(make_table(SAMPLE), shipped)


def test_a_row_a_vote_gives_the_same(tmp_path: Path) -> None:
    wide = read(SAMPLE).iloc[::8]
    wide.to_csv(tmp_path / "wide.csv", index=False)
    make_long(wide).to_csv(tmp_path / "long.csv")
    calls = votes_file.read_roll_calls(tmp_path / "long.csv")
    assert calls.notes == ["COW codes of no present state, left out: 315, blank"]
    expected = make_table(tmp_path / "wide.csv")
    assert len(expected) == 20
    pd.testing.assert_frame_equal(build.tabulate(calls, voters()), expected)


def test_the_shipped_tables_are_whole_and_in_order() -> None:
    table = read(SHIPPED)
    assert table["roll_call_id"].is_unique
    assert table["date"].is_monotonic_increasing
    assert table["date"].min()[:4] == "1990"
    assert voters() == sorted(set(voters()) & set(COUNTRIES))
    columns = zip(*table["votes"], strict=True)
    assert all(set(votes) & set("YAN") for votes in columns)


# Read off the table of agreement that was counted before for the two states of this case.
@pytest.mark.parametrize(
    ("iso3", "year", "issue", "counts"),
    [
        ("AFG", 1990, "all", (85, 82.5, 83, 18.5)),
        ("AFG", 1991, "all", (66, 64.5, 65, 15)),
        ("VEN", 2019, "all", (0, np.nan, 89, 14.5)),
        ("USA", 2000, "nuclear", (14, 7, 0, np.nan)),
        ("CUB", 2021, "middle_east", (11, 11, 11, 0.5)),
        ("RUS", 2023, "human_rights", (0, np.nan, 12, 2)),
        ("BRA", 1999, "disarmament", (19, 18, 19, 9.5)),
        ("NAM", 2005, "development", (9, 9, 9, 0)),
    ],
)
def test_agreement_is_what_was_counted_before(
    case: Case, iso3: str, year: int, issue: str, counts: tuple[float, ...]
) -> None:
    table = agreement_counts(case).set_index(["iso3", "year", "issue"])
    found = table.loc[iso3, year, issue]
    assert list(found) == pytest.approx(counts, nan_ok=True)


def test_agreement_is_what_a_count_one_by_one_gives(case: Case) -> None:
    expected = pd.DataFrame(vote_rows()).replace("", np.nan)
    numbers = {name: "float64" for name in expected.columns if name not in ("iso3", "issue")}
    keys = ["iso3", "year", "issue"]
    expected = expected.astype(numbers).sort_values(keys, ignore_index=True)
    found = agreement_counts(case).sort_values(keys, ignore_index=True)
    assert len(found) == 40_855
    pd.testing.assert_frame_equal(found[[*expected.columns]], expected, check_dtype=False)


def test_no_two_issues_have_the_same_roll_calls_in_any_year(case: Case) -> None:
    calls = case.world.roll_calls
    marked = calls.assign(year=calls["date"].str[:4]).explode("issues").dropna(subset="issues")
    for year, rows in marked.groupby("year"):
        found = rows.groupby("issues")["roll_call_id"].agg(tuple)
        assert found.is_unique, year


def test_an_issue_that_ends_early_says_why_in_its_definition(case: Case) -> None:
    definitions = {row["code"]: row["definition"] for row in read_rows(ISSUE_SCALE)}
    last = agreement_counts(case).groupby("issue")["year"].max().drop("all").astype(int)
    early = last[last < last.max()]
    assert set(early.index) == {"disarmament", "colonialism", "development"}
    for issue, definition in definitions.items():
        said = "does not tell these issues apart" in definition
        assert said == (issue in early.index)
        if said:
            assert f"From {early[issue] + 1} on" in definition
            assert f"they end in {early[issue]}" in definition


@pytest.mark.skipif(not FOLDER, reason="UN_VOTES_FOLDER names no folder of votes to check against")
def test_another_computation_from_the_same_roll_calls_agrees(case: Case) -> None:
    """The other files hold shares; they give a state an agreement of 1 with itself."""
    (votes,) = Path(FOLDER).glob("unga_votes_*.csv")
    pd.testing.assert_frame_equal(make_table(votes), read(SHIPPED))
    table = agreement_counts(case)
    table = table[table["issue"].eq("all")].astype({"year": int})
    counts = table.set_index(["iso3", "year"]).drop(columns="issue").fillna(0.0)
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

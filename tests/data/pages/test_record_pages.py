"""The pages of the record in Streamlit's own test harness."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path
from statistics import mean

import pytest

from components.tables.case_folder import FOLDER_VARIABLE
from tests.data.votes import vote_rows
from tests.pages.on_page import figures_on, html, opened, traces, words
from tests.shipped import evidence
from tests.toy.breaking import empty


@pytest.mark.parametrize("page", ["record", "claims_checked", "votes", "backing_index"])
def test_every_page_opens_and_says_as_of_when(page: str) -> None:
    assert "As of late 2025" in html(opened(page))


def test_the_records_finding_is_what_the_events_say() -> None:
    acts = defaultdict(list)
    for row in evidence("events.csv"):
        state = len(row["actor_id"]) == 3 and row["actor_id"] not in ("VEN", "USA")
        if state and row["nature"] != "not_an_act" and row["era"] == "before":
            begins, ends = row["date"], f"{row['date']}-12-31"[: max(10, len(row["date"]))]
            if begins <= "2026-01-02" and ends >= "2025-08-01":
                acts[row["actor_id"]].append(float(row["direction"]))
    means = [mean(found) for found in acts.values()]
    leaning, against = sum(m >= 0.5 for m in means), sum(m <= -0.5 for m in means)
    assert opened("record").header[0].value == (
        f"Of {len(means)} states with documented acts, {leaning} leaned to Caracas and "
        f"{against} against it"
    )


def test_the_verdicts_on_the_page_are_those_of_the_table() -> None:
    counts = Counter(row["verdict"] for row in evidence("claim_checks.csv"))
    checked = counts.total() - counts["not_checkable"]
    assert opened("claims_checked").header[0].value == (
        f"Of {checked} checks against the record, {counts['supported']} bear a claim out, "
        f"{counts['partly']} bear a claim out in part, "
        f"{counts['contradicted']} contradict a claim and {counts['no_evidence']} found no evidence"
    )


def test_the_votes_finding_is_what_the_roll_calls_say() -> None:
    joint: Counter[str] = Counter()
    agreed: Counter[str] = Counter()
    for row in vote_rows():
        if row["issue"] == "all" and row["year"] in ("2019", "2020", "2021"):
            joint[row["iso3"]] += int(row["n_joint_subject"])
            agreed[row["iso3"]] += float(row["agree_subject"] or 0)  # type: ignore[assignment]
    cuba, brazil = (f"{agreed[s] / joint[s] * 100:.0f} %" for s in ("CUB", "BRA"))
    assert opened("votes").header[0].value.replace("\\", "") == (
        f"Of 9 states charted, Cuba and Nicaragua voted most often with Venezuela ({cuba}) and "
        f"Brazil least often ({brazil}), 2019–2021"
    )


def test_a_window_across_the_turning_point_says_so_and_asks_which_acts_to_sum_up() -> None:
    app = opened("record", window=["2025-08-01", "2026-03-31"])
    assert "never averaged" in words(app)
    before = app.header[0].value
    app.radio(key="era").set_value("turning_point").run()
    assert app.header[0].value.endswith("disputed his legitimacy or welcomed it")
    assert app.header[0].value != before


def test_a_window_on_one_side_asks_nothing() -> None:
    app = opened("record")
    assert not app.radio
    assert not app.warning


def test_a_window_by_name_moves_the_slider_and_the_finding() -> None:
    app = opened("record")
    before = app.header[0].value
    app.pills(key="window_preset").set_value("2019 dispute over the presidency").run()
    first, last = app.select_slider(key="window").value
    assert (first.isoformat(), last.isoformat()) == ("2019-01-01", "2019-12-31")
    assert app.header[0].value != before


def test_filters_of_the_record_narrow_strip_and_table() -> None:
    app = opened("record")
    everything = len(app.dataframe[-1].value)
    app.multiselect(key="kind").set_value(["sanction"]).run()
    table = app.dataframe[-1].value
    assert 0 < len(table) < everything
    assert set(table["kind"]) == {"Sanction"}
    marks = [mark for trace in traces(app, "events-strip") for mark in trace["customdata"]]
    assert len(marks) == len(table)


def test_filters_that_leave_no_event_say_what_to_do() -> None:
    app = opened("record", kind=["Flight"], actor=["Cuba"])
    assert "Widen the window" in app.info[0].value
    assert not figures_on(app)


def test_where_claim_and_record_part_is_said_listed_and_outlined() -> None:
    app = opened("record")
    finding = app.subheader[0].value
    assert finding.startswith(
        "Claim and record differ for Colombia and Argentina by a step or more"
    )
    table = app.dataframe[0].value
    apart = table[table["verdict"].eq("apart")]
    assert apart["name"].tolist()[:2] == ["Colombia", "Argentina"]
    in_line = table.set_index("name").loc[["Cuba", "Nicaragua"], "verdict"]
    assert set(in_line) == {"in line"}
    outlined = [
        t for t in traces(app, "record-record") if t.get("colorscale") and not t.get("text")
    ]
    assert {"COL", "ARG"} <= set(outlined[-1]["locations"])


def test_an_opened_event_shows_its_coding_its_report_and_the_claims_it_bears_on() -> None:
    app = opened("record")
    app.selectbox(key="event").set_value("ARG-20250827-1").run()
    card = words(app)
    assert "Sanction: Sides against (−2)" in card
    assert 'href="https://www.elcomercio.com' in card
    assert "speaks against it · verdict: Contradicted" in card


def test_an_event_of_a_list_and_one_that_is_no_act_say_so() -> None:
    listed = opened("record")
    listed.selectbox(key="event").set_value("ARG-20250905-R").run()
    assert "Known from a published list" in words(listed)
    analysis = opened("record")
    analysis.selectbox(key="event").set_value("RUS-20251214-1").run()
    assert "counted in no mean" in words(analysis)


def test_claims_can_be_filtered_by_verdict_actor_and_place() -> None:
    app = opened("claims_checked", verdict=["Contradicted"])
    assert app.header[0].value == "Of 5 checks against the record, 5 contradict a claim"
    app.multiselect(key="actor").set_value(["COL"]).run()
    assert "Petro opposed an invasion" in html(app)
    assert "Argentina, stance" not in html(app)
    app.multiselect(key="section").set_value(["table 1"]).run()
    assert "No claim matches" in app.info[0].value


def test_a_changed_verdict_says_what_the_first_reading_was() -> None:
    app = opened("claims_checked", about=["Iran"])
    assert "first verdict: Contradicted" in html(app)


def test_events_for_and_against_stand_behind_each_verdict_with_links() -> None:
    page = html(opened("claims_checked", about=["Colombia"]))
    assert "Events: 3 for, 8 against" in page
    assert page.count('rel="noopener noreferrer"') >= 11


def test_likelihoods_are_scored() -> None:
    table = opened("claims_checked").dataframe[0].value.set_index("name")
    assert table.loc["Russia", "brier"] == pytest.approx(0.22**2)
    assert table.loc["China", "brier_range"] == "0.0025–0.0400"
    assert table.loc["China", "read_as"] == "5–20 %, point 12 %"
    assert set(table["took_part"]) == {"no"}


def test_who_took_part_without_being_foreseen_is_said_beside_the_scores() -> None:
    assert "Cuba took part as well, by what is reported of 4 January 2026" in words(
        opened("claims_checked")
    )


def test_the_gap_in_votes_is_explained_on_the_charts_and_the_map() -> None:
    app = opened("votes")
    assert "No vote of Venezuela, 2022–2024" in html(app)
    app.slider(key="year").set_value(2023).run()
    assert "cast no recorded vote" in app.info[0].value
    app.segmented_control(key="party").set_value("adversary").run()
    assert not app.info
    assert "Agreement with the United States in 2023" in [s.value for s in app.subheader]


def test_states_and_issue_change_the_charts_of_votes() -> None:
    app = opened("votes", states=["Cuba", "Israel"])
    assert len(figures_on(app)) == 3
    before = figures_on(app)[0]
    app.selectbox(key="issue").set_value("human_rights").run()
    assert figures_on(app)[0] != before
    app.multiselect(key="states").set_value([]).run()
    assert "Choose at least one state" in app.info[0].value


def test_weights_change_the_ranking_and_can_be_made_equal_again() -> None:
    app = opened("backing_index")
    before = app.header[0].value
    app.slider(key="weight_arms").set_value(0).run()
    assert app.header[0].value != before
    app.button(key="equal").click().run()
    assert app.header[0].value == before


def test_no_weight_at_all_says_what_to_do() -> None:
    app = opened("backing_index", **{f"w_{c}": "0" for c in COMPONENTS})
    assert "Give at least one component a weight" in app.info[0].value


COMPONENTS = ("direction", "votes", "arms", "groups", "capabilities")


def test_a_score_is_the_sum_of_its_parts_on_the_page() -> None:
    app = opened("backing_index", ranked="China")
    page = html(app)
    for part in ("9 acts, each +1", "656.1 million TIV", "0.75", "20 %"):
        assert part in page
    assert "on 5 of 5 components" in words(app)


def test_two_states_and_the_change_that_swaps_them() -> None:
    app = opened("backing_index", one="Russia", other="Cuba")
    assert "Russia is ahead of Cuba. Moving" in words(app)
    app.selectbox(key="other").set_value("RUS").run()
    assert "Choose two different states" in words(app)


def test_the_map_switches_to_what_is_documented() -> None:
    app = opened(view="As documented", countries=["Argentina", "Colombia"])
    assert app.header[0].value == (
        "With these filters: Of 2 states with documented acts, 1 leaned to Caracas and 1 against it"
    )
    table = app.dataframe[0].value.set_index("name")
    assert table["stance"].to_dict() == {
        "Colombia": "Leans toward",
        "Argentina": "Sides against",
    }
    assert "with acts of their own" in html(app)


def test_the_countrys_card_holds_acts_verdicts_votes_and_arms() -> None:
    app = opened()
    app.selectbox(key="country").set_value("RUS").run()
    card = words(app)
    assert "Until 2 January 2026: " in card
    assert "voted with Venezuela in 80 %" in card
    assert "3,920.2 million TIV, the last in 2014" in card
    assert '<th scope="row">Statement</th><td>' in card
    assert '<th scope="row">Wire agency</th><td>' in card
    assert [s.value for s in app.subheader][-4:] == [
        "Documented acts",
        "Claims about it, checked",
        "Votes and arms",
        "Place and groups",
    ]


def test_a_region_narrows_every_page_of_the_record() -> None:
    for page in ("record", "votes", "backing_index"):
        table = opened(page, region=["Asia"]).dataframe[0].value
        assert "Russia" not in set(table["name"])
        assert "China" in set(table["name"])


@pytest.mark.parametrize("page", ["map", "record", "claims_checked", "votes", "backing_index"])
def test_a_case_without_a_record_says_so(
    page: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    votes = (folder / "world" / name for name in ("roll_calls.csv", "voters.csv"))
    for file in (*(folder / "evidence").glob("*.csv"), *votes):
        empty(file)
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    app = opened(page)
    assert app.header[0].value
    if page == "map":
        app.selectbox(key="country").set_value("RUS").run()
        assert not app.exception
        assert "No act of this state is in the tables" in words(app)
    elif page != "backing_index":
        assert app.info

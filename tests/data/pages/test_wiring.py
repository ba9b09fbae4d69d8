"""Each filter reaches every part of the page that it is said to hold for."""

from __future__ import annotations

import re
from pathlib import Path
from statistics import mean

import pytest

from components.tables.case_folder import FOLDER_VARIABLE
from components.words import Words
from tests.conftest import DATA, read_rows
from tests.data.votes import vote_rows
from tests.pages.on_page import headings, html, opened, traces, words
from tests.shipped import evidence, names_of_states

COUNTRIES = DATA / "world" / "countries.csv"


def states_of(*regions: str) -> set[str]:
    """Return the states of these regions, of all if none is given."""
    rows = read_rows(COUNTRIES)
    return {row["iso3"] for row in rows if not regions or row["region"] in regions}


def first_window_acts() -> dict[str, list[dict[str, str]]]:
    """Return the counted acts of other states in the first window, by state."""
    acts: dict[str, list[dict[str, str]]] = {}
    others = states_of() - {"USA"}
    for row in evidence("events.csv"):
        inside = "2025-08" <= row["date"] <= "2026-01-02" and row["era"] == "before"
        if inside and row["nature"] != "not_an_act" and row["actor_id"] in others:
            acts.setdefault(row["actor_id"], []).append(row)
    return acts


def painted(page: str, chart: str, **query: str | list[str]) -> set[str]:
    """Return the states that a map colours; other outlines are land without a colour."""
    drawn = [t for t in traces(opened(page, **query), chart) if t.get("hoverinfo") != "none"]
    return {code for trace in drawn for code in trace.get("locations") or []} & states_of()


@pytest.mark.parametrize("chart", ["record-claims", "record-record"])
def test_both_maps_of_the_record_keep_to_the_region(chart: str) -> None:
    everywhere, africa = painted("record", chart), painted("record", chart, region=["Africa"])
    assert len(everywhere & states_of("Africa")) > 40
    outside = africa - states_of("Africa") - {"VEN", "USA"}
    assert outside == set()


def test_the_reading_reaches_the_table_of_claim_and_record() -> None:
    def claimed(reading: str) -> str:
        shown = opened("record", reading=reading).dataframe[0].value.set_index("name")
        return str(shown.at["Brazil", "claimed"])

    assert claimed("As contested") == "Contested"
    assert claimed("Least supportive claim") == "Opposed"


def test_votes_beside_the_record_are_with_the_state_that_their_column_names() -> None:
    shown = opened("record").dataframe[0].value.set_index("name")
    titles = headings(opened("record").dataframe[0])
    assert titles["agree_subject"] == "Votes with Venezuela, %"
    assert titles["agree_adversary"] == "Votes with the United States, %"
    columns = ["agree_subject", "agree_adversary"]
    with_subject, with_adversary = (shown.at["Cuba", column] for column in columns)
    votes = [
        row
        for row in vote_rows()
        if row["iso3"] == "CUB"
        and row["issue"] == "all"
        and row["year"] in ("2019", "2020", "2021")
    ]
    for found, end in ((with_subject, "subject"), (with_adversary, "adversary")):
        agreed = sum(float(row[f"agree_{end}"]) for row in votes)
        joint = sum(int(row[f"n_joint_{end}"]) for row in votes)
        share = float(str(found).removesuffix(" %"))
        assert share == pytest.approx(agreed / joint * 100, abs=1)


def test_the_claims_checked_keep_to_the_region() -> None:
    def shown(**query: list[str]) -> str:
        return html(opened("claims_checked", **query))

    assert "“Cautious”" in shown(region=["Asia"])
    assert "“Cautious”" not in shown(region=["Oceania"])


def test_a_card_shows_the_latest_acts_first() -> None:
    dates = sorted(
        (row["date"] for row in evidence("events.csv") if row["actor_id"] == "RUS"), reverse=True
    )
    card = html(opened("map", country="Russia"))
    assert f"<b>{Words().date(dates[0])}</b>" in card
    assert f"<b>{dates[-1]}</b>" not in card


def test_a_card_sums_up_kinds_of_acts_within_the_first_window_and_its_era() -> None:
    acts = [
        float(row["direction"]) for row in first_window_acts()["BRA"] if row["kind"] == "statement"
    ]
    assert len(acts) > 3
    cells = f"<td>{len(acts)}</td><td>{mean(acts):+.1f}".replace("-", "−")
    assert f'<th scope="row">Statement</th>{cells}' in html(opened("map", country="Brazil"))


def test_no_act_of_an_actor_is_marked_in_the_table_as_not_counted() -> None:
    table = opened("record", actor=["Iran", "Bolivia"]).dataframe[-1].value
    bolivia = table[table["actor"].eq("Bolivia") & table["date"].eq("2025-10-24")]
    assert bolivia["coding"].tolist() == ["not counted"]


def test_the_year_from_which_arms_count_changes_ranking_and_breakdown() -> None:
    every, late = opened("backing_index"), opened("backing_index", arms_since="2020")
    ranks = [app.dataframe[0].value.set_index("name")["score"] for app in (every, late)]
    assert ranks[0]["Russia"] > ranks[1]["Russia"]
    assert "3,920" in words(every)
    assert "3,920" not in words(late)


def test_stances_and_directions_have_filters_of_their_own_in_the_address() -> None:
    app = opened("map", view="As documented", direction=["Backs"], known="Own acts only")
    assert set(app.dataframe[0].value["stance"]) == {"Backs"}
    app = opened("map", stance=["Committed ally"])
    assert set(app.dataframe[0].value["stance"]) == {"Committed ally"}


def test_a_contested_state_is_found_as_such_under_every_reading() -> None:
    for reading in ("As contested", "Most supportive claim"):
        app = opened("map", reading=reading, stance=["Contested"])
        assert "Brazil" in set(app.dataframe[0].value["name"]), reading


def test_a_window_across_the_turn_names_the_part_that_the_finding_is_about() -> None:
    app = opened("record", window=["2025-12-20", "2026-01-05"])
    assert app.header[0].value.startswith("Until 2 January 2026: Of ")


def test_a_link_to_all_acts_of_a_state_unsets_the_other_filters() -> None:
    app = opened("record", kind=["sanction"], region=["africa"], country="RUS")
    app.query_params.clear()
    app.query_params["acts_of"] = "RUS"
    app.run()
    assert app.multiselect(key="kind").value == []
    assert app.multiselect(key="region").value == []
    assert app.multiselect(key="actor").value == ["RUS"]
    assert app.selectbox(key="country").value is None
    assert "acts_of" not in app.query_params
    russian = [row for row in evidence("events.csv") if row["actor_id"] == "RUS"]
    assert len(app.dataframe[-1].value) == len(russian)


def test_a_register_without_any_volume_gives_no_share(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = folder / "evidence" / "arms_transfers.csv"
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"(?m)^(\w*,\d+),[\d.]+,", r"\1,0,", text), encoding="utf-8")
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    assert not any("delivered" in heading.value for heading in opened("record").subheader)
    monkeypatch.delenv(FOLDER_VARIABLE)
    assert any("delivered 67 %" in heading.value for heading in opened("record").subheader)


def test_earlier_acts_are_said_to_be_of_another_time() -> None:
    notice = "The source speaks of late 2025. Earlier acts"
    assert notice in words(opened("record", window=["2024-07-28", "2025-01-10"]))
    assert notice not in words(opened("record"))


@pytest.mark.parametrize("change", [{"with": "United States"}, {"issue": "Middle East"}])
def test_the_map_of_votes_follows_whom_and_on_what(change: dict[str, str]) -> None:
    def coloured(**query: str) -> list[object]:
        drawn = traces(opened("votes", year="2021", **query), "votes-map")
        return [trace.get("locations") for trace in drawn]

    assert coloured() != coloured(**change)


def test_the_swap_counts_arms_from_the_year_that_was_chosen() -> None:
    def swap(**query: str) -> str:
        lines = [str(line.value) for line in opened("backing_index", **query).markdown]
        return next(line for line in lines if "makes them equal" in line)

    states = {"one": "China", "other": "Brazil"}
    assert swap(**states) != swap(**states, arms_since="2014")


@pytest.mark.parametrize("state", ["Cuba", "Iran"])
def test_a_direction_is_broken_down_to_the_reports_of_its_own_acts(state: str) -> None:
    codes = {name: iso3 for iso3, name in names_of_states().items()}
    reported = {row["source_id"] for row in first_window_acts()[codes[state]]}
    publishers = {
        row["publisher"] for row in read_rows(DATA / "sources.csv") if row["source_id"] in reported
    }
    table = html(opened("backing_index", ranked=state)).partition("Documented direction</th>")[2]
    links = re.findall(r"<a [^>]*>([^<]+)</a>", table.partition("</tr>")[0])
    assert len(links) > 2
    assert sorted(links) == sorted(publishers)


def test_the_record_defines_what_its_words_mean() -> None:
    shown = words(opened("record"))
    for scale in ("directions", "event_kinds", "source_tiers", "record_bases"):
        for row in read_rows(DATA / "scales" / f"{scale}.csv"):
            assert row["definition"] in shown


@pytest.mark.parametrize("page", ["record", "map"])
def test_the_finding_says_what_of_it_rests_on_lists_and_on_halves(page: str) -> None:
    sides: dict[bool, list[bool]] = {True: [], False: []}
    halves = 0
    for acts in first_window_acts().values():
        mean_step = mean(float(act["direction"]) for act in acts)
        if abs(mean_step) >= 0.5:
            sides[mean_step > 0].append(all(act["nature"] == "listed" for act in acts))
            halves += abs(mean_step) % 1 == 0.5
    app = opened(page, view="As documented") if page == "map" else opened(page)
    leaning, against = sides[True], sides[False]
    assert f"{len(leaning)} leaned to Caracas and {len(against)} against" in app.header[0].value
    assert (
        f"Known from published lists only: {sum(leaning)} of the {len(leaning)} and "
        f"{sum(against)} of the {len(against)}. {halves} means lie half-way"
    ) in words(app)


@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("map", {"view": "As documented", "direction": ["Leans toward"]}),
        ("record", {"actor": ["Cuba", "Nicaragua"]}),
        ("record", {"tier": ["Wire agency"]}),
    ],
)
def test_a_finding_of_some_acts_or_states_says_so(page: str, query: dict[str, str]) -> None:
    assert opened(page, **query).header[0].value.startswith("With these filters: Of ")
    assert opened(page, region=["Asia"], view="As documented").header[0].value.startswith("Asia: ")


def test_a_state_whose_claim_holds_act_by_act_is_named_where_it_parts() -> None:
    app = opened("record")
    assert "There the claim about Mexico is supported." in words(app)
    table = app.dataframe[0].value.set_index("name")
    assert table.at["Argentina", "checked"] == "Contradicted"
    assert table.at["Mexico", "checked"] == "Supported"


def test_the_link_to_all_acts_is_no_fault_when_opened_anew() -> None:
    app = opened("record", acts_of="COL", actor=["Colombia"])
    assert [toast.value for toast in app.toast] == []


def test_the_two_views_share_one_filter_of_codes() -> None:
    app = opened(view="record", stance=["committed_ally", "divided"])
    assert "stance = divided" in app.toast[0].value
    assert app.query_params == {"view": "record", "stance": "committed_ally"}
    app.segmented_control(key="view").set_value("claims").run()
    assert app.multiselect(key="stance").value == ["committed_ally"]
    assert app.query_params == {"stance": "committed_ally"}


def test_a_search_of_what_is_documented_looks_into_the_acts() -> None:
    found = opened(view="As documented", search="phone pezeshkian").dataframe[0].value
    assert found["name"].tolist() == ["Iran"]


def test_a_card_says_the_status_in_a_group_in_words_and_since_when() -> None:
    card = html(opened("map", country="Cuba"))
    assert "not participating since 31 January 1962" in card
    assert "member, 30 April 1948 to 30 January 1962" in card


def test_the_card_of_the_adversary_says_that_its_acts_are_not_collected() -> None:
    note = "hold few of the adversary's own"
    assert note in words(opened("map", country="United States"))
    assert note not in words(opened("map", country="Russia"))


def test_a_verdict_without_evidence_puts_no_event_for_or_against() -> None:
    shown = html(opened("claims_checked", verdict=["No evidence found"]))
    assert "Points toward it" in shown
    assert "1 for, 3 against" not in shown

"""The votes page in Streamlit's own test harness: issues, years, regions and their words."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.tables.case_folder import FOLDER_VARIABLE
from tests.data.votes import vote_rows
from tests.pages.on_page import figures_on, headings, html, opened, traces, words
from tests.shipped import names_of_states
from tests.toy.breaking import edit

NAMED = ["CUB", "NIC", "ARG", "MEX", "RUS", "CHN", "BRA", "COL", "IRN"]


def subheaders(app: AppTest) -> list[str]:
    return [str(element.value) for element in app.subheader]


def infos(app: AppTest) -> str:
    return " ".join(str(element.value).replace("\\", "") for element in app.info)


@pytest.mark.parametrize(
    "label", ["Arms control and disarmament", "Colonialism", "Economic development"]
)
def test_an_issue_ends_where_its_marks_tell_it_apart(label: str) -> None:
    app = opened("votes", issue=label)
    assert "From 2019 on it marks the same roll calls" in words(app)
    assert "Roll calls of 1990 to 2018" in html(app)
    assert "No vote of Venezuela" not in html(app)
    assert app.header[0].value.endswith(", 2016–2018")
    assert f"All states, 2016–2018 pooled: {label}" in subheaders(app)
    assert f"Agreement with Venezuela in 2018: {label}" in subheaders(app)
    assert (app.slider(key="year").min, app.slider(key="year").max) == (1990, 2018)
    assert max(traces(app, "votes-CUB")[0]["x"]) == 2018


def test_other_issues_end_with_the_roll_calls_marked_as_on_them() -> None:
    app = opened("votes", issue="Human rights")
    assert "From 2019 on" not in words(app)
    assert "No vote of Venezuela, 2022–2023" in html(app)
    last = max(int(r["year"]) for r in vote_rows() if r["issue"] == "human_rights")
    assert app.slider(key="year").max == last == 2023


def test_headings_keep_proper_names() -> None:
    heads = subheaders(opened("votes", issue="Middle East"))
    assert "Agreement with Venezuela in 2021: Middle East" in heads
    assert not [head for head in heads if "middle" in head]


def test_a_year_that_the_issue_does_not_have_is_named_and_not_painted() -> None:
    asked = {"issue": "Human rights", "year": "2024", "with": "United States"}
    app = opened("votes", **asked)
    said = infos(app)
    assert "no roll calls of 2024 on “Human rights”; it has those of 1990 to 2023" in said
    assert "The map shows 2021" in said
    assert app.slider(key="year").value == 2021
    assert [head for head in subheaders(app) if head.endswith("in 2021: Human rights")]
    for year in (2020, 2021):
        app.slider(key="year").set_value(year).run()
        assert not app.info


def test_a_change_of_issue_keeps_the_year_or_says_that_it_cannot() -> None:
    app = opened("votes")
    app.slider(key="year").set_value(2017).run()
    app.selectbox(key="issue").set_value("colonialism").run()
    assert app.slider(key="year").value == 2017
    assert not app.info
    app = opened("votes")
    app.slider(key="year").set_value(2020).run()
    app.selectbox(key="issue").set_value("colonialism").run()
    assert app.slider(key="year").value == 2018
    assert "no roll calls of 2020 on “Colonialism”" in infos(app)


def test_states_to_chart_follow_the_region_and_come_back() -> None:
    app = opened("votes")
    assert app.multiselect(key="states").value == NAMED
    app.multiselect(key="region").set_value(["Africa"]).run()
    chosen = app.multiselect(key="states").value
    assert len(chosen) == len(figures_on(app)) - 1 == 12
    assert "DZA" in chosen
    app.multiselect(key="region").set_value(["Asia"]).run()
    assert app.multiselect(key="states").value == ["CHN", "IRN"]
    app.multiselect(key="region").set_value([]).run()
    assert app.multiselect(key="states").value == NAMED


def test_states_that_the_user_chose_stay_where_they_are_offered() -> None:
    app = opened("votes")
    app.multiselect(key="states").set_value(["CUB", "ALB"]).run()
    app.multiselect(key="region").set_value(["Europe"]).run()
    assert app.multiselect(key="states").value == ["ALB"]
    app.multiselect(key="region").set_value([]).run()
    assert app.multiselect(key="states").value == ["ALB"]
    app.multiselect(key="region").set_value(["Africa"]).run()
    assert len(app.multiselect(key="states").value) == 12
    app.multiselect(key="region").set_value([]).run()
    assert app.multiselect(key="states").value == NAMED


def test_a_region_that_is_set_on_another_page_brings_its_states() -> None:
    app = opened("votes")
    app.switch_page("components/pages/sources.py").run()
    app.multiselect(key="region").set_value(["Africa"]).run()
    app.switch_page("components/pages/votes.py").run()
    assert len(app.multiselect(key="states").value) == 12
    assert not app.info


def test_the_finding_names_every_state_that_ties() -> None:
    finding = opened("votes").header[0].value.replace("\\", "")
    assert finding.startswith("Of 9 states charted, Cuba and Nicaragua voted most often")


def test_states_with_few_joint_roll_calls_come_last_in_the_table() -> None:
    shown = opened("votes", issue="Middle East").dataframe[0].value["name"]
    names, joint = names_of_states(), dict.fromkeys(shown, 0)
    for row in vote_rows():
        name = names[row["iso3"]]
        if name in joint and row["issue"] == "middle_east" and "2019" <= row["year"] <= "2021":
            joint[name] += int(row["n_joint_subject"])
    few = [joint[name] < 20 for name in shown]
    assert set(few) == {False, True}
    assert few == sorted(few)


def test_each_column_of_the_table_says_with_whom() -> None:
    columns = headings(opened("votes").dataframe[0]).values()
    for end in ("Venezuela", "the United States"):
        assert f"With {end}, %" in columns
        assert f"Roll calls with {end}" in columns


def test_a_region_is_named_above_its_table() -> None:
    heads = subheaders(opened("votes", region=["Africa", "Asia"]))
    assert "All states of Africa and Asia, 2019–2021 pooled" in heads


def test_no_more_states_are_charted_at_first_than_may_be_chosen(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = "".join(
        f'ST9{place},{state},calls for calm,neutral,,,prose,article,"section 9, sentence 1",Calm.\n'
        for place, state in enumerate(["PER", "CHL", "URY", "PRY", "ECU", "BOL"])
    )
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    edit(folder / "stances.csv", lambda text: text + named)
    assert len(opened("votes").multiselect(key="states").value) == 12

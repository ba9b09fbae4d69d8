"""The page of a country, and what leads to it."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from components.address import PositionsChoice
from components.analysis.actors.names import party_names_in_sentence
from components.analysis.record.positions import positions
from components.analysis.report import report_on
from components.tables import Case
from components.words import Words
from components.words.positions import positions_finding
from components.words.record import acts_in_words
from components.words.states import membership_in_words
from tests.breakable import breakable
from tests.pages.on_page import finding_on, html, led_to, opened, words
from tests.toy import TOY_TABLES
from tests.toy.evidence import event
from tests.toy.folder import write_table

WORDS = Words()


def page_of(iso3: str) -> str:
    """Return what a country's page says, without the signs that keep Markdown away."""
    return words(opened("country", country=iso3)).replace("\\", "")


def test_a_page_holds_acts_verdicts_votes_and_arms(toy_case: Case) -> None:
    app = opened("country", country="BTN")
    card, report = words(app).replace("\\", ""), report_on(toy_case, "BTN")
    assert acts_in_words(WORDS, report.acts.first_window) in card
    for kind, row in report.acts.by_kind.iterrows():
        label = WORDS.label(toy_case.scales.event_kind, str(kind))
        cells = f"<td>{row['count']:.0f}</td><td>{WORDS.signed(row['mean'])}</td>"
        assert f'<th scope="row">{label}</th>{cells}' in card
    for tier in report.acts.by_tier.index:
        assert f'<th scope="row">{WORDS.label(toy_case.scales.tier, str(tier))}</th>' in card
    for check in report.checks["why"]:
        assert check in card
    votes = report.agreement
    assert votes.with_subject is not None
    assert votes.with_adversary is not None
    for party, share in zip(
        party_names_in_sentence(toy_case).values(),
        (votes.with_subject, votes.with_adversary),
        strict=True,
    ):
        assert party in card
        assert WORDS.percent(share) in card
    assert WORDS.number(report.deliveries.tiv_million or 0, 1) in card


def test_a_page_shows_the_latest_three_acts_first_and_folds_the_others(shown_folder: Path) -> None:
    days = [f"2001-03-{day:02}" for day in range(1, 8)]
    acts = [event(f"NAM-{day.replace('-', '')}-1", "statement", 1) for day in days]
    write_table(shown_folder, "events", [*TOY_TABLES["events"], *acts])
    app = opened("country", country="NAM")
    shown, _, folded = html(app).partition("<summary>4 earlier acts</summary>")
    places = [shown.find(f"<b>{WORDS.date(day)}</b>") for day in reversed(days)]
    assert places[-4:] == [-1] * 4
    assert places[:-4] == sorted(places[:-4])
    assert min(places[:-4]) > 0
    assert all(f"<b>{WORDS.date(day)}</b>" in folded for day in days[:4])


@pytest.mark.parametrize("iso3", ["NAM", "NRU"])
def test_a_page_says_the_status_in_a_group_in_words(toy_case: Case, iso3: str) -> None:
    card, groups = page_of(iso3), report_on(toy_case, iso3).evidence.groups
    assert not groups.empty
    for group in groups.itertuples():
        said = membership_in_words(WORDS, group.status, group.valid_from, group.valid_to)
        assert said in card


def test_the_page_of_the_adversary_says_more_of_its_acts_than_that_of_another_state(
    shown_folder: Path,
) -> None:
    acts = [event(f"{iso3}-20010301-1", "statement", 0) for iso3 in ("ISL", "NAM")]
    write_table(shown_folder, "events", [*TOY_TABLES["events"], *acts])
    cards = [opened("country", country=iso3) for iso3 in ("ISL", "NAM")]
    assert "few of the adversary's own" in unescape(html(cards[0]))
    assert "few of the adversary's own" not in unescape(html(cards[1]))


@pytest.mark.parametrize("page", ["map", "record", "votes", "recognition", "material", "method"])
def test_an_older_address_of_a_country_leads_to_its_page(page: str) -> None:
    app = opened(page, country="LUX")
    assert not app.title
    assert led_to(app) == ("country", "country=LUX", True)


def test_a_name_leads_to_the_country_as_a_step_of_its_own() -> None:
    app = opened("votes")
    app.selectbox(key="country").set_value("NRU").run()
    assert led_to(app) == ("country", "country=NRU", False)


def test_an_open_event_goes_before_a_country() -> None:
    app = opened("record", country="LUX", event="BTN-20010702-1")
    assert app.get("dialog")
    assert app.title


def test_without_a_country_the_subject_is_shown(toy_case: Case) -> None:
    subject = toy_case.settings.subject_iso3
    assert finding_on(opened("country")) == toy_case.world.countries.at[subject, "name"]


def test_a_page_is_cited_with_its_address_and_choice(toy_case: Case) -> None:
    app = opened("country", country="BTN", reading="most_supportive")
    cited = html(app).partition("<b>Cite</b>")[2].partition("</p>")[0]
    assert "Bhutan" in cited
    assert toy_case.digest[:12] in cited
    assert "country=BTN" in cited
    assert "reading=most_supportive" in cited


def test_a_page_shows_answer_recognition_and_votes_on_the_subject(toy_case: Case) -> None:
    app = opened("country", country="BTN")
    card = words(app).replace("\\", "")
    day = WORDS.day(toy_case.settings.turning_points[0].day)
    assert f"<h2>Before and after {day}</h2>" in card
    assert "Use of force: Condemns" in card
    assert 'First flight</th><td role="cell"><b>The kite maker</b>' in card
    assert 'Second flight</th><td role="cell"><b>Neither, and did not accept the government' in card
    assert 'Second flight, changed later</th><td role="cell"><b>The kite maker</b>' in card
    assert "<h2>Votes on Fiji itself</h2>" in card
    assert "<summary>2 votes: No 1 and Absent 1</summary>" in card


def test_a_page_says_where_a_claim_comes_from_and_that_nothing_was_found() -> None:
    card = page_of("NRU")
    assert "Not confirmed: The kite maker" in card
    assert re.search(r"As [^<]+ has it: In short", card)
    assert "No act in the tables says where it stands" in card
    assert "Use of force" not in page_of("FJI")


def test_the_card_of_an_event_rates_each_source_and_the_report_apart(toy_case: Case) -> None:
    said = words(opened("record", event="BTN-20010702-1")).replace("\\", "")
    confirmed = toy_case.scales.credibility.loc["confirmed"]
    assert f"Credibility: {confirmed['label']}" in said
    assert confirmed["definition"] in said
    assert said.count(f"Reliability: {toy_case.scales.reliability.at['b', 'label']}") == 2
    assert said.count("read on 4 January 2002") == 1
    assert said.count('href="https://archive.example/agency"') == 1


def test_a_report_of_no_act_is_rated_too() -> None:
    assert "Credibility: Probable" in words(opened("record", event="OMN-20010215-1"))


def test_the_page_of_the_subject_opens_with_who_backs_it_and_what_befell_it() -> None:
    said = page_of("FJI")
    assert "The state that the question “Who backs Suva?” is about. On 1 July 2001 the" in said
    assert "the same one endorsed Suva before 1 July 2001: Bhutan." in breakable(said)
    assert "Since 1 July 2001, no state endorsed Suva." in breakable(said)


def test_the_page_of_the_adversary_opens_with_how_others_answered(toy_case: Case) -> None:
    said = breakable(page_of("ISL"))
    assert "The state that Fiji faces" in said
    assert f"<b>{positions_finding(WORDS, positions(toy_case, PositionsChoice()))}.</b>" in said


@pytest.mark.parametrize(
    ("iso3", "meaning"),
    [
        ("BWA", "said to be “Supportive”. No claim names this state itself, so that stands for it"),
        ("BTN", "said to be “Supportive”. Claims name this state itself, so that does not count"),
        ("MLT", "said to be “Divided”. A smaller group of which something is said decides"),
        ("ISL", "The group is said to be “Divided”."),
        ("NAM", "It is no full member, so neither what is claimed of the group"),
    ],
)
def test_a_page_says_what_the_position_of_each_group_means_for_the_state(
    iso3: str, meaning: str
) -> None:
    assert meaning in page_of(iso3)


def test_groups_without_full_membership_are_named_apart() -> None:
    assert "Without full membership: Kite flyers (suspended" in page_of("NAM")
    assert "Counted among Small islands." in page_of("WSM")


def test_a_membership_that_another_followed_is_told_where_the_group_is_and_nowhere_else(
    shown_folder: Path,
) -> None:
    earlier = {
        **TOY_TABLES["memberships"][-1],
        "status": "member",
        "valid_from": "1990-01-01",
        "valid_to": "2000-01-31",
    }
    write_table(shown_folder, "memberships", [*TOY_TABLES["memberships"], earlier])
    said = page_of("NAM")
    assert "Without full membership: Kite flyers (suspended since 1 February 2000)." in said
    assert "member, 1 January 1990 to 31 January 2000" in said
    assert said.count("It is no full member") == 1

"""Cases are read once, let go of when there is no room, and read again when a file changes."""

from __future__ import annotations

import itertools
import os
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from components.server import cases as holder
from components.server.cases import (
    LONGEST_UNUSED_S,
    LOOK_EVERY_S,
    MOST_CASES,
    MOST_READS,
    HeldCases,
)
from components.server.warm_up import warm
from components.tables import Case, CaseError, Fault, load_case
from components.tables.case_folder import Ages
from tests.server.clock import Clock
from tests.toy.breaking import change, file_of
from tests.toy.folder import write_toy

PATIENCE_S = 60


class Loads:
    """Stands for reading a case: counts, and gives a copy with a digest of its own."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.folders: list[Path] = []
        self.faults: list[Fault] = []

    def __call__(self, folder: Path) -> Case:
        self.folders.append(folder)
        if self.faults:
            raise CaseError(self.faults)
        return replace(self.case, digest=f"{folder.name} {len(self.folders)}")


@pytest.fixture
def loads(toy_case: Case) -> Loads:
    return Loads(toy_case)


def test_the_same_case_comes_back_until_a_file_changes(toy_folder: Path, clock: Clock) -> None:
    cases = HeldCases(clock=clock)
    first = cases.in_folder(toy_folder)
    clock.now += 2 * LOOK_EVERY_S
    assert cases.in_folder(toy_folder) is first
    change(toy_folder, "groups", "KITES", name="Fliers")
    clock.now += 2 * LOOK_EVERY_S
    again = cases.in_folder(toy_folder)
    assert again.world.groups.at["KITES", "name"] == "Fliers"
    assert again.digest != first.digest
    assert cases.held() == [again]


def test_faulty_tables_are_not_replaced_by_the_last_good_ones(
    toy_folder: Path, clock: Clock
) -> None:
    cases = HeldCases(clock=clock)
    cases.in_folder(toy_folder)
    file_of(toy_folder, "groups").unlink()
    clock.now += 2 * LOOK_EVERY_S
    with pytest.raises(CaseError):
        cases.in_folder(toy_folder)
    assert cases.is_broken(toy_folder)
    assert cases.held() == []
    assert cases.last_read(toy_folder) is None


def test_files_are_looked_at_once_a_second_however_many_ask(
    tmp_path: Path, loads: Loads, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[Path] = []

    def ages(folder: Path) -> Ages:
        looks.append(folder)
        return ()

    monkeypatch.setattr(holder, "ages_of", ages)
    cases = HeldCases(loads, clock)
    for _ in range(100):
        cases.in_folder(tmp_path)
    assert len(looks) == 2  # before and after it was read
    clock.now += LOOK_EVERY_S
    cases.in_folder(tmp_path)
    assert len(looks) == 3
    assert len(loads.folders) == 1


def test_a_failure_is_remembered_until_a_file_changes(
    tmp_path: Path, loads: Loads, clock: Clock
) -> None:
    loads.faults = [Fault("groups", 2, "name", "a blank", "text"), Fault("a", 1, "b", "c", "d")]
    cases = HeldCases(loads, clock)
    for _ in range(8):
        clock.now += LOOK_EVERY_S
        with pytest.raises(CaseError) as failure:
            cases.in_folder(tmp_path)
        assert set(failure.value.faults) == set(loads.faults)
    assert len(loads.folders) == 1
    loads.faults = []
    (tmp_path / "stances.csv").touch()
    clock.now += LOOK_EVERY_S
    assert cases.in_folder(tmp_path)
    assert not cases.is_broken(tmp_path)


def test_a_cause_that_no_check_foresees_is_a_fault_and_stands_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def load(_folder: Path) -> Case:
        message = "words from inside"
        raise KeyError(message)

    with pytest.raises(CaseError) as failure:
        HeldCases(load).in_folder(tmp_path)
    (fault,) = failure.value.faults
    assert "KeyError" in fault.found
    assert "words from inside" not in str(fault)
    assert "words from inside" in caplog.text


def test_files_replaced_in_the_middle_of_a_read_never_give_half_a_case(
    toy_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two tables are replaced after the first of them was read, and before the second is."""
    replaced: list[Path] = []
    first, second = file_of(toy_folder, "groups"), file_of(toy_folder, "stances")
    read = Path.read_bytes

    def read_and_replace(file: Path) -> bytes:
        content = read(file)
        if file in {first, second} and not replaced:
            replaced.append(file)
            change(toy_folder, "groups", "KITES", name="Fliers")
            change(toy_folder, "stances", "ST01", summary="In other words.")
        return content

    monkeypatch.setattr(Path, "read_bytes", read_and_replace)
    case = HeldCases().in_folder(toy_folder)
    assert replaced
    assert case.world.groups.at["KITES", "name"] == "Fliers"
    assert "In other words." in set(case.stances["summary"])
    assert case.digest == load_case(toy_folder).digest


def test_a_case_that_is_written_to_without_end_is_read_again_later(
    tmp_path: Path, loads: Loads, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    ages = itertools.count()
    monkeypatch.setattr(holder, "ages_of", lambda _folder: ((next(ages), 0),))
    cases = HeldCases(loads, clock)
    for _ in range(10):
        assert cases.in_folder(tmp_path)
    assert len(loads.folders) == MOST_READS
    clock.now += LOOK_EVERY_S
    cases.in_folder(tmp_path)
    assert len(loads.folders) == 2 * MOST_READS


@pytest.mark.parametrize("kind", ["missing", "file", "link to itself", "table that is a folder"])
def test_anything_at_all_may_stand_in_place_of_the_folder(tmp_path: Path, kind: str) -> None:
    place = tmp_path / "case"
    if kind == "file":
        place.touch()
    elif kind == "link to itself":
        place.symlink_to(place)
    elif kind == "table that is a folder":
        (place / "stances.csv").mkdir(parents=True)
    cases = HeldCases()
    for _ in range(2):
        with pytest.raises(CaseError):
            cases.in_folder(place)


def test_a_changed_case_is_read_once_by_all_who_ask_together(tmp_path: Path, loads: Loads) -> None:
    started, go_on = threading.Event(), threading.Event()

    def slowly(folder: Path) -> Case:
        started.set()
        assert go_on.wait(PATIENCE_S)
        return loads(folder)

    cases = HeldCases(slowly)
    with ThreadPoolExecutor(10) as visitors:
        asked = [visitors.submit(cases.in_folder, tmp_path) for _ in range(10)]
        assert started.wait(PATIENCE_S)
        # What the event loop asks does not wait for the reading.
        assert cases.last_read(tmp_path) is None
        assert cases.held() == []
        assert not cases.is_broken(tmp_path)
        go_on.set()
        assert len({future.result(PATIENCE_S) for future in asked}) == 1
    assert len(loads.folders) == 1


def test_three_cases_used_in_turn_are_read_once_each(tmp_path: Path, loads: Loads) -> None:
    cases = HeldCases(loads)
    folders = [tmp_path / name for name in "abc"]
    seen = [[cases.in_folder(folder) for folder in folders] for _ in range(3)]
    assert seen[0] == seen[1] == seen[2]
    assert loads.folders == folders
    digests = [case.digest for case in cases.held()]
    assert [cases.with_digest(digest) for digest in digests] == seen[0]


def test_three_cases_used_in_turn_compute_nothing_again(
    tmp_path: Path, computed: list[str]
) -> None:
    folders = [write_toy(tmp_path / name) for name in "abc"]
    for folder in folders:
        # A world of their own: another test's may be held, with what is derived from it.
        change(folder, "countries", "BTN", capital="The capital of these three")
        settings = folder / "case.toml"
        settings.write_text(f"{settings.read_text(encoding='utf-8')}\n# {folder.name}\n")
    cases = HeldCases()
    for folder in folders:
        warm(cases.in_folder(folder))
    first = len(computed)
    assert first > 30
    # What is derived from the world that they share is computed once for all three.
    assert set(Counter(computed).values()) == {1, 3}
    for folder in folders * 2:
        warm(cases.in_folder(folder))
    assert len(computed) == first


def named(case: Case, count: int) -> list[Case]:
    return [replace(case, digest=str(number)) for number in range(count)]


def test_the_case_unused_for_longest_goes_first_when_there_are_too_many(
    toy_case: Case, clock: Clock
) -> None:
    cases = HeldCases(clock=clock)
    *first, last = named(toy_case, MOST_CASES + 1)
    for kept in first:
        cases.keep(kept)
    assert cases.with_digest("0") is first[0]
    cases.keep(last)
    assert cases.with_digest("1") is None
    assert len(cases.held()) == MOST_CASES


def test_cases_go_when_they_are_too_big_together(
    toy_case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(holder, "MOST_BYTES", 2 * len(toy_case.world.outlines_json))
    cases = HeldCases()
    for kept in named(toy_case, 3):
        cases.keep(kept)
        assert cases.held() == [kept], "the case used last stays, however big"


def test_a_case_goes_when_it_was_not_used_for_long(toy_case: Case, clock: Clock) -> None:
    cases = HeldCases(clock=clock)
    old, new = named(toy_case, 2)
    cases.keep(old)
    clock.now += LONGEST_UNUSED_S + 1
    assert cases.held() == [old]
    cases.keep(new)
    assert cases.held() == [new]


def test_a_case_that_was_let_go_of_is_read_again(tmp_path: Path, toy_case: Case) -> None:
    cases = HeldCases(lambda folder: replace(toy_case, digest=folder.name))
    cases.in_folder(tmp_path)
    for kept in named(toy_case, MOST_CASES):
        cases.keep(kept)
    assert cases.with_digest(tmp_path.name) is None
    assert cases.in_folder(tmp_path).digest == tmp_path.name


def test_a_touched_file_that_says_the_same_gives_the_same_digest(toy_folder: Path) -> None:
    digest = load_case(toy_folder).digest
    os.utime(file_of(toy_folder, "groups"), (1, 1))
    assert load_case(toy_folder).digest == digest

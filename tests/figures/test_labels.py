"""Labels on a round map never cover each other; what must be named is."""

from __future__ import annotations

from dataclasses import replace

from components.figures.maps.labels import Label, with_room


def label(*texts: str, bearing: float = 90, far: float = 50, kept: bool = False) -> Label:
    return Label(texts, bearing, far, ("middle right",), kept=kept)


def said(*labels: Label) -> list[str]:
    return [written.text for written in with_room(labels, 100)]


def test_a_label_with_room_has_its_longest_text() -> None:
    assert said(label("Paro<br>3 d", "Paro", kept=True)) == ["Paro<br>3 d"]


def test_a_label_that_would_cover_another_is_left_out_or_cut_to_its_name() -> None:
    crowded = [
        label("Paro<br>3 d", "Paro", kept=True),
        replace(label("Yaren", far=52), marked=False),
    ]
    assert said(*crowded) == ["Paro<br>3 d", ""]
    above = [label("Paro", kept=True), label("Nadi<br>9 d", "Nadi", bearing=75, kept=True)]
    assert said(*above) == ["Paro", "Nadi"]


def test_no_label_covers_another_even_where_both_must_be_named() -> None:
    crowded = [label("Paro", kept=True), label("Nadi", bearing=85, kept=True)]
    assert said(*crowded) == ["Paro", ""]


def test_a_label_stands_where_no_line_runs_and_crosses_one_only_if_it_must() -> None:
    line = [(90.0, 60.0 + step) for step in range(30)]
    paro = Label(("Paro<br>3 d", "Paro"), 90, 50, ("middle right", "top center"))
    above = with_room([paro], 100, line)
    assert [(each.text, each.position) for each in above] == [("Paro<br>3 d", "top center")]
    beside = replace(paro, positions=("middle right",))
    assert [each.text for each in with_room([beside], 100, line)] == [""]
    assert [each.text for each in with_room([replace(beside, kept=True)], 100, line)] == ["Paro"]


def test_labels_apart_are_all_written() -> None:
    assert said(label("Paro"), label("Nadi", bearing=270)) == ["Paro", "Nadi"]


def test_a_label_without_room_on_one_side_goes_to_the_other() -> None:
    paro, nadi = label("Paro", kept=True), Label(("Nadi",), 90, 70, ("middle left", "middle right"))
    assert [written.position for written in with_room([paro, nadi], 100)][1] == "middle right"


def test_a_label_that_would_be_cut_at_the_edge_is_left_out() -> None:
    assert said(label("Paro", far=99)) == [""]
    assert said(label("Paro", far=99, kept=True)) == ["Paro"]


def test_a_label_does_not_stand_over_the_mark_of_another() -> None:
    paro = label("Paro", "Paro")
    nadi = Label((), 90, 60, ("middle left",))
    assert said(paro, nadi) == ["", ""]
    assert said(paro, replace(nadi, marked=False)) == ["Paro", ""]

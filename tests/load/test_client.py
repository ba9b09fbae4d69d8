"""The client of the load test gets what a page gets."""

from __future__ import annotations

import ast
from contextlib import AsyncExitStack
from pathlib import Path

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components.address import CHOICES
from components.tables.case_folder import FOLDER_VARIABLE
from tests.awaited import awaited
from tests.browser.server import started
from tests.load.client import Answer, visiting
from tests.load.processes import use_of
from tests.load.visits import Plan, Step, gathered, region_of
from tests.server.protocol import guest
from tests.toy import write_toy


def elements(messages: tuple[ForwardMsg, ...] | list[ForwardMsg]) -> list[bytes]:
    """Return what a page is told to draw, without the numbers of the session."""
    return [
        message.delta.new_element.SerializeToString(deterministic=True)
        for message in messages
        if message.delta.WhichOneof("type") == "new_element"
    ]


def without_figures(messages: tuple[ForwardMsg, ...]) -> list[bytes]:
    """Return the same but for what tells where a visitor comes from.

    Figures come whole once and then as a change, and the buttons of the frame, which had one more
    for chosen regions, are told again what they stand at.
    """
    kept = [
        message
        for message in messages
        if message.delta.new_element.WhichOneof("type") != "bidi_component"
        and not message.delta.new_element.button_group.id.endswith("-frame")
    ]
    return elements(kept)


def drawn_again(messages: tuple[ForwardMsg, ...]) -> tuple[ForwardMsg, ...]:
    """Return the part of a page that a choice draws again."""
    return tuple(message for message in messages if message.delta.fragment_id)


def test_the_client_gets_the_same_page_as_a_browser_and_answers_to_its_choices(
    tmp_path: Path,
) -> None:
    variables = {FOLDER_VARIABLE: str(write_toy(tmp_path))}
    with started(variables=variables) as server:
        with guest(server.address) as visitor:
            page = elements(visitor.run("map"))
        opened, chosen, again = awaited(choose_and_clear(server.address))
        steps = awaited(five_visitors(server.address))
        use = use_of([server.pid])
    assert elements(opened.messages) == page
    assert elements(chosen.messages) != page
    assert without_figures(again.messages) == without_figures(drawn_again(opened.messages))
    assert chosen.size < opened.size
    assert opened.size < sum(message.ByteSize() for message in opened.messages) / 2  # packed
    assert all(answer.is_right for answer in (opened, chosen, again))
    assert [step.fault for step in steps if step.fault] == []
    assert {step.kind for step in steps} >= {"region", "page"}
    assert use.processor_s > 0
    assert use.memory_b > 10_000_000


async def choose_and_clear(server: str) -> tuple[Answer, Answer, Answer]:
    """Return a page as it is opened, with one region chosen, and with none again."""
    async with visiting(server) as visitor:
        opened = await visitor.go_to("map")
        region = region_of(visitor)
        chosen = await visitor.choose(region, region.options[:1])
        return opened, chosen, await visitor.choose(region, ())


async def five_visitors(server: str) -> list[Step]:
    """Return what five visitors did who think for a fifth of a second."""
    async with AsyncExitStack() as connections:
        plan = Plan(visitors=5, think_s=0.2, lasts_s=4.0)
        crowd = await gathered([server], plan, connections)
        return await crowd.act(plan)


def test_the_floor_app_has_the_pages_of_the_dashboard() -> None:
    """It imports nothing of ours, which would weigh on what it measures: its list is read."""
    tree = ast.parse(Path(__file__).with_name("floor_app.py").read_text(encoding="utf-8"))
    (pages,) = (
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "PAGES"
    )
    assert set(pages) == set(CHOICES)

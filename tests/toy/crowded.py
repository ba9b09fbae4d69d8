"""The toy case with more rows: pages say of it what they say of long lists, gaps and differences.

Claims and record part in each way, the subject cast no vote in the last year, no plane's range or
number is known, and there are more actors and checks than fit.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.toy import evidence, reach, source, world

Row = Mapping[str, object]

_MANY = 30
_CLUBS = [f"CLUB{number:02}" for number in range(15)]


def _with(rows: list[Row], key: str, cells: Mapping[str, Row]) -> list[Row]:
    """Return rows with other cells in those that `cells` names by their `key`."""
    return [{**row, **cells.get(str(row[key]), {})} for row in rows]


def _without_the_subject(call: Row) -> Row:
    place = [row["iso3"] for row in world.TABLES["voters"]].index(world.SUBJECT)
    votes = str(call["votes"])
    return {**call, "votes": f"{votes[:place]}X{votes[place + 1 :]}"}


TABLES: dict[str, list[Row]] = {
    "events": [
        *evidence.TABLES["events"],
        *(evidence.event(f"LUX-2001030{day}-1", "statement", 2) for day in (5, 6, 7)),
        evidence.event("URY-20010405-1", "visit", 1),
        evidence.event("BWA-20010406-1", "sanction", -1),
        evidence.event("MLT-20010502-1", "statement", -1),
        *(evidence.event(f"{iso3}-20010503-1", "visit", 1) for iso3 in ("WSM", "ZMB", "NAM")),
        *(evidence.event(f"{group}-20010504-1", "visit", 1) for group in ("CHESS", "ISLANDS")),
        *(evidence.event(f"{club}-20010505-1", "visit", 1) for club in _CLUBS),
    ],
    "groups": [
        *world.TABLES["groups"],
        *({**world.TABLES["groups"][0], "group_id": club, "name": club} for club in _CLUBS),
    ],
    "context": [
        *source.TABLES["context"],
        *(
            {**source.TABLES["context"][1], "claim_id": f"CX{number:02}"}
            for number in range(3, _MANY)
        ),
    ],
    "claim_checks": [
        *evidence.TABLES["claim_checks"],
        *(
            evidence.check(f"CX{number:02}", "context", "not_checkable")
            for number in range(3, _MANY)
        ),
    ],
    "capabilities": [
        *source.TABLES["capabilities"],
        *(
            {**source.TABLES["capabilities"][1], "claim_id": f"CA1{number}", "actor_id": iso3}
            for number, iso3 in enumerate(("LUX", "MLT", "NRU", "NAM"))
        ),
    ],
    "outcomes": _with(
        evidence.TABLES["outcomes"], "outcome_id", {"O02": {"actor_ids": "WSM", "involved": "yes"}}
    ),
    "roll_calls": [
        _without_the_subject(call) if str(call["date"]).startswith("2001") else call
        for call in world.TABLES["roll_calls"]
    ],
    "platform_figures": [
        row
        for row in reach.TABLES["platform_figures"]
        if row["platform_id"] != "kite_plane" or row.get("point") == 1
    ],
    "permissions": [
        *reach.TABLES["permissions"],
        {**reach.TABLES["permissions"][1], "permission_id": "PM03", "as_of": "2000-05"},
    ],
    "parameters": _with(
        reach.TABLES["parameters"], "parameter_id", {"ships": {"source_id": "almanac"}}
    ),
}

"""What the source of the toy case says: stances, capabilities, advice, context.

Bhutan and Luxembourg are named on either side; Nauru is contested; Uruguay is neutral; Botswana and
Zambia inherit from the kite flyers, Samoa from the islands, Malta from the islands before the chess
players, who are divided; Oman (a former kite flyer) and Namibia (suspended) are silent.
"""

from __future__ import annotations

from collections.abc import Mapping

Row = Mapping[str, object]


def _stance(claim_id: str, actor_id: str, stance: str, passage: str = "table") -> Row:
    return {
        "claim_id": claim_id,
        "actor_id": actor_id,
        "stance": stance,
        "wording": f"Words of {claim_id}",
        "summary": f"{claim_id} in short.",
        "passage": passage,
        "source_id": "article",
        "locator": f"{passage} 1, row {claim_id}",
    }


def _capability(claim_id: str, actor_id: str, support_types: str, **coded: str) -> Row:
    wordings = {
        f"{name}_wording": f"{code} in words" for name, code in coded.items() if name != "limits"
    }
    return {
        "claim_id": claim_id,
        "actor_id": actor_id,
        "support_wording": f"Support of {claim_id}",
        "support_types": support_types,
        "passage": "table",
        "source_id": "article",
        "locator": f"table 2, row {claim_id}",
        **coded,
        **wordings,
    }


TABLES: dict[str, list[Row]] = {
    "stances": [
        _stance("ST01", "BTN", "committed_ally"),
        _stance("ST02", "LUX", "hardline_opponent"),
        _stance("ST03", "NRU", "supportive"),
        _stance("ST04", "NRU", "opposed", "prose"),
        _stance("ST05", "KITES", "supportive", "bullet"),
        _stance("ST06", "CHESS", "divided", "prose"),
        _stance("ST07", "URY", "neutral", "bullet"),
        _stance("ST08", "ISLANDS", "opposed", "prose"),
    ],
    "capabilities": [
        _capability("CA01", "BTN", "military;training", reach="near", likelihood="low"),
        _capability("CA02", "KITES", "economic"),
        _capability("CA03", "URY", "humanitarian;diplomatic", reach="far", likelihood="very_low"),
        _capability("CA04", "OMN", "economic", limits="Only when the wind is from the north."),
    ],
    "recommendations": [
        {
            "recommendation_id": "RE01",
            "proposal": "Hold a kite festival",
            "benefit": "More friends",
            "theme": "festivals",
            "actor_ids": "NRU;KITES",
            "passage": "table",
            "source_id": "article",
            "locator": "table 3, row 1",
        },
        {
            "recommendation_id": "RE02",
            "proposal": "Invite Uruguay",
            "theme": "festivals",
            "parent_id": "RE01",
            "actor_ids": "URY",
            "passage": "bullet",
            "source_id": "article",
            "locator": "section 4, bullet 1",
        },
    ],
    "context": [
        {
            "claim_id": "CX01",
            "actor_id": "ISL",
            "wording": "Iceland looks for scissors",
            "topic": "threat",
            "passage": "prose",
            "source_id": "article",
            "locator": "introduction",
        },
        {
            "claim_id": "CX02",
            "wording": "the wind is rising",
            "topic": "weather",
            "passage": "prose",
            "source_id": "article",
            "locator": "introduction",
        },
    ],
}

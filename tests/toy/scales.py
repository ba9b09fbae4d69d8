"""The scales of the toy case: the codes that rules need, with labels made from the codes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from components.tables import registry

Row = Mapping[str, object]

_LIGHT = ("#024f41", "#339a9a", "#cdb351", "#b96038", "#8d2002", "#9488e1")
_DARK = ("#59dcc4", "#418e7e", "#77602f", "#b67c19", "#ff896d", "#9c7cd3")
_KINDS = {
    "statement": ("Words", "circle"),
    "vote": ("Votes", "square"),
    "visit": ("Ties", "diamond"),
    "sanction": ("Trade", "triangle-up"),
    "trade": ("Trade", "triangle-up"),
    "flight": ("Forces", "cross"),
}
_SIDES = {
    "condemns": "against",
    "concerned": "between",
    "no_judgement": "between",
    "understanding": "for",
    "endorses": "for",
}
_LIKELIHOODS = {"very_low": (0, 10, 5), "low": (10, 30, 20), "high": (70, 90, 80)}


def _scale(codes: Iterable[str]) -> list[dict[str, object]]:
    return [
        {
            "code": code,
            "label": code.replace("_", " ").capitalize(),
            "order": order,
            "definition": f"What {code} means.",
        }
        for order, code in enumerate(codes, start=1)
    ]


def _coloured(codes: Iterable[str]) -> list[dict[str, object]]:
    return [
        row | {"colour_light": light, "colour_dark": dark}
        for row, light, dark in zip(_scale(codes), _LIGHT, _DARK, strict=False)
    ]


def _positioned(rows: list[dict[str, object]]) -> list[Row]:
    """Give rows the positions 2 to -2 in their order; a sixth row has none."""
    return [
        row | {"position": place} for row, place in zip(rows, [2, 1, 0, -1, -2, ""], strict=False)
    ]


def _in_sentence(codes: Iterable[str]) -> list[dict[str, object]]:
    return [row | {"in_sentence": f"{row['label']} it"} for row in _coloured(codes)]


TABLES: dict[str, list[Row]] = {
    "stance_scale": _positioned(
        _coloured(
            [
                "committed_ally",
                "supportive",
                "neutral",
                "opposed",
                "hardline_opponent",
                "divided",
            ]
        )
    ),
    "direction_scale": _positioned(
        _scale(["backs", "leans_toward", "restraint", "disputes", "sides_against"])
    ),
    "mark_scale": [*_coloured(registry.MARKS)],
    "basis_scale": [*_scale(registry.BASES)],
    "reading_scale": [*_scale(registry.READINGS)],
    "record_basis_scale": [*_scale(registry.RECORD_BASES)],
    "aspect_scale": [*_scale(registry.ASPECTS)],
    "verdict_scale": [*_coloured(registry.VERDICTS)],
    "index_component_scale": [*_scale(registry.INDEX_COMPONENTS)],
    "vote_issue_scale": [*_scale([registry.ALL_ISSUES, "nuclear"])],
    "force_position_scale": [
        row | {"side": side}
        for row, side in zip(_in_sentence(_SIDES), _SIDES.values(), strict=True)
    ],
    "legitimacy_position_scale": [
        *_in_sentence(["recognised", "silent", "denied", "recognised_rival"])
    ],
    "role_scale": [*_scale(["signed", "voted_for", "voted_against", "refused"])],
    "reliability_scale": [*_scale("abcdef")],
    "credibility_scale": [*_scale([registry.CONFIRMED, "probable", "possible", "doubtful"])],
    "episode_scale": [
        row | {"government_as": "the kite maker", "opposition_as": "the string cutter"}
        for row in _scale(["first_flight", "second_flight"])
    ],
    "recognition_position_scale": [
        *_coloured(["government", "neither", "opposition", "none_found"])
    ],
    "ballot_scale": [*_coloured(["yes", "abstained", "no", "absent"])],
    "material_kind_scale": [
        row | {"family": family, "series": series}
        for row, family, series in zip(
            _scale(["kite_export", "kite_export_total", "string_loan"]),
            ("Kites", "Kites", "String"),
            ("by_state", "total", "none"),
            strict=True,
        )
    ],
    "passage_scale": [*_scale(["table", "bullet", "prose"])],
    "tier_scale": [*_scale(["official", "wire", "register", "newspaper", "encyclopedia"])],
    "support_type_scale": [
        *_scale(["military", "training", "economic", "humanitarian", "diplomatic"])
    ],
    "reach_scale": [
        row | {"disagrees_if_read_as": "near its own territory" if row["code"] == "near" else ""}
        for row in _scale(["near", "far"])
    ],
    "likelihood_scale": [
        {
            "code": code,
            "label": code.replace("_", " ").capitalize(),
            "order": order,
            "low_pct": low,
            "high_pct": high,
            "point_pct": point,
            "source_id": "own_assumption",
            "note": "Invented.",
        }
        for order, (code, (low, high, point)) in enumerate(_LIKELIHOODS.items(), start=1)
    ],
    "era_scale": [
        row | {"backing": "endorsed Suva", "leaning": "leaned to Suva", "against": "leaned away"}
        for row in _scale(registry.ERAS)
    ],
    "event_kind_scale": [
        row | {"family": _KINDS[str(row["code"])][0], "symbol": _KINDS[str(row["code"])][1]}
        for row in _scale(_KINDS)
    ],
}

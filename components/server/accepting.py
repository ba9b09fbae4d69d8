"""What a browser says that it can unpack."""

from __future__ import annotations

from typing import Literal

Coding = Literal["br", "gzip", "identity"]


def best_coding(header: str) -> Coding:
    """Return the smallest coding that an `Accept-Encoding` header allows: br, gzip or neither.

    A quality of 0 forbids a coding, and a named coding goes before `*`, as in RFC 9110, 12.5.3.
    What cannot be read allows nothing. Starlette reads no qualities.
    """
    qualities = dict(_coding(part) for part in header.lower().split(","))
    for coding in ("br", "gzip"):
        if qualities.get(coding, qualities.get("*", 0.0)) > 0:
            return coding
    return "identity"


def _coding(part: str) -> tuple[str, float]:
    name, _, parameter = (piece.strip() for piece in part.partition(";"))
    if not parameter:
        return name, 1.0
    key, _, value = (piece.strip() for piece in parameter.partition("="))
    known = key == "q" and value.replace(".", "", 1).isdecimal()
    return name, float(value) if known else 0.0

"""What a browser says that it can unpack."""

from __future__ import annotations


def accepts_gzip(header: str) -> bool:
    """Return whether an `Accept-Encoding` header allows gzip; a quality of 0 forbids it.

    A named coding goes before `*`. What cannot be read allows nothing. Starlette reads no
    qualities, and its own middleware packs on every request, which these answers never need.
    """
    qualities = dict(_coding(part) for part in header.lower().split(","))
    return qualities.get("gzip", qualities.get("*", 0.0)) > 0


def _coding(part: str) -> tuple[str, float]:
    name, _, parameter = (piece.strip() for piece in part.partition(";"))
    if not parameter:
        return name, 1.0
    key, _, value = (piece.strip() for piece in parameter.partition("="))
    known = key == "q" and value.replace(".", "", 1).isdecimal()
    return name, float(value) if known else 0.0

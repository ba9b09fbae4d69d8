"""Streamlit names messages, elements and pages by hashes: shorter ones than its own.

A step of a visitor names some forty of them to the browser, most of them to say that they are as
before. Nothing packs a hash, so that Streamlit's 32 letters each are a fifth of what is sent; with
12, two of a visit's few hundred names are the same once in some 10⁹ visits. Streamlit has no
setting for it: its one function that makes hashers is replaced, and a test looks at what is sent.
"""

from __future__ import annotations

import hashlib
from typing import Any

import streamlit.util

BYTES = 6


def shorten_names() -> None:
    """Make all hashes from now on shorter; call before the first session."""
    streamlit.util.create_fast_hasher = _hasher


def _hasher() -> Any:
    return hashlib.blake2b(digest_size=BYTES, usedforsecurity=False)

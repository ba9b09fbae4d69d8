"""Bytes of a text in any usual encoding → the text, and what the encoding is called."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from components.ingest.refusing import refuse
from components.tables.said import said

# What a text may begin with, the longer marks first: UTF-32 begins as UTF-16 does.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD = ("cp1252", "cp1250", "cp1251", "mac_roman")
_SAVE = said("text: in a spreadsheet, save it as “CSV UTF-8 (comma delimited)”")


def decoded(content: bytes, name: str) -> tuple[str, str]:
    """Return the text of a file, and the encoding that it was read by.

    Raises
    ------
    CaseError
        If the bytes are no text in any encoding that spreadsheets write.
    """
    encoding = _encoding_of(content)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        refuse(name, said("bytes that are no text in any usual encoding"), _SAVE)
    if "\0" in text:
        refuse(name, said("bytes of zero within text"), _SAVE)
    return text, encoding


def _encoding_of(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    if b"\0" in content:
        # Commas, digits and ends of lines have a zero beside them: after them if they stand first.
        return "utf-16-le" if content[1::2].count(0) >= content[::2].count(0) else "utf-16-be"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        best = from_bytes(content, cp_isolation=list(_OLD)).best()
        return best.encoding if best else _OLD[0]
    return "utf-8"

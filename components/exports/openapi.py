"""What can be asked by address below `/export/`, as an OpenAPI description for programs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field, fields
from typing import Any, Final

from components.address import CHOICES
from components.address.codecs import (
    LONGEST_TEXT,
    Codec,
    Flag,
    One,
    Pair,
    Several,
    Span,
    Whole,
)
from components.address.options import EVERYTHING
from components.exports.addresses import (
    CASE_ARCHIVE,
    CASE_DESCRIPTION,
    CLAIM_REVIEWS,
    FOLDER,
    PAGES,
    REPORT,
    SOURCES,
    TABLE,
)
from components.exports.citation import CITATIONS
from components.exports.claim_review import MEDIA_TYPE as OF_REVIEWS
from components.exports.offers import endings_of, formats_of, pages_with_tables, titles_of
from components.exports.report.pages import pages_of_reports
from components.tables import Case
from components.words import Words
from components.words.chosen import field_titles
from components.words.page_titles import page_titles

VERSION: Final = "3.1.0"
# Longer lists of values are left to the answer 400, which names what is not offered.
MOST_LISTED: Final = 60
_JSON, _HTML = "application/json", "text/html"
_SHARED = "components"  # where OpenAPI keeps what several addresses have
Schema = dict[str, Any]


def openapi(case: Case, below: str, words: Words) -> dict[str, Any]:
    """Return the description of all addresses of a case's files, below a path such as "/base"."""
    pages = {
        f"/{FOLDER}/{page}.{{ending}}": {"get": _page(case, page, words)}
        for page in pages_with_tables()
    }
    archive = words.text("All tables of the case with their description, licences and version")
    columns = words.text("What the files of the case are, as a Frictionless data package")
    return {
        "openapi": VERSION,
        "info": {
            "title": case.settings.title,
            "summary": case.settings.question,
            "description": _how(words),
            "version": case.digest[:12],
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": below or "/"}],
        "paths": {
            **pages,
            f"/{CASE_ARCHIVE}": {"get": _file(archive, "case", {"application/zip": {}})},
            f"/{CASE_DESCRIPTION}": {"get": _file(columns, "datapackage", {_JSON: {}})},
            f"/{REPORT}": {"get": _report(words)},
        },
        _SHARED: {"responses": _answers(words), "headers": _headers(words)},
    }


def _how(words: Words) -> str:
    return words.text(
        "Each page as files. The parameters are those of the page's own address; what is left out "
        "is what the page shows at first. A parameter with several values is given several times, "
        "or once with commas. An answer carries an ETag and the day of the tables: who sends the "
        "ETag back as If-None-Match is told in a few bytes that nothing changed."
    )


def _page(case: Case, page: str, words: Words) -> dict[str, Any]:
    asked = _file(page_titles(words)[page], page, _content(page))
    own = [_parameter(case, each, words) for each in fields(CHOICES[page])]
    codes = list(titles_of(page, words))
    listed = words.series(words.labelled(*each) for each in titles_of(page, words).items())
    of_file: list[Schema] = [
        {
            "name": "ending",
            "in": "path",
            "required": True,
            "description": words.text("The kind of file"),
            "schema": {"type": "string", "enum": list(endings_of(page))},
        },
        _asked(
            TABLE,
            words.text("Of a file of rows, which table: {tables}", tables=listed),
            {"type": "string", "enum": codes, "default": codes[0]},
        ),
        _asked(
            SOURCES,
            words.text("Of a citation, whether the sources stand under it"),
            {"type": "boolean", "default": False},
        ),
    ]
    return _with_parameters(asked, [*of_file, *own])


def _report(words: Words) -> dict[str, Any]:
    asked = _file(words.text("Chosen pages as one file to read or print"), "report", {_HTML: {}})
    pages: Schema = {"type": "array", "items": {"type": "string", "enum": [*pages_of_reports()]}}
    said = words.text("The pages of the report; other parameters are for every page that has them")
    return _with_parameters(asked, [_asked(PAGES, said, pages)])


def _with_parameters(file: dict[str, Any], parameters: list[Schema]) -> dict[str, Any]:
    """Return the description of a file with what can be asked of it, and may be refused."""
    bad = {"400": {"$ref": _shared("responses", "NotOffered")}}
    return {**file, "parameters": parameters, "responses": {**file["responses"], **bad}}


def _file(summary: str, name: str, content: Mapping[str, Schema]) -> dict[str, Any]:
    names = ("ETag", "Last-Modified", "Cache-Control", "Content-Disposition")
    answers = {"404": "NotFound", "429": "TooMany", "503": "Faulty", "304": "NotModified"}
    return {
        "operationId": name,
        "summary": summary,
        "responses": {
            "200": {
                "description": summary,
                "headers": {each: {"$ref": _shared("headers", each)} for each in names},
                "content": dict(content),
            },
            **{code: {"$ref": _shared("responses", ref)} for code, ref in answers.items()},
        },
    }


def _shared(kind: str, name: str) -> str:
    """Return where something of a kind stands in the description."""
    return f"#/{_SHARED}/{kind}/{name}"


def _content(page: str) -> dict[str, Schema]:
    """Return the media types of a page's files."""
    of_rows = [each.media_type for each in formats_of(page).values()]
    of_citations = [media_type for media_type, _ in CITATIONS.values()]
    reviews = [OF_REVIEWS] if CLAIM_REVIEWS in endings_of(page) else []
    types = [*of_rows, *of_citations, _JSON, *reviews]
    return {media_type: {} for media_type in types}


def _parameter(case: Case, each: Field[Any], words: Words) -> Schema:
    """Return a field of a choice as a parameter: its type, and its values where they are few."""
    labels = case.parameters["label"]
    titles = {
        **field_titles(words),
        "lang": words.text("Language"),
        "case": words.text("A case that somebody brought, by the name in its address"),
        "country": words.text("Country"),
    }
    said = titles.get(each.name, "") or str(labels.get(each.name, ""))
    return _asked(each.name, said, _schema(case, each))


def _asked(name: str, said: str, schema: Schema) -> Schema:
    about = {"description": said} if said else {}
    return {"name": name, "in": "query", **about, "schema": schema}


def _schema(case: Case, each: Field[Any]) -> Schema:
    codec = each.metadata["codec"]
    match codec:
        case Several():
            bound = {"maxItems": codec.most} if codec.most else {}
            return {"type": "array", "items": _code(codec.options(case, EVERYTHING)), **bound}
        case One():
            first = {"default": each.default} if each.default else {}
            return {**_code(codec.options(case, EVERYTHING)), **first}
        case Flag():
            return {"type": "boolean", "default": bool(each.default)}
        case Whole():
            low, high = codec.bounds(case)
            return {"type": "integer", "minimum": int(low), "maximum": int(high)}
    return _pair(case, codec)


def _pair(case: Case, codec: Codec) -> Schema:
    """Return the schema of two ends, of numbers or of days; of any other codec that of a text."""
    item: Schema = {"type": "string", "format": "date"}
    if isinstance(codec, Pair):
        low, high = codec.bounds(case)
        item = {"type": "number", "minimum": float(low), "maximum": float(high)}
    if isinstance(codec, Pair | Span):
        return {"type": "array", "items": item, "minItems": 2, "maxItems": 2}
    return {"type": "string", "maxLength": LONGEST_TEXT}


def _code(options: Mapping[str, str]) -> Schema:
    listed = {"enum": list(options)} if 0 < len(options) <= MOST_LISTED else {}
    return {"type": "string", **listed}


def _answers(words: Words) -> dict[str, Any]:
    """Return the answers that are no file."""
    status: Schema = {"type": "object", "properties": {"status": {"type": "string"}}}
    as_json = {_JSON: {"schema": {**status, "required": ["status"]}}}
    return {
        "NotModified": {"description": words.text("The sender has this content already.")},
        "NotOffered": {
            "description": words.text(
                "A parameter or a value is not offered: `parts` names those, or `allowed` what is."
            ),
            "content": as_json,
        },
        "NotFound": {
            "description": words.text("No such file; `pages` and `formats` name those there are."),
            "content": as_json,
        },
        "TooMany": {
            "description": words.text("Too many files were asked for from one address."),
            "headers": {"Retry-After": {"$ref": _shared("headers", "Retry-After")}},
            "content": {"text/plain": {}},
        },
        "Faulty": {
            "description": words.text("The tables have faults: the page lists them."),
            "content": as_json,
        },
    }


def _headers(words: Words) -> dict[str, Any]:
    text: Schema = {"type": "string"}
    told = {
        "ETag": words.text("Names the content."),
        "Last-Modified": words.text("When a table was last changed."),
        "Cache-Control": words.text("Keep it, and ask whether it changed."),
        "Content-Disposition": words.text("What the file is called."),
    }
    headers: dict[str, Any] = {
        name: {"description": said, "schema": text} for name, said in told.items()
    }
    wait = words.text("After how many seconds to ask again.")
    return headers | {"Retry-After": {"description": wait, "schema": {"type": "integer"}}}

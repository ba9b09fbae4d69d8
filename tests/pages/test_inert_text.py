"""Text from tables and links is inert wherever Streamlit renders Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from google.protobuf.message import Message
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin
from streamlit.testing.v1 import AppTest

from components.tables import load_case
from components.tables.case_folder import FOLDER_VARIABLE
from tests.every_page import FILES
from tests.pages.on_page import html, opened
from tests.poison import HOST, POISON, poison
from tests.toy import write_toy

COUNTRIES = ["NRU", "FJI", "BTN"]
CARDS = [("record", "event", "BTN-20010105-1")]
PARTS = [
    ("record", "claims"),
    ("record", "arms"),
    ("positions", "flow"),
    ("positions", "both"),
    ("positions", "acts"),
    ("claims_checked", "outcomes"),
    ("claims_checked", "forecasts"),
]

# Fields of Streamlit's messages that its page shows as they are, or as HTML that has a test of
# its own. Every other text is taken for Markdown, also that of elements still to come.
_NOT_MARKDOWN = {
    ("BidiComponent", "html_content"),
    ("BidiComponent", "css_content"),
    ("BidiComponent", "js_content"),
    ("BidiComponent", "json"),
    ("Html", "body"),
    ("Code", "code_text"),
    ("PlotlyChart", "spec"),
    ("PlotlyChart", "config"),
    ("PlotlyChart", "alt"),
    ("Dataframe", "alt"),
    ("Selectbox", "options"),
    ("MultiSelect", "options"),
}
_PLAIN_EVERYWHERE = {
    "id",
    "form_id",
    "key",
    "placeholder",
    "query_param_key",
    "raw_value",
    "raw_values",
    "query_string",
    "page_script_hash",
    "element_id",
}
# What Streamlit looks for after the Markdown is parsed, by its own patterns.
_FOUND_LATER = re.compile(
    r"(https?://|www(?=\.))[-.\w]+|[-.\w+]+@[-\w]+(?:\.[-\w]+)+|:material_\w+:|:[\w+-]+:",
    re.IGNORECASE,
)
_DIRECTIVE = re.compile(r"(?<!\\)(?:\\\\)*:[a-z][-\w]*[\[{]", re.IGNORECASE)
_OURS = {"paragraph_open", "paragraph_close", "inline", "text", "text_special", "softbreak"}
_OURS |= {"strong_open", "strong_close", "hardbreak"}
_OURS |= {f"{kind}_{end}" for kind in ("bullet_list", "list_item") for end in ("open", "close")}

_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_MARKDOWN.use(gfm_autolink_plugin).use(dollarmath_plugin).use(footnote_plugin)


def texts(message: Message, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield each text of a message that the page shows as Markdown, with where it stands."""
    kind = message.DESCRIPTOR.name
    for field, value in message.ListFields():
        if field.name in _PLAIN_EVERYWHERE or (kind, field.name) in _NOT_MARKDOWN:
            continue
        for one in value if field.is_repeated else [value]:
            if isinstance(one, Message):
                yield from texts(one, f"{path}{kind}.")
            elif (kind, field.name) == ("Dataframe", "columns"):
                for settings in json.loads(one).values():
                    for name in {"label", "help"} & settings.keys():
                        yield f"{path}{kind}.{name}", settings[name] or ""
            elif isinstance(one, str):
                yield f"{path}{kind}.{field.name}", one


def flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from flat(token.children or [])


def active(source: str) -> list[str]:
    """Return what of a Markdown text would be more than words."""
    tokens = list(flat(_MARKDOWN.parse(source)))
    shown = "".join(t.content for t in tokens if t.type in ("text", "text_special"))
    if source == "---":  # a line between parts of a page
        return []
    found = [token.type for token in tokens if token.type not in _OURS]
    found += [
        match[0] for match in _FOUND_LATER.finditer(shown.replace(":material/", ":material_"))
    ]
    found += [match[0] for match in _DIRECTIVE.finditer(source)]
    whole = shown.replace("\u2060", "").casefold().count(POISON)
    if whole != source.count("p.png"):
        found.append(f"{source.count('p.png')} texts, of which {whole} stand as they are: {shown}")
    return found


def shown_on(app: AppTest) -> list[tuple[str, str]]:
    nodes = [*app.main, *app.sidebar, *app.toast]
    nodes += [node for card in app.get("dialog") for node in card]
    return [pair for node in nodes if node.proto for pair in texts(node.proto)]


def faults_on(app: AppTest) -> dict[str, tuple[list[str], str]]:
    assert not app.exception
    shown = shown_on(app)
    assert HOST in html(app) + " ".join(text for _, text in shown)
    return {where: (active(text), text) for where, text in shown if active(text)}


@pytest.fixture(scope="module")
def poisoned_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_toy(tmp_path_factory.mktemp("poisoned") / "case")
    poison(folder)
    return folder


@pytest.fixture
def poisoned(poisoned_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(FOLDER_VARIABLE, str(poisoned_folder))
    return poisoned_folder


def test_the_poison_is_active_where_it_is_not_escaped() -> None:
    kinds = set(active(POISON))
    assert {"image", "link_open", "math_inline", "html_inline", "s_open", ":smile:"} <= kinds


def test_every_text_of_the_case_is_poisoned(poisoned: Path) -> None:
    case = load_case(poisoned)
    assert case.world.countries["name"].str.contains(HOST).all()
    assert HOST in case.settings.windows[0].label


@pytest.mark.usefixtures("poisoned")
@pytest.mark.parametrize("page", FILES)
def test_text_from_tables_is_inert_on_pages(page: str) -> None:
    assert faults_on(opened(page)) == {}


@pytest.mark.usefixtures("poisoned")
@pytest.mark.parametrize(("page", "part"), PARTS)
def test_text_from_tables_is_inert_on_every_part_of_a_page(page: str, part: str) -> None:
    assert faults_on(opened(page, show=part)) == {}


@pytest.mark.usefixtures("poisoned")
def test_text_from_tables_is_inert_on_the_map_of_the_source() -> None:
    app = opened()
    app.segmented_control(key="lens").set_value("article").run()
    assert faults_on(app) == {}


@pytest.mark.usefixtures("poisoned")
@pytest.mark.parametrize(("page", "box", "identifier"), CARDS)
def test_text_from_tables_is_inert_on_cards(page: str, box: str, identifier: str) -> None:
    app = opened(page)
    app.selectbox(key=box).set_value(identifier).run()
    assert any(where.endswith("Dialog.title") for where, _ in shown_on(app))
    assert faults_on(app) == {}


@pytest.mark.usefixtures("poisoned")
@pytest.mark.parametrize("iso3", COUNTRIES)
def test_text_from_tables_is_inert_on_the_page_of_a_country(iso3: str) -> None:
    assert faults_on(opened("country", country=iso3)) == {}


@pytest.mark.parametrize(
    "text",
    [
        f"Session expired, sign in at http://{HOST}/login",
        f"![x](http://{HOST}/q) [more](http://{HOST}/l)",
        f"www.{HOST} :red[x] :smile: $x$ **x** <b>",
        "x" * 200_000,
    ],
    ids=["a sentence", "a picture", "signs", "a long one"],
)
def test_text_from_links_is_inert_cut_and_said_once(text: str) -> None:
    (notice,) = opened(country=text).toast
    assert active(notice.value) == []
    assert text[:3] in notice.value.replace("\\", "")
    assert len(notice.value) < 300

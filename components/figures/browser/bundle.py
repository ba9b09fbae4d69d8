"""The scripts of figures and plotly.js as one script, for a page that cannot fetch modules.

A browser imports no module from a file on a disk. Each module becomes a function that returns what
it exports; what is written of imports and exports is what the scripts beside this file use.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from components.figures.browser.scripts import bundle_address, scripts

# What a script imports that needs plotly.js itself; its file is named by its content.
_PLOTLY = "plotly.js"
_BEGIN = "globalThis.modules={};"
_HERE = Path(__file__).parent
_NAMES = re.compile(r'^import (\w+|\* as \w+|\{[^}]*\}) from "\./([\w.]+)";$', re.MULTILINE)
_LATER = re.compile(r'\bimport\("\./([\w.]+)"\)')
_DECLARED = re.compile(
    r"^export (default )?((?:async )?function\*?|class|const) (\w+)", re.MULTILINE
)
_LISTED = re.compile(r"export ?\{([^}]*)\};?\s*\Z")
_LEFT = re.compile(r"^(import|export)\b(?!\()", re.MULTILINE)


@cache
def bundled(entry: str) -> str:
    """Return the script `entry` (its text) with all that it imports, for one element of a page.

    It is to run as a module. ValueError where an import or export is written otherwise.
    """
    made: dict[str, str] = {}
    body = _body(entry, "entry", made)
    return "\n".join([_BEGIN, *made.values(), body])


def _body(text: str, name: str, made: dict[str, str]) -> str:
    """Return a module's code without its imports; those are added to `made`, in their order."""
    for imported in [found[2] for found in _NAMES.finditer(text)] + _LATER.findall(text):
        _add(imported, made)
    text = _NAMES.sub(lambda found: _taken(found[1], found[2]), text)
    text = _LATER.sub(r'Promise.resolve(modules["\1"])', text)
    if left := _LEFT.search(_DECLARED.sub("", _LISTED.sub("", text))):
        fault = f"{left[0]} in {name} is written in a way that is not read"
        raise ValueError(fault)
    return text


def _add(name: str, made: dict[str, str]) -> None:
    if name in made:
        return
    body = _body(_source(name), name, made)
    exported = {
        "default" if is_default else what: what for is_default, _, what in _DECLARED.findall(body)
    }
    if listed := _LISTED.search(body):
        pairs = (pair.split(" as ") for pair in listed[1].split(","))
        exported |= {pair[-1].strip(): pair[0].strip() for pair in pairs}
    code = _DECLARED.sub(r"\2 \3", _LISTED.sub("", body))
    returned = ",".join(f"{name}:{what}" for name, what in exported.items())
    made[name] = f'modules["{name}"] = (() => {{\n{code}\nreturn {{ {returned} }};\n}})();'


def _taken(names: str, module: str) -> str:
    """Return what takes the place of an import."""
    if names.startswith("* as "):
        return f'const {names.removeprefix("* as ")} = modules["{module}"];'
    if names.startswith("{"):
        return f'const {names.replace(" as ", ": ")} = modules["{module}"];'
    return f'const {names} = modules["{module}"].default;'


def _source(name: str) -> str:
    if name == _PLOTLY:
        return scripts()[bundle_address()].content().decode()
    return (_HERE / name).read_text(encoding="utf-8")

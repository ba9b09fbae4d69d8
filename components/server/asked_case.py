"""The case that an address asks for, and where the first page is for whoever asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from components.exports.addresses import FOLDER
from components.server.brought_cases import BROUGHT, key_in
from components.server.cases import CASES
from components.server.fault_answer import answer_with_faults
from components.tables import Case, CaseError
from components.tables.brought import Brought
from components.tables.case_folder import case_folder


@dataclass(frozen=True, eq=False)
class AskedCase:
    """The case of an address, and, where a visitor brought it, what it was read from."""

    case: Case
    brought: Brought | None = None

    @property
    def is_public(self) -> bool:
        """Whether anybody may keep what is made of it."""
        return self.brought is None


def asked_case(query: Mapping[str, Sequence[str]], not_held: Response) -> AskedCase | Response:
    """Return the case that a query names, the built-in one without a name; or why there is none.

    `not_held` is the answer where no case of that name is held. It may read the case, so it is
    nothing to call on the event loop.
    """
    if key := key_in(query):
        brought = BROUGHT.with_key(key)
        return not_held if brought is None else AskedCase(brought.case, brought)
    try:
        return AskedCase(CASES.in_folder(case_folder()))
    except CaseError as error:
        return answer_with_faults(error)


def first_page_of(request: Request) -> str:
    """Return the address of the first page, below the same base path as what was asked for."""
    below = request.url.path.rpartition(f"/{FOLDER}/")[0]
    return f"{request.url.scheme}://{request.url.netloc}{below}"

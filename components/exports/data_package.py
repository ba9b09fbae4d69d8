"""The whole case as one file: a zip archive that is a Frictionless Data Package.

Any tool for such packages reads it, and so does this dashboard: it is the form in which a case is
brought to it.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from components.tables.descriptor import descriptor
from components.tables.files import Files
from components.tables.package import FILE as DESCRIPTOR

# An archive notes when each file was changed; the day of the download would make each archive
# another. This is the earliest moment that the format knows.
_NO_MOMENT = (1980, 1, 1, 0, 0, 0)


def data_package(files: Files, beside: Mapping[str, bytes] | None = None) -> bytes:
    """Return the archive of a case's files (`components.tables.case_files`), with what they are.

    Files `beside` go in as they are: they are no tables, and a case is read without them. The same
    files give the same bytes.
    """
    held = {name: content for name, content in files.items() if isinstance(content, bytes)}
    return archived({**held, DESCRIPTOR: descriptor(held).encode(), **(beside or {})})


def archived(files: Mapping[str, bytes]) -> bytes:
    """Return an archive of files by name; the same files give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, _NO_MOMENT), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()

"""What every request passes on its way to Streamlit, outermost first."""

from __future__ import annotations

from starlette.middleware import Middleware

from components.server.closed_routes import ClosedRoutes
from components.server.logs import RequestLog
from components.server.message_rate import MessageRate
from components.server.moved_root import MovedRoot
from components.server.packed_files import PackedFiles
from components.server.page_shell import PageShell
from components.server.security_headers import SecurityHeaders
from components.server.session_details import SessionDetails
from components.server.settings import ServerSettings
from components.server.uploads import Uploads
from components.server.visits_per_address import VisitsPerAddress


def middleware(
    script: str, base_path: str, settings: ServerSettings, style: str
) -> list[Middleware]:
    """Return the layers around the application of `script`, below `base_path` (without slashes).

    `style` is the element that holds the style sheet of all pages.
    """
    return [
        Middleware(RequestLog),
        Middleware(SecurityHeaders, frame_ancestors=settings.frame_ancestors),
        Middleware(ClosedRoutes, below=base_path),
        Middleware(Uploads, below=base_path),
        Middleware(MovedRoot, below=base_path),
        Middleware(PackedFiles, below=base_path),
        Middleware(SessionDetails, script=script),
        Middleware(VisitsPerAddress, most=settings.visits_per_address),
        Middleware(MessageRate),
        Middleware(
            PageShell,
            style=style,
            frame_ancestors=settings.frame_ancestors,
            public_url=settings.public_url,
        ),
    ]

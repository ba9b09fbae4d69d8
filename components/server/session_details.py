"""What Streamlit tells each visitor of the machine: the path of its script, the system, an id.

A page needs none of it; the fields stay, as the page's code reads them, and hold nothing. Where a
fragment is drawn again the page was told of pages and colours in an earlier run: its code reads
them in a run of the whole script alone.
"""

from __future__ import annotations

from pathlib import PurePath

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg


class SessionDetails:
    """ASGI middleware that takes such details out of the message that opens each run."""

    def __init__(self, app: ASGIApp, script: str) -> None:
        """Wrap `app`; `script` is the path of the script that the server runs."""
        self.app = app
        self._path = script.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Look at what a websocket is sent, and pass all else through."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return

        async def send_without_details(message: Message) -> None:
            data: bytes | None = message.get("bytes")
            # Only the message that opens a run holds the path, once in each run.
            if data and self._path in data:
                message = {**message, "bytes": without_details(data)}
            await send(message)

        await self.app(scope, receive, send_without_details)


def without_details(data: bytes) -> bytes:
    """Return a message to a page without what it tells of the machine."""
    message = ForwardMsg.FromString(data)
    opened = message.new_session
    opened.main_script_path = PurePath(opened.main_script_path).name
    opened.initialize.environment_info.python_version = ""
    opened.initialize.environment_info.server_os = ""
    for name in ("installation_id", "installation_id_v3", "installation_id_v4"):
        setattr(opened.initialize.user_info, name, "")
    if message.metadata.run.fragment_ids:
        for name in ("app_pages", "custom_theme"):
            opened.ClearField(name)
    cleared: bytes = message.SerializeToString()
    return cleared

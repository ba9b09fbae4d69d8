"""The runs of the script that a page asks for: whether the last of them has come to its end."""

from __future__ import annotations

from typing import Final

from playwright.sync_api import Page, WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

# A run that ends early makes room for the one that was asked for after it.
_ENDED: Final = frozenset(
    {
        ForwardMsg.FINISHED_SUCCESSFULLY,
        ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY,
        ForwardMsg.FINISHED_WITH_COMPILE_ERROR,
    }
)


class Runs:
    """What a page has asked of the server and got; made before the page is opened.

    Between a press and the first word of the answer nothing on the page tells that a run is due.
    """

    def __init__(self, page: Page) -> None:
        self.is_due = False
        page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        self.is_due = False  # what was asked over a broken connection is not answered any more
        socket.on("framesent", self._note_question)
        socket.on("framereceived", self._note_answer)

    def _note_question(self, payload: bytes | str) -> None:
        if isinstance(payload, bytes) and BackMsg.FromString(payload).HasField("rerun_script"):
            self.is_due = True

    def _note_answer(self, payload: bytes | str) -> None:
        if not isinstance(payload, bytes):
            return
        message = ForwardMsg.FromString(payload)
        if message.HasField("script_finished") and message.script_finished in _ENDED:
            self.is_due = False

"""The practice axis as a process: it listens on loopback, says when it is ready, and runs until it is told to end."""

import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import uvicorn
from typing_extensions import override

from app.base.errors import Unavailable
from app.practice.axis_operations import PracticeAxis

_LARGEST_HEADERS = 1024 * 1024


class PortTaken(Unavailable):
    """The port of the practice axis is in use; facts: `port`."""

    code: ClassVar[str] = "practice.port_taken"


def serve_axis(data: Path, port: int, announce: Callable[[str], None]) -> None:
    """Run the practice axis on loopback in the foreground until the process is told to end.

    `announce` gets `ready http://127.0.0.1:PORT` once it answers; port 0 picks a free one. Raises PortTaken.
    """
    listener = listen(port)
    axis = PracticeAxis(data)
    try:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        AnnouncingServer(axis, lambda: announce(f"ready {address}")).run(sockets=[listener])
    finally:
        axis.close()
        listener.close()


def listen(port: int) -> socket.socket:
    """Return a socket that listens on loopback; raises PortTaken.

    The protocol is named: asyncio sends small answers without delay only for sockets that say TCP.
    """
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name != "nt":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen(128)
    except OSError as problem:
        listener.close()
        raise PortTaken(port=port) from problem
    return listener


class AnnouncingServer(uvicorn.Server):
    """A server that says when it is ready."""

    def __init__(self, axis: PracticeAxis, ready: Callable[[], None]) -> None:
        """Configure a silent server for the axis."""
        super().__init__(
            uvicorn.Config(
                axis.application(),
                log_config=None,
                log_level="critical",
                access_log=False,
                lifespan="off",
                h11_max_incomplete_event_size=_LARGEST_HEADERS,
                timeout_graceful_shutdown=3,
            )
        )
        self._ready = ready

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then tell."""
        await super().startup(sockets)
        self._ready()

"""A line that misbehaves between an office and its axis: by request, as a seeded chance decides."""

import http.client
import random
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from typing_extensions import override

FAULTS = (
    "reset_before", "reset_after", "half_request", "truncated", "wrong_length", "dribble", "double", "busy",
    "error_after", "hang_up", "silence",
)  # fmt: skip
"""Reset before the axis heard, reset after it; half of the request, half of the answer, a length that lies, an answer
byte by byte, the request twice, 503 before, 502 after, an answer of which nothing comes, silence after the request."""
_HOP = {"transfer-encoding", "connection", "keep-alive", "content-length"}


class FaultyLine:
    """Decides what happens to each request; `share` of them go wrong. Silence lasts `silence` seconds at most."""

    def __init__(self, upstream: str, seed: str, share: float = 0.4, silence: float = 30.0) -> None:
        """Begin with a chance of its own, so that a seed tells the whole story."""
        self.upstream = urlsplit(upstream)
        self.share, self.silence = share, silence
        self.happened: list[str] = []
        self.given_up = 0
        self._chance = random.Random(seed)
        self._lock = threading.Lock()

    def fate(self, operation: str) -> str:
        """Return what happens to this request."""
        with self._lock:
            fate = self._chance.choice(FAULTS) if self._chance.random() < self.share else "fine"
            self.happened.append(f"{operation}:{fate}")
            return fate

    def heard_nothing(self) -> None:
        """Count a client that has had enough of silence."""
        with self._lock:
            self.given_up += 1


class SilentOnce(FaultyLine):
    """A line that falls silent once for each operation, after the axis has heard, and is fine otherwise."""

    @override
    def fate(self, operation: str) -> str:
        with self._lock:
            told = f"{operation}:silence"
            fate = "fine" if told in self.happened else "silence"
            self.happened.append(f"{operation}:{fate}")
            return fate


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    line: FaultyLine

    def do_GET(self) -> None:
        """Carry a request, or not."""
        self._carry()

    def do_POST(self) -> None:
        """Carry a request, or not."""
        self._carry()

    @override
    def log_message(self, *_facts: Any) -> None:
        """Say nothing."""

    def _carry(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        fate = self.line.fate(self.path.rpartition("/")[2])
        self.close_connection = True
        if fate == "reset_before":
            self._reset()
        elif fate == "busy":
            self._answer(503, [], b"")
        elif fate == "half_request":
            self._half(body)
        else:
            status, headers, answer = self._ask(body)
            if fate == "double":
                status, headers, answer = self._ask(body)
            self._give(fate, status, headers, answer)

    def _give(self, fate: str, status: int, headers: list[tuple[str, str]], answer: bytes) -> None:
        if self._answers_nothing(fate):
            return
        if fate == "error_after":
            self._answer(502, [], b"<html>")
        elif fate == "truncated":
            self._answer(status, headers, answer, length=len(answer) + 1, part=answer[: len(answer) // 2])
        elif fate == "wrong_length":
            self._answer(status, headers, answer, length=len(answer) + 7)
        elif fate == "dribble":
            self._answer(status, headers, answer, part=b"")
            for start in range(min(len(answer), 2000)):
                self.wfile.write(answer[start : start + 1])
            self.wfile.write(answer[2000:])
        else:
            self._answer(status, headers, answer)

    def _answers_nothing(self, fate: str) -> bool:
        """Do what takes an answer's place, if that is its fate."""
        if fate == "reset_after":
            self._reset()
        elif fate == "hang_up":
            self.connection.shutdown(socket.SHUT_WR)
        elif fate == "silence" and self._client_gives_up():
            self.line.heard_nothing()
        else:
            return False
        return True

    def _client_gives_up(self) -> bool:
        """Say nothing for a while; tell whether the client had enough of it. One that waited gets its answer."""
        self.connection.settimeout(self.line.silence)
        try:
            return not self.connection.recv(1)
        except TimeoutError:
            return False
        except ConnectionError:
            return True

    def _answer(
        self, status: int, headers: list[tuple[str, str]], answer: bytes, *, length: int | None = None,
        part: bytes | None = None,
    ) -> None:  # fmt: skip
        self.send_response_only(status)
        for name, value in headers:
            if name.lower() not in _HOP:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer) if length is None else length))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(answer if part is None else part)

    def _ask(self, body: bytes) -> tuple[int, list[tuple[str, str]], bytes]:
        axis = http.client.HTTPConnection(self.line.upstream.netloc, timeout=30)
        try:
            axis.request(self.command, self.path, body=body, headers=dict(self.headers.items()))
            response = axis.getresponse()
            return response.status, response.getheaders(), response.read()
        finally:
            axis.close()

    def _half(self, body: bytes) -> None:
        """Let the axis hear half of a request, then drop both ends."""
        host, port = self.line.upstream.hostname, self.line.upstream.port
        with socket.create_connection((host, port), timeout=30) as axis:
            head = f"{self.command} {self.path} HTTP/1.1\r\n" + "".join(
                f"{k}: {v}\r\n" for k, v in self.headers.items()
            )
            axis.sendall(f"{head}\r\n".encode("latin-1") + body[: len(body) // 2])
        self._reset()

    def _reset(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    @override
    def handle_error(self, *_facts: Any) -> None:
        """A client that hung up is part of the play."""


@contextmanager
def faulty_line(line: FaultyLine) -> Iterator[str]:
    """Yield the address of a line to an axis."""
    handler = type("Handler", (_Handler,), {"line": line})
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, name="faulty-line")
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

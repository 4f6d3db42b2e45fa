"""An HTTP server that gives prepared answers and remembers what it was asked."""

import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer


@dataclass(frozen=True)
class Canned:
    """One prepared answer."""

    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Asked:
    """Where the server answers, and the last body and headers (lower-case names) of each path."""

    url: str
    bodies: dict[str, bytes] = field(default_factory=dict)
    headers: dict[str, dict[str, str]] = field(default_factory=dict)


class QuietServer(HTTPServer):
    """A refused handshake is the client's affair."""

    def handle_error(self, *_: object) -> None:
        """Keep quiet."""


@contextmanager
def canned_server(answers: Mapping[str, Canned], tls: ssl.SSLContext | None = None) -> Iterator[Asked]:
    """Run the server for the block, with TLS if a context is given; `*` answers unknown paths, else 404 does."""
    asked = Asked("")

    class Handler(BaseHTTPRequestHandler):
        """Answers from the table."""

        def do_POST(self) -> None:
            """Answer and remember."""
            asked.bodies[self.path] = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            asked.headers[self.path] = {name.lower(): value for name, value in self.headers.items()}
            answer = answers.get(self.path) or answers.get("*") or Canned(b"", 404)
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        def do_GET(self) -> None:
            """Answer and remember."""
            self.do_POST()

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    server = QuietServer(("127.0.0.1", 0), Handler)
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    asked.url = f"{'https' if tls else 'http'}://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

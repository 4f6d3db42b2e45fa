"""The way to an issuer's services: HTTP alone, bounded in time and size, kept answers, and what is no answer."""

import gzip
import os
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from typing_extensions import override

from app.signing.revocation import Limits, Line
from app.signing.web import NoAnswer, Patience, ask

ENOUGH = Patience(5.0, 1 << 20)
MOVED = {"/moved": "/good", "/circle": "/circle", "/file": "file:///etc/hostname", "/ftp": "ftp://127.0.0.1/x"}
PACKED = gzip.compress(bytes(1 << 20))


class _Odd(BaseHTTPRequestHandler):
    """Answers oddly, by the path."""

    waiting = threading.Event()

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Write nothing."""

    def do_GET(self) -> None:
        if self.path in MOVED:
            self.send_response(302)
            self.send_header("Location", MOVED[self.path])
            self.end_headers()
        elif self.path == "/packed":
            self.send_response(200)
            self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(PACKED)
        elif self.path == "/slow":
            self.send_response(200)
            self.end_headers()
            while not self.waiting.wait(0.05):
                try:
                    self.wfile.write(b"x")
                except OSError:
                    return
        else:
            self.send_response_only(404 if self.path == "/none" else 200)
            self.send_header("Date", "yesterday" if self.path == "/date" else self.date_time_string())
            self.end_headers()
            self.wfile.write(b"good" * (1 << 19 if self.path == "/much" else 1))

    def do_POST(self) -> None:
        content = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.headers["Content-Type"].encode() + content)


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Odd)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    _Odd.waiting.set()
    server.shutdown()
    server.server_close()
    thread.join()


def test_asked_and_answered(url: str) -> None:
    told = ask(f"{url}/good", ENOUGH)
    assert told.content == b"good"
    assert told.date is not None
    assert ask(f"{url}/x", ENOUGH, b"body", "application/x").content == b"application/xbody"
    assert ask(f"{url}/moved", ENOUGH).content == b"good"
    assert ask(f"{url}/date", ENOUGH).date is None
    assert ask(f"{url}/packed", ENOUGH).content == PACKED, "what swells when unpacked is left packed"


@pytest.mark.parametrize("path", ["/none", "/file", "/ftp", "/circle", "/much"])
def test_no_answer(url: str, path: str) -> None:
    with pytest.raises(NoAnswer):
        ask(f"{url}{path}", ENOUGH)


@pytest.mark.parametrize("odd", ["file:///etc/hostname", "ftp://127.0.0.1/x", "ldap://127.0.0.1/cn=x", "", "http://["])
def test_only_http_is_asked(odd: str) -> None:
    with pytest.raises(NoAnswer):
        ask(odd, ENOUGH)


def test_a_slow_service_does_not_hold_us(url: str) -> None:
    started = time.monotonic()
    with pytest.raises(NoAnswer):
        ask(f"{url}/slow", Patience(0.3))
    assert time.monotonic() - started < 60


def test_nobody_there() -> None:
    with pytest.raises(NoAnswer):
        ask("http://127.0.0.1:9/", Patience(1.0))


def test_a_service_that_failed_rests(url: str) -> None:
    line = Line(limits=Limits(rest=60))
    for reason in ("HTTP 404", "failed a moment ago"):
        with pytest.raises(NoAnswer, match=reason):
            line.get("x", f"{url}/none")
    with pytest.raises(NoAnswer, match="no time left"):
        Line(limits=Limits(whole=0)).get("x", f"{url}/good")


def test_what_is_kept_grows_old(url: str, tmp_path: Path) -> None:
    line = Line(tmp_path)
    assert line.get("one", f"{url}/good") == (b"good", False)
    assert line.get("one", f"{url}/good") == (b"good", True)
    line.anew = True
    assert line.get("one", f"{url}/good") == (b"good", False)
    seven_hours, month = time.time() - 7 * 3600, time.time() - 30 * 86400
    os.utime(tmp_path / "one", (seven_hours, seven_hours))
    assert Line(tmp_path).get("one", f"{url}/good") == (b"good", False), "old enough to ask anew"
    os.utime(tmp_path / "one", (seven_hours, seven_hours))
    assert Line(tmp_path, offline=True).get("one", f"{url}/good") == (b"good", True)
    os.utime(tmp_path / "one", (month, month))
    with pytest.raises(NoAnswer, match="offline"):
        Line(tmp_path, offline=True).get("one", f"{url}/good")
    line.forget("one")
    assert not (tmp_path / "one").exists()
    line.forget("one")


def test_a_folder_that_cannot_be_written_loses_nothing(url: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    line = Line(tmp_path / "file")
    assert line.get("one", f"{url}/good") == (b"good", False)
    assert line.problems[0].startswith("not kept")


def test_what_nobody_can_use_any_more_goes(url: str, tmp_path: Path) -> None:
    old, young = tmp_path / "crl-old", tmp_path / "crl-young"
    for file, days in ((old, 9), (young, 1)):
        file.write_bytes(b"x")
        at = time.time() - timedelta(days=days).total_seconds()
        os.utime(file, (at, at))
    Line(tmp_path).get("one", f"{url}/good")
    assert (old.exists(), young.exists()) == (False, True)

"""Plain HTTP to the services of a public key infrastructure: revocation lists, OCSP, issuers, time stamps.

These answer a few kilobytes to one request, from inside a child process, and the answers are signed themselves;
the standard library is enough, and the library of the axis stays with the axis.
"""

import threading
import time
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from queue import Empty, Queue
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import (
    BaseHandler,
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

_CHUNK = 1 << 16
_GRACE = 0.2
_SCHEMES = ("http://", "https://")
_PARTS: tuple[type[BaseHandler], ...] = (
    ProxyHandler,
    HTTPHandler,
    HTTPSHandler,
    HTTPRedirectHandler,
    HTTPErrorProcessor,
    HTTPDefaultErrorHandler,
    UnknownHandler,
)


class NoAnswer(Exception):
    """The service could not be asked, or did not answer in time and size; the text is the kind of failure."""


@dataclass(frozen=True)
class Answer:
    """The bytes of an answer, and the service's own clock where it tells it."""

    content: bytes
    date: datetime | None


@dataclass(frozen=True)
class Patience:
    """How long a request may take as a whole, and how much may come."""

    seconds: float = 4.0
    most: int = 20 << 20


def ask(url: str, patience: Patience, body: bytes | None = None, kind: str = "") -> Answer:
    """GET an address, or POST a body of a kind to it; raises NoAnswer.

    Looking up a name cannot be bounded, so all of it happens in a thread that is left behind when time is up.
    """
    if not url.lower().startswith(_SCHEMES):
        reason = "not an HTTP address"
        raise NoAnswer(reason)
    headers = {"User-Agent": "vanthu", **({"Content-Type": kind} if kind else {})}
    told: Queue[Answer | NoAnswer] = Queue()
    asked = (url, body, headers)
    threading.Thread(target=_asking, args=(asked, patience, told), daemon=True, name="web").start()
    try:
        answer = told.get(timeout=patience.seconds + _GRACE)
    except Empty:
        reason = "too slow"
        raise NoAnswer(reason) from None
    if isinstance(answer, NoAnswer):
        raise answer
    return answer


def _asking(
    asked: tuple[str, bytes | None, dict[str, str]], patience: Patience, told: "Queue[Answer | NoAnswer]"
) -> None:
    ends = time.monotonic() + patience.seconds
    url, body, headers = asked
    try:
        request = Request(url, data=body, headers=headers)  # noqa: S310 - the scheme was checked before
        with _opener().open(request, timeout=patience.seconds) as answer:
            told.put(Answer(_all(answer, ends, patience.most), _date(answer.headers.get("Date"))))
    except (URLError, OSError, ValueError) as problem:
        told.put(NoAnswer(_kind_of(problem)))
    except Exception as problem:  # a library's own exception over a hostile answer must not leave us waiting
        told.put(NoAnswer(type(problem).__name__))


def _opener() -> OpenerDirector:
    """Return an opener that knows HTTP and nothing else: no files, no FTP."""
    opener = OpenerDirector()
    for part in _PARTS:
        opener.add_handler(part())
    return opener


def _all(answer: Any, ends: float, most: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    while part := answer.read1(_CHUNK):
        size += len(part)
        if size > most or time.monotonic() > ends:
            reason = "too large" if size > most else "too slow"
            raise OSError(reason)
        parts.append(part)
    return b"".join(parts)


def _date(told: str | None) -> datetime | None:
    try:
        return parsedate_to_datetime(told) if told else None
    except ValueError:
        return None


def _kind_of(problem: Exception) -> str:
    if isinstance(problem, HTTPError):
        problem.close()
        return f"HTTP {problem.code}"
    reason = getattr(problem, "reason", None) or problem
    return str(reason)[:120] or type(problem).__name__

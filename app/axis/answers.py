"""What the answers of an HTTP axis mean, the same for every dialect."""

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import httpx

from app.axis.edxml.packet import Kind
from app.axis.edxml.values import read_moment
from app.axis.port import AxisAnswerUnreadable, AxisRefused, AxisUnreachable, AxisWebPage, Waiting

UNAUTHORISED = 401

_TOO_MANY, _SERVER_ERROR, _CLIENT_ERROR = 429, 500, 400
_PROXY_LOGIN, _NETWORK_LOGIN = 407, 511
_HTML = {"text/html", "application/xhtml+xml"}
_PAGE, _BEGINNING = re.compile(rb"<(?:html|!doctype\s+html)[\s>]", re.IGNORECASE), 1024


@contextmanager
def explained(operation: str) -> Iterator[None]:
    """Say what a transport failure means; its text is not kept, it may hold addresses of a private network."""
    try:
        yield
    except (httpx.TransportError, httpx.StreamError, httpx.DecodingError) as problem:
        raise AxisUnreachable(operation=operation, reason=type(problem).__name__) from problem


def check_status(response: httpx.Response, operation: str) -> None:
    """Raise AxisWebPage for what leads elsewhere, AxisUnreachable for what is tried again, AxisRefused for the rest.

    An axis never leads to another address: a network that wants a login does.
    """
    status = response.status_code
    if status == _NETWORK_LOGIN or response.has_redirect_location:
        raise AxisWebPage(operation=operation)
    if status >= _SERVER_ERROR or status in {_TOO_MANY, _PROXY_LOGIN}:
        raise AxisUnreachable(operation=operation, reason=f"http_{status}")
    if status >= _CLIENT_ERROR or response.is_redirect:
        raise AxisRefused(operation=operation, error_code=f"http_{status}", text="")


def is_page(response: httpx.Response, beginning: bytes) -> bool:
    """Tell whether an answer that begins so is a web page, by its name or by its looks; no body at all is none."""
    named = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    return bool(beginning.strip()) and (named in _HTML or _PAGE.search(beginning[:_BEGINNING]) is not None)


def json_object(response: httpx.Response, operation: str) -> dict[str, Any]:
    """Return the answer's object; raises AxisWebPage, or AxisAnswerUnreadable for anything else that is none.

    What can be read is an answer whatever its header calls it, and so is no body at all.
    """
    content = response.content
    try:
        answer = json.loads(content)
    except (ValueError, RecursionError) as problem:
        kind = AxisWebPage if is_page(response, content) else AxisAnswerUnreadable
        raise kind(operation=operation) from problem
    if not isinstance(answer, dict):
        raise AxisAnswerUnreadable(operation=operation)
    return answer


def rows(answer: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the objects of `data`; every field may be absent or null."""
    data = answer.get("data")
    return [row for row in data if isinstance(row, dict)] if isinstance(data, list) else []


def word(row: dict[str, Any], name: str) -> str:
    """Return a field as text, an empty one when it is absent or null."""
    value = row.get(name)
    return "" if value is None else str(value).strip()


def waiting_packets(answer: Sequence[dict[str, Any]], kind: Kind, created: str) -> list[Waiting]:
    """Return the packets that a list names; `created` is the field in which the dialect tells the moment."""
    return [
        Waiting(
            axis_id=word(row, "docId"),
            kind="status" if word(row, "messageType").lower() == "status" else kind,
            sender=word(row, "from"),
            receiver=word(row, "to"),
            created_at=read_moment(word(row, created)),
            status=word(row, "status"),
        )
        for row in answer
        if word(row, "docId")
    ]

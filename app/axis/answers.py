"""What the answers of an HTTP axis mean, the same for every dialect."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import httpx

from app.axis.edxml.packet import Kind
from app.axis.edxml.values import read_moment
from app.axis.port import AxisAnswerUnreadable, AxisRefused, AxisUnreachable, Waiting

UNAUTHORISED = 401

_TOO_MANY, _SERVER_ERROR, _CLIENT_ERROR = 429, 500, 400


@contextmanager
def explained(operation: str) -> Iterator[None]:
    """Say what a transport failure means; its text is not kept, it may hold addresses of a private network."""
    try:
        yield
    except (httpx.TransportError, httpx.StreamError, httpx.DecodingError) as problem:
        raise AxisUnreachable(operation=operation, reason=type(problem).__name__) from problem


def check_status(response: httpx.Response, operation: str) -> None:
    """Raise AxisUnreachable for what is tried again, AxisRefused for what needs a person."""
    status = response.status_code
    if status >= _SERVER_ERROR or status == _TOO_MANY:
        raise AxisUnreachable(operation=operation, reason=f"http_{status}")
    if status >= _CLIENT_ERROR or response.is_redirect:
        raise AxisRefused(operation=operation, error_code=f"http_{status}", text="")


def json_object(content: bytes, operation: str) -> dict[str, Any]:
    """Return the answer's object; raises AxisAnswerUnreadable."""
    try:
        answer = json.loads(content)
    except (ValueError, RecursionError) as problem:
        raise AxisAnswerUnreadable(operation=operation) from problem
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

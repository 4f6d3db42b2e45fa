"""Misbehaviour on demand: what a real axis does on a bad day, told to the practice axis by a test or a trainer.

`POST /practice/faults` takes a JSON list that replaces what was planned; `GET` returns what has not happened yet.
Each fault is an object with the fields of `Fault`, for example

    [{"operation": "sendEdoc", "action": "lose"}, {"operation": "*", "action": "http", "http": 429, "times": 3}]

`operation` is the last part of the path (`sendEdoc`, `downloadEdoc`, …) or `*`. What a fault does:

| action    | the axis …                                                                  | the state of the axis |
|-----------|-----------------------------------------------------------------------------|-----------------------|
| `lose`    | does the work, then drops the connection in place of the answer              | changed               |
| `cut`     | does the work, then breaks the answer in half                                | changed               |
| `shorten` | answers with `bytes` bytes less and says that this is all                    | changed               |
| `lie`     | promises `bytes` bytes more than come, then drops the connection             | changed               |
| `delay`   | waits `seconds` before it does the work                                      | changed               |
| `repeat`  | lists everything twice; forgets an acknowledgement it has confirmed          | as it was             |
| `expire`  | says that the packet is gone (10), else that the time stamp is too old (15)  | as it was             |
| `refuse`  | answers FAIL with `code`                                                     | as it was             |
| `http`    | answers with the HTTP status `http`, for 429 and 503 with `Retry-After`      | as it was             |
| `garbage` | answers with a page of a proxy                                               | as it was             |
| `empty`   | answers with nothing                                                         | as it was             |
"""

import asyncio
import json
import threading
from dataclasses import dataclass
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_BREAKING = {"lose", "cut", "shorten", "lie"}
_INSTEAD = {"refuse", "http", "garbage", "empty", "expire"}
ACTIONS = frozenset(_BREAKING | _INSTEAD | {"delay", "repeat"})

_FETCHING = {"getEdoc", "downloadEdoc", "updateStatus"}
_LATER = {429, 503}
_RETRY_AFTER = b"30"


@dataclass
class Fault:
    """One kind of misbehaviour: for which operation of which system (empty: of everybody), and how many times."""

    operation: str
    action: str
    times: int = 1
    code: str = "20"
    http: int = 503
    seconds: float = 0.0
    bytes: int = 100
    system: str = ""


class Faults:
    """The faults that are still to happen, for any thread."""

    def __init__(self) -> None:
        """Begin well-behaved."""
        self._lock = threading.Lock()
        self._waiting: list[Fault] = []

    def replace(self, faults: list[dict[str, Any]]) -> None:
        """Plan these faults and no others; raises TypeError or ValueError for what is none."""
        planned = [Fault(**each) for each in faults]
        if not isinstance(faults, list) or not all(fault.action in ACTIONS for fault in planned):
            raise ValueError(sorted(ACTIONS))
        with self._lock:
            self._waiting = planned

    def take(self, operation: str, system: str = "") -> Fault | None:
        """Return the next fault of an operation that a system calls, and count it down."""
        with self._lock:
            for fault in self._waiting:
                ours = fault.operation in {operation, "*"} and fault.system in {"", system}
                if fault.times > 0 and ours:
                    fault.times -= 1
                    return fault
        return None

    def left(self) -> list[dict[str, Any]]:
        """Return what has not happened yet."""
        with self._lock:
            return [vars(fault).copy() for fault in self._waiting if fault.times > 0]


class FaultyAxis:
    """An ASGI application around the axis that lets the planned faults happen."""

    def __init__(self, axis: ASGIApp, faults: Faults) -> None:
        """Wrap the axis."""
        self._axis, self._faults = axis, faults

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a call, or misbehave."""
        operation = scope.get("path", "").rpartition("/")[2]
        asked = scope["type"] == "http" and operation != "faults"
        fault = self._faults.take(operation, _system(scope)) if asked else None
        if fault is None:
            await self._axis(scope, receive, send)
            return
        if fault.action in _INSTEAD:
            await _read_all(receive)
            await _answer(send, *_answers(fault, operation))
            return
        if fault.action == "delay":
            await asyncio.sleep(fault.seconds)
        scope.setdefault("state", {})["repeat"] = fault.action == "repeat"
        await self._axis(scope, receive, _breaking(send, fault) if fault.action in _BREAKING else send)


def _system(scope: Scope) -> str:
    return next((value.decode("latin-1") for name, value in scope["headers"] if name == b"xroadvnpt-systemid"), "")


def _breaking(send: Send, fault: Fault) -> Send:
    """Return a `send` that gathers the answer and breaks it; dropping a connection is the server's to do."""
    head: list[Message] = []
    body = bytearray()

    async def gather(message: Message) -> None:
        if message["type"] == "http.response.start":
            head.append(message)
            return
        body.extend(message.get("body", b""))
        if not message.get("more_body"):
            await _break(send, fault, head[0], bytes(body))

    return gather


async def _break(send: Send, fault: Fault, head: Message, body: bytes) -> None:
    """Send what the fault leaves of an answer."""
    whole = fault.action == "shorten"
    if whole:
        body = body[: max(0, len(body) - fault.bytes)]
    told = {"lose": 2, "lie": len(body) + fault.bytes}.get(fault.action, len(body))
    others = [(name, value) for name, value in head["headers"] if name != b"content-length"]
    await send({**head, "headers": [*others, (b"content-length", str(told).encode())]})
    part = {"lose": b"", "cut": body[: len(body) // 2]}.get(fault.action, body)
    await send({"type": "http.response.body", "body": part, "more_body": not whole})
    if not whole:
        raise ConnectionAbortedError


async def _read_all(receive: Receive) -> None:
    while (await receive()).get("more_body"):
        pass


async def _answer(send: Send, status: int, body: bytes) -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    if status in _LATER:
        headers.append((b"retry-after", _RETRY_AFTER))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _answers(fault: Fault, operation: str) -> tuple[int, bytes]:
    """Return status and body of an answer in place of the axis's own."""
    gone = ("10", "Gói tin đã hết hạn") if operation in _FETCHING else ("15", "Dấu thời gian đã hết hạn")
    answers = {
        "refuse": (200, _refusal(fault.code, "Lỗi do thực hành")),
        "expire": (200, _refusal(*gone)),
        "http": (fault.http, b""),
        "garbage": (200, b"<html><body>proxy</body></html>"),
        "empty": (200, b""),
    }
    return answers[fault.action]


def _refusal(code: str, text: str) -> bytes:
    answer = {"status": "FAIL", "ErrorCode": code, "ErrorDesc": text, "DocId": ""}
    return json.dumps(answer, ensure_ascii=False).encode()

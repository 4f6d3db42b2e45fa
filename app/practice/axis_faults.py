"""Misbehaviour on demand: what a real axis does on a bad day, told to the practice axis by a test or a trainer."""

import asyncio
import json
import threading
from dataclasses import dataclass
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

ACTIONS = frozenset({"lose", "cut", "delay", "refuse", "http", "garbage", "empty", "repeat"})


@dataclass
class Fault:
    """One kind of misbehaviour: for which operation, and how many times.

    `lose` does the work and loses the answer, `cut` breaks the answer in half, `delay` waits `seconds` first,
    `refuse` answers with an error code, `http` with a status such as 429, `garbage` with HTML, `empty` with
    nothing, `repeat` lists everything twice and forgets an acknowledgement.
    """

    operation: str
    action: str
    times: int = 1
    code: str = "20"
    http: int = 503
    seconds: float = 0.0


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

    def take(self, operation: str) -> Fault | None:
        """Return the next fault of an operation and count it down."""
        with self._lock:
            for fault in self._waiting:
                if fault.times > 0 and fault.operation in {operation, "*"}:
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
        fault = self._faults.take(operation) if scope["type"] == "http" and operation != "faults" else None
        if fault is None:
            await self._axis(scope, receive, send)
            return
        answers = {"refuse": _refusal, "http": _status, "garbage": _garbage, "empty": _nothing}
        if fault.action in answers:
            await _read_all(receive)
            await _answer(send, *answers[fault.action](fault))
            return
        if fault.action == "delay":
            await asyncio.sleep(fault.seconds)
        scope.setdefault("state", {})["repeat"] = fault.action == "repeat"
        await self._axis(scope, receive, _breaking(send, fault.action))


def _breaking(send: Send, action: str) -> Send:
    """Return a `send` that loses the answer or its second half; the server then drops the connection."""
    kept: list[Message] = []

    async def lose(message: Message) -> None:
        if message["type"] == "http.response.start":
            kept.append(message)
        elif action == "cut":
            body = message.get("body", b"")
            kept[0]["headers"] = _longer(kept[0]["headers"], body)
            await send(kept[0])
            await send({"type": "http.response.body", "body": body[: len(body) // 2], "more_body": True})
            raise ConnectionAbortedError
        else:
            await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
            raise ConnectionAbortedError

    return lose if action in {"lose", "cut"} else send


def _longer(headers: list[tuple[bytes, bytes]], body: bytes) -> list[tuple[bytes, bytes]]:
    """Promise the whole body, so that half of it is noticed."""
    if any(name == b"content-length" for name, _ in headers):
        return headers
    return [*headers, (b"content-length", str(len(body) + 1).encode())]


async def _read_all(receive: Receive) -> None:
    while (await receive()).get("more_body"):
        pass


async def _answer(send: Send, status: int, body: bytes) -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _refusal(fault: Fault) -> tuple[int, bytes]:
    answer = {"status": "FAIL", "ErrorCode": fault.code, "ErrorDesc": "Lỗi do thực hành", "DocId": ""}
    return 200, json.dumps(answer, ensure_ascii=False).encode()


def _status(fault: Fault) -> tuple[int, bytes]:
    return fault.http, b""


def _garbage(_fault: Fault) -> tuple[int, bytes]:
    return 200, b"<html><body>proxy</body></html>"


def _nothing(_fault: Fault) -> tuple[int, bytes]:
    return 200, b""

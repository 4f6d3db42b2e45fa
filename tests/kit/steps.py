"""Every step of an exchange, found by tracing: writes, moves, syncs, commits, requests, answers; killed at any."""

import json
import os
import re
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import Connection, Engine, event

from app.desk.records import box_keys
from app.desk.register import register
from app.sync.engine import Round
from tests.kit.axis_server import RunningAxis
from tests.kit.exchange import Desk, desk
from tests.kit.fresh import FRESH, ended

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_FILE_EVENTS = {
    "os.rename": "move", "os.remove": "remove", "os.rmdir": "remove", "os.mkdir": "make", "os.chmod": "guard",
}  # fmt: skip
_FILES = {
    "write work", "sync work", "move work", "make work", "remove work",
    "make vault", "write vault", "move vault", "sync vault", "remove vault", "guard work", "guard vault", "commit",
}  # fmt: skip
_WIRE = {
    f"{what} {operation}"
    for what in ("request", "answer")
    for operation in (
        "sendEdoc", "getReceivedEdocList", "downloadEdoc", "updateStatus", "getSentEdocList", "getAgenciesList",
    )
}  # fmt: skip
_DAYS = 12
KNOWN = _FILES | _WIRE
"""Every kind of step an exchange may take; a new one has to be thought about before it stands here."""


class Tracer:
    """Names every step of this process from `begin` on; at step `kill_at` (from 1) the process is killed."""

    def __init__(self, data: Path, kill_at: int) -> None:
        """Hook into files, the database and the wire; nothing is named yet."""
        self._data, self._kill_at = str(data), kill_at
        self._lock = threading.Lock()
        self._on = False
        self.steps: list[str] = []
        sys.addaudithook(self._heard)
        event.listen(Engine, "commit", self._commit)
        self._wrap_fsync()
        self._wrap_wire()

    def begin(self) -> None:
        """Name steps from now on."""
        self._on = True

    def end(self) -> None:
        """Name no more."""
        self._on = False

    def _step(self, name: str) -> None:
        if not self._on:
            return
        with self._lock:
            self.steps.append(name)
            if len(self.steps) == self._kill_at:
                os.kill(os.getpid(), signal.SIGKILL)

    def _heard(self, name: str, facts: tuple[Any, ...]) -> None:
        if not self._on:
            return
        if name == "open" and isinstance(facts[0], str) and isinstance(facts[2], int) and facts[2] & _WRITES:
            self._file("write", facts[0])
        elif name in _FILE_EVENTS:
            self._file(_FILE_EVENTS[name], str(facts[1] if name == "os.rename" else facts[0]))

    def _file(self, what: str, path: str) -> None:
        if path.startswith(self._data):
            self._step(f"{what} {path[len(self._data) :].strip('/').split('/')[0]}")

    def _commit(self, connection: Connection) -> None:
        if connection.get_execution_options().get("writes"):
            self._step("commit")

    def _wrap_fsync(self) -> None:
        sync = os.fsync

        def traced(fd: Any) -> None:
            self._file("sync", str(Path(f"/proc/self/fd/{fd}").readlink()))
            sync(fd)

        os.fsync = traced

    def _wrap_wire(self) -> None:
        handle = httpx.HTTPTransport.handle_request

        def traced(transport: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
            operation = re.sub(r".*/", "", request.url.path)
            self._step(f"request {operation}")
            response = handle(transport, request)
            self._step(f"answer {operation}")
            return response

        setattr(httpx.HTTPTransport, "handle_request", traced)  # noqa: B010 - mypy lets no method be assigned


Story = Callable[[Desk], object]
"""What an office does in its process; done again after a kill, it does what is left."""


def traced(data: Path, axis: RunningAxis, organ_id: str, story: Story) -> list[str]:
    """Let an office do its story in a process of its own and return its steps."""
    assert _run(data, axis, organ_id, (story, 0)) == 0
    found: list[str] = json.loads(data.with_suffix(".steps").read_text("utf-8"))
    strange = set(found) - KNOWN
    assert not strange, strange
    return found


def killed(data: Path, axis: RunningAxis, organ_id: str, story: Story, at: int) -> None:
    """Kill an office at a step of its story, counted from 1."""
    assert _run(data, axis, organ_id, (story, at)) in {-9, 0}


def _run(data: Path, axis: RunningAxis, organ_id: str, what: tuple[Story, int]) -> int | None:
    process = FRESH.Process(target=_work, args=(data, axis, organ_id, what))
    process.start()
    return ended(process)


def _work(data: Path, axis: RunningAxis, organ_id: str, what: tuple[Story, int]) -> None:
    """Do a story; write down its steps where nobody kills."""
    story, kill_at = what
    tracer = Tracer(data, kill_at)
    with desk(data, axis, organ_id) as opened:
        tracer.begin()
        story(opened)
        tracer.end()
    data.with_suffix(".steps").write_text(json.dumps(tracer.steps), "utf-8")


def day(opened: Desk) -> bool:
    """Let an office do what it does: carry, take in, register, report; tell whether anything happened."""
    before = carried(opened.round())
    came = box_keys(opened.office, "to_register")
    for key in came:
        register(opened.office, key)
    return bool(came and opened.round()) or before


def carried(done: Round) -> bool:
    """Tell whether a round brought or took anything."""
    return bool(done.sent or done.taken)


def come_to_rest(*offices: tuple[Desk, Callable[[Desk], bool]]) -> None:
    """Let offices work until nothing happens any more and nothing waits."""
    waits: list[tuple[str, str]] = []
    for _ in range(_DAYS):
        happened = []
        for opened, story in offices:
            happened.append(story(opened))
            opened.retry_now()
        waits = [(one.kind, one.error_code) for opened, _ in offices for one in opened.waits()]
        if not waits and not any(happened):
            return
    restless = f"the offices do not come to rest: {waits}"
    raise AssertionError(restless)

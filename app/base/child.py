"""One child process per fragile library: a pipe, a deadline, and the right to be killed.

A task that hangs, crashes or eats the memory costs its child and nothing else. `ProcessPoolExecutor` is not used,
because it cannot kill a hanging task.
"""

import logging
import math
import multiprocessing
import multiprocessing.connection
import os
import sys
import threading
import time
from collections.abc import Callable, Mapping
from importlib import import_module
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any, Protocol

from app.base.errors import OfficeError, Unavailable
from app.base.frozen import dataclass

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

log = logging.getLogger(__name__)

SPAWN = multiprocessing.get_context("spawn")
NEVER, _LONGEST = math.inf, threading.TIMEOUT_MAX
_STARTING, _LEAVING = 60.0, 5.0
"""Seconds in which a process must have come up or ended by itself; a task's deadline begins when its process is up."""


class ChildDied(Unavailable):
    """The child process ended in the middle of a task."""

    code = "child.died"


class ChildTimedOut(Unavailable):
    """The child process did not answer within its deadline and was killed."""

    code = "child.timed_out"


class ChildFailed(Unavailable):
    """The library inside the child raised something it does not explain."""

    code = "child.failed"


@dataclass(frozen=True)
class Limits:
    """What a child may use: seconds a task, bytes of memory, tasks until it is replaced (0: never)."""

    deadline: float = 20.0
    memory: int = 0
    tasks: int = 0


class Asks(Protocol):
    """Whoever a task can be given to: a child, or a child for one piece of work that has its time."""

    def ask(self, task: str, *args: object, deadline: float | None = None, again: bool = True) -> Any:
        """Run one task and return its answer."""
        ...


class Child:
    """A process that runs the tasks of one module, one at a time, for any thread that asks.

    `module` names a module whose `TASKS` maps a task's name to a function. Arguments and answers must pickle.
    """

    def __init__(self, module: str, limits: Limits | None = None) -> None:
        """Remember what to run; the process starts with `warm` or with the first task."""
        self._module = module
        self._limits = limits or Limits()
        self._lock = threading.Lock()
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._done = 0
        self._up = False

    def warm(self) -> None:
        """Start the process now, so that the first task need not wait for it."""
        with self._lock:
            self._start()

    def ask(
        self, task: str, *args: object, deadline: float | None = None, again: bool = True, until: float = NEVER
    ) -> Any:
        """Run one task and return its answer.

        A child that died is replaced and asked once more if `again`; pass False where a repeat costs
        something (a PIN try). `until` is a moment of the monotonic clock at which nobody waits any more, be it for
        other askers, for the process to come up, or for the task. Raises ChildDied, ChildTimedOut, ChildFailed, or
        the task's own OfficeError.
        """
        seconds = deadline or self._limits.deadline
        if not self._lock.acquire(timeout=_left(_LONGEST, until)):
            raise ChildTimedOut(module=self._module, task=task, seconds=seconds)
        try:
            try:
                return self._ask_once(task, args, seconds, until)
            except ChildDied:
                if not again:
                    raise
                log.info("child %s died in %s; asking once more", self._module, task)
                return self._ask_once(task, args, seconds, until)
        finally:
            self._lock.release()

    def until(self, moment: float) -> "Asks":
        """Return this child for one piece of work that is over at a moment of the monotonic clock."""
        return _Until(self, moment)

    def close(self) -> None:
        """End the process: it is asked, and killed if it does not listen."""
        with self._lock:
            self._stop()

    @property
    def process_id(self) -> int | None:
        """The running process, for tests and for the health page."""
        return self._process.pid if self._process else None

    def _ask_once(self, task: str, args: tuple[object, ...], deadline: float, until: float) -> Any:
        pipe = self._start()
        try:
            self._wait_until_up(pipe, task, until)
            pipe.send((task, args))
            if not pipe.poll(_left(deadline, until)):
                self._kill()
                raise ChildTimedOut(module=self._module, task=task, seconds=deadline)
            answer = pipe.recv()
        except (EOFError, OSError) as problem:
            self._kill()
            raise ChildDied(module=self._module, task=task) from problem
        self._done += 1
        if self._limits.tasks and self._done >= self._limits.tasks:
            self._stop()
        return _unwrap(answer, task)

    def _wait_until_up(self, pipe: Connection, task: str, until: float) -> None:
        """Wait for a process that starts; one that only this asker cannot wait for stays for the next."""
        if not self._up and pipe.poll(_left(_STARTING, until)):
            self._up = bool(pipe.recv())
        if self._up and _left(_STARTING, until):
            return
        if not self._up and _left(_STARTING, until):
            self._kill()
        raise ChildTimedOut(module=self._module, task=task, seconds=_STARTING)

    def _start(self) -> Connection:
        if self._pipe is not None and self._process is not None and self._process.is_alive():
            return self._pipe
        self._kill()
        ours, theirs = SPAWN.Pipe()
        process = SPAWN.Process(
            target=_serve, args=(theirs, self._module, self._limits.memory), daemon=True, name=self._module
        )
        process.start()
        theirs.close()
        self._pipe, self._process, self._done, self._up = ours, process, 0, False
        return ours

    def _stop(self) -> None:
        if self._pipe is not None and self._process is not None:
            try:
                self._pipe.send(None)
            except OSError:
                log.debug("child %s was gone already", self._module)
            self._process.join(_LEAVING)
        self._kill()

    def _kill(self) -> None:
        if self._process is not None:
            if self._process.is_alive():
                self._process.kill()
            self._process.join()
            self._process.close()
            self._process = None
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None


class _Until:
    """A child whose answers are waited for until a moment."""

    def __init__(self, child: Child, moment: float) -> None:
        self._child, self._moment = child, moment

    def ask(self, task: str, *args: object, deadline: float | None = None, again: bool = True) -> Any:
        return self._child.ask(task, *args, deadline=deadline, again=again, until=self._moment)


def _left(seconds: float, until: float) -> float:
    """Return the seconds that may still be waited: never more than until the moment, never fewer than none."""
    return max(0.0, min(seconds, until - time.monotonic()))


def _unwrap(answer: tuple[str, Any], task: str) -> Any:
    kind, value = answer
    if kind == "done":
        return value
    if kind == "office":
        raise value
    raise ChildFailed(task=task, reason=value)


def _serve(pipe: Connection, module: str, memory: int) -> None:
    """Answer tasks until the pipe closes or the parent is gone."""
    threading.Thread(target=leave_with_parent, daemon=True).start()
    _limit_memory(memory)
    tasks: Mapping[str, Callable[..., Any]] = import_module(module).TASKS
    try:
        pipe.send("up")
        while (request := pipe.recv()) is not None:
            name, args = request
            _answer(pipe, _run(tasks[name], args))
    except (EOFError, OSError):
        return


def _answer(pipe: Connection, answer: tuple[str, Any]) -> None:
    """Send an answer; one that cannot travel is told as a failure, and the child lives on."""
    try:
        pipe.send(answer)
    except OSError:
        raise
    except Exception as problem:
        pipe.send(_failed(problem))


def _run(function: Callable[..., Any], args: tuple[object, ...]) -> tuple[str, Any]:
    try:
        return "done", function(*args)
    except OfficeError as problem:
        return "office", problem
    except Exception as problem:
        return _failed(problem)


def _failed(problem: Exception) -> tuple[str, Any]:
    return "failed", f"{type(problem).__name__}: {problem}"[:500]


def leave_with_parent() -> None:
    """Wait for the parent process to end, however it ends, and end this one with it; for a thread of its own."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(0)


def _limit_memory(limit: int) -> None:
    if limit and sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

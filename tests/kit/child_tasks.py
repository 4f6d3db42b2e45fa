"""Tasks of a child process that a test makes hang, die, eat and refuse."""

import os
import threading
from collections.abc import Callable, Mapping
from multiprocessing.connection import Client
from pathlib import Path

from app.base.errors import Refused


class TooOdd(Refused):
    """A refusal that has to travel from the child."""

    code = "test.too_odd"


def add(one: int, two: int) -> int:
    return one + two


def who() -> int:
    return os.getpid()


def hang() -> None:
    threading.Event().wait()


def hear(address: str) -> object:
    """Work until somebody says that it is done."""
    with Client(address) as line:
        return line.recv()


def die() -> None:
    os._exit(3)


def die_once(mark: Path) -> int:
    """Die with the first call, answer with the second."""
    if mark.exists():
        return os.getpid()
    mark.touch()
    os._exit(3)


def refuse(number: int) -> None:
    raise TooOdd(number=number)


def fail() -> None:
    message = "x" * 900
    raise ZeroDivisionError(message)


def untold() -> Callable[[], None]:
    return lambda: None


def eat(size: int) -> int:
    return len(bytearray(size))


TASKS: Mapping[str, Callable[..., object]] = {
    task.__name__: task for task in (add, who, hang, hear, die, die_once, refuse, fail, untold, eat)
}

"""A child that says of every packet that it broke its reader."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any


def _shrug(sources: Sequence[object]) -> list[None]:
    return [None for _ in sources]


TASKS: Mapping[str, Callable[..., Any]] = {"read_some": _shrug}

"""A child that dies of what it is to read, as one that runs out of memory does."""

import os
from collections.abc import Callable, Mapping
from typing import Any


def _die(_sources: object) -> None:
    os._exit(1)


TASKS: Mapping[str, Callable[..., Any]] = {"read_some": _die}

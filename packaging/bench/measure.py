"""What a measure is, and the little arithmetic that all of them share."""

import math
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Place:
    """Where a measure may work, and the office that it may copy."""

    folder: Path
    office: Path

    def copy(self, name: str) -> Path:
        """Return a copy of the office that may be changed; its bytes are on the disk before anything is measured."""
        target = self.folder / name
        shutil.copytree(self.office, target)
        if hasattr(os, "sync"):
            os.sync()
        return target


@dataclass(frozen=True)
class Measure:
    """One figure in milliseconds, its limit, and what the limit is taken from."""

    name: str
    value: float
    limit: float
    against: str
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def held(self) -> bool:
        """Tell whether the limit is kept."""
        return self.value <= self.limit

    def as_json(self) -> dict[str, Any]:
        """Return it as it is written."""
        shown = {"name": self.name, "ms": round(self.value, 3), "limit_ms": round(self.limit, 3), "held": self.held}
        return shown | {"limit": self.against} | self.facts


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that this share of the values does not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else 0.0


def rounded(values: Sequence[float]) -> list[float]:
    """Return values as they are written."""
    return [round(value, 2) for value in values]


def started(*words: str) -> "subprocess.Popen[str]":
    """Start one of our own programs with this Python, and with pipes to it and from it."""
    command = [sys.executable, *words]
    return subprocess.Popen(  # noqa: S603 - this very Python, with words of our own
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )

"""Two agencies at an axis, and an office by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kit.axis_server import RunningAxis
from tests.kit.exchange import Desk
from tests.kit.exchange import desk as opened_desk
from tests.kit.office import desk, fresh_database, watch

__all__ = ["desk", "fresh_database", "watch"]


@pytest.fixture
def ours(axis: RunningAxis, tmp_path: Path) -> Iterator[Desk]:
    with opened_desk(tmp_path / "ours", axis, "H99.05") as opened:
        yield opened


@pytest.fixture
def theirs(axis: RunningAxis, tmp_path: Path) -> Iterator[Desk]:
    with opened_desk(tmp_path / "theirs", axis, "H98") as opened:
        yield opened

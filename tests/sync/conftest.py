"""Two agencies at an axis, and an office by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kit.axis_server import RunningAxis, running_axis
from tests.kit.exchange import Desk
from tests.kit.exchange import desk as opened_desk
from tests.kit.office import desk, fresh_database, watch

__all__ = ["desk", "fresh_database", "watch"]


@pytest.fixture
def axis(tmp_path: Path) -> Iterator[RunningAxis]:
    (tmp_path / "axis").mkdir()
    with running_axis(tmp_path / "axis") as running:
        yield running


@pytest.fixture
def ours(axis: RunningAxis, tmp_path: Path) -> Iterator[Desk]:
    with opened_desk(tmp_path / "ours", axis, "H99.05") as opened:
        yield opened


@pytest.fixture
def theirs(axis: RunningAxis, tmp_path: Path) -> Iterator[Desk]:
    with opened_desk(tmp_path / "theirs", axis, "H98") as opened:
        yield opened

"""The office of these tests, and a disk with little room."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kit.office import desk, fresh_database, office, watch

__all__ = ["desk", "fresh_database", "office", "watch"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB. Needs the right to mount; without it, the same is tried by a limit on the size of files."""
    place = tmp_path / "disk"
    place.mkdir()
    asked = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)]
    if not sys.platform.startswith("linux") or subprocess.run(asked, check=False, capture_output=True).returncode:
        pytest.skip("needs Linux and the right to mount a small disk; the size limit below stands in for it")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)

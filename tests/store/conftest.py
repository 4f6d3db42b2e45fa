"""The office of these tests, and a disk with little room."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kit.office import desk, fresh_database, office, watch

__all__ = ["desk", "fresh_database", "office", "watch"]


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A disk of 64 kB. Needs the right to mount; without it, the same is tried by a limit on the size of files.

    It lies outside the folder that other runs of the tests clear away.
    """
    place = Path(tempfile.mkdtemp(prefix="small-disk-"))
    asked = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)]
    if not sys.platform.startswith("linux") or subprocess.run(asked, check=False, capture_output=True).returncode:
        place.rmdir()
        pytest.skip("needs Linux and the right to mount a small disk; the size limit below stands in for it")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)
        place.rmdir()

"""The whole story through the real window: every step of the tour happens, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.base.paths import Folders
from app.base.settings import save

ROOT = Path(__file__).resolve().parents[2]


def shorten(folders: Folders) -> None:
    """Hold what leaves for five seconds, and leave out thirty documents that no step asks for."""
    rest = folders.practice / "samples" / "rest"
    rest.mkdir(parents=True)
    (rest / "sent").touch()
    save(folders.settings, hold_seconds=5)


@pytest.mark.token
@pytest.mark.scanner
@pytest.mark.timeout(420)
def test_every_step_of_the_tour_happens(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    if not request.config.getoption("--long"):
        shorten(Folders(tmp_path / "office"))
    words = ["--practice", "--data", str(tmp_path / "office"), "--tour", str(tmp_path / "pictures")]
    done = subprocess.run(
        [sys.executable, "-m", "app", *words],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "VANTHU_TOUR_AWAY_SECONDS": "5"},
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-300:]
    assert "every step happened" in done.stdout
    assert len(list((tmp_path / "pictures").glob("*.png"))) > 20

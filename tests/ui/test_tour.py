"""The whole story through the real window: every step of the tour happens, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.token
@pytest.mark.scanner
@pytest.mark.timeout(420)
def test_every_step_of_the_tour_happens(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    if not request.config.getoption("--long"):
        # Thirty more documents would be written and signed beside it, and no step asks for them.
        rest = tmp_path / "office" / "practice" / "samples" / "rest"
        rest.mkdir(parents=True)
        (rest / "sent").touch()
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

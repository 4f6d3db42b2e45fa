"""The window opened by the command line, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

from app.store.folder_lock import alone
from tests.kit.commands import Shell, configured

ROOT = Path(__file__).resolve().parents[2]


def opened(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "app", "--data", str(data), *words],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_window_shows_itself_and_closes_with_a_copy(shell: Shell, tmp_path: Path) -> None:
    configured(shell)
    picture = tmp_path / "window.png"
    done = opened(shell.data, "--screenshot", str(picture), "--quit-after-screenshot")
    assert done.returncode == 0, done.stderr
    assert picture.stat().st_size > 10_000
    assert len(list((shell.data / "backups").glob("2*"))) == 1


def test_a_fresh_folder_opens_on_its_first_run(tmp_path: Path) -> None:
    picture = tmp_path / "first.png"
    done = opened(tmp_path / "new", "--screenshot", str(picture), "--quit-after-screenshot", "--lang", "en")
    assert done.returncode == 0, done.stderr
    assert picture.exists()


def test_a_taken_folder_is_said_by_commands(shell: Shell) -> None:
    configured(shell)
    with alone(shell.data):
        assert shell.ask("list", "incoming", code=3)["error"] == "folder.taken"

"""Is the machine ready, what can scan, and an office full of invented records."""

from pathlib import Path

import pytest

from tests.kit.commands import Shell, configured
from tests.kit.scanner import TestScanner, scanner, sheet

__all__ = ["scanner"]


def test_the_machine_tells_what_it_can(shell: Shell) -> None:
    told = shell.ask("self-check")
    assert told["ready"]
    assert told["checks"]["pages"]["ok"]
    out, _ = shell.tell("self-check")
    assert "✓ qt" in out


@pytest.mark.scanner
def test_two_sheets_from_the_glass_and_the_feeder(shell: Shell, scanner: TestScanner, tmp_path: Path) -> None:
    configured(shell)
    drivers = {one["driver"]: one for one in shell.ask("scanners")}
    assert drivers["sane"]["devices"][0]["name"] == "test:0"
    told = shell.ask("scan", "--driver", "sane", "--device", "test:0", "--pages", "2", "--out", str(tmp_path / "a.pdf"))
    assert (told["pages"], told["dpi"]) == (2, 200)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    words = ("--driver", "sane", "--device", "none:9", "--out", str(tmp_path / "b.pdf"))
    assert shell.ask("scan", *words, code=3)["error"] == "scanner.missing"
    assert shell.ask("scan", *words, "--dpi", "100", code=1)["error"] == "scanner.below_floor"


def test_pictures_that_a_scanner_left_in_a_folder(shell: Shell, tmp_path: Path) -> None:
    configured(shell)
    room = tmp_path / "scans"
    room.mkdir()
    sheet(room / "1.png")
    sheet(room / "2.png")
    words = ("--driver", "folder", "--device", str(room), "--pages", "2", "--out", str(tmp_path / "a.pdf"))
    assert shell.ask("scan", *words)["pages"] == 2


def test_invented_records_go_into_an_empty_folder_only(shell: Shell) -> None:
    told = shell.ask("sample-data", "--documents", "60", "--agencies", "12", "--seed", "3")
    assert told
    assert shell.ask("sample-data", "--documents", "1", code=1)["error"] == "practice.not_empty"
    assert len(shell.ask("list", "incoming", "--limit", "100")) == 36
    assert shell.ask("check")["findings"] == []


@pytest.mark.token
def test_a_practice_token_is_made_once(shell: Shell) -> None:
    first = shell.ask("practice-token")
    assert first == shell.ask("practice-token")
    assert Path(first["module"]).parent == shell.data / "practice"

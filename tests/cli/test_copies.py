"""`vanthu copy`: an electronic copy of a paper with one PIN, its place shown where it is not clear, the book listed."""

from pathlib import Path

import pytest

from app.practice.token import PIN
from tests.kit.commands import Shell, configured
from tests.kit.letters import letter, scanned
from tests.kit.practice import practice_folder

pytestmark = pytest.mark.token
LEADER = ("--allowed-by", "Trần Văn Mẫu")
PIN_ENV = ("--pin-env", "TOKEN_PIN")


def test_copies_of_a_paper(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    practice = practice_folder(tmp_path / "practice")
    configured(shell, "--token-module", str(practice.module), "--short", "STN")
    monkeypatch.setenv("TOKEN_PIN", PIN)
    scan = scanned(letter(tmp_path / "letter.pdf"), tmp_path / "scan.pdf")
    named = ("--sender", "UBND tỉnh", "--subject", "Phân bổ vốn", "--code", "128/QĐ-UBND", "--type", "Quyết định")
    shell.ask("receive", str(scan), *named)
    sao_y = ("copy", "1", "--kind", "sao_y", *PIN_ENV)
    assert shell.ask(*sao_y, *LEADER, code=1)["error"] == "print.not_in_book"
    shell.ask("register", "1")
    assert shell.ask(*sao_y, code=1)["error"] == "value.missing"
    gone = shell.ask(*sao_y, *LEADER, "--file", str(tmp_path / "gone.pdf"), code=1)
    assert gone["error"] == "file.unreadable"
    shown = ("--at", "100,250", "--to", "Phòng Tổ chức", "--out", str(tmp_path / "out"))
    told = shell.ask(*sao_y, *LEADER, *shown)
    assert (told["number"], told["code"], told["file"]) == (1, "01/SY-STN", "Sao y 01-SY-STN.pdf")
    assert Path(told["out"]).read_bytes().startswith(scan.read_bytes())
    [line] = shell.ask("copies", "--year", str(_year(shell)))
    told = [line[name] for name in ("code", "document", "recipients", "part")]
    assert told == ["01/SY-STN", "128/QĐ-UBND", "Phòng Tổ chức", ""]


def _year(shell: Shell) -> int:
    return int(shell.ask("books")[0]["year"])


def test_a_copy_on_paper_is_numbered_and_printed_again(shell: Shell, tmp_path: Path) -> None:
    configured(shell, "--short", "STN")
    named = ("--sender", "UBND tỉnh", "--subject", "Phân bổ vốn", "--code", "128/QĐ-UBND", "--type", "Quyết định")
    shell.ask("receive", str(letter(tmp_path / "letter.pdf")), *named)
    shell.ask("register", "1")
    out = ("--signer", "Trần Văn Mẫu", "--out", str(tmp_path / "copy.pdf"))
    asked = ("paper-copy", "1", "--kind", "sao_y", *LEADER)
    assert shell.ask(*asked, "--file", str(tmp_path / "gone.pdf"), *out, code=1)["error"] == "file.unreadable"
    assert shell.ask(*asked, *out)["code"] == "01/SY-STN"
    first = (tmp_path / "copy.pdf").stat().st_size
    year = ("--year", str(_year(shell)))
    assert shell.ask("print-copy", "01/SY-STN", *year, *out)["own_page"] is False
    assert (tmp_path / "copy.pdf").stat().st_size == first
    assert shell.ask("print-copy", "02/SY-STN", *year, *out, code=1)["error"] == "copy.unknown"

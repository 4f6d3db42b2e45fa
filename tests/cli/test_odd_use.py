"""Commands typed wrong, and places that cannot be used: one sentence, one document, and no trace of a bug."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from app.cli.run import run
from tests.kit.commands import Shell, configured

_KEYS = {"error", "sentence", "safe", "next"}


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["register"], "usage.missing"),
        (["sync"], "usage.missing"),
        (["list", "incoming", "--limit"], "usage.missing"),
        (["list", "incoming", "--limit", "0"], "usage.value"),
        (["list", "sideways"], "usage.value"),
        (["list", "incoming", "--bogus"], "usage.unknown"),
        (["--lang", "fr", "list", "incoming"], "usage.value"),
        (["nosuch"], "usage.value"),
        (["show", "99999999999999999999"], "usage.value"),
        (["numbers", "--book", "incoming", "--year", "0"], "usage.value"),
        (["practice-axis", "--port", "70000"], "usage.value"),
        (["--data", "", "list", "incoming"], "usage.value"),
        (["verify", "a.pdf", "--at", "hôm qua"], "usage.value"),
        (["direct", "1", "--leader", "A", "--lead", "B", "--with", "C=mai"], "usage.value"),
        (["recall-answer", "1", "--agree", "--refuse", "không"], "usage.other"),
    ],
)
def test_what_is_typed_wrong_is_told_as_one_document(
    words: Sequence[str], error: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*words, "--json"]) == 2
    out, err = capsys.readouterr()
    told = json.loads(out)
    assert (told["error"], set(told)) == (error, _KEYS)
    assert all(told.values())
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("lang", [["--lang", "en"], ["--lang=en"]])
def test_a_word_typed_wrong_is_told_in_the_language_asked_for(
    lang: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*lang, "show", "x", "--json"]) == 2
    assert (
        json.loads(capsys.readouterr().out)["sentence"] == "The command is not understood. “x” is not possible for key."
    )


def test_a_place_that_cannot_be_used_is_no_bug(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "một tệp"
    file.write_text("x", "utf-8")
    wrong = shell.beside(file)
    for words in (["list", "incoming"], ["practice-token"], ["configure", "--agency", "A", "--organ-id", "H99.05"]):
        told = wrong.ask(*words, code=3)
        assert (told["error"], set(told)) == ("place.unusable", _KEYS)
        assert "một tệp" in told["sentence"]
    configured(shell)
    for out in (tmp_path, tmp_path / "không có" / "sổ.pdf", file / "sổ.pdf"):
        told = shell.ask("book", "incoming", "--year", "2026", "--out", out, code=3)
        assert told["error"] == "place.unusable"
        assert str(out) in told["sentence"]
    assert sorted(tmp_path.iterdir()) == [file, shell.data]


def test_a_check_names_what_it_cannot_read(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF-1.4")
    assert shell.ask("verify", tmp_path / "none.pdf", code=1)["error"] == "file.unreadable"
    for trust in (tmp_path / "none", file):
        told = shell.ask("verify", file, "--trust", trust, code=3)
        assert (told["error"], str(trust) in told["sentence"]) == ("place.unusable", True)


def test_a_packet_is_not_written_where_it_cannot_be(shell: Shell, tmp_path: Path) -> None:
    def written(out: Path, code: int, **fields: object) -> Any:
        record = tmp_path / "record.json"
        facts = {"from": "H98", "to": ["H99.05"], "code": "1/UBND", "subject": "S"} | fields
        record.write_text(json.dumps(facts), "utf-8")
        return shell.ask("packet", "write", record, out, code=code)

    assert written(tmp_path, 3)["error"] == "place.unusable"
    assert written(tmp_path / "none" / "a.edxml", 3)["error"] == "place.unusable"
    assert written(tmp_path / "a.edxml", 1, to=[])["error"] == "packet.bad_record"
    assert written(tmp_path / "a.edxml", 1, **{"from": ""})["error"] == "packet.bad_record"
    packet = written(tmp_path / "a.edxml", 0)["file"]
    assert shell.ask("packet", "extract", packet, tmp_path / "record.json", code=3)["error"] == "place.unusable"


def test_a_packet_that_cannot_be_read_is_told_in_words(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "hỏng.edxml"
    file.write_text("<edXML>", "utf-8")
    told = shell.ask("packet", "show", file, code=1)
    assert told["error"] == "not_well_formed"
    assert told["sentence"] == "Không đọc được gói tin. Gói tin bị cắt hoặc hỏng trên đường truyền."


def test_who_is_on_duty_stays_when_only_the_token_is_set(shell: Shell) -> None:
    assert configured(shell)["clerk"] == "Nguyễn Thị Mẫu"
    told = shell.ask("configure", "--agency", "A", "--organ-id", "H99.05", "--token-module", "/x.so")
    assert told["clerk"] == "Nguyễn Thị Mẫu"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither /dev/full nor a pipe that closes like this")
def test_a_reader_that_leaves_is_no_failure_and_a_full_disk_is_told(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "app", "--data", str(tmp_path / "office"), "--lang", "en", "books", "--json"]
    reader, writer = os.pipe()
    os.close(reader)
    left = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
    os.close(writer)
    assert (left.returncode, left.stderr) == (0, "")
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        told = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
    assert told.returncode == 3
    assert "no room is left" in told.stderr
    assert len(told.stderr.splitlines()) == 1


@pytest.mark.parametrize("left", [b"", None], ids=["emptied", "gone"])
def test_without_its_database_an_agency_is_no_new_office(shell: Shell, left: bytes | None) -> None:
    configured(shell)
    assert shell.ask("backup", str(shell.data / "backups"))
    for file in shell.data.glob("office.db*"):
        file.unlink()
    if left is not None:
        (shell.data / "office.db").write_bytes(left)
    assert shell.ask("list", "incoming", code=3)["error"] == "store.missing"
    assert [file.stat().st_size for file in shell.data.glob("office.db")] == ([] if left is None else [0])

"""Packets by commands: decode, take apart, write."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.kit.axis_server import letter
from tests.kit.commands import Shell

SAMPLES = Path(__file__).parents[1] / "axis" / "edxml" / "samples"


def test_a_sample_shows_what_it_says(shell: Shell) -> None:
    told = shell.ask("packet", "show", str(SAMPLES / "01_new_two_attachments_three_receivers.edxml"))
    assert (told["kind"], told["code"], told["to"]) == ("edoc", "128/STN-VP", ["H98", "H99.05.02", "000.00.00.G99"])


def test_a_torn_packet_is_refused_with_its_reason(shell: Shell) -> None:
    told = shell.ask("packet", "show", str(SAMPLES / "bad01_truncated.edxml"), code=1)
    assert told["error"] == "not_well_formed"
    assert told["sentence"]
    assert shell.ask("packet", "show", str(SAMPLES / "no-such.edxml"), code=1)["error"] == "file.unreadable"


def test_files_come_out_under_harmless_names(shell: Shell, tmp_path: Path) -> None:
    told = shell.ask("packet", "extract", str(SAMPLES / "bad07_path_in_attachment_name.edxml"), str(tmp_path / "out"))
    written = {Path(one["path"]) for one in told["files"]}
    assert written
    assert all(path.parent == tmp_path / "out" for path in written)


def test_files_of_one_name_come_out_side_by_side_and_nothing_is_overwritten(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "1").write_bytes(b"%PDF-1.4 1")
    (tmp_path / "2").write_bytes(b"%PDF-1.4 2")
    files = [{"name": "a.pdf", "path": number} for number in "12"]
    record = {"kind": "edoc", "from": "H98", "to": ["H99"], "code": "1/X", "subject": "x", "attachments": files}
    (tmp_path / "record.json").write_text(json.dumps(record), "utf-8")
    shell.ask("packet", "write", tmp_path / "record.json", tmp_path / "out.edxml")
    for _ in range(2):
        shell.ask("packet", "extract", tmp_path / "out.edxml", tmp_path / "out")
    found = sorted((path.name, path.read_bytes()[-1:]) for path in (tmp_path / "out").iterdir())
    assert [content for _, content in found] == [b"2", b"1", b"2", b"1"]


@pytest.mark.parametrize(
    ("record", "field"),
    [
        ({"kind": "edoc", "from": "H98", "to": ["H99"], "code": "1/X", "subject": " \x00 "}, "Trích yếu"),
        ({"kind": "status", "from": "H98", "status": 3}, "Trả lời văn bản"),
    ],
)
def test_a_packet_that_nobody_could_take_in_is_not_written(
    shell: Shell, tmp_path: Path, record: dict[str, Any], field: str
) -> None:
    (tmp_path / "record.json").write_text(json.dumps(record), "utf-8")
    told = shell.ask("packet", "write", tmp_path / "record.json", tmp_path / "out.edxml", code=1)
    assert told["error"] == "packet.bad_record"
    assert field in " ".join(told.values())
    assert not (tmp_path / "out.edxml").exists()


def test_what_is_written_reads_back_the_same(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 x")
    record: dict[str, Any] = {
        "kind": "edoc",
        "from": "H99.05",
        "to": ["H98"],
        "code": "05/QĐ-STN",
        "subject": "Về việc <thử> & kiểm tra",
        "promulgation_date": "2026-11-20",
        "attachments": [{"name": "Quyết định.pdf", "path": "a.pdf"}],
    }
    (tmp_path / "record.json").write_text(json.dumps(record), "utf-8")
    shell.ask("packet", "write", str(tmp_path / "record.json"), str(tmp_path / "out.edxml"))
    told = shell.ask("packet", "show", str(tmp_path / "out.edxml"))
    for name in ("kind", "from", "to", "code", "subject", "promulgation_date"):
        assert told[name] == record[name]
    assert told["attachments"][0]["name"] == "Quyết định.pdf"


@pytest.mark.parametrize("text", ["{", "[]"])
def test_a_record_that_is_none_is_refused(shell: Shell, tmp_path: Path, text: str) -> None:
    (tmp_path / "record.json").write_text(text, "utf-8")
    told = shell.ask("packet", "write", str(tmp_path / "record.json"), str(tmp_path / "out.edxml"), code=1)
    assert told["error"] in {"file.unreadable", "packet.bad_record"}


def test_plain_words_without_json(shell: Shell, tmp_path: Path) -> None:
    out, _ = shell.tell("packet", "show", str(letter(tmp_path, 3)))
    assert "3/UBND-VP" in out

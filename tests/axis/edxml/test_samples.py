"""Every sample packet says what expected.json says."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from app.axis.edxml.extract import extract
from app.axis.edxml.packet import BadPacket
from app.axis.edxml.read import read_packet
from app.axis.edxml.show import show

SAMPLES = Path(__file__).parent / "samples"
EXPECTED: dict[str, dict[str, Any]] = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))


def shown(name: str, work: Path) -> dict[str, Any]:
    try:
        return show(read_packet(SAMPLES / name, work))
    except BadPacket as problem:
        assert not list(work.iterdir()), "a refused packet leaves nothing behind"
        return {"error": problem.facts["reason"]}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_sample_reads_as_expected(name: str, tmp_path: Path) -> None:
    want = {key: value for key, value in EXPECTED[name].items() if key != "note"}
    got = shown(name, tmp_path)
    attachments = want.pop("attachments", None)
    assert {key: got[key] for key in want} == want
    assert want.get("error") == got["error"]
    assert ("signature" in want) == ("signature" in got)
    assert ("treat_as" in want) == ("treat_as" in got)
    if attachments is not None:
        assert len(got["attachments"]) == len(attachments)
        for wanted, found in zip(attachments, got["attachments"], strict=True):
            assert {key: found[key] for key in wanted} == wanted


@pytest.mark.parametrize("name", sorted(name for name in EXPECTED if "error" not in EXPECTED[name]))
def test_files_on_disk_are_what_the_packet_says(name: str, tmp_path: Path) -> None:
    packet = read_packet(SAMPLES / name, tmp_path)
    for each in packet.attachments:
        assert each.path is not None
        assert hashlib.sha256(each.path.read_bytes()).hexdigest() == each.sha256
        assert each.path.stat().st_size == each.size
    assert sorted(tmp_path.iterdir()) == sorted(each.path for each in packet.attachments if each.path)


def test_a_bad_attachment_leaves_the_others(tmp_path: Path) -> None:
    packet = read_packet(SAMPLES / "bad03_attachment_not_base64.edxml", tmp_path)
    assert [each.error for each in packet.attachments] == ["attachment_undecodable", ""]
    assert packet.subject


def test_extraction_stays_in_its_folder(tmp_path: Path) -> None:
    work, out = tmp_path / "work", tmp_path / "out"
    work.mkdir()
    packet = read_packet(SAMPLES / "bad07_path_in_attachment_name.edxml", work)
    written = extract(packet, out)
    again = extract(packet, out)
    assert [path.name for path in written] == ["x.pdf", "Phụ lục danh sách đơn vị.xlsx"]
    assert [path.name for path in again] == ["x (2).pdf", "Phụ lục danh sách đơn vị (2).xlsx"]
    assert {path.parent for path in written + again} == {out}


def test_an_undecodable_attachment_is_not_extracted(tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    packet = read_packet(SAMPLES / "bad03_attachment_not_base64.edxml", work)
    assert len(extract(packet, tmp_path / "out")) == 1

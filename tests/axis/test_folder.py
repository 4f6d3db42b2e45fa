"""Dialect F: packets as files in a watched folder."""

import os
import shutil
from pathlib import Path

import pytest

from app.axis.folder import FolderAxis
from app.axis.port import Axis, AxisRefused, AxisUnreachable

SAMPLES = Path(__file__).parent / "edxml" / "samples"
LETTER = SAMPLES / "01_new_two_attachments_three_receivers.edxml"
STATUS = SAMPLES / "02_status_03_accepted.edxml"


def test_packets_come_and_go(tmp_path: Path) -> None:
    line: Axis = FolderAxis(tmp_path / "box")
    for sample in (LETTER, STATUS):
        shutil.copy(sample, tmp_path / "box" / "in" / sample.name)
    (tmp_path / "box" / "in" / "half.edxml.part").write_bytes(b"<")
    (waiting,) = line.list_waiting("edoc")
    assert [each.axis_id for each in line.list_waiting("status")] == [STATUS.name]
    line.fetch(waiting.axis_id, tmp_path / "got")
    assert (tmp_path / "got").read_bytes() == LETTER.read_bytes()
    line.acknowledge(waiting.axis_id, "processing")
    assert len(line.list_waiting("edoc")) == 1
    line.acknowledge(waiting.axis_id)
    line.acknowledge(waiting.axis_id)
    assert line.list_waiting("edoc") == []
    assert (tmp_path / "box" / "in" / "done" / LETTER.name).is_file()
    line.acknowledge(STATUS.name, "fail")
    assert line.list_waiting("status") == []
    assert line.list_agencies() == []
    line.close()


def test_the_same_packet_leaves_once(tmp_path: Path) -> None:
    line = FolderAxis(tmp_path / "box")
    first = line.send(LETTER, "edoc", "H99.05", ["H98"])
    assert line.send(LETTER, "edoc", "H99.05") == first
    line.send(STATUS, "status", "H98")
    assert (tmp_path / "box" / "out" / first).read_bytes() == LETTER.read_bytes()
    assert sorted(each.kind for each in line.list_sent()) == ["edoc", "status"]
    assert [each.axis_id for each in line.list_sent(first)] == [first]


def test_nothing_outside_the_folder_can_be_named(tmp_path: Path) -> None:
    line = FolderAxis(tmp_path / "box")
    (tmp_path / "secret.edxml").write_bytes(b"x")
    with pytest.raises(AxisRefused, match="10"):
        line.fetch("../../secret.edxml", tmp_path / "got")


def test_a_file_that_another_program_still_writes_waits(tmp_path: Path) -> None:
    line = FolderAxis(tmp_path / "box")
    half = tmp_path / "box" / "in" / "half.edxml"
    half.write_bytes(LETTER.read_bytes().rpartition(b"</edXML:ContentTransferEncoded>")[0])
    assert line.list_waiting("edoc") == []
    rested = half.stat().st_mtime - 600
    os.utime(half, (rested, rested))
    assert [waiting.axis_id for waiting in line.list_waiting("edoc")] == ["half.edxml"]
    half.write_bytes(LETTER.read_bytes())
    assert len(line.list_waiting("edoc")) == 1


def test_a_folder_that_went_away_is_unreachable(tmp_path: Path) -> None:
    line = FolderAxis(tmp_path / "box")
    shutil.rmtree(tmp_path / "box")
    with pytest.raises(AxisUnreachable):
        line.list_waiting("edoc")
    with pytest.raises(AxisUnreachable):
        line.list_sent()


def test_a_large_file_is_a_letter_unread(tmp_path: Path) -> None:
    line = FolderAxis(tmp_path / "box")
    (tmp_path / "box" / "in" / "big.edxml").write_bytes(b"StatusCode" + bytes(300_000) + b">")
    assert len(line.list_waiting("edoc")) == 1


def test_a_folder_that_cannot_be_used_is_unreachable(tmp_path: Path) -> None:
    (tmp_path / "box").write_bytes(b"")
    with pytest.raises(AxisUnreachable):
        FolderAxis(tmp_path / "box")
    line = FolderAxis(tmp_path / "other")
    with pytest.raises(AxisUnreachable):
        line.send(LETTER, "edoc", "no/such/room")

"""Dialect F: packets as files in a watched folder."""

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.axis.folder import FolderAxis, FolderMissing, make_folder
from app.axis.port import Axis, AxisRefused, AxisUnreachable

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLES = Path(__file__).parent / "edxml" / "samples"
LETTER = SAMPLES / "01_new_two_attachments_three_receivers.edxml"
STATUS = SAMPLES / "02_status_03_accepted.edxml"


def opened(folder: Path) -> FolderAxis:
    """Return the line of a folder that is used for the first time."""
    make_folder(folder)
    return FolderAxis(folder)


def test_packets_come_and_go(tmp_path: Path) -> None:
    line: Axis = opened(tmp_path / "box")
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
    line = opened(tmp_path / "box")
    first = line.send(LETTER, "edoc", "H99.05", ["H98"])
    assert line.send(LETTER, "edoc", "H99.05") == first
    line.send(STATUS, "status", "H98")
    assert (tmp_path / "box" / "out" / first).read_bytes() == LETTER.read_bytes()
    assert sorted(each.kind for each in line.list_sent()) == ["edoc", "status"]
    assert [each.axis_id for each in line.list_sent(first)] == [first]


def test_nothing_outside_the_folder_can_be_named(tmp_path: Path) -> None:
    line = opened(tmp_path / "box")
    (tmp_path / "secret.edxml").write_bytes(b"x")
    with pytest.raises(AxisRefused, match="10"):
        line.fetch("../../secret.edxml", tmp_path / "got")


def test_a_file_that_another_program_still_writes_waits(tmp_path: Path) -> None:
    line = opened(tmp_path / "box")
    half = tmp_path / "box" / "in" / "half.edxml"
    half.write_bytes(LETTER.read_bytes().rpartition(b"</edXML:ContentTransferEncoded>")[0])
    assert line.list_waiting("edoc") == []
    rested = half.stat().st_mtime - 600
    os.utime(half, (rested, rested))
    assert [waiting.axis_id for waiting in line.list_waiting("edoc")] == ["half.edxml"]
    half.write_bytes(LETTER.read_bytes())
    assert len(line.list_waiting("edoc")) == 1


def test_a_folder_whose_drive_is_missing_is_said_to_be_and_not_made_anew(tmp_path: Path) -> None:
    place = tmp_path / "drive" / "box"
    with pytest.raises(FolderMissing):
        make_folder(place)
    place.parent.mkdir()
    line = opened(place)
    shutil.copy(LETTER, place / "in" / LETTER.name)
    sent = line.send(STATUS, "status", "H98")
    place.parent.rename(tmp_path / "unplugged")
    asked: list[Callable[[], object]] = [
        lambda: FolderAxis(place),
        lambda: line.list_waiting("edoc"),
        lambda: line.fetch(LETTER.name, tmp_path / "got"),
        lambda: line.acknowledge(LETTER.name),
        lambda: line.send(LETTER, "edoc", "H98"),
        line.list_sent,
    ]
    for mounted_on in ((), (place.parent,), (place.parent, place)):
        for empty in mounted_on:
            empty.mkdir(exist_ok=True)
        for ask in asked:
            with pytest.raises(FolderMissing) as problem:
                ask()
            assert problem.value.facts["folder"] == str(place)
        assert not (place / "in").exists()
        assert not (place / "out").exists()
    assert not (tmp_path / "got").exists()
    shutil.rmtree(place.parent)
    (tmp_path / "unplugged").rename(place.parent)
    (place / "in" / "done").mkdir()
    again = FolderAxis(place)
    assert [each.axis_id for each in again.list_waiting("edoc")] == [LETTER.name]
    assert [each.axis_id for each in again.list_sent()] == [sent]


def test_a_room_that_was_emptied_away_is_made_again(tmp_path: Path) -> None:
    opened(tmp_path / "box")
    (tmp_path / "box" / "in").rmdir()
    assert FolderAxis(tmp_path / "box").list_waiting("edoc") == []


def test_a_large_file_is_a_letter_unread(tmp_path: Path) -> None:
    line = opened(tmp_path / "box")
    (tmp_path / "box" / "in" / "big.edxml").write_bytes(b"StatusCode" + bytes(300_000) + b">")
    assert len(line.list_waiting("edoc")) == 1


def test_a_folder_that_cannot_be_used_is_unreachable(tmp_path: Path) -> None:
    (tmp_path / "box").write_bytes(b"")
    with pytest.raises(AxisUnreachable):
        make_folder(tmp_path / "box")
    line = opened(tmp_path / "other")
    with pytest.raises(AxisUnreachable):
        line.send(LETTER, "edoc", "no/such/room")

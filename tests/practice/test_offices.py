"""Practice agencies that answer, over real HTTP."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.axis.edxml.packet import Organ, Packet, Reference
from app.axis.edxml.read import read_packet
from app.axis.edxml.write import write_packet
from app.axis.vxp import VxpAxis
from app.base.clock import now
from app.practice.offices import NoSuchOffice, PracticeOffices
from tests.kit.axis_server import RunningAxis, letter, running_axis


@pytest.fixture
def ours(axis: RunningAxis) -> Iterator[VxpAxis]:
    with axis.client("H99.05") as line:
        yield line


@pytest.fixture
def offices(axis: RunningAxis, tmp_path: Path) -> Iterator[PracticeOffices]:
    opened = PracticeOffices(axis.data, axis.url, tmp_path / "offices", ["H98", "H97"])
    yield opened
    opened.close()


def taken(line: VxpAxis, folder: Path) -> list[tuple[str, int | None]]:
    """Fetch and acknowledge every status that waits; return who said what."""
    said = []
    work = folder / "taken"
    work.mkdir(exist_ok=True)
    for waiting in line.list_waiting("status"):
        line.fetch(waiting.axis_id, folder / "status.edxml")
        packet = read_packet(folder / "status.edxml", work)
        line.acknowledge(waiting.axis_id)
        said.append((packet.from_.organ_id, packet.status))
    return sorted(said)


def test_the_usual_answers_come_one_a_step(ours: VxpAxis, offices: PracticeOffices, tmp_path: Path) -> None:
    assert offices.step() == 0
    ours.send(letter(tmp_path, 1, ("H98", "H97"), "H99.05"), "edoc", "H99.05")
    for status in (1, 3, 5, 6):
        assert offices.step() > 0
        assert taken(ours, tmp_path) == [("H97", status), ("H98", status)]
    assert offices.step() == 0
    assert all(line.receive_status == "done" for line in ours.list_sent())


def test_nothing_is_answered_twice(ours: VxpAxis, offices: PracticeOffices, axis: RunningAxis, tmp_path: Path) -> None:
    ours.send(letter(tmp_path, 1, ("H98",), "H99.05"), "edoc", "H99.05")
    axis.misbehave({"operation": "updateStatus", "action": "repeat"}, {"operation": "sendEdoc", "action": "lose"})
    offices.step()
    again = PracticeOffices(axis.data, axis.url, tmp_path / "offices", ["H98"])
    again.step()
    again.close()
    assert taken(ours, tmp_path) == [("H98", 1)]


@pytest.mark.parametrize("way", ["business", "status"])
def test_a_recall_is_agreed_to_and_ends_the_case(
    ours: VxpAxis, offices: PracticeOffices, tmp_path: Path, way: str
) -> None:
    first = letter(tmp_path, 1, ("H98",), "H99.05")
    work = tmp_path / "work"
    work.mkdir()
    original = read_packet(first, work)
    ours.send(first, "edoc", "H99.05")
    offices.step()
    recall = tmp_path / "recall.edxml"
    if way == "business":
        write_packet(replace(original, business=1, business_document_id=original.document_id), recall)
        ours.send(recall, "edoc", "H99.05")
    else:
        about = Reference("H98", original.code, original.promulgation_date, original.document_id)
        draft = Packet(
            kind="status", from_=original.from_, response_for=(about,), status=13, timestamp=now(), description="x"
        )
        write_packet(draft, recall)
        ours.send(recall, "status", "H99.05")
    offices.step()
    offices.step()
    assert taken(ours, tmp_path) == [("H98", 1), ("H98", 15)]


def test_other_statuses_and_bad_packets_are_put_aside(ours: VxpAxis, offices: PracticeOffices, tmp_path: Path) -> None:
    draft = Packet(
        kind="status", from_=Organ("H99.05"), response_for=(Reference("H98", "1/A"),), status=3, timestamp=now()
    )
    write_packet(draft, tmp_path / "s.edxml")
    ours.send(tmp_path / "s.edxml", "status", "H99.05")
    assert offices.step() == 1
    assert offices.step() == 0


def test_an_office_sends(ours: VxpAxis, offices: PracticeOffices) -> None:
    draft = Packet(
        kind="edoc", from_=Organ("H98"), to=(Organ("000.00.05.H99"),), code_number="1", subject="Công văn mẫu"
    )
    offices.send("H98", draft)
    assert [waiting.sender for waiting in ours.list_waiting("edoc")] == ["H98"]


def test_an_axis_that_is_away_is_no_error(axis: RunningAxis, offices: PracticeOffices) -> None:
    axis.misbehave({"operation": "*", "action": "http", "http": 503, "times": 9})
    assert offices.step() == 0


def test_an_unknown_office_is_refused(axis: RunningAxis, tmp_path: Path) -> None:
    with running_axis(tmp_path / "other") as other, pytest.raises(NoSuchOffice):
        PracticeOffices(other.data, axis.url, tmp_path / "x", ["H98", "H00"])

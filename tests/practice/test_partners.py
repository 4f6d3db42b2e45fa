"""The partners of the practice office: who they are, what they send, and that each sample is sent once."""

import json
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.axis.edxml.packet import Packet
from app.axis.edxml.read import read_packet
from app.base.errors import Unavailable
from app.practice.partners import OWN, feed_samples, partners_of, send_samples, serve_with_offices
from app.practice.pki import practice_pki
from app.practice.samples import FEW
from app.practice.server import PortTaken, listen
from tests.kit.axis_server import RunningAxis, running_axis


@pytest.fixture
def axis(tmp_path: Path) -> Iterator[RunningAxis]:
    room = tmp_path / "practice" / "axis"
    room.mkdir(parents=True)
    with running_axis(room) as running:
        yield running


def sample(name: str, sender: str, **facts: Any) -> dict[str, Any]:
    told = {
        "file": f"{name}.pdf",
        "sender": sender,
        "number": 7,
        "notation": "UBND-VP",
        "kind": "Công văn",
        "subject": f"V/v {name}",
        "issued": "2026-11-20",
        "signer": "Trần Văn Mẫu",
        "post": "CHỦ TỊCH",
        "urgency": 3,
        "due": None,
        "pages": 1,
        "attachments": [],
    }
    return told | facts


def described(folder: Path, *rows: dict[str, Any]) -> Path:
    """Write small files with their description, as the samples are."""
    folder.mkdir(parents=True, exist_ok=True)
    for row in rows:
        for name in (row["file"], *row["attachments"]):
            (folder / name).write_bytes(b"%PDF-1.4 " + name.encode())
    (folder / "samples.json").write_text(json.dumps(rows), "utf-8")
    return folder


def waiting(axis: RunningAxis, work: Path) -> list[Packet]:
    """Return what the axis holds for the own office."""
    found = []
    with axis.client(OWN) as line:
        for place, each in enumerate(line.list_waiting("edoc")):
            room = work / f"packet-{len(list(work.iterdir()))}-{place}"
            room.mkdir()
            line.fetch(each.axis_id, room / "raw.edxml")
            found.append(read_packet(room / "raw.edxml", room))
    return sorted(found, key=lambda packet: packet.subject)


def test_all_agencies_but_the_own_one_are_partners(axis: RunningAxis) -> None:
    partners = partners_of(axis.data)
    assert {"H97", "H98", "G99"} <= set(partners)
    assert OWN not in partners


def test_each_sample_is_sent_once_with_what_its_description_says(axis: RunningAxis, tmp_path: Path) -> None:
    folder = described(
        tmp_path / "samples",
        sample("a", "H98", due="2026-12-01", attachments=["bang.xlsx"]),
        sample("b", "H97", number=None),
        sample("c", "", signer="Người của nhà"),
        sample("d", "H00"),
    )
    assert send_samples(axis.data, axis.url, folder) == 2
    (tmp_path / "work").mkdir()
    first, second = waiting(axis, tmp_path / "work")
    assert (first.from_.organ_id, first.code, first.priority, first.due_date) == (
        "H98",
        "07/UBND-VP",
        3,
        date(2026, 12, 1),
    )
    assert [file.name for file in first.attachments] == ["a.pdf", "bang.xlsx"]
    assert (first.signer, first.position, first.type_name) == ("Trần Văn Mẫu", "CHỦ TỊCH", "Công văn")
    assert (second.code_number, second.due_date) == ("", None)
    described(folder, sample("a", "H98"), sample("b", "H97"), sample("e", "G99"))
    assert send_samples(axis.data, axis.url, folder) == 1


def test_an_axis_that_fails_midway_gets_the_rest_the_next_time(axis: RunningAxis, tmp_path: Path) -> None:
    folder = described(tmp_path / "samples", sample("a", "H98"), sample("b", "H98"))
    axis.misbehave({"operation": "sendEdoc", "action": "delay", "seconds": 0}, {"operation": "*", "action": "http"})
    with pytest.raises(Unavailable):
        send_samples(axis.data, axis.url, folder)
    send_samples(axis.data, axis.url, folder)
    (tmp_path / "work").mkdir()
    assert [packet.subject for packet in waiting(axis, tmp_path / "work")] == ["V/v a", "V/v b"]


def test_a_practice_folder_is_fed_once_and_an_axis_alone_is_not(axis: RunningAxis, tmp_path: Path) -> None:
    feed_samples(axis.data, axis.url)
    room = axis.data.parent
    assert not (room / "samples").exists()
    practice_pki(room, "Sở Thử nghiệm tỉnh Mẫu Một", "Trần Văn Mẫu", OWN)
    for batch in ("next", "rest"):
        (described(room / "samples" / batch) / "sent").touch()
    feed_samples(axis.data, axis.url)
    files = {path.stem for path in (room / "samples" / "few").glob("*.pdf")}
    assert files == set(FEW)
    (tmp_path / "work").mkdir()
    arrived = waiting(axis, tmp_path / "work")
    feed_samples(axis.data, axis.url)
    assert len(waiting(axis, tmp_path / "work")) == len(arrived) == 6


def test_a_port_that_is_taken_is_told_before_anybody_answers(tmp_path: Path) -> None:
    taken = listen(0)
    told: list[str] = []
    try:
        with pytest.raises(PortTaken):
            serve_with_offices(tmp_path, taken.getsockname()[1], told.append)
    finally:
        taken.close()
    assert told == []
    assert not [one for one in threading.enumerate() if one.name in {"partners", "samples"}]

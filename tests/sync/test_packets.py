"""What is written reads back, what asks something of us is shown, and nothing holds up the queue."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.axis.edxml.packet import Organ, Packet
from app.axis.edxml.read import read_packet
from app.axis.edxml.write import write_packet
from app.base.news import Change, Topic
from app.desk.directory import Entry, refresh
from app.desk.number import give_number
from app.desk.prepare import Draft, Recipient, prepare
from app.desk.recall import Refusal, agree, refuse
from app.desk.records import detail, recipient_lines
from app.desk.register import register
from app.documents.arrival import ArrivedFile, Signer
from app.documents.life import State
from app.store.tables_exchange import ParcelRow, RecipientRow
from app.sync.inbox import pull
from app.sync.packets import packet_of
from tests.kit.axis_server import RunningAxis, answer, letter
from tests.kit.exchange import CLERK, Desk


def read(packet: Path) -> Packet:
    """Read a packet; its files lie beside it."""
    work = packet.with_suffix(".files")
    work.mkdir()
    return read_packet(packet, work)


def again(packet: Path, out: Path, **changes: Any) -> Path:
    """Write a packet anew with some of its fields changed."""
    write_packet(replace(read(packet), **changes), out)
    return out


def send(axis: RunningAxis, sender: str, *packets: Path, kind: str = "edoc") -> None:
    with axis.client(sender) as line:
        for packet in packets:
            line.send(packet, "status" if kind == "status" else "edoc", sender)


def outgoing(desk: Desk, **more: Any) -> int:
    """Prepare and number a document with two files; nothing is sent."""
    office = desk.office
    names = (("van-ban.pdf", "MAIN", b"%PDF-1.4 chinh"), ("phu-luc.xlsx", "ATTACHED", b"PK phu luc"))
    files = tuple(
        ArrivedFile(name, office.vault.keep(content), len(content), "application/pdf", role, 2)
        for name, role, content in names
    )
    draft = Draft("Công văn", "V/v thử nghiệm", Signer("Trần Văn Mẫu", "Giám đốc"), (Recipient("H98"),), files=files)
    key = prepare(office, replace(draft, **more)).key
    give_number(office, key)
    return key


def promised(desk: Desk, key: int, kind: str, **more: Any) -> Packet:
    """Return the packet of a parcel as a receiver reads it."""
    office = desk.office
    parcel = ParcelRow(
        message_id=f"m-{kind}",
        kind=kind,
        document_key=key,
        urgency=0,
        state="waiting",
        created_at=office.now(),
        hold_until=office.now(),
        due=office.now(),
        who=CLERK,
        **more,
    )
    with office.store.write() as tx:
        tx.session.add(parcel)
        tx.session.flush()
        for line in recipient_lines(office, key):
            row = tx.session.get_one(RecipientRow, line.id)
            row.parcel_id = parcel.id
    out = office.folders.work / f"{kind}.edxml"
    with office.store.read() as session:
        write_packet(packet_of(office, session, session.get_one(ParcelRow, parcel.id)), out)
    return read(out)


def test_a_document_reads_back_as_it_was_written(ours: Desk) -> None:
    key = outgoing(ours, urgency=2, due=date(2026, 12, 31))
    row = ours.documents("outgoing")[0]
    got = promised(ours, key, "edoc")
    assert (got.kind, got.code, got.subject, got.priority) == ("edoc", "01/STN-VP", "V/v thử nghiệm", 2)
    assert (got.from_.organ_id, [to.organ_id for to in got.to]) == ("H99.05", ["H98"])
    assert (got.signer, got.position, got.type_name) == ("Trần Văn Mẫu", "Giám đốc", "Công văn")
    assert (got.document_id, got.promulgation_date, got.due_date) == (row.document_id, row.issued_date, row.due)
    assert got.staff.name == CLERK
    assert [hop.organ_id for hop in got.trace] == ["H99.05"]
    assert [file.name for file in got.attachments] == ["van-ban.pdf", "phu-luc.xlsx"]
    assert [file.path.read_bytes() for file in got.attachments if file.path] == [b"%PDF-1.4 chinh", b"PK phu luc"]
    assert (got.warnings, got.error) == ((), "")


def test_a_status_reads_back_as_it_was_written(axis: RunningAxis, ours: Desk, tmp_path: Path) -> None:
    send(axis, "H98", letter(tmp_path, 4))
    ours.round()
    came = ours.documents()[0]
    got = promised(ours, came.id, "status", status=2, text="Gửi nhầm nơi nhận", addressee="H98")
    about = got.response_for[0]
    assert (got.kind, got.status, got.description) == ("status", 2, "Gửi nhầm nơi nhận")
    assert (about.organ_id, about.code, about.document_id) == ("H98", "4/UBND-VP", came.document_id)
    assert about.promulgation_date == came.issued_date
    assert got.timestamp is not None


@pytest.mark.parametrize("way", ["business", "status"])
@pytest.mark.parametrize("answered", ["agree", "refuse"])
def test_a_recall_is_shown_and_answered_and_its_sender_hears(
    axis: RunningAxis, ours: Desk, theirs: Desk, way: str, answered: str
) -> None:
    sent = theirs.issue("H99.05")
    theirs.round()
    ours.round()
    came = ours.documents()[0]
    register(ours.office, came.id)
    room = theirs.office.folders.work
    if way == "business":
        with theirs.office.store.read() as session:
            packet = theirs.office.vault.path(session.query(ParcelRow).one().packet)
        shown = room / "first.edxml"
        shown.write_bytes(packet.read_bytes())
        facts = {"business": 1, "business_document_id": came.document_id, "business_reason": "Gửi nhầm"}
        send(axis, "H98", again(shown, room / "recall.edxml", attachments=(), **facts))
    else:
        asked = answer(room, 13, came.document_id, ("H98", "H99.05"))
        send(axis, "H98", again(asked, room / "recall.edxml", description="Gửi nhầm"), kind="status")
    ours.round()
    ours.round()
    found = ours.documents()
    assert [(row.id, row.asked, row.asked_reason) for row in found] == [(came.id, "recall", "Gửi nhầm")]
    assert found[0].state == State.REGISTERED.value
    if answered == "agree":
        agree(ours.office, came.id)
    else:
        refuse(ours.office, came.id, Refusal("not_authentic", "Đã chuyển xử lý"))
    ours.round()
    theirs.round()
    told = recipient_lines(theirs.office, sent)[0]
    assert (told.state, told.status) == (("recalled", 15) if answered == "agree" else ("accepted", 3))
    if answered == "agree":
        assert told.detail == "Đồng ý yêu cầu thu hồi"


def test_a_recall_of_what_never_came_is_kept(axis: RunningAxis, ours: Desk, tmp_path: Path) -> None:
    send(axis, "H98", answer(tmp_path, 13, "H98,2020/01/01,1/X", ("H98", "H99.05")), kind="status")
    assert [one.outcome for one in ours.round().taken] == ["orphan"]


@pytest.mark.parametrize("business", [2, 3])
def test_an_update_and_a_replacement_become_records_of_their_own(
    axis: RunningAxis, ours: Desk, tmp_path: Path, business: int
) -> None:
    first = letter(tmp_path, 5)
    send(axis, "H98", first)
    ours.round()
    original = ours.documents()[0]
    facts = {"business": business, "business_document_id": original.document_id, "business_reason": "Sửa trích yếu"}
    send(axis, "H98", again(first, tmp_path / "next.edxml", subject="V/v đã sửa", **facts))
    assert [one.outcome for one in ours.round().taken] == ["offered" if business == 2 else "new"]
    came = ours.documents()[-1]
    assert (came.subject, came.note, original.subject) == ("V/v đã sửa", "Sửa trích yếu", "V/v thử nghiệm số 5")
    assert came.state == ("offered" if business == 2 else "waiting")


def spoiled(axis: RunningAxis, packet: Path, *changes: tuple[bytes, bytes]) -> None:
    """Change the packet that the axis holds, as a careless system on the way would."""
    whole = packet.read_bytes()
    kept = next(path for path in axis.data.rglob("*") if path.is_file() and path.read_bytes() == whole)
    for old, new in changes:
        assert old in whole
        whole = whole.replace(old, new)
    kept.chmod(0o600)
    kept.write_bytes(whole)


def test_a_file_that_cannot_be_decoded_is_told_and_the_record_is_made(
    axis: RunningAxis, ours: Desk, tmp_path: Path
) -> None:
    packet = letter(tmp_path, 6)
    send(axis, "H98", packet)
    spoiled(axis, packet, (b"JVBERi0x", b"!!!!!!!x"))
    assert [one.outcome for one in ours.round().taken] == ["new"]
    [file] = detail(ours.office, ours.documents()[0].id).files
    assert (file.name, file.problem, file.size) == ("6.pdf", "attachment_undecodable", 0)


@pytest.mark.expects_log
def test_one_that_the_axis_will_not_give_holds_up_no_other(axis: RunningAxis, ours: Desk, tmp_path: Path) -> None:
    send(axis, "H98", letter(tmp_path, 7), letter(tmp_path, 8))
    fault = {"action": "refuse", "code": "21"}
    axis.misbehave({"operation": "downloadEdoc", **fault}, {"operation": "getEdoc", **fault})
    done = ours.round()
    assert sorted(one.outcome for one in done.taken) == ["later", "new"]
    assert done.problem is None
    assert [one.outcome for one in ours.round().taken] == ["new"]
    assert sorted(row.code for row in ours.documents()) == ["7/UBND-VP", "8/UBND-VP"]


@pytest.mark.expects_log
def test_a_business_that_nobody_knows_goes_to_quarantine(axis: RunningAxis, ours: Desk, tmp_path: Path) -> None:
    packet = letter(tmp_path, 9)
    send(axis, "H98", packet)
    spoiled(axis, packet, (b"BussinessDocType>0<", b"BussinessDocType>9<"))
    assert [(one.outcome, one.reason) for one in ours.round().taken] == [("quarantined", "business_unknown")]
    assert ours.documents() == []


def test_the_receivers_system_has_taken_it_and_the_line_says_so(axis: RunningAxis, ours: Desk, theirs: Desk) -> None:
    key = ours.issue("H98")
    ours.round()
    assert recipient_lines(ours.office, key)[0].detail == ""
    with axis.client("H98") as line:
        list(pull(theirs.office, line))
    news: list[Change] = []
    forget = ours.office.news.subscribe(news.extend)
    assert ours.round().followed == 1
    moved = [change for change in news if change.topic is Topic.OUTGOING]
    assert ours.round().followed == 0
    forget()
    told = recipient_lines(ours.office, key)[0]
    assert told.state == "sent"
    assert told.detail.startswith("Hệ thống nơi nhận đã lấy lúc ")
    assert moved == [change for change in news if change.topic is Topic.OUTGOING]


def test_what_the_axis_failed_at_is_tried_once_more(axis: RunningAxis, ours: Desk) -> None:
    axis.misbehave({"operation": "sendEdoc", "action": "refuse", "code": "20", "times": 2})
    ours.issue("H98")
    assert [one.outcome for one in ours.round().sent] == ["waiting"]
    ours.retry_now()
    assert [one.outcome for one in ours.round().sent] == ["refused"]


def test_a_state_that_waits_for_an_earlier_one_wakes_nobody(axis: RunningAxis, ours: Desk, tmp_path: Path) -> None:
    send(axis, "H98", letter(tmp_path, 3))
    axis.misbehave({"operation": "sendEdoc", "action": "http", "http": 503})
    ours.round()
    came = ours.documents()[0]
    register(ours.office, came.id)
    assert ours.engine.sleep() > 30
    ours.clock.ahead += timedelta(seconds=75)
    ours.round()
    ours.round()
    assert [(one.status, one.state) for one in ours.parcels()] == [(1, "sent"), (3, "sent")]
    ours.issue("H98")
    assert ours.engine.sleep() < 1


def test_a_sender_that_tells_only_its_code_is_shown_by_the_name_of_the_directory(
    axis: RunningAxis, ours: Desk, tmp_path: Path
) -> None:
    refresh(ours.office, [Entry("H98", "Ủy ban nhân dân tỉnh Mẫu Hai")])
    send(axis, "H98", again(letter(tmp_path, 1), tmp_path / "nameless.edxml", from_=Organ("H98")))
    ours.round()
    [came] = ours.documents()
    assert (came.sender, came.author, came.sender_id) == (*["Ủy ban nhân dân tỉnh Mẫu Hai"] * 2, "H98")

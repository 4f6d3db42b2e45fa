"""Packet files by hand: the same door as the wire, and the very bytes that left."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from app.axis.edxml.packet import Packet
from app.axis.edxml.read import read_packet
from app.base.clock import now
from app.desk.call_back import BY_PACKET, CallBack, recall_copies, recall_document
from app.desk.prepare import Draft, Recipient, prepare
from app.documents.arrival import ArrivedFile, Signer
from app.documents.life import State
from app.store.tables import DocumentRow
from app.store.tables_exchange import RecipientRow
from app.sync.files import NoPacketYet, RecalledBefore, save_packet, take_file
from tests.kit.axis_server import answer, letter
from tests.kit.exchange import Desk

SAMPLES = Path(__file__).parents[1] / "axis" / "edxml" / "samples"


def read(packet: Path, work: Path) -> Packet:
    work.mkdir()
    return read_packet(packet, work)


@pytest.mark.expects_log
def test_a_file_is_taken_in_once_whichever_way_it_came(ours: Desk, theirs: Desk, tmp_path: Path) -> None:
    packet = letter(tmp_path, 1)
    first = take_file(ours.office, packet)
    assert (first.outcome, take_file(ours.office, packet).outcome) == ("new", "duplicate")
    with closing(theirs.line()) as line:
        line.send(packet, "edoc", "H98")
    assert [taken.key for taken in ours.round().taken] == [first.key]
    (row,) = ours.documents()
    assert row.channel == "axis"
    assert take_file(ours.office, SAMPLES / "bad01_truncated.edxml").outcome == "quarantined"
    assert take_file(ours.office, answer(tmp_path, 1, "nobody's")).outcome == "orphan"


def test_the_bytes_that_left_are_saved(ours: Desk, theirs: Desk, tmp_path: Path) -> None:
    key = ours.issue("H98")
    before = save_packet(ours.office, key, tmp_path / "before.edxml")
    assert [organ.organ_id for organ in read(before, tmp_path / "a").to] == ["H98"]
    ours.round()
    after = save_packet(ours.office, key, tmp_path / "after.edxml")
    assert take_file(theirs.office, after).outcome == "new"
    assert [one.outcome for one in theirs.round().taken] == ["duplicate"]
    assert len(theirs.documents()) == 1


def test_of_a_recalled_document_there_is_what_left(ours: Desk, tmp_path: Path) -> None:
    office = ours.office
    sent = ours.issue("H98")
    ours.round()
    left = save_packet(office, sent, tmp_path / "left.edxml").read_bytes()
    with office.store.read() as session:
        [line] = session.scalars(select(RecipientRow.id).where(RecipientRow.document_key == sent))
    by_packet = office.with_settings(replace(office.settings, recall_by=BY_PACKET))
    recall_copies(by_packet, sent, [line], "Gửi nhầm")
    ours.round()
    assert save_packet(office, sent, tmp_path / "again.edxml").read_bytes() == left, "not what asks for it back"
    unsent = ours.issue("H98")
    for key in (sent, unsent):
        recall_document(office, key, CallBack("Sai thẩm quyền", "Quyết định 5/QĐ"))
    assert save_packet(office, sent, tmp_path / "recalled.edxml").read_bytes() == left
    with pytest.raises(RecalledBefore):
        save_packet(office, unsent, tmp_path / "none.edxml")


def test_a_document_that_goes_by_hand_has_a_packet_for_all(ours: Desk, tmp_path: Path) -> None:
    office = ours.office
    file = ArrivedFile("a.pdf", office.vault.keep(b"%PDF"), 4, "application/pdf", "MAIN", 1)
    people = tuple(Recipient(code, channel="paper") for code in ("H98", "H97"))
    key = prepare(office, Draft("Công văn", "V/v", Signer("Trần Văn Mẫu"), people, files=(file,))).key
    for wrong in (key, key + 99):
        with pytest.raises(NoPacketYet):
            save_packet(office, wrong, tmp_path / "none.edxml")
    with office.store.write() as tx:
        row = tx.session.get_one(DocumentRow, key)
        row.state, row.code_number, row.code_notation = State.ISSUED.value, "1", "STN"
        row.document_id, row.issued_date = "H99.05,2026/11/22,1/STN", now().date()
    packet = read(save_packet(office, key, tmp_path / "hand.edxml"), tmp_path / "w")
    assert [organ.organ_id for organ in packet.to] == ["H98", "H97"]

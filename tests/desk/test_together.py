"""Several arrivals in one commit are taken in as one after the other would be."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from app.desk.links import links_of
from app.desk.office import Office
from app.desk.receive import Receipt, receive, receive_together
from app.desk.records import detail
from app.documents.arrival import Arrival, Parties
from app.store.tables import FileRow
from app.store.tables_exchange import ChoreRow, PacketRow
from tests.kit.office import packet, parcels, row_of, statuses

WIRE = "H99,2026/11/19,1/UBND-VP"


def again(office: Office, serial: int, name: str, **facts: object) -> Arrival:
    """Return a packet of other bytes that says the same, but for some facts."""
    raw = office.vault.keep(name.encode())
    return replace(packet(office, serial, **facts), axis_id=name, raw_sha256=raw)


def outcomes(receipts: list[Receipt]) -> list[tuple[int, str]]:
    return [(receipt.key, receipt.outcome) for receipt in receipts]


def test_each_becomes_a_record_with_its_files_its_check_and_its_promise(office: Office) -> None:
    receipts = receive_together(office, [packet(office, serial) for serial in (1, 2, 3)])
    assert [receipt.outcome for receipt in receipts] == ["new"] * 3
    for receipt in receipts:
        told = detail(office, receipt.key)
        assert [file.role for file in told.files] == ["MAIN"]
        assert statuses(office, receipt.key) == [(1, "waiting")]
    with office.store.read() as session:
        assert session.scalars(select(ChoreRow.subject).order_by(ChoreRow.id)).all() == ["1", "2", "3"]
        rows = session.execute(select(PacketRow.axis_id, PacketRow.document_key).order_by(PacketRow.document_key))
        assert [tuple(row) for row in rows] == [("axis-1", 1), ("axis-2", 2), ("axis-3", 3)]


def test_what_comes_twice_is_one_record_whether_it_came_before_or_beside(office: Office) -> None:
    before = receive(office, packet(office, 1)).key
    first, beside = packet(office, 2), replace(packet(office, 2), axis_id="axis-2b")
    found = receive_together(office, [packet(office, 1), first, first, beside, replace(first, axis_id="")])
    key = found[1].key
    assert outcomes(found) == [(before, "duplicate"), (key, "new"), *[(key, "duplicate")] * 3]
    assert len(parcels(office, key)) == 1
    with office.store.read() as session:
        names = session.scalars(select(PacketRow.axis_id).where(PacketRow.document_key == key))
        assert set(names) == {"axis-2", "axis-2b"}


def test_what_may_be_the_same_document_is_told_beside_too(office: Office) -> None:
    arrivals = [packet(office, 1, document_id=WIRE), again(office, 1, "a"), again(office, 2, "b", document_id=WIRE)]
    found = receive_together(office, arrivals)
    assert [row_of(office, receipt.key).duplicate_of for receipt in found] == [None, found[0].key, found[0].key]


def test_what_is_asked_of_a_document_finds_it_beside(office: Office) -> None:
    facts = {"document_id": WIRE, "note": "Sai số liệu"}
    update = replace(again(office, 1, "a", **facts), business=2)
    recall = replace(again(office, 1, "b", **facts), business=1)
    instead = replace(again(office, 3, "c", note="Sai căn cứ"), business=3, replaces=(WIRE,))
    found = receive_together(office, [packet(office, 1, document_id=WIRE), update, recall, instead])
    first = found[0].key
    assert [receipt.outcome for receipt in found] == ["new", "offered", "asked", "new"]
    assert row_of(office, first).asked == "recall"
    assert {(link.kind, link.other.key) for link in links_of(office, first)} == {
        ("updates", found[1].key),
        ("replaces", found[3].key),
    }


def test_one_that_cannot_be_taken_in_leaves_nothing_of_the_others(desk: Office) -> None:
    bad = replace(packet(desk, 2), parties=Parties("", "H99"), arrived_at=desk.now().replace(tzinfo=None))
    with pytest.raises(Exception, match="without offset"):
        receive_together(desk, [packet(desk, 1), bad])
    with desk.store.read() as session:
        assert session.scalars(select(FileRow)).first() is None
        assert session.scalars(select(PacketRow)).first() is None

"""What needs a person: immediate documents unread, unknown states, packets in quarantine, what quitting leaves."""

from dataclasses import replace

import pytest

from app.desk import orphans, quarantine, urgent
from app.desk.issue import Report, hear, issue
from app.desk.office import Office
from app.desk.receive import receive
from app.desk.records import detail, recipient_lines
from app.desk.register import register
from app.desk.unfinished import unfinished
from app.documents.values import Channel
from app.store.tables_exchange import PacketRow
from tests.kit.office import arrived, packet, paper, row_of, sealed
from tests.kit.recalls import hear_recall

WIRE = "H99,2026/11/19,1/UBND-VP"


def test_an_immediate_document_calls_until_somebody_confirms_it(office: Office) -> None:
    arrived(office, 1, urgency=2)
    calling, other = arrived(office, 2, urgency=3), arrived(office, 3, urgency=4)
    assert [card.key for card in urgent.unconfirmed(office)] == [calling, other]
    for _ in range(2):
        assert urgent.confirm(office, calling).key == calling
    assert [card.key for card in urgent.unconfirmed(office)] == [other]
    assert [event.act for event in detail(office, calling).events] == ["received", "urgent_confirmed"]
    register(office, other)
    assert urgent.unconfirmed(office) == []


def test_an_unknown_state_is_joined_to_its_document_by_a_person(office: Office) -> None:
    key = sealed(office, "H99")
    issue(office, key)
    assert hear(office, Report("H99", 3, office.now(), "Đã tiếp nhận", code="1/STN")) is None
    [orphan] = orphans.orphans(office)
    assert (orphan.sender, orphan.status, orphan.reference) == ("H99", 3, "1/STN")
    orphans.join(office, orphan.id, key)
    assert recipient_lines(office, key)[0].state == "accepted"
    assert orphans.orphans(office) == []
    with pytest.raises(orphans.NoSuchOrphan):
        orphans.join(office, orphan.id, key)


def test_a_recall_of_something_unknown_is_joined_to_what_came(desk: Office) -> None:
    key = arrived(desk, 1, document_id=WIRE)
    for _ in range(2):
        assert hear_recall(desk, "H99", "H99,2026/11/19,01/UBND", "Gửi nhầm") is None
    [orphan] = orphans.orphans(desk)
    orphans.join(desk, orphan.id, key)
    assert (row_of(desk, key).asked, row_of(desk, key).asked_reason) == ("recall", "Gửi nhầm")


def test_an_unknown_state_is_put_aside_with_a_reason(desk: Office) -> None:
    hear(desk, Report("H99", 3, desk.now(), code="1/STN"))
    [orphan] = orphans.orphans(desk)
    orphans.put_aside(desk, orphan.id, "Không phải văn bản của cơ quan")
    assert orphans.orphans(desk) == []
    with pytest.raises(orphans.NoSuchOrphan):
        orphans.put_aside(desk, orphan.id, "Lần nữa")


def test_a_packet_in_quarantine_is_put_aside_with_a_reason(desk: Office) -> None:
    packet = PacketRow(axis_id="a-1", kind="edoc", sender="H98", received_at=desk.now(), sha256="0" * 64)
    packet.state, packet.reason = "quarantined", "missing:From"
    with desk.store.write() as tx:
        tx.session.add(packet)
    [held] = quarantine.held_packets(desk)
    assert quarantine.held_packet(desk, "a-1") == held
    assert (held.axis_id, held.sender_name, held.reason, held.file.name) == (
        "a-1", "H98", "missing:From", f"{'0' * 64}.edxml",
    )  # fmt: skip
    quarantine.put_aside(desk, "a-1", "Nơi gửi đã gửi lại")
    assert quarantine.held_packets(desk) == []
    for act in (quarantine.held_packet, lambda office, name: quarantine.put_aside(office, name, "x")):
        with pytest.raises(quarantine.NotInQuarantine):
            act(desk, "a-1")


def test_quitting_lists_what_is_left_behind(desk: Office) -> None:
    assert unfinished(desk).is_nothing
    paper(desk)
    assert unfinished(desk).is_nothing
    calling = arrived(desk, 2, urgency=3)
    key = sealed(desk, "H99")
    issue(desk, key)
    left = unfinished(desk)
    assert ([card.key for card in left.unsent], left.states, left.unanswered) == ([key], 1, 1)
    receive(desk, replace(packet(desk, 7), channel=Channel.MAIL, axis_id="letter-7"))
    assert unfinished(desk).unanswered == 2
    assert [card.key for card in left.unread] == [calling]
    assert not left.is_nothing

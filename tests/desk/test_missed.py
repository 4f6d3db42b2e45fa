"""What a line lists and cannot be taken in is told once, and not any more when it is ours or nobody's."""

from collections.abc import Sequence
from dataclasses import replace

from app.base.news import Change, Topic
from app.desk import facts, records, seal_alarm
from app.desk.directory import Entry, refresh
from app.desk.glance import glance
from app.desk.missed import Miss, MissedBook, missed_packets
from app.desk.office import Office
from app.store.tables_exchange import PacketRow
from tests.kit.office import MORNING, Watch, arrived


def connected(office: Office) -> Office:
    return office.with_settings(replace(office.settings, axis_url="https://truc.example.vn"))


def miss(number: int, *, came: bool = True, sender: str = "H98", code: str = "journal.nobody") -> Miss:
    return Miss(f"a-{number}", "edoc", sender, code, came)


def told(office: Office) -> Sequence[tuple[str, str, bool]]:
    return [(one.axis_id, one.code, one.came) for one in missed_packets(office)]


def test_what_came_is_told_at_once_and_what_does_not_come_the_second_time(desk: Office, watch: Watch) -> None:
    office = connected(desk)
    refresh(office, [Entry("H98", "Tỉnh Mẫu")])
    for _ in range(2):
        MissedBook(office, "axis").tell([miss(1), miss(2, came=False, sender="H97", code="axis.refused")], ())
        watch.wait(minutes=1)
    first, second = missed_packets(office)
    assert (first.axis_id, first.sender_name, first.since, first.came) == ("a-1", "Tỉnh Mẫu", MORNING, True)
    assert (second.sender_name, second.code, second.came) == ("H97", "axis.refused", False)
    book = MissedBook(office, "axis")
    book.tell([miss(3, came=False)], ())
    assert len(missed_packets(office)) == 2, "once may have been a bad moment"
    book.tell((), ["a-1"])
    assert told(office) == [("a-2", "axis.refused", False)]


def test_a_round_in_which_nothing_changes_writes_nothing(desk: Office) -> None:
    office = connected(desk)
    heard: list[frozenset[Change]] = []
    office.store.news.subscribe(heard.append)
    for _ in range(3):
        book = MissedBook(office, "axis")
        book.lists("edoc", ["a-1"])
        book.lists("status", ())
        book.tell([miss(1)], ["another"])
    assert [{change.topic for change in one} for one in heard] == [{Topic.AXIS}]
    MissedBook(office, "axis").tell([miss(1, code="store.busy")], ())
    assert told(office) == [("a-1", "store.busy", True)]


def test_what_is_listed_no_more_is_struck_off_on_its_own_line_only(desk: Office) -> None:
    office = connected(desk)
    office = office.with_settings(replace(office.settings, mail_address="a@b", mail_imap="imaps://b", mail_smtp="c"))
    MissedBook(office, "axis").tell([miss(1), replace(miss(2), kind="status")], ())
    MissedBook(office, "mail").tell([miss(3)], ())
    assert len(missed_packets(office)) == 3
    MissedBook(office, "mail").lists("edoc", ())
    MissedBook(office, "axis").lists("edoc", ())
    assert [one.axis_id for one in missed_packets(office)] == ["a-2"]
    assert missed_packets(desk) == [], "an office without that line waits for nothing"


def test_a_flood_is_noted_up_to_a_number(desk: Office) -> None:
    office = connected(desk)
    book = MissedBook(office, "axis")
    book.tell([miss(number) for number in range(700)], ())
    assert len(missed_packets(office)) == 500
    book.tell([miss(number, code="store.busy") for number in range(700)], ())
    assert {code for _, code, _ in told(office)} == {"store.busy"}


def test_where_not_even_a_note_can_be_kept_the_packets_go_on(desk: Office) -> None:
    office = connected(desk)
    with office.store.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    book = MissedBook(office, "axis")
    book.tell([miss(number, sender="x" * 1000) for number in range(400)], ())
    assert missed_packets(office) == []
    with office.store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    book.tell([miss(1)], ())
    assert told(office) == [("a-1", "journal.nobody", True)]


def test_the_window_sees_all_of_it_in_one_picture(desk: Office) -> None:
    office = connected(desk)
    arrived(office)
    MissedBook(office, "axis").tell([miss(1)], ())
    row = PacketRow(axis_id="a-2", kind="edoc", received_at=office.now(), sha256="0" * 64)
    row.state, row.reason = "quarantined", "missing:From"
    with office.store.write() as tx:
        tx.session.add(row)
    seen = glance(office)
    assert (seen.packets, seen.late, seen.revoked) == (2, 0, ())
    assert seen.boxes == records.box_counts(office)
    assert seen.kept == facts.outbox(office)
    assert seen.late == records.late_arrivals(office)
    assert seal_alarm.alarms(office) == []

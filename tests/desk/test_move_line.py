"""A recipient is reached by another way while the axis is down, and never by both."""

from datetime import date
from typing import Any

import pytest

from app.desk import issue
from app.desk.directory import Entry, UnknownAgency, agency, refresh
from app.desk.issue import LineMoves
from app.desk.move_line import AxisHasIt, MayHaveLeft, move_line, move_lines, redirect_line
from app.desk.office import Office
from app.desk.prepare import Recipient, RecipientIsUs, RecipientTwice, set_recipients
from app.desk.records import detail, recipient_lines
from app.desk.try_out import send_test, tried_out
from app.documents.values import BadAgencyCode, Channel
from app.store.tables import DocumentRow
from app.store.tables_exchange import ParcelRow, RecipientRow
from tests.kit.office import parcels, row_of, sealed


def issued(office: Office, *to: str, **more: Any) -> int:
    key = sealed(office, *to, **more)
    issue.issue(office, key)
    return key


def lines(office: Office, key: int) -> list[tuple[str, str, str]]:
    return [(line.organ_id, line.channel, line.state) for line in recipient_lines(office, key)]


def line_id(office: Office, key: int, place: int = 0) -> int:
    return recipient_lines(office, key)[place].id


def put(office: Office, kind: type[ParcelRow] | type[RecipientRow], wanted: int, **values: Any) -> None:
    with office.store.write() as tx:
        row = tx.session.get_one(kind, wanted)
        for name, value in values.items():
            setattr(row, name, value)


def test_the_queued_packet_is_made_anew_without_the_moved_line_and_withdrawn_without_any(desk: Office) -> None:
    key = issued(desk, "H98", "H97")
    put(desk, ParcelRow, parcels(desk, key)[0].id, packet="fixed before")
    move_line(desk, line_id(desk, key), Channel.PAPER)
    assert lines(desk, key) == [("H98", "paper", "by_hand"), ("H97", "axis", "waiting")]
    assert [(parcel.state, parcel.packet) for parcel in parcels(desk, key)] == [("waiting", "")]
    move_line(desk, line_id(desk, key, 1), Channel.PAPER)
    assert [parcel.state for parcel in parcels(desk, key)] == ["withdrawn"]
    told = [event.facts for event in detail(desk, key).events if event.act == "line_moved"]
    assert [(facts["to"], facts["was"], facts["channel"]) for facts in told] == [
        ("H98", "axis", "paper"),
        ("H97", "axis", "paper"),
    ]


def test_a_line_comes_back_to_the_axis(desk: Office) -> None:
    key = issued(desk, "H98")
    move_line(desk, line_id(desk, key), Channel.PAPER)
    with pytest.raises(LineMoves):
        move_line(desk, line_id(desk, key), Channel.AXIS)
    put(desk, RecipientRow, line_id(desk, key), state="failed")
    with pytest.raises(LineMoves):
        move_line(desk, line_id(desk, key), Channel.PAPER)
    move_line(desk, line_id(desk, key), Channel.AXIS)
    assert lines(desk, key) == [("H98", "axis", "waiting")]
    assert [parcel.state for parcel in parcels(desk, key)] == ["withdrawn", "waiting"]


def test_what_the_axis_has_or_may_have_is_not_moved(desk: Office) -> None:
    key = issued(desk, "H98")
    parcel = parcels(desk, key)[0].id
    put(desk, ParcelRow, parcel, state="taken", attempts=1)
    with pytest.raises(MayHaveLeft):
        move_line(desk, line_id(desk, key), Channel.PAPER)
    put(desk, ParcelRow, parcel, state="waiting")
    with pytest.raises(MayHaveLeft):
        move_line(desk, line_id(desk, key), Channel.PAPER)
    put(desk, ParcelRow, parcel, state="sent")
    put(desk, RecipientRow, line_id(desk, key), state="sent", axis_id="a-1")
    with pytest.raises(AxisHasIt):
        move_line(desk, line_id(desk, key), Channel.PAPER)
    assert lines(desk, key) == [("H98", "axis", "sent")]


def test_what_was_refused_or_sent_back_may_go_by_another_way(desk: Office) -> None:
    key = issued(desk, "H98", "H97")
    put(desk, ParcelRow, parcels(desk, key)[0].id, state="refused", attempts=1)
    put(desk, RecipientRow, line_id(desk, key), state="failed")
    put(desk, RecipientRow, line_id(desk, key, 1), state="returned", axis_id="a-1")
    for place in (0, 1):
        move_line(desk, line_id(desk, key, place), Channel.PAPER)
    assert {state for _, _, state in lines(desk, key)} == {"by_hand"}
    assert parcels(desk, key)[0].state == "refused"


def test_one_recipient_has_one_line_a_way(desk: Office) -> None:
    key = sealed(desk)
    set_recipients(desk, key, (Recipient("H98"), Recipient("H98", channel="paper")))
    issue.issue(desk, key)
    with pytest.raises(RecipientTwice):
        move_line(desk, line_id(desk, key), Channel.PAPER)


def test_a_test_packet_has_no_number_and_is_in_no_book(desk: Office) -> None:
    key = send_test(desk, "h98")
    row = row_of(desk, key)
    assert (row.direction, row.number, row.book, row.ordinal) == ("test", None, "", None)
    assert row.subject.startswith("THỬ NGHIỆM")
    assert [(line.organ_id, line.state) for _, line in tried_out(desk)] == [("H98", "waiting")]
    assert [parcel.kind for parcel in parcels(desk, key)] == ["edoc"]
    with desk.store.read() as session:
        assert session.query(DocumentRow).where(DocumentRow.direction == "outgoing").count() == 0
    with pytest.raises(BadAgencyCode):
        send_test(desk, "không phải mã")


def directory_of_three(office: Office) -> None:
    refresh(office, [Entry("H99.31", "UBND phường Tân Lập"), Entry("H99.32", "UBND phường Mới", "000.00.32.H99")])


def test_what_an_agency_that_is_gone_did_not_get_goes_to_the_one_of_today(desk: Office) -> None:
    directory_of_three(desk)
    key = issued(desk, "H99.31", "H98")
    put(desk, ParcelRow, parcels(desk, key)[0].id, state="refused", attempts=1)
    put(desk, RecipientRow, line_id(desk, key), state="failed", detail="18 Đơn vị không tồn tại")
    assert redirect_line(desk, line_id(desk, key), "000.00.32.h99", date(2026, 7, 1)).key == key
    told = recipient_lines(desk, key)[0]
    assert (told.organ_id, told.name, told.state, told.detail) == ("H99.32", "UBND phường Mới", "waiting", "")
    assert [(one.state, one.document_key) for one in parcels(desk, key)] == [("refused", key), ("waiting", key)]
    facts = detail(desk, key).events[-1].facts
    assert facts == {"was": "UBND phường Tân Lập (H99.31)", "to": "H99.32"}
    old = agency(desk, "H99.31")
    assert old is not None
    assert (old.valid, old.successor) == (False, "H99.32")


def test_a_line_that_waits_goes_elsewhere_and_its_packet_is_made_anew(desk: Office) -> None:
    directory_of_three(desk)
    key = issued(desk, "H99.31", "H98")
    redirect_line(desk, line_id(desk, key), "H99.32")
    assert lines(desk, key) == [("H99.32", "axis", "waiting"), ("H98", "axis", "waiting")]
    kept = agency(desk, "H99.31")
    assert kept is not None
    assert kept.valid


def test_nobody_gets_a_document_by_a_line_of_another_twice_or_unknown(desk: Office) -> None:
    directory_of_three(desk)
    refresh(desk, [Entry(desk.settings.organ_id, desk.settings.agency), Entry("H99.31", "A"), Entry("H99.32", "B")])
    key = issued(desk, "H99.31", "H99.32")
    line = line_id(desk, key)
    for code, refusal in (("H7", UnknownAgency), (desk.settings.organ_id, RecipientIsUs), ("H99.32", RecipientTwice)):
        with pytest.raises(refusal):
            redirect_line(desk, line, code)
    put(desk, RecipientRow, line, state="returned")
    with pytest.raises(LineMoves):
        redirect_line(desk, line, "H99.32")
    assert lines(desk, key) == [("H99.31", "axis", "returned"), ("H99.32", "axis", "waiting")]


def test_several_lines_move_together_or_not_at_all(desk: Office) -> None:
    key = issued(desk, "H98", "H97", "H96")
    first, second, third = (line.id for line in recipient_lines(desk, key))
    put(desk, RecipientRow, third, state="sent", axis_id="a-1")
    with pytest.raises(AxisHasIt):
        move_lines(desk, {first: Channel.PAPER, second: Channel.PAPER, third: Channel.PAPER})
    assert {line[1] for line in lines(desk, key)} == {"axis"}
    assert move_lines(desk, {first: Channel.PAPER, second: Channel.PAPER}).key == key
    assert [line[1] for line in lines(desk, key)] == ["paper", "paper", "axis"]

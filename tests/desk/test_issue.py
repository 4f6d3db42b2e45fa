"""Out of the house: number, recipients, the promise to send, and what comes back."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from app.base.news import Change, Topic
from app.base.settings import Settings
from app.desk import issue, number
from app.desk.directory import Entry, agencies, agency, matching, refresh, short_name
from app.desk.facts import fact, fact_time, keep_fact, outbox
from app.desk.issue import LineMoves, NoRecipient, Report, hear
from app.desk.office import Office
from app.desk.prepare import (
    AlreadyIssued,
    MainFileMissing,
    Recipient,
    RecipientIsUs,
    RecipientTwice,
    document_types,
    set_recipients,
)
from app.desk.records import detail, recipient_lines
from app.desk.register import AlreadySent
from app.desk.try_out import send_test
from app.documents.kinds import NoSuchType
from app.documents.life import State, WrongState
from app.documents.values import BadAgencyCode, BadNotation, FieldMissing
from app.store.tables_exchange import RecipientRow, StatusRow
from tests.kit.office import OURS, Watch, drafted, parcels, pdf, row_of, sealed

WIRE = "H99.05,2026/11/20,01/STN-VP"


def lines(office: Office, key: int) -> list[tuple[str, str]]:
    return [(line.organ_id, line.state) for line in detail(office, key).recipients]


def report(office: Office, status: int, sender: str = "H99", **more: Any) -> int | None:
    return hear(office, Report(sender, status, office.now(), **({"document_id": WIRE} | more)))


def move(office: Office, key: int, state: str) -> None:
    """Let the axis report what it does with the parcel."""
    with office.store.write() as tx:
        for row in tx.session.query(RecipientRow).where(RecipientRow.document_key == key):
            row.state, row.at = state, office.now()


def test_each_type_has_its_series_and_letters_bear_the_unit(office: Office) -> None:
    assert number.expected_code(office, "Quyết định") == "01/QĐ-STN"
    codes = []
    for type_name, unit in (("QĐ", ""), ("TTr", ""), ("CV", "QLXD"), ("Công văn", ""), ("QĐ", "")):
        key = drafted(office, type_name=type_name, drafting_unit=unit)
        codes.append(number.give_number(office, key).code)
    assert codes == ["01/QĐ-STN", "01/TTr-STN", "01/STN-QLXD", "02/STN-VP", "02/QĐ-STN"]
    assert number.expected_code(office, "CV", "QLXD") == "03/STN-QLXD"


def test_what_stands_on_the_page_names_the_series_so_that_no_code_is_given_twice(office: Office) -> None:
    named_wrong = drafted(office, type_name="Công văn", notation="QĐ-STN")
    letter, decision = drafted(office, type_name="CV", notation="STN-VP"), drafted(office, notation="QĐ-STN")
    codes = [number.give_number(office, key).code for key in (named_wrong, decision, letter)]
    assert codes == ["01/QĐ-STN", "02/QĐ-STN", "01/STN-VP"]


def test_numbering_makes_the_identifiers_once_and_keeps_both_codes(office: Office) -> None:
    first, second = drafted(office, notation="QĐ-STN", type_name="QĐ"), drafted(office)
    number.give_number(office, first)
    number.give_number(office, second)
    row, other = row_of(office, first), row_of(office, second)
    assert (row.document_id, row.record_id) == ("H99.05,2026/11/20,01/QĐ-STN", "H99.05.2026.0000001")
    assert (other.ordinal, other.number, other.sender_old_id) == (2, 1, "000.00.05.H99")
    with office.store.write() as tx:
        again = tx.session.get_one(type(row), first)
        again.state, again.number = "prepared", None
    with pytest.raises(WrongState):
        number.give_number(office, second)
    assert row_of(office, first).record_id == "H99.05.2026.0000001"


def test_a_document_numbered_before_keeps_its_identifiers(desk: Office) -> None:
    key = drafted(desk)
    number.give_number(desk, key)
    with desk.store.write() as tx:
        tx.session.get_one(type(row_of(desk, key)), key).state = "prepared"
    assert number.give_number(desk, key).code == "02/STN-VP"
    assert (row_of(desk, key).document_id, row_of(desk, key).ordinal) == (WIRE, 1)


def test_a_code_that_the_decree_does_not_allow_spends_no_number(desk: Office) -> None:
    bad = desk.with_settings(Settings(agency="Sở", organ_id="H99.05", agency_short="sở tn"))
    key = drafted(bad)
    with pytest.raises(BadNotation):
        number.give_number(bad, key)
    assert number.expected_code(desk, "CV") == "01/STN-VP"
    assert row_of(desk, key).state == "prepared"


def test_what_is_taken_in_is_checked_at_the_door(desk: Office) -> None:
    for wrong, refused in (
        ({"files": ()}, MainFileMissing),
        ({"files": (pdf(desk), pdf(desk))}, MainFileMissing),
        ({"type_name": "Truyện"}, NoSuchType),
        ({"subject": " "}, FieldMissing),
        ({"notation": "qđ-stn"}, BadNotation),
    ):
        with pytest.raises(refused):
            drafted(desk, **wrong)
    for to, refusal in (
        (("H99", "h99 "), RecipientTwice),
        (("H99.05",), RecipientIsUs),
        (("000.00.05.H99",), RecipientIsUs),
        (("Sở Xây dựng",), BadAgencyCode),
    ):
        with pytest.raises(refusal):
            drafted(desk, *to)
    assert len(document_types(desk.today())) == 29


def test_recipients_are_named_by_the_directory_and_can_be_set_until_issue(office: Office) -> None:
    refresh(office, [Entry("H99.06", "Sở Mẫu", "000.00.06.H99")])
    key = drafted(office, "H99.06", "G99.01")
    assert [(line.organ_id, line.name) for line in detail(office, key).recipients] == [
        ("H99.06", "Sở Mẫu"),
        ("G99.01", "G99.01"),
    ]
    known = agency(office, "000.00.06.H99")
    assert known is not None
    assert (known.organ_id, known.uses) == ("H99.06", 1)
    assert set_recipients(office, key, [Recipient("H99", "UBND", "paper"), Recipient("H99", "UBND")]).recipients == (
        "H99",
        "H99",
    )
    number.give_number(office, key)
    with office.store.write() as tx:
        tx.session.get_one(type(row_of(office, key)), key).state = State.SEALED.value
    issue.issue(office, key)
    assert lines(office, key) == [("H99", "by_hand"), ("H99", "waiting")]
    with pytest.raises(AlreadyIssued):
        set_recipients(office, key, [])


def test_issuing_promises_one_parcel_that_waits_its_hold(office: Office, watch: Watch) -> None:
    key = sealed(office)
    card = issue.issue(office, key)
    assert (card.state, row_of(office, key).issued_at) == (State.ISSUED, watch.now())
    (parcel,) = parcels(office, key)
    assert (parcel.kind, parcel.due - watch.now(), parcel.who) == ("edoc", timedelta(seconds=30), office.who)
    assert lines(office, key) == [("H99", "waiting"), ("H99.06", "waiting"), ("G99.01", "waiting")]
    assert outbox(office).waiting == 1
    watch.wait(hours=1)
    issue.send_now(office, key)
    assert parcels(office, key)[0].due == watch.now()
    urgent = sealed(office, urgency=3)
    issue.issue(office, urgent)
    assert parcels(office, urgent)[0].due == watch.now()


def test_nothing_is_issued_to_nobody_or_unsealed(desk: Office) -> None:
    key = sealed(desk)
    set_recipients(desk, key, [])
    with pytest.raises(NoRecipient):
        issue.issue(desk, key)
    with pytest.raises(WrongState):
        issue.issue(desk, drafted(desk))


def test_an_issue_is_taken_back_whole_and_can_be_issued_again(desk: Office) -> None:
    key = sealed(desk)
    set_recipients(desk, key, [Recipient("H99"), Recipient("G99.01", "Hội", "paper")])
    issue.issue(desk, key)
    assert issue.unissue(desk, key).state is State.SEALED
    assert lines(desk, key) == [("H99", "ready"), ("G99.01", "ready")]
    assert (row_of(desk, key).issued_at, row_of(desk, key).transfer_date) == (None, None)
    issue.issue(desk, key)
    assert [parcel.state for parcel in parcels(desk, key)] == ["withdrawn", "waiting"]
    with desk.store.write() as tx:
        tx.session.merge(parcels(desk, key)[-1]).state = "taken"
    with pytest.raises(AlreadySent):
        issue.unissue(desk, key)


def test_by_hand_alone_makes_no_parcel(desk: Office) -> None:
    key = sealed(desk)
    set_recipients(desk, key, [Recipient("G99.01", "Hội", "paper")])
    issue.issue(desk, key)
    assert (parcels(desk, key), lines(desk, key)) == ([], [("G99.01", "by_hand")])


def test_each_line_moves_by_what_its_agency_reports(office: Office, watch: Watch) -> None:
    key = sealed(office)
    issue.issue(office, key)
    for status, state in ((1, "arrived"), (3, "accepted"), (4, "assigned"), (5, "in_progress"), (6, "done")):
        watch.wait(minutes=1)
        assert report(office, status, text=f"bước {status}") == key
        assert lines(office, key)[0] == ("H99", state)
    line = detail(office, key).recipients[0]
    assert (line.status, line.detail, line.at) == (6, "bước 6", watch.now())
    assert lines(office, key)[1] == ("H99.06", "waiting")


def test_a_lower_status_that_comes_late_is_kept_and_moves_nothing(office: Office, watch: Watch) -> None:
    key = sealed(office)
    issue.issue(office, key)
    for status in (4, 1, 16, 3, 2, 6):
        watch.wait(minutes=1)
        report(office, status)
        report(office, status)
    assert lines(office, key)[0] == ("H99", "returned")
    with office.store.read() as session:
        kept = [(row.status, row.applied) for row in session.query(StatusRow).order_by(StatusRow.id)]
    assert kept == [(4, True), (1, False), (16, False), (3, False), (2, True), (6, False)]


def test_a_status_without_its_document_is_kept_for_the_clerk(office: Office) -> None:
    sealed(office)
    assert report(office, 3, document_id="H99.05,2026/01/01,9/X") is None
    assert report(office, 3, document_id="H99.05,2026/01/01,8/X") is None
    assert report(office, 3, document_id="H99.05,2026/01/01,8/X") is None
    assert report(office, 3, document_id="", code="") is None
    with office.store.read() as session:
        kept = [(row.document_key, row.reference) for row in session.query(StatusRow).order_by(StatusRow.id)]
    assert kept == [(None, "H99.05,2026/01/01,9/X"), (None, "H99.05,2026/01/01,8/X"), (None, "")]


@pytest.mark.parametrize(
    ("document_id", "more"),
    [
        ("h99.05,2026-11-20,01/stn-vp", {}),
        ("000.00.05.H99,2026/11/20,01/STN-VP", {}),
        ("8d1f0a52", {"code": "01/STN-VP", "dated": date(2026, 11, 20)}),
        ("H99.05,mai,01/STN-VP", {}),
        ("", {"code": "01/STN-VP", "dated": date(2026, 11, 2)}),
    ],
)
def test_a_status_names_its_document_as_other_programs_write_it(
    desk: Office, document_id: str, more: dict[str, Any]
) -> None:
    key = sealed(desk)
    assert report(desk, 1, " h99 ", document_id=document_id, **more) == key
    assert report(desk, 1, document_id="H99.05,2025/11/20,01/STN-VP") is None


def test_a_state_that_comes_late_is_written_down_as_late(desk: Office) -> None:
    key = sealed(desk)
    issue.issue(desk, key)
    move(desk, key, "sent")
    report(desk, 3)
    report(desk, 1)
    assert [line.status for line in recipient_lines(desk, key) if line.organ_id == "H99"] == [3]
    assert [event.act for event in detail(desk, key).events if event.act.startswith("status")] == [
        "status_heard",
        "status_late",
    ]


def test_a_status_may_name_its_document_by_its_code_if_only_one_has_it(desk: Office, watch: Watch) -> None:
    key = sealed(desk)
    assert report(desk, 1, document_id="H99.05,,x", code="01/stn–vp") == key
    watch.wait(days=60)
    sealed(desk)
    assert report(desk, 3, document_id="", code="01/STN-VP") is None


def test_a_report_of_an_agency_that_is_no_recipient_moves_no_line(desk: Office) -> None:
    key = sealed(desk, "H99")
    issue.issue(desk, key)
    assert report(desk, 3, "H98") == key
    assert lines(desk, key) == [("H99", "waiting")]


def test_only_a_line_that_failed_is_sent_again(desk: Office) -> None:
    key = sealed(desk, "H99")
    issue.issue(desk, key)
    recipient = detail(desk, key).recipients[0].id
    with pytest.raises(LineMoves):
        issue.send_again(desk, recipient)
    report(desk, 2, text="Sai thể thức")
    assert outbox(desk).stuck == 1
    issue.send_again(desk, recipient)
    line = detail(desk, key).recipients[0]
    assert (line.state, line.status, line.detail) == ("waiting", None, "")
    first, second = parcels(desk, key)
    assert first.message_id != second.message_id
    assert detail(desk, key).events[-1].act == "sent_again"


def test_a_line_without_03_after_two_office_hours_is_late_unless_that_is_off(desk: Office, watch: Watch) -> None:
    key = sealed(desk, "H99")
    issue.issue(desk, key)
    for_nobody = send_test(desk, "H98")
    for each in (key, for_nobody):
        told = detail(desk, each).fields["document_id"]
        hear(desk, Report(recipient_lines(desk, each)[0].organ_id, 1, desk.now(), document_id=str(told)))
    watch.wait(hours=2)
    assert (recipient_lines(desk, key)[0].overdue, outbox(desk).late) == (False, 0)
    watch.wait(minutes=1)
    assert (recipient_lines(desk, key)[0].overdue, outbox(desk).late) == (True, 1)
    quiet = desk.with_settings(replace(desk.settings, no_acceptance_minutes=0))
    assert (recipient_lines(quiet, key)[0].overdue, outbox(quiet).late) == (False, 0)
    with desk.store.write() as tx:
        tx.session.get_one(RecipientRow, recipient_lines(desk, key)[0].id).asked = "recall"
    assert (recipient_lines(desk, key)[0].overdue, outbox(desk).late) == (False, 0)


def test_a_line_without_01_past_the_limit_is_late(desk: Office, watch: Watch) -> None:
    key = sealed(desk, "H99")
    issue.issue(desk, key)
    move(desk, key, "sent")
    assert (recipient_lines(desk, key)[0].overdue, outbox(desk).late) == (False, 0)
    watch.wait(minutes=31)
    assert (recipient_lines(desk, key)[0].overdue, outbox(desk).late) == (True, 1)


def test_facts_are_kept_by_name(desk: Office, watch: Watch) -> None:
    assert (fact(desk, "axis"), fact_time(desk, "axis")) == ({}, None)
    keep_fact(desk, "axis", {"at": watch.now().isoformat(), "error": ""})
    assert fact_time(desk, "axis") == watch.now()
    heard: list[frozenset[Change]] = []
    stop = desk.news.subscribe(heard.append)
    keep_fact(desk, "backup", {"ok": True}, Topic.BACKUP)
    stop()
    assert (fact(desk, "backup"), heard) == ({"ok": True}, [frozenset({Change(Topic.BACKUP)})])


def test_the_directory_is_searched_by_name_initials_and_both_codes(office: Office) -> None:
    listed = [
        Entry("H99.06", "Sở Xây dựng", "000.00.06.H99"),
        Entry("H99.07", "Sở Tài chính", "000.00.07.H99"),
        Entry("H99.08", "Ủy ban nhân dân xã Đông Mẫu", "000.00.08.H99", parent="H99"),
        Entry("H99.W00", "Nút"),
        Entry("", "Không mã"),
        Entry("H99.06", "Sở Xây dựng tỉnh Mẫu Một", "000.00.06.H99"),
    ]
    assert refresh(office, listed) == 3
    assert refresh(office, [Entry("H99.07", "Sở Tài chính", "000.00.07.H99", mail="stc@example.invalid")]) == 1
    assert len(agencies(office)) == 3

    def codes(typed: str) -> list[str]:
        return [card.organ_id for card in matching(office, typed)]

    assert codes("so xay dung") == codes("SXD") == codes("h99.06") == codes("000.00.06.H99") == ["H99.06"]
    assert codes("ubnd") == codes("dong mau") == codes("Ủy ban nhân dân xã Đông") == ["H99.08"]
    assert codes("sở") == ["H99.07", "H99.06"] or codes("sở") == ["H99.06", "H99.07"]
    assert (codes("  .. "), codes("100%")) == ([], [])
    drafted(office, "H99.07")
    assert codes("sở")[0] == "H99.07"
    known = agency(office, "H99.07")
    assert known is not None
    assert (known.mail, known.valid) == ("stc@example.invalid", True)
    assert (agency(office, ""), agency(office, "H1")) == (None, None)


def test_recipients_entered_by_code_are_named_when_the_directory_comes(office: Office) -> None:
    key = drafted(office, "H99.06", "G99.01")
    refresh(office, [Entry("H99.06", "Sở Xây dựng", "000.00.06.H99")])
    with office.store.read() as session:
        asked = session.query(RecipientRow).where(RecipientRow.document_key == key).order_by(RecipientRow.id)
        assert [(line.name, line.old_code) for line in asked] == [("Sở Xây dựng", "000.00.06.H99"), ("G99.01", "")]


def test_an_agency_gets_the_short_name_it_would_use_itself() -> None:
    assert [
        short_name(name)
        for name in ("Sở Xây dựng tỉnh Mẫu", "Ủy ban nhân dân xã Đông", "Văn phòng UBND", "Tỉnh Mẫu", OURS.agency)
    ] == ["SXD", "UBND", "VPUBND", "TM", "STN"]

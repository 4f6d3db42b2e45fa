"""A newer document stands in for an older one, here and at the others; further recipients get an issued one."""

from dataclasses import replace
from datetime import date

import pytest

from app.desk import recall, successors
from app.desk.hand_over import hand_over
from app.desk.issue import Report, hear, issue, send_again
from app.desk.journal import NoSuchDocument
from app.desk.links import links_of, put_link
from app.desk.more_recipients import HasItAlready, add_recipients
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.prepare import MainFileMissing, Recipient, RecipientIsUs, set_recipients
from app.desk.present import Assignee, Opinion, enter_opinion, present
from app.desk.receive import Receipt, receive
from app.desk.records import box_keys, detail, recipient_lines
from app.desk.register import register
from app.desk.settle import ReturnedTwin, return_to_sender
from app.documents.life import State, WrongState
from app.documents.values import BadAgencyCode, FieldMissing
from app.store.tables import DocumentRow
from app.store.tables_exchange import ChoreRow
from tests.kit.office import arrived, drafted, packet, parcels, pdf, row_of, sealed, set_state, statuses
from tests.kit.recalls import hear_recall

WIRE = "H99,2026/11/19,1/UBND-VP"


def offer(office: Office, serial: int = 5, **facts: object) -> Receipt:
    """Let a newer version of the first document come."""
    told: dict[str, object] = {"document_id": WIRE, "subject": "V/v đã sửa", "note": "Sửa phụ lục"}
    return receive(office, replace(packet(office, serial, **(told | facts)), business=2))


def first(office: Office) -> int:
    key = arrived(office, 1, document_id=WIRE)
    register(office, key)
    return key


def test_an_update_is_compared_and_taken_with_every_change_in_the_journal(office: Office) -> None:
    key = first(office)
    receipt = offer(office, due=date(2026, 12, 1))
    assert receipt.outcome == "offered"
    assert (row_of(office, key).asked, row_of(office, key).asked_reason) == ("update", "Sửa phụ lục")
    assert box_keys(office, "to_register") == []
    older, newer = detail(office, key).files[0], detail(office, receipt.key).files[0]
    with pytest.raises(recall.NothingAsked):
        recall.agree(office, key)
    card = successors.take_update(office, key)
    assert (card.subject, card.number, card.asked, card.verdict) == ("V/v đã sửa", 1, "", "")
    assert [file.sha256 for file in detail(office, key).files] == [newer.sha256]
    assert office.vault.holds(older.sha256)
    changed = detail(office, key).events[-1].facts["changed"]
    assert changed == {"subject": ["V/v báo cáo số liệu quý 1", "V/v đã sửa"], "due": [None, "2026-12-01"]}
    assert statuses(office, key)[-1][0] == 15
    assert [(link.kind, link.newer, link.settled) for link in links_of(office, key)] == [("updates", True, True)]
    with office.store.read() as session:
        assert session.query(ChoreRow).filter_by(kind="verify", subject=str(key)).count() == 1
    with pytest.raises(recall.NothingAsked):
        successors.take_update(office, key)


def test_an_update_that_is_refused_leaves_everything_as_it_was(desk: Office) -> None:
    key = first(desk)
    with desk.store.write() as tx:
        tx.session.query(ChoreRow).delete()
    newer = offer(desk).key
    recall.refuse(desk, key, recall.Refusal("leader", "Đã thực hiện xong", "Lê Văn Lãnh Đạo"))
    assert (row_of(desk, key).subject, row_of(desk, key).asked) == ("V/v báo cáo số liệu quý 1", "")
    assert (row_of(desk, newer).state, row_of(desk, newer).duplicate_of) == ("attached", key)
    assert [event.act for event in detail(desk, key).events][-2:] == ["asked_update", "update_refused"]


def test_only_the_newest_offer_counts(desk: Office) -> None:
    key = first(desk)
    older, newer = offer(desk, 5).key, offer(desk, 6, subject="V/v sửa lần hai").key
    assert (row_of(desk, older).state, row_of(desk, newer).state) == ("attached", "offered")
    assert successors.take_update(desk, key).subject == "V/v sửa lần hai"


def test_an_update_without_files_changes_fields_only_and_one_of_nothing_known_is_new(desk: Office) -> None:
    key = first(desk)
    files = detail(desk, key).files
    told = packet(desk, 7, document_id=WIRE, subject="V/v đã sửa")
    receive(desk, replace(told, business=2, files=()))
    successors.take_update(desk, key)
    assert detail(desk, key).files == files
    assert offer(desk, 9, document_id="H99,2026/11/19,9/UBND-VP").outcome == "new"


def test_a_recall_goes_before_an_update_and_a_secret_update_is_stopped(desk: Office) -> None:
    key = first(desk)
    hear_recall(desk, "H99", WIRE, "Sai số liệu")
    offer(desk)
    assert row_of(desk, key).asked == "recall"
    recall.refuse(desk, key, recall.Refusal("not_issuer", "Không phải nơi ban hành"))
    assert offer(desk, 6, secrecy="Mật").outcome == "blocked"


def replaced(office: Office, *older: str, serial: int = 3) -> int:
    return receive(office, replace(packet(office, serial, note="Sai căn cứ"), business=3, replaces=older)).key


def test_a_replacement_takes_over_what_was_under_way(office: Office) -> None:
    key = first(office)
    present(office, key, "Lê Văn Lãnh Đạo")
    lead = (Assignee("Phòng Tổ chức", lead=True, due=date(2026, 12, 1)), Assignee("Văn phòng"))
    enter_opinion(office, key, Opinion("Lê Văn Lãnh Đạo", "Tham mưu trả lời", lead, source="paper"))
    hand_over(office, key, "Phòng Tổ chức")
    newer = replaced(office, WIRE, "H99,2020/01/01,9/X")
    assert row_of(office, key).asked == "replace"
    with pytest.raises(successors.NotYetRegistered):
        successors.take_over(office, key)
    register(office, newer)
    card = successors.take_over(office, key)
    assert (card.key, card.state, row_of(office, newer).receiver) == (newer, State.HANDED_OVER, "Phòng Tổ chức")
    [opinion] = detail(office, newer).opinions
    assert (opinion.text, [task.unit for task in opinion.assignments]) == (
        "Tham mưu trả lời", ["Phòng Tổ chức", "Văn phòng"],
    )  # fmt: skip
    old = detail(office, key)
    assert (old.card.state, old.card.number, old.card.note) == (
        State.REPLACED, 1, "Được thay thế bởi văn bản số đến 2",
    )  # fmt: skip
    assert old.files
    with pytest.raises(recall.NothingAsked):
        successors.take_over(office, key)


def test_a_finished_document_is_replaced_and_the_new_one_begins_anew(desk: Office) -> None:
    key = first(desk)
    set_state(desk, key, State.DONE)
    newer = replaced(desk, WIRE)
    register(desk, newer)
    assert successors.take_over(desk, key).state is State.REGISTERED


def test_both_may_stay_in_force(desk: Office) -> None:
    key = first(desk)
    replaced(desk, WIRE)
    replaced(desk, WIRE, serial=4)
    with pytest.raises(FieldMissing):
        successors.keep_both(desk, key, "")
    assert successors.keep_both(desk, key, "Hai văn bản khác việc").asked == ""
    assert [link.settled for link in links_of(desk, key)] == [True, True]
    with pytest.raises(recall.NothingAsked):
        successors.keep_both(desk, key, "Lần nữa")


def test_a_version_of_ours_keeps_number_and_identifier_and_asks_who_has_the_older(office: Office) -> None:
    key = sealed(office)
    issue(office, key)
    code = row_of(office, key).document_id
    hear(office, Report("H99.06", 2, office.now(), "Không đúng nơi nhận", code))
    with pytest.raises(MainFileMissing):
        successors.prepare_update(office, key, successors.Version((), "Sửa phụ lục"))
    version = successors.Version((pdf(office, b"%PDF-1.4 moi"),), "Sửa phụ lục", "V/v đã sửa")
    card = successors.prepare_update(office, key, version)
    assert (card.state, card.code, card.number, card.subject) == (State.NUMBERED, "01/STN-VP", 1, "V/v đã sửa")
    assert (row_of(office, card.key).document_id, card.recipients) == (code, ("H99", "G99.01"))
    set_state(office, card.key, State.SEALED)
    issue(office, card.key)
    assert [(one.business, one.text) for one in parcels(office, card.key)] == [(2, "Sửa phụ lục")]
    held = [(line.state, line.answer) for line in recipient_lines(office, key)]
    for sender, status in (("H99", 15), ("G99.01", 16)) * 2:
        assert hear(office, Report(sender, status, office.now(), "trả lời", code)) == card.key
    told = [(line.state, line.asked, line.answer) for line in recipient_lines(office, card.key)]
    assert told == [("accepted", "update", 15), ("returned", "update", 16)]
    assert [(line.state, line.answer) for line in recipient_lines(office, key)] == held
    assert {answer for _, answer in held} == {None}
    send_again(office, recipient_lines(office, card.key)[1].id)
    assert parcels(office, card.key)[-1].business == 2


def test_a_replacement_of_ours_names_what_it_replaces(desk: Office) -> None:
    key = sealed(desk)
    newer = drafted(desk)
    with pytest.raises(successors.NotIssued):
        successors.stand_for(desk, newer, [key], "Sai căn cứ")
    with pytest.raises(successors.NotIssued):
        successors.prepare_update(desk, key, successors.Version((pdf(desk),), "Sửa"))
    issue(desk, key)
    successors.stand_for(desk, newer, [key], "Sai căn cứ")
    successors.stand_for(desk, newer, [key], "Sai căn cứ")
    assert [(link.kind, link.newer, link.reason) for link in links_of(desk, key)] == [("replaces", True, "Sai căn cứ")]
    give_number(desk, newer)
    with pytest.raises(WrongState):
        successors.stand_for(desk, newer, [key], "Sai căn cứ")
    set_state(desk, newer, State.SEALED)
    issue(desk, newer)
    assert parcels(desk, newer)[0].business == 3
    with pytest.raises(NoSuchDocument), desk.store.write() as tx:
        put_link(tx, desk, "replaces", (newer, 999))


def test_further_recipients_get_it_and_the_book_says_who_allowed_it(office: Office) -> None:
    key = sealed(office, "H99")
    with pytest.raises(WrongState):
        add_recipients(office, key, [Recipient("H98")], "Lê Văn Lãnh Đạo")
    issue(office, key)
    card = add_recipients(office, key, [Recipient("H98", "UBND tỉnh Mẫu Hai"), Recipient("H97")], "Lê Văn Lãnh Đạo")
    assert card.recipients == ("H99", "H98", "H97")
    assert card.note == "Gửi bổ sung ngày 20/11/2026: UBND tỉnh Mẫu Hai, H97"
    assert [line.state for line in recipient_lines(office, key)] == ["waiting"] * 3
    assert len(parcels(office, key)) == 2
    assert detail(office, key).events[-1].facts["allowed_by"] == "Lê Văn Lãnh Đạo"


@pytest.mark.parametrize(
    ("codes", "allowed", "problem"),
    [
        (("H99",), "Lê Văn Lãnh Đạo", HasItAlready),
        (("H98",), " ", FieldMissing),
        ((), "Lê Văn Lãnh Đạo", FieldMissing),
        (("H99.05",), "Lê Văn Lãnh Đạo", RecipientIsUs),
        (("không",), "Lê Văn Lãnh Đạo", BadAgencyCode),
    ],
)
def test_recipients_that_cannot_be_added_are_refused(
    desk: Office, codes: tuple[str, ...], allowed: str, problem: type[Exception]
) -> None:
    key = sealed(desk, "H99")
    issue(desk, key)
    with pytest.raises(problem):
        add_recipients(desk, key, [Recipient(code) for code in codes], allowed)
    assert len(recipient_lines(desk, key)) == 1


def test_the_same_agency_may_get_it_on_paper_too(desk: Office) -> None:
    key = sealed(desk, "H99")
    issue(desk, key)
    add_recipients(desk, key, [Recipient("H99", channel="paper")], "Lê Văn Lãnh Đạo")
    assert [line.state for line in recipient_lines(desk, key)] == ["waiting", "by_hand"]
    assert len(parcels(desk, key)) == 1


def test_a_copy_is_never_returned(desk: Office) -> None:
    first(desk)
    copy = receive(desk, replace(packet(desk, 2, document_id=WIRE), axis_id="axis-again")).key
    with pytest.raises(ReturnedTwin):
        return_to_sender(desk, copy, "Gửi trùng")
    with desk.store.write() as tx:
        tx.session.get_one(DocumentRow, copy).duplicate_of = None
    return_to_sender(desk, copy, "Không đúng thẩm quyền")
    assert statuses(desk, copy)[-1][0] == 2


def test_recipients_of_a_version_are_its_own(desk: Office) -> None:
    key = sealed(desk, "H99")
    issue(desk, key)
    newer = successors.prepare_update(desk, key, successors.Version((pdf(desk),), "Sửa")).key
    set_recipients(desk, newer, [Recipient("H98")])
    assert [line.organ_id for line in recipient_lines(desk, key)] == ["H99"]


def test_a_packet_that_replaces_itself_replaces_nothing_and_an_update_leaves_a_replacement_alone(desk: Office) -> None:
    odd = packet(desk, 4, document_id="W4")
    key = receive(desk, replace(odd, business=3, replaces=("W4",))).key
    assert (row_of(desk, key).asked, links_of(desk, key)) == ("", ())
    old = first(desk)
    newer = replaced(desk, WIRE, serial=8)
    offer(desk, 9)
    [replacing, _] = links_of(desk, old)
    assert (replacing.kind, replacing.other.key, replacing.settled) == ("replaces", newer, False)

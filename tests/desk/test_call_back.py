"""Two acts ask documents back: one freezes for everybody, one asks chosen recipients (D-27)."""

from dataclasses import replace

import pytest

from app.desk import call_back
from app.desk.call_back import CallBack
from app.desk.issue import LineMoves, Report, hear, issue, send_again
from app.desk.office import Office
from app.desk.prepare import AlreadyIssued, Recipient, set_recipients
from app.desk.records import box_keys, detail, recipient_lines
from app.desk.register import NotCorrectable, Registration, correct
from app.documents.cards import RecipientCard
from app.documents.life import State, WrongState
from app.documents.values import FieldMissing
from app.store.tables_exchange import ParcelRow, RecipientRow
from tests.kit.office import Watch, drafted, parcels, row_of, sealed

REASON = CallBack("Sai số liệu tại phụ lục", "Công văn số 9/STN-VP")


def left(office: Office, *states: str, **more: object) -> int:
    """Issue a document to three agencies whose lines stand in these states."""
    key = sealed(office, **more)
    issue(office, key)
    with office.store.write() as tx:
        for parcel in tx.session.query(ParcelRow).filter_by(document_key=key):
            parcel.state, parcel.attempts = "sent", 1
        for line, state in zip(tx.session.query(RecipientRow).order_by(RecipientRow.id), states, strict=False):
            line.state = state
    return key


def lines(office: Office, key: int) -> list[RecipientCard]:
    return recipient_lines(office, key)


@pytest.mark.parametrize(
    ("way", "questions"),
    [
        ("status", [("status", 13, 0)]),
        ("packet", [("edoc", None, 1)]),
        ("both", [("status", 13, 0), ("edoc", None, 1)]),
    ],
)
def test_a_recall_freezes_and_asks_everybody_who_has_it(
    office: Office, way: str, questions: list[tuple[str, int | None, int]]
) -> None:
    key = left(office, "sent", "failed", "accepted")
    ours = office.with_settings(replace(office.settings, recall_by=way))
    card = call_back.recall_document(ours, key, REASON)
    assert (card.state, card.number) == (State.RECALLED, 1)
    assert card.note.startswith("Đã thu hồi ngày 20/11/2026")
    assert [(line.asked, line.state) for line in lines(office, key)] == [
        ("recall", "sent"), ("", "failed"), ("recall", "accepted"),
    ]  # fmt: skip
    promised = [(one.addressee, one.kind, one.status, one.business, one.text) for one in parcels(office, key)[1:]]
    asked = [lines(office, key)[place].organ_id for place in (0, 2)]
    assert promised == [(code, *question, REASON.reason) for code in asked for question in questions]
    assert box_keys(office, "issued") == [key]
    assert detail(office, key).events[-1].facts["decision"] == REASON.decision


def test_what_is_frozen_is_not_sent_set_or_corrected(desk: Office) -> None:
    key = left(desk, "failed", "sent", "sent")
    call_back.recall_document(desk, key, REASON)
    with pytest.raises(WrongState):
        send_again(desk, lines(desk, key)[0].id)
    with pytest.raises(AlreadyIssued):
        set_recipients(desk, key, [Recipient("H98")])
    with pytest.raises(NotCorrectable):
        correct(desk, key, Registration(subject="Khác"), "Nhầm")
    with pytest.raises(WrongState):
        call_back.recall_document(desk, key, REASON)
    with pytest.raises(WrongState):
        call_back.recall_copies(desk, key, [lines(desk, key)[1].id], "Gửi nhầm")


def test_what_has_not_left_is_not_sent_and_the_others_go_on(desk: Office, watch: Watch) -> None:
    key = sealed(desk)
    issue(desk, key)
    first = lines(desk, key)[0]
    call_back.recall_copies(desk, key, [first.id], "Gửi nhầm")
    assert [line.state for line in lines(desk, key)] == ["recalled", "waiting", "waiting"]
    assert [(one.kind, one.state) for one in parcels(desk, key)] == [("edoc", "withdrawn"), ("edoc", "waiting")]
    assert row_of(desk, key).state == "issued"
    call_back.recall_document(desk, key, REASON)
    assert [line.state for line in lines(desk, key)] == ["recalled", "recalled", "recalled"]
    assert {one.state for one in parcels(desk, key)} == {"withdrawn"}


def test_what_may_have_left_is_asked_back(desk: Office) -> None:
    key = sealed(desk)
    issue(desk, key)
    with desk.store.write() as tx:
        tx.session.query(ParcelRow).one().attempts = 1
    call_back.recall_document(desk, key, REASON)
    assert {line.asked for line in lines(desk, key)} == {"recall"}
    assert [one.state for one in parcels(desk, key)] == ["waiting"] * 4


def test_chosen_recipients_are_asked_once_and_the_document_stays_in_force(desk: Office) -> None:
    key = left(desk, "accepted", "returned", "sent")
    some = lines(desk, key)
    call_back.recall_copies(desk, key, [some[0].id, some[1].id], "Gửi nhầm")
    assert [line.asked for line in lines(desk, key)] == ["recall", "", ""]
    assert row_of(desk, key).state == "issued"
    for again in ([some[0].id], [some[1].id], []):
        with pytest.raises(call_back.NothingToCallBack):
            call_back.recall_copies(desk, key, again, "Gửi nhầm")
    with pytest.raises(FieldMissing):
        call_back.recall_copies(desk, key, [some[2].id], " ")


def test_an_answer_is_kept_with_its_words(desk: Office) -> None:
    key = left(desk, "accepted", "accepted", "accepted")
    call_back.recall_document(desk, key, REASON)
    code = row_of(desk, key).document_id
    for sender, status in (("H99", 15), ("H99.06", 16)):
        hear(desk, Report(sender, status, desk.now(), f"trả lời {status}", code))
    hear(desk, Report("H99", 16, desk.now(), "đổi ý", code))
    told = [(line.state, line.answer, line.answer_text) for line in lines(desk, key)]
    assert told == [("recalled", 15, "trả lời 15"), ("accepted", 16, "trả lời 16"), ("accepted", None, "")]


def test_who_agrees_unasked_has_given_it_back(desk: Office) -> None:
    key = left(desk, "accepted", "accepted", "accepted")
    code = row_of(desk, key).document_id
    hear(desk, Report("H99", 15, desk.now(), "Đã xóa", code))
    hear(desk, Report("H99.06", 16, desk.now(), "Không", code))
    assert [(line.state, line.answer) for line in lines(desk, key)] == [
        ("recalled", 15), ("accepted", None), ("accepted", None),
    ]  # fmt: skip


def test_an_answer_on_paper_is_entered_by_hand_once(desk: Office) -> None:
    key = sealed(desk)
    set_recipients(desk, key, [Recipient("H99", channel="paper"), Recipient("H98", channel="mail")])
    issue(desk, key)
    first, second = lines(desk, key)
    with pytest.raises(call_back.NotAsked):
        call_back.answered_by_hand(desk, first.id, "Đã trả bản giấy", agreed=True)
    call_back.recall_document(desk, key, REASON)
    assert parcels(desk, key) == []
    call_back.answered_by_hand(desk, first.id, "Đã trả bản giấy", agreed=True)
    call_back.answered_by_hand(desk, second.id, "Không còn giữ", agreed=False)
    assert [(line.state, line.answer) for line in lines(desk, key)] == [("recalled", 15), ("by_hand", 16)]
    with pytest.raises(call_back.NotAsked):
        call_back.answered_by_hand(desk, second.id, "Lần nữa", agreed=True)


def test_only_what_was_issued_is_called_back(desk: Office) -> None:
    with pytest.raises(WrongState):
        call_back.recall_document(desk, drafted(desk), REASON)
    with pytest.raises(LineMoves):
        send_again(desk, lines(desk, left(desk, "sent"))[0].id)

"""Recall, update, replacement, return and further recipients, from desk to desk over a real axis."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.desk import call_back, recall, successors
from app.desk.call_back import CallBack
from app.desk.issue import issue
from app.desk.links import links_of
from app.desk.more_recipients import add_recipients
from app.desk.number import give_number
from app.desk.prepare import Draft, Recipient, prepare
from app.desk.records import box_keys, detail, recipient_lines
from app.desk.register import register
from app.desk.settle import return_to_sender
from app.documents.arrival import ArrivedFile, Signer
from app.documents.cards import RecipientCard
from app.documents.life import State
from app.store.tables import DocumentRow
from tests.kit.axis_server import RunningAxis
from tests.kit.exchange import Desk, desk


def delivered(ours: Desk, theirs: Desk, code: str = "H98") -> tuple[int, int]:
    """Issue a document that arrives and is registered; return its keys here and there."""
    key = ours.issue(code)
    exchange(ours, theirs)
    came = theirs.documents()[-1].id
    register(theirs.office, came)
    exchange(theirs, ours)
    return key, came


def exchange(*desks: Desk) -> None:
    for one in desks:
        one.round()


def line(of: Desk, key: int, place: int = 0) -> RecipientCard:
    return recipient_lines(of.office, key)[place]


def by(of: Desk, way: str) -> Desk:
    """Let an office ask back in a way of its axis."""
    office = of.office.with_settings(replace(of.office.settings, recall_by=way))
    return replace(of, office=office)


def pdf(of: Desk, text: str) -> ArrivedFile:
    content = f"%PDF-1.4 {text}".encode()
    return ArrivedFile("van-ban.pdf", of.office.vault.keep(content), len(content), "application/pdf", "MAIN", 1)


def sealed(of: Desk, key: int) -> None:
    """Set a document sealed: the seal is not the matter here."""
    with of.office.store.write() as tx:
        tx.session.get_one(DocumentRow, key).state = State.SEALED.value


@pytest.mark.parametrize("way", [call_back.BY_STATUS, call_back.BY_PACKET, call_back.BY_BOTH])
def test_a_recalled_document_is_shut_there_and_frozen_here(ours: Desk, theirs: Desk, way: str) -> None:
    key, came = delivered(ours, theirs)
    content = theirs.office.vault.path(detail(theirs.office, came).files[0].sha256)
    assert call_back.recall_document(by(ours, way).office, key, CallBack("Sai số liệu")).state is State.RECALLED
    exchange(ours, theirs)
    assert box_keys(theirs.office, "asked") == [came]
    assert (line(ours, key).state, line(ours, key).asked, line(ours, key).answer) == ("accepted", "recall", None)
    recall.agree(theirs.office, came)
    exchange(theirs, ours, theirs, ours)
    told = line(ours, key)
    assert (told.state, told.answer, told.answer_text) == ("recalled", 15, "Đồng ý yêu cầu thu hồi")
    assert not content.exists()
    assert box_keys(theirs.office, "asked") == []


def test_a_declined_recall_says_why_and_the_line_goes_on(ours: Desk, theirs: Desk) -> None:
    key, came = delivered(ours, theirs)
    call_back.recall_copies(ours.office, key, [line(ours, key).id], "Gửi nhầm nơi nhận")
    exchange(ours, theirs)
    recall.refuse(theirs.office, came, recall.Refusal("leader", "Đã làm căn cứ ban hành", "Lê Văn Lãnh Đạo"))
    exchange(theirs, ours)
    told = line(ours, key)
    assert (told.state, told.answer, told.answer_text) == ("accepted", 16, "Đã làm căn cứ ban hành")
    assert ours.documents("outgoing")[0].state == State.ISSUED.value


def test_an_update_comes_to_the_same_number_with_the_older_files_beside(ours: Desk, theirs: Desk) -> None:
    key, came = delivered(ours, theirs)
    newer = successors.prepare_update(ours.office, key, successors.Version((pdf(ours, "mới"),), "Sửa phụ lục")).key
    sealed(ours, newer)
    issue(ours.office, newer)
    exchange(ours, theirs)
    assert [row.state for row in theirs.documents()] == ["registered", "offered"]
    assert box_keys(theirs.office, "asked") == [came]
    before = detail(theirs.office, came).files[0].sha256
    assert successors.take_update(theirs.office, came).number == 1
    assert detail(theirs.office, came).files[0].sha256 not in {before, ""}
    assert theirs.office.vault.holds(before)
    exchange(theirs, ours)
    assert (line(ours, newer).state, line(ours, newer).answer) == ("accepted", 15)
    assert (line(ours, key).state, line(ours, key).answer) == ("accepted", None)


def test_an_update_that_did_not_leave_is_not_taken_for_the_older_version(
    axis: RunningAxis, ours: Desk, theirs: Desk
) -> None:
    key, _ = delivered(ours, theirs)
    newer = successors.prepare_update(ours.office, key, successors.Version((pdf(ours, "mới"),), "Sửa phụ lục")).key
    sealed(ours, newer)
    issue(ours.office, newer)
    axis.misbehave({"operation": "sendEdoc", "action": "http", "http": 502})
    exchange(ours)
    assert line(ours, newer).state == "waiting"
    ours.retry_now()
    exchange(ours, theirs)
    assert line(ours, newer).state == "sent"
    assert [row.state for row in theirs.documents()] == ["registered", "offered"]


def test_a_replacement_names_what_it_replaces_and_takes_the_work_over(ours: Desk, theirs: Desk) -> None:
    key, came = delivered(ours, theirs)
    draft = Draft("Công văn", "V/v thay thế", Signer("Trần Văn Mẫu"), (Recipient("H98"),), files=(pdf(ours, "thay"),))
    newer = prepare(ours.office, draft).key
    successors.stand_for(ours.office, newer, [key], "Sai căn cứ")
    give_number(ours.office, newer)
    sealed(ours, newer)
    issue(ours.office, newer)
    exchange(ours, theirs)
    assert box_keys(theirs.office, "asked") == [came]
    arrived = theirs.documents()[-1].id
    with pytest.raises(successors.NotYetRegistered):
        successors.take_over(theirs.office, came)
    register(theirs.office, arrived)
    assert successors.take_over(theirs.office, came).key == arrived
    assert detail(theirs.office, came).card.state is State.REPLACED
    [link] = links_of(theirs.office, came)
    assert (link.kind, link.other.key, link.newer, link.settled) == ("replaces", arrived, True, True)
    exchange(theirs, ours)
    assert line(ours, newer).state == "accepted"


def test_a_returned_document_comes_back_with_its_reason(ours: Desk, theirs: Desk) -> None:
    key = ours.issue("H98")
    exchange(ours, theirs)
    return_to_sender(theirs.office, theirs.documents()[0].id, "Không đúng thẩm quyền")
    exchange(theirs, ours)
    assert (line(ours, key).state, line(ours, key).detail) == ("returned", "Không đúng thẩm quyền")


def test_a_further_recipient_gets_the_same_document(axis: RunningAxis, ours: Desk, tmp_path: Path) -> None:
    key = ours.issue("H98")
    ours.round()
    add_recipients(ours.office, key, [Recipient("H99")], "Lê Văn Lãnh Đạo")
    ours.round()
    with desk(tmp_path / "third", axis, "H99") as third:
        third.round()
        came = third.documents()[0]
        ours.round()
    assert came.document_id == ours.documents("outgoing")[0].document_id
    assert line(ours, key, 1).state == "arrived"


def test_a_question_follows_the_document_that_it_is_about(axis: RunningAxis, ours: Desk, theirs: Desk) -> None:
    key = ours.issue("H98")
    axis.misbehave({"operation": "sendEdoc", "action": "lose"})
    ours.round()
    call_back.recall_document(ours.office, key, CallBack("Sai số liệu"))
    ours.round()
    assert [parcel.state for parcel in ours.parcels()] == ["waiting", "waiting"]
    ours.retry_now()
    exchange(ours, ours, theirs)
    assert [row.asked for row in theirs.documents()] == ["recall"]

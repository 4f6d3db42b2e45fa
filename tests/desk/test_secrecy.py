"""A state secret is stopped: no index, no preview, no content in a copy, no status but 01 (D-16)."""

from typing import Any

import pytest

from app.desk import recall, register, settle
from app.desk.drafts import draft, keep_draft
from app.desk.journal import recent
from app.desk.office import Office
from app.desk.records import box_keys, detail, found
from app.desk.register import NotCorrectable, Registration
from app.desk.verdicts import block, keep_page_count, keep_verdict
from app.documents.life import State, WrongState
from app.documents.values import FieldMissing
from tests.kit.office import arrived, drafted, pdf, row_of, statuses
from tests.kit.recalls import hear_recall


@pytest.mark.parametrize("marked", [{"secrecy": "Mật"}, {"code_notation": "QĐ-BMNN"}, {"code_notation": "M-UBND"}])
def test_a_marked_packet_is_stopped_at_the_door(office: Office, marked: dict[str, Any]) -> None:
    key = arrived(office, subject="Kế hoạch phòng thủ", note="ghi chú", place="Mẫu Một", **marked)
    told = detail(office, key)
    assert (told.card.state, told.files, told.opinions, told.report) == (State.BLOCKED, (), (), {})
    assert (told.card.code, told.card.subject, told.card.note, told.card.type_name) == ("", "", "", "")
    assert set(told.fields) == {"arrived_at", "sender", "sender_id", "sender_old_id", "axis_id", "mark"}
    row = row_of(office, key)
    assert (row.subject, row.code, row.note, row.place, row.type_name, row.issued_date) == ("", "", "", "", "", None)
    assert found(office, "phong thu") == ([], 0)
    assert statuses(office, key) == [(1, "waiting")]
    assert box_keys(office, "to_register") == [key]
    for act in (register.register, lambda office, key: settle.return_to_sender(office, key, "mật")):
        with pytest.raises(WrongState):
            act(office, key)
    with pytest.raises(NotCorrectable):
        register.correct(office, key, Registration(subject="x"), "vì")
    assert statuses(office, key) == [(1, "waiting")]


def test_a_secret_that_was_recalled_shows_no_more_than_before(office: Office) -> None:
    key = arrived(office, subject="Kế hoạch phòng thủ", document_id="W1")
    block(office, key, "MẬT")
    assert hear_recall(office, "H99", "W1", "Gửi nhầm") == key
    assert recall.agree(office, key).state is State.RECALLED
    told = detail(office, key)
    assert (told.card.code, told.card.subject, told.card.type_name) == ("", "", "")
    assert set(told.fields) == {"arrived_at", "sender", "sender_id", "sender_old_id", "axis_id", "mark"}
    assert found(office, "UBND VP") == ([], 0)


def test_a_mark_read_on_the_page_shuts_the_record(office: Office) -> None:
    key = arrived(office, subject="Kế hoạch phòng thủ")
    register.correct(office, key, Registration(subject="Kế hoạch phòng thủ dân sự"), "thiếu chữ")
    keep_draft(office, key, "register", {"subject": "Kế hoạch phòng thủ dân sự"})
    keep_draft(office, 77, "register", {"subject": "khác"})
    block(office, key, "MẬT")
    told = detail(office, key)
    assert (told.files, told.card.files, told.card.pages, told.card.issued_date) == ((), 0, None, None)
    assert found(office, "phòng thủ") == ([], 0)
    assert (draft(office, key, "register"), draft(office, 77, "register")) == ({}, {"subject": "khác"})
    shown = str([*told.events, *recent(office)])
    assert "phòng thủ" not in shown
    assert "thiếu chữ" in shown
    assert found(office, "khác") == ([], 0)


def test_a_false_alarm_is_released_by_a_named_person_with_a_reason(office: Office) -> None:
    key = arrived(office, subject="Mật độ xây dựng")
    block(office, key, "MẬT")
    with pytest.raises(FieldMissing):
        settle.release(office, key, "")
    assert settle.release(office, key, "Không phải văn bản mật").state is State.WAITING
    assert found(office, "mat do")[1] == 1
    last = detail(office, key).events[-1]
    assert (last.act, last.who, last.facts) == (
        "released",
        office.who,
        {"mark": "MẬT", "reason": "Không phải văn bản mật"},
    )
    register.register(office, key)
    with pytest.raises(WrongState):
        settle.release(office, key, "lần nữa")


def test_an_outgoing_document_is_stopped_and_begins_anew_when_released(desk: Office) -> None:
    key = drafted(desk)
    block(desk.by(""), key, "TỐI MẬT")
    told = detail(desk, key)
    assert (told.recipients, told.card.recipients, told.events[-1].who) == ((), (), "vanthu")
    assert settle.release(desk, key, "Nhầm").state is State.PREPARED
    assert len(detail(desk, key).recipients) == 3


def test_verdicts_are_kept_anew_and_only_a_change_is_written_down(desk: Office) -> None:
    key = arrived(desk)
    for verdict in ("V01", "V01", "V04"):
        keep_verdict(desk.by(""), key, {"verdict": verdict})
    told = detail(desk, key)
    assert [event.facts for event in told.events if event.act == "checked"] == [
        {"verdict": "V01"},
        {"verdict": "V04", "before": "V01"},
    ]
    assert told.report["checked_at"] == "2026-11-20T08:00:00+07:00"
    assert told.card.verdict == "V04"


def test_a_page_count_read_from_the_file_does_not_replace_what_was_declared(desk: Office) -> None:
    declared, silent = arrived(desk, 1, page_count=9), arrived(desk, 2)
    with desk.store.write() as tx:
        tx.session.get_one(type(row_of(desk, silent)), silent).page_count = None
    for key in (declared, silent):
        keep_page_count(desk, key, detail(desk, key).files[0].id, 4)
    assert [row_of(desk, key).page_count for key in (declared, silent)] == [9, 4]


def test_the_page_count_of_an_annex_is_its_own(desk: Office) -> None:
    key = drafted(desk, files=(pdf(desk), pdf(desk, b"%PDF-1.4 phu luc", "ATTACHED")))
    keep_page_count(desk, key, detail(desk, key).files[1].id, 30)
    assert row_of(desk, key).page_count == 2

"""A sender asks back: where the document lives, agreement shuts it, the minute is filed, the content is destroyed."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.desk import recall
from app.desk.checks import check_files
from app.desk.hand_over import hand_over
from app.desk.issue import issue
from app.desk.journal import NoSuchDocument
from app.desk.office import Office
from app.desk.places import places
from app.desk.present import Assignee, Opinion, enter_opinion, present
from app.desk.receive import receive
from app.desk.records import box_counts, box_keys, detail, found
from app.desk.register import attach_to, register
from app.desk.shut import close_files
from app.documents.arrival import ArrivedFile
from app.documents.life import State
from app.documents.values import FieldMissing
from app.store.backup import CopyDamaged, back_up, copies_under, newest_copy, prove
from app.store.tables import FileRow
from tests.kit.office import Watch, arrived, drafted, packet, parcels, pdf, row_of, sealed, set_state, statuses
from tests.kit.recalls import hear_recall

WIRE = "H99,2026/11/19,1/UBND-VP"


def asked(office: Office, **facts: object) -> int:
    """Register a document whose sender asks for it back."""
    key = arrived(office, 1, document_id=WIRE, **facts)
    register(office, key)
    assert hear_recall(office, "H99", WIRE, "Sai số liệu") == key
    return key


def minute(office: Office) -> ArrivedFile:
    content = b"%PDF-1.4 bien ban"
    return ArrivedFile("bien-ban.pdf", office.vault.keep(content), len(content), "application/pdf", "MINUTE", 1)


def test_what_was_agreed_to_is_shut_at_once_and_destroyed_with_the_minute(office: Office) -> None:
    key = asked(office)
    file = detail(office, key).files[0].sha256
    raw = row_of(office, key).raw_sha256
    card = recall.agree(office, key)
    assert (card.state, card.number, card.note) == (State.RECALLED, 1, "Đã thu hồi")
    assert not office.vault.holds(file)
    assert not office.vault.holds(raw)
    assert (office.folders.vault / "shut" / file).stat().st_mode & 0o777 == 0
    told = recall.answer_of(office, key)
    assert (told.who, told.reason, told.asked_at is not None) == (office.who, "Sai số liệu", True)
    with pytest.raises(recall.NoMinute):
        recall.destroy(office, key)
    filed = minute(office)
    recall.file_minute(office, key, filed)
    assert row_of(office, key).content == "destroyed"
    assert not (office.folders.vault / "shut" / file).exists()
    assert [(one.role, one.sha256) for one in detail(office, key).files] == [("MINUTE", filed.sha256)]
    with office.store.read() as session:
        kept = [(one.role, one.sha256) for one in session.query(FileRow).filter_by(document_key=key)]
    assert ("MAIN", file) in kept
    assert check_files(office).findings == ()
    assert found(office, "báo cáo")[1] == 0
    assert [one.key for one in found(office, row_of(office, key).code)[0]] == [key]
    assert [event.act for event in detail(office, key).events][-3:] == [
        "recall_agreed", "minute_filed", "content_destroyed",
    ]  # fmt: skip


def test_where_the_agency_says_so_content_is_destroyed_by_hand(desk: Office) -> None:
    office = desk.with_settings(replace(desk.settings, destroy_recalled="hand"))
    key = asked(office)
    with pytest.raises(recall.NotRecalled):
        recall.file_minute(office, key, minute(office))
    with pytest.raises(recall.NotRecalled):
        recall.destroy(office, key)
    with pytest.raises(recall.NotRecalled):
        recall.answer_of(office, key)
    recall.agree(office, key)
    assert recall.file_minute(office, key, minute(office)).state is State.RECALLED
    assert row_of(office, key).content == "shut"
    recall.destroy(office, key)
    recall.destroy(office, key)
    assert row_of(office, key).content == "destroyed"


def test_copies_go_with_it_and_what_another_document_needs_stays(desk: Office) -> None:
    key = asked(desk)
    copy = receive(desk, replace(packet(desk, 2, document_id=WIRE), axis_id="axis-again")).key
    attach_to(desk, copy, key)
    shared = detail(desk, key).files[0]
    other = receive(desk, replace(packet(desk, 3), files=(pdf(desk, b"%PDF-1.4 1"),))).key
    assert detail(desk, other).files[0].sha256 == shared.sha256
    own = detail(desk, copy).files[0].sha256
    recall.agree(desk, key)
    assert row_of(desk, copy).state == "recalled"
    assert desk.vault.holds(shared.sha256)
    assert not desk.vault.holds(own)
    recall.file_minute(desk, key, minute(desk))
    assert row_of(desk, copy).content == "destroyed"
    assert check_files(desk).findings == ()


def test_a_crash_after_the_commit_leaves_nothing_readable(desk: Office) -> None:
    key = asked(desk)
    file = desk.vault.path(detail(desk, key).files[0].sha256)
    content = file.read_bytes()
    recall.agree(desk, key)
    desk.vault.keep(content)
    assert close_files(desk) >= 1
    assert not file.exists()
    assert close_files(desk) == 0


@pytest.mark.parametrize(
    "refusal",
    [recall.Refusal("leader", "Đã thực hiện"), recall.Refusal("leader", "Đã thực hiện", "  "), recall.Refusal("", "x")],
)
def test_a_recall_is_refused_only_on_a_decision_or_where_it_is_false(desk: Office, refusal: recall.Refusal) -> None:
    key = asked(desk)
    with pytest.raises(recall.NoDecision):
        recall.refuse(desk, key, refusal)
    assert row_of(desk, key).asked == "recall"


def test_the_leaders_decision_goes_with_the_refusal(desk: Office) -> None:
    key = asked(desk)
    with pytest.raises(FieldMissing):
        recall.refuse(desk, key, recall.Refusal("leader", " ", "Lê Văn Lãnh Đạo"))
    recall.refuse(desk, key, recall.Refusal("leader", "Đã làm căn cứ ban hành", "Lê Văn Lãnh Đạo"))
    assert (row_of(desk, key).state, row_of(desk, key).asked) == ("registered", "")
    assert statuses(desk, key)[-1][0] == 16
    assert detail(desk, key).events[-1].facts["leader"] == "Lê Văn Lãnh Đạo"
    assert detail(desk, key).files


def test_who_asks_again_after_agreement_hears_the_same_answer(desk: Office) -> None:
    key = asked(desk)
    recall.agree(desk, key)
    assert hear_recall(desk, "H99", WIRE, "Sai số liệu") == key
    assert [status for status, _ in statuses(desk, key)][-2:] == [15, 15]
    assert box_keys(desk, "asked") == []
    receive(desk, replace(packet(desk, 8, document_id=WIRE, note="Sửa"), business=2))
    assert row_of(desk, key).asked == ""


def test_a_document_is_known_by_its_code_where_only_one_has_it(desk: Office) -> None:
    key = arrived(desk, 7)
    assert hear_recall(desk, "H99", "", "Gửi nhầm", "7/UBND-VP") == key
    assert hear_recall(desk, "H99", "không có", "Gửi nhầm", "77/UBND-VP") is None
    assert hear_recall(desk, "H99", "", "Gửi nhầm") is None


def test_every_place_is_told(desk: Office, watch: Watch) -> None:
    key = asked(desk, has_paper=True)
    present(desk, key, "Lê Văn Lãnh Đạo")
    lead = (Assignee("Phòng Tổ chức", lead=True), Assignee("Văn phòng", due=date(2026, 12, 1)))
    enter_opinion(desk, key, Opinion("Lê Văn Lãnh Đạo", "Tham mưu", lead, source="paper"))
    hand_over(desk, key, "Phòng Tổ chức")
    copy = receive(desk, replace(packet(desk, 2, document_id=WIRE), axis_id="axis-again")).key
    attach_to(desk, copy, key)
    reply = drafted(desk, response_for=(WIRE,))
    watch.wait(minutes=1)
    copied = back_up(desk.folders, desk.folders.backups, desk.now())
    told = [(place.kind, place.text) for place in places(desk, key)]
    assert told == [
        ("files", "1"), ("book", "1"), ("paper", ""), ("presented", "Lê Văn Lãnh Đạo"), ("unit", "Phòng Tổ chức"),
        ("unit", "Văn phòng"), ("copy", "Ủy ban nhân dân tỉnh Mẫu Một"), ("reply", row_of(desk, reply).subject),
        ("backup", str(desk.folders.backups)),
    ]  # fmt: skip
    recall.agree(desk, key)
    recall.file_minute(desk, key, minute(desk))
    assert "backup" not in {place.kind for place in places(desk, key)}
    assert copies_under(desk.folders.backups) == [newest_copy(desk.folders.backups)]
    prove(copied)
    with pytest.raises(NoSuchDocument):
        places(desk, 99)


def test_destroyed_content_is_gone_from_the_copies_and_they_still_prove_themselves(desk: Office) -> None:
    key = asked(desk)
    file = detail(desk, key).files[0].sha256
    copy = back_up(desk.folders, desk.folders.backups, desk.now())
    held = desk.folders.backups / "vault" / file[:2] / file
    assert held.exists()
    recall.agree(desk, key)
    recall.file_minute(desk, key, minute(desk))
    assert not held.exists()
    prove(copy)
    assert detail(desk, key).events[-1].facts["copies"] == "done"
    later = back_up(desk.folders, desk.folders.backups, desk.now())
    prove(later)
    (desk.folders.backups / "destroyed.txt").unlink()
    with pytest.raises(CopyDamaged):
        prove(copy)


def test_a_drive_that_is_not_there_is_said_to_be_so(desk: Office, tmp_path: Path) -> None:
    office = desk.with_settings(replace(desk.settings, backup_folder=str(tmp_path / "rút ra rồi")))
    key = asked(office)
    assert places(office, key)[-1].kind == "backup_unseen"
    recall.agree(office, key)
    recall.file_minute(office, key, minute(office))
    assert detail(office, key).events[-1].facts["copies"] == "unreached"


def test_a_letter_without_files_and_case_file_has_its_places(desk: Office) -> None:
    key = receive(desk, replace(packet(desk, 1, document_id="", code_number="", code_notation=""), files=())).key
    assert [place.kind for place in places(desk, key)] == []
    with desk.store.write() as tx:
        row = tx.session.get_one(type(row_of(desk, key)), key)
        row.case_file, row.receiver = "HS-01", "Văn phòng"
    assert [place.kind for place in places(desk, key)] == ["case_file", "unit"]


def test_an_issued_document_of_ours_keeps_its_files_when_it_is_recalled(desk: Office) -> None:
    key = sealed(desk)
    issue(desk, key)
    set_state(desk, key, State.RECALLED)
    assert detail(desk, key).files
    assert [parcel.kind for parcel in parcels(desk, key)] == ["edoc"]


def test_the_desk_holds_requests_and_what_lacks_its_minute(desk: Office) -> None:
    key = asked(desk)
    assert recall.desk_keys(desk) == [key]
    recall.agree(desk, key)
    assert recall.desk_keys(desk) == [key]
    assert box_counts(desk)["asked"] == 1
    recall.file_minute(desk, key, minute(desk))
    assert recall.desk_keys(desk) == []
    assert box_counts(desk)["asked"] == 0

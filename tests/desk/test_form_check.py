"""Form and technique is checked before the number; what is not right goes back to its drafter (R-409, R-422)."""

from pathlib import Path

import pytest

from app.desk import records, undo
from app.desk.form_check import FormCheck, form_of, keep_form, look_at
from app.desk.given_files import kept_file
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.send_back import bring_again, send_back, take_back
from app.desk.versions import Version
from app.documents.life import State, WrongState
from app.pages.reader import PageReader
from tests.kit.office import drafted
from tests.kit.pdfs import state_document


def brought(desk: Office, file: Path) -> int:
    """Take a decision in and return its key."""
    main = kept_file(desk.vault.keep_file, file, "MAIN", 1)
    return drafted(desk, type_name="Quyết định", files=(main,))


def test_what_the_page_says_is_kept_with_who_looked_and_when(desk: Office, reader: PageReader, tmp_path: Path) -> None:
    file = state_document(tmp_path / "decision.pdf", recipients=["Như Điều 2"])
    key = brought(desk, file)
    assert form_of(desk, key) == FormCheck()
    found = look_at(desk, file, "Quyết định", "Nguyễn Thị Ngọc Ánh", reader)
    assert [(one.check, one.faults[0].what) for one in found.wrong] == [("recipient_lines", "filed")]
    assert {one.check for one in found.open} == {"face", "issuer", "body", "marks"}
    keep_form(desk, key, found.points, ("face", "issuer", "body", "marks"))
    kept = form_of(desk, key)
    assert (kept.points, kept.by, kept.at) == (found.points, desk.who, desk.now())
    assert (len(kept.wrong), kept.open) == (1, ())
    keep_form(desk, key, found.points, (*kept.ticked, "recipient_lines"))
    assert form_of(desk, key).wrong == ()
    told = [event.facts for event in records.detail(desk, key).events if event.act == "form_checked"]
    assert {"wrong": ["recipient_lines"], "ticked": ["body", "face", "issuer", "marks"]} in told


def test_form_is_a_matter_of_before_the_number(desk: Office) -> None:
    key = drafted(desk)
    give_number(desk, key)
    with pytest.raises(WrongState):
        keep_form(desk, key, (), ())
    with pytest.raises(WrongState):
        send_back(desk, key, "Sai lề")


def test_the_mended_document_takes_the_place_of_the_first(desk: Office, tmp_path: Path) -> None:
    first, second = (state_document(tmp_path / name, subject=name) for name in ("first.pdf", "second.pdf"))
    key = brought(desk, first)
    keep_form(desk, key, (), ("body",))
    assert send_back(desk, key, "Sửa lề trái").state is State.AT_DRAFTER
    assert records.box_keys(desk, "at_drafter") == [key]
    assert records.box_keys(desk, "to_number") == []
    mended = kept_file(desk.vault.keep_file, second, "MAIN", 1)
    assert bring_again(desk, key, Version(mended)).state is State.PREPARED
    detail = records.detail(desk, key)
    assert [file.name for file in detail.files if file.role == "MAIN"] == ["second.pdf"]
    assert form_of(desk, key) == FormCheck()
    before = next(event.facts["before"] for event in detail.events if event.act == "brought_again")
    assert isinstance(before, list)
    assert desk.vault.path(before[0]).read_bytes() == first.read_bytes()


def test_what_was_sent_back_by_mistake_is_taken_back(desk: Office) -> None:
    key = drafted(desk)
    send_back(desk, key, "Nhầm")
    newest = undo.last_undoable(desk)
    assert newest is not None
    assert undo.undo(desk, newest.event.id).state is State.PREPARED
    assert undo.last_undoable(desk) is None
    send_back(desk, key, "Sửa trích yếu")
    assert take_back(desk, key).state is State.PREPARED
    with pytest.raises(WrongState):
        take_back(desk, key)


def test_a_paper_without_a_file_can_come_back_with_one(desk: Office, tmp_path: Path) -> None:
    key = drafted(desk, files=(), hand_signed=desk.today())
    send_back(desk, key, "Thiếu Nơi nhận")
    mended = kept_file(desk.vault.keep_file, state_document(tmp_path / "mended.pdf"), "MAIN", 1)
    assert bring_again(desk, key, Version(mended)).pages == 1

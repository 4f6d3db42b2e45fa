"""The main file of a document that waits for its number: made of a draft, signed, drafted anew, and put back."""

import dataclasses

import pytest

from app.desk import records
from app.desk.form_check import keep_form
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.on_paper import HandSigned, to_paper
from app.desk.prepare import Draft, prepare
from app.desk.send_back import bring_again, send_back
from app.desk.undo import last_undoable, undo
from app.desk.verdicts import keep_verdict
from app.desk.versions import Version, goes_on, renew, unrenew, versions
from app.documents.arrival import SOURCE, ArrivedFile, Signer
from app.documents.form_check import Point
from app.documents.life import State, WrongState
from app.pages.sheets import Made
from app.sync.packets import _attachments
from tests.kit.office import MORNING, Watch, drafted, pdf

MADE = Made(3, "docx", missing=("Times New Roman",), instead=("Liberation Serif",), signed=True)


def source(office: Office, content: bytes = b"PK draft") -> ArrivedFile:
    return ArrivedFile("Dự thảo.docx", office.vault.keep(content), len(content), "application/docx", SOURCE)


def converted(office: Office) -> int:
    signer = Signer("Trần Văn Mẫu", "Giám đốc")
    draft = Draft("Công văn", "V/v thử", signer, files=(pdf(office),), source=source(office), made=MADE)
    return prepare(office, draft).key


def test_the_draft_is_kept_as_given_beside_the_pdf_and_never_travels(office: Office) -> None:
    key = converted(office)
    assert [(file.role, file.name) for file in versions(office, key)] == [
        (SOURCE, "Dự thảo.docx"),
        ("MAIN", "van-ban.pdf"),
    ]
    kept = versions(office, key)[0]
    assert office.vault.path(kept.sha256).read_bytes() == b"PK draft"
    told = records.detail(office, key)
    assert [file.role for file in told.files] == ["MAIN"]
    with office.store.read() as session:
        assert [file.name for file in _attachments(office, session, key)] == ["van-ban.pdf"]
    (line,) = [event for event in told.events if event.act == "converted"]
    assert line.who == office.who
    assert line.facts == {
        "file": "Dự thảo.docx", "made": "van-ban.pdf", "sha256": kept.sha256, "pages": 3,
        "fonts": ["Times New Roman"], "signed": True,
    }  # fmt: skip


def test_the_signed_pdf_stands_in_place_of_the_one_that_was_made(office: Office) -> None:
    key = converted(office)
    signed = pdf(office, b"%PDF-1.4 mau signed")
    assert goes_on(office, key, signed)
    card = renew(office, key, Version(signed))
    assert (card.state, card.pages) == (State.PREPARED, 2)
    assert [file.sha256 for file in records.detail(office, key).files] == [signed.sha256]
    assert [file.role for file in versions(office, key)] == ["MAIN", SOURCE, "MAIN"]
    (line,) = [event for event in records.detail(office, key).events if event.act == "renewed"]
    assert (line.facts["file"], line.facts["same"]) == ("van-ban.pdf", "yes")


def test_a_newer_draft_brings_its_own_file_along(office: Office) -> None:
    key = converted(office)
    newer = pdf(office, b"%PDF-1.4 other")
    assert not goes_on(office, key, newer)
    renew(office, key, Version(newer, source(office, b"PK newer"), reason="Chỉ đạo sửa Điều 2"))
    assert [file.role for file in versions(office, key)] == [SOURCE, "MAIN", SOURCE, "MAIN"]
    (line,) = [event for event in records.detail(office, key).events if event.act == "renewed"]
    assert line.facts["reason"] == "Chỉ đạo sửa Điều 2"
    assert "same" not in line.facts


def test_it_is_taken_back_with_what_was_found_of_it(office: Office, watch: Watch) -> None:
    key = converted(office)
    before = records.detail(office, key).files
    keep_verdict(office, key, {"verdict": "V01"})
    renew(office, key, Version(dataclasses.replace(pdf(office, b"%PDF-1.4 mau 2"), pages=7)))
    assert records.detail(office, key).report == {}
    found = last_undoable(office)
    assert found is not None
    assert (found.key, found.event.act) == (key, "renewed")
    assert undo(office, found.event.id).pages == 2
    told = records.detail(office, key)
    assert (told.files, told.report["verdict"]) == (before, "V01")
    assert last_undoable(office) is None
    with pytest.raises(WrongState):
        unrenew(office, key)
    assert watch.now() == MORNING


def test_only_the_last_change_is_taken_back_and_only_while_it_stands(office: Office) -> None:
    key = converted(office)
    first, second = (pdf(office, f"%PDF-1.4 {serial}".encode()) for serial in (1, 2))
    renew(office, key, Version(first))
    renew(office, key, Version(second))
    unrenew(office, key)
    assert [file.sha256 for file in records.detail(office, key).files] == [first.sha256]
    with pytest.raises(WrongState):
        unrenew(office, key)


def test_a_paper_document_may_get_a_file_and_lose_it_again(office: Office) -> None:
    signer = Signer("Trần Văn Mẫu", "Giám đốc")
    key = prepare(office, Draft("Công văn", "V/v giấy", signer, hand_signed=office.today())).key
    assert not goes_on(office, key, pdf(office))
    renew(office, key, Version(pdf(office)))
    assert len(records.detail(office, key).files) == 1
    unrenew(office, key)
    assert records.detail(office, key).files == ()


def test_after_its_number_nothing_is_put_in_its_place(office: Office) -> None:
    key = drafted(office)
    to_paper(office, key, HandSigned(office.today()))
    give_number(office, key)
    with pytest.raises(WrongState):
        renew(office, key, Version(pdf(office)))


def test_what_is_not_in_the_vault_any_more_is_told_without_a_place(office: Office) -> None:
    key = converted(office)
    (kept,) = (file for file in versions(office, key) if file.role == "MAIN")
    office.vault.destroy(kept.sha256)
    assert [bool(file.path) for file in versions(office, key)] == [True, False]
    assert not goes_on(office, key, source(office))


def test_what_was_seen_of_the_form_holds_for_the_same_text_only(office: Office) -> None:
    key = converted(office)
    keep_form(office, key, (Point("paper", "right"),), ())
    renew(office, key, Version(pdf(office, b"%PDF-1.4 mau signed")))
    assert records.detail(office, key).fields.get("form")
    renew(office, key, Version(pdf(office, b"%PDF-1.4 other")))
    assert not records.detail(office, key).fields.get("form")


def test_a_draft_that_was_mended_brings_its_own_file_along(office: Office) -> None:
    key = converted(office)
    send_back(office, key, "Sai thể thức")
    mended = pdf(office, b"%PDF-1.4 mended")
    bring_again(office, key, Version(mended, source(office, b"PK mended"), MADE))
    assert [file.role for file in versions(office, key)] == [SOURCE, "MAIN", SOURCE, "MAIN"]

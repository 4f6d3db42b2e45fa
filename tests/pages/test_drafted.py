"""What a drafter's file is, told by its own bytes; its name proves nothing."""

import random
from pathlib import Path
from zipfile import ZipFile

import pytest

from app.pages.drafted import DraftDamaged, DraftLocked, NotADraft, look_into
from tests.kit import drafts


def test_a_word_file_with_its_fonts_and_what_its_program_counted(tmp_path: Path) -> None:
    found = look_into(drafts.docx(tmp_path / "a.docx", pages=3, font="Arial"))
    assert (found.kind, found.pages, found.fonts, found.exact) == ("docx", 3, ("Arial",), True)
    assert (found.signed, found.macros, found.changes, found.outside) == (False, False, False, 0)


def test_what_of_a_word_file_lies_outside_or_does_not_survive(tmp_path: Path) -> None:
    parts = {"_xmlsignatures/sig1.xml": "<Signature/>", "word/vbaProject.bin": "x", "body": '<w:ins w:id="1"/>'}
    found = look_into(drafts.docx(tmp_path / "a.docx", outside="http://127.0.0.1:9", more=parts))
    assert (found.signed, found.macros, found.changes, found.outside) == (True, True, True, 2)


def test_fonts_of_the_styles_where_the_text_names_none(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<w:document/>")
        package.writestr("word/styles.xml", '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria"/>')
    assert look_into(path).fonts == ("Cambria",)


def test_an_open_document(tmp_path: Path) -> None:
    plain = look_into(drafts.odt(tmp_path / "a.odt"))
    assert (plain.kind, plain.signed, plain.macros, plain.outside, plain.pages) == ("odt", False, False, 0, None)
    parts = {
        "META-INF/documentsignatures.xml": "<s/>",
        "meta.xml": '<m meta:page-count="4"/>',
        "styles.xml": '<s style:font-name="Times New Roman1"/>',
        "body": "<text:tracked-changes/>",
    }
    full = look_into(drafts.odt(tmp_path / "b.odt", outside="http://127.0.0.1:9", trace=tmp_path / "t", more=parts))
    assert (full.signed, full.macros, full.changes, full.outside, full.pages) == (True, True, True, 2, 4)
    assert full.fonts == ("Times New Roman",)


def test_an_old_word_file_by_the_names_in_it(tmp_path: Path) -> None:
    found = look_into(drafts.doc(tmp_path / "a.doc", "Times New Roman", "_VBA_PROJECT", "_xmlsignatures"))
    assert (found.kind, found.macros, found.signed, found.exact) == ("doc", True, True, False)
    assert "Times New Roman" in found.fonts


def test_rich_text(tmp_path: Path) -> None:
    found = look_into(drafts.rtf(tmp_path / "a.rtf"))
    assert (found.kind, found.pages, found.fonts, found.outside) == ("rtf", 2, ("Times New Roman",), 0)


def test_a_file_behind_a_password_is_refused(tmp_path: Path) -> None:
    locked = tmp_path / "a.docx"
    locked.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"))
    manifest = {"META-INF/manifest.xml": "<m><manifest:encryption-data/></m>"}
    with ZipFile(tmp_path / "a.odt", "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for name, content in manifest.items():
            package.writestr(name, content)
    for path in (locked, tmp_path / "a.odt", drafts.doc(tmp_path / "a.doc", locked=True)):
        with pytest.raises(DraftLocked):
            look_into(path)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"only words",
        b"%PDF-1.7",
        b"MZ\x90\x00",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"),
    ],
)
def test_what_no_office_program_wrote_is_refused_whatever_it_is_called(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    with pytest.raises(NotADraft):
        look_into(path)


def test_another_package_is_no_text(tmp_path: Path) -> None:
    for name, kind in (("a.xlsx", ""), ("a.ods", "application/vnd.oasis.opendocument.spreadsheet")):
        with ZipFile(tmp_path / name, "w") as package:
            package.writestr("mimetype" if kind else "xl/workbook.xml", kind)
        with pytest.raises(NotADraft):
            look_into(tmp_path / name)


def test_an_open_document_without_its_text_is_damaged(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "a.odt", "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    with pytest.raises(DraftDamaged):
        look_into(tmp_path / "a.odt")


def test_a_cut_or_changed_file_is_told_and_never_crashes(tmp_path: Path) -> None:
    whole = drafts.docx(tmp_path / "a.docx", pages=2).read_bytes()
    dice, path, told = random.Random(7), tmp_path / "b.docx", set()
    for _ in range(60):
        changed = bytearray(whole)
        for _ in range(dice.choice((1, 1, 8))):
            changed[dice.randrange(4, len(changed))] = dice.randrange(256)
        path.write_bytes(changed[: dice.randrange(200, len(changed))] if dice.random() < 0.3 else changed)
        try:
            told.add(look_into(path).kind)
        except (DraftDamaged, NotADraft) as problem:
            told.add(problem.code)
    assert told >= {"docx", "convert.damaged"}

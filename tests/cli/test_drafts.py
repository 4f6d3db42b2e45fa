"""`vanthu draft`: a drafter's file becomes the PDF/A that is signed, and the signed one takes its place."""

import sys
from pathlib import Path

import pytest

from app.base.settings import save
from tests.kit import drafts
from tests.kit.commands import Shell, configured
from tests.kit.pdfs import state_document

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the program of these tests begins with a POSIX line")
ABOUT = ("--type", "Quyết định", "--signer", "Nguyễn Thị Ngọc Ánh", "--to", "H98")


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return drafts.office_program(tmp_path_factory.mktemp("program"))


@pytest.fixture
def office(shell: Shell, program: Path) -> Shell:
    configured(shell, "--short", "STN")
    save(shell.data / "settings.toml", office_program=str(program))
    return shell


def test_a_draft_on_its_way_to_the_signature(office: Shell, program: Path, tmp_path: Path) -> None:
    draft = drafts.docx(tmp_path / "Dự thảo.docx", pages=2)
    told = office.ask("draft", "take", draft, *ABOUT)
    assert (told["made"], told["archive"], told["state"], told["pages"]) == (True, "2B", "prepared", 1)
    assert told["missing_fonts"] == ["Times New Roman"]
    assert len(told["doubts"]) == 2
    kept = [(file["role"], file["name"]) for file in told["versions"]]
    assert kept == [("SOURCE", "Dự thảo.docx"), ("MAIN", "Dự thảo.pdf")]
    assert Path(told["versions"][0]["file"]).read_bytes() == draft.read_bytes()
    assert office.ask("show", str(told["key"]))["subject"] == "Về việc ban hành Kế hoạch số hóa hồ sơ, tài liệu lưu trữ"
    signed = tmp_path / "signed.pdf"
    signed.write_bytes((program.parent / "ready.pdf").read_bytes() + b"\n% signed")
    renewed = office.ask("draft", "renew", str(told["key"]), signed, "--reason", "Đã ký")
    assert (renewed["made"], [file["role"] for file in renewed["versions"]]) == (False, ["MAIN", "SOURCE", "MAIN"])
    assert office.ask("draft", "versions", str(told["key"]))["versions"] == renewed["versions"]


def test_only_a_pdf_is_wanted(office: Shell, program: Path, tmp_path: Path) -> None:
    draft = drafts.docx(tmp_path / "a.docx", more={"_xmlsignatures/sig1.xml": "<Signature/>"})
    out = tmp_path / "out.pdf"
    assert office.ask("draft", "convert", draft, "--out", out, code=1)["error"] == "convert.signed"
    told = office.ask("draft", "convert", draft, "--out", out, "--although-signed")
    assert out.read_bytes() == (program.parent / "ready.pdf").read_bytes()
    assert told["out"] == str(out)
    nowhere = office.ask("draft", "convert", drafts.docx(tmp_path / "b.docx"), "--out", tmp_path / "no" / "x", code=3)
    assert nowhere["error"] == "place.unusable"
    assert office.ask("list", "outgoing") == []


def test_what_cannot_be_converted_is_told(office: Shell, tmp_path: Path) -> None:
    out = ("--out", tmp_path / "out.pdf")
    assert office.ask("draft", "convert", tmp_path / "gone.docx", *out, code=1)["error"] == "file.unreadable"
    (tmp_path / "a.docx").write_bytes(b"words")
    assert office.ask("draft", "convert", tmp_path / "a.docx", *out, code=1)["error"] == "convert.not_office"
    save(office.data / "settings.toml", office_program=str(tmp_path / "gone"))
    told = office.ask("draft", "convert", drafts.docx(tmp_path / "b.docx"), *out, code=3)
    assert told["error"] == "convert.no_program"


def test_form_is_measured_and_what_is_wrong_goes_back_and_comes_again(office: Shell, tmp_path: Path) -> None:
    first = state_document(tmp_path / "first.pdf", recipients=["Như Điều 2"])
    key = str(office.ask("draft", "take", first, *ABOUT)["key"])
    told = office.ask("draft", "form", key)
    assert (told["wrong"], told["kept"]) == (["recipient_lines"], False)
    [point] = [one for one in told["points"] if one["point"] == "recipient_lines"]
    assert point["result"] == "wrong"
    assert point["page"] == 1
    assert office.ask("draft", "form", key, "--tick", "recipient_lines,body")["wrong"] == []
    assert office.ask("draft", "send-back", key, "--reason", "Thiếu dòng Lưu")["state"] == "at_drafter"
    assert office.ask("draft", "send-back", key, "--reason", "Thiếu", code=1)["error"] == "life.wrong_state"
    assert office.ask("draft", "take-back", key)["state"] == "prepared"
    office.ask("draft", "send-back", key, "--reason", "Thiếu dòng Lưu")
    mended = office.ask("draft", "bring", key, state_document(tmp_path / "mended.pdf"))
    assert mended["state"] == "prepared"
    assert office.ask("draft", "form", key)["wrong"] == []

"""A drafter's file becomes PDF/A-2b by the real office program, or nothing; programs that misbehave are real too."""

import ctypes
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pymupdf
import pytest

from app.base.places import PlaceUnusable
from app.pages import office_program, windows_job
from app.pages.converting import AlreadyPdf, Converter, DraftSigned, NotArchivable
from app.pages.drafted import DraftDamaged, DraftLocked, NotADraft
from app.pages.office_program import ConvertedTooLong, NoOfficeProgram
from app.pages.reader import PageReader
from app.pages.sheets import Made, is_draft
from app.store.store import DiskFull
from tests.kit import drafts, pdfs
from tests.kit.parts import missing

if TYPE_CHECKING:
    from app.base.errors import OfficeError

HAVE = missing("office")
real = pytest.mark.skipif(HAVE is not None and os.environ.get("CI") != "true", reason=HAVE or "")
posix = pytest.mark.skipif(sys.platform == "win32", reason="the programs of these tests begin with a line for POSIX")
_mupdf: Any = pymupdf
Make = Callable[..., Converter]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Path]:
    """The folder that is worked in; whatever happens, nothing stays behind in it."""
    folder = tmp_path / "work"
    folder.mkdir()
    yield folder
    assert list(folder.iterdir()) == []


@pytest.fixture
def by(room: Path, reader: PageReader, tmp_path: Path) -> Make:
    """A converter whose office program is a script."""

    def make(script: str, seconds: float = 60.0) -> Converter:
        return Converter(reader, room, str(drafts.program(tmp_path / "program", script)), seconds)

    return make


@pytest.fixture(scope="module")
def decision(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pdfs.state_document(tmp_path_factory.mktemp("pdfs") / "decision.pdf")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, reader: PageReader) -> tuple[Made, Path, list[str]]:
    """What the real program made of a .docx that asks for two things by the network, and what was asked for."""
    folder = tmp_path_factory.mktemp("made")
    with drafts.listening() as (address, asked):
        draft = drafts.docx(folder / "Dự thảo.docx", outside=address, pages=3)
        made = Converter(reader, folder).convert(draft, folder / "made.pdf")
        return made, folder / "made.pdf", list(asked)


@real
def test_a_word_file_becomes_an_archive_pdf(hostile: tuple[Made, Path, list[str]], reader: PageReader) -> None:
    made, out, _ = hostile
    facts = reader.asking.ask("archive_facts", out)
    assert (facts.claim, facts.intent, facts.loose, facts.encrypted) == ("2B", True, (), False)
    (text,) = reader.text(out)
    assert [line for line in drafts.LINES if " ".join(line.split()) in " ".join(text.split())] == list(drafts.LINES)
    assert made.pages == 1
    assert made.counted == 3, "the drafter's program counted others"
    assert [path.name for path in out.parent.iterdir() if path.name.startswith("converting-")] == []


@real
def test_nothing_is_fetched_for_a_draft(hostile: tuple[Made, Path, list[str]]) -> None:
    made, _, asked = hostile
    assert asked == []
    assert made.outside == 2


@real
def test_a_font_that_this_computer_lacks_is_told(hostile: tuple[Made, Path, list[str]], reader: PageReader) -> None:
    made, out, _ = hostile
    got = " ".join(reader.asking.ask("archive_facts", out).fonts)
    if "TimesNewRoman" in got:
        assert (made.missing, made.instead) == ((), ())
    else:
        assert "Times New Roman" in made.missing
        assert made.instead


@real
def test_a_macro_does_not_run(room: Path, reader: PageReader, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    draft = drafts.odt(tmp_path / "a.odt", trace=trace)
    made = Converter(reader, room).convert(draft, tmp_path / "a.pdf")
    assert (made.kind, made.pages, made.macros) == ("odt", 1, True)
    assert not trace.exists()


@real
@pytest.mark.slow
@pytest.mark.parametrize("kind", ["odt", "rtf", "doc"])
def test_the_other_kinds_of_draft(room: Path, reader: PageReader, tmp_path: Path, kind: str) -> None:
    if kind == "doc":
        words = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to"]
        words += ["doc", "--outdir", str(tmp_path), str(drafts.docx(tmp_path / "a.docx"))]
        subprocess.run(words, check=True, capture_output=True)
        draft = tmp_path / "a.doc"
    else:
        draft = drafts.odt(tmp_path / "a.odt") if kind == "odt" else drafts.rtf(tmp_path / "a.rtf")
    out = tmp_path / "made.pdf"
    made = Converter(reader, room).convert(draft, out)
    assert (made.kind, made.pages) == (kind, 1)
    assert "Điều 1." in reader.text(out)[0]


def test_what_is_signed_is_not_converted(room: Path, reader: PageReader, decision: Path, tmp_path: Path) -> None:
    draft = drafts.docx(tmp_path / "a.docx", more={"_xmlsignatures/sig1.xml": "<Signature/>"})
    converter = Converter(reader, room)
    with pytest.raises(DraftSigned) as told:
        converter.convert(draft, tmp_path / "out.pdf")
    assert told.value.facts == {"file": "a.docx"}
    for name in ("signed.pdf", "called-otherwise.docx"):
        shutil.copy(decision, tmp_path / name)
        with pytest.raises(AlreadyPdf):
            converter.convert(tmp_path / name, tmp_path / "out.pdf", although_signed=True)
    assert not (tmp_path / "out.pdf").exists()


@posix
def test_a_signed_draft_goes_on_where_a_person_said_so(by: Make, tmp_path: Path) -> None:
    draft = drafts.docx(tmp_path / "a.docx", more={"_xmlsignatures/sig1.xml": "<Signature/>"})
    with pytest.raises(DraftDamaged):
        by("").convert(draft, tmp_path / "out.pdf", although_signed=True)


def test_what_is_no_draft_is_refused_before_anything_is_started(room: Path, reader: PageReader, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"words")
    converter = Converter(reader, room, "/nowhere/soffice")
    wrong: list[tuple[Path, type[OfficeError]]] = [
        (tmp_path / "a.docx", NotADraft),
        (drafts.doc(tmp_path / "b.doc", locked=True), DraftLocked),
        (tmp_path / "gone.docx", PlaceUnusable),
    ]
    for path, problem in wrong:
        with pytest.raises(problem):
            converter.convert(path, tmp_path / "out.pdf")


def test_without_an_office_program(
    room: Path, reader: PageReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = drafts.docx(tmp_path / "a.docx")
    with pytest.raises(NoOfficeProgram) as told:
        Converter(reader, room, "/nowhere/soffice").convert(draft, tmp_path / "out.pdf")
    assert told.value.facts == {"place": "/nowhere/soffice"}
    monkeypatch.setattr(office_program, "PLACES", ())
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(NoOfficeProgram):
        office_program.office_program()


def test_where_the_office_program_usually_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("ProgramFiles", str(tmp_path))
    installed = tmp_path / "LibreOffice" / "program" / "soffice.exe"
    installed.parent.mkdir(parents=True)
    installed.touch()
    assert office_program.office_program() == installed
    assert office_program.office_program(str(installed)) == installed


@posix
def test_a_program_that_hangs_is_ended_with_what_it_started(by: Make, room: Path, tmp_path: Path) -> None:
    script = f"""
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
Path({str(tmp_path / "child")!r}).write_text(str(child.pid))
time.sleep(600)"""
    converter = by(script, 1.0)
    with pytest.raises(ConvertedTooLong) as told:
        converter.convert(drafts.docx(tmp_path / "Dự thảo.docx"), tmp_path / "out.pdf")
    assert told.value.facts == {"file": "Dự thảo.docx", "seconds": 1}
    if (tmp_path / "child").exists():
        wait_until_gone(int((tmp_path / "child").read_text()))
    assert not (tmp_path / "out.pdf").exists()


@posix
def test_what_a_program_leaves_running_is_ended_too(by: Make, tmp_path: Path) -> None:
    script = f"""
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
Path({str(tmp_path / "child")!r}).write_text(str(child.pid))"""
    with pytest.raises(DraftDamaged):
        by(script).convert(drafts.docx(tmp_path / "a.docx"), tmp_path / "out.pdf")
    wait_until_gone(int((tmp_path / "child").read_text()))


@posix
@pytest.mark.parametrize("script", ["", "sys.exit(3)", "os.kill(os.getpid(), 11)"])
def test_a_program_that_makes_nothing(by: Make, tmp_path: Path, script: str) -> None:
    with pytest.raises(DraftDamaged) as told:
        by(script).convert(drafts.docx(tmp_path / "Dự thảo.docx"), tmp_path / "out.pdf")
    assert told.value.facts == {"file": "Dự thảo.docx"}


@posix
@pytest.mark.parametrize(
    ("made", "reason"),
    [
        ("bytes", "convert.unreadable"),
        ("locked", "convert.unreadable"),
        ("plain", "convert.claim"),
        ("claimed", "convert.intent"),
    ],
)
def test_what_is_no_archive_pdf_is_not_taken(by: Make, tmp_path: Path, made: str, reason: str) -> None:
    source = tmp_path / "source.pdf"
    if made == "bytes":
        source.write_bytes(b"%PDF-1.7 broken off")
    elif made == "locked":
        pdfs.locked(source)
    else:
        bare_pdf(source, claimed=made == "claimed")
    script = f"(folder / 'draft.pdf').write_bytes(Path({str(source)!r}).read_bytes())"
    with pytest.raises(NotArchivable) as told:
        by(script).convert(drafts.docx(tmp_path / "a.docx"), tmp_path / "out.pdf")
    assert told.value.facts == {"file": "a.docx", "reason": reason}
    assert not (tmp_path / "out.pdf").exists()


def test_a_font_that_is_not_brought_along_is_seen(reader: PageReader, tmp_path: Path) -> None:
    facts = reader.asking.ask("archive_facts", bare_pdf(tmp_path / "a.pdf", claimed=True))
    assert (facts.claim, facts.intent, facts.loose, facts.pages) == ("2B", False, ("Helvetica",), 1)


def test_a_disk_without_room_is_told(
    room: Path, reader: PageReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.pages.converting.LEAST_ROOM", 1 << 60)
    program = drafts.program(tmp_path / "program", "")
    with pytest.raises(DiskFull) as told:
        Converter(reader, room, str(program)).convert(drafts.docx(tmp_path / "a.docx"), tmp_path / "out.pdf")
    assert told.value.facts == {"folder": str(room)}


@posix
def test_a_disk_that_fills_while_the_result_is_written_is_told(by: Make, tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this machine has no /dev/full")
    script = "import shutil; (folder / 'draft.pdf').write_bytes(b'x')"
    with pytest.raises((NotArchivable, DiskFull)):
        by(script).convert(drafts.docx(tmp_path / "a.docx"), full)


def test_a_windows_job_is_laid_out_as_windows_has_it() -> None:
    assert ctypes.sizeof(windows_job.Limits) == 144


@pytest.mark.parametrize(("name", "draft"), [("a.DOCX", True), ("a.doc", True), ("a.pdf", False), ("a.xlsx", False)])
def test_what_may_be_a_draft_by_its_name(name: str, draft: bool) -> None:
    assert is_draft(Path(name)) is draft


def bare_pdf(out: Path, *, claimed: bool) -> Path:
    with _mupdf.open() as document:
        document.new_page().insert_text((72, 72), "Trang", fontname="helv")
        if claimed:
            document.set_xml_metadata('<x pdfaid:part="2" pdfaid:conformance="B"/>')
        document.save(out)
    return out


def wait_until_gone(pid: int) -> None:
    until = time.monotonic() + 20
    while Path(f"/proc/{pid}").exists() and "Z" not in Path(f"/proc/{pid}/stat").read_text().split()[2]:
        assert time.monotonic() < until, "the process lives on"
        time.sleep(0.02)

"""Number, date and seal on a leader's document: pyHanko and poppler both keep every signature valid."""

import re
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from app.pages.reader import PageReader
from app.practice.token import make_practice_token
from app.signing.errors import (
    PlaceMissing,
    SealAlreadySealed,
    SealCertified,
    SealEncrypted,
    SealFieldLocked,
    SealForbidden,
    SealHybrid,
    SealNotPdf,
    SealSignatureBroken,
    SealSignerUnknown,
    SealSignerUnsure,
    SealUnsigned,
    SealXfa,
    StampImageBad,
    TimestampUnavailable,
)
from app.signing.marks import MM, Place, SealFacts
from app.signing.readiness import Inspectors, before_sealing
from app.signing.seal import Sealer, Stamp, fillable, refuse_unsealable, wrapped
from app.signing.token import Token
from app.signing.typeface import Typeface
from app.signing.verify import Question, TrustStore, Verifier
from tests.kit import signed_pdfs
from tests.kit.pki import session_of
from tests.kit.signed_pdfs import Bench

_mupdf: Any = pymupdf


def pdfsig(pdf: Path) -> list[str]:
    told = subprocess.run(["pdfsig", "-nocert", pdf], capture_output=True, text=True, check=False).stdout
    return re.findall(r"Signature Validation: (.*)", told)


def test_all_four_signatures_stay_valid_in_poppler(bench: Bench) -> None:
    assert pdfsig(bench.sealed) == ["Signature is Valid."] * 4


def test_number_and_date_read_as_one_line(bench: Bench, reader: PageReader) -> None:
    told = subprocess.run(["pdftotext", "-layout", bench.sealed, "-"], capture_output=True, text=True, check=True)
    assert re.search(r"Số:\s+245/QĐ-STN", told.stdout)
    assert re.search(r"ngày 22 tháng 11 năm 2026", told.stdout)
    assert reader.open(bench.sealed).pages == 1


def test_each_step_only_appends(bench: Bench) -> None:
    steps = [bench.leader, bench.sealed.with_suffix(".1"), bench.sealed.with_suffix(".2"), bench.sealed]
    contents = [step.read_bytes() for step in steps]
    assert all(after.startswith(before) for before, after in pairwise(contents))
    assert len(contents[-1]) - len(contents[0]) < 150_000
    assert not list(bench.folder.glob("*.part"))


def test_seal_covers_a_third_of_the_signature(bench: Bench) -> None:
    box = bench.sealer.find_places(bench.leader).seal.box
    left, _, right, _ = signed_pdfs.SIGNATURE
    assert box[2] == pytest.approx(left + (right - left) / 3, abs=0.5)
    assert box[2] - box[0] == pytest.approx(36 * MM)


@pytest.mark.token
def test_real_token_seals(bench: Bench, sealer: Sealer, verifier: Verifier, question: Question, out: Path) -> None:
    made = make_practice_token(bench.pki.folder, "", "", "")
    token = Token(made.module, made.environment)
    try:
        with token.session(token.certificate("agency"), made.pin) as session:
            bench.seal_whole(bench.leader, out, Stamp(session))
    finally:
        token.close()
    assert verifier.verify(out, question).verdict == "V01"
    assert pdfsig(out) == ["Signature is Valid."] * 4


def test_elliptic_keys_seal_too(bench: Bench, verifier: Verifier, question: Question, out: Path) -> None:
    key = session_of(bench.pki.house("H97").seal, bench.pki)
    bench.seal(bench.leader, out, key)
    assert verifier.verify(out, question).verdict == "V01"
    assert pdfsig(out)[-1] == "Signature is Valid."


def test_text_line_of_annexes_stands_top_right(
    bench: Bench, reader: PageReader, verifier: Verifier, question: Question, out: Path
) -> None:
    text = "Số: 15/QĐ-STN; 21/11/2026; 08:30:15 +07:00"
    bench.sealer.stamp_line(bench.plain, out, text, None, bench.agency())
    report = verifier.verify(out, question)
    assert (report.verdict, report.legal_value) == ("V01", "INFO_ONLY"), "an annex alone is no document"
    box = report.signatures[0].view
    assert box is not None
    assert box == pytest.approx((595.3 - 95 * MM, 10 * MM, 595.3 - 15 * MM, 18.6 * MM), abs=1)
    assert pdfsig(out) == ["Signature is Valid."]
    told = subprocess.run(["pdftotext", "-layout", out, "-"], capture_output=True, text=True, check=True)
    assert text in told.stdout


@pytest.mark.parametrize(
    ("turned", "sheet"), [(0, b"842 595"), (90, b"595 842"), (180, b"595 842"), (270, b"595 842"), (90, b"842 595")]
)
def test_marks_are_upright_on_rotated_and_landscape_pages(
    bench: Bench, out: Path, tmp_path: Path, turned: int, sheet: bytes
) -> None:
    source, text = tmp_path / "turned.pdf", "Sao y; Sở Thử nghiệm"
    whole, told = bench.plain.read_bytes(), b"/Rotate %03d/MediaBox[0 0 %s]" % (turned, sheet)
    content = whole.replace(b"/MediaBox[0 0 595.2756 841.8898]", told)
    assert content != whole
    source.write_bytes(content)
    width, height = bench.pages.open(source).sizes[0]
    assert (width > height) == ((turned % 180 == 0) == (sheet == b"842 595"))
    place = bench.sealer.find_line(source, text)
    assert place.box[2] == pytest.approx(width - 15 * MM, abs=1)
    bench.sealer.stamp_line(source, out, text, None, bench.agency())
    said = subprocess.run(["pdftotext", "-layout", out, "-"], capture_output=True, text=True, check=True)
    assert text in said.stdout
    left, top, right, bottom = place.box
    read = subprocess.run(
        ["pdftotext", "-x", str(int(left)), "-y", str(int(top)), "-W", str(int(right - left) + 2),
         "-H", str(int(bottom - top) + 2), out, "-"], capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert text in read.stdout, "upright, where it was to stand on the page as it is viewed"


@pytest.mark.parametrize("large", [("2", 0), ("1.5", 90)])
def test_a_page_with_larger_units_is_stamped_where_it_was_read(
    bench: Bench, verifier: Verifier, question: Question, tmp_path: Path, large: tuple[str, int]
) -> None:
    """A large drawing measures its page in UserUnits: what was found there as viewed goes there as viewed."""
    unit, turned = large
    source, leader, out = (tmp_path / f"{name}.pdf" for name in ("plain", "leader", "out"))
    document = _mupdf.open()
    with _mupdf.open(bench.plain) as given:
        area = given[0].rect
        size = (area.width, area.height) if turned % 180 == 0 else (area.height, area.width)
        page = document.new_page(width=size[0], height=size[1])
        page.show_pdf_page(page.rect, given, 0, rotate=turned)
    page.set_rotation(turned)
    document.xref_set_key(page.xref, "UserUnit", unit)
    document.save(source)
    left, top = (float(unit) * edge for edge in signed_pdfs.SIGNATURE[:2])
    blank = Place(0, (left, top, left + 42 * MM, top + 15 * MM), "sure", "found")
    by_leader = Stamp(session_of(bench.pki.own.leader, bench.pki))
    bench.sealer.stamp_signature(source, leader, bench.signature_picture, blank, by_leader)
    places = bench.sealer.find_places(leader)
    assert places.number.sure
    bench.seal_whole(leader, out, bench.agency())
    [stamped] = [word for word in bench.pages.words(out, 0) if word.text == "245"]
    gap = places.number.gaps[0]
    assert gap.x0 - 2 <= stamped.x0 < stamped.x1 <= gap.x1 + 2
    assert verifier.verify(out, question).verdict == "V01"


def test_long_line_breaks_in_two() -> None:
    face = Typeface(Path("resources/fonts/LiberationSerif-Regular.ttf"))
    long = "Sao y; Văn phòng Hội đồng nhân dân và Ủy ban nhân dân; 21/11/2026; 08:30:15 +07:00"
    lines = wrapped(face, long, 80 * MM)
    assert len(lines) == 2
    assert " ".join(lines) == long
    assert all(face.width(line, 10) < 80 * MM for line in lines)
    assert wrapped(face, "Sao y", 80 * MM) == ["Sao y"]


def test_missing_gaps_are_refused(bench: Bench, out: Path) -> None:
    seal = bench.sealer.find_places(bench.leader).seal
    with pytest.raises(PlaceMissing):
        bench.sealer.stamp_number(bench.leader, out, "1", seal, bench.agency())
    with pytest.raises(PlaceMissing):
        bench.sealer.stamp_date(bench.leader, out, ("1", "2"), seal, bench.agency())
    assert not out.exists()


def test_unreachable_timestamp_leaves_nothing(bench: Bench, out: Path) -> None:
    stamp = Stamp(bench.agency().key, tsa="http://127.0.0.1:9/tsa")
    seal = bench.sealer.find_places(bench.leader).seal
    with pytest.raises(TimestampUnavailable):
        bench.sealer.stamp_seal(bench.leader, out, bench.seal_picture, seal, stamp)
    assert list(out.parent.iterdir()) == []


def test_stamp_images_are_checked(bench: Bench, tmp_path: Path) -> None:
    check = bench.sealer.check_image
    assert check(bench.seal_picture, "seal", 36.0) == ()
    assert check(bench.signature_picture, "signature", 42.0) == ()
    assert check(bench.signature_picture, "seal", 36.0) == ("colour", "shape")
    with pytest.raises(StampImageBad) as told:
        check(bench.seal_picture, "seal", 80.0)
    assert told.value.facts["reason"] == "resolution"
    other = tmp_path / "a.png"
    other.write_bytes(b"no picture")
    with pytest.raises(StampImageBad):
        check(other, "seal", 36.0)


def test_leader_signature_is_asked_for_before_sealing(
    bench: Bench, sealer: Sealer, verifier: Verifier, tmp_path: Path
) -> None:
    by, trust = Inspectors(sealer, verifier), TrustStore(bench.pki.trust)
    check = before_sealing(bench.leader, by, trust, ["TRẦN VĂN MẪU"])
    assert (check.signer, check.title, check.fill) == ("Trần Văn Mẫu", "Giám đốc", ())
    assert before_sealing(bench.leader, by, trust).signer == "Trần Văn Mẫu"
    with pytest.raises(SealSignerUnknown):
        before_sealing(bench.leader, by, trust, ["Người Khác"])
    with pytest.raises(SealSignerUnsure) as unsure:
        before_sealing(bench.leader, by, TrustStore(tmp_path))
    assert unsure.value.facts["state"] == "untrusted"
    with pytest.raises(SealUnsigned):
        before_sealing(bench.plain, by, trust)
    with pytest.raises(SealAlreadySealed):
        before_sealing(bench.sealed, by, trust)
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(signed_pdfs.page_repainted(bench.leader.read_bytes()))
    with pytest.raises(SealSignatureBroken):
        before_sealing(broken, by, trust)
    broken.write_bytes(b"%PDF-1.7 nothing")
    with pytest.raises(SealNotPdf):
        before_sealing(broken, by, trust)


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        (SealFacts(encrypted=True), SealEncrypted),
        (SealFacts(xfa=True), SealXfa),
        (SealFacts(hybrid=True), SealHybrid),
        (SealFacts(certified=1), SealCertified),
        (SealFacts(forbidden_by="a"), SealForbidden),
        (SealFacts(locked=("*",)), SealFieldLocked),
    ],
)
def test_files_that_forbid_changes_are_refused(facts: SealFacts, error: type[Exception]) -> None:
    with pytest.raises(error):
        refuse_unsealable(Path("a.pdf"), facts)


def test_a_lock_on_other_fields_does_not_matter() -> None:
    names = ("so_van_ban", "ngay_ban_hanh", "thang_ban_hanh")
    refuse_unsealable(Path("a.pdf"), SealFacts(locked=("other",)))
    assert fillable(SealFacts(text_fields=names)) == names
    with pytest.raises(SealFieldLocked):
        refuse_unsealable(Path("a.pdf"), SealFacts(text_fields=names, locked=("so_van_ban",)))

"""Files that forbid sealing are refused with their own reason; prepared form fields are filled and sealed once."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from pyhanko.sign import fields

from app.signing.errors import SealCertified, SealEncrypted, SealFieldLocked, SealForbidden, SealXfa
from app.signing.marks import MM, SignatureBox
from app.signing.place import seal_field
from app.signing.readiness import Inspectors, before_sealing
from app.signing.seal import Sealer, refuse_new_field, refuse_unsealable
from app.signing.verify import Question, TrustStore, Verifier
from tests.kit import locked_pdfs
from tests.kit.signed_pdfs import Bench

NAMES = ("so_van_ban", "ngay_ban_hanh", "thang_ban_hanh")
SEAL_FIELD = (250, 250, 360, 360)


@pytest.mark.parametrize("level", [1, 2])
def test_certified_files_take_no_new_field(bench: Bench, out: Path, level: int) -> None:
    locked_pdfs.signed_with((bench.plain, out), bench.pki.own.leader, permission=level, certify=True)
    with pytest.raises(SealCertified):
        refuse_unsealable(out, bench.sealer.facts(out))


@pytest.mark.parametrize("level", [1, 2])
def test_approval_that_forbids_new_fields(bench: Bench, out: Path, level: int) -> None:
    lock = fields.FieldMDPSpec(fields.FieldMDPAction.INCLUDE, ["other"])
    locked_pdfs.signed_with((bench.plain, out), bench.pki.own.leader, permission=level, lock=lock)
    with pytest.raises(SealForbidden):
        refuse_unsealable(out, bench.sealer.facts(out))


@pytest.mark.parametrize("certify", [False, True])
@pytest.mark.parametrize("level", [1, 2, 3])
def test_prepared_fields_take_everything_where_signing_is_allowed(
    bench: Bench, verifier: Verifier, tmp_path: Path, level: int, certify: bool
) -> None:
    """Level 1 forbids all; from 2 on the leader's fields are filled and his signature field for the agency is used."""
    prepared = locked_pdfs.with_fields(bench.plain, tmp_path / "prepared.pdf", SEAL_FIELD)
    lock = None if certify else fields.FieldMDPSpec(fields.FieldMDPAction.EXCLUDE, [*NAMES, "sig_agency"])
    leader = locked_pdfs.signed_with(
        (prepared, tmp_path / "leader.pdf"), bench.pki.own.leader, permission=level, lock=lock, certify=certify
    )
    facts = bench.sealer.facts(leader)
    assert facts.permission == level
    if level == 1:
        with pytest.raises(SealCertified if certify else SealForbidden):
            refuse_unsealable(leader, facts)
        return
    refuse_unsealable(leader, facts)
    with pytest.raises(SealCertified if certify else SealForbidden):
        refuse_unsealable(leader, facts, diameter_mm=60)
    where = bench.sealer.find_places(leader).seal
    assert (where.why, where.field) == ("field", "sig_agency")
    assert where.box[2] - where.box[0] == pytest.approx(36 * MM)
    out = tmp_path / "out.pdf"
    texts = dict(zip(NAMES, ("245", "22", "11"), strict=True))
    bench.sealer.fill_and_seal(leader, out, texts, (bench.seal_picture, where), bench.agency())
    report = verifier.verify(out, Question(TrustStore(bench.pki.trust)))
    assert [(one.intact, one.changes_after) for one in report.signatures] == [(True, "permitted"), (True, "none")]
    assert (report.verdict, report.integrity, report.signatures[1].field) == ("V01", "ok", "sig_agency")
    told = subprocess.run(["pdfsig", "-nocert", out], capture_output=True, text=True, check=False).stdout
    assert told.count("Signature is Valid.") == 2
    assert _red_box(bench, out) == pytest.approx(where.box, abs=1.5)
    assert _red_box(bench, leader) is None


def test_a_field_that_is_locked_or_demands_a_signer_is_not_used(bench: Bench, tmp_path: Path) -> None:
    prepared = locked_pdfs.with_fields(bench.plain, tmp_path / "prepared.pdf", SEAL_FIELD)
    lock = fields.FieldMDPSpec(fields.FieldMDPAction.INCLUDE, ["sig_agency"])
    locked = locked_pdfs.signed_with((prepared, tmp_path / "locked.pdf"), bench.pki.own.leader, lock=lock)
    with pytest.raises(SealFieldLocked) as told:
        refuse_unsealable(locked, bench.sealer.facts(locked))
    assert told.value.facts["fields"] == "sig_agency"
    free = SignatureBox("x", 0, SEAL_FIELD, signed=False)
    assert seal_field((free,), 36) == free
    assert seal_field((replace(free, ruled=True),), 36) is None
    assert seal_field((free, replace(free, name="y")), 36) is None
    assert seal_field((free, replace(free, name="sig_agency")), 36) == replace(free, name="sig_agency")


def test_lines_of_annexes_need_a_file_that_takes_new_fields(bench: Bench, out: Path) -> None:
    refuse_new_field(bench.plain, bench.sealer.facts(bench.plain))
    locked_pdfs.signed_with((bench.plain, out), bench.pki.own.leader, permission=2, certify=True)
    with pytest.raises(SealCertified):
        refuse_new_field(out, bench.sealer.facts(out))


def _red_box(bench: Bench, pdf: Path) -> tuple[float, float, float, float] | None:
    """Return where the drawn page shows red, in points; a field that waits shows nothing."""
    drawn = bench.pages.draw(pdf, 0, 2.0)
    picture = Image.frombytes("RGB", (drawn.width, drawn.height), drawn.pixels, "raw", "RGB", drawn.stride)
    red, green, _ = picture.split()
    box = ImageChops.subtract(red, green).point([0] * 100 + [255] * 156).getbbox()
    return (box[0] / 2, box[1] / 2, box[2] / 2, box[3] / 2) if box else None


def test_lock_of_all_fields(bench: Bench, out: Path) -> None:
    lock = fields.FieldMDPSpec(fields.FieldMDPAction.ALL)
    locked_pdfs.signed_with((bench.plain, out), bench.pki.own.leader, lock=lock)
    with pytest.raises(SealFieldLocked):
        refuse_unsealable(out, bench.sealer.facts(out))


def test_lock_of_the_number(bench: Bench, tmp_path: Path) -> None:
    with_fields = locked_pdfs.with_fields(bench.plain, tmp_path / "fields.pdf")
    lock = fields.FieldMDPSpec(fields.FieldMDPAction.INCLUDE, ["so_van_ban"])
    out = locked_pdfs.signed_with((with_fields, tmp_path / "out.pdf"), bench.pki.own.leader, lock=lock)
    with pytest.raises(SealFieldLocked):
        refuse_unsealable(out, bench.sealer.facts(out))


def test_encrypted_and_xfa(bench: Bench, verifier: Verifier, question: Question, tmp_path: Path) -> None:
    secret = locked_pdfs.encrypted(bench.plain, tmp_path / "secret.pdf")
    with pytest.raises(SealEncrypted):
        refuse_unsealable(secret, bench.sealer.facts(secret))
    assert verifier.verify(secret, question).verdict == "V11"
    xfa = locked_pdfs.with_xfa(bench.leader, tmp_path / "xfa.pdf")
    with pytest.raises(SealXfa):
        refuse_unsealable(xfa, bench.sealer.facts(xfa))


def test_prepared_fields_are_filled_and_sealed_once(
    bench: Bench, sealer: Sealer, verifier: Verifier, tmp_path: Path
) -> None:
    prepared = locked_pdfs.with_fields(bench.plain, tmp_path / "prepared.pdf")
    leader = locked_pdfs.signed_with((prepared, tmp_path / "leader.pdf"), bench.pki.own.leader)
    trust = TrustStore(bench.pki.trust)
    check = before_sealing(leader, Inspectors(sealer, verifier), trust)
    assert check.fill == ("so_van_ban", "ngay_ban_hanh", "thang_ban_hanh")
    out = tmp_path / "out.pdf"
    texts = dict(zip(check.fill, ("12345678", "22", "11"), strict=True))
    seal = sealer.find_places(leader).seal
    sealer.fill_and_seal(leader, out, texts, (bench.seal_picture, seal), bench.agency())
    report = verifier.verify(out, Question(trust))
    assert (report.verdict, report.integrity, len(report.signatures)) == ("V01", "ok", 2)
    told = subprocess.run(["pdfsig", "-nocert", out], capture_output=True, text=True, check=False).stdout
    assert told.count("Signature is Valid.") == 2
    drawn = subprocess.run(["pdftotext", "-layout", out, "-"], capture_output=True, text=True, check=True)
    assert "12345678" in drawn.stdout
    field = sealer.sheet(leader).document.sizes[0][1]
    edges = [(left, field - 734, left + 1, field - 720) for left in (155, 187)]
    assert [min(bench.pages.draw(out, 0, 2.0, edge).pixels) for edge in edges] == [255, 255], "no figure is cut off"

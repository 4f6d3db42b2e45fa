"""Files that forbid sealing are refused with their own reason; prepared form fields are filled and sealed once."""

import subprocess
from pathlib import Path

import pytest
from pyhanko.sign import fields

from app.signing.errors import SealCertified, SealEncrypted, SealFieldLocked, SealForbidden, SealXfa
from app.signing.readiness import Inspectors, before_sealing
from app.signing.seal import Sealer, refuse_unsealable
from app.signing.verify import Question, TrustStore, Verifier
from tests.kit import locked_pdfs
from tests.kit.signed_pdfs import Bench


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
    texts = dict(zip(check.fill, ("245", "22", "11"), strict=True))
    seal = sealer.find_places(leader).seal
    sealer.fill_and_seal(leader, out, texts, (bench.seal_picture, seal), bench.agency())
    report = verifier.verify(out, Question(trust))
    assert (report.verdict, report.integrity, len(report.signatures)) == ("V01", "ok", 2)
    told = subprocess.run(["pdfsig", "-nocert", out], capture_output=True, text=True, check=False).stdout
    assert told.count("Signature is Valid.") == 2
    drawn = subprocess.run(["pdftotext", "-layout", out, "-"], capture_output=True, text=True, check=True)
    assert "245" in drawn.stdout

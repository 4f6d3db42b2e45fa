"""Time stamps and revocation data: with the seal, or added when the line is back (PAdES B, T and LT)."""

import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.dss import DocumentSecurityStore

from app.signing.errors import SealNotPdf
from app.signing.marks import Lasting, Wish
from app.signing.seal import Sealer, Stamp
from app.signing.verify import Question, TrustStore, Verifier
from tests.kit.authority import Authority
from tests.kit.pki import authority_key
from tests.kit.signed_pdfs import Bench


@pytest.fixture(scope="module")
def leader(bench: Bench, ca: Authority, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A document whose leader's certificate is of the authority that serves over HTTP."""
    return bench.sign(bench.plain, tmp_path_factory.mktemp("leader") / "leader.pdf", authority_key(ca, "leader"))


def wish(authority: Authority, folder: Path) -> Wish:
    return Wish(authority.trust, folder / "kept", authority.tsa)


def whole(bench: Bench, leader: Path, out: Path, stamp: Stamp) -> Path:
    return bench.seal_whole(leader, out, stamp)


def evidence(pdf: Path) -> tuple[int, int, int, int]:
    """Count signatures, document time stamps, OCSP answers and revocation lists in a file."""
    with pdf.open("rb") as stream:
        reader = PdfFileReader(stream)
        store = DocumentSecurityStore.read_dss(reader)
        signed, stamps = len(reader.embedded_regular_signatures), len(reader.embedded_timestamp_signatures)
        return signed, stamps, len(store.ocsps), len(store.crls)


def valid_in_poppler(pdf: Path) -> int:
    told = subprocess.run(["pdfsig", "-nocert", pdf], capture_output=True, text=True, check=False).stdout
    return told.count("Signature Validation: Signature is Valid.")


def test_sealed_on_line_and_made_to_last(
    bench: Bench, leader: Path, authority: Authority, verifier: Verifier, tmp_path: Path
) -> None:
    key = authority_key(authority)
    sealed = whole(bench, leader, tmp_path / "sealed.pdf", Stamp(key, authority.tsa))
    assert authority.weather.asked == ["tsa"] * 3
    assert bench.sealer.publishes(key)
    out = tmp_path / "out.pdf"
    told = bench.sealer.prolong(sealed, out, wish(authority, tmp_path))
    assert told.until is not None
    assert timedelta(days=700) < told.until - datetime.now(UTC) < timedelta(days=800)
    assert replace(told, until=None) == Lasting(revocation=True, stamped=True, added=True)
    assert out.read_bytes().startswith(sealed.read_bytes())
    signed, stamps, answers, lists = evidence(out)
    assert (signed, stamps, answers + lists >= 2) == (4, 0, True)
    assert (valid_in_poppler(out), list(tmp_path.glob("*.part"))) == (4, [])
    report = verifier.verify(out, Question(TrustStore(authority.trust, tmp_path / "kept"), offline=True))
    assert (report.verdict, report.integrity) == ("V01", "ok")
    assert {one.changes_after for one in report.signatures} <= {"permitted", "none"}


def test_sealed_without_the_line_and_completed_when_it_is_back(
    bench: Bench, leader: Path, authority: Authority, verifier: Verifier, tmp_path: Path
) -> None:
    authority.weather.moods |= {"tsa": "down", "ocsp": "down", "crls": "down"}
    sealer = Sealer(bench.pages)
    out = tmp_path / "out.pdf"
    try:
        patient = Bench(bench.folder, bench.pki, bench.pages, sealer)
        stamp = Stamp(authority_key(authority), authority.tsa, later=True)
        sealed = whole(patient, leader, tmp_path / "sealed.pdf", stamp)
        assert authority.weather.asked == ["tsa"], "a service that is silent is not asked for every stamp"
        told = sealer.prolong(sealed, out, wish(authority, tmp_path))
        assert (told.revocation, told.stamped, told.added, out.exists()) == (False, False, False, False)
        assert told.missing[-1] == "timestamp"
        assert set(told.missing[:-1]) == {"Sở Thử nghiệm tỉnh Mẫu Một", "Trần Văn Mẫu"}
        authority.weather.moods = {"ocsp": "down", "crls": "down"}
        told = sealer.prolong(sealed, out, wish(authority, tmp_path))
        assert (told.revocation, told.stamped, told.added) == (False, True, True)
    finally:
        sealer.close()
    authority.weather.moods.clear()
    last, fresh = tmp_path / "last.pdf", Sealer(bench.pages)
    try:
        told = fresh.prolong(out, last, wish(authority, tmp_path))
        assert (told.revocation, told.stamped, told.missing) == (True, True, ())
    finally:
        fresh.close()
    assert evidence(last)[:2] == (4, 1)
    assert valid_in_poppler(last) == 4
    report = verifier.verify(last, Question(TrustStore(authority.trust, tmp_path / "kept"), offline=True))
    assert (report.verdict, report.integrity) == ("V01", "ok")


def test_nothing_is_added_where_no_service_is_named(bench: Bench, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    told = bench.sealer.prolong(bench.sealed, out, Wish(bench.pki.trust, tmp_path / "kept"))
    assert told == Lasting(revocation=False, stamped=False)
    assert not bench.sealer.publishes(bench.agency().key)
    assert not out.exists()
    (tmp_path / "no.pdf").write_bytes(b"%PDF-1.7 nothing")
    with pytest.raises(SealNotPdf):
        bench.sealer.prolong(tmp_path / "no.pdf", out, Wish(bench.pki.trust, tmp_path / "kept"))


def test_the_stamping_services_own_chain_is_kept_too(
    bench: Bench, leader: Path, authority: Authority, verifier: Verifier, tmp_path: Path
) -> None:
    sealed = whole(bench, leader, tmp_path / "sealed.pdf", Stamp(authority_key(authority)))
    out = tmp_path / "out.pdf"
    told = bench.sealer.prolong(sealed, out, Wish(authority.trust, tmp_path / "kept", authority.told_tsa))
    assert replace(told, until=None) == Lasting(revocation=True, stamped=True, added=True)
    assert (evidence(out)[:2], valid_in_poppler(out), list(tmp_path.glob("*.again"))) == ((4, 1), 4, [])
    authority.weather.moods |= {"ocsp": "down", "crls": "down"}
    report = verifier.verify(out, Question(TrustStore(authority.trust, tmp_path / "nothing"), offline=True))
    assert [one.changes_after for one in report.signatures] == ["permitted"] * 5
    stamp = next(one for one in report.signatures if one.kind == "timestamp")
    assert (report.verdict, stamp.certificate, stamp.source, stamp.time_proven) == ("V01", "ok", "embedded", True)
    assert all(one.time_proven for one in report.signatures)


@pytest.mark.parametrize(("label", "revoked"), [("revoked", ("Sở Thử nghiệm tỉnh Mẫu Một",)), ("expired", ())])
def test_what_can_be_proved_no_more_is_not_waited_for(
    bench: Bench, authority: Authority, tmp_path: Path, label: str, revoked: tuple[str, ...]
) -> None:
    """It was signed without a line; when the issuer is heard at last, the certificate is not what it seemed."""
    signed = bench.sign(bench.plain, tmp_path / "signed.pdf", authority_key(authority, label))
    told = bench.sealer.prolong(signed, tmp_path / "out.pdf", wish(authority, tmp_path))
    assert (told.revocation, told.missing, told.revoked, told.stamped) == (False, (), revoked, True)

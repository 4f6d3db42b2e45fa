"""How certificates stand before a real authority: OCSP, CRLs and time stamps over HTTP, in good and bad weather."""

import dataclasses
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.base.paths import resource
from app.signing.report import Report
from app.signing.verify import Question, TrustStore, Verifier
from tests.kit.authority import AGENCY, Authority
from tests.kit.signed_pdfs import Bench
from tests.kit.signing import Manner, signed, stamped_whole


@pytest.fixture
def authority(ca: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Authority:
    """The authority in good weather; a service that failed is asked again at once."""
    ca.weather.clear()
    told = resource("signing/policy.toml").read_text(encoding="utf-8")
    machine = tmp_path / "machine"
    machine.mkdir()
    (machine / "signing-policy.toml").write_text(told.replace("rest_seconds = 60", "rest_seconds = 0"), "utf-8")
    monkeypatch.setenv("VANTHU_MACHINE_FOLDER", str(machine))
    return ca


@pytest.fixture
def ask(authority: Authority, tmp_path: Path) -> Question:
    return Question(TrustStore(authority.trust, tmp_path / "kept"))


class Checks:
    """Signs the plain document in a manner and checks it."""

    def __init__(self, authority: Authority, bench: Bench, verifier: Verifier, folder: Path) -> None:
        self.authority, self.bench, self.verifier, self.folder = authority, bench, verifier, folder

    def file(self, manner: Manner) -> Path:
        return signed(self.authority, self.bench.plain, self.folder / "signed.pdf", manner)

    def report(self, manner: Manner, question: Question) -> Report:
        return self.verifier.verify(self.file(manner), question)


@pytest.fixture
def checks(authority: Authority, bench: Bench, verifier: Verifier, tmp_path: Path) -> Checks:
    return Checks(authority, bench, verifier, tmp_path)


def test_good_by_ocsp(checks: Checks, ask: Question) -> None:
    report = checks.report(Manner(), ask)
    assert (report.verdict, report.integrity, report.certificate) == ("V01", "ok", "ok")
    told = report.as_json()["signatures"][0]
    assert (told["revocation"], told["revocation_kept"], told["kind"]) == ("ocsp", False, "agency")
    assert told["revocation_at"]
    assert report.policy == "2026-11-22"
    assert checks.authority.weather.asked.count("ocsp") == 1


def test_answers_are_kept_and_used_without_network(checks: Checks, ask: Question) -> None:
    file = checks.file(Manner())
    assert checks.verifier.verify(file, ask).verdict == "V01"
    checks.authority.weather.asked.clear()
    report = checks.verifier.verify(file, dataclasses.replace(ask, offline=True))
    assert (report.verdict, report.signatures[0].source_kept) == ("V01", True)
    assert checks.verifier.verify(file, ask).signatures[0].source_kept
    assert checks.authority.weather.asked == []


def test_offline_without_anything_kept_is_not_checked(checks: Checks, ask: Question) -> None:
    report = checks.report(Manner(), dataclasses.replace(ask, offline=True))
    assert (report.verdict, report.integrity, report.certificate) == ("V07", "ok", "unknown")
    assert checks.authority.weather.asked == []
    assert "service_unreachable" in report.notes


@pytest.mark.parametrize("mood", ["down", "rubbish"])
def test_broken_ocsp_leaves_the_list(checks: Checks, ask: Question, mood: str) -> None:
    checks.authority.weather.moods["ocsp"] = mood
    report = checks.report(Manner(), ask)
    assert (report.verdict, report.signatures[0].source) == ("V01", "crl")


def test_only_a_list(checks: Checks, ask: Question) -> None:
    report = checks.report(Manner("only-crl"), ask)
    assert (report.verdict, report.signatures[0].source) == ("V01", "crl")


@pytest.mark.parametrize("mood", ["down", "rubbish"])
def test_nobody_answers_and_then_they_do(checks: Checks, ask: Question, mood: str) -> None:
    file = checks.file(Manner())
    checks.authority.weather.moods |= {"ocsp": mood, "crls": mood}
    report = checks.verifier.verify(file, ask)
    assert (report.verdict, report.integrity, report.legal_value) == ("V07", "ok", "INFO_ONLY")
    checks.authority.weather.clear()
    assert checks.verifier.verify(file, ask).verdict == "V01"


def test_stale_list_is_no_answer(checks: Checks, ask: Question) -> None:
    checks.authority.weather.moods["crls"] = "old"
    checks.authority.weather.back = timedelta(days=10)
    assert checks.report(Manner("only-crl"), ask).verdict == "V07"
    checks.authority.weather.clear()
    report = checks.verifier.verify(checks.folder / "signed.pdf", ask)
    assert report.verdict == "V01", "a kept list that has run out is asked anew"


def test_list_kept_too_long_is_not_used(checks: Checks, ask: Question, tmp_path: Path) -> None:
    file = checks.file(Manner("only-crl"))
    assert checks.verifier.verify(file, ask).verdict == "V01"
    checks.authority.weather.moods["crls"] = "down"
    week = datetime.now(UTC).timestamp() - 8 * 86400
    for kept in (tmp_path / "kept").iterdir():
        os.utime(kept, (week, week))
    assert checks.verifier.verify(file, ask).verdict == "V07"


@pytest.mark.parametrize("manner", [Manner("revoked"), Manner("revoked", stamped=True)])
def test_revoked(checks: Checks, ask: Question, manner: Manner) -> None:
    report = checks.report(manner, ask)
    assert (report.verdict, report.certificate, report.integrity) == ("V06", "revoked", "ok")


def test_revoked_by_the_list_too(checks: Checks, ask: Question) -> None:
    checks.authority.weather.moods["ocsp"] = "down"
    report = checks.report(Manner("revoked"), ask)
    assert (report.verdict, report.signatures[0].source) == ("V06", "crl")


def test_revoked_after_a_proven_hour(checks: Checks, ask: Question) -> None:
    checks.authority.weather.moods["tsa"] = "old"
    checks.authority.weather.back = timedelta(days=5)
    report = checks.report(Manner("revoked", stamped=True), ask)
    assert (report.verdict, report.certificate) == ("V01", "ok")
    assert "revoked_later" in report.notes


def test_old_archive_data_do_not_hide_a_revocation(checks: Checks, ask: Question) -> None:
    """The file brings a good answer of last week, the service says: revoked since."""
    checks.authority.weather.moods |= {"ocsp": "old", "crls": "old"}
    checks.authority.weather.back = timedelta(days=4)
    file = checks.file(Manner("revoked", lasting=True))
    checks.authority.weather.clear()
    assert checks.verifier.verify(file, ask).verdict == "V06"


def test_expired_without_proof(checks: Checks, ask: Question) -> None:
    report = checks.report(Manner("expired-quiet"), ask)
    assert (report.verdict, report.certificate) == ("V05", "expired")


def test_expired_after_a_proven_hour(checks: Checks, ask: Question) -> None:
    checks.authority.weather.moods["tsa"] = "old"
    checks.authority.weather.back = timedelta(days=60)
    report = checks.report(Manner("expired-quiet", stamped=True), ask)
    assert (report.verdict, report.certificate, report.integrity) == ("V04", "ok", "ok")
    told = report.as_json()["signatures"][0]
    assert (told["time_source"], told["time_proven"], told["stamped_by"]) == ("timestamp", True, "Thử nghiệm tsa")
    assert datetime.fromisoformat(told["time"]) < datetime.now(UTC) - timedelta(days=59)


def test_a_signers_clock_apart_from_the_stamp_is_noted(checks: Checks, ask: Question) -> None:
    assert "clocks_apart" not in checks.report(Manner(stamped=True), ask).notes
    checks.authority.weather.moods["tsa"] = "old"
    checks.authority.weather.back = timedelta(minutes=20)
    report = checks.report(Manner(stamped=True), ask)
    assert (report.verdict, "clocks_apart" in report.notes) == ("V01", True)


def test_expired_and_stamped_too_late(checks: Checks, ask: Question) -> None:
    assert checks.report(Manner("expired-quiet", stamped=True), ask).verdict == "V05"


def test_list_made_after_expiry_proves_nothing(checks: Checks, ask: Question) -> None:
    checks.authority.weather.moods["tsa"] = "old"
    checks.authority.weather.back = timedelta(days=60)
    report = checks.report(Manner("expired", stamped=True), ask)
    assert report.verdict == "V07"
    assert "revocation_after_expiry" in report.notes


def test_revoked_then_expired(checks: Checks, ask: Question) -> None:
    """Signed after the revocation, proven; the certificate has expired since."""
    checks.authority.weather.moods["tsa"] = "old"
    checks.authority.weather.back = timedelta(days=30)
    assert checks.report(Manner("revoked-expired", stamped=True), ask).verdict == "V06"


def test_not_valid_yet(checks: Checks, ask: Question) -> None:
    report = checks.report(Manner("early"), ask)
    assert (report.verdict, report.certificate) == ("V05", "not_yet")


@pytest.mark.parametrize("label", ["server", "cipher"])
def test_wrong_usage_is_refused(checks: Checks, ask: Question, label: str) -> None:
    report = checks.report(Manner(label), ask)
    assert (report.verdict, report.sentence, report.integrity) == ("V08", "V08.refused", "ok")
    assert "wrong_usage" in report.notes


def test_unknown_issuer(checks: Checks, ask: Question) -> None:
    report = checks.report(Manner("stranger", along=()), ask)
    assert (report.verdict, report.sentence, report.integrity) == ("V08", "V08.unknown", "ok")


def test_leaf_alone_fetches_its_issuer(checks: Checks, ask: Question) -> None:
    file = checks.file(Manner(along=()))
    assert checks.verifier.verify(file, ask).verdict == "V01"
    assert "certs" in checks.authority.weather.asked


def test_leaf_alone_without_network(checks: Checks, ask: Question) -> None:
    file = checks.file(Manner(along=()))
    checks.authority.weather.moods["certs"] = "down"
    report = checks.verifier.verify(file, ask)
    assert (report.verdict, report.sentence) == ("V08", "V08.unknown")
    assert "issuer_unreachable" in report.notes


def test_weak_but_intact(checks: Checks, ask: Question) -> None:
    report = checks.report(Manner("quiet", digest="sha1"), ask)
    assert (report.verdict, report.integrity) == ("V01", "ok")
    assert report.notes == ("weak_algorithm", "revocation_unpublished", "no_signer")
    assert report.as_json()["signatures"][0]["algorithm"] == "sha1"


def test_broken_digest_cannot_be_checked(checks: Checks, ask: Question) -> None:
    report = checks.report(Manner("quiet", digest="md5"), ask)
    assert (report.verdict, report.integrity) == ("V11", "unknown")
    assert "refused_algorithm" in report.notes


def test_archive_data_answer_when_nobody_does(checks: Checks, ask: Question) -> None:
    file = checks.file(Manner(stamped=True, lasting=True))
    checks.authority.weather.asked.clear()
    report = checks.verifier.verify(file, dataclasses.replace(ask, offline=True))
    assert (report.verdict, report.signatures[0].source) == ("V01", "embedded")
    assert checks.authority.weather.asked == []
    years = datetime.now(UTC) + timedelta(days=1000)
    later = checks.verifier.verify(file, dataclasses.replace(ask, offline=True, at=years))
    assert (later.verdict, later.certificate) == ("V04", "ok")


def test_stamp_over_the_document_proves_the_hour_too(checks: Checks, ask: Question, tmp_path: Path) -> None:
    checks.authority.weather.moods["tsa"] = "old"
    checks.authority.weather.back = timedelta(days=60)
    file = stamped_whole(checks.authority, checks.file(Manner("expired-quiet")), tmp_path / "stamped.pdf")
    report = checks.verifier.verify(file, ask)
    assert (report.verdict, [one.kind for one in report.signatures]) == ("V04", ["agency", "timestamp"])
    assert all(one.time_proven for one in report.signatures)


def test_stamp_of_a_stranger_proves_nothing(checks: Checks, ask: Question, tmp_path: Path) -> None:
    """The service's authority is not trusted here; the agency's own is, by its certificate alone."""
    checks.authority.weather.moods["tsa"] = "old"
    checks.authority.weather.back = timedelta(days=60)
    file = checks.file(Manner("expired-quiet", stamped=True))
    empty = tmp_path / "empty"
    empty.mkdir()
    report = checks.verifier.verify(file, dataclasses.replace(ask, trust=TrustStore(empty)))
    assert (report.verdict, report.signatures[0].time_proven) == ("V08", False)


def test_own_clock_behind(checks: Checks, ask: Question) -> None:
    """Our clock is five days behind: the certificate seems fine, but answers and stamps come from the future."""
    file = checks.file(Manner(stamped=True))
    behind = dataclasses.replace(ask, at=datetime.now(UTC) - timedelta(days=5))
    assert "time_ahead" in checks.verifier.verify(file, behind).notes


def test_service_clock_apart_is_noted(checks: Checks, ask: Question) -> None:
    checks.authority.weather.clock = timedelta(hours=3)
    report = checks.report(Manner(), ask)
    checks.authority.weather.clock = timedelta(0)
    assert "clock_wrong" in report.notes


def test_one_odd_signature_leaves_the_others_told(checks: Checks, ask: Question, tmp_path: Path) -> None:
    first = checks.file(Manner())
    second = signed(checks.authority, first, tmp_path / "second.pdf", Manner("quiet", field="Signature2"))
    content = second.read_bytes()
    at = content.rindex(b"/Contents <") + len(b"/Contents <")
    second.write_bytes(content[:at] + b"0" * 200 + content[at + 200 :])
    report = checks.verifier.verify(second, ask)
    assert (report.verdict, report.integrity) == ("V11", "unknown")
    assert [one.field for one in report.signatures] == ["Signature1"]
    assert "unreadable_signature:Signature2" in report.notes


def test_kind_that_nobody_knows_cannot_be_checked(checks: Checks, ask: Question) -> None:
    file = checks.file(Manner())
    file.write_bytes(file.read_bytes().replace(b"/ETSI.CAdES.detached", b"/ETSI.Xades.detached"))
    report = checks.verifier.verify(file, ask)
    assert (report.verdict, report.integrity, report.signatures) == ("V11", "unknown", ())


def test_agency_is_named(checks: Checks, ask: Question) -> None:
    report = checks.report(Manner(), ask)
    assert (report.signatures[0].organisation, report.signatures[0].issuer) == (AGENCY, "Thử nghiệm issuer")


def test_untrusted_is_never_not_valid(checks: Checks, ask: Question, tmp_path: Path) -> None:
    """Nothing that is only not known lowers what is known: the content is whole."""
    for label in ("stranger", "server", "early", "expired-quiet"):
        assert checks.report(Manner(label), ask).integrity == "ok"

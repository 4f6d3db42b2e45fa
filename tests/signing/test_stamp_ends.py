"""What a time stamp proves when its service's certificate has expired, or was revoked, by the time of checking."""

import dataclasses
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.base.paths import resource
from app.signing.marks import Wish
from app.signing.verify import Question, TrustStore, Verifier
from tests.kit.authority import Authority
from tests.kit.pki import authority_key
from tests.kit.signed_pdfs import Bench
from tests.kit.signing import Manner, brings, made_list, signed, stamped_whole

LATER = timedelta(days=1000)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The policy of a machine whose administrator lets no time stamp count by its own hour."""
    told = resource("signing/policy.toml").read_text(encoding="utf-8")
    file = tmp_path / "machine" / "signing-policy.toml"
    file.parent.mkdir()
    file.write_text(told.replace("accept_expired_timestamps = true", "accept_expired_timestamps = false"), "utf-8")
    monkeypatch.setenv("VANTHU_MACHINE_FOLDER", str(file.parent))
    return file


@pytest.fixture
def ca_then(ca: Authority) -> Authority:
    """The authority, whose stamps are of sixty days ago."""
    ca.weather.clear()
    ca.weather.moods["tsa"] = "old"
    ca.weather.back = timedelta(days=60)
    return ca


@pytest.fixture(scope="module")
def long_lived(ca: Authority, bench: Bench, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A document stamped by a service that tells of revocation: bare, and with the proof of all certificates."""
    ca.weather.clear()
    folder = tmp_path_factory.mktemp("lived")
    bare = signed(ca, bench.plain, folder / "bare.pdf", Manner(stamped=True, tsa="told"))
    whole = folder / "whole.pdf"
    sealed = bench.sign(bench.plain, folder / "one.pdf", authority_key(ca))
    bench.sealer.prolong(sealed, whole, Wish(ca.trust, folder / "kept", ca.told_tsa))
    return bare, whole


def asked(ca: Authority, folder: Path, *, later: bool = False) -> Question:
    at = datetime.now(UTC) + LATER if later else None
    return Question(TrustStore(ca.trust, folder / "kept"), offline=later, at=at, needs_agency=False)


def test_judged_by_what_is_inside_the_file(
    ca: Authority, verifier: Verifier, long_lived: tuple[Path, Path], tmp_path: Path
) -> None:
    bare, whole = (verifier.verify(file, asked(ca, tmp_path, later=True)) for file in long_lived)
    assert (whole.verdict, whole.certificate, whole.signatures[0].time_proven) == ("V04", "ok", True)
    assert (whole.signatures[1].source, whole.signatures[1].certificate) == ("embedded", "ok")
    assert "stamp_service_expired" in whole.notes
    assert (bare.verdict, bare.signatures[0].time_proven) == ("V07", False)
    assert "stamp_not_proven" in bare.notes


def test_a_later_stamp_proves_the_earlier_one(
    ca: Authority, verifier: Verifier, long_lived: tuple[Path, Path], tmp_path: Path, machine: Path
) -> None:
    question = asked(ca, tmp_path, later=True)
    assert machine.is_file()
    assert verifier.verify(long_lived[1], question).verdict == "V05", "no stamp counts by its own hour here"
    archived = stamped_whole(ca, long_lived[1], tmp_path / "archived.pdf", "long")
    report = verifier.verify(archived, question)
    assert (report.verdict, [one.kind for one in report.signatures]) == ("V04", ["agency", "timestamp", "timestamp"])
    assert all(one.time_proven for one in report.signatures)
    assert report.signatures[0].time == report.signatures[1].time


def test_a_service_that_tells_nothing_counts_by_policy(
    ca_then: Authority, bench: Bench, verifier: Verifier, tmp_path: Path
) -> None:
    file = signed(ca_then, bench.plain, tmp_path / "one.pdf", Manner("expired-quiet", stamped=True, tsa="old"))
    report = verifier.verify(file, asked(ca_then, tmp_path))
    assert (report.verdict, "stamp_service_expired" in report.notes) == ("V04", True)


def test_what_the_service_says_too_late_is_not_waited_for(
    ca_then: Authority, bench: Bench, verifier: Verifier, tmp_path: Path
) -> None:
    """Its list of today proves nothing of a certificate that has expired, and tomorrow's will not either."""
    file = signed(ca_then, bench.plain, tmp_path / "one.pdf", Manner("expired-quiet", stamped=True, tsa="told-old"))
    report = verifier.verify(file, asked(ca_then, tmp_path))
    assert (report.verdict, report.signatures[0].time_proven) == ("V07", False)
    assert {"stamp_not_proven", "revocation_after_expiry"} <= set(report.notes)


@pytest.mark.parametrize("service", ["lost", "lost-old"])
def test_a_stolen_key_stamps_any_hour(
    ca_then: Authority, bench: Bench, verifier: Verifier, tmp_path: Path, service: str
) -> None:
    """The stamp tells an hour before the service's key was stolen: that is what a thief would write too."""
    file = signed(ca_then, bench.plain, tmp_path / "one.pdf", Manner("expired-quiet", stamped=True, tsa=service))
    report = verifier.verify(file, asked(ca_then, tmp_path))
    assert (report.verdict, report.signatures[0].time_proven) == ("V05", False)
    assert "stamp_service_revoked" in report.notes


def test_a_list_in_the_file_tells_of_the_theft_too(
    ca_then: Authority, bench: Bench, verifier: Verifier, tmp_path: Path
) -> None:
    source = signed(ca_then, bench.plain, tmp_path / "one.pdf", Manner("expired-quiet", stamped=True, tsa="lost-old"))
    file = brings(source, tmp_path / "two.pdf", [made_list(ca_then, 25, "lost-old-tsa"), made_list(ca_then, 60)])
    report = verifier.verify(file, dataclasses.replace(asked(ca_then, tmp_path), offline=True))
    assert (report.verdict, report.signatures[0].time_proven) == ("V05", False)
    assert "stamp_service_revoked" in report.notes


def test_a_late_list_in_the_file_proves_nothing(
    ca_then: Authority, bench: Bench, verifier: Verifier, tmp_path: Path
) -> None:
    """The signer's certificate was revoked, then expired; a list of today, which has dropped it, was put in."""
    ca_then.weather.back = timedelta(days=30)
    source = signed(ca_then, bench.plain, tmp_path / "one.pdf", Manner("revoked-expired", stamped=True))
    question = dataclasses.replace(asked(ca_then, tmp_path), offline=True)
    late = verifier.verify(brings(source, tmp_path / "late.pdf", [made_list(ca_then, 0)]), question)
    assert (late.verdict, late.certificate) == ("V07", "unknown")
    assert "revocation_after_expiry" in late.notes
    listed = [made_list(ca_then, 0), made_list(ca_then, 25, "revoked-expired")]
    assert verifier.verify(brings(source, tmp_path / "listed.pdf", listed), question).verdict == "V06"

"""The hour of signing: told by whom, proven by what, and hours that are none."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from asn1crypto import cms

from app.signing.examined import Asked, Examined, Signed
from app.signing.policy import policy
from app.signing.report import SignatureFact
from app.signing.verify_child import examine
from tests.kit.authority import Authority
from tests.kit.signed_pdfs import Bench
from tests.kit.signing import Manner, signed, stamped_whole

_CONTENTS = re.compile(rb"/Contents <([0-9a-fA-F]+)>")
Change = Callable[[cms.SignedData], None]


@pytest.fixture
def quiet(ca: Authority) -> Authority:
    """The authority, in good weather."""
    ca.weather.clear()
    return ca


def read(pdf: Path, authority: Authority, at: datetime | None = None) -> Examined:
    """Examine a file here, without asking anybody."""
    return examine(pdf, Asked(authority.trust, at or datetime.now(UTC), policy(), offline=True))


def first(found: Examined) -> Signed:
    return found.signatures[0]


def _rewritten(pdf: Path, change: Change) -> None:
    """Change what of the first signature is not signed itself."""
    content = pdf.read_bytes()
    held = _CONTENTS.search(content)
    assert held is not None
    made = cms.ContentInfo.load(bytes.fromhex(held[1].decode()), strict=False)
    change(made["content"])
    told = made.dump(force=True).hex().encode().ljust(len(held[1]), b"0")
    assert len(told) == len(held[1])
    pdf.write_bytes(content[: held.start(1)] + told + content[held.end(1) :])


def _token_of(pdf: Path) -> cms.CMSAttributes:
    taken: list[cms.CMSAttributes] = []
    copy = pdf.with_suffix(".copy")
    copy.write_bytes(pdf.read_bytes())
    _rewritten(copy, lambda data: taken.append(data["signer_infos"][0]["unsigned_attrs"]))
    return taken[0]


def test_a_stamp_of_another_signature_tells_no_hour(quiet: Authority, bench: Bench, tmp_path: Path) -> None:
    """Whose time stamp is not over this signature tells nothing: the hour is the signer's own, and not proven."""
    manner = Manner("quiet", stamped=True)
    quiet.weather.moods["tsa"], quiet.weather.back = "old", timedelta(days=60)
    old = signed(quiet, bench.plain, tmp_path / "old.pdf", manner)
    quiet.weather.clear()
    fresh = signed(quiet, bench.plain, tmp_path / "fresh.pdf", manner)
    fact = first(read(fresh, quiet)).fact
    assert (fact.time_source, fact.time_proven, fact.stamped_by) == ("timestamp", True, "Thử nghiệm tsa")
    token = _token_of(old)

    def lay(data: cms.SignedData) -> None:
        data["signer_infos"][0]["unsigned_attrs"] = token

    _rewritten(fresh, lay)
    fact = first(read(fresh, quiet)).fact
    assert (fact.time_source, fact.time_proven, fact.stamped_by) == ("signer", False, "")
    assert fact.time is not None
    assert datetime.now(UTC) - fact.time < timedelta(days=1)
    assert (fact.intact, fact.certificate, "stamp_not_proven" in fact.notes) == (True, "ok", True)


def test_a_stamp_over_an_earlier_revision_proves_nothing_of_a_later_signature(
    quiet: Authority, bench: Bench, tmp_path: Path
) -> None:
    quiet.weather.moods["tsa"], quiet.weather.back = "old", timedelta(days=60)
    one = signed(quiet, bench.plain, tmp_path / "one.pdf", Manner("expired-quiet"))
    stamped = stamped_whole(quiet, one, tmp_path / "stamped.pdf")
    two = signed(quiet, stamped, tmp_path / "two.pdf", Manner("expired-quiet", field="Signature2"))
    facts = {signed.fact.field: signed.fact for signed in read(two, quiet).signatures}
    assert (facts["Signature1"].certificate, facts["Signature1"].time_proven) == ("ok", True)
    assert (facts["Signature2"].certificate, facts["Signature2"].time_proven) == ("expired", False)


def _saying(authority: Authority, bench: Bench, folder: Path, told: str) -> SignatureFact:
    """Return what is read of a signature whose machine wrote such an hour; the bytes are not what was signed then."""
    pdf = signed(authority, bench.plain, folder / "odd.pdf", Manner("quiet"))
    content = pdf.read_bytes()
    hour = re.search(rb"/M \([^)]*\)", content)
    assert hour is not None
    pdf.write_bytes(content.replace(hour[0], f"/M ({told})".encode().ljust(len(hour[0]))))
    return first(read(pdf, authority)).fact


@pytest.mark.parametrize("told", ["D:20261399", "rubbish", "D:99991231235959-11'00'", "D:00010101000000+11'00'"])
def test_an_hour_that_is_none_is_not_told(quiet: Authority, bench: Bench, tmp_path: Path, told: str) -> None:
    fact = _saying(quiet, bench, tmp_path, told)
    assert (fact.time, fact.time_source, fact.time_proven) == (None, "none", False)


def test_an_hour_without_its_zone_is_read_as_ours(quiet: Authority, bench: Bench, tmp_path: Path) -> None:
    """Older programs leave the zone out; such a signature is checked as any other."""
    fact = _saying(quiet, bench, tmp_path, "D:20260102030405")
    assert fact.time is not None
    assert (fact.time.isoformat(), fact.time_source) == ("2026-01-02T03:04:05+07:00", "signer")
    ahead = _saying(quiet, bench, tmp_path, "D:20990102030405Z")
    assert (ahead.time_source, ahead.certificate, "time_ahead" in ahead.notes) == ("signer", "ok", True)
    before = _saying(quiet, bench, tmp_path, "D:19700102030405Z")
    assert (before.time_source, before.certificate) == ("signer", "not_yet")

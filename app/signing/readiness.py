"""May this file be sealed? Asked before a number is spent (requirements R-408, R-410)."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from app.signing.errors import (
    SealAlreadySealed,
    SealSignatureBroken,
    SealSignerUnknown,
    SealSignerUnsure,
    SealUnsigned,
)
from app.signing.names import fold
from app.signing.place import SEAL_MM
from app.signing.report import Report, SignatureFact
from app.signing.seal import Sealer, fillable, refuse_unsealable
from app.signing.verify import Question, TrustStore, Verifier


@dataclass(frozen=True)
class SealingCheck:
    """The leader's signature that covers the content, and the form fields to fill, if the file has them.

    `pdfa` is what the file says of itself as an archive format, as "2B"; a signed file is never converted (R-420).
    """

    signer: str
    title: str
    fill: tuple[str, ...]
    report: Report
    pdfa: str = ""


@dataclass(frozen=True)
class Inspectors:
    """The two that look into files."""

    sealer: Sealer
    verifier: Verifier


def before_sealing(
    pdf: Path, by: Inspectors, trust: TrustStore, signers: Iterable[str] | None = None, diameter_mm: float = SEAL_MM
) -> SealingCheck:
    """Refuse a file that may not or cannot be sealed; each reason has its own code (`seal.…`).

    `signers` are the names of the leaders who may sign; None accepts any person whose certificate is trusted.
    """
    facts = by.sealer.facts(pdf)
    refuse_unsealable(pdf, facts, diameter_mm)
    report = by.verifier.verify(pdf, Question(trust, needs_agency=False))
    if report.verdict == "V12":
        raise SealUnsigned(file=pdf.name)
    if report.integrity != "ok":
        raise SealSignatureBroken(file=pdf.name)
    leader = _leader(pdf, report, signers)
    return SealingCheck(leader.signer, leader.title, fillable(facts), report, facts.pdfa)


def _leader(pdf: Path, report: Report, signers: Iterable[str] | None) -> SignatureFact:
    sealed = [one for one in report.signatures if one.kind == "agency"]
    if sealed:
        raise SealAlreadySealed(file=pdf.name, signer=sealed[0].signer)
    people = [one for one in report.signatures if one.kind == "person"]
    if not people:
        raise SealUnsigned(file=pdf.name)
    allowed = None if signers is None else {fold(name) for name in signers}
    listed = [one for one in people if allowed is None or fold(one.signer) in allowed]
    if not listed:
        raise SealSignerUnknown(file=pdf.name, signer=people[0].signer)
    for one in listed:
        if one.certificate in {"ok", "unknown"}:
            return one
    raise SealSignerUnsure(file=pdf.name, signer=listed[0].signer, state=listed[0].certificate)

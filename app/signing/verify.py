"""Checking a signed file: three separate facts and one verdict, never falsely "valid".

The structure is judged by pyHanko in a child process; then the pages as they were signed are drawn and compared
with the pages as they are now, because what the clerk sees must be what was signed.
"""

import hashlib
import logging
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.base.child import Child, ChildDied, ChildFailed, ChildTimedOut, Limits
from app.base.clock import now
from app.base.errors import OfficeError
from app.pages.reader import PageReader
from app.signing.anchors import Anchor
from app.signing.certificates import Certificate
from app.signing.errors import CertificateIssuerOver, CertificateRevoked
from app.signing.examined import Asked, Examined, Own, OwnCheck
from app.signing.names import exact, fold
from app.signing.policy import policy
from app.signing.report import Found, Report, SenderState, is_only_sealed, judge
from app.signing.seen import look

log = logging.getLogger(__name__)

_SCAN_COVERS = 0.7
_COPIES = ("SAO Y", "SAO LỤC", "TRÍCH SAO", "BẢN SAO")
_LIMITS = Limits(deadline=30.0, memory=3 << 30, tasks=200)


@dataclass(frozen=True)
class TrustStore:
    """A folder of files; every CA certificate in it is an anchor. The system's own roots are never used.

    `kept` is the folder of answers about revocation, or None to keep none.
    """

    folder: Path
    kept: Path | None = None


@dataclass(frozen=True)
class SenderName:
    """The sender of a packet as the directory knows it, and who can tell whether a name is that of another agency."""

    organ_id: str
    names: tuple[str, ...]
    is_other: Callable[[str], bool] = lambda _name: False


@dataclass(frozen=True)
class Question:
    """What to check a file against."""

    trust: TrustStore
    sender: SenderName | None = None
    offline: bool = False
    at: datetime | None = None
    needs_agency: bool = True


class Verifier:
    """Checks files, one at a time, in a child process; 30 seconds after a check began its verdict is here."""

    def __init__(self, pages: PageReader, limits: Limits = _LIMITS) -> None:
        """Prepare; the child starts with `warm` or the first file."""
        self._pages = pages
        self._child = Child("app.signing.verify_child", limits)
        self._seconds = limits.deadline
        self._turn = threading.Lock()

    def warm(self) -> None:
        """Start the child and let it load its library."""
        self._child.warm()

    def close(self) -> None:
        """End the child."""
        self._child.close()

    @property
    def process_id(self) -> int | None:
        """The checking process, for the health page."""
        return self._child.process_id

    def verify(self, pdf: Path, question: Question) -> Report:
        """Return the report about a file; a file that cannot be read gets a verdict too, never an exception."""
        with self._turn:
            started = time.monotonic()
            found = self._found(pdf, question, started + self._seconds)
            return judge(found, time.monotonic() - started)

    def own(self, der: bytes, beside: tuple[bytes, ...], trust: TrustStore) -> Own:
        """Return how a certificate of our own stands, asking its issuer anew; what cannot be found out is unknown."""
        asked = Asked(trust.folder, now(), policy(), trust.kept)
        try:
            with self._turn:
                found: Own = self._child.ask("own", der, beside, asked)
        except (ChildDied, ChildTimedOut, ChildFailed) as problem:
            log.warning("the agency's certificate could not be looked at: %s", problem.code)
            return Own("unknown")
        return found

    def look_at_own(self, certificate: Certificate, beside: tuple[bytes, ...], trust: TrustStore) -> OwnCheck:
        """Return what is known of the agency's certificate before it signs (R-412); `refuse_own` judges it."""
        fingerprint = hashlib.sha256(certificate.der).hexdigest()
        facts = (certificate.name, certificate.issuer, certificate.serial)
        return OwnCheck(fingerprint, *facts, certificate.der, beside, self.own(certificate.der, beside, trust))

    def authorities(self, file: Path) -> list[Certificate]:
        """Return the authorities' certificates in a file that someone wants to be trusted."""
        found: list[Certificate] = self._child.ask("authorities", file)
        return found

    def anchors(self, trust: TrustStore) -> tuple[Anchor, ...]:
        """Return what is trusted, and what was taken back."""
        found: tuple[Anchor, ...] = self._child.ask("anchors", trust.folder)
        return found

    def _of_paper(self, pdf: Path, pages: PageReader) -> bool:
        """Tell whether the pages are pictures of paper, or name themselves a copy."""
        sheets = pages.sheet_facts(pdf)
        scanned = sum(sheet.covers >= _SCAN_COVERS for sheet in sheets)
        return scanned * 2 > len(sheets) or any(says_copy(page.splitlines()) for page in pages.text(pdf))

    def _found(self, pdf: Path, question: Question, until: float) -> Found:
        child, pages = self._child.until(until), self._pages.until(until)
        rules = policy()
        trust = question.trust
        asked = Asked(trust.folder, question.at or now(), rules, trust.kept, question.offline)
        try:
            examined: Examined = child.ask("examine", pdf, asked)
        except (ChildDied, ChildTimedOut, ChildFailed) as problem:
            return Found((), readable=False, traces=True, notes=(problem.code,), policy=str(rules.dated))
        notes = (*examined.notes, *(("not_pdf",) if examined.other_kind else ()))
        found = Found(
            signatures=tuple(one.fact for one in examined.signatures),
            readable=examined.readable,
            traces=examined.traces,
            tail=examined.tail,
            needs_agency=question.needs_agency,
            notes=notes,
            odd=examined.odd,
            policy=str(rules.dated),
        )
        if not examined.signatures:
            return found
        found = replace(found, sender=sender_state(found, question.sender))
        try:
            seen = look(pdf, examined, (pages, child), until)
            paper = is_only_sealed(found.signatures) and self._of_paper(pdf, pages)
            return replace(found, signatures=seen.signatures, differences=seen.differences, of_paper=paper)
        except (OfficeError, OSError) as problem:
            return replace(found, readable=False, notes=(*notes, getattr(problem, "code", "os")))


def refuse_own(check: OwnCheck) -> None:
    """Refuse to sign with a certificate that was revoked, or whose issuer has ended.

    What cannot be found out now does not stand in the way: it is asked about later. Raises CertificateRevoked,
    CertificateIssuerOver.
    """
    facts = {"name": check.name, "issuer": check.issuer}
    if check.own.state == "revoked":
        raise CertificateRevoked(**facts)
    if check.own.over:
        raise CertificateIssuerOver(**facts)


def says_copy(lines: Iterable[str]) -> bool:
    """Tell whether a page names itself a copy, as the form for copies has it (NĐ 30, PL I part II)."""
    return any(line.strip().upper().startswith(_COPIES) for line in lines)


def sender_state(found: Found, sender: SenderName | None) -> SenderState:
    """Compare the seals of a file with the sender; beside the sender's own another agency's may stand."""
    seals = [one for one in found.signatures if one.kind == "agency"]
    told = {seal_of((one.signer, one.organisation), sender) for one in seals}
    return "ok" if "ok" in told else "other" if "other" in told else "unknown"


def seal_of(names: Iterable[str], sender: SenderName | None) -> SenderState:
    """Compare the names on one seal with the directory's; without a sender or a seal it is unknown.

    The first name that tells anything decides: whose seal it is comes before the organisation above.
    """
    if sender is None:
        return "unknown"
    told = (_named(name, sender) for name in names)
    return next((state for state in told if state != "unknown"), "unknown")


def _named(name: str, sender: SenderName) -> SenderState:
    """Compare a name: with its marks, and where nobody else is called so, without."""
    if not fold(name):
        return "unknown"
    if exact(name) in {exact(one) for one in sender.names}:
        return "ok"
    if sender.is_other(name):
        return "other"
    return "ok" if fold(name) in {fold(one) for one in sender.names} else "unknown"

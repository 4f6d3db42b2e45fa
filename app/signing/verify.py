"""Checking a signed file: three separate facts and one verdict, never falsely "valid".

The structure is judged by pyHanko in a child process; then the pages as they were signed are drawn and compared
with the pages as they are now, because what the clerk sees must be what was signed.
"""

import time
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.base.child import Child, ChildDied, ChildFailed, ChildTimedOut, Limits
from app.base.clock import now
from app.base.errors import OfficeError
from app.pages.reader import PageReader
from app.signing.examined import Asked, Examined
from app.signing.names import fold
from app.signing.policy import policy
from app.signing.report import Found, Report, SenderState, judge
from app.signing.seen import look

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
    """The sender of a packet as the directory knows it, and the names of other agencies that are not it."""

    organ_id: str
    names: tuple[str, ...]
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """What to check a file against."""

    trust: TrustStore
    sender: SenderName | None = None
    offline: bool = False
    at: datetime | None = None
    needs_agency: bool = True


class Verifier:
    """Checks files, one at a time, in a child process with a deadline of 30 seconds."""

    def __init__(self, pages: PageReader, limits: Limits = _LIMITS) -> None:
        """Prepare; the child starts with `warm` or the first file."""
        self._pages = pages
        self._child = Child("app.signing.verify_child", limits)
        self._seconds = limits.deadline

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
        started = time.monotonic()
        found = self._found(pdf, question)
        return judge(found, time.monotonic() - started)

    def _found(self, pdf: Path, question: Question) -> Found:
        rules = policy()
        trust = question.trust
        asked = Asked(trust.folder, question.at or now(), rules, trust.kept, question.offline)
        try:
            examined: Examined = self._child.ask("examine", pdf, asked)
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
            seen = look(pdf, examined, self._pages, self._child)
            return replace(found, signatures=seen.signatures, differences=seen.differences)
        except (OfficeError, OSError) as problem:
            return replace(found, readable=False, notes=(*notes, getattr(problem, "code", "os")))


def sender_state(found: Found, sender: SenderName | None) -> SenderState:
    """Compare the seal's organisation with the directory's names; without a sender or a seal it is unknown."""
    seals = [one for one in found.signatures if one.kind == "agency"]
    if sender is None or not seals:
        return "unknown"
    ours, others = _folded(sender.names), _folded(sender.others)
    names = [_folded((one.signer, one.organisation)) for one in seals]
    if any(name & ours for name in names):
        return "ok"
    return "other" if any(name & others for name in names) else "unknown"


def _folded(names: tuple[str, ...]) -> set[str]:
    return {fold(name) for name in names}

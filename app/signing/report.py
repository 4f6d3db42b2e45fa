"""What the check of a signed file found: facts, and the one verdict that follows from them (ux.md C5)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from app.pages.sheets import Box

Integrity = Literal["ok", "changed", "unknown", "none"]
CertificateState = Literal["ok", "expired", "not_yet", "revoked", "untrusted", "unknown"]
SenderState = Literal["ok", "other", "unknown"]
Kind = Literal["person", "agency", "timestamp"]
Covers = Literal["whole", "revision", "part"]
Changes = Literal["none", "permitted", "not_permitted"]

_WORST: tuple[CertificateState, ...] = ("revoked", "not_yet", "expired", "untrusted", "unknown", "ok")
_GOOD = ("V01", "V02", "V04")


@dataclass(frozen=True)
class SignatureFact:
    """One signature: who, when by which clock, what it covers, and how its certificate stands.

    `source` says what the answer about revocation rests on: ocsp, crl, embedded, unpublished, none; `source_at` is
    when the issuer made that, `source_kept` tells that it was kept here. `checked` is False where the signature is of
    a kind that cannot be checked, so that neither intact nor changed is known. `end` is where the signed revision ends.
    """

    field: str
    signer: str
    organisation: str
    title: str
    issuer: str
    kind: Kind
    time: datetime | None
    time_source: Literal["timestamp", "signer", "none"]
    covers: Covers
    intact: bool
    changes_after: Changes
    certificate: CertificateState
    page: int
    view: Box | None = None
    expired_since: bool = False
    refused: bool = False
    weak: bool = False
    additions: bool = False
    source: str = "none"
    source_at: datetime | None = None
    source_kept: bool = False
    time_proven: bool = False
    stamped_by: str = ""
    revoked_since: bool = False
    algorithm: str = ""
    checked: bool = True
    end: int = 0
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the fact as the command line prints it."""
        return {
            "field": self.field,
            "signer": self.signer,
            "organisation": self.organisation,
            "title": self.title,
            "issuer": self.issuer,
            "kind": self.kind,
            "time": self.time.isoformat() if self.time else None,
            "time_source": self.time_source,
            "time_proven": self.time_proven,
            "stamped_by": self.stamped_by,
            "algorithm": self.algorithm,
            "covers": self.covers,
            "intact": self.intact,
            "checked": self.checked,
            "changes_after": self.changes_after,
            "certificate": self.certificate,
            "revocation": self.source,
            "revocation_at": self.source_at.isoformat() if self.source_at else None,
            "revocation_kept": self.source_kept,
            "page": self.page + 1,
            "box": [round(edge, 1) for edge in self.view] if self.view else None,
            "end": self.end,
        }


@dataclass(frozen=True)
class DifferenceFact:
    """A place that looks or reads otherwise than when it was signed; `page` counts from 0."""

    page: int
    box: Box
    what: str

    def as_json(self) -> dict[str, Any]:
        """Return the place as the command line prints it, pages from 1."""
        return {"page": self.page + 1, "box": [round(edge, 1) for edge in self.box], "what": self.what}


@dataclass(frozen=True)
class Report:
    """The answer about one file. `sentence` is the code of the sentence that says it (ui/words.py)."""

    verdict: str
    sentence: str
    integrity: Integrity
    certificate: CertificateState
    sender: SenderState
    legal_value: Literal["FULL", "AGENCY_ONLY", "INFO_ONLY"]
    signatures: tuple[SignatureFact, ...] = ()
    differences: tuple[DifferenceFact, ...] = ()
    notes: tuple[str, ...] = ()
    seconds: float = 0.0
    policy: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return the report as the command line prints it; the caller may put words for the sentence's code."""
        return {
            "verdict": self.verdict,
            "sentence": self.sentence,
            "integrity": self.integrity,
            "certificate": self.certificate,
            "sender": self.sender,
            "legal_value": self.legal_value,
            "signatures": [one.as_json() for one in self.signatures],
            "differences": [one.as_json() for one in self.differences],
            "notes": list(self.notes),
            "policy": self.policy,
            "seconds": round(self.seconds, 3),
        }


@dataclass(frozen=True)
class Found:
    """All that the verdict follows from.

    `readable`: False when no parser could make sense of the file; `odd` names the fields whose signature cannot be
    checked at all; `of_paper` tells that the pages are a scan, or say that they are a copy.
    """

    signatures: tuple[SignatureFact, ...]
    differences: tuple[DifferenceFact, ...] = ()
    readable: bool = True
    traces: bool = False
    tail: bool = False
    sender: SenderState = "unknown"
    needs_agency: bool = True
    notes: tuple[str, ...] = ()
    odd: tuple[str, ...] = ()
    policy: str = ""
    of_paper: bool = False


def judge(found: Found, seconds: float = 0.0) -> Report:
    """Return the report whose verdict is the first that holds of V03, V06, V11, V09, V05, V08, V07, V10, V04, …."""
    content = tuple(one for one in found.signatures if one.kind != "timestamp")
    integrity = _integrity(found, content)
    certificate = _worst(content)
    verdict = _verdict(found, content, integrity)
    return Report(
        verdict=verdict,
        sentence=_sentence(verdict, found, content),
        integrity=integrity,
        certificate=certificate,
        sender=found.sender,
        legal_value=_legal_value(verdict, found, content),
        signatures=found.signatures,
        differences=found.differences,
        notes=_notes(found),
        seconds=seconds,
        policy=found.policy,
    )


def _sentence(verdict: str, found: Found, content: tuple[SignatureFact, ...]) -> str:
    """Return which sentence says the verdict: some have more than one reason that a clerk must tell apart."""
    if verdict == "V08":
        return "V08.refused" if any(one.refused for one in content) else "V08.unknown"
    if verdict == "V03" and _unseen(found):
        return "V03.unseen"
    return verdict


def _unseen(found: Found) -> bool:
    """Tell whether every page looks and reads as it was signed, though what came after is not permitted."""
    whole = all(one.intact and one.checked and one.covers != "part" for one in found.signatures)
    return whole and found.readable and not (found.differences or found.tail or found.odd)


def _verdict(found: Found, content: tuple[SignatureFact, ...], integrity: Integrity) -> str:
    states = {one.certificate for one in content}
    unsigned = integrity == "none"
    rules = (
        ("V12", unsigned),
        ("V03", integrity == "changed"),
        ("V06", "revoked" in states),
        ("V11", integrity == "unknown" or not content),
        ("V09", found.sender == "other"),
        ("V05", bool({"expired", "not_yet"} & states)),
        ("V08", "untrusted" in states),
        ("V07", "unknown" in states),
        ("V10", found.needs_agency and not any(one.kind == "agency" for one in content)),
        ("V04", any(one.expired_since for one in content)),
        ("V02", _added_to(content)),
    )
    return next((code for code, holds in rules if holds), "V01")


def _integrity(found: Found, content: tuple[SignatureFact, ...]) -> Integrity:
    if any(_changed(one) for one in found.signatures) or found.differences or found.tail:
        return "changed"
    if content and found.readable and not found.odd and all(one.checked for one in found.signatures):
        return "ok"
    return "unknown" if content or not found.readable or found.traces or found.odd else "none"


def _changed(one: SignatureFact) -> bool:
    return (one.checked and not one.intact) or one.covers == "part" or one.changes_after == "not_permitted"


def _added_to(content: tuple[SignatureFact, ...]) -> bool:
    """Tell whether something came after the sender's seal: the signature of others, or an unsigned addition."""
    first = next((at for at, one in enumerate(content) if one.kind == "agency"), len(content))
    others = any(one.organisation != content[first].organisation for one in content[first + 1 :])
    return others or any(one.additions for one in content[-1:])


def _worst(content: tuple[SignatureFact, ...]) -> CertificateState:
    states = {one.certificate for one in content}
    return next((state for state in _WORST if state in states), "unknown")


def is_only_sealed(facts: tuple[SignatureFact, ...]) -> bool:
    """Tell whether an agency signed and no person did."""
    kinds = {one.kind for one in facts}
    return "agency" in kinds and "person" not in kinds


def _legal_value(
    verdict: str, found: Found, content: tuple[SignatureFact, ...]
) -> Literal["FULL", "AGENCY_ONLY", "INFO_ONLY"]:
    """Return what the document is worth (R-109): signed and sealed, or a sealed scan or copy; else for reference."""
    kinds = {one.kind for one in content}
    if verdict not in _GOOD or "agency" not in kinds:
        return "INFO_ONLY"
    if "person" in kinds:
        return "FULL"
    return "AGENCY_ONLY" if found.of_paper else "INFO_ONLY"


def _notes(found: Found) -> tuple[str, ...]:
    notes = [*found.notes, *(f"unreadable_signature:{name}" for name in found.odd)]
    if any(one.weak for one in found.signatures):
        notes.append("weak_algorithm")
    if any(one.source == "unpublished" for one in found.signatures):
        notes.append("revocation_unpublished")
    if any(one.revoked_since for one in found.signatures):
        notes.append("revoked_later")
    if is_only_sealed(found.signatures) and not found.of_paper:
        notes.append("no_signer")
    if any(not one.checked for one in found.signatures):
        notes.append("refused_algorithm")
    notes += [note for one in found.signatures for note in one.notes]
    return tuple(dict.fromkeys(notes))

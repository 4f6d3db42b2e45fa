"""Whom the office trusts: an authority's certificate is taken in after its fingerprint was confirmed, and taken back.

What is trusted is files (`app/signing/anchors.py`), so that an administrator can lay the same folder on every machine.
What is taken back stays as refused: "an authority we refuse" is told from "an authority nobody knows".
"""

import hashlib
import tomllib
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from app.base.clock import VIETNAM
from app.base.errors import Refused
from app.base.news import Topic
from app.desk.journal import note
from app.desk.office import Office
from app.desk.verdicts import check_all_again
from app.documents.values import required
from app.signing.certificates import Certificate
from app.signing.verify import TrustStore

_WITHOUT_TRUST = ("V05", "V07", "V08")
_WITH_TRUST = ("V01", "V02", "V04", "V07", "V10")
"""Verdicts that another authority may change, or one authority less."""


class NotAnAuthority(Refused):
    """The file holds no certificate of an authority, or none with this fingerprint. Facts: file."""

    code = "trust.not_an_authority"


class FingerprintDiffers(Refused):
    """What was confirmed is not the fingerprint of the certificate. Facts: name."""

    code = "trust.fingerprint_differs"


class TrustRunOut(Refused):
    """The certificate, or the time for which it shall be trusted, has ended. Facts: name."""

    code = "trust.run_out"


class NotTrusted(Refused):
    """No authority with this fingerprint is trusted. Facts: fingerprint."""

    code = "trust.unknown"


@dataclass(frozen=True)
class Term:
    """What was confirmed: the fingerprint, and the days for which the authority is trusted, where they are limited."""

    fingerprint: str
    since: date | None = None
    until: date | None = None


def trust_store(office: Office) -> TrustStore:
    """Return where the trusted authorities lie; beside a practice token its own authority, nothing else."""
    ours = office.settings
    kept = office.folders.data / "revocation"
    beside = Path(ours.token_module).parent / "trust" if ours.token_module else None
    if not ours.trust_folder and beside is not None and (beside.parent / "pki.json").is_file():
        return TrustStore(beside, kept)
    return TrustStore(Path(ours.trust_folder) if ours.trust_folder else office.folders.data / "trust", kept)


def fingerprint(certificate: Certificate) -> str:
    """Return the SHA-256 of a certificate as hexadecimal figures, as its issuer publishes it."""
    return hashlib.sha256(certificate.der).hexdigest().upper()


def grouped(text: str) -> str:
    """Return a fingerprint in groups of four, to be compared by eye."""
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def take_in(office: Office, folder: Path, certificate: Certificate, term: Term) -> str:
    """Trust an authority from now on, or again; return its fingerprint.

    Raises NotAnAuthority, FingerprintDiffers, TrustRunOut, NobodyOnDuty.
    """
    if not certificate.authority:
        raise NotAnAuthority(file=certificate.name)
    known = fingerprint(certificate)
    if _bare(term.fingerprint) != known:
        raise FingerprintDiffers(name=certificate.name)
    until = _end(term.until) or certificate.not_after
    upside_down = term.since is not None and term.until is not None and term.until < term.since
    if upside_down or min(until, certificate.not_after) < office.now():
        raise TrustRunOut(name=certificate.name)
    facts = {"name": certificate.name, "fingerprint": known, "since": term.since, "until": term.until}
    with office.store.write() as tx:
        note(tx, office, None, "trust_added", dict(facts))
        check_all_again(tx, office, _WITHOUT_TRUST)
        tx.touched(Topic.SETTINGS)
        folder.mkdir(parents=True, exist_ok=True)
        _write(folder / f"{_short(known)}.toml", _beside(office, certificate, term))  # first, for it limits the trust
        _write(folder / f"{_short(known)}.crt", certificate.der)
    return known


def take_back(office: Office, folder: Path, known: str, reason: str) -> None:
    """Refuse an authority from now on, with a reason; what it issued reads "refused". Raises NotTrusted."""
    bare = _bare(known)
    beside = folder / f"{_short(bare)}.toml"
    why = required("reason", reason, 500)
    kept = beside.read_text("utf-8") if beside.is_file() else ""
    if not bare or _bare(str(tomllib.loads(kept).get("fingerprint", ""))) != bare:
        raise NotTrusted(fingerprint=known)
    with office.store.write() as tx:
        note(tx, office, None, "trust_removed", {"fingerprint": bare, "reason": why})
        check_all_again(tx, office, _WITH_TRUST)
        tx.touched(Topic.SETTINGS)
        if "refused = true" not in kept:
            _write(beside, (kept + "refused = true\n").encode())


def _beside(office: Office, certificate: Certificate, term: Term) -> bytes:
    lines = [
        f'name = "{_quoted(certificate.name)}"',
        f'fingerprint = "{fingerprint(certificate)}"',
        f'by = "{_quoted(office.who)}"',
        f"at = {office.now().isoformat()}",
    ]
    if term.since:
        lines.append(f"since = {datetime.combine(term.since, time.min, VIETNAM).isoformat()}")
    if term.until:
        lines.append(f"until = {datetime.combine(term.until, time.max, VIETNAM).isoformat()}")
    return ("\n".join(lines) + "\n").encode()


def _end(day: date | None) -> datetime | None:
    return datetime.combine(day, time.max, VIETNAM) if day else None


def _write(file: Path, content: bytes) -> None:
    fresh = file.with_suffix(file.suffix + ".part")
    fresh.write_bytes(content)
    fresh.replace(file)


def _short(known: str) -> str:
    return known[:16].lower()


def _bare(text: str) -> str:
    return "".join(text.replace(":", "").split()).upper()


def _quoted(text: str) -> str:
    kept = "".join(letter for letter in text if letter.isprintable())
    return kept.replace("\\", "\\\\").replace('"', '\\"')

"""The files of a trust folder: each certificate of an authority, and beside it since and until when it is trusted.

Read in the child processes; `app/desk/trust.py` writes them. A certificate without a file beside it is trusted for
as long as it is valid itself. What was taken back stays as refused, so that it is told from what nobody knows.
"""

import logging
import tomllib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.base.clock import VIETNAM
from app.signing.certificates import Certificate

log = logging.getLogger(__name__)

SUFFIXES = frozenset({".pem", ".crt", ".cer", ".der", ".p7b", ".p7c"})
_MOST = 4 << 20
"""Bytes: no file of certificates is larger."""


@dataclass(frozen=True)
class Anchor:
    """An authority, the time for which it is trusted, or that it is refused."""

    certificate: Certificate
    since: datetime
    until: datetime
    refused: bool = False
    file: str = ""

    def trusted_at(self, moment: datetime) -> bool:
        """Tell whether what it issued is trusted at a moment."""
        return not self.refused and self.since <= moment <= self.until

    def run_out_at(self, moment: datetime) -> bool:
        """Tell whether nothing but its own age speaks against it at a moment."""
        return not self.refused and self.until == self.certificate.not_after < moment


def anchors_in(folder: Path) -> tuple[Anchor, ...]:
    """Return the authorities of a folder; none when it is empty or missing, none of a file of another kind.

    What is refused in one file is refused, in however many others it lies.
    """
    found = [
        _anchor(file, certificate)
        for file in sorted(folder.iterdir() if folder.is_dir() else ())
        if file.suffix.lower() in SUFFIXES
        for certificate in authorities_of(_content(file))
    ]
    refused = {one.certificate.der for one in found if one.refused}
    return tuple(replace(one, refused=one.certificate.der in refused) for one in found)


def _content(file: Path) -> bytes:
    """Return the bytes of a file; none where it cannot be read or is no file, so that the others still count."""
    try:
        return file.read_bytes() if file.is_file() and file.stat().st_size <= _MOST else b""
    except OSError as problem:
        log.warning("the trust folder: %s cannot be read: %s", file.name, type(problem).__name__)
        return b""


def trusted_in(folder: Path, moment: datetime) -> list[bytes]:
    """Return the authorities of a folder that are trusted at a moment, as DER."""
    return [one.certificate.der for one in anchors_in(folder) if one.trusted_at(moment)]


def authorities_of(content: bytes) -> list[Certificate]:
    """Return the authorities among the certificates that PEM, DER or PKCS#7 bytes hold.

    An authority is one by its own certificate, and its key may sign others.
    """
    from app.signing.certificate_reader import certificates_of, read_certificate

    read = [read_certificate(der) for der in certificates_of(content)]
    return [one for one in read if one.authority and (not one.usage or "key_cert_sign" in one.usage)]


def _anchor(file: Path, certificate: Certificate) -> Anchor:
    try:
        told = _told(file.with_suffix(".toml"))
        since, until = _moment(told.get("since")), _moment(told.get("until"))
    except (OSError, ValueError, TypeError) as problem:  # what limits the trust cannot be read: no trust
        log.warning("the trust folder: what stands beside %s cannot be read: %s", file.name, type(problem).__name__)
        told, since, until = {"refused": True}, None, None
    return Anchor(
        certificate=certificate,
        since=max(since or certificate.not_before, certificate.not_before),
        until=min(until or certificate.not_after, certificate.not_after),
        refused=bool(told.get("refused", False)),
        file=file.name,
    )


def _told(beside: Path) -> dict[str, Any]:
    return tomllib.loads(beside.read_text("utf-8")) if beside.exists() else {}


def _moment(told: object) -> datetime | None:
    """Return a moment; a day that was written without an hour is no moment, raises TypeError."""
    if told is None:
        return None
    if not isinstance(told, datetime):
        raise TypeError(type(told).__name__)
    return told.replace(tzinfo=VIETNAM) if told.tzinfo is None else told.astimezone(UTC)

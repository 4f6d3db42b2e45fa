"""The files of a trust folder: each certificate of an authority, and beside it since and until when it is trusted.

Read in the child processes; `app/desk/trust.py` writes them. A certificate without a file beside it is trusted for
as long as it is valid itself. What was taken back stays as refused, so that it is told from what nobody knows.
"""

import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.base.clock import VIETNAM
from app.signing.certificates import Certificate

SUFFIXES = frozenset({".pem", ".crt", ".cer", ".der"})


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
    """Return the authorities of a folder; none when it is empty or missing."""
    return tuple(
        _anchor(file, certificate)
        for file in sorted(folder.iterdir() if folder.is_dir() else ())
        if file.suffix.lower() in SUFFIXES
        for certificate in authorities_of(file.read_bytes())
    )


def trusted_in(folder: Path, moment: datetime) -> list[bytes]:
    """Return the authorities of a folder that are trusted at a moment, as DER."""
    return [one.certificate.der for one in anchors_in(folder) if one.trusted_at(moment)]


def authorities_of(content: bytes) -> list[Certificate]:
    """Return the authorities among the certificates that PEM or DER bytes hold."""
    from app.signing.certificate_reader import certificates_of, read_certificate

    read = [read_certificate(der) for der in certificates_of(content)]
    return [certificate for certificate in read if certificate.authority]


def _anchor(file: Path, certificate: Certificate) -> Anchor:
    beside = file.with_suffix(".toml")
    told = tomllib.loads(beside.read_text("utf-8")) if beside.is_file() else {}
    return Anchor(
        certificate=certificate,
        since=max(_moment(told.get("since")) or certificate.not_before, certificate.not_before),
        until=min(_moment(told.get("until")) or certificate.not_after, certificate.not_after),
        refused=bool(told.get("refused", False)),
        file=file.name,
    )


def _moment(told: datetime | None) -> datetime | None:
    if told is None:
        return None
    return told.replace(tzinfo=VIETNAM) if told.tzinfo is None else told.astimezone(UTC)

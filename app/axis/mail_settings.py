"""What an office tells about its official mailbox."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from app.axis.port import AgencyEntry


@dataclass(frozen=True)
class MailSettings:
    """The mailbox: `imaps://host` or `imap://host` with STARTTLS, `smtps://host` or `smtp://host` with STARTTLS."""

    address: str
    imap: str
    smtp: str
    secret: str = field(repr=False)
    user: str = ""
    organ_id: str = ""
    agency: str = ""
    ca_file: Path | None = None
    plain_hosts: frozenset[str] = frozenset()
    largest: int = 20 * 1024 * 1024


class Directory(Protocol):
    """Who is behind an address."""

    def address_of(self, organ_id: str) -> str:
        """Return the official address of an agency, or nothing."""
        ...

    def agency_at(self, address: str) -> AgencyEntry | None:
        """Return the agency whose official address this is."""
        ...

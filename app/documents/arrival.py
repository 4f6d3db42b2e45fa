"""What arrives, before it is a record: the same shape from the axis, a scanner or a file."""

from dataclasses import field
from datetime import date, datetime

from app.base.frozen import dataclass
from app.documents.values import Channel

COPY = "COPY"
"""The role of a copy that this office made and signed; it lies beside the file as received."""
SOURCE = "SOURCE"
"""The role of a drafter's own file of which the PDF was made that is signed; it stays in the house (R-420)."""


@dataclass(frozen=True)
class ArrivedFile:
    """One file that came along, already kept in the vault; `problem` says why it could not be read."""

    name: str
    sha256: str
    size: int
    content_type: str
    role: str
    pages: int | None = None
    problem: str = ""


@dataclass(frozen=True)
class Parties:
    """Who sent it and who issued it; both code forms are kept (R-1102)."""

    sender: str
    sender_id: str = ""
    sender_old_id: str = ""
    author: str = ""


@dataclass(frozen=True)
class Signer:
    """Quyền hạn, chức vụ, họ tên người ký."""

    name: str = ""
    position: str = ""
    competence: str = ""


@dataclass(frozen=True)
class Facts:
    """The fields of a document as its sender or the clerk gave them (PL VI II)."""

    subject: str
    code_number: str = ""
    code_notation: str = ""
    type_name: str = ""
    issued_date: date | None = None
    place: str = ""
    signer: Signer = field(default_factory=Signer)
    urgency: int = 0
    due: date | None = None
    page_count: int | None = None
    copies: int = 1
    appendixes: tuple[str, ...] = ()
    response_required: bool = False
    has_paper: bool = False
    document_id: str = ""
    response_for: tuple[str, ...] = ()
    secrecy: str = ""
    note: str = ""


@dataclass(frozen=True)
class Arrival:
    """One document at the door."""

    channel: Channel
    arrived_at: datetime
    parties: Parties
    facts: Facts
    files: tuple[ArrivedFile, ...] = ()
    raw_sha256: str = ""
    axis_id: str = ""
    business: int = 0
    warnings: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()

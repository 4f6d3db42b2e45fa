"""What a packet says, whoever wrote it: the same shape for one that was read and one to be written."""

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import ClassVar, Literal

from app.base.errors import Refused

NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016"

Kind = Literal["edoc", "status"]
Change = Literal["added", "removed"]
SignatureState = Literal["valid", "invalid"]

NEW, RECALL, UPDATE, REPLACE = 0, 1, 2, 3
"""Business types of QCVN 102 (edoc packets)."""

STATUS_CODES = frozenset({1, 2, 3, 4, 5, 6, 13, 15, 16})
"""The answers that the exchange knows (spec 3.1)."""

AGREED, MISPRINTED_AGREEMENT = 15, 14
"""One vendor's sample says 14 where it means 15."""


class BadPacket(Refused):
    """A packet that cannot be taken in; the fact `reason` is a stable code such as `missing:From,To`."""

    code: ClassVar[str] = "packet.bad"


@dataclass(frozen=True)
class Organ:
    """One agency as a packet names it."""

    organ_id: str
    name: str = ""
    in_charge: str = ""
    address: str = ""
    email: str = ""
    telephone: str = ""
    fax: str = ""
    website: str = ""


@dataclass(frozen=True)
class Reference:
    """Another document, as `ResponseFor` names it; `raw_date` is what stood there."""

    organ_id: str = ""
    code: str = ""
    promulgation_date: date | None = None
    document_id: str = ""
    raw_date: str = ""


@dataclass(frozen=True)
class Staff:
    """The person to ask."""

    department: str = ""
    name: str = ""
    mobile: str = ""
    email: str = ""


@dataclass(frozen=True)
class Hop:
    """One node that the packet passed; nodes may be anonymous."""

    organ_id: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class ReceiverChange:
    """A receiver that an update added or removed."""

    organ_id: str
    change: Change


@dataclass(frozen=True)
class Replacement:
    """A document that this one replaces, and who had received it."""

    document_id: str
    organ_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Attachment:
    """One file: `path` holds its decoded bytes; `error` says why there are none."""

    name: str
    path: Path | None = None
    content_id: str = ""
    original_name: str = ""
    content_type: str = ""
    description: str = ""
    size: int = 0
    sha256: str = ""
    error: str = ""


@dataclass(frozen=True)
class Packet:
    """One edXML packet, read or to be written."""

    kind: Kind
    from_: Organ
    to: tuple[Organ, ...] = ()
    code_number: str = ""
    code_notation: str = ""
    place: str = ""
    promulgation_date: date | None = None
    type_group: int | None = None
    type_detail: int | None = None
    type_name: str = ""
    subject: str = ""
    content: str = ""
    competence: str = ""
    position: str = ""
    signer: str = ""
    due_date: date | None = None
    places: tuple[str, ...] = ()
    priority: int | None = None
    sphere: str = ""
    typist: str = ""
    amount: int | None = None
    page_amount: int | None = None
    appendixes: tuple[str, ...] = ()
    response_for: tuple[Reference, ...] = ()
    steering: int | None = None
    document_id: str = ""
    application_type: str = ""
    trace: tuple[Hop, ...] = ()
    business: int = NEW
    business_reason: str = ""
    business_document_id: str = ""
    document_info_changed: bool = False
    receivers_changed: bool = False
    receiver_changes: tuple[ReceiverChange, ...] = ()
    replaces: tuple[Replacement, ...] = ()
    staff: Staff = field(default_factory=Staff)
    paper: int | None = None
    attachments: tuple[Attachment, ...] = ()
    status: int | None = None
    raw_status: str = ""
    description: str = ""
    timestamp: datetime | None = None
    signature: SignatureState | None = None
    namespace_well_formed: bool = True
    warnings: tuple[str, ...] = ()
    raw_dates: tuple[tuple[str, str], ...] = ()

    @property
    def code(self) -> str:
        """Number and notation as the document bears them, e.g. `128/STN-VP`."""
        return f"{self.code_number}/{self.code_notation}" if self.code_notation else self.code_number

    @property
    def effective_status(self) -> int | None:
        """The answer to act on: 14 of one vendor's sample means 15."""
        return AGREED if self.status == MISPRINTED_AGREEMENT else self.status

    @property
    def error(self) -> str:
        """The first attachment error, or nothing; the packet is kept all the same."""
        return next((each.error for each in self.attachments if each.error), "")


def split_code(code: str) -> tuple[str, str]:
    """Part `128/STN-VP` into number and notation at the first slash."""
    number, _, notation = code.partition("/")
    return number.strip(), notation.strip()


def build_document_id(organ_id: str, day: date | None, code: str) -> str:
    """Return the canonical identifier `organ,yyyy/MM/dd,number/notation` (QCVN 102, spec 5.4)."""
    return f"{organ_id},{day:%Y/%m/%d},{code}" if day else f"{organ_id},,{code}"

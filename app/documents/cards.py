"""Frozen views of a document, handed to screens and commands; nothing with a session leaves the store."""

from dataclasses import field
from datetime import date, datetime

from app.base.frozen import dataclass
from app.documents.excuses import Outage
from app.documents.life import State
from app.documents.reception import Acceptance
from app.documents.values import Direction


@dataclass(frozen=True)
class FileCard:
    """One file of a document; `path` is where its unchanged bytes rest."""

    id: int
    role: str
    name: str
    content_type: str
    size: int
    sha256: str
    path: str
    pages: int | None = None
    problem: str = ""


@dataclass(frozen=True)
class EventCard:
    """One line of the journal: who did what when."""

    id: int
    at: datetime
    who: str
    act: str
    facts: dict[str, object]
    undo_until: datetime | None = None


@dataclass(frozen=True)
class RecipientCard:
    """One recipient of an outgoing document and what is known of its line."""

    id: int
    organ_id: str
    name: str
    channel: str
    state: str
    at: datetime | None
    status: int | None = None
    detail: str = ""
    due: datetime | None = None
    attempts: int = 0
    overdue: bool = False
    asked: str = ""
    asked_at: datetime | None = None
    answer: int | None = None
    answer_text: str = ""
    excuse: Outage | None = None
    """Why it is late, where the axis could not be reached (D-29)."""


@dataclass(frozen=True)
class AssignmentCard:
    """One unit or person that a directing opinion names."""

    unit: str
    role: str
    due: date | None
    note: str = ""


@dataclass(frozen=True)
class OpinionCard:
    """One directing opinion (ý kiến chỉ đạo)."""

    id: int
    leader: str
    at: datetime
    text: str
    source: str
    entered_by: str
    assignments: tuple[AssignmentCard, ...] = ()


@dataclass(frozen=True)
class Card:
    """What a list shows of one document."""

    key: int
    direction: Direction
    state: State
    book: str
    series: str
    year: int | None
    number: int | None
    code: str
    subject: str
    type_name: str
    sender: str
    sender_id: str
    urgency: int
    channel: str
    arrived_at: datetime | None
    issued_date: date | None
    due: date | None
    verdict: str
    pages: int | None
    files: int
    note: str = ""
    asked: str = ""
    duplicate_of: int | None = None
    number_held: int | None = None
    recipients: tuple[str, ...] = ()
    excuse: Outage | None = None
    """Why its deadline ran out, where the axis could not be reached (D-29)."""
    number_by: date | None = None
    """The last day for a number of a paper that is signed and has none (R-406)."""
    accept_by: datetime | None = None
    """By when it is to be accepted, while it waits for that (R-106)."""
    acceptance: Acceptance = Acceptance.OPEN


@dataclass(frozen=True)
class Detail:
    """Everything that is known of one document."""

    card: Card
    fields: dict[str, object]
    files: tuple[FileCard, ...] = ()
    events: tuple[EventCard, ...] = ()
    recipients: tuple[RecipientCard, ...] = ()
    opinions: tuple[OpinionCard, ...] = ()
    report: dict[str, object] = field(default_factory=dict)
    excuse: Outage | None = None
    """Why something that was promised about it left late."""


@dataclass(frozen=True)
class BookCard:
    """One number series of one year: the continuity strip is made of these."""

    book: str
    series: str
    year: int
    first: int
    last: int
    used: int
    held: int
    voided: int
    missing: tuple[int, ...] = ()

    @property
    def complete(self) -> bool:
        """Tell whether every number from the first to the last is accounted for."""
        return not self.missing


@dataclass(frozen=True)
class NumberCard:
    """One number of a book and what became of it."""

    book: str
    series: str
    year: int
    number: int
    state: str
    key: int | None
    code: str
    reason: str
    who: str
    at: datetime
    allowed_by: str = ""


@dataclass(frozen=True)
class AgencyCard:
    """One agency of the directory with both its codes."""

    organ_id: str
    old_code: str
    name: str
    parent: str = ""
    mail: str = ""
    valid: bool = True
    uses: int = 0
    successor: str = ""
    successor_name: str = ""
    former: tuple[str, ...] = ()


@dataclass(frozen=True)
class PersonCard:
    """One person of the office; never deleted."""

    id: int
    name: str
    post: str
    role: str
    active: bool

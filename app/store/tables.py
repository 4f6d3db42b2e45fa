"""The tables of documents, their files, numbers and history."""

from datetime import UTC, date, datetime
from typing import Any, ClassVar, cast

from sqlalchemy import (
    JSON,
    BigInteger,
    Connection,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    event,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.sql.elements import TextClause
from sqlalchemy.types import TypeDecorator

from app.base.clock import to_vietnam

KEY = BigInteger().with_variant(Integer, "sqlite")

WAITS_FOR_PAPER = text("has_paper AND number IS NOT NULL AND case_file = '' AND channel <> 'paper'")
"""Registered from the wire, and its paper has not come (R-707); the same words in the index and in the query.

A condition on the direction is left out: SQLite would take another index for it."""
ASKED_BACK = text("asked <> ''")
"""The sender asks for recall or update and has no answer yet."""
SHUT = "shut"
"""Content that was recalled and cannot be read any more, though its bytes are still there (D-28)."""


class Moment(TypeDecorator[datetime]):
    """A moment stored as UTC and read back on Vietnamese time (R-1201)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a moment without offset; SQLite gets the naive UTC reading."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            message = "a moment without offset is not stored"
            raise ValueError(message)
        return to_utc(value)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment with the Vietnamese offset."""
        del dialect
        return None if value is None else to_vietnam(value)


def to_utc(value: datetime) -> datetime:
    """Return the moment in UTC."""
    return value.astimezone(UTC)


class Base(DeclarativeBase):
    """The common ground of all tables."""

    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: Moment,
        str: Text,
        dict[str, Any]: JSON,
        list[str]: JSON,
    }


def table_of(row: type[Base]) -> Table:
    """Return the table under a row class, for statements that do not need the mapping."""
    return cast("Table", row.__table__)


class DocumentRow(Base):
    """Văn bản đến or đi; `id` is the key that all kinds share."""

    __tablename__ = "documents"
    __table_args__ = (
        Index("documents_by_state", "direction", "state", "id"),
        Index("documents_by_wire", "document_id"),
        Index("documents_by_code", "code_folded"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(KEY, primary_key=True, autoincrement=True)
    direction: Mapped[str] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(20))
    channel: Mapped[str] = mapped_column(String(10))
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]

    book: Mapped[str] = mapped_column(default="")
    series: Mapped[str] = mapped_column(default="")
    year: Mapped[int | None]
    number: Mapped[int | None]
    ordinal: Mapped[int | None]

    code_number: Mapped[str] = mapped_column(default="")
    code_notation: Mapped[str] = mapped_column(default="")
    code: Mapped[str] = mapped_column(default="")
    code_folded: Mapped[str] = mapped_column(default="")
    type_name: Mapped[str] = mapped_column(default="")
    subject: Mapped[str] = mapped_column(default="")
    issued_date: Mapped[date | None]
    place: Mapped[str] = mapped_column(default="")
    urgency: Mapped[int] = mapped_column(default=0)
    due: Mapped[date | None]
    response_required: Mapped[bool] = mapped_column(default=False)
    response_for: Mapped[list[str]] = mapped_column(default=list)

    sender: Mapped[str] = mapped_column(default="")
    sender_id: Mapped[str] = mapped_column(default="")
    sender_old_id: Mapped[str] = mapped_column(default="")
    author: Mapped[str] = mapped_column(default="")
    signer_name: Mapped[str] = mapped_column(default="")
    signer_position: Mapped[str] = mapped_column(default="")
    competence: Mapped[str] = mapped_column(default="")
    drafting_unit: Mapped[str] = mapped_column(default="")

    arrived_at: Mapped[datetime | None]
    registered_at: Mapped[datetime | None]
    transfer_date: Mapped[date | None]
    receiver: Mapped[str] = mapped_column(default="")
    retained_by: Mapped[str] = mapped_column(default="")
    presented_to: Mapped[str] = mapped_column(default="")
    issued_at: Mapped[datetime | None]

    page_count: Mapped[int | None]
    copies: Mapped[int] = mapped_column(default=1)
    appendixes: Mapped[list[str]] = mapped_column(default=list)
    has_paper: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")
    case_file: Mapped[str] = mapped_column(default="")

    document_id: Mapped[str] = mapped_column(default="")
    record_id: Mapped[str] = mapped_column(default="")
    axis_id: Mapped[str] = mapped_column(default="")
    raw_sha256: Mapped[str] = mapped_column(default="")
    warnings: Mapped[list[str]] = mapped_column(default=list)

    verdict: Mapped[str] = mapped_column(default="")
    report: Mapped[dict[str, Any]] = mapped_column(default=dict)
    duplicate_of: Mapped[int | None] = mapped_column(KEY)
    asked: Mapped[str] = mapped_column(default="")
    asked_reason: Mapped[str] = mapped_column(default="")
    mark: Mapped[str] = mapped_column(default="")
    content: Mapped[str] = mapped_column(String(10), default="")
    files: Mapped[int] = mapped_column(default=0)


def keep_list(of: Table, name: str, condition: TextClause) -> None:
    """Keep the keys of a short list in an index of its own."""
    [key] = of.primary_key.columns.keys()
    _keep_some(of, f"INDEX {name} ON {of.name} ({key}) WHERE {condition.text}")


def _keep_some(of: Table, words: str) -> None:
    """Make an index of some rows with their table.

    Said as plain words: a partial `Index` would load the dialect of the database that this office does not use.
    """
    made = text(f"CREATE {words}")

    @event.listens_for(of, "after_create")
    def make(_table: Table, connection: Connection, **_told: object) -> None:
        connection.execute(made)


keep_list(table_of(DocumentRow), "documents_for_paper", WAITS_FOR_PAPER)
keep_list(table_of(DocumentRow), "documents_asked_back", ASKED_BACK)
_keep_some(
    table_of(DocumentRow),
    "UNIQUE INDEX one_ordinal_a_year ON documents (year, ordinal) WHERE ordinal IS NOT NULL",
)


class FileRow(Base):
    """One file of a document; its bytes rest in the vault and never change (R-117)."""

    __tablename__ = "files"

    id: Mapped[int] = mapped_column(KEY, primary_key=True, autoincrement=True)
    document_key: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    role: Mapped[str] = mapped_column(String(20))
    name: Mapped[str]
    content_type: Mapped[str] = mapped_column(default="")
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    size: Mapped[int] = mapped_column(KEY)
    pages: Mapped[int | None]
    problem: Mapped[str] = mapped_column(default="")
    superseded: Mapped[bool] = mapped_column(default=False)


class LinkRow(Base):
    """One document stands in the place of another: it replaces or updates it; `settled` when that is done."""

    __tablename__ = "links"
    __table_args__ = (UniqueConstraint("kind", "document_key", "other_key", name="one_link_a_pair"),)

    id: Mapped[int] = mapped_column(KEY, primary_key=True, autoincrement=True)
    kind: Mapped[str] = mapped_column(String(10))
    document_key: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    other_key: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    at: Mapped[datetime]
    reason: Mapped[str] = mapped_column(default="")
    settled: Mapped[bool] = mapped_column(default=False)


class CounterRow(Base):
    """The next number of one series in one year; it only moves forward."""

    __tablename__ = "counters"

    book: Mapped[str] = mapped_column(primary_key=True)
    series: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    next: Mapped[int]
    first: Mapped[int]
    grounds: Mapped[str] = mapped_column(default="")
    closed_at: Mapped[datetime | None]


class NumberRow(Base):
    """One number and what became of it; the unique key is the last guard against doubles."""

    __tablename__ = "numbers"
    __table_args__ = (Index("numbers_by_state", "year", "book", "series", "state"),)

    book: Mapped[str] = mapped_column(primary_key=True)
    series: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[str] = mapped_column(String(10))
    document_key: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), index=True)
    code: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    allowed_by: Mapped[str] = mapped_column(default="")
    who: Mapped[str]
    at: Mapped[datetime]


class EventRow(Base):
    """One line of the journal: who, when, what, and the act that takes it back (D-01)."""

    __tablename__ = "events"

    id: Mapped[int] = mapped_column(KEY, primary_key=True, autoincrement=True)
    document_key: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), index=True)
    at: Mapped[datetime]
    who: Mapped[str]
    act: Mapped[str] = mapped_column(String(40))
    facts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    inverse: Mapped[str] = mapped_column(default="")
    undo_until: Mapped[datetime | None]
    undone: Mapped[bool] = mapped_column(default=False)
    group: Mapped[str] = mapped_column(default="")


class OpinionRow(Base):
    """Ý kiến chỉ đạo: never changed, only followed by another (R-306)."""

    __tablename__ = "opinions"

    id: Mapped[int] = mapped_column(KEY, primary_key=True, autoincrement=True)
    document_key: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    at: Mapped[datetime]
    leader: Mapped[str]
    text: Mapped[str]
    source: Mapped[str] = mapped_column(default="system")
    entered_by: Mapped[str]


class AssignmentRow(Base):
    """Who leads and who cooperates, with a deadline each (R-305)."""

    __tablename__ = "assignments"

    id: Mapped[int] = mapped_column(KEY, primary_key=True, autoincrement=True)
    document_key: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    opinion_id: Mapped[int | None] = mapped_column(ForeignKey("opinions.id"))
    unit: Mapped[str]
    role: Mapped[str] = mapped_column(String(12))
    due: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")

"""The tables of what is exchanged, of the directory, and of what runs by itself."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.store.tables import KEY, Base, keep_list, table_of

HELD = text("state = 'quarantined'")
"""A packet in quarantine; the same words in the index and in the query."""


class RecipientRow(Base):
    """One recipient of an outgoing document and where its line stands."""

    __tablename__ = "recipients"
    __table_args__ = (UniqueConstraint("document_key", "organ_id", "name", "channel", name="one_line_a_recipient"),)

    id: Mapped[int] = mapped_column(KEY, primary_key=True, autoincrement=True)
    document_key: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    organ_id: Mapped[str]
    old_code: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    channel: Mapped[str] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(20), index=True)
    at: Mapped[datetime | None]
    status: Mapped[int | None]
    detail: Mapped[str] = mapped_column(default="")
    parcel_id: Mapped[int | None] = mapped_column(ForeignKey("parcels.id"), index=True)
    axis_id: Mapped[str] = mapped_column(default="")
    asked: Mapped[str] = mapped_column(String(10), default="")
    asked_at: Mapped[datetime | None]
    answer: Mapped[int | None]
    answer_text: Mapped[str] = mapped_column(default="")


class ParcelRow(Base):
    """One intention to put a packet on the axis; its id is ours, so a repeat is the same message."""

    __tablename__ = "parcels"
    __table_args__ = (Index("parcels_due", "state", "due"),)

    id: Mapped[int] = mapped_column(KEY, primary_key=True, autoincrement=True)
    message_id: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str] = mapped_column(String(10))
    channel: Mapped[str] = mapped_column(String(10), default="axis")
    document_key: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    addressee: Mapped[str] = mapped_column(default="")
    business: Mapped[int] = mapped_column(default=0)
    status: Mapped[int | None]
    text: Mapped[str] = mapped_column(default="")
    urgency: Mapped[int] = mapped_column(default=0)
    state: Mapped[str] = mapped_column(String(12))
    created_at: Mapped[datetime]
    hold_until: Mapped[datetime]
    due: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    tried_at: Mapped[datetime | None]
    packet: Mapped[str] = mapped_column(default="")
    axis_id: Mapped[str] = mapped_column(default="")
    error_code: Mapped[str] = mapped_column(default="")
    error_text: Mapped[str] = mapped_column(default="")
    who: Mapped[str] = mapped_column(default="")


class PacketRow(Base):
    """One packet that came: its raw bytes are kept whatever it was."""

    __tablename__ = "packets"

    axis_id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(10))
    sender: Mapped[str] = mapped_column(default="")
    received_at: Mapped[datetime]
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    state: Mapped[str] = mapped_column(String(12))
    reason: Mapped[str] = mapped_column(default="")
    document_key: Mapped[int | None] = mapped_column(ForeignKey("documents.id"))
    acknowledged: Mapped[bool] = mapped_column(default=False)


keep_list(table_of(PacketRow), "packets_held", HELD)


class StatusRow(Base):
    """One status that a recipient reported; kept whether it was applied or came late."""

    __tablename__ = "statuses"
    __table_args__ = (UniqueConstraint("document_key", "sender", "status", "at", name="one_status_once"),)

    id: Mapped[int] = mapped_column(KEY, primary_key=True, autoincrement=True)
    document_key: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), index=True)
    sender: Mapped[str]
    status: Mapped[int]
    at: Mapped[datetime]
    text: Mapped[str] = mapped_column(default="")
    applied: Mapped[bool] = mapped_column(default=False)
    reference: Mapped[str] = mapped_column(default="")
    aside: Mapped[bool] = mapped_column(default=False)


class AgencyRow(Base):
    """One agency of the directory: both codes, and from when to when its name held (C-01)."""

    __tablename__ = "agencies"

    organ_id: Mapped[str] = mapped_column(primary_key=True)
    old_code: Mapped[str] = mapped_column(default="", index=True)
    name: Mapped[str]
    folded: Mapped[str]
    parent: Mapped[str] = mapped_column(default="")
    mail: Mapped[str] = mapped_column(default="", index=True)
    former: Mapped[list[str]] = mapped_column(default=list)
    valid_to: Mapped[date | None]
    successor: Mapped[str] = mapped_column(default="")
    uses: Mapped[int] = mapped_column(default=0)
    refreshed_at: Mapped[datetime | None]


class PersonRow(Base):
    """One person of the office: disabled when gone, never deleted (D-01)."""

    __tablename__ = "people"

    id: Mapped[int] = mapped_column(KEY, primary_key=True, autoincrement=True)
    name: Mapped[str] = mapped_column(unique=True)
    post: Mapped[str] = mapped_column(default="")
    role: Mapped[str] = mapped_column(String(10), default="clerk")
    active: Mapped[bool] = mapped_column(default=True)
    since: Mapped[date | None]
    until: Mapped[date | None]


class UnitRow(Base):
    """One unit of the agency that documents are handed to."""

    __tablename__ = "units"

    id: Mapped[int] = mapped_column(KEY, primary_key=True, autoincrement=True)
    code: Mapped[str] = mapped_column(default="")
    name: Mapped[str] = mapped_column(unique=True)
    active: Mapped[bool] = mapped_column(default=True)


class RouteRow(Base):
    """A routing rule of the agency: such documents go straight to this unit (R-302)."""

    __tablename__ = "routes"

    id: Mapped[int] = mapped_column(KEY, primary_key=True, autoincrement=True)
    sender_id: Mapped[str] = mapped_column(default="")
    type_name: Mapped[str] = mapped_column(default="")
    word: Mapped[str] = mapped_column(default="")
    unit: Mapped[str]
    grounds: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)


class ChoreRow(Base):
    """Something that is taken up again until it is done."""

    __tablename__ = "chores"
    __table_args__ = (UniqueConstraint("kind", "subject", name="one_chore_a_subject"),)

    id: Mapped[int] = mapped_column(KEY, primary_key=True, autoincrement=True)
    kind: Mapped[str] = mapped_column(String(20))
    subject: Mapped[str]
    due: Mapped[datetime] = mapped_column(index=True)
    attempts: Mapped[int] = mapped_column(default=0)
    lease_until: Mapped[datetime | None]
    last_error: Mapped[str] = mapped_column(default="")


class JobRow(Base):
    """A job of several steps that is recovered after a crash: sealing is one."""

    __tablename__ = "jobs"

    document_key: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    step: Mapped[str] = mapped_column(String(20))
    facts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    who: Mapped[str] = mapped_column(default="")
    changed_at: Mapped[datetime]
    last_error: Mapped[str] = mapped_column(default="")


class OutageRow(Base):
    """One time in which the axis could not be reached; `minute` names the file of its minute (D-29)."""

    __tablename__ = "outages"

    id: Mapped[int] = mapped_column(KEY, primary_key=True, autoincrement=True)
    began: Mapped[datetime] = mapped_column(index=True)
    ended: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(default="")
    minute: Mapped[str] = mapped_column(String(64), default="")


class SealRow(Base):
    """One signature of the agency on a document: by which certificate, and what was known of it then (R-412, R-413).

    `checked` is online, kept, none or unpublished as it was signed; later or revoked once the issuer was heard.
    """

    __tablename__ = "seals"

    id: Mapped[int] = mapped_column(KEY, primary_key=True, autoincrement=True)
    document_key: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    certificate: Mapped[str] = mapped_column(String(64), index=True)
    signed_at: Mapped[datetime]
    checked: Mapped[str] = mapped_column(String(12))
    checked_at: Mapped[datetime | None]


class FactRow(Base):
    """Small facts of the office that are not documents: last contact with the axis, last backup, drafts."""

    __tablename__ = "facts"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[dict[str, Any]] = mapped_column(default=dict)


class ChangeRow(Base):
    """News for the other processes: written in the act's own transaction, polled by windows."""

    __tablename__ = "changes"

    seq: Mapped[int] = mapped_column(KEY, primary_key=True, autoincrement=True)
    topic: Mapped[str] = mapped_column(String(20))
    key: Mapped[int] = mapped_column(KEY, default=0)

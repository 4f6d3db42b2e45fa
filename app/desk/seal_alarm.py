"""What is known of the certificates that sealed: the mark of a document, and the alarm over a revoked one (R-412)."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.base.frozen import dataclass
from app.desk.facts import value
from app.desk.office import Office
from app.store.tables import DocumentRow
from app.store.tables_exchange import SealRow

UNCHECKED = ("kept", "none")
"""What a seal rested on where its issuer was not heard: an answer from before, or nothing."""
REVOKED = "revoked"
TAKEN_OFF = "taken_off"
"""A seal that was worth nothing, and that the document does not bear any more."""
FACT = "own_seals"
"""The small fact that holds the agency's certificates which are asked about or revoked, by fingerprint."""


@dataclass(frozen=True)
class SealedDocument:
    """One document that was sealed when the certificate had been revoked."""

    key: int
    direction: str
    state: str
    code: str
    subject: str
    signed_at: datetime


@dataclass(frozen=True)
class SealAlarm:
    """A seal certificate that its issuer has revoked: since when, heard when, and what was sealed after that."""

    fingerprint: str
    name: str
    issuer: str
    serial: str
    since: datetime | None
    heard_at: datetime
    documents: tuple[SealedDocument, ...] = ()
    settled_by: str = ""
    settled_at: datetime | None = None
    settled_how: str = ""


def alarms(office: Office) -> list[SealAlarm]:
    """Return the certificates that were revoked, newest first; those that nobody has settled are told in the window."""
    with office.store.read() as session:
        return alarms_in(session)


def alarms_in(session: Session) -> list[SealAlarm]:
    """Return the same as an open transaction sees it."""
    known = {name: told for name, told in value(session, FACT).items() if told.get("state") == REVOKED}
    found = [_alarm(session, name, told) for name, told in known.items()]
    return sorted(found, key=lambda one: one.heard_at, reverse=True)


def seal_of(session: Session, key: int) -> dict[str, object]:
    """Return what is known of the certificate that sealed a document, the worst where there are several; or nothing."""
    standing = select(SealRow).where(SealRow.document_key == key, SealRow.checked != TAKEN_OFF)
    rows = list(session.scalars(standing.order_by(SealRow.id.desc())))
    worst = min(rows, key=lambda row: (row.checked != REVOKED, row.checked not in UNCHECKED), default=None)
    if worst is None:
        return {}
    return {"checked": worst.checked, "at": worst.checked_at or worst.signed_at}


def _alarm(session: Session, fingerprint: str, told: dict[str, Any]) -> SealAlarm:
    asked = (
        select(SealRow, DocumentRow)
        .join(DocumentRow, DocumentRow.id == SealRow.document_key)
        .where(SealRow.certificate == fingerprint, SealRow.checked == REVOKED)
        .order_by(SealRow.signed_at, SealRow.id)
    )
    documents = tuple(
        SealedDocument(row.id, row.direction, row.state, row.code, row.subject, seal.signed_at)
        for seal, row in session.execute(asked)
    )
    return SealAlarm(
        fingerprint,
        told["name"],
        told["issuer"],
        told["serial"],
        _moment(told["since"]),
        datetime.fromisoformat(told["at"]),
        documents,
        told.get("settled_by", ""),
        _moment(told.get("settled_at", "")),
        told.get("settled_how", ""),
    )


def _moment(told: str) -> datetime | None:
    return datetime.fromisoformat(told) if told else None

"""Which document stands for which: a newer one replaces or updates an older one (NĐ 30/2020 Đ18.3; R-656, R-657)."""

from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.desk.journal import document
from app.desk.office import Office
from app.documents.cards import Card
from app.documents.life import State
from app.store.queries import cards
from app.store.store import Writing
from app.store.tables import DocumentRow, LinkRow

REPLACES, UPDATES = "replaces", "updates"
_ASKS = {REPLACES: "replace", UPDATES: "update"}
"""What a newer document asks of the older one, by what it is to it."""


@dataclass(frozen=True)
class Link:
    """One link as seen from a document: `newer` tells whether the other one is the newer of the two."""

    kind: str
    other: Card
    newer: bool
    reason: str
    settled: bool


def put_link(tx: Writing, office: Office, kind: str, pair: tuple[int, int], reason: str = "") -> LinkRow:
    """Note that the first of a pair stands for the second; noted once, whatever repeats."""
    new, old = pair
    same = select(LinkRow).where(LinkRow.kind == kind, LinkRow.document_key == new, LinkRow.other_key == old)
    found = tx.session.scalars(same).first()
    if found is not None:
        return found
    document(tx, old)
    row = LinkRow(kind=kind, document_key=new, other_key=old, at=office.now(), reason=reason)
    tx.session.add(row)
    tx.session.flush()
    return row


def standing_for(session: Session, key: int) -> LinkRow | None:
    """Return the link that says what a document stands for, or None for one of its own."""
    return session.scalars(select(LinkRow).where(LinkRow.document_key == key).order_by(LinkRow.id)).first()


def replaced_by(session: Session, key: int) -> list[LinkRow]:
    """Return the open links of newer documents that stand for this one, oldest first."""
    asked = select(LinkRow).where(LinkRow.other_key == key, LinkRow.settled.is_(False))
    return list(session.scalars(asked.order_by(LinkRow.id)))


def put_offers_aside(tx: Writing, key: int) -> None:
    """Keep newer versions of a document that were not taken as copies beside it."""
    for link in replaced_by(tx.session, key):
        if link.kind == UPDATES:
            link.settled = True
            offered = tx.session.get_one(DocumentRow, link.document_key)
            offered.state, offered.duplicate_of = State.ATTACHED.value, key


def ask_next(tx: Writing, row: DocumentRow) -> None:
    """Let what a newer document still asks of an answered one come up, the oldest first; or nothing is asked."""
    tx.session.flush()
    waiting = replaced_by(tx.session, row.id)
    row.asked = _ASKS[waiting[0].kind] if waiting else ""
    if waiting:
        row.asked_reason = waiting[0].reason


def links_of(office: Office, key: int) -> tuple[Link, ...]:
    """Return what a document stands for and what stands for it, oldest first."""
    with office.store.read() as session:
        both = or_(LinkRow.document_key == key, LinkRow.other_key == key)
        rows = session.scalars(select(LinkRow).where(both).order_by(LinkRow.id)).all()
        others = [row.document_key if row.other_key == key else row.other_key for row in rows]
        known = {card.key: card for card in cards(session, others)}
        return tuple(
            Link(row.kind, known[other], row.other_key == key, row.reason, row.settled)
            for row, other in zip(rows, others, strict=True)
        )

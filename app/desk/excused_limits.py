"""The limits that one time without the axis excuses, one line each, for its minute (D-29)."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Exists, func, or_, select
from sqlalchemy.orm import Session

from app.desk.office import Office
from app.documents import office_hours
from app.documents.cards import Card
from app.documents.excuses import Outage, touching
from app.documents.life import State
from app.documents.office_hours import end_of
from app.documents.values import Direction
from app.forms.books import day_text
from app.store.queries import cards, excused
from app.store.tables import DocumentRow, EventRow
from app.store.tables_exchange import ParcelRow, RecipientRow, StatusRow

_DAY = timedelta(days=1)
_OWES_NOTHING = {State.ATTACHED, State.BLOCKED, State.RETURNED, State.RECALLED, State.REPLACED}
"""Nobody works by the deadline of such a document; what is blocked is not named at all."""


def excused_limits(office: Office, session: Session, told: Outage) -> list[str]:
    """Return what ran out: recipients' time for 01 and for 03, then deadlines of what came to us."""
    ours, now = office.settings, office.now()
    found = _arrivals(session, told, timedelta(minutes=ours.no_arrival_minutes), now)
    if ours.no_acceptance_minutes:
        found += _acceptances(session, told, timedelta(minutes=ours.no_acceptance_minutes), now)
    return found + _deadlines(session, told, now)


def moment(at: datetime | None) -> str:
    """Return hour and day as a minute says them."""
    return f"{at:%H:%M} {day_text(at.date())}" if at else ""


def _arrivals(session: Session, told: Outage, time: timedelta, now: datetime) -> list[str]:
    """Return the lines whose time for 01 ended while the line was down, and nothing had been heard before."""
    asked = (
        select(RecipientRow.name, ParcelRow.tried_at, DocumentRow.code)
        .join(ParcelRow, ParcelRow.id == RecipientRow.parcel_id)
        .join(DocumentRow, DocumentRow.id == RecipientRow.document_key)
        .where(*_expected(told), ParcelRow.state == "sent", ~_heard(told, 0))
        .where(ParcelRow.tried_at > told.began - time, ParcelRow.tried_at < (told.ended or now) - time)
        .order_by(ParcelRow.tried_at, RecipientRow.id)
    )
    return [
        f"{code}, {name}: gửi lúc {moment(at)}, chưa có xác nhận đã đến lúc {moment(at + time)}"
        for name, at, code in session.execute(asked)
        if at is not None
    ]


def _acceptances(session: Session, told: Outage, time: timedelta, now: datetime) -> list[str]:
    """Return the lines whose office time from 01 to 03 ended while the line was down."""
    by_them = StatusRow.sender.in_([RecipientRow.organ_id, RecipientRow.old_code])
    first = func.min(StatusRow.at)
    asked = (
        select(RecipientRow.name, first, DocumentRow.code)
        .join(DocumentRow, DocumentRow.id == RecipientRow.document_key)
        .join(StatusRow, (StatusRow.document_key == RecipientRow.document_key) & by_them)
        .where(*_expected(told), StatusRow.status == 1, ~_heard(told, 2))
        .group_by(RecipientRow.id, RecipientRow.name, DocumentRow.code)
        .having(first > office_hours.before(told.began, time) - _DAY, first < (told.ended or now))
        .order_by(first, RecipientRow.id)
    )
    ends = ((code, name, at, office_hours.after(at, time)) for name, at, code in session.execute(asked))
    return [
        f"{code}, {name}: đã đến lúc {moment(at)}, chưa có xác nhận tiếp nhận lúc {moment(end)}"
        for code, name, at, end in ends
        if end < now and touching([told], end, end)
    ]


def _expected(told: Outage) -> tuple[ColumnElement[bool], ...]:
    """Say which lines somebody waits for: on the axis, and not asked back before."""
    kept = or_(RecipientRow.asked != "recall", RecipientRow.asked_at > told.began)
    return RecipientRow.channel == "axis", DocumentRow.direction == Direction.OUTGOING.value, kept


def _heard(told: Outage, least: int) -> Exists:
    """Say that a recipient had reported at least so much before the line was lost."""
    heard = select(StatusRow.id).where(
        StatusRow.document_key == RecipientRow.document_key,
        StatusRow.sender.in_([RecipientRow.organ_id, RecipientRow.old_code]),
        StatusRow.status >= least,
        StatusRow.at <= told.began,
    )
    return heard.correlate(RecipientRow).exists()


def _deadlines(session: Session, told: Outage, now: datetime) -> list[str]:
    """Return the documents that came to us whose deadline ran out meanwhile, or before they could come."""
    touched = or_(DocumentRow.due >= told.began.date(), DocumentRow.arrived_at > told.began)
    asked = select(DocumentRow.id).where(
        DocumentRow.direction == Direction.INCOMING.value, DocumentRow.due <= now.date(), touched
    )
    keys = session.scalars(asked.order_by(DocumentRow.id)).all()
    late = [card for card in excused(session, cards(session, keys), now) if card.excuse and card.excuse.key == told.key]
    kept = _finished(session, late)
    return [
        f"{_named(card)}: hạn xử lý {day_text(card.due)}"
        for card in late
        if card.due and card.state not in _OWES_NOTHING and kept.get(card.key, now) > end_of(card.due)
    ]


def _finished(session: Session, late: list[Card]) -> dict[int, datetime]:
    """Return when the work on these documents was completed, where it is."""
    done = [card.key for card in late if card.state is State.DONE]
    asked = select(EventRow.document_key, EventRow.at).where(
        EventRow.act == "finished", EventRow.document_key.in_(done)
    )
    return {key: at for key, at in session.execute(asked.order_by(EventRow.id)) if key is not None}


def _named(card: Card) -> str:
    number = f" (số đến {card.number})" if card.number is not None else ""
    came = f", nhận lúc {moment(card.arrived_at)}" if card.arrived_at else ""
    return f"{card.code or card.subject} của {card.sender}{number}{came}"

"""Cards as the JSON of the contract: names of fields that scripts rely on."""

from datetime import date, datetime
from typing import Any

from app.documents.cards import Card, Detail, EventCard, FileCard, NumberCard, RecipientCard
from app.documents.excuses import Outage
from app.documents.values import Direction


def card(one: Card) -> dict[str, Any]:
    """Return one row of a list."""
    outgoing = one.direction is Direction.OUTGOING
    return {
        "key": one.key,
        "direction": one.direction.value,
        "state": one.state.value,
        "number": one.number,
        "year": one.year,
        "code": one.code,
        "type": one.type_name,
        "subject": one.subject,
        "from": one.sender_id or one.sender,
        "from_name": one.sender,
        "to": list(one.recipients) if outgoing else [],
        "arrived_at": _moment(one.arrived_at),
        "date": _day(one.issued_date),
        "due": _day(one.due),
        "number_by": _day(one.number_by),
        "excuse": _excuse(one.excuse),
        "urgency": one.urgency,
        "channel": one.channel,
        "verdict": one.verdict or None,
        "duplicate_of": one.duplicate_of,
    }


def detail(one: Detail) -> dict[str, Any]:
    """Return one record with its files, events, opinions and recipients."""
    fields = {name: _plain(value) for name, value in one.fields.items()}
    return fields | card(one.card) | {
        "files": [file(each) for each in one.files],
        "recipients": [recipient(each) for each in one.recipients],
        "opinions": [
            {
                "leader": said.leader,
                "at": _moment(said.at),
                "text": said.text,
                "source": said.source,
                "entered_by": said.entered_by,
                "assignments": [{"unit": a.unit, "role": a.role, "due": _day(a.due)} for a in said.assignments],
            }
            for said in one.opinions
        ],
        "events": [event(each) for each in one.events],
        "signatures": one.report,
    }  # fmt: skip


def file(one: FileCard) -> dict[str, Any]:
    """Return one file."""
    return {
        "name": one.name,
        "role": one.role,
        "size": one.size,
        "sha256": one.sha256,
        "pages": one.pages,
        "path": one.path,
        "problem": one.problem or None,
    }


def event(one: EventCard) -> dict[str, Any]:
    """Return one line of the journal."""
    return {"at": _moment(one.at), "who": one.who, "act": one.act, "facts": one.facts}


def recipient(one: RecipientCard) -> dict[str, Any]:
    """Return one line of an outgoing document."""
    return {
        "organ_id": one.organ_id,
        "name": one.name,
        "channel": one.channel,
        "state": one.state,
        "at": _moment(one.at),
        "status": one.status,
        "detail": one.detail or None,
        "attempts": one.attempts,
        "next_try": _moment(one.due),
        "late": one.overdue,
        "excuse": _excuse(one.excuse),
        "asked": one.asked or None,
        "answer": one.answer,
        "answer_text": one.answer_text or None,
    }


def outage(one: Outage) -> dict[str, Any]:
    """Return one time without the axis."""
    times = {"from": _moment(one.began), "to": _moment(one.ended)}
    return {"key": one.key, **times, "reason": one.reason, "minute": one.minute or None}


def number(one: NumberCard) -> dict[str, Any]:
    """Return one number of a book."""
    return {
        "number": one.number,
        "series": one.series,
        "state": one.state,
        "key": one.key,
        "code": one.code or None,
        "reason": one.reason or None,
        "who": one.who,
        "at": _moment(one.at),
    }


def _excuse(outage: Outage | None) -> dict[str, str | None] | None:
    return {"from": _moment(outage.began), "to": _moment(outage.ended)} if outage else None


def _moment(value: datetime | None) -> str | None:
    return value.isoformat() if value else None


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value

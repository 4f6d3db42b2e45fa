"""What becomes of a promise after a try: sent, tried again, given back, parted, or handed to a person."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from random import SystemRandom

from sqlalchemy import select

from app.base.errors import OfficeError
from app.base.news import Topic
from app.desk.journal import note
from app.desk.office import Office
from app.desk.parcels import parted_from
from app.store.store import Writing
from app.store.tables_exchange import ParcelRow, RecipientRow
from app.sync import retry
from app.sync.faults import turned_away

log = logging.getLogger(__name__)
_CHANCE = SystemRandom()


@dataclass(frozen=True)
class Carried:
    """What became of one promise in a round."""

    key: int
    kind: str
    status: int | None
    outcome: str
    error: str = ""


def sent(office: Office, parcel: int, axis_id: str) -> Carried:
    """Note that the axis has it."""
    with office.store.write() as tx:
        row = tx.session.get_one(ParcelRow, parcel)
        row.state, row.axis_id, row.error_code, row.error_text = "sent", axis_id, "", ""
        if row.kind == "edoc":
            for line in lines_of(tx, parcel):
                if line.state == "waiting":
                    line.state, line.at, line.axis_id, line.detail = "sent", office.now(), axis_id, ""
            note(tx, office, row.document_key, "sent", {"axis_id": axis_id})
            tx.touched(Topic.OUTGOING, row.document_key)
        tx.touched(Topic.OUTBOX, row.document_key)
        return _told(row, "sent")


def later(office: Office, parcel: int, problem: OfficeError) -> Carried:
    """Try again after a while; after the last try it goes to a person."""
    code, text = what_it_said(problem)
    with office.store.write() as tx:
        row = tx.session.get_one(ParcelRow, parcel)
        row.error_code, row.error_text = problem.code, text
        tx.touched(Topic.OUTBOX, row.document_key)
        if retry.needs_person(row.attempts):
            _to_a_person(tx, office, row, code or problem.code)
            return _told(row, "person", problem.code)
        row.state = "waiting"
        row.due = office.now() + retry.wait(max(row.attempts, 1), _CHANCE.random())
        log.info("parcel %d waits: %s", parcel, problem.code)
        return _told(row, "waiting", problem.code)


def given_back(office: Office, parcel: int, problem: OfficeError) -> Carried:
    """Put a promise back as it was: nothing has left the house, and it is not its fault; no try is counted."""
    with office.store.write() as tx:
        row = tx.session.get_one(ParcelRow, parcel)
        row.state, row.attempts = "waiting", max(0, row.attempts - 1)
        row.error_code = turned_away(problem).code
        row.error_text = what_it_said(problem)[1]
        tx.touched(Topic.OUTBOX, row.document_key)
        return _told(row, "waiting", problem.code)


def refused(office: Office, parcel: int, problem: OfficeError) -> Carried:
    """Hand a document to a person at once: trying again without a change would not help."""
    code, text = what_it_said(problem)
    with office.store.write() as tx:
        row = tx.session.get_one(ParcelRow, parcel)
        row.error_code, row.error_text = code, text
        _to_a_person(tx, office, row, code)
        row.state = "refused"
        return _told(row, "refused", code)


def parted(office: Office, parcel: int, problem: OfficeError) -> Carried:
    """Give every recipient a parcel of its own, so that the one the axis does not know holds up nobody."""
    with office.store.write() as tx:
        row = tx.session.get_one(ParcelRow, parcel)
        lines = lines_of(tx, parcel)
        if row.kind == "edoc" and len(lines) > 1:
            _part(tx, office, row, lines)
            return _told(row, "split", what_it_said(problem)[0])
    return refused(office, parcel, problem)


def _part(tx: Writing, office: Office, row: ParcelRow, lines: Sequence[RecipientRow]) -> None:
    row.state = "split"
    for line in lines:
        now = office.now()
        own = parted_from(row, office, message_id=f"{row.message_id}/{line.id}", hold_until=now, due=now)
        tx.session.add(own)
        tx.session.flush()
        line.parcel_id = own.id
    tx.touched(Topic.OUTBOX, row.document_key)


def _to_a_person(tx: Writing, office: Office, row: ParcelRow, code: str) -> None:
    """Say at every line what stopped it; `send_again` and another channel are what a person can do."""
    row.state = "person"
    said = row.error_text if row.error_text.startswith("check.") else f"{code} {row.error_text}".strip()
    for line in lines_of(tx, row.id):
        if line.state == "waiting":
            line.state, line.at, line.detail = "failed", office.now(), said
    note(tx, office, row.document_key, "send_failed", {"code": code, "text": row.error_text})
    tx.touched(Topic.OUTGOING, row.document_key)
    tx.touched(Topic.OUTBOX, row.document_key)


def what_it_said(problem: OfficeError) -> tuple[str, str]:
    """Return code and text of a failure: the axis' own where it spoke, the broken rule where our check did."""
    facts = problem.facts
    findings = facts.get("findings")
    if isinstance(findings, list) and findings:
        code, _field = findings[0]
        return str(code).split(".")[1], str(code)
    return str(facts.get("error_code") or problem.code), str(facts.get("text") or facts.get("reason") or "")


def _told(row: ParcelRow, outcome: str, error: str = "") -> Carried:
    return Carried(row.document_key, row.kind, row.status, outcome, error)


def lines_of(tx: Writing, parcel: int) -> list[RecipientRow]:
    """Return the recipients that a parcel is for."""
    asked = select(RecipientRow).where(RecipientRow.parcel_id == parcel).order_by(RecipientRow.id)
    return list(tx.session.scalars(asked))

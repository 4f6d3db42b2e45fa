"""A sealed document leaves; each recipient has a line that moves by what the axis reports (NĐ 30/2020 Đ18; D-24, D-29).

The promise to send is written in the act's own transaction and waits its hold; sync carries it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.dead_seal import refuse_worthless
from app.desk.fitness import refuse_unfit
from app.desk.journal import document, note, taken_back, undoable_until
from app.desk.links import REPLACES, UPDATES, standing_for
from app.desk.office import Office
from app.desk.parcels import promise
from app.desk.register import AlreadySent
from app.documents.cards import Card
from app.documents.life import AGREED, BY_HAND, DECLINED, DISPATCHED, Act, State, after
from app.documents.values import Channel
from app.documents.vietnamese import fold_code
from app.store.queries import card_of
from app.store.store import Writing
from app.store.tables import DocumentRow
from app.store.tables_exchange import ParcelRow, RecipientRow, StatusRow

TERMINAL = {2, 15}
"""Statuses after which a recipient's line moves no more (edxml 3.1)."""
_BUSINESS = {UPDATES: 2, REPLACES: 3}
"""How edXML numbers what a document is to another one (edxml 2.5); 0 is a new one."""
PROGRESS = (1, 3, 4, 5, 6)
_WIRED = {Channel.AXIS.value, Channel.MAIL.value}
_CANONICAL = 3


class NoRecipient(Refused):
    """There is nobody to send the document to."""

    code = "issue.no_recipient"


class NeedsScan(Refused):
    """A document that is only on paper cannot leave by the axis or by mail; facts: `to`."""

    code = "issue.needs_scan"


class LineMoves(Refused):
    """This line is on its way or has arrived; sending again is only for lines that failed (D-24)."""

    code = "issue.line_moves"


@dataclass(frozen=True)
class Report:
    """One state that another office reports about a document of ours."""

    sender: str
    status: int
    at: datetime
    text: str = ""
    document_id: str = ""
    code: str = ""
    dated: date | None = None


def issue(office: Office, key: int) -> Card:
    """Promise the document to each of its recipients; raises NoRecipient, SealWorthless, NotFitToLeave, …"""
    with office.store.write() as tx:
        row = document(tx, key, "outgoing")
        row.state = after(State(row.state), Act.ISSUE).value
        lines = _lines(tx, key, "ready")
        if not lines:
            raise NoRecipient(key=key)
        refuse_unfit(tx, office, row)
        row.issued_at = row.changed_at = office.now()
        row.transfer_date = office.today()
        send_lines(tx, office, row, lines)
        event = note(tx, office, key, "issued", {"to": [line.organ_id for line in lines]})
        undoable_until(tx, event, office.hold_until(row.urgency))
        tx.touched(Topic.OUTGOING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def unissue(office: Office, key: int) -> Card:
    """Take an issue back while nothing has left; raises AlreadySent."""
    with office.store.write() as tx:
        row = document(tx, key, "outgoing")
        was = after(State(row.state), Act.UNISSUE)
        row.state = (State.STAMPED if row.channel == Channel.PAPER.value else was).value
        parcels = tx.session.scalars(
            select(ParcelRow).where(ParcelRow.document_key == key, ParcelRow.kind == "edoc").with_for_update()
        ).all()
        if any(parcel.attempts or parcel.state not in {"waiting", "withdrawn"} for parcel in parcels):
            raise AlreadySent(key=key)
        if _lines(tx, key, *DISPATCHED):
            raise AlreadySent(key=key)
        for parcel in parcels:
            parcel.state = "withdrawn"
        for line in _lines(tx, key, "waiting", BY_HAND):
            line.state, line.parcel_id = "ready", None
        row.issued_at = row.transfer_date = None
        row.changed_at = office.now()
        note(tx, office, key, "unissued")
        taken_back(tx, key, "unissue")
        tx.touched(Topic.OUTGOING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def send_again(office: Office, recipient: int) -> None:
    """Promise a failed or refused line anew: new message, same document identifier.

    What was only given up after many tries may have arrived: it goes on as the message it was, for all its lines.
    Raises LineMoves, and WrongState where the document has been recalled.
    """
    with office.store.write() as tx:
        line = tx.session.get_one(RecipientRow, recipient)
        if line.state not in {"failed", "returned"}:
            raise LineMoves(state=line.state)
        row = document(tx, line.document_key, "outgoing")
        after(State(row.state), Act.UNISSUE)
        parcel = tx.session.get(ParcelRow, line.parcel_id) if line.parcel_id else None
        if line.state == "failed" and parcel is not None and parcel.state == "person":
            _go_on(tx, office, parcel)
        else:
            line.detail, line.status = "", None
            send_lines(tx, office, row, [line])
        note(tx, office, row.id, "sent_again", {"to": line.organ_id})
        tx.touched(Topic.OUTGOING, row.id)


def _go_on(tx: Writing, office: Office, parcel: ParcelRow) -> None:
    parcel.state, parcel.attempts, parcel.error_code, parcel.due = "waiting", 1, "", office.now()
    for line in tx.session.scalars(select(RecipientRow).where(RecipientRow.parcel_id == parcel.id)):
        line.state, line.detail = "waiting", ""
    tx.touched(Topic.OUTBOX, parcel.document_key)


def send_now(office: Office, key: int) -> None:
    """Let what waits for its next try go at once."""
    with office.store.write() as tx:
        for parcel in tx.session.scalars(
            select(ParcelRow).where(ParcelRow.document_key == key, ParcelRow.state == "waiting")
        ):
            parcel.due = office.now()
        tx.touched(Topic.OUTBOX, key)


def hear(office: Office, report: Report) -> int | None:
    """Take in a status of another office: kept always, applied only forward; return the document's key.

    A status of an unknown document is kept for the clerk (edxml 3.2, Q12, Q33).
    """
    with office.store.write() as tx:
        return hear_in(tx, office, report)


def hear_in(tx: Writing, office: Office, report: Report) -> int | None:
    """Take in a status within a transaction that does more."""
    meant = _meant(tx, report)
    before = _heard(tx, [row.id for row in meant], report)
    if before is not None:
        return before.document_key
    row = meant[0] if meant else None
    line = _line_of(tx, row, report.sender) if row else None
    applied = line is not None and _moves(line, report)
    tx.session.add(
        StatusRow(
            document_key=row.id if row else None,
            sender=report.sender,
            status=report.status,
            at=report.at,
            text=report.text,
            applied=applied,
            reference=report.document_id or report.code,
        )
    )
    if row is not None:
        named = line.name if line is not None else report.sender
        facts: dict[str, object] = {"from": report.sender, "status": report.status, "text": report.text}
        heard = "status_heard" if applied or line is None else "status_late"
        note(tx, office, row.id, heard, facts | {"sender": named})
        tx.touched(Topic.OUTGOING, row.id)
    tx.touched(Topic.OUTBOX, row.id if row else 0)
    return row.id if row else None


def send_lines(tx: Writing, office: Office, row: DocumentRow, lines: Sequence[RecipientRow]) -> None:
    """Make one parcel for the lines of each channel that carries by itself; the others wait for the dispatch desk.

    Raises NeedsScan, SealWorthless.
    """
    refuse_worthless(tx.session, row.id)
    wired = [line.name for line in lines if line.channel in _WIRED]
    if row.channel == Channel.PAPER.value and wired:
        raise NeedsScan(to=wired)
    link = standing_for(tx.session, row.id)
    carried = {"axis", "mail"} if office.settings.has_mailbox else {"axis"}
    for line in lines:
        line.state, line.at = "waiting" if line.channel in carried else BY_HAND, office.now()
        line.asked, line.answer, line.answer_text = "update" if link and link.kind == UPDATES else "", None, ""
    for channel in sorted(carried):
        _promise(tx, office, row, channel, [line for line in lines if line.channel == channel])


def _promise(tx: Writing, office: Office, row: DocumentRow, channel: str, lines: Sequence[RecipientRow]) -> None:
    if not lines:
        return
    link = standing_for(tx.session, row.id)
    due = office.hold_until(row.urgency)
    told = {"business": _BUSINESS[link.kind], "text": link.reason} if link else {}
    parcel = ParcelRow(**promise(office, row, "edoc", channel=channel, hold_until=due, due=due, **told))
    tx.session.add(parcel)
    tx.session.flush()
    for line in lines:
        line.parcel_id = parcel.id
    tx.touched(Topic.OUTBOX, row.id)


def _lines(tx: Writing, key: int, *states: str) -> list[RecipientRow]:
    asked = select(RecipientRow).where(RecipientRow.document_key == key, RecipientRow.state.in_(states))
    return list(tx.session.scalars(asked.order_by(RecipientRow.id)))


def _meant(tx: Writing, report: Report) -> Sequence[DocumentRow]:
    """Return the document that a status means: by identifier, else by code and date, else by a code nobody shares.

    Where versions share an identifier, the one it is about comes first. Offices write our identifier in another case,
    with dashes, or with our old agency code (edxml 3.2, 5.4).
    """
    ours = select(DocumentRow).where(DocumentRow.direction.in_(["outgoing", "test"])).order_by(DocumentRow.id)
    if report.document_id:
        found = tx.session.scalars(ours.where(DocumentRow.document_id == report.document_id.strip())).all()
        if found:
            return sorted(found, key=lambda row: not _asked(tx, row, report))
    parts = report.document_id.split(",", 2)
    told_day, told_code = parts[1:] if len(parts) == _CANONICAL else ("", "")
    code, dated = report.code or told_code, report.dated or _day(told_day)
    if not code:
        return []
    same_code = tx.session.scalars(ours.where(DocumentRow.code_folded == fold_code(code))).all()
    same_day = [row for row in same_code if dated and row.issued_date == dated]
    same_year = [row for row in same_code if not dated or (row.issued_date and row.issued_date.year == dated.year)]
    return same_day or (same_year if len(same_year) == 1 else [])


def _day(told: str) -> date | None:
    try:
        return date.fromisoformat(told.strip().replace("/", "-"))
    except ValueError:
        return None


def _asked(tx: Writing, row: DocumentRow, report: Report) -> bool:
    """Tell whether this is the version of a document that an answer is about."""
    line = _line_of(tx, row, report.sender) if report.status in {AGREED, DECLINED} else None
    return line is not None and bool(line.asked) and line.answer is None


def _heard(tx: Writing, keys: Sequence[int], report: Report) -> StatusRow | None:
    """Return what was kept of this very report, of whichever version it was: an answer is not another's too."""
    same = select(StatusRow).where(
        StatusRow.sender == report.sender, StatusRow.status == report.status, StatusRow.at == report.at
    )
    if keys:
        return tx.session.scalars(same.where(StatusRow.document_key.in_(keys))).first()
    unknown = same.where(StatusRow.document_key.is_(None))
    return tx.session.scalars(unknown.where(StatusRow.reference == (report.document_id or report.code))).first()


def _line_of(tx: Writing, row: DocumentRow, sender: str) -> RecipientRow | None:
    asked = select(RecipientRow).where(RecipientRow.document_key == row.id)
    lines = tx.session.scalars(asked).all()
    code = sender.strip().upper()
    return next((line for line in lines if code in {line.organ_id, line.old_code}), None)


def _moves(line: RecipientRow, report: Report) -> bool:
    """Move a line by what was reported; False where it is only kept."""
    if report.status in {AGREED, DECLINED}:
        return _answers(line, report)
    if not _forward(line.status, report.status):
        return False
    _apply(line, report)
    return True


def _answers(line: RecipientRow, report: Report) -> bool:
    """Take an answer in: agreement to a recall ends the line, agreement to an update accepts it.

    Who agrees unasked has given the document back all the same; who declines unasked has said nothing.
    """
    if line.status in TERMINAL or (not line.asked and report.status == DECLINED):
        return False
    line.answer, line.answer_text, line.at = report.status, report.text, report.at
    if line.asked != "update" and report.status == AGREED:
        _apply(line, report)
    elif line.asked == "update":
        line.state, line.detail = "accepted" if report.status == AGREED else "returned", report.text
    return True


def _forward(old: int | None, new: int) -> bool:
    """Tell whether a status moves a line on: a lower code that comes late is kept, not applied."""
    if old in TERMINAL:
        return False
    if new in PROGRESS:
        return old is None or old not in PROGRESS or PROGRESS.index(new) >= PROGRESS.index(old)
    return True


_STATES = {1: "arrived", 2: "returned", 3: "accepted", 4: "assigned", 5: "in_progress", 6: "done", 15: "recalled"}


def _apply(line: RecipientRow, report: Report) -> None:
    line.status, line.at, line.detail = report.status, report.at, report.text
    line.state = _STATES.get(report.status, line.state)

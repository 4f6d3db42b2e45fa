"""A sender asks for a document back: the clerk answers, and nothing disappears (NĐ 30/2020 Đ18.4; D-27, D-28)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.journal import document, note
from app.desk.links import ask_next, put_offers_aside, replaced_by
from app.desk.office import Office
from app.desk.parcels import promise_status
from app.desk.receive import file_row
from app.desk.shut import DESTROYED, MINUTE, close_files, content_names, destroy_copied, shut
from app.documents.arrival import ArrivedFile
from app.documents.cards import Card
from app.documents.life import AGREED, DECLINED, GROUNDS, LEADER, State
from app.documents.values import required
from app.store.queries import asked_keys, card_of, shut_keys
from app.store.store import Writing
from app.store.tables import SHUT, DocumentRow, EventRow, FileRow


class NothingAsked(Refused):
    """No recall has been asked for this document."""

    code = "recall.nothing_asked"


class NoDecision(Refused):
    """A recall is refused only on the leader's recorded decision, or where the request is not a true one (D-28)."""

    code = "recall.no_decision"


class NotRecalled(Refused):
    """This act is for a document whose recall was agreed to."""

    code = "recall.not_recalled"


class NoMinute(Refused):
    """Content is destroyed after the minute is filed, not before (D-28)."""

    code = "recall.no_minute"


@dataclass(frozen=True)
class Refusal:
    """Why a request is refused, in the words the sender gets; `leader` is who decided, where that is the ground."""

    ground: str
    reason: str
    leader: str = ""


@dataclass(frozen=True)
class Answer:
    """How a request was answered: what the minute tells."""

    at: datetime
    who: str
    asked_at: datetime | None
    reason: str


def desk_keys(office: Office) -> list[int]:
    """Return what waits on the recall desk: requests without an answer, then content that is shut, not destroyed."""
    with office.store.read() as session:
        return [*asked_keys(session), *shut_keys(session)]


def agree(office: Office, key: int) -> Card:
    """Agree to a recall: content and raw packet are shut at once, copies of the same document too.

    Number, code, hashes, history and the sender's reason stay; a newer version that waited to be compared is the same
    document, and what replaces it is a document of its own. Raises NothingAsked.
    """
    with office.store.write() as tx:
        row = _asked(tx, key, "recall")
        row.asked = ""
        put_offers_aside(tx, key)
        for link in replaced_by(tx.session, key):
            link.settled = True
        tx.session.flush()
        gone = [row, *_copies(tx, key)]
        for one in gone:
            one.state, one.note = State.RECALLED.value, one.note or "Đã thu hồi"
            one.changed_at = office.now()
            shut(tx, one)
        note(tx, office, key, "recall_agreed", {"reason": row.asked_reason})
        promise_status(tx, office, row, AGREED, "Đồng ý yêu cầu thu hồi")
        tx.session.flush()
        card = card_of(tx.session, row)
    close_files(office, [one.id for one in gone])
    return card


def refuse(office: Office, key: int, refusal: Refusal) -> Card:
    """Refuse a recall or an update; raises NothingAsked, NoDecision, FieldMissing, FieldTooLong."""
    reason = required("reason", refusal.reason, 1000)
    if refusal.ground not in GROUNDS or (refusal.ground == LEADER and not refusal.leader.strip()):
        raise NoDecision(ground=refusal.ground)
    with office.store.write() as tx:
        row = _asked(tx, key, "recall", "update")
        if row.asked == "update":
            put_offers_aside(tx, key)
        facts: dict[str, object] = {"ground": refusal.ground, "leader": refusal.leader, "text": reason}
        note(tx, office, key, f"{row.asked}_refused", facts)
        row.changed_at = office.now()
        ask_next(tx, row)
        promise_status(tx, office, row, DECLINED, reason)
        tx.touched(Topic.INCOMING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def answer_of(office: Office, key: int) -> Answer:
    """Return how a recall was agreed to; raises NotRecalled."""
    with office.store.read() as session:
        asked = select(EventRow).where(EventRow.document_key == key).order_by(EventRow.id)
        events = session.scalars(asked).all()
    agreed = next((event for event in events if event.act == "recall_agreed"), None)
    if agreed is None:
        raise NotRecalled(key=key)
    requests = [event.at for event in events if event.act == "asked_recall" and event.id < agreed.id]
    return Answer(agreed.at, agreed.who, requests[-1] if requests else None, str(agreed.facts.get("reason", "")))


def file_minute(office: Office, key: int, minute: ArrivedFile) -> Card:
    """File the minute of a recalled document, and destroy the content where the agency's rule says so.

    `minute` rests in the vault. Raises NotRecalled.
    """
    with office.store.write() as tx:
        row = document(tx, key, "incoming")
        if row.content == "":
            raise NotRecalled(key=key)
        filed = file_row(key, 0, minute)
        filed.role = MINUTE
        tx.session.add(filed)
        note(tx, office, key, "minute_filed", {"file": minute.name, "sha256": minute.sha256})
        row.changed_at = office.now()
        tx.touched(Topic.INCOMING, key)
    if office.settings.destroy_recalled == "minute":
        return destroy(office, key)
    with office.store.read() as session:
        return card_of(session, session.get_one(DocumentRow, key))


def destroy(office: Office, key: int) -> Card:
    """Destroy the content of a recalled document for good; raises NotRecalled, NoMinute."""
    with office.store.write() as tx:
        row = document(tx, key, "incoming")
        if row.content == "":
            raise NotRecalled(key=key)
        filed = select(FileRow.id).where(FileRow.document_key == key, FileRow.role == MINUTE)
        if tx.session.scalars(filed).first() is None:
            raise NoMinute(key=key)
        gone = [row, *_copies(tx, key)]
        names = [name for one in gone for name in content_names(tx.session, one.id)]
        for one in [one for one in gone if one.content == SHUT]:
            one.content, one.changed_at = DESTROYED, office.now()
            tx.touched(Topic.INCOMING, one.id)
        note(tx, office, key, "content_destroyed", {"copies": destroy_copied(office, names)})
        tx.session.flush()
        card = card_of(tx.session, row)
    close_files(office, [one.id for one in gone])
    return card


def _asked(tx: Writing, key: int, *what: str) -> DocumentRow:
    row = document(tx, key, "incoming")
    if row.asked not in what:
        raise NothingAsked(key=key)
    return row


def _copies(tx: Writing, key: int) -> list[DocumentRow]:
    """Return the copies that were joined to a document: they are the same document."""
    joined = select(DocumentRow).where(
        DocumentRow.duplicate_of == key, DocumentRow.state.in_([State.ATTACHED.value, State.RECALLED.value])
    )
    return list(tx.session.scalars(joined.with_for_update()))

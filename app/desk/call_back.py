"""Documents that left are asked back: a whole document, or copies that went to the wrong place (D-27; R-650 to R-652).

*Thu hồi văn bản* freezes the document for everyone; *thu hồi bản gửi nhầm* asks chosen recipients and leaves it in
force. What has not left yet is simply not sent. As the setting says, the question goes as status 13, as a packet of
business 1, or as both (edxml 2.5).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.journal import document, note
from app.desk.office import Office
from app.desk.parcels import parted_from, promise
from app.documents.cards import Card
from app.documents.life import AGREED, DECLINED, Act, State, WrongState, after
from app.documents.values import optional, required
from app.store.queries import card_of
from app.store.store import Writing
from app.store.tables import DocumentRow
from app.store.tables_exchange import ParcelRow, RecipientRow

RECALL_STATUS, RECALL = 13, 1
BY_STATUS, BY_PACKET, BY_BOTH = "status", "packet", "both"
_HAVE_NOTHING = {"ready", "failed", "returned", "recalled"}


class NothingToCallBack(Refused):
    """None of these recipients has the document or will get it."""

    code = "call_back.nothing"


class NotAsked(Refused):
    """This recipient was not asked to give the document back, or has answered."""

    code = "call_back.not_asked"


@dataclass(frozen=True)
class CallBack:
    """Why a document is called back, and the decision of the competent authority where there is one (R-651)."""

    reason: str
    decision: str = ""


def recall_document(office: Office, key: int, why: CallBack) -> Card:
    """Thu hồi văn bản: ask everybody, and freeze the document at once; its number stays used (R-652).

    Raises WrongState, FieldMissing, FieldTooLong.
    """
    reason, decision = required("reason", why.reason, 1000), optional("decision", why.decision, 200)
    with office.store.write() as tx:
        row = document(tx, key, "outgoing")
        row.state = after(State(row.state), Act.RECALL).value
        row.asked_reason, row.changed_at = reason, office.now()
        row.note = optional("note", f"{row.note} Đã thu hồi ngày {office.today():%d/%m/%Y}".strip(), 1000)
        asked = _call(tx, office, row, _lines(tx, key), reason)
        note(tx, office, key, "recalled", {"reason": reason, "decision": decision, "to": asked})
        tx.touched(Topic.OUTGOING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def recall_copies(office: Office, key: int, recipients: Sequence[int], reason: str) -> Card:
    """Thu hồi bản gửi nhầm: ask chosen recipients by the keys of their lines; the document stays in force.

    Raises NothingToCallBack, WrongState, FieldMissing.
    """
    said = required("reason", reason, 1000)
    with office.store.write() as tx:
        row = document(tx, key, "outgoing")
        if row.state != State.ISSUED.value:
            raise WrongState(state=row.state, act=Act.RECALL.value)
        wanted = [line for line in _lines(tx, key) if line.id in set(recipients)]
        asked = _call(tx, office, row, wanted, said)
        if not asked:
            raise NothingToCallBack(key=key)
        row.changed_at = office.now()
        note(tx, office, key, "copies_recalled", {"reason": said, "to": asked})
        tx.touched(Topic.OUTGOING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def answered_by_hand(office: Office, recipient: int, text: str, *, agreed: bool) -> Card:
    """Note what a recipient on paper or by mail, or on the telephone, answered to a recall; raises NotAsked."""
    said = required("text", text, 1000)
    with office.store.write() as tx:
        line = tx.session.get_one(RecipientRow, recipient, with_for_update=True)
        if line.asked != "recall" or line.answer is not None:
            raise NotAsked(key=recipient)
        line.answer, line.answer_text, line.at = AGREED if agreed else DECLINED, said, office.now()
        if agreed:
            line.state, line.status, line.detail = "recalled", AGREED, said
        note(tx, office, line.document_key, "answered_by_hand", {"to": line.organ_id, "text": said, "agreed": agreed})
        tx.touched(Topic.OUTGOING, line.document_key)
        tx.touched(Topic.OUTBOX, line.document_key)
        return card_of(tx.session, document(tx, line.document_key, "outgoing"))


def _call(tx: Writing, office: Office, row: DocumentRow, lines: Sequence[RecipientRow], reason: str) -> list[str]:
    """Ask each line back that has the document or may have it; stop what has not left. Return whom it concerns."""
    concerned = [line for line in lines if line.state not in _HAVE_NOTHING and line.asked != "recall"]
    stopped = _stop(tx, office, [line for line in concerned if line.state == "waiting"])
    for line in concerned:
        if line.id in stopped:
            line.state, line.at, line.detail = "recalled", office.now(), "Dừng gửi trước khi chuyển lên trục"
            continue
        line.asked, line.asked_at, line.answer, line.answer_text = "recall", office.now(), None, ""
        if line.channel == "axis":
            _promise(tx, office, row, line, reason)
    tx.touched(Topic.OUTBOX, row.id)
    return [line.organ_id for line in concerned]


def _stop(tx: Writing, office: Office, lines: Sequence[RecipientRow]) -> set[int]:
    """Withdraw what no try was made for; recipients that stay get a promise of their own, so that none is held up."""
    stopped: set[int] = set()
    for parcel_id in {line.parcel_id for line in lines if line.parcel_id is not None}:
        parcel = tx.session.get_one(ParcelRow, parcel_id, with_for_update=True)
        if parcel.attempts or parcel.state != "waiting":
            continue
        gone = {line.id for line in lines if line.parcel_id == parcel_id}
        same = select(RecipientRow).where(RecipientRow.parcel_id == parcel_id, RecipientRow.id.not_in(gone))
        rest = tx.session.scalars(same).all()
        parcel.state = "withdrawn"
        if rest:
            fresh = parted_from(parcel, office)
            tx.session.add(fresh)
            tx.session.flush()
            for line in rest:
                line.parcel_id = fresh.id
        stopped |= gone
    return stopped


def _promise(tx: Writing, office: Office, row: DocumentRow, line: RecipientRow, reason: str) -> None:
    """Promise the question in the way that the agency's axis wants it; nothing of it waits a hold."""
    way = office.settings.recall_by
    kinds: list[tuple[str, int | None, int]] = [("status", RECALL_STATUS, 0)] if way != BY_PACKET else []
    kinds += [("edoc", None, RECALL)] if way != BY_STATUS else []
    for kind, status, business in kinds:
        told = {"addressee": line.organ_id, "status": status, "business": business, "text": reason}
        tx.session.add(ParcelRow(**promise(office, row, kind, **told)))


def _lines(tx: Writing, key: int) -> list[RecipientRow]:
    asked = select(RecipientRow).where(RecipientRow.document_key == key).order_by(RecipientRow.id)
    return list(tx.session.scalars(asked.with_for_update()))

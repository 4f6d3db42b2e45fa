"""A sender asks for a document back: the clerk answers, and nothing disappears (NĐ 30/2020 Đ18.4; D-27, D-28)."""

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.journal import document, note
from app.desk.office import Office
from app.desk.parcels import promise_status
from app.documents.cards import Card
from app.documents.life import State
from app.documents.values import required
from app.store import search
from app.store.queries import card_of

AGREED, REFUSED = 15, 16


class NothingAsked(Refused):
    """No recall has been asked for this document."""

    code = "recall.nothing_asked"


def agree(office: Office, key: int) -> Card:
    """Agree to a recall: the content is shut at once, number, code, history and the sender's reason stay."""
    return _answer(office, key, AGREED, "Đồng ý yêu cầu thu hồi")


def refuse(office: Office, key: int, reason: str) -> Card:
    """Refuse a recall on the leader's recorded decision; the reason goes to the sender."""
    return _answer(office, key, REFUSED, required("reason", reason, 1000))


def _answer(office: Office, key: int, status: int, text: str) -> Card:
    with office.store.write() as tx:
        row = document(tx, key, "incoming")
        if not row.asked:
            raise NothingAsked(key=key)
        row.asked = ""
        if status == AGREED:
            row.state, row.note = State.RECALLED.value, row.note or "Đã thu hồi"
            search.forget(tx.session, key)
        row.changed_at = office.now()
        note(tx, office, key, "recall_agreed" if status == AGREED else "recall_refused", {"text": text})
        promise_status(tx, office, row, status, text)
        tx.touched(Topic.INCOMING, key)
        tx.session.flush()
        return card_of(tx.session, row)

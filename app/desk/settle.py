"""Work starts, ends, or a document goes back to its sender (NĐ 30/2020 Đ21.2, Đ24; D-14)."""

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.journal import document, note
from app.desk.later import do_later
from app.desk.office import Office
from app.desk.parcels import tell_sender
from app.desk.receive import index
from app.documents.cards import Card
from app.documents.life import FIRST, Act, State, after
from app.documents.values import optional, required
from app.store.queries import card_of


class ReturnedTwin(Refused):
    """A second copy of a document that is in the books is joined to it, never returned (D-14)."""

    code = "return.duplicate"


def start_work(office: Office, key: int) -> Card:
    """Note that the unit has begun; the sender is told 05."""
    return _move(office, key, Act.START, "started", "Đang xử lý")


def finish(office: Office, key: int, reply: str = "") -> Card:
    """Note that the work is done, with the code of the reply if there is one; the sender is told 06."""
    said = optional("reply", reply, 45)
    return _move(office, key, Act.FINISH, "finished", f"Đã hoàn thành; trả lời tại {said}" if said else "Đã hoàn thành")


def return_to_sender(office: Office, key: int, reason: str) -> Card:
    """Return a document to its sender with a reason of at most 1,000 characters; the sender is told 02.

    The refused document stays readable in *Đã trả lại*; a number it had stays in the book (R-104, R-659). One that
    may be a copy of another is joined to it, or said not to be one, before (D-14). Raises ReturnedTwin, WrongState.
    """
    said = required("reason", reason, 1000)
    with office.store.write() as tx:
        row = document(tx, key, "incoming")
        if row.duplicate_of is not None:
            raise ReturnedTwin(key=key, twin=row.duplicate_of)
        row.state = after(State(row.state), Act.RETURN).value
        row.changed_at = office.now()
        if row.number is not None:
            row.note = optional("note", f"{row.note} Trả lại ngày {office.today():%d/%m/%Y}".strip(), 1000)
        note(tx, office, key, "returned", {"reason": said})
        tell_sender(tx, office, row, "returned", said)
        tx.touched(Topic.INCOMING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def release(office: Office, key: int, reason: str) -> Card:
    """Release a false alarm of the secrecy mark: a named person with a reason (D-16); the record begins anew.

    What was stopped at the door is filled from its packet, which was kept.
    """
    said = required("reason", reason, 500)
    with office.store.write() as tx:
        row = document(tx, key)
        after(State(row.state), Act.RELEASE)
        row.state = FIRST[row.direction].value
        note(tx, office, key, "released", {"mark": row.mark, "reason": said})
        row.mark, row.changed_at = "", office.now()
        index(tx, row)
        empty = row.raw_sha256 and not row.files
        do_later(tx, office, "fill" if empty else "verify", key)
        tx.touched(Topic(row.direction), key)
        tx.session.flush()
        return card_of(tx.session, row)


def _move(office: Office, key: int, act: Act, event: str, text: str) -> Card:
    with office.store.write() as tx:
        row = document(tx, key, "incoming")
        row.state = after(State(row.state), act).value
        row.changed_at = office.now()
        note(tx, office, key, event)
        tell_sender(tx, office, row, event, text)
        tx.touched(Topic.INCOMING, key)
        tx.session.flush()
        return card_of(tx.session, row)

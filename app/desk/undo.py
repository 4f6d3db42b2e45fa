"""Taking back what can still be taken back, by name and while its time lasts (ux C9; D-11)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from app.base.errors import Refused
from app.desk.issue import unissue
from app.desk.office import Office
from app.desk.present import withdraw
from app.desk.register import unregister
from app.documents.cards import Card, EventCard
from app.documents.life import Act, State, possible
from app.store.queries import event_card
from app.store.tables import DocumentRow, EventRow


def _to_electronic(office: Office, key: int) -> Card:
    from app.desk.on_paper import to_electronic

    return to_electronic(office, key)


def _unhand_seal(office: Office, key: int) -> Card:
    from app.desk.hand_seal import unhand_seal

    return unhand_seal(office, key)


def _take_back(office: Office, key: int) -> Card:
    from app.desk.send_back import take_back

    return take_back(office, key)


def _unrenew(office: Office, key: int) -> Card:
    from app.desk.versions import unrenew

    return unrenew(office, key)


_INVERSES: Mapping[str, Callable[[Office, int], Card]] = {
    "unregister": unregister,
    "withdraw": withdraw,
    "unissue": unissue,
    "to_electronic": _to_electronic,
    "unhand_seal": _unhand_seal,
    "unrenew": _unrenew,
    "take_back": _take_back,
}


class UndoOver(Refused):
    """The time to take this act back has passed, or it was taken back already."""

    code = "undo.over"


@dataclass(frozen=True)
class Undoable:
    """The newest act that can be taken back."""

    event: EventCard
    key: int


def last_undoable(office: Office) -> Undoable | None:
    """Return the newest act of the person on duty that can still be taken back where its document stands now."""
    asked = (
        select(EventRow, DocumentRow)
        .join(DocumentRow, DocumentRow.id == EventRow.document_key)
        .where(EventRow.who == office.who, EventRow.undone.is_(False), EventRow.undo_until > office.now())
        .order_by(EventRow.id.desc())
    )
    with office.store.read() as session:
        for event, row in session.execute(asked):
            if Act(event.inverse) in possible(State(row.state)):
                return Undoable(event_card(event, row.state), row.id)
    return None


def undo(office: Office, event: int) -> Card:
    """Take an act back; raises UndoOver, WrongState, AlreadySent."""
    with office.store.read() as session:
        row = session.get(EventRow, event)
    if row is None or row.undone or row.undo_until is None or row.undo_until < office.now() or row.document_key is None:
        raise UndoOver(event=event)
    return _INVERSES[row.inverse](office, row.document_key)

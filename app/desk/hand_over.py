"""The clerk completes the register columns and hands over (NĐ 30/2020 Đ23.3; D-08; R-302, R-307)."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.journal import document, note
from app.desk.office import Office
from app.desk.parcels import tell_sender
from app.documents.cards import Card
from app.documents.life import Act, State, after
from app.documents.values import optional, required
from app.documents.vietnamese import fold
from app.store.queries import card_of
from app.store.store import Writing
from app.store.tables import AssignmentRow, DocumentRow
from app.store.tables_exchange import RouteRow


class NoRoute(Refused):
    """No routing rule of the agency sends this document straight to a unit (R-302)."""

    code = "route.none"


class DateBeforeArrival(Refused):
    """A document cannot be handed over before it came."""

    code = "hand_over.before_arrival"


def hand_over(office: Office, key: int, receiver: str, on: date | None = None) -> Card:
    """Hand a directed document over: *Đơn vị hoặc người nhận* and *Ngày chuyển* are filled and final.

    The state 04 is told once: with the opinion. Raises DateBeforeArrival, FieldMissing, WrongState.
    """
    with office.store.write() as tx:
        row = document(tx, key, "incoming")
        row.state = after(State(row.state), Act.HAND_OVER).value
        return _hand(tx, office, row, required("receiver", receiver, 1000), on)


def transfer(office: Office, key: int, on: date | None = None) -> Card:
    """Hand a registered document straight to the unit that a routing rule names (the second path of D-08)."""
    with office.store.write() as tx:
        row = document(tx, key, "incoming")
        rule = _route(tx.session, row)
        if rule is None:
            raise NoRoute(key=key)
        row.state = after(State(row.state), Act.TRANSFER).value
        tx.session.add(AssignmentRow(document_key=key, unit=rule.unit, role="lead", due=row.due))
        tell_sender(tx, office, row, "handed_over", f"Đã chuyển {rule.unit} xử lý")
        return _hand(tx, office, row, rule.unit, on)


def route_of(office: Office, key: int) -> str:
    """Return the unit that a routing rule names for a document, or an empty text."""
    with office.store.read() as session:
        row = session.get(DocumentRow, key)
        rule = _route(session, row) if row else None
        return rule.unit if rule else ""


def add_route(office: Office, unit: str, *, sender_id: str = "", type_name: str = "", word: str = "") -> None:
    """Add a routing rule of the agency's regulation; every given condition must hold."""
    rule = RouteRow(
        unit=required("unit", unit, 200),
        sender_id=sender_id.strip(),
        type_name=optional("type_name", type_name, 100),
        word=optional("word", word, 100),
    )
    if not (rule.sender_id or rule.type_name or rule.word):
        raise NoRoute(key=0)
    with office.store.write() as tx:
        tx.session.add(rule)
        note(tx, office, None, "route_added", {"unit": rule.unit, "sender": rule.sender_id, "word": rule.word})
        tx.touched(Topic.SETTINGS)


def _hand(tx: Writing, office: Office, row: DocumentRow, receiver: str, on: date | None) -> Card:
    day = on or office.today()
    if row.arrived_at is not None and day < row.arrived_at.date():
        raise DateBeforeArrival(day=day.isoformat(), arrived=row.arrived_at.date().isoformat())
    row.receiver, row.transfer_date, row.changed_at = receiver, day, office.now()
    note(tx, office, row.id, "handed_over", {"to": receiver, "on": day})
    tx.touched(Topic.INCOMING, row.id)
    tx.session.flush()
    return card_of(tx.session, row)


def _route(session: Session, row: DocumentRow) -> RouteRow | None:
    for rule in session.scalars(select(RouteRow).where(RouteRow.active.is_(True)).order_by(RouteRow.id)):
        same_sender = not rule.sender_id or rule.sender_id in {row.sender_id, row.sender_old_id}
        same_type = not rule.type_name or fold(rule.type_name) == fold(row.type_name)
        has_word = not rule.word or fold(rule.word) in fold(row.subject)
        if same_sender and same_type and has_word:
            return rule
    return None

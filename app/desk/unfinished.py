"""What would be left behind when the program is quit: unsent, unanswered, unread (D-31)."""

from dataclasses import dataclass

from sqlalchemy import func, select

from app.desk.office import Office
from app.desk.urgent import unconfirmed
from app.documents.cards import Card
from app.documents.life import State
from app.documents.values import Channel
from app.store.queries import cards
from app.store.tables import DocumentRow
from app.store.tables_exchange import ParcelRow

_OPEN = ("waiting", "taken")
_SHOWN = 5


@dataclass(frozen=True)
class Unfinished:
    """Documents that wait to be sent, states that wait, arrivals without an answer, and immediate ones unread."""

    unsent: tuple[Card, ...]
    states: int
    unanswered: int
    unread: tuple[Card, ...]

    @property
    def is_nothing(self) -> bool:
        """Tell whether the program can be quit without a word."""
        return not (self.unsent or self.states or self.unanswered or self.unread)


def unfinished(office: Office) -> Unfinished:
    """Return what waits; of the documents the first five are named."""
    waiting = select(ParcelRow.document_key).where(ParcelRow.state.in_(_OPEN), ParcelRow.kind == "edoc").distinct()
    states = select(func.count()).where(ParcelRow.state.in_(_OPEN), ParcelRow.kind == "status")
    arrived = select(func.count()).where(
        DocumentRow.direction == "incoming",
        DocumentRow.state == State.WAITING.value,
        DocumentRow.channel != Channel.PAPER.value,
    )
    with office.store.read() as session:
        unsent = cards(session, list(session.scalars(waiting.order_by(ParcelRow.document_key).limit(_SHOWN))))
        counted = session.scalar(states) or 0, session.scalar(arrived) or 0
    return Unfinished(tuple(unsent), *counted, tuple(unconfirmed(office)[:_SHOWN]))

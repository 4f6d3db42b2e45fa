"""What leaves on paper: a named clerk says by which way each recipient's copy went (D-23, D-25)."""

from dataclasses import dataclass

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.journal import document, note
from app.desk.office import Office
from app.documents.cards import Card
from app.documents.life import BY_HAND, DISPATCHED
from app.documents.values import optional, required
from app.store.queries import card_of
from app.store.store import Writing
from app.store.tables_exchange import RecipientRow


class NotOnPaper(Refused):
    """This recipient's copy does not wait to be sent on paper, or was not sent so."""

    code = "dispatch.wrong_line"


@dataclass(frozen=True)
class Dispatch:
    """How a copy left: `way` is one of DISPATCHED, `proof` the number of the letter or the name of who signed."""

    way: str
    proof: str = ""


def dispatched(office: Office, recipient: int, given: Dispatch) -> Card:
    """Note that a recipient's copy has left; a copy that was handed over needs the name of who signed for it.

    Raises NotOnPaper, FieldMissing, FieldTooLong.
    """
    if given.way not in DISPATCHED:
        raise NotOnPaper(way=given.way)
    check = required if given.way == "handed" else optional
    proof = check("proof", given.proof, 200)
    with office.store.write() as tx:
        line = _line(tx, recipient, (BY_HAND,))
        line.state, line.at, line.detail = given.way, office.now(), proof
        facts: dict[str, object] = {"to": line.name, "way": given.way, "proof": proof}
        return _noted(tx, office, line, "dispatched", facts)


def not_dispatched(office: Office, recipient: int, reason: str) -> Card:
    """Take back what was noted by mistake: the copy waits again; raises NotOnPaper, FieldMissing."""
    why = required("reason", reason, 500)
    with office.store.write() as tx:
        line = _line(tx, recipient, DISPATCHED)
        line.state, line.at, line.detail = BY_HAND, office.now(), ""
        return _noted(tx, office, line, "not_dispatched", {"to": line.name, "reason": why})


def _line(tx: Writing, recipient: int, states: tuple[str, ...]) -> RecipientRow:
    line = tx.session.get_one(RecipientRow, recipient, with_for_update=True)
    if line.state not in states:
        raise NotOnPaper(state=line.state)
    return line


def _noted(tx: Writing, office: Office, line: RecipientRow, act: str, facts: dict[str, object]) -> Card:
    row = document(tx, line.document_key, "outgoing")
    note(tx, office, row.id, act, facts)
    tx.touched(Topic.OUTGOING, row.id)
    tx.session.flush()
    return card_of(tx.session, row)

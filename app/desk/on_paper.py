"""Chuyển sang phát hành giấy: a record changes its path before it is issued and keeps its number (D-21; R-406)."""

from dataclasses import dataclass
from datetime import date

from app.base.news import Topic
from app.desk.journal import document, note, taken_back
from app.desk.office import Office
from app.desk.paper_facts import drop_job, keep, name_of, refuse_electronic, refuse_future
from app.desk.prepare import MainFileMissing
from app.documents.cards import Card
from app.documents.life import PAPER_REASONS, Act, State, WrongState, after
from app.documents.values import SIGNED_BY_HAND, Channel, optional
from app.store.queries import card_of, main_files
from app.store.tables_exchange import FactRow


@dataclass(frozen=True)
class HandSigned:
    """The day on which the leader signed the paper, and why it was not done on the system."""

    signed: date
    reason: str = "other"
    text: str = ""


def to_paper(office: Office, key: int, why: HandSigned) -> Card:
    """Let a document be signed and sealed by hand; a signing that had begun is given up, its number stays.

    Raises WrongState, SignedInFuture, FieldTooLong.
    """
    refuse_future(office, why.signed)
    reason = why.reason if why.reason in PAPER_REASONS else "other"
    said = optional("reason", why.text, 500)
    with office.store.write() as tx:
        row = document(tx, key, "outgoing")
        row.state = after(State(row.state), Act.TO_PAPER).value
        if row.channel in SIGNED_BY_HAND:
            raise WrongState(state=row.state, act=Act.TO_PAPER.value)
        row.channel, row.changed_at = Channel.PAPER.value, office.now()
        drop_job(tx, key)
        keep(tx, key, {"signed": why.signed.isoformat(), "reason": reason})
        note(tx, office, key, "moved_to_paper", {"reason": reason, "text": said, "day": why.signed})
        tx.touched(Topic.OUTGOING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def to_electronic(office: Office, key: int) -> Card:
    """Go back to signing on the system, before the red seal; the number stays.

    Raises WrongState, and MainFileMissing where there is nothing to sign.
    """
    with office.store.write() as tx:
        row = document(tx, key, "outgoing")
        row.state = after(State(row.state), Act.TO_ELECTRONIC).value
        refuse_electronic(row, Act.TO_ELECTRONIC)
        if tx.session.scalars(main_files(key)).first() is None:
            raise MainFileMissing(files=0)
        row.channel, row.changed_at = Channel.AXIS.value, office.now()
        if (known := tx.session.get(FactRow, name_of(key))) is not None:
            tx.session.delete(known)
        note(tx, office, key, "moved_to_electronic")
        taken_back(tx, key, "to_electronic")
        tx.touched(Topic.OUTGOING, key)
        tx.session.flush()
        return card_of(tx.session, row)

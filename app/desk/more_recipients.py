"""Gửi bổ sung nơi nhận: recipients that lack an issued document get it too (D-24)."""

from collections.abc import Sequence

from sqlalchemy import select

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.issue import send_lines
from app.desk.journal import document, note
from app.desk.office import Office
from app.desk.prepare import Recipient, place_of, put_recipients
from app.documents.cards import Card
from app.documents.life import Act, State, WrongState
from app.documents.values import optional, required
from app.store.queries import card_of
from app.store.tables_exchange import RecipientRow


class HasItAlready(Refused):
    """One of these recipients stands in the list already; a line that failed is sent again instead."""

    code = "recipient.has_it"


def add_recipients(office: Office, key: int, recipients: Sequence[Recipient], allowed_by: str) -> Card:
    """Send an issued document, with its number and identifier, to recipients who lack it.

    `allowed_by` is the named person who allows it; the book's line says so. Timers run from this sending.
    Raises WrongState, HasItAlready, FieldMissing, RecipientTwice, RecipientIsUs, BadAgencyCode.
    """
    who = required("allowed_by", allowed_by, 100)
    with office.store.write() as tx:
        row = document(tx, key, "outgoing")
        if row.state != State.ISSUED.value:
            raise WrongState(state=row.state, act=Act.ISSUE.value)
        there = select(RecipientRow).where(RecipientRow.document_key == key)
        known = {(line.organ_id or line.name, line.channel) for line in tx.session.scalars(there)}
        places = [place_of(recipient) for recipient in recipients]
        twice = [code for code, channel in places if (code, channel) in known]
        if twice:
            raise HasItAlready(organ_id=twice[0])
        codes = [code for code, _ in places]
        required("recipients", " ".join(codes), 10_000)
        put_recipients(tx, office, key, recipients)
        tx.session.flush()
        lines = tx.session.scalars(there.where(RecipientRow.state == "ready").order_by(RecipientRow.id)).all()
        send_lines(tx, office, row, lines)
        said = f"{row.note} Gửi bổ sung ngày {office.today():%d/%m/%Y}: {', '.join(line.name for line in lines)}"
        row.note, row.changed_at = optional("note", said.strip(), 2000), office.now()
        note(tx, office, key, "recipients_added", {"to": codes, "allowed_by": who})
        tx.touched(Topic.OUTGOING, key)
        tx.session.flush()
        return card_of(tx.session, row)

"""The red seal is on the paper: number and date were written by hand before (NĐ 30/2020 Đ33.1; R-416; D-21)."""

from sqlalchemy import select

from app.base.news import Topic
from app.desk.journal import document, note, taken_back
from app.desk.office import Office
from app.desk.paper_facts import drop_job, keep, known_of, refuse_electronic
from app.documents.cards import Card
from app.documents.life import Act, State, after
from app.documents.paper_seals import copies_wanted, paper_rule
from app.store.queries import card_of
from app.store.tables import FileRow
from app.store.tables_exchange import RecipientRow


def hand_seal(office: Office, key: int, copies: int | None = None) -> Card:
    """Note that a numbered document bears the red seal; now it can be scanned, or leave on paper. Raises WrongState.

    `copies` is how many were printed and sealed: the book tells it, and the journal where it is not what the
    recipients and the record office need (Đ17.1.a; R-417). Not said, it is what they need.
    """
    with office.store.write() as tx:
        row = document(tx, key, "outgoing")
        refuse_electronic(row, Act.HAND_SEAL)
        row.state = after(State(row.state), Act.HAND_SEAL).value
        row.changed_at = office.now()
        asked = select(RecipientRow.channel).where(RecipientRow.document_key == key)
        wanted = copies_wanted(tx.session.scalars(asked), paper_rule(office.today()))
        row.copies = wanted if copies is None else max(0, copies)
        note(tx, office, key, "hand_sealed", {"code": row.code})
        if row.copies != wanted:
            note(tx, office, key, "copies_differ", {"copies": row.copies, "wanted": wanted})
        tx.touched(Topic.OUTGOING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def unhand_seal(office: Office, key: int) -> Card:
    """Take back that the paper was sealed: a scan taken in since then is put aside. Raises WrongState."""
    with office.store.write() as tx:
        row = document(tx, key, "outgoing")
        row.state = after(State(row.state), Act.UNHAND_SEAL).value
        known = known_of(tx, key)
        if known.get("scan"):
            tx.session.get_one(FileRow, known["scan"]).superseded = True
            if known.get("before"):
                tx.session.get_one(FileRow, known["before"]).superseded = False
            keep(tx, key, {name: value for name, value in known.items() if name not in {"scan", "before"}})
        drop_job(tx, key)
        row.changed_at = office.now()
        note(tx, office, key, "hand_seal_undone")
        taken_back(tx, key, "unhand_seal")
        tx.touched(Topic.OUTGOING, key)
        tx.session.flush()
        return card_of(tx.session, row)

"""A document whose seal is worth nothing may not leave: what waits is held back, the seal comes off, the number stays.

Who signs after the certificate was revoked has not signed (R-412; NĐ 23/2025 Đ15), and only a document with a valid
signature of the agency is issued (NĐ 30/2020 Đ13.7, Đ18; R-109, R-401). The same holds for its leader's certificate.
"""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.facts import value
from app.desk.journal import document, note, taken_back
from app.desk.office import Office
from app.desk.seal_alarm import REVOKED, TAKEN_OFF
from app.documents.cards import Card
from app.documents.life import BY_HAND, Act, State, WrongState, after
from app.documents.values import Channel
from app.store.queries import card_of
from app.store.store import Writing
from app.store.tables import DocumentRow, FileRow
from app.store.tables_exchange import ChoreRow, FactRow, ParcelRow, RecipientRow, SealRow

PROLONG = "prolong"
"""The chore that completes a document's proof."""


class SealWorthless(Refused):
    """A certificate had been revoked when it signed this document. Facts: key, names (of those that signed)."""

    code = "issue.seal_revoked"


def evidence_name(key: int) -> str:
    """Return the name of the small fact that tells how a document's proof stands."""
    return f"evidence/{key}"


def keep_before(tx: Writing, key: int, files: list[int]) -> None:
    """Keep which files a sealing took the place of, so that a worthless seal can come off again."""
    tx.session.merge(FactRow(name=_before(key), value={"files": files}))


def refuse_worthless(session: Session, key: int) -> None:
    """Refuse to let a document leave that was signed with a certificate revoked before; raises SealWorthless."""
    names = _worthless(session, key)
    if names is not None:
        raise SealWorthless(key=key, names=", ".join(names))


def hold_back(tx: Writing, office: Office, key: int) -> bool:
    """Take back what was promised and not tried yet, if a signature is worthless; tell whether there was any.

    Called in the transaction that heard of it. What has left stays issued: it is recalled or replaced.
    """
    tx.session.flush()
    row, lost = tx.session.get_one(DocumentRow, key), _worthless(tx.session, key) is not None
    waiting = select(ParcelRow).where(
        ParcelRow.document_key == key, ParcelRow.kind == "edoc", ParcelRow.state == "waiting", ParcelRow.attempts == 0
    )
    parcels = tx.session.scalars(waiting.with_for_update()).all() if lost else []
    for parcel in parcels:
        parcel.state = "withdrawn"
    held = {parcel.id for parcel in parcels}
    lines = tx.session.scalars(select(RecipientRow).where(RecipientRow.document_key == key)).all()
    back = [line for line in lines if line.parcel_id in held or (lost and line.state == BY_HAND)]
    for line in back:
        line.state, line.parcel_id = "ready", None
    if not back or row.state != State.ISSUED.value:
        return False
    if all(line.state == "ready" for line in lines):
        row.state, row.issued_at, row.transfer_date = State.SEALED.value, None, None
        taken_back(tx, key, "unissue")
    row.changed_at = office.now()
    note(tx, office, key, "held_back", {"to": [line.name or line.organ_id for line in back]})
    tx.touched(Topic.OUTBOX, key)
    tx.touched(Topic.OUTGOING, key)
    return True


def take_off(office: Office, key: int) -> Card:
    """Put the files back as they were before a worthless seal; the number stays and it is sealed anew.

    Raises WrongState where the seal stands, or the document has left.
    """
    with office.store.write() as tx:
        row = document(tx, key, "outgoing")
        was = State(row.state)
        before = value(tx.session, _before(key)).get("files", [])
        names = _worthless(tx.session, key)
        row.state = after(was, Act.TAKE_OFF_SEAL).value
        if names is None or not before:
            raise WrongState(state=was.value, act=Act.TAKE_OFF_SEAL.value)
        if row.channel == Channel.BOTH.value:
            row.state, row.channel = State.STAMPED.value, Channel.PAPER.value
        _put_back(tx, key, before)
        for seal in tx.session.scalars(select(SealRow).where(SealRow.document_key == key)):
            seal.checked = TAKEN_OFF
        tx.session.execute(delete(FactRow).where(FactRow.name.in_([_before(key), evidence_name(key)])))
        tx.session.execute(delete(ChoreRow).where(ChoreRow.kind == PROLONG, ChoreRow.subject == str(key)))
        row.changed_at = office.now()
        note(tx, office, key, "seal_taken_off", {"code": row.code})
        tx.touched(Topic.OUTGOING, key)
        tx.touched(Topic.SEAL)
        tx.session.flush()
        return card_of(tx.session, row)


def _worthless(session: Session, key: int) -> list[str] | None:
    """Return whose certificates had been revoked when they signed; none where all is well."""
    found = value(session, evidence_name(key)).get("revoked", [])
    last = session.scalar(
        select(SealRow.checked).where(SealRow.document_key == key).order_by(SealRow.id.desc()).limit(1)
    )
    return list(found) if found or last == REVOKED else None


def _put_back(tx: Writing, key: int, before: list[int]) -> None:
    files = {file.id: file for file in tx.session.scalars(select(FileRow).where(FileRow.document_key == key))}
    old = [files[one] for one in before]
    places = {(file.role, file.position) for file in old}
    for file in files.values():
        file.superseded = file.superseded or (file.role, file.position) in places
    for file in old:
        file.superseded = False


def _before(key: int) -> str:
    return f"before_seal/{key}"

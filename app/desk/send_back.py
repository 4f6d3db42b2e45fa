"""An approved document goes back to who drafted it, with what is to be mended, and comes again (R-409, R-422)."""

from typing import Any

from app.base.news import Topic
from app.desk.journal import document, note, taken_back
from app.desk.office import Office
from app.desk.versions import Version, put_main
from app.documents.cards import Card
from app.documents.life import Act, State, after
from app.documents.values import required
from app.store.queries import card_of
from app.store.store import Writing
from app.store.tables import DocumentRow


def send_back(office: Office, key: int, reason: str) -> Card:
    """Send a document that has no number back to its drafter, who is told what to mend.

    It leaves the boxes of the day, nothing of it is lost, and the act can be taken back. Raises WrongState.
    """
    said = required("reason", reason, 1000)
    return _move(office, key, Act.SEND_BACK, "sent_back", {"reason": said})


def take_back(office: Office, key: int) -> Card:
    """Take it back as it is; raises WrongState."""
    return _move(office, key, Act.TAKE_BACK, "taken_back", {})


def bring_again(office: Office, key: int, version: Version) -> Card:
    """Take the mended PDF in; what was there before stays in the vault and in the record's history.

    The form is to be looked at anew. Raises WrongState.
    """
    with office.store.write() as tx:
        row = _moved(tx, office, key, Act.BRING_AGAIN)
        before, _ = put_main(tx, office, row, version)
        facts: dict[str, object] = {"file": version.main.name, "before": [old.sha256 for old in before] or None}
        note(tx, office, key, "brought_again", facts)
        tx.session.flush()
        return card_of(tx.session, row)


def _move(office: Office, key: int, act: Act, event: str, facts: dict[str, Any]) -> Card:
    with office.store.write() as tx:
        row = _moved(tx, office, key, act)
        note(tx, office, key, event, facts)
        tx.session.flush()
        return card_of(tx.session, row)


def _moved(tx: Writing, office: Office, key: int, act: Act) -> DocumentRow:
    row = document(tx, key, "outgoing")
    row.state, row.changed_at = after(State(row.state), act).value, office.now()
    taken_back(tx, key, "take_back")
    tx.touched(Topic.OUTGOING, key)
    return row

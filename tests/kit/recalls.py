"""A partner asks a document back by status 13, as the exchange hears it."""

from app.desk.office import Office
from app.desk.receive import hear_recall_in


def hear_recall(office: Office, sender: str, document_id: str, reason: str, code: str = "") -> int | None:
    """Hear the request; return the record's key, or None where no such document came."""
    with office.store.write() as tx:
        return hear_recall_in(tx, office, sender, (document_id, code), reason)

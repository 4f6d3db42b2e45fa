"""A sender wants something of a document that came: it is shown to the clerk, and nothing is taken away (edxml 2.5)."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from app.base.news import Topic
from app.desk.journal import note
from app.desk.office import Office
from app.desk.parcels import promise_status
from app.documents.life import AGREED, State
from app.documents.values import clean
from app.store.store import Writing
from app.store.tables import DocumentRow, EventRow

BY_PACKET, BY_STATUS = "packet", "status"
GONE = (State.RECALLED, State.RETURNED)
_BOTH_WAYS = timedelta(days=2)
"""A recall may come as a packet and as status 13; so far apart, for lines that break, they are one question still."""


@dataclass(frozen=True)
class Request:
    """What a sender wants of a document, `recall`, `update` or `replace`, why, and by which way it says so."""

    what: str
    reason: str
    by: str = BY_PACKET


def ask_back(tx: Writing, office: Office, original: DocumentRow, request: Request) -> None:
    """Show a request to the clerk; a recall that comes both ways is one, whether or not it was answered meanwhile.

    A recall goes before the others, which come up in their order once it is answered; a document whose recall was
    agreed to answers so once more. Of one that went back to its sender nothing else is asked: what comes instead is a
    document of its own.
    """
    what, said, by = request.what, clean(request.reason), request.by
    tx.touched(Topic.INCOMING, original.id)
    told: dict[str, object] = {"reason": said, "by": by}
    if what == "recall" and _came_otherwise(tx, office, original.id, told):
        note(tx, office, original.id, "asked_recall_too", told)
        return
    if by == BY_STATUS and original.asked == what:
        return
    note(tx, office, original.id, f"asked_{what}", told)
    if original.state == State.RECALLED.value:
        if what == "recall":
            promise_status(tx, office, original, AGREED, "Đã đồng ý thu hồi trước đó")
    elif what == "recall" or (original.asked in ("", what) and original.state not in GONE):
        original.asked, original.asked_reason = what, said


def _came_otherwise(tx: Writing, office: Office, key: int, told: dict[str, object]) -> bool:
    """Tell whether a recall with this reason came lately by the other way, and not yet by this one."""
    same = select(EventRow.facts).where(
        EventRow.document_key == key,
        EventRow.act.in_(["asked_recall", "asked_recall_too"]),
        EventRow.at >= office.now() - _BOTH_WAYS,
    )
    ways = Counter(facts.get("by") for facts in tx.session.scalars(same) if facts.get("reason") == told["reason"])
    return ways[BY_STATUS if told["by"] == BY_PACKET else BY_PACKET] > ways[told["by"]]

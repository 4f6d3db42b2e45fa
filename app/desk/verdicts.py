"""What the check of signatures found is written to the record, each time anew; the time of check stays (R-985)."""

from typing import Any

from sqlalchemy import delete, select

from app.base.news import Topic
from app.desk.fallen import falls, list_fallen
from app.desk.journal import document, note
from app.desk.later import do_later
from app.desk.office import Office
from app.desk.records import detail
from app.desk.senders import pin
from app.documents.cards import Card
from app.documents.life import Act, State, after
from app.store import search
from app.store.store import Writing
from app.store.tables import DocumentRow, FileRow
from app.store.tables_exchange import FactRow

_NEWEST = 500
BY_ITSELF = "vanthu"
"""The name in the journal for what the program does by itself."""


def keep_verdict(office: Office, key: int, report: dict[str, Any]) -> None:
    """Keep the report of a signature check; the journal keeps each different verdict with its time."""
    with office.store.write() as tx:
        row = document(tx, key)
        if row.verdict != report["verdict"]:
            why = list(report.get("notes", ()))
            facts: dict[str, object] = {"verdict": report["verdict"], "before": row.verdict, "notes": why or None}
            note(tx, office.by(office.who or BY_ITSELF), key, "checked", facts)
        told = report | {"checked_at": office.now().isoformat()}
        if row.direction == Topic.INCOMING.value and falls(row, report["verdict"]):
            told["fell"] = row.report.get("fell", {"before": row.verdict})
            list_fallen(tx, key, fell=True)
        elif "fell" in row.report:
            list_fallen(tx, key, fell=False)
        row.verdict, row.report = report["verdict"], told
        tx.touched(Topic(row.direction), key)


def check_again(office: Office, key: int) -> None:
    """Let the signatures of a document be checked anew, as soon as the next chores run."""
    with office.store.write() as tx:
        do_later(tx, office, "verify", key)
        tx.touched(Topic.INCOMING, key)


def check_all_again(tx: Writing, office: Office, verdicts: tuple[str, ...]) -> None:
    """Let the newest incoming documents with one of these verdicts be checked anew, in the background."""
    asked = select(DocumentRow.id).where(DocumentRow.direction == "incoming", DocumentRow.verdict.in_(verdicts))
    for key in tx.session.scalars(asked.order_by(DocumentRow.id.desc()).limit(_NEWEST)).all():
        do_later(tx, office, "verify", key)


def know_seal(office: Office, key: int, seal: str) -> Card:
    """Pin a seal to the sender of a document, and check the document again; raises NoSuchDocument, NobodyOnDuty."""
    sender = detail(office, key).card.sender_id
    pin(office, sender, seal)
    check_again(office, key)
    return detail(office, key).card


def keep_page_count(office: Office, key: int, file: int, pages: int) -> None:
    """Keep the number of pages read from a file beside what the sender declared (R-103)."""
    with office.store.write() as tx:
        row, kept = document(tx, key), tx.session.get_one(FileRow, file)
        kept.pages = pages
        if kept.role == "MAIN":
            row.page_count = row.page_count or pages
        tx.touched(Topic(row.direction), key)


def block(office: Office, key: int, mark: str) -> None:
    """Stop a record in which a secrecy mark was read: out of the index, files shut, forms forgotten (D-16)."""
    with office.store.write() as tx:
        row = document(tx, key)
        row.state, row.mark = after(State(row.state), Act.BLOCK).value, mark
        search.forget(tx.session, key)
        tx.session.execute(delete(FactRow).where(FactRow.name.startswith("draft/"), FactRow.name.endswith(f"/{key}")))
        note(tx, office.by(office.who or BY_ITSELF), key, "blocked", {"mark": mark})
        tx.touched(Topic(row.direction), key)

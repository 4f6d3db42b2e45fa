"""A document that waits for its number gets a newer main file: the leader has signed it, or it was drafted anew.

What the main file was before, and the drafter's own file of which it was made, stay in the vault and in the record
(R-420, R-422): they are rows that something else stands in the place of, so they never travel and are never signed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select

from app.base.news import Topic
from app.desk.form_check import name_of as form_name
from app.desk.journal import document, note, taken_back
from app.desk.later import do_later
from app.desk.office import Office
from app.desk.paper_facts import drop_job
from app.desk.receive import file_row
from app.documents.arrival import SOURCE, ArrivedFile
from app.documents.cards import Card, FileCard
from app.documents.life import Act, State, WrongState, after
from app.documents.values import optional
from app.pages.sheets import Made
from app.store.queries import card_of, file_card, main_files
from app.store.store import Writing
from app.store.tables import DocumentRow, FileRow
from app.store.tables_exchange import FactRow

_BLOCK = 1 << 20


@dataclass(frozen=True)
class Version:
    """A main file, the drafter's file of which it was made here (if it was), and what was noticed then."""

    main: ArrivedFile
    source: ArrivedFile | None = None
    made: Made | None = None
    reason: str = ""


def renew(office: Office, key: int, version: Version) -> Card:
    """Put a newer main file in place of the older one, which stays; it can be taken back.

    Raises WrongState, FieldTooLong.
    """
    said = optional("reason", version.reason, 500)
    same = goes_on(office, key, version.main)
    with office.store.write() as tx:
        row = document(tx, key, "outgoing")
        row.state = after(State(row.state), Act.RENEW).value
        known: dict[str, Any] = {"pages": row.page_count, "verdict": row.verdict, "report": dict(row.report)}
        before, newer = put_main(tx, office, row, version, same=same)
        tx.session.flush()
        known |= {"before": [file.id for file in before], "after": newer.id}
        tx.session.merge(FactRow(name=_name(key), value=known))
        _changed(tx, office, row)
        row.files += 0 if before else 1
        facts: dict[str, object] = {"file": version.main.name, "sha256": version.main.sha256, "reason": said}
        note(tx, office, key, "renewed", facts | {"same": "yes" if same else ""})
        tx.session.flush()
        return card_of(tx.session, row)


def unrenew(office: Office, key: int) -> Card:
    """Put the file that stood there before back in its place; raises WrongState where another came since."""
    with office.store.write() as tx:
        row = document(tx, key, "outgoing")
        row.state = after(State(row.state), Act.UNRENEW).value
        kept = tx.session.get(FactRow, _name(key))
        now = [file.id for file in _main(tx, key)]
        if kept is None or now != [kept.value["after"]]:
            raise WrongState(state=row.state, act=Act.UNRENEW.value)
        known: dict[str, Any] = dict(kept.value)
        tx.session.get_one(FileRow, known["after"]).superseded = True
        for old in known["before"]:
            tx.session.get_one(FileRow, old).superseded = False
        tx.session.delete(kept)
        row.page_count, row.verdict, row.report = known["pages"], known["verdict"], known["report"]
        _changed(tx, office, row)
        row.files -= 0 if known["before"] else 1
        taken_back(tx, key, Act.UNRENEW.value)
        note(tx, office, key, "unrenewed")
        tx.session.flush()
        return card_of(tx.session, row)


def put_main(
    tx: Writing, office: Office, row: DocumentRow, version: Version, *, same: bool = False
) -> tuple[Sequence[FileRow], FileRow]:
    """Put another main file in place of what is there, and return both; it is checked anew.

    Unless it goes on from the `same` file, what was found of the form of the earlier one counts no more.
    """
    before = _main(tx, row.id)
    for old in before:
        old.superseded = True
    newer = file_row(row.id, 0, version.main)
    newer.role = "MAIN"
    tx.session.add(newer)
    keep_source(tx, office, row.id, version)
    row.page_count, row.verdict, row.report = version.main.pages, "", {}
    form = tx.session.get(FactRow, form_name(row.id))
    if form is not None and not same:
        tx.session.delete(form)
    do_later(tx, office, "verify", row.id)
    return before, newer


def keep_source(tx: Writing, office: Office, key: int, version: Version) -> None:
    """Keep the drafter's file beside the PDF that was made of it, and say in the journal what was made of what."""
    if version.source is None:
        return
    row = file_row(key, 0, version.source)
    row.role, row.superseded = SOURCE, True
    tx.session.add(row)
    facts: dict[str, object] = {"file": version.source.name, "sha256": version.source.sha256, "made": version.main.name}
    if version.made is not None:
        facts |= {"pages": version.made.pages, "fonts": version.made.missing, "signed": version.made.signed or None}
    note(tx, office, key, "converted", facts)


def versions(office: Office, key: int) -> list[FileCard]:
    """Return what the main file is, what it was and what it was made of, the newest first."""
    asked = select(FileRow).where(FileRow.document_key == key, FileRow.role.in_(("MAIN", SOURCE)))
    with office.store.read() as session:
        rows: Sequence[FileRow] = session.scalars(asked.order_by(FileRow.id.desc())).all()
        held = office.vault.holds
        return [file_card(row, str(office.vault.path(row.sha256)) if held(row.sha256) else "") for row in rows]


def goes_on(office: Office, key: int, newer: ArrivedFile) -> bool:
    """Tell whether a file is the present main file with something added behind: what signing does to a PDF."""
    with office.store.read() as session:
        now = session.scalars(main_files(key)).first()
    if now is None or not office.vault.holds(now.sha256):
        return False
    return _begins(office.vault.path(newer.sha256), office.vault.path(now.sha256))


def _begins(whole: Path, first: Path) -> bool:
    with whole.open("rb") as longer, first.open("rb") as shorter:
        while block := shorter.read(_BLOCK):
            if longer.read(len(block)) != block:
                return False
        return True


def _main(tx: Writing, key: int) -> Sequence[FileRow]:
    return tx.session.scalars(main_files(key)).all()


def _changed(tx: Writing, office: Office, row: DocumentRow) -> None:
    drop_job(tx, row.id)
    row.changed_at = office.now()
    tx.touched(Topic.OUTGOING, row.id)


def _name(key: int) -> str:
    return f"version/{key}"

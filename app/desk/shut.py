"""What was recalled cannot be read any more: its files leave the vault's rooms at once, and are destroyed later (D-28).

Rows, names and hashes stay: they say what there was. A file that another document in force has too stays for that one.
"""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.base.news import Topic
from app.desk.office import Office
from app.documents.life import State
from app.store import search
from app.store.backup import destroy_in_copies
from app.store.store import Writing
from app.store.tables import SHUT, DocumentRow, FileRow, table_of
from app.store.tables_exchange import PacketRow

_DOCUMENT = table_of(DocumentRow).c
OPEN, DESTROYED = "", "destroyed"
MINUTE = "MINUTE"
"""The role of the minute, which outlives the content that it tells of."""


def shut(tx: Writing, row: DocumentRow) -> None:
    """Let a document's content be shut with this commit; `close_files` then takes the bytes away."""
    row.content = SHUT
    search.put(tx.session, row.id, search.texts_of(row))
    tx.touched(Topic(row.direction), row.id)


def close_files(office: Office, keys: Sequence[int] = ()) -> int:
    """Take the files of shut and destroyed documents, or of these only, out of reach; return how many.

    It follows the commit that shuts them; done again, after a crash between the two, it does what is left.
    """
    asked = select(_DOCUMENT.id, _DOCUMENT.content).where(
        _DOCUMENT.direction == "incoming", _DOCUMENT.state == State.RECALLED.value, _DOCUMENT.content != OPEN
    )
    with office.store.read() as session:
        rows = session.execute(asked.where(_DOCUMENT.id.in_(keys)) if keys else asked).all()
        work = [(name, content) for key, content in rows for name in content_names(session, key)]
    closed = 0
    for name, content in work:
        closed += office.vault.destroy(name) if content == DESTROYED else office.vault.shut(name)
    return closed


def backup_target(office: Office) -> Path:
    """Return where the daily copies lie."""
    return Path(office.settings.backup_folder or office.folders.backups)


def destroy_copied(office: Office, names: Sequence[str]) -> str:
    """Destroy files in the daily copies too; return `done`, or `unreached` where their drive is not there."""
    target = backup_target(office)
    if not target.is_dir():
        return "unreached"
    destroy_in_copies(target, names)
    return "done"


def content_names(session: Session, key: int) -> list[str]:
    """Return the vault names that only this document's content has: files, raw packet, and packets about it."""
    packets = select(PacketRow.sha256).where(PacketRow.document_key == key, PacketRow.kind == "edoc")
    files = select(FileRow.sha256).where(FileRow.document_key == key, FileRow.role != MINUTE)
    raw = select(DocumentRow.raw_sha256).where(DocumentRow.id == key)
    names = {name for asked in (packets, files, raw) for name in session.scalars(asked) if name}
    return sorted(name for name in names if not _needed_elsewhere(session, name, key))


def _needed_elsewhere(session: Session, name: str, key: int) -> bool:
    others = (
        select(DocumentRow.id)
        .outerjoin(FileRow, FileRow.document_key == DocumentRow.id)
        .where(DocumentRow.id != key, DocumentRow.content == OPEN)
        .where(or_(FileRow.sha256 == name, DocumentRow.raw_sha256 == name))
    )
    return session.scalars(others.limit(1)).first() is not None

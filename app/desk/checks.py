"""Stored files against their rows: what is missing, what changed, what no row names (R-1064)."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.desk.office import Office
from app.desk.shut import MINUTE, OPEN
from app.store.tables import DocumentRow, FileRow
from app.store.tables_exchange import OutageRow, PacketRow, ParcelRow
from app.store.vault import FileChanged, FileMissing


@dataclass(frozen=True)
class Finding:
    """One stored file that is not as its row says; key None is a packet that became no document or a minute."""

    key: int | None
    file: str
    sha256: str
    problem: str


@dataclass(frozen=True)
class Checked:
    """How many files there are, how many no row names (harmless), and what is wrong."""

    files: int
    orphans: int
    findings: tuple[Finding, ...]


def check_files(office: Office) -> Checked:
    """Read every stored file back and compare it with its name."""
    with office.store.read() as session:
        named = list(_named(session))
    findings = []
    seen: dict[str, str] = {}
    for key, file, sha256 in named:
        if sha256 not in seen:
            seen[sha256] = _problem(office, sha256)
        if seen[sha256]:
            findings.append(Finding(key, file, sha256, seen[sha256]))
    stored = set(office.vault.names())
    return Checked(len(stored), len(stored - seen.keys()), tuple(findings))


def _named(session: Session) -> Iterator[tuple[int | None, str, str]]:
    shut = select(DocumentRow.id).where(DocumentRow.content != OPEN).scalar_subquery()
    files = select(FileRow.document_key, FileRow.name, FileRow.sha256)
    yield from session.execute(files.where(or_(FileRow.role == MINUTE, FileRow.document_key.not_in(shut)))).tuples()
    raw = select(DocumentRow.id, DocumentRow.raw_sha256).where(
        DocumentRow.raw_sha256 != "", DocumentRow.content == OPEN
    )
    yield from ((key, "packet.edxml", name) for key, name in session.execute(raw).tuples())
    packets = select(PacketRow.document_key, PacketRow.sha256).where(
        PacketRow.sha256 != "", or_(PacketRow.document_key.is_(None), PacketRow.document_key.not_in(shut))
    )
    yield from ((key, "packet.edxml", name) for key, name in session.execute(packets).tuples())
    minutes = select(OutageRow.minute).where(OutageRow.minute != "")
    yield from ((None, "outage.pdf", name) for name in session.scalars(minutes))
    parcels = select(ParcelRow.document_key, ParcelRow.packet).where(ParcelRow.packet != "")
    yield from ((key, "parcel.edxml", name) for key, name in session.execute(parcels).tuples())


def _problem(office: Office, sha256: str) -> str:
    try:
        office.vault.check(sha256)
    except (FileMissing, FileChanged) as problem:
        return problem.code
    return ""

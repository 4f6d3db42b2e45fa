"""Phiếu kiểm tra chữ ký of an incoming document: what the check found, filed beside the document (R-985)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.journal import document, note
from app.desk.office import Office
from app.desk.receive import file_row
from app.desk.records import detail
from app.documents.arrival import ArrivedFile
from app.documents.cards import Card, Detail
from app.documents.checked import checked_file
from app.forms.checks import Checked, print_check_slip
from app.forms.slips import SlipDocument, SlipHead
from app.store.store import Writing
from app.store.tables import FileRow

_ROLE = "SLIP"
_MARK = "Phiếu lập bằng chương trình Văn thư"


class NotChecked(Refused):
    """The signatures of this document were not checked yet. Facts: key."""

    code = "check.not_yet"


def write_slip(office: Office, key: int, out: Path) -> Path:
    """Write the slip of the last check; raises NoSuchDocument, NotChecked."""
    told = detail(office, key)
    if not told.report.get("verdict") or not told.files:
        raise NotChecked(key=key)
    return print_check_slip(slip_head(office), _checked(office, told), told.report, out)


def file_slip(office: Office, key: int) -> Card:
    """Write the slip and keep it as a file of the document, in place of an earlier one.

    Raises NoSuchDocument, WrongDirection, NotChecked.
    """
    out = office.folders.work / f"check-slip-{key}.pdf"
    try:
        write_slip(office, key, out)
        size, kept = out.stat().st_size, office.vault.keep_file(out)
    finally:
        out.unlink(missing_ok=True)
    name = f"Phiếu kiểm tra chữ ký {office.now():%Y-%m-%d %H%M}.pdf"
    with office.store.write() as tx:
        row = document(tx, key, "incoming")
        _keep(tx, key, ArrivedFile(name, kept, size, "application/pdf", _ROLE))
        note(tx, office, key, "check_slip_filed", {"verdict": row.verdict})
        tx.touched(Topic.INCOMING, key)
    return detail(office, key).card


def slip_head(office: Office) -> SlipHead:
    """Return whose slip it is."""
    ours = office.settings
    return SlipHead(ours.agency.upper() or "…", ours.place or "…", office.today(), _MARK)


def _keep(tx: Writing, key: int, file: ArrivedFile) -> None:
    earlier = select(FileRow).where(FileRow.document_key == key, FileRow.role == _ROLE, ~FileRow.superseded)
    for old in tx.session.scalars(earlier):
        old.superseded = True
    last = tx.session.scalar(select(func.max(FileRow.position)).where(FileRow.document_key == key)) or 0
    tx.session.add(file_row(key, last + 1, file))


def _annexes(report: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    found: Sequence[Mapping[str, Any]] = report.get("annexes", ())
    return found


def _digest(told: Detail, annex: Mapping[str, Any]) -> str:
    return next((file.sha256 for file in told.files if file.id == annex.get("id")), "")


def _checked(office: Office, told: Detail) -> Checked:
    card, report = told.card, told.report
    main = checked_file(told.files, report) or told.files[0]
    about = SlipDocument(
        card.type_name or "Văn bản",
        card.code,
        card.issued_date,
        str(told.fields["author"]) or card.sender,
        card.subject,
    )
    checked_at = report.get("checked_at")
    return Checked(
        document=str(about),
        file=main.name,
        digest=main.sha256,
        at=datetime.fromisoformat(str(checked_at)) if checked_at else office.now(),
        by=office.who,
        annexes=tuple((str(one.get("file")), _digest(told, one)) for one in _annexes(report)),
        history=tuple(
            (event.at, str(event.facts.get("verdict", ""))) for event in told.events if event.act == "checked"
        ),
    )

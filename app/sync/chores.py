"""What is taken up again until it is done: signature checks, page counts, the daily copy (architecture 5.6c)."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, or_, select

from app.base.errors import OfficeError, Refused
from app.base.news import Topic
from app.desk.facts import fact_time, keep_fact
from app.desk.office import Office
from app.desk.records import detail
from app.desk.verdicts import block, keep_page_count, keep_verdict
from app.documents.cards import Detail, FileCard
from app.documents.life import State
from app.documents.secrecy import mark_alone
from app.store.backup import back_up, thin_out
from app.store.tables import EventRow
from app.store.tables_exchange import ChoreRow
from app.sync import retry

log = logging.getLogger(__name__)

_LEASE = timedelta(minutes=5)
_UNCHECKED = "V07"


@dataclass(frozen=True)
class ChoreTools:
    """The children that chores need: signature checks with the sender's names, pages and words of a file."""

    verify: Callable[[Path, str], dict[str, Any]]
    pages: Callable[[Path], int]
    lines: Callable[[Path], list[str]]


def run_chores(office: Office, tools: ChoreTools, hurry: Callable[[], bool] = lambda: False) -> int:
    """Run what is due, one after the other, until something more urgent is told; return how many were done."""
    done = 0
    while not hurry():
        chore = _claim(office)
        if chore is None:
            break
        try:
            problem = _CHORES[chore.kind](office, tools, chore.subject)
        except OfficeError as raised:
            problem = raised.code
        except Exception as raised:
            log.exception("chore %d (%s) failed in a way nobody foresaw", chore.id, chore.kind)
            problem = type(raised).__name__
        if problem:
            _again(office, chore.id, problem)
        else:
            _finish(office, chore.id)
            done += 1
    _daily_copy(office)
    return done


def _claim(office: Office) -> ChoreRow | None:
    now = office.now()
    asked = (
        select(ChoreRow)
        .where(ChoreRow.due <= now, or_(ChoreRow.lease_until.is_(None), ChoreRow.lease_until < now))
        .order_by(ChoreRow.due, ChoreRow.id)
        .limit(1)
    )
    with office.store.read() as session:
        if session.scalars(asked).first() is None:
            return None
    with office.store.write() as tx:
        row = tx.session.scalars(asked.with_for_update(skip_locked=True)).first()
        if row is not None:
            row.lease_until, row.attempts = now + _LEASE, row.attempts + 1
        return row


def _finish(office: Office, chore: int) -> None:
    with office.store.write() as tx:
        row = tx.session.get(ChoreRow, chore)
        if row is not None:
            tx.session.delete(row)


def _again(office: Office, chore: int, code: str) -> None:
    with office.store.write() as tx:
        row = tx.session.get_one(ChoreRow, chore)
        row.last_error, row.lease_until = code, None
        row.due = office.now() + retry.wait(row.attempts, 0.5)
        log.info("chore %d (%s) waits: %s", chore, row.kind, code)


def _verify(office: Office, tools: ChoreTools, subject: str) -> str:
    """Check the main file's signatures, count its pages, and look for a secrecy mark on its lines (D-16).

    What could not be checked for want of a network is a job, not a verdict: it is taken up again.
    """
    found = detail(office, int(subject))
    main = _main_pdf(found)
    if main is None:
        keep_verdict(office, found.card.key, _NOTHING_TO_CHECK)
        return ""
    if _blocked(office, tools, found, main):
        return ""
    report = tools.verify(Path(main.path), found.card.sender_id)
    keep_verdict(office, found.card.key, report)
    return _UNCHECKED if report["verdict"] == _UNCHECKED else ""


def _blocked(office: Office, tools: ChoreTools, found: Detail, main: FileCard) -> bool:
    """Look for a secrecy mark and count the pages; of a file that cannot be opened the verdict says enough."""
    path = Path(main.path)
    try:
        mark = mark_alone(tools.lines(path))
        pages = main.pages or tools.pages(path)
    except Refused as problem:
        log.info("record %d: its pages cannot be read: %s", found.card.key, problem.code)
        return False
    if mark and found.card.state is State.WAITING:
        block(office, found.card.key, mark)
        return True
    if main.pages is None:
        keep_page_count(office, found.card.key, main.id, pages)
    return False


def _main_pdf(found: Detail) -> FileCard | None:
    pdfs = [file for file in found.files if file.name.lower().endswith(".pdf") and not file.problem]
    return next((file for file in pdfs if file.role == "MAIN"), pdfs[0] if pdfs else None)


def _daily_copy(office: Office) -> None:
    """Copy the office once a day after its hour (D-02); a failure is told and tried again next round."""
    now = office.now()
    last = fact_time(office, "backup")
    hour = time.fromisoformat(office.settings.backup_hour)
    if not office.store.is_sqlite or now.time() < hour or (last is not None and last.date() >= now.date()):
        return
    make_copy(office)


def copy_at_closing(office: Office) -> None:
    """Copy the office when the window closes, if anything was done since the last copy (D-02)."""
    last = fact_time(office, "backup")
    with office.store.read() as session:
        newest = session.scalar(select(func.max(EventRow.at)))
    if office.store.is_sqlite and newest is not None and (last is None or newest > last):
        make_copy(office)


def make_copy(office: Office) -> None:
    """Make a copy now, in the set place or beside the data, and tell the status bar how it went."""
    target = Path(office.settings.backup_folder or office.folders.backups)
    try:
        copy = back_up(office.folders, target, office.now())
        thin_out(target)
    except (OSError, OfficeError) as problem:
        log.warning("the daily copy failed: %s", type(problem).__name__)
        told = {"at": _iso(office), "ok": False, "folder": str(target), "tried": office.now().isoformat()}
        keep_fact(office, "backup", told, Topic.BACKUP)
        return
    told = {"at": office.now().isoformat(), "ok": True, "folder": str(copy.folder), "documents": copy.documents}
    keep_fact(office, "backup", told, Topic.BACKUP)


def _iso(office: Office) -> str:
    last = fact_time(office, "backup")
    return last.isoformat() if last else ""


_NOTHING_TO_CHECK: dict[str, Any] = {
    "verdict": "V12",
    "integrity": "none",
    "certificate": "unknown",
    "sender": "unknown",
    "legal_value": "INFO_ONLY",
    "signatures": [],
    "differences": [],
}
_CHORES: Mapping[str, Callable[[Office, ChoreTools, str], str]] = {"verify": _verify}

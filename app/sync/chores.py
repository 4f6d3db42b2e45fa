"""What is taken up again until it is done: signature checks, page counts, the daily copy (architecture 5.6c)."""

import logging
from collections.abc import Callable, Mapping
from datetime import time, timedelta
from pathlib import Path

from sqlalchemy import func, or_, select, update

from app.base.errors import OfficeError
from app.base.news import Topic
from app.desk import lasting, own_seal
from app.desk.facts import fact_time, keep_fact
from app.desk.office import Office
from app.store.backup import back_up, thin_out
from app.store.tables import EventRow
from app.store.tables_exchange import ChoreRow
from app.sync import retry
from app.sync.checking import UNCHECKED, ChoreTools, check_document
from app.sync.released import fill_released

log = logging.getLogger(__name__)

__all__ = ["ChoreTools", "ask_issuers", "copy_at_closing", "make_copy", "run_chores", "take_up_waiting"]

_LEASE = timedelta(minutes=5)
_NETWORK = timedelta(minutes=30)
"""What waits for a service of an issuer is tried at least this often: nobody tells when it is back."""
_WAIT_FOR_A_LINE = (UNCHECKED, own_seal.WAITING, lasting.WAITING)


def run_chores(office: Office, tools: ChoreTools, hurry: Callable[[], bool] = lambda: False) -> int:
    """Run what is due, one after the other, until something more urgent is told; return how many were done."""
    done = _run_due(office, tools, hurry)
    _daily_copy(office)
    return done


def ask_issuers(office: Office, tools: ChoreTools) -> int:
    """Ask, before anything leaves, about the certificates of ours that sealed unheard, where that is due (R-412).

    An issuer that is silent holds nothing up for longer than one question: it is asked again when the chore is due.
    """
    return _run_due(office, tools, lambda: False, own_seal.KIND)


def _run_due(office: Office, tools: ChoreTools, hurry: Callable[[], bool], kind: str = "") -> int:
    done = 0
    while not hurry():
        chore = _claim(office, kind)
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
    return done


def _claim(office: Office, kind: str) -> ChoreRow | None:
    """Take the next chore that is due, of one kind or of any."""
    now = office.now()
    asked = (
        select(ChoreRow)
        .where(ChoreRow.due <= now, or_(ChoreRow.lease_until.is_(None), ChoreRow.lease_until < now))
        .order_by(ChoreRow.due, ChoreRow.id)
        .limit(1)
    )
    asked = asked.where(ChoreRow.kind == kind) if kind else asked
    with office.store.read() as session:
        if session.scalars(asked).first() is None:
            return None
    with office.store.write() as tx:
        row = tx.session.scalars(asked.with_for_update(skip_locked=True)).first()
        if row is not None:
            row.lease_until, row.attempts = now + _LEASE, row.attempts + 1
        return row


def take_up_waiting(office: Office) -> None:
    """Take up at once what waits for a line: one that came back may be the other's too."""
    now = office.now()
    waiting = (ChoreRow.last_error.in_(_WAIT_FOR_A_LINE), ChoreRow.due > now)
    with office.store.read() as session:
        if session.scalars(select(ChoreRow).where(*waiting).limit(1)).first() is None:
            return
    with office.store.write() as tx:
        tx.session.execute(update(ChoreRow).where(*waiting).values(due=now))


def _finish(office: Office, chore: int) -> None:
    with office.store.write() as tx:
        row = tx.session.get(ChoreRow, chore)
        if row is not None and row.lease_until is not None:  # else it was promised anew, for another day
            tx.session.delete(row)


def _again(office: Office, chore: int, code: str) -> None:
    with office.store.write() as tx:
        row = tx.session.get(ChoreRow, chore)
        if row is None:  # what it was about has been settled meanwhile
            return
        row.last_error, row.lease_until = code, None
        longest = _NETWORK if code in _WAIT_FOR_A_LINE else retry.LONGEST
        row.due = office.now() + min(retry.wait(row.attempts, 0.5), longest)
        log.info("chore %d (%s) waits: %s", chore, row.kind, code)


def _daily_copy(office: Office) -> None:
    """Copy the office once a day after its hour (D-02); a failure is told and tried again next round."""
    now = office.now()
    last = fact_time(office, "backup")
    hour = time.fromisoformat(office.settings.backup_hour)
    if now.time() < hour or (last is not None and last.date() >= now.date()):
        return
    make_copy(office)


def copy_at_closing(office: Office) -> None:
    """Copy the office when the window closes, if anything was done since the last copy (D-02)."""
    last = fact_time(office, "backup")
    with office.store.read() as session:
        newest = session.scalar(select(func.max(EventRow.at)))
    if newest is not None and (last is None or newest > last):
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


_CHORES: Mapping[str, Callable[[Office, ChoreTools, str], str]] = {
    "fill": fill_released,
    own_seal.KIND: lambda _office, tools, subject: tools.ask_own(subject),
    "prolong": lambda _office, tools, subject: tools.prolong(int(subject)),
    "verify": check_document,
}

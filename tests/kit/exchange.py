"""Two offices and an axis: the parts of an exchange, each real, worked one round at a time."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import select

from app.axis.vxp import VxpAxis
from app.base import clock
from app.base.news import News
from app.base.paths import Folders
from app.base.settings import Settings
from app.desk.facts import keep_fact
from app.desk.issue import issue
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.prepare import Draft, Recipient, prepare
from app.documents.arrival import ArrivedFile, Signer
from app.documents.life import State
from app.store import upgrade
from app.store.store import Store, sqlite_url
from app.store.tables import DocumentRow
from app.store.tables_exchange import ParcelRow
from app.store.vault import Vault
from app.sync.chores import ChoreTools
from app.sync.engine import Engine, Round
from tests.kit.axis_server import RunningAxis

CLERK = "Nguyễn Thị Mẫu"


@dataclass
class Clock:
    """A clock that a test sets forward."""

    ahead: timedelta = timedelta(0)

    def now(self) -> datetime:
        return clock.now() + self.ahead


@dataclass
class Desk:
    """One agency at its desk, with a line to the axis."""

    office: Office
    engine: Engine
    clock: Clock
    line: Callable[[], VxpAxis]

    def held(self, hold: timedelta) -> "Desk":
        """Return the same desk with a hold on what leaves the house, as the window has it."""
        return replace(self, office=replace(self.office, hold=hold))

    def round(self) -> Round:
        return self.engine.round()

    def documents(self, direction: str = "incoming") -> list[DocumentRow]:
        with self.office.store.read() as session:
            asked = select(DocumentRow).where(DocumentRow.direction == direction).order_by(DocumentRow.id)
            return list(session.scalars(asked))

    def parcels(self) -> list[ParcelRow]:
        with self.office.store.read() as session:
            return list(session.scalars(select(ParcelRow).order_by(ParcelRow.id)))

    def waits(self) -> list[ParcelRow]:
        """Return the promises that are still to be carried."""
        with self.office.store.read() as session:
            asked = select(ParcelRow).where(ParcelRow.state.in_(["waiting", "taken"]))
            return list(session.scalars(asked.order_by(ParcelRow.id)))

    def retry_now(self) -> None:
        """Let an hour pass, so that what waits is due."""
        self.clock.ahead += timedelta(hours=1)

    def issue(self, *to: str, subject: str = "V/v thử nghiệm", urgency: int = 0) -> int:
        """Number and issue a document whose seal is not the matter here."""
        pdf = f"%PDF-1.4 {subject}".encode()
        name = self.office.vault.keep(pdf)
        file = ArrivedFile("van-ban.pdf", name, len(pdf), "application/pdf", "MAIN", 1)
        recipients = tuple(Recipient(code) for code in to)
        draft = Draft("Công văn", subject, Signer("Trần Văn Mẫu"), recipients, urgency=urgency, files=(file,))
        key = prepare(self.office, draft).key
        give_number(self.office, key)
        with self.office.store.write() as tx:
            tx.session.get_one(DocumentRow, key).state = State.SEALED.value
        issue(self.office, key)
        return key


def checked(_pdf: Path, _sender: str) -> dict[str, Any]:
    """Say of every file that it has no signature: signatures are not the matter of an exchange."""
    return {"verdict": "V12", "signatures": []}


TOOLS = ChoreTools(verify=checked, pages=lambda _pdf: 1, lines=lambda _pdf: [])


@cache
def _empty_database() -> bytes:
    """Return a database with tables and nothing in them: making one takes longer than copying it."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "office.db"
        with Store(sqlite_url(path), News()) as store:
            upgrade.create(store)
        return path.read_bytes()


@contextmanager
def desk(data: Path, axis: RunningAxis, organ_id: str) -> Iterator[Desk]:
    """Open the desk of an agency of the practice axis; no daily copy falls due while it works, whatever the hour is."""
    folders = Folders(data)
    folders.make()
    told = axis.settings(organ_id)
    ours = Settings(agency=f"Cơ quan {organ_id}", organ_id=organ_id, agency_short="STN", axis_url=axis.url)
    watch = Clock()
    fresh = not folders.database.exists()
    if fresh:
        folders.database.write_bytes(_empty_database())
    with Store(sqlite_url(folders.database), News()) as store:
        office = Office(store, Vault(folders.vault), folders, ours, store.news, CLERK, watch.now)
        if fresh:
            keep_fact(office, "backup", {"at": "9999-12-31T00:00:00+07:00", "ok": True})
        yield Desk(office, Engine(office, lambda: VxpAxis(told), TOOLS), watch, lambda: VxpAxis(told))

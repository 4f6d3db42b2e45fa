"""An office at work: a clerk on duty, a clock that a test sets, SQLite in a file or a PostgreSQL server."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app.base.clock import VIETNAM
from app.base.news import News
from app.base.paths import Folders
from app.base.settings import Settings
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.prepare import Draft, Recipient, prepare
from app.desk.receive import receive
from app.documents.arrival import Arrival, ArrivedFile, Facts, Parties, Signer
from app.documents.life import State
from app.documents.values import Channel
from app.store import upgrade
from app.store.store import Store, sqlite_url
from app.store.tables import DocumentRow
from app.store.tables_exchange import ParcelRow
from app.store.vault import Vault

if TYPE_CHECKING:
    from tests.kit.postgres import PostgresServer

CLERK = "Nguyễn Thị Mẫu"
MORNING = datetime(2026, 11, 20, 8, 0, tzinfo=VIETNAM)
OURS = Settings(
    agency="Sở Thử nghiệm tỉnh Mẫu Một",
    organ_id="H99.05",
    old_organ_id="000.00.05.H99",
    agency_short="STN",
    place="Mẫu Một",
)
PARTNER = Parties("Ủy ban nhân dân tỉnh Mẫu Một", "H99", "000.00.00.H99", "Ủy ban nhân dân tỉnh Mẫu Một")


@dataclass
class Watch:
    """The clock of the office."""

    moment: datetime = MORNING

    def now(self) -> datetime:
        return self.moment

    def wait(self, **time: float) -> None:
        self.moment += timedelta(**time)


@pytest.fixture
def watch() -> Watch:
    """A clock at eight in the morning, on a working day."""
    return Watch()


@pytest.fixture
def desk(tmp_path: Path, watch: Watch, fresh_database: Path) -> Iterator[Office]:
    """An office on SQLite, where the database does not matter."""
    folders = Folders(tmp_path / "office")
    folders.make()
    shutil.copy(fresh_database, folders.database)
    with Store(sqlite_url(folders.database), News()) as store:
        yield made(store, folders, watch)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def office(request: pytest.FixtureRequest, tmp_path: Path, watch: Watch) -> Iterator[Office]:
    """An office on each of the two databases."""
    if request.param == "sqlite":
        yield request.getfixturevalue("desk")
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    name = server.database(server.template("office", create_at))
    folders = Folders(tmp_path / "office")
    folders.make()
    with Store(server.url(name), News()) as store:
        yield made(store, folders, watch)
    server.drop(name)


@pytest.fixture(scope="session")
def fresh_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with tables and nothing in them, made once and copied."""
    path = tmp_path_factory.mktemp("fresh") / "office.db"
    create_at(sqlite_url(path))
    return path


def create_at(url: str) -> None:
    """Make the tables at an address."""
    with Store(url, News()) as store:
        upgrade.create(store)


def made(store: Store, folders: Folders, watch: Watch) -> Office:
    """Put an office together; what leaves the house waits thirty seconds, as in the window."""
    return Office(store, Vault(folders.vault), folders, OURS, store.news, CLERK, watch.now, timedelta(seconds=30))


def pdf(office: Office, content: bytes = b"%PDF-1.4 mau", role: str = "MAIN") -> ArrivedFile:
    """Keep a file in the vault as the door does."""
    return ArrivedFile("van-ban.pdf", office.vault.keep(content), len(content), "application/pdf", role, 2)


def packet(office: Office, serial: int = 1, **facts: Any) -> Arrival:
    """Return what the axis brings: its packet's bytes and file are in the vault."""
    told: dict[str, Any] = {
        "subject": f"V/v báo cáo số liệu quý {serial}",
        "code_number": str(serial),
        "code_notation": "UBND-VP",
        "issued_date": date(2026, 11, 19),
        "type_name": "Công văn",
    }
    files = (pdf(office, f"%PDF-1.4 {serial}".encode()),)
    raw = office.vault.keep(f"<edXML>{serial}".encode())
    return Arrival(Channel.AXIS, office.now(), PARTNER, Facts(**(told | facts)), files, raw, f"axis-{serial}")


def arrived(office: Office, serial: int = 1, **facts: Any) -> int:
    """Let a document come by the axis and return its key."""
    return receive(office, packet(office, serial, **facts)).key


def paper(office: Office, **facts: Any) -> int:
    """Let a document come on paper and return its key."""
    told = Facts(**({"subject": "Đề nghị hỗ trợ kinh phí"} | facts))
    return receive(office, Arrival(Channel.PAPER, office.now(), Parties("Công ty Thử nghiệm"), told)).key


def drafted(office: Office, *to: str, type_name: str = "Công văn", **more: Any) -> int:
    """Take an approved document in and return its key."""
    recipients = tuple(Recipient(code) for code in to or ("H99", "H99.06", "G99.01"))
    told: dict[str, Any] = {"subject": "V/v phối hợp thử nghiệm", "files": (pdf(office),)}
    signer = Signer("Trần Văn Mẫu", "Giám đốc")
    return prepare(office, Draft(type_name, signer=signer, recipients=recipients, **(told | more))).key


def sealed(office: Office, *to: str, **more: Any) -> int:
    """Number a document and set it sealed, where the seal itself is not the matter."""
    key = drafted(office, *to, **more)
    give_number(office, key)
    set_state(office, key, State.SEALED)
    return key


def set_state(office: Office, key: int, state: State) -> None:
    """Put a record into a state without the acts that lead there."""
    with office.store.write() as tx:
        tx.session.get_one(DocumentRow, key).state = state.value


def row_of(office: Office, key: int) -> DocumentRow:
    """Return the stored row of a record."""
    with office.store.read() as session:
        return session.get_one(DocumentRow, key)


def parcels(office: Office, key: int) -> list[ParcelRow]:
    """Return what was promised for a record, oldest first."""
    with office.store.read() as session:
        asked = session.query(ParcelRow).where(ParcelRow.document_key == key).order_by(ParcelRow.id)
        return list(asked)


def statuses(office: Office, key: int) -> list[tuple[int | None, str]]:
    """Return which states were promised to the sender, and whether they still stand."""
    return [(parcel.status, parcel.state) for parcel in parcels(office, key) if parcel.kind == "status"]

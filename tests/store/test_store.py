"""Short transactions: their locks, their news, their failures in words."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, InternalError, StatementError

from app.base.news import Change, News, Topic
from app.desk.facts import fact, keep_fact
from app.desk.office import Office
from app.desk.register import register
from app.documents.values import FieldMissing
from app.store import store as stores
from app.store.sole import SyncElsewhere, sole_exchange
from app.store.store import Store, StoreBusy, StoreDamaged, StoreUnreachable, sqlite_url
from app.store.tables import NumberRow
from app.store.tables_exchange import FactRow
from app.store.upgrade import create
from tests.kit.office import arrived, paper, row_of


def test_news_go_out_after_the_commit_and_reach_other_processes(office: Office) -> None:
    seen: list[frozenset[Change]] = []
    stop = office.news.subscribe(lambda told: seen.append(told) if row_of(office, 1).id else None)
    before = office.store.newest_change()
    assert before == 0
    key = paper(office)
    stop()
    assert seen == [frozenset({Change(Topic.INCOMING, key)})]
    with Store(office.store.url.render_as_string(hide_password=False), News()) as other:
        seq, changes = other.changes_since(before)
        assert (changes, seq) == (seen[0], other.newest_change())
        assert other.changes_since(seq) == (seq, frozenset())


def test_a_refused_act_leaves_nothing_and_publishes_nothing(office: Office) -> None:
    key = arrived(office, subject=" ")
    seq = office.store.newest_change()
    heard: list[frozenset[Change]] = []
    stop = office.news.subscribe(heard.append)
    with pytest.raises(FieldMissing):
        register(office, key)
    stop()
    assert (heard, office.store.changes_since(seq)) == ([], (seq, frozenset()))
    assert row_of(office, key).state == "waiting"


def test_a_number_cannot_be_given_twice_even_by_force(office: Office) -> None:
    key = paper(office)
    register(office, key)

    def force() -> None:
        with office.store.write() as tx:
            tx.session.execute(text("UPDATE numbers SET number = 2"))
            tx.session.add(
                NumberRow(book="incoming", series="", year=2026, number=2, state="used", who="?", at=office.now())
            )

    with pytest.raises(IntegrityError):
        force()


def test_an_ordinal_cannot_be_given_twice_in_a_year_even_by_force(office: Office) -> None:
    one, two, three = paper(office), paper(office), paper(office)
    say = text("UPDATE documents SET year = :year, ordinal = 7 WHERE id = :key")
    with office.store.write() as tx:
        tx.run(say, key=one, year=2025)
        tx.run(say, key=two, year=2026)
    with pytest.raises(IntegrityError), office.store.write() as tx:
        tx.run(say, key=three, year=2026)


def test_reading_sees_one_picture_and_never_writes(office: Office) -> None:
    key = paper(office)
    with office.store.read() as session:
        before = session.execute(text("SELECT count(*) FROM numbers")).scalar()
        register(office, key)
        assert session.execute(text("SELECT count(*) FROM numbers")).scalar() == before == 0


def test_moments_come_back_on_vietnamese_time_and_need_an_offset(office: Office) -> None:
    key = paper(office)
    with office.store.write() as tx:
        tx.session.get_one(type(row_of(office, key)), key).arrived_at = datetime(2026, 1, 1, 20, tzinfo=UTC)
    moment = row_of(office, key).arrived_at
    assert moment is not None
    assert moment.isoformat() == "2026-01-02T03:00:00+07:00"

    def naive() -> None:
        with office.store.write() as tx:
            tx.session.get_one(type(row_of(office, key)), key).arrived_at = datetime.fromisoformat("2026-01-01")

    with pytest.raises(StatementError, match="without offset"):
        naive()


def test_a_database_held_by_another_for_too_long_is_told(desk: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "BUSY_SECONDS", 0.05)
    with Store(sqlite_url(desk.folders.database), News()) as impatient:
        other = desk.__class__(impatient, desk.vault, desk.folders, desk.settings, impatient.news, "Người khác")
        with desk.store.write() as tx:
            tx.session.execute(text("SELECT 1"))
            with pytest.raises(StoreBusy) as told:
                keep_fact(other, "x", {})
    assert told.value.facts == {"reason": "OperationalError"}


def test_threads_of_one_program_wait_for_their_turn_longer_than_for_another_program(
    desk: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stores, "BUSY_SECONDS", 0)
    with Store(sqlite_url(desk.folders.database), News()) as store:
        ours = replace(desk, store=store)

        def write(thread: int) -> None:
            for each in range(10):
                keep_fact(ours, f"{thread}-{each}", {"thread": thread})

        with ThreadPoolExecutor(8) as threads:
            list(threads.map(write, range(8)))
        monkeypatch.setattr(stores, "_TURN_SECONDS", 0.05)
        with store.write(), pytest.raises(StoreBusy) as told:
            keep_fact(ours, "x", {})
    assert told.value.facts == {"reason": "turn"}
    assert all(fact(desk, f"{thread}-9") == {"thread": thread} for thread in range(8))


@pytest.mark.postgres
def test_a_row_held_on_the_server_for_too_long_is_told(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "_ON_SERVER", {"options": "-c lock_timeout=50ms"})
    with Store(postgres_url, News()) as one, Store(postgres_url, News()) as two:
        create(one)
        with one.write() as tx:
            tx.session.add(FactRow(name="x", value={}))
        with one.write() as tx:
            tx.session.get_one(FactRow, "x", with_for_update=True)
            with pytest.raises(StoreBusy), two.write() as other:
                other.session.get_one(FactRow, "x", with_for_update=True)


@pytest.mark.postgres
def test_reading_on_the_server_cannot_write(postgres_url: str) -> None:
    with Store(postgres_url, News()) as store:
        create(store)
        with pytest.raises(InternalError, match="read-only"), store.read() as session:
            session.execute(text("DELETE FROM facts"))


@pytest.mark.parametrize(
    ("content", "kind"), [(b"no database at all" * 100, StoreDamaged), (b"SQLite format 3\x00" + b"\xff" * 4000, None)]
)
def test_a_file_that_is_no_database_is_told(tmp_path: Path, content: bytes, kind: type[Exception] | None) -> None:
    path = tmp_path / "office.db"
    path.write_bytes(content)
    with Store(sqlite_url(path), News()) as store, pytest.raises(kind or StoreDamaged):
        create(store)
    assert path.read_bytes() == content


def test_a_place_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    with Store(sqlite_url(tmp_path / "nowhere" / "office.db"), News()) as store, pytest.raises(StoreUnreachable):
        store.newest_change()


@pytest.mark.postgres
def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    url = f"postgresql+psycopg://office@/office?host={tmp_path}"
    with Store(url, News()) as store, pytest.raises(StoreUnreachable):
        store.newest_change()


def test_an_error_of_ours_is_not_hidden(desk: Office) -> None:
    with pytest.raises(Exception, match="no such table"), desk.store.read() as session:
        session.execute(text("SELECT 1 FROM no_such"))


def test_only_one_process_talks_to_the_axis(office: Office) -> None:
    with (
        sole_exchange(office.store, office.folders.data),
        Store(office.store.url.render_as_string(hide_password=False), News()) as other,
        pytest.raises(SyncElsewhere),
        sole_exchange(other, office.folders.data),
    ):
        pass
    with sole_exchange(office.store, office.folders.data):
        pass


def test_the_database_flushes_what_it_promises(desk: Office) -> None:
    with desk.store.read() as session:
        said = [session.execute(text(f"PRAGMA {name}")).scalar() for name in ("journal_mode", "synchronous")]
    assert said == ["wal", 2]
    with closing(sqlite3.connect(desk.folders.database)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)

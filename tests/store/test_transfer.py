"""An office on a server is copied into a file, and comes back to where its folder keeps its records (D-02)."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from app.base import settings
from app.base.news import News
from app.base.paths import Folders
from app.desk import register
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.records import detail, found
from app.desk.restored import hold_lost
from app.desk.verdicts import block
from app.store import upgrade
from app.store.backup import back_up, prove, restore
from app.store.store import Store, sqlite_url
from app.store.transfer import ServerOlder
from app.store.vault import Vault
from tests.kit.office import arrived, drafted, paper

pytestmark = pytest.mark.postgres


@pytest.fixture
def shared(desk: Office, postgres_url: str) -> Office:
    """The office of several clerks: its records are on the server."""
    settings.save(desk.folders.settings, database_url=postgres_url, agency="Sở Thử nghiệm", organ_id="H99.05")
    store = Store(postgres_url, News())
    upgrade.create(store)
    return replace(desk, store=store)


def test_a_servers_office_comes_back_in_a_file_elsewhere(shared: Office, tmp_path: Path) -> None:
    keys = [arrived(shared, serial) for serial in (1, 2)]
    register.register(shared, keys[0])
    give_number(shared, drafted(shared, type_name="QĐ"))
    secret = arrived(shared, 3, subject="Kế hoạch phòng thủ bờ biển")
    block(shared, secret, "MẬT")
    made = back_up(shared.folders, tmp_path / "usb", shared.now())
    shared.store.close()
    prove(made)
    assert (made.documents, made.numbers) == (4, {"incoming//2026": 1, "outgoing/QĐ/2026": 1})
    assert "phòng thủ".encode() not in (made.folder / "office.db").read_bytes()
    folders = Folders(tmp_path / "new")
    restore(folders, made)
    assert (settings.load(folders.settings).database_url, settings.load(folders.settings).agency) == (
        "",
        "Sở Thử nghiệm",
    )
    with Store(sqlite_url(folders.database), News()) as store:
        office = replace(shared, store=store, vault=Vault(folders.vault), folders=folders)
        told = detail(office, keys[0])
        assert (told.card.number, Path(told.files[0].path).read_bytes()) == (1, b"%PDF-1.4 1")
        assert (found(office, "bao cao")[1], found(office, "phong thu")[1]) == (2, 0)
        assert register.register(office, paper(office)).number == 2


def test_it_comes_back_to_the_server_and_numbers_given_since_are_held(shared: Office, tmp_path: Path) -> None:
    register.register(shared, arrived(shared, 1))
    made = back_up(shared.folders, tmp_path / "usb", shared.now())
    register.register(shared, arrived(shared, 2))
    shared.store.close()
    kept = restore(shared.folders, made)
    with closing(sqlite3.connect(kept / "office.db")) as before:
        assert before.execute("SELECT count(*) FROM documents").fetchone() == (2,)
    assert [(one.number, one.state) for one in hold_lost(shared, kept)] == [(2, "held")]
    assert found(shared, "bao cao")[1] == 1
    assert register.register(shared, paper(shared)).number == 3
    shared.store.close()


def test_an_empty_server_takes_the_copy_of_a_file(desk: Office, postgres_url: str, tmp_path: Path) -> None:
    """The office outgrows one workstation: what was in a file goes on on the server."""
    register.register(desk, arrived(desk, 1))
    made = back_up(desk.folders, tmp_path / "usb", desk.now())
    folders = Folders(tmp_path / "clerk")
    folders.make()
    settings.save(folders.settings, database_url=postgres_url)
    kept = restore(folders, made)
    assert not (kept / "office.db").exists()
    with Store(postgres_url, News()) as store:
        office = replace(desk, store=store, vault=Vault(folders.vault), folders=folders)
        assert register.register(office, paper(office)).number == 2


def test_a_server_of_an_older_version_is_upgraded_first(shared: Office, tmp_path: Path) -> None:
    with shared.store.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    with pytest.raises(ServerOlder):
        back_up(shared.folders, tmp_path / "usb", shared.now())
    shared.store.close()
    assert not list((tmp_path / "usb").iterdir())

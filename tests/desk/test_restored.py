"""After a restore no number that exists in the world is given again (D-02)."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.base.news import News
from app.base.paths import Folders
from app.desk.books import books, numbers
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.register import register
from app.desk.restored import hold_lost
from app.store.store import Store, sqlite_url
from tests.kit.office import Watch, arrived, drafted, made


@pytest.fixture
def other_desk(tmp_path: Path, watch: Watch, fresh_database: Path) -> Iterator[Office]:
    folders = Folders(tmp_path / "other")
    folders.make()
    shutil.copy(fresh_database, folders.database)
    with Store(sqlite_url(folders.database), News()) as store:
        yield made(store, folders, watch)


def test_numbers_given_since_the_copy_are_held(desk: Office, tmp_path: Path) -> None:
    register(desk, arrived(desk, 1))
    give_number(desk, drafted(desk, type_name="QĐ"))
    lost = hold_lost(desk, desk.folders.data)
    assert lost == []
    replaced = tmp_path / "replaced"
    replaced.mkdir()
    assert hold_lost(desk, replaced) == []
    (replaced / "office.db").write_bytes(b"no database at all")
    assert hold_lost(desk, replaced) == []


def test_a_fresh_office_holds_what_the_replaced_one_had(desk: Office, other_desk: Office) -> None:
    register(other_desk, arrived(other_desk, 1))
    give_number(other_desk, drafted(other_desk, type_name="QĐ"))
    lost = hold_lost(desk, other_desk.folders.data)
    assert [(one.book, one.series, one.number, one.state) for one in lost] == [
        ("incoming", "", 1, "held"),
        ("outgoing", "QĐ", 1, "held"),
    ]
    year = desk.today().year
    assert [one.number for one in numbers(desk, "outgoing", year)] == [1]
    assert {strip.held for strip in books(desk, year)} == {1}

"""The house is built from its parts once: upgraded, not when another has it alone, and with what the settings say."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from app.axis.vxp import VxpAxis
from app.base import secrets, settings
from app.base.news import News
from app.base.paths import Folders
from app.base.settings import Settings
from app.compose import House, NoSealImage, open_house, store_url
from app.desk.directory import Entry, refresh
from app.desk.people import add_person, go_on_duty
from app.practice.pki import practice_pki
from app.signing.verify import Verifier
from app.store import folder_lock, upgrade
from app.store.backup import NotACopy, newest_copy, prove
from app.store.folder_lock import FolderTaken
from app.store.store import Store, sqlite_url
from app.store.upgrade import StoreNewer
from tests.kit.axis_server import running_axis

OURS = "Sở Thử nghiệm tỉnh Mẫu Một"


def configured(data: Path, **more: Any) -> Path:
    """Write the settings of an office that has none of its parts yet."""
    folders = Folders(data)
    folders.make()
    settings.save(folders.settings, agency=OURS, organ_id="H99.05", old_organ_id="000.00.05.H99", **more)
    return data


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return configured(tmp_path / "office")


@pytest.fixture
def house(data: Path) -> Iterator[House]:
    with open_house(data) as opened:
        yield opened


def revision(data: Path) -> str:
    with Store(sqlite_url(Folders(data).database), News()) as store, store.engine.connect() as connection:
        return upgrade.revision_of(connection)


def set_revision(data: Path, found: str) -> None:
    with Store(sqlite_url(Folders(data).database), News()) as store, store.write() as tx:
        tx.session.execute(text("UPDATE alembic_version SET version_num = :found"), {"found": found})


def test_a_fresh_folder_becomes_an_office_and_closes_whole(data: Path) -> None:
    before = set(threading.enumerate())
    with open_house(data, hold=timedelta(seconds=30)) as house:
        assert (house.office.hold, house.office.settings.agency) == (timedelta(seconds=30), OURS)
        assert house.office.who == ""
    assert revision(data) == upgrade.REVISION
    assert set(threading.enumerate()) == before
    with folder_lock.alone(data, wait=0.1):
        pass


def test_who_is_on_duty_is_known_unless_told_otherwise(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_house(data, who="Trần Văn Mẫu") as house:
        assert house.office.who == "Trần Văn Mẫu"
        add_person(house.office, "Nguyễn Thị Mẫu")
        go_on_duty(house.office, "Nguyễn Thị Mẫu")
    with open_house(data) as house:
        assert house.office.who == "Nguyễn Thị Mẫu"
    monkeypatch.setenv("VANTHU_CLERK", "Lê Văn Kịch Bản")
    with open_house(data) as house:
        assert house.office.who == "Lê Văn Kịch Bản"


def test_an_older_database_is_copied_before_it_is_touched(data: Path) -> None:
    with open_house(data) as house:
        add_person(house.office, "Nguyễn Thị Mẫu")
    set_revision(data, "0000")
    with pytest.raises(StoreNewer), open_house(data):
        raise AssertionError
    copy = newest_copy(Folders(data).backups)
    prove(copy)
    assert revision(data) == "0000"


def test_an_older_database_is_not_upgraded_while_others_use_it(data: Path) -> None:
    with open_house(data):
        set_revision(data, "0000")
        with pytest.raises(FolderTaken), open_house(data):
            raise AssertionError
    with pytest.raises(NotACopy):
        newest_copy(Folders(data).backups)


def test_an_office_of_a_newer_version_is_left_alone(data: Path) -> None:
    with open_house(data):
        pass
    set_revision(data, "9999")
    with pytest.raises(StoreNewer), open_house(data):
        raise AssertionError
    assert revision(data) == "9999"


def test_a_folder_that_somebody_has_alone_is_not_opened(data: Path) -> None:
    with open_house(data):
        pass
    with folder_lock.alone(data), pytest.raises(FolderTaken), open_house(data):
        raise AssertionError
    with open_house(data), open_house(data):
        pass


def test_the_database_is_where_the_settings_say(tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    assert store_url(folders, Settings()) == sqlite_url(folders.database)
    server = "postgresql+psycopg://vanthu@127.0.0.1/vanthu"
    assert store_url(folders, Settings(database_url=server)) == server


def test_an_office_without_an_axis_has_no_line(house: House) -> None:
    assert house.axis_maker() is None
    assert house.engine is house.engine
    assert house.engine.round().problem is None


def test_an_office_with_an_axis_speaks_to_it(tmp_path: Path) -> None:
    with running_axis(tmp_path / "axis") as axis:
        told = axis.settings("H99.05")
        data = configured(tmp_path / "office", axis_url=axis.url, system_id=told.system_id)
        secrets.keep(data, secrets.AXIS, told.secret)
        with open_house(data) as house:
            make = house.axis_maker()
            assert make is not None
            line = make()
            assert isinstance(line, VxpAxis)
            assert {entry.code for entry in line.list_agencies()} >= {"H99.05", "H98"}
            line.close()
            assert house.engine.round().problem is None


def test_whom_the_office_trusts(house: House, tmp_path: Path) -> None:
    office = house.office
    assert house.trust.folder == office.folders.data / "trust"
    pki = practice_pki(tmp_path / "practice", OURS, "Trần Văn Mẫu", "H99.05")
    module = tmp_path / "practice" / "libsofthsm2.so"
    house.office = office.with_settings(replace(office.settings, token_module=str(module)))
    assert house.trust.folder == pki.trust
    own = replace(house.office.settings, trust_folder=str(tmp_path / "own"))
    house.office = office.with_settings(own)
    assert house.trust.folder == tmp_path / "own"
    elsewhere = replace(office.settings, token_module=str(tmp_path / "maker" / "token.so"))
    house.office = office.with_settings(elsewhere)
    assert house.trust.folder == office.folders.data / "trust"


def test_the_seal_has_a_picture_or_nothing_is_sealed(house: House, tmp_path: Path) -> None:
    office = house.office
    with pytest.raises(NoSealImage):
        _ = house.seal_image
    module, image = tmp_path / "token" / "module.so", tmp_path / "dau.png"
    with_token = replace(office.settings, token_module=str(module))
    house.office = office.with_settings(with_token)
    with pytest.raises(NoSealImage), house.open_seal("123456"):
        raise AssertionError
    house.office = office.with_settings(replace(with_token, seal_image=str(image)))
    with pytest.raises(NoSealImage):
        _ = house.seal_image
    image.write_bytes(b"png")
    assert house.seal_image == image
    beside = module.with_name("seal.png")
    beside.parent.mkdir()
    beside.write_bytes(b"png")
    house.office = office.with_settings(with_token)
    assert house.seal_image == beside


def test_a_sender_is_known_by_both_its_codes(house: House) -> None:
    names = {"H98": "Ủy ban nhân dân tỉnh Mẫu Hai", "G99": "Bộ Ví dụ"}
    refresh(house.office, [Entry(code, name, f"000.00.00.{code}") for code, name in names.items()])
    for code in ("H98", "000.00.00.H98"):
        found = house.sender_name(code)
        assert found is not None
        assert (found.organ_id, found.names) == (code, (names["H98"],))
        assert [found.is_other(name) for name in ("Bộ Ví dụ", OURS, names["H98"])] == [True, True, False]
    for code in ("H99.05", "000.00.05.H99"):
        own = house.sender_name(code)
        assert own is not None
        assert own.names == (OURS,)
    stranger = house.sender_name("H00")
    assert stranger is not None
    assert stranger.names == ()
    assert house.sender_name("") is None


def test_a_file_is_checked_and_read_by_the_houses_own_children(house: House, tmp_path: Path) -> None:
    torn = tmp_path / "torn.pdf"
    torn.write_bytes(b"%PDF-1.4")
    assert house.verify(torn, "H98", offline=True)["verdict"] == "V11"
    assert isinstance(house.verifier, Verifier)
    assert house.verifier is house.verifier
    assert house.sealer is house.sealer

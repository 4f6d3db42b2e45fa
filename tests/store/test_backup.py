"""A copy that is proved, and the way back from it (D-02)."""

import json
import sqlite3
import subprocess
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from app.base import settings
from app.base.clock import now
from app.base.news import News
from app.base.paths import Folders
from app.desk import register
from app.desk.checks import check_files
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.receive import receive
from app.desk.records import detail, found
from app.desk.verdicts import block
from app.store.backup import (
    CopyDamaged,
    NotACopy,
    back_up,
    newest_copy,
    prove,
    read_label,
    restore,
    thin_out,
)
from app.store.folder_lock import FolderTaken, alone, shared
from app.store.store import DiskFull, Store, StoreDamaged, StoreUnreachable, sqlite_url
from app.store.tables_exchange import JobRow, ParcelRow
from app.store.vault import FileMissing, Vault
from tests.kit.office import arrived, drafted, packet, paper


def reopened(office: Office, folders: Folders) -> Office:
    """Return the office as the next start sees it; close its store."""
    return replace(
        office, store=Store(sqlite_url(folders.database), News()), vault=Vault(folders.vault), folders=folders
    )


def test_what_was_copied_comes_back_whole_in_another_folder(desk: Office, tmp_path: Path) -> None:
    settings.save(desk.folders.settings, agency="Sở Thử nghiệm", organ_id="H99.05")
    keys = [arrived(desk, serial) for serial in (1, 2, 3)]
    for key in keys:
        register.register(desk, key)
    give_number(desk, drafted(desk, type_name="QĐ"))
    made = back_up(desk.folders, tmp_path / "usb", desk.now())
    assert (made.documents, made.numbers) == (4, {"incoming//2026": 3, "outgoing/QĐ/2026": 1})
    register.register(desk, paper(desk))
    folders = Folders(tmp_path / "new")
    copy = newest_copy(tmp_path / "usb")
    assert copy == made == read_label(made.folder)
    restore(folders, copy)
    office = reopened(desk, folders)
    try:
        told = detail(office, keys[0])
        assert (told.card.number, Path(told.files[0].path).read_bytes()) == (1, b"%PDF-1.4 1")
        assert found(office, "bao cao")[1] == 3
        assert register.register(office, paper(office)).number == 4
        for name in office.vault.names():
            office.vault.check(name)
    finally:
        office.store.close()
    assert settings.load(folders.settings).agency == "Sở Thử nghiệm"


def test_what_is_replaced_is_kept_beside(desk: Office, tmp_path: Path) -> None:
    settings.save(desk.folders.settings, agency="Trước", organ_id="H99.05")
    register.register(desk, arrived(desk))
    made = back_up(desk.folders, tmp_path, desk.now())
    settings.save(desk.folders.settings, agency="Sau")
    register.register(desk, paper(desk))
    desk.store.close()
    restore(desk.folders, made)
    restore(desk.folders, made)
    kept = sorted(desk.folders.data.glob("replaced-*"))
    assert len(kept) == 2
    with closing(sqlite3.connect(kept[0] / "office.db")) as before:
        assert before.execute("SELECT count(*) FROM documents").fetchone() == (2,)
    assert (settings.load(desk.folders.settings).agency, settings.load(kept[0] / "settings.toml").agency) == (
        "Trước",
        "Sau",
    )


def test_a_second_copy_writes_only_what_is_new_and_the_newest_is_found(desk: Office, tmp_path: Path) -> None:
    arrived(desk, 1)
    first = back_up(desk.folders, tmp_path, desk.now())
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "vault").rglob("*") if path.is_file()}
    arrived(desk, 2)
    second = back_up(desk.folders, tmp_path, desk.now())
    assert first.folder.name + "-1" == second.folder.name
    assert (newest_copy(tmp_path), newest_copy(first.folder)) == (second, first)
    assert all(path.stat().st_mtime_ns == at for path, at in before.items())
    assert (first.files, second.files) == (2, 4)
    (second.folder / "copy.json").unlink()
    assert newest_copy(tmp_path) == first


def test_a_copy_holds_nothing_of_a_secret(desk: Office, tmp_path: Path) -> None:
    """Neither the file of one found on its page, nor that of one stopped at the door, nor the fields (D-16)."""
    plain, page = arrived(desk, 1), arrived(desk, 2, subject="Kế hoạch phòng thủ bờ biển")
    register.correct(desk, page, register.Registration(note="phòng thủ bờ biển"), "thiếu")
    block(desk, page, "MẬT")
    arrived(desk, 3, secrecy="Mật")
    made = back_up(desk.folders, tmp_path, desk.now())
    names = set(Vault(tmp_path / "vault").names())
    secret = {desk.vault.keep(part) for part in (b"%PDF-1.4 2", b"<edXML>2", b"%PDF-1.4 3", b"<edXML>3")}
    assert (len(names), names & secret) == (2, set())
    assert "phòng thủ bờ biển".encode() not in (made.folder / "office.db").read_bytes()
    prove(made)
    assert detail(desk, plain).card.subject
    restore(Folders(tmp_path / "new"), made)
    with closing(sqlite3.connect(tmp_path / "new" / "office.db")) as database:
        states = database.execute("SELECT state, sender, axis_id FROM documents ORDER BY id").fetchall()
    office = reopened(desk, Folders(tmp_path / "new"))
    assert check_files(office).findings == ()
    office.store.close()
    assert states[1] == ("blocked", "Ủy ban nhân dân tỉnh Mẫu Một", "axis-2")


def test_raw_packets_in_quarantine_and_files_of_a_sealing_under_way_are_copied(desk: Office, tmp_path: Path) -> None:
    key = drafted(desk)
    half, annex = desk.vault.keep(b"%PDF half sealed"), desk.vault.keep(b"%PDF annex")
    with desk.store.write() as tx:
        facts = {"main": half, "annexes": {"7": annex}}
        tx.session.add(JobRow(document_key=key, kind="seal", step="date", facts=facts, changed_at=desk.now()))
    receive(desk, replace(packet(desk, 9), files=()))
    register.register(desk, arrived(desk, 5))
    with desk.store.write() as tx:
        tx.session.query(ParcelRow).update({"packet": desk.vault.keep(b"<edXML>out")})
    back_up(desk.folders, tmp_path, desk.now())
    held = Vault(tmp_path / "vault")
    assert all(held.holds(name) for name in (half, annex, desk.vault.keep(b"<edXML>9"), desk.vault.keep(b"<edXML>out")))


def test_a_damaged_copy_is_refused_before_anything_is_touched(desk: Office, tmp_path: Path) -> None:
    arrived(desk, 1)
    copy = back_up(desk.folders, tmp_path, desk.now())
    before = desk.folders.database.read_bytes()
    stored = next(path for path in (tmp_path / "vault").rglob("*") if path.is_file())
    stored.chmod(0o600)
    content = stored.read_bytes()
    for damage in (lambda: stored.write_bytes(b"other"), stored.unlink):
        damage()
        with pytest.raises(CopyDamaged) as told:
            restore(desk.folders, copy)
        assert told.value.facts["what"] == stored.name
    stored.write_bytes(content)
    prove(copy)
    database = copy.folder / "office.db"
    whole = database.read_bytes()
    for broken in (whole[: len(whole) // 2], b"no database", whole[:8192] + b"\xff" * 8192 + whole[16384:]):
        database.write_bytes(broken)
        with pytest.raises(CopyDamaged):
            restore(desk.folders, copy)
    database.unlink()
    with pytest.raises(CopyDamaged):
        restore(desk.folders, copy)
    assert desk.folders.database.read_bytes() == before
    assert not list(desk.folders.data.glob("replaced-*"))


@pytest.mark.parametrize("label", [None, "{", "{}", json.dumps({"made_at": "gestern"})])
def test_a_folder_that_is_no_copy_is_refused(tmp_path: Path, label: str | None) -> None:
    place = tmp_path / "20260101T000000"
    if label is not None:
        place.mkdir()
        (place / "copy.json").write_text(label, "utf-8")
    for look in (newest_copy, read_label):
        with pytest.raises(NotACopy):
            look(place if look is read_label else tmp_path)
    with pytest.raises(NotACopy):
        newest_copy(tmp_path / "nowhere")


def test_a_server_that_does_not_answer_leaves_no_half_copy(desk: Office, tmp_path: Path) -> None:
    made = back_up(desk.folders, tmp_path / "usb", desk.now())
    settings.save(desk.folders.settings, database_url="postgresql+psycopg://office@db.invalid/office")
    for act in (lambda: back_up(desk.folders, tmp_path / "two", now()), lambda: restore(desk.folders, made)):
        with pytest.raises(StoreUnreachable):
            act()
    assert not list((tmp_path / "two").iterdir())


def test_a_copy_that_fails_leaves_no_half_and_tells_why(desk: Office, tmp_path: Path) -> None:
    key = arrived(desk)
    made = back_up(desk.folders, tmp_path / "usb", desk.now())
    path = desk.vault.path(detail(desk, key).files[0].sha256)
    path.unlink()
    (tmp_path / "two").mkdir()
    with pytest.raises(FileMissing):
        back_up(desk.folders, tmp_path / "two", desk.now())
    assert [left.name for left in (tmp_path / "two").iterdir()] == ["vault"]
    desk.store.close()
    desk.folders.database.write_bytes(b"no database at all" * 500)
    with pytest.raises(StoreDamaged):
        back_up(desk.folders, tmp_path / "three", desk.now())
    desk.folders.database.unlink()
    desk.folders.database.mkdir()
    with pytest.raises(StoreUnreachable):
        back_up(desk.folders, tmp_path / "four", desk.now())
    prove(made)


def test_restoring_needs_the_folder_alone(desk: Office) -> None:
    data = desk.folders.data
    with shared(data), shared(data), pytest.raises(FolderTaken), alone(data, wait=0.05):
        pass
    with alone(data):
        with pytest.raises(FolderTaken) as told, shared(data, wait=0.05):
            pass
        with pytest.raises(FolderTaken), alone(data, wait=0.05):
            pass
    assert told.value.facts == {"folder": str(data)}
    with alone(data):
        pass


def test_a_full_second_drive_is_told_and_leaves_the_last_copy(desk: Office, small_disk: Path) -> None:
    arrived(desk)
    with pytest.raises(DiskFull):
        back_up(desk.folders, small_disk, desk.now())
    assert list(small_disk.iterdir()) == []
    subprocess.run(["mount", "-o", "remount,size=1m", str(small_disk)], check=True)
    made = back_up(desk.folders, small_disk, desk.now())
    desk.vault.keep(b"x" * 2_000_000)
    paper(desk, subject="x" * 900_000)
    with pytest.raises(DiskFull):
        back_up(desk.folders, small_disk, desk.now())
    assert newest_copy(small_disk) == made
    prove(made)


def test_old_copies_are_thinned_to_the_last_of_each_month(desk: Office, tmp_path: Path) -> None:
    for day in ("20260103", "20260130", "20260202", "20260215", "20260216"):
        made = back_up(desk.folders, tmp_path / "usb", datetime.strptime(f"{day} +0700", "%Y%m%d %z"))
        assert made.folder.name.startswith(day)
    assert thin_out(tmp_path / "usb", keep=1) == 2
    assert [place.name[:8] for place in sorted((tmp_path / "usb").glob("2*"))] == ["20260130", "20260215", "20260216"]
    assert newest_copy(tmp_path / "usb").made_at.day == 16

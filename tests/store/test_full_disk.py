"""What is stored can be read though the disk has not one byte left; what cannot be written is refused."""

import json
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from app.base.news import News
from app.base.paths import Folders
from app.store.store import DiskFull, Store, StoreUnreachable, sqlite_url
from app.store.tables_exchange import FactRow
from tests.kit.office import create_at


def office_on(disk: Path) -> str:
    """Make a database with one fact on a disk of a megabyte, then leave no byte free."""
    subprocess.run(["mount", "-o", "remount,size=1m", str(disk)], check=True)
    url = sqlite_url(disk / "office.db")
    create_at(url)
    with Store(url, News()) as store:
        put(store, "first")
    fill(disk)
    return url


def fill(disk: Path) -> None:
    with suppress(OSError), (disk / "fill").open("wb", buffering=0) as out:
        while out.write(b"x" * 512):
            pass
    assert shutil.disk_usage(disk).free == 0


def put(store: Store, name: str) -> None:
    with store.write() as tx:
        tx.session.add(FactRow(name=name, value={}))


def names(store: Store) -> list[str]:
    with store.read() as session:
        return [row.name for row in session.query(FactRow).order_by(FactRow.name)]


def test_reading_needs_no_room(small_disk: Path) -> None:
    url = office_on(small_disk)
    with Store(url, News()) as store, Store(url, News()) as beside, ThreadPoolExecutor(4) as threads:
        assert list(threads.map(names, [store, beside] * 6)) == [["first"]] * 12
        for _ in range(2):
            with pytest.raises(DiskFull):
                put(store, "second")
        assert names(store) == ["first"]
        (small_disk / "fill").unlink()
        put(store, "second")
        with store.read() as session:
            assert session.get(FactRow, "second")
            put(beside, "third")
            assert names(beside) == ["first", "second", "third"]


def test_what_a_killed_program_had_committed_is_read_too(small_disk: Path, tmp_path: Path) -> None:
    url = office_on(small_disk)
    (small_disk / "fill").unlink()
    (tmp_path / "kept").mkdir()
    with Store(url, News()) as store:
        put(store, "second")
        for file in ("office.db", "office.db-wal"):
            shutil.copyfile(small_disk / file, tmp_path / "kept" / file)
    for file in ("office.db", "office.db-wal"):
        shutil.copyfile(tmp_path / "kept" / file, small_disk / file)
    (small_disk / "office.db-shm").unlink(missing_ok=True)
    fill(small_disk)
    with Store(url, News()) as store:
        assert names(store) == ["first", "second"]


def test_a_file_that_cannot_be_opened_otherwise_is_told(tmp_path: Path) -> None:
    (tmp_path / "office.db").mkdir()
    with Store(sqlite_url(tmp_path / "office.db"), News()) as store, pytest.raises(StoreUnreachable):
        names(store)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_commands_that_only_read_work_where_no_file_may_grow(tmp_path: Path) -> None:
    folders = Folders(tmp_path / "office")
    folders.make()
    create_at(sqlite_url(folders.database))
    program = f"""
import resource, signal
from app.cli.run import run
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1024, resource.RLIM_INFINITY))
configure = ["configure", "--agency", "Sở Mẫu", "--organ-id", "H99.05", "--clerk", "Nguyễn Thị Mẫu"]
for words in (["list", "incoming"], ["quarantine", "list"], configure):
    run(["--data", {str(folders.data)!r}, *words, "--json"])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    listed, held, refused = done.stdout.splitlines()
    assert (listed, held) == ("[]", "[]")
    assert json.loads(refused)["error"] == "store.disk_full"

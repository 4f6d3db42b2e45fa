"""Files under the hash of their bytes: written once, never changed, whatever the disk says."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from app.base.news import News
from app.store.store import DiskFull, Store, sqlite_url
from app.store.tables_exchange import FactRow
from app.store.vault import FileChanged, FileMissing, Vault
from tests.kit.office import create_at

EMPTY = hashlib.sha256(b"").hexdigest()


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    folder = tmp_path / "vault"
    folder.mkdir()
    return Vault(folder)


def test_the_same_bytes_are_kept_once_and_the_source_stays(vault: Vault, tmp_path: Path) -> None:
    source = tmp_path / "goc.pdf"
    source.write_bytes(b"x" * (3 << 20))
    name = vault.keep_file(source)
    assert vault.keep(source.read_bytes()) == name == hashlib.sha256(source.read_bytes()).hexdigest()
    assert list(vault.names()) == [name]
    assert (vault.path(name).read_bytes(), source.exists()) == (source.read_bytes(), True)
    assert vault.path(name).stat().st_mode & 0o222 == 0
    assert vault.keep(b"") == EMPTY
    beside = next(str(n).encode() for n in range(9999) if hashlib.sha256(str(n).encode()).hexdigest()[:2] == EMPTY[:2])
    vault.check(vault.keep(beside))
    assert sorted(vault.names()) == sorted([EMPTY, name, hashlib.sha256(beside).hexdigest()])


def test_a_file_changed_or_taken_away_is_found(vault: Vault) -> None:
    name = vault.keep(b"van ban")
    vault.check(name)
    path = vault.path(name)
    path.chmod(0o600)
    path.write_bytes(b"van ban gia")
    with pytest.raises(FileChanged):
        vault.check(name)
    path.unlink()
    for look in (vault.path, vault.check):
        with pytest.raises(FileMissing):
            look(name)
    assert not vault.holds(name)


def test_names_are_those_of_whole_files_only(vault: Vault) -> None:
    (vault.folder / "incoming-left-behind").write_bytes(b"half")
    (vault.folder / "ab").mkdir()
    (vault.folder / "ab" / "note.txt").write_bytes(b"")
    assert list(vault.names()) == []


def test_a_source_that_cannot_be_read_leaves_nothing(vault: Vault, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        vault.keep_file(tmp_path / "nothing.pdf")
    assert list(vault.folder.iterdir()) == []


def test_a_full_disk_is_told_and_what_was_kept_stays(small_disk: Path) -> None:
    folder = small_disk / "vault"
    folder.mkdir()
    vault = Vault(folder)
    name = vault.keep(b"first")
    with pytest.raises(DiskFull) as told:
        vault.keep(b"x" * 200_000)
    assert told.value.facts == {"folder": str(folder)}
    vault.check(name)
    assert [path.name for path in folder.iterdir()] == [name[:2]]
    assert vault.keep(b"second") in set(vault.names())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_limit_on_the_size_of_files_is_told_as_a_full_disk(vault: Vault) -> None:
    program = f"""
import resource, signal
from pathlib import Path
from app.store.store import DiskFull
from app.store.vault import Vault
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
try:
    Vault(Path({str(vault.folder)!r})).keep(b"x" * 100_000)
except DiskFull as problem:
    print(problem.code)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "store.disk_full"
    assert list(vault.folder.iterdir()) == []


def test_a_full_disk_stops_an_act_and_loses_nothing(small_disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,size=1m", str(small_disk)], check=True)
    url = sqlite_url(small_disk / "office.db")
    create_at(url)
    with Store(url, News()) as store:
        with store.write() as tx:
            tx.session.add(FactRow(name="first", value={}))
        with pytest.raises(DiskFull), store.write() as tx:
            tx.session.add(FactRow(name="second", value={"much": "x" * 2_000_000}))
        with store.read() as session:
            assert [row.name for row in session.query(FactRow)] == ["first"]

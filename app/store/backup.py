"""A consistent copy of an office, and back from it (D-02; R-1052)."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.base.errors import Refused
from app.base.paths import Folders
from app.store.vault import Vault

_LABEL = "copy.json"


class NotACopy(Refused):
    """The folder holds no complete copy of an office."""

    code = "backup.not_a_copy"


class CopyDamaged(Refused):
    """A copy whose database or files are not as they were written."""

    code = "backup.damaged"


@dataclass(frozen=True)
class Copy:
    """What a copy holds: when it was made, and the last number of each series at that time."""

    folder: Path
    made_at: datetime
    documents: int
    files: int
    numbers: dict[str, int]


def back_up(folders: Folders, target: Path, at: datetime) -> Copy:
    """Copy database and files into a new folder under `target`; files already copied are not written again.

    The database is copied first, so every file it names is in the copy. Raises DiskFull through the vault.
    """
    final = target / f"{at:%Y%m%dT%H%M%S}"
    fresh = target / f".{final.name}.part"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    _copy_database(folders.database, fresh / "office.db")
    vault = target / "vault"
    vault.mkdir(exist_ok=True)
    files = _copy_files(Vault(folders.vault), Vault(vault))
    if folders.settings.exists():
        shutil.copy2(folders.settings, fresh / "settings.toml")
    copy = _label(fresh, at, files)
    fresh.replace(final)
    return Copy(final, copy.made_at, copy.documents, copy.files, copy.numbers)


def newest_copy(target: Path) -> Copy:
    """Return the newest complete copy under a folder, or the folder itself if it is one; raises NotACopy."""
    places = [target, *sorted((p for p in target.glob("2*T*") if p.is_dir()), reverse=True)] if target.is_dir() else []
    for place in places:
        if (place / _LABEL).exists():
            return read_label(place)
    raise NotACopy(folder=str(target))


def read_label(folder: Path) -> Copy:
    """Return what a copy says of itself."""
    try:
        told = json.loads((folder / _LABEL).read_text("utf-8"))
        made = datetime.fromisoformat(told["made_at"])
        return Copy(folder, made, told["documents"], told["files"], told["numbers"])
    except (OSError, ValueError, KeyError) as problem:
        raise NotACopy(folder=str(folder)) from problem


def restore(folders: Folders, copy: Copy) -> None:
    """Put a copy in place of the office; what was there is kept beside it under `replaced-…`.

    The caller has the folder alone. Raises CopyDamaged before anything is touched.
    """
    prove(copy)
    folders.make()
    kept = folders.data / f"replaced-{datetime.now(copy.made_at.tzinfo):%Y%m%dT%H%M%S}"
    kept.mkdir()
    for name in ("office.db", "office.db-wal", "office.db-shm"):
        if (folders.data / name).exists():
            (folders.data / name).replace(kept / name)
    _copy_files(Vault(copy.folder.parent / "vault"), Vault(folders.vault))
    _copy_database(copy.folder / "office.db", folders.database)


def prove(copy: Copy) -> None:
    """Read a copy back whole: the database's own check, and every file it names; raises CopyDamaged."""
    vault = Vault(copy.folder.parent / "vault")
    try:
        with closing(sqlite3.connect(copy.folder / "office.db")) as database:
            if database.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                raise CopyDamaged(folder=str(copy.folder), what="office.db")
            for (name,) in database.execute("SELECT DISTINCT sha256 FROM files"):
                if not vault.holds(name):
                    raise CopyDamaged(folder=str(copy.folder), what=name)
    except sqlite3.DatabaseError as problem:
        raise CopyDamaged(folder=str(copy.folder), what="office.db") from problem


def _copy_database(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as here, closing(sqlite3.connect(target)) as there:
        here.backup(there)
        there.execute("PRAGMA journal_mode=DELETE")


def _copy_files(source: Vault, target: Vault) -> int:
    count = 0
    for name in _names(source):
        count += 1
        if not target.holds(name):
            target.keep_file(source.path(name))
    return count


def _names(vault: Vault) -> Iterator[str]:
    return vault.names() if vault.folder.is_dir() else iter(())


def _label(folder: Path, at: datetime, files: int) -> Copy:
    with closing(sqlite3.connect(folder / "office.db")) as database:
        documents = database.execute("SELECT count(*) FROM documents").fetchone()[0]
        rows = database.execute("SELECT book, series, year, next - 1 FROM counters").fetchall()
    numbers = {f"{book}/{series}/{year}": last for book, series, year, last in rows}
    told = {"made_at": at.isoformat(), "documents": documents, "files": files, "numbers": numbers}
    (folder / _LABEL).write_text(json.dumps(told, ensure_ascii=False, indent=1), "utf-8")
    return Copy(folder, at, documents, files, numbers)

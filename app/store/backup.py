"""A consistent copy of an office, and back from it (D-02; R-1052)."""

import json
import os
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

from app.base import settings
from app.base.errors import Refused
from app.base.frozen import dataclass
from app.base.paths import Folders
from app.store.store import DiskFull, StoreDamaged, StoreUnreachable
from app.store.vault import FileChanged, FileMissing, Vault

_LABEL = "copy.json"
_DESTROYED = "destroyed.txt"
_FILES = (
    "SELECT sha256 FROM files WHERE role = 'MINUTE'"
    " OR document_key NOT IN (SELECT id FROM documents WHERE state = 'blocked' OR content <> '')",
    "SELECT raw_sha256 FROM documents WHERE state <> 'blocked' AND content = ''",
    "SELECT packet FROM parcels WHERE document_key NOT IN (SELECT id FROM documents WHERE state = 'blocked')",
    "SELECT sha256 FROM packets WHERE document_key IS NULL"
    " OR document_key NOT IN (SELECT id FROM documents WHERE state = 'blocked' OR content <> '')",
    "SELECT minute FROM outages WHERE minute <> ''",
)
"""Where the files of a copy are named; those of secrets and of recalled documents are not among them (D-16, D-28)."""
_EMPTIED = (
    "PRAGMA secure_delete=ON",
    "UPDATE documents SET subject = '', code = '', code_number = '', code_notation = '', code_folded = '',"
    " type_name = '', place = '', signer_name = '', signer_position = '', competence = '', drafting_unit = '',"
    " note = '', document_id = '', author = '', receiver = '', appendixes = '[]', response_for = '[]',"
    " warnings = '[]', report = '{}', files = 0, raw_sha256 = '' WHERE state = 'blocked'",
    "UPDATE packets SET sha256 = '' WHERE document_key IN (SELECT id FROM documents WHERE state = 'blocked')",
    "UPDATE parcels SET packet = '' WHERE document_key IN (SELECT id FROM documents WHERE state = 'blocked')",
    "DELETE FROM files WHERE document_key IN (SELECT id FROM documents WHERE state = 'blocked')",
    "DELETE FROM recipients WHERE document_key IN (SELECT id FROM documents WHERE state = 'blocked')",
    "UPDATE events SET facts = '{}' WHERE act = 'corrected'"
    " AND document_key IN (SELECT id FROM documents WHERE state = 'blocked')",
)
"""What a copy forgets of secrets, bytes and all (D-16)."""


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

    The database is copied first, so every file it names is in the copy; a server's becomes a file. Of secrets neither
    files nor fields are copied (D-16). Raises DiskFull, StoreDamaged, StoreUnreachable, FileMissing, ServerOlder.
    """
    final = _free_name(target, at)
    fresh = target / f".{final.name}.part"
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        fresh.mkdir(parents=True)
        _take_database(folders, fresh / "office.db")
        _take_secrets_out(fresh / "office.db")
        vault = target / "vault"
        vault.mkdir(exist_ok=True)
        files = _copy_files(_named(fresh / "office.db"), Vault(folders.vault), Vault(vault))
        if folders.settings.exists():
            shutil.copy2(folders.settings, fresh / "settings.toml")
        copy = _label(fresh, at, files)
        fresh.replace(final)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return Copy(final, copy.made_at, copy.documents, copy.files, copy.numbers)


def thin_out(target: Path, keep: int = 14) -> int:
    """Remove old copies: the newest ones stay, and of each month before them the last; return how many went."""
    copies = sorted((place for place in target.glob("2*T*") if (place / _LABEL).exists()), reverse=True)
    months: set[str] = set()
    gone = 0
    for place in copies[keep:]:
        month = place.name[:6]
        if month in months:
            shutil.rmtree(place)
            gone += 1
        months.add(month)
    return gone


def newest_copy(target: Path) -> Copy:
    """Return the newest complete copy under a folder, or the folder itself if it is one; raises NotACopy."""
    places = [target, *sorted((p for p in target.glob("2*T*") if p.is_dir()), reverse=True)] if target.is_dir() else []
    for place in places:
        if (place / _LABEL).exists():
            return read_label(place)
    raise NotACopy(folder=str(target))


def copies_under(target: Path) -> list[Copy]:
    """Return every complete copy under a folder, oldest first."""
    return [read_label(place) for place in sorted(target.glob("2*T*")) if (place / _LABEL).exists()]


def destroy_in_copies(target: Path, names: Iterable[str]) -> int:
    """Destroy files in what was copied, and note which, so that the copies still prove themselves (D-28)."""
    vault = Vault(target / "vault")
    held = [name for name in names if vault.holds(name)]
    if held:
        with (target / _DESTROYED).open("a", encoding="utf-8") as noted:
            noted.writelines(f"{name}\n" for name in held)
            noted.flush()
            os.fsync(noted.fileno())
    return sum(vault.destroy(name) for name in held)


def read_label(folder: Path) -> Copy:
    """Return what a copy says of itself."""
    try:
        told = json.loads((folder / _LABEL).read_text("utf-8"))
        made = datetime.fromisoformat(told["made_at"])
        return Copy(folder, made, told["documents"], told["files"], told["numbers"])
    except (OSError, ValueError, KeyError) as problem:
        raise NotACopy(folder=str(folder)) from problem


def restore(folders: Folders, copy: Copy) -> Path:
    """Put a copy in place of the office and return the folder `replaced-…` in which what was there is kept.

    It comes back where this folder keeps its records: in its file, or on the server that its settings name.
    The caller has the folder alone. A crash at any point leaves a whole office, the old or the restored one.
    Raises CopyDamaged before anything is touched; DiskFull, StoreUnreachable, ServerOlder before anything is replaced.
    """
    prove(copy)
    folders.make()
    server = settings.load(folders.settings).database_url
    fresh = folders.data / "office.part"
    kept = _free_name(folders.data, datetime.now(copy.made_at.tzinfo), "replaced-")
    try:
        _copy_files(_kept_of(copy), Vault(copy.folder.parent / "vault"), Vault(folders.vault))
        _copy_database(copy.folder / "office.db", fresh)
        kept.mkdir()
        _set_aside(folders, kept, settings_too=(copy.folder / "settings.toml").exists())
        _put_in_place(fresh, folders, server)
    finally:
        fresh.unlink(missing_ok=True)
    if (copy.folder / "settings.toml").exists():
        shutil.copy2(copy.folder / "settings.toml", folders.settings)
        settings.save(folders.settings, database_url=server)
    return kept


def _set_aside(folders: Folders, kept: Path, *, settings_too: bool) -> None:
    """Keep the present office beside; its own file stays in place until the restored one replaces it."""
    if settings_too and folders.settings.exists():
        shutil.copy2(folders.settings, kept / "settings.toml")
    if settings.load(folders.settings).database_url:
        _set_server_aside(folders, kept)
        return
    if not folders.database.exists():
        return
    try:
        _copy_database(folders.database, kept / "office.db")
        with closing(sqlite3.connect(folders.database)) as database:
            database.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.DatabaseError:
        for name in ("office.db", "office.db-wal", "office.db-shm"):
            if (folders.data / name).exists():
                (folders.data / name).replace(kept / name)


def prove(copy: Copy) -> None:
    """Read a copy back whole: the database's own check, and the bytes of every file it names; raises CopyDamaged."""
    vault = Vault(copy.folder.parent / "vault")
    database = copy.folder / "office.db"
    try:
        if not database.is_file() or _ask(database, "PRAGMA integrity_check") != [("ok",)]:
            raise CopyDamaged(folder=str(copy.folder), what="office.db")
        for name in _kept_of(copy):
            vault.check(name)
    except sqlite3.DatabaseError as problem:
        raise CopyDamaged(folder=str(copy.folder), what="office.db") from problem
    except (FileMissing, FileChanged) as problem:
        raise CopyDamaged(folder=str(copy.folder), what=problem.facts["name"]) from problem


def _kept_of(copy: Copy) -> list[str]:
    """Return the files that a copy names, without those that were destroyed in it since."""
    noted = copy.folder.parent / _DESTROYED
    gone = set(noted.read_text("utf-8").split()) if noted.exists() else set()
    return [name for name in _named(copy.folder / "office.db") if name not in gone]


def _take_database(folders: Folders, target: Path) -> None:
    server = settings.load(folders.settings).database_url
    if server:
        from app.store.transfer import from_server

        from_server(server, target)
    else:
        _copy_database(folders.database, target)


def _set_server_aside(folders: Folders, kept: Path) -> None:
    from app.store.transfer import holds_office

    if holds_office(settings.load(folders.settings).database_url):
        _take_database(folders, kept / "office.db")


def _put_in_place(fresh: Path, folders: Folders, server: str) -> None:
    if server:
        from app.store.transfer import to_server

        to_server(fresh, server)
    else:
        fresh.replace(folders.database)


def _free_name(place: Path, at: datetime, before: str = "") -> Path:
    """Return a folder's path named after a moment that does not exist yet."""
    names = (f"{before}{at:%Y%m%dT%H%M%S}{f'-{turn}' if turn else ''}" for turn in count())
    return next(place / name for name in names if not (place / name).exists())


def _copy_database(source: Path, target: Path) -> None:
    try:
        with closing(sqlite3.connect(source)) as here, closing(sqlite3.connect(target)) as there:
            here.backup(there)
            there.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError as problem:
        if "full" in str(problem):
            raise DiskFull(folder=str(target.parent)) from problem
        raise StoreUnreachable(reason=str(problem)) from problem
    except sqlite3.DatabaseError as problem:
        raise StoreDamaged(reason=type(problem).__name__) from problem


def _take_secrets_out(path: Path) -> None:
    """Empty the fields of secrets in a copy, so that the bytes are gone too (D-16)."""
    with closing(sqlite3.connect(path)) as database:
        for order in _EMPTIED:
            database.execute(order)
        database.commit()


def _named(path: Path) -> list[str]:
    """Return every file that a database names and a copy holds; of a sealing under way too."""
    names = {name for asked in _FILES for (name,) in _ask(path, asked)}
    for (facts,) in _ask(path, "SELECT facts FROM jobs"):
        job = json.loads(facts)
        names |= {job["main"], *job["annexes"].values()}
    return sorted(names - {""})


def _ask(path: Path, question: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as database:
        return database.execute(question).fetchall()


def _copy_files(names: Iterable[str], source: Vault, target: Vault) -> int:
    copied = 0
    for name in names:
        copied += 1
        if not target.holds(name):
            target.keep_file(source.path(name))
    return copied


def _label(folder: Path, at: datetime, files: int) -> Copy:
    with closing(sqlite3.connect(folder / "office.db")) as database:
        documents = database.execute("SELECT count(*) FROM documents").fetchone()[0]
        rows = database.execute(
            "SELECT book, series, year, next - 1 FROM counters WHERE book <> 'ordinal' ORDER BY book, series, year"
        ).fetchall()
    numbers = {f"{book}/{series}/{year}": last for book, series, year, last in rows}
    told = {"made_at": at.isoformat(), "documents": documents, "files": files, "numbers": numbers}
    (folder / _LABEL).write_text(json.dumps(told, ensure_ascii=False, indent=1), "utf-8")
    return Copy(folder, at, documents, files, numbers)

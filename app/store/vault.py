"""Files under the SHA-256 of their bytes: written once, flushed to the disk, never changed (R-117)."""

import errno
import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.base.errors import Unavailable
from app.store.store import DiskFull

_BLOCK = 1 << 20
_SHUT = "shut"
_NAME_LENGTH = hashlib.sha256().digest_size * 2
"""The room of what nobody may read any more: recalled, and not yet destroyed (D-28)."""
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class FileMissing(Unavailable):
    """A stored file is not where its name says."""

    code = "vault.missing"


class FileChanged(Unavailable):
    """A stored file no longer has the bytes it was stored with."""

    code = "vault.changed"


class Vault:
    """A folder of unchanging files; the same bytes are stored once."""

    def __init__(self, folder: Path) -> None:
        """Remember the folder, which exists."""
        self.folder = folder

    def path(self, name: str) -> Path:
        """Return where the bytes of this name rest; raises FileMissing."""
        path = self.folder / name[:2] / name
        if not path.exists():
            raise FileMissing(name=name)
        return path

    def holds(self, name: str) -> bool:
        """Tell whether the bytes of this name are here."""
        return (self.folder / name[:2] / name).exists()

    def keep(self, content: bytes) -> str:
        """Store the bytes for good and return their name."""
        return self._keep(iter((content,)))

    def keep_file(self, source: Path) -> str:
        """Store a file's bytes for good and return their name; the source stays where it is."""
        return self._keep(_blocks(source))

    def shut(self, name: str) -> bool:
        """Take the bytes of this name out of reach of every reader; False where they are not here."""
        path = self.folder / name[:2] / name
        if not path.exists():
            return False
        room = self.folder / _SHUT
        room.mkdir(exist_ok=True, mode=0o700)
        path.chmod(0)
        path.replace(room / name)
        _sync_folder(room)
        _sync_folder(path.parent)
        return True

    def destroy(self, name: str) -> bool:
        """Overwrite and remove the bytes of this name, shut or not; False where there are none."""
        places = (self.folder / _SHUT / name, self.folder / name[:2] / name)
        return sum(_destroy(place) for place in places if place.exists()) > 0

    def adopt(self, source: Path) -> str:
        """Take a file of the same disk into the vault by moving it, and return its name; the source is gone then."""
        digest = hashlib.sha256()
        for block in _blocks(source):
            digest.update(block)
        try:
            with source.open("rb+") as kept:
                os.fsync(kept.fileno())
            return self._settle(source, digest.hexdigest())
        except OSError as problem:
            if problem.errno in _NO_ROOM:
                raise DiskFull(folder=str(self.folder)) from problem
            raise
        finally:
            source.unlink(missing_ok=True)

    def check(self, name: str) -> None:
        """Compare the stored bytes with their name; raises FileMissing or FileChanged."""
        digest = hashlib.sha256()
        for block in _blocks(self.path(name)):
            digest.update(block)
        if digest.hexdigest() != name:
            raise FileChanged(name=name)

    def names(self) -> Iterator[str]:
        """Return the names of all stored files."""
        for room in sorted(self.folder.iterdir()):
            if room.is_dir() and room.name != _SHUT:
                yield from sorted(path.name for path in room.iterdir() if len(path.name) == _NAME_LENGTH)

    def _keep(self, blocks: Iterator[bytes]) -> str:
        try:
            return self._write(blocks)
        except OSError as problem:
            if problem.errno in _NO_ROOM:
                raise DiskFull(folder=str(self.folder)) from problem
            raise

    def _write(self, blocks: Iterator[bytes]) -> str:
        digest = hashlib.sha256()
        handle, name = tempfile.mkstemp(dir=self.folder, prefix="incoming-")
        fresh = Path(name)
        try:
            with os.fdopen(handle, "wb") as out:
                for block in blocks:
                    digest.update(block)
                    out.write(block)
                out.flush()
                os.fsync(out.fileno())
            return self._settle(fresh, digest.hexdigest())
        finally:
            fresh.unlink(missing_ok=True)

    def _settle(self, fresh: Path, name: str) -> str:
        room = self.folder / name[:2]
        target = room / name
        if not target.exists():
            if not room.exists():
                room.mkdir(exist_ok=True)
                _sync_folder(self.folder)
            fresh.chmod(0o400)
            fresh.replace(target)
            _sync_folder(room)
        return name


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as source:
        while block := source.read(_BLOCK):
            yield block


def _destroy(path: Path) -> bool:
    """Write over a file and remove it; what a disk keeps of it below the file system is beyond a program."""
    path.chmod(0o600)
    with path.open("r+b") as out:
        for _ in range(-(-path.stat().st_size // _BLOCK)):
            out.write(bytes(_BLOCK))
        out.flush()
        os.fsync(out.fileno())
    path.unlink()
    _sync_folder(path.parent)
    return True


def _sync_folder(folder: Path) -> None:
    """Make a rename durable; Windows has no such call and does it by itself."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

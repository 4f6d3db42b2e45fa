"""Dialect F: a watched folder; packets come and go as `.edxml` files, by hand or by another program."""

import hashlib
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import ClassVar

from app.axis.edxml.packet import Kind
from app.axis.port import AgencyEntry, AxisRefused, AxisUnreachable, Outcome, SentLine, Waiting
from app.base.clock import VIETNAM, now

_ENDINGS = {".edxml", ".xml"}
_LARGEST_STATUS = 256 * 1024
_RESTS = timedelta(minutes=5)
"""A file without an end that has not changed for so long will get none."""


class FolderMissing(AxisUnreachable):
    """The folder is not there: its drive is not connected, or not the one that was; facts: `folder`, `operation`."""

    code: ClassVar[str] = "axis.folder_missing"


def make_folder(folder: Path) -> None:
    """Make the folder with its rooms for its first use; what it lies in must be there. Raises AxisUnreachable."""
    with _explained("open"):
        if not folder.parent.is_dir():
            raise FolderMissing(operation="open", folder=str(folder))
        for room in (folder, folder / "in", folder / "out"):
            room.mkdir(exist_ok=True)


class FolderAxis:
    """Packets wait in `in`, go to `in/done` (or `in/fail`) when acknowledged, and leave by `out`."""

    def __init__(self, folder: Path) -> None:
        """Use the folder; one without its rooms is the place of a drive that is missing, and nothing is made in it."""
        self._inbox, self._outbox = folder / "in", folder / "out"
        self._look("open")
        with self._there("open"):
            for room in (self._inbox, self._outbox):
                room.mkdir(exist_ok=True)

    def list_waiting(self, kind: Kind) -> list[Waiting]:
        """Return the packet files of that kind, oldest first."""
        with self._there("list"):
            return [
                Waiting(axis_id=path.name, kind=kind, created_at=_changed_at(path))
                for path in self._packets(self._inbox)
                if kind_of(path) == kind and not _is_growing(path)
            ]

    def fetch(self, axis_id: str, target: Path) -> None:
        """Copy the file to `target`."""
        with self._there("fetch"):
            copy_whole(self._waiting(axis_id), target)

    def acknowledge(self, axis_id: str, outcome: Outcome = "done") -> None:
        """Move the file out of the way; one that is gone was acknowledged before."""
        self._look("acknowledge")
        source = self._inbox / Path(axis_id).name
        if outcome != "processing" and source.is_file():
            room = self._inbox / outcome
            with self._there("acknowledge"):
                room.mkdir(exist_ok=True)
                source.replace(room / source.name)

    def send(self, packet: Path, kind: Kind, sender: str, receivers: Sequence[str] = ()) -> str:
        """Put a copy into `out` under a name made of its bytes, so that the same packet is one file."""
        del receivers
        with packet.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        name = f"{kind}-{sender}-{digest[:20]}.edxml"
        target = self._outbox / name
        with self._there("send"):
            if not target.exists():
                copy_whole(packet, target)
        return name

    def list_sent(self, axis_id: str = "") -> list[SentLine]:
        """Return what lies in `out`; nobody tells us whether it was taken."""
        with self._there("list"):
            return self._sent(axis_id)

    def _sent(self, axis_id: str) -> list[SentLine]:
        return [
            SentLine(axis_id=path.name, kind=kind_of(path), receiver="", sent_at=_changed_at(path))
            for path in self._packets(self._outbox)
            if axis_id in {"", path.name}
        ]

    def list_agencies(self) -> list[AgencyEntry]:
        """Return nothing: a folder has no directory."""
        return []

    def close(self) -> None:
        """Hold nothing."""

    def _waiting(self, axis_id: str) -> Path:
        path = self._inbox / Path(axis_id).name
        if not path.is_file():
            raise AxisRefused(operation="fetch", error_code="10", text=axis_id)
        return path

    @contextmanager
    def _there(self, operation: str) -> Iterator[None]:
        """Tell a failure of which the cause is that the drive went away meanwhile as just that."""
        try:
            with _explained(operation):
                yield
        except (AxisUnreachable, AxisRefused) as problem:
            self._look(operation, problem)
            raise

    def _look(self, operation: str, problem: Exception | None = None) -> None:
        if not (_is_there(self._inbox) or _is_there(self._outbox)):
            raise FolderMissing(operation=operation, folder=str(self._inbox.parent)) from problem

    @staticmethod
    def _packets(room: Path) -> Iterator[Path]:
        files = [path for path in room.iterdir() if path.suffix.lower() in _ENDINGS and path.is_file()]
        yield from sorted(files, key=lambda path: (path.stat().st_mtime_ns, path.name))


def _is_there(room: Path) -> bool:
    with suppress(OSError):
        return room.is_dir()
    return False


def kind_of(path: Path) -> Kind:
    """Tell the kind by the words of a status header, which only small packets can have."""
    if path.stat().st_size > _LARGEST_STATUS:
        return "edoc"
    return "status" if b"statuscode" in path.read_bytes().lower() else "edoc"


def _changed_at(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, VIETNAM)


def looks_whole(packet: Path) -> bool:
    """Tell whether the file ends as markup does: neither HTTP nor a folder notices an end that was lost."""
    with packet.open("rb") as stream:
        stream.seek(max(0, packet.stat().st_size - 64))
        return stream.read().rstrip().endswith(b">")


def copy_whole(source: Path, target: Path) -> None:
    """Copy a file so that the target is whole and synced or not there; raises AxisUnreachable."""
    part = target.with_name(f"{target.name}.part")
    try:
        with _explained("copy"), source.open("rb") as stream, part.open("wb") as out:
            shutil.copyfileobj(stream, out)
            out.flush()
            os.fsync(out.fileno())
            out.close()
            part.replace(target)
    except AxisUnreachable:
        part.unlink(missing_ok=True)
        raise


def _is_growing(path: Path) -> bool:
    """Tell whether another program may still be writing the file; one that has rested is taken as it is."""
    return not looks_whole(path) and now() - _changed_at(path) < _RESTS


@contextmanager
def _explained(operation: str) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        raise AxisUnreachable(operation=operation, reason=type(problem).__name__) from problem

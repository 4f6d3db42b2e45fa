"""A scan under way: its pages rest on disk as they arrive, and a session left behind is offered back."""

import json
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from app.base.clock import VIETNAM, now
from app.scanning.driver import LOWEST_DPI, PageImage
from app.scanning.files import keep_picture
from app.store.folder_lock import FolderTaken, alone

_INDEX = "index.json"
_PREFIX = "scan-"
_PAGE_KINDS = frozenset({".jpg", ".jpeg", ".png", ".tif", ".tiff", ".pdf"})
_TURN = 360
_WAIT = 0.2


@dataclass(frozen=True)
class SessionPage:
    """A page file of a session: its name in the folder, how it was taken, and the turn asked for (clockwise)."""

    file: str
    dpi: float
    colour: bool
    turned: int = 0


@dataclass(frozen=True)
class Leftover:
    """A session that nobody holds: the program ended before it was finished."""

    folder: Path
    started: datetime
    by: str
    device: str
    pages: int


@dataclass(frozen=True)
class _Index:
    started: str
    by: str
    device: str
    dpi: float
    pages: tuple[SessionPage, ...] = ()
    removed: tuple[str, ...] = ()


class ScanSession:
    """Pages in their order; files are never deleted before the whole session is discarded."""

    def __init__(self, room: Path, index: _Index) -> None:
        """Hold an index; use `started` or `resumed`, which also hold the lock."""
        self.room = room
        self._discarded = False
        self._index = index

    @property
    def pages(self) -> tuple[SessionPage, ...]:
        """The pages in the order of the document to be."""
        return self._index.pages

    @property
    def device(self) -> str:
        """The scanner's name."""
        return self._index.device

    @property
    def by(self) -> str:
        """Who scans."""
        return self._index.by

    def take(self, image: PageImage) -> None:
        """Note a page that a driver put into `room`."""
        page = SessionPage(image.path.name, image.dpi, image.colour)
        self._keep((*self.pages, page))

    def remove(self, at: int) -> None:
        """Take a page out; its file stays until the session is discarded."""
        gone = self.pages[at].file
        self._index = replace(self._index, removed=(*self._index.removed, gone))
        self._keep((*self.pages[:at], *self.pages[at + 1 :]))

    def move(self, at: int, to: int) -> None:
        """Put a page at another place."""
        pages = list(self.pages)
        pages.insert(to, pages.pop(at))
        self._keep(tuple(pages))

    def turn(self, at: int, degrees: int) -> None:
        """Turn a page clockwise by 90, 180 or 270 degrees."""
        page = self.pages[at]
        turned = replace(page, turned=(page.turned + degrees) % _TURN)
        self._keep((*self.pages[:at], turned, *self.pages[at + 1 :]))

    def discard(self) -> None:
        """Let the session be deleted when it is let go: it became a PDF, or nobody wants it."""
        self._discarded = True

    def note_all(self) -> None:
        """Write the index, with the page files it does not know yet at the end."""
        known = {page.file for page in self.pages} | set(self._index.removed)
        new = [path.name for path in _page_files(self.room) if path.name not in known]
        self._keep((*self.pages, *(SessionPage(name, self._index.dpi, colour=True) for name in new)))

    def clear_away(self) -> None:
        """Delete the folder of a discarded session; called when its lock is free."""
        if self._discarded:
            shutil.rmtree(self.room)

    def _keep(self, pages: tuple[SessionPage, ...]) -> None:
        self._index = replace(self._index, pages=pages)
        text = json.dumps(asdict(self._index), ensure_ascii=False)
        keep_picture(self.room / _INDEX, lambda file: file.write(text.encode()))


@contextmanager
def started(work: Path, device: str, dpi: float, by: str) -> Iterator[ScanSession]:
    """Begin a session in a new folder under `work` and hold it; afterwards it is a leftover until discarded."""
    moment = now()
    room = work / f"{_PREFIX}{moment:%Y%m%d-%H%M%S}-{uuid4().hex[:8]}"
    room.mkdir(parents=True)
    session = ScanSession(room, _Index(moment.isoformat(), by, device, dpi))
    with _held(room):
        session.note_all()
        yield session
    session.clear_away()


@contextmanager
def resumed(folder: Path) -> Iterator[ScanSession]:
    """Take a leftover session up again; pages that had no time to be noted come last. Raises FolderTaken."""
    with _held(folder):
        session = ScanSession(folder, _read(folder))
        session.note_all()
        yield session
    session.clear_away()


def leftovers(work: Path) -> list[Leftover]:
    """Return the sessions under `work` that nobody holds, the oldest first."""
    found = []
    for folder in sorted(work.glob(f"{_PREFIX}*")):
        with suppress(FolderTaken), _held(folder):
            index = _read(folder)
            pages = {page.file for page in index.pages} | {path.name for path in _page_files(folder)}
            at = datetime.fromisoformat(index.started)
            found.append(Leftover(folder, at, index.by, index.device, len(pages)))
    return found


def _held(folder: Path) -> AbstractContextManager[None]:
    return alone(folder, wait=_WAIT)


def _read(folder: Path) -> _Index:
    """Read the index; where it is damaged the page files alone tell what was scanned."""
    try:
        told = json.loads((folder / _INDEX).read_text("utf-8"))
        pages = tuple(SessionPage(**page) for page in told.pop("pages"))
        removed = tuple(told.pop("removed"))
        return _Index(**told, pages=pages, removed=removed)
    except (OSError, ValueError, TypeError, KeyError):
        at = datetime.fromtimestamp(folder.stat().st_mtime, VIETNAM)
        return _Index(at.isoformat(), "", "", LOWEST_DPI)


def _page_files(folder: Path) -> list[Path]:
    files = [path for path in folder.iterdir() if path.suffix in _PAGE_KINDS]
    return sorted(files, key=lambda path: (path.stat().st_mtime_ns, path.name))

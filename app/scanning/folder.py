"""The watched-folder driver: any scanner or copier that drops files works, on every system."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from time import monotonic
from uuid import uuid4

from app.base.errors import Refused
from app.pages.reader import PageReader
from app.pages.sheets import SheetFacts
from app.scanning.driver import (
    Abilities,
    Device,
    FeederEmpty,
    PageImage,
    ScannerFailed,
    ScannerMissing,
    Source,
    Wishes,
    check_floor,
)
from app.scanning.files import keep_copy

_KINDS = frozenset({".jpg", ".jpeg", ".png", ".tif", ".tiff", ".pdf"})
_TAKEN = "taken"


@dataclass
class _Watch:
    """What was seen of the files at the last look: their size and time, and why a file is not taken yet."""

    seen: dict[Path, tuple[int, int]] = field(default_factory=dict)
    broken: dict[Path, str] = field(default_factory=dict)

    def settled(self, folder: Path) -> list[Path]:
        """Return the files that have not changed since the last look, in the order of their names."""
        now = {
            path: (path.stat().st_size, path.stat().st_mtime_ns)
            for path in sorted(folder.iterdir())
            if path.suffix.lower() in _KINDS and path.is_file()
        }
        same = [path for path, facts in now.items() if facts[0] and self.seen.get(path) == facts]
        self.seen = now
        self.broken = {path: why for path, why in self.broken.items() if path in now}
        return same


class FolderScanner:
    """Takes the pictures and PDFs that appear in a folder, each when it is complete, in name order."""

    def __init__(self, reader: PageReader, folders: Sequence[Path] = (), patience: float = 30.0) -> None:
        """Watch these folders; `patience` is how long a wished page may be waited for, in seconds."""
        self._reader = reader
        self._folders = tuple(folders)
        self._patience = patience
        self._between_looks = min(0.5, patience / 4)

    def devices(self) -> Sequence[Device]:
        """Return one device a folder."""
        return [Device(str(folder), folder.name, "folder") for folder in self._folders]

    def abilities(self, device: Device) -> Abilities:
        """Return what a folder can do: what the scanner behind it does is known with each file only."""
        _folder(device)
        return Abilities((Source.FOLDER,), (), colour=True, width_mm=0.0, height_mm=0.0)

    def scan(self, device: Device, wishes: Wishes, room: Path, stop: Event) -> Iterator[PageImage]:
        """Copy each complete file into `room`, then move the original to `taken`.

        Without `wishes.pages` it takes what is there. A file that tells no resolution is believed to have
        that of the wishes. A file below the floor raises BelowFloor and stays.
        """
        folder = _folder(device)
        check_floor(wishes.dpi, colour=wishes.colour)
        watch, taken, until = _Watch(), 0, monotonic() + self._patience
        while not stop.is_set():
            for path in watch.settled(folder):
                facts = self._facts(path, watch)
                if facts is None:
                    continue
                yield from _hand_over(path, facts, wishes, room)
                taken, until = taken + len(facts), monotonic() + self._patience
                if wishes.pages and taken >= wishes.pages:
                    return
            if not wishes.pages and not watch.seen:
                break
            if monotonic() > until:
                break
            stop.wait(self._between_looks)
        _say_what_is_missing(watch, folder, taken, stopped=stop.is_set())

    def _facts(self, path: Path, watch: _Watch) -> tuple[SheetFacts, ...] | None:
        """Read the file in the page child; what cannot be read may still be growing."""
        try:
            facts = self._reader.sheet_facts(path)
        except Refused as problem:
            watch.broken[path] = problem.code
            return None
        watch.broken.pop(path, None)
        watch.seen.pop(path, None)
        return facts


def _folder(device: Device) -> Path:
    folder = Path(device.name)
    if not folder.is_dir():
        raise ScannerMissing(driver="folder", device=device.name)
    return folder


def _hand_over(path: Path, facts: tuple[SheetFacts, ...], wishes: Wishes, room: Path) -> Iterator[PageImage]:
    dpi = min(sheet.dpi or wishes.dpi for sheet in facts)
    colour = all(sheet.colour for sheet in facts)
    check_floor(dpi, colour=colour)
    copy = keep_copy(path, room / f"{uuid4().hex}{path.suffix.lower()}")
    try:
        yield PageImage(copy, dpi, colour)
    finally:
        taken = path.parent / _TAKEN
        taken.mkdir(exist_ok=True)
        free = taken / path.name
        if free.exists():
            free = taken / f"{path.stem}-{uuid4().hex[:8]}{path.suffix}"
        path.replace(free)


def _say_what_is_missing(watch: _Watch, folder: Path, taken: int, *, stopped: bool) -> None:
    if stopped:
        return
    if watch.broken:
        names = ", ".join(sorted(path.name for path in watch.broken))
        raise ScannerFailed(driver="folder", reason=f"{names}: {next(iter(watch.broken.values()))}")
    if not taken:
        raise FeederEmpty(driver="folder", device=str(folder))

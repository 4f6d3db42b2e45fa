"""Where the program's own files and an office's data lie."""

import os
import sys
from pathlib import Path

from app.base.frozen import dataclass


def program_folder() -> Path:
    """Return the folder that holds `resources` and `translations`, also in the frozen program."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parents[2]


def resource(name: str) -> Path:
    """Return the path of a file that ships with the program, e.g. `forms/incoming.typ`."""
    return program_folder() / "resources" / name


def default_data_folder(*, practice: bool = False) -> Path:
    """Return where this user's office rests when no folder is named."""
    name = "VanThu-ThucHanh" if practice else "VanThu"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / name
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / name.lower()


@dataclass(frozen=True)
class Folders:
    """The rooms of one office's data folder."""

    data: Path

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.data / "office.db"

    @property
    def vault(self) -> Path:
        """Files under the SHA-256 of their bytes."""
        return self.data / "vault"

    @property
    def quarantine(self) -> Path:
        """Raw packets that could not be taken in, each with its reason beside it."""
        return self.data / "quarantine"

    @property
    def work(self) -> Path:
        """Work under way: scanned pages, packets being fetched, drafts of a sealing."""
        return self.data / "work"

    @property
    def logs(self) -> Path:
        """Log files."""
        return self.data / "logs"

    @property
    def backups(self) -> Path:
        """Daily copies, when no second drive is named."""
        return self.data / "backups"

    @property
    def settings(self) -> Path:
        """This office's settings."""
        return self.data / "settings.toml"

    @property
    def practice(self) -> Path:
        """What practice mode keeps: its axis, token and samples."""
        return self.data / "practice"

    def make(self) -> None:
        """Create the rooms; the data folder is for this user alone."""
        self.data.mkdir(parents=True, exist_ok=True, mode=0o700)
        for room in (self.vault, self.quarantine, self.work, self.logs, self.backups):
            room.mkdir(exist_ok=True)

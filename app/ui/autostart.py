"""Whether the program starts with the session: a .desktop file, or a value of the registry's Run key (D-31)."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSettings

from app.base.paths import program_folder

_RUN = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"
_NAME = "VanThu"


def starts_with_session() -> bool:
    """Tell whether the session starts the program."""
    if sys.platform == "win32":
        return QSettings(_RUN, QSettings.Format.NativeFormat).contains(_NAME)
    return _desktop_file().exists()


def start_with_session(data: Path, *, wanted: bool) -> None:
    """Let the session start the program with this data folder, or not any more."""
    if sys.platform == "win32":
        run = QSettings(_RUN, QSettings.Format.NativeFormat)
        if wanted:
            run.setValue(_NAME, " ".join(f'"{part}"' for part in _command(data)))
        else:
            run.remove(_NAME)
        run.sync()
        return
    place = _desktop_file()
    if wanted:
        place.parent.mkdir(parents=True, exist_ok=True)
        line = " ".join(f'"{part}"' for part in _command(data))
        place.write_text(
            f"[Desktop Entry]\nType=Application\nName=Văn thư\nExec={line}\nPath={program_folder()}\n"
            "X-GNOME-Autostart-enabled=true\n",
            "utf-8",
        )
    else:
        place.unlink(missing_ok=True)


def _command(data: Path) -> list[str]:
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "app"]
    return [*program, "--data", str(data)]


def _desktop_file() -> Path:
    home = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return home / "autostart" / "vanthu.desktop"

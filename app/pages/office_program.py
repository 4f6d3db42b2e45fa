"""The office program of this machine: found, and run once in a process, a profile and a folder of its own.

LibreOffice is the one program that reads what drafters write and makes PDF/A of it on Windows and Linux alike. It is
not shipped (300 MB, and most record offices have it). It is no library: it cannot live in one of our children, so it
is a process beside them with the same rules: a deadline, a bound on memory, the right to kill all of it. A fresh
profile for every run leaves alone the LibreOffice that the clerk has open, holds the settings of the export for every
version alike, and forbids macros, links and the network.
"""

import contextlib
import ctypes
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from app.base.errors import Unavailable
from app.base.paths import resource
from app.pages.windows_job import Job

EXPORT = "pdf:writer_pdf_Export"
_NAMES = ("soffice.com", "soffice") if sys.platform == "win32" else ("soffice", "libreoffice")
_OUR_FONTS = "LiberationSerif-*.ttf"
"""As wide as Times New Roman and with all Vietnamese letters: what a computer has under this name often lacks them."""
PLACES = (("/usr/lib", "libreoffice/program/soffice"), ("/opt", "libreoffice*/program/soffice"))
"""Where it lies beside the search path, the newest first."""
_MEMORY, _PROCESSOR = 6 << 30, 600
"""Bytes and seconds of the processor; the latter ends a program that outlives us."""
_NOWHERE = 9
"""The port of the proxy that nobody answers at: what slipped past the ban on links ends there."""
_LOOK = 0.05
_SCRIPTING, _INET = "Office.Common/Security/Scripting", "Inet/Settings"
_PDF = "Office.Common/Filter/PDF/Export"
_PROFILE: Sequence[tuple[str, str, object]] = (
    (_SCRIPTING, "DisableMacrosExecution", "true"),
    (_SCRIPTING, "MacroSecurityLevel", 3),
    (_SCRIPTING, "BlockUntrustedRefererLinks", "true"),
    (_INET, "ooInetProxyType", 2),
    (_INET, "ooInetNoProxy", ""),
    *((_INET, f"ooInet{kind}ProxyName", "127.0.0.1") for kind in ("HTTP", "HTTPS", "FTP")),
    *((_INET, f"ooInet{kind}ProxyPort", _NOWHERE) for kind in ("HTTP", "HTTPS", "FTP")),
    ("Office.Java/VirtualMachine", "Enable", "false"),
    (_PDF, "SelectPdfVersion", 2),
    (_PDF, "UseLosslessCompression", "true"),
    (_PDF, "ReduceImageResolution", "false"),
    (_PDF, "ExportFormFields", "false"),
    (_PDF, "ExportNotes", "false"),
    (_PDF, "EmbedStandardFonts", "true"),
)
_ITEM = '<item oor:path="/org.openoffice.{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'
_SETTINGS = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n{}\n</oor:items>\n'
)


class NoOfficeProgram(Unavailable):
    """No office program is installed here, or not where the settings say. Facts: place."""

    code = "convert.no_program"


class ConvertedTooLong(Unavailable):
    """The office program did not end in time and was ended. Facts: file, seconds."""

    code = "convert.too_long"


def office_program(named: str = "") -> Path:
    """Return the office program: the one that the settings name, else where it usually lies.

    Raises NoOfficeProgram.
    """
    if named:
        found: Path | None = Path(named) if Path(named).is_file() else None
    else:
        found = next((place for place in _places() if place.is_file()), None)
    if found is None:
        raise NoOfficeProgram(place=named)
    return found


def _places() -> Iterator[Path]:
    yield from (Path(found) for name in _NAMES if (found := shutil.which(name)))
    for root in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"):
        if folder := os.environ.get(root):
            yield from (Path(folder, "LibreOffice", "program", name) for name in ("soffice.com", "soffice.exe"))
    for root, pattern in PLACES:
        yield from sorted(Path(root).glob(pattern), reverse=True)


def make_pdf(program: Path, source: Path, folder: Path, seconds: float) -> Path | None:
    """Let the program make a PDF/A of a file inside `folder`, or nothing; raises ConvertedTooLong, OSError."""
    profile, out = folder / "profile", folder / "made"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(settings(), "utf-8")
    (profile / "user" / "fonts").mkdir()
    for font in resource("fonts").glob(_OUR_FONTS):
        shutil.copyfile(font, profile / "user" / "fonts" / font.name)
    out.mkdir()
    words = (f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo", "--nodefault",
             "--nolockcheck", "--convert-to", EXPORT, "--outdir", str(out), str(source))  # fmt: skip
    with (folder / "said").open("wb") as said, _started([str(program), *words], said, folder) as process:
        if not _ended(process, seconds):
            raise ConvertedTooLong(file=source.name, seconds=round(seconds))
    return next(out.glob("*.pdf"), None)


@contextlib.contextmanager
def _started(command: Sequence[str], said: IO[bytes], folder: Path) -> "Iterator[subprocess.Popen[bytes]]":
    """Run a program; when the body is left, whatever is left of the program and of what it started is ended."""
    process = subprocess.Popen(  # noqa: S603 - the office program that the settings name, with words of our own
        command,
        stdin=subprocess.DEVNULL,
        stdout=said,
        stderr=said,
        cwd=folder,
        env=_surroundings(os.environ),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        process_group=None if sys.platform == "win32" else 0,
    )
    end = _bound(process)
    try:
        yield process
    finally:
        end()
        process.wait()


def settings() -> str:
    """Return the settings of the profile: what is forbidden, and how a PDF is made."""
    return _SETTINGS.format("\n".join(_ITEM.format(*one) for one in _PROFILE))


def _surroundings(ours: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of the program: ours, without what only the frozen program's own libraries need."""
    told = {name: value for name, value in ours.items() if name not in {"LD_LIBRARY_PATH", "QT_QPA_PLATFORM"}}
    if "LD_LIBRARY_PATH_ORIG" in ours:
        told["LD_LIBRARY_PATH"] = ours["LD_LIBRARY_PATH_ORIG"]
    return told | {"SAL_USE_VCLPLUGIN": "svp", "SAL_DISABLE_CRASHDUMP": "1"}


def _bound(process: "subprocess.Popen[bytes]") -> Callable[[], None]:
    """Bound the memory of the program and of what it starts; return what ends all of them."""
    if sys.platform == "win32":
        windows: Any = ctypes
        job = Job(windows.windll.kernel32, _MEMORY)
        job.take(process.pid)
        return job.end
    if sys.platform == "linux":
        import resource

        with contextlib.suppress(ProcessLookupError):
            resource.prlimit(process.pid, resource.RLIMIT_AS, (_MEMORY, _MEMORY))
            resource.prlimit(process.pid, resource.RLIMIT_CPU, (_PROCESSOR, _PROCESSOR))

    def end() -> None:
        # Not yet waited for: until then its group's number can belong to nobody else.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)

    return end


def _ended(process: "subprocess.Popen[bytes]", seconds: float) -> bool:
    """Wait for the program to end by itself, without taking its number away from it."""
    until = time.monotonic() + seconds
    while not _over(process):
        if time.monotonic() >= until:
            return False
        time.sleep(_LOOK)
    return True


def _over(process: "subprocess.Popen[bytes]") -> bool:
    if sys.platform == "win32":
        return process.poll() is not None
    return os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is not None

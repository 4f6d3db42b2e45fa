"""The log: a rotating file in UTF-8, document keys instead of subjects, and a net against secrets."""

import faulthandler
import logging
import logging.handlers
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from typing_extensions import override

from app.base.clock import VIETNAM

_SECRETS = re.compile(
    r"(?i)((?:pin|secret[\w-]*|password|passwd|token|authorization|hash-header|sign-header|x-secretkey)[\"']?\s*[=:]\s*)"
    r"(\"[^\"]*\"|'[^']*'|(?:bearer|basic)\s+\S+|\S+)"
)
_MEGABYTE = 1 << 20


def redact(text: str) -> str:
    """Return the text with the values of secrets taken out."""
    return _SECRETS.sub(r"\1[…]", text)


class _Format(logging.Formatter):
    @override
    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:
        del datefmt
        return datetime.fromtimestamp(record.created, VIETNAM).isoformat(timespec="milliseconds")

    @override
    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


class _File(logging.handlers.RotatingFileHandler):
    """A line that cannot be written (full disk, closed folder) is lost without a word: the act itself tells."""

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        del record


def start_log(folder: Path, name: str = "vanthu", *, level: int = logging.INFO) -> logging.Handler:
    """Write the program's log into a folder, five files of two megabytes at most; return the handler.

    What lives beside the window has a log of its own `name`: two processes cannot turn one file over on Windows.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handler = _File(folder / f"{name}.log", maxBytes=2 * _MEGABYTE, backupCount=4, encoding="utf-8", delay=True)
    handler.setFormatter(_Format("%(asctime)s %(levelname)s %(process)d %(threadName)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    for loud in ("httpx", "httpcore", "pyhanko", "pyhanko_certvalidator", "fontTools", "PIL"):
        logging.getLogger(loud).setLevel(logging.WARNING)
    return handler


@contextmanager
def window_log(folder: Path, name: str = "vanthu") -> Iterator[None]:
    """Write the log while the window is open, and where each thread was if the interpreter itself crashes."""
    handler = start_log(folder, name)
    with (folder / "crash.log").open("a", encoding="utf-8") as crashes:
        faulthandler.enable(crashes)
        try:
            yield
        finally:
            faulthandler.disable()
            stop_log(handler)


def stop_log(handler: logging.Handler) -> None:
    """Close the log file; its last words are lost where there is no room for them."""
    logging.getLogger().removeHandler(handler)
    with suppress(OSError):
        handler.close()

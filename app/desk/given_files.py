"""Files that a person hands in rest in the vault before anything else is done with them."""

import mimetypes
from collections.abc import Callable
from pathlib import Path

from app.base.errors import Refused
from app.documents.arrival import ArrivedFile


class FileUnreadable(Refused):
    """A file that was named is not there or cannot be read."""

    code = "file.unreadable"


def kept_file(keep: Callable[[Path], str], path: Path, role: str, pages: int | None = None) -> ArrivedFile:
    """Keep a file by the vault's `keep`; raises FileUnreadable."""
    try:
        name = keep(path)
        size = path.stat().st_size
    except OSError as problem:
        raise FileUnreadable(file=str(path)) from problem
    content = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return ArrivedFile(path.name, name, size, content, role, pages)

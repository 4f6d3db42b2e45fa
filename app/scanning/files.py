"""Writing a file so that its name appears only when all of it is on disk."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import IO


def keep_picture(path: Path, write: Callable[[IO[bytes]], object]) -> Path:
    """Write beside, flush to the disk, then give it its name."""
    draft = path.with_name(path.name + ".part")
    with draft.open("wb") as file:
        write(file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    return path


def keep_copy(source: Path, path: Path) -> Path:
    """Copy a file in the same manner."""
    with source.open("rb") as original:
        return keep_picture(path, lambda file: shutil.copyfileobj(original, file))

"""What an attachment's payload really is: a file, or the one entry of a ZIP around it (spec 1.6)."""

import hashlib
import shutil
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from app.axis.edxml.names import extension_of

ZIP_MARK = b"PK\x03\x04"

_OFFICE_MARKS = {"[Content_Types].xml", "mimetype"}
_END_MARK = b"PK\x05\x06"
_END = struct.Struct("<4s4H2LH")
_END_SEARCH = 65_557
_LARGEST_DIRECTORY = 4 * 1024 * 1024
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED = 0x1
_BLOCK = 256 * 1024


@dataclass(frozen=True)
class Expansion:
    """How far a ZIP may expand: bytes in all, and times its packed size once above `free` bytes."""

    largest: int = 500 * 1024 * 1024
    ratio: int = 200
    free: int = 16 * 1024 * 1024

    def allows(self, size: int, packed: int) -> bool:
        """Return whether an entry of this size may come out of that many packed bytes."""
        return size <= self.largest and (size <= self.free or size <= self.ratio * max(packed, 1))


class ExpandsTooFar(Exception):
    """The entry is larger than the limits allow."""


@dataclass(frozen=True)
class Unpacked:
    """The bytes to keep: their name, size, SHA-256, and a warning code if something was odd."""

    name: str
    size: int
    sha256: str
    warning: str = ""


def unpack(payload: Path, name: str, limits: Expansion) -> Unpacked:
    """Replace `payload` by the one file inside it, when it is a ZIP around one file; raises ExpandsTooFar."""
    if extension_of(name) != "zip":
        try:
            judged = _judge(payload, limits)
        except (
            zipfile.BadZipFile,
            NotImplementedError,
            RuntimeError,
            EOFError,
            zlib.error,
            ValueError,
            OSError,
        ):
            judged = "damaged"
        if isinstance(judged, Unpacked):
            return Unpacked(name, judged.size, judged.sha256)
        size, digest = _measure(payload)
        if judged == "several":
            return Unpacked(f"{name}.zip", size, digest, "several_files_in_zip")
        return Unpacked(name, size, digest, "zip_damaged" if judged == "damaged" and _ends(payload) else "")
    return Unpacked(name, *_measure(payload))


def stays_as_is(payload: Path) -> bool:
    """Return whether a reader keeps this file's bytes when it meets them raw in a packet."""
    with payload.open("rb") as stream:
        if stream.read(4) != ZIP_MARK:
            return True
    try:
        with zipfile.ZipFile(payload) as archive:
            return _is_office(archive)
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError):
        return False


def _judge(payload: Path, limits: Expansion) -> Unpacked | str:
    """Return the unpacked entry, or `raw`, `several`."""
    if _directory_size(payload) > _LARGEST_DIRECTORY:
        return "raw"
    with zipfile.ZipFile(payload) as archive:
        files = [entry for entry in archive.infolist() if not entry.is_dir()]
        if _is_office(archive) or not files:
            return "raw"
        if len(files) > 1:
            return "several"
        entry = files[0]
        if entry.compress_type not in _METHODS or entry.flag_bits & _ENCRYPTED:
            return "raw"
        if not limits.allows(entry.file_size, payload.stat().st_size):
            raise ExpandsTooFar
        target = payload.with_suffix(".out")
        try:
            with archive.open(entry) as source, target.open("wb") as out:
                size, digest = _copy(source, out, limits.largest)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
    target.replace(payload)
    return Unpacked("", size, digest)


def _is_office(archive: zipfile.ZipFile) -> bool:
    return any(entry.filename in _OFFICE_MARKS for entry in archive.infolist())


def _copy(source: IO[bytes], out: IO[bytes], largest: int) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    while block := source.read(_BLOCK):
        size += len(block)
        if size > largest:
            raise ExpandsTooFar
        digest.update(block)
        out.write(block)
    return size, digest.hexdigest()


def _measure(payload: Path) -> tuple[int, str]:
    with payload.open("rb") as stream:
        return payload.stat().st_size, hashlib.file_digest(stream, "sha256").hexdigest()


def _ends(payload: Path) -> bool:
    """Return whether the payload has the end mark of a ZIP at all (text may begin with PK too)."""
    return _directory_size(payload) >= 0


def _directory_size(payload: Path) -> int:
    """Return the size of the ZIP's directory as its end record tells, or -1."""
    size = payload.stat().st_size
    with payload.open("rb") as stream:
        stream.seek(max(0, size - _END_SEARCH))
        tail = stream.read()
    at = tail.rfind(_END_MARK)
    if at < 0 or len(tail) - at < _END.size:
        return -1
    return int(_END.unpack_from(tail, at)[5])


def pack_alone(source: Path, target: Path, entry_name: str) -> None:
    """Write a ZIP with exactly one entry; stored when deflating would make it look like a bomb."""
    for method in (zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED):
        with zipfile.ZipFile(target, "w", method) as archive, source.open("rb") as stream:
            entry = zipfile.ZipInfo(entry_name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.file_size = method, source.stat().st_size
            with archive.open(entry, "w") as out:
                shutil.copyfileobj(stream, out, _BLOCK)
        if Expansion().allows(source.stat().st_size, target.stat().st_size):
            return

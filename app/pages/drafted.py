"""What a drafter's file (.docx, .doc, .odt, .rtf) is, read from its own bytes before any office program opens it.

Its name proves nothing: an office program would take a page of rubbish named .docx for plain text. Only what the
program does not need to understand the text for is read: the kind, a lock, a signature, the fonts and the number of
pages that the drafter's program wrote down, what lies outside the file.
"""

import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile, ZipFile

from app.base.errors import Refused

_PART, _WHOLE = 64 << 20, 128 << 20
"""Bytes that are read of one part, and of a file that is no package."""
_MOST_NAMES = 5000
_OLE, _WORD_BINARY, _LOCKED_BINARY = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0xA5EC, 0x0100
_DOCUMENT, _PACKAGE = "WordDocument".encode("utf-16-le"), "EncryptedPackage".encode("utf-16-le")
_OLE_SIGNED = tuple(name.encode("utf-16-le") for name in ("_signatures", "_xmlsignatures"))
_OLE_MACROS = "_VBA_PROJECT".encode("utf-16-le")
_SECTOR = 512
_OUTSIDE = re.compile(rb"<Relationship\b(?=[^>]*\bTargetMode\s*=\s*[\"']External)(?![^>]*/hyperlink[\"'])[^>]*>")
_FETCHED = re.compile(
    rb"<(?:draw:image|draw:object|draw:plugin|text:section-source)\b[^>]*xlink:href=\"(?:\w{2,}:|\.\./|/|\\)"
)
_FONTS = re.compile(rb"\bw:(?:ascii|hAnsi)=\"([^\"]+)\"")
_ODT_FONTS = re.compile(rb"\bstyle:font-name=\"([^\"]+)\"")
_RTF_FONTS = re.compile(rb"\{\\f\d+\\[^;{}]*? ([^\\;{}]+)[;{]")
_RUNS = re.compile(rb"(?:[\x20-\x7e]\x00){4,40}")
_SET_ASIDE = (b"<w:ins ", b"<w:del ", b"<w:moveFrom ", b"<text:tracked-changes", b"\\revised", b"\\deleted")


class NotADraft(Refused):
    """The file is none that an office program writes. Facts: file."""

    code = "convert.not_office"


class DraftLocked(Refused):
    """The file opens with a password only. Facts: file."""

    code = "convert.locked"


class DraftDamaged(Refused):
    """The file is broken off or cannot be read. Facts: file."""

    code = "convert.damaged"


@dataclass(frozen=True)
class Drafted:
    """A drafter's file; `pages` as the drafter's program counted them, `outside` how many parts lie elsewhere.

    `fonts` are those named in the text, else those of its styles; not `exact` where more is named than is used.
    """

    kind: str
    signed: bool = False
    macros: bool = False
    changes: bool = False
    outside: int = 0
    pages: int | None = None
    fonts: tuple[str, ...] = ()
    exact: bool = field(default=True)


def look_into(path: Path) -> Drafted:
    """Return what a file is; raises NotADraft, DraftLocked, DraftDamaged, OSError."""
    with path.open("rb") as file:
        head = file.read(8)
        if head.startswith(b"PK\x03\x04"):
            return _package(path)
        file.seek(0)
        if head == _OLE:
            return _binary(path, file)
        if head.startswith(b"{\\rtf"):
            return _rich_text(file.read(_WHOLE))
    raise NotADraft(file=path.name)


def _package(path: Path) -> Drafted:
    try:
        with ZipFile(path) as package:
            names = set(package.namelist())
            if "word/document.xml" in names:
                return _docx(package, names)
            if "mimetype" in names and _part(package, "mimetype") == b"application/vnd.oasis.opendocument.text":
                return _odt(path, package, names)
    except (BadZipFile, NotImplementedError, EOFError, RuntimeError, ValueError, zlib.error) as problem:
        raise DraftDamaged(file=path.name) from problem
    raise NotADraft(file=path.name)


def _docx(package: ZipFile, names: set[str]) -> Drafted:
    text, styles = (_part(package, name) for name in ("word/document.xml", "word/styles.xml"))
    links = b"".join(_part(package, name) for name in sorted(names) if name.endswith(".rels"))
    return Drafted(
        "docx",
        signed=any(name.startswith("_xmlsignatures/") for name in names),
        macros=any(name.endswith("vbaProject.bin") for name in names),
        changes=any(mark in text for mark in _SET_ASIDE),
        outside=len(_OUTSIDE.findall(links)),
        pages=_count(rb"<Pages>(\d{1,5})</Pages>", _part(package, "docProps/app.xml")),
        fonts=_names(_FONTS.findall(text) or _FONTS.findall(styles)),
    )


def _odt(path: Path, package: ZipFile, names: set[str]) -> Drafted:
    if b"encryption-data" in _part(package, "META-INF/manifest.xml"):
        raise DraftLocked(file=path.name)
    text, styles = _part(package, "content.xml"), _part(package, "styles.xml")
    if not text:
        raise DraftDamaged(file=path.name)
    return Drafted(
        "odt",
        signed="META-INF/documentsignatures.xml" in names,
        macros=any(name.startswith(("Basic/", "Scripts/")) for name in names),
        changes=any(mark in text for mark in _SET_ASIDE),
        outside=len(_FETCHED.findall(text)),
        pages=_count(rb"meta:page-count=\"(\d{1,5})\"", _part(package, "meta.xml")),
        fonts=_names(one.rstrip(b"0123456789") for one in _ODT_FONTS.findall(text) or _ODT_FONTS.findall(styles)),
    )


def _binary(path: Path, file: IO[bytes]) -> Drafted:
    content = file.read(_WHOLE)
    if _PACKAGE in content:
        raise DraftLocked(file=path.name)
    if _DOCUMENT not in content:
        raise NotADraft(file=path.name)
    head = content[_SECTOR : _SECTOR + 12]
    if int.from_bytes(head[:2], "little") == _WORD_BINARY and int.from_bytes(head[10:12], "little") & _LOCKED_BINARY:
        raise DraftLocked(file=path.name)
    runs = (run[::2] for run in _RUNS.findall(content))
    return Drafted(
        "doc",
        signed=any(name in content for name in _OLE_SIGNED),
        macros=_OLE_MACROS in content,
        fonts=_names(runs),
        exact=False,
    )


def _rich_text(content: bytes) -> Drafted:
    return Drafted(
        "rtf",
        changes=any(mark in content for mark in _SET_ASIDE),
        outside=content.count(b"INCLUDEPICTURE"),
        pages=_count(rb"\\nofpages(\d{1,5})", content),
        fonts=_names(_RTF_FONTS.findall(content)),
        exact=False,
    )


def _part(package: ZipFile, name: str) -> bytes:
    """Return the beginning of a part, nothing where there is none; a bomb is not unpacked."""
    try:
        with package.open(name) as part:
            return part.read(_PART)
    except KeyError:
        return b""


def _count(pattern: bytes, content: bytes) -> int | None:
    found = re.search(pattern, content)
    return int(found[1]) if found and int(found[1]) else None


def _names(found: Iterable[Any]) -> tuple[str, ...]:
    told = (bytes(one).decode("utf-8", "replace").strip() for one in found)
    return tuple(list(dict.fromkeys(name for name in told if name))[:_MOST_NAMES])

"""A drafter's file becomes the PDF/A-2b that is signed (R-420; requirements 5.8, step 1), or nothing at all.

It stands in `pages`, because it is one more way in which a PDF comes to be, beside scans and joined files; the desk
decides what becomes of it. What is signed is never converted: a PDF is refused whatever it bears, and a package that
somebody signed only goes on where a person was told that this signature stays behind.
"""

import errno
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from app.base.errors import OfficeError, Refused
from app.base.places import place_trouble
from app.pages.drafted import DraftDamaged, Drafted, NotADraft, look_into
from app.pages.office_program import make_pdf, office_program
from app.pages.reader import PageReader
from app.pages.sheets import ArchiveFacts, Made, NotAPdf, PageUnreadable, PdfLocked
from app.store.store import DiskFull

SECONDS = 180.0
"""How long the office program may take: its first start on a slow disk alone takes half a minute."""
CLAIM = "2B"
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
LEAST_ROOM = 64 << 20
"""Bytes that must be free: the program's profile, the copy, and what it makes of pictures."""
_TAG, _FACE = re.compile(r"^[A-Z]{6}\+"), re.compile(r"(?:PSMT|PS|MT)$")
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SYMBOLS = frozenset({"opensymbol", "symbol", "wingdings", "webdings", "symbolneu"})
_STANDS_FOR = {
    "liberationserif": "Times New Roman",
    "liberationsans": "Arial",
    "liberationmono": "Courier New",
    "tinos": "Times New Roman",
    "arimo": "Arial",
    "cousine": "Courier New",
    "carlito": "Calibri",
    "caladea": "Cambria",
}


class DraftSigned(Refused):
    """The file bears a signature of its own, which a PDF made of it does not have. Facts: file."""

    code = "convert.signed"


class AlreadyPdf(Refused):
    """A PDF is never converted: what its signer saw is what stays. Facts: file."""

    code = "convert.already_pdf"


class NotArchivable(Refused):
    """What the office program made is no PDF/A-2b. Facts: file, reason (a code with words)."""

    code = "convert.not_archive"


class Converter:
    """Makes PDF/A-2b of drafters' files, each in a process and a folder that are gone afterwards."""

    def __init__(self, reader: PageReader, room: Path, program: str = "", seconds: float = SECONDS) -> None:
        """Work inside `room`; `program` is the office program where it does not lie in its usual place."""
        self._reader, self._room, self._program, self._seconds = reader, room, program, seconds

    def convert(self, source: Path, out: Path, *, although_signed: bool = False) -> Made:
        """Make a PDF/A-2b of a file; `out` is written once it was looked at, the file stays as it is.

        Raises AlreadyPdf, NotADraft, DraftLocked, DraftDamaged, DraftSigned, NoOfficeProgram, ConvertedTooLong,
        NotArchivable, DiskFull, PlaceUnusable.
        """
        with self._said(source):
            found = _looked_into(source)
            if found.signed and not although_signed:
                raise DraftSigned(file=source.name)
            program = office_program(self._program)
            if shutil.disk_usage(self._room).free < max(LEAST_ROOM, 4 * source.stat().st_size):
                raise DiskFull(folder=str(self._room))
            with tempfile.TemporaryDirectory(dir=self._room, prefix="converting-", ignore_cleanup_errors=True) as name:
                folder = Path(name)
                draft = folder / f"draft.{found.kind}"
                shutil.copyfile(source, draft)
                made = make_pdf(program, draft, folder, self._seconds)
                facts = self._checked(source, made)
                shutil.move(cast("Path", made), out)
        return _told(found, facts)

    def _checked(self, source: Path, made: Path | None) -> ArchiveFacts:
        """Look at what the program made before anybody takes it; raises DraftDamaged, NotArchivable."""
        if made is None:
            if shutil.disk_usage(self._room).free < LEAST_ROOM:
                raise DiskFull(folder=str(self._room))
            raise DraftDamaged(file=source.name)
        try:
            facts = cast("ArchiveFacts", self._reader.asking.ask("archive_facts", made))
        except (NotAPdf, PageUnreadable, PdfLocked) as problem:
            raise NotArchivable(file=source.name, reason="convert.unreadable") from problem
        reasons = {
            "convert.claim": facts.claim != CLAIM,
            "convert.intent": not facts.intent,
            "convert.fonts": bool(facts.loose),
            "convert.encrypted": facts.encrypted,
        }
        for reason, holds in reasons.items():
            if holds:
                raise NotArchivable(file=source.name, reason=reason)
        return facts

    @contextmanager
    def _said(self, source: Path) -> Iterator[None]:
        try:
            yield
        except OSError as problem:
            if problem.errno in _NO_ROOM:
                raise DiskFull(folder=str(self._room)) from problem
            raise place_trouble(problem, source) from problem
        except OfficeError as problem:
            problem.facts |= {"file": source.name} if "file" in problem.facts else {}
            raise


def _looked_into(source: Path) -> Drafted:
    try:
        return look_into(source)
    except NotADraft:
        with source.open("rb") as file:
            if b"%PDF" in file.read(1024):
                raise AlreadyPdf(file=source.name) from None
        raise


def _told(found: Drafted, facts: ArchiveFacts) -> Made:
    missing, instead = _replaced(found, facts.fonts)
    return Made(
        facts.pages,
        found.kind,
        missing,
        instead,
        found.pages if found.pages not in {None, facts.pages} else 0,
        found.outside,
        found.changes,
        found.macros,
        found.signed,
    )


def _replaced(found: Drafted, used: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the fonts that the file asks for and did not get, and those that it did not ask for and got."""
    asked = {_plain(name): name for name in found.fonts}
    got = {_plain(family): family for family in map(_family, used)}
    lost = {plain: name for plain, name in asked.items() if not _among(plain, got) and plain not in _SYMBOLS}
    instead = {
        plain: name
        for plain, name in got.items()
        if plain not in _SYMBOLS and (_plain(_STANDS_FOR.get(plain, "")) in lost or not _among(plain, asked))
    }
    if not instead or not asked:
        return (), ()
    stood_for = {_plain(_STANDS_FOR[plain]) for plain in instead if plain in _STANDS_FOR}
    missing = (name for plain, name in lost.items() if found.exact or plain in stood_for)
    return tuple(missing), tuple(instead.values())


def _among(plain: str, names: dict[str, str]) -> bool:
    """Tell whether a font is one of these, with or without what tells its weights apart."""
    return any(plain.startswith(other) or other.startswith(plain) for other in names if other)


def _family(embedded: str) -> str:
    """Return the family of a font as it is embedded: without the mark of the subset, its style, its maker."""
    return _WORDS.sub(" ", _FACE.sub("", re.split(r"[-,]", _TAG.sub("", embedded))[0]))


def _plain(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum())

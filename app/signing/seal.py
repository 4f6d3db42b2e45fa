"""Number, date and seal on a document that its leader has signed; every step makes a new file from the last.

Each of the three is a visible signature field by the agency's certificate in its own incremental update
(PAdES baseline B, or T where a time-stamping service is set), so the leader's signature stays intact. Where the
leader's file has form fields for number and date, they are filled in the seal's own update instead.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.base.child import Child, ChildDied, ChildFailed, ChildTimedOut, Limits
from app.pages.reader import PageReader
from app.pages.sheets import Box, SheetFacts
from app.signing import place
from app.signing.errors import (
    PlaceMissing,
    SealCertified,
    SealEncrypted,
    SealFieldLocked,
    SealForbidden,
    SealHybrid,
    SealNotPdf,
    SealXfa,
    TimestampUnavailable,
)
from app.signing.fitting import face, fitted
from app.signing.marks import Gap, Half, Lasting, Mark, Order, Place, Places, Run, SealFacts, Wish
from app.signing.profile import profile
from app.signing.room import Taken, by_pixels, by_words, line_place, white
from app.signing.token import SigningKey
from app.signing.typeface import Typeface

NUMBER_FIELD, DATE_FIELDS = "so_van_ban", ("ngay_ban_hanh", "thang_ban_hanh")
_LIMITS = Limits(deadline=60.0, memory=3 << 30, tasks=2000)
_ROUGH, _FINE = 1.0, 2.0
_NOTHING_ALLOWED = 1
_KEPT = 8
"""Files whose facts are kept: one is asked about several times while its places are found and checked."""
_REST = 60.0
"""Seconds for which a time-stamping service that did not answer is left alone, so that a batch need not wait for it."""


@dataclass(frozen=True)
class Stamp:
    """What every step needs besides the files: the key and, if the agency has one, its time-stamping service.

    `later` signs without a time stamp while the service does not answer; `prolong` adds one when it does.
    """

    key: SigningKey
    tsa: str = ""
    later: bool = False


@dataclass(frozen=True)
class Shown:
    """What a preview shows: number, day and month, the seal's picture, their places; form fields; a text line."""

    places: Places | None = None
    number: str = ""
    day_month: tuple[str, str] = ("", "")
    image: Path = Path()
    fill: tuple[tuple[str, str], ...] = ()
    line: str = ""
    line_at: Place | None = None


class Sealer:
    """Stamps and seals PDFs in a child process; the key's own process signs."""

    def __init__(self, pages: PageReader, limits: Limits = _LIMITS) -> None:
        """Prepare; the child starts with the first file."""
        self._pages = pages
        self._child = Child("app.signing.seal_child", limits)
        self._silent: dict[str, float] = {}
        self._known: dict[tuple[str, int, int], SealFacts] = {}

    def warm(self) -> None:
        """Start the child and let it load its library."""
        self._child.warm()

    def close(self) -> None:
        """End the child."""
        self._child.close()

    def facts(self, pdf: Path) -> SealFacts:
        """Return what the file says about changing it; raises SealNotPdf."""
        try:
            told = pdf.stat()
        except OSError as problem:
            raise SealNotPdf(file=pdf.name) from problem
        key = (str(pdf), told.st_mtime_ns, told.st_size)
        found: SealFacts | None = self._known.get(key)
        if found is None:
            found = self._ask("inspect", pdf, file=pdf)
            self._known = dict([*self._known.items(), (key, found)][-_KEPT:])
        return found

    def sheets(self, pdf: Path) -> tuple[SheetFacts, ...]:
        """Return how each page was taken, where it is a scan."""
        return self._pages.sheet_facts(pdf)

    def find_places(self, pdf: Path, diameter_mm: float = place.SEAL_MM, type_name: str = "") -> Places:
        """Return where number, date and seal go on this document."""
        return place.find_places(self.sheet(pdf, type_name), diameter_mm)

    def stamp_number(self, source: Path, out: Path, text: str, where: Place, stamp: Stamp) -> None:
        """Write the number ("245") into its gap before the notation, as a signature of the agency."""
        self._sign(source, out, self._number_mark(source, text, where), stamp)

    def stamp_date(self, source: Path, out: Path, day_month: tuple[str, str], where: Place, stamp: Stamp) -> None:
        """Write day and month ("05", "01") into the gaps of the place-and-date line."""
        self._sign(source, out, self._date_mark(source, day_month, where), stamp)

    def stamp_seal(self, source: Path, out: Path, image: Path, where: Place, stamp: Stamp) -> None:
        """Put the seal's picture at its true size, which is that of the place's box."""
        self._sign(source, out, self._seal_mark(source, image, where), stamp)

    def stamp_signature(self, source: Path, out: Path, image: Path, where: Place, stamp: Stamp) -> None:
        """Put a person's signature picture; for leaders who sign in this program, and for practice documents."""
        self._sign(source, out, replace(self.mark(source, "NguoiKy", where), image=image), stamp)

    def fill_and_seal(
        self, source: Path, out: Path, texts: dict[str, str], seal: tuple[Path, Place], stamp: Stamp
    ) -> None:
        """Fill the leader's form fields for number and date and seal, all in one update."""
        image, where = seal
        self._sign(source, out, self._seal_mark(source, image, where), stamp, tuple(texts.items()))

    def stamp_line(self, source: Path, out: Path, text: str, where: Place | None, stamp: Stamp) -> None:
        """Put the text line of annexes and copies (S-4, S-5) at the top right of the first page, without image."""
        self._sign(source, out, self._line_mark(source, text, where), stamp)

    def find_line(self, pdf: Path, text: str) -> Place:
        """Return where the text line of an annex or a copy finds blank paper."""
        rules = profile().lines
        return line_place(self._pages.open(pdf), face().width(text, rules.size), rules, self._taken(pdf))

    def check_line(self, pdf: Path, where: Place) -> Place:
        """Return a line's place that a person showed; a question where it would cover something."""
        width, height = self._pages.open(pdf).sizes[0]
        left, top, right, bottom = where.box
        clear = left >= 0 and top >= 0 and right <= width and bottom <= height and not self._taken(pdf)(where.box)
        return replace(where, confidence="sure" if clear else "ask", why="shown" if clear else "covers")

    def _taken(self, pdf: Path) -> Taken:
        words = self._pages.words(pdf, 0)
        return by_words(words) if words else by_pixels(self._pages.draw(pdf, 0, _ROUGH), _ROUGH)

    def preview(self, source: Path, out: Path, shown: Shown) -> None:
        """Write the file as it will look when all is stamped, drawn by the same code, but unsigned."""
        marks, places = [], shown.places
        if places is not None and not shown.fill:
            marks.append(self._number_mark(source, shown.number, places.number))
            marks.append(self._date_mark(source, shown.day_month, places.date))
        if places is not None:
            marks.append(self._seal_mark(source, shown.image, places.seal))
        if shown.line:
            marks.append(self._line_mark(source, shown.line, shown.line_at))
        self._ask("preview", source, out, tuple(marks), shown.fill, file=source)

    def _number_mark(self, source: Path, text: str, where: Place) -> Mark:
        there = fitted(where, (text,))
        made = self.mark(source, "So", there, number_runs(text, there))
        return replace(made, covers=self._covers(source, there))

    def _date_mark(self, source: Path, day_month: tuple[str, str], where: Place) -> Mark:
        there = fitted(where, day_month)
        made = self.mark(source, "Ngay", there, date_runs(day_month, there))
        return replace(made, covers=self._covers(source, there))

    def _covers(self, source: Path, where: Place) -> tuple[Box, ...]:
        """Return the rows of dots that the field takes in, where they stand on white paper."""
        left, top, right, bottom = where.box
        inside = [(max(a, left), max(b, top), min(c, right), min(d, bottom)) for a, b, c, d in where.covers]
        rows = tuple(box for box in inside if box[0] < box[2] and box[1] < box[3])
        return rows if rows and white(self._pages.draw(source, where.page, _FINE, where.box)) else ()

    def _line_mark(self, source: Path, text: str, where: Place | None) -> Mark:
        found = where or self.find_line(source, text)
        size = profile().lines.size
        lines = wrapped(face(), text, found.box[2] - found.box[0], size)
        runs = tuple(
            Run(line, Gap(found.box[0], found.box[2], found.box[1] + (number + 0.9) * size * 1.15), size, align="right")
            for number, line in enumerate(lines)
        )
        return self.mark(source, "Dong", found, runs)

    def publishes(self, key: SigningKey) -> bool:
        """Tell whether the issuers of a key say where revocations are told, so that their answers can be kept."""
        told: bool = self._ask("publishes", (key.certificate.der, *key.chain), file=Path())
        return told

    def prolong(self, source: Path, out: Path, wish: Wish) -> Lasting:
        """Append revocation data and a time stamp where they are missing; `out` is written only if something was added.

        Raises SealNotPdf, TimestampUnavailable.
        """
        told: Lasting = self._ask("prolong", source, out, wish, file=source)
        return told

    def check_image(self, file: Path, kind: str, width_mm: float) -> tuple[str, ...]:
        """Refuse a picture unfit for a stamp (StampImageBad); return the warnings."""
        found: tuple[str, ...] = self._ask("check_image", file, kind, width_mm, file=file)
        return found

    def sheet(self, pdf: Path, type_name: str = "") -> place.Sheet:
        """Return what is known of a file when places are looked for."""
        document, facts = self._pages.open(pdf), self.facts(pdf)
        signed = [one for one in facts.signatures if one.signed]
        last = signed[0].page if signed else document.pages - 1
        blanks = self._pages.blanks(pdf, 0)
        return place.Sheet(
            document=document,
            words=place.parted(self._pages.words(pdf, 0), blanks),
            signatures=facts.signatures,
            spans=self._pages.spans(pdf, 0),
            last_words=self._pages.words(pdf, last) if last else (),
            type_name=type_name,
            blanks=blanks,
        )

    def mark(self, source: Path, name: str, where: Place, runs: tuple[Run, ...] = ()) -> Mark:
        """Return what one signature field of the agency shows, and where on its page."""
        document = self._pages.open(source)
        box = document.in_pdf(where.page, where.box)
        return Mark(f"CoQuan_{name}", where.page, where.box, box, document.rotations[where.page], runs)

    def _seal_mark(self, source: Path, image: Path, where: Place) -> Mark:
        """Return the seal in a field of its own, or at its true size inside the field that the leader left for it."""
        mark = replace(self.mark(source, "Dau", where), image=image)
        if not where.field:
            return mark
        field = next(one for one in self.facts(source).signatures if one.name == where.field)
        view = place.viewed(self._pages.open(source), field.page, field.box)
        return replace(mark, name=field.name, view=view, box=field.box, picture=where.box, waiting=True)

    def _sign(self, source: Path, out: Path, mark: Mark, stamp: Stamp, fill: Iterable[tuple[str, str]] = ()) -> None:
        resting = stamp.later and time.monotonic() - self._silent.get(stamp.tsa, -_REST) < _REST
        key = stamp.key
        order = Order(source, out, mark, tuple(fill), "" if resting else stamp.tsa, key.pss)
        half: Half = self._ask("begin", order, key.certificate.der, key.chain, file=source)
        try:
            signature = key.sign(half.attributes, "sha256")
            self._finish(order, half, signature, stamp)
        except BaseException:
            half.part.unlink(missing_ok=True)
            raise

    def _finish(self, order: Order, half: Half, signature: bytes, stamp: Stamp) -> None:
        ours = (stamp.key.certificate.der, stamp.key.chain)
        try:
            self._ask("finish", order, half, signature, *ours, file=order.source)
        except TimestampUnavailable:
            if not stamp.later:
                raise
            self._silent[stamp.tsa] = time.monotonic()
            self._ask("finish", replace(order, tsa=""), half, signature, *ours, file=order.source)

    def _ask(self, task: str, *args: object, file: Path) -> Any:
        try:
            return self._child.ask(task, *args)
        except (ChildDied, ChildFailed, ChildTimedOut) as problem:
            raise SealNotPdf(file=file.name) from problem


def refuse_unsealable(pdf: Path, facts: SealFacts, diameter_mm: float = place.SEAL_MM) -> None:
    """Refuse, before a number is spent, a file that cannot take number, date and seal; each reason has its code.

    A DocMDP rule allows new fields at no level; from level 2 on, fields that wait in the file may be filled and signed
    (ISO 32000-2, 12.8.2.2). So such a file needs form fields for number and date and a field for the seal.
    """
    waiting = place.seal_field(facts.signatures, diameter_mm)
    if waiting is None or not fillable(facts) or facts.permission == _NOTHING_ALLOWED:
        refuse_new_field(pdf, facts)
    _refuse_kind(pdf, facts)
    wanted = {*fillable(facts), waiting.name if waiting else "*"}
    if locked := wanted & set(facts.locked):
        raise SealFieldLocked(file=pdf.name, fields=", ".join(sorted(locked)))


def refuse_new_field(pdf: Path, facts: SealFacts) -> None:
    """Refuse a file that no signature field may be added to: an annex or a copy has no other place for its line."""
    _refuse_kind(pdf, facts)
    if facts.certified is not None:
        raise SealCertified(file=pdf.name)
    if facts.forbidden_by:
        raise SealForbidden(file=pdf.name, field=facts.forbidden_by)
    if "*" in facts.locked:
        raise SealFieldLocked(file=pdf.name, fields="*")


def _refuse_kind(pdf: Path, facts: SealFacts) -> None:
    if facts.encrypted:
        raise SealEncrypted(file=pdf.name)
    if facts.xfa:
        raise SealXfa(file=pdf.name)
    if facts.hybrid:
        raise SealHybrid(file=pdf.name)


def fillable(facts: SealFacts) -> tuple[str, ...]:
    """Return the form fields for number and date, if the file has all three; else nothing."""
    wanted = (NUMBER_FIELD, *DATE_FIELDS)
    return wanted if set(wanted) <= set(facts.text_fields) else ()


def number_runs(text: str, where: Place) -> tuple[Run, ...]:
    """Return the number in its gap; raises PlaceMissing."""
    if not where.gaps:
        raise PlaceMissing(what="number")
    return (Run(text, where.gaps[0], where.size, align=where.align),)


def date_runs(day_month: tuple[str, str], where: Place) -> tuple[Run, ...]:
    """Return day and month in their gaps; raises PlaceMissing."""
    if len(where.gaps) != len(day_month):
        raise PlaceMissing(what="date")
    return tuple(
        Run(text, gap, where.size, italic=where.italic) for text, gap in zip(day_month, where.gaps, strict=True)
    )


def wrapped(face: Typeface, text: str, width: float, size: float = 10.0) -> list[str]:
    """Return the text on one line, or on two broken at the best space when it is wider than the box."""
    if face.width(text, size) <= width or " " not in text:
        return [text]
    words = text.split(" ")
    cuts = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    return list(min(cuts, key=lambda two: max(face.width(line, size) for line in two)))

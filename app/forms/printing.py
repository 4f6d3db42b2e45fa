"""Printing registry books: laid out in blocks, numbered throughout, joined page by page."""

import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

from app.base.clock import now
from app.forms.books import (
    BookCover,
    CopyLine,
    Form,
    IncomingLine,
    OutgoingLine,
    cover_data,
    day_text,
    form_of,
    rows,
)
from app.forms.typeset import Typesetter, typeset
from app.pages.reader import PageReader

_TEMPLATE = "registry_book.typ"
_BLOCK = 1000
"""Rows set at once: Typst needs 200 MB for a thousand and grows faster than the rows."""
_CHILDREN = 2


SYSTEM = "Văn thư"
"""The name of this system on what it prints."""


@dataclass(frozen=True)
class PrintMark:
    """Who printed from which system and when (R-909); an empty `by` leaves the mark away."""

    system: str
    by: str
    moment: datetime

    def __str__(self) -> str:
        """Return the footer's words."""
        if not self.by:
            return ""
        return f"In từ {self.system} lúc {self.moment:%H:%M} ngày {day_text(self.moment.date())} bởi {self.by}"


@dataclass(frozen=True)
class _Block:
    rows: Sequence[dict[str, Any]]
    first_page: int
    pages: int


def print_incoming_book(
    cover: BookCover, lines: Sequence[IncomingLine], out: Path, mark: PrintMark | None = None
) -> Path:
    """Print F-06 *Sổ đăng ký văn bản đến* in the order of `lines` as PDF/A-2b."""
    form = form_of("incoming", _day(cover))
    return _print(cover, form, rows(form, lines, cover.year), out, mark)


def print_outgoing_book(
    cover: BookCover, lines: Sequence[OutgoingLine], out: Path, mark: PrintMark | None = None
) -> Path:
    """Print F-01 *Sổ đăng ký văn bản đi* in the order of `lines` as PDF/A-2b."""
    form = form_of("outgoing", _day(cover))
    return _print(cover, form, rows(form, lines, cover.year), out, mark)


def print_copy_book(cover: BookCover, lines: Sequence[CopyLine], out: Path, mark: PrintMark | None = None) -> Path:
    """Print F-26 *Sổ đăng ký bản sao* in the order of `lines` as PDF/A-2b."""
    form = form_of("copies", _day(cover))
    return _print(cover, form, rows(form, lines, cover.year), out, mark)


def _day(cover: BookCover) -> date:
    return cover.to_date or date(cover.year, 12, 31)


def _print(cover: BookCover, form: Form, table: list[dict[str, Any]], out: Path, mark: PrintMark | None) -> Path:
    moment = mark.moment if mark else now()
    basis: dict[str, Any] = {
        "columns": list(form.columns),
        "mark": str(mark or ""),
        "book": f"{(cover.title or form.name).capitalize()} năm {cover.year}",
        "cover": None,
    }
    with Typesetter() as typesetter:
        blocks = _blocks(typesetter, basis, table)
    pages = blocks[-1].first_page + blocks[-1].pages - 1
    note = f"Quyển này có {pages} trang, ghi {len(table)} văn bản. Mẫu: {form.source}."
    parts = [{**basis, "rows": block.rows, "first_page": block.first_page, "pages": pages} for block in blocks]
    parts[0]["cover"] = cover_data(cover, form, note)
    return _set(parts, out, moment)


def _blocks(typesetter: Typesetter, basis: dict[str, Any], table: list[dict[str, Any]]) -> list[_Block]:
    """Lay the rows out and cut them where a page ends, so that no page in the middle of a book is half empty."""
    blocks: list[_Block] = []
    start, page = 0, 1
    while start < len(table) or not blocks:
        some = table[start : start + _BLOCK]
        trial = {**basis, "rows": some, "first_page": page, "pages": 1}
        ((*on, end),) = typesetter.find(_TEMPLATE, trial, "pages")
        last = start + len(some) >= len(table)
        kept = len(some) if last else _cut(some, on)
        pages = end if last or kept == len(some) else on[kept - 1]
        blocks.append(_Block(some[:kept], page, pages))
        start, page = start + kept, page + pages
    return blocks


def _cut(some: Sequence[dict[str, Any]], on: Sequence[int]) -> int:
    """Return how many rows fill whole pages: the last place where a page ends with a row that is not split."""
    ends = [at + 1 for at, (page, following) in enumerate(pairwise(on)) if page != following]
    whole = [end for end in ends if not some[end - 1]["long"]]
    return whole[-1] if whole else len(some)


def _set(parts: list[dict[str, Any]], out: Path, moment: datetime) -> Path:
    if len(parts) == 1:
        return typeset(_TEMPLATE, parts[0], out, moment)
    with tempfile.TemporaryDirectory(prefix="book-") as room:
        work = [(data, Path(room) / f"{at:04}.pdf") for at, data in enumerate(parts)]
        with ThreadPoolExecutor(_CHILDREN) as hands:
            shares = [work[hand::_CHILDREN] for hand in range(_CHILDREN)]
            for done in [hands.submit(_set_share, share, moment) for share in shares]:
                done.result()
        reader = PageReader()
        try:
            return reader.join([file for _, file in work], out)
        finally:
            reader.close()


def _set_share(share: Sequence[tuple[dict[str, Any], Path]], moment: datetime) -> None:
    with Typesetter() as typesetter:
        for data, file in share:
            typesetter.typeset(_TEMPLATE, data, file, moment)

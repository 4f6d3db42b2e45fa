"""Registry books as they are printed: lines become the cells of a form's columns. Nghị định 30, Phụ lục IV."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.base.errors import Refused
from app.base.paths import resource

_CHAIN = re.compile(r"[^\s/–-]{12,}")
_LONG = 420
"""Letters in one cell beyond which a line may go on over the page; shorter lines stay whole."""
_LEADING_ZERO_BELOW = 10
_MONTHS_WITH_ZERO = 2


class NoSuchForm(Refused):
    """No version of this form was in force on that day."""

    code = "form.no_such_form"


@dataclass(frozen=True)
class BookCover:
    """What stands on the cover of a volume; what is None leaves the dots of the form.

    An empty `title` takes the form's own name. Line breaks in the agencies' names are kept.
    """

    agency: str
    parent_agency: str
    title: str
    year: int
    from_date: date | None = None
    to_date: date | None = None
    from_number: int | None = None
    to_number: int | None = None
    volume: str = ""


@dataclass(frozen=True)
class IncomingLine:
    """A line of Sổ đăng ký văn bản đến; `void` holds the reason when its number was cancelled."""

    arrived: date
    number: int
    author: str
    code: str
    dated: date | None
    kind: str
    subject: str
    receiver: str = ""
    handed: date | None = None
    signed: str = ""
    remark: str = ""
    void: str = ""


@dataclass(frozen=True)
class OutgoingLine:
    """A line of Sổ đăng ký văn bản đi; `code` is the number with its notation, `void` as for incoming."""

    code: str
    dated: date | None
    kind: str
    subject: str
    signer: str = ""
    recipients: str = ""
    keeper: str = ""
    copies: int | None = None
    handed: date | None = None
    signed: str = ""
    remark: str = ""
    void: str = ""


@dataclass(frozen=True)
class CopyLine:
    """A line of Sổ đăng ký bản sao (F-26): what was copied in which form, decided by whom, for whom."""

    code: str
    dated: date
    form: str
    document: str
    subject: str
    signer: str = ""
    recipients: str = ""
    copies: int | None = None
    remark: str = ""
    void: str = ""


BookLine = IncomingLine | OutgoingLine | CopyLine


@dataclass(frozen=True)
class Form:
    """One dated version of a printed book."""

    name: str
    source: str
    columns: tuple[Mapping[str, Any], ...]


def form_of(book: str, day: date) -> Form:
    """Return the version of a book's form (`incoming`, `outgoing`, `copies`) that was in force on a day."""
    known = tomllib.loads((resource("forms") / "books.toml").read_text("utf-8"))["form"]
    fitting = [form for form in known if form["id"] == book and form["valid_from"] <= day]
    if not fitting:
        raise NoSuchForm(form=book, day=day.isoformat())
    newest = max(fitting, key=lambda form: form["valid_from"])
    return Form(newest["name"], newest["source"], tuple(newest["columns"]))


def day_text(day: date | None, year: int | None = None) -> str:
    """Write a day as books do: two digits, January and February too; the year unless it is the book's.

    R-206: `03/01`, `27/7`, `31/12/2025`.
    """
    if day is None:
        return ""
    month = f"{day.month:02}" if day.month <= _MONTHS_WITH_ZERO else str(day.month)
    return f"{day.day:02}/{month}" if day.year == year else f"{day.day:02}/{month}/{day.year}"


def number_text(number: int | None) -> str:
    """Write a number with a leading zero below 10 (NĐ 30 Đ15.1), never grouped."""
    if number is None:
        return ""
    return f"0{number}" if number < _LEADING_ZERO_BELOW else str(number)


def kind_and_subject(kind: str, subject: str) -> str:
    """Write column *Tên loại và trích yếu*: “Quyết định về việc …”, “Công văn V/v …”, “Báo cáo: …”."""
    if not kind or not subject:
        return kind or subject
    if subject.casefold().startswith(kind.casefold()):
        return subject
    if subject.startswith("V/v"):
        return f"{kind} {subject}"
    if subject.startswith("Về "):
        return f"{kind} v{subject[1:]}"
    return f"{kind}: {subject}"


def rows(form: Form, lines: Sequence[BookLine], year: int) -> list[dict[str, Any]]:
    """Return the rows of the printed table, in the order given."""
    return [_row(form, cells(line, year), void=bool(line.void)) for line in lines]


def cells(line: BookLine, year: int) -> dict[str, str]:
    """Return the texts of a line by column key; days of `year` are written without it."""
    if isinstance(line, CopyLine):
        return _copy_cells(line, year)
    own = _incoming_cells(line) if isinstance(line, IncomingLine) else _outgoing_cells(line)
    return {
        **own,
        "dated": day_text(line.dated, year),
        "subject": kind_and_subject(line.kind, line.subject),
        "handed": day_text(line.handed, year),
        "signed": line.signed,
        "remark": _remark(line),
    }


def _remark(line: BookLine) -> str:
    return "; ".join(part for part in (f"Hủy số: {line.void}" if line.void else "", line.remark) if part)


def cover_data(cover: BookCover, form: Form, note: str) -> dict[str, str]:
    """Return the cover as text; `note` stands on its back."""
    return {
        "agency": cover.agency,
        "parent_agency": cover.parent_agency,
        "title": cover.title or form.name,
        "year": str(cover.year),
        "from_date": day_text(cover.from_date),
        "to_date": day_text(cover.to_date),
        "from_number": number_text(cover.from_number),
        "to_number": number_text(cover.to_number),
        "volume": cover.volume,
        "note": note,
    }


def _row(form: Form, texts: dict[str, str], *, void: bool) -> dict[str, Any]:
    ordered = [_breakable(" ".join(texts[column["key"]].split())) for column in form.columns]
    return {"cells": ordered, "void": void, "long": max(map(len, ordered)) > _LONG}


def _breakable(text: str) -> str:
    """Let a chain of letters longer than a narrow column break anywhere; ordinary words are never split."""
    return _CHAIN.sub(lambda chain: "\u200b".join(chain.group()), text)


def _incoming_cells(line: IncomingLine) -> dict[str, str]:
    return {
        "arrived": day_text(line.arrived, line.arrived.year),
        "number": number_text(line.number),
        "author": line.author,
        "code": line.code,
        "receiver": line.receiver,
    }


def _outgoing_cells(line: OutgoingLine) -> dict[str, str]:
    return {
        "code": line.code,
        "signer": line.signer,
        "recipients": line.recipients,
        "keeper": line.keeper,
        "copies": number_text(line.copies),
    }


def _copy_cells(line: CopyLine, year: int) -> dict[str, str]:
    return {
        "code": line.code,
        "dated": day_text(line.dated, year),
        "form": line.form,
        "subject": "; ".join(part for part in (line.document, line.subject) if part),
        "copies": number_text(line.copies),
        "signer": line.signer,
        "recipients": line.recipients,
        "signed": "",
        "remark": _remark(line),
    }

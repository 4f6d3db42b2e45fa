"""Two revisions of one file as MuPDF reads them: which pages can differ at all, and their fields without signatures."""

import re
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pymupdf

from app.pages.opened import loaded, opened_anew, pdf, waits
from app.pages.sheets import Box

_mupdf: Any = pymupdf
_REFERENCE = re.compile(r"(?<!\d)(\d{1,10}) \d{1,5} R\b")
_UPWARDS = re.compile(r"/(?:Parent|P) \d+ \d+ R")
_SHARED = ("OCProperties", "AcroForm/DR", "AcroForm/DA", "AcroForm/NeedAppearances")
_INHERITED = ("Resources", "MediaBox", "CropBox", "Rotate")
_LABELS = ("title", "author", "subject", "keywords")
_DESCRIBED = re.compile(
    r"(<(?:dc:(?:title|creator|description|subject)|pdf:Keywords)\b.*?(?:/>|</(?:dc|pdf):\w+>))", re.DOTALL
)
_TAG = re.compile(r"<[^>]*>")
_MOST = 4000
_KEEP = 4
_HIDDEN = "2"
_NOTHING = "null null"
_PRINTED, _NOT_SEEN = 4, 1 | 2 | 32 | 256
"""Flags of a note: it prints; it is not seen on the screen, or only now and then."""
_SIGNATURE = _mupdf.PDF_WIDGET_TYPE_SIGNATURE
_bare: OrderedDict[tuple[str, int, int], "_Bare"] = OrderedDict()


@dataclass(frozen=True)
class Field:
    """A form field as a page shows it: its name, its value, its place, whether it is drawn."""

    name: str
    value: str
    box: Box
    shown: int


class _Bare:
    """A document whose signature widgets are hidden, page by page as they are asked for."""

    def __init__(self, path: Path) -> None:
        self.document = opened_anew(path)
        self._done: set[int] = set()

    def page(self, number: int) -> Any:
        if number not in self._done:
            for widget in signature_widgets(self.document, number):
                self.document.xref_set_key(widget, "F", _HIDDEN)
            self._done.add(number)
        return loaded(self.document, number)


def bare_page(path: Path, number: int) -> Any:
    """Return a page as it looks without the pictures of signatures."""
    facts = path.stat()
    key = (str(path), facts.st_mtime_ns, facts.st_size)
    if key not in _bare:
        _bare[key] = _Bare(path)
        while len(_bare) > _KEEP:
            _bare.popitem(last=False)[1].document.close()
    _bare.move_to_end(key)
    return _bare[key].page(number)


def signature_widgets(document: Any, number: int) -> list[int]:
    """Return the objects that draw signatures on a page, or keep a place for one."""
    page = loaded(document, number)
    signed = [one.xref for one in page.widgets() if one.field_type == _SIGNATURE]
    return signed + [one[0] for one in page.annot_xrefs() if waits(document, one[0])]


def shown_apart_on_paper(path: Path, number: int) -> bool:
    """Tell whether a page may print otherwise than it shows: it has layers, or notes that show on one of them only."""
    document = pdf(path)
    if _held(document, -1, "OCProperties") != _NOTHING:
        return True
    flags = (document.xref_get_key(one[0], "F")[1] for one in loaded(document, number).annot_xrefs())
    return any(not told.isdecimal() or int(told) & _NOT_SEEN or not int(told) & _PRINTED for told in flags)


def fields(path: Path, number: int) -> tuple[Field, ...]:
    """Return the form fields of a page that are no signatures."""
    page = loaded(pdf(path), number)
    return tuple(
        Field(str(one.field_name), str(one.field_value), tuple(round(edge, 1) for edge in one.rect), one.field_display)
        for one in page.widgets()
        if one.field_type != _SIGNATURE
    )


def labels(path: Path) -> tuple[str, ...]:
    """Return what a file says it is: title, author, subject and keywords, in its facts and in its description."""
    document = pdf(path)
    facts = document.metadata or {}
    told = (str(facts.get(name) or "") for name in _LABELS)
    described = (" ".join(_TAG.sub(" ", one).split()) for one in _DESCRIBED.findall(document.get_xml_metadata()))
    return (*told, *described)


def drawn_alike(first: Path, second: Path, number: int) -> bool:
    """Tell whether everything that MuPDF needs to draw a page is the same, byte for byte, in both files.

    Then the page need not be drawn: the same objects make the same picture. Two files of one history have the same
    object numbers.
    """
    one, other = pdf(first), pdf(second)
    if any(_held(one, -1, key) != _held(other, -1, key) for key in _SHARED):
        return False
    todo = {one[number].xref, *_of_all(one, number)}
    if todo != {other[number].xref, *_of_all(other, number)}:
        return False
    done: set[int] = set()
    while todo:
        xref = todo.pop()
        done.add(xref)
        text = _text(one, xref)
        if len(done) > _MOST or text != _text(other, xref) or not _same_stream(one, other, xref):
            return False
        todo |= {int(found) for found in _REFERENCE.findall(text)} - done
    return _inherited(one, number) == _inherited(other, number)


def _of_all(document: Any, number: int) -> set[int]:
    """Return the objects that every page of a document may need."""
    told = [_held(document, -1, key) for key in _SHARED] + _inherited(document, number)
    return {int(found) for text in told for found in _REFERENCE.findall(text)}


def _inherited(document: Any, number: int) -> list[str]:
    """Return what a page takes from the nodes above it."""
    told, xref = [], document[number].xref
    for _ in range(_MOST):
        kind, above = document.xref_get_key(xref, "Parent")
        if kind != "xref":
            break
        xref = int(above.split()[0])
        told += [_held(document, xref, key) for key in _INHERITED]
    return told


def _held(document: Any, xref: int, key: str) -> str:
    at = document.pdf_catalog() if xref < 0 else xref
    kind, value = document.xref_get_key(at, key)
    return f"{kind} {value}"


def _text(document: Any, xref: int) -> str:
    if not 0 < xref < document.xref_length():
        return "null"
    return _UPWARDS.sub("", document.xref_object(xref, compressed=True))


def _same_stream(one: Any, other: Any, xref: int) -> bool:
    if not (0 < xref < one.xref_length() and one.xref_is_stream(xref)):
        return True
    return bool(one.xref_stream_raw(xref) == other.xref_stream_raw(xref))

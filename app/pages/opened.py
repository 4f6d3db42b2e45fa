"""Documents held open inside the page child: sniffed first, kept by path, time and size."""

from collections import OrderedDict
from pathlib import Path
from typing import Any

import pymupdf

from app.pages.sheets import NotAPdf, PageUnreadable, PdfLocked

_mupdf: Any = pymupdf
_mupdf.TOOLS.mupdf_display_errors(on=False)
_mupdf.TOOLS.mupdf_display_warnings(on=False)

MUPDF_ERRORS: tuple[type[Exception], ...] = (
    RuntimeError,
    ValueError,
    IndexError,
    OSError,
    _mupdf.mupdf.FzErrorBase,
)
_KEEP = 6
_READ_WHOLE = 64 << 20
_NO_PAGE = "not a page object"
_SNIFFED = 1024
_SIGNATURE, _HIDDEN = _mupdf.PDF_WIDGET_TYPE_SIGNATURE, "2"
_WAITS = "VanThuWaits"
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_open: OrderedDict[tuple[str, int, int], Any] = OrderedDict()


def is_picture(path: Path) -> bool:
    """Tell a PNG, JPEG or TIFF from a PDF by its first bytes; refuse anything else."""
    try:
        with path.open("rb") as file:
            head = file.read(_SNIFFED)
    except OSError as problem:
        raise PageUnreadable(file=path.name, page=0, reason=type(problem).__name__) from problem
    if head.startswith(_PICTURES):
        return True
    # MuPDF opens HTML, text and much else as "documents"; only a PDF is one here.
    if b"%PDF" not in head:
        raise NotAPdf(file=path.name)
    return False


def pdf(path: Path) -> Any:
    """Return the open PDF; up to 64 MB it is held in memory, so that the file itself stays free to move."""
    facts = path.stat()
    key = (str(path), facts.st_mtime_ns, facts.st_size)
    if key in _open:
        _open.move_to_end(key)
        return _open[key]
    document = _opened(path, facts.st_size)
    _open[key] = document
    while len(_open) > _KEEP:
        _open.popitem(last=False)[1].close()
    return document


def opened_anew(path: Path) -> Any:
    """Return the PDF opened once more, apart from the others, for one who changes it in memory."""
    return _opened(path, path.stat().st_size)


def page_of(path: Path, number: int) -> Any:
    """Return one page of a PDF, counted from 0."""
    document = pdf(path)
    try:
        return loaded(document, number)
    except MUPDF_ERRORS as problem:
        raise unreadable(path, number, problem) from problem


def loaded(document: Any, number: int) -> Any:
    """Return a page of an open PDF; MuPDF shows an empty sheet where there is no page at all, we do not."""
    page = document.load_page(number)
    if not document.xref_get_keys(page.xref):
        raise ValueError(_NO_PAGE)
    return _without_flags(document, page) if document.is_form_pdf else page


def _without_flags(document: Any, page: Any) -> Any:
    """Draw signature fields that are not signed, or hold a time stamp, as others do: their picture, or nothing.

    MuPDF puts a flag "SIGN" on them, which no paper has. In memory those with a picture become plain notes.
    """
    waiting = [field.xref for field in page.widgets() if field.field_type == _SIGNATURE and not field.is_signed]
    flagged = [xref for xref in waiting if document.xref_get_key(xref, "F")[1] != _HIDDEN]
    for xref in flagged:
        if _undrawn(document, xref):
            document.xref_set_key(xref, "F", _HIDDEN)
        else:
            document.xref_set_key(xref, "Subtype", "/Stamp")
            document.xref_set_key(xref, _WAITS, "true")
    return document.load_page(page.number) if flagged else page


def waits(document: Any, xref: int) -> bool:
    """Tell whether an object is a signature field that became a plain note here."""
    return bool(document.xref_get_key(xref, _WAITS)[1] == "true")


def _undrawn(document: Any, xref: int) -> bool:
    kind, normal = document.xref_get_key(xref, "AP/N")
    if kind != "xref":
        return bool(document.xref_get_key(xref, "AP")[0] == "null")
    return not (document.xref_stream(int(normal.split()[0])) or b"").strip()


def unreadable(path: Path, number: int, problem: Exception) -> PageUnreadable:
    """Say which page of which file cannot be shown, counting pages as people do."""
    return PageUnreadable(file=path.name, page=number + 1, reason=str(problem)[:200] or type(problem).__name__)


def _opened(path: Path, size: int) -> Any:
    try:
        if size <= _READ_WHOLE:
            document = _mupdf.open(stream=path.read_bytes(), filetype="pdf")
        else:
            document = _mupdf.open(path, filetype="pdf")
        locked, pages = document.needs_pass, 0 if document.needs_pass else document.page_count
    except MUPDF_ERRORS as problem:
        raise PageUnreadable(file=path.name, page=0, reason=str(problem)[:200]) from problem
    if locked:
        raise PdfLocked(file=path.name)
    if pages == 0:
        raise PageUnreadable(file=path.name, page=0, reason="no pages")
    return document

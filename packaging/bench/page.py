"""The first page of a PDF through the page child, against PyMuPDF alone."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import pymupdf
from measure import Measure, Place, rounded

from app.base.clock import now
from app.forms.typeset import typeset
from app.pages.reader import PageReader
from app.practice.sample_texts import form_data
from app.ui.viewer.view import picture

RUNS, COLD_RUNS, PAGES = 40, 5, 10
_SCALE = 1.5
_mupdf: Any = pymupdf
_TIMES, _MORE, _COLD = 1.2, 5.0, 800.0


def measure_page(place: Place) -> list[Measure]:
    """Draw first pages in turns, each of a file of its own, so that nothing is open or drawn already."""
    files = _files(place.folder / "pages")
    reader = PageReader()
    try:
        reader.warm()
        _by_child(reader, next(files))
        _alone(next(files))
        pairs = [(_by_child(reader, next(files)), _alone(next(files))) for _ in range(RUNS)]
    finally:
        reader.close()
    ours, bare = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    cold = [_cold(next(files)) for _ in range(COLD_RUNS)]
    facts = {"alone_ms": round(median(bare), 2), "runs_ms": rounded(ours), "alone_runs_ms": rounded(bare)}
    limit = _TIMES * median(bare) + _MORE
    return [
        Measure("first page, child warm", median(ours), limit, "1.2 × PyMuPDF alone + 5 ms", facts),
        Measure("first page, child not started", median(cold), _COLD, "0.8 s", {"runs_ms": rounded(cold)}),
    ]


def _files(folder: Path) -> Iterator[Path]:
    folder.mkdir()
    row = {"subject": "kế hoạch đo thời gian mở trang", "pages": PAGES}
    first = typeset("official_document.typ", form_data(row, "H99", "Lê Minh Họa", now().date()), folder / "0.pdf")
    count = 0
    while True:
        count += 1
        yield Path(shutil.copyfile(first, folder / f"{count}.pdf"))


def _by_child(reader: PageReader, path: Path) -> float:
    started = time.perf_counter()
    if reader.open(path).pages != PAGES:
        message = f"{path} has not {PAGES} pages"
        raise RuntimeError(message)
    picture(reader, path, 0, _SCALE)
    return (time.perf_counter() - started) * 1000


def _alone(path: Path) -> float:
    started = time.perf_counter()
    with _mupdf.open(path) as document:
        drawn = document[0].get_pixmap(matrix=_mupdf.Matrix(_SCALE, _SCALE), alpha=False)
        bytes(drawn.samples)
    return (time.perf_counter() - started) * 1000


def _cold(path: Path) -> float:
    reader = PageReader()
    try:
        return _by_child(reader, path)
    finally:
        reader.close()

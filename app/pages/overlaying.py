"""A print copy: the pages of a file as they look, with one small sheet laid on one of them; inside the page child.

What comes out is for the printer. Fields and notes become ink, so that nobody takes it for the file that was signed.
"""

from pathlib import Path
from typing import Any

import pymupdf

from app.pages import pictures
from app.pages.drawing import map_to_pdf
from app.pages.joining import saved
from app.pages.opened import MUPDF_ERRORS, is_picture, loaded, opened_anew, unreadable
from app.pages.sheets import Box

_mupdf: Any = pymupdf


def lay_on(source: Path, sheet: Path, out: Path, page: int, box: Box) -> Path:
    """Write a copy of `source` on whose page the first page of `sheet` fills the box, upright as the page is viewed."""
    copy = _of_pictures(source) if is_picture(source) else opened_anew(source)
    try:
        for number in range(copy.page_count):
            loaded(copy, number)
        copy.bake(annots=True, widgets=True)
        under = copy.load_page(page)
        turned, there = under.rotation, _mupdf.Rect(box) * _mupdf.Matrix(*map_to_pdf(under))
        under.set_rotation(0)
        where = there * under.transformation_matrix
        under.show_pdf_page(where, opened_anew(sheet), 0, keep_proportion=False, rotate=turned)
        under.set_rotation(turned)
    except MUPDF_ERRORS as problem:
        raise unreadable(source, page, problem) from problem
    return saved(copy, out)


def _of_pictures(source: Path) -> Any:
    """Return the frames of a picture as pages of their own size."""
    made = _mupdf.open()
    for number, (width, height) in enumerate(pictures.document(source).sizes):
        page = made.new_page(width=width, height=height)
        page.insert_image(page.rect, stream=pictures.png(source, number), keep_proportion=False)
    return made

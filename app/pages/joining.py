"""Making one PDF of images or of other PDFs, inside the page child."""

import os
from io import BytesIO
from pathlib import Path
from typing import Any

import pymupdf
from PIL import Image

from app.pages.opened import MUPDF_ERRORS, pdf, unreadable
from app.pages.sheets import PageUnreadable, ScannedPage

_mupdf: Any = pymupdf
_POINTS = 72.0
_AS_THEY_ARE = ("JPEG", "PNG")


def join_images(images: tuple[ScannedPage, ...], out: Path, title: str) -> Path:
    """Lay each image on a page of its physical size; JPEG and PNG data are embedded as they are."""
    document = _mupdf.open()
    for number, image in enumerate(images):
        _lay(document, image, number)
    document.set_metadata({"title": title})
    return saved(document, out)


def join(pdfs: tuple[Path, ...], out: Path, turned: tuple[int, ...] = ()) -> Path:
    """Append the pages of all to the first, whose catalogue (XMP, output intent) is thereby kept."""
    first, *others = pdfs
    turns = iter(turned)
    document = _mupdf.open(stream=first.read_bytes(), filetype="pdf")
    _turn(document, 0, next(turns, 0))
    for path in others:
        before = document.page_count
        try:
            document.insert_pdf(pdf(path), links=True, annots=True, final=path == others[-1])
        except MUPDF_ERRORS as problem:
            raise PageUnreadable(file=path.name, page=0, reason=str(problem)[:200]) from problem
        _turn(document, before, next(turns, 0))
    return saved(document, out)


def _turn(document: Any, since: int, degrees: int) -> None:
    for number in range(since, document.page_count) if degrees else ():
        page = document.load_page(number)
        page.set_rotation((page.rotation + degrees) % 360)


def _lay(document: Any, image: ScannedPage, number: int) -> None:
    try:
        with Image.open(image.path) as picture:
            picture.seek(image.frame)
            width, height = (side / image.dpi * _POINTS for side in picture.size)
            data = image.path.read_bytes() if picture.format in _AS_THEY_ARE else _as_png(picture)
        page = document.new_page(width=width, height=height)
        page.insert_image(page.rect, stream=data, keep_proportion=False)
        page.set_rotation(image.turned)
    except MUPDF_ERRORS as problem:
        raise unreadable(image.path, number, problem) from problem


def _as_png(picture: Image.Image) -> bytes:
    room = BytesIO()
    picture.convert("RGB").save(room, "PNG")
    return room.getvalue()


def saved(document: Any, out: Path) -> Path:
    """Write beside and rename, so that a half-written file never carries the name."""
    draft = out.with_name(out.name + ".part")
    document.save(draft, garbage=3, deflate=True, no_new_id=True)
    document.close()
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
    draft.replace(out)
    return out

"""A print copy looks like its source, turned or cropped as it may be, with the small sheet upright where it was put."""

from pathlib import Path
from typing import Any

import pymupdf
import pytest
from PIL import Image

from app.pages.reader import PageReader
from app.pages.sheets import Box, NotAPdf, PageUnreadable

_mupdf: Any = pymupdf
BOX: Box = (150.0, 200.0, 250.0, 260.0)


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sheet of 100 × 60 points, red on its left half and blue on its right."""
    document = _mupdf.open()
    page = document.new_page(width=100, height=60)
    page.draw_rect((0, 0, 50, 60), fill=(1, 0, 0), width=0)
    page.draw_rect((50, 0, 100, 60), fill=(0, 0, 1), width=0)
    path = tmp_path_factory.mktemp("sheet") / "sheet.pdf"
    document.save(path)
    return path


def page_of(folder: Path, turned: int, crop: Box | None) -> Path:
    """A page with words and a filled field that is no ink yet."""
    document = _mupdf.open()
    page = document.new_page(width=842, height=595)
    page.insert_text((60, 80), "Page of a document", fontsize=14)
    field = _mupdf.Widget()
    field.field_name, field.field_type, field.field_value = "f", _mupdf.PDF_WIDGET_TYPE_TEXT, "filled"
    field.rect = _mupdf.Rect(500, 300, 600, 330)
    page.add_widget(field)
    if crop:
        page.set_cropbox(_mupdf.Rect(crop))
    page.set_rotation(turned)
    path = folder / "page.pdf"
    document.save(path)
    return path


def dots(reader: PageReader, pdf: Path) -> Image.Image:
    drawn = reader.draw(pdf, 0, 1.0)
    return Image.frombuffer("RGB", (drawn.width, drawn.height), drawn.pixels, "raw", "RGB", drawn.stride, 1)


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, (20.0, 30.0, 800.0, 560.0)])
def test_it_stands_upright_in_its_box_and_the_rest_stays(
    reader: PageReader, sheet: Path, tmp_path: Path, turned: int, crop: Box | None
) -> None:
    source = page_of(tmp_path, turned, crop)
    before = source.read_bytes()
    out = reader.lay_on(source, sheet, tmp_path / "out.pdf", 0, BOX)
    first, then = dots(reader, source), dots(reader, out)
    assert first.size == then.size
    assert then.getpixel((170, 230)) == (255, 0, 0)
    assert then.getpixel((230, 230)) == (0, 0, 255)
    blank = Image.new("RGB", (102, 62), "white")
    first.paste(blank, (149, 199))
    then.paste(blank, (149, 199))
    assert first.tobytes() == then.tobytes()
    assert source.read_bytes() == before
    with _mupdf.open(out) as made:
        assert not list(made[0].widgets())


def test_every_frame_of_a_picture_becomes_a_page(reader: PageReader, sheet: Path, tmp_path: Path) -> None:
    frames = [Image.new("RGB", (400, 600), colour) for colour in ("white", "lightgrey")]
    scan = tmp_path / "scan.tiff"
    frames[0].save(scan, save_all=True, append_images=frames[1:], dpi=(72, 72))
    out = reader.lay_on(scan, sheet, tmp_path / "out.pdf", 0, BOX)
    assert reader.open(out).sizes == ((400, 600), (400, 600))
    assert dots(reader, out).getpixel((170, 230)) == (255, 0, 0)


def test_what_cannot_be_read_is_said(reader: PageReader, sheet: Path, tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("no pages")
    with pytest.raises(NotAPdf):
        reader.lay_on(words, sheet, tmp_path / "out.pdf", 0, BOX)
    cut = tmp_path / "cut.jpg"
    Image.new("RGB", (300, 300), "red").save(cut)
    cut.write_bytes(cut.read_bytes()[:400])
    with pytest.raises(PageUnreadable):
        reader.lay_on(cut, sheet, tmp_path / "out.pdf", 0, BOX)
    with pytest.raises(PageUnreadable):
        reader.lay_on(page_of(tmp_path, 0, None), sheet, tmp_path / "out.pdf", 3, BOX)
    assert not (tmp_path / "out.pdf").exists()

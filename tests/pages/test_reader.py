"""The page child: drawing, words, broken files, and what happens when it dies."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from app.base.child import ChildTimedOut, Limits
from app.pages.reader import PageReader
from app.pages.sheets import NotAPdf, PageUnreadable, PdfLocked, ScannedPage
from tests.kit import pdfs
from tests.kit.scanner import sheet


@pytest.fixture(scope="module")
def decision(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pdfs.state_document(tmp_path_factory.mktemp("pdfs") / "decision.pdf")


def test_a_document_before_it_is_drawn(reader: PageReader, decision: Path) -> None:
    document = reader.open(decision)
    assert document.pages == 1
    assert document.sizes[0] == pytest.approx((595.28, 841.89), abs=0.1)
    assert (document.rotations, document.encrypted, document.repaired, document.broken) == ((0,), False, False, ())


def test_a_page_as_pixels(reader: PageReader, decision: Path) -> None:
    drawn = reader.draw(decision, 0, 2.0)
    assert (drawn.width, drawn.height) == (1191, 1684)
    assert len(drawn.pixels) == drawn.stride * drawn.height
    levels = set(drawn.pixels)
    assert min(levels) < 60
    assert max(levels) == 255


def test_a_part_of_a_page(reader: PageReader, decision: Path) -> None:
    drawn = reader.draw(decision, 0, 1.0, (100, 100, 200, 150))
    assert (drawn.width, drawn.height) == (100, 50)


def test_an_enormous_scale_is_lowered(reader: PageReader, decision: Path) -> None:
    drawn = reader.draw(decision, 0, 50.0)
    assert drawn.width * drawn.height < 41_000_000


def test_words_can_be_found(reader: PageReader, decision: Path) -> None:
    words = {word.text: word for word in reader.words(decision, 0)}
    number, notation = words["Số:"], words["/QĐ-SXD"]
    assert number.x1 < notation.x0
    assert abs(number.y0 - notation.y0) < 1
    assert {"ngày", "tháng", "năm", "2026", "HÒA", "Nguyễn"} <= words.keys()
    assert "QUYẾT ĐỊNH" in reader.text(decision)[0]


def test_places_fit_however_the_page_is_turned(reader: PageReader, tmp_path: Path) -> None:
    path = pdfs.turned_pages(tmp_path / "turned.pdf")
    document = reader.open(path)
    assert document.rotations == (0, 90, 180, 270)
    assert document.sizes == ((450, 600), (600, 450), (450, 600), (600, 450))
    for page in range(4):
        (word,) = reader.words(path, page)
        left, bottom, right, top = document.in_pdf(page, (word.x0, word.y0, word.x1, word.y1))
        assert left == pytest.approx(222, abs=0.5)
        assert bottom < 428 < top
        assert right > left


@pytest.mark.parametrize("content", [b"", b"<html><p>Trang</p></html>", b"PK\x03\x04 not a page"])
def test_what_is_not_a_pdf_is_refused(reader: PageReader, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(content)
    with pytest.raises(NotAPdf):
        reader.open(path)


def test_a_file_that_is_gone(reader: PageReader, tmp_path: Path) -> None:
    with pytest.raises(PageUnreadable):
        reader.open(tmp_path / "gone.pdf")


def test_a_truncated_pdf(reader: PageReader, tmp_path: Path) -> None:
    path = tmp_path / "cut.pdf"
    path.write_bytes(b"%PDF-1.7\n1 0 obj<</Type/Cata")
    with pytest.raises(PageUnreadable):
        reader.open(path)


def test_a_locked_pdf(reader: PageReader, tmp_path: Path) -> None:
    with pytest.raises(PdfLocked):
        reader.open(pdfs.locked(tmp_path / "locked.pdf"))


def test_a_broken_page_does_not_spoil_the_others(reader: PageReader, tmp_path: Path) -> None:
    path = pdfs.broken_second_page(tmp_path / "broken.pdf")
    document = reader.open(path)
    assert document.pages == 3
    assert document.broken == (1,)
    assert [word.text for word in reader.words(path, 2)] == ["Hello"]
    with pytest.raises(PageUnreadable) as caught:
        reader.draw(path, 1, 1.0)
    assert caught.value.facts["page"] == 2
    assert [text.strip() for text in reader.text(path)] == ["Hello", "", "Hello"]
    assert reader.draw(path, 0, 1.0).width == 300


def test_a_page_there_is_not(reader: PageReader, decision: Path) -> None:
    with pytest.raises(PageUnreadable):
        reader.draw(decision, 7, 1.0)


def test_a_changed_file_is_read_anew(reader: PageReader, tmp_path: Path, decision: Path) -> None:
    path = tmp_path / "changing.pdf"
    path.write_bytes(decision.read_bytes())
    assert reader.open(path).pages == 1
    pdfs.broken_second_page(path)
    assert reader.open(path).pages == 3


def test_many_documents_one_after_another(reader: PageReader, tmp_path: Path, decision: Path) -> None:
    for at in range(8):
        path = tmp_path / f"{at}.pdf"
        path.write_bytes(decision.read_bytes())
        assert reader.open(path).pages == 1


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.tif"])
def test_a_picture_is_shown_like_a_page(reader: PageReader, tmp_path: Path, name: str) -> None:
    path = sheet(tmp_path / name)
    document = reader.open(path)
    assert document.sizes[0] == pytest.approx((315 / 200 * 72, 394 / 200 * 72), abs=0.01)
    drawn = reader.draw(path, 0, 1.0)
    assert (drawn.width, drawn.height) == (113, 142)
    part = reader.draw(path, 0, 1.0, (10, 10, 30, 20))
    assert part.width == pytest.approx(20, abs=1)
    assert part.height == pytest.approx(10, abs=1)
    assert list(part.pixels[:3]) == pytest.approx([200, 30, 30], abs=8)
    assert reader.words(path, 0) == ()
    assert reader.text(path) == ()


def test_a_broken_picture(reader: PageReader, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\nand no more")
    for ask in (reader.open, reader.sheet_facts, lambda file: reader.draw(file, 0, 1.0)):
        with pytest.raises(PageUnreadable):
            ask(path)


def test_joining_keeps_the_bytes_of_pictures(reader: PageReader, tmp_path: Path) -> None:
    picture = sheet(tmp_path / "a.jpg")
    out = reader.join_images([ScannedPage(picture, 200)], tmp_path / "out.pdf", "Bản quét")
    jpeg = picture.read_bytes()
    assert jpeg in out.read_bytes()


def test_frames_of_a_tiff_become_pages(reader: PageReader, tmp_path: Path) -> None:
    path = tmp_path / "two.tif"
    frames = [Image.new("RGB", (200, 300), colour) for colour in ("red", "blue")]
    frames[0].save(path, save_all=True, append_images=frames[1:], dpi=(200, 200))
    assert len(reader.sheet_facts(path)) == reader.open(path).pages == 2
    out = reader.join_images([ScannedPage(path, 200, 0, 0), ScannedPage(path, 200, 0, 1)], tmp_path / "o.pdf", "")
    colours = [reader.draw(out, page, 1.0).pixels[:3] for page in range(2)]
    assert colours == [bytes((255, 0, 0)), bytes((0, 0, 255))]


def test_joining_keeps_the_output_intent_of_the_first(reader: PageReader, tmp_path: Path, decision: Path) -> None:
    out = reader.join([decision, decision], tmp_path / "two.pdf", (0, 90))
    assert reader.open(out).rotations == (0, 90)
    assert b"OutputIntents" in out.read_bytes()
    again = reader.join([decision, decision], tmp_path / "again.pdf", (0, 90))
    assert out.read_bytes() == again.read_bytes()


def test_joining_a_broken_picture_or_pdf(reader: PageReader, tmp_path: Path, decision: Path) -> None:
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(PageUnreadable):
        reader.join_images([ScannedPage(bad, 200)], tmp_path / "out.pdf", "")
    cut = tmp_path / "cut.pdf"
    cut.write_bytes(b"%PDF-1.7\n1 0 obj<<")
    with pytest.raises(PageUnreadable):
        reader.join([decision, cut], tmp_path / "out.pdf")
    assert not (tmp_path / "out.pdf").exists()


def test_sheet_facts_of_a_page_without_image(reader: PageReader, decision: Path, tmp_path: Path) -> None:
    (facts,) = reader.sheet_facts(decision)
    assert (facts.dpi, facts.colour) == (0.0, True)
    with pytest.raises(PageUnreadable):
        reader.sheet_facts(pdfs.broken_second_page(tmp_path / "b.pdf"))


@pytest.fixture
def own_reader() -> Iterator[PageReader]:
    reader = PageReader(Limits(deadline=1.0, memory=2 << 30))
    yield reader
    reader.close()


@pytest.mark.skipif(sys.platform == "win32", reason="kills by a POSIX signal")
def test_a_dead_child_is_replaced(own_reader: PageReader, decision: Path) -> None:
    own_reader.warm()
    assert own_reader.process_id is not None
    os.kill(own_reader.process_id, signal.SIGKILL)
    assert own_reader.open(decision).pages == 1


def test_a_page_that_never_ends_costs_one_answer(own_reader: PageReader, tmp_path: Path, decision: Path) -> None:
    own_reader.warm()
    path = pdfs.endless(tmp_path / "endless.pdf")
    with pytest.raises(ChildTimedOut):
        own_reader.draw(path, 0, 1.0)
    assert own_reader.open(decision).pages == 1


def test_nothing_can_be_read_from_a_page_that_is_none(reader: PageReader, tmp_path: Path) -> None:
    path = pdfs.broken_second_page(tmp_path / "broken.pdf")
    for ask in (reader.words, reader.spans):
        with pytest.raises(PageUnreadable):
            ask(path, 1)

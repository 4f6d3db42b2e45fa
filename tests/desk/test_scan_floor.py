"""A scan that the clerk chooses as a file keeps the floor of the law, whatever it is for (R-751)."""

from pathlib import Path
from typing import Any

import pymupdf
import pytest

from app.desk.copies import Order, check_copy
from app.desk.office import Office
from app.desk.paper_scan import check_scan
from app.desk.receive import receive
from app.desk.register import register
from app.documents.arrival import Arrival, ArrivedFile, Facts
from app.documents.values import Channel
from app.pages.reader import PageReader
from app.scanning.chosen import NotInColour, TooCoarse
from app.signing.seal import Sealer
from tests.kit.office import PARTNER
from tests.kit.pdfs import as_scan

_mupdf: Any = pymupdf


def paper_came(desk: Office, scan: Path) -> int:
    kept = ArrivedFile(scan.name, desk.vault.keep_file(scan), 1, "application/pdf", "MAIN", 1)
    paper = Facts("Về việc thử", "128", "QĐ-UBND", "Quyết định", has_paper=True)
    key = receive(desk, Arrival(Channel.PAPER, desk.now(), PARTNER, paper, (kept,))).key
    register(desk, key)
    return key


def test_below_the_floor_it_is_neither_signed_nor_copied(
    desk: Office, sealer: Sealer, plain_document: Path, tmp_path: Path
) -> None:
    coarse = as_scan(plain_document, tmp_path / "coarse.pdf", dpi=150)
    grey = as_scan(plain_document, tmp_path / "grey.pdf", grey=True)
    for scan, problem, facts in (
        (coarse, TooCoarse, {"file": "coarse.pdf", "page": 1, "dpi": 150, "floor": 200}),
        (grey, NotInColour, {"file": "grey.pdf", "page": 1}),
    ):
        with pytest.raises(problem) as told:
            check_scan(scan, sealer)
        assert told.value.facts == facts
        with pytest.raises(problem) as told:
            check_copy(desk, paper_came(desk, scan), Order("sao_y", "Trần Văn Mẫu"), sealer)
        assert told.value.facts == facts, "named as the clerk knows it"


def test_pages_without_pictures_and_small_pictures_pass(sealer: Sealer, plain_document: Path, tmp_path: Path) -> None:
    check_scan(as_scan(plain_document, tmp_path / "fine.pdf"), sealer)
    with _mupdf.open(plain_document) as paper:
        dot = paper[0].get_pixmap(dpi=20).tobytes("png")
        paper[0].insert_image(_mupdf.Rect(30, 30, 200, 200), stream=dot)
        paper.save(tmp_path / "letter.pdf")
    check_scan(tmp_path / "letter.pdf", sealer)


def test_a_copiers_layers_are_judged_together(reader: PageReader, plain_document: Path, tmp_path: Path) -> None:
    """The letters are a black mask at 300 dpi, the paper behind them is coarse and in colour."""
    with _mupdf.open(plain_document) as paper, _mupdf.open() as made:
        sheet = made.new_page(width=595, height=842)
        sheet.insert_image(sheet.rect, stream=paper[0].get_pixmap(dpi=100).tobytes("jpeg"))
        letters = paper[0].get_pixmap(dpi=300, colorspace=_mupdf.csGRAY)
        sheet.insert_image(sheet.rect, stream=letters.tobytes("png"), overlay=True)
        made.save(tmp_path / "layers.pdf")
    (told,) = reader.sheet_facts(tmp_path / "layers.pdf")
    assert (round(told.dpi), told.colour, told.covers) == (300, True, 1.0)

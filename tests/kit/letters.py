"""Letters that came: one page with its heading, written as fast as a test wants it."""

from pathlib import Path
from typing import Any

import pymupdf

from app.base.paths import resource

_mupdf: Any = pymupdf
HEAD = (
    (70, 60, "ỦY BAN NHÂN DÂN TỈNH MẪU MỘT"),
    (330, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (90, 110, "Số: 128/QĐ-UBND"),
    (330, 110, "Mẫu Một, ngày 19 tháng 11 năm 2026"),
    (230, 290, "QUYẾT ĐỊNH"),
)


def letter(out: Path, *more: tuple[float, float, str], head: tuple[tuple[float, float, str], ...] = HEAD) -> Path:
    """Write a decision of one page with its number filled in, and lines at x, y."""
    document = _mupdf.open()
    page = document.new_page()
    page.insert_font("f", str(resource("fonts") / "LiberationSerif-Regular.ttf"))
    for x, y, words in (*head, *more):
        page.insert_text((x, y), words, fontname="f", fontsize=12)
    document.save(out)
    document.close()
    return out


def scanned(source: Path, out: Path) -> Path:
    """Write the page as a picture of paper: ink, and no words."""
    document = _mupdf.open()
    with _mupdf.open(source) as given:
        for page in given:
            sheet = document.new_page(width=page.rect.width, height=page.rect.height)
            sheet.insert_image(sheet.rect, stream=page.get_pixmap(dpi=200).tobytes("jpeg"))
    document.save(out)
    document.close()
    return out

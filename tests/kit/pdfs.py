"""Sample PDFs for tests: made by the program's own typesetting, or written byte by byte where they are broken."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pymupdf

from app.base.clock import VIETNAM
from app.forms.typeset import typeset

MOMENT = datetime(2026, 11, 21, 8, 30, tzinfo=VIETNAM)

_mupdf: Any = pymupdf

DECISION: dict[str, object] = {
    "parent_agency": "ỦY BAN NHÂN DÂN\nTỈNH H97",
    "agency": "SỞ XÂY DỰNG",
    "notation": "QĐ-SXD",
    "place": "Phước Lộc",
    "year": 2026,
    "kind": "QUYẾT ĐỊNH",
    "subject": "Về việc ban hành Kế hoạch số hóa hồ sơ, tài liệu lưu trữ",
    "bases": ["Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"],
    "body": [
        "QUYẾT ĐỊNH:",
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch số hóa hồ sơ, tài liệu lưu trữ.",
        "Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.",
    ],
    "recipients": ["Như Điều 2", "Lưu: VT, VP"],
    "post": "GIÁM ĐỐC",
    "signer": "Nguyễn Thị Ngọc Ánh",
}


def state_document(out: Path, **changes: object) -> Path:
    """Set a decision in the form of Nghị định 30; `changes` are keys of `official_document.typ`."""
    return typeset("official_document.typ", {**DECISION, **changes}, out, MOMENT)


def turned_pages(out: Path) -> Path:
    """Write four pages with a crop box, turned by 0, 90, 180, 270, each with a word at user space (222, 428)."""
    document = _mupdf.open()
    for degrees in (0, 90, 180, 270):
        page = document.new_page(width=600, height=800)
        page.set_cropbox(_mupdf.Rect(50, 100, 500, 700))
        page.insert_text((172, 272), "Anchor")
        page.set_rotation(degrees)
    document.save(out)
    document.close()
    return out


def as_scan(source: Path, out: Path, *, dpi: int = 200, grey: bool = False) -> Path:
    """Draw every page as a scanner sees the paper: number and date by hand in blue, the red seal over the signature."""
    paper, drawn = _mupdf.open(source), _mupdf.open()
    for page in paper:
        width, height = page.rect.width, page.rect.height
        page.insert_text((118, 122), "05", fontsize=15, color=(0.1, 0.1, 0.6))
        page.draw_circle((width * 0.6, height * 0.55), 51, color=(0.8, 0.1, 0.1), width=3)
        picture = page.get_pixmap(dpi=dpi, colorspace=_mupdf.csGRAY if grey else _mupdf.csRGB)
        sheet = drawn.new_page(width=width, height=height)
        sheet.insert_image(sheet.rect, stream=picture.tobytes("jpeg"))
    drawn.save(out)
    drawn.close()
    paper.close()
    return out


def with_text(source: Path, out: Path, words: str, at: tuple[float, float]) -> Path:
    """Copy a PDF with words added on its first page."""
    document = _mupdf.open(source)
    document[0].insert_text(at, words, fontsize=14)
    document.save(out)
    document.close()
    return out


def locked(out: Path) -> Path:
    """Write a PDF that opens with a password only."""
    document = _mupdf.open()
    document.new_page()
    document.save(out, encryption=_mupdf.PDF_ENCRYPT_AES_256, user_pw="mật khẩu", owner_pw="khác")
    document.close()
    return out


def broken_second_page(out: Path) -> Path:
    """Write three pages of which the second is not a page at all; the first and third are well."""
    whole = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 6 0 R/Resources<</Font<</F 7 0 R>>>>>>"
    pages = [f"3 0 obj{whole}endobj", "4 0 obj[/Not /A /Page]endobj", f"5 0 obj{whole}endobj"]
    out.write_bytes(_written(pages, "3 0 R 4 0 R 5 0 R", 3))
    return out


def _written(pages: list[str], kids: str, count: int) -> bytes:
    content = "BT /F 12 Tf 100 200 Td (Hello) Tj ET"
    objects = [
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        f"2 0 obj<</Type/Pages/Kids[{kids}]/Count {count}>>endobj",
        *pages,
        f"6 0 obj<</Length {len(content)}>>stream\n{content}\nendstream endobj",
        "7 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj",
    ]
    return ("%PDF-1.4\n" + "\n".join(objects) + "\ntrailer<</Root 1 0 R/Size 8>>\n").encode()


def endless(out: Path) -> Path:
    """Write a page whose form draws itself again and again."""
    body = "q /A Do /A Do /A Do /A Do /A Do /A Do /A Do /A Do Q"
    depth = 24
    forms = [
        f"{8 + at} 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 300 400]/Resources<</XObject<</A {9 + at} 0 R>>>>"
        f"/Length {len(body)}>>stream\n{body}\nendstream endobj"
        for at in range(depth)
    ]
    last = (
        f"{8 + depth} 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 13>>stream\n"
        "0 0 9 9 re f  \nendstream endobj"
    )
    page = (
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 4 0 R"
        "/Resources<</XObject<</A 8 0 R>>>>>>endobj"
    )
    content = f"4 0 obj<</Length {len(body)}>>stream\n{body}\nendstream endobj"
    out.write_bytes(_written([page, content, *forms, last], "3 0 R", 1))
    return out

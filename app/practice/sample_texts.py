"""What the practice documents say: heads of the invented agencies, bodies by type, a small workbook."""

import tomllib
import zipfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from app.base.paths import resource

SHORT = {
    "QUYẾT ĐỊNH": "QĐ",
    "GIẤY MỜI": "GM",
    "KẾ HOẠCH": "KH",
    "THÔNG BÁO": "TB",
    "BÁO CÁO": "BC",
    "CHỈ THỊ": "CT",
    "TỜ TRÌNH": "TTr",
}
URGENCY = {1: "KHẨN", 2: "THƯỢNG KHẨN", 3: "HỎA TỐC"}


@dataclass(frozen=True)
class Head:
    """How an agency writes its name on paper."""

    parent: str | None
    agency: str
    short: str
    place: str
    capacity: str | None
    post: str


HEADS = {
    "H99.05": Head("ỦY BAN NHÂN DÂN\nTỈNH MẪU MỘT", "SỞ THỬ NGHIỆM", "STN", "Mẫu Một", None, "GIÁM ĐỐC"),
    "H99": Head(None, "ỦY BAN NHÂN DÂN\nTỈNH MẪU MỘT", "UBND", "Mẫu Một", None, "CHỦ TỊCH"),
    "H98": Head(None, "ỦY BAN NHÂN DÂN\nTỈNH MẪU HAI", "UBND", "Mẫu Hai", None, "CHỦ TỊCH"),
    "H97": Head(None, "ỦY BAN NHÂN DÂN\nTỈNH MẪU BA", "UBND", "Mẫu Ba", None, "CHỦ TỊCH"),
    "G99": Head(None, "BỘ VÍ DỤ", "BVD", "Hà Nội", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"),
    "H99.31": Head(None, "ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ", "UBND", "Ví Dụ", None, "CHỦ TỊCH"),
}


def sample_rows() -> list[dict[str, Any]]:
    """Return the rows of the table of practice documents."""
    text = resource("practice/samples.toml").read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = tomllib.loads(text)["sample"]
    return rows


def notation(row: dict[str, Any], sender: str) -> str:
    """Return the notation after the number: by type and agency; a công văn names the drafting unit."""
    head = HEADS.get(sender, HEADS["H99.05"])
    short = SHORT.get(row["kind"]) if "kind" in row else None
    return f"{short}-{head.short}" if short else f"{head.short}-VP"


def form_data(row: dict[str, Any], sender: str, signer: str, dated: date) -> dict[str, object]:
    """Return the data of `official_document.typ`; without a number the gaps stay open."""
    head = HEADS.get(sender, HEADS["H99.05"])
    kind = row.get("kind")
    number = row.get("number")
    data: dict[str, object] = {
        "agency": head.agency,
        "notation": notation(row, sender),
        "place": head.place,
        "year": str(dated.year),
        "subject": row["subject"],
        "body": _body(row, kind),
        "recipients": ["Như trên" if not kind else "Các cơ quan, đơn vị có liên quan", "Lưu: VT, VP"],
        "post": head.post,
        "signer": signer,
        "pages": row.get("pages", 1),
    }
    data |= {"parent_agency": head.parent} if head.parent else {}
    data |= {"kind": kind} if kind else {"addressees": ["Sở Thử nghiệm tỉnh Mẫu Một"]}
    capacity = row.get("capacity", head.capacity)
    data |= {"capacity": capacity} if capacity else {}
    data |= {"number": number, "date": dated.isoformat()} if number else {}
    data |= {"urgency": URGENCY[row["urgency"]]} if row.get("urgency") else {}
    data |= {"bases": _bases()} if kind == "QUYẾT ĐỊNH" else {}
    return data


def _bases() -> list[str]:
    return [
        "Căn cứ Luật Tổ chức chính quyền địa phương",
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
        "Theo đề nghị của Chánh Văn phòng",
    ]


def _body(row: dict[str, Any], kind: str | None) -> list[str]:
    subject = str(row["subject"])
    subject = subject[0].lower() + subject[1:]
    if kind == "QUYẾT ĐỊNH":
        return [
            "QUYẾT ĐỊNH:",
            f"Điều 1. {row['matter']}.",
            "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
            "Điều 3. Chánh Văn phòng, thủ trưởng các cơ quan, đơn vị và cá nhân có liên quan chịu trách nhiệm"
            " thi hành Quyết định này./.",
        ]
    paragraphs = [
        f"Thực hiện chương trình công tác, cơ quan chúng tôi kính gửi quý cơ quan nội dung {subject}.",
        "Để bảo đảm tiến độ và chất lượng, đề nghị các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao"
        " phân công đầu mối thực hiện, tổng hợp kết quả và gửi về Văn phòng qua trục liên thông văn bản.",
        "Trong quá trình thực hiện nếu có khó khăn, vướng mắc, đề nghị phản ánh kịp thời để được hướng dẫn.",
    ]
    if "reply" in row:
        paragraphs.append("Đề nghị quý cơ quan có văn bản trả lời đúng thời hạn ghi trên gói tin.")
    return [*paragraphs, "Trân trọng./."]


def write_workbook(out: Path, title: str) -> Path:
    """Write a small real XLSX: a sheet with a table of invented figures."""
    rows: list[list[str | int]] = [[title], ["STT", "Nội dung", "Số lượng", "Ghi chú"]]
    rows += [[n, f"Chỉ tiêu mẫu số {n}", n * 37 % 210, "" if n % 3 else "Ước thực hiện"] for n in range(1, 16)]
    cells = "".join(
        f'<row r="{at}">' + "".join(_cell(at, column, value) for column, value in enumerate(row)) + "</row>"
        for at, row in enumerate(rows, start=1)
    )
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in _WORKBOOK.items():
            book.writestr(name, content)
        book.writestr(
            "xl/worksheets/sheet1.xml", f'{_XML}<worksheet xmlns="{_MAIN}"><sheetData>{cells}</sheetData></worksheet>'
        )
    return out


def _cell(row: int, column: int, value: str | int) -> str:
    place = f"{chr(65 + column)}{row}"
    if isinstance(value, int):
        return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_OPEN = "http://schemas.openxmlformats.org"
_MAIN = f"{_OPEN}/spreadsheetml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_RELATIONS = f"{_OPEN}/package/2006/relationships"
_OFFICE = f"{_OPEN}/officeDocument/2006/relationships"
_WORKBOOK = {
    "[Content_Types].xml": f'{_XML}<Types xmlns="{_OPEN}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/></Types>',
    "_rels/.rels": f'{_XML}<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1"'
    f' Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
    '<sheets><sheet name="Bieu1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'{_XML}<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1"'
    f' Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}

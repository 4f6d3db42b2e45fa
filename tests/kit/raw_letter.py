"""Small documents of an invented agency, as raw objects: text, scans, many pages, odd sheets, form fields."""

import random
import zlib
from dataclasses import dataclass, field

from tests.kit.raw_pdf import Bodies, How, Obj, Raw, fresh, packed, ref, refs

A4 = (595, 842)
AMOUNT = (196, 600, 330, 616)
"""Where the amount stands, in user space."""
NUMBER, DATE, LEADER, SEAL = (96, 754, 130, 768), (420, 734, 470, 748), (360, 420, 480, 470), (330, 410, 430, 510)
_FONT = b"/Helvetica"
CATALOGUE, TREE, FONT, FORM, INFO, FIRST = 1, 2, 3, 4, 5, 6


@dataclass(frozen=True)
class Paper:
    """What the pages look like; `box` is a media box's lower left corner, `fields` are text fields by name."""

    pages: int = 1
    size: tuple[int, int] = A4
    turned: int = 0
    corner: tuple[int, int] = (0, 0)
    crop: tuple[int, int, int, int] | None = None
    scan: int = 0
    fields: tuple[tuple[str, tuple[int, int, int, int], str], ...] = ()
    catalogue: dict[str, bytes] = field(default_factory=dict)
    how: How = "table"


def words(at: tuple[float, float], text: bytes, size: int = 12) -> bytes:
    """Return the drawing of a line of text."""
    return b"BT /F1 %d Tf %g %g Td (%s) Tj ET\n" % (size, *at, text)


def first_page(amount: bytes = b"100.000.000") -> bytes:
    """Return what the first page draws."""
    lines = (
        ((72, 800), b"UY BAN NHAN DAN TINH MAU MOT"),
        ((72, 757), b"So:           /QD-STN"),
        ((330, 737), b"Mau Mot, ngay        thang 11 nam 2026"),
        ((240, 690), b"QUYET DINH"),
        ((72, 660), b"Ve viec phe duyet du toan"),
        ((72, 603), b"Dieu 1. Phe duyet " + amount + b" dong."),
        ((72, 580), b"Dieu 2. Quyet dinh co hieu luc tu ngay ky."),
        ((360, 500), b"GIAM DOC"),
        ((360, 400), b"Tran Van Mau"),
    )
    return b"".join(words(at, text) for at, text in lines)


def letter(paper: Paper | None = None) -> Raw:
    """Write a document nobody has signed yet."""
    sheet = paper or Paper()
    objects: Bodies = {
        FONT: {"/Type": b"/Font", "/Subtype": b"/Type1", "/BaseFont": _FONT, "/Encoding": b"/WinAnsiEncoding"},
        INFO: {"/Title": b"(Quyet dinh)", "/Producer": b"(Mau)"},
    }
    number, pages = FIRST, []
    for place in range(sheet.pages):
        page = _page(sheet, number)
        drawing = first_page() if place == 0 else words((72, 700), b"Trang %d. Phu luc kem theo." % (place + 1))
        objects[number], objects[number + 1] = page, {"stream": drawing}
        pages.append(number)
        number += 2
        if sheet.scan:
            page["/Contents"] = refs([number, number - 1])
            page["/Resources"] = b"<</Font<</F1 3 0 R>>/XObject<</S %s>>>>" % ref(number + 1)
            objects[number] = {"stream": b"q 595 0 0 842 0 0 cm /S Do Q\n"}
            objects[number + 1] = picture(sheet.scan, place)
            number += 2
    made = _fields(sheet, number, pages[0])
    objects |= made
    objects[pages[0]]["/Annots"] = made[FORM]["/Fields"]
    objects[TREE] = {"/Type": b"/Pages", "/Kids": refs(pages), "/Count": b"%d" % len(pages)}
    objects[CATALOGUE] = {"/Type": b"/Catalog", "/Pages": ref(TREE), "/AcroForm": ref(FORM), **sheet.catalogue}
    return fresh(objects, CATALOGUE, tuple(pages), sheet.how, INFO)


def picture(side: int, seed: int = 0) -> Obj:
    """Return a grey picture with noise like a scan's, light enough to read over."""
    noise = bytes(255 - level // 16 for level in random.Random(seed).randbytes(side * side))
    return packed(
        noise,
        Type=b"/XObject",
        Subtype=b"/Image",
        Width=b"%d" % side,
        Height=b"%d" % side,
        ColorSpace=b"/DeviceGray",
        BitsPerComponent=b"8",
    )


def shape(box: tuple[float, float, float, float], drawing: bytes, font: int = 3) -> Obj:
    """Return a form object of the box's size that draws this, with the document's font."""
    edges = b"[0 0 %g %g]" % (box[2] - box[0], box[3] - box[1])
    return {
        "/Type": b"/XObject",
        "/Subtype": b"/Form",
        "/BBox": edges,
        "/Resources": b"<</Font<</F1 %s>>>>" % ref(font),
        "/Filter": b"/FlateDecode",
        "stream": zlib.compress(drawing),
    }


def rectangle(box: tuple[float, float, float, float]) -> bytes:
    """Return a rectangle array."""
    return b"[%g %g %g %g]" % box


def _page(sheet: Paper, number: int) -> Obj:
    (x, y), (width, height) = sheet.corner, sheet.size
    page: Obj = {
        "/Type": b"/Page",
        "/Parent": ref(TREE),
        "/MediaBox": rectangle((x, y, x + width, y + height)),
        "/Resources": b"<</Font<</F1 3 0 R>>>>",
        "/Contents": ref(number + 1),
        "/Annots": b"[]",
    }
    if sheet.turned:
        page["/Rotate"] = b"%d" % sheet.turned
    if sheet.crop:
        page["/CropBox"] = rectangle(sheet.crop)
    return page


def _fields(sheet: Paper, number: int, page: int) -> Bodies:
    made: Bodies = {}
    for place, (name, box, value) in enumerate(sheet.fields):
        at, drawn = number + 2 * place, number + 2 * place + 1
        kind = b"/Sig" if value == "sig" else b"/Tx"
        made[at] = {
            "/Type": b"/Annot",
            "/Subtype": b"/Widget",
            "/FT": kind,
            "/T": b"(%s)" % name.encode("ascii"),
            "/F": b"4",
            "/Rect": rectangle(box),
            "/P": ref(page),
        }
        made[drawn] = shape(box, words((1, 3), value.encode("ascii")))
        if value != "sig":
            made[at] |= {"/V": b"(%s)" % value.encode("ascii"), "/AP": b"<</N %s>>" % ref(drawn)}
    form: Obj = {"/Fields": refs([at for at in made if "/FT" in made[at]]), "/DA": b"(/F1 12 Tf 0 g)"}
    form["/DR"] = b"<</Font<</F1 3 0 R>>>>"
    return {**made, FORM: form}

"""How a visible signature field looks: black text in the metric twin of Times, or an image at its true size."""

from dataclasses import dataclass
from typing import Any

from PIL import Image
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.content import ResourceType
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.images import PdfImage
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.stamp import BaseStamp, BaseStampStyle

from app.pages.sheets import Box
from app.signing.fitting import face
from app.signing.marks import Mark, Run
from app.signing.typeface import Cut

_pdf: Any = generic
_SAME = 0.01
_QUARTER, _HALF, _THREE_QUARTERS = 90, 180, 270


_NOTHING = Mark("", 0, (0, 0, 0, 0), (0, 0, 0, 0), 0)


@dataclass(frozen=True)
class MarkStyle(BaseStampStyle):
    """Lets pyHanko draw a mark when it signs."""

    mark: Mark = _NOTHING

    def create_stamp(
        self, writer: BasePdfFileWriter, box: BoxConstraints, text_params: dict[str, str]
    ) -> "MarkContent":
        """Return the appearance for a field of the mark's size."""
        del text_params
        return MarkContent(writer, self, box)


class MarkContent(BaseStamp):
    """The drawing of one mark inside its field."""

    def __init__(self, writer: BasePdfFileWriter, style: MarkStyle, box: BoxConstraints) -> None:
        """Remember what to draw; `box` has the size of the field in the PDF's own user space."""
        super().__init__(writer=writer, style=style, box=box)
        self._mark = style.mark

    def render(self) -> bytes:
        """Return the content stream, turned so that it reads upright on a rotated page."""
        turn = _upright(self._mark.turned, float(self.box.width), float(self.box.height))
        inside = [self._white(box) for box in self._mark.covers]
        inside += [self._image()] if self._mark.image else []
        inside += [self._run(number, run) for number, run in enumerate(self._mark.runs)]
        return b"q %s %s %s Q" % (turn, self._scale(), b" ".join(inside))

    def _white(self, box: Box) -> bytes:
        left, top, right, bottom = box
        x, y = left - self._mark.view[0], self._mark.view[3] - bottom
        return b"q 1 g %.3f %.3f %.3f %.3f re f Q" % (x, y, right - left, bottom - top)

    def _scale(self) -> bytes:
        """Bring points as viewed to the units of the page, where these are larger (UserUnit)."""
        left, top, right, bottom = self._mark.view
        share = (float(self.box.width) * float(self.box.height) / ((right - left) * (bottom - top))) ** 0.5
        return b"" if abs(share - 1) < _SAME else b"%.6f 0 0 %.6f 0 0 cm" % (share, share)

    def _image(self) -> bytes:
        left, top, right, bottom = self._mark.picture or self._mark.view
        picture = PdfImage(
            Image.open(str(self._mark.image)).convert("RGBA"),
            writer=self.writer,
            name="Stamp",
            box=BoxConstraints(width=right - left, height=bottom - top),
        )
        drawing = picture.render()
        self.import_resources(picture.resources)
        return b"q 1 0 0 1 %.3f %.3f cm %s Q" % (left - self._mark.view[0], self._mark.view[3] - bottom, drawing)

    def _run(self, number: int, run: Run) -> bytes:
        letters = face(italic=run.italic)
        cut = letters.cut(run.text)
        self.set_resource(ResourceType.FONT, pdf_name(f"/F{number}"), _font(self.writer, cut))
        left, _, _, bottom = self._mark.view
        x = _start(run, letters.width(run.text, run.size)) - left
        codes = "".join(f"{cut.glyphs[letter]:04X}" for letter in run.text)
        return b"BT 0 g /F%d %.3f Tf %.3f %.3f Td <%s> Tj ET" % (
            number,
            run.size,
            x,
            bottom - run.gap.baseline,
            codes.encode("ascii"),
        )


def _start(run: Run, width: float) -> float:
    room = run.gap.x1 - run.gap.x0 - width
    share = {"left": 0.0, "centre": 0.5, "right": 1.0}[run.align]
    return run.gap.x0 + room * share


def _upright(turned: int, width: float, height: float) -> bytes:
    if turned == _QUARTER:
        return b"0 1 -1 0 %.3f 0 cm" % width
    if turned == _HALF:
        return b"-1 0 0 -1 %.3f %.3f cm" % (width, height)
    if turned == _THREE_QUARTERS:
        return b"0 -1 1 0 0 %.3f cm" % height
    return b""


def _font(writer: BasePdfFileWriter | None, cut: Cut) -> generic.IndirectObject:
    if writer is None:
        raise ValueError
    add = writer.add_object
    file = _pdf.StreamObject({pdf_name("/Length1"): _pdf.NumberObject(len(cut.content))}, stream_data=cut.content)
    file.compress()
    described = _dictionary(
        Type="/FontDescriptor",
        FontName="/" + cut.name,
        Flags=4,
        FontBBox=list(cut.box),
        ItalicAngle=0,
        Ascent=cut.ascent,
        Descent=cut.descent,
        CapHeight=cut.ascent,
        StemV=80,
    )
    described[pdf_name("/FontFile2")] = add(file)
    inner = _dictionary(Type="/Font", Subtype="/CIDFontType2", BaseFont="/" + cut.name, CIDToGIDMap="/Identity")
    inner[pdf_name("/CIDSystemInfo")] = _pdf.DictionaryObject(
        {
            pdf_name("/Registry"): generic.pdf_string("Adobe"),
            pdf_name("/Ordering"): generic.pdf_string("Identity"),
            pdf_name("/Supplement"): _pdf.NumberObject(0),
        }
    )
    inner[pdf_name("/FontDescriptor")] = add(described)
    inner[pdf_name("/W")] = generic.ArrayObject(
        [_pdf.NumberObject(0), generic.ArrayObject(_pdf.NumberObject(w) for w in cut.widths)]
    )
    outer = _dictionary(Type="/Font", Subtype="/Type0", BaseFont="/" + cut.name, Encoding="/Identity-H")
    outer[pdf_name("/DescendantFonts")] = generic.ArrayObject([add(inner)])
    outer[pdf_name("/ToUnicode")] = add(generic.StreamObject(stream_data=_to_unicode(cut)))
    return add(outer)


def _dictionary(**entries: str | int | list[int]) -> generic.DictionaryObject:
    made: generic.DictionaryObject = _pdf.DictionaryObject()
    for name, value in entries.items():
        made[pdf_name("/" + name)] = _value(value)
    return made


def _value(value: str | int | list[int]) -> generic.PdfObject:
    if isinstance(value, str):
        return pdf_name(value)
    if isinstance(value, int):
        number: generic.PdfObject = _pdf.NumberObject(value)
        return number
    return generic.ArrayObject(_pdf.NumberObject(one) for one in value)


def _to_unicode(cut: Cut) -> bytes:
    lines = [f"<{glyph:04X}> <{letter.encode('utf-16-be').hex().upper()}>" for letter, glyph in cut.glyphs.items()]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    mapped = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{mapped}\nendcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode("ascii")

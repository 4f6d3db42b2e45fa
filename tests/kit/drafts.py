"""Drafters' files, written part by part: .docx, .odt, .rtf and .doc as far as the program reads them itself."""

import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from app.forms.typeset import typeset
from tests.kit.pdfs import DECISION, MOMENT

Parts = Mapping[str, str]
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    f'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>'
)
_RELS = f'<Relationships xmlns="{_PACKAGE}/relationships">{{}}</Relationships>'
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OUT = 'Target="{}" TargetMode="External"'
_PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="p"/><a:graphic '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats'
    '.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:nvPicPr><pic:cNvPr id="1" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip '
    f'xmlns:r="{_OFFICE}" r:link="rId7"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)
LINES = (
    "ỦY BAN NHÂN DÂN TỈNH MẪU MỘT",
    "Số:      /QĐ-STN",
    "Mẫu Một, ngày      tháng      năm 2026",
    "QUYẾT ĐỊNH",
    "Về việc thử nghiệm chuyển đổi văn bản",
    "Điều 1. Ban hành kèm theo Quyết định này quy chế thử nghiệm.",
)


def docx(
    out: Path, *, font: str = "Times New Roman", pages: int = 0, outside: str = "", more: Parts | None = None
) -> Path:
    """Write a .docx in one font; `outside` is where its picture and its template lie, `more` are further parts."""
    run = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/><w:sz w:val="26"/></w:rPr>'
    text = "".join(f'<w:p><w:r>{run}<w:t xml:space="preserve">{line}</w:t></w:r></w:p>' for line in LINES)
    links = f'<Relationship Id="rId8" Type="{_OFFICE}/hyperlink" {_OUT.format("http://example.invalid/")}/>'
    if outside:
        links += f'<Relationship Id="rId7" Type="{_OFFICE}/image" {_OUT.format(outside + "/x.png")}/>'
        links += f'<Relationship Id="rId9" Type="{_OFFICE}/attachedTemplate" {_OUT.format(outside + "/t.dotm")}/>'
    parts = dict(more or {})
    body = text + (_PICTURE if outside else "") + parts.pop("body", "")
    page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    begin = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _RELS.format(begin))
        package.writestr(
            "word/document.xml", f'<w:document xmlns:w="{_WORD}"><w:body>{body}{page}</w:body></w:document>'
        )
        package.writestr("word/_rels/document.xml.rels", _RELS.format(links))
        if pages:
            package.writestr("docProps/app.xml", f"<Properties><Pages>{pages}</Pages></Properties>")
        for name, content in parts.items():
            package.writestr(name, content)
    return out


_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_BASIC = """Sub Main
Open "{}" For Output As #1
Print #1, "ran"
Close #1
End Sub
"""
_LISTENER = (
    '<office:scripts><office:event-listeners><script:event-listener script:language="ooo:script" '
    'script:event-name="dom:load" xlink:href="vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;'
    'location=document" xlink:type="simple"/></office:event-listeners></office:scripts>'
)
_OUTSIDE = (
    '<text:p><draw:frame svg:width="3cm" svg:height="3cm"><draw:image xlink:href="{}/o.png" xlink:type="simple" '
    'xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>'
    '<text:section text:name="S"><text:section-source xlink:href="{}/s.odt"/><text:p>x</text:p></text:section>'
)
_LIBRARY = 'xmlns:library="http://openoffice.org/2000/library"'
_LIBRARIES = (
    f'<library:libraries {_LIBRARY}><library:library library:name="Standard" library:link="false"/></library:libraries>'
)
_MODULES = (
    f'<library:library {_LIBRARY} library:name="Standard" library:readonly="false">'
    '<library:element library:name="Module1"/></library:library>'
)
_MODULE = (
    '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" '
    'script:language="StarBasic">{}</script:module>'
)


def odt(out: Path, *, outside: str = "", trace: Path | None = None, more: Parts | None = None) -> Path:
    """Write an .odt; `outside` is where a picture and a section lie, `trace` is the file that its macro would write."""
    parts = dict(more or {})
    picture = _OUTSIDE.format(outside, outside) if outside else ""
    spaces = " ".join(f'xmlns:{one}="{_ODF}:{two}:1.0"' for one, two in (
        ("office", "office"), ("text", "text"), ("draw", "drawing"), ("svg", "svg-compatible"), ("script", "script"),
        ("style", "style")))  # fmt: skip
    spaces += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dom="http://www.w3.org/2001/xml-events"'
    text = "".join(f"<text:p>{line}</text:p>" for line in LINES) + picture + parts.pop("body", "")
    macros = ["Basic/script-lc.xml", "Basic/Standard/script-lb.xml", "Basic/Standard/Module1.xml"] if trace else []
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
        for name in ("content.xml", *macros)
    )
    kind = "application/vnd.oasis.opendocument.text"
    whole = f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
    with ZipFile(out, "w") as package:
        package.writestr("mimetype", kind)
        package.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{_ODF}:manifest:1.0">{whole}{entries}</manifest:manifest>',
        )
        package.writestr(
            "content.xml",
            f'<office:document-content {spaces} office:version="1.2">{_LISTENER if trace else ""}<office:body>'
            f"<office:text>{text}</office:text></office:body></office:document-content>",
        )
        if trace:
            package.writestr(macros[0], _LIBRARIES)
            package.writestr(macros[1], _MODULES)
            package.writestr(macros[2], _MODULE.format(_BASIC.format(trace)))
        for name, content in parts.items():
            package.writestr(name, content)
    return out


def doc(out: Path, *names: str, locked: bool = False) -> Path:
    """Write what the program itself looks at in a binary .doc: its head, the names in it; nothing can open it."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0")
    file = (0xA5EC).to_bytes(2, "little").ljust(10, b"\0") + (0x0100 if locked else 0).to_bytes(2, "little")
    told = (name.encode("utf-16-le") for name in ("WordDocument", *names))
    out.write_bytes(head + file.ljust(512, b"\0") + b"\0\0".join(told))
    return out


def rtf(out: Path) -> Path:
    """Write an .rtf with one font."""
    text = "".join(
        "".join(letter if letter.isascii() else f"\\u{ord(letter)}?" for letter in line) + r"\par " for line in LINES
    )
    fonts = r"{\fonttbl{\f0\froman\fprq2\fcharset0 Times New Roman;}}"
    out.write_text(rf"{{\rtf1\ansi{fonts}{{\info{{\nofpages2}}}}\f0\fs26 {text}}}", "ascii")
    return out


def program(out: Path, script: str) -> Path:
    """Write a program that stands where the office program is: a real process that behaves as the script says."""
    out.write_text(f"#!{sys.executable}\nimport os, subprocess, sys, time\nfrom pathlib import Path\n"
                   f"folder = Path(sys.argv[sys.argv.index('--outdir') + 1])\n{script}\n", "utf-8")  # fmt: skip
    out.chmod(0o755)
    return out


@contextmanager
def listening() -> Iterator[tuple[str, list[str]]]:
    """Listen on a port of this machine; the address and what was asked for there."""
    asked: list[str] = []

    class Ear(BaseHTTPRequestHandler):
        def handle_one_request(self) -> None:
            asked.append(self.rfile.readline(1000).decode("latin-1"))
            self.close_connection = True

    with ThreadingHTTPServer(("127.0.0.1", 0), Ear) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", asked
        finally:
            server.shutdown()
            thread.join()


def office_program(folder: Path) -> Path:
    """Write a program that answers every draft with the same PDF/A-2b, for tests in which the making is not the matter.

    Those in which it is ask the real one.
    """
    made = typeset("official_document.typ", {**DECISION, "notation": "QĐ-STN"}, folder / "ready.pdf", MOMENT)
    return program(folder / "office-program", f"(folder / 'draft.pdf').write_bytes(Path({str(made)!r}).read_bytes())")

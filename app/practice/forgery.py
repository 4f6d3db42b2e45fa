"""A forgery for practice: an update after the signature that paints other words over what was signed."""

import re

from app.pages.sheets import Box

_PAGE = re.compile(rb"(\d+) 0 obj\s*<<(?:(?!endobj).)*?/Type\s*/Page\b(?:(?!endobj).)*?endobj", re.DOTALL)
_CONTENTS = re.compile(rb"/Contents (\d+ 0 R)")
_RESOURCES = re.compile(rb"/Resources (\d+) 0 R")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)", re.DOTALL)


def repainted(content: bytes, box: Box, words: str) -> bytes:
    """Return a PDF with plain cross-reference tables, its first page repainted at `box` (user space) by an update."""
    page = list(_PAGE.finditer(content))[-1]
    trailer = list(_TRAILER.finditer(content))[-1]
    size = int(re.findall(rb"/Size (\d+)", trailer[1])[0])
    root = re.findall(rb"/Root (\d+ 0 R)", trailer[1])[0]
    resources = _RESOURCES.findall(page[0])[0]
    pattern = rb"(?<!\d)" + resources + rb" 0 obj.*?endobj"
    held = re.findall(pattern, content, re.DOTALL)[-1]
    left, bottom, right, top = box
    paint = (
        f"q 1 g {left:.1f} {bottom:.1f} {right - left:.1f} {top - bottom:.1f} re f 0 g"
        f" BT /Forged 13.5 Tf {left:.1f} {bottom + 3:.1f} Td ({words}) Tj ET Q"
    ).encode("ascii")
    changed = {
        int(page[1]): _CONTENTS.sub(rb"/Contents [ \1 %d 0 R ]" % size, page[0]),
        int(resources): re.sub(rb"/Font\s*<<", b"/Font <</Forged %d 0 R " % (size + 1), held, count=1),
        size: b"%d 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj" % (size, len(paint), paint),
        size + 1: b"%d 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>\nendobj" % (size + 1),
    }
    return content + _update(len(content), changed, (size + 2, root, trailer[2]))


def _update(start: int, objects: dict[int, bytes], trailer: tuple[int, bytes, bytes]) -> bytes:
    body, table = b"\n", b"xref\n"
    for number, content in sorted(objects.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, start + len(body))
        body += content + b"\n"
    size, root, before = trailer
    end = b"trailer\n<</Size %d/Root %s/Prev %s>>\nstartxref\n%d\n%%%%EOF\n"
    return body + table + end % (size, root, before, start + len(body))

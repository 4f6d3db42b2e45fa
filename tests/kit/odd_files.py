"""The same pages as other programs write them, as they get damaged on their way, and as they are locked."""

import re
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

Change = Callable[[bytes], bytes]


def rewritten(source: Path, out: Path, *options: str) -> Path:
    """Let qpdf write a file anew: linearized, with streams of references, encrypted, or laid open."""
    done = subprocess.run(["qpdf", *options, source, out], capture_output=True, text=True, check=False)
    assert out.is_file(), done.stderr
    return out


def laid_open(source: Path, out: Path) -> bytes:
    """Return a file whose objects stand one by one, as text."""
    return rewritten(source, out, "--qdf", "--object-streams=disable").read_bytes()


def row_moved(content: bytes, number: int) -> bytes:
    """Let the table tell a wrong place for one object."""
    table = content.rindex(b"xref\n0 ")
    row = content.index(b"\n", table + 6) + 1 + 20 * number
    return content[:row] + b"%010d" % (int(content[row : row + 10]) + 7) + content[row + 10 :]


def object_of(content: bytes, inside: bytes) -> int:
    """Return the number of the first object that holds these bytes."""
    found = re.search(rb"(?:^|\n)(\d+) 0 obj\n(?:(?!endobj).)*?" + re.escape(inside), content, re.DOTALL)
    assert found is not None
    return int(found[1])


def in_catalogue(content: bytes, entry: bytes) -> bytes:
    """Put an entry into the catalogue of a file that is laid open."""
    return content.replace(b"/Type /Catalog", b"/Type /Catalog " + entry, 1)


WRITTEN: Mapping[str, tuple[str, ...]] = {
    "linearized": ("--linearize",),
    "linearized, with streams of references": ("--linearize", "--object-streams=generate"),
    "streams of references": ("--object-streams=generate",),
    "an old version": ("--object-streams=disable", "--force-version=1.3"),
}
LOCKED: Mapping[str, tuple[str, ...]] = {
    "a password to open": ("--encrypt", "reader", "owner", "256", "--"),
    "a password to change": ("--encrypt", "", "owner", "256", "--"),
    "a password to change, AES-128": ("--allow-weak-crypto", "--encrypt", "", "owner", "128", "--use-aes=y", "--"),
    "a password to change, RC4": ("--allow-weak-crypto", "--encrypt", "", "owner", "40", "--"),
}
_RIGHTS = (
    b"/Perms << /UR3 << /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 10 20 30]"
    b" /Contents <00> /Reference [<< /Type /SigRef /TransformMethod /UR3 /TransformParams << /Type /TransformParams"
    b" /V /2.2 /Document [/FullSave] >> >>] >> >>"
)
ENTRIES: Mapping[str, bytes] = {
    "usage rights": _RIGHTS,
    "a form inside the catalogue": b"/AcroForm << /Fields [] >>",
    "a form of nothing": b"/AcroForm null",
    "fields to be drawn anew": b"/AcroForm << /Fields [] /NeedAppearances true >>",
    "a portfolio": b"/Collection << /Type /Collection /View /D >>",
}
XFA: Mapping[str, bytes] = {
    "a form of XML": b"/AcroForm << /Fields [] /XFA [(template) (x)] >>",
    "a form of XML that makes its pages": b"/AcroForm << /Fields [] /XFA (x) >> /NeedsRendering true",
}
DAMAGED: Mapping[str, Change] = {
    "something before its head": lambda content: b"From a gateway\r\n\r\n" + content,
    "a wrong start of the table": lambda content: re.sub(rb"startxref\s+\d+", b"startxref\n17", content),
    "no table": lambda content: content[: content.rindex(b"xref\n0 ")],
    "cut off": lambda content: content[: len(content) * 2 // 3],
    "a page whose place is wrong": lambda content: row_moved(content, object_of(content, b"/MediaBox")),
    "a tree whose place is wrong": lambda content: row_moved(content, object_of(content, b"/Kids")),
    "other ends of lines": lambda content: content.replace(b"\n", b"\r\n"),
    "nothing in it": lambda _content: b"",
}
HARMLESS: Mapping[str, Change] = {
    "zeros behind its end": lambda content: content + bytes(500),
    "an empty line behind its end": lambda content: content + b"\r\n",
    "wrong lengths": lambda content: re.sub(rb"/Length \d+(\s*>>\s*stream)", rb"/Length 1\1", content),
}

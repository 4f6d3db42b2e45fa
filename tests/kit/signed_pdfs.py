"""Signed documents and what attackers make of them, written as raw bytes: other code than the detector's."""

import re
import shutil
import zlib
from dataclasses import dataclass
from pathlib import Path

from app.pages.reader import PageReader
from app.practice.forgery import repainted
from app.practice.pki import PracticePki
from app.practice.stamps import draw_seal, draw_signature
from app.signing.marks import MM, Place
from app.signing.seal import Sealer, Stamp
from app.signing.token import SigningKey
from tests.kit.letters import HEAD, letter
from tests.kit.pki import session_of

SIGNATURE = (365 * 1.0, 340.0, 365 + 42 * MM, 340 + 15 * MM)


@dataclass(frozen=True)
class Bench:
    """All that makes signed documents, with a leader-signed and a sealed one ready."""

    folder: Path
    pki: PracticePki
    pages: PageReader
    sealer: Sealer

    @property
    def plain(self) -> Path:
        return self.folder / "plain.pdf"

    @property
    def leader(self) -> Path:
        return self.folder / "leader.pdf"

    @property
    def sealed(self) -> Path:
        return self.folder / "sealed.pdf"

    @property
    def seal_picture(self) -> Path:
        return self.folder / "seal.png"

    @property
    def signature_picture(self) -> Path:
        return self.folder / "signature.png"

    def agency(self) -> Stamp:
        return Stamp(session_of(self.pki.own.seal, self.pki))

    def lay_out(self, plain: Path) -> None:
        """Take the document that nobody has signed, and draw the two pictures."""
        shutil.copyfile(plain, self.plain)
        draw_seal(self.pki.own.name, self.seal_picture)
        draw_signature(self.signature_picture)

    def prepare(self, plain: Path) -> None:
        """Write plain, leader-signed and sealed."""
        self.lay_out(plain)
        self.sign(self.plain, self.leader, session_of(self.pki.own.leader, self.pki))
        self.seal_whole(self.leader, self.sealed, self.agency())

    def sign(self, source: Path, out: Path, key: SigningKey) -> Path:
        """Sign as a leader, with a picture above the printed name."""
        where = Place(0, SIGNATURE, "sure", "found")
        self.sealer.stamp_signature(source, out, self.signature_picture, where, Stamp(key))
        return out

    def headed(self, folder: Path, number: str, date: str) -> Path:
        """Write a decision with this heading, and sign it as its leader."""
        head = (*HEAD[:2], (90, 110, number), (330, 110, date), *HEAD[4:])
        plain = letter(folder / "plain.pdf", head=head)
        return self.sign(plain, folder / "leader.pdf", session_of(self.pki.own.leader, self.pki))

    def seal(self, source: Path, out: Path, key: SigningKey) -> Path:
        """Put the seal only."""
        where = self.sealer.find_places(source).seal
        self.sealer.stamp_seal(source, out, self.seal_picture, where, Stamp(key))
        return out

    def seal_whole(self, source: Path, out: Path, stamp: Stamp) -> Path:
        """Number 245, date 22/11 and the seal, each in its own update."""
        places = self.sealer.find_places(source)
        numbered, dated = out.with_suffix(".1"), out.with_suffix(".2")
        self.sealer.stamp_number(source, numbered, "245", places.number, stamp)
        self.sealer.stamp_date(numbered, dated, ("22", "11"), places.date, stamp)
        self.sealer.stamp_seal(dated, out, self.seal_picture, places.seal, stamp)
        return out


def page_repainted(content: bytes) -> bytes:
    """Incremental saving with a new content stream on page 1."""
    return repainted(content, (150, 500, 400, 520), "900.000.000")


def update_without_table(content: bytes) -> bytes:
    """The same objects, but the update has no table of its own: readers that repair take them."""
    forged = page_repainted(content)
    return forged[: forged.rindex(b"xref\n", 0, forged.rindex(b"trailer"))] + b"%%EOF\n"


def annotation_added(content: bytes) -> bytes:
    """A visible square annotation, appended by an update."""
    page = re.findall(rb"(\d+) 0 obj\s*<<(?:(?!endobj).)*?/Type /Page\b(?:(?!endobj).)*?endobj", content, re.DOTALL)[-1]
    held = re.findall(rb"(?<!\d)" + page + rb" 0 obj.*?endobj", content, re.DOTALL)[-1]
    size, root, before = _trailer(content)
    drawing = b"1 0 0 rg 0 0 100 40 re f"
    objects = {
        int(page): held.replace(b"/Annots [", b"/Annots [ %d 0 R" % size),
        size: b"%d 0 obj\n<</Type/Annot/Subtype/Square/Rect[100 300 200 340]/F 4/AP<</N %d 0 R>>>>\nendobj"
        % (size, size + 1),
        size + 1: b"%d 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 100 40]/Length %d>>\nstream\n%s\nendstream\nendobj"
        % (size + 1, len(drawing), drawing),
    }
    return appended(content, objects, (size + 2, root, before))


def appearance_replaced(content: bytes) -> bytes:
    """Shadow replace: the leader's picture, a form object of the signed revision, is exchanged by an update."""
    number = re.findall(rb"/AP <<\s*/N (\d+) 0 R", content)[0]
    size, root, before = _trailer(content)
    drawing = b"0 0 0 rg 0 0 100 30 re f"
    body = b"%s 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 119 42.5]/Length %d>>\nstream\n%s\nendstream\nendobj"
    return appended(content, {int(number): body % (number, len(drawing), drawing)}, (size, root, before))


def signature_stripped(content: bytes) -> bytes:
    """The catalogue is replaced by one without form: the signature's bytes remain, but no field names them."""
    size, root, before = _trailer(content)
    number = root.split()[0]
    held = re.findall(rb"(?<!\d)" + number + rb" 0 obj.*?endobj", content, re.DOTALL)[-1]
    bare = re.sub(rb"/AcroForm \d+ 0 R|/AcroForm <<.*?>>", b"", held, flags=re.DOTALL)
    return appended(content, {int(number): bare}, (size, root, before))


def signature_hidden(content: bytes) -> bytes:
    """The words that a byte scan looks for are escaped and packed away."""
    packed = zlib.compress(b"1 0 <</Type/S#69g/Byte#52ange[0 1 2 3]>>")
    return (
        content[: content.rindex(b"%%EOF")]
        + b"900 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>\n" % len(packed)
        + b"stream\n%s\nendstream\nendobj\n%%%%EOF\n" % packed
    )


def byte_changed(content: bytes) -> bytes:
    """One byte inside the signed range."""
    at = content.index(b"/MediaBox")
    return content[:at] + b"/MediaB0x" + content[at + 9 :]


def appended(content: bytes, objects: dict[int, bytes], trailer: tuple[int, bytes, bytes]) -> bytes:
    """Return the file with an update of these objects and a plain table."""
    body, table, start = b"\n", b"xref\n", len(content)
    for number, held in sorted(objects.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, start + len(body))
        body += held + b"\n"
    size, root, before = trailer
    end = b"trailer\n<</Size %d/Root %s/Prev %s>>\nstartxref\n%d\n%%%%EOF\n"
    return content + body + table + end % (size, root, before, start + len(body))


def _trailer(content: bytes) -> tuple[int, bytes, bytes]:
    found = re.findall(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)", content, re.DOTALL)[-1]
    size = int(re.findall(rb"/Size (\d+)", found[0])[0])
    return size, re.findall(rb"/Root (\d+ 0 R)", found[0])[0], found[1]

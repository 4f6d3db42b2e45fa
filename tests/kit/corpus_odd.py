"""Odd files: not signed, not whole, not checkable, signed by certificates that do not fit."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.kit.corpus import Desk, Maker
from tests.kit.locked_pdfs import encrypted
from tests.kit.raw_letter import CATALOGUE, FIRST, FORM, SEAL, TREE, Paper, first_page, letter, words
from tests.kit.raw_pdf import Raw, body, fresh, indirect, packed, ref, updated
from tests.kit.raw_sign import Key, Sign, seal_drawing, signed

_V05, _V08, _V10, _V11, _V12 = (frozenset({code}) for code in ("V05", "V08", "V10", "V11", "V12"))
_V01_OR_V11 = frozenset({"V01", "V11"})
_BROKEN = frozenset({"V03", "V11"})


def makers() -> list[Maker]:
    """Return the odd files."""
    told: dict[str, tuple[frozenset[str], Callable[[Desk], bytes]]] = {
        **_UNSIGNED,
        **_BROKEN_FILES,
        **_CERTIFICATES,
        **_UNUSUAL,
    }
    return [Maker(name, "odd", right, make) for name, (right, make) in told.items()]


def _office_file() -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    return held.getvalue()


def _attachment(_desk: Desk) -> bytes:
    raw = letter()
    number = raw.size
    names = b"<</EmbeddedFiles<</Names[(a) <</Type/Filespec/F(a.txt)/EF<</F %s>>>>]>>>>" % ref(number)
    held = {"/Type": b"/EmbeddedFile", "stream": b"abc"}
    return updated(raw, {number: held, CATALOGUE: raw.entry(CATALOGUE, Names=names)}).content


def _waiting_only(_desk: Desk) -> bytes:
    return letter(Paper(fields=(("O_ky", SEAL, "sig"),))).content


_UNSIGNED: dict[str, tuple[frozenset[str], Callable[[Desk], bytes]]] = {
    "unsigned: table": (_V12, lambda _desk: letter().content),
    "unsigned: packed": (_V12, lambda _desk: letter(Paper(how="packed")).content),
    "unsigned: hybrid": (_V12, lambda _desk: letter(Paper(how="hybrid")).content),
    "unsigned: changed twice": (_V12, lambda _desk: updated(letter(), {FORM: letter().objects[FORM]}).content),
    "unsigned: with an attachment": (_V12, _attachment),
    "unsigned: with form fields": (_V12, lambda _desk: letter(Paper(fields=(("a", SEAL, "12"),))).content),
    "unsigned: waiting for signatures": (frozenset({"V11", "V12"}), _waiting_only),
    "unsigned: a scan": (_V12, lambda _desk: letter(Paper(scan=200)).content),
}


def _locked(desk: Desk) -> bytes:
    with TemporaryDirectory() as folder:
        source, out = Path(folder) / "in.pdf", Path(folder) / "out.pdf"
        source.write_bytes(desk.sealed().content)
        return encrypted(source, out).read_bytes()


def _cut(share: float) -> Callable[[Desk], bytes]:
    return lambda desk: desk.sealed().content[: int(len(desk.sealed().content) * share)]


def _loop(desk: Desk) -> bytes:
    raw = desk.sealed()
    return updated(raw, {TREE: raw.entry(TREE, Kids=b"[2 0 R]")}).content


def _script_from_the_start(desk: Desk) -> bytes:
    script = b"<</S/JavaScript/JS(this.getField\\('a'\\).value='9')>>"
    return desk.by_agency(desk.by_leader(letter(Paper(catalogue={"/OpenAction": script})))).content


def _xfa_from_the_start(desk: Desk) -> bytes:
    raw = letter()
    return desk.by_agency(desk.by_leader(updated(raw, {FORM: raw.entry(FORM, XFA=b"(<xdp/>)")}))).content


_BROKEN_FILES: dict[str, tuple[frozenset[str], Callable[[Desk], bytes]]] = {
    "broken: empty": (_V11, lambda _desk: b""),
    "broken: garbage": (_V11, lambda _desk: bytes(range(256)) * 40),
    "broken: head only": (_V11, lambda _desk: b"%PDF-1.7\n"),
    "broken: a web page": (_V11, lambda _desk: b"<html><body>Quyet dinh</body></html>"),
    "broken: an office file by this name": (_V12, lambda _desk: _office_file()),
    "broken: no pages": (frozenset({"V11", "V12"}), lambda _desk: fresh({1: {"/Type": b"/Catalog"}}, 1, ()).content),
    **{f"broken: cut at {int(share * 100)} of 100": (_BROKEN, _cut(share)) for share in (0.1, 0.3, 0.5, 0.8, 0.99)},
    "broken: zeros in the middle": (
        _BROKEN,
        lambda desk: desk.sealed().content[:2500] + bytes(200) + desk.sealed().content[2700:],
    ),
    "broken: pages in a circle": (_BROKEN, _loop),
    "broken: encrypted": (_V11, _locked),
    "broken: scripts from the start": (_V11, _script_from_the_start),
    "broken: XFA from the start": (_V11, _xfa_from_the_start),
}


def _sealed_by(key: Callable[[Desk], Key]) -> Callable[[Desk], bytes]:
    return lambda desk: signed(desk.leader(), key(desk), Sign("Dau", box=SEAL, drawing=seal_drawing(SEAL))).content


_CERTIFICATES: dict[str, tuple[frozenset[str], Callable[[Desk], bytes]]] = {
    "certificate: expired": (_V05, _sealed_by(lambda desk: desk.cast.expired)),
    "certificate: not yet valid": (_V05, _sealed_by(lambda desk: desk.cast.early)),
    "certificate: of nobody known": (_V08, _sealed_by(lambda desk: desk.cast.stranger)),
    "certificate: of a false issuer": (_V08, _sealed_by(lambda desk: desk.cast.impostor)),
    "certificate: of persons only": (_V10, _sealed_by(lambda desk: desk.cast.citizen)),
    "certificate: timestamp only": (
        _V11,
        lambda desk: signed(letter(), desk.cast.clock, Sign("T", timestamp=True)).content,
    ),
    "certificate: weak digest refused": (
        frozenset({"V08", "V11"}),
        lambda desk: signed(letter(), desk.cast.seal, Sign("Dau", digest="md5")).content,
    ),
}


def _words_about_signatures(_desk: Desk) -> bytes:
    """A document whose text is about signatures, readable in its bytes."""
    raw = letter()
    return updated(raw, {FIRST + 1: {"stream": first_page() + words((72, 300), b"Khoa ByteRange trong PDF")}}).content


def _deep_drawing(desk: Desk) -> bytes:
    """A drawing that draws itself."""
    raw = letter()
    number = raw.size
    resources = b"<</Font<</F1 3 0 R>>/XObject<</R %s>>>>" % ref(number)
    circle = {
        "/Type": b"/XObject",
        "/Subtype": b"/Form",
        "/BBox": b"[0 0 595 842]",
        "/Resources": resources,
        "stream": b"/R Do /R Do\n",
    }
    page = raw.entry(FIRST, Resources=resources)
    raw = updated(raw, {number: circle, FIRST: page, FIRST + 1: {"stream": first_page() + b"/R Do\n"}})
    return desk.by_agency(desk.by_leader(raw)).content


def _linear(desk: Desk) -> bytes:
    """A file whose first page stands first, with two tables from the start, as for the web."""
    plain = letter()
    first = {number: plain.objects[number] for number in (CATALOGUE, FIRST, FIRST + 1, 3, FORM)}
    rest = {number: obj for number, obj in plain.objects.items() if number not in first}
    raw = updated(fresh(rest, CATALOGUE, plain.pages, "table", plain.info), first)
    head = indirect(raw.size, {"/Linearized": b"1", "/N": b"1", "/O": b"%d" % FIRST})
    again = updated(raw, {raw.size: {"/Linearized": b"1", "/N": b"1", "/O": b"%d" % FIRST}})
    assert head
    return desk.by_agency(desk.by_leader(again)).content


def _many(desk: Desk) -> bytes:
    raw = letter()
    for place in range(12):
        raw = signed(raw, desk.cast.seal, Sign(f"K{place}"))
    return raw.content


def _predicted(desk: Desk) -> bytes:
    """Bytes before the head, as mail systems leave them."""
    raw = letter()
    return b"X-Mail: 1\n" + desk.by_seal(raw).content


_UNUSUAL: dict[str, tuple[frozenset[str], Callable[[Desk], bytes]]] = {
    "unusual: words about signatures": (_V12, _words_about_signatures),
    "unusual: a drawing that draws itself": (_V01_OR_V11, _deep_drawing),
    "unusual: two tables from the start": (frozenset({"V01"}), _linear),
    "unusual: twelve signatures": (frozenset({"V01"}), _many),
    "unusual: bytes before the head": (_BROKEN, _predicted),
    "unusual: blanks behind the end": (
        frozenset({"V01"}),
        lambda desk: desk.sealed().plus(b"\r\n\r\n   \n").content,
    ),
    "unusual: loose signature, never in a form": (
        _BROKEN,
        lambda _desk: updated(letter(), {40: {"raw": body({"/Type": b"/Sig", "/ByteRange": b"[0 1 2 3]"})}}).content,
    ),
    "unusual: escaped words in a packed object": (
        _V11,
        lambda _desk: _tucked(letter()).content,
    ),
}


def _tucked(raw: Raw) -> Raw:
    inner = b"1 0 <</Type/S#69g/Byte#52ange[0 1 2 3]>>"
    return updated(raw, {raw.size: packed(inner, Type=b"/ObjStm", N=b"1", First=b"4")})

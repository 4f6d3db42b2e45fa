"""Documents that were signed whole but that two readers read apart, and files made to tire or to trap a reader."""

import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from tests.kit.corpus import NEVER_VALID, Desk, Maker
from tests.kit.corpus_updates import CONTENT, EVIL
from tests.kit.raw_letter import CATALOGUE, FIRST, FORM, SEAL, TREE, Paper, first_page, letter
from tests.kit.raw_pdf import Bodies, Obj, Raw, body, indirect, ref, refs, updated, xref_table
from tests.kit.raw_sign import Sign, seal_drawing, signed

Start = Callable[[], Raw]
_ANY = frozenset(f"V{number:02d}" for number in range(1, 12))


def makers() -> list[Maker]:
    """Return the files."""
    made = [
        Maker(f"read apart: {name}", "attacked", NEVER_VALID, partial(_sealed, start)) for name, start in _APART.items()
    ]
    made += [Maker(f"traps: {name}", "odd", _ANY, partial(_sealed, start)) for name, start in _TRAPS.items()]
    return made


def _sealed(start: Start, desk: Desk) -> bytes:
    """Sign on the second page, so that the first stands as it was written."""
    raw = desk.by_leader(start(), page=1)
    return signed(raw, desk.cast.seal, Sign("Dau", page=1, box=SEAL, drawing=seal_drawing(SEAL))).content


def _letter() -> Raw:
    return letter(Paper(pages=2))


def _with(number: int, told: bytes) -> Start:
    """Return a letter whose object `number` is written this way; 50 is the page's other drawing."""

    def make() -> Raw:
        raw = _letter()
        made = updated(raw, {number: {"raw": told}, 50: {"stream": EVIL}})
        return replace(made, objects={**made.objects, number: raw.objects[number]})

    return make


def _page(more: bytes) -> bytes:
    return body(_letter().objects[FIRST])[:-2] + more + b">>"


def _by_hand(objects: bytes, table: Callable[[int], bytes], trailer: bytes = b"") -> Raw:
    raw = _letter()
    at = len(raw.content)
    start = at + len(objects)
    told = b"trailer\n<</Size 60/Root %s/Prev %d%s>>\n" % (ref(raw.root), raw.start, trailer)
    made = raw.plus(objects + table(at) + told + b"startxref\n%d\n%%%%EOF\n" % start)
    return replace(made, start=start, told=60)


def _wrong_number() -> Raw:
    """The table says 7 where 50 stands."""
    return _by_hand(indirect(50, {"stream": EVIL}), lambda at: xref_table({CONTENT: at}))


def _later_generation() -> Raw:
    held = indirect(CONTENT, {"stream": EVIL}).replace(b" 0 obj", b" 3 obj")
    return _by_hand(held, lambda at: b"xref\n%d 1\n%010d 00003 n \n" % (CONTENT, at))


def _freed() -> Raw:
    return _by_hand(b"\n", lambda _at: b"xref\n%d 1\n0000000000 00001 f \n" % CONTENT)


def _long() -> Raw:
    """The told length takes in an end of the stream, and a drawing after it."""
    data = first_page() + b"\nendstream\nendobj\n" + b"%\n" + EVIL
    return _by_hand(indirect(CONTENT, {"stream": data}), lambda at: xref_table({CONTENT: at}))


def _lengthless() -> Raw:
    held = b"<</Length 999999>>\nstream\n%s\nendstream\n%s\nendstream" % (first_page(), EVIL)
    return _by_hand(b"%d 0 obj\n%s\nendobj\n" % (CONTENT, held), lambda at: xref_table({CONTENT: at}))


def _two_roots() -> Raw:
    raw = _letter()
    objects: Bodies = {
        50: {**raw.objects[CATALOGUE], "/Pages": ref(51)},
        51: {**raw.objects[TREE], "/Kids": refs([52])},
        52: {**raw.objects[FIRST], "/Parent": ref(51), "/Contents": ref(53)},
        53: {"stream": EVIL},
    }
    offsets, pieces, at = {}, b"", len(raw.content)
    for number, obj in objects.items():
        offsets[number] = at + len(pieces)
        pieces += indirect(number, obj)
    return _by_hand(pieces, lambda _at: xref_table(offsets), b"/Root 50 0 R")


def _before() -> Raw:
    """Another header stands before the file's own: offsets count from the one or the other."""
    raw = _letter()
    return replace(raw, content=b"%PDF-1.4\n" + raw.content)


_APART: dict[str, Start] = {
    "two drawings named": _with(FIRST, _page(b"/Contents 50 0 R")),
    "two drawings named, one escaped": _with(FIRST, _page(b"/Con#74ents 50 0 R")),
    "two drawings named, one of nothing": _with(FIRST, _page(b"/Contents null")),
    "two resources named": _with(
        FIRST, _page(b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Symbol>>>>>>")
    ),
    "two sheets named": _with(FIRST, _page(b"/MediaBox[0 620 595 842]")),
    "turned twice": _with(FIRST, _page(b"/Rotate 180/Rotate 0")),
    "two lists of pages": _with(TREE, b"<</Type/Pages/Kids[6 0 R 8 0 R]/Count 2/Kids[8 0 R]>>"),
    "two forms": _with(
        CATALOGUE, b"<</Type/Catalog/Pages 2 0 R/AcroForm 4 0 R/AcroForm<</Fields[]/NeedAppearances true>>>>"
    ),
    "two trees": _with(CATALOGUE, b"<</Type/Catalog/Pages 2 0 R/AcroForm 4 0 R/Pages 6 0 R>>"),
    "another number than listed": _wrong_number,
    "a later generation": _later_generation,
    "freed": _freed,
    "a stream with an end within": _long,
    "a stream of a length too large": _lengthless,
    "two roots": _two_roots,
    "two heads": _before,
}


def _bomb() -> Raw:
    """A drawing that unpacks to two billion bytes."""
    raw = _letter()
    packer = zlib.compressobj(9)
    piece = b" " * (1 << 20)
    data = b"".join(packer.compress(piece) for _ in range(2000)) + packer.flush()
    return updated(raw, {CONTENT: {"/Filter": b"/FlateDecode", "stream": data}})


def _filters() -> Raw:
    data = first_page()
    for _ in range(60):
        data = zlib.compress(data)
    told = b"[" + b"/FlateDecode" * 60 + b"]"
    return updated(_letter(), {CONTENT: {"/Filter": told, "stream": data}})


def _repeated() -> Raw:
    """Forms that draw each other ten times each, ten levels deep."""
    raw = _letter()
    made: Bodies = {}
    for level in range(10):
        inner = ref(51 + level)
        made[50 + level] = {
            "/Type": b"/XObject",
            "/Subtype": b"/Form",
            "/BBox": b"[0 0 595 842]",
            "/Resources": b"<</XObject<</X %s>>>>" % inner,
            "stream": b"/X Do " * 10,
        }
    made[60] = {"/Subtype": b"/Form", "/BBox": b"[0 0 595 842]", "stream": b"0 0 m 595 842 l S"}
    made[FIRST] = raw.entry(FIRST, Resources=b"<</Font<</F1 3 0 R>>/XObject<</X 50 0 R>>>>")
    made[CONTENT] = {"stream": first_page() + b"/X Do\n"}
    return updated(raw, made)


def _nested() -> Raw:
    return updated(_letter(), {50: {"raw": b"[" * 50000 + b"]" * 50000}, FORM: _letter().objects[FORM]})


def _nested_used() -> Raw:
    raw = _letter()
    return updated(raw, {FIRST: raw.entry(FIRST, PieceInfo=b"<</A" * 20000 + b" 1" + b">>" * 20000)})


def _turning() -> Raw:
    """The page tree leads back to itself."""
    raw = _letter()
    return updated(raw, {TREE: raw.entry(TREE, Kids=refs([FIRST, 8, TREE]), Count=b"3")})


def _above_itself() -> Raw:
    raw = _letter()
    page = {k: v for k, v in raw.objects[FIRST].items() if k != "/MediaBox"}
    return updated(raw, {FIRST: page, TREE: raw.entry(TREE, Parent=ref(TREE))})


def _drawing_itself() -> Raw:
    raw = _letter()
    form: Obj = {
        "/Subtype": b"/Form",
        "/BBox": b"[0 0 9 9]",
        "/Resources": b"<</XObject<</X 50 0 R>>>>",
        "stream": b"/X Do",
    }
    page = raw.entry(FIRST, Resources=b"<</Font<</F1 3 0 R>>/XObject<</X 50 0 R>>>>")
    return updated(raw, {50: form, FIRST: page, CONTENT: {"stream": first_page() + b"/X Do\n"}})


def _wide_picture() -> Raw:
    raw = _letter()
    image: Obj = {
        "/Subtype": b"/Image",
        "/Width": b"60000",
        "/Height": b"60000",
        "/ColorSpace": b"/DeviceGray",
        "/BitsPerComponent": b"8",
        "/Filter": b"/FlateDecode",
        "stream": zlib.compress(b"\xff" * 1000000),
    }
    page = raw.entry(FIRST, Resources=b"<</Font<</F1 3 0 R>>/XObject<</X 50 0 R>>>>")
    return updated(raw, {50: image, FIRST: page, CONTENT: {"stream": first_page() + b"q 9 0 0 9 0 0 cm /X Do Q\n"}})


def _large_sheet() -> Raw:
    raw = _letter()
    return updated(raw, {FIRST: raw.entry(FIRST, MediaBox=b"[0 0 9000000 9000000]")})


def _no_sheet() -> Raw:
    raw = _letter()
    return updated(raw, {FIRST: raw.entry(FIRST, MediaBox=b"[0 0 0 0]")})


def _endless_sheet() -> Raw:
    raw = _letter()
    return updated(raw, {FIRST: raw.entry(FIRST, MediaBox=b"[-1e38 -1e38 1e38 1e38]")})


def _many_objects() -> Raw:
    raw = _letter()
    return updated(raw, {**{number: {"raw": b"0"} for number in range(50, 60000)}}, "stream")


def _length_of_itself() -> Raw:
    held = b"<</Length %s>>\nstream\n%s\nendstream" % (ref(CONTENT), first_page())
    return _by_hand(b"%d 0 obj\n%s\nendobj\n" % (CONTENT, held), lambda at: xref_table({CONTENT: at}))


def _size_of_millions() -> Raw:
    return replace(_letter(), told=2_000_000_000)


def _slow_pattern() -> Raw:
    raw = _letter()
    pattern: Obj = {
        "/PatternType": b"1",
        "/PaintType": b"1",
        "/TilingType": b"1",
        "/BBox": b"[0 0 0.01 0.01]",
        "/XStep": b"0.01",
        "/YStep": b"0.01",
        "/Resources": b"<<>>",
        "stream": b"0 0 0.005 0.005 re f",
    }
    page = raw.entry(FIRST, Resources=b"<</Font<</F1 3 0 R>>/Pattern<</P 50 0 R>>>>")
    drawing = first_page() + b"/Pattern cs /P scn 0 0 595 842 re f\n"
    return updated(raw, {50: pattern, FIRST: page, CONTENT: {"stream": drawing}})


_TRAPS: dict[str, Start] = {
    "a drawing of two billion bytes": _bomb,
    "sixty filters": _filters,
    "forms that draw forms": _repeated,
    "brackets in brackets": _nested,
    "entries in entries": _nested_used,
    "a tree that turns back": _turning,
    "a node above itself": _above_itself,
    "a form that draws itself": _drawing_itself,
    "a picture of billions of points": _wide_picture,
    "a sheet of kilometres": _large_sheet,
    "a sheet of nothing": _no_sheet,
    "a sheet without end": _endless_sheet,
    "sixty thousand objects": _many_objects,
    "a length that is itself": _length_of_itself,
    "a size of billions": _size_of_millions,
    "a pattern of fine points": _slow_pattern,
}

"""Attacks on what is seen: shadows laid before signing, changes to certified files, paint over the words."""

from collections.abc import Callable
from dataclasses import replace

from tests.kit.corpus import NEVER_VALID, Desk, Maker
from tests.kit.corpus_notes import OVER, Attack, a_note, field_of, new_field, note, page_added, redrawn, refilled
from tests.kit.corpus_updates import CONTENT, EVIL
from tests.kit.raw_letter import (
    AMOUNT,
    CATALOGUE,
    FIRST,
    FORM,
    LEADER,
    TREE,
    Paper,
    letter,
    rectangle,
    shape,
    words,
)
from tests.kit.raw_pdf import Bodies, Obj, Raw, added, ref, refs, updated
from tests.kit.raw_sign import Key, Sign, ink, signed, text


def makers() -> list[Maker]:
    """Return the attacks on what is seen."""
    made: list[Maker] = []
    for group, more in (("shadow", _SHADOWS), ("certified", _CERTIFIED), ("painted", _PAINTED)):
        made += [Maker(f"{group}: {name}", "attacked", NEVER_VALID, make) for name, make in more.items()]
    alien = _by("stranger", text("Dieu 3. Bo sung"), (72, 540, 300, 560))
    return [*made, Maker("painted: by a stranger, blank place", "attacked", NEVER_VALID | {"V08"}, alien)]


def _agreed(desk: Desk, raw: Raw) -> Raw:
    return desk.by_agency(desk.by_leader(raw))


def _hidden_by(desk: Desk, cover: Obj, change: Obj, **catalogue: bytes) -> bytes:
    """Have a document signed whose true words lie under a cover; then take the cover away."""
    raw = letter(Paper(catalogue={f"/{key}": value for key, value in catalogue.items()}))
    number = raw.size
    page = raw.entry(
        FIRST,
        Contents=refs([CONTENT, number]),
        Resources=b"<</Font<</F1 3 0 R>>/XObject<</C %s>>/Properties<</L %s>>>>" % (ref(number + 1), ref(number + 2)),
    )
    drawing = b"/OC /L BDC q 1 0 0 1 190 598 cm /C Do Q EMC\n"
    start: Bodies = {
        FIRST: page,
        CONTENT: {"stream": EVIL},
        number: {"stream": drawing},
        number + 1: cover,
        number + 2: {"/Type": b"/OCG", "/Name": b"(L)"},
    }
    raw = _agreed(desk, updated(raw, start))
    changed = {number + 1: change} if "stream" in change else {CATALOGUE: {**raw.objects[CATALOGUE], **change}}
    return updated(raw, changed).content


_COVER = {**shape((0, 0, 140, 16), b"1 g 0 0 140 16 re f 0 g " + words((8, 5), b"100.000.000"))}
_LAYERS = b"<</OCGs[%s]/D<</ON[%s]>>>>"


def _hide_and_replace(desk: Desk) -> bytes:
    """Both documents are in the file that is signed; later the root leads to the other."""
    raw = letter()
    n = raw.size
    other: Bodies = {
        n: {**raw.objects[CATALOGUE], "/Pages": ref(n + 1)},
        n + 1: {**raw.objects[TREE], "/Kids": refs([n + 2])},
        n + 2: {**raw.objects[FIRST], "/Parent": ref(n + 1), "/Contents": ref(n + 3)},
        n + 3: {"stream": EVIL},
    }
    raw = _agreed(desk, updated(raw, other))
    return updated(raw, {FORM: raw.objects[FORM]}, root=n).content


def _switched_content(desk: Desk) -> bytes:
    """The other drawing is in the signed file; later the page takes it."""
    raw = letter()
    n = raw.size
    raw = _agreed(desk, updated(raw, {n: {"stream": EVIL}}))
    return updated(raw, {FIRST: raw.entry(FIRST, Contents=ref(n))}).content


def _switched_by_table(desk: Desk) -> bytes:
    """The other drawing is in the signed file under the same number, unnamed; later a table names it."""
    from tests.kit.raw_pdf import indirect, xref_table

    raw = letter()
    at = len(raw.content)
    raw = raw.plus(indirect(CONTENT, {"stream": EVIL}))
    start = len(raw.content)
    ending = b"xref\n0 0\ntrailer\n<</Size %d/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
    raw = replace(raw.plus(ending % (raw.size, raw.start, start)), start=start)
    raw = _agreed(desk, raw)
    here = len(raw.content)
    told = b"trailer\n<</Size %d/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (raw.size, raw.start, here)
    return raw.content + xref_table({CONTENT: at}) + told


def _value_over(desk: Desk) -> bytes:
    """A field lies over the amount in the colour of paper; later its picture is words."""
    raw = letter(Paper(fields=(("phu", AMOUNT, " "),)))
    raw = _agreed(desk, raw)
    number = field_of(raw, b"phu")
    drawn = int(raw.objects[number]["/AP"].split()[1])
    return updated(raw, {number: raw.entry(number, V=b"(900.000.000)"), drawn: shape(AMOUNT, OVER)}).content


_SHADOWS: dict[str, Callable[[Desk], bytes]] = {
    "hide: cover taken away": lambda desk: _hidden_by(desk, _COVER, shape((0, 0, 140, 16), b"")),
    "hide: cover made small": lambda desk: _hidden_by(desk, _COVER, {**_COVER, "/BBox": b"[0 0 1 1]"}),
    "hide: layer switched off": lambda desk: _hidden_by(
        desk,
        {**_COVER},
        {"/OCProperties": b"<</OCGs[%s]/D<</OFF[%s]>>>>" % (ref(letter().size + 2), ref(letter().size + 2))},
        OCProperties=_LAYERS % (ref(letter().size + 2), ref(letter().size + 2)),
    ),
    "hide: layer off on paper": lambda desk: _hidden_by(
        desk,
        {**_COVER},
        {
            "/OCProperties": b"<</OCGs[%s]/D<</ON[%s]/AS[<</Event/Print/OCGs[%s]/Category[/Print]>>]>>>>"
            % ((ref(letter().size + 2),) * 3)
        },
        OCProperties=_LAYERS % (ref(letter().size + 2), ref(letter().size + 2)),
    ),
    "replace: letters exchanged": lambda desk: (
        updated(desk.sealed(), {3: desk.sealed().entry(3, Encoding=b"<</Type/Encoding/Differences[49/nine]>>")}).content
    ),
    "replace: widths exchanged": lambda desk: (
        updated(
            desk.sealed(),
            {3: desk.sealed().entry(3, FirstChar=b"32", LastChar=b"90", Widths=b"[" + b"900 " * 59 + b"]")},
        ).content
    ),
    "replace: field over the amount": _value_over,
    "hide and replace: the root": _hide_and_replace,
    "hide and replace: the drawing": _switched_content,
    "hide and replace: by table": _switched_by_table,
}


def _sneaky(desk: Desk, key: Key, level: int) -> bytes:
    """A signature on a certified file whose picture is another amount."""
    return signed(desk.certified(level), key, Sign("Lau", box=AMOUNT, drawing=OVER)).content


def _certified(level: int, attack: Attack) -> Callable[[Desk], bytes]:
    return lambda desk: attack(desk.certified(level)).content


def _placed(desk: Desk, level: int, change: Attack) -> bytes:
    raw = letter(Paper(fields=(("ho_so", (72, 300, 300, 316), "Ho so so 12"),)))
    return change(
        signed(raw, desk.cast.seal, Sign("Chung_nhan", box=LEADER, drawing=ink(LEADER), lock=level, certify=True))
    ).content


def _level_raised(desk: Desk) -> bytes:
    raw = desk.certified(1)
    number = max(n for n, obj in raw.objects.items() if "/ByteRange" in obj)
    start = raw.content.rindex(b"%d 0 obj" % number)
    held = raw.content[start : raw.content.index(b"endobj", start)].replace(b"/P 1", b"/P 3")
    return updated(raw, {number: {"raw": held[held.index(b"obj") + 4 :].rstrip()}, **note(raw, b"/FreeText")}).content


_CERTIFIED: dict[str, Callable[[Desk], bytes]] = {
    "notes allowed: words over the amount": _certified(3, a_note(b"/FreeText", DA=b"(/F1 12 Tf)")),
    "notes allowed: stamp over the amount": _certified(3, a_note(b"/Stamp")),
    "notes allowed: redaction": _certified(3, a_note(b"/Redact")),
    "notes allowed: beside the amount": _certified(
        3, lambda raw: updated(raw, note(raw, b"/FreeText", (340, 600, 474, 616)))
    ),
    "filling allowed: note": _certified(2, a_note(b"/Stamp")),
    "nothing allowed: note": _certified(1, a_note(b"/Text")),
    "nothing allowed: field filled": lambda desk: _placed(desk, 1, refilled),
    "filling allowed: field filled otherwise": lambda desk: _placed(desk, 2, refilled),
    "filling allowed: field's picture": lambda desk: _placed(desk, 2, redrawn),
    "filling allowed: field added": _certified(2, new_field),
    "filling allowed: page added": _certified(2, lambda raw: page_added(raw, first=False)),
    "sneaky signature by a stranger": lambda desk: _sneaky(desk, desk.cast.stranger, 3),
    "sneaky signature by a citizen": lambda desk: _sneaky(desk, desk.cast.citizen, 3),
    "sneaky signature where only filling is allowed": lambda desk: _sneaky(desk, desk.cast.citizen, 2),
    "signature where nothing is allowed": lambda desk: (
        signed(desk.certified(1), desk.cast.partner, Sign("Den", box=(400, 810, 580, 830), drawing=text("DEN"))).content
    ),
    "level raised": _level_raised,
    "certification taken away": lambda desk: (
        updated(
            desk.certified(1), {CATALOGUE: desk.certified(1).entry(CATALOGUE, Perms=b"<<>>"), CONTENT: {"stream": EVIL}}
        ).content
    ),
}
_PALE = b"1 1 0.6 rg 0 0 134 16 re f 1 0 0 rg " + words((2, 3), b"900.000.000")
_SOLID = b"1 0 0 rg 0 0 134 16 re f 1 1 0 rg " + words((2, 3), b"900.000.000")
_CLEAR = b"0 g " + words((2, 1), b"999.999.999")


def _by(key: str, drawing: bytes, box: tuple[int, int, int, int] = AMOUNT) -> Callable[[Desk], bytes]:
    def make(desk: Desk) -> bytes:
        start = desk.leader() if key == "seal" else desk.sealed()
        return signed(start, getattr(desk.cast, key), Sign("De", box=box, drawing=drawing)).content

    return make


def _smuggled(desk: Desk) -> bytes:
    """A note that comes in the update of another's signature."""
    box = (400, 810, 580, 830)
    return signed(desk.sealed(), desk.cast.partner, Sign("Den", box=box, drawing=text("DEN"), also=_reserved)).content


def _reserved(raw: Raw) -> Bodies:
    """Return a page that takes another drawing in place of an object it has."""
    return {CONTENT: {"stream": EVIL}}


def _second_widget(raw: Raw) -> Bodies:
    spare = next(n for n, obj in raw.objects.items() if obj.get("/Spare"))
    held: Obj = {
        "/Type": b"/Annot",
        "/Subtype": b"/Widget",
        "/FT": b"/Sig",
        "/T": b"(Hai)",
        "/F": b"4",
        "/Rect": rectangle(AMOUNT),
        "/AP": b"<</N %s>>" % ref(spare + 1),
    }
    page = raw.entry(FIRST, Annots=added(raw.objects[FIRST]["/Annots"], spare))
    form = raw.entry(FORM, Fields=added(raw.objects[FORM]["/Fields"], spare))
    return {spare: held, spare + 1: shape(AMOUNT, OVER), FIRST: page, FORM: form}


def _spared(desk: Desk) -> bytes:
    raw = letter()
    n = raw.size
    raw = _agreed(desk, updated(raw, {n: {"/Spare": b"true"}, n + 1: {"/Also": b"true"}}))
    return signed(raw, desk.cast.partner, Sign("Den", also=_second_widget)).content


_PAINTED: dict[str, Callable[[Desk], bytes]] = {
    "white by the agency": _by("seal", OVER),
    "white by another agency": _by("partner", OVER),
    "white by a citizen": _by("citizen", OVER),
    "pale by the agency": _by("seal", _PALE),
    "pale by a citizen": _by("citizen", _PALE),
    "red by the agency": _by("seal", _SOLID),
    "other figures through it": _by("seal", _CLEAR),
    "one figure in white": _by("seal", b"1 g 0 0 12 16 re f", (196, 600, 208, 616)),
    "one figure in red": _by("seal", b"1 0 0 rg 0 0 12 16 re f", (196, 600, 208, 616)),
    "the leader's name": _by(
        "partner", b"1 g 0 0 120 16 re f 0 g " + words((0, 4), b"Nguyen Van A"), (358, 396, 478, 412)
    ),
    "the whole page": _by("partner", b"1 g 0 0 595 842 re f 0 g " + EVIL, (0, 0, 595, 842)),
    "with another drawing": _smuggled,
    "by a second picture": _spared,
}

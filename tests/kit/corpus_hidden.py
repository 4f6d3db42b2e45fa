"""Scripts spelled or packed otherwise; forms that other viewers draw otherwise than they looked when signed."""

import base64
import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from tests.kit.corpus import NEVER_VALID, Desk, Maker
from tests.kit.raw_letter import CATALOGUE, FIRST, FORM, Paper, letter, shape, words
from tests.kit.raw_pdf import Bodies, Obj, Raw, added, indirect, ref, updated, xref_stream

_SCRIPT = b"<</S/JavaScript/JS(app.alert\\(9\\))>>"
_LINE = (72, 300, 200, 316)
_SHEET = (0, 0, 595, 842)
_FALSE_FONT: Obj = {
    "/Type": b"/Font",
    "/Subtype": b"/Type1",
    "/BaseFont": b"/Helvetica",
    "/Encoding": b"<</Type/Encoding/Differences[49/nine 57/one]>>",
}
Change = Callable[[Raw], Bodies]
_CATALOGUES: dict[str, dict[str, bytes]] = {
    "a comment before the name": {"/OpenAction": b"<</S%x\n/JavaScript/JS(app.alert\\(9\\))>>"},
    "a comment in what follows": {"/OpenAction": b"<</S/GoTo/D[6 0 R/Fit]/Next<</S%\r/JavaScript/JS(1)>>>>"},
    "among the names": {"/Names": b"<</JavaScript<</Names[(a)<</S%c\n/JavaScript/JS(1)>>]>>>>"},
    "fields set back": {"/OpenAction": b"<</S/ResetForm>>"},
}


def makers() -> list[Maker]:
    """Return the files."""
    told: dict[str, Callable[[Desk], bytes]] = {
        f"hidden scripts: {name}": partial(_from_the_start, entries) for name, entries in _CATALOGUES.items()
    }
    told["hidden scripts: the name apart"] = _name_apart
    told["hidden scripts: XFA behind a comment"] = _second_form
    told |= {f"hidden scripts: packed by {name}": partial(_boxed, name) for name in _PACKINGS}
    told |= {f"drawn elsewhere: {name}": partial(_redrawn, change) for name, change in _CHANGES.items()}
    told["drawn elsewhere: a waiting field as large as the page"] = _large_waiting
    told["dangling: in the room of a larger size"] = _in_the_room
    found = [Maker(name, "attacked", NEVER_VALID, make) for name, make in told.items()]
    return [*found, Maker("habits: a larger size told", "good", frozenset({"V01"}), _larger)]


def _sealed(desk: Desk, raw: Raw) -> bytes:
    return desk.by_agency(desk.by_leader(raw)).content


def _from_the_start(entries: dict[str, bytes], desk: Desk) -> bytes:
    return _sealed(desk, letter(Paper(catalogue=entries)))


def _name_apart(desk: Desk) -> bytes:
    raw = letter()
    action = b"<</S %s/JS(app.alert\\(9\\))>>" % ref(raw.size)
    name: Obj = {"raw": b"/JavaScript"}
    return _sealed(desk, updated(raw, {raw.size: name, CATALOGUE: raw.entry(CATALOGUE, OpenAction=action)}))


def _second_form(desk: Desk) -> bytes:
    raw = letter()
    form = raw.entry(FORM, XFA=b"%c\n[(template) " + ref(raw.size) + b"]")
    return _sealed(desk, updated(raw, {raw.size: {"stream": b"<xdp/>"}, FORM: form}))


def _flate(data: bytes) -> bytes:
    return zlib.compress(data)


def _hexed(data: bytes) -> bytes:
    return data.hex().encode() + b">"


_PACKINGS: dict[str, tuple[Callable[[bytes], bytes], dict[str, bytes]]] = {
    "letters": (lambda data: base64.a85encode(data) + b"~>", {"/Filter": b"/ASCII85Decode"}),
    "digits": (_hexed, {"/Filter": b"/ASCIIHexDecode"}),
    "two filters": (lambda data: _hexed(_flate(data)), {"/Filter": b"[/ASCIIHexDecode/FlateDecode]"}),
    "a long head": (_flate, {"/Filter": b"/FlateDecode", "/Pad": b"(" + b"x" * 900 + b")"}),
    "an escaped kind": (_flate, {"/Filter": b"/FlateDecode", "/Type": b"/Obj#53tm"}),
}


def _boxed(packing: str, desk: Desk) -> bytes:
    """Put the action that runs at the start into an object stream that few scans of bytes unpack."""
    raw = letter(Paper(catalogue={"/OpenAction": ref(90)}))
    pack, entries = _PACKINGS[packing]
    head, number = b"90 0 ", 91
    box: Obj = {"/Type": b"/ObjStm", "/N": b"1", "/First": b"%d" % len(head)} | entries
    box["stream"] = pack(head + _SCRIPT)
    at = len(raw.content)
    content = raw.content + indirect(number, box)
    base = len(content)
    where = ({number: at}, {90: (number, 0)})
    trailer: Obj = {"/Root": ref(raw.root), "/Info": ref(raw.info), "/Prev": b"%d" % raw.start}
    section = xref_stream(number + 1, base, where, trailer)
    content += indirect(number + 1, section) + b"startxref\n%d\n%%%%EOF\n" % base
    objects = {**raw.objects, number: box, number + 1: section}
    return _sealed(desk, replace(raw, content=content, start=base, objects=objects, how="stream"))


def _filled(desk: Desk) -> Raw:
    """Return a sealed document whose field says another number than it shows."""
    raw = letter(Paper(fields=(("ho_so", _LINE, "Ho so 12"),)))
    number = next(key for key, one in raw.objects.items() if one.get("/T"))
    told = raw.entry(number, V=b"(Ho so 92)")
    above: Obj = {"/T": b"(tren)", "/Kids": b"[%s]" % ref(raw.size + 1)}
    below: Obj = {"/T": b"(duoi)", "/FT": b"/Tx", "/Parent": ref(raw.size)}
    fields = added(raw.objects[FORM]["/Fields"], raw.size)
    form = raw.entry(FORM, NeedAppearances=b"false", Fields=fields)
    made = {number: told, FORM: form, raw.size: above, raw.size + 1: below}
    return desk.by_agency(desk.by_leader(updated(raw, made)))


def _larger(desk: Desk) -> bytes:
    """Return a file by a tool that tells more objects than it has, and takes of that room later (poppler)."""
    return _sealed(desk, replace(letter(), told=256))


def _in_the_room(desk: Desk) -> bytes:
    """Name an object that is not there; a size was told that leaves it room."""
    raw = letter()
    page = raw.entry(FIRST, Contents=b"[%s 200 0 R]" % ref(FIRST + 1))
    sealed = desk.by_agency(desk.by_leader(replace(updated(raw, {FIRST: page}), told=256)))
    return updated(sealed, {200: {"stream": words((72, 540), b"Dieu 3. Them 9 ty dong.")}}).content


def _number_of(raw: Raw) -> int:
    return next(key for key, one in raw.objects.items() if one.get("/T") == b"(ho_so)")


def _drawn_again(raw: Raw) -> Bodies:
    picture = int(raw.objects[_number_of(raw)]["/AP"].split()[1])
    return {picture: shape(_LINE, words((1, 3), b"Ho so 12") + b"% and what one viewer alone draws\n")}


def _from_above(raw: Raw) -> Bodies:
    """Give another value to the field's parent, which has no kind of its own."""
    number = next(key for key, one in raw.objects.items() if one.get("/T") == b"(tren)")
    return {number: raw.entry(number, V=b"(Ho so 99)", DA=b"(/F1 1 Tf 1 g)")}


def _other_fonts(raw: Raw) -> Bodies:
    more = b"<</Font<</F1 %s>>>>" % ref(raw.size)
    return {raw.size: _FALSE_FONT, FORM: raw.entry(FORM, DR=more)}


_CHANGES: dict[str, Change] = {
    "asked to draw anew": lambda raw: {FORM: raw.entry(FORM, NeedAppearances=b"true")},
    "other fonts for the form": _other_fonts,
    "other letters for the form": lambda raw: {FORM: raw.entry(FORM, DA=b"(/F1 1 Tf 1 g)")},
    "moved to the right": lambda raw: {FORM: raw.entry(FORM, Q=b"2")},
    "shown as a password": lambda raw: {_number_of(raw): raw.entry(_number_of(raw), Ff=b"8192")},
    "drawn again": _drawn_again,
    "valued from above": _from_above,
}


def _redrawn(change: Change, desk: Desk) -> bytes:
    raw = _filled(desk)
    return updated(raw, change(raw)).content


def _large_waiting(desk: Desk) -> bytes:
    """Add a line to what the leader signed, in the drawing of a field for the number that takes the whole page."""
    raw = desk.by_leader(letter(Paper(fields=(("so_van_ban", _SHEET, ""),))))
    number = next(key for key, one in raw.objects.items() if one.get("/T") == b"(so_van_ban)")
    drawn = raw.size
    line = shape(_SHEET, words((72, 540), b"Dieu 3. Them 9 ty dong."))
    told = raw.entry(number, V=b"(245)", AP=b"<</N %s>>" % ref(drawn))
    return desk.by_agency(updated(raw, {number: told, drawn: line})).content

"""Attacks by a later signature's picture that one viewer shows and another does not, and by where its words stand."""

from collections.abc import Callable
from functools import partial

from tests.kit.corpus import NEVER_VALID, Desk, Maker
from tests.kit.corpus_notes import OVER
from tests.kit.raw_letter import AMOUNT, CATALOGUE, letter, rectangle, shape, words
from tests.kit.raw_pdf import Bodies, Obj, Raw, ref, updated
from tests.kit.raw_sign import Key, Sign, signed

Box = tuple[int, int, int, int]
Mend = Callable[[Raw, Bodies], Bodies]
_EDGES = b"[0 0 134 16]"


def makers() -> list[Maker]:
    """Return the attacks."""
    told: dict[str, Callable[[Desk], bytes]] = {
        f"two pictures: {name}": partial(_over, mend) for name, mend in _SHOWN.items()
    }
    told |= {f"two pictures: {name}": partial(_drawn, made) for name, made in _DRAWN.items()}
    told |= {f"two pictures: layer {name}": partial(_layered, *entries) for name, entries in _LAYERS.items()}
    told |= {f"between the words: {name}": partial(_inserted, *found) for name, found in _INSERTED.items()}
    return [Maker(name, "attacked", NEVER_VALID, make) for name, make in told.items()]


def _over(mend: Mend, desk: Desk) -> bytes:
    """A citizen's signature lies over the amount; its usual picture shows nothing."""
    sign = Sign("Dan", box=AMOUNT, drawing=b"q Q\n", mend=mend)
    return signed(desk.sealed(), desk.cast.citizen, sign).content


def _number(made: Bodies) -> int:
    return next(number for number, one in made.items() if one.get("/FT") == b"/Sig")


def _field(made: Bodies, told: dict[str, bytes], *more: Obj) -> Bodies:
    """Return what is written with other entries of the field, and objects more from 700 on."""
    number = _number(made)
    found = {**made, number: {**made[number], **{f"/{key}": value for key, value in told.items()}}}
    return found | {max(made) + 10 + place: one for place, one in enumerate(more)}


def _entries(**told: bytes) -> Mend:
    return lambda _raw, made: _field(made, told)


def _pictures(form: bytes, **told: bytes) -> Mend:
    """Return the change that gives the field the pictures `form` names: 0 is empty, 1 is another amount."""

    def mend(_raw: Raw, made: Bodies) -> Bodies:
        at = max(made) + 10
        pictures = form.replace(b"@0", ref(at)).replace(b"@1", ref(at + 1))
        return _field(made, {**told, "AP": pictures}, shape(AMOUNT, b"q Q\n"), shape(AMOUNT, OVER))

    return mend


_SHOWN: dict[str, Mend] = {
    "for the mouse": _pictures(b"<</N @0/R @1>>"),
    "for the mouse pressed": _pictures(b"<</N @0/D @1>>"),
    "of two states": _pictures(b"<</N<</Off @0/Co @1>>>>", AS=b"/Off"),
    "of two states, none chosen": _pictures(b"<</N<</Co @1/Off @0>>>>"),
    "of two states, another chosen": _pictures(b"<</N<</Co @1/Off @0>>>>", AS=b"/Khac"),
    "of a state below a state": _pictures(b"<</N<</Co<</Co @1>>/Off @0>>>>", AS=b"/Co"),
    "pictures twice": _pictures(b"<</N @1/N @0>>"),
    "pictures twice, one escaped": _pictures(b"<</#4e @1/N @0>>"),
    "on paper only": _pictures(b"<</N @1>>", F=b"36"),
    "shown when pointed at": _pictures(b"<</N @1>>", F=b"292"),
    "of a kind not shown": _pictures(b"<</N @1>>", F=b"1"),
    "a popup": _pictures(b"<</N @1>>", Subtype=b"/Popup", Open=b"true", Contents=b"(900.000.000)"),
    "a popup without a picture": _pictures(b"<<>>", Subtype=b"/Popup", Open=b"true", Contents=b"(900.000.000)"),
    "a caption in place of a picture": _pictures(b"<<>>", MK=b"<</CA(900.000.000)/BG[1]/BC[0]>>"),
    "an icon in place of a picture": lambda _raw, made: _field(
        made, {"AP": b"<<>>", "MK": b"<</I %s/TP 1>>" % ref(max(made) + 10)}, shape(AMOUNT, OVER)
    ),
    "a border as wide as the words": _entries(BS=b"<</W 40/S/S>>", Border=b"[0 0 40]", C=b"[1 1 1]"),
    "a wide border and no picture": _entries(AP=b"<<>>", BS=b"<</W 40/S/S>>", Border=b"[0 0 40]", C=b"[1 1 1]"),
    "a style for rich words": _entries(RV=b"(<p>900</p>)", DS=b"(font:12pt)", RC=b"(<p>900</p>)"),
    "a layer": _pictures(b"<</N @1>>", OC=b"<</Type/OCMD/OCGs[]/P/AllOff>>"),
    "a layer by expression": _pictures(b"<</N @1>>", OC=b"<</Type/OCMD/VE[/Not[/Or]]>>"),
    "the rectangle twice": _pictures(b"<</N @1>>", Rect=b"[0 0 0 0]\n/Rect " + rectangle(AMOUNT)),
    "the rectangle escaped": lambda _raw, made: _field(
        _pictures(b"<</N @1>>")(_raw, made), {"Rect": b"[0 0 0 0]", "R#65ct": rectangle(AMOUNT)}
    ),
    "a value for a field of text": _entries(V=b"(900.000.000)"),
    "as large at any zoom": _pictures(b"<</N @0>>", F=b"28"),
}


def _drawn(made: Callable[[Raw, int], list[Obj]], desk: Desk) -> bytes:
    """The picture is made of parts; the first object is the picture itself."""

    def mend(raw: Raw, held: Bodies) -> Bodies:
        at = max(held) + 10
        parts = made(raw, at)
        return _field(held, {"AP": b"<</N %s>>" % ref(at)}, *parts)

    return _over(mend, desk)


def _form(drawing: bytes, resources: bytes = b"<</Font<</F1 3 0 R>>>>", **told: bytes) -> Obj:
    held = {"/Type": b"/XObject", "/Subtype": b"/Form", "/BBox": _EDGES, "/Resources": resources}
    return {**held, **{f"/{key}": value for key, value in told.items()}, "stream": drawing}


def _inline(raw: Raw, _at: int) -> list[Obj]:
    """An inline picture whose data look like its end and further drawing to readers that search for the end."""
    del raw
    data = b" EI Q\n" + OVER + b"q\n"
    wide = b"q 0.01 0 0 0.01 0 0 cm BI /W %d /H 1 /BPC 8 /CS /G ID " % len(data)
    return [_form(wide + data + b"\nEI Q\n")]


def _other_picture(_raw: Raw, at: int) -> list[Obj]:
    """A picture with another one for the printer."""
    white: Obj = {
        "/Type": b"/XObject",
        "/Subtype": b"/Image",
        "/Width": b"1",
        "/Height": b"1",
        "/ColorSpace": b"/DeviceGray",
        "/BitsPerComponent": b"8",
        "stream": b"\x00",
    }
    first = {
        **white,
        "/Alternates": b"[<</Image %s/DefaultForPrinting true>>]" % ref(at + 2),
        "/SMask": ref(at + 3),
    }
    clear = {key: told for key, told in white.items() if key != "/SMask"}
    return [_form(b"q 134 0 0 16 0 0 cm /I Do Q", b"<</XObject<</I %s>>>>" % ref(at + 1)), first, white, clear]


def _postscript(_raw: Raw, at: int) -> list[Obj]:
    """A drawing in the printer's own language."""
    told: Obj = {"/Type": b"/XObject", "/Subtype": b"/PS", "stream": b"1 setgray 0 0 134 16 rectfill"}
    return [_form(b"/P Do\n", b"<</XObject<</P %s>>>>" % ref(at + 1)), told]


def _reference(_raw: Raw, at: int) -> list[Obj]:
    """A drawing that stands for a page of another file."""
    told = _form(b"q Q\n", Ref=b"<</F(khac.pdf)/Page 0>>")
    return [_form(b"/P Do\n", b"<</XObject<</P %s>>>>" % ref(at + 1)), told]


def _of_prepress(_raw: Raw, at: int) -> list[Obj]:
    """A drawing with another for the press."""
    return [_form(b"/P Do\n", b"<</XObject<</P %s>>>>" % ref(at + 1)), _form(b"q Q\n", OPI=b"<</2.0<</F(khac)>>>>")]


def _scripted(_raw: Raw, _at: int) -> list[Obj]:
    return [_form(b"q Q\n", PS=b"1 setgray 0 0 134 16 rectfill", Subtype2=b"/PS")]


def _one(drawing: bytes, resources: bytes = b"<</Font<</F1 3 0 R>>>>", **told: bytes) -> Callable[..., list[Obj]]:
    return lambda _raw, _at: [_form(drawing, resources, **told)]


_HOLLOW = b"<</Font<</F1 3 0 R>>/ColorSpace<</C[/Separation/None/DeviceGray %s]>>>>"
_WHITE_TINT = b"<</FunctionType 2/Domain[0 1]/C0[1]/C1[1]/N 1>>"
_DRAWN: dict[str, Callable[[Raw, int], list[Obj]]] = {
    "an end within a picture": _inline,
    "a picture for the printer": _other_picture,
    "words for the printer": _postscript,
    "words for the printer beside": _scripted,
    "a page of another file": _reference,
    "a drawing for the press": _of_prepress,
    "a layer of no file": _one(
        b"/OC /L BDC " + OVER + b"EMC\n", b"<</Font<</F1 3 0 R>>/Properties<</L<</Type/OCMD/OCGs[]/P/AllOff>>>>>>"
    ),
    "a layer of the drawing": _one(OVER, OC=b"<</Type/OCMD/OCGs[null]/P/AllOff>>"),
    "a frame of nothing": _one(OVER, BBox=b"[0 0 0 0]"),
    "a frame too small": _one(OVER, BBox=b"[0 0 0.001 0.001]"),
    "no frame": lambda _raw, _at: [{k: v for k, v in _form(OVER).items() if k != "/BBox"}],
    "a frame of three numbers": _one(OVER, BBox=b"[0 0 134]"),
    "a matrix of nothing": _one(OVER, Matrix=b"[0 0 0 0 0 0]"),
    "a matrix of five numbers": _one(OVER, Matrix=b"[1 0 0 1 900]"),
    "a frame far away": _one(OVER, BBox=b"[0 0 1e30 1e30]"),
    "a colour of nothing": _one(b"/C cs 1 scn 0 0 134 16 re f\n", _HOLLOW % _WHITE_TINT),
    "a font of its own": lambda _raw, at: [
        _form(b"BT /F9 12 Tf 2 3 Td (A) Tj ET\n", b"<</Font<</F9 %s>>>>" % ref(at + 1)),
        {
            "/Type": b"/Font",
            "/Subtype": b"/Type3",
            "/FontBBox": b"[0 0 0 0]",
            "/FontMatrix": b"[0 0 0 0 0 0]",
            "/FirstChar": b"65",
            "/LastChar": b"65",
            "/Widths": b"[1000]",
            "/Encoding": b"<</Differences[65/A]>>",
            "/CharProcs": b"<</A %s>>" % ref(at + 2),
        },
        {"stream": b"1000 0 d0 1 g 0 0 134 16 re f"},
    ],
    "overprinted": _one(b"/G gs 0 0 0 0 k 0 0 134 16 re f\n", b"<</ExtGState<</G<</OP true/op true/OPM 1>>>>>>"),
    "a soft mask": _one(
        b"/G gs 1 g 0 0 134 16 re f\n",
        b"<</ExtGState<</G<</SMask<</S/Luminosity/G 8 0 R/BC[0]>>>>>>>>",
    ),
    "a word not known": _one(b"BX 1 g 0 0 134 16 ref EX\n"),
    "packed in a way not known": _one(OVER, Filter=b"/KhacDecode"),
    "packed otherwise than told": _one(OVER, Filter=b"/FlateDecode"),
    "in a file beside": _one(b"q Q\n", F=b"(khac.bin)", FFilter=b"/FlateDecode"),
    "locked": _one(OVER, Filter=b"/Crypt", DecodeParms=b"<</Name/Khac>>"),
    "shorter than told": _one(b"q Q\n" + OVER, Length=b"4"),
    "of length nought": _one(OVER, Length=b"0"),
    "an end within the drawing": _one(b"q Q\nendstream\nendobj\n" + OVER),
    "not a drawing at all": _one(OVER, Subtype=b"/Khac"),
    "a drawing without a kind": lambda _raw, _at: [{"/BBox": _EDGES, "stream": OVER}],
    "a picture as such": lambda _raw, _at: [
        {
            "/Type": b"/XObject",
            "/Subtype": b"/Image",
            "/Width": b"1",
            "/Height": b"1",
            "/ColorSpace": b"/DeviceGray",
            "/BitsPerComponent": b"8",
            "/BBox": _EDGES,
            "stream": b"\xff",
        }
    ],
}


def _layered(config: bytes, group: bytes, member: bytes, desk: Desk) -> bytes:
    """The document has a layer that nobody sees; a later picture over the amount is drawn in it."""
    start = letter()
    layer = start.size
    told = {layer: {"raw": b"<</Type/OCG/Name(L)%s>>" % group}}
    layers = (b"<</OCGs[@L]/D<<" + config + b">>>>").replace(b"@L", ref(layer))
    told[CATALOGUE] = start.entry(CATALOGUE, OCProperties=layers)
    raw = desk.by_agency(desk.by_leader(updated(start, told)))
    resources = b"<</Font<</F1 3 0 R>>/Properties<</L %s>>>>" % member.replace(b"@L", ref(layer))
    picture = _form(b"/OC /L BDC " + OVER + b"EMC\n", resources)
    sign = Sign("Dan", box=AMOUNT, drawing=b"x", shown=picture)
    return signed(raw, desk.cast.citizen, sign).content


_AS = b"/AS[<</Event/%s/OCGs[@L]/Category[/%s]>>]"
_ON, _OFF = b"/ON[@L]", b"/OFF[@L]"
_LAYERS: dict[str, tuple[bytes, bytes, bytes]] = {
    "off": (_OFF, b"", b"@L"),
    "on when not off": (_OFF, b"", b"<</Type/OCMD/OCGs[@L]/P/AllOff>>"),
    "on by expression": (_OFF, b"", b"<</Type/OCMD/OCGs[@L]/VE[/Not @L]>>"),
    "off by expression": (_ON, b"", b"<</Type/OCMD/OCGs[@L]/VE[/Not @L]>>"),
    "for paper": (
        _ON + _AS % (b"Print", b"Print"),
        b"/Usage<</Print<</PrintState/ON>>/View<</ViewState/OFF>>>>",
        b"@L",
    ),
    "for paper, off": (_OFF + _AS % (b"Print", b"Print"), b"/Usage<</Print<</PrintState/ON>>>>", b"@L"),
    "for files given on": (_OFF + _AS % (b"Export", b"Export"), b"/Usage<</Export<</ExportState/ON>>>>", b"@L"),
    "for a large view": (_ON + _AS % (b"View", b"Zoom"), b"/Usage<</Zoom<</min 3>>>>", b"@L"),
    "for a language": (_ON + _AS % (b"View", b"Language"), b"/Usage<</Language<</Lang(en)/Preferred/ON>>>>", b"@L"),
    "for a user": (_ON + _AS % (b"View", b"User"), b"/Usage<</User<</Type/Ind/Name(A)>>>>", b"@L"),
    "of another intent": (_OFF, b"/Intent/Design", b"@L"),
    "off from the start": (b"/BaseState/OFF", b"", b"@L"),
    "seen through its name": (_OFF, b"", b"<</Type/OCMD/OCGs[@L]/P/AnyOff>>"),
}


def _inserted(key: str, box: Box, word: bytes, desk: Desk) -> bytes:
    """Words stand in a blank place of a line of the signed document, so that it reads otherwise."""
    by: Key = getattr(desk.cast, key)
    sign = Sign("Dan", box=box, drawing=words((1, 3), word))
    return signed(desk.sealed(), by, sign).content


_INSERTED: dict[str, tuple[str, Box, bytes]] = {
    "a sum goes on": ("citizen", (300, 600, 420, 616), b"x 12 thang"),
    "a sum goes on, by another agency": ("partner", (300, 600, 420, 616), b"x 12 thang"),
    "denied before the line": ("citizen", (20, 600, 71, 616), b"KHONG"),
    "a digit before the sum": ("citizen", (170, 600, 179, 616), b"9"),
    "the date goes on": ("citizen", (530, 734, 580, 750), b"den 2036"),
    "the number goes on": ("partner", (168, 754, 200, 770), b"/BMT"),
    "another title": ("citizen", (310, 688, 420, 704), b"THU HOI"),
}

"""Attacks prepared before signing: the signed file names objects that it does not hold; later an update brings them.

A reader that asks only which objects were changed sees new ones, which nobody used before.
"""

from collections.abc import Callable
from functools import partial

from tests.kit.corpus import NEVER_VALID, Desk, Maker
from tests.kit.corpus_notes import OVER
from tests.kit.corpus_updates import CONTENT, EVIL
from tests.kit.raw_letter import AMOUNT, CATALOGUE, FIRST, FONT, FORM, letter, rectangle, shape
from tests.kit.raw_pdf import Bodies, Obj, Raw, ref, refs, updated
from tests.kit.raw_sign import Sign, signed

_AHEAD = 40
"""How far ahead the numbers lie that are named and not there."""
_OUTLINE = b"<</Title(Thu hoi)/Parent %s/Dest[6 0 R/Fit]>>"


def makers() -> list[Maker]:
    """Return the attacks; each comes as a bare update, and under the signature of a citizen who is trusted."""
    made = []
    for name, (prepare, fill) in _NAMED.items():
        made.append(Maker(f"dangling: {name}", "attacked", NEVER_VALID, partial(_filled_in, prepare, fill)))
        if name in _SIGNED_TOO:
            make = partial(_filled_in, prepare, fill, by_citizen=True)
            made.append(Maker(f"dangling: {name}, by a citizen", "attacked", NEVER_VALID, make))
    return made


Prepare = Callable[[Raw, int], Bodies]
Fill = Callable[[Raw, int], Bodies]


def _filled_in(prepare: Prepare, fill: Fill, desk: Desk, *, by_citizen: bool = False) -> bytes:
    raw = letter()
    missing = raw.size + _AHEAD
    raw = desk.by_seal(desk.by_leader(updated(raw, prepare(raw, missing))))
    if by_citizen:
        start = _far(raw, missing + 10)
        return signed(start, desk.cast.citizen, Sign("Dan", also=lambda held: fill(held, missing))).content
    return updated(raw, fill(raw, missing)).content


def _far(raw: Raw, number: int) -> Raw:
    """Return the file with its next number pushed up, so that a signature's own objects take no missing one."""
    from dataclasses import replace

    return replace(raw, objects={**raw.objects, number: {}})


def _in_catalogue(key: str) -> Prepare:
    return lambda raw, missing: {CATALOGUE: raw.entry(CATALOGUE, **{key: ref(missing)})}


def _entries(**told: bytes) -> Fill:
    return lambda _raw, missing: {missing: {f"/{key}": value for key, value in told.items()}}


def _second_drawing(raw: Raw, missing: int) -> Bodies:
    return {FIRST: raw.entry(FIRST, Contents=refs([CONTENT, missing]))}


def _noted(raw: Raw, missing: int) -> Bodies:
    """A note that shows nothing, because what it shows is not there."""
    held: Obj = {
        "/Type": b"/Annot",
        "/Subtype": b"/Stamp",
        "/F": b"4",
        "/Rect": rectangle(AMOUNT),
        "/AP": b"<</N %s>>" % ref(missing),
    }
    return {raw.size: held, FIRST: raw.entry(FIRST, Annots=refs([raw.size]))}


def _drawn(raw: Raw, missing: int) -> Bodies:
    resources = b"<</Font<</F1 3 0 R>>/XObject<</C %s>>>>" % ref(missing)
    drawing = b"q 1 0 0 1 196 600 cm /C Do Q\n"
    return {
        FIRST: raw.entry(FIRST, Resources=resources, Contents=refs([CONTENT, raw.size])),
        raw.size: {"stream": drawing},
    }


def _mapped(raw: Raw, missing: int) -> Bodies:
    return {FONT: raw.entry(FONT, ToUnicode=ref(missing))}


_MAP = (
    b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
    b"1 beginbfchar <31> <0039> endbfchar endcmap end"
)
_NAMED: dict[str, tuple[Prepare, Fill]] = {
    "the page's second drawing": (_second_drawing, lambda _raw, missing: {missing: {"stream": EVIL}}),
    "a note's picture": (_noted, lambda _raw, missing: {missing: shape(AMOUNT, OVER)}),
    "a picture": (_drawn, lambda _raw, missing: {missing: shape(AMOUNT, OVER)}),
    "the letters' meanings": (_mapped, lambda _raw, missing: {missing: {"stream": _MAP}}),
    "what opening does": (_in_catalogue("OpenAction"), _entries(S=b"/GoTo", D=b"[6 0 R/XYZ 0 0 4]")),
    "the names": (_in_catalogue("Names"), _entries(EmbeddedFiles=b"<</Names[(a) <</Type/Filespec/F(a.exe)>>]>>")),
    "the outlines": (
        _in_catalogue("Outlines"),
        lambda _raw, missing: {
            missing: {"/First": ref(missing + 1), "/Last": ref(missing + 1), "/Count": b"1"},
            missing + 1: {"raw": _OUTLINE % ref(missing)},
        },
    ),
    "the viewer's wishes": (_in_catalogue("ViewerPreferences"), _entries(HideToolbar=b"true", ViewArea=b"/ArtBox")),
    "the page labels": (_in_catalogue("PageLabels"), _entries(Nums=b"[0<</S/r/St 9>>]")),
    "the layers": (_in_catalogue("OCProperties"), _entries(OCGs=b"[]", D=b"<</BaseState/OFF>>")),
    "the structure": (
        _in_catalogue("StructTreeRoot"),
        _entries(Type=b"/StructTreeRoot", K=b"<</S/P/Alt(Thu hoi quyet dinh)/Pg 6 0 R/K 0>>"),
    ),
    "the form's resources": (
        lambda raw, missing: {FORM: raw.entry(FORM, DR=ref(missing))},
        _entries(Font=b"<</F1<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>>>"),
    ),
    "the page's own data": (
        lambda raw, missing: {FIRST: raw.entry(FIRST, PieceInfo=ref(missing))},
        _entries(Khac=b"<</Private(Thu hoi)>>"),
    ),
    "the page's picture in small": (
        lambda raw, missing: {FIRST: raw.entry(FIRST, Thumb=ref(missing))},
        lambda _raw, missing: {
            missing: {
                "/Width": b"8",
                "/Height": b"8",
                "/ColorSpace": b"/DeviceGray",
                "/BitsPerComponent": b"8",
                "stream": bytes(64),
            }
        },
    ),
    "a length": (
        lambda raw, missing: {
            CONTENT: {"raw": b"<</Length %s>>\nstream\n%s\nendstream" % (ref(missing), raw.objects[CONTENT]["stream"])}
        },
        lambda _raw, missing: {missing: {"raw": b"60"}},
    ),
}
_SIGNED_TOO = ("the page's second drawing", "what opening does", "the names", "the viewer's wishes")

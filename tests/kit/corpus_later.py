"""Attacks that wait for a reader's mercy: what time stamps draw, what fields do by themselves, what no page shows."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from tests.kit.corpus import NEVER_VALID, Desk, Maker
from tests.kit.corpus_notes import OVER, Attack, field_of
from tests.kit.corpus_updates import CONTENT, EVIL, evil
from tests.kit.raw_letter import AMOUNT, FIRST, FONT, FORM, TREE, Paper, letter, rectangle, shape, words
from tests.kit.raw_pdf import Bodies, How, Obj, Raw, added, ref, refs, updated
from tests.kit.raw_sign import Key, Sign, signed, text

_BLANK = (72, 540, 300, 560)
_FIELD = (72, 300, 300, 316)
Make = Callable[[Desk], bytes]


def makers() -> list[Maker]:
    """Return the attacks."""
    groups = {"clocks": _CLOCKS, "actions": _ACTIONS, "values": _VALUES, "from above": _ABOVE, "blending": _BLENDED}
    return [
        Maker(f"{group}: {name}", "attacked", NEVER_VALID, make)
        for group, attacks in groups.items()
        for name, make in attacks.items()
    ]


def _clock(desk: Desk) -> Key:
    """A time-stamping service that nobody trusts: anyone can make one."""
    return desk.cast.false_clock


def _shown_by(
    key: Callable[[Desk], Key],
    drawing: bytes,
    box: tuple[int, int, int, int],
    also: Callable[[Raw], Bodies] | None = None,
) -> Make:
    def make(desk: Desk) -> bytes:
        sign = Sign("Gio", box=box, drawing=drawing, timestamp=True, also=also)
        return signed(desk.sealed(), key(desk), sign).content

    return make


_CLOCKS: dict[str, Make] = {
    "a false one shows words": _shown_by(_clock, text("Dieu 3. Bo sung 5 ty dong."), _BLANK),
    "a false one over the amount": _shown_by(_clock, OVER, AMOUNT),
    "a trusted one shows words": _shown_by(lambda desk: desk.cast.clock, text("Dieu 3. Bo sung."), _BLANK),
    "a trusted one over the amount": _shown_by(lambda desk: desk.cast.clock, OVER, AMOUNT),
    "a false one with another drawing": _shown_by(_clock, b"", (0, 0, 0, 0), also=evil),
}


def _acting(entries: dict[str, bytes], raw: Raw, rect: bytes = b"[0 0 0 0]") -> Bodies:
    """Return an empty signature field that nobody sees, and that does something."""
    number = raw.size
    held: Obj = {
        "/Type": b"/Annot",
        "/Subtype": b"/Widget",
        "/FT": b"/Sig",
        "/T": b"(Cho)",
        "/F": b"132",
        "/P": ref(FIRST),
        "/Rect": rect,
        **{f"/{key}": told for key, told in entries.items()},
    }
    page = raw.entry(FIRST, Annots=added(raw.objects[FIRST]["/Annots"], number))
    form = raw.entry(FORM, Fields=added(raw.objects[FORM]["/Fields"], number))
    return {number: held, FIRST: page, FORM: form}


def _acts(how: How, **entries: bytes) -> Make:
    def make(desk: Desk) -> bytes:
        formed = desk.formed()
        return updated(formed, _acting(entries, formed), how).content

    return make


def _acts_by_citizen(desk: Desk) -> bytes:
    told = {"AA": b"<</PV %s>>" % _HIDE}
    raw = desk.formed()
    far = replace(raw, objects={**raw.objects, raw.size + 10: {}})
    sign = Sign("Dan", also=lambda _held: _acting(told, raw))
    return signed(far, desk.cast.citizen, sign).content


_HIDE = b"<</S/Hide/T(ho_so)/H true>>"
_ACTIONS: dict[str, Make] = {
    "an unseen field hides another": _acts("table", AA=b"<</PV %s>>" % _HIDE),
    "an unseen field hides another, packed": _acts("packed", AA=b"<</PV %s>>" % _HIDE),
    "an unseen field empties the form": _acts("table", AA=b"<</PO<</S/ResetForm>>>>"),
    "an unseen field takes other values": _acts("table", AA=b"<</PO<</S/ImportData/F(khac.fdf)>>>>"),
    "an unseen field turns layers": _acts("table", AA=b"<</PO<</S/SetOCGState/State[/Toggle 9 0 R]>>>>"),
    "an unseen field leads elsewhere": _acts("table", AA=b"<</PO<</S/GoToR/F(khac.pdf)/D[0/Fit]>>>>"),
    "an unseen field asks a server": _acts("table", A=b"<</S/URI/URI(http://example.invalid/)>>"),
    "an unseen field acts in a chain": _acts("table", AA=b"<</PO<</S/GoTo/D[6 0 R/Fit]/Next %s>>>>" % _HIDE),
    "an unseen field acts, by a citizen": _acts_by_citizen,
}


def _with_form(desk: Desk, *, value: bytes = b"(100)") -> Raw:
    """Return a sealed document with a field on no page, and one whose value stands in the field above it."""
    raw = letter()
    n = raw.size
    shown = shape(_FIELD, words((1, 3), b"Ho so so 12"))
    made: Bodies = {
        n: {"/FT": b"/Tx", "/T": b"(an)", "/V": value},
        n + 1: {"/FT": b"/Tx", "/T": b"(tren)", "/V": b"(Ho so so 12)", "/Kids": refs([n + 2])},
        n + 2: _widget(_FIELD, Parent=ref(n + 1), AP=b"<</N %s>>" % ref(n + 3)),
        n + 3: shown,
        n + 4: {
            **_widget((72, 260, 84, 272), AP=b"<</N<</Co %s/Khong %s>>>>" % (ref(n + 5), ref(n + 5)), AS=b"/Khong"),
            "/FT": b"/Btn",
            "/T": b"(chon)",
            "/V": b"/Khong",
        },
        n + 5: shape((72, 260, 84, 272), b"0 0 12 12 re S\n"),
    }
    form = raw.entry(FORM, Fields=refs([n, n + 1, n + 4]))
    page = raw.entry(FIRST, Annots=refs([n + 2, n + 4]))
    return desk.by_agency(desk.by_leader(updated(raw, {**made, FORM: form, FIRST: page})))


def _widget(box: tuple[int, int, int, int], **entries: bytes) -> Obj:
    held: Obj = {"/Type": b"/Annot", "/Subtype": b"/Widget", "/F": b"4", "/Rect": rectangle(box), "/P": ref(FIRST)}
    return {**held, **{f"/{key}": told for key, told in entries.items()}}


def _valued(name: bytes, **entries: bytes) -> Make:
    def make(desk: Desk) -> bytes:
        raw = _with_form(desk)
        number = field_of(raw, name)
        return updated(raw, {number: raw.entry(number, **entries)}).content

    return make


def _valued_by(name: bytes, **entries: bytes) -> Make:
    def make(desk: Desk) -> bytes:
        raw = _with_form(desk)
        number = field_of(raw, name)
        told = {number: raw.entry(number, **entries)}
        return signed(raw, desk.cast.citizen, Sign("Dan", also=lambda _raw: told)).content

    return make


def _drawn_anew(desk: Desk, **entries: bytes) -> bytes:
    """A field's value is another than what it shows; later viewers are told to draw the values."""
    raw = letter()
    n = raw.size
    shown = shape(_FIELD, words((1, 3), b"Ho so so 12"))
    field = {**_widget(_FIELD, AP=b"<</N %s>>" % ref(n + 1)), "/FT": b"/Tx", "/T": b"(khac)", "/V": b"(Ho so so 99)"}
    form = raw.entry(FORM, Fields=refs([n]))
    prepared = updated(raw, {n: field, n + 1: shown, FORM: form, FIRST: raw.entry(FIRST, Annots=refs([n]))})
    sealed = desk.by_agency(desk.by_leader(prepared))
    return updated(sealed, {FORM: sealed.entry(FORM, **entries)}).content


def _on_a_page_apart(desk: Desk, *, drawn: bool) -> bytes:
    """A citizen signs on a page that is in no tree; what is drawn stands on the first page under no signature."""
    raw = desk.formed()
    apart = raw.size
    page: Obj = {**raw.objects[FIRST], "/Annots": b"[]"}
    far = replace(updated(raw, {apart: page}), pages=(apart,))
    if not drawn:
        return signed(far, desk.cast.citizen, Sign("Dan", box=AMOUNT, drawing=OVER)).content
    number = far.size
    note = {**_widget(AMOUNT, AP=b"<</N %s>>" % ref(number + 1)), "/FT": b"/Sig", "/T": b"(Cho)"}
    form = far.entry(FORM, Fields=added(far.objects[FORM]["/Fields"], number))
    first = far.entry(FIRST, Annots=added(far.objects[FIRST]["/Annots"], number))
    told: Bodies = {number: note, number + 1: shape(AMOUNT, OVER), FORM: form, FIRST: first}
    further = replace(far, objects={**far.objects, number + 5: {}})
    return signed(further, desk.cast.citizen, Sign("Dan", box=AMOUNT, drawing=OVER, also=lambda _raw: told)).content


def _waiting_redrawn(desk: Desk, *, by_citizen: bool) -> bytes:
    """A field that waits for a signature shows nothing much; later it shows another amount."""
    raw = letter(Paper(fields=(("cho_ky", AMOUNT, "sig"),)))
    number, drawn = field_of(raw, b"cho_ky"), raw.size
    frame = shape(AMOUNT, b"0.9 G 0 0 134 16 re S")
    shown: Bodies = {number: raw.entry(number, AP=b"<</N %s>>" % ref(drawn)), drawn: frame}
    raw = desk.by_agency(desk.by_leader(updated(raw, shown)))
    told: Bodies = {number: raw.entry(number, AP=b"<</N %s>>" % ref(raw.size)), raw.size: shape(AMOUNT, OVER)}
    if by_citizen:
        far = replace(raw, objects={**raw.objects, raw.size + 5: {}})
        return signed(far, desk.cast.citizen, Sign("Dan", also=lambda _raw: told)).content
    return updated(raw, told).content


_VALUES: dict[str, Make] = {
    "what a waiting field shows": partial(_waiting_redrawn, by_citizen=False),
    "what a waiting field shows, by a citizen": partial(_waiting_redrawn, by_citizen=True),
    "on a page apart": partial(_on_a_page_apart, drawn=False),
    "beside a signature on a page apart": partial(_on_a_page_apart, drawn=True),
    "on no page": _valued(b"an", V=b"(900)"),
    "on no page, by a citizen": _valued_by(b"an", V=b"(900)"),
    "in the field above": _valued(b"tren", V=b"(Ho so so 99)"),
    "in the field above, by a citizen": _valued_by(b"tren", V=b"(Ho so so 99)"),
    "letters of the field above": _valued(b"tren", DA=b"(/F1 0 Tf 1 g)"),
    "the other of two that look alike": _valued(b"chon", V=b"/Co", AS=b"/Co"),
    "state without its value": _valued(b"chon", AS=b"/Co"),
    "a hidden picture for the mouse": _valued(b"chon", AP=b"<</N<</Co 99 0 R/Khong 99 0 R>>/R 99 0 R>>"),
    "shown instead of its picture": lambda desk: _drawn_anew(desk, NeedAppearances=b"true"),
    "shown instead, in other letters": lambda desk: _drawn_anew(desk, NeedAppearances=b"true", DA=b"(/F1 14 Tf 1 g)"),
}


def _above(raw_of: Callable[[], Raw], attack: Attack) -> Make:
    return lambda desk: attack(desk.by_agency(desk.by_leader(raw_of()))).content


def _inheriting() -> Raw:
    """Return a page that takes its resources and its box from the node above."""
    raw = letter()
    page = {key: told for key, told in raw.objects[FIRST].items() if key not in {"/Resources", "/MediaBox"}}
    above = raw.entry(TREE, Resources=b"<</Font<</F1 3 0 R>>>>", MediaBox=b"[0 0 595 842]")
    return updated(raw, {FIRST: page, TREE: above})


def _indirect() -> Raw:
    """Return a page whose parts all stand in objects of their own."""
    raw = letter()
    n = raw.size
    page = raw.entry(FIRST, Resources=ref(n), Contents=ref(n + 1), MediaBox=ref(n + 2), Annots=ref(n + 4))
    content = raw.objects[CONTENT]["stream"]
    return updated(
        raw,
        {
            FIRST: page,
            n: {"/Font": ref(n + 5)},
            n + 1: {"raw": b"[%s]" % ref(CONTENT)},
            n + 2: {"raw": b"[0 0 595 842]"},
            n + 3: {"raw": b"%d" % len(content)},
            n + 4: {"raw": b"[]"},
            n + 5: {"/F1": ref(FONT)},
            CONTENT: {"raw": b"<</Length %s>>\nstream\n%s\nendstream" % (ref(n + 3), content)},
        },
    )


_DINGBATS = b"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>>>>>"
_SPARE = letter().size
_ABOVE: dict[str, Make] = {
    "resources": _above(_inheriting, lambda raw: updated(raw, {TREE: raw.entry(TREE, Resources=_DINGBATS)})),
    "sheet": _above(_inheriting, lambda raw: updated(raw, {TREE: raw.entry(TREE, MediaBox=b"[0 0 595 620]")})),
    "cut": _above(_inheriting, lambda raw: updated(raw, {TREE: raw.entry(TREE, CropBox=b"[0 620 595 842]")})),
    "turned": _above(_inheriting, lambda raw: updated(raw, {TREE: raw.entry(TREE, Rotate=b"180")})),
    "a page's own resources": _above(
        _inheriting, lambda raw: updated(raw, {FIRST: raw.entry(FIRST, Resources=_DINGBATS)})
    ),
    "resources elsewhere": _above(_indirect, lambda raw: updated(raw, {_SPARE: {"raw": _DINGBATS}})),
    "fonts elsewhere": _above(
        _indirect,
        lambda raw: updated(raw, {_SPARE + 5: {"raw": b"<</F1<</Type/Font/Subtype/Type1/BaseFont/Symbol>>>>"}}),
    ),
    "drawings elsewhere": _above(
        _indirect,
        lambda raw: updated(raw, {_SPARE + 1: {"raw": b"[%s]" % ref(raw.size)}, raw.size: {"stream": EVIL}}),
    ),
    "sheet elsewhere": _above(_indirect, lambda raw: updated(raw, {_SPARE + 2: {"raw": b"[0 0 595 620]"}})),
    "length elsewhere": _above(_indirect, lambda raw: updated(raw, {_SPARE + 3: {"raw": b"200"}})),
    "notes elsewhere": _above(_indirect, lambda raw: updated(raw, {_SPARE + 4: {"raw": b"[]"}})),
}


def _blended(state: bytes, drawing: bytes, key: str = "citizen") -> Make:
    """A signature's picture that mixes with what is below it."""

    def make(desk: Desk) -> bytes:
        raw = desk.leader() if key == "seal" else desk.sealed()
        made = shape(AMOUNT, b"/G gs " + drawing)
        made["/Resources"] = b"<</Font<</F1 3 0 R>>/ExtGState<</G %s>>>>" % state
        made["/Group"] = b"<</S/Transparency/I true>>"
        sign = Sign("De", box=AMOUNT, drawing=drawing, shown=made)
        return signed(raw, getattr(desk.cast, key), sign).content

    return make


_WHOLE = b"0 0 134 16 re f "
_BLENDED: dict[str, Make] = {
    "white, half through": _blended(b"<</ca 0.7>>", b"1 g " + _WHOLE),
    "white, half through, by the agency": _blended(b"<</ca 0.7>>", b"1 g " + _WHOLE, "seal"),
    "lighter": _blended(b"<</BM/Lighten>>", b"0.9 g " + _WHOLE),
    "screen": _blended(b"<</BM/Screen>>", b"0.9 g " + _WHOLE),
    "difference": _blended(b"<</BM/Difference>>", b"1 g " + _WHOLE),
    "exclusion": _blended(b"<</BM/Exclusion>>", b"1 g " + _WHOLE),
    "dodge": _blended(b"<</BM/ColorDodge>>", b"0.95 g " + _WHOLE),
    "red, lighter, by the agency": _blended(b"<</BM/Lighten>>", b"1 0.9 0.9 rg " + _WHOLE, "seal"),
    "other figures, darker": _blended(b"<</BM/Darken>>", b"0 g " + words((2, 3), b"888.888.888")),
    "other figures, multiplied": _blended(b"<</BM/Multiply>>", b"0.2 g " + words((2, 3), b"888.888.888")),
}

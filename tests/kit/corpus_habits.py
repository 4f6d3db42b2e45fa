"""Honest files with the habits of other signing tools: fields in two parts, resources, structure, odd but harmless."""

from collections.abc import Callable
from functools import partial

from tests.kit.corpus import Desk, Maker
from tests.kit.raw_letter import CATALOGUE, FIRST, FONT, FORM, INFO, LEADER, SEAL, Paper, letter, rectangle
from tests.kit.raw_pdf import Bodies, Obj, Raw, packed, ref, refs, updated
from tests.kit.raw_sign import Sign, ink, seal_drawing, signed, text

_BELOW = (72, 60, 220, 90)
Make = Callable[[Desk], Raw]


def makers() -> list[Maker]:
    """Return the files."""
    made = [_maker(f"habits: {name}", "good", "V01", make) for name, make in _OURS.items()]
    return made + [_maker(f"habits: {name}", "added", "V02", make) for name, make in _OTHERS.items()]


def _maker(name: str, kind: str, right: str, make: Make) -> Maker:
    return Maker(name, kind, frozenset({right}), lambda desk: make(desk).content)


def _changing(change: Callable[[Raw, Bodies], Bodies], desk: Desk, *, other: bool = False) -> Raw:
    """Sign with a tool that writes its objects otherwise."""
    if other:
        sign = Sign("Dan", page=1, box=_BELOW, drawing=text("Nguyen Van Dan da nhan"), mend=change)
        return signed(_two(desk), desk.cast.citizen, sign)
    sign = Sign("Dau", page=1, box=SEAL, drawing=seal_drawing(SEAL), mend=change)
    return signed(desk.by_leader(letter(Paper(pages=2)), page=1), desk.cast.seal, sign)


def _two(desk: Desk) -> Raw:
    return desk.by_agency(desk.by_leader(letter(Paper(pages=2))))


def _field(made: Bodies) -> int:
    return next(number for number, one in made.items() if one.get("/FT") == b"/Sig")


def _without_page(_raw: Raw, made: Bodies) -> Bodies:
    """The field does not say on which page it stands; the page names it."""
    number = _field(made)
    return {**made, number: {key: told for key, told in made[number].items() if key != "/P"}}


def _in_two_parts(_raw: Raw, made: Bodies) -> Bodies:
    """The field and what is drawn of it are two objects."""
    number = _field(made)
    apart = max(made) + 20
    whole = made[number]
    drawn = {key: whole[key] for key in ("/Type", "/Subtype", "/F", "/P", "/Rect", "/AP")} | {"/Parent": ref(number)}
    field: Obj = {"/FT": b"/Sig", "/T": whole["/T"], "/V": whole["/V"], "/Kids": refs([apart])}
    found = {key: one for key, one in made.items() if key != number} | {number: field, apart: drawn}
    page = next(key for key, one in found.items() if one.get("/Type") == b"/Page")
    found[page] = {**found[page], "/Annots": found[page]["/Annots"].replace(ref(number), ref(apart))}
    return found


def _resources(raw: Raw, made: Bodies) -> Bodies:
    """The form gets letters for the signature's picture."""
    number = max(made) + 20
    font: Obj = {"/Type": b"/Font", "/Subtype": b"/Type1", "/BaseFont": b"/ZapfDingbats"}
    more = b"<</Font<</F1 %s/ZaDb %s>>>>" % (ref(FONT), ref(number))
    return {**made, number: font, FORM: {**made[FORM], "/DR": more, "/DA": b"(/F1 0 Tf 0 g)"}}


def _told(raw: Raw, made: Bodies) -> Bodies:
    """The tool writes its name, its version and what it uses."""
    catalogue = {**raw.objects[CATALOGUE], **made.get(CATALOGUE, {}), "/Version": b"/1.7"}
    catalogue["/Extensions"] = b"<</ESIC<</BaseVersion/1.7/ExtensionLevel 2>>>>"
    return {**made, CATALOGUE: catalogue, INFO: raw.entry(INFO, ModDate=b"(D:20261122)", Producer=b"(Khac 1.0)")}


def _layered(_raw: Raw, made: Bodies) -> Bodies:
    """The picture is drawn in layers, one in the other, as older tools do."""
    number = next(key for key, one in made.items() if one.get("/Subtype") == b"/Form")
    inner, middle = max(made) + 20, max(made) + 21
    edges = made[number]["/BBox"]
    head: Obj = {"/Type": b"/XObject", "/Subtype": b"/Form", "/BBox": edges}
    return {
        **made,
        inner: made[number],
        middle: {**head, "/Resources": b"<</XObject<</n2 %s>>>>" % ref(inner), "stream": b"q 1 0 0 1 0 0 cm /n2 Do Q"},
        number: {**head, "/Resources": b"<</XObject<</FRM %s>>>>" % ref(middle), "stream": b"q /FRM Do Q"},
    }


def _unused(_raw: Raw, made: Bodies) -> Bodies:
    """An object that nothing uses is left behind."""
    return {**made, max(made) + 20: packed(b"rest")}


def _again(raw: Raw, made: Bodies) -> Bodies:
    """Objects are written again as they were."""
    return {**raw_of(raw, (FONT, CATALOGUE)), **made}


def raw_of(raw: Raw, numbers: tuple[int, ...]) -> Bodies:
    """Return objects as they are."""
    return {number: raw.objects[number] for number in numbers}


_HABITS: dict[str, Callable[[Raw, Bodies], Bodies]] = {
    "field without its page": _without_page,
    "field in two parts": _in_two_parts,
    "form's letters added": _resources,
    "tool's name and version": _told,
    "picture in layers": _layered,
    "something unused": _unused,
    "objects written again": _again,
}


def _notes_apart(desk: Desk) -> Raw:
    """The page's notes stand in an object of their own."""
    raw = letter()
    apart = {raw.size: {"raw": b"[]"}, FIRST: raw.entry(FIRST, Annots=ref(raw.size))}
    return desk.by_agency(desk.by_leader(updated(raw, apart)))


def _named_above(desk: Desk) -> Raw:
    """The fields for signatures stand below another field."""
    raw = letter()
    n = raw.size
    kids: Bodies = {
        n + 1: _place(n, b"(ky)", LEADER),
        n + 2: _place(n, b"(dau)", SEAL),
    }
    above: Obj = {"/T": b"(chu_ky)", "/Kids": refs([n + 1, n + 2])}
    form = raw.entry(FORM, Fields=refs([n]))
    page = raw.entry(FIRST, Annots=refs([n + 1, n + 2]))
    raw = updated(raw, {n: above, **kids, FORM: form, FIRST: page})
    by_leader = signed(raw, desk.cast.leader, Sign(field="ky", box=LEADER, drawing=ink(LEADER)))
    return signed(by_leader, desk.cast.seal, Sign(field="dau", box=SEAL, drawing=seal_drawing(SEAL)))


def _place(above: int, name: bytes, box: tuple[int, int, int, int]) -> Obj:
    return {
        "/Type": b"/Annot",
        "/Subtype": b"/Widget",
        "/FT": b"/Sig",
        "/T": name,
        "/F": b"4",
        "/Rect": rectangle(box),
        "/P": ref(FIRST),
        "/Parent": ref(above),
    }


def _tree(desk: Desk) -> Raw:
    """The pages hang in a tree of two levels, with a box and resources above."""
    raw = letter(Paper(pages=2))
    n = raw.size
    second = raw.pages[1]
    changed: Bodies = {
        n: {"/Type": b"/Pages", "/Parent": b"2 0 R", "/Kids": refs([second]), "/Count": b"1"},
        2: raw.entry(2, Kids=refs([FIRST, n]), MediaBox=b"[0 0 595 842]"),
        second: raw.entry(second, Parent=ref(n)),
    }
    raw = updated(raw, changed)
    by_leader = desk.by_leader(raw, page=1)
    return signed(by_leader, desk.cast.seal, Sign("Dau", page=1, box=SEAL, drawing=seal_drawing(SEAL)))


_OURS: dict[str, Make] = {
    **{name: partial(_changing, change) for name, change in _HABITS.items()},
    "notes in an object of their own": _notes_apart,
    "fields below another": _named_above,
    "pages in a tree of two levels": _tree,
}
_OTHERS: dict[str, Make] = {
    f"{name}, by another": partial(_changing, change, other=True) for name, change in _HABITS.items()
}

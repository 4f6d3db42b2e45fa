"""What is drawn after a signature must look alike in every viewer: notes and pictures kept to what all of them know.

The pages are compared as one library draws them. Another one may show a picture that is meant for the printer, for
the mouse, for a layer or for another zoom, or draw what the first one cannot. What was added to a signed file is
therefore plain, or cannot be checked. Runs in the checking process only.
"""

from math import isfinite
from typing import Any

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, StreamObject

from app.signing.strokes import Strokes, strokes_of
from app.signing.syntax import Unaccounted

_NEVER = frozenset({"/OC", "/OPI", "/Ref", "/PS", "/Subtype2", "/F", "/FFilter", "/FDecodeParms", "/Alternates"})
"""Of pictures: layers, what stands in other files, what is drawn on paper only."""
_NOT_OF_FIELDS = frozenset({"/OC", "/RC", "/RV", "/DS", "/CA", "/ca", "/BM", "/QuadPoints", "/FixedPrint", "/RO"})
_CAPTIONS = frozenset({"/CA", "/RC", "/AC", "/I", "/RI", "/IX", "/BG", "/BC"})
_UNSTEADY = 1 | 8 | 16 | 32 | 256
"""Flags: shown by some viewers, of one size at any zoom, never turned, not on the screen, only now and then."""
_HIDDEN = 2
_WIDEST_BORDER = 3.0
_STATES = frozenset(
    {"/Type", "/LW", "/LC", "/LJ", "/ML", "/D", "/RI", "/Font", "/FL", "/SM", "/SA", "/BM", "/SMask", "/CA", "/ca"}
    | {"/AIS", "/TK", "/OP", "/op", "/OPM"}
)
_PLAIN_COLOURS = frozenset({"/DeviceGray", "/DeviceRGB", "/DeviceCMYK", "/Pattern", "/CalGray", "/CalRGB", "/Lab"})
_OTHER_COLOURS = frozenset({"/ICCBased", "/Indexed", "/Separation", "/DeviceN"})
_NO_INK = frozenset({"/None", "/All"})
_DEEPEST, _MOST = 12, 2000
_CORNERS, _MATRIX = 4, 6
_FARTHEST = 1e6


class Unlike(Exception):
    """Something that viewers may show in more than one way."""


def looks_alike(reader: Any, first: int) -> bool:
    """Tell whether what shows on the pages since the revision `first` looks the same in every viewer."""
    last = reader.xrefs.total_revisions - 1
    if first >= last:
        return True
    told = _Told(reader, first)
    try:
        for field in _shown(reader):
            if told.touches(field):
                _Picture().field(_of(field))
    except (Unlike, Unaccounted, RecursionError):
        return False
    return True


def _shown(reader: Any) -> list[IndirectObject]:
    """Return everything that stands on the pages beside their drawings; raises Unlike over what has no number."""
    found: list[IndirectObject] = []
    for number in range(int(reader.root["/Pages"]["/Count"])):
        page = reader.find_page_for_modification(number)[0].get_object()
        for one in _in(page, "/Annots", ()):
            if isinstance(one, IndirectObject):
                found.append(one)
    return found


class _Told:
    """What was written after a revision, but for what was written again as it was."""

    def __init__(self, reader: Any, first: int) -> None:
        self._reader, self._first = reader, first
        numbers = range(first + 1, reader.xrefs.total_revisions)
        self._written = {one.idnum for each in numbers for one in reader.xrefs.explicit_refs_in_revision(each)}
        self._kept: dict[int, bool] = {}

    def touches(self, field: IndirectObject) -> bool:
        """Tell whether a field, or anything that it is drawn with, is new or another."""
        if self._is_new(field):
            return True
        held = _of(field)
        return isinstance(held, DictionaryObject) and any(
            key in held and self._within(held.raw_get(key), set()) for key in ("/AP", "/Parent", "/MK")
        )

    def _within(self, held: Any, seen: set[int]) -> bool:
        if isinstance(held, IndirectObject):
            if held.idnum in seen:
                return False
            seen.add(held.idnum)
            return self._is_new(held) or self._within(_of(held), seen)
        if isinstance(held, DictionaryObject):
            return any(
                self._within(held.raw_get(key), seen) for key in held if key not in {"/Parent", "/P", "/Kids", "/V"}
            )
        return isinstance(held, ArrayObject) and any(self._within(one, seen) for one in held)

    def _is_new(self, one: IndirectObject) -> bool:
        number = one.idnum
        if number not in self._written:
            return False
        if number not in self._kept:
            self._kept[number] = self._is_as_it_was(one)
        return not self._kept[number]

    def _is_as_it_was(self, one: IndirectObject) -> bool:
        old = self._reader.get_historical_resolver(self._first)
        if old.is_ref_unassignable(one.reference):
            return False
        then, now = old(one.reference), _of(one)
        if isinstance(then, StreamObject) and isinstance(now, StreamObject):
            return dict(then) == dict(now) and bool(then.encoded_data == now.encoded_data)
        return type(then) is type(now) and bool(then == now)


class _Picture:
    """Goes through a field and all that its picture is made of; raises Unlike."""

    def __init__(self) -> None:
        self._seen: set[int] = set()

    def field(self, held: Any) -> None:
        """Check a note: it must be a field, seen or hidden at any time alike, with one picture or none."""
        _must(isinstance(held, DictionaryObject) and _in(held, "/Subtype") == "/Widget", "kind")
        _must(not _NOT_OF_FIELDS & set(held), "entry")
        flags = _in(held, "/F", 0)
        left, bottom, right, top = _numbers(held, "/Rect", _CORNERS)
        pictures = _in(held, "/AP", {})
        if int(flags) & _HIDDEN or (left == right and bottom == top and not pictures):
            return
        _must(not int(flags) & _UNSTEADY or left == right or bottom == top, "flags")
        _must(_border(held) <= _WIDEST_BORDER, "border")
        if "/N" not in pictures:
            _must(not pictures and not _CAPTIONS & set(_in(held, "/MK", ())), "caption")
            return
        usual = pictures.raw_get("/N")
        _must(all(pictures.raw_get(key) == usual for key in pictures), "pictures")
        self.form(pictures["/N"], 0)

    def form(self, held: Any, depth: int) -> None:
        """Check a drawing and what it is made of."""
        _must(isinstance(held, StreamObject) and depth < _DEEPEST and len(self._seen) < _MOST, "form")
        if id(held) in self._seen:
            return
        self._seen.add(id(held))
        _must(_in(held, "/Subtype") == "/Form" and not _NEVER & set(held), "form")
        left, bottom, right, top = _numbers(held, "/BBox", _CORNERS)
        _must((left != right and bottom != top) or _is_blank(held), "frame")
        if "/Matrix" in held:
            a, b, c, d, _, _ = _numbers(held, "/Matrix", _MATRIX)
            _must(a * d != b * c, "matrix")
        self._drawing(held, depth)

    def _drawing(self, held: Any, depth: int) -> None:
        resources = _in(held, "/Resources", {})
        for kind, name in _strokes(held).used:
            _must(name in _in(resources, kind, ()), "resource")
        for name, check in (
            ("/XObject", self._object),
            ("/Pattern", self._pattern),
            ("/ExtGState", self._state),
            ("/Font", self._font),
            ("/ColorSpace", self._colours),
        ):
            group = _in(resources, name, {})
            for one in group:
                check(group[one], depth + 1)

    def _object(self, held: Any, depth: int) -> None:
        if isinstance(held, StreamObject) and _in(held, "/Subtype") == "/Image":
            self._image(held, depth)
        else:
            self.form(held, depth)

    def _image(self, held: Any, depth: int) -> None:
        _must(isinstance(held, StreamObject) and not _NEVER & set(held) and depth < _DEEPEST, "image")
        if "/ColorSpace" in held:
            self._colours(held["/ColorSpace"], depth)
        for key in ("/SMask", "/Mask"):
            if key in held and isinstance(held[key], StreamObject):
                self._image(held[key], depth + 1)

    def _pattern(self, held: Any, depth: int) -> None:
        _must(isinstance(held, DictionaryObject), "pattern")
        if isinstance(held, StreamObject):
            _must(depth < _DEEPEST, "pattern")
            self._drawing(held, depth)

    def _state(self, held: Any, depth: int) -> None:
        _must(isinstance(held, DictionaryObject) and set(held) <= _STATES, "state")
        mask = _in(held, "/SMask")
        if isinstance(mask, DictionaryObject):
            _must(_in(mask, "/TR", "/Identity") == "/Identity", "mask")
            self.form(_in(mask, "/G"), depth)

    def _font(self, held: Any, _depth: int) -> None:
        _must(isinstance(held, DictionaryObject) and _in(held, "/Subtype") != "/Type3", "font")

    def _colours(self, held: Any, depth: int) -> None:
        if isinstance(held, ArrayObject) and held and depth < _DEEPEST:
            kind = held[0]
            _must(kind in _PLAIN_COLOURS | _OTHER_COLOURS, "colours")
            inks = held[1] if kind == "/DeviceN" else list(held)[1:2]
            _must(kind not in {"/Separation", "/DeviceN"} or not _NO_INK & {str(one) for one in inks}, "colours")
            if kind == "/Indexed":
                self._colours(held[1], depth + 1)
        else:
            _must(isinstance(held, NameObject) and held in _PLAIN_COLOURS, "colours")


def _of(pointed: Any) -> Any:
    return pointed.get_object()


def _strokes(held: Any) -> Strokes:
    return strokes_of(_unpacked(held))


def _is_blank(held: Any) -> bool:
    """Tell whether a drawing draws nothing, as iText's does, in a frame of no size, for a signature not shown."""
    return not _unpacked(held).strip()


def _unpacked(held: Any) -> bytes:
    try:
        return bytes(held.data)
    except Exception as problem:  # whatever the library raises over a stream that does not unpack
        raise Unlike(str(problem)) from problem


def _in(held: Any, key: str, other: Any = None) -> Any:
    """Return what a dictionary holds, also where that stands in an object of its own; `get` would not look there."""
    return held[key] if isinstance(held, DictionaryObject) and key in held else other


def _border(held: Any) -> float:
    """Return how wide a line viewers may draw around a field."""
    style = _in(held, "/BS", {})
    edges = _in(held, "/Border", ())
    told = [style["/W"]] if "/W" in style else []
    told += list(edges)[2:3]
    return max((float(one) for one in told), default=0.0)


def _numbers(held: Any, key: str, count: int) -> list[float]:
    _must(key in held and isinstance(held[key], ArrayObject) and len(held[key]) == count, key)
    try:
        found = [float(one) for one in held[key]]
    except (TypeError, ValueError) as problem:
        raise Unlike(key) from problem
    _must(all(isfinite(one) and abs(one) < _FARTHEST for one in found), key)
    return found


def _must(holds: object, what: str) -> None:
    if not holds:
        raise Unlike(what)

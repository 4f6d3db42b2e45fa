"""PDF files written object by object, with every kind of cross-reference: the raw material of good and forged files."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

Obj = dict[str, bytes]
"""A dictionary's entries by key ("/Type"); "stream" holds a stream's bytes, "raw" anything that is no dictionary."""
How = Literal["table", "stream", "packed", "hybrid", "none"]
Bodies = dict[int, Obj]


@dataclass(frozen=True)
class Raw:
    """A file, the objects as its newest revision holds them, and what an update has to know (its form, its font).

    `told` is the size that its updates tell, where that is larger than it needs to be.
    """

    content: bytes
    objects: Bodies
    root: int
    pages: tuple[int, ...]
    start: int
    info: int = 0
    how: How = "table"
    form: int = 4
    font: int = 3
    told: int = 0

    @property
    def size(self) -> int:
        """The first number that no object has."""
        return max(self.objects) + 1

    def entry(self, number: int, **entries: bytes) -> Obj:
        """Return an object with entries set; the names come without their slash."""
        return {**self.objects[number], **{f"/{key}": value for key, value in entries.items()}}

    def plus(self, tail: bytes) -> "Raw":
        """Return the file with bytes after its end."""
        return replace(self, content=self.content + tail)


def body(obj: Obj) -> bytes:
    """Return an object's bytes, between `obj` and `endobj`."""
    if "raw" in obj:
        return obj["raw"]
    entries = {key: value for key, value in obj.items() if key != "stream"}
    if "stream" in obj:
        entries.setdefault("/Length", b"%d" % len(obj["stream"]))
    inner = b"".join(key.encode("ascii") + b" " + value + b"\n" for key, value in entries.items())
    told = b"<<" + inner + b">>"
    return told + b"\nstream\n" + obj["stream"] + b"\nendstream" if "stream" in obj else told


def indirect(number: int, obj: Obj) -> bytes:
    """Return a whole object."""
    return b"%d 0 obj\n%s\nendobj\n" % (number, body(obj))


def ref(number: int) -> bytes:
    """Return a reference to an object."""
    return b"%d 0 R" % number


def refs(numbers: tuple[int, ...] | list[int]) -> bytes:
    """Return an array of references."""
    return b"[" + b" ".join(ref(number) for number in numbers) + b"]"


def added(array: bytes, *numbers: int) -> bytes:
    """Return an array of references with more of them."""
    return array.rstrip(b"] ") + b"".join(b" " + ref(number) for number in numbers) + b"]"


def packed(data: bytes, **entries: bytes) -> Obj:
    """Return a compressed stream."""
    return {"/Filter": b"/FlateDecode", **{f"/{k}": v for k, v in entries.items()}, "stream": zlib.compress(data)}


def fresh(objects: Bodies, root: int, pages: tuple[int, ...], how: How = "table", info: int = 0) -> Raw:
    """Write a new file."""
    blank = Raw(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", {}, root, pages, 0, info, how)
    return updated(blank, objects, how)


def updated(raw: Raw, changed: Bodies, how: How | None = None, root: int = 0) -> Raw:
    """Append an update with its own cross-reference section; `none` writes the objects alone."""
    kind = how or raw.how
    every = {**raw.objects, **changed}
    at = len(raw.content)
    loose, inside = _shared(changed, kind)
    number = max(every) + 1
    for part in [inside] if inside else []:
        loose[number] = _object_stream(part)
        every[number] = loose[number]
        number += 1
    written, offsets = _bodies(loose, at)
    base = at + len(written)
    boxes = {held: (number - 1, place) for place, held in enumerate(sorted(inside))}
    trailer: Obj = {"/Root": ref(root or raw.root)}
    if raw.info:
        trailer["/Info"] = ref(raw.info)
    if raw.start:
        trailer["/Prev"] = b"%d" % raw.start
    if raw.told:
        trailer["/Size"] = b"%d" % raw.told
    tail, start, extra = _ending(kind, (offsets, boxes), trailer, (number, base, not raw.start))
    every.update(extra)
    return replace(
        raw, content=raw.content + written + tail, objects=every, start=start or raw.start, root=root or raw.root
    )


def _shared(changed: Bodies, how: How) -> tuple[Bodies, Bodies]:
    """Return what stands in the file by itself and what goes into an object stream."""
    if how not in {"packed", "hybrid"}:
        return dict(changed), {}
    loose = {number: obj for number, obj in changed.items() if "stream" in obj or "/ByteRange" in obj}
    inside = {number: obj for number, obj in changed.items() if number not in loose}
    if how == "hybrid":  # readers that know tables only must still find the catalogue and the pages
        inside = {number: obj for number, obj in inside.items() if "/BaseFont" in obj}
        loose = {number: obj for number, obj in changed.items() if number not in inside}
    return loose, inside


def _object_stream(inside: Bodies) -> Obj:
    bodies = [body(obj) + b"\n" for _, obj in sorted(inside.items())]
    starts = [sum(map(len, bodies[:place])) for place in range(len(bodies))]
    head = b" ".join(b"%d %d" % pair for pair in zip(sorted(inside), starts, strict=True)) + b"\n"
    return packed(head + b"".join(bodies), Type=b"/ObjStm", N=b"%d" % len(bodies), First=b"%d" % len(head))


def _bodies(loose: Bodies, at: int) -> tuple[bytes, dict[int, int]]:
    written, offsets = b"", {}
    for number, obj in sorted(loose.items()):
        offsets[number] = at + len(written)
        written += indirect(number, obj)
    return written, offsets


Where = tuple[dict[int, int], Mapping[int, tuple[int, int]]]


def _ending(how: How, where: Where, trailer: Obj, at: tuple[int, int, bool]) -> tuple[bytes, int, Bodies]:
    """Return the cross-reference section and what follows it, where `startxref` points, and objects it is made of."""
    offsets, boxes = where
    number, base, first = at
    if how == "none":
        return b"", 0, {}
    if how in {"stream", "packed"}:
        section = xref_stream(number, base, where, trailer)
        return indirect(number, section) + _last(base), base, {number: section}
    extra: Bodies = {}
    before = b""
    if boxes:
        extra[number] = xref_stream(number, base, ({}, boxes), {"/Root": trailer["/Root"]}, listed=False)
        before = indirect(number, extra[number])
        trailer = {**trailer, "/XRefStm": b"%d" % base}
        number += 1
    table = xref_table(offsets, free=first)
    ending = table + b"trailer\n" + body({"/Size": b"%d" % number, **trailer}) + b"\n" + _last(base + len(before))
    return before + ending, base + len(before), extra


def _last(start: int) -> bytes:
    return b"startxref\n%d\n%%%%EOF\n" % start


def xref_table(offsets: Mapping[int, int], *, free: bool = False) -> bytes:
    """Return a plain table of these objects."""
    table = b"xref\n" + (b"0 1\n0000000000 65535 f \n" if free else b"")
    return table + b"".join(b"%d 1\n%010d 00000 n \n" % pair for pair in sorted(offsets.items()))


def xref_stream(number: int, base: int, where: Where, trailer: Obj, *, listed: bool = True) -> Obj:
    """Return a cross-reference stream, itself in the list unless it is the hidden half of a hybrid file."""
    offsets, boxes = where
    rows = {held: (1, offset, 0) for held, offset in offsets.items()}
    rows.update({held: (2, *box) for held, box in boxes.items()})
    if listed:
        rows[number] = (1, base, 0)
    index = b"[" + b" ".join(b"%d 1" % held for held in sorted(rows)) + b"]"
    data = b"".join(
        kind.to_bytes(1, "big") + one.to_bytes(4, "big") + two.to_bytes(2, "big")
        for _, (kind, one, two) in sorted(rows.items())
    )
    return packed(data, Type=b"/XRef", Size=b"%d" % (number + 1), W=b"[1 4 2]", Index=index) | trailer

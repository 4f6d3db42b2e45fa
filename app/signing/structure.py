"""Strict accounts of a signed file's bytes: the hole of a signature, and every byte that came after the first one.

Readers disagree about files that break the rules, and attacks live there: objects that no table names, tables that
name other objects, things inside the hole. What is added to a signed file must therefore keep the rules to the letter;
where it does not, the answer is that the file cannot be checked.
"""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.signing.naming import named_and_held
from app.signing.syntax import Reading, Reference, Thing, Unaccounted

_HOLE = re.compile(rb"<[0-9A-Fa-f]*>")
_START = re.compile(rb"startxref[\0\t\n\x0c\r ]+(\d+)[\0\t\n\x0c\r ]+%%EOF")
_ROW = re.compile(rb"(\d{10}) (\d{5}) ([nf])")
_HEAD = re.compile(rb"(\d+)[ \t]+(\d+)(?=[ \t]*[\r\n])")
_TABLE, _TRAILER = re.compile(rb"xref(?![A-Za-z])"), re.compile(rb"trailer(?![A-Za-z])")
_OBJECTS = re.compile(rb"\d[\0\t\n\x0c\r ]+\d+[\0\t\n\x0c\r ]+obj\b[^\x80-\xff]{0,200}(?:<<|endobj)")
"""Objects inside a stream as stored: a reader that repairs takes them for the file's own."""
_HEADS = re.compile(rb"\d[\0\t\n\x0c\r ]+\d+[\0\t\n\x0c\r ]+obj\b")
_LARGEST = 64 << 20
_BLANKS = b"\0\t\n\x0c\r "
_LINE_ENDS = (b"", b"\n", b"\r\n")
_CHAINED = ("/Prev", "/Root", "/Size", "/XRefStm")
_FREE, _PLAIN, _PACKED = 0, 1, 2
_RANGE = 4


def clean_hole(content: bytes, told: Sequence[object]) -> bool:
    """Tell whether a signature's range is [0 a b c], leaves out nothing but one string of hex digits, and fits."""
    numbers = [one for one in told if isinstance(one, int) and not isinstance(one, bool)]
    if len(told) != _RANGE or len(numbers) != _RANGE or numbers[0] != 0:
        return False
    _, first, second, length = numbers
    if not 0 < first < second or length <= 0 or second + length > len(content):
        return False
    return _HOLE.fullmatch(content, first, second) is not None


def accounted(content: bytes, start: int) -> bool:
    """Tell whether every byte from `start` on belongs to updates that keep the rules to the letter."""
    if not content[start:].strip(_BLANKS):
        return True
    before = _START.findall(content, 0, start)
    if not before:
        return False
    try:
        return _Account(content, start, int(before[-1])).holds()
    except (Unaccounted, ValueError, KeyError, TypeError, IndexError, OverflowError, RecursionError, zlib.error):
        return False


@dataclass
class _Update:
    """One update: its objects by number, and what its sections say is where."""

    things: dict[int, Thing] = field(default_factory=dict)
    rows: dict[int, tuple[int, int, int]] = field(default_factory=dict)
    hidden: dict[int, tuple[int, int, int]] = field(default_factory=dict)
    sections: list[int] = field(default_factory=list)
    trailer: dict[str, object] = field(default_factory=dict)


class _Account:
    """Goes through the updates, one by one."""

    def __init__(self, content: bytes, start: int, previous: int) -> None:
        self._reading = Reading(content, start, self._length)
        self._content, self._start, self._previous = content, start, previous
        self._update = _Update()
        self._named, self._held = named_and_held(content, 0, start)
        self._before = frozenset(self._held)

    def holds(self) -> bool:
        while not self._reading.ended:
            self._next()
        return not (self._update.things or self._update.rows)

    def _next(self) -> None:
        reading = self._reading
        if reading.take(_TABLE):
            self._section(reading.at - 4)
        elif found := reading.take(_START):
            self._close(int(found[1]))
        else:
            thing = reading.thing()
            if thing.number in self._update.things or self._hides(thing):
                raise Unaccounted(thing.start)
            self._update.things[thing.number] = thing

    def _hides(self, thing: Thing) -> bool:
        """Tell whether there is an object inside an object, in its stream or in its texts."""
        stream = thing.stream or b""
        own = self._content[thing.start : self._reading.at - len(stream)]
        return len(_HEADS.findall(own)) > 1 or _OBJECTS.search(stream) is not None

    def _section(self, at: int) -> None:
        update, reading = self._update, self._reading
        update.sections.append(at)
        while head := reading.take(_HEAD):
            for number in range(int(head[1]), int(head[1]) + int(head[2])):
                row = reading.must(_ROW)
                kind = _PLAIN if row[3] == b"n" else _FREE
                _put(update.rows, number, (kind, int(row[1]), int(row[2])))
        reading.must(_TRAILER)
        told = reading.value()
        if update.trailer or not isinstance(told, dict):
            raise Unaccounted(at)
        update.trailer = told

    def _close(self, start: int) -> None:
        """End an update: everything in it must be named, and everything named must be there."""
        update = self._update
        self._streams(start)
        if not self._stands_at(start) or update.trailer.get("/Prev") != self._previous:
            raise Unaccounted(start)
        rows = {**update.rows}
        for number, row in update.hidden.items():
            _put(rows, number, row)
        inside = self._inside()
        self._nobody_waited({*update.things, *inside}, rows)
        for number, row in rows.items():
            self._check(number, row, inside)
        sections = {one.number for one in update.things.values() if _type(one) == "/XRef"}
        named = {number for number, row in rows.items() if row[0] == _PLAIN}
        packed = {number for number, row in rows.items() if row[0] == _PACKED}
        if not set(update.things) - sections <= named or set(inside) != packed:
            raise Unaccounted(start)
        self._previous, self._start, self._update = start, self._reading.at, _Update()

    def _stands_at(self, start: int) -> bool:
        """Tell whether the one section starts where it should; node-signpdf names the line end before it."""
        sections = self._update.sections
        return len(sections) == 1 and self._content[start : sections[0]] in _LINE_ENDS and start <= sections[0]

    def _nobody_waited(self, numbers: set[int], rows: dict[int, tuple[int, int, int]]) -> None:
        """New objects must not have been named before they were there; none may lie beyond the told size."""
        size = self._update.trailer.get("/Size")
        if (self._named - self._held) & numbers:
            raise Unaccounted(self._start)
        if not isinstance(size, int) or size <= max({*self._held, *numbers, *rows}, default=0):
            raise Unaccounted(self._start)
        self._before = frozenset(self._held)
        named, held = named_and_held(self._content, self._start, self._reading.at)
        self._named |= named
        self._held |= held

    def _streams(self, start: int) -> None:
        """Read the sections that are streams: one that stands for the table, or one that a table's trailer names."""
        update = self._update
        for thing in [one for one in update.things.values() if _type(one) == "/XRef"]:
            held = thing.value if isinstance(thing.value, dict) else {}
            if thing.start == start and not update.sections:
                update.sections.append(start)
                update.trailer = held
                update.rows = _rows(thing)
            elif update.trailer.get("/XRefStm") == thing.start:
                update.hidden = _rows(thing)
            elif not self._repeats(thing, held):
                raise Unaccounted(thing.start)

    def _repeats(self, thing: Thing, held: dict[str, object]) -> bool:
        """Tell whether a stream says what the table says; PDFBox writes both for a hybrid file, and names the table."""
        update, rows = self._update, _rows(thing)
        same = all(number in update.rows and update.rows[number][:2] == row[:2] for number, row in rows.items())
        named = update.rows.get(thing.number, (_FREE, 0, 0))[:2] == (_PLAIN, thing.start)
        return same and named and all(held.get(key) == update.trailer.get(key) for key in _CHAINED)

    def _check(self, number: int, row: tuple[int, int, int], inside: dict[int, tuple[int, int]]) -> None:
        """Compare a row with what is there; iText calls the number free under which its own section stands."""
        kind, one, two = row
        thing = self._update.things.get(number)
        if kind == _PACKED:
            wrong = inside.get(number) != (one, two)
        elif kind == _FREE:
            wrong = thing is not None and (_type(thing) != "/XRef" or number in self._before)
        elif one >= self._start:
            wrong = thing is None or thing.start != one or thing.generation != two
        else:
            wrong = thing is not None or not self._was_there(number, row)
        if wrong:
            raise Unaccounted(number)

    def _was_there(self, number: int, row: tuple[int, int, int]) -> bool:
        """Tell whether an old object named again is the newest of its number in the bytes before."""
        head = re.compile(rb"(?<!\d)%d[\0\t\n\x0c\r ]+%d[\0\t\n\x0c\r ]+obj" % (number, row[2]))
        found = [one.start() for one in head.finditer(self._content, 0, self._start)]
        return bool(found) and found[-1] == row[1]

    def _inside(self) -> dict[int, tuple[int, int]]:
        """Return the objects in this update's object streams: the stream's number and the place in it."""
        found: dict[int, tuple[int, int]] = {}
        for thing in self._update.things.values():
            if _type(thing) != "/ObjStm" or not isinstance(thing.value, dict):
                continue
            count, first = thing.value["/N"], thing.value["/First"]
            if not isinstance(count, int) or not isinstance(first, int) or "/Extends" in thing.value:
                raise Unaccounted(thing.start)
            numbers = _unpacked(thing)[:first].split()
            if len(numbers) != 2 * count:
                raise Unaccounted(thing.start)
            for place, number in enumerate(numbers[::2]):
                if int(number) in found or int(number) in self._update.things:
                    raise Unaccounted(thing.start)
                found[int(number)] = (thing.number, place)
        return found

    def _length(self, pointed: Reference) -> int:
        """Return a length that stands in an object of its own, in this update behind or before its stream."""
        head = re.compile(rb"(?<!\d)%d[\0\t\n\x0c\r ]+%d[\0\t\n\x0c\r ]+obj[\0\t\n\x0c\r ]+(\d+)[\0\t\n\x0c\r ]+endobj")
        exact = re.compile(head.pattern % (pointed.number, pointed.generation))
        found = exact.findall(self._content, self._start)
        if len(found) != 1:
            raise Unaccounted(pointed.number)
        return int(found[0])


def _type(thing: Thing) -> object:
    return thing.value.get("/Type") if isinstance(thing.value, dict) and thing.stream is not None else None


def _put(rows: dict[int, tuple[int, int, int]], number: int, row: tuple[int, int, int]) -> None:
    if number in rows and rows[number] != row:
        raise Unaccounted(number)
    rows[number] = row


def _rows(thing: Thing) -> dict[int, tuple[int, int, int]]:
    """Return what a cross-reference stream says, by object."""
    held = thing.value if isinstance(thing.value, dict) else {}
    widths = [one for one in _list(held["/W"]) if isinstance(one, int)]
    size = held["/Size"]
    index = [one for one in _list(held.get("/Index", [0, size])) if isinstance(one, int)]
    data = _unpacked(thing)
    step = sum(widths)
    numbers = [first + place for first, count in zip(index[::2], index[1::2], strict=True) for place in range(count)]
    if len(data) != step * len(numbers) or not step:
        raise Unaccounted(thing.start)
    rows: dict[int, tuple[int, int, int]] = {}
    for place, number in enumerate(numbers):
        _put(rows, number, _row(data[place * step : (place + 1) * step], widths))
    return rows


def _row(data: bytes, widths: list[int]) -> tuple[int, int, int]:
    first, second, _ = widths
    kind = int.from_bytes(data[:first], "big") if first else _PLAIN
    return kind, int.from_bytes(data[first : first + second], "big"), int.from_bytes(data[first + second :], "big")


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _unpacked(thing: Thing) -> bytes:
    """Return a stream's bytes without compression, its rows restored where a predictor was used."""
    held = thing.value if isinstance(thing.value, dict) else {}
    filters = held.get("/Filter")
    if isinstance(filters, list) and len(filters) == 1:
        filters = filters[0]
    if thing.stream is None or filters not in {None, "/FlateDecode"}:
        raise Unaccounted(thing.start)
    if filters is None:
        return thing.stream
    unpacking = zlib.decompressobj()
    data = unpacking.decompress(thing.stream, _LARGEST)
    if not unpacking.eof or unpacking.unused_data.strip(b"\r\n"):
        raise Unaccounted(thing.start)
    told = held.get("/DecodeParms")
    told = told[0] if isinstance(told, list) and told else told
    return _unpredicted(data, told) if isinstance(told, dict) else data


def _unpredicted(data: bytes, told: dict[str, object]) -> bytes:
    """Undo the PNG predictor "up", the one that cross-reference streams use."""
    predictor, columns = told.get("/Predictor", 1), told.get("/Columns", 1)
    if predictor == 1:
        return data
    if not isinstance(columns, int) or columns < 1 or len(data) % (columns + 1):
        raise Unaccounted(columns)
    above, found = bytes(columns), b""
    for at in range(0, len(data), columns + 1):
        kind, row = data[at], data[at + 1 : at + 1 + columns]
        if kind not in {0, 2}:
            raise Unaccounted(at)
        above = row if kind == 0 else bytes((one + up) & 255 for one, up in zip(row, above, strict=True))
        found += above
    return found

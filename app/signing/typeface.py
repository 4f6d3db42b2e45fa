"""A TrueType font cut down to the letters of one stamp, so that a stamped number weighs a few kilobytes.

Reads and writes the tables itself: cmap (format 4), glyf, loca, head, hhea, hmtx and maxp, as ISO/IEC 14496-22
lays them out. The glyphs are numbered anew; hinting goes, since stamps are drawn once at their size.
"""

import struct
from dataclasses import dataclass
from pathlib import Path

_WORDS_FOLLOW, _MORE, _HAS_SCALE, _HAS_TWO, _HAS_FOUR = 0x1, 0x20, 0x8, 0x40, 0x80
_INSTRUCTIONS = 0x100
_FORMAT_FOUR, _HEADER = 4, 10


@dataclass(frozen=True)
class Cut:
    """The cut font: its file, the new glyph number and the width (1/1000 em) of each letter."""

    name: str
    content: bytes
    glyphs: dict[str, int]
    widths: tuple[int, ...]
    ascent: int
    descent: int
    box: tuple[int, int, int, int]


class Typeface:
    """A TrueType file, read once."""

    def __init__(self, path: Path) -> None:
        """Read the tables; raises struct.error or KeyError for a file that is no TrueType font."""
        self._name = path.stem
        content = path.read_bytes()
        count = struct.unpack_from(">H", content, 4)[0]
        self._tables: dict[str, bytes] = {}
        for number in range(count):
            tag, _, start, length = struct.unpack_from(">4sIII", content, 12 + 16 * number)
            self._tables[tag.decode("ascii")] = content[start : start + length]
        self._em: int = struct.unpack_from(">H", self._tables["head"], 18)[0]
        self._metrics: int = struct.unpack_from(">H", self._tables["hhea"], 34)[0]
        self._loca = self._locations()
        self._cmap = _format_four(self._tables["cmap"])

    def width(self, text: str, size: float) -> float:
        """Return how wide the text is at that size, in points."""
        return sum(self._advance(self._cmap.get(ord(letter), 0)) for letter in text) * size / self._em

    def cut(self, text: str) -> Cut:
        """Return the font with the letters of the text only."""
        letters = {letter: self._cmap.get(ord(letter), 0) for letter in dict.fromkeys(text)}
        kept = self._closure([0, *letters.values()])
        new = {old: number for number, old in enumerate(kept)}
        glyphs = [_renumbered(self._glyph(old), new) for old in kept]
        scale = 1000 / self._em
        ascent, descent = struct.unpack_from(">hh", self._tables["hhea"], 4)
        bounds = struct.unpack_from(">4h", self._tables["head"], 36)
        return Cut(
            name=f"VANTHU+{self._name}",
            content=self._file(kept, glyphs),
            glyphs={letter: new[old] for letter, old in letters.items()},
            widths=tuple(round(self._advance(old) * scale) for old in kept),
            ascent=round(ascent * scale),
            descent=round(descent * scale),
            box=(
                round(bounds[0] * scale),
                round(bounds[1] * scale),
                round(bounds[2] * scale),
                round(bounds[3] * scale),
            ),
        )

    def _locations(self) -> tuple[int, ...]:
        table = self._tables["loca"]
        if struct.unpack_from(">h", self._tables["head"], 50)[0]:
            return struct.unpack(f">{len(table) // 4}I", table)
        return tuple(2 * place for place in struct.unpack(f">{len(table) // 2}H", table))

    def _advance(self, glyph: int) -> int:
        place = 4 * min(glyph, self._metrics - 1)
        return int(struct.unpack_from(">H", self._tables["hmtx"], place)[0])

    def _bearing(self, glyph: int) -> int:
        if glyph < self._metrics:
            return int(struct.unpack_from(">h", self._tables["hmtx"], 4 * glyph + 2)[0])
        place = 4 * self._metrics + 2 * (glyph - self._metrics)
        return int(struct.unpack_from(">h", self._tables["hmtx"], place)[0])

    def _glyph(self, number: int) -> bytes:
        return self._tables["glyf"][self._loca[number] : self._loca[number + 1]]

    def _closure(self, glyphs: list[int]) -> list[int]:
        kept = list(dict.fromkeys(glyphs))
        for glyph in kept:
            kept += [part for _, part, _ in _parts(self._glyph(glyph)) if part not in kept]
        return kept

    def _file(self, kept: list[int], glyphs: list[bytes]) -> bytes:
        padded = [glyph + bytes(-len(glyph) % 4) for glyph in glyphs]
        places = [sum(len(glyph) for glyph in padded[:number]) for number in range(len(padded) + 1)]
        head = bytearray(self._tables["head"])
        struct.pack_into(">I", head, 8, 0)
        struct.pack_into(">h", head, 50, 1)
        hhea = bytearray(self._tables["hhea"])
        struct.pack_into(">H", hhea, 34, len(kept))
        maxp = bytearray(self._tables["maxp"])
        struct.pack_into(">H", maxp, 4, len(kept))
        metrics = b"".join(struct.pack(">Hh", self._advance(old), self._bearing(old)) for old in kept)
        return _assembled(
            {
                "glyf": b"".join(padded),
                "head": bytes(head),
                "hhea": bytes(hhea),
                "hmtx": metrics,
                "loca": struct.pack(f">{len(places)}I", *places),
                "maxp": bytes(maxp),
            }
        )


def _format_four(table: bytes) -> dict[int, int]:
    """Return code point → glyph of the table's first format-4 map."""
    for number in range(struct.unpack_from(">H", table, 2)[0]):
        start = struct.unpack_from(">I", table, 4 + 8 * number + 4)[0]
        if struct.unpack_from(">H", table, start)[0] == _FORMAT_FOUR:
            return _segments(table[start:])
    return {}


def _segments(table: bytes) -> dict[int, int]:
    twice = struct.unpack_from(">H", table, 6)[0]
    found: dict[int, int] = {}
    for place in range(0, twice, 2):
        last = struct.unpack_from(">H", table, 14 + place)[0]
        first = struct.unpack_from(">H", table, 16 + twice + place)[0]
        delta = struct.unpack_from(">H", table, 16 + 2 * twice + place)[0]
        offset_at = 16 + 3 * twice + place
        offset = struct.unpack_from(">H", table, offset_at)[0]
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code if offset == 0 else struct.unpack_from(">H", table, offset_at + offset + 2 * (code - first))[0]
            if glyph:
                found[code] = (glyph + delta) % 65536
    return found


def _parts(glyph: bytes) -> list[tuple[int, int, int]]:
    """Return (place of the part's record, part's glyph, flags) of a composite glyph; none of a simple one."""
    found: list[tuple[int, int, int]] = []
    if len(glyph) < _HEADER or struct.unpack_from(">h", glyph)[0] >= 0:
        return found
    place, flags = 10, _MORE
    while flags & _MORE:
        flags, part = struct.unpack_from(">HH", glyph, place)
        found.append((place, part, flags))
        place += _record_length(flags)
    return found


def _record_length(flags: int) -> int:
    scale = 2 * bool(flags & _HAS_SCALE) + 4 * bool(flags & _HAS_TWO) + 8 * bool(flags & _HAS_FOUR)
    return 4 + (4 if flags & _WORDS_FOLLOW else 2) + scale


def _renumbered(glyph: bytes, new: dict[int, int]) -> bytes:
    """Return the glyph with its parts under their new numbers and without its hinting."""
    if len(glyph) < _HEADER:
        return glyph
    changed = bytearray(glyph)
    parts = _parts(glyph)
    for place, part, flags in parts:
        struct.pack_into(">HH", changed, place, flags & ~_INSTRUCTIONS, new[part])
    if parts:
        place, _, flags = parts[-1]
        return bytes(changed[: place + _record_length(flags)])
    ends = 10 + 2 * struct.unpack_from(">h", glyph)[0]
    length = struct.unpack_from(">H", glyph, ends)[0]
    struct.pack_into(">H", changed, ends, 0)
    del changed[ends + 2 : ends + 2 + length]
    return bytes(changed)


def _assembled(tables: dict[str, bytes]) -> bytes:
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    header = struct.pack(">IHHHH", 0x00010000, count, power * 16, power.bit_length() - 1, (count - power) * 16)
    directory, body, start = b"", b"", 12 + 16 * count
    for tag, table in sorted(tables.items()):
        padded = table + bytes(-len(table) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sIII", tag.encode("ascii"), checksum, start + len(body), len(table))
        body += padded
    return header + directory + body

"""Which objects a stretch of a file names and which it holds, found in its bytes without following any table."""

import re
import zlib
from collections.abc import Iterator

_BLANKS = b"\0\t\n\x0c\r "
_REFERENCE = re.compile(rb"(?<!\d)(\d{1,10})[\0\t\n\x0c\r ]+\d{1,5}[\0\t\n\x0c\r ]+R\Z")
_HEAD = re.compile(rb"(?<!\d)(\d{1,10})[\0\t\n\x0c\r ]+\d{1,5}[\0\t\n\x0c\r ]+obj\Z")
_OBJECT = re.compile(rb"obj(?![A-Za-z])")
_BEFORE, _FURTHER = 40, 600
_BOX = re.compile(rb"/First\s+(\d+)")
_STREAM = re.compile(rb"stream\r?\n")
_MOST = 4 << 20


def named_and_held(content: bytes, start: int, end: int) -> tuple[set[int], set[int]]:
    """Return the numbers of the objects that are referred to, and of those that are there, also in object streams."""
    named, held = _named(content, start, end), set(_held(content, start, end))
    for first, data in _boxes(content, start, end):
        held.update(int(one) for one in data[:first].split()[::2] if one.isdigit())
        named |= _named(data, first, len(data))
    return named, held


def _named(content: bytes, start: int, end: int) -> set[int]:
    found: set[int] = set()
    for blank in _BLANKS:
        word = bytes([blank]) + b"R"
        at = content.find(word, start, end)
        while at >= 0:
            told = _REFERENCE.search(content[max(start, at - _BEFORE) : at + 2])
            if told:
                found.add(int(told[1]))
            at = content.find(word, at + 2, end)
    return found


def _held(content: bytes, start: int, end: int) -> Iterator[int]:
    for found in _OBJECT.finditer(content, start, end):
        told = _HEAD.search(content[max(start, found.start() - _BEFORE) : found.end()])
        if told:
            yield int(told[1])


def _boxes(content: bytes, start: int, end: int) -> Iterator[tuple[int, bytes]]:
    """Yield the object streams that unpack: where their first object starts, and their bytes."""
    for found in _STREAM.finditer(content, start, end):
        before = content[max(start, found.start() - _FURTHER) : found.start()]
        told = _BOX.search(before, before.rfind(b" obj"))
        if b"/ObjStm" not in before or told is None:
            continue
        try:
            yield int(told[1]), zlib.decompressobj().decompress(content[found.end() : end], _MOST)
        except zlib.error:
            continue

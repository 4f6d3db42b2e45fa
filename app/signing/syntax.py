"""The bytes of a PDF read strictly, object by object: a second opinion beside the libraries, which forgive."""

import re
from collections.abc import Callable
from dataclasses import dataclass

Value = object
"""A dictionary (by names), a list, a name ("/Type"), a number, a reference, or None for what is of no interest."""

_BLANK = re.compile(rb"(?:[\0\t\n\x0c\r ]+|%(?!%EOF)(?![^\r\n]*(?:obj|xref|trailer|stream))[^\r\n]*)*")
"""Blanks and comments; a comment that a repairing reader takes for more is none."""
_NAME = re.compile(rb"/[^\0\t\n\x0c\r ()<>\[\]{}/%]*")
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_NUMBER = re.compile(rb"[+-]?\d+(?:\.\d*)?|[+-]?\.\d+")
_REFERENCE = re.compile(rb"(\d+)[\0\t\n\x0c\r ]+(\d+)[\0\t\n\x0c\r ]+R(?![^\0\t\n\x0c\r ()<>\[\]{}/%])")
_HEX = re.compile(rb"<[0-9A-Fa-f\0\t\n\x0c\r ]*>")
_LITERAL = re.compile(rb"[()\\]")
_WORD = re.compile(rb"true|false|null")
_OBJECT = re.compile(rb"(\d+)[\0\t\n\x0c\r ]+(\d+)[\0\t\n\x0c\r ]+obj(?![A-Za-z])")
_DEEPEST = 100


class Unaccounted(Exception):
    """Bytes that belong to nothing."""


@dataclass(frozen=True)
class Reference:
    """A reference to an object."""

    number: int
    generation: int


@dataclass(frozen=True)
class Thing:
    """An object of the file: where it starts, its number, its value, and a stream's bytes as stored."""

    start: int
    number: int
    generation: int
    value: Value
    stream: bytes | None


class Reading:
    """A place in the bytes that moves on as they are read; raises Unaccounted where they are no PDF."""

    def __init__(self, content: bytes, at: int, length_of: Callable[[Reference], int]) -> None:
        """Start at a byte; `length_of` looks up the length of a stream that stands in another object."""
        self.content = content
        self.at = at
        self._length_of = length_of

    @property
    def ended(self) -> bool:
        """Tell whether nothing but blanks is left."""
        self.blank()
        return self.at >= len(self.content)

    def blank(self) -> None:
        """Pass over blanks and comments."""
        found = _BLANK.match(self.content, self.at)
        self.at = found.end() if found else self.at

    def take(self, pattern: re.Pattern[bytes]) -> re.Match[bytes] | None:
        """Pass over what matches here, after blanks."""
        self.blank()
        found = pattern.match(self.content, self.at)
        if found:
            self.at = found.end()
        return found

    def must(self, pattern: re.Pattern[bytes]) -> re.Match[bytes]:
        """Pass over what has to be here."""
        found = self.take(pattern)
        if found is None:
            raise Unaccounted(self.at)
        return found

    def thing(self) -> Thing:
        """Read an object from its number to `endobj`."""
        head = self.must(_OBJECT)
        value = self.value()
        stream = self._stream(value) if self.take(re.compile(rb"stream(?:\r\n|\n)")) else None
        self.must(re.compile(rb"endobj(?![A-Za-z])"))
        return Thing(head.start(), int(head[1]), int(head[2]), value, stream)

    def value(self, depth: int = 0) -> Value:
        """Read one value."""
        self.blank()
        if depth > _DEEPEST:
            raise Unaccounted(self.at)
        head = self.content[self.at : self.at + 2]
        if head == b"<<":
            return self._dictionary(depth)
        if head[:1] == b"[":
            return self._list(depth)
        return self._simple(head[:1])

    def _simple(self, head: bytes) -> Value:
        if head == b"(":
            self._literal()
            return None
        if head == b"<":
            self.must(_HEX)
            return None
        if head == b"/":
            return self._name()
        if pointed := self.take(_REFERENCE):
            return Reference(int(pointed[1]), int(pointed[2]))
        if number := self.take(_NUMBER):
            return float(number[0]) if b"." in number[0] else int(number[0])
        self.must(_WORD)
        return None

    def _name(self) -> str:
        """Read a name, its escapes resolved: two spellings are one entry."""
        told = self.must(_NAME)[0]
        return _ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), told).decode("latin-1")

    def _dictionary(self, depth: int) -> dict[str, Value]:
        self.at += 2
        held: dict[str, Value] = {}
        while not self.take(re.compile(rb">>")):
            key = self._name()
            if key in held:
                raise Unaccounted(self.at)
            held[key] = self.value(depth + 1)
        return held

    def _list(self, depth: int) -> list[Value]:
        self.at += 1
        held: list[Value] = []
        while not self.take(re.compile(rb"\]")):
            held.append(self.value(depth + 1))
        return held

    def _literal(self) -> None:
        depth = 0
        while True:
            found = _LITERAL.search(self.content, self.at)
            if found is None:
                raise Unaccounted(self.at)
            self.at = found.end() + (found[0] == b"\\")
            depth += {b"(": 1, b")": -1, b"\\": 0}[found[0]]
            if depth == 0:
                return

    def _stream(self, value: Value) -> bytes:
        length = value.get("/Length") if isinstance(value, dict) else None
        if isinstance(length, Reference):
            length = self._length_of(length)
        if not isinstance(length, int) or not 0 <= length <= len(self.content) - self.at:
            raise Unaccounted(self.at)
        held = self.content[self.at : self.at + length]
        self.at += length
        self.must(re.compile(rb"endstream(?![A-Za-z])"))
        return held

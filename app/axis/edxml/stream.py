"""From bytes to a light tree, attachments to files: expat, in blocks, without namespace processing.

Without namespace processing an undeclared prefix is harmless; it is only noted. DTDs are refused, so there
are no entities to expand; depth, elements, attributes, text and single tags are bounded.
"""

import binascii
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from xml.parsers import expat

from app.axis.edxml.packet import BadPacket
from app.axis.edxml.unpack import ZIP_MARK, Expansion

_BLOCK = 256 * 1024
_PAYLOADS = {"contenttransferencoded", "content", "value"}
_WITH_ATTRIBUTES = {"attachment", "value", "reference"}
_SPACES = b" \t\r\n\f\v"
_JUNK = 64 * 1024
_LONG_TEXT = re.compile(rb">[\sA-Za-z0-9+/]{512}")
"""Where an attachment's base64 begins, as a rule; whether it does is told by the elements around it."""


@dataclass(frozen=True)
class Limits:
    """How much a packet may ask of its reader."""

    packet_bytes: int = 1024 * 1024 * 1024
    depth: int = 40
    elements: int = 100_000
    attributes_each: int = 100
    attributes: int = 400_000
    text: int = 8 * 1024 * 1024
    tag_bytes: int = 1024 * 1024
    attachments: int = 1000
    expansion: Expansion = field(default_factory=Expansion)


class Node:
    """One element by its local name in lower case (double-s spelling), with its text and children."""

    __slots__ = ("attributes", "children", "name", "payload", "texts")

    def __init__(self, name: str) -> None:
        """Begin empty."""
        self.name = name
        self.attributes: dict[str, str] = {}
        self.children: list[Node] = []
        self.texts: list[str] = []
        self.payload: Sink | None = None


class Sink:
    """Base64 text in, decoded bytes out to a file; strict, in blocks of any size."""

    def __init__(self, path: Path) -> None:
        """Open the file that takes the bytes."""
        self.path = path
        self.size = 0
        self.bad = False
        self.zipped = False
        self._digest = hashlib.sha256()
        self._rest = b""
        self._padded = False
        self._file: IO[bytes] | None = path.open("wb")

    @property
    def sha256(self) -> str:
        """The SHA-256 of the bytes; not kept for a ZIP, whose content is hashed later."""
        return self._digest.hexdigest()

    def feed(self, data: bytes) -> None:
        """Take the next piece of base64 text."""
        if self.bad:
            return
        if any(space in data for space in (b"\n", b"\r", b" ", b"\t")):
            data = data.translate(None, _SPACES)
        if self._rest:
            data = self._rest + data
        whole = len(data) & ~3
        self._rest = data[whole:]
        if whole:
            self._take(data[:whole] if self._rest else data)

    def close(self) -> None:
        """End the text: what is left over makes it bad."""
        if self._rest:
            self.spoil()
        if self._file:
            self._file.close()
            self._file = None

    def spoil(self) -> None:
        """Give this attachment up and drop its bytes."""
        self.bad, self._rest = True, b""
        if self._file:
            self._file.close()
            self._file = None
        self.path.unlink(missing_ok=True)

    def _take(self, data: bytes) -> None:
        if self._padded:
            self.spoil()
            return
        try:
            decoded = binascii.a2b_base64(data, strict_mode=True)
        except binascii.Error:
            self.spoil()
            return
        self._padded = data.endswith(b"=")
        if not self.size:
            self.zipped = decoded.startswith(ZIP_MARK)
        self.size += len(decoded)
        if not self.zipped:
            self._digest.update(decoded)
        if self._file:
            self._file.write(decoded)


@dataclass(frozen=True)
class Tree:
    """What the bytes held: the root, and what was odd about them."""

    root: Node
    junk: bool
    namespace_well_formed: bool
    signed: bool


def parse(source: Path, work: Path, limits: Limits, beside: str = "") -> Tree:
    """Read a packet file; payloads of attachments go into `work`, their names begin with `beside`. Raises BadPacket."""
    if source.stat().st_size > limits.packet_bytes:
        raise BadPacket(reason="too_large")
    builder = _Builder(work, limits, beside)
    try:
        junk = builder.feed(source)
    except BadPacket:
        builder.abandon()
        raise
    except (expat.ExpatError, LookupError, ValueError) as problem:
        builder.abandon()
        raise BadPacket(reason="not_well_formed", line=getattr(problem, "lineno", 0)) from problem
    return Tree(builder.top.children[0], junk, builder.prefixes_declared, builder.signed)


def _first_block(stream: IO[bytes]) -> tuple[bytes, bool]:
    """Return the first block from its first `<` on, and whether it had to be cut there."""
    block = stream.read(_BLOCK)
    if block.startswith((b"\xff\xfe", b"\xfe\xff")):
        return block, False
    start = block.find(b"<", 0, _JUNK)
    if start < 0:
        raise BadPacket(reason="not_well_formed")
    return block[start:], bool(block[:start].removeprefix(b"\xef\xbb\xbf").strip())


def _blocks(first: bytes, stream: IO[bytes]) -> Iterator[bytes]:
    """Yield the bytes in blocks; where a long text begins, a new block does, so that it need not go through expat."""
    block = first
    while block:
        begin = 0
        for text in _LONG_TEXT.finditer(block):
            yield block[begin : text.start() + 1]
            begin = text.start() + 1
        yield block[begin:]
        block = stream.read(_BLOCK)


class _Builder:
    """The handlers that expat calls."""

    def __init__(self, work: Path, limits: Limits, beside: str) -> None:
        self.top = Node("")
        self.signed = False
        self.prefixes_declared = True
        self._work = work
        self._limits = limits
        self._beside = beside
        self._stack = [self.top]
        self._scopes: list[frozenset[str]] = [frozenset({"xml", "xmlns"})]
        self._names: dict[str, tuple[str, str]] = {}
        self._sinks: list[Sink] = []
        self._sink: Sink | None = None
        self._elements = self._attributes = self._text = 0

    def feed(self, source: Path) -> bool:
        """Run the whole file through expat; return whether junk stood before the XML."""
        end = True
        parser = self._parser()
        fed = unfinished = 0
        with source.open("rb") as stream:
            first, junk = _first_block(stream)
            for block in _blocks(first, stream):
                markup = block if unfinished else self._take_payload(block)
                parser.Parse(markup)
                fed += len(markup)
                unfinished = fed - parser.CurrentByteIndex
                if unfinished > self._limits.tag_bytes:
                    raise BadPacket(reason="markup_too_long")
        parser.Parse(b"", end)
        return junk

    def _parser(self) -> expat.XMLParserType:
        """Return a parser that calls us; not kept, or both would wait for the collector with all that was read."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.buffer_size = _BLOCK
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        parser.EntityDeclHandler = self._refuse_entity
        return parser

    def _take_payload(self, block: bytes) -> bytes:
        """Give plain base64 straight to the open attachment, which is three times as fast; return the rest."""
        if self._sink is None:
            return block
        end = block.find(b"<")
        payload = block if end < 0 else block[:end]
        if b"&" in payload or b"\0" in payload:
            return block
        self._sink.feed(payload)
        return block[len(payload) :]

    def abandon(self) -> None:
        """Remove what was written so far."""
        for sink in self._sinks:
            sink.spoil()

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        prefix, name = self._names.get(tag) or self._name(tag)
        self._count(attributes)
        self._check_prefixes(prefix, attributes)
        node = Node(name)
        parent = self._stack[-1]
        parent.children.append(node)
        self._stack.append(node)
        if name in _WITH_ATTRIBUTES and attributes:
            node.attributes = {key.rpartition(":")[2].lower(): value for key, value in attributes.items()}
        if name == "signature":
            self.signed = True
        if self._sink is not None:
            self._sink.spoil()
        elif name in _PAYLOADS and parent.name == "attachment":
            node.payload = self._sink = self._open_sink()

    def _end(self, _tag: str) -> None:
        node = self._stack.pop()
        self._scopes.pop()
        if node.payload is not None:
            node.payload.close()
            self._sink = None

    def _characters(self, text: str) -> None:
        if self._sink is not None:
            self._sink.feed(text.encode())
            return
        self._text += len(text)
        if self._text > self._limits.text:
            raise BadPacket(reason="text_too_long")
        self._stack[-1].texts.append(text)

    def _refuse_doctype(self, *_facts: object) -> None:
        raise BadPacket(reason="dtd_forbidden")

    def _refuse_entity(self, *_facts: object) -> None:
        raise BadPacket(reason="dtd_forbidden")

    def _name(self, tag: str) -> tuple[str, str]:
        prefix, _, local = tag.rpartition(":")
        lower = local.lower()
        if lower.startswith("business"):
            lower = "bussiness" + lower[len("business") :]
        self._names[tag] = (prefix, lower)
        return prefix, lower

    def _count(self, attributes: dict[str, str]) -> None:
        self._elements += 1
        self._attributes += len(attributes)
        if len(self._stack) > self._limits.depth:
            raise BadPacket(reason="too_deep")
        if self._elements > self._limits.elements:
            raise BadPacket(reason="too_many_elements")
        if len(attributes) > self._limits.attributes_each or self._attributes > self._limits.attributes:
            raise BadPacket(reason="too_many_attributes")

    def _check_prefixes(self, prefix: str, attributes: dict[str, str]) -> None:
        scope = self._scopes[-1]
        if attributes:
            new = {key[6:] for key in attributes if key.startswith("xmlns:")}
            scope = scope | new if new - scope else scope
            used = {key.rpartition(":")[0] for key in attributes if ":" in key}
            self.prefixes_declared = self.prefixes_declared and used <= scope
        if prefix and prefix not in scope:
            self.prefixes_declared = False
        self._scopes.append(scope)

    def _open_sink(self) -> Sink:
        if len(self._sinks) >= self._limits.attachments:
            raise BadPacket(reason="too_many_attachments")
        sink = Sink(self._work / f"{self._beside}{len(self._sinks) + 1:04d}")
        self._sinks.append(sink)
        return sink

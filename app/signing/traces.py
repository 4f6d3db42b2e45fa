"""A scan of a file's bytes for what no reader needs to find: leftovers of signatures, scripts that change a page."""

import re
import zlib
from collections.abc import Iterable

_TRACE = re.compile(rb"/ByteRange\b|/Type\s*/(?:Sig|DocTimeStamp)\b|/SubFilter\s*/(?:adbe|ETSI)", re.IGNORECASE)
_SCRIPT = re.compile(
    rb"/(?:JavaScript|Launch|Rendition|RichMediaExecute|Hide|SetOCGState|ImportData|ResetForm)"
    rb"(?![^\0\t\n\x0c\r ()<>\[\]{}/%])"
    rb"|/XFA(?:[\0\t\n\x0c\r ]|%[^\r\n]*[\r\n])*[\[(<\d]"
)
"""The names alone: a comment may stand before them, or they may be objects of their own."""
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_STREAM = re.compile(rb"stream\r?\n")
_STREAM_MOST, _STREAMS_MOST = 4 << 20, 4000


def has_traces(content: bytes) -> bool:
    """Tell whether the bytes hold anything that a signature leaves, also escaped or inside packed objects."""
    return _holds(content, _TRACE)


def has_scripts(content: bytes, packed: Iterable[bytes] = ()) -> bool:
    """Tell whether the bytes hold scripts, programs to start, actions that hide or exchange, or a second form (XFA).

    Other viewers run them and may show something else than the pages that are compared here. `packed` are object
    streams as a library unpacked them, by whatever filter.
    """
    return _holds(content, _SCRIPT) or any(_seen(one, _SCRIPT) for one in packed)


def _holds(content: bytes, wanted: re.Pattern[bytes]) -> bool:
    if _seen(content, wanted):
        return True
    starts = (one for one in _STREAM.finditer(content) if b"/ObjStm" in content[_before(one.start()) : one.start()])
    for number, start in enumerate(starts):
        if number > _STREAMS_MOST or _seen(_unpacked(content, start.end()), wanted):
            return True
    return False


def _before(start: int) -> int:
    return max(0, start - 300)


def _seen(content: bytes, wanted: re.Pattern[bytes]) -> bool:
    plain = _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), content) if b"#" in content else content
    return bool(wanted.search(plain))


def _unpacked(content: bytes, start: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(content[start:], _STREAM_MOST)
    except zlib.error:
        return b""

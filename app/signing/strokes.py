"""A drawing's operators read strictly: what it uses by name; what is no drawing to every reader is refused."""

import re
from dataclasses import dataclass, field
from typing import NoReturn

from app.signing.syntax import Reading, Reference, Unaccounted

_WORD = re.compile(rb"[A-Za-z'\"][A-Za-z0-9*]*")
_KNOWN = frozenset(
    b"b B b* B* BDC BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J K k l m M MP n q Q re RG rg ri "
    b"s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".split()
)
_VALUES = frozenset({b"true", b"false", b"null"})
_DATA = re.compile(rb"ID[\0\t\n\x0c\r ]")
_END = re.compile(rb"[\0\t\n\x0c\r >]EI(?![^\0\t\n\x0c\r ()<>\[\]{}/%])")
_START = re.compile(rb"(?<![^\0\t\n\x0c\r ])BI(?![^\0\t\n\x0c\r /])")
_USED = {b"Do": "/XObject", b"gs": "/ExtGState", b"sh": "/Shading", b"Tf": "/Font"}
_COLOURS = {b"cs", b"CS"}
_PATTERNS = {b"scn", b"SCN"}
_OWN_COLOURS = frozenset({"/DeviceGray", "/DeviceRGB", "/DeviceCMYK", "/Pattern"})
_LONGEST = 4 << 20


@dataclass
class Strokes:
    """What a drawing uses: the kind of resource and its name."""

    used: set[tuple[str, str]] = field(default_factory=set)


def strokes_of(content: bytes) -> Strokes:
    """Read a drawing; raises Unaccounted where readers may part ways: layers, words not known, unclear pictures."""
    if len(content) > _LONGEST:
        raise Unaccounted(_LONGEST)
    reading, found, before = Reading(content, 0, _no_length), Strokes(), list[object]()
    while not reading.ended:
        word = _operator(reading)
        if word is None:
            before.append(reading.value())
            continue
        if word == b"BI":
            _inline(reading)
        elif word not in _KNOWN:
            raise Unaccounted(reading.at)
        else:
            _note(found, word, before)
        before = []
    return found


def _operator(reading: Reading) -> bytes | None:
    at = reading.at
    told = reading.take(_WORD)
    if told is None or told[0] in _VALUES:
        reading.at = at
        return None
    return told[0]


def _note(found: Strokes, word: bytes, before: list[object]) -> None:
    names = [one for one in before if isinstance(one, str)]
    if word in {b"BDC", b"DP"} and "/OC" in names:
        raise Unaccounted(word)
    if word in _USED and names:
        found.used.add((_USED[word], names[-1]))
    elif word in _COLOURS and names and names[-1] not in _OWN_COLOURS:
        found.used.add(("/ColorSpace", names[-1]))
    elif word in _PATTERNS and names:
        found.used.add(("/Pattern", names[-1]))


def _inline(reading: Reading) -> None:
    """Pass over a picture within a drawing; where it ends must be plain to readers that count and that search."""
    while not reading.take(_DATA):
        reading.value()
    start = reading.at - 1
    ends = list(_END.finditer(reading.content, start))
    if not ends:
        raise Unaccounted(start)
    following = _START.search(reading.content, ends[0].end())
    if len(ends) > 1 and (following is None or ends[1].start() < following.start()):
        raise Unaccounted(start)
    reading.at = ends[0].end()


def _no_length(pointed: Reference) -> NoReturn:
    raise Unaccounted(pointed.number)

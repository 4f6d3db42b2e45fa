"""Attacks on the signature itself: ranges, wrapping, universal forgery, contents that belong elsewhere."""

from collections.abc import Callable
from functools import partial

from tests.kit.corpus import NEVER_VALID, Desk, Maker
from tests.kit.corpus_updates import CONTENT, EVIL, evil
from tests.kit.raw_letter import CATALOGUE, FIRST, FORM, SEAL, Paper, letter, rectangle
from tests.kit.raw_pdf import Bodies, Obj, Raw, added, body, indirect, ref, refs, updated, xref_table
from tests.kit.raw_sign import Sign, cms_of, seal_drawing, signed


def makers() -> list[Maker]:
    """Return the attacks on ranges and contents."""
    made: list[Maker] = []
    for name, entries in _FORGED.items():
        made.append(_attack(f"universal forgery: {name}", partial(_forged, entries)))
        if name in _ALSO_BARE:
            made.append(_attack(f"universal forgery: {name}, never signed", partial(_bare, entries)))
    made += [_attack(f"wrapping: {name}", make) for name, make in _WRAPPED.items()]
    made += [_attack(f"range: {name}", make) for name, make in _RANGES.items()]
    made += [_attack(f"contents: {name}", make) for name, make in _CONTENTS.items()]
    return made


def _attack(name: str, make: Callable[[Desk], bytes]) -> Maker:
    return Maker(name, "attacked", NEVER_VALID, make)


_FORGED: dict[str, dict[str, bytes]] = {
    "no contents": {"/Contents": b""},
    "null contents": {"/Contents": b"null"},
    "empty contents": {"/Contents": b"<>"},
    "one zero": {"/Contents": b"<00>"},
    "zeros": {"/Contents": b"<" + b"00" * 200 + b">"},
    "a word": {"/Contents": b"(valid)"},
    "no range": {"/ByteRange": b""},
    "null range": {"/ByteRange": b"null"},
    "empty range": {"/ByteRange": b"[]"},
    "zero range": {"/ByteRange": b"[0 0 0 0]"},
    "two numbers": {"/ByteRange": b"[0 100]"},
    "six numbers": {"/ByteRange": b"[0 10 20 30 40 50]"},
    "negative range": {"/ByteRange": b"[0 -1 -1 99999]"},
    "words in the range": {"/ByteRange": b"[/a /b /c /d]"},
    "range beyond the end": {"/ByteRange": b"[0 100 200 99999999]"},
    "range out of order": {"/ByteRange": b"[9000 10 0 100]"},
    "fractions in the range": {"/ByteRange": b"[0.5 10.5 20.5 30.5]"},
    "range beyond any file": {"/ByteRange": b"[0 100 99999999999999999999 5]"},
    "range in another object": {"/ByteRange": b"6 0 R"},
    "contents in another object": {"/Contents": b"7 0 R"},
    "contents in brackets": {"/Contents": b"[<30> <00>]"},
    "neither": {"/ByteRange": b"", "/Contents": b""},
    "other subfilter": {"/SubFilter": b"/adbe.x509.rsa_sha1"},
    "unknown subfilter": {"/SubFilter": b"/my.own"},
    "no subfilter": {"/SubFilter": b"", "/Filter": b""},
    "other type": {"/Type": b"/Nothing"},
}
_ALSO_BARE = ("no contents", "null contents", "zeros", "no range", "null range", "neither", "unknown subfilter")


def _value_of(raw: Raw) -> int:
    return max(number for number, obj in raw.objects.items() if "/ByteRange" in obj)


def _held(raw: Raw, number: int) -> Obj:
    """Return a signature's entries as they stand in the file, filled."""
    start = raw.content.rindex(b"\n%d 0 obj" % number)
    text = raw.content[start : raw.content.index(b"endobj", start)]
    return {
        **raw.objects[number],
        "/ByteRange": text[text.index(b"/ByteRange") + 10 : text.index(b"]") + 1],
        "/Contents": text[text.index(b"/Contents") + 10 : text.rindex(b">>") - 1].rstrip(b"\n"),
    }


def _forged(entries: dict[str, bytes], desk: Desk) -> bytes:
    """Spoil the last signature's own object and change the page, by an update."""
    raw = desk.sealed()
    number = _value_of(raw)
    spoiled = {key: value for key, value in {**_held(raw, number), **entries}.items() if value}
    return updated(raw, {**evil(raw), number: spoiled}).content


def _bare(entries: dict[str, bytes], desk: Desk) -> bytes:
    """Give a document that nobody signed a field with such a signature."""
    raw = letter()
    number, field = raw.size, raw.size + 1
    value: Obj = {
        "/Type": b"/Sig",
        "/Filter": b"/Adobe.PPKLite",
        "/SubFilter": b"/adbe.pkcs7.detached",
        "/ByteRange": b"[0 100 200 300]",
        "/Contents": b"<3000>",
        "/Name": b"(So Thu nghiem)",
    }
    spoiled = {key: told for key, told in {**value, **entries}.items() if told}
    widget: Obj = {
        "/Type": b"/Annot",
        "/Subtype": b"/Widget",
        "/FT": b"/Sig",
        "/T": b"(Dau)",
        "/V": ref(number),
        "/Rect": rectangle(SEAL),
        "/P": ref(FIRST),
    }
    form = raw.entry(FORM, Fields=added(raw.objects[FORM]["/Fields"], field), SigFlags=b"3")
    page = raw.entry(FIRST, Annots=refs([field]))
    return updated(raw, {number: spoiled, field: widget, FORM: form, FIRST: page}).content


def _hole(content: bytes) -> tuple[int, int]:
    """Return where the last signature's hole starts and ends."""
    start = content.rindex(b"/Contents <") + len(b"/Contents ")
    return start, content.index(b">", start) + 1


def _literal(content: bytes, length: int) -> bytes:
    """Return bytes as a literal string, filled with zeros to a length that counts them without escapes."""
    text = b"".join(b"\\%03o" % byte if byte in b"()\\\r\n" else bytes([byte]) for byte in content)
    return b"(" + text + b"\0" * (length - len(content)) + b")"


def _wrapped(desk: Desk, *, padded: bool) -> bytes:
    """Move the second signed part to the end; before it, where its `startxref` points, comes another table.

    `padded` gives the contents as many bytes as would fill the hole, so that sums of lengths agree.
    """
    raw = desk.by_seal(desk.leader())
    start, rest = _hole(raw.content)
    first, second, hexed = raw.content[:start], raw.content[rest:], raw.content[start:rest]
    room, at = 60000, raw.start + 3000
    value = _value_of(raw)
    field = next(n for n, obj in raw.objects.items() if obj.get("/V") == ref(value))
    found = {n: raw.content.rindex(b"\n%d 0 obj" % n) + 1 for n in raw.objects}
    offsets = {n: one if one < start else one - rest + start + room for n, one in found.items()}
    digits = bytes.fromhex(hexed[1:-1].rstrip(b"0").decode() + "0" * (len(hexed[1:-1].rstrip(b"0")) % 2))
    told = _literal(digits, (room - 2) // 2) if padded else hexed
    moved: Obj = {
        **_held(raw, value),
        "/ByteRange": b"[0 %d %d %d]" % (start, start + room, len(second)),
        "/Contents": told,
    }
    pieces = b""
    objects: Bodies = {CONTENT: {"stream": EVIL}, field: raw.entry(field, V=ref(raw.size)), raw.size: moved}
    for number, obj in objects.items():
        offsets[number] = at + len(pieces)
        pieces += indirect(number, obj)
    trailer = b"trailer\n<</Size %d/Root %s>>\nstartxref\n%d\n%%%%EOF\n" % (raw.size + 1, ref(raw.root), raw.start)
    table = (xref_table(offsets, free=True) + trailer).ljust(at - raw.start)
    block = (hexed.ljust(raw.start - start) + table + pieces).ljust(room)
    assert len(block) == room
    return first + block + second


def _padded_update(desk: Desk) -> bytes:
    """Write the signature anew behind the change, its contents filled until all lengths add up to the file's.

    A reader that compares sums only takes the file for wholly covered.
    """
    raw = desk.by_seal(letter())
    start, rest = _hole(raw.content)
    value = _value_of(raw)
    hexed = raw.content[start + 1 : rest - 1].rstrip(b"0")
    digits = bytes.fromhex(hexed.decode() + "0" * (len(hexed) % 2))
    second, length = len(raw.content) - rest, rest - start
    told = b"[0 %d %d %d]" % (start, rest, second)
    for _ in range(20):
        again: Obj = {**_held(raw, value), "/ByteRange": told, "/Contents": _literal(digits, length)}
        made = updated(raw, {**evil(raw), value: again}).content
        missing = len(made) - (start + second + 2 * length + 2)
        if not missing:
            return made
        length += missing
    message = "the lengths do not meet"
    raise ValueError(message)


def _gap(desk: Desk, fill: Callable[[bytes, int], bytes]) -> bytes:
    """Put something else into the hole of the only signature, at its full length."""
    raw = signed(letter(), desk.cast.seal, Sign("Dau", box=SEAL, drawing=seal_drawing(SEAL), spare=4000))
    start, rest = _hole(raw.content)
    digits = raw.content[start + 1 : rest - 1].rstrip(b"0")
    digits += b"0" * (len(digits) % 2)
    made = fill(digits, rest - start)
    assert len(made) == rest - start
    return raw.content[:start] + made + raw.content[rest:]


def _bytes_and_words(digits: bytes, room: int) -> bytes:
    """Give the contents as bytes, which take half the room, and use the rest."""
    told = _literal(bytes.fromhex(digits.decode()), (room - 2) // 2)
    return (told + b"/Reason (Da doi) >>\nendobj\n" + indirect(CONTENT, {"stream": EVIL})).ljust(room)


_WRAPPED: dict[str, Callable[[Desk], bytes]] = {
    "second part moved": lambda desk: _wrapped(desk, padded=False),
    "second part moved, contents padded": lambda desk: _wrapped(desk, padded=True),
    "contents padded behind an update": _padded_update,
    "entries in the hole": lambda desk: _gap(
        desk, lambda digits, room: (b"<" + digits + b"> /Reason (Da doi)").ljust(room)
    ),
    "objects in the hole": lambda desk: _gap(
        desk,
        lambda digits, room: (
            b"<" + digits + b">>>\nendobj\n" + indirect(CONTENT, {"stream": EVIL}) + b"99 0 obj <</A 1"
        ).ljust(room),
    ),
    "contents as bytes, words behind": lambda desk: _gap(desk, _bytes_and_words),
    "blanks in the contents": lambda desk: _gap(
        desk, lambda digits, room: b"<" + digits[:100] + b" " * (room - 2 - len(digits)) + digits[100:] + b">"
    ),
    "a comment in the hole": lambda desk: _gap(
        desk, lambda digits, room: (b"<" + digits + b">").ljust(room - 60) + b"%" + b"x" * 58 + b"\n"
    ),
}


def _ranged(desk: Desk, told: Callable[[int, int, int], tuple[int, ...]], change: bytes = b"") -> bytes:
    """Sign over the ranges that a crooked tool chose; `change` replaces what they leave out."""
    raw = updated(letter(), {FORM: letter().objects[FORM]})
    made = signed(raw, desk.cast.seal, Sign("Dau", box=SEAL, drawing=seal_drawing(SEAL)))
    content = made.content
    start, rest = _hole(content)
    ranges = told(start, rest, len(content))
    at = content.rindex(b"/ByteRange [")
    end = content.index(b"/Contents", at) - 1
    line = (b"/ByteRange [" + b" ".join(b"%d" % one for one in ranges) + b"]").ljust(end - at)
    content = content[:at] + line[: end - at] + content[end:]
    pairs = zip(ranges[::2], ranges[1::2], strict=True)
    covered = b"".join(content[max(0, one) : max(0, one) + length] for one, length in pairs)
    import hashlib

    found = cms_of(desk.cast.seal, hashlib.sha256(covered).digest(), Sign()).hex().encode("ascii")
    content = content[:start] + b"<" + found.ljust(rest - start - 2, b"0") + b">" + content[rest:]
    return content.replace(b"100.000.000", change, 1) if change else content


def _amount(content: int) -> tuple[int, int]:
    at = letter().content.index(b"100.000.000")
    return at, at + 11


_RANGES: dict[str, Callable[[Desk], bytes]] = {
    "the amount left out": lambda desk: _ranged(
        desk,
        lambda start, rest, end: (0, _amount(0)[0], _amount(0)[1], start - _amount(0)[1], rest, end - rest),
        b"900.000.000",
    ),
    "the start left out": lambda desk: _ranged(
        desk, lambda start, rest, end: (_amount(0)[1], start - _amount(0)[1], rest, end - rest), b"900.000.000"
    ),
    "the end left out": lambda desk: _ranged(desk, lambda start, rest, end: (0, start, rest, end - rest - 40)),
    "only the first part": lambda desk: _ranged(desk, lambda start, rest, end: (0, start)),
    "more than the hole left out": lambda desk: _ranged(
        desk, lambda start, rest, end: (0, start - 9, rest, end - rest)
    ),
    "hole given too long": lambda desk: _ranged(desk, lambda start, rest, end: (0, start, rest + 30, end - rest - 30)),
    "parts that overlap": lambda desk: _ranged(desk, lambda start, rest, end: (0, start, 10, end - 10)),
    "an empty second part": lambda desk: _ranged(desk, lambda start, rest, end: (0, start, rest, 0)),
}


def _exchanged(desk: Desk) -> bytes:
    """Two signatures of one file, each in the other's place."""
    content = desk.by_seal(desk.leader()).content
    holes = []
    at = 0
    while (at := content.find(b"/Contents <3", at)) >= 0:
        start = at + 10
        holes.append((start, content.index(b">", start) + 1))
        at = start
    (a, b), (c, d) = holes
    return content[:a] + content[c:d] + content[b:c] + content[a:b] + content[d:]


def _from_elsewhere(desk: Desk, key_of: Callable[[Desk], object]) -> bytes:
    """The signature of another document."""
    other = desk.by_seal(letter(Paper(pages=2)))
    start, rest = _hole(other.content)
    mine = desk.by_seal(letter())
    a, b = _hole(mine.content)
    del key_of
    return mine.content[:a] + other.content[start:rest] + mine.content[b:]


def _own_content(desk: Desk) -> bytes:
    """A CMS that brings its own content and is intact by itself."""
    import hashlib

    from asn1crypto import cms

    raw = desk.by_seal(letter())
    start, rest = _hole(raw.content)
    told = cms.ContentInfo.load(cms_of(desk.cast.seal, hashlib.sha256(b"khac").digest(), Sign()))
    told["content"]["encap_content_info"] = {"content_type": "data", "content": b"khac"}
    digits = told.dump().hex().encode("ascii")
    content = raw.content[:start] + b"<" + digits.ljust(rest - start - 2, b"0") + b">" + raw.content[rest:]
    forged: bytes = content.replace(b"100.000.000", b"900.000.000", 1)
    return forged


def _without_field(desk: Desk, entries: dict[str, bytes]) -> bytes:
    """Take the form away: the signature's bytes remain, no field names them."""
    raw = desk.sealed()
    catalogue = {**raw.objects[CATALOGUE], **entries}
    return updated(raw, {**evil(raw), CATALOGUE: {key: told for key, told in catalogue.items() if told}}).content


def _emptied(desk: Desk) -> bytes:
    raw = desk.sealed()
    changed: Bodies = {
        number: {key: told for key, told in obj.items() if key != "/V"}
        for number, obj in raw.objects.items()
        if obj.get("/FT") == b"/Sig"
    }
    return updated(raw, {**changed, **evil(raw)}).content


def _without_signature(desk: Desk) -> bytes:
    """A changed document that carries the old signature as loose objects only."""
    raw = desk.leader()
    loose = body(_held(raw, _value_of(raw)))
    plain = letter()
    return updated(plain, {**evil(plain), plain.size: {"raw": loose}}).content


_CONTENTS: dict[str, Callable[[Desk], bytes]] = {
    "two exchanged": _exchanged,
    "of another document": lambda desk: _from_elsewhere(desk, lambda one: one),
    "with its own content": _own_content,
    "form taken away": lambda desk: _without_field(desk, {"/AcroForm": b""}),
    "form emptied": lambda desk: updated(desk.sealed(), {**evil(desk.sealed()), FORM: {"/Fields": b"[]"}}).content,
    "form renamed": lambda desk: _without_field(desk, {"/AcroForm": b"", "/AcroFrom": ref(FORM)}),
    "fields emptied": _emptied,
    "wholly removed but for its words": _without_signature,
}

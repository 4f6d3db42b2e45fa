"""Attacks after the last signature: incremental saving in its forms, cross-references that readers read apart."""

from collections.abc import Callable
from dataclasses import replace

from tests.kit.corpus import NEVER_VALID, Desk, Maker
from tests.kit.raw_letter import CATALOGUE, FIRST, FORM, TREE, first_page, letter
from tests.kit.raw_pdf import Bodies, Raw, body, indirect, packed, ref, refs, updated, xref_stream, xref_table
from tests.kit.raw_sign import Sign, signed, text

EVIL = first_page(b"900.000.000")
CONTENT = FIRST + 1
Attack = Callable[[Raw], Raw]
_BASES: tuple[tuple[str, Callable[[Desk], Raw]], ...] = (
    ("leader", lambda desk: desk.leader()),
    ("sealed", lambda desk: desk.sealed()),
    ("packed", lambda desk: desk.sealed("packed")),
    ("certified", lambda desk: desk.certified(2)),
)


def makers() -> list[Maker]:
    """Return the attacks by updates."""
    made = [
        _attack(f"incremental saving: {name}, {base}", attack, start)
        for name, attack in _EVERYWHERE.items()
        for base, start in _BASES
    ]
    made += [_attack(f"incremental saving: {name}", attack) for name, attack in _ONCE.items()]
    made += [_attack(f"after the end: {name}", attack) for name, attack in _TAILS.items()]
    made += [_attack(f"cross-reference: {name}", attack) for name, attack in _TRICKS.items()]
    made += [
        Maker(f"signed over: {name}", "attacked", NEVER_VALID, make)
        for name, make in (
            ("changed by a citizen", lambda desk: _resigned(desk, desk.cast.citizen)),
            ("changed by a stranger", lambda desk: _resigned(desk, desk.cast.stranger)),
            ("leader's words changed by the agency", lambda desk: _resigned(desk, desk.cast.seal)),
            ("changed by another agency", lambda desk: _resigned(desk, desk.cast.partner)),
            ("leader's own, changed by himself", lambda desk: _resigned(desk, desk.cast.leader)),
        )
    ]
    return made


def _attack(name: str, attack: Attack, start: Callable[[Desk], Raw] = lambda desk: desk.sealed()) -> Maker:
    return Maker(name, "attacked", NEVER_VALID, lambda desk: attack(start(desk)).content)


def evil(raw: Raw) -> Bodies:
    """Return the first page's drawing with another amount."""
    return {CONTENT: {"stream": EVIL}}


def _new_content(raw: Raw) -> Raw:
    number = raw.size
    return updated(raw, {FIRST: raw.entry(FIRST, Contents=ref(number)), number: {"stream": EVIL}})


def _more_content(raw: Raw) -> Raw:
    number = raw.size
    paint = b"1 g 190 598 140 16 re f 0 g BT /F1 12 Tf 192 603 Td (900.000.000) Tj ET\n"
    page = raw.entry(FIRST, Contents=refs([CONTENT, number]))
    return updated(raw, {FIRST: page, number: {"stream": paint}})


_EVERYWHERE: dict[str, Attack] = {
    "content exchanged": lambda raw: updated(raw, evil(raw)),
    "page takes another content": _new_content,
    "painted over": _more_content,
    "no section": lambda raw: updated(raw, evil(raw), "none").plus(b"%%EOF\n"),
}


def _no_table(raw: Raw, ending: bytes) -> Raw:
    return updated(raw, evil(raw), "none").plus(ending)


def _cloned_signature(raw: Raw) -> Raw:
    """Put a copy of the last signature after the change, so that it seems to be signed."""
    value = max(n for n, obj in raw.objects.items() if "/ByteRange" in obj)
    field = next(n for n, obj in raw.objects.items() if obj.get("/V") == ref(value))
    start = raw.content.rindex(b"%d 0 obj" % value)
    held = raw.content[start : raw.content.index(b"endobj", start)]
    copied = held[held.index(b"obj") + 4 :].rstrip(b"\n")
    number = raw.size
    return updated(raw, {**evil(raw), number: {"raw": copied}, field: raw.entry(field, V=ref(number))})


def _signature_written_again(raw: Raw) -> Raw:
    """Write the last signature's own object anew beside the change."""
    value = max(n for n, obj in raw.objects.items() if "/ByteRange" in obj)
    start = raw.content.rindex(b"%d 0 obj" % value)
    held = raw.content[start : raw.content.index(b"endobj", start)]
    return updated(raw, {**evil(raw), value: {"raw": held[held.index(b"obj") + 4 :].rstrip(b"\n")}})


_ONCE: dict[str, Attack] = {
    "objects alone": lambda raw: _no_table(raw, b""),
    "trailer without table": lambda raw: _no_table(
        raw, b"trailer\n<</Size %d/Root 1 0 R/Prev %d>>\n%%%%EOF\n" % (raw.size, raw.start)
    ),
    "start of the old table": lambda raw: _no_table(raw, b"startxref\n%d\n%%%%EOF\n" % raw.start),
    "start of nothing": lambda raw: _no_table(raw, b"startxref\n0\n%%EOF\n"),
    "signature copied behind": _cloned_signature,
    "signature written again": _signature_written_again,
    "by a stream section": lambda raw: updated(raw, evil(raw), "stream"),
    "by a hybrid section": lambda raw: updated(raw, {**evil(raw), raw.size: {"/BaseFont": b"/Symbol"}}, "hybrid"),
    "in two steps": lambda raw: updated(updated(raw, {FIRST: raw.objects[FIRST]}), evil(raw)),
    "change and change back": lambda raw: updated(
        updated(raw, evil(raw)), {CONTENT: {"stream": first_page() + b" "}, raw.size: {"/X": b"1"}}
    ),
    "font exchanged": lambda raw: updated(raw, {3: raw.entry(3, BaseFont=b"/Symbol")}),
    "resources exchanged": lambda raw: updated(
        raw, {FIRST: raw.entry(FIRST, Resources=b"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>>>>>")}
    ),
}


def _one_byte(raw: Raw, old: bytes, new: bytes) -> Raw:
    assert len(old) == len(new)
    at = raw.content.index(old)
    return replace(raw, content=raw.content[:at] + new + raw.content[at + len(old) :])


_TAILS: dict[str, Attack] = {
    "a comment": lambda raw: raw.plus(b"% note\n"),
    "another end": lambda raw: raw.plus(b"%%EOF\n"),
    "an object": lambda raw: raw.plus(indirect(CONTENT, {"stream": EVIL})),
    "zeros and an object": lambda raw: raw.plus(b"\0" * 3000 + indirect(CONTENT, {"stream": EVIL})),
    "another file": lambda raw: raw.plus(letter().content.replace(b"100.000", b"900.000")),
    "words": lambda raw: raw.plus(b"Dieu 3. Bo sung 5 ty dong.\n"),
    "a form feed and an object": lambda raw: raw.plus(b"\x0c" + indirect(CONTENT, {"stream": EVIL})),
    "many bytes": lambda raw: raw.plus(b"\n".join([b"%" + b"x" * 70] * 100)),
    "a byte before the file": lambda raw: replace(raw, content=b"\n" + raw.content),
    "the last line end cut": lambda raw: replace(raw, content=raw.content[:-3]),
    "a word of the text": lambda raw: _one_byte(raw, b"(Dieu 1. Phe duyet 100", b"(Dieu 1. Phe duyet 900"),
    "a byte of the signature": lambda raw: _one_byte(raw, b"/Contents <3082", b"/Contents <3081"),
    "a byte of the range": lambda raw: _one_byte(raw, b"/ByteRange [0 ", b"/ByteRange [1 "),
}


def _by_hand(raw: Raw, objects: bytes, table: Callable[[int], bytes], trailer: bytes = b"") -> Raw:
    """Append objects with a table made from where they start."""
    at = len(raw.content)
    start = at + len(objects)
    told = b"trailer\n<</Size %d/Root %s/Prev %d%s>>\n" % (raw.size + 9, ref(raw.root), raw.start, trailer)
    return raw.plus(objects + table(at) + told + b"startxref\n%d\n%%%%EOF\n" % start)


def _twice_listed(raw: Raw) -> Raw:
    """The table names the object twice: where it was, then where it is."""
    old = raw.content.index(b"\n%d 0 obj" % CONTENT) + 1
    row = b"%d 1\n%010d 00000 n \n"
    return _by_hand(
        raw, indirect(CONTENT, {"stream": EVIL}), lambda at: b"xref\n" + row % (CONTENT, old) + row % (CONTENT, at)
    )


def _listed_where_it_was(raw: Raw) -> Raw:
    """The update holds the object, its table names the old one."""
    old = raw.content.index(b"\n%d 0 obj" % CONTENT) + 1
    return _by_hand(raw, indirect(CONTENT, {"stream": EVIL}), lambda at: xref_table({CONTENT: old}))


def _twice_there(raw: Raw) -> Raw:
    """Two objects of one number in one update; the table names the harmless one."""
    good = indirect(CONTENT, raw.objects[CONTENT])
    return _by_hand(raw, good + indirect(CONTENT, {"stream": EVIL}), lambda at: xref_table({CONTENT: at}))


def _inside_stream(raw: Raw) -> Raw:
    """A stream whose length hides an object that a scanning reader finds."""
    hidden = b"x\nendstream\nendobj\n" + indirect(CONTENT, {"stream": EVIL})
    return _by_hand(raw, indirect(raw.size, {"stream": hidden}), lambda at: xref_table({raw.size: at}))


def _short_length(raw: Raw) -> Raw:
    """The stream is longer than its length says: one reader trusts the length, another the end word."""
    good = body(raw.objects[CONTENT])
    cut = good.replace(b"\nendstream", b"\n" + EVIL + b"\nendstream")
    return _by_hand(raw, b"%d 0 obj\n%s\nendobj\n" % (CONTENT, cut), lambda at: xref_table({CONTENT: at}))


def _later_generation(raw: Raw) -> Raw:
    held = indirect(CONTENT, {"stream": EVIL}).replace(b" 0 obj", b" 1 obj")
    return _by_hand(raw, held, lambda at: b"xref\n%d 1\n%010d 00001 n \n" % (CONTENT, at))


def _table_shifted(raw: Raw) -> Raw:
    """Every offset is wrong by some bytes: readers that repair find the objects."""
    return _by_hand(raw, indirect(CONTENT, {"stream": EVIL}), lambda at: xref_table({CONTENT: at + 7}))


def _freed(raw: Raw) -> Raw:
    """The update frees the page's drawing."""
    return _by_hand(raw, b"\n", lambda _at: b"xref\n%d 1\n0000000000 00001 f \n" % CONTENT)


def _history_cut(raw: Raw) -> Raw:
    """A full table without a way back: the signed revision is nobody's past any more."""
    offsets = {n: raw.content.rindex(b"\n%d 0 obj" % n) + 1 for n in raw.objects if n != CONTENT}
    at = len(raw.content)
    held = indirect(CONTENT, {"stream": EVIL})
    ending = xref_table({**offsets, CONTENT: at}, free=True)
    told = b"trailer\n<</Size %d/Root %s>>\nstartxref\n%d\n%%%%EOF\n" % (raw.size, ref(raw.root), at + len(held))
    return raw.plus(held + ending + told)


def _way_back_to_the_first(raw: Raw) -> Raw:
    """The update's way back leads past the signature's own update."""
    first = raw.content.index(b"xref\n")
    return updated(replace(raw, start=first), evil(raw))


def _circle(raw: Raw) -> Raw:
    made = updated(raw, evil(raw))
    at = len(raw.content) + len(indirect(CONTENT, {"stream": EVIL}))
    back, here = b"/Prev %d" % raw.start, b"/Prev %d" % at
    return replace(made, content=raw.content + made.content[len(raw.content) :].replace(back, here))


def _hidden_half(raw: Raw) -> Raw:
    """An empty table whose trailer names a hidden stream section that holds the change."""
    at = len(raw.content)
    held = indirect(CONTENT, {"stream": EVIL})
    number = raw.size
    section = xref_stream(number, at + len(held), ({CONTENT: at}, {}), {"/Root": ref(raw.root)})
    objects = held + indirect(number, section)
    return _by_hand(raw, objects, lambda _at: b"xref\n0 0\n", b"/XRefStm %d" % (at + len(held)))


def _hidden_half_against_table(raw: Raw) -> Raw:
    """Table and hidden section name different objects of one number."""
    at = len(raw.content)
    good, bad = indirect(CONTENT, raw.objects[CONTENT]), indirect(CONTENT, {"stream": EVIL})
    number = raw.size
    section = xref_stream(number, at + len(good) + len(bad), ({CONTENT: at + len(good)}, {}), {"/Root": ref(raw.root)})
    where = at + len(good) + len(bad)
    return _by_hand(
        raw, good + bad + indirect(number, section), lambda _at: xref_table({CONTENT: at}), b"/XRefStm %d" % where
    )


def _object_stream_over(raw: Raw) -> Raw:
    """The page comes from an object stream now."""
    number = raw.size
    changed: Bodies = {FIRST: raw.entry(FIRST, Contents=ref(number)), number: {"stream": EVIL}}
    return updated(raw, changed, "packed")


def _object_stream_replaced(raw: Raw) -> Raw:
    """A packed file's own object stream is written anew, with another page in it."""
    number = next(n for n, obj in raw.objects.items() if obj.get("/Type") == b"/ObjStm")
    inside = {n: obj for n, obj in raw.objects.items() if n < number and "stream" not in obj and n <= FIRST}
    inside[FIRST] = raw.entry(FIRST, Contents=ref(raw.size + 5))
    bodies = [body(obj) + b"\n" for _, obj in sorted(inside.items())]
    starts = [sum(map(len, bodies[:place])) for place in range(len(bodies))]
    head = b" ".join(b"%d %d" % pair for pair in zip(sorted(inside), starts, strict=True)) + b"\n"
    held = packed(head + b"".join(bodies), Type=b"/ObjStm", N=b"%d" % len(bodies), First=b"%d" % len(head))
    return updated(raw, {number: held, raw.size + 5: {"stream": EVIL}}, "stream")


def _catalogue_elsewhere(raw: Raw) -> Raw:
    """Another catalogue with another page tree takes the document's place."""
    n = raw.size
    changed: Bodies = {
        n: {**raw.objects[CATALOGUE], "/Pages": ref(n + 1)},
        n + 1: {**raw.objects[TREE], "/Kids": refs([n + 2])},
        n + 2: {**raw.objects[FIRST], "/Parent": ref(n + 1), "/Contents": ref(n + 3)},
        n + 3: {"stream": EVIL},
    }
    return updated(raw, changed, root=n)


def _two_sections(raw: Raw) -> Raw:
    """A harmless section at the very end, behind one that nobody names."""
    first = updated(raw, evil(raw))
    return updated(replace(first, start=raw.start), {FORM: raw.objects[FORM]})


def _no_word(raw: Raw) -> Raw:
    made = updated(raw, evil(raw))
    tail = made.content[len(raw.content) :].replace(b"xref\n%d" % CONTENT, b"xrfe\n%d" % CONTENT)
    return raw.plus(tail)


_TRICKS: dict[str, Attack] = {
    "listed twice": _twice_listed,
    "listed where it was": _listed_where_it_was,
    "there twice": _twice_there,
    "inside a stream": _inside_stream,
    "stream longer than told": _short_length,
    "a later generation": _later_generation,
    "offsets shifted": _table_shifted,
    "freed": _freed,
    "history cut": _history_cut,
    "way back past the signature": _way_back_to_the_first,
    "way back to itself": _circle,
    "hidden half of an empty table": _hidden_half,
    "hidden half against the table": _hidden_half_against_table,
    "object stream in a table's file": _object_stream_over,
    "catalogue elsewhere": _catalogue_elsewhere,
    "section that nobody names": _two_sections,
    "table without its word": _no_word,
}


def object_streams() -> list[Maker]:
    """Return the attack that needs a packed file to start from."""
    return [_attack("cross-reference: object stream replaced", _object_stream_replaced, lambda d: d.sealed("packed"))]


def _resigned(desk: Desk, key: object) -> bytes:
    """Change the page and sign the whole again, with a line of one's own."""
    from tests.kit.raw_sign import Key

    assert isinstance(key, Key)
    box = (72, 60, 220, 90)
    start = desk.leader() if key in {desk.cast.seal, desk.cast.leader} else desk.sealed()
    sign = Sign("Khac", box=box, drawing=text("Da kiem tra"), also=evil)
    return signed(start, key, sign).content

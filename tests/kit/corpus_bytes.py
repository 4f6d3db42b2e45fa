"""Attacks in the bytes of an update, which readers forgive in different ways."""

from collections.abc import Callable
from functools import partial

from tests.kit.corpus import NEVER_VALID, Desk, Maker
from tests.kit.corpus_updates import CONTENT, EVIL, evil
from tests.kit.raw_letter import CATALOGUE, FIRST, FORM, INFO
from tests.kit.raw_pdf import Raw, body, indirect, packed, ref, updated, xref_stream, xref_table

Attack = Callable[[Raw], Raw]


def makers() -> list[Maker]:
    """Return the attacks."""
    made = [
        Maker(f"update: {name}", "attacked", NEVER_VALID, partial(_on_sealed, attack))
        for name, attack in _UPDATES.items()
    ]
    made += [
        Maker(f"update: {name}, packed", "attacked", NEVER_VALID, partial(_on_sealed, attack, how="packed"))
        for name, attack in _UPDATES.items()
        if name in _PACKED_TOO
    ]
    return made


def _on_sealed(attack: Attack, desk: Desk, how: str = "table") -> bytes:
    return attack(desk.sealed("packed" if how == "packed" else "table")).content


def _written(raw: Raw, objects: bytes, offsets: dict[int, int], more: bytes = b"", size: int = 0) -> Raw:
    """Append objects, a table of these offsets (from where the objects start) and a trailer."""
    at = len(raw.content)
    start = at + len(objects)
    told = b"trailer\n<</Size %d/Root %s/Info %s/Prev %d%s>>\n" % (
        size or raw.size + 20,
        ref(raw.root),
        ref(raw.info),
        raw.start,
        more,
    )
    table = xref_table({number: at + offset for number, offset in offsets.items()})
    return raw.plus(objects + table + told + b"startxref\n%d\n%%%%EOF\n" % start)


def _harmless(raw: Raw, more: bytes = b"", size: int = 0) -> Raw:
    """An update that writes the file's facts again and nothing else."""
    return _written(raw, indirect(INFO, raw.objects[INFO]), {INFO: 0}, more, size)


def _locked(raw: Raw) -> Raw:
    held = b"<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>" % (b"o" * 32, b"u" * 32)
    return _harmless(raw, b"/Encrypt %s/ID[(a)(b)]" % held)


def _two_trailers(raw: Raw) -> Raw:
    made = updated(raw, evil(raw))
    tail = made.content[len(raw.content) :]
    return raw.plus(tail.replace(b"trailer\n", b"trailer\n<</Size 9/Root 1 0 R>>\ntrailer\n", 1))


def _second_end(raw: Raw) -> Raw:
    """Two ends: the first leads to the harmless table, the second to none."""
    return _harmless(raw).plus(indirect(CONTENT, {"stream": EVIL}) + b"startxref\n%d\n%%%%EOF\n" % raw.start)


def _in_a_remark(raw: Raw) -> Raw:
    """A remark that a repairing reader takes for an object."""
    page = body(raw.objects[FIRST]).replace(b"\n", b" ").replace(ref(CONTENT), ref(raw.size))
    remark = b"%% %d 0 obj %s endobj\n" % (FIRST, page)
    first = indirect(INFO, raw.objects[INFO])
    second = indirect(raw.size, {"stream": EVIL})
    return _written(raw, remark + first + second, {INFO: len(remark), raw.size: len(remark + first)})


def _in_a_text(raw: Raw) -> Raw:
    """A text in the facts that a repairing reader takes for an object."""
    page = body(raw.objects[FIRST]).replace(ref(CONTENT), ref(raw.size))
    held = b"(x\n%d 0 obj\n%s\nendobj\n)" % (FIRST, page)
    return updated(raw, {INFO: raw.entry(INFO, Producer=held), raw.size: {"stream": EVIL}})


def _old_again(raw: Raw) -> Raw:
    """The table leads back to the objects of the first revision."""
    first = {number: raw.content.index(b"\n%d 0 obj" % number) + 1 for number in (FIRST, FORM)}
    at = len(raw.content)
    told = b"trailer\n<</Size %d/Root %s/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (raw.size, ref(raw.root), raw.start, at)
    return raw.plus(xref_table(first) + told)


def _into_the_middle(raw: Raw) -> Raw:
    """The table leads into an old stream, where another object stands."""
    at = raw.content.index(b"BT /F1 12 Tf")
    return _written(raw, indirect(INFO, raw.objects[INFO]), {INFO: 0, CONTENT: at - len(raw.content)})


def _other_facts(raw: Raw) -> Raw:
    """The trailer names other facts."""
    other = {**raw.objects[INFO], "/Title": b"(Quyet dinh thu hoi)"}
    held = indirect(raw.size, other)
    made = _written(raw, held, {raw.size: 0})
    return raw.plus(made.content[len(raw.content) :].replace(b"/Info %s" % ref(raw.info), b"/Info %s" % ref(raw.size)))


def _escaped(raw: Raw) -> Raw:
    """Two entries of one name, one of them with an escape."""
    page = body(raw.objects[FIRST]).replace(b"/Contents", b"/Cont#65nts %s\n/Contents" % ref(raw.size), 1)
    return updated(raw, {FIRST: {"raw": page}, raw.size: {"stream": EVIL}})


def _escaped_box(raw: Raw) -> Raw:
    """An object stream whose type is written with an escape."""
    inner = b"%d 0 %s" % (FIRST, body(raw.entry(FIRST, Contents=ref(raw.size))))
    head = b"%d 0 " % FIRST
    box = {
        "/Type": b"/Obj#53tm",
        "/N": b"1",
        "/First": b"%d" % len(head),
        "stream": inner,
    }
    return updated(raw, {raw.size + 1: box, raw.size: {"stream": EVIL}}, "stream")


def _box_listed_only(raw: Raw) -> Raw:
    """A section that says an object is in a box where there is none."""
    at = len(raw.content)
    number = raw.size + 1
    held = indirect(raw.size, {"stream": EVIL})
    section = xref_stream(number, at + len(held), ({raw.size: at}, {FIRST: (raw.size, 0)}), {"/Root": ref(raw.root)})
    section["/Prev"] = b"%d" % raw.start
    return raw.plus(held + indirect(number, section) + b"startxref\n%d\n%%%%EOF\n" % (at + len(held)))


def _in_a_box_and_out(raw: Raw) -> Raw:
    """An object stands in a box and by itself; the section names the box."""
    made = updated(raw, {FIRST: raw.objects[FIRST], raw.size: {"stream": EVIL}}, "packed")
    loose = indirect(FIRST, raw.entry(FIRST, Contents=ref(raw.size)))
    tail = made.content[len(raw.content) :]
    return raw.plus(loose + tail.replace(b"startxref\n%d" % made.start, b"startxref\n%d" % (made.start + len(loose))))


def _extended(raw: Raw) -> Raw:
    """An object stream that goes on in another."""
    n = raw.size
    inner = b"%d 0 %s" % (FIRST, body(raw.entry(FIRST, Contents=ref(n))))
    head = b"%d 0 " % FIRST
    box = packed(inner, Type=b"/ObjStm", N=b"1", First=b"%d" % len(head), Extends=ref(n + 2))
    return updated(raw, {n: {"stream": EVIL}, n + 1: box}, "stream")


def _by_hand(raw: Raw, table: bytes) -> Raw:
    at = len(raw.content)
    held = indirect(CONTENT, {"stream": EVIL})
    told = b"trailer\n<</Size %d/Root %s/Prev %d>>\n" % (raw.size, ref(raw.root), raw.start)
    return raw.plus(held + (table % at) + told + b"startxref\n%d\n%%%%EOF\n" % (at + len(held)))


_UPDATES: dict[str, Attack] = {
    "a lock added": _locked,
    "two trailers": _two_trailers,
    "two ends": _second_end,
    "an object in a remark": _in_a_remark,
    "an object in a text": _in_a_text,
    "the first objects again": _old_again,
    "into an old stream": _into_the_middle,
    "other facts named": _other_facts,
    "an entry twice, once escaped": _escaped,
    "a box with an escaped type": _escaped_box,
    "in a box that is none": _box_listed_only,
    "in a box and beside it": _in_a_box_and_out,
    "a box that goes on elsewhere": _extended,
    "fewer objects than there are": lambda raw: _harmless(raw, size=CONTENT),
    "no objects at all": lambda raw: _harmless(raw, size=1),
    "rows cut short": lambda raw: _by_hand(raw, b"xref\n%d 1\n%%010d 0 n\n" % CONTENT),
    "one row more than told": lambda raw: _by_hand(
        raw, b"xref\n%d 1\n%%010d 00000 n \n0000000000 00000 f \n" % CONTENT
    ),
    "one row fewer than told": lambda raw: _by_hand(raw, b"xref\n%d 2\n%%010d 00000 n \n" % CONTENT),
    "a negative place": lambda raw: _by_hand(raw, b"xref\n%d 1\n-%%09d 00000 n \n" % CONTENT),
    "a table that starts at one": lambda raw: _by_hand(raw, b"xref\n1 %d\n%%010d 00000 n \n" % 1),
    "the table before its objects": lambda raw: raw.plus(
        b"xref\n%d 1\n%010d 00000 n \ntrailer\n<</Size %d/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
        % (CONTENT, len(raw.content) + 400, raw.size, raw.start, len(raw.content))
        + indirect(CONTENT, {"stream": EVIL})
    ),
    "catalogue without its form": lambda raw: updated(
        raw, {CATALOGUE: {k: v for k, v in raw.objects[CATALOGUE].items() if k != "/AcroForm"}}
    ),
}
_PACKED_TOO = ("a lock added", "in a box and beside it", "fewer objects than there are")

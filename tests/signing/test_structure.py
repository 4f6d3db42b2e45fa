"""The strict reading of a file's bytes: what keeps the rules is accounted for, and nothing else."""

import zlib

import pytest

from app.signing.structure import accounted, clean_hole
from app.signing.syntax import Reading, Reference, Unaccounted
from app.signing.traces import has_scripts, has_traces
from tests.kit.raw_letter import CATALOGUE, FIRST, letter
from tests.kit.raw_pdf import How, Obj, indirect, updated, xref_stream, xref_table


def _nowhere(_pointed: Reference) -> int:
    raise Unaccounted(0)


def _value(content: bytes) -> object:
    return Reading(content, 0, _nowhere).value()


@pytest.mark.parametrize(
    ("content", "value"),
    [
        (b"12", 12),
        (b"-1.5", -1.5),
        (b" % a note\n /Name#20x ", "/Name x"),
        (b"12 0 R", Reference(12, 0)),
        (b"[1 2 0 R (a\\)b(c)) <0a> true null]", [1, Reference(2, 0), None, None, None, None]),
        (b"<</A 1/B<</C[]>>>>", {"/A": 1, "/B": {"/C": []}}),
    ],
)
def test_values(content: bytes, value: object) -> None:
    assert _value(content) == value


@pytest.mark.parametrize(
    "content",
    [b"", b"(open", b"<0g>", b"<</A 1/A 2>>", b"<</A", b"nothing", b"[" * 200, b"<<1 2>>"],
)
def test_what_is_no_value(content: bytes) -> None:
    with pytest.raises(Unaccounted):
        _value(content)


def test_streams_keep_their_length() -> None:
    good = b"1 0 obj <</Length 3>> stream\nabc\nendstream endobj"
    assert Reading(good, 0, _nowhere).thing().stream == b"abc"
    assert Reading(good.replace(b"3>>", b"9 0 R>>"), 0, lambda _pointed: 3).thing().stream == b"abc"
    for bad in (b"2", b"4000", b"-1", b"(a)", b"9 0 R"):
        with pytest.raises(Unaccounted):
            Reading(good.replace(b"3>>", bad + b">>"), 0, _nowhere).thing()


@pytest.mark.parametrize("how", ["table", "stream", "packed", "hybrid"])
def test_updates_of_every_kind_are_accounted_for(how: How) -> None:
    raw = letter()
    font: Obj = {"/Type": b"/Font", "/BaseFont": b"/Symbol"}
    made = updated(raw, {raw.size: font, FIRST: raw.objects[FIRST]}, how)
    assert accounted(made.content, len(raw.content))
    assert accounted(made.content + b"\r\n \0", len(raw.content))
    assert not accounted(made.content + b"1 0 obj", len(raw.content))
    assert not accounted(made.content + b"1 0 obj null endobj", len(raw.content))
    assert not accounted(made.content.replace(b"endobj", b"endoobj"), len(raw.content))


def test_nothing_after_is_accounted_for_and_no_start_is_not() -> None:
    assert accounted(b"anything", 8)
    assert not accounted(b"anything more", 8)


def test_lengths_in_objects_of_their_own() -> None:
    raw = letter()
    n = raw.size
    at = len(raw.content)
    held = b"%d 0 obj\n<</Length %d 0 R>>\nstream\nabc\nendstream\nendobj\n" % (n, n + 1)
    length = indirect(n + 1, {"raw": b"3"})
    table = xref_table({n: at, n + 1: at + len(held)})
    told = b"trailer\n<</Size %d/Root 1 0 R/Prev %d>>\n" % (n + 2, raw.start)
    start = at + len(held) + len(length)
    content = raw.content + held + length + table + told + b"startxref\n%d\n%%%%EOF\n" % start
    assert accounted(content, at)
    assert not accounted(content.replace(b"Prev %d" % raw.start, b"Prev %d" % 1), at)


def test_rows_with_a_predictor() -> None:
    raw = letter()
    n, at = raw.size, len(raw.content)
    held = indirect(CATALOGUE, raw.objects[CATALOGUE])
    base = at + len(held)
    section = xref_stream(n, base, ({CATALOGUE: at}, {}), {"/Root": b"1 0 R", "/Prev": b"%d" % raw.start})
    rows = zlib.decompress(section["stream"])
    steps, above = b"", bytes(7)
    for place in range(0, len(rows), 7):
        row = rows[place : place + 7]
        steps += b"\2" + bytes((one - up) & 255 for one, up in zip(row, above, strict=True))
        above = row
    section |= {"/DecodeParms": b"<</Predictor 12/Columns 7>>", "stream": zlib.compress(steps)}
    ending = b"startxref\n%d\n%%%%EOF\n" % base
    assert accounted(raw.content + held + indirect(n, section) + ending, at)
    for spoiled in (
        {"/DecodeParms": b"<</Predictor 12/Columns 6>>"},
        {"/DecodeParms": b"<</Predictor 12/Columns (a)>>"},
        {"stream": zlib.compress(b"\1" + steps[1:])},
        {"stream": zlib.compress(steps)[:-4]},
        {"/Filter": b"/LZWDecode"},
        {"/W": b"[1 4]"},
        {"/Index": b"[0 9]"},
    ):
        assert not accounted(raw.content + held + indirect(n, section | spoiled) + ending, at)


def test_holes() -> None:
    content = b"a" * 10 + b"<00ff>" + b"b" * 10
    assert clean_hole(content, [0, 10, 16, 10])
    for told in ([0, 10, 16], [1, 10, 16, 10], [0, 10, 16, 11], [0, 9, 16, 10], [0, 10.5, 16, 10], [0, 16, 10, 10]):
        assert not clean_hole(content, told)


def test_scripts_and_leftovers_in_packed_objects() -> None:
    packed = zlib.compress(b"1 0 <</S/Java#53cript/JS(a)>>")
    content = b"<</Type/ObjStm/Filter/FlateDecode>>stream\n" + packed + b"\nendstream"
    assert has_scripts(content)
    assert not has_traces(content)
    assert not has_scripts(b"<</Type/ObjStm>>stream\nnot packed\nendstream")

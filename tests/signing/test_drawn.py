"""What is added to a signed file is drawn plainly, and a file is read in one way: told in this process, one by one."""

import io
from typing import Any

import pytest
from pyhanko.pdf_utils.misc import PdfReadError
from pyhanko.pdf_utils.reader import PdfFileReader

from app.practice.pki import PracticePki
from app.signing.drawn import looks_alike
from app.signing.strokes import strokes_of
from app.signing.syntax import Unaccounted
from app.signing.twofold import Doubles, read_apart
from tests.kit.corpus import Desk, Maker
from tests.kit.corpus_good import makers as good
from tests.kit.corpus_habits import makers as habits
from tests.kit.corpus_pictures import makers as pictures
from tests.kit.corpus_riders import makers as riders
from tests.kit.corpus_twofold import makers as twofold
from tests.kit.raw_cast import Cast

_PLAIN = (
    b"",
    b"q 1 0 0 1 0 0 cm 1 0 0 RG 2 w 2 2 96 96 re S Q",
    b"BT /F1 8 Tf 14 90 Td (SO (THU\\)) ) Tj [(a) -20 <4142>] TJ T* (x) ' 1 2 (y) \" ET",
    b"/Span <</ActualText (x)/Lang true>> BDC BX 0 g EX EMC % a remark\n/P MP",
    b"BI /W 1 /H 1 /BPC 8 /CS /G ID \xff EI\nq BI /W 1 /H 1 /BPC 8 /CS /G ID \x00\nEI Q",
)
_UNCLEAR = (
    b"/OC /L BDC 0 g EMC",
    b"/O#43 /L BDC 0 g EMC",
    b"1 g 0 0 9 9 ref",
    b"q Q EI",
    b"BI /W 9 /H 1 /BPC 8 /CS /G ID ab EI xyz EI Q",
    b"BI /W 9 /H 1 /BPC 8 /CS /G ID abcdefghi",
    b"(open",
    b"0 0 m\x80 1 1 l",
    b"q " * (3 << 20),
)
_LIKE = frozenset(
    {
        "two pictures: a value for a field of text",
        "two pictures: the rectangle twice",
        "two pictures: the rectangle escaped",
        "two pictures: pictures twice",
        "two pictures: pictures twice, one escaped",
        "two pictures: a frame too small",
        "two pictures: overprinted",
    }
)
"""Told by others: entries that stand twice, values of fields, what every viewer paints over the amount."""


@pytest.fixture(scope="module")
def desk(pki: PracticePki) -> Desk:
    return Desk(Cast(pki))


@pytest.mark.parametrize("content", _PLAIN)
def test_a_plain_drawing_is_read_to_its_end(content: bytes) -> None:
    strokes_of(content)


@pytest.mark.parametrize("content", _UNCLEAR)
def test_what_readers_take_apart_is_no_plain_drawing(content: bytes) -> None:
    with pytest.raises(Unaccounted):
        strokes_of(content)


def test_a_drawing_tells_what_it_uses() -> None:
    found = strokes_of(b"/G gs /C cs 1 scn /Pattern CS /P SCN /S sh /X Do /F1 9 Tf /DeviceRGB cs 1 0 0 scn")
    assert found.used == {
        ("/ExtGState", "/G"),
        ("/ColorSpace", "/C"),
        ("/Pattern", "/P"),
        ("/Shading", "/S"),
        ("/XObject", "/X"),
        ("/Font", "/F1"),
    }


def test_pictures_that_viewers_show_otherwise_are_none_that_can_be_checked(
    desk: Desk, request: pytest.FixtureRequest
) -> None:
    makers = [one for one in pictures() if one.name.startswith("two pictures: ") and one.name not in _LIKE]
    asked = makers if request.config.getoption("--long") else makers[::8]
    assert [one.name for one in asked if _alike(one, desk)] == []


def test_plain_pictures_of_honest_tools_look_alike(desk: Desk, request: pytest.FixtureRequest) -> None:
    makers = [one for one in (*riders(), *habits()) if one.kind in {"good", "added"}]
    makers += [one for one in good() if one.name.startswith(("added: ", "forms: "))]
    asked = makers if request.config.getoption("--long") else makers[::8]
    assert [one.name for one in asked if not _alike(one, desk)] == []


def test_a_file_that_two_readers_read_apart_is_told(desk: Desk) -> None:
    told = {one.name: _apart(one, desk) for one in twofold() if one.name in _TWOFOLD}
    assert told == dict.fromkeys(_TWOFOLD, True)


def test_an_honest_file_is_read_in_one_way(desk: Desk) -> None:
    makers = [one for one in habits() if one.kind == "good"][:3]
    assert [one.name for one in makers if _apart(one, desk)] == []


_TWOFOLD = (
    "read apart: two drawings named",
    "read apart: turned twice",
    "read apart: two forms",
    "read apart: a later generation",
    "read apart: freed",
    "read apart: a stream with an end within",
)


def _alike(maker: Maker, desk: Desk) -> bool:
    try:
        reader: Any = PdfFileReader(io.BytesIO(maker.make(desk)), strict=False)
        return looks_alike(reader, min(one.signed_revision for one in reader.embedded_signatures))
    except PdfReadError:  # some are too odd to be opened at all
        return False


def _apart(maker: Maker, desk: Desk) -> bool:
    content = maker.make(desk)
    with Doubles() as doubles:
        reader = PdfFileReader(io.BytesIO(content), strict=False)
        return read_apart(reader, content) or doubles.heard

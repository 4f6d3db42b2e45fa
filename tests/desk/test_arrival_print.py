"""A print copy bears the mark ĐẾN where the page has room; the file as received stays as it was."""

from pathlib import Path

import pytest

from app.desk import arrival_print
from app.desk.arrival_print import MarkUnsure, NothingToPrint, check_mark, find_mark, print_copy
from app.desk.office import Office
from app.desk.places import places
from app.desk.prints import NotInBook, place_line
from app.desk.receive import receive
from app.desk.records import detail
from app.desk.register import register
from app.documents.arrival import Arrival, ArrivedFile, Facts
from app.documents.values import Channel
from app.pages.reader import PageReader
from app.signing.marks import MM, Place
from tests.kit.letters import letter, scanned
from tests.kit.office import PARTNER, arrived


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    return letter(tmp_path / "128-QD.pdf")


def came(desk: Office, *files: Path) -> int:
    """Let a decision come with these files, and register it."""
    kept = tuple(
        ArrivedFile(file.name, desk.vault.keep_file(file), 1, "application/pdf", "ATTACHED" if place else "MAIN", 1)
        for place, file in enumerate(files)
    )
    facts = Facts("Về việc phân bổ vốn", "128", "QĐ-UBND", "Quyết định")
    key = receive(desk, Arrival(Channel.AXIS, desk.now(), PARTNER, facts, kept, axis_id="axis-1")).key
    register(desk, key)
    return key


def test_the_mark_goes_on_the_copy_and_the_original_stays(
    desk: Office, reader: PageReader, pdf: Path, tmp_path: Path
) -> None:
    key = came(desk, pdf)
    stored = Path(detail(desk, key).files[0].path)
    before = stored.read_bytes()
    place = print_copy(desk, key, reader, tmp_path / "print.pdf")
    assert place.why == "found"
    assert place.box[0] == pytest.approx(30 * MM)
    assert place.box[1] > 110
    said = " ".join(reader.text(tmp_path / "print.pdf")[0].split())
    for part in ("SỞ THỬ NGHIỆM TỈNH MẪU MỘT", "ĐẾN", "Số: 01", "Ngày: 20/11/2026", "Số: 128/QĐ-UBND"):
        assert part in said
    assert stored.read_bytes() == before == pdf.read_bytes()
    assert detail(desk, key).files[0].sha256 == stored.name
    assert detail(desk, key).events[-1].act == "arrival_copy_printed"
    told = [place_line(one) for one in places(desk, key)]
    assert "Bản in có dấu ĐẾN, in lúc 08:00 ngày 20/11/2026" in told
    assert not list(desk.folders.work.iterdir())
    again = print_copy(desk, key, reader, tmp_path / "again.pdf")
    assert again == place
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "print.pdf").read_bytes()


def test_a_scan_is_a_question_until_a_person_shows_the_place(
    desk: Office, reader: PageReader, pdf: Path, tmp_path: Path
) -> None:
    key = came(desk, scanned(pdf, tmp_path / "scan.pdf"))
    with pytest.raises(MarkUnsure) as told:
        print_copy(desk, key, reader, tmp_path / "print.pdf")
    assert told.value.facts == {"why": "default"}
    assert not (tmp_path / "print.pdf").exists()
    assert detail(desk, key).events[-1].act != "arrival_copy_printed"
    place = print_copy(desk, key, reader, tmp_path / "print.pdf", (120.0, 60.0))
    assert place.box[:2] == pytest.approx((120 * MM, 60 * MM))


def test_a_place_shown_by_a_person_is_looked_at(reader: PageReader, pdf: Path, tmp_path: Path) -> None:
    for page in (pdf, scanned(pdf, tmp_path / "scan.pdf")):
        found = find_mark(reader, page)
        width, height = found.box[2] - found.box[0], found.box[3] - found.box[1]

        def at(x: float, y: float, *, wide: float = width, high: float = height) -> Place:
            return Place(0, (x, y, x + wide, y + high), "sure", "shown")

        assert check_mark(reader, page, at(300, 400)).sure
        assert check_mark(reader, page, at(60, 90)).why == "covers"
        for outside in ((-5, 400), (300, -5), (500, 400), (300, 800)):
            assert not check_mark(reader, page, at(*outside)).sure


def test_what_has_no_pages_or_no_number_is_not_printed(
    desk: Office, reader: PageReader, pdf: Path, tmp_path: Path
) -> None:
    with pytest.raises(NotInBook):
        print_copy(desk, arrived(desk, 2), reader, tmp_path / "print.pdf")
    sheet = tmp_path / "so-lieu.xlsx"
    sheet.write_bytes(b"PK")
    with pytest.raises(NothingToPrint):
        print_copy(desk, came(desk, sheet, pdf), reader, tmp_path / "print.pdf")
    key = arrived(desk, 3)
    assert arrival_print.registered_at(desk, _numbered(desk, key)) == desk.now()


def _numbered(desk: Office, key: int) -> int:
    """Give a record its number and take away when that was, as in records that were brought from elsewhere."""
    register(desk, key)
    with desk.store.write() as tx:
        from app.store.tables import DocumentRow

        tx.session.get_one(DocumentRow, key).registered_at = None
    return key

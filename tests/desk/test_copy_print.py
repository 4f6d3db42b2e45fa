"""A copy on paper has a number of the book and its block right after the source's end, or on its own page (F-19)."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from app.base.paths import resource
from app.desk.copies import MADE, CopySecret, ExtractMissing, Order, WrongSource, copies
from app.desk.copy_print import NoSuchCopy, number_copy, paper_copies, print_copy, room_below
from app.desk.office import Office
from app.desk.places import places
from app.desk.prints import place_line
from app.desk.receive import receive
from app.desk.records import detail
from app.desk.register import register
from app.desk.registers import Period, print_book
from app.documents.arrival import Arrival, ArrivedFile, Facts, Signer
from app.documents.values import Channel
from app.pages.reader import PageReader
from app.signing.marks import MM
from app.store.tables import DocumentRow, EventRow
from app.store.vault import FileMissing
from tests.kit.letters import letter
from tests.kit.office import PARTNER

_mupdf: Any = pymupdf
LEADER = Signer("Trần Văn Mẫu", "PHÓ GIÁM ĐỐC", "KT. GIÁM ĐỐC")
ORDER = Order("sao_y", "Trần Văn Mẫu", recipients="Phòng Tổ chức; Phòng Kế hoạch")


def came(desk: Office, file: Path, type_name: str = "Quyết định", notation: str = "QĐ-UBND") -> int:
    """Let an electronic original come, and register it."""
    kept = ArrivedFile(file.name, desk.vault.keep_file(file), 1, "application/pdf", "MAIN", 1)
    facts = Facts("Về việc phân bổ vốn", "128", notation, type_name)
    key = receive(
        desk, Arrival(Channel.AXIS, desk.now(), PARTNER, facts, (kept,), axis_id=f"{type_name} {notation}")
    ).key
    register(desk, key)
    return key


def page(out: Path, *lines: float) -> Path:
    """Draw a page whose lines stand at these heights, in millimetres."""
    document = _mupdf.open()
    sheet = document.new_page(width=210 * MM, height=297 * MM)
    for line in lines:
        sheet.insert_text((30 * MM, line * MM), "Nội dung của văn bản gốc", fontname="helv")
    document.save(out)
    return out


def where(pdf: Path, words: str, number: int = 0) -> float:
    """Return how far down a page words stand, in millimetres."""
    with _mupdf.open(pdf) as document:
        return float(document.load_page(number).search_for(words)[0].y0) / MM


def test_the_block_follows_the_end_of_an_electronic_original(desk: Office, reader: PageReader, tmp_path: Path) -> None:
    key = came(desk, page(tmp_path / "a.pdf", 40, 120))
    original = Path(detail(desk, key).files[0].path)
    before = original.read_bytes()
    made = number_copy(desk, key, ORDER)
    assert (made.number, made.code) == (1, "01/SY-STN")
    printed = print_copy(desk, reader, (made.code, 2026), LEADER, tmp_path / "out.pdf")
    assert (printed.own_page, reader.open(printed.out).pages) == (False, 1)
    said = " ".join(reader.text(printed.out)[0].split())
    by = ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Văn Mẫu", "- Phòng Tổ chức;", "- Phòng Kế hoạch;", "- Lưu: VT.")
    for part in ("SAO Y", "SỞ THỬ NGHIỆM TỈNH MẪU", "Số: 01/SY-STN", "Mẫu Một, ngày 20 tháng 11 năm 2026", *by):
        assert part in said
    assert 120 < where(printed.out, "SAO Y") < 140
    assert original.read_bytes() == before
    [line] = copies(desk, 2026)
    assert line.made.facts["copies"] == 3, "one for each recipient, and the one that stays"
    assert (line.code, line.document) == ("01/SY-STN", "128/QĐ-UBND")
    told = [place_line(one) for one in places(desk, key)]
    assert [one.partition(",")[0] for one in told[-2:]] == ["Bản sao giấy", "Trang in của bản sao giấy"]
    print_book(desk, "copies", Period(2026), tmp_path / "book.pdf")
    assert "Bản giấy" in " ".join(" ".join(reader.text(tmp_path / "book.pdf")).split())
    assert not list(desk.folders.work.iterdir())


def test_without_room_it_stands_on_a_page_of_its_own_and_dots_wait_for_the_pen(
    desk: Office, reader: PageReader, tmp_path: Path
) -> None:
    key = came(desk, page(tmp_path / "a.pdf", 40, 260))
    made = number_copy(desk, key, Order("sao_y", "Trần Văn Mẫu"))
    printed = print_copy(desk, reader, (made.code, 2026), Signer(), tmp_path / "out.pdf")
    assert (printed.own_page, reader.open(printed.out).pages) == (True, 2)
    assert where(printed.out, "SAO Y", 1) < 40
    assert "…………" in reader.text(printed.out)[1]


def test_what_was_copied_electronically_is_printed_too_and_what_is_gone_is_said(
    desk: Office, reader: PageReader, tmp_path: Path
) -> None:
    key = came(desk, letter(tmp_path / "a.pdf"))
    extract = page(tmp_path / "extract.pdf", 60)
    made = number_copy(desk, key, Order("trich_sao", "Trần Văn Mẫu", file=extract))
    assert made.code == "01/TrS-STN"
    printed = print_copy(desk, reader, (made.code, 2026), LEADER, tmp_path / "out.pdf")
    assert "TRÍCH SAO" in reader.text(printed.out)[0]
    offered = paper_copies(desk, key)
    desk.vault.path(made.sha256).unlink()
    with pytest.raises(FileMissing):
        print_copy(desk, reader, (made.code, 2026), LEADER, tmp_path / "out.pdf")
    [signed] = [file.sha256 for file in detail(desk, key).files]
    with desk.store.write() as tx:
        event = tx.session.query(EventRow).filter_by(document_key=key, act=MADE).one()
        event.facts = event.facts | {"sha256": signed, "paper": False}
    assert [len(found) for found in (offered, paper_copies(desk, key))] == [1, 0], "copies on paper alone are offered"
    printed = print_copy(desk, reader, (made.code, 2026), LEADER, tmp_path / "out.pdf")
    assert "Số: 128/QĐ-UBND" in " ".join(reader.text(printed.out)[0].split())
    desk.vault.path(signed).unlink()
    with pytest.raises(FileMissing):
        print_copy(desk, reader, (made.code, 2026), LEADER, tmp_path / "out.pdf")
    with pytest.raises(NoSuchCopy):
        print_copy(desk, reader, ("09/SY-STN", 2026), LEADER, tmp_path / "out.pdf")


def test_what_cannot_be_copied_on_paper_costs_no_number(desk: Office, tmp_path: Path) -> None:
    file = letter(tmp_path / "a.pdf")
    key = came(desk, file)
    for order, problem in ((Order("sao_luc", "A"), WrongSource), (Order("trich_sao", "A"), ExtractMissing)):
        with pytest.raises(problem):
            number_copy(desk, key, order)
    first = came(desk, file, type_name="Bản sao y")
    assert number_copy(desk, first, Order("sao_luc", "A")).code == "01/SL-STN"
    with pytest.raises(WrongSource):
        number_copy(desk, came(desk, file, type_name="Bản trích sao"), ORDER)
    with desk.store.write() as tx:
        tx.session.get_one(DocumentRow, key).code = "128/M-UBND"
    with pytest.raises(CopySecret):
        number_copy(desk, key, ORDER)
    facts = Facts("Về việc khác", "129", "QĐ-UBND", "Quyết định")
    bare = receive(desk, Arrival(Channel.AXIS, desk.now(), PARTNER, facts, (), axis_id="bare")).key
    register(desk, bare)
    with pytest.raises(ExtractMissing):
        number_copy(desk, bare, ORDER)
    assert [line.code for line in copies(desk, 2026)] == ["01/SL-STN"]


def test_a_page_narrower_than_the_block_has_no_room(reader: PageReader, tmp_path: Path) -> None:
    with _mupdf.open() as document:
        document.new_page(width=120 * MM, height=297 * MM)
        document.save(tmp_path / "a.pdf")
    assert room_below(reader, tmp_path / "a.pdf", (164 * MM, 60 * MM)) is None
    with _mupdf.open() as document:
        document.new_page(width=210 * MM, height=297 * MM)
        document.save(tmp_path / "b.pdf")
    assert room_below(reader, tmp_path / "b.pdf", (164 * MM, 60 * MM)) is not None, "a blank page"


def test_where_the_profile_has_words_a_print_of_an_electronic_original_bears_its_mark(
    desk: Office, reader: PageReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = tmp_path / "machine"
    machine.mkdir()
    monkeypatch.setenv("VANTHU_MACHINE_FOLDER", str(machine))
    told = resource("signing/appearance.toml").read_text("utf-8")
    mark = 'printed = "In từ văn bản điện tử; {system}; {agency}; mã tra cứu {lookup}; {time}; {by}"'
    (machine / "signing-appearance.toml").write_text(told.replace('printed = ""', mark), "utf-8")
    key = came(desk, page(tmp_path / "a.pdf", 40, 120))
    code = number_copy(desk, key, replace(ORDER, copies=7)).code
    [line] = copies(desk, 2026)
    assert line.made.facts["copies"] == 7
    print_copy(desk, reader, (code, 2026), LEADER, tmp_path / "out.pdf")
    said = " ".join(reader.text(tmp_path / "out.pdf")[0].split())
    lookup = str(line.made.facts["source"])[:16]
    assert f"In từ văn bản điện tử; Văn thư; {desk.settings.agency}; mã tra cứu {lookup}; 20/11/2026" in said
    with desk.store.write() as tx:
        tx.session.get_one(DocumentRow, key).channel = Channel.PAPER.value
    print_copy(desk, reader, (code, 2026), LEADER, tmp_path / "paper.pdf")
    assert "mã tra cứu" not in " ".join(reader.text(tmp_path / "paper.pdf"))

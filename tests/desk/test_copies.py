"""Electronic copies of paper bear the agency's line and signature, have a number in their book, and touch nothing."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.base.paths import resource
from app.desk import copies as desk_copies
from app.desk.books import books
from app.desk.copies import (
    CopySecret,
    ExtractMissing,
    NoPaper,
    Order,
    WrongSource,
    check_copy,
    copies,
    line_of,
    make_copy,
    possible,
)
from app.desk.lasting import evidence, prolong
from app.desk.office import Office
from app.desk.places import places
from app.desk.prints import NotInBook, place_line
from app.desk.recall import agree
from app.desk.receive import receive
from app.desk.records import detail
from app.desk.register import register
from app.desk.registers import Period, print_book
from app.desk.sealing import PlaceUnsure, Tools
from app.desk.timekeeping import ClockWrong, keep_drift
from app.desk.undo import undo
from app.documents.arrival import Arrival, ArrivedFile, Facts
from app.documents.values import Channel, FieldMissing
from app.pages.reader import PageReader
from app.practice.token import PracticeToken
from app.signing.errors import TokenMissing
from app.signing.marks import Place, Wish
from app.signing.seal import Sealer, Stamp
from app.ui.pages.facts import rows_of
from tests.kit import sealing as kit
from tests.kit.letters import letter, scanned
from tests.kit.office import PARTNER, arrived
from tests.kit.recalls import hear_recall
from tests.kit.signed_pdfs import Bench

pytestmark = pytest.mark.token
LEADER = "Trần Văn Mẫu"


@pytest.fixture(scope="module")
def scan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("scan")
    return scanned(letter(folder / "letter.pdf"), folder / "scan.pdf")


@pytest.fixture
def by_file(bench: Bench) -> Tools:
    """The agency's key from its file, where the token is not the matter."""
    return kit.by_file(bench)


def came(desk: Office, *files: Path, type_name: str = "Quyết định", notation: str = "QĐ-UBND") -> int:
    """Let a paper come with its scan, and register it."""
    kept = tuple(ArrivedFile(file.name, desk.vault.keep_file(file), 1, "application/pdf", "MAIN", 1) for file in files)
    facts = Facts("Về việc phân bổ vốn", "128", notation, type_name, has_paper=True)
    key = receive(desk, Arrival(Channel.PAPER, desk.now(), PARTNER, facts, kept)).key
    register(desk, key)
    return key


def test_sao_y_on_the_token(
    desk: Office, bench: Bench, whole_token: PracticeToken, scan: Path, reader: PageReader
) -> None:
    key = came(desk, scan)
    original = Path(detail(desk, key).files[0].path)
    before = original.read_bytes()
    with kit.logged_in(bench, whole_token) as tools:
        made = make_copy(desk, key, Order("sao_y", LEADER, recipients="Phòng Tổ chức"), tools)
    assert (made.number, made.code, made.file) == (1, "01/SY-STN", "Sao y 01-SY-STN.pdf")
    first, copy = detail(desk, key).files
    assert (first.sha256, copy.role, copy.name) == (original.name, "COPY", made.file)
    assert original.read_bytes() == before
    said = " ".join(reader.text(Path(copy.path))[0].split())
    assert said == "Sao y; Sở Thử nghiệm tỉnh Mẫu Một; 20/11/2026; 08:00:00 +07:00"
    assert kit.signatures(bench, copy.path) == ["CoQuan_Dong"]
    [line] = copies(desk, 2026)
    assert (line.number, line.document, line.standing) == (1, "128/QĐ-UBND", "registered")
    assert line.made.facts["recipients"] == "Phòng Tổ chức"
    assert line.made.facts["allowed_by"] == LEADER
    assert not list(desk.folders.work.iterdir())


def test_one_series_for_the_three_kinds_and_none_for_scans(
    desk: Office, by_file: Tools, scan: Path, tmp_path: Path, reader: PageReader
) -> None:
    key, copied = came(desk, scan), came(desk, scan, type_name="Bản sao y", notation="SY-UBND")
    extract = letter(tmp_path / "extract.pdf")
    codes = [
        make_copy(desk, key, Order("sao_y", LEADER), by_file).code,
        make_copy(desk, copied, Order("sao_luc", LEADER), by_file).code,
        make_copy(desk, key, Order("trich_sao", LEADER, "Điều 2", file=extract), by_file).code,
    ]
    assert codes == ["01/SY-STN", "02/SL-STN", "03/TrS-STN"]
    plain = make_copy(desk, key, Order("scan"), by_file)
    archive = make_copy(desk, key, Order("archive"), by_file)
    assert (plain.number, plain.file) == (None, "Bản số hóa 128-QĐ-UBND.pdf")
    told = [reader.text(desk.vault.path(made.sha256))[0].strip() for made in (plain, archive)]
    assert told == [
        "Số hóa; Sở Thử nghiệm tỉnh Mẫu Một; 20/11/2026; 08:00:00 +07:00",
        "Sở Thử nghiệm tỉnh Mẫu Một; 2026-11-20T08:00:00+07:00",
    ]
    assert [line.code for line in copies(desk, 2026)] == codes
    assert copies(desk, 2025) == []
    assert all(card.book != desk_copies.BOOK for card in books(desk, 2026))


def test_the_number_of_the_document_is_held_and_not_that_of_its_copy(desk: Office, by_file: Tools, scan: Path) -> None:
    key = came(desk, scan)
    registered = detail(desk, key).events[-1]
    make_copy(desk, key, Order("sao_y", LEADER), by_file)
    undo(desk, registered.id)
    card = detail(desk, key).card
    assert (card.number, card.number_held) == (None, 1)
    assert len(copies(desk, 2026)) == 1


def test_a_recall_finds_the_copies(desk: Office, by_file: Tools, scan: Path) -> None:
    kept = ArrivedFile("scan.pdf", desk.vault.keep_file(scan), 1, "application/pdf", "MAIN", 1)
    facts = Facts("Phân bổ vốn", "128", "QĐ-UBND", "Quyết định", has_paper=True, document_id="W1")
    key = receive(desk, Arrival(Channel.AXIS, desk.now(), PARTNER, facts, (kept,), axis_id="a")).key
    register(desk, key)
    make_copy(desk, key, Order("sao_y", LEADER), by_file)
    hear_recall(desk, "H99", "W1", "Sai số liệu")
    assert any(place_line(one).startswith("Bản sao điện tử, lập bởi") for one in places(desk, key))
    agree(desk, key)
    assert copies(desk, 2026)[0].standing == "recalled"


def test_a_token_pulled_out_leaves_nothing(desk: Office, by_file: Tools, scan: Path) -> None:
    class Gone:
        certificate, chain, pss = by_file.stamp.key.certificate, by_file.stamp.key.chain, False

        def sign(self, data: bytes, digest: str) -> bytes:
            raise TokenMissing(module=f"softhsm {len(data)} {digest}")

    key = came(desk, scan)
    with pytest.raises(TokenMissing):
        make_copy(desk, key, Order("sao_y", LEADER), replace(by_file, stamp=Stamp(Gone())))
    assert (len(detail(desk, key).files), copies(desk, 2026)) == (1, [])
    assert not list(desk.folders.work.iterdir())
    assert make_copy(desk, key, Order("sao_y", LEADER), by_file).number == 1


def test_the_mark_of_a_conversion_is_written_where_the_machine_has_one(
    desk: Office, bench: Bench, scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = resource("signing/appearance.toml").read_text("utf-8")
    text = 'conversion = "{line}; chuyển đổi từ bản giấy: {by}"'
    (tmp_path / "signing-appearance.toml").write_text(told.replace('conversion = ""', text), "utf-8")
    monkeypatch.setenv("VANTHU_MACHINE_FOLDER", str(tmp_path))
    key = came(desk, scan)
    make_copy(desk, key, Order("sao_y", LEADER), kit.by_file(bench))
    copy = detail(desk, key).files[1]
    said = " ".join(bench.pages.text(Path(copy.path))[0].split())
    assert said.endswith(f"07:00; chuyển đổi từ bản giấy: {desk.who}")
    assert "chuyển đổi" not in line_of(desk, "trich_sao") + line_of(desk, "archive")


def test_the_book_of_copies_is_printed(desk: Office, bench: Bench, scan: Path, tmp_path: Path) -> None:
    key = came(desk, scan)
    order = Order("sao_y", LEADER, recipients="Phòng Tổ chức")
    for one in (order, replace(order, kind="trich_sao", part="Điều 3", file=scan)):
        make_copy(desk, key, one, kit.by_file(bench))
    assert print_book(desk, "copies", Period(2026), tmp_path / "sao.pdf") == 2
    said = " ".join(" ".join(bench.pages.text(tmp_path / "sao.pdf")).split())
    for text in ("SỔ ĐĂNG KÝ BẢN SAO", "01/SY-STN", "02/TrS-STN", "20/11", "Sao y", "Trích sao", "128/QĐ-UBND",
                 "Về việc phân bổ vốn", LEADER, "Phòng Tổ chức", "Điều 3; Bản điện tử"):  # fmt: skip
        assert text in said
    assert print_book(desk, "copies", Period(2026, date(2026, 11, 21)), tmp_path / "sao.pdf") == 0


def test_what_cannot_be_copied_is_refused_before_a_pin(
    desk: Office, by_file: Tools, sealer: Sealer, scan: Path, tmp_path: Path
) -> None:
    with pytest.raises(NotInBook):
        check_copy(desk, arrived(desk, 7), Order("sao_y", LEADER), sealer)
    electronic = arrived(desk, 8, code_notation="QĐ-UBND")
    register(desk, electronic)
    assert possible(detail(desk, electronic)) == ("trich_sao",)
    with pytest.raises(WrongSource):
        check_copy(desk, electronic, Order("sao_y", LEADER), sealer)
    with pytest.raises(ExtractMissing):
        check_copy(desk, electronic, Order("trich_sao", LEADER), sealer)
    key = came(desk, scan)
    with pytest.raises(FieldMissing):
        make_copy(desk, key, Order("sao_y"), by_file)
    with pytest.raises(WrongSource) as told:
        check_copy(desk, key, Order("sao_luc", LEADER), sealer)
    assert told.value.facts == {"form": "Sao lục", "type": "Quyết định"}
    with pytest.raises(ExtractMissing):
        check_copy(desk, came(desk), Order("scan"), sealer)
    made = make_copy(desk, key, Order("scan"), by_file)
    signed = tmp_path / "signed.pdf"
    signed.write_bytes(desk.vault.path(made.sha256).read_bytes())
    for file, name in ((signed, "signed.pdf"), (None, "signed.pdf")):
        where = key if file else came(desk, signed)
        with pytest.raises(NoPaper) as refused:
            check_copy(desk, where, Order("sao_y", LEADER, file=file), sealer)
        assert refused.value.facts == {"file": name}
    keep_drift(desk, timedelta(minutes=7))
    with pytest.raises(ClockWrong):
        make_copy(desk, key, Order("sao_y", LEADER), by_file)


def test_a_mark_of_secrecy_is_copied_by_another_law(desk: Office, sealer: Sealer, scan: Path) -> None:
    key = came(desk, scan)
    with desk.store.write() as tx:
        from app.store.tables import DocumentRow

        tx.session.get_one(DocumentRow, key).code = "128/M-UBND"
    with pytest.raises(CopySecret):
        check_copy(desk, key, Order("sao_y", LEADER), sealer)


def test_the_place_of_the_line_is_asked_where_it_is_taken(
    desk: Office, by_file: Tools, sealer: Sealer, tmp_path: Path, reader: PageReader
) -> None:
    crowded = letter(tmp_path / "crowded.pdf", *((60.0, float(y), "chữ " * 30) for y in range(8, 60, 6)))
    key = came(desk, crowded)
    order = Order("sao_y", LEADER)
    found = check_copy(desk, key, order, sealer).place
    assert found.why == "covers"
    with pytest.raises(PlaceUnsure):
        make_copy(desk, key, order, by_file)
    lower = Place(0, (330, 700, 560, 725), "sure", "shown", size=found.size, align="right")
    assert check_copy(desk, key, order, sealer, lower).place.sure
    made = make_copy(desk, key, order, by_file, lower)
    words = reader.words(desk.vault.path(made.sha256), 0)
    assert any(word.text == "Sao" and word.y0 > 690 for word in words)
    assert line_of(desk, "sao_y").startswith("Sao y; ")


def test_its_proof_is_completed_when_there_is_a_line(
    desk: Office, by_file: Tools, scan: Path, tmp_path: Path, whole_token: PracticeToken
) -> None:
    key = came(desk, scan)
    original = detail(desk, key).files[0].sha256
    silent = replace(by_file.stamp, tsa="http://127.0.0.1:9", later=True)
    made = make_copy(desk, key, Order("sao_y", LEADER), replace(by_file, stamp=silent))
    waits = evidence(desk, key)
    assert waits is not None
    assert not waits.whole
    shown = dict(rows_of(detail(desk, key)))
    assert {"Proof of the copies", "Bằng chứng chữ ký của bản sao"} & shown.keys(), "the job is seen"
    trust = tmp_path / "trust"
    trust.mkdir()
    (trust / "ca.pem").write_bytes(whole_token.ca.read_bytes())
    wish = Wish(trust, tmp_path / "kept", "")
    prolong(desk, key, by_file.sealer, wish)
    assert prolong(desk, 999, by_file.sealer, wish) == ""
    told = detail(desk, key)
    assert told.files[-1].name == made.file
    assert told.files[0].sha256 == original
    assert evidence(desk, key) is not None

"""Signed by hand, numbered, sealed in red, scanned, signed by the agency as its copy, issued: one number (D-21)."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from app.desk import batch, undo
from app.desk.hand_seal import hand_seal, unhand_seal
from app.desk.issue import NeedsScan, issue, unissue
from app.desk.more_recipients import add_recipients
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.on_paper import HandSigned, to_electronic, to_paper
from app.desk.paper_facts import SignedInFuture
from app.desk.paper_scan import ScanMissing, ScanSigned, take_scan
from app.desk.prepare import Draft, MainFileMissing, Recipient, capacities, prepare
from app.desk.records import box_keys, detail
from app.desk.registers import Period, print_book
from app.desk.sealing import PlaceUnsure, copy_line, main_path, seal, standing
from app.documents.arrival import ArrivedFile, Signer
from app.documents.cards import Card
from app.documents.life import State, WrongState
from app.practice.token import PracticeToken
from app.signing.errors import TokenMissing
from app.signing.marks import MM, Place
from app.signing.seal import Stamp
from app.store.tables import FileRow
from app.sync.packets import packet_of
from tests.kit.office import MORNING, drafted, parcels, pdf, row_of
from tests.kit.pdfs import as_scan
from tests.kit.sealing import Pulled, by_file, logged_in, signatures, taken_in
from tests.kit.signed_pdfs import Bench

_mupdf: Any = pymupdf
SIGNED = date(2026, 11, 19)
ON_PAPER = [Recipient("", "Công ty Hòa Bình", "paper")]


@pytest.fixture(scope="module")
def scan(bench: Bench, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scan of a sealed paper."""
    return as_scan(bench.plain, tmp_path_factory.mktemp("paper") / "scan.pdf")


def by_hand(office: Office, *to: Recipient, files: tuple[ArrivedFile, ...] = ()) -> int:
    """Take a document in that its leader signed on paper."""
    signer = Signer("Trần Văn Mẫu", "PHÓ GIÁM ĐỐC", "KT.GIÁM ĐỐC")
    recipients = to or (Recipient("H99"), *ON_PAPER)
    draft = Draft("Quyết định", "Về việc thử nghiệm", signer, recipients, "QĐ-STN", files=files, hand_signed=SIGNED)
    return prepare(office, draft).key


def stamped(office: Office, *to: Recipient, files: tuple[ArrivedFile, ...] = ()) -> int:
    """Number it and put the red seal on it."""
    key = by_hand(office, *to, files=files)
    give_number(office, key)
    hand_seal(office, key)
    return key


def scanned(office: Office, key: int, scan: Path) -> Card:
    kept = ArrivedFile(scan.name, office.vault.keep_file(scan), scan.stat().st_size, "application/pdf", "MAIN", 1)
    return take_scan(office, key, kept)


def book_of(office: Office, out: Path) -> str:
    print_book(office, "outgoing", Period(2026), out)
    with _mupdf.open(out) as document:
        return " ".join(" ".join(page.get_text() for page in document).split())


@pytest.mark.token
def test_from_the_hand_signed_paper_to_the_axis_with_one_number(
    desk: Office, bench: Bench, scan: Path, whole_token: PracticeToken, tmp_path: Path
) -> None:
    annex = ArrivedFile("phu-luc.pdf", desk.vault.keep_file(bench.plain), 1, "application/pdf", "ATTACHED")
    key = by_hand(desk, files=(annex,))
    assert detail(desk, key).fields["paper"] == {"signed": "2026-11-19"}
    number = give_number(desk, key).code
    assert "Giấy" in book_of(desk, tmp_path / "truoc.pdf")
    hand_seal(desk, key)
    assert box_keys(desk, "to_seal") == [key]
    with pytest.raises(NeedsScan) as told:
        issue(desk, key)
    assert told.value.facts == {"to": ["H99"]}
    with pytest.raises(ScanMissing), logged_in(bench, whole_token) as tools:
        seal(desk, key, tools)
    assert scanned(desk, key, scan).files == 2
    steps: list[str] = []
    with logged_in(bench, whole_token) as tools:
        card = seal(desk, key, tools, told=steps.append)
    assert (card.state, card.code, card.channel, steps) == (State.SEALED, number, "both", ["copy", "files"])
    main, other = detail(desk, key).files
    assert (main.name, other.name) == ("01-QĐ-STN.pdf", "phu-luc.pdf")
    assert [len(signatures(bench, file.path)) for file in (main, other)] == [1, 1]
    shown = " ".join(bench.pages.text(Path(main.path))[0].split())
    assert shown.startswith("Sao y; Sở Thử nghiệm tỉnh Mẫu Một; 20/11/2026; 08:00:00 +07:00")
    issue(desk, key)
    (parcel,) = parcels(desk, key)
    with desk.store.read() as session:
        packet = packet_of(desk, session, parcel)
    assert (packet.competence, packet.position, packet.code) == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "01/QĐ-STN")
    assert [file.name for file in packet.attachments] == ["01-QĐ-STN.pdf", "phu-luc.pdf"]
    assert "Giấy + điện tử" in book_of(desk, tmp_path / "sau.pdf")
    acts = [event.act for event in detail(desk, key).events]
    wanted = ["prepared", "numbered", "hand_sealed", "scan_taken", "copy_signed", "files_signed", "sealed", "issued"]
    assert acts == wanted


@pytest.mark.token
def test_a_token_pulled_out_goes_on_with_the_scan_and_another_scan_starts_anew(
    desk: Office, bench: Bench, scan: Path
) -> None:
    key = stamped(desk, files=(pdf(desk), replace(pdf(desk, b"x", "ATTACHED"), name="bang.pdf")))
    scanned(desk, key, scan)
    whole = by_file(bench)
    with pytest.raises(TokenMissing):
        seal(desk, key, replace(whole, stamp=Stamp(Pulled(whole.stamp.key, 0))))
    first = standing(desk, key)
    assert first is not None
    assert (first.done, first.last_error) == ((), "token.missing")
    scanned(desk, key, scan)
    assert standing(desk, key) is None
    assert [file.name for file in detail(desk, key).files] == ["scan.pdf", "bang.pdf"]


def test_the_line_asks_where_no_paper_is_blank_and_a_person_may_show_the_place(
    desk: Office, bench: Bench, tmp_path: Path
) -> None:
    black = tmp_path / "black.pdf"
    with _mupdf.open() as document:
        page = document.new_page()
        page.draw_rect(page.rect, fill=(0, 0, 0))
        document.save(black)
    key = stamped(desk)
    scanned(desk, key, black)
    with pytest.raises(PlaceUnsure):
        seal(desk, key, by_file(bench))
    where = Place(0, (110 * MM, 10 * MM, 190 * MM, 19 * MM), "sure", "shown")
    assert seal(desk, key, by_file(bench), where).state is State.SEALED


def test_what_was_signed_on_the_system_is_no_scan(desk: Office, bench: Bench) -> None:
    key = stamped(desk)
    scanned(desk, key, bench.leader)
    with pytest.raises(ScanSigned):
        seal(desk, key, by_file(bench))


def test_a_document_that_only_goes_on_paper_leaves_without_a_scan(office: Office, tmp_path: Path) -> None:
    key = stamped(office, *ON_PAPER)
    card = issue(office, key)
    assert (card.state, card.channel, parcels(office, key)) == (State.ISSUED, "paper", [])
    assert detail(office, key).recipients[0].state == "by_hand"
    assert "Giấy" in book_of(office, tmp_path / "di.pdf")
    with pytest.raises(NeedsScan):
        add_recipients(office, key, [Recipient("H99.06")], "Giám đốc")
    assert unissue(office, key).state is State.STAMPED


@pytest.mark.token
def test_a_record_changes_its_path_and_keeps_its_number(desk: Office, bench: Bench) -> None:
    key = taken_in(desk, bench.leader)
    whole = by_file(bench)
    with pytest.raises(TokenMissing):
        seal(desk, key, replace(whole, stamp=Stamp(Pulled(whole.stamp.key, 1))))
    card = to_paper(desk, key, HandSigned(SIGNED, "token_missing", "Gãy đầu cắm"))
    assert (card.state, card.number, card.channel, standing(desk, key)) == (State.NUMBERED, 1, "paper", None)
    with pytest.raises(WrongState):
        seal(desk, key, whole)
    with pytest.raises(WrongState):
        to_paper(desk, key, HandSigned(SIGNED))
    with pytest.raises(batch.SignedByHand):
        batch.refuse_unready(desk, key, whole.sealer, None)
    last = undo.last_undoable(desk)
    assert last is not None
    assert undo.undo(desk, last.event.id).channel == "axis"
    assert undo.last_undoable(desk) is None
    assert seal(desk, key, whole).number == 1
    with pytest.raises(WrongState):
        to_paper(desk, key, HandSigned(SIGNED))
    events = {event.act: event.facts for event in detail(desk, key).events}
    assert events["moved_to_paper"] == {"reason": "token_missing", "text": "Gãy đầu cắm", "day": "2026-11-19"}


def test_a_job_given_up_by_another_hand_stops_at_its_next_step(desk: Office, bench: Bench) -> None:
    whole = by_file(bench)
    key = taken_in(desk, bench.leader)

    def change(step: str) -> None:
        if step == "date":
            to_paper(desk, key, HandSigned(SIGNED, "of no kind"))

    with pytest.raises(WrongState):
        seal(desk, key, whole, told=change)
    assert (row_of(desk, key).channel, standing(desk, key)) == ("paper", None)
    assert detail(desk, key).fields["paper"] == {"signed": "2026-11-19", "reason": "other"}


def test_the_red_seal_is_taken_back_with_what_followed(desk: Office, scan: Path) -> None:
    key = stamped(desk, files=(pdf(desk),))
    before = main_path(desk, key)
    scanned(desk, key, scan)
    assert main_path(desk, key) != before
    last = undo.last_undoable(desk)
    assert last is not None
    assert undo.undo(desk, last.event.id).state is State.NUMBERED
    assert main_path(desk, key) == before
    assert detail(desk, key).fields["paper"] == {"signed": "2026-11-19"}
    bare = stamped(desk)
    scanned(desk, bare, scan)
    assert unhand_seal(desk, bare).state is State.NUMBERED
    assert detail(desk, bare).files == ()
    hand_seal(desk, bare)
    assert unhand_seal(desk, bare).state is State.NUMBERED
    with desk.store.read() as session:
        assert session.query(FileRow).filter_by(document_key=bare, superseded=True).count() == 1


def test_copies_are_as_many_as_needed_and_another_number_is_told(office: Office, tmp_path: Path) -> None:
    posted = Recipient("", "Ông Nguyễn Văn Ví Dụ", "paper")
    usual, fewer = stamped(office, Recipient("H99"), posted, *ON_PAPER), by_hand(office)
    give_number(office, fewer)
    hand_seal(office, fewer, 2)
    assert (row_of(office, usual).copies, row_of(office, fewer).copies) == (4, 2)
    said = {key: [event.act for event in detail(office, key).events] for key in (usual, fewer)}
    assert ("copies_differ" in said[usual], "copies_differ" in said[fewer]) == (False, True)
    [told] = [event.facts for event in detail(office, fewer).events if event.act == "copies_differ"]
    assert told == {"copies": 2, "wanted": 3}


def test_acts_of_the_paper_are_for_paper_only_and_days_to_come_are_refused(office: Office) -> None:
    key = drafted(office)
    give_number(office, key)
    for act in (hand_seal, to_electronic):
        with pytest.raises(WrongState):
            act(office, key)
    with pytest.raises(SignedInFuture):
        to_paper(office, key, HandSigned(date(2026, 11, 21)))
    with pytest.raises(MainFileMissing):
        to_electronic(office, by_hand(office))
    with pytest.raises(MainFileMissing):
        prepare(office, Draft("Công văn", "V/v", Signer("A"), files=(pdf(office), pdf(office)), hand_signed=SIGNED))
    with pytest.raises(SignedInFuture):
        prepare(office, Draft("Công văn", "V/v", Signer("A"), hand_signed=date(2026, 11, 21)))
    assert copy_line(office).endswith(f"; {MORNING:%d/%m/%Y; %H:%M:%S} +07:00")


def test_a_newer_version_of_a_paper_goes_back_to_the_system(desk: Office) -> None:
    key = by_hand(desk, files=(pdf(desk),))
    with desk.store.write() as tx:
        row = tx.session.get_one(type(row_of(desk, key)), key)
        row.channel = "both"
    assert to_electronic(desk, key).channel == "axis"
    with desk.store.write() as tx:
        tx.session.get_one(type(row_of(desk, key)), key).channel = "both"
    assert to_electronic(desk, key).channel == "axis"


def test_the_office_keeps_the_capacities_it_signed_in(office: Office) -> None:
    assert capacities(office) == []
    for competence in ("TL.GIÁM ĐỐC", "KT. GIÁM ĐỐC", "TL. GIÁM ĐỐC", ""):
        signer = Signer("Trần Văn Mẫu", "PHÓ GIÁM ĐỐC", competence)
        prepare(office, Draft("Công văn", "V/v", signer, hand_signed=SIGNED))
    assert capacities(office) == ["TL. GIÁM ĐỐC", "KT. GIÁM ĐỐC"]
    assert capacities(office, 1) == ["TL. GIÁM ĐỐC"]

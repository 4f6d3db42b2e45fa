"""What arrives is taken in once."""

from dataclasses import replace
from datetime import date

from app.desk.office import Office
from app.desk.receive import receive
from app.desk.records import box_keys, detail
from app.desk.settle import return_to_sender
from app.documents.arrival import Arrival, Facts, Parties
from app.documents.values import Channel
from app.store.tables_exchange import ChoreRow, PacketRow
from tests.kit.office import arrived, packet, paper, parcels, pdf, row_of, statuses
from tests.kit.recalls import hear_recall


def test_a_packet_is_stored_with_all_it_brings_and_01_goes_by_itself(office: Office) -> None:
    receipt = receive(office, packet(office, 7, page_count=4, has_paper=True, response_for=("H99,2026/11/01,1/A",)))
    told = detail(office, receipt.key)
    assert (receipt.outcome, told.card.code, told.card.sender_id) == ("new", "7/UBND-VP", "H99")
    assert (told.card.pages, told.card.files, told.files[0].role) == (4, 1, "MAIN")
    assert told.fields["response_for"] == ["H99,2026/11/01,1/A"]
    assert statuses(office, receipt.key) == [(1, "waiting")]
    with office.store.read() as session:
        assert [chore.subject for chore in session.query(ChoreRow)] == [str(receipt.key)]


def test_the_same_packet_again_is_the_same_record(office: Office) -> None:
    first = receive(office, packet(office, 1))
    again = receive(office, packet(office, 1))
    renamed = receive(office, replace(packet(office, 1), axis_id="axis-other"))
    from_a_file = receive(office, replace(packet(office, 1), axis_id="", channel=Channel.FILE))
    assert {first.key} == {again.key, renamed.key, from_a_file.key}
    assert {again.outcome, renamed.outcome, from_a_file.outcome} == {"duplicate"}
    assert len(parcels(office, first.key)) == 1
    with office.store.read() as session:
        assert {row.axis_id for row in session.query(PacketRow)} == {"axis-1", "axis-other"}


def test_a_letter_or_a_file_that_comes_again_is_the_same_record(office: Office) -> None:
    for serial, channel in enumerate((Channel.MAIL, Channel.FILE), 1):
        first = receive(office, replace(packet(office, serial), channel=channel))
        again = receive(office, replace(packet(office, serial), channel=channel))
        by_wire = receive(office, replace(packet(office, serial), axis_id=f"wire-{serial}"))
        assert (first.outcome, again.outcome, by_wire.outcome) == ("new", "duplicate", "duplicate")
        assert again.key == by_wire.key == first.key


def test_packets_whose_bytes_are_not_known_are_told_apart_by_their_id(desk: Office) -> None:
    one, two = (replace(packet(desk, serial), raw_sha256="") for serial in (1, 2))
    assert receive(desk, one).key != receive(desk, two).key
    assert receive(desk, replace(one, files=())).outcome == "duplicate"


def test_a_file_that_cannot_be_read_is_kept_but_not_checked(desk: Office) -> None:
    broken = replace(packet(desk), files=(replace(pdf(desk), problem="attachment_undecodable", pages=None),))
    key = receive(desk, broken).key
    assert detail(desk, key).files[0].problem == "attachment_undecodable"
    with desk.store.read() as session:
        assert session.query(ChoreRow).count() == 0


def test_a_document_that_looks_like_another_is_shown_as_its_twin(office: Office) -> None:
    first = arrived(office, 1, document_id="H99,2026/11/19,1/UBND-VP")
    spelled = arrived(office, 2, code_number="1", code_notation="ubnd–vp")
    by_wire = arrived(office, 3, document_id="H99,2026/11/19,1/UBND-VP", code_number="", code_notation="")
    other_day = arrived(office, 4, code_number="1", issued_date=date(2026, 11, 1))
    on_paper = Facts("Bản giấy", code_number="1", code_notation="UBND-VP", issued_date=date(2026, 11, 19))
    author = Parties("Bưu điện", author="Ủy ban nhân dân tỉnh Mẫu Một")
    by_post = receive(office, Arrival(Channel.PAPER, office.now(), author, on_paper)).key
    somebody = receive(office, Arrival(Channel.PAPER, office.now(), Parties("Cơ quan khác"), on_paper)).key
    twins = [row_of(office, key).duplicate_of for key in (spelled, by_wire, other_day, by_post, somebody)]
    assert twins == [first, first, None, first, None]


def test_two_documents_without_code_are_not_twins_for_that(desk: Office) -> None:
    nothing = {"code_number": "", "code_notation": "", "issued_date": None}
    arrived(desk, 1, document_id="H99,,a", **nothing)
    assert row_of(desk, arrived(desk, 2, document_id="H99,,b", **nothing)).duplicate_of is None
    assert row_of(desk, paper(desk)).duplicate_of is None


def test_what_was_returned_may_come_again(desk: Office) -> None:
    first = arrived(desk, 1)
    return_to_sender(desk, first, "Thiếu phụ lục")
    assert row_of(desk, arrived(desk, 2, code_number="1")).duplicate_of is None


def test_a_recall_by_packet_is_shown_at_its_original_and_takes_nothing_away(office: Office) -> None:
    original = arrived(office, 1, document_id="H99,2026/11/19,1/UBND-VP")
    asking = replace(packet(office, 2, document_id="H99,2026/11/19,1/UBND-VP", note="Sai  số liệu"), business=1)
    receipt = receive(office, asking)
    assert (receipt.key, receipt.outcome) == (original, "asked")
    assert box_keys(office, "asked") == [original]
    assert detail(office, original).fields["asked_reason"] == "Sai số liệu"
    assert receive(office, asking).outcome == "duplicate"
    unknown = replace(packet(office, 3, document_id="H99,2026/11/19,9/UBND-VP"), business=1)
    for came in (unknown, replace(unknown, axis_id="", raw_sha256="", channel=Channel.FILE)):
        receipt = receive(office, came)
        assert (receipt.key, receipt.outcome) == (0, "orphan")


def test_a_recall_by_status_is_shown_once_and_only_of_the_senders_own_document(desk: Office) -> None:
    key = arrived(desk, 1, document_id="H99,2026/11/19,1/UBND-VP")
    assert hear_recall(desk, "H98", "H99,2026/11/19,1/UBND-VP", "giả") is None
    for reason in ("Sai số liệu", "lần nữa"):
        assert hear_recall(desk, "000.00.00.H99", "H99,2026/11/19,1/UBND-VP", reason) == key
    assert row_of(desk, key).asked_reason == "Sai số liệu"

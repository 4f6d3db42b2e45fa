"""A sender asks for more than one thing of the same document: each comes to the recall desk in its turn (R-657)."""

from dataclasses import replace

import pytest

from app.desk import recall, successors
from app.desk.links import links_of
from app.desk.office import Office
from app.desk.receive import receive
from app.desk.records import box_keys, detail
from app.desk.register import attach_to, register
from app.desk.settle import return_to_sender
from app.documents.life import State
from tests.kit.office import arrived, packet, row_of, statuses
from tests.kit.recalls import hear_recall

WIRE = "H99,2026/11/19,1/UBND-VP"


def test_what_replaces_a_recalled_document_asks_nothing_of_it(desk: Office) -> None:
    old = first(desk)
    hear_recall(desk, "H99", WIRE, "Sai số liệu")
    recall.agree(desk, old)
    told = statuses(desk, old)
    newer = replacing(desk, 2)
    assert (box_keys(desk, "to_register"), asked(desk, old)[0]) == ([newer], "")
    assert statuses(desk, old) == told


def updated(office: Office, serial: int, note: str = "Sửa phụ lục") -> int:
    """Let a newer version of the first document come (business 2)."""
    told = packet(office, serial, document_id=WIRE, subject=f"V/v đã sửa {serial}", note=note)
    return receive(office, replace(told, business=2)).key


def replacing(office: Office, serial: int, note: str = "Sai căn cứ") -> int:
    """Let a document come that replaces the first one (business 3)."""
    return receive(office, replace(packet(office, serial, note=note), business=3, replaces=(WIRE,))).key


def first(office: Office) -> int:
    key = arrived(office, 1, document_id=WIRE)
    register(office, key)
    return key


def asked(office: Office, key: int) -> tuple[str, str]:
    row = row_of(office, key)
    return row.asked, row.asked_reason


def test_a_clerk_meets_an_update_of_a_document_that_was_replaced_in_the_morning(office: Office) -> None:
    old = first(office)
    new = replacing(office, 2)
    register(office, new)
    successors.take_over(office, old)
    assert recall.desk_keys(office) == []
    offered = updated(office, 3)
    assert recall.desk_keys(office) == [old]
    assert (row_of(office, old).state, asked(office, old)) == ("replaced", ("update", "Sửa phụ lục"))
    card = successors.take_update(office, old)
    assert (card.state, card.subject, card.number) == (State.REPLACED, "V/v đã sửa 3", 1)
    assert statuses(office, old)[-1] == (15, "waiting")
    assert (row_of(office, offered).state, row_of(office, new).subject) == ("attached", "V/v báo cáo số liệu quý 2")
    assert recall.desk_keys(office) == []


def test_an_update_that_comes_while_a_replacement_waits_loses_neither(desk: Office) -> None:
    old = first(desk)
    new = replacing(desk, 2)
    updated(desk, 3)
    assert asked(desk, old) == ("replace", "Sai căn cứ")
    register(desk, new)
    successors.take_over(desk, old)
    assert asked(desk, old) == ("update", "Sửa phụ lục")
    assert recall.desk_keys(desk) == [old]
    recall.refuse(desk, old, recall.Refusal("leader", "Đã có văn bản thay thế", "Lê Văn Lãnh Đạo"))
    assert asked(desk, old)[0] == ""
    assert statuses(desk, old)[-1][0] == 16


def test_a_replacement_that_comes_while_an_update_waits_loses_neither(desk: Office) -> None:
    old = first(desk)
    updated(desk, 3)
    replacing(desk, 4)
    assert asked(desk, old)[0] == "update"
    updated(desk, 5, "Sửa phụ lục lần hai")
    assert asked(desk, old) == ("update", "Sửa phụ lục lần hai")
    successors.take_update(desk, old)
    assert asked(desk, old) == ("replace", "Sai căn cứ")
    updated(desk, 6)
    assert successors.keep_both(desk, old, "Hai việc khác nhau").asked == "update"
    assert [(link.kind, link.settled) for link in links_of(desk, old)] == [
        ("updates", True), ("replaces", True), ("updates", True), ("updates", False),
    ]  # fmt: skip


def test_a_document_may_be_replaced_twice_and_its_work_moves_once(desk: Office) -> None:
    old = first(desk)
    for serial in (2, 3):
        register(desk, replacing(desk, serial))
    assert successors.take_over(desk, old).number == 2
    card = successors.take_over(desk, old)
    assert (card.number, card.state) == (3, State.REGISTERED)
    said = "Được thay thế bởi văn bản số đến"
    assert detail(desk, old).card.note == f"{said} 2 {said} 3"
    assert asked(desk, old)[0] == ""


def test_a_recall_goes_first_and_what_else_was_asked_comes_up_when_it_is_declined(desk: Office) -> None:
    old = first(desk)
    updated(desk, 2)
    hear_recall(desk, "H99", WIRE, "Sai số liệu")
    assert asked(desk, old)[0] == "recall"
    recall.refuse(desk, old, recall.Refusal("leader", "Đã thực hiện", "Lê Văn Lãnh Đạo"))
    assert asked(desk, old) == ("update", "Sửa phụ lục")


def test_a_recall_that_is_agreed_to_shuts_the_version_that_waited_and_leaves_what_replaces_it(desk: Office) -> None:
    old = first(desk)
    offered, new = updated(desk, 2), replacing(desk, 3)
    hear_recall(desk, "H99", WIRE, "Sai số liệu")
    recall.agree(desk, old)
    assert [(row_of(desk, key).state, row_of(desk, key).content) for key in (old, offered, new)] == [
        ("recalled", "shut"), ("recalled", "shut"), ("waiting", ""),
    ]  # fmt: skip
    assert detail(desk, offered).files == ()
    assert [link.settled for link in links_of(desk, old)] == [True, True]
    assert recall.desk_keys(desk) == [old]


@pytest.mark.parametrize("gone", ["returned", "recalled"])
def test_what_comes_for_a_document_that_went_back_is_a_document_of_its_own(desk: Office, gone: str) -> None:
    old = arrived(desk, 1, document_id=WIRE)
    if gone == "returned":
        return_to_sender(desk, old, "Thiếu chữ ký")
    else:
        hear_recall(desk, "H99", WIRE, "Sai số liệu")
        recall.agree(desk, old)
    newer = updated(desk, 2)
    replaced = replacing(desk, 3)
    assert box_keys(desk, "to_register") == [newer, replaced]
    assert asked(desk, old)[0] == ""
    assert asked(desk, newer)[0] == "replace"


def test_what_a_sender_asks_is_asked_of_the_record_that_stands_not_of_a_copy(desk: Office) -> None:
    sent_back = arrived(desk, 1, document_id=WIRE)
    return_to_sender(desk, sent_back, "Thiếu chữ ký")
    copy = receive(desk, replace(packet(desk, 2, document_id=WIRE), axis_id="axis-b")).key
    again = receive(desk, replace(packet(desk, 3, document_id=WIRE), axis_id="axis-c")).key
    register(desk, again)
    attach_to(desk, copy, again)
    assert hear_recall(desk, "H99", WIRE, "Sai số liệu") == again

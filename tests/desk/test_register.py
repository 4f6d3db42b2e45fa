"""Incoming post gets its number."""

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from app.base.news import Change, Topic
from app.desk import books, register
from app.desk.books import Series
from app.desk.hand_over import hand_over
from app.desk.journal import NobodyOnDuty, NoSuchDocument, WrongDirection
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.present import Assignee, Opinion, enter_opinion, present
from app.desk.recall import agree
from app.desk.records import detail, found
from app.desk.register import AlreadySent, NotCorrectable, Registration
from app.desk.settle import finish, start_work
from app.documents.life import State, WrongState
from app.documents.values import FieldMissing, FieldTooLong
from tests.kit.office import CLERK, Watch, arrived, drafted, paper, parcels, row_of, statuses
from tests.kit.recalls import hear_recall

if TYPE_CHECKING:
    from collections.abc import Callable

YEAR = Series("incoming", "", 2026)


def states_of(office: Office, year: int = 2026) -> list[tuple[int, str]]:
    return [(card.number, card.state) for card in books.numbers(office, "incoming", year)]


def test_the_first_number_of_the_year_is_one_and_paper_and_packets_share_the_series(office: Office) -> None:
    first, second = arrived(office), paper(office)
    assert books.next_number(office, YEAR) == 1
    card = register.register(office, first)
    assert (card.number, card.year, card.state) == (1, 2026, State.REGISTERED)
    assert books.next_number(office, YEAR) == 2
    assert register.register(office, second).number == 2


def test_registering_completes_the_form_and_the_record_is_found_by_it(office: Office) -> None:
    key = arrived(office)
    given = Registration(
        author="Văn phòng  UBND", issued_date=date(2026, 11, 18), receiver="Phòng Hành chính", subject="Về số hóa hồ sơ"
    )
    register.register(office, key, given=given)
    row = row_of(office, key)
    assert (row.author, row.receiver, row.code) == ("Văn phòng UBND", "Phòng Hành chính", "1/UBND-VP")
    told = detail(office, key).events[-1]
    assert told.who == CLERK
    changed = told.facts["changed"]
    assert isinstance(changed, dict)
    assert changed["issued_date"] == ["2026-11-19", "2026-11-18"]
    cards, count = found(office, "so hoa ho so")
    assert (cards[0].key, count) == (key, 1)


def test_a_registration_asks_the_database_no_more_than_it_must(desk: Office) -> None:
    first, second = arrived(desk), arrived(desk, 2)
    register.register(desk, first)
    asked: list[str] = []
    with desk.store.engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        driver.set_trace_callback(asked.append)
    register.register(desk, second)
    driver.set_trace_callback(None)
    ours = [" ".join(statement.split()[:3]) for statement in asked if not statement.startswith("--")]
    assert ours == [
        "BEGIN IMMEDIATE",
        "SELECT documents.id, documents.direction,",
        "UPDATE counters SET",
        "INSERT INTO numbers",
        "INSERT INTO events",
        "INSERT INTO parcels",
        "INSERT OR REPLACE",
        "UPDATE documents SET",
        "INSERT INTO changes",
        "INSERT INTO changes",
        "INSERT INTO changes",
        "COMMIT",
    ]


def test_status_03_is_promised_and_held_while_01_is_not(desk: Office, watch: Watch) -> None:
    key = arrived(desk)
    register.register(desk, key)
    first, second = parcels(desk, key)
    assert (first.status, first.due) == (1, watch.now())
    assert (second.status, (second.due - watch.now()).seconds) == (3, 30)
    assert second.text == "Đã tiếp nhận, vào sổ văn bản đến số 1"


def test_an_urgent_packet_is_answered_at_once_and_paper_is_not_answered(desk: Office, watch: Watch) -> None:
    urgent, letter = arrived(desk, urgency=3), paper(desk)
    register.register(desk, urgent)
    register.register(desk, letter)
    assert [parcel.due for parcel in parcels(desk, urgent)] == [watch.now(), watch.now()]
    assert parcels(desk, letter) == []


def test_undo_keeps_the_number_for_this_very_document(office: Office) -> None:
    first, second = arrived(office, 1), arrived(office, 2)
    register.register(office, first)
    card = register.unregister(office, first)
    assert (card.state, card.number, card.number_held) == (State.WAITING, None, 1)
    assert register.register(office, second).number == 2
    assert states_of(office) == [(1, "held"), (2, "used")]
    assert register.register(office, first).number == 1
    assert states_of(office) == [(1, "used"), (2, "used")]
    assert statuses(office, first) == [(1, "waiting"), (3, "withdrawn"), (3, "waiting")]


def test_what_has_left_is_not_taken_back(desk: Office) -> None:
    key = arrived(desk)
    register.register(desk, key)
    with desk.store.write() as tx:
        tx.session.merge(parcels(desk, key)[-1]).attempts = 1
    with pytest.raises(AlreadySent):
        register.unregister(desk, key)
    assert row_of(desk, key).number == 1


def test_a_registration_on_paper_promised_nothing_and_can_be_taken_back(desk: Office) -> None:
    key = paper(desk)
    register.register(desk, key)
    assert register.unregister(desk, key).state is State.WAITING


def test_the_number_of_a_new_year_begins_at_one(desk: Office, watch: Watch) -> None:
    register.register(desk, arrived(desk, 1))
    watch.wait(days=45)
    card = register.register(desk, arrived(desk, 2))
    assert (card.year, card.number) == (2027, 1)


def test_a_refused_registration_leaves_no_number_no_promise_and_no_news(desk: Office) -> None:
    key = arrived(desk, subject="")
    heard: list[frozenset[Change]] = []
    stop = desk.news.subscribe(heard.append)
    with pytest.raises(FieldMissing):
        register.register(desk, key)
    with pytest.raises(books.NoSuchBook):
        register.register(desk, key, "mật")
    with pytest.raises(FieldTooLong):
        register.register(desk, key, given=Registration(subject="x" * 501))
    with pytest.raises(NobodyOnDuty):
        register.register(desk.by(""), key, given=Registration(subject="x"))
    outgoing = drafted(desk)
    for act in (register.register, register.unregister):
        with pytest.raises(NoSuchDocument):
            act(desk, 999)
        with pytest.raises(WrongDirection):
            act(desk, outgoing)
    assert [change for told in heard for change in told if change.topic is Topic.INCOMING] == []
    assert (states_of(desk), statuses(desk, key)) == ([], [(1, "waiting")])
    register.register(desk, key, given=Registration(subject="Về việc khác"))
    assert heard[-1] >= {Change(Topic.INCOMING, key), Change(Topic.BOOKS)}
    stop()


def test_what_came_longer_than_the_form_is_registered_whole_and_may_be_mended_but_not_lengthened(desk: Office) -> None:
    longest = {
        "subject": "dài " * 499 + "vậy",
        "type_name": "t" * 300,
        "code_notation": "n" * 300,
        "note": "g" * 900,
    }
    untouched, shown = arrived(desk, 1, **longest), arrived(desk, 2, **longest)
    register.register(desk, untouched)
    row = row_of(desk, shown)
    as_shown = Registration(**{name: getattr(row, name) for name in longest}, author=row.author, sender=row.sender)
    assert register.register(desk, shown, given=as_shown).number == 2
    for key in (untouched, shown):
        kept = row_of(desk, key)
        assert {name: getattr(kept, name) for name in longest} == longest
        assert not [event for event in detail(desk, key).events if event.facts.get("changed")]
    mended = longest["subject"].replace("vậy", "VẬY")
    assert register.correct(desk, shown, Registration(subject=mended), "Sai chữ").subject == mended
    with pytest.raises(FieldTooLong) as refused:
        register.correct(desk, shown, Registration(subject=f"{mended}!"), "Sai chữ")
    assert refused.value.facts["most"] == len(mended)
    register.correct(desk, shown, Registration(subject="Ngắn"), "Rút gọn")
    with pytest.raises(FieldTooLong):
        register.correct(desk, shown, Registration(subject=mended), "Sai chữ")
    with pytest.raises(FieldMissing):
        register.correct(desk, shown, Registration(subject=" "), "Sai chữ")


def test_registering_twice_is_refused_and_spends_nothing(desk: Office) -> None:
    key = arrived(desk)
    register.register(desk, key)
    with pytest.raises(WrongState):
        register.register(desk, key)
    assert books.next_number(desk, YEAR) == 2


def test_a_wrong_field_is_corrected_in_place_with_old_value_and_reason(desk: Office) -> None:
    key = arrived(desk)
    register.register(desk, key)
    card = register.correct(desk, key, Registration(code_number="15", urgency=1, page_count=3, copies=1), "gõ nhầm")
    assert (card.code, card.number, card.pages) == ("15/UBND-VP", 1, 3)
    told = detail(desk, key).events[-1]
    assert (told.act, told.facts["reason"]) == ("corrected", "gõ nhầm")
    assert told.facts["changed"] == {"code_number": ["1", "15"], "urgency": [0, 1], "page_count": [2, 3]}
    for given, why, refused in (
        (Registration(subject="x"), " ", FieldMissing),
        (Registration(subject=" "), "vì", FieldMissing),
    ):
        with pytest.raises(refused):
            register.correct(desk, key, given, why)


def test_the_code_of_a_numbered_outgoing_document_stays(desk: Office) -> None:
    key = drafted(desk, notation="STN-VP")
    register.correct(desk, key, Registration(subject="V/v khác"), "nhầm")
    assert row_of(desk, key).code == ""
    give_number(desk, key)
    with pytest.raises(NotCorrectable):
        register.correct(desk, key, Registration(code_number="9"), "nhầm")
    register.correct(desk, key, Registration(subject="V/v khác nữa"), "nhầm")
    assert row_of(desk, key).code == "01/STN-VP"


def test_a_recalled_document_is_not_corrected(desk: Office) -> None:
    key = arrived(desk, document_id="H99,2026/11/19,1/UBND-VP")
    hear_recall(desk, "H99", "H99,2026/11/19,1/UBND-VP", "sai số liệu")
    agree(desk, key)
    with pytest.raises(NotCorrectable):
        register.correct(desk, key, Registration(subject="x"), "vì")


def test_a_second_copy_is_attached_to_its_record_and_answered_with_where_that_stands(office: Office) -> None:
    first = arrived(office, 1)
    register.register(office, first)
    said = Opinion("Giám đốc", "Xử lý", (Assignee("Phòng A", lead=True),))
    walk: list[Callable[[], object]] = [
        lambda: None,
        lambda: present(office, first, "Giám đốc"),
        lambda: enter_opinion(office, first, said),
        lambda: hand_over(office, first, "Phòng A"),
        lambda: start_work(office, first),
        lambda: finish(office, first),
    ]
    told = []
    for serial, step in enumerate(walk, start=2):
        step()
        copy = arrived(office, serial, code_number="1")
        assert row_of(office, copy).duplicate_of == first
        assert register.attach_to(office, copy, first).state is State.ATTACHED
        told.append(statuses(office, copy)[-1][0])
    assert told == [3, 3, 4, 4, 5, 6]
    assert books.next_number(office, YEAR) == 2
    assert [event.act for event in detail(office, first).events].count("copy_attached") == 6


def test_a_copy_of_a_document_without_number_is_told_nothing_yet(desk: Office) -> None:
    first, copy = arrived(desk, 1), arrived(desk, 2, code_number="1")
    register.attach_to(desk, copy, first)
    assert statuses(desk, copy) == [(1, "waiting")]
    with pytest.raises(NoSuchDocument):
        register.attach_to(desk, first, first)


def test_a_record_that_only_looks_alike_keeps_its_own_number(desk: Office) -> None:
    first, second = arrived(desk, 1), arrived(desk, 2, code_number="1")
    assert [card.key for card in register.twins(desk, second, "1 / ubnd-vp")] == [first]
    register.not_a_twin(desk, second)
    assert row_of(desk, second).duplicate_of is None
    assert detail(desk, second).events[-1].facts == {"of": first}

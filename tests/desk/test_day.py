"""From the register to the unit that does the work, and what may happen on the way."""

from collections.abc import Callable
from datetime import date

import pytest

from app.desk import recall, settle
from app.desk.hand_over import DateBeforeArrival, NoRoute, add_route, hand_over, route_of, transfer
from app.desk.office import Office
from app.desk.present import Assignee, DueMissing, OneLead, Opinion, enter_opinion, present, withdraw
from app.desk.records import NoSuchList, box_counts, box_keys, cards_of, detail, found, listed
from app.desk.register import Registration, register
from app.documents.life import State, WrongState
from app.documents.values import Direction, FieldMissing, FieldTooLong
from tests.kit.office import Watch, arrived, drafted, paper, row_of, set_state, statuses
from tests.kit.recalls import hear_recall

LEADER = "Trần Văn Mẫu"


def opinion(*units: str, due: date | None = None, source: str = "system") -> Opinion:
    named = tuple(Assignee(unit, lead=place == 0, due=due) for place, unit in enumerate(units))
    return Opinion(LEADER, "Nghiên cứu, tham mưu", named, source)


def registered(office: Office, serial: int = 1, **facts: object) -> int:
    key = arrived(office, serial, **facts)
    register(office, key)
    return key


def test_the_way_through_the_leader(office: Office, watch: Watch) -> None:
    key = registered(office)
    assert box_keys(office, "to_present") == [key]
    assert present(office, key, LEADER).state is State.PRESENTED
    enter_opinion(office, key, opinion("Phòng Quản lý", "Văn phòng", due=date(2026, 12, 1)))
    told = detail(office, key)
    assert (told.card.state, told.card.due) == (State.DIRECTED, date(2026, 12, 1))
    assert told.fields["receiver"] == "Phòng Quản lý; Văn phòng"
    assert [(a.unit, a.role) for a in told.opinions[0].assignments] == [
        ("Phòng Quản lý", "lead"),
        ("Văn phòng", "cooperate"),
    ]
    watch.wait(hours=2)
    hand_over(office, key, "Phòng Quản lý")
    assert row_of(office, key).transfer_date == date(2026, 11, 20)
    settle.start_work(office, key)
    assert settle.finish(office, key, "12/STN-VP").state is State.DONE
    assert [status for status, _ in statuses(office, key)] == [1, 3, 4, 5, 6]
    acts = [event.act for event in detail(office, key).events]
    assert acts == ["received", "registered", "presented", "directed", "handed_over", "started", "finished"]
    assert {event.who for event in detail(office, key).events} == {office.who}


def test_presenting_again_and_withdrawing_keep_the_history(desk: Office) -> None:
    key = registered(desk)
    present(desk, key, LEADER)
    present(desk, key, "Phó Giám đốc")
    assert row_of(desk, key).presented_to == "Phó Giám đốc"
    assert withdraw(desk, key).state is State.REGISTERED
    acts = [event.act for event in detail(desk, key).events][-3:]
    assert acts == ["presented", "presented_again", "withdrawn"]
    with pytest.raises(FieldMissing):
        present(desk, key, " ")


def test_a_later_opinion_follows_the_first_and_04_is_told_once(desk: Office) -> None:
    key = registered(desk)
    present(desk, key, LEADER)
    enter_opinion(desk, key, opinion("Phòng A", source="phone"))
    enter_opinion(desk, key, opinion("Phòng B", source="tin nhắn"))
    told = detail(desk, key)
    assert [said.source for said in told.opinions] == ["phone", "system"]
    assert (told.fields["receiver"], told.card.due) == ("Phòng B", None)
    assert [status for status, _ in statuses(desk, key)] == [1, 3, 4]


@pytest.mark.parametrize("leads", [0, 2])
def test_an_opinion_names_exactly_one_lead(desk: Office, leads: int) -> None:
    named = tuple(Assignee(f"Phòng {n}", lead=n < leads) for n in range(3))
    with pytest.raises(OneLead) as refused:
        enter_opinion(desk, registered(desk), Opinion(LEADER, "", named))
    assert refused.value.facts == {"count": leads}


def test_where_a_reply_is_wanted_the_lead_needs_a_day(desk: Office) -> None:
    key = registered(desk, response_required=True)
    present(desk, key, LEADER)
    with pytest.raises(DueMissing):
        enter_opinion(desk, key, opinion("Phòng A"))
    with pytest.raises(FieldMissing):
        enter_opinion(desk, key, opinion(" "))
    assert row_of(desk, key).state == "presented"


def test_nothing_is_handed_over_before_it_came(desk: Office) -> None:
    key = registered(desk)
    present(desk, key, LEADER)
    enter_opinion(desk, key, opinion("Phòng A"))
    with pytest.raises(DateBeforeArrival):
        hand_over(desk, key, "Phòng A", date(2026, 11, 19))
    assert hand_over(desk, key, "Phòng A", date(2026, 11, 21)).state is State.HANDED_OVER


def test_a_record_without_hour_of_arrival_can_be_handed_over(desk: Office) -> None:
    key = registered(desk)
    set_state(desk, key, State.DIRECTED)
    with desk.store.write() as tx:
        tx.session.get_one(type(row_of(desk, key)), key).arrived_at = None
    hand_over(desk, key, "Phòng A", date(2020, 1, 1))
    assert row_of(desk, key).transfer_date == date(2020, 1, 1)


def test_the_second_path_goes_by_a_rule_of_the_agency_only(office: Office) -> None:
    plain, invited = registered(office, 1), registered(office, 2, type_name="Giấy mời", subject="Mời họp giao ban")
    with pytest.raises(NoRoute):
        transfer(office, plain)
    with pytest.raises(NoRoute):
        add_route(office, "Phòng A")
    add_route(office, "Phòng Khác", sender_id="H98")
    add_route(office, "Văn phòng", type_name="giấy mời", word="GIAO BAN")
    assert (route_of(office, plain), route_of(office, invited), route_of(office, 99)) == ("", "Văn phòng", "")
    assert transfer(office, invited).state is State.HANDED_OVER
    assert row_of(office, invited).receiver == "Văn phòng"
    assert statuses(office, invited)[-1][0] == 4


def test_a_rule_of_a_sender_knows_its_old_code(desk: Office) -> None:
    add_route(desk, "Phòng A", sender_id="000.00.00.H99")
    assert route_of(desk, registered(desk)) == "Phòng A"


def test_a_return_needs_a_reason_and_is_told_as_02(office: Office) -> None:
    waiting, numbered = arrived(office, 1), registered(office, 2)
    for reason, refused in ((" ", FieldMissing), ("x" * 1001, FieldTooLong)):
        with pytest.raises(refused):
            settle.return_to_sender(office, waiting, reason)
    settle.return_to_sender(office, waiting, "Gửi nhầm cơ quan")
    settle.return_to_sender(office, numbered, "Thiếu phụ lục")
    assert statuses(office, waiting)[-1] == (2, "waiting")
    assert (row_of(office, waiting).note, row_of(office, numbered).note) == ("", "Trả lại ngày 20/11/2026")
    assert (row_of(office, numbered).number, box_counts(office)["returned"]) == (1, 2)
    assert found(office, "bao cao so lieu")[1] == 2


FALSE = recall.Refusal("not_authentic", "Không xác thực được")


@pytest.mark.parametrize("answer", [recall.agree, lambda office, key: recall.refuse(office, key, FALSE)])
def test_nothing_is_answered_that_nobody_asked(desk: Office, answer: Callable[[Office, int], object]) -> None:
    with pytest.raises(recall.NothingAsked):
        answer(desk, arrived(desk))


def test_a_recall_agreed_to_shuts_the_content_and_keeps_number_and_history(office: Office) -> None:
    key = registered(office, document_id="H99,2026/11/19,1/UBND-VP", note="giữ nguyên")
    other = registered(office, 2, document_id="H99,2026/11/19,2/UBND-VP")
    for serial in (1, 2):
        hear_recall(office, "H99", f"H99,2026/11/19,{serial}/UBND-VP", "Sai số liệu")
    assert recall.agree(office, key).state is State.RECALLED
    told = detail(office, key)
    assert (told.files, told.card.number, told.card.asked) == ((), 1, "")
    assert found(office, "báo cáo")[0][0].key == other
    assert statuses(office, key)[-1][0] == 15
    with pytest.raises(FieldMissing):
        recall.refuse(office, other, recall.Refusal("not_authentic", ""))
    recall.refuse(office, other, FALSE)
    assert (row_of(office, other).state, statuses(office, other)[-1][0]) == ("registered", 16)
    assert row_of(office, key).note == "giữ nguyên"


def test_acts_that_do_not_fit_the_state_are_refused(desk: Office) -> None:
    key = arrived(desk)
    for act in (settle.start_work, settle.finish, withdraw, transfer):
        with pytest.raises((WrongState, NoRoute)):
            act(desk, key)
    assert [event.act for event in detail(desk, key).events] == ["received"]


def test_the_boxes_hold_what_is_to_be_done_urgent_first(desk: Office) -> None:
    calm, urgent, letter = arrived(desk, 1), arrived(desk, 2, urgency=2), paper(desk)
    going = drafted(desk)
    assert box_keys(desk, "to_register") == [urgent, calm, letter]
    assert box_keys(desk, "to_number") == [going]
    counts = box_counts(desk)
    assert (counts["to_register"], counts["to_number"], counts["asked"], counts["paper"]) == (3, 1, 0, 0)
    with pytest.raises(NoSuchList):
        box_keys(desk, "mọi thứ")
    assert [card.key for card in listed(desk, Direction.INCOMING, 2)] == [letter, urgent]
    assert [card.key for card in cards_of(desk, [letter, 99, calm])] == [letter, calm]


def test_what_waits_for_its_paper_has_a_box(desk: Office) -> None:
    key = arrived(desk, has_paper=True)
    assert box_keys(desk, "paper") == []
    register(desk, key)
    assert box_keys(desk, "paper") == [key]


def test_search_finds_by_any_field_without_accents_and_by_beginnings(office: Office) -> None:
    keys = [arrived(office, serial) for serial in (1, 2, 3)]
    register(office, keys[1], given=Registration(signer_name="Đặng Thị Ánh"))
    assert [card.key for card in found(office, "dang thi an")[0]] == [keys[1]]
    assert [card.key for card in found(office, "2/UBND")[0]] == [keys[1]]
    assert [card.key for card in found(office, "quy", limit=2)[0]] == [keys[2], keys[1]]
    assert found(office, "quý")[1] == 3
    assert found(office, " … ") == ([], 0)
    assert found(office, "không có")[1] == 0

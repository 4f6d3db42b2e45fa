"""What leaves on paper: recipients without a code, and copies that a named clerk notes as sent."""

import pytest

from app.desk import issue, records
from app.desk.dispatch import Dispatch, NotOnPaper, dispatched, not_dispatched
from app.desk.more_recipients import HasItAlready, add_recipients
from app.desk.office import Office
from app.desk.prepare import Recipient, RecipientTwice, place_of, set_recipients
from app.desk.register import AlreadySent
from app.documents.life import State
from app.documents.values import BadAgencyCode, FieldMissing
from tests.kit.office import sealed

CITIZEN = Recipient("", "Bà Nguyễn Thị Thí Dụ, số 1 phố Mẫu", "paper")
COMPANY = Recipient("", "Công ty Hòa Bình", "paper")


def lines(office: Office, key: int) -> list[tuple[str, str, str]]:
    return [(line.name, line.state, line.detail) for line in records.recipient_lines(office, key)]


def issued(office: Office, *to: Recipient) -> int:
    key = sealed(office)
    set_recipients(office, key, to)
    issue.issue(office, key)
    return key


def test_who_has_no_code_is_reached_on_paper_only(office: Office) -> None:
    key = sealed(office)
    set_recipients(office, key, [CITIZEN, COMPANY, Recipient("H99", "UBND", "paper"), Recipient("H99", "UBND")])
    assert [line.organ_id for line in records.recipient_lines(office, key)] == ["", "", "H99", "H99"]
    for wrong, refusal in (
        ([CITIZEN, CITIZEN], RecipientTwice),
        ([Recipient("", "Công ty Hòa Bình")], BadAgencyCode),
        ([Recipient(" ", " ", "paper")], FieldMissing),
    ):
        with pytest.raises(refusal):
            set_recipients(office, key, wrong)
    assert place_of(Recipient(" h99 ", "", "paper")) == ("H99", "paper")


def test_a_copy_on_paper_is_sent_by_a_named_act(office: Office) -> None:
    key = issued(office, CITIZEN, COMPANY)
    first, second = records.recipient_lines(office, key)
    assert (first.state, second.state) == ("by_hand", "by_hand")
    dispatched(office, first.id, Dispatch("posted", "RM 123 456 789 VN"))
    with pytest.raises(FieldMissing):
        dispatched(office, second.id, Dispatch("handed"))
    card = dispatched(office, second.id, Dispatch("handed", "Trần Văn Mẫu"))
    assert card.state is State.ISSUED
    assert lines(office, key) == [
        (CITIZEN.name, "posted", "RM 123 456 789 VN"),
        (COMPANY.name, "handed", "Trần Văn Mẫu"),
    ]
    events = records.detail(office, key).events
    assert [(event.act, event.who) for event in events[-2:]] == [("dispatched", office.who)] * 2
    assert events[-1].facts["proof"] == "Trần Văn Mẫu"
    for wrong in (Dispatch("posted"), Dispatch("by_pigeon")):
        with pytest.raises(NotOnPaper):
            dispatched(office, first.id, wrong)
    with pytest.raises(AlreadySent):
        issue.unissue(office, key)
    not_dispatched(office, first.id, "Bấm nhầm")
    not_dispatched(office, second.id, "Bấm nhầm")
    with pytest.raises(NotOnPaper):
        not_dispatched(office, first.id, "Lần nữa")
    assert issue.unissue(office, key).state is State.SEALED


def test_a_further_recipient_without_a_code_is_known_by_name(desk: Office) -> None:
    key = issued(desk, CITIZEN)
    add_recipients(desk, key, [COMPANY], "Chánh Văn phòng")
    with pytest.raises(HasItAlready):
        add_recipients(desk, key, [COMPANY], "Chánh Văn phòng")
    assert [line[1] for line in lines(desk, key)] == ["by_hand", "by_hand"]

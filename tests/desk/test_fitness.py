"""What the axis would refuse costs no number, is said before anything is kept, and never leaves."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.desk import issue
from app.desk.books import books
from app.desk.fitness import NotFitToLeave
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.prepare import Draft, Recipient, set_recipients
from app.desk.proof import findings_of, refuse_unfit_draft
from app.documents.arrival import ArrivedFile, Signer
from app.documents.life import State
from app.store.tables import DocumentRow
from tests.kit.office import drafted, pdf, row_of, set_state


def draft(office: Office, *to: str, **more: Any) -> Draft:
    told: dict[str, Any] = {"subject": "V/v thử nghiệm", "signer": Signer("Trần Văn Mẫu"), "files": (pdf(office),)}
    return Draft("Công văn", recipients=tuple(Recipient(code) for code in to or ("H98",)), **(told | more))


def named(twin: ArrivedFile, name: str) -> ArrivedFile:
    return replace(twin, name=name, role="ATTACHED")


def test_a_good_draft_has_no_finding(desk: Office) -> None:
    assert findings_of(desk, draft(desk)) == []
    refuse_unfit_draft(desk, draft(desk))


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"subject": ""}, ("V06", "subject")),
        ({"subject": "x" * 501}, ("V06", "subject")),
        ({"notation": "UBND-" + "A" * 30}, ("V05", "code_notation")),
        ({"notation": "UBND/BMNN"}, ("V18", "secrecy")),
        ({"signer": Signer("Mẫu", "x" * 101)}, ("V11", "position")),
        ({"urgency": 7}, ("V10", "priority")),
        ({"recipients": (Recipient("H98"), Recipient("h98"))}, ("V03", "to")),
    ],
)
def test_a_draft_shows_what_the_axis_would_refuse(
    desk: Office, changed: dict[str, Any], expected: tuple[str, str]
) -> None:
    found = findings_of(desk, replace(draft(desk), **changed))
    assert expected in [(one.rule, one.field) for one in found if one.severity == "E"]
    with pytest.raises(NotFitToLeave) as refused:
        refuse_unfit_draft(desk, replace(draft(desk), **changed))
    assert expected[0] in str(refused.value.facts["rules"])


def test_a_deadline_before_the_day_is_only_a_warning(desk: Office) -> None:
    early = draft(desk, due=date(2026, 1, 1))
    assert [(one.rule, one.severity) for one in findings_of(desk, early)] == [("V08", "W")]
    refuse_unfit_draft(desk, early)


def test_two_files_of_one_name_and_files_that_are_too_large(desk: Office) -> None:
    main = pdf(desk)
    twice = draft(desk, files=(main, named(main, "Van-Ban.PDF")))
    assert {one.message_code for one in findings_of(desk, twice)} == {"check.V15.repeated"}
    small = replace(desk, settings=replace(desk.settings, largest_packet_mb=0))
    assert [one.rule for one in findings_of(small, draft(desk))] == ["V16"]


def test_what_goes_by_other_ways_is_not_measured_by_the_wire(desk: Office) -> None:
    by_hand = replace(draft(desk, subject="x" * 501), recipients=(Recipient("H98", channel="paper"),))
    assert findings_of(desk, by_hand) == []
    key = drafted(desk)
    set_recipients(desk, key, (Recipient("H98", channel="paper"),))
    put(desk, key, subject="x" * 501)
    assert give_number(desk, key).number == 1


def put(office: Office, key: int, **values: Any) -> None:
    with office.store.write() as tx:
        row = tx.session.get_one(DocumentRow, key)
        for name, value in values.items():
            setattr(row, name, value)


def test_no_number_is_spent_on_what_cannot_leave(desk: Office) -> None:
    key = drafted(desk, "H98", notation="UBND-" + "A" * 30)
    with pytest.raises(NotFitToLeave) as refused:
        give_number(desk, key)
    assert refused.value.facts["findings"] == [("check.V05.too_long", "code_notation")]
    assert row_of(desk, key).number is None
    assert not [strip for strip in books(desk, 2026) if strip.used]


def test_what_became_unfit_after_its_number_is_not_promised(desk: Office) -> None:
    key = drafted(desk, "H98")
    give_number(desk, key)
    set_state(desk, key, State.SEALED)
    put(desk, key, mark="MẬT")
    with pytest.raises(NotFitToLeave, match="V18"):
        issue.issue(desk, key)
    assert row_of(desk, key).state == State.SEALED.value
    put(desk, key, mark="")
    assert issue.issue(desk, key).state is State.ISSUED

"""By when what comes is to be accepted: told soon before, counted when late, quiet where a limit is off."""

from dataclasses import replace
from datetime import datetime

from app.base.clock import VIETNAM
from app.desk.office import Office
from app.desk.records import cards_of, detail, late_arrivals
from app.desk.register import register
from app.documents.reception import Acceptance
from tests.kit.office import Watch, arrived, paper


def standing(office: Office, *keys: int) -> list[str]:
    return [card.acceptance for card in cards_of(office, keys)]


def test_an_urgent_document_is_due_at_once_another_in_two_office_hours(office: Office, watch: Watch) -> None:
    calm, urgent, letter = arrived(office, 1), arrived(office, 2, urgency=1), paper(office)
    assert detail(office, calm).card.accept_by == datetime(2026, 11, 20, 10, 0, tzinfo=VIETNAM)
    assert detail(office, letter).card.accept_by is None
    assert standing(office, calm, urgent, letter) == [Acceptance.OPEN, Acceptance.SOON, Acceptance.OPEN]
    watch.wait(minutes=16)
    assert standing(office, calm, urgent) == [Acceptance.OPEN, Acceptance.LATE]
    assert late_arrivals(office) == 1
    watch.wait(minutes=80)
    assert standing(office, calm, urgent) == [Acceptance.SOON, Acceptance.LATE]
    watch.wait(minutes=30)
    assert late_arrivals(office) == 2
    register(office, urgent)
    assert late_arrivals(office) == 1
    assert detail(office, urgent).card.accept_by is None


def test_a_limit_that_is_off_presses_nobody(desk: Office, watch: Watch) -> None:
    calm, urgent = arrived(desk, 1), arrived(desk, 2, urgency=4)
    watch.wait(days=3)
    only_urgent = desk.with_settings(replace(desk.settings, accept_minutes=0))
    assert standing(only_urgent, calm, urgent) == [Acceptance.OPEN, Acceptance.LATE]
    assert late_arrivals(only_urgent) == 1
    none = desk.with_settings(replace(desk.settings, accept_minutes=0, accept_urgent_minutes=0))
    assert late_arrivals(none) == 0

"""An outage is named once, from when to when (D-29)."""

from datetime import timedelta

from app.desk import outages
from app.desk.office import Office
from tests.kit.office import Watch


def test_an_outage_begins_once_and_ends_once(office: Office, watch: Watch) -> None:
    start = office.now()
    assert not outages.ended(office)
    assert outages.began(office, "axis.unreachable")
    assert not outages.began(office, "axis.unreachable")
    lasts = outages.lasting(office)
    assert lasts is not None
    assert (lasts.began, lasts.ended, lasts.reason) == (start, None, "axis.unreachable")
    watch.wait(hours=2)
    assert outages.ended(office)
    assert not outages.ended(office)
    assert outages.lasting(office) is None
    [known] = outages.outages(office, start, office.now())
    assert known.ended == start + timedelta(hours=2)
    assert outages.outages(office, start - timedelta(hours=1), start) == []

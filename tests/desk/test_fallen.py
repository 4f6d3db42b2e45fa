"""A registered document that turns out worse is told until somebody has taken note; what is seen is checked first."""

import pytest

from app.desk.fallen import fallen_in, know_fall
from app.desk.later import check_first
from app.desk.office import Office
from app.desk.records import detail
from app.desk.register import register
from app.desk.verdicts import keep_verdict
from app.sync.chores import run_chores
from tests.kit.exchange import TOOLS
from tests.kit.office import Watch, arrived, row_of


def told(desk: Office) -> list[tuple[int, str]]:
    with desk.store.read() as session:
        return [(one.key, one.verdict) for one in fallen_in(session)]


def verdict(desk: Office, key: int, code: str) -> None:
    keep_verdict(desk, key, {"verdict": code})


def test_told_until_somebody_has_taken_note(desk: Office) -> None:
    key = arrived(desk)
    verdict(desk, key, "V07")
    register(desk, key)
    assert told(desk) == []
    verdict(desk, key, "V06")
    verdict(desk, key, "V06")
    assert told(desk) == [(key, "V06")], "once, and still after another check"
    assert row_of(desk, key).report["fell"] == {"before": "V07"}
    know_fall(desk, key)
    assert (told(desk), "fell" in row_of(desk, key).report) == ([], False)
    know_fall(desk, key)
    assert [event.act for event in detail(desk, key).events].count("fall_known") == 1
    verdict(desk, key, "V06")
    assert told(desk) == [], "it is known already"


@pytest.mark.parametrize(
    ("before", "after", "falls"),
    [
        ("V07", "V01", False),
        ("V07", "V05", True),
        ("V01", "V08", True),
        ("V01", "V12", False),
        ("V05", "V08", False),
        ("V05", "V06", True),
        ("V03", "V06", False),
        ("", "V03", True),
        ("", "V08", False),
    ],
)
def test_what_falls(desk: Office, before: str, after: str, *, falls: bool) -> None:
    key = arrived(desk)
    if before:
        verdict(desk, key, before)
    register(desk, key)
    verdict(desk, key, after)
    assert bool(told(desk)) == falls


def test_what_is_not_registered_or_gets_well_is_not_told(desk: Office) -> None:
    waiting, registered = arrived(desk), arrived(desk, 2)
    for key in (waiting, registered):
        verdict(desk, key, "V01")
    register(desk, registered)
    for key in (waiting, registered):
        verdict(desk, key, "V08")
    assert told(desk) == [(registered, "V08")]
    verdict(desk, registered, "V01")
    assert told(desk) == []


def test_what_somebody_looks_at_is_checked_first(desk: Office, watch: Watch) -> None:
    keys = [arrived(desk, serial) for serial in range(1, 6)]
    watch.wait(minutes=1)
    for _ in range(2):
        check_first(desk, keys[3:4])
    check_first(desk, [999])
    run_chores(desk, TOOLS, lambda: any(row_of(desk, key).verdict for key in keys))
    assert [key for key in keys if row_of(desk, key).verdict] == [keys[3]]
    run_chores(desk, TOOLS)
    assert all(row_of(desk, key).verdict for key in keys)

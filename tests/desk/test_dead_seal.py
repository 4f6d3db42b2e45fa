"""A seal made with a revoked certificate: nothing leaves with it, it comes off, the number stays (R-412, R-109)."""

from datetime import timedelta

import pytest

from app.desk import own_seal
from app.desk.dead_seal import SealWorthless, hold_back, keep_before, take_off
from app.desk.issue import issue, unissue
from app.desk.journal import WrongDirection
from app.desk.more_recipients import add_recipients
from app.desk.office import Office
from app.desk.prepare import Recipient
from app.desk.records import detail
from app.desk.seal_alarm import alarms
from app.documents.life import State, WrongState
from app.documents.values import Channel
from app.signing.examined import Heard, Own, OwnCheck
from app.store.tables import DocumentRow
from app.store.tables_exchange import RecipientRow
from app.sync import results
from tests.kit.office import arrived, parcels, sealed

CHECK = OwnCheck("ab" * 32, "Con dấu Sở Thử nghiệm", "Nơi cấp mẫu", "0A:1B", b"der", (), Own("unknown", heard="none"))


def signed(office: Office, key: int, fingerprint: str = CHECK.fingerprint, heard: Heard = "none") -> None:
    """The seal was put on, and this was known of its certificate."""
    check = OwnCheck(**(vars(CHECK) | {"fingerprint": fingerprint, "own": Own("ok", heard=heard)}))
    with office.store.write() as tx:
        own_seal.keep_seal(tx, office, key, check)
        keep_before(tx, key, [file.id for file in detail(office, key).files])


def revoked(office: Office) -> None:
    """Its issuer says: revoked an hour before."""
    lost = Own("revoked", heard="online", since=office.now() - timedelta(hours=1))
    own_seal.ask_again(office, CHECK.fingerprint, lambda _der, _beside: lost)


def standing(office: Office, key: int) -> tuple[State, list[str]]:
    told = detail(office, key)
    return told.card.state, [line.state for line in told.recipients]


def test_what_was_promised_is_held_back_when_the_revocation_is_heard(desk: Office) -> None:
    key, other = sealed(desk, "H99", "G99.01"), sealed(desk, "H99")
    signed(desk, key)
    signed(desk, other, "cd" * 32, "online")
    for one in (key, other):
        issue(desk, one)
    revoked(desk)
    assert standing(desk, key) == (State.SEALED, ["ready", "ready"])
    with desk.store.write() as tx:
        assert not hold_back(tx, desk, other)
    assert standing(desk, other) == (State.ISSUED, ["waiting"])
    assert [parcel.state for parcel in parcels(desk, key)] == ["withdrawn"]
    assert [event.act for event in detail(desk, key).events[-2:]] == ["seal_too_late", "held_back"]
    with pytest.raises(SealWorthless):
        issue(desk, key)
    assert standing(desk, key) == (State.SEALED, ["ready", "ready"])


def test_what_has_left_stays_issued_and_goes_to_nobody_else(desk: Office) -> None:
    key = sealed(desk, "H99")
    signed(desk, key)
    issue(desk, key)
    results.sent(desk, parcels(desk, key)[0].id, "axis-1")
    add_recipients(desk, key, [Recipient("G99.01")], "Trần Văn Mẫu")
    revoked(desk)
    assert standing(desk, key) == (State.ISSUED, ["sent", "ready"])
    with pytest.raises(SealWorthless):
        add_recipients(desk, key, [Recipient("H99.06")], "Trần Văn Mẫu")
    with pytest.raises(WrongState):
        take_off(desk, key)


def test_a_copy_that_waits_to_be_posted_is_held_back_too(desk: Office) -> None:
    key = sealed(desk, "H99")
    with desk.store.write() as tx:
        tx.session.get_one(RecipientRow, detail(desk, key).recipients[0].id).channel = "paper"
    signed(desk, key)
    issue(desk, key)
    assert standing(desk, key) == (State.ISSUED, ["by_hand"])
    revoked(desk)
    assert standing(desk, key) == (State.SEALED, ["ready"])


def test_the_seal_comes_off_and_a_valid_one_lets_it_leave(desk: Office) -> None:
    key = sealed(desk, "H99")
    signed(desk, key)
    revoked(desk)
    assert [one.key for one in alarms(desk)[0].documents] == [key]
    code = detail(desk, key).card.code
    off = take_off(desk, key)
    assert (off.state, off.code, alarms(desk)[0].documents) == (State.NUMBERED, code, ())
    assert "seal" not in detail(desk, key).fields
    revoked(desk)
    assert not alarms(desk)[0].documents, "it bears that seal no more"
    with desk.store.write() as tx:
        tx.session.get_one(DocumentRow, key).state = State.SEALED.value
    signed(desk, key, "cd" * 32, "online")
    assert issue(desk, key).state is State.ISSUED
    assert unissue(desk, key).state is State.SEALED


def test_a_seal_that_stands_does_not_come_off(desk: Office) -> None:
    key = sealed(desk, "H99")
    signed(desk, key, heard="online")
    with pytest.raises(WrongState):
        take_off(desk, key)
    assert standing(desk, key) == (State.SEALED, ["ready"])
    with pytest.raises(WrongDirection):
        take_off(desk, arrived(desk))


def test_a_scan_goes_back_to_its_paper(desk: Office) -> None:
    key = sealed(desk, "H99")
    with desk.store.write() as tx:
        tx.session.get_one(DocumentRow, key).channel = Channel.BOTH.value
    signed(desk, key)
    revoked(desk)
    off = take_off(desk, key)
    assert (off.state, off.channel) == (State.STAMPED, Channel.PAPER.value)

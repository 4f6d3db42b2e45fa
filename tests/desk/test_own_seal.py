"""Sealed while the issuer was not heard: marked, asked again, and an alarm where the certificate had been revoked."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.base.clock import to_vietnam
from app.base.settings import save
from app.desk import own_seal
from app.desk.directory import Entry, refresh
from app.desk.journal import NobodyOnDuty
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.records import detail
from app.desk.seal_alarm import SealAlarm, alarms
from app.desk.sealing import Tools, seal
from app.signing.errors import CertificateRevoked
from app.signing.examined import Own, OwnCheck
from app.signing.verify import TrustStore, Verifier
from app.store.tables_exchange import ChoreRow
from app.sync.checking import ChoreTools
from app.sync.chores import run_chores, take_up_waiting
from tests.kit.authority import Authority
from tests.kit.office import Watch, drafted
from tests.kit.pki import authority_key
from tests.kit.sealing import taken_in
from tests.kit.signed_pdfs import Bench


class Asking:
    """Asks the authority about one of its certificates as the house does."""

    def __init__(self, verifier: Verifier, issuer: Authority, folder: Path, label: str) -> None:
        self.key, self.verifier = authority_key(issuer, label), verifier
        self.trust = TrustStore(issuer.trust, folder / "kept")

    def check(self) -> OwnCheck:
        return self.verifier.look_at_own(self.key.certificate, self.key.chain, self.trust)

    def own(self, der: bytes, beside: tuple[bytes, ...]) -> Own:
        return self.verifier.own(der, beside, self.trust)


Ask = Callable[[str], Asking]


@pytest.fixture
def ask(verifier: Verifier, issuer: Authority, tmp_path: Path) -> Ask:
    return lambda label: Asking(verifier, issuer, tmp_path, label)


def silent(issuer: Authority) -> None:
    issuer.weather.moods |= {"ocsp": "down", "crls": "down", "tsa": "down"}


def noted(office: Office, key: int, check: OwnCheck) -> None:
    """Record a seal as the two acts that seal do."""
    with office.store.write() as tx:
        own_seal.keep_seal(tx, office, key, check)


def numbered(office: Office) -> int:
    key = drafted(office)
    give_number(office, key)
    return key


def mark(office: Office, key: int) -> str:
    told = detail(office, key).fields.get("seal")
    return str(told["checked"]) if isinstance(told, dict) else ""


def acts(office: Office, key: int) -> list[str]:
    return [event.act for event in detail(office, key).events]


def chores(office: Office, asking: Asking) -> int:
    def again(fingerprint: str) -> str:
        return own_seal.ask_again(office, fingerprint, asking.own)

    tools = ChoreTools(verify=lambda _pdf, _sender: {}, pages=lambda _pdf: 1, lines=lambda _pdf: [], ask_own=again)
    return run_chores(office, tools)


def waiting(office: Office) -> list[tuple[str, str]]:
    with office.store.read() as session:
        return [(row.kind, row.last_error) for row in session.query(ChoreRow).where(ChoreRow.kind == own_seal.KIND)]


def test_what_was_sealed_without_a_line_is_marked_and_asked_about_when_it_is_back(
    desk: Office, bench: Bench, issuer: Authority, ask: Ask
) -> None:
    asking = ask("agency")
    silent(issuer)
    check = asking.check()
    assert (check.own.state, check.own.heard) == ("unknown", "none")
    own_seal.refuse_unfit_own(desk, check)
    key = taken_in(desk, bench.leader)
    seal(desk, key, Tools(bench.sealer, bench.agency(), bench.seal_picture, own=check))
    assert (mark(desk, key), waiting(desk)) == ("none", [(own_seal.KIND, "")])
    assert chores(desk, asking) == 0
    assert (mark(desk, key), waiting(desk)) == ("none", [(own_seal.KIND, own_seal.WAITING)])
    issuer.weather.clear()
    assert chores(desk, asking) == 0, "its time has not come"
    take_up_waiting(desk)
    assert chores(desk, asking) == 1
    take_up_waiting(desk)
    assert (mark(desk, key), waiting(desk), acts(desk, key)[-1]) == ("later", [], "seal_checked_later")
    assert (alarms(desk), own_seal.ask_again(desk, check.fingerprint, asking.own)) == ([], "")


def test_an_answer_from_before_is_a_mark_too(desk: Office, issuer: Authority, ask: Ask) -> None:
    asking = ask("agency")
    fresh = asking.check()
    silent(issuer)
    stale = asking.check()
    assert [one.own.state for one in (fresh, stale)] == ["ok", "ok"]
    assert [one.own.heard for one in (fresh, stale)] == ["online", "kept"]
    online, kept = numbered(desk), numbered(desk)
    noted(desk, online, fresh)
    noted(desk, kept, stale)
    assert [mark(desk, key) for key in (online, kept)] == ["online", "kept"]
    assert (len(waiting(desk)), mark(desk, numbered(desk))) == (1, "")
    issuer.weather.clear()
    own_seal.refuse_unfit_own(desk, asking.check())
    assert [mark(desk, key) for key in (online, kept)] == ["online", "later"], "the next sealing hears it as well"


def test_an_issuer_that_tells_nobody_is_not_waited_for(desk: Office, ask: Ask) -> None:
    own_seal.refuse_unfit_own(desk, ask("agency").check())
    check = ask("quiet").check()
    own_seal.refuse_unfit_own(desk, check)
    key = numbered(desk)
    noted(desk, key, check)
    assert (check.own.heard, mark(desk, key), waiting(desk)) == ("unpublished", "unpublished", [])


def sealed_at(desk: Office, watch: Watch, check: OwnCheck, days: int) -> int:
    key = numbered(desk)
    watch.moment = to_vietnam(datetime.now(UTC) - timedelta(days=days))
    noted(desk, key, check)
    return key


def alarmed(desk: Office, watch: Watch, issuer: Authority, asking: Asking) -> tuple[SealAlarm, int, int]:
    """Seal twice without a line, before and after the certificate was revoked three days ago; then hear of it."""
    silent(issuer)
    check = asking.check()
    early, late = sealed_at(desk, watch, check, 10), sealed_at(desk, watch, check, 1)
    issuer.weather.clear()
    watch.wait(hours=1)
    assert chores(desk, asking) == 1
    [alarm] = alarms(desk)
    return alarm, early, late


def test_a_certificate_that_was_revoked_raises_an_alarm_and_seals_no_more(
    desk: Office, watch: Watch, issuer: Authority, ask: Ask
) -> None:
    asking = ask("revoked")
    alarm, early, late = alarmed(desk, watch, issuer, asking)
    assert (mark(desk, early), mark(desk, late), acts(desk, late)[-1]) == ("later", "revoked", "seal_too_late")
    assert (alarm.name, alarm.settled_by) == ("Sở Thử nghiệm tỉnh Mẫu Một", "")
    assert alarm.since is not None
    assert timedelta(days=2) < datetime.now(UTC) - alarm.since < timedelta(days=4)
    assert [(one.key, one.code) for one in alarm.documents] == [(late, detail(desk, late).card.code)]
    silent(issuer)
    for heard in (asking.check(), OwnCheck(**(vars(asking.check()) | {"own": Own("unknown")}))):
        with pytest.raises(CertificateRevoked):
            own_seal.refuse_unfit_own(desk, heard)
    assert alarms(desk) == [alarm], "told once"


def test_the_alarm_is_settled_by_a_named_person(desk: Office, watch: Watch, issuer: Authority, ask: Ask) -> None:
    asking = ask("revoked")
    alarm, _, _ = alarmed(desk, watch, issuer, asking)
    with pytest.raises(NobodyOnDuty):
        own_seal.settle(desk.by(""), alarm.fingerprint, "x")
    own_seal.settle(desk, alarm.fingerprint, "Đã thu hồi văn bản")
    [settled] = alarms(desk)
    assert (settled.settled_by, settled.settled_at, settled.settled_how) == (
        desk.who,
        watch.now(),
        "Đã thu hồi văn bản",
    )
    with pytest.raises(CertificateRevoked):
        own_seal.refuse_unfit_own(desk, asking.check())
    assert alarms(desk) == [settled]
    with pytest.raises(own_seal.NoSuchAlarm):
        own_seal.settle(desk, "0" * 64, "Đã xử lý")


def test_one_that_is_heard_to_be_good_after_all_ends_the_alarm(
    desk: Office, watch: Watch, issuer: Authority, ask: Ask
) -> None:
    asking = ask("revoked")
    alarm, _, late = alarmed(desk, watch, issuer, asking)
    good = Own("ok", heard="online")
    own_seal.refuse_unfit_own(desk, OwnCheck(**(vars(asking.check()) | {"own": good})))
    assert (alarms(desk), mark(desk, late)) == ([], "later")
    assert own_seal.ask_again(desk, alarm.fingerprint, asking.own) == ""


def test_a_seal_that_is_kept_while_the_alarm_is_on_does_not_end_it(
    desk: Office, watch: Watch, issuer: Authority, ask: Ask
) -> None:
    """Another window was in the middle of a batch, and its session knew nothing of it."""
    asking = ask("revoked")
    alarm, _, late = alarmed(desk, watch, issuer, asking)
    own_seal.settle(desk, alarm.fingerprint, "Đã thu hồi văn bản")
    other = numbered(desk)
    noted(desk, other, OwnCheck(**(vars(asking.check()) | {"own": Own("unknown")})))
    assert (mark(desk, other), len(alarms(desk))) == ("none", 1)
    unheard = Own("revoked", heard="kept")
    assert own_seal.ask_again(desk, alarm.fingerprint, lambda _der, _beside: unheard) == ""
    [again] = alarms(desk)
    assert (again.settled_by, again.since, mark(desk, other)) == ("", None, "revoked")
    assert [one.key for one in again.documents][-2:] == [late, other]


def test_the_seal_of_another_agency_is_refused_before_its_pin_is_asked(
    desk: Office, issuer: Authority, ask: Ask
) -> None:
    certificate = ask("agency").key.certificate
    kept = desk.folders.settings
    mine = desk.with_settings(save(kept, agency="Sở Ngoại vụ tỉnh Mẫu Một", organ_id="H99.05"))
    own_seal.refuse_seal_of_another(mine, certificate)
    refresh(desk, [Entry("H99.77", certificate.name)])
    with pytest.raises(own_seal.SealOfAnother) as refused:
        own_seal.refuse_seal_of_another(mine, certificate)
    assert refused.value.facts == {"seal": certificate.name, "agency": "Sở Ngoại vụ tỉnh Mẫu Một"}
    own_seal.refuse_seal_of_another(mine.with_settings(save(kept, agency=certificate.name)), certificate)

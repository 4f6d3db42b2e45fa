"""Before anything leaves, the issuer is asked about a seal that it was not heard about (R-412)."""

from dataclasses import replace

import pytest

from app.desk import own_seal
from app.desk.office import Office
from app.desk.records import detail
from app.desk.seal_alarm import alarms
from app.documents.life import State
from app.signing.verify import TrustStore, Verifier
from app.sync.engine import Engine
from tests.kit.authority import Authority
from tests.kit.exchange import TOOLS, Desk
from tests.kit.pki import authority_key


def silent(issuer: Authority) -> None:
    issuer.weather.moods |= {"ocsp": "down", "crls": "down", "tsa": "down"}


def issued_unheard(ours: Desk, issuer: Authority, verifier: Verifier, label: str) -> tuple[int, Engine]:
    """Seal and issue while the issuer is silent; return the document, and the engine that can ask again."""
    office, trust = ours.office, TrustStore(issuer.trust, ours.office.folders.data / "kept")
    key = authority_key(issuer, label)
    silent(issuer)
    check = verifier.look_at_own(key.certificate, key.chain, trust)
    document = ours.issue("H98")
    with office.store.write() as tx:
        own_seal.keep_seal(tx, office, document, check)

    def again(fingerprint: str) -> str:
        return own_seal.ask_again(office, fingerprint, lambda der, beside: verifier.own(der, beside, trust))

    return document, Engine(office, ours.line, replace(TOOLS, ask_own=again))


def standing(office: Office, key: int) -> tuple[State, str, object]:
    told = detail(office, key)
    seal = told.fields["seal"]
    assert isinstance(seal, dict)
    return told.card.state, told.recipients[0].state, seal["checked"]


def test_what_a_revocation_holds_back_does_not_leave_first(ours: Desk, issuer: Authority, verifier: Verifier) -> None:
    key, engine = issued_unheard(ours, issuer, verifier, "revoked")
    issuer.weather.clear()
    done = engine.round()
    assert (done.sent, done.problem) == ([], None)
    assert standing(ours.office, key) == (State.SEALED, "ready", "revoked")
    assert [one.key for one in alarms(ours.office)[0].documents] == [key]


@pytest.mark.parametrize(("speaks", "checked"), [(True, "later"), (False, "none")])
def test_what_is_well_leaves_and_so_does_what_nobody_tells_about(
    ours: Desk, issuer: Authority, verifier: Verifier, *, speaks: bool, checked: str
) -> None:
    key, engine = issued_unheard(ours, issuer, verifier, "agency")
    if speaks:
        issuer.weather.clear()
    assert len(engine.round().sent) == 1
    assert standing(ours.office, key) == (State.ISSUED, "sent", checked)
    assert (alarms(ours.office), engine.round().sent) == ([], [])

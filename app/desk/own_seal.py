"""The agency's own seal certificate: what was known of it as it signed, asked again later, and the alarm (R-412).

Without a line the agency seals with a revocation list from before, or with none: each such document is marked, and
its issuer is asked as soon as it answers. Where it says that the certificate had been revoked, the window raises an
alarm that stays until a named person has dealt with what was sealed, and nothing more is sealed with it.
"""

from base64 import b64decode, b64encode
from collections.abc import Callable
from typing import Any

from sqlalchemy import select

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.dead_seal import hold_back
from app.desk.facts import value
from app.desk.journal import note
from app.desk.later import do_later
from app.desk.office import Office
from app.desk.seal_alarm import FACT, REVOKED, TAKEN_OFF, UNCHECKED
from app.desk.senders import sender_name
from app.desk.verdicts import BY_ITSELF
from app.documents.values import Direction, required
from app.signing.certificates import Certificate
from app.signing.errors import CertificateRevoked
from app.signing.examined import Own, OwnCheck
from app.signing.verify import refuse_own, seal_of
from app.store.store import Writing
from app.store.tables import DocumentRow
from app.store.tables_exchange import FactRow, SealRow

KIND = "own_seal"
WAITING = "seal.own_unchecked"
_AGAIN = (*UNCHECKED, REVOKED)


class NoSuchAlarm(Refused):
    """No certificate of this fingerprint is known to be revoked. Facts: fingerprint."""

    code = "seal.no_alarm"


def keep_seal(tx: Writing, office: Office, key: int, check: OwnCheck | None) -> None:
    """Keep, in the transaction that records a seal, what was known of its certificate; promise to ask again."""
    if check is None:
        return
    heard, now = check.own.heard, office.now()
    tx.session.add(SealRow(document_key=key, certificate=check.fingerprint, signed_at=now, checked=heard))
    if heard in UNCHECKED:
        _put(tx, check.fingerprint, _entry(check) | {"at": now.isoformat()})
        do_later(tx, office, KIND, check.fingerprint)


class SealOfAnother(Refused):
    """The seal on the token is another agency's by the directory. Facts: seal, agency."""

    code = "seal.of_another_agency"


def refuse_seal_of_another(office: Office, certificate: Certificate) -> None:
    """Refuse a seal that the directory knows as another agency's, before its PIN is asked; raises SealOfAnother.

    A name that nobody in the directory has is no proof of anything: it passes.
    """
    ours = sender_name(office, office.settings.organ_id)
    if seal_of((certificate.name, certificate.organisation), ours) == "other":
        raise SealOfAnother(seal=certificate.name, agency=office.settings.agency)


def refuse_unfit_own(office: Office, check: OwnCheck) -> None:
    """Keep what was heard of the certificate that is about to seal; raises CertificateRevoked, CertificateIssuerOver.

    One that is known to be revoked is refused without a line too, until its issuer says otherwise.
    """
    _keep_heard(office, check)
    known = _known(office).get(check.fingerprint, {})
    if known.get("state") == REVOKED:
        raise CertificateRevoked(name=check.name, issuer=check.issuer)
    refuse_own(check)


def ask_again(office: Office, fingerprint: str, look: Callable[[bytes, tuple[bytes, ...]], Own]) -> str:
    """Ask about a certificate that sealed unchecked; return the code of what is still waited for, or nothing."""
    told = _known(office).get(fingerprint)
    if told is None:
        return ""
    der, beside = b64decode(told["der"]), tuple(b64decode(one) for one in told["beside"])
    own = look(der, beside)
    check = OwnCheck(fingerprint, told["name"], told["issuer"], told["serial"], der, beside, own)
    return "" if _keep_heard(office, check) else WAITING


def settle(office: Office, fingerprint: str, how: str) -> None:
    """Note by name how what was sealed with a revoked certificate was dealt with; raises NoSuchAlarm, FieldMissing."""
    done = required("text", how, 500)
    with office.store.write() as tx:
        told = value(tx.session, FACT).get(fingerprint, {})
        if told.get("state") != REVOKED:
            raise NoSuchAlarm(fingerprint=fingerprint)
        _put(
            tx,
            fingerprint,
            told | {"settled_by": office.who, "settled_at": office.now().isoformat(), "settled_how": done},
        )
        note(tx, office, None, "seal_alarm_settled", {"name": told["name"], "text": done})
        tx.touched(Topic.SEAL)


def _keep_heard(office: Office, check: OwnCheck) -> bool:
    """Keep what was heard and judge what was sealed by it; return False where nothing certain was heard."""
    lost = check.own.state == REVOKED
    if not lost and (check.own.state != "ok" or check.own.heard != "online"):
        return False
    if not lost and check.fingerprint not in _known(office):
        return True
    with office.store.write() as tx:
        affected = _judge(tx, office, check)
        known = value(tx.session, FACT).get(check.fingerprint, {})
        if lost and (affected or known.get("state") != REVOKED):
            since = check.own.since.isoformat() if check.own.since else ""
            told = _entry(check) | {"state": REVOKED, "since": since, "at": office.now().isoformat()}
            _put(tx, check.fingerprint, told)
            facts: dict[str, object] = {"name": check.name, "serial": check.serial, "since": since}
            note(tx, office.by(office.who or BY_ITSELF), None, "own_seal_revoked", facts)
        elif not lost:
            _put(tx, check.fingerprint, None)
        tx.touched(Topic.SEAL)
    return True


def _judge(tx: Writing, office: Office, check: OwnCheck) -> int:
    """Write to each seal by this certificate what its issuer says; return how many were put on too late."""
    own, who = check.own, office.by(office.who or BY_ITSELF)
    lost, late = own.state == REVOKED, 0
    ours = select(SealRow).where(SealRow.certificate == check.fingerprint, SealRow.checked != TAKEN_OFF)
    for row in tx.session.scalars(ours).all():
        too_late = lost and (own.since is None or row.signed_at >= own.since)
        wanted = REVOKED if too_late else "later" if row.checked in _AGAIN else row.checked
        if wanted == row.checked:
            continue
        row.checked, row.checked_at = wanted, office.now()
        late += too_late
        note(tx, who, row.document_key, "seal_too_late" if too_late else "seal_checked_later")
        document = tx.session.get_one(DocumentRow, row.document_key)
        tx.touched(Topic(document.direction), row.document_key)
        if too_late and document.direction == Direction.OUTGOING.value:
            hold_back(tx, who, row.document_key)
    return late


def _entry(check: OwnCheck) -> dict[str, Any]:
    beside = [b64encode(one).decode("ascii") for one in check.beside]
    named = {"name": check.name, "issuer": check.issuer, "serial": check.serial}
    return named | {"der": b64encode(check.der).decode("ascii"), "beside": beside}


def _known(office: Office) -> dict[str, Any]:
    """Return the certificates of ours that are asked about or revoked, by fingerprint."""
    with office.store.read() as session:
        return value(session, FACT)


def _put(tx: Writing, fingerprint: str, told: dict[str, Any] | None) -> None:
    """Keep what is known of one certificate beside the others, or forget it; one that is revoked stays revoked."""
    row = tx.session.get(FactRow, FACT, with_for_update=True)
    known = dict(row.value) if row is not None else {}
    if told is None:
        known.pop(fingerprint, None)
    elif told.get("state") == REVOKED or known.get(fingerprint, {}).get("state") != REVOKED:
        known[fingerprint] = told
    tx.session.merge(FactRow(name=FACT, value=known))

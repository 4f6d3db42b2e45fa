"""Signatures that outlast their services: a sealed document gets revocation data and a time stamp once there is a line.

R-412, R-413. Sealing does not wait for the network: what is missing is promised in the transaction that records the
seal, tried at once, and taken up again by the exchange until it is whole. The files as they were stay in the vault.
Before the certificate of the newest time stamp ends, another stamp is laid over it: the promise is kept for that day.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select

from app.base.clock import to_vietnam
from app.base.news import Topic
from app.desk.dead_seal import PROLONG, evidence_name, hold_back
from app.desk.facts import value
from app.desk.journal import note
from app.desk.office import Office
from app.desk.receive import file_like
from app.desk.verdicts import BY_ITSELF
from app.documents.arrival import COPY
from app.documents.life import State
from app.documents.numbering import INCOMING
from app.signing.marks import Lasting, Wish
from app.signing.seal import Sealer
from app.store.store import Writing
from app.store.tables import DocumentRow, FileRow
from app.store.tables_exchange import ChoreRow, FactRow

KIND = PROLONG
WAITING = "seal.evidence_waits"
_SEALED = {State.SEALED.value, State.ISSUED.value}
_FIRST = timedelta(seconds=60)
_BEFORE_THE_END = timedelta(days=30)
_SOONEST = timedelta(days=1)
_STAMP = "timestamp"


@dataclass(frozen=True)
class Evidence:
    """How a sealed document's proof stands: when it was last tried, what it has, which issuers were not heard.

    `revoked` names the certificates that had been revoked when they signed: such a document must not stand. `renew` is
    when the time stamp is covered by another.
    """

    at: datetime
    stamped: bool
    revocation: bool
    missing: tuple[str, ...]
    revoked: tuple[str, ...] = ()
    renew: datetime | None = None

    @property
    def whole(self) -> bool:
        """Tell whether nothing is waited for."""
        return not self.missing


def promise(tx: Writing, office: Office, key: int) -> None:
    """Promise, in the transaction that records a seal, that its proof will be completed."""
    told = {"at": office.now().isoformat(), "stamped": False, "revocation": False, "missing": ["first"]}
    tx.session.merge(FactRow(name=evidence_name(key), value=told))
    tx.session.add(ChoreRow(kind=KIND, subject=str(key), due=office.now() + _FIRST))


def evidence(office: Office, key: int) -> Evidence | None:
    """Return how a document's proof stands; None where none was ever wanted."""
    with office.store.read() as session:
        row = session.get(FactRow, evidence_name(key))
    if row is None:
        return None
    told = row.value
    missing, revoked = tuple(told["missing"]), tuple(told.get("revoked", ()))
    at, renew = datetime.fromisoformat(told["at"]), _renewal(told)
    return Evidence(at, told["stamped"], told["revocation"], missing, revoked, renew)


def prolong(office: Office, key: int, sealer: Sealer, wish: Wish) -> str:
    """Complete the proof of a document's files; return the code of what is still waited for, or nothing.

    Raises SealNotPdf and what the sealing process may raise.
    """
    with office.store.read() as session:
        row = session.get(DocumentRow, key)
        asked = select(FileRow).where(FileRow.document_key == key, FileRow.superseded.is_(False)).order_by(FileRow.id)
        files = [file for file in session.scalars(asked) if file.name.lower().endswith(".pdf")]
        renew = _renewal(value(session, evidence_name(key)))
    if row is None:
        return ""
    if row.direction == INCOMING:
        files = [file for file in files if file.role == COPY]
    elif row.state not in _SEALED:
        return ""
    if renew is not None and renew <= office.now():
        wish = replace(wish, renew=True)
    told = [_prolonged(office, file, sealer, wish) for file in files]
    if wish.renew and not wish.tsa:
        told = [replace(one, missing=(*one.missing, _STAMP)) for one in told]
    return _keep(office, key, told)


def _prolonged(office: Office, file: FileRow, sealer: Sealer, wish: Wish) -> Lasting:
    out = office.folders.work / f"lasting-{file.document_key}-{file.id}.pdf"
    try:
        told = sealer.prolong(office.vault.path(file.sha256), out, wish)
        if told.added:
            _replace(office, file, office.vault.keep_file(out), out.stat().st_size)
    finally:
        out.unlink(missing_ok=True)
    return told


def _replace(office: Office, old: FileRow, sha256: str, size: int) -> None:
    """Put the longer file in place of the sealed one; whoever changed the document meanwhile goes first."""
    with office.store.write() as tx:
        kept = tx.session.get_one(FileRow, old.id)
        if kept.superseded:
            return
        kept.superseded = True
        tx.session.add(file_like(kept, sha256=sha256, size=size))


def _keep(office: Office, key: int, told: list[Lasting]) -> str:
    whole = _told(office, told)
    missing, revoked = whole["missing"], whole["revoked"]
    with office.store.write() as tx:
        row, before = tx.session.get_one(DocumentRow, key), value(tx.session, evidence_name(key))
        known = before.get("revoked", [])
        renew = _renewal(before) if _STAMP in missing else _next(office, told)
        whole["renew"] = renew.isoformat() if renew is not None else ""
        tx.session.merge(FactRow(name=evidence_name(key), value=whole))
        if any(one.added for one in told):
            facts: dict[str, object] = {"stamped": whole["stamped"], "revocation": whole["revocation"]}
            note(tx, office.by(office.who or BY_ITSELF), key, "proof_added", facts)
        if revoked != known:
            note(tx, office.by(office.who or BY_ITSELF), key, "seal_revoked", {"names": ", ".join(revoked)})
            hold_back(tx, office.by(office.who or BY_ITSELF), key)
        if not missing:
            tx.session.execute(delete(ChoreRow).where(ChoreRow.kind == KIND, ChoreRow.subject == str(key)))
            if renew is not None:
                tx.session.add(ChoreRow(kind=KIND, subject=str(key), due=renew))
        tx.touched(Topic(row.direction), key)
    return WAITING if missing else ""


def _told(office: Office, told: list[Lasting]) -> dict[str, Any]:
    """Return what all files of a document have together."""
    return {
        "at": office.now().isoformat(),
        "stamped": all(one.stamped for one in told),
        "revocation": all(one.revocation for one in told),
        "missing": sorted({name for one in told for name in one.missing}),
        "revoked": sorted({name for one in told for name in one.revoked}),
    }


def _next(office: Office, told: list[Lasting]) -> datetime | None:
    """Return when a time stamp needs another over it: a month before its certificate ends, or half the way there."""
    ends = [one.until for one in told if one.until is not None]
    if not ends:
        return None
    now, end = office.now(), to_vietnam(min(ends))
    usual = end - _BEFORE_THE_END
    return usual if usual > now else now + max(_SOONEST, (end - now) / 2)


def _renewal(told: dict[str, Any]) -> datetime | None:
    return datetime.fromisoformat(told["renew"]) if told.get("renew") else None

"""The directory of agencies: kept here, searched offline, both codes, old names and mergers (R-214, R-1102; edxml 5.3).

Only what changed is written, some thousands of rows a transaction: nobody waits for a catalogue of 125,000 agencies.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any, ClassVar, TypeVar

from sqlalchemy import Select, bindparam, func, select

from app.base.errors import Refused
from app.base.frozen import dataclass
from app.base.news import Topic
from app.desk.directory_index import VERSION, directory_index
from app.desk.office import Office
from app.documents.cards import AgencyCard
from app.documents.values import clean
from app.documents.vietnamese import fold, without_tones
from app.store.store import Writing
from app.store.tables import table_of
from app.store.tables_exchange import AgencyRow, FactRow, PacketRow, RecipientRow, StatusRow

Sent = TypeVar("Sent", PacketRow, StatusRow)

_NODE_END = ".W00"
_AT_ONCE = 4000
_WHOLE = 0.5
_TABLE = table_of(AgencyRow)
_ADD = _TABLE.insert()
_CHANGE = (
    _TABLE.update()
    .where(_TABLE.c.organ_id == bindparam("code"))
    .values(
        {
            name: bindparam(f"new_{name}")
            for name in (
                "name",
                "old_code",
                "parent",
                "mail",
                "folded",
                "former",
                "refreshed_at",
                "valid_to",
                "successor",
            )
        }
    )
)


class UnknownAgency(Refused):
    """The directory has no agency of this code; facts: `code`."""

    code: ClassVar[str] = "directory.unknown"


@dataclass(frozen=True)
class Entry:
    """One row of the axis' catalogue; `parent` is the code of the agency above."""

    organ_id: str
    name: str
    old_code: str = ""
    parent: str = ""
    mail: str = ""


def refresh(office: Office, entries: Iterable[Entry]) -> int:
    """Take the axis' catalogue in and return how many agencies it names.

    An agency that changed its name keeps the old one to be found by. One that a whole catalogue no longer names has
    ended today, with its history; a catalogue of less than half of what is known is a part, and ends nobody.
    """
    wanted = {one.organ_id: one for one in map(_tidy, entries) if one.organ_id and not one.organ_id.endswith(_NODE_END)}
    with office.store.read() as session:
        known = {row.organ_id: row for row in session.execute(select(*_TABLE.c))}
    fresh = [_added(office, one) for code, one in wanted.items() if code not in known]
    changed = [
        _changed(office, known[code], one)
        for code, one in wanted.items()
        if code in known and _differs(known[code], one)
    ]
    in_force = [row for row in known.values() if row.valid_to is None]
    if len(wanted) >= len(in_force) * _WHOLE:
        changed += [_ended(office, row) for row in in_force if row.organ_id not in wanted]
    for add, rows in ((True, fresh), (False, changed)):
        for chunk in _chunks(rows):
            with office.store.write() as tx:
                tx.session.connection().execute(_ADD if add else _CHANGE, chunk)
                _count_change(tx)
                tx.touched(Topic.DIRECTORY)
    with office.store.write() as tx:
        _name_recipients(tx)
    return len(wanted)


def merge(office: Office, code: str, successor: str, on: date) -> None:
    """Note that an agency has become part of another from a day on; raises UnknownAgency."""
    with office.store.write() as tx:
        note_merger(tx, code, successor, on)


def note_merger(tx: Writing, code: str, successor: str, on: date) -> None:
    """Note it with what else the transaction does; raises UnknownAgency."""
    row, new = (tx.session.get(AgencyRow, each) for each in (code, successor))
    if row is None or new is None or row is new:
        raise UnknownAgency(code=successor if row is not None else code)
    row.valid_to, row.successor = on - timedelta(days=1), successor
    new.former = [*new.former, row.name]
    new.folded = _folded(new.name, new.former, (new.organ_id, new.old_code))
    _count_change(tx)
    tx.touched(Topic.DIRECTORY)


def matching(office: Office, typed: str, limit: int = 8) -> list[AgencyCard]:
    """Return the agencies that what was typed may mean: exact code first, those in force, then the most used.

    Names of before a merger or a change of name find the agency of today too.
    """
    words = fold(typed).split()
    if not words:
        return []
    exact = agency(office, typed)
    codes = directory_index(office.store).found(words, limit)
    cards = {card.organ_id: card for card in _cards(office, codes)}
    place = {code: at for at, code in enumerate(codes)}
    ranked = sorted(cards.values(), key=lambda card: (not card.valid, -card.uses, place[card.organ_id]))
    others = [card for card in ranked if exact is None or card.organ_id != exact.organ_id]
    return ([exact] if exact else []) + others[: limit - bool(exact)]


def warm(office: Office) -> None:
    """Make the index before the first letter is typed."""
    directory_index(office.store)


def agency(office: Office, code: str) -> AgencyCard | None:
    """Return the agency of a code, new or old, however it was typed; no code is no agency."""
    wanted = code.strip().upper()
    if not wanted:
        return None
    with office.store.read() as session:
        row = session.get(AgencyRow, wanted)
        if row is None:
            by_old = select(AgencyRow).where(AgencyRow.old_code == wanted)
            row = session.scalars(by_old.order_by(AgencyRow.valid_to.is_not(None), AgencyRow.organ_id)).first()
        return _card(row, _named(session.get(AgencyRow, row.successor))) if row else None


def names(office: Office, codes: Collection[str]) -> dict[str, str]:
    """Return the names of agencies by their codes of today; what is no such code is left out."""
    asked = select(AgencyRow.organ_id, AgencyRow.name).where(AgencyRow.organ_id.in_(codes))
    with office.store.read() as session:
        return dict(session.execute(asked).tuples().all())


def agency_at(office: Office, address: str) -> AgencyCard | None:
    """Return the agency in force whose official address this is, the one above where several share it."""
    wanted = address.strip().lower()
    if not wanted:
        return None
    asked = select(AgencyRow).where(AgencyRow.mail == wanted, AgencyRow.valid_to.is_(None))
    with office.store.read() as session:
        row = session.scalars(asked.order_by(func.length(AgencyRow.organ_id), AgencyRow.organ_id)).first()
        return _card(row, "") if row else None


def agencies(office: Office) -> list[AgencyCard]:
    """Return the whole directory."""
    with office.store.read() as session:
        rows = session.scalars(select(AgencyRow).order_by(AgencyRow.organ_id)).all()
    names = {row.organ_id: row.name for row in rows}
    return [_card(row, names.get(row.successor, "")) for row in rows]


def size(office: Office) -> int:
    """Return how many agencies the directory holds."""
    with office.store.read() as session:
        return session.scalar(select(func.count()).select_from(AgencyRow)) or 0


def _tidy(entry: Entry) -> Entry:
    codes = (entry.organ_id.strip().upper(), entry.old_code.strip().upper(), entry.parent.strip().upper())
    return Entry(codes[0], clean(entry.name), codes[1], codes[2], entry.mail.strip().lower())


def _differs(row: Any, entry: Entry) -> bool:
    kept = (row.name, row.old_code, row.parent, row.mail)
    return row.valid_to is not None or kept != (entry.name, entry.old_code, entry.parent, entry.mail)


def _added(office: Office, entry: Entry) -> dict[str, Any]:
    return {
        "organ_id": entry.organ_id,
        "name": entry.name,
        "old_code": entry.old_code,
        "parent": entry.parent,
        "mail": entry.mail,
        "former": [],
        "folded": _folded(entry.name, [], (entry.organ_id, entry.old_code)),
        "refreshed_at": office.now(),
    }


def _changed(office: Office, row: Any, entry: Entry) -> dict[str, Any]:
    """Return the new values of an agency; one that has become part of another stays ended until it is merged back."""
    renamed = fold(row.name) != fold(entry.name)
    former = [*row.former, row.name] if renamed and row.name not in row.former else list(row.former)
    merged = bool(row.successor)
    return _values(
        row,
        name=entry.name,
        old_code=entry.old_code,
        parent=entry.parent,
        mail=entry.mail,
        former=former,
        folded=_folded(entry.name, former, (entry.organ_id, entry.old_code)),
        refreshed_at=office.now(),
        valid_to=row.valid_to if merged else None,
    )


def _ended(office: Office, row: Any) -> dict[str, Any]:
    return _values(row, valid_to=office.today(), refreshed_at=office.now())


def _values(row: Any, **new: Any) -> dict[str, Any]:
    names = ("name", "old_code", "parent", "mail", "folded", "former", "refreshed_at", "valid_to", "successor")
    return {"code": row.organ_id} | {f"new_{name}": new.get(name, getattr(row, name)) for name in names}


def _folded(name: str, former: Sequence[str], codes: Iterable[str]) -> str:
    """Return the line that searches look in: the name, its initials, names of before, codes."""
    parts = [fold(name), initials(name), *(fold(each) for each in former), *(code.lower() for code in codes)]
    return " ".join(part for part in parts if part)


def _chunks(rows: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    for place in range(0, len(rows), _AT_ONCE):
        yield rows[place : place + _AT_ONCE]


def _count_change(tx: Writing) -> None:
    """Let every process make its index anew."""
    row = tx.session.get(FactRow, VERSION) or FactRow(name=VERSION, value={"count": 0})
    row.value = {"count": int(row.value["count"]) + 1}
    tx.session.add(row)


def _name_recipients(tx: Writing) -> None:
    """Give recipients that were entered by their code alone the name the directory has for them."""
    nameless = select(RecipientRow).where(RecipientRow.name == RecipientRow.organ_id)
    for line in tx.session.scalars(nameless).all():
        known = tx.session.get(AgencyRow, line.organ_id)
        if known is not None:
            line.name, line.old_code = known.name, known.old_code
            tx.touched(Topic.OUTGOING, line.document_key)


def _cards(office: Office, codes: Sequence[str]) -> list[AgencyCard]:
    with office.store.read() as session:
        rows = session.scalars(select(AgencyRow).where(AgencyRow.organ_id.in_(codes))).all()
        successors = {row.successor for row in rows if row.successor}
        named = select(AgencyRow.organ_id, AgencyRow.name).where(AgencyRow.organ_id.in_(successors))
        names = {row.organ_id: row.name for row in session.execute(named)}
        return [_card(row, names.get(row.successor, "")) for row in rows]


def _named(row: AgencyRow | None) -> str:
    return row.name if row else ""


def initials(name: str) -> str:
    """Return the folded first letters of a name: "Sở Xây dựng" gives `sxd`."""
    return "".join(word[0] for word in fold(name).split())


def short_name(name: str) -> str:
    """Return the abbreviation an agency would use in its codes: "Sở Xây dựng tỉnh Mẫu" gives `SXD`, "Ủy ban" `UB`."""
    kept: list[str] = []
    for word in clean(name).split():
        if kept and word.lower() in {"tỉnh", "thành", "phường", "xã", "huyện", "quận"}:
            break
        kept.append(word if word.isupper() and len(word) > 1 else without_tones(word[0]).upper())
    return "".join(kept)


def _card(row: AgencyRow, successor_name: str) -> AgencyCard:
    return AgencyCard(
        organ_id=row.organ_id,
        old_code=row.old_code,
        name=row.name,
        parent=row.parent,
        mail=row.mail,
        valid=row.valid_to is None,
        uses=row.uses,
        successor=row.successor,
        successor_name=successor_name,
        former=tuple(row.former),
    )


def with_sender(kind: type[Sent]) -> Select[tuple[Sent, str]]:
    """Return the question for rows with the name of the agency that sent each: None where nobody knows it."""
    return select(kind, AgencyRow.name).outerjoin(AgencyRow, AgencyRow.organ_id == kind.sender)

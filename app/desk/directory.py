"""The directory of agencies: kept here, searched offline, both codes (R-214, R-1102; edxml 5.3)."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import and_, case, or_, select

from app.base.news import Topic
from app.desk.office import Office
from app.documents.cards import AgencyCard
from app.documents.values import clean
from app.documents.vietnamese import fold, without_tones
from app.store.store import Writing
from app.store.tables_exchange import AgencyRow, RecipientRow

_NODE_END = ".W00"


@dataclass(frozen=True)
class Entry:
    """One row of the axis' catalogue."""

    organ_id: str
    name: str
    old_code: str = ""
    parent: str = ""
    mail: str = ""


def refresh(office: Office, entries: Iterable[Entry]) -> int:
    """Take the axis' catalogue in; agencies it no longer names stay, with their history. Return how many."""
    count = 0
    with office.store.write() as tx:
        known = {row.organ_id: row for row in tx.session.scalars(select(AgencyRow))}
        for entry in entries:
            if not entry.organ_id or entry.organ_id.endswith(_NODE_END):
                continue
            row = known.get(entry.organ_id) or AgencyRow(organ_id=entry.organ_id)
            row.name, row.old_code = clean(entry.name), entry.old_code
            row.parent, row.mail = entry.parent, entry.mail
            row.folded = f"{fold(row.name)} {initials(row.name)} {entry.organ_id.lower()} {entry.old_code.lower()}"
            row.refreshed_at = office.now()
            tx.session.add(row)
            known[entry.organ_id] = row
            count += 1
        _name_recipients(tx)
        tx.touched(Topic.DIRECTORY)
    return count


def _name_recipients(tx: Writing) -> None:
    """Give recipients that were entered by their code alone the name the directory has for them."""
    nameless = select(RecipientRow).where(RecipientRow.name == RecipientRow.organ_id)
    for line in tx.session.scalars(nameless).all():
        known = tx.session.get(AgencyRow, line.organ_id)
        if known is not None:
            line.name, line.old_code = known.name, known.old_code
            tx.touched(Topic.OUTGOING, line.document_key)


def matching(office: Office, typed: str, limit: int = 8) -> list[AgencyCard]:
    """Return the agencies that what was typed may mean: exact code first, then the most used."""
    words = fold(typed).split()
    if not words:
        return []
    code = typed.strip().upper()
    has_words = and_(*(AgencyRow.folded.contains(word, autoescape=True) for word in words))
    asked = select(AgencyRow).where(or_(AgencyRow.organ_id == code, AgencyRow.old_code == code, has_words))
    exact = case((or_(AgencyRow.organ_id == code, AgencyRow.old_code == code), 0), else_=1)
    ranked = asked.order_by(exact, AgencyRow.uses.desc(), AgencyRow.name).limit(limit)
    with office.store.read() as session:
        return [_card(row) for row in session.scalars(ranked)]


def agency(office: Office, code: str) -> AgencyCard | None:
    """Return the agency of a code, new or old; no code is no agency."""
    if not code:
        return None
    asked = select(AgencyRow).where(or_(AgencyRow.organ_id == code, AgencyRow.old_code == code))
    with office.store.read() as session:
        row = session.scalars(asked).first()
        return _card(row) if row else None


def agencies(office: Office) -> list[AgencyCard]:
    """Return the whole directory."""
    with office.store.read() as session:
        return [_card(row) for row in session.scalars(select(AgencyRow).order_by(AgencyRow.organ_id))]


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


def _card(row: AgencyRow) -> AgencyCard:
    return AgencyCard(row.organ_id, row.old_code, row.name, row.parent, row.mail, row.valid_to is None, row.uses)

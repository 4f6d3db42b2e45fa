"""Phiếu gửi for paper that leaves, or that goes back to its sender (F-18; D-25, R-655)."""

from collections.abc import Sequence
from pathlib import Path

from app.base.errors import Refused
from app.desk.journal import document, note
from app.desk.office import Office
from app.desk.records import detail
from app.documents.cards import Detail
from app.documents.life import BY_HAND, DISPATCHED, State
from app.documents.values import Direction, optional
from app.forms.books import day_text
from app.forms.delivery import DeliverySlip, Signed, print_delivery_slips
from app.forms.slips import MinuteHead, SlipDocument

_ON_PAPER = (BY_HAND, *DISPATCHED)
_BACK = {State.RECALLED: "bản giấy của văn bản bị thu hồi", State.RETURNED: "bản giấy của văn bản trả lại"}


class NothingOnPaper(Refused):
    """No copy of this document leaves on paper, and no paper of it goes back; facts: `key`."""

    code = "delivery.nothing"


def receivers(told: Detail) -> tuple[str, ...]:
    """Return to whom paper of a document goes: recipients on paper, or the sender of what goes back."""
    if told.card.direction is Direction.OUTGOING:
        return tuple(line.name for line in told.recipients if line.state in _ON_PAPER)
    came_on_paper = bool(told.fields.get("has_paper")) or told.card.channel == "paper"
    return (told.card.sender,) if told.card.state in _BACK and came_on_paper else ()


def print_slips(office: Office, key: int, signed: tuple[str, str], out: Path, only: Sequence[str] = ()) -> Path:
    """Print the slips of a document, a page a receiver; `signed` is position and name of who signs, or empty.

    `only` names the receivers wanted, all where it is empty. Raises NothingOnPaper, NoSuchDocument, FieldTooLong.
    """
    told = detail(office, key)
    to = [name for name in receivers(told) if not only or name in only]
    if not to:
        raise NothingOnPaper(key=key)
    ours = office.settings
    mark = f"In từ Văn thư lúc {office.now():%H:%M} ngày {day_text(office.today())} bởi {office.who}"
    head = MinuteHead(ours.agency, ours.parent_agency, ours.place or "…", office.today(), mark)
    position, signer = optional("position", signed[0], 100), optional("signer", signed[1], 100)
    back = _BACK.get(told.card.state, "")
    why = f" để trả {back} gồm" if back else ""
    slips = tuple(DeliverySlip(name, _items(office, told), why) for name in to)
    by = Signed(position, signer, ours.agency_short or "…")
    return print_delivery_slips(head, slips, by, out, office.now())


def note_printed(office: Office, key: int) -> None:
    """Write into the journal that slips of a document were printed or saved."""
    told = detail(office, key)
    with office.store.write() as tx:
        document(tx, key)
        note(tx, office, key, "delivery_slip_printed", {"to": "; ".join(receivers(told))})


def _items(office: Office, told: Detail) -> tuple[str, ...]:
    card, fields = told.card, told.fields
    author = office.settings.agency if card.direction is Direction.OUTGOING else str(fields.get("author") or "")
    named = str(SlipDocument(card.type_name or "Văn bản", card.code, card.issued_date, author, card.subject))
    pages = f" ({card.pages} trang)" if card.pages else ""
    appendixes = fields.get("appendixes") or []
    return (named + pages, *map(str, appendixes if isinstance(appendixes, list) else ()))

"""Number and seal as one piece of work: the PIN was asked before, and is tried before a number is spent."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.desk import batch, sealing
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.records import detail
from app.desk.undo import last_undoable, undo
from app.documents.cards import Card, Detail
from app.documents.life import State

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from app.compose import House
    from app.desk.sealing import Tools
    from app.signing.certificates import Certificate, TokenState
    from app.signing.marks import Places
    from app.ui.forms.pin import Entered


@dataclass(frozen=True)
class TokenFacts:
    """The agency's certificate and the token it lies on."""

    certificate: "Certificate"
    state: "TokenState"
    days_left: int


@dataclass(frozen=True)
class Standing:
    """A document on its way through numbering and sealing: its record, the code to come, the steps that are done."""

    detail: Detail
    code: str
    done: tuple[str, ...]
    last_error: str = ""
    begun: bool = False


def standing(office: Office, key: int) -> Standing:
    """Return how far a document is; raises NoSuchDocument."""
    from app.ui.jobs.intake import coming_code

    found = detail(office, key)
    card = found.card
    job = sealing.standing(office, key)
    numbered = card.state is not State.PREPARED
    notation = str(found.fields.get("code_notation") or "")
    unit = str(found.fields.get("drafting_unit") or "")
    code = card.code if numbered else coming_code(office, card.type_name, unit, notation)
    if card.state in (State.SEALED, State.ISSUED):
        return Standing(found, code, sealing.STEPS)
    return Standing(found, code, job.done if job else (), job.last_error if job else "", job is not None)


def look_at_token(house: "House") -> TokenFacts:
    """Return the agency's certificate without asking a PIN, as the foot of the window sees it.

    Raises TokenModuleMissing, TokenMissing, WrongCertificate, CertificateMissing, CertificateOutOfDate.
    """
    from app.desk.own_seal import refuse_seal_of_another
    from app.signing.errors import TokenMissing, TokenModuleMissing
    from app.signing.token import check_certificate

    seen = house.look_at_token()
    if seen.problem is not None:
        raise seen.problem
    if seen.standing == "no_module":
        raise TokenModuleMissing(module="–")
    if seen.certificate is None or seen.state is None:
        raise TokenMissing(module=Path(house.office.settings.token_module).name or "–")
    check_certificate(seen.certificate, "agency", house.office.now())
    refuse_seal_of_another(house.office, seen.certificate)
    return TokenFacts(seen.certificate, seen.state, seen.days_left)


def logged_in(house: "House", entered: "Entered") -> "AbstractContextManager[Tools]":
    """Log in with what the clerk typed; a PIN of None asks the token's own pad."""
    return house.open_seal(entered.pin, last_try=entered.last_try, second=entered.second, named=entered.named)


def number_and_seal(house: "House", key: int, entered: "Entered", places: "Places | None" = None) -> Card:
    """Log in, give the number if there is none yet, and do what is left of the sealing.

    A wrong PIN, a missing token, an unsure place or an unfit annex refuse before a number is spent; later failures
    keep the number with the document, and the same call goes on.
    """
    office = house.office
    with entered:
        state = detail(office, key).card.state
        if state is State.PREPARED:
            batch.refuse_unready(office, key, house.sealer, house.ready_to_seal, places)
        with logged_in(house, entered) as tools:
            if state is State.PREPARED:
                give_number(office, key)
            card = sealing.seal(office, key, tools, places)
    house.complete_proof(key)
    return card


def take_back_issue(office: Office, key: int) -> Card:
    """Take an issue back while nothing has left; raises AlreadySent, UndoOver, WrongState."""
    from app.desk.issue import unissue

    last = last_undoable(office)
    if last is not None and last.key == key and last.event.act == "issued":
        return undo(office, last.event.id)
    return unissue(office, key)

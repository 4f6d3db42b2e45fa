"""The authorities an office trusts: what the settings page hands to the lane that takes time."""

from dataclasses import dataclass
from pathlib import Path

from app.compose import House
from app.desk.given_files import FileUnreadable
from app.desk.office import Office
from app.desk.trust import NotAnAuthority, Term, fingerprint, take_back, take_in
from app.signing.anchors import Anchor
from app.signing.certificates import Certificate


@dataclass(frozen=True)
class Offered:
    """A certificate that a file holds, its fingerprint, and how the office has it already: trusted, refused or not."""

    certificate: Certificate
    fingerprint: str
    known: str = ""
    over: bool = False


def listed(house: House) -> tuple[Anchor, ...]:
    """Return what is trusted and what is refused."""
    return house.verifier.anchors(house.trust)


def offered(house: House, file: Path) -> tuple[Offered, ...]:
    """Return the authorities in a file, one or a bundle of them; raises FileUnreadable, NotAnAuthority."""
    if not file.is_file():
        raise FileUnreadable(file=str(file))
    found = house.verifier.authorities(file)
    if not found:
        raise NotAnAuthority(file=file.name)
    known = {fingerprint(one.certificate): "refused" if one.refused else "trusted" for one in listed(house)}
    now = house.office.now()
    told = {fingerprint(one): one for one in found}
    return tuple(Offered(one, print_, known.get(print_, ""), one.not_after < now) for print_, one in told.items())


def add(house: House, office: Office, one: Certificate, term: Term) -> tuple[Anchor, ...]:
    """Trust an authority; return the list."""
    take_in(office, house.trust.folder, one, term)
    return listed(house)


def refuse(house: House, office: Office, known: str, reason: str) -> tuple[Anchor, ...]:
    """Refuse an authority; return the list."""
    take_back(office, house.trust.folder, known, reason)
    return listed(house)

"""The authorities an office trusts: what the settings page hands to the lane that takes time."""

from dataclasses import dataclass
from pathlib import Path

from app.compose import House
from app.desk.office import Office
from app.desk.trust import NotAnAuthority, Term, fingerprint, take_back, take_in
from app.signing.anchors import Anchor
from app.signing.certificates import Certificate


@dataclass(frozen=True)
class Offered:
    """A certificate that a file holds, and its fingerprint."""

    certificate: Certificate
    fingerprint: str


def listed(house: House) -> tuple[Anchor, ...]:
    """Return what is trusted and what is refused."""
    return house.verifier.anchors(house.trust)


def offered(house: House, file: Path) -> Offered:
    """Return the first authority in a file; raises NotAnAuthority."""
    found = house.verifier.authorities(file) if file.is_file() else []
    if not found:
        raise NotAnAuthority(file=file.name)
    return Offered(found[0], fingerprint(found[0]))


def add(house: House, office: Office, one: Offered) -> tuple[Anchor, ...]:
    """Trust an authority; return the list."""
    take_in(office, house.trust.folder, one.certificate, Term(one.fingerprint))
    return listed(house)


def refuse(house: House, office: Office, known: str, reason: str) -> tuple[Anchor, ...]:
    """Refuse an authority; return the list."""
    take_back(office, house.trust.folder, known, reason)
    return listed(house)

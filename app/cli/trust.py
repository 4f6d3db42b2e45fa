"""The authorities an office trusts: list, add after the fingerprint was confirmed, refuse."""

from argparse import Namespace
from pathlib import Path

from app.cli.run import Answer
from app.compose import House, open_house
from app.desk.given_files import FileUnreadable
from app.desk.trust import NotAnAuthority, Term, fingerprint, grouped, take_back, take_in
from app.signing.certificates import Certificate


def trust(given: Namespace, data: Path) -> Answer:
    """Do one of the three."""
    with open_house(data) as house:
        if given.trust_command == "add":
            return _add(given, house)
        if given.trust_command == "remove":
            take_back(house.office, house.trust.folder, given.fingerprint, given.reason)
        return _list(house)


def _add(given: Namespace, house: House) -> Answer:
    if not given.file.is_file():
        raise FileUnreadable(file=str(given.file))
    offered = house.verifier.authorities(given.file)
    if not offered:
        raise NotAnAuthority(file=given.file.name)
    if not given.fingerprint:
        return Answer([_told(one) for one in offered], tuple(_line(one) for one in offered))
    wanted = "".join(given.fingerprint.replace(":", "").split()).upper()
    chosen = next((one for one in offered if fingerprint(one) == wanted), offered[0])
    take_in(house.office, house.trust.folder, chosen, Term(given.fingerprint, given.since, given.until))
    return _list(house)


def _list(house: House) -> Answer:
    found = house.verifier.anchors(house.trust)
    rows = [
        _told(one.certificate)
        | {"since": one.since.isoformat(), "until": one.until.isoformat(), "refused": one.refused, "file": one.file}
        for one in found
    ]
    lines = tuple(f"{'×' if one.refused else '✓'} {_line(one.certificate)}" for one in found)
    return Answer(rows, lines)


def _told(one: Certificate) -> dict[str, object]:
    return {
        "name": one.name,
        "issuer": one.issuer,
        "fingerprint": fingerprint(one),
        "serial": one.serial,
        "not_before": one.not_before.isoformat(),
        "not_after": one.not_after.isoformat(),
    }


def _line(one: Certificate) -> str:
    return f"{one.name} · {one.not_before:%d/%m/%Y}–{one.not_after:%d/%m/%Y} · SHA-256 {grouped(fingerprint(one))}"

"""What an issuer tells of its certificates: by whom, since when, and where nothing is told at all."""

import random
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID

from app.signing.brought import Brought
from app.signing.chains import ELSEWHERE, ON_HOLD, Standing, Times
from tests.kit.small_ca import (
    DAY,
    LIST,
    NOW,
    OCSP_SIGNING,
    SERVICE,
    Held,
    Issue,
    Revoked,
    Says,
    Scene,
    Wanted,
    answer,
    authority,
    issue,
    list_of,
    listed,
    name,
    points,
    responder,
    services,
    telling,
)

HOUR = timedelta(hours=1)
USUAL = Issue()
ISSUERS = "http://127.0.0.1:9/issuer.crt"


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path)


def _one_point(point: x509.DistributionPoint) -> x509.CRLDistributionPoints:
    return x509.CRLDistributionPoints([point])


NOWHERE: dict[str, x509.ExtensionType] = {
    "ldap": points("ldap://127.0.0.1/cn=x"),
    "file": points("file:///x"),
    "ftp": points("ftp://127.0.0.1/x"),
    "nonsense": points("no address"),
    "nothing": points(""),
    "directory": _one_point(x509.DistributionPoint([x509.DirectoryName(name("Issuer"))], None, None, None)),
    "part of a name": _one_point(
        x509.DistributionPoint(None, x509.RelativeDistinguishedName(list(name("Part"))), None, None)
    ),
    "its maker alone": _one_point(x509.DistributionPoint(None, None, None, [x509.DirectoryName(name("Issuer"))])),
    "changes alone": x509.FreshestCRL(list(points(LIST))),
    "answers by file": services("file:///x"),
    "answers by ldap": services("ldap://127.0.0.1/"),
    "answers by directory": x509.AuthorityInformationAccess(
        [x509.AccessDescription(AuthorityInformationAccessOID.OCSP, x509.DirectoryName(name("Issuer")))]
    ),
}
SILENT: dict[str, x509.ExtensionType] = {
    "odd letters": points("HTTP://127.0.0.1:9/list.crl"),
    "list over https": points("https://127.0.0.1:9/list.crl"),
    "answers over https": services("https://127.0.0.1:9/"),
    "answers by odd letters": services("HtTp://127.0.0.1:9/"),
}


@pytest.mark.parametrize("case", [*NOWHERE, *SILENT])
def test_where_anything_is_published_nothing_is_taken_for_unpublished(scene: Scene, case: str) -> None:
    told = (NOWHERE | SILENT)[case]
    above = issue(Wanted("M", True, None, ("key_cert_sign",), more=telling(told)), scene.issuer)
    for found in (
        scene.stands(scene.leaf(told)),
        scene.stands(issue(Wanted("S", more=telling(told, critical=True)), scene.issuer)),
        scene.stands(scene.leaf(by=above), scene.issuer, above),
    ):
        assert (found.state, found.source, ELSEWHERE in found.notes) == ("unknown", "none", case in NOWHERE)


def test_an_issuer_that_publishes_for_itself_alone_leaves_its_customers_unknown(scene: Scene) -> None:
    above = issue(Wanted("M", True, None, ("key_cert_sign",), more=telling(points(LIST))), scene.root)
    scene.lies(LIST, list_of(scene.root))
    found = scene.stands(scene.leaf(by=above), above)
    assert (found.state, found.notes) == ("unknown", (ELSEWHERE,))
    only_issuers = x509.AccessDescription(
        AuthorityInformationAccessOID.CA_ISSUERS, x509.UniformResourceIdentifier(LIST)
    )
    quiet = scene.stands(scene.leaf(x509.AuthorityInformationAccess([only_issuers])))
    assert (quiet.state, quiet.source) == ("ok", "unpublished")


def _listing(scene: Scene, by: Held, *entries: Revoked, told: Issue = USUAL) -> Standing:
    scene.lies(LIST, list_of(by, *entries, issue=told))
    return scene.stands(scene.leaf(points(LIST)), scene.issuer, by)


STRANGERS: dict[str, Callable[[Scene], Held]] = {
    "another key of that name": lambda _scene: issue(authority("Issuer")),
    "another authority": lambda scene: issue(authority("Elsewhere"), scene.root),
    "the root": lambda scene: scene.root,
    "a customer whose key has no usage": lambda scene: issue(Wanted("Fellow", uses=None), scene.issuer),
    "a customer who may sign lists": lambda scene: issue(Wanted("Fellow", uses=("crl_sign",)), scene.issuer),
    "a customer": lambda scene: issue(Wanted("Fellow"), scene.issuer),
}


@pytest.mark.parametrize("case", STRANGERS)
def test_a_list_of_somebody_else_tells_nothing(scene: Scene, case: str) -> None:
    """A customer of the same issuer must not be able to call another one's revoked certificate good."""
    by = STRANGERS[case](scene)
    assert _listing(scene, by).state == "unknown"
    brought = scene.bringing(list_of(by), along=(scene.issuer, by))
    assert scene.walks(scene.leaf(points("http://127.0.0.1:9/none")), brought).state == "unknown"


def test_another_anchor_of_that_name_makes_no_list_for_it(scene: Scene) -> None:
    other = issue(authority("Issuer"))
    scene.trusts(other)
    assert _listing(scene, other).state == "unknown"


def _part(*, users: bool = False, authorities: bool = False, some: bool = False, place: str = "") -> Issue:
    told = x509.IssuingDistributionPoint(
        full_name=[x509.UniformResourceIdentifier(place)] if place else None,
        relative_name=None,
        only_contains_user_certs=users,
        only_contains_ca_certs=authorities,
        only_some_reasons=frozenset([x509.ReasonFlags.superseded]) if some else None,
        indirect_crl=False,
        only_contains_attribute_certs=False,
    )
    return Issue(more=telling(told, critical=True))


LISTS: dict[str, tuple[Issue, str]] = {
    "usual": (Issue(), "ok"),
    "of signers": (_part(users=True), "ok"),
    "of authorities": (_part(authorities=True), "unknown"),
    "for some reasons": (_part(some=True), "unknown"),
    "of another place": (_part(place="http://127.0.0.1:9/other"), "unknown"),
    "of changes": (Issue(more=telling(x509.DeltaCRLIndicator(1), critical=True)), "unknown"),
    "unknown and critical": (
        Issue(more=telling(x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4"), b"\5\0"), critical=True)),
        "unknown",
    ),
    "run out": (Issue(NOW - 10 * DAY, NOW - 3 * DAY), "unknown"),
    "of tomorrow": (Issue(NOW + DAY, NOW + 3 * DAY), "unknown"),
}


@pytest.mark.parametrize("case", LISTS)
def test_lists(scene: Scene, case: str) -> None:
    told, state = LISTS[case]
    assert _listing(scene, scene.issuer, told=told).state == state


def _indirect(scene: Scene, *extensions: x509.ExtensionType) -> Standing:
    maker = issue(authority("Lister"), scene.root)
    place = [x509.UniformResourceIdentifier(LIST)]
    told = _part(place=LIST).more[0][0]
    assert isinstance(told, x509.IssuingDistributionPoint)
    whole = x509.IssuingDistributionPoint(told.full_name, None, False, False, None, True, False)
    leaf = scene.leaf(_one_point(x509.DistributionPoint(place, None, None, [x509.DirectoryName(name("Lister"))])))
    entries = [listed(leaf.certificate.serial_number, NOW - DAY, *extensions)] if extensions else []
    scene.lies(LIST, list_of(maker, *entries, issue=Issue(more=telling(whole, critical=True))))
    return scene.stands(leaf, scene.issuer, maker)


def test_a_list_by_whom_the_issuer_named(scene: Scene) -> None:
    assert _indirect(scene).state == "ok"
    theirs = x509.CertificateIssuer([x509.DirectoryName(name("Issuer"))])
    assert _indirect(scene, theirs).state == "revoked"


def _revoked(scene: Scene, times: Times, since: timedelta, *more: x509.ExtensionType) -> Standing:
    leaf = scene.leaf(points(LIST))
    scene.lies(LIST, list_of(scene.issuer, listed(leaf.certificate.serial_number, NOW - since, *more)))
    return scene.stands(leaf, times=times)


def _proven(days: float) -> Times:
    return Times(NOW - days * DAY, NOW - days * DAY, NOW)


def test_when_it_was_revoked_counts_where_the_hour_of_signing_is_proven(scene: Scene) -> None:
    stolen = x509.CRLReason(x509.ReasonFlags.key_compromise)
    later = _revoked(scene, _proven(5), 2 * DAY, stolen)
    assert (later.state, later.revoked_since) == ("ok", True)
    assert _revoked(scene, _proven(2), 5 * DAY).state == "revoked"
    assert _revoked(scene, Times(None, NOW - 5 * DAY, NOW), 2 * DAY).state == "revoked", "anybody can tell an hour"
    assert _revoked(scene, _proven(5), 2 * DAY, stolen, x509.InvalidityDate(NOW - 9 * DAY)).state == "revoked"
    assert _revoked(scene, _proven(5), 2 * DAY, stolen, x509.InvalidityDate(NOW - 3 * DAY)).state == "ok"


def test_a_suspended_certificate_is_told_as_such(scene: Scene) -> None:
    now = Times(None, NOW - DAY, NOW)
    held = _revoked(scene, now, 2 * DAY, x509.CRLReason(x509.ReasonFlags.certificate_hold))
    assert (held.state, held.notes) == ("revoked", (ON_HOLD,))
    assert _revoked(scene, now, 2 * DAY, x509.CRLReason(x509.ReasonFlags.remove_from_crl)).state == "ok"


def test_before_it_began(scene: Scene) -> None:
    """A signer's clock may be hours behind; an hour that is proven is not."""
    early = NOW - 100 * DAY - 5 * HOUR
    leaf = scene.leaf()
    assert scene.stands(leaf, times=Times(None, early, NOW)).state == "ok"
    assert scene.stands(leaf, times=Times(early, early, NOW)).state == "not_yet"
    assert scene.stands(leaf, times=Times(None, early - 5 * HOUR, NOW)).state == "not_yet"


Answering = Callable[[Scene, Held], bytes]


def _error(status: ocsp.OCSPResponseStatus) -> Answering:
    return lambda _scene, _leaf: ocsp.OCSPResponseBuilder.build_unsuccessful(status).public_bytes(Encoding.DER)


def _same_serial(_scene: Scene, leaf: Held) -> bytes:
    other = issue(authority("Issuer"))
    return answer(issue(Wanted("Signer", serial=leaf.certificate.serial_number), other), other, other)


ANSWERS: dict[str, tuple[Answering, str]] = {
    "good": (lambda scene, leaf: answer(leaf, scene.issuer, scene.issuer), "ok"),
    "revoked": (lambda scene, leaf: answer(leaf, scene.issuer, scene.issuer, Says(NOW - DAY)), "revoked"),
    "unknown": (lambda scene, leaf: answer(leaf, scene.issuer, scene.issuer, Says(unknown=True)), "unknown"),
    "of tomorrow": (lambda scene, leaf: answer(leaf, scene.issuer, scene.issuer, issue=Issue(NOW + DAY)), "unknown"),
    "replayed": (
        lambda scene, leaf: answer(leaf, scene.issuer, scene.issuer, issue=Issue(NOW - 9 * DAY, NOW - DAY)),
        "unknown",
    ),
    "fresh without an end": (
        lambda scene, leaf: answer(leaf, scene.issuer, scene.issuer, issue=Issue(NOW, None)),
        "ok",
    ),
    "old without an end": (
        lambda scene, leaf: answer(leaf, scene.issuer, scene.issuer, issue=Issue(NOW - 10 * HOUR, None)),
        "unknown",
    ),
    "by one who may": (lambda scene, leaf: answer(leaf, scene.issuer, responder(scene.issuer, OCSP_SIGNING)), "ok"),
    "by one who may not": (lambda scene, leaf: answer(leaf, scene.issuer, responder(scene.issuer)), "unknown"),
    "by one who has expired": (
        lambda scene, leaf: answer(leaf, scene.issuer, responder(scene.issuer, OCSP_SIGNING, days=(-20, -5))),
        "unknown",
    ),
    "by the root's": (lambda scene, leaf: answer(leaf, scene.issuer, responder(scene.root, OCSP_SIGNING)), "unknown"),
    "by the root": (lambda scene, leaf: answer(leaf, scene.issuer, scene.root), "unknown"),
    "by a stranger of that name": (
        lambda scene, leaf: answer(leaf, scene.issuer, issue(authority("Issuer"))),
        "unknown",
    ),
    "about another": (lambda scene, _leaf: answer(scene.leaf(), scene.issuer, scene.issuer), "unknown"),
    "about the same serial of another": (_same_serial, "unknown"),
    "later": (_error(ocsp.OCSPResponseStatus.TRY_LATER), "unknown"),
    "in trouble": (_error(ocsp.OCSPResponseStatus.INTERNAL_ERROR), "unknown"),
    "not for us": (_error(ocsp.OCSPResponseStatus.UNAUTHORIZED), "unknown"),
    "a page": (lambda _scene, _leaf: b"<html></html>", "unknown"),
    "nothing": (lambda _scene, _leaf: b"", "unknown"),
}


@pytest.mark.parametrize("case", ANSWERS)
def test_answers(scene: Scene, case: str) -> None:
    made, state = ANSWERS[case]
    leaf = scene.leaf(services(SERVICE))
    scene.says(leaf, made(scene, leaf))
    assert scene.stands(leaf).state == state


def test_an_answer_that_a_file_brings(scene: Scene) -> None:
    leaf = scene.leaf(services(SERVICE))
    said = answer(leaf, scene.issuer, responder(scene.issuer, OCSP_SIGNING))
    about_another = answer(scene.leaf(), scene.issuer, scene.issuer)
    found = scene.walks(leaf, scene.bringing(said=(about_another, said)))
    assert (found.state, found.source) == ("ok", "embedded")
    assert scene.walks(leaf, scene.bringing(said=(about_another,))).state == "unknown"
    assert scene.walks(leaf, scene.bringing(list_of(scene.issuer))).state == "unknown", "no list was promised"


def _spoilt(content: bytes, chance: random.Random) -> bytes:
    made = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 5))):
        at = chance.randrange(len(made))
        made[at] ^= chance.randrange(1, 256)
    return bytes(made[: chance.randrange(len(made))] if chance.random() < 0.2 else made)


def _spoil(scene: Scene, chance: random.Random) -> set[str]:
    """Return how a signer stands by a spoilt list, a spoilt answer, a spoilt issuer."""
    place = x509.AccessDescription(AuthorityInformationAccessOID.CA_ISSUERS, x509.UniformResourceIdentifier(ISSUERS))
    asked = scene.leaf(services(SERVICE))
    scene.says(asked, _spoilt(answer(asked, scene.issuer, scene.issuer), chance))
    scene.lies(LIST, _spoilt(list_of(scene.issuer, listed(5, NOW - DAY)), chance))
    scene.lies(ISSUERS, _spoilt(scene.issuer.der, chance), "issuer")
    alone = scene.leaf(x509.AuthorityInformationAccess([place]))
    lists = scene.stands(scene.leaf(points(LIST))).state
    return {scene.stands(asked).state, lists, scene.walks(alone, Brought()).state}


@pytest.mark.parametrize("rounds", [12, pytest.param(600, marks=pytest.mark.slow)])
def test_nothing_that_a_service_says_breaks_the_check_or_counts_when_spoilt(scene: Scene, rounds: int) -> None:
    chance = random.Random(2611)
    for _ in range(rounds):
        assert _spoil(scene, chance) <= {"unknown", "untrusted"}


def test_an_issuer_is_looked_for_at_every_address(scene: Scene) -> None:
    places = ("http://127.0.0.1:9/down", "http://127.0.0.1:9/page", ISSUERS)
    scene.lies(places[1], b"<html></html>", "issuer")
    scene.lies(ISSUERS, pkcs7.serialize_certificates([scene.issuer.certificate], Encoding.DER), "issuer")
    told = [
        x509.AccessDescription(AuthorityInformationAccessOID.CA_ISSUERS, x509.UniformResourceIdentifier(one))
        for one in places
    ]
    assert scene.walks(scene.leaf(x509.AuthorityInformationAccess(told)), Brought()).state == "ok"
    assert scene.walks(scene.leaf(x509.AuthorityInformationAccess(told[:2])), Brought()).notes == ()


def test_who_was_asked_and_did_not_answer_may_answer_another_time(scene: Scene) -> None:
    """Although another certificate in the file names a place where nobody can ask."""
    beside = issue(Wanted("M", True, None, ("key_cert_sign",), more=telling(points("ldap://127.0.0.1/"))), scene.root)
    found = scene.stands(scene.leaf(points(LIST)), scene.issuer, beside)
    assert (found.state, found.notes) == ("unknown", ())

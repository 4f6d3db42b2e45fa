"""Walks to an anchor under attack: certificates that are no authority's, odd paths, odd trust folders."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7
from cryptography.x509.oid import ExtendedKeyUsageOID

from app.signing.anchors import anchors_in
from app.signing.chains import NOT_THEN, WEAK, Standing
from tests.kit.small_ca import (
    Scene,
    Wanted,
    authority,
    issue,
    name,
    nameless,
    old_fashioned,
    telling,
)

Attack = Callable[[Scene], Standing]
STAMPS = ExtendedKeyUsageOID.TIME_STAMPING
ONLY_ALLOWED = x509.NameConstraints([x509.DirectoryName(name("Allowed"))], None)
SHORT = 1024


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path)


def _below(wanted: Wanted) -> Attack:
    """A signer below a middle certificate."""

    def walk(scene: Scene) -> Standing:
        middle = issue(wanted, scene.issuer)
        return scene.stands(scene.leaf(by=middle), scene.issuer, middle)

    return walk


def _trusted(wanted: Wanted, *between: Wanted) -> Attack:
    """A signer below an anchor of its own kind, with others between."""

    def walk(scene: Scene) -> Standing:
        top = issue(wanted)
        scene.trusts(top)
        along = [top]
        for one in between:
            along.append(issue(one, along[-1]))
        return scene.stands(scene.leaf(by=along[-1]), *along)

    return walk


def _itself(wanted: Wanted) -> Attack:
    """A signer that is its own issuer, and lies among the anchors."""

    def walk(scene: Scene) -> Standing:
        one = issue(wanted)
        scene.trusts(one)
        return scene.stands(one)

    return walk


def _depth(scene: Scene) -> Standing:
    first = issue(authority("A", 0), scene.root)
    second = issue(authority("B"), first)
    return scene.stands(scene.leaf(by=second), first, second)


def _crossed(scene: Scene) -> Standing:
    """Two roots vouch for each other, in a circle; one of them is trusted."""
    other = issue(authority("Other root"))
    ring = (
        issue(authority("Root"), other, scene.root.key),
        issue(authority("Other root"), scene.root, other.key),
    )
    return scene.stands(scene.leaf(), scene.issuer, *ring, other)


def _circle(scene: Scene) -> Standing:
    one, two = issue(authority("One")), issue(authority("Two"))
    ring = issue(authority("One"), two, one.key), issue(authority("Two"), one, two.key)
    return scene.stands(scene.leaf(by=ring[0]), *ring)


def _long(scene: Scene) -> Standing:
    along = [scene.root]
    for depth in range(40):
        along.append(issue(authority(f"A{depth}"), along[-1]))
    return scene.stands(scene.leaf(by=along[-1]), *along)


def _forged(scene: Scene) -> Standing:
    other = issue(authority("Issuer"))
    return scene.stands(scene.leaf(by=other), other, scene.issuer)


def _signer(*more: x509.ExtensionType, critical: bool = False, uses: tuple[str, ...] | None = None) -> Attack:
    wanted = Wanted("Signer", more=telling(*more, critical=critical))
    wanted = wanted if uses is None else Wanted("Signer", more=wanted.more, uses=uses)
    return lambda scene: scene.stands(issue(wanted, scene.issuer))


def _kinds(*kinds: x509.ObjectIdentifier) -> x509.ExtendedKeyUsage:
    return x509.ExtendedKeyUsage(kinds)


PATHS: dict[str, tuple[Attack, str]] = {
    "usual": (lambda scene: scene.stands(scene.leaf()), "ok"),
    "authority signs documents": (_signer(uses=("digital_signature",)), "ok"),
    "authority's certificate signs": (
        lambda scene: scene.stands(issue(Wanted("S", ca=True), scene.issuer)),
        "untrusted",
    ),
    "anchor signs": (lambda scene: scene.stands(scene.root), "untrusted"),
    "signer among the anchors": (_itself(Wanted("Self")), "untrusted"),
    "signer without constraints among the anchors": (_itself(Wanted("Self", ca=None)), "untrusted"),
    "signer that calls itself an authority": (_itself(Wanted("Self", ca=True)), "untrusted"),
    "signer issues": (_below(Wanted("M", ca=False, uses=("key_cert_sign",))), "untrusted"),
    "issuer without constraints": (_below(Wanted("M", ca=None, uses=("key_cert_sign",))), "untrusted"),
    "issuer whose key may not sign certificates": (_below(Wanted("M", ca=True)), "untrusted"),
    "one more issuer": (_below(authority("M")), "ok"),
    "too deep": (_depth, "untrusted"),
    "too deep below an anchor": (_trusted(authority("R", 0), authority("M")), "untrusted"),
    "as deep as an anchor allows": (_trusted(authority("R", 1), authority("M")), "ok"),
    "right below an anchor": (_trusted(authority("R", 0)), "ok"),
    "a name not allowed": (
        _below(Wanted("M", True, None, ("key_cert_sign",), more=telling(ONLY_ALLOWED))),
        "untrusted",
    ),
    "a name an anchor does not allow": (
        _trusted(Wanted("R", True, None, ("key_cert_sign",), more=telling(ONLY_ALLOWED))),
        "untrusted",
    ),
    "anchor whose key may not sign certificates": (_trusted(Wanted("R", True, None, ("crl_sign",))), "untrusted"),
    "expired anchor": (_trusted(Wanted("R", True, None, ("key_cert_sign",), (-100, -5))), "expired"),
    "early anchor": (_trusted(Wanted("R", True, None, ("key_cert_sign",), (5, 100))), "untrusted"),
    "cross-certificates": (_crossed, "ok"),
    "a circle": (_circle, "untrusted"),
    "long": (_long, "ok"),
    "issuer's name forged": (_forged, "untrusted"),
    "for servers": (_signer(_kinds(ExtendedKeyUsageOID.SERVER_AUTH)), "untrusted"),
    "for encryption": (_signer(uses=("key_encipherment",)), "untrusted"),
    "something unknown and critical": (
        _signer(x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4.5"), b"\5\0"), critical=True),
        "untrusted",
    ),
}


@pytest.mark.parametrize("case", PATHS)
def test_paths(scene: Scene, case: str) -> None:
    walk, state = PATHS[case]
    assert walk(scene).state == state


def test_an_intermediate_may_be_an_anchor_and_two_may_have_one_name(scene: Scene) -> None:
    stranger = issue(authority("Elsewhere"))
    middle = issue(authority("Middle"), stranger)
    twins = [issue(Wanted("Twin", True, None, ("key_cert_sign",), serial=7)) for _ in range(2)]
    for number, one in enumerate((middle, *twins)):
        (scene.trust / f"{number}.pem").write_bytes(one.pem)
    assert [scene.stands(scene.leaf(by=one), one).state for one in (middle, *twins)] == ["ok"] * 3
    assert NOT_THEN not in scene.stands(scene.leaf(by=stranger), stranger).notes


@pytest.mark.parametrize(
    ("kinds", "uses", "ca", "state"),
    [
        ((STAMPS,), ("digital_signature",), False, "ok"),
        ((), ("digital_signature",), False, "untrusted"),
        ((ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE,), ("digital_signature",), False, "untrusted"),
        ((STAMPS, ExtendedKeyUsageOID.EMAIL_PROTECTION), ("digital_signature",), False, "untrusted"),
        ((STAMPS,), ("key_encipherment",), False, "untrusted"),
        ((STAMPS,), ("digital_signature", "key_cert_sign"), True, "untrusted"),
    ],
)
def test_who_may_stamp(
    scene: Scene, kinds: tuple[x509.ObjectIdentifier, ...], uses: tuple[str, ...], ca: bool, state: str
) -> None:
    more = telling(_kinds(*kinds), critical=True) if kinds else ()
    service = issue(Wanted("Service", ca, uses=uses, more=more), scene.issuer)
    assert scene.stands(service, stamping=True).state == state


def test_what_is_weak_on_the_way_is_noted(scene: Scene) -> None:
    short = issue(authority("Short"), scene.root, rsa.generate_private_key(65537, SHORT))
    old = old_fashioned(issue(authority("Old"), scene.root), scene.root)
    for above in (short, old):
        found = scene.stands(scene.leaf(by=above), above)
        assert (found.state, found.notes) == ("ok", (WEAK,))
    root = issue(authority("Small root"), key=ec.generate_private_key(ec.SECP192R1()))
    scene.trusts(root)
    assert scene.stands(scene.leaf(by=root), root).notes == (WEAK,)


def test_a_trust_folder_with_everything_in_it(scene: Scene, tmp_path: Path) -> None:
    """Whatever else lies there, the authorities in it count, and nothing but them."""
    folder = tmp_path / "all"
    folder.mkdir()
    one, two, three, four = (issue(authority(f"A{number}")) for number in range(4))
    spoilt = one.pem.replace(one.pem[80:84], b"AAAA")
    (folder / "bundle.pem").write_bytes(b"text\n" + spoilt + one.pem + scene.leaf().pem + b"more\n")
    (folder / "chain.p7b").write_bytes(pkcs7.serialize_certificates([two.certificate], Encoding.DER))
    (folder / "chain.crt").write_bytes(pkcs7.serialize_certificates([three.certificate], Encoding.PEM))
    (folder / "key.pem").write_bytes(b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")
    (folder / "rubbish.der").write_bytes(bytes(range(256)))
    (folder / "empty.cer").touch()
    (folder / "a folder.crt").mkdir()
    (folder / "readme.txt").write_bytes(four.pem)
    assert {found.certificate.name for found in anchors_in(folder)} == {"A0", "A1", "A2"}


@pytest.mark.expects_log
@pytest.mark.parametrize("beside", ["refused = tr", "until = 2020-01-01", "since = 5", "\x00"])
def test_trust_whose_limits_cannot_be_read_is_none(scene: Scene, beside: str) -> None:
    (file,) = scene.trust.iterdir()
    file.with_suffix(".toml").write_text(beside, "utf-8")
    found = scene.stands(scene.leaf())
    assert (found.state, found.refused) == ("untrusted", True)


def test_an_authority_that_is_refused_vouches_for_nobody(scene: Scene) -> None:
    """Neither by another file it lies in, nor through another authority that is trusted."""
    leaf, beside = scene.leaf(), scene.leaf(by=issue(authority("Issuer"), scene.root))
    (scene.trust / "issuer.crt").write_bytes(scene.issuer.der)
    assert scene.stands(leaf).state == "ok"
    (scene.trust / "issuer.toml").write_text("refused = true\n", "utf-8")
    (scene.trust / "copy.pem").write_bytes(scene.issuer.pem)
    found = scene.stands(leaf)
    assert (found.state, found.refused) == ("untrusted", True)
    assert scene.stands(beside).state == "untrusted"
    assert scene.stands(scene.leaf(by=scene.root)).state == "ok"


def test_thousands_of_paths_are_not_all_tried(scene: Scene) -> None:
    """A file may bring certificates each of which could have been issued by several others."""
    keys = [ec.generate_private_key(ec.SECP256R1()) for _ in range(6)]
    along = []
    for depth, key in enumerate(keys):
        above = keys[depth - 1] if depth else scene.root.key
        told = Wanted(f"W{depth}", True, None, ("key_cert_sign",))
        issuer = name(f"W{depth - 1}") if depth else scene.root.certificate.subject
        along += [nameless(told, issuer, (above, key)) for _ in range(4)]
    forged = nameless(Wanted("Signer"), name("W5"), (scene.root.key, scene.root.key))
    begun = time.process_time()
    assert scene.stands(forged, *along).state == "untrusted"
    assert time.process_time() - begun < 8, "it would take half a minute and more"

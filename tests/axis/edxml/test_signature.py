"""XML signatures are shown, never believed beyond what they prove."""

from pathlib import Path

import pytest
from lxml import etree
from signxml.algorithms import SignatureConstructionMethod
from signxml.signer import XMLSigner

from app.axis.edxml.read import read_packet
from app.axis.edxml.signature import look
from tests.kit.tls import make_certificates

SIGNED = Path(__file__).parent / "samples" / "20_new_signed_xmldsig.edxml"


def changed(folder: Path, old: str, new: str) -> Path:
    text = SIGNED.read_text(encoding="utf-8")
    assert old in text
    out = folder / "p.edxml"
    out.write_text(text.replace(old, new), encoding="utf-8")
    return out


def test_a_large_packet_is_not_looked_at() -> None:
    assert look(SIGNED, 100).warnings == ("signature_not_checked",)


def test_junk_before_the_packet_does_not_matter(tmp_path: Path) -> None:
    assert look(changed(tmp_path, "<?xml", "1212<?xml"), 10**6).state == "valid"


CHANGES = [
    ("<X509Certificate>", "<X509Certificate>AAAA</X509Certificate><X509Certificate>", "signature_without_certificate"),
    ("<X509Certificate>", "<X509Certificate>%%</X509Certificate><X509Certificate>", "signature_without_certificate"),
    ("<X509Certificate>", "<X509Certificate>Đ</X509Certificate><X509Certificate>", "signature_without_certificate"),
    ("2001/04/xmldsig-more#rsa-sha256", "2000/09/xmldsig#rsa-sha1", "signature_weak"),
]


@pytest.mark.parametrize(("old", "new", "warning"), CHANGES)
def test_weak_or_cut_material_is_never_valid(old: str, new: str, warning: str, tmp_path: Path) -> None:
    looked = look(changed(tmp_path, old, new), 10**6)
    assert looked.state != "valid"
    assert looked.warnings == (warning,)


def test_a_certificate_that_is_none_makes_it_invalid(tmp_path: Path) -> None:
    fake = "A" * 400
    path = changed(tmp_path, "<X509Certificate>", f"<X509Certificate>{fake}</X509Certificate><X509Certificate>")
    assert look(path, 10**6).state == "invalid"


def test_what_only_our_reader_takes_cannot_be_verified(tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    packet = read_packet(changed(tmp_path, "<edXML:edXMLBody>", '<edXML:edXMLBody xlink:a="b">'), work)
    assert packet.signature is None
    assert "signature_not_checked" in packet.warnings


def test_a_signed_part_that_bears_the_name_of_the_whole_does_not_vouch_for_it(tmp_path: Path) -> None:
    """What is shown as unchanged is the packet that is read, not some part of it."""
    pair = make_certificates(tmp_path).pair.read_bytes()
    packet = etree.fromstring(SIGNED.with_name("v19_no_attachments.edxml").read_bytes())
    etree.SubElement(packet, packet.tag, Id="a").text = "x"
    signer = XMLSigner(
        SignatureConstructionMethod.enveloped, "ecdsa-sha256", c14n_algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"
    )
    signed = signer.sign(packet, key=pair, cert=pair.decode(), reference_uri="#a", id_attribute="Id")
    (tmp_path / "signed.edxml").write_bytes(etree.tostring(signed))
    looked = look(tmp_path / "signed.edxml", 10**6)
    assert (looked.state, looked.warnings) == ("invalid", ("signature_partial",))


def test_a_signature_in_another_namespace_says_nothing(tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    text = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#">'
    packet = read_packet(changed(tmp_path, text, "<Signature>"), work)
    assert packet.signature is None

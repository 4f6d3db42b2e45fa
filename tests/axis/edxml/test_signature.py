"""XML signatures are shown, never believed beyond what they prove."""

from pathlib import Path

import pytest

from app.axis.edxml.read import read_packet
from app.axis.edxml.signature import look

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


def test_a_signature_in_another_namespace_says_nothing(tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    text = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#">'
    packet = read_packet(changed(tmp_path, text, "<Signature>"), work)
    assert packet.signature is None

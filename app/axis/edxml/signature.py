"""The XML signature of a packet: looked at and shown, never a reason to refuse (spec 1.7).

Legal trust comes from the signatures inside the PDF files. lxml and signxml live here and nowhere else.
"""

import base64
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.axis.edxml.packet import SignatureState

_DSIG = "http://www.w3.org/2000/09/xmldsig#"
_SMALLEST_CERTIFICATE = 200


@dataclass(frozen=True)
class Looked:
    """What the signature is worth, and what was odd about it."""

    state: SignatureState | None
    warnings: tuple[str, ...] = ()


def look(source: Path, largest: int) -> Looked:
    """Verify the enveloped signature over the whole packet with the certificate inside it.

    `valid` says only that nothing changed since that certificate's owner signed; SHA-1 is never valid.
    """
    if source.stat().st_size > largest:
        return Looked(None, ("signature_not_checked",))
    root = _parsed(source)
    if root is None:
        return Looked(None, ("signature_not_checked",))
    signature = next(root.iter(f"{{{_DSIG}}}Signature"), None)
    if signature is None:
        return Looked(None)
    certificate = _certificate(signature)
    if certificate is None:
        return Looked(None, ("signature_without_certificate",))
    return _verified(root, certificate)


def _parsed(source: Path) -> Any:
    """Return the tree, or None: a packet that only our lenient reader takes cannot be verified."""
    from lxml import etree

    data = source.read_bytes()
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        return etree.fromstring(data[data.find(b"<") :], parser)
    except etree.XMLSyntaxError:
        return None


def _certificate(signature: Any) -> str | None:
    found = signature.find(f".//{{{_DSIG}}}X509Certificate")
    body = "".join((found.text or "").split()) if found is not None else ""
    try:
        if len(base64.b64decode(body, validate=True)) < _SMALLEST_CERTIFICATE:
            return None
    except ValueError:
        return None
    lines = "\n".join(body[at : at + 64] for at in range(0, len(body), 64))
    return f"-----BEGIN CERTIFICATE-----\n{lines}\n-----END CERTIFICATE-----\n"


def _verified(root: Any, certificate: str) -> Looked:
    from signxml.exceptions import SignXMLException
    from signxml.verifier import XMLVerifier

    try:
        results = XMLVerifier().verify(root, x509_cert=certificate, expect_references=True)
    except SignXMLException as problem:
        weak = "sha1" in str(problem).lower()
        return Looked("invalid", ("signature_weak",) if weak else ())
    except Exception as problem:  # any library failure on hostile input means: could not be verified
        return Looked("invalid", (f"signature_unreadable:{type(problem).__name__}",))
    signed = results if isinstance(results, list) else [results]
    whole = any(
        each.signed_xml is not None and each.signed_xml.tag == root.tag and _covers_all(each.signature_xml)
        for each in signed
    )
    return Looked("valid") if whole else Looked("invalid", ("signature_partial",))


def _covers_all(signature: Any) -> bool:
    """Tell whether what is signed is the whole packet; one part of it may bear the same name."""
    references = signature.iterfind(f"{{{_DSIG}}}SignedInfo/{{{_DSIG}}}Reference")
    return any(each.get("URI") == "" for each in references)

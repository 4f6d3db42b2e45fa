"""TLS as the axes of the field want it: a given CA, a client certificate, and nothing on trust."""

import ipaddress
import ssl
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from app.axis.port import AxisUnreachable
from app.axis.vxp import VxpAxis, VxpSettings
from app.base.clock import now
from tests.kit.axis_canned import Canned, canned_server

EMPTY = {"/getReceivedEdocList": Canned(b"")}


@dataclass(frozen=True)
class Certificates:
    """PEM files: a CA, and a key with its certificate for both ends."""

    ca: Path
    pair: Path


@pytest.fixture
def certificates(tmp_path: Path) -> Certificates:
    ca_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "CA thử nghiệm")])
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    start = now() - timedelta(days=1)

    def made(name: x509.Name, public: ec.EllipticCurvePublicKey, *, ca: bool) -> x509.Certificate:
        builder = x509.CertificateBuilder().subject_name(name).issuer_name(issuer).public_key(public)
        builder = builder.serial_number(x509.random_serial_number())
        builder = builder.not_valid_before(start).not_valid_after(start + timedelta(days=9))
        builder = builder.add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
        builder = builder.add_extension(x509.SubjectAlternativeName([address]), critical=False)
        return builder.sign(ca_key, hashes.SHA256())

    pem = serialization.Encoding.PEM
    secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (tmp_path / "ca.pem").write_bytes(made(issuer, ca_key.public_key(), ca=True).public_bytes(pem))
    (tmp_path / "pair.pem").write_bytes(secret + made(subject, key.public_key(), ca=False).public_bytes(pem))
    return Certificates(tmp_path / "ca.pem", tmp_path / "pair.pem")


def server_context(certificates: Certificates, *, ask_client: bool = False) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates.pair)
    if ask_client:
        context.load_verify_locations(certificates.ca)
        context.verify_mode = ssl.CERT_REQUIRED
    return context


def listed(url: str, ca_file: Path | None, pair: Path | None = None) -> int:
    line = VxpAxis(VxpSettings(url, "x", "y", ca_file=ca_file, client_certificate=pair))
    try:
        return len(line.list_waiting("edoc"))
    finally:
        line.close()


def test_a_given_ca_is_trusted_and_no_other(certificates: Certificates) -> None:
    with canned_server(EMPTY, server_context(certificates)) as server:
        assert listed(server.url, certificates.ca) == 0
        with pytest.raises(AxisUnreachable):
            listed(server.url, None)


def test_a_client_certificate_is_shown_when_asked_for(certificates: Certificates) -> None:
    with canned_server(EMPTY, server_context(certificates, ask_client=True)) as server:
        assert listed(server.url, certificates.ca, certificates.pair) == 0
        with pytest.raises(AxisUnreachable):
            listed(server.url, certificates.ca)


def test_old_tls_is_not_spoken(certificates: Certificates) -> None:
    context = server_context(certificates)
    context.set_ciphers("DEFAULT@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLS"):
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    with canned_server(EMPTY, context) as server, pytest.raises(AxisUnreachable):
        listed(server.url, certificates.ca)

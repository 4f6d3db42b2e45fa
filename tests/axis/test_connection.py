"""TLS as the axes of the field want it: a given CA, a client certificate, and nothing on trust."""

import ssl
from pathlib import Path

import pytest

from app.axis.port import AxisNotAllowed, AxisUnreachable, BadCertificateFile
from app.axis.vxp import VxpAxis, VxpSettings
from tests.kit.axis_canned import Canned, canned_server
from tests.kit.tls import Certificates, make_certificates, server_context

EMPTY = {"/getReceivedEdocList": Canned(b"")}


@pytest.fixture
def certificates(tmp_path: Path) -> Certificates:
    return make_certificates(tmp_path)


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


def test_a_proxy_carries_the_calls() -> None:
    asked = "http://truc.example.vn/getReceivedEdocList"
    named = frozenset({"truc.example.vn"})
    with canned_server({asked: Canned(b'{"data": [{"docId": "7"}]}')}) as proxy:
        line = VxpAxis(VxpSettings("http://truc.example.vn", "x", "y", proxy=proxy.url, plain_hosts=named))
        assert [waiting.axis_id for waiting in line.list_waiting("edoc")] == ["7"]
        line.close()
        assert proxy.headers[asked]["host"] == "truc.example.vn"


@pytest.mark.parametrize("named", ["", "khac.example.vn"])
def test_plain_http_needs_the_administrators_word(named: str) -> None:
    with pytest.raises(AxisNotAllowed) as problem:
        VxpAxis(VxpSettings("http://truc.example.vn", "x", "y", plain_hosts=frozenset(named.split())))
    assert problem.value.facts == {"host": "truc.example.vn"}


def test_a_file_without_certificates_is_named(tmp_path: Path) -> None:
    (tmp_path / "none.pem").write_text("no certificate")
    for ca_file, pair in ((tmp_path / "none.pem", None), (None, tmp_path / "missing.pem")):
        with pytest.raises(BadCertificateFile) as problem:
            listed("https://127.0.0.1:9", ca_file, pair)
        assert problem.value.facts["file"] == str(ca_file or pair)

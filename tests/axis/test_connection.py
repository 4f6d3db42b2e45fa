"""TLS as the axes of the field want it: a given CA, a client certificate, and nothing on trust."""

import ssl
from pathlib import Path

import pytest

from app.axis.port import AxisUnreachable
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

"""The HTTP client of every dialect: verified TLS, time limits, and plain HTTP only where it was allowed."""

import ipaddress
import ssl
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import httpx

from app.axis.port import AxisNotAllowed, BadCertificateFile
from app.base.clock import now


@dataclass(frozen=True)
class Limits:
    """For how many seconds a server may be silent: while it is called, asked, or handed a packet."""

    connect: float = 10.0
    ask: float = 30.0
    carry: float = 60.0

    @property
    def asking(self) -> httpx.Timeout:
        """The limits of a call that asks."""
        return httpx.Timeout(self.ask, connect=self.connect)

    @property
    def carrying(self) -> httpx.Timeout:
        """The limits of a call that carries a packet."""
        return httpx.Timeout(self.carry, connect=self.connect)


LIMITS = Limits()

_ALWAYS = {"Accept": "*/*", "Accept-Encoding": "gzip, deflate", "User-Agent": "vanthu"}


@dataclass(frozen=True)
class Line:
    """How to reach an endpoint: trust, client certificate, proxy, and hosts that may be spoken to without TLS."""

    endpoint: str
    ca_file: Path | None = None
    client_certificate: Path | None = None
    proxy: str = ""
    plain_hosts: frozenset[str] = frozenset()
    limits: Limits = LIMITS


class ServerClock:
    """How far the server's clock is ahead of ours, by the Date of its last answer."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._ahead: list[timedelta] = []

    @property
    def ahead(self) -> timedelta | None:
        """How far the server is ahead, or None where it has not said."""
        return self._ahead[-1] if self._ahead else None

    def hear(self, response: httpx.Response) -> None:
        """Compare the answer's Date with the time; one that cannot be read says nothing."""
        try:
            said = parsedate_to_datetime(response.headers.get("date", ""))
        except ValueError:
            return
        if said.tzinfo is not None:
            self._ahead = [said - now()]


class Wire:
    """Requests to one endpoint that carry all they need in headers of their own. One thread at a time.

    No cookies, no redirects, no credentials: httpx.Client spends more time on what such requests never use than on
    sending them.
    """

    def __init__(self, line: Line) -> None:
        """Prepare the connections; raises AxisNotAllowed for plain HTTP to a host nobody named."""
        self.clock = ServerClock()
        self._limits = line.limits
        self._endpoint = line.endpoint.rstrip("/")
        self._transport = httpx.HTTPTransport(verify=_trust_of(line), trust_env=False, proxy=line.proxy or None)

    @contextmanager
    def open(
        self,
        method: str,
        path: str,
        headers: Mapping[str, str],
        content: bytes | Iterable[bytes] | None = None,
        *,
        carrying: bool = False,
    ) -> Iterator[httpx.Response]:
        """Send a request and yield its answer, not read yet; raises httpx.TransportError."""
        limits = self._limits.carrying if carrying else self._limits.asking
        request = httpx.Request(
            method,
            self._endpoint + path,
            headers={**_ALWAYS, **headers},
            content=content,
            extensions={"timeout": limits.as_dict()},
        )
        with closing(self._transport.handle_request(request)) as response:
            self.clock.hear(response)
            yield response

    def close(self) -> None:
        """Close the connections."""
        self._transport.close()


def open_client(line: Line) -> httpx.Client:
    """Return a client for the line; raises AxisNotAllowed for plain HTTP to a host nobody named."""
    return httpx.Client(
        base_url=line.endpoint.rstrip("/"),
        verify=_trust_of(line),
        proxy=line.proxy or None,
        timeout=line.limits.asking,
        trust_env=False,
    )


def _trust_of(line: Line) -> ssl.SSLContext:
    url = httpx.URL(line.endpoint)
    if url.scheme == "http" and not may_be_plain(url.host, line.plain_hosts):
        raise AxisNotAllowed(host=url.host)
    return trust(line.ca_file, line.client_certificate) if url.scheme == "https" else _no_trust()


def _no_trust() -> ssl.SSLContext:
    """Return a context that trusts nobody: plain HTTP needs none, and loading the roots takes time."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def trust(ca_file: Path | None = None, client_certificate: Path | None = None) -> ssl.SSLContext:
    """Return TLS 1.2 or newer with the system's roots, or with the given ones alone; raises BadCertificateFile.

    A file that is missing or holds no certificate is the administrator's affair: the fact `file` names it.
    """
    try:
        context = ssl.create_default_context(cafile=str(ca_file) if ca_file else None)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        if client_certificate:
            context.load_cert_chain(client_certificate)
    except OSError as problem:
        raise BadCertificateFile(file=str(client_certificate or ca_file)) from problem
    return context


def may_be_plain(host: str, named: frozenset[str]) -> bool:
    """Tell whether a host may be spoken to without TLS: this machine itself, or one the administrator named."""
    return _is_loopback(host) or host in named


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"

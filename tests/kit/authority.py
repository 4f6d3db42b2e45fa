"""A real certificate authority with OCSP, CRLs and a time-stamping service over HTTP on loopback (certomancer).

Every answer is made by the authority itself; what goes wrong is the way there: a service can be down, answer rubbish,
answer as it would have answered at another time, or be slow. Each test may change that and sees what was asked.
"""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

from certomancer.integrations.animator import Animator, AnimatorArchStore
from certomancer.registry import ArchLabel, CertLabel, CertomancerConfig, KeyLabel, PKIArchitecture
from cryptography.hazmat.primitives.asymmetric import rsa
from typing_extensions import override

from app.practice.pki import pem_of
from app.signing.web import Patience, ask

ARCH = "ca"
LEADER = "Trần Văn Mẫu"
AGENCY = "Sở Thử nghiệm tỉnh Mẫu Một"
KEYS = ("root", "issuer", "other", "ocsp", "tsa", "signer")
_OTHER_STAMPS = ("long", "old", "told-old", "lost", "lost-old")
Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


@dataclass
class Weather:
    """How the services are today: by the kind of service (ocsp, crls, certs, tsa) a mood, and what was asked."""

    moods: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    back: timedelta = timedelta(0)
    clock: timedelta = timedelta(0)

    def clear(self) -> None:
        """Let every service work, and forget what was asked."""
        self.moods.clear()
        self.asked.clear()
        self.back = self.clock = timedelta(0)


class _Quiet(WSGIRequestHandler):
    @override
    def log_message(self, format: str, *args: Any) -> None:
        """Write nothing."""


class Authority:
    """The authority, its certificates by label, and the weather between it and us."""

    def __init__(self, folder: Path) -> None:
        """Make the keys and start to serve."""
        self.folder = folder
        self.weather = Weather()
        for name in KEYS:
            (folder / f"{name}.pem").write_bytes(pem_of(rsa.generate_private_key(65537, 2048)))
        self._server = make_server("127.0.0.1", 0, self._answer, handler_class=_Quiet)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        config: Any = CertomancerConfig(_config(self.url), key_search_dir=str(folder))
        self.pki: PKIArchitecture = config.get_pki_arch(ArchLabel(ARCH))
        self._app: Wsgi = Animator(AnimatorArchStore(config.pki_archs), with_web_ui=False)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        self.trust = folder / "trust"
        self.trust.mkdir()
        (self.trust / "root.crt").write_bytes(self.certificate("root"))

    def warm(self) -> None:
        """Answer once, however long it takes: the first list needs every certificate, and they are made on demand."""
        address = f"{self.url}/{ARCH}/crls/issuer/latest.crl"
        ask(address, Patience(60.0, 1 << 20))
        self.weather.clear()

    def close(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def tsa(self) -> str:
        """The address of the time-stamping service."""
        return self.tsa_of("tsa")

    @property
    def told_tsa(self) -> str:
        """The address of one whose certificate says where its revocation is told."""
        return self.tsa_of("told")

    def tsa_of(self, name: str) -> str:
        """The address of a time-stamping service by its name."""
        return f"{self.url}/{ARCH}/tsa/{name}"

    def certificate(self, label: str) -> bytes:
        """Return a certificate as DER."""
        der: bytes = self.pki.get_cert(CertLabel(label)).dump()
        return der

    def certificates(self, *labels: str) -> list[Any]:
        """Return certificates as the library holds them."""
        return [self.pki.get_cert(CertLabel(label)) for label in labels]

    def key(self, name: str) -> Any:
        """Return a private key as the library holds it."""
        return self.pki.key_set.get_private_key(KeyLabel(name))

    def _answer(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        def begin(status: str, headers: list[tuple[str, str]], *told: Any) -> Any:
            date = format_datetime(datetime.now(UTC) + self.weather.clock, usegmt=True)
            return start(status, [*headers, ("Date", date)], *told)

        kind = environ["PATH_INFO"].split("/")[2]
        self.weather.asked.append(kind)
        mood = self.weather.moods.get(kind, "")
        if mood == "down":
            begin("503 Service Unavailable", [("Content-Length", "0")])
            return [b""]
        if mood == "rubbish":
            begin("200 OK", [("Content-Length", "7")])
            return [b"rubbish"]
        if mood == "old":
            then = datetime.now(UTC) - self.weather.back
            environ["HTTP_X_CERTOMANCER_FAKE_TIME"] = then.isoformat()
        return self._app(environ, begin)


def _config(url: str) -> dict[str, Any]:
    return {
        "external-url-prefix": url,
        "keysets": {ARCH: {"keys": {name: {"path": f"{name}.pem"} for name in KEYS}}},
        "pki-architectures": {
            ARCH: {
                "keyset": ARCH,
                "entity-defaults": {"country-name": "VN"},
                "entities": _entities(),
                "certs": _certificates(),
                "services": _services(),
            }
        },
    }


def _entities() -> dict[str, Any]:
    known = {name: {"common-name": f"Thử nghiệm {name}"} for name in ("root", "issuer", "other", "ocsp", "tsa")}
    return known | {
        "agency": {"common-name": AGENCY, "organization-name": AGENCY},
        "leader": {"common-name": LEADER, "organization-name": AGENCY, "title": "Giám đốc"},
    }


def _certificates() -> dict[str, Any]:
    ca = {"extensions": _authority_extensions(), "validity": _life(-3000, 3000)}
    root = {"subject": "root", "issuer": "root", "subject-key": "root", "authority-key": "root"}
    return {
        "root": root | ca,
        "other": {"subject": "other", "issuer": "other", "subject-key": "other", "authority-key": "other"} | ca,
        "issuer": {"subject": "issuer", "issuer": "root", "subject-key": "issuer", "authority-key": "root"} | ca,
        "ocsp": _of("ocsp", "ocsp", extended="ocsp_signing"),
        "tsa": _of("tsa", "tsa", extended="time_stamping"),
        "told-tsa": _telling(_of("tsa", "tsa", extended="time_stamping")),
        "long-tsa": _of("tsa", "tsa", extended="time_stamping", life=(-800, 2500)),
        "old-tsa": _of("tsa", "tsa", extended="time_stamping", life=(-400, -20)),
        "told-old-tsa": _telling(_of("tsa", "tsa", extended="time_stamping", life=(-400, -20))),
        "lost-tsa": _lost(_telling(_of("tsa", "tsa", extended="time_stamping")), -3),
        "lost-old-tsa": _lost(_telling(_of("tsa", "tsa", extended="time_stamping", life=(-400, -20))), -30),
        "agency": _signing("agency"),
        "leader": _signing("leader"),
        "quiet": _of("agency", "signer"),
        "only-crl": _signing("agency", ocsp=False),
        "expired": _signing("agency", life=(-400, -20)),
        "expired-quiet": _of("agency", "signer", life=(-400, -20)),
        "early": _of("agency", "signer", life=(20, 400)),
        "revoked": _lost(_signing("agency"), -3),
        "held": _lost(_signing("agency"), -3, "certificate_hold"),
        "revoked-expired": _lost(_signing("agency", life=(-400, -20)), -40),
        "server": _of("agency", "signer", extended="server_auth"),
        "cipher": _of("agency", "signer", key="key_encipherment"),
        "stranger": _of("agency", "signer") | {"issuer": "other", "authority-key": "other"},
    }


def _of(
    subject: str,
    key_name: str,
    *,
    life: tuple[int, int] = (-800, 800),
    key: str = "digital_signature non_repudiation",
    extended: str = "",
) -> dict[str, Any]:
    usage: list[dict[str, Any]] = [
        {"id": "key_usage", "critical": True, "smart-value": {"schema": "key-usage", "params": key.split()}}
    ]
    if extended:
        usage.append({"id": "extended_key_usage", "critical": extended == "time_stamping", "value": [extended]})
    return {
        "subject": subject,
        "issuer": "issuer",
        "subject-key": key_name,
        "authority-key": "issuer",
        "validity": _life(*life),
        "extensions": usage,
    }


def _signing(subject: str, *, life: tuple[int, int] = (-800, 800), ocsp: bool = True) -> dict[str, Any]:
    """Return a signer's certificate whose issuer tells of revocation."""
    return _telling(_of(subject, "signer", life=life), ocsp=ocsp)


def _lost(made: dict[str, Any], since: int, reason: str = "key_compromise") -> dict[str, Any]:
    """Return a certificate whose key was stolen, as its issuer tells."""
    return made | {"revocation": {"revoked-since": _day(since), "reason": reason}}


def _telling(made: dict[str, Any], *, ocsp: bool = True) -> dict[str, Any]:
    access: dict[str, Any] = {"ca-issuer-links": [{"repo": "issuer"}]}
    if ocsp:
        access["ocsp-responder-names"] = ["issuer"]
    made["extensions"] += [
        {
            "id": "crl_distribution_points",
            "smart-value": {"schema": "crl-dist-url", "params": {"crl-repo-names": ["issuer"]}},
        },
        {"id": "authority_information_access", "smart-value": {"schema": "aia-urls", "params": access}},
    ]
    return made


def _authority_extensions() -> list[dict[str, Any]]:
    usage = ["digital_signature", "key_cert_sign", "crl_sign"]
    return [
        {"id": "basic_constraints", "critical": True, "value": {"ca": True}},
        {"id": "key_usage", "critical": True, "smart-value": {"schema": "key-usage", "params": usage}},
    ]


def _services() -> dict[str, Any]:
    return {
        "ocsp": {
            "issuer": {
                "for-issuer": "issuer",
                "responder-cert": "ocsp",
                "signing-key": "ocsp",
                "validity-period": {"days": 5},
            }
        },
        "crl-repo": {
            "issuer": {"for-issuer": "issuer", "signing-key": "issuer", "simulated-update-schedule": "P2D"},
        },
        "cert-repo": {"issuer": {"for-issuer": "issuer", "publish-issued-certs": True}},
        "time-stamping": {
            "tsa": {"signing-key": "tsa", "signing-cert": "tsa"},
            "told": {"signing-key": "tsa", "signing-cert": "told-tsa"},
            **{name: {"signing-key": "tsa", "signing-cert": f"{name}-tsa"} for name in _OTHER_STAMPS},
        },
    }


def _life(since: int, until: int) -> dict[str, str]:
    return {"valid-from": _day(since), "valid-to": _day(until)}


def _day(days: int) -> str:
    return (datetime.now(UTC).replace(microsecond=0) + timedelta(days=days)).isoformat()

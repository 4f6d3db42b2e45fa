"""Secrets of the office: in the system's keyring, or where there is none in a file for this user alone.

A PIN is never a secret of this kind: it lives in one argument and dies with the call.
"""

import json
import logging
import os
from pathlib import Path
from typing import Protocol

log = logging.getLogger(__name__)

AXIS, AXIS_LOGIN, MAIL = "axis", "axis-login", "mail"


class _Ring(Protocol):
    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...


def keep(data: Path, name: str, secret: str) -> str:
    """Keep a secret of the office in this data folder; return `keyring` or `file`, where it went."""
    ring = _keyring()
    if ring is not None and _try_ring(ring, data, name, secret):
        _write_file(data, {key: value for key, value in _read_file(data).items() if key != name})
        return "keyring"
    _write_file(data, _read_file(data) | {name: secret})
    return "file"


def read(data: Path, name: str) -> str:
    """Return a secret, or an empty text when none was kept."""
    kept = _read_file(data).get(name, "")
    if kept:
        return kept
    ring = _keyring()
    if ring is None:
        return ""
    try:
        return ring.get_password(_service(data), name) or ""
    except Exception as problem:
        log.info("the keyring does not answer: %s", type(problem).__name__)
        return ""


def _keyring() -> _Ring | None:
    """Return the system's keyring if a usable one exists."""
    import keyring
    from keyring.backends import fail

    ring = keyring.get_keyring()
    return None if isinstance(ring, fail.Keyring) else ring


def _try_ring(ring: _Ring, data: Path, name: str, secret: str) -> bool:
    try:
        ring.set_password(_service(data), name, secret)
        return ring.get_password(_service(data), name) == secret
    except Exception as problem:
        log.info("the keyring does not take secrets: %s", type(problem).__name__)
        return False


def _service(data: Path) -> str:
    return f"VanThu {data.resolve()}"


def _read_file(data: Path) -> dict[str, str]:
    path = data / "secrets.json"
    return dict(json.loads(path.read_text("utf-8"))) if path.exists() else {}


def _write_file(data: Path, values: dict[str, str]) -> None:
    path = data / "secrets.json"
    if not values:
        path.unlink(missing_ok=True)
        return
    fresh = data / "secrets.part"
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        json.dump(values, out)
    fresh.replace(path)

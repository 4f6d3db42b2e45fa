"""What a test may need beside Python: a token, a scanner, a PostgreSQL server, an office program."""

import os
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

SOFTHSM_ENVIRONMENT = "SOFTHSM2_MODULE"
_SOFTHSM_PLACES = (
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/lib64/softhsm/libsofthsm2.so",
    "/usr/local/lib/softhsm/libsofthsm2.so",
)
_SANE_PLACES = ("/usr/lib/x86_64-linux-gnu/sane", "/usr/lib/aarch64-linux-gnu/sane", "/usr/lib64/sane")


def softhsm_module() -> Path | None:
    """Return SoftHSM2's PKCS#11 module, or None."""
    named = os.environ.get(SOFTHSM_ENVIRONMENT)
    places = (named, *_SOFTHSM_PLACES) if named else _SOFTHSM_PLACES
    return next((Path(place) for place in places if Path(place).is_file()), None)


def postgres_programs() -> Path | None:
    """Return the folder of the newest PostgreSQL server programs, or None."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"),
        key=lambda program: int(program.parts[-3]),
        reverse=True,
    )
    if found:
        return found[0].parent
    initdb = shutil.which("initdb")
    return Path(initdb).resolve().parent if initdb else None


def missing(part: str) -> str | None:
    """Say in one sentence why `token`, `scanner`, `postgres` or `office` cannot be tested here, or return None."""
    return {"token": _no_token, "scanner": _no_scanner, "postgres": _no_postgres, "office": _no_office}[part]()


def _no_office() -> str | None:
    return None if shutil.which("soffice") else "LibreOffice (soffice) is not installed"


def _no_token() -> str | None:
    if softhsm_module() is None:
        return "SoftHSM2's module is not installed"
    if shutil.which("softhsm2-util") is None:
        return "softhsm2-util is not installed"
    return None


def _no_scanner() -> str | None:
    if find_spec("sane") is None:
        return "python-sane is not installed"
    if not any(Path(place).glob("libsane-test.so*") for place in _SANE_PLACES):
        return "SANE's test backend is not installed"
    return None


def _no_postgres() -> str | None:
    if sys.platform == "win32":
        return "the PostgreSQL tests use a Unix socket"
    if postgres_programs() is None:
        return "PostgreSQL's server programs are not installed"
    if os.geteuid() == 0 and not _has_user("postgres"):
        return "there is no user 'postgres' to run the server as"
    return None


def _has_user(name: str) -> bool:
    try:
        Path(f"~{name}").expanduser()
    except RuntimeError:
        return False
    return True

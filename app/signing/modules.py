"""Where the PKCS#11 modules of the token makers lie, and what each needs in its surroundings."""

import os
import re
import sys
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.base.paths import Folders, resource
from app.signing.binaries import bits_of, fits
from app.signing.errors import TokenModuleForeign, TokenModuleMissing
from app.signing.key_file import KEYS_NAME, KeyFileToken
from app.signing.token import DEADLINE, Token

SOFTHSM_CONF, CONFIG_NAME = "SOFTHSM2_CONF", "softhsm2.conf"


@dataclass(frozen=True)
class TokenModule:
    """One module of the table: its maker's name and the file."""

    name: str
    path: Path

    @property
    def practice_only(self) -> bool:
        """Tell whether the module is the software token, which no real office signs with."""
        return is_softhsm(self.path)


def known_modules(platform: str = sys.platform) -> list[TokenModule]:
    """Return the table's rows for a system, present or not; of several versions of a file the highest first."""
    rows = _table()["windows" if platform == "win32" else "linux"]
    return [TokenModule(row["name"], path) for row in rows for text in row["paths"] for path in _versions(text)]


def table_date() -> date:
    """Return the day on which the table was last looked over."""
    dated: date = _table()["dated"]
    return dated


def modules_present() -> list[TokenModule]:
    """Return the modules that are installed on this machine and fit this program, in the table's order."""
    return [module for module in known_modules() if module.path.is_file() and fits(module.path)]


def modules_for(setting: str, *, practice: bool) -> list[Path]:
    """Return the module that the settings name, else those that are installed; the software token in practice only.

    Where the makers' modules are all for other programs the first of them is returned: it is refused in words.
    """
    if setting:
        return [Path(setting)]
    found = [module.path for module in modules_present() if practice or not module.practice_only]
    return found or modules_foreign()[:1]


def modules_foreign(platform: str = sys.platform) -> list[Path]:
    """Return the table's modules that are installed for other programs than this one: 32-bit ones."""
    known = [module.path for module in known_modules(platform)]
    if platform == "win32":
        known += [Path(re.sub("System32", "SysWOW64", str(path), flags=re.IGNORECASE)) for path in known]
    return [path for path in known if path.is_file() and not fits(path)]


def check_module(module: Path) -> None:
    """Refuse a module's file that is not there or is for other programs; raises TokenModuleMissing, …Foreign."""
    if not module.is_file():
        raise TokenModuleMissing(module=str(module))
    if not fits(module):
        raise TokenModuleForeign(module=module.name, bits=bits_of(module))


def softhsm_module() -> Path | None:
    """Return the software token's module, or None where it is not installed."""
    return next((module.path for module in modules_present() if module.practice_only), None)


def is_softhsm(module: Path) -> bool:
    """Tell whether a module file is SoftHSM2."""
    return "softhsm2" in module.name.lower()


def environment_for(module: Path, data: Path) -> dict[str, str]:
    """Return what the module's process needs in its environment.

    SoftHSM2 reads where its tokens lie from a file named by SOFTHSM2_CONF. The one beside the module's path
    (that of a practice token) wins, then what the user has set, then the practice token of the data folder.
    """
    if not is_softhsm(module):
        return {}
    beside = module.parent / CONFIG_NAME
    if beside.is_file():
        return {SOFTHSM_CONF: str(beside)}
    config = softhsm_config(data)
    return {} if os.environ.get(SOFTHSM_CONF) or not config.is_file() else {SOFTHSM_CONF: str(config)}


def softhsm_config(data: Path) -> Path:
    """Return where a data folder keeps the configuration of its practice token."""
    return Folders(data).practice / CONFIG_NAME


def open_token(module: Path, data: Path, *, practice: bool, deadline: float = DEADLINE) -> Token | KeyFileToken:
    """Return the token behind the module named in the settings; a key file only in practice mode."""
    if practice and module.name == KEYS_NAME:
        return KeyFileToken(module)
    return Token(module, environment_for(module, data), deadline)


def _table() -> dict[str, Any]:
    return tomllib.loads(resource("signing/token_modules.toml").read_text(encoding="utf-8"))


def _versions(text: str) -> list[Path]:
    """Return the files of a pattern, by version downwards; the pattern itself where there is none."""
    path = Path(re.sub(r"%(\w+)%", lambda found: os.environ.get(found[1], found[0]), text))
    if "*" not in path.name:
        return [path]
    return sorted(path.parent.glob(path.name), key=_version, reverse=True) or [path]


def _version(path: Path) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", path.stem)]

"""Where the PKCS#11 modules of the token makers lie, and what each needs in its surroundings."""

import os
import re
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from app.base.paths import Folders, resource
from app.signing.key_file import KEYS_NAME, KeyFileToken
from app.signing.token import Token

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


def known_modules() -> list[TokenModule]:
    """Return the table's rows for this system, present or not."""
    table = tomllib.loads(resource("signing/token_modules.toml").read_text(encoding="utf-8"))
    rows = table["windows" if sys.platform == "win32" else "linux"]
    return [TokenModule(row["name"], Path(_expand(row["path"]))) for row in rows]


def modules_present() -> list[TokenModule]:
    """Return the modules that are installed on this machine, in the table's order."""
    return [module for module in known_modules() if module.path.is_file()]


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


def open_token(module: Path, data: Path, *, practice: bool) -> Token | KeyFileToken:
    """Return the token behind the module named in the settings; a key file only in practice mode."""
    if practice and module.name == KEYS_NAME:
        return KeyFileToken(module)
    return Token(module, environment_for(module, data))


def _expand(path: str) -> str:
    return re.sub(r"%(\w+)%", lambda found: os.environ.get(found[1], found[0]), path)

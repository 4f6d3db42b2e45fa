"""How the agency's token stands, looked at again and again without a PIN, for the foot of the window."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.base.errors import OfficeError
from app.signing.certificates import TokenState
from app.signing.errors import CertificateMissing, CertificatePersonal, TokenMissing
from app.signing.modules import module_of, open_token
from app.signing.standing import Seen, Standing
from app.signing.token import Token, pick

if TYPE_CHECKING:
    from app.signing.key_file import KeyFileToken

_PATIENCE = 10.0
"""Seconds for a look: nobody waits for it but the end of the program."""


class Lookout:
    """Keeps one process for looking, apart from those that sign, as long as the module stays the same."""

    def __init__(self, data: Path) -> None:
        """Remember the data folder; nothing is started."""
        self._data = data
        self._token: Token | KeyFileToken | None = None

    def look(self, setting: str, at: datetime, *, practice: bool) -> Seen:
        """Look at the module that the settings name, or the first that is installed; never raises an OfficeError."""
        module = module_of(setting, practice=practice)
        if module is None:
            self.close()
            return Seen("no_module")
        if self._token is None or self._token.module != module:
            self.close()
            self._token = open_token(module, self._data, practice=practice, deadline=_PATIENCE)
        try:
            return judge(self._token.tokens(), module, at)
        except OfficeError as problem:
            return Seen("trouble", problem=problem)

    def close(self) -> None:
        """End the process."""
        if self._token is not None:
            self._token.close()
            self._token = None


def judge(states: list[TokenState], module: Path, at: datetime) -> Seen:
    """Say how the agency's signature stands with these tokens plugged in."""
    serials, tokens = frozenset(state.serial for state in states), tuple(states)
    try:
        found = pick(states, "agency", module)
    except TokenMissing:
        return Seen("missing")
    except CertificatePersonal as problem:
        return Seen("personal", problem=problem, serials=serials, tokens=tokens)
    except CertificateMissing as problem:
        return Seen("unfit", problem=problem, serials=serials, tokens=tokens)
    state = next(one for one in states if found in one.certificates)
    standing: Standing = "ready" if found.valid_at(at) else "out_of_date"
    return Seen(standing, found, state, found.days_left(at), found.warning(at), serials=serials, tokens=tokens)

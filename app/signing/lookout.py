"""Where the agency's token is plugged in, and how it stands: looked at without a PIN, for the window and for a seal."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.base.errors import OfficeError
from app.base.frozen import dataclass
from app.signing.certificates import Certificate, TokenState
from app.signing.errors import CertificateMissing, CertificatePersonal, TokenMissing, TokenModuleMissing
from app.signing.modules import modules_for, open_token
from app.signing.standing import Seen, Standing
from app.signing.token import Token, agencys, pick

if TYPE_CHECKING:
    from app.signing.key_file import KeyFileToken

_PATIENCE = 10.0
"""Seconds for a look: nobody waits for it but the end of the program."""
_GRAVEST: tuple[Standing, ...] = ("personal", "unfit", "trouble", "missing", "no_module")
"""What is said where several makers' modules are installed and no agency's certificate lies behind any of them."""


@dataclass(frozen=True)
class Wanted:
    """Behind which modules to look: the one of the settings, or each that is installed; `named` had its PIN asked."""

    setting: str
    practice: bool
    data: Path
    at: datetime
    named: Certificate | None = None


@dataclass(frozen=True)
class Plugged:
    """The agency's certificate, all tokens beside it, and what speaks to them."""

    token: "Token | KeyFileToken"
    states: list[TokenState]
    certificate: Certificate


@contextmanager
def plugged(wanted: Wanted) -> Iterator[Plugged]:
    """Find the agency's certificate behind the first module that has it, and end the module's process afterwards.

    Raises TokenModuleMissing, TokenModuleForeign, TokenMissing, TokenSwapped, WrongCertificate and the like.
    """
    problem: OfficeError = TokenModuleMissing(module="–")
    for module in modules_for(wanted.setting, practice=wanted.practice):
        token = open_token(module, wanted.data, practice=wanted.practice)
        try:
            try:
                states = token.tokens()
                certificate = agencys(states, module, wanted.at, wanted.named)
            except OfficeError as refused:
                problem = refused if isinstance(problem, TokenModuleMissing | TokenMissing) else problem
                continue
            yield Plugged(token, states, certificate)
            return
        finally:
            token.close()
    raise problem


class Lookout:
    """Keeps a process for looking, apart from those that sign, for each module that may have the token."""

    def __init__(self, data: Path, patience: float = _PATIENCE) -> None:
        """Remember the data folder; nothing is started."""
        self._data, self._patience = data, patience
        self._tokens: dict[Path, Token | KeyFileToken] = {}

    def look(self, setting: str, at: datetime, *, practice: bool) -> Seen:
        """Look at the module that the settings name, or at those installed; never raises an OfficeError."""
        modules = modules_for(setting, practice=practice)
        for module in self._tokens.keys() - set(modules):
            self._tokens.pop(module).close()
        worst = Seen("no_module")
        for module in modules:
            seen = self._look(module, at, practice=practice)
            if seen.certificate is not None:
                return seen
            worst = min(worst, seen, key=lambda one: _GRAVEST.index(one.standing))
        return worst

    def close(self) -> None:
        """End the processes."""
        while self._tokens:
            self._tokens.popitem()[1].close()

    def _look(self, module: Path, at: datetime, *, practice: bool) -> Seen:
        if module not in self._tokens:
            self._tokens[module] = open_token(module, self._data, practice=practice, deadline=self._patience)
        try:
            return judge(self._tokens[module].tokens(), module, at)
        except OfficeError as problem:
            return Seen("trouble", problem=problem)


def judge(states: list[TokenState], module: Path, at: datetime) -> Seen:
    """Say how the agency's signature stands with these tokens plugged in."""
    serials, tokens = frozenset(state.serial for state in states), tuple(states)
    try:
        found = pick(states, "agency", module, at)
    except TokenMissing:
        return Seen("missing")
    except CertificatePersonal as problem:
        return Seen("personal", problem=problem, serials=serials, tokens=tokens)
    except CertificateMissing as problem:
        return Seen("unfit", problem=problem, serials=serials, tokens=tokens)
    state = next(one for one in states if found in one.certificates)
    standing: Standing = "ready" if found.valid_at(at) else "out_of_date"
    return Seen(standing, found, state, found.days_left(at), found.warning(at), serials=serials, tokens=tokens)

"""A PKCS#11 module that misbehaves on command, built from `faulty_module.c` around SoftHSM2."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.practice.token import PracticeToken
from app.signing.token import Token
from tests.kit.parts import softhsm_module
from tests.kit.token import practice_token

SOURCE = Path(__file__).with_name("faulty_module.c")
FAST = 1.0
"""Seconds after which a test of hanging gives a call up; the start of the process does not count."""


@dataclass
class Faulty:
    """The module over one practice token; what it does is told by lines of its control file."""

    made: PracticeToken
    module: Path
    control: Path
    _open: list[Token] = field(default_factory=list)

    def say(self, *lines: str) -> None:
        """Let the module behave like this from its next call on."""
        self.control.write_text("\n".join([f"module {softhsm_module()}", *lines]) + "\n", encoding="utf-8")

    def calls(self, function: str) -> int:
        """Return how often a function was called, by every process together."""
        log = self.control.with_suffix(".control.log")
        return log.read_text(encoding="ascii").split().count(function) if log.is_file() else 0

    @property
    def environment(self) -> dict[str, str]:
        """What the module's process needs."""
        return self.made.environment | {"FAULTY_CONTROL": str(self.control)}

    def token(self, deadline: float = 20.0, seconds: float = 600.0) -> Token:
        """Return our side of it, closed with the test."""
        speaking = Token(self.module, self.environment, deadline, seconds)
        self._open.append(speaking)
        return speaking

    def close(self) -> None:
        """End every process of it."""
        for one in self._open:
            one.close()


@pytest.fixture(scope="session")
def faulty_module(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the module, once; where no compiler is installed its tests are left out, but never where CI=true."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        reason = "no C compiler is installed"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    built = tmp_path_factory.mktemp("faulty") / "libfaulty.so"
    words = (compiler, "-std=gnu11", "-O1", "-shared", "-fPIC", "-o", str(built), str(SOURCE), "-ldl")
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return built


@pytest.fixture(scope="session")
def whole_token(tmp_path_factory: pytest.TempPathFactory) -> PracticeToken:
    """The practice token under the misbehaving module."""
    return practice_token(tmp_path_factory.mktemp("whole"))


@pytest.fixture
def faulty(faulty_module: Path, whole_token: PracticeToken, tmp_path: Path) -> Iterator[Faulty]:
    """The module, well-behaved until it is told otherwise."""
    made = Faulty(whole_token, faulty_module, tmp_path / "faulty.control")
    made.say()
    yield made
    made.close()

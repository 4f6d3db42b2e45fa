"""A token made of files, for practice where no software token can be installed; never for real work."""

import json
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Self

from app.signing.certificates import Certificate, TokenState, Whose
from app.signing.errors import PinWrong, TokenModuleMissing, TokenSessionOver
from app.signing.pins import Pin, wipe
from app.signing.token import pick

KEYS_NAME = "practice-keys.json"
_SERIAL = "practice"


class KeyFileToken:
    """Answers like `Token`, from `practice-keys.json`: `[{certificate, key, chain}]`; the PIN opens the keys."""

    def __init__(self, module: Path) -> None:
        """Remember the file that lists the keys."""
        self.module = module

    def tokens(self) -> list[TokenState]:
        """Return one token that holds every certificate of the list."""
        reader = import_module("app.signing.certificate_reader")
        found = [
            reader.read_certificate(
                reader.certificates_of((self.module.parent / row["certificate"]).read_bytes())[0], str(n)
            )
            for n, row in enumerate(self._rows())
        ]
        return [TokenState("Thực hành", _SERIAL, "practice", "key file", tuple(found))]

    def certificate(self, whose: Whose) -> Certificate:
        """Return the signing certificate of the wanted kind."""
        return pick(self.tokens(), whose, self.module)

    def session(
        self, certificate: Certificate, pin: Pin, *, second: Pin = None, last_try: bool = False
    ) -> "KeyFileSession":
        """Open the key with the PIN and overwrite it; raises PinWrong.

        A file never locks and has one PIN, so the rest is idle.
        """
        del last_try
        try:
            row = self._rows()[int(certificate.id)]
            folder = self.module.parent
            return KeyFileSession(certificate, folder / row["key"], (folder / row["chain"],), pin)
        finally:
            wipe(pin)
            wipe(second)

    def close(self) -> None:
        """Nothing is held open."""

    def _rows(self) -> list[dict[str, str]]:
        if not self.module.is_file():
            raise TokenModuleMissing(module=str(self.module))
        rows: list[dict[str, str]] = json.loads(self.module.read_text(encoding="utf-8"))
        return rows


class KeyFileSession:
    """A private key in memory, for practice only."""

    serial = _SERIAL
    pss = False

    def __init__(self, certificate: Certificate, key: Path, issuers: tuple[Path, ...], pin: Pin) -> None:
        """Load the PEM key, locked by the PIN or open; raises PinWrong."""
        reader = import_module("app.signing.certificate_reader")
        keys = import_module("app.signing.key_reader")
        self.certificate = certificate
        self.chain: tuple[bytes, ...] = tuple(
            der for file in issuers for der in reader.certificates_of(file.read_bytes())
        )
        self._key = keys.load_key(key.read_bytes(), pin)
        if self._key is None:
            raise PinWrong(tries_left=None)
        self._sign = keys.sign
        self._over = "closed"

    def sign(self, data: bytes, digest: str) -> bytes:
        """Sign the data as a token would."""
        if self._key is None:
            raise TokenSessionOver(reason=self._over)
        return bytes(self._sign(self._key, data, digest))

    def end(self, reason: str) -> None:
        """Forget the key because the screen was locked."""
        self._over = reason
        self._key = None

    def close(self) -> None:
        """Forget the key."""
        self._key = None

    def __enter__(self) -> Self:
        """Use the session in a `with`."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Forget the key, whatever happened."""
        self.close()

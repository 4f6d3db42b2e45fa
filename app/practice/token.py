"""A practice token: SoftHSM2 with a leader's and an agency's certificate, in a folder of its own."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from app.practice.pki import PracticePki, pem_of, practice_pki
from app.practice.stamps import draw_seal
from app.signing.certificate_reader import certificates_of
from app.signing.errors import TokenFailed
from app.signing.key_file import KEYS_NAME
from app.signing.key_reader import load_key
from app.signing.modules import SOFTHSM_CONF, softhsm_module
from app.signing.token import Token

LABEL = "Token thực hành"
PIN = "123456"
_SO_PIN = "12345678"


@dataclass(frozen=True)
class PracticeToken:
    """How to reach a practice token, and the certificate authority behind it."""

    module: Path
    label: str
    pin: str
    ca: Path
    config: Path | None

    @property
    def environment(self) -> dict[str, str]:
        """What the module's process needs to find the token's files."""
        return {SOFTHSM_CONF: str(self.config)} if self.config else {}

    def as_json(self) -> dict[str, str]:
        """Return what the command line prints."""
        return {"module": str(self.module), "label": self.label, "pin": self.pin, "ca": str(self.ca)}


def make_practice_token(folder: Path, agency: str, leader: str, organ_id: str) -> PracticeToken:
    """Make the token once, in `folder` (a data folder's `practice`); asked again it returns the same.

    The module's path lies in the folder, beside `softhsm2.conf`, `trust` and `seal.png`, and is all that a
    later process must know.

    Where SoftHSM2 is not installed (a Windows trainee) it is a list of key files locked by the PIN, for
    practice mode alone. Raises TokenFailed when SoftHSM2 is there but refuses.
    """
    folder = folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    pki = practice_pki(folder, agency, leader, organ_id)
    module, tool = softhsm_module(), shutil.which("softhsm2-util")
    _seal_picture(pki)
    if module is None or tool is None:
        return _key_files(pki)
    config = folder / "softhsm2.conf"
    token = PracticeToken(_beside(module, folder), LABEL, PIN, pki.ca, config)
    done = folder / "token.json"
    holds = {"seal": _print(pki.own.seal.certificate), "leader": _print(pki.own.leader.certificate)}
    told = json.dumps(token.as_json() | holds, ensure_ascii=False)
    if not done.is_file() or done.read_text(encoding="utf-8") != told:
        _fill(token, tool, pki)
        done.write_text(told, encoding="utf-8")
    return token


def _seal_picture(pki: PracticePki) -> None:
    """Draw the own office's seal beside the token, anew where the office has another name."""
    picture, named = pki.folder / "seal.png", pki.folder / "seal.txt"
    if not picture.is_file() or not named.is_file() or named.read_text(encoding="utf-8") != pki.own.name:
        draw_seal(pki.own.name, picture)
        named.write_text(pki.own.name, encoding="utf-8")


def _beside(module: Path, folder: Path) -> Path:
    """Return a link to the module in the practice folder, so that its path alone leads to token, trust and seal."""
    link = folder / module.name
    try:
        if not link.exists():
            link.unlink(missing_ok=True)
            link.symlink_to(module)
    except OSError:
        return module
    return link


def _fill(token: PracticeToken, tool: str, pki: PracticePki) -> None:
    objects = pki.folder / "tokens"
    shutil.rmtree(objects, ignore_errors=True)
    objects.mkdir(mode=0o700)
    (pki.folder / "softhsm2.conf").write_text(
        f"directories.tokendir = {objects}\nobjectstore.backend = file\nlog.level = ERROR\n", encoding="utf-8"
    )
    _run(token, tool, "--init-token", "--free", "--label", LABEL, "--so-pin", _SO_PIN, "--pin", PIN)
    signers = (pki.own.leader, pki.own.seal)
    for number, signer in enumerate(signers, start=1):
        name = ("--id", f"{number:02d}", "--label", signer.name)
        _run(token, tool, "--import", str(signer.key), "--token", LABEL, *name, "--pin", PIN)
    things = [(n, signer.name, _der(signer.certificate)) for n, signer in enumerate(signers, start=1)]
    speaker = Token(token.module, token.environment)
    try:
        speaker.put(PIN, [*things, (9, "CA", _der(pki.ca))])
    finally:
        speaker.close()


def _run(token: PracticeToken, tool: str, *words: str) -> None:
    done = subprocess.run(  # noqa: S603 - a fixed program with words of our own
        [tool, *words], env={**os.environ, **token.environment}, capture_output=True, check=False, timeout=60
    )
    if done.returncode:
        raise TokenFailed(module=token.module.name, reason=f"softhsm2-util {words[0]} {done.returncode}")


def _print(file: Path) -> str:
    return sha256(_der(file)).hexdigest()


def _der(file: Path) -> bytes:
    return certificates_of(file.read_bytes())[0]


def _key_files(pki: PracticePki) -> PracticeToken:
    rows = []
    for role, signer in (("leader", pki.own.leader), ("seal", pki.own.seal)):
        key = load_key(signer.key.read_bytes(), None)
        if key is not None:
            (pki.folder / f"{role}.locked.pem").write_bytes(pem_of(key, PIN))
        rows.append(
            {
                "certificate": str(signer.certificate.relative_to(pki.folder)),
                "key": f"{role}.locked.pem",
                "chain": str(pki.ca.relative_to(pki.folder)),
            }
        )
    listing = pki.folder / KEYS_NAME
    listing.write_text(json.dumps(rows), encoding="utf-8")
    return PracticeToken(listing, LABEL, PIN, pki.ca, None)

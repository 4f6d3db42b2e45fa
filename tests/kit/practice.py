"""Practice folders: a token, and documents that its leader has signed; made once a session and copied."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.practice.pki import practice_pki
from app.practice.samples import write_samples
from app.practice.token import PracticeToken
from tests.kit.token import OURS, kept_folder, practice_token

USUAL = ("signed-by-leader-1", "signed-by-leader-2", "unsigned")


@dataclass(frozen=True)
class Practice:
    """A practice folder with the token of the own office and a few documents."""

    folder: Path
    token: PracticeToken

    @property
    def module(self) -> Path:
        return self.token.module

    def file(self, name: str) -> Path:
        return self.folder / "samples" / f"{name}.pdf"

    @contextmanager
    def pulled(self) -> Iterator[Callable[[], None]]:
        """Offer to pull the token out; it is back when the block ends."""
        tokens = self.folder / "tokens"
        away = tokens.with_name("pulled")

        def pull() -> None:
            tokens.rename(away)
            tokens.mkdir()

        try:
            yield pull
        finally:
            if away.is_dir():
                tokens.rmdir()
                away.rename(tokens)


def practice_folder(folder: Path) -> Practice:
    """Lay a practice folder out, with the usual documents."""
    token = practice_token(folder)
    practice_samples(folder / "samples", *USUAL)
    return Practice(folder, token)


def practice_samples(folder: Path, *names: str) -> Path:
    """Put practice documents into a folder; each is signed once a session."""
    kept = kept_folder() / "samples"
    missing = tuple(name for name in {*names, *USUAL} if not (kept / f"{name}.pdf").is_file())
    if missing:
        write_samples(kept, practice_pki(kept.with_name("pki"), *OURS), missing)
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        shutil.copy(kept / f"{name}.pdf", folder)
    return folder

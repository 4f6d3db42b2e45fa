"""A practice token of SoftHSM2 for tests, made once a session and copied."""

import shutil
from pathlib import Path

from app.base.paths import default_data_folder
from app.practice.token import PracticeToken, make_practice_token
from app.signing.token import Token

OURS = ("Sở Thử nghiệm tỉnh Mẫu Một", "Trần Văn Mẫu", "H99.05")
_TOLD = ("softhsm2.conf", "token.json")


def practice_token(folder: Path) -> PracticeToken:
    """Return the token of the own practice office in this folder."""
    kept = kept_folder() / "token"
    if not kept.is_dir():
        make_practice_token(kept, *OURS)
    if not (folder / _TOLD[1]).is_file():
        shutil.copytree(kept, folder, symlinks=True, dirs_exist_ok=True)
        for name in _TOLD:
            told = (kept / name).read_text(encoding="utf-8")
            (folder / name).write_text(told.replace(str(kept), str(folder.absolute())), encoding="utf-8")
    return make_practice_token(folder, *OURS)


def kept_folder() -> Path:
    """Return where this session keeps what it made once: its tests have a home of their own."""
    return default_data_folder(practice=True).with_name("kept")


def speaker(token: PracticeToken, deadline: float = 20.0) -> Token:
    """Return our side of the token; close it."""
    return Token(token.module, token.environment, deadline)

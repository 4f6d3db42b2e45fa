"""A practice token of SoftHSM2 for tests, made once a session."""

from pathlib import Path

from app.practice.token import PracticeToken, make_practice_token
from app.signing.token import Token


def practice_token(folder: Path) -> PracticeToken:
    """Make the token of the own practice office."""
    return make_practice_token(folder, "Sở Thử nghiệm tỉnh Mẫu Một", "Trần Văn Mẫu", "H99.05")


def speaker(token: PracticeToken, deadline: float = 20.0) -> Token:
    """Return our side of the token; close it."""
    return Token(token.module, token.environment, deadline)

"""How the agency's token stands, in one word; what the window keeps of a look at it."""

from typing import Literal

from app.base.errors import OfficeError
from app.base.frozen import dataclass
from app.signing.certificates import Certificate, TokenState

Standing = Literal["looking", "no_module", "missing", "unfit", "personal", "out_of_date", "ready", "trouble"]


@dataclass(frozen=True)
class Seen:
    """What was seen: one word for it, the certificate and its token where there are any, the error in case of trouble.

    `serials` and `tokens` are those that are plugged in, whosever they are.
    """

    standing: Standing = "looking"
    certificate: Certificate | None = None
    state: TokenState | None = None
    days_left: int = 0
    warning: int | None = None
    problem: OfficeError | None = None
    serials: frozenset[str] = frozenset()
    tokens: tuple[TokenState, ...] = ()

"""What a failed try means: for the line, the office, one receiver, one document, or this moment only (pure).

One bad document never holds up another, and what is wrong with the office itself never counts against a document.
"""

from enum import StrEnum

from app.axis.folder import FolderMissing
from app.axis.port import AxisRefused, AxisUnreachable
from app.base.errors import OfficeError, Refused, Unavailable

RECEIVER_CODES = frozenset({"18", "23"})
"""The axis' words for a receiver that does not exist or is locked (edxml 4.5): they concern one line only."""
OFFICE_CODES = frozenset({"15", "19"})
"""Wrong system or secret, our own agency not registered: it would say the same of every document."""
AGAIN_CODE = "20"
_NOT_EVEN_ASKED = frozenset({"ConnectError", "ConnectTimeout", "ProxyError", "PoolTimeout", "http_407", "http_429"})
_ABOUT_ONE_PACKET = frozenset({"http_400", "http_408", "http_409", "http_411", "http_413", "http_415", "http_422"})


_ROOTS = frozenset({"gaierror", "SSLCertVerificationError", "SSLError"})
"""What stands behind a failed connection that a person can do something about."""


class AxisTurnsUsAway(Refused):
    """The axis does not accept this office at all; facts: `error_code` and `text` as it said them."""

    code = "axis.turns_us_away"


class RoundFailed(Unavailable):
    """A round with a line ended at something that nobody foresaw; facts: `reason`."""

    code = "sync.round_failed"


class Scope(StrEnum):
    """Whom a failed try concerns, and so what becomes of the promise."""

    LINE = "line"
    OFFICE = "office"
    RECEIVER = "receiver"
    DOCUMENT = "document"
    MOMENT = "moment"


def scope_of(problem: OfficeError, before: str = "") -> Scope:
    """Return whom a failure concerns; `before` is the code of the promise's previous failure."""
    if isinstance(problem, AxisRefused):
        return _refusal(str(problem.facts.get("error_code", "")), before)
    not_asked = isinstance(problem, FolderMissing) or problem.facts.get("reason") in _NOT_EVEN_ASKED
    if isinstance(problem, AxisUnreachable) and not_asked:
        return Scope.LINE
    return Scope.DOCUMENT if isinstance(problem, Refused) else Scope.MOMENT


def turned_away(problem: OfficeError) -> OfficeError:
    """Return the failure as the whole office meets it: a refusal that is not about one packet turns us away."""
    if isinstance(problem, AxisRefused) and scope_of(problem) is Scope.OFFICE:
        return AxisTurnsUsAway(error_code=problem.facts.get("error_code", ""), text=problem.facts.get("text", ""))
    return problem


def pass_by(problem: OfficeError) -> None:
    """Let a failure that concerns one packet pass; raise one that concerns all of them."""
    if scope_of(problem) in {Scope.LINE, Scope.OFFICE}:
        raise turned_away(problem)


def said_of(problem: OfficeError) -> str:
    """Return what the other side itself said, if it did."""
    return " ".join(str(problem.facts.get(name, "")) for name in ("error_code", "text")).strip()


def reason_of(problem: OfficeError) -> str:
    """Return what lies at the root of a failed connection, such as a name nobody knows or a certificate; or nothing."""
    root: BaseException | None = problem
    seen: set[int] = set()
    while root is not None and id(root) not in seen:
        if type(root).__name__ in _ROOTS:
            return type(root).__name__
        seen.add(id(root))
        root = root.__cause__ or root.__context__
    return str(problem.facts.get("reason", ""))


def _refusal(code: str, before: str) -> Scope:
    if code in RECEIVER_CODES:
        return Scope.RECEIVER
    if code in OFFICE_CODES or (code.startswith("http_") and code not in _ABOUT_ONE_PACKET):
        return Scope.OFFICE
    return Scope.MOMENT if code == AGAIN_CODE and before != AxisRefused.code else Scope.DOCUMENT

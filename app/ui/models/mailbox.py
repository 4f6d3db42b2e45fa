"""How the official mailbox stands, in words: what is wrong with it and what to do (D-30)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.desk.facts import fact
from app.desk.office import Office
from app.ui.language import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True)
class Mailbox:
    """When the mailbox was last in order; `what` is wrong since then and what to `do`, both empty in order."""

    at: datetime | None = None
    since: datetime | None = None
    what: str = ""
    do: str = ""


_SAID: Mapping[str, tuple[str, str]] = {
    "axis.turns_us_away": (
        QT_TRANSLATE_NOOP("Mailbox", "does not let this office in"),
        QT_TRANSLATE_NOOP("Mailbox", "Account or password may have changed: enter them anew in the settings."),
    ),
    "axis.not_allowed": (
        QT_TRANSLATE_NOOP("Mailbox", "its server offers no protected connection"),
        QT_TRANSLATE_NOOP("Mailbox", "Use addresses with imaps:// and smtps:// in the settings, or ask who runs it."),
    ),
    "axis.certificate_file": (
        QT_TRANSLATE_NOOP("Mailbox", "the file of certificates cannot be used"),
        QT_TRANSLATE_NOOP("Mailbox", "Correct the path of the certificates in the settings."),
    ),
    "certificate": (
        QT_TRANSLATE_NOOP("Mailbox", "its server shows a certificate that is not trusted"),
        QT_TRANSLATE_NOOP(
            "Mailbox", "Ask who runs the mailbox for its certificates, then name their file in settings."
        ),
    ),
    "name": (
        QT_TRANSLATE_NOOP("Mailbox", "its server is not found"),
        QT_TRANSLATE_NOOP("Mailbox", "Check the network, then the servers' names in the settings."),
    ),
    "axis.unreachable": (
        QT_TRANSLATE_NOOP("Mailbox", "does not answer"),
        QT_TRANSLATE_NOOP("Mailbox", "Check the network; if it lasts, call who runs the mailbox."),
    ),
    "": (
        QT_TRANSLATE_NOOP("Mailbox", "refuses: {text}"),
        QT_TRANSLATE_NOOP("Mailbox", "Tell these words to who runs the mailbox."),
    ),
}
_REASONS = {"SSLCertVerificationError": "certificate", "SSLError": "certificate", "gaierror": "name"}


def mailbox(office: Office) -> Mailbox | None:
    """Return how the mailbox stands, or None where the office has none."""
    if not office.settings.mail_address:
        return None
    told = fact(office, "mail")
    error = str(told.get("error") or "")
    at = _moment(told.get("at"))
    if not error:
        return Mailbox(at)
    known = _REASONS.get(str(told.get("reason") or ""), error) if error == "axis.unreachable" else error
    what, do = _SAID.get(known, _SAID[""])
    said = translate("Mailbox", what).format(text=told.get("text") or error)
    return Mailbox(at, _moment(told.get("since")), said, translate("Mailbox", do))


def _moment(told: object) -> datetime | None:
    return datetime.fromisoformat(told) if isinstance(told, str) and told else None

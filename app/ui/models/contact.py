"""How the line to other offices stands, in words: what is wrong with it and what to do (D-29, D-30)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from app.base.frozen import dataclass
from app.base.settings import Settings
from app.desk.facts import Outbox, fact
from app.desk.office import Office
from app.desk.outages import lasting
from app.ui import words
from app.ui.language import PLURAL, QT_TRANSLATE_NOOP, translate

Way = Literal["axis", "folder", "mail", ""]


@dataclass(frozen=True)
class Contact:
    """When a line was last in order; `what` is wrong since then and what to `do`, both empty in order."""

    way: Way = ""
    at: datetime | None = None
    since: datetime | None = None
    what: str = ""
    do: str = ""
    needs_person: bool = False
    """What is wrong does not pass by itself."""
    unfinished: bool = False
    """It is set up in part: nothing goes by it, and so nothing waits for it."""

    @property
    def name(self) -> str:
        """The line's name at the beginning of a sentence."""
        return translate("Contact", _NAMES[self.way])


_NAMES: Mapping[Way, str] = {
    "axis": QT_TRANSLATE_NOOP("Contact", "Axis"),
    "folder": QT_TRANSLATE_NOOP("Contact", "Folder of packets"),
    "mail": QT_TRANSLATE_NOOP("Contact", "Mailbox"),
    "": QT_TRANSLATE_NOOP("Contact", "Axis"),
}
_WITHOUT: Mapping[Way, str] = {
    "axis": QT_TRANSLATE_NOOP("Contact", "Working without the axis since {hour} – {waits}, nothing is lost."),
    "folder": QT_TRANSLATE_NOOP(
        "Contact", "Working without the folder of packets since {hour} – {waits}, nothing is lost."
    ),
    "mail": QT_TRANSLATE_NOOP("Contact", "Working without the mailbox since {hour} – {waits}, nothing is lost."),
}
_OF_ALL: Mapping[str, tuple[str, str]] = {
    "certificate": (
        QT_TRANSLATE_NOOP("Contact", "its server shows a certificate that is not trusted"),
        QT_TRANSLATE_NOOP("Contact", "Ask who runs it for its certificates, then name their file in the settings."),
    ),
    "name": (
        QT_TRANSLATE_NOOP("Contact", "its server is not found"),
        QT_TRANSLATE_NOOP("Contact", "Check the network, then the server's name in the settings."),
    ),
    "axis.certificate_file": (
        QT_TRANSLATE_NOOP("Contact", "the file of certificates cannot be used"),
        QT_TRANSLATE_NOOP("Contact", "Correct the path of the certificates in the settings."),
    ),
    "axis.unreachable": (
        QT_TRANSLATE_NOOP("Contact", "does not answer"),
        QT_TRANSLATE_NOOP("Contact", "Check the network; if it lasts, call who runs it."),
    ),
    "axis.answer_unreadable": (
        QT_TRANSLATE_NOOP("Contact", "gives answers that cannot be read"),
        QT_TRANSLATE_NOOP("Contact", "Check the address in the settings; if it lasts, call who runs it."),
    ),
    "axis.web_page": (
        QT_TRANSLATE_NOOP("Contact", "a web page answers in its place"),
        QT_TRANSLATE_NOOP(
            "Contact", "Open a web page and log in to the network; then look at address and proxy in the settings."
        ),
    ),
    "proxy": (
        QT_TRANSLATE_NOOP("Contact", "the proxy does not let this machine through"),
        QT_TRANSLATE_NOOP("Contact", "Ask who runs the network for the proxy's address and account."),
    ),
    "sync.round_failed": (
        QT_TRANSLATE_NOOP("Contact", "the exchange stops at something nobody foresaw"),
        QT_TRANSLATE_NOOP(
            "Contact", "Restart the program; if that does not help, send its log to whoever supports it."
        ),
    ),
    "": (
        QT_TRANSLATE_NOOP("Contact", "refuses: {text}"),
        QT_TRANSLATE_NOOP("Contact", "Tell these words to who runs it."),
    ),
}
_SAID: Mapping[Way, Mapping[str, tuple[str, str]]] = {
    "axis": {
        "axis.turns_us_away": (
            QT_TRANSLATE_NOOP("Contact", "does not accept this office: {text}"),
            QT_TRANSLATE_NOOP("Contact", "Check address, system, secret and agency code in settings, and the clock."),
        ),
        "axis.plain_http": (
            QT_TRANSLATE_NOOP("Contact", "its line is not protected"),
            QT_TRANSLATE_NOOP("Contact", "Use an address that begins with https, or ask the administrator."),
        ),
    },
    "folder": {
        "axis.unreachable": (
            QT_TRANSLATE_NOOP("Contact", "cannot be opened"),
            QT_TRANSLATE_NOOP("Contact", "Look whether its drive is connected, then at its path in the settings."),
        ),
        "axis.folder_missing": (
            QT_TRANSLATE_NOOP("Contact", "its drive is missing"),
            QT_TRANSLATE_NOOP(
                "Contact",
                "Connect the drive; if the folder lies elsewhere now, name it in the settings. It is not made anew.",
            ),
        ),
    },
    "mail": {
        "axis.turns_us_away": (
            QT_TRANSLATE_NOOP("Contact", "does not let this office in"),
            QT_TRANSLATE_NOOP("Contact", "Account or password may have changed: enter them anew in the settings."),
        ),
        "axis.plain_http": (
            QT_TRANSLATE_NOOP("Contact", "its server offers no protected connection"),
            QT_TRANSLATE_NOOP("Contact", "Use addresses with imaps:// and smtps:// in settings, or ask who runs it."),
        ),
    },
}
_LACKS: Mapping[str, str] = {
    "mail_address": QT_TRANSLATE_NOOP("Contact", "its address is missing"),
    "mail_imap": QT_TRANSLATE_NOOP("Contact", "its server for letters in (IMAP) is missing"),
    "mail_smtp": QT_TRANSLATE_NOOP("Contact", "its server for letters out (SMTP) is missing"),
}
_PASSES = {"axis.unreachable", "axis.answer_unreadable"}
_REASONS = {
    "SSLCertVerificationError": "certificate",
    "SSLError": "certificate",
    "gaierror": "name",
    "ProxyError": "proxy",
    "http_407": "proxy",
    "FolderMissing": "missing",
}


def contact(office: Office) -> Contact:
    """Return how the line stands that the office lives on: its axis, its watched folder, or the mailbox alone."""
    ours = office.settings
    if not ours.axis_place:
        return mailbox(office) or Contact()
    outage = lasting(office)
    way: Way = "folder" if ours.axis_dialect == "folder" else "axis"
    return _stands(office, way, "axis", outage.began if outage else None)


def mailbox(office: Office) -> Contact | None:
    """Return how the mailbox stands, or None where the office has none; one that is set up in part is said to be."""
    lacks = lacks_words(office.settings)
    if lacks:
        do = translate("Contact", "Enter it in the settings; until then no letter comes or goes.")
        return Contact("mail", what=lacks, do=do, needs_person=True, unfinished=True)
    return _stands(office, "mail", "mail") if office.settings.has_mailbox else None


def lacks_words(ours: Settings) -> str:
    """Say what a mailbox that is set up in part still needs, or nothing."""
    return ", ".join(translate("Contact", _LACKS[name]) for name in ours.mailbox_lacks)


def said_of(told: Contact, now: datetime) -> str:
    """Say when there was contact and what is wrong since: `connected 40 seconds ago`."""
    if not told.way:
        return translate("Contact", "not set up")
    if told.unfinished:
        return told.what
    if told.at is None:
        never = translate("Contact", "no contact yet")
        return f"{told.what}, {never}" if told.what else never
    age = words.ago(told.at, now)
    if told.what:
        return translate("Contact", "{what}, last contact {age}").format(what=told.what, age=age)
    if told.way == "folder":
        return translate("Contact", "looked at {age}").format(age=age)
    return translate("Contact", "connected {age}").format(age=age)


def without(told: Contact, kept: Outbox, now: datetime) -> str:
    """Say since when there is work without the line and what waits for it; nothing while it is in order."""
    if not told.what or not told.way or told.unfinished:
        return ""
    hour = words.hour(told.since or told.at or now, now.date())
    return translate("Contact", _WITHOUT[told.way]).format(hour=hour, waits=waits_words(kept))


def waits_words(kept: Outbox) -> str:
    """Say what waits to be sent: documents, and answers to senders."""
    count, answers = kept.documents, kept.waiting - kept.documents
    parts = [translate("Contact", "%n documents wait to be sent", None, PLURAL, count)] if count or not answers else []
    if answers:
        parts.append(translate("Contact", "%n answers to senders wait", None, PLURAL, answers))
    return ", ".join(parts)


def _stands(office: Office, way: Way, name: str, began: datetime | None = None) -> Contact:
    told = fact(office, name)
    error, at = str(told.get("error") or ""), _moment(told.get("at"))
    if not error:
        return Contact(way, at)
    known = _REASONS.get(str(told.get("reason") or ""), error) if error == "axis.unreachable" else error
    what, do = _SAID[way].get(known) or _OF_ALL.get(known) or _OF_ALL[""]
    said = translate("Contact", what).format(text=told.get("text") or error)
    since = began or _moment(told.get("since"))
    return Contact(way, at, since, said, translate("Contact", do), known not in _PASSES)


def _moment(told: object) -> datetime | None:
    return datetime.fromisoformat(told) if isinstance(told, str) and told else None

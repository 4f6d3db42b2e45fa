"""How an office reaches others: the dialect of its axis, a watched folder, its official mailbox."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import urlsplit

from app.base import secrets, settings
from app.base.errors import Refused
from app.desk.office import Office

DIALECTS = ("vxp", "langson", "folder")
_SCHEMES = {"axis_url": {"http", "https"}, "mail_imap": {"imap", "imaps"}, "mail_smtp": {"smtp", "smtps"}}
_FILES = ("axis_ca_file", "axis_client_certificate", "mail_ca_file")
_SECRETS = {"axis_login": secrets.AXIS_LOGIN, "mail_login": secrets.MAIL}


class BadLine(Refused):
    """A line that cannot be one; facts: `field`, and `value` as it was given."""

    code: ClassVar[str] = "settings.line"


@dataclass(frozen=True)
class Lines:
    """What is to change: names of settings with their new values, and passwords; what is not named stays."""

    changes: dict[str, Any] = field(default_factory=dict)
    axis_login: str = field(default="", repr=False)
    mail_login: str = field(default="", repr=False)


def set_lines(office: Office, given: Lines) -> Office:
    """Write how others are reached, keep the passwords where secrets go. Raises BadLine, BadSettings."""
    for name, value in given.changes.items():
        _check(name, value)
    saved = settings.save(office.folders.settings, **given.changes)
    for name, place in _SECRETS.items():
        if secret := getattr(given, name):
            secrets.keep(office.folders.data, place, secret)
    return office.with_settings(saved)


def _check(name: str, value: Any) -> None:
    if not value:
        return
    wrong = name == "axis_dialect" and value not in DIALECTS
    if name in _SCHEMES:
        url = urlsplit(value)
        wrong = url.scheme not in _SCHEMES[name] or not url.hostname
    if name in _FILES:
        wrong = not Path(value).is_file()
    if name == "mail_address":
        local, _, domain = value.rpartition("@")
        wrong = not local or "." not in domain or any(letter.isspace() for letter in value)
    if wrong:
        raise BadLine(field=name, value=str(value))

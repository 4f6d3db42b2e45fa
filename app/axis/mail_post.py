"""Letters leave over SMTP with TLS. `smtplib` is used here alone."""

import base64
import smtplib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from urllib.parse import urlsplit

from app.axis.connection import may_be_plain, trust
from app.axis.mail_settings import MailSettings
from app.axis.port import AxisNotAllowed, AxisRefused, AxisUnreachable

_PATIENCE = 60.0
_CREDENTIALS, _RECEIVER = "15", "18"
_REFUSED_FOR_GOOD = 500
_LOGGED_IN = 235
_DONE = {250, 251, 252}


class Post:
    """One session with the post office; raises AxisUnreachable, AxisRefused, AxisNotAllowed."""

    def __init__(self, settings: MailSettings) -> None:
        """Connect and log in."""
        self._settings = settings
        with _explained("open"):
            self._smtp = _connected(settings)
        try:
            with _explained("login"):
                if settings.secret and self._smtp.has_extn("auth"):
                    _log_in(self._smtp, settings)
        except BaseException:
            self._smtp.close()
            raise

    def check(self, addresses: Sequence[str]) -> None:
        """Ask whether every address is taken, before any letter leaves; raises AxisRefused."""
        with _explained("check"):
            self._smtp.mail(self._settings.address)
            told = {address: self._smtp.rcpt(address) for address in addresses}
            self._smtp.rset()
        for address, (code, text) in told.items():
            if code >= _REFUSED_FOR_GOOD:
                raise AxisRefused(operation="smtp", error_code=_RECEIVER, text=_words(address, text))
            if code not in _DONE:
                raise AxisUnreachable(operation="smtp", reason=f"smtp_{code}")

    def send(self, letter: bytes, address: str, envelope_id: str) -> None:
        """Hand one letter over; what the post office makes of it is asked for where it can tell."""
        wishes = ["NOTIFY=SUCCESS,FAILURE,DELAY", f"ORCPT=rfc822;{address}"] if self._smtp.has_extn("dsn") else []
        options = [f"ENVID={envelope_id}", "RET=HDRS"] if self._smtp.has_extn("dsn") else []
        with _explained("send"):
            self._smtp.sendmail(self._settings.address, [address], letter, options, wishes)

    def close(self) -> None:
        """Say good-bye; a line that is down is closed all the same."""
        try:
            self._smtp.quit()
        except (smtplib.SMTPException, OSError):
            self._smtp.close()


def _connected(settings: MailSettings) -> smtplib.SMTP:
    url = urlsplit(settings.smtp)
    host = url.hostname or ""
    if url.scheme == "smtps":
        made: smtplib.SMTP = smtplib.SMTP_SSL(host, url.port or 465, timeout=_PATIENCE, context=trust(settings.ca_file))
        made.ehlo()
        return made
    made = smtplib.SMTP(host, url.port or 587, timeout=_PATIENCE)
    try:
        _secure(made, host, settings)
    except BaseException:
        made.close()
        raise
    return made


def _secure(made: smtplib.SMTP, host: str, settings: MailSettings) -> None:
    made.ehlo()
    if made.has_extn("starttls") and host not in settings.plain_hosts:
        made.starttls(context=trust(settings.ca_file))
        made.ehlo()
    elif not may_be_plain(host, settings.plain_hosts):
        raise AxisNotAllowed(host=host)


def _log_in(smtp: smtplib.SMTP, settings: MailSettings) -> None:
    """Log in by PLAIN, which carries every letter of a password; the library's own way carries ASCII alone."""
    words = (settings.user or settings.address, settings.secret)
    if "PLAIN" not in smtp.esmtp_features["auth"].upper().split():
        smtp.login(*words)
        return
    code, text = smtp.docmd("AUTH", "PLAIN " + base64.b64encode("\0".join(("", *words)).encode()).decode())
    if code != _LOGGED_IN:
        raise smtplib.SMTPAuthenticationError(code, text)


def _words(address: str, text: bytes | str) -> str:
    told = text.decode(errors="replace") if isinstance(text, bytes) else text
    return f"{address}: {told}"[:300]


@contextmanager
def _explained(operation: str) -> Iterator[None]:
    """Say what went wrong: what is refused for good needs a person, the rest is tried again."""
    try:
        yield
    except smtplib.SMTPAuthenticationError as problem:
        if problem.smtp_code < _REFUSED_FOR_GOOD:
            raise AxisUnreachable(operation=f"smtp {operation}", reason=f"smtp_{problem.smtp_code}") from problem
        raise AxisRefused(operation=f"smtp {operation}", error_code=_CREDENTIALS, text="") from problem
    except smtplib.SMTPRecipientsRefused as problem:
        address, (code, text) = next(iter(problem.recipients.items()))
        if code >= _REFUSED_FOR_GOOD:
            told = _words(address, text)
            raise AxisRefused(operation=f"smtp {operation}", error_code=_RECEIVER, text=told) from problem
        raise AxisUnreachable(operation=f"smtp {operation}", reason=f"smtp_{code}") from problem
    except smtplib.SMTPResponseException as problem:
        code = problem.smtp_code
        if code >= _REFUSED_FOR_GOOD:
            told = _words(str(code), problem.smtp_error)
            raise AxisRefused(operation=f"smtp {operation}", error_code=str(code), text=told) from problem
        raise AxisUnreachable(operation=f"smtp {operation}", reason=f"smtp_{code}") from problem
    except (smtplib.SMTPException, OSError) as problem:
        raise AxisUnreachable(operation=f"smtp {operation}", reason=type(problem).__name__) from problem

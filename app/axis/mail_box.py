"""The mailbox itself: looked into, letters put in order, over IMAP with TLS. `imaplib` is used here alone."""

import imaplib
import re
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

from app.axis.connection import may_be_plain, trust
from app.axis.mail_settings import MailSettings
from app.axis.port import AxisNotAllowed, AxisRefused, AxisUnreachable

TAKEN, FAILED, RECEIPTS = "VanThu-DaNhan", "VanThu-Loi", "VanThu-BienNhan"
"""Folders in which letters rest that were taken in, that could not be, and that tell of ours."""
SENT, NOTES = "VanThu-DaGui", "VanThu-GhiChu"
"""Folders of letters of ours, and of short notes on what became of them, which every server finds quickly."""

_LEFT = "VanThuDeLai"
_PATIENCE = 30.0
_CREDENTIALS = "15"
_AT_ONCE = 200
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")


class Box:
    """One session with the mailbox; raises AxisUnreachable, AxisRefused, AxisNotAllowed."""

    def __init__(self, settings: MailSettings) -> None:
        """Connect, log in and open the inbox."""
        self._known: set[str] = set()
        with _explained("open"):
            self._imap = _connected(settings)
        try:
            with _explained("login", refused=_CREDENTIALS):
                _log_in(self._imap, settings)
            with _explained("open"):
                self._prefix = self._own_prefix()
                self._open("INBOX")
        except BaseException:
            _hang_up(self._imap)
            raise

    def waiting(self, most: int) -> list[str]:
        """Return the letters nobody has dealt with, oldest first."""
        with _explained("list"):
            self._imap.noop()
            return self._search("UNDELETED", "UNKEYWORD", _LEFT)[:most]

    def size(self, uid: str) -> int:
        """Return the bytes of a letter."""
        with _explained("list"):
            for part in self._imap.uid("fetch", uid, "(RFC822.SIZE)")[1]:
                found = _SIZE.search(part if isinstance(part, bytes) else b"")
                if found:
                    return int(found.group(1))
        return 0

    def letter(self, uid: str) -> bytes:
        """Return a letter's bytes without marking it as read; nothing when it is gone."""
        with _explained("fetch"):
            for part in self._imap.uid("fetch", uid, "(BODY.PEEK[])")[1]:
                if isinstance(part, tuple):
                    return bytes(part[1])
        return b""

    def leave(self, uid: str) -> None:
        """Remember in the mailbox that a letter is none of ours; it stays where it is."""
        with _explained("mark"):
            self._imap.uid("store", uid, "+FLAGS.SILENT", f"({_LEFT})")

    def put_away(self, uid: str, folder: str) -> None:
        """Move a letter out of the inbox; one that is gone was moved before."""
        with _explained("move"):
            target = self._made(folder)
            if "MOVE" in self._imap.capabilities:
                _said(self._imap.uid("MOVE", uid, target))
                return
            _said(self._imap.uid("COPY", uid, target))
            _said(self._imap.uid("STORE", uid, "+FLAGS.SILENT", "(\\Deleted)"))
            self._imap.expunge()

    def keep(self, folder: str, letter: bytes) -> None:
        """Put a letter of ours into a folder."""
        with _explained("keep"):
            stamp = imaplib.Time2Internaldate(time.time())
            _said(self._imap.append(self._made(folder), "(\\Seen)", stamp, letter))

    def found(self, folder: str, *criteria: str) -> Iterator[bytes]:
        """Yield the headers of the letters of a folder that meet the criteria, then return to the inbox."""
        with _explained("search"):
            self._open(self._made(folder), quoted=True)
            uids = self._search(*criteria)
        try:
            for start in range(0, len(uids), _AT_ONCE):
                yield from self._headers(uids[start : start + _AT_ONCE])
        finally:
            with _explained("search"):
                self._open("INBOX")

    def _headers(self, uids: Sequence[str]) -> list[bytes]:
        """Return the headers of some letters with one question."""
        with _explained("fetch"):
            said = self._imap.uid("fetch", ",".join(uids), "(BODY.PEEK[HEADER])")[1]
            return [bytes(part[1]) for part in said if isinstance(part, tuple)]

    def close(self) -> None:
        """Log out; a line that is down is closed all the same."""
        try:
            self._imap.logout()
        except (imaplib.IMAP4.error, OSError):
            _hang_up(self._imap)

    def _search(self, *criteria: str) -> list[str]:
        found = self._imap.uid("search", *criteria)[1]
        text = found[0] if found and isinstance(found[0], bytes) else b""
        return sorted(text.decode("ascii", errors="replace").split(), key=int)

    def _open(self, folder: str, *, quoted: bool = False) -> None:
        _said(self._imap.select(folder if quoted else f'"{folder}"'))

    def _own_prefix(self) -> str:
        """Return what stands before the names of folders of our own: some servers keep them below the inbox."""
        try:
            told = self._imap.namespace()[1][0]
        except imaplib.IMAP4.error:
            return ""
        found = re.match(rb'\(\("([^"]*)"', told if isinstance(told, bytes) else b"")
        return found.group(1).decode("ascii", errors="replace") if found else ""

    def _made(self, folder: str) -> str:
        """Return the quoted name of a folder of ours, made when it is not there."""
        name = f'"{self._prefix}{folder}"'
        if name not in self._known:
            if self._imap.select(name, readonly=True)[0] != "OK":
                _said(self._imap.create(name))
            self._open("INBOX")
            self._known.add(name)
        return name


def _connected(settings: MailSettings) -> imaplib.IMAP4:
    url = urlsplit(settings.imap)
    host = url.hostname or ""
    if url.scheme == "imaps":
        return imaplib.IMAP4_SSL(host, url.port or 993, ssl_context=trust(settings.ca_file), timeout=_PATIENCE)
    plain = imaplib.IMAP4(host, url.port or 143, timeout=_PATIENCE)
    try:
        _secure(plain, host, settings)
    except BaseException:
        _hang_up(plain)
        raise
    return plain


def _secure(plain: imaplib.IMAP4, host: str, settings: MailSettings) -> None:
    if "STARTTLS" in plain.capabilities and host not in settings.plain_hosts:
        plain.starttls(trust(settings.ca_file))
    elif not may_be_plain(host, settings.plain_hosts):
        raise AxisNotAllowed(host=host)


def _hang_up(imap: imaplib.IMAP4) -> None:
    with suppress(OSError):
        imap.shutdown()


def _log_in(imap: imaplib.IMAP4, settings: MailSettings) -> None:
    """Log in by PLAIN, which carries every letter of a password; LOGIN carries ASCII alone."""
    words = (settings.user or settings.address, settings.secret)
    if "AUTH=PLAIN" in imap.capabilities:
        imap.authenticate("PLAIN", lambda _: "\0".join(("", *words)).encode())
    else:
        imap.login(*words)


def _said(answer: tuple[str, Sequence[object]]) -> None:
    if answer[0] != "OK":
        raise imaplib.IMAP4.error(answer[0])


@contextmanager
def _explained(operation: str, refused: str = "") -> Iterator[None]:
    """Say what went wrong without the server's words: they may hold the account."""
    try:
        yield
    except imaplib.IMAP4.abort as problem:
        raise AxisUnreachable(operation=f"imap {operation}", reason="imap") from problem
    except imaplib.IMAP4.error as problem:
        if refused:
            raise AxisRefused(operation=f"imap {operation}", error_code=refused, text="") from problem
        raise AxisUnreachable(operation=f"imap {operation}", reason="imap") from problem
    except OSError as problem:
        raise AxisUnreachable(operation=f"imap {operation}", reason=type(problem).__name__) from problem

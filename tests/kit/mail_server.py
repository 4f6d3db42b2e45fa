"""A real post office on loopback: Dovecot serves the mailboxes over IMAP, aiosmtpd takes letters and delivers them.

Both speak TLS under a CA of their own. Dovecot runs without privileges from a folder of its own.
"""

import logging
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from email.message import EmailMessage, Message
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from typing_extensions import override

from app.axis.mail_settings import MailSettings
from tests.kit.tls import Certificates, make_certificates, server_context

KEYWORD = "mật khẩu hộp thư"
BOUNCING, UNKNOWN, BUSY = "tra-lai@xa.example.vn", "khong-co@xa.example.vn", "ban@xa.example.vn"
"""Addresses that bounce later, that are refused at once, that are busy."""

_PATIENCE = 20.0
_CONFIG = """
base_dir = {0}/run
state_dir = {0}/state
log_path = {0}/log
protocols = imap
auth_failure_delay = 0
listen = 127.0.0.1
default_internal_user = {1}
default_internal_group = {2}
default_login_user = {1}
first_valid_uid = 1
mail_uid = {1}
mail_gid = {2}
ssl = yes
ssl_cert = <{0}/pair.pem
ssl_key = <{0}/pair.pem
disable_plaintext_auth = no
mail_location = maildir:~/Maildir
mail_fsync = never
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {3}
  }}
  inet_listener imaps {{
    port = {4}
  }}
}}
passdb {{
  driver = passwd-file
  args = scheme=plain username_format=%u {0}/users
}}
userdb {{
  driver = static
  args = home={0}/home/%u
}}
namespace inbox {{
  inbox = yes
}}
"""


class PostOffice:
    """The running servers; every address in `accounts` has a mailbox with the same password."""

    def __init__(self, accounts: tuple[str, ...]) -> None:
        """Prepare folders, certificates and ports."""
        self.folder = Path(tempfile.mkdtemp(prefix="vt-mail-"))
        self.accounts = accounts
        self.certificates: Certificates = make_certificates(self.folder)
        self.imap_port, self.imaps_port = _free_ports(2)
        self._user = "mail" if sys.platform != "win32" and os.geteuid() == 0 else None
        self._dovecot: subprocess.Popen[bytes] | None = None
        self.smtp = _Controller(self)
        self.letters: list[tuple[str, bytes]] = []

    def start(self) -> None:
        """Start both; when this returns, they answer."""
        for room in ("run", "state", "home"):
            (self.folder / room).mkdir()
        users = "".join(f"{address}:{{plain}}{KEYWORD}\n" for address in self.accounts)
        (self.folder / "users").write_text(users, encoding="utf-8")
        for address in self.accounts:
            for room in ("new", "cur", "tmp"):
                (self._maildir(address) / room).mkdir(parents=True)
        user = self._user or _own_name()
        config = self.folder / "dovecot.conf"
        config.write_text(_CONFIG.format(self.folder, user, _group(user), self.imap_port, self.imaps_port))
        self._give_away(self.folder)
        program = _program() or "dovecot"
        said = (self.folder / "out").open("wb")
        with closing(said):
            self._dovecot = subprocess.Popen(
                [program, "-F", "-c", str(config)],
                user=self._user,
                group=self._user,
                extra_groups=[] if self._user else None,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
            )
        self._wait()
        logging.getLogger("mail.log").setLevel(logging.CRITICAL)
        self.smtp.start()

    def stop(self) -> None:
        """Stop both and remove everything."""
        self.smtp.stop()
        if self._dovecot is not None:
            self._dovecot.terminate()
            self._dovecot.wait(_PATIENCE)
        shutil.rmtree(self.folder, ignore_errors=True)

    def settings(self, address: str, **changes: Any) -> MailSettings:
        """Return how an account's owner reaches the mailbox, with STARTTLS."""
        facts: dict[str, Any] = {
            "address": address,
            "imap": f"imap://127.0.0.1:{self.imap_port}",
            "smtp": f"smtp://127.0.0.1:{self.smtp.port}",
            "secret": KEYWORD,
            "ca_file": self.certificates.ca,
        }
        return MailSettings(**(facts | changes))

    def deliver(self, address: str, letter: bytes) -> None:
        """Put a letter into an account's mailbox, whole or not at all."""
        name = f"{time.time_ns()}.{threading.get_ident()}.test"
        part = self._maildir(address) / "tmp" / name
        part.write_bytes(letter)
        self._give_away(part)
        part.rename(self._maildir(address) / "new" / name)

    def empty(self) -> None:
        """Throw all letters and folders away."""
        self.letters.clear()
        for address in self.accounts:
            home = self._maildir(address)
            shutil.rmtree(home)
            for room in ("new", "cur", "tmp"):
                (home / room).mkdir(parents=True)
            self._give_away(home)

    def folder_of(self, address: str, name: str = "") -> list[bytes]:
        """Return the letters that rest in a folder; the empty name is the inbox."""
        place = self._maildir(address) / (f".{name}" if name else "")
        found = [*(place / "cur").glob("*"), *(place / "new").glob("*")]
        return [path.read_bytes() for path in sorted(found, key=lambda path: path.name)]

    def _maildir(self, address: str) -> Path:
        return self.folder / "home" / address / "Maildir"

    def _give_away(self, path: Path) -> None:
        if self._user:
            for each in [path, *path.rglob("*")]:
                shutil.chown(each, self._user, self._user)

    def _wait(self) -> None:
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            try:
                with socket.create_connection(("127.0.0.1", self.imap_port), 1) as line:
                    if line.recv(4):
                        return
            except OSError:
                threading.Event().wait(0.02)
        pytest.fail((self.folder / "log").read_text(errors="replace"))


class _Server(SMTP):
    """Knows the extension that asks for delivery reports."""

    @override
    async def smtp_MAIL(self, arg: str | None) -> None:
        """Take `ENVID` and `RET`."""
        await super().smtp_MAIL(re.sub(r" (ENVID|RET)=\S+", "", arg or ""))

    @override
    async def smtp_RCPT(self, arg: str | None) -> None:
        """Take `NOTIFY` and `ORCPT`."""
        await super().smtp_RCPT(re.sub(r" (NOTIFY|ORCPT)=\S+", "", arg or ""))


class _Controller(Controller):
    """Listens with STARTTLS, asks for the password, delivers."""

    def __init__(self, office: PostOffice) -> None:
        self.office = office
        mind = _Mind(office)
        hooks = SimpleNamespace(handle_EHLO=mind.greet, handle_RCPT=mind.ask, handle_DATA=mind.take)
        super().__init__(hooks, hostname="127.0.0.1", port=_free_ports(1)[0])

    @override
    def factory(self) -> SMTP:
        """Make one session."""
        return _Server(
            self.handler,
            tls_context=server_context(self.office.certificates),
            authenticator=_known(self.office.accounts),
            auth_require_tls=True,
            auth_required=True,
            enable_SMTPUTF8=True,
        )


class _Mind:
    """What the post office does with addresses and letters."""

    def __init__(self, office: PostOffice) -> None:
        self._office = office

    async def greet(
        self, _server: SMTP, session: Session, _envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        """Offer delivery reports."""
        session.host_name = hostname
        return [*responses[:-1], "250-DSN", *responses[-1:]]

    async def ask(self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]) -> str:
        """Refuse some."""
        if address == UNKNOWN:
            return "550 5.1.1 Khong co nguoi nhan"
        if address == BUSY:
            return "451 4.3.2 Ban"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def take(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        """Deliver, and report."""
        letter = envelope.content if isinstance(envelope.content, bytes) else b""
        for address in envelope.rcpt_tos:
            self._office.letters.append((address, letter))
            if address == BOUNCING:
                self._office.deliver(
                    str(envelope.mail_from), report(letter, address, "failed", "550 5.2.2 Hộp thư đầy")
                )
            elif address in self._office.accounts:
                self._office.deliver(address, letter)
        return "250 OK"


def report(letter: bytes, address: str, action: str, diagnostic: str = "") -> bytes:
    """Return a delivery report about a letter (RFC 3464)."""
    made = MIMEMultipart("report", report_type="delivery-status")
    made["From"], made["To"] = "Mail Delivery System <MAILER-DAEMON@example.vn>", "vanthu@example.vn"
    made["Subject"] = "Delivery Status Notification"
    made["Auto-Submitted"] = "auto-replied"
    made.attach(MIMEText("Thư của bạn…", "plain", "utf-8"))
    envelope, receiver = EmailMessage(), EmailMessage()
    envelope["Reporting-MTA"] = "dns; example.vn"
    receiver["Final-Recipient"] = f"rfc822; {address}"
    receiver["Action"], receiver["Status"] = action, "5.0.0" if action == "failed" else "2.0.0"
    receiver["Diagnostic-Code"] = f"smtp; {diagnostic}"
    status = Message()
    status["Content-Type"] = "message/delivery-status"
    status.set_payload([envelope, receiver])
    made.attach(status)
    made.attach(MIMEText(letter.partition(b"\r\n\r\n")[0].decode("ascii", errors="replace"), "rfc822-headers"))
    return made.as_bytes()


def _known(accounts: tuple[str, ...]) -> Any:
    def check(_server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: Any) -> AuthResult:
        right = isinstance(data, LoginPassword) and data.password == KEYWORD.encode()
        return AuthResult(success=right and data.login.decode() in accounts)

    return check


def _program() -> str | None:
    return shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


def _free_ports(count: int) -> list[int]:
    with closing(socket.socket()) as first, closing(socket.socket()) as second:
        ports = []
        for one in (first, second)[:count]:
            one.bind(("127.0.0.1", 0))
            ports.append(int(one.getsockname()[1]))
        return ports


def _own_name() -> str:
    import pwd

    return pwd.getpwuid(os.geteuid()).pw_name


def _group(user: str) -> str:
    import grp
    import pwd

    return grp.getgrgid(pwd.getpwnam(user).pw_gid).gr_name


OURS, THEIRS = "vanthu.stn@mau1.example.vn", "vanthu@mau2.example.vn"


@pytest.fixture(scope="session")
def running_post_office() -> Iterator[PostOffice]:
    """One post office for the whole session; without Dovecot its tests are left out, but never where CI=true."""
    if _program() is None:
        reason = "Dovecot is not installed"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    office = PostOffice((OURS, THEIRS))
    office.start()
    yield office
    office.stop()


@pytest.fixture
def post_office(running_post_office: PostOffice) -> PostOffice:
    """The post office with empty mailboxes."""
    running_post_office.empty()
    return running_post_office

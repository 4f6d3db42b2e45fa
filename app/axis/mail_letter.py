"""Letters of the record office's mailbox: what one says, and one made around a packet (D-30, R-514).

`email` is used here and nowhere else. A foreign letter may be broken in every way: what cannot be read is empty.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes, message_from_string, policy
from email.headerregistry import Address
from email.message import EmailMessage, Message
from email.utils import format_datetime, parseaddr, parsedate_to_datetime
from typing import Literal, get_args

from app.base.clock import VIETNAM

Fate = Literal["failed", "delayed", "delivered", "opened", "replied"]

_FATES: dict[str, Fate] = {
    "failed": "failed",
    "delayed": "delayed",
    "delivered": "delivered",
    "relayed": "delivered",
    "expanded": "delivered",
}
_BROKEN = (ValueError, LookupError, AttributeError, TypeError, RecursionError)
_ID = re.compile(r"<[^<>\s]{1,400}>")
_PACKET_ENDING = ".edxml"
_LONGEST_TEXT = 4000
_POSTMEN = {"mailer-daemon", "postmaster"}
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class Enclosed:
    """One file of a letter."""

    name: str
    content: bytes = field(repr=False)
    content_type: str = "application/octet-stream"


@dataclass(frozen=True)
class Receipt:
    """What a post office, a reader's program or the reader says of a letter of ours (RFC 3464, RFC 8098)."""

    fate: Fate
    about: str
    text: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Letter:
    """One letter as far as it can be read; `message_id` and `answers` stand in angle brackets."""

    message_id: str
    sender: str
    subject: str
    at: datetime | None
    answers: tuple[str, ...]
    text: str
    files: tuple[Enclosed, ...]
    receipt: Receipt | None
    doubted: bool
    """The receiving post office says that the sender's domain does not vouch for it."""

    @property
    def packets(self) -> tuple[Enclosed, ...]:
        """The edXML packets that it carries."""
        return tuple(each for each in self.files if each.name.lower().endswith(_PACKET_ENDING))


@dataclass(frozen=True)
class Envelope:
    """Who writes to whom, and what the letter is called."""

    message_id: str
    sender: tuple[str, str]
    receiver: tuple[str, str]
    subject: str
    at: datetime
    code: str = ""
    urgent: bool = False
    automatic: bool = False


def read_letter(raw: bytes) -> Letter:
    """Return what a letter says; never raises."""
    message = message_from_bytes(raw, policy=policy.default)
    parts = list(_parts(message))
    return Letter(
        message_id=_first_id(_header(message, "Message-ID")),
        sender=_address(_header(message, "From")),
        subject=_SPACES.sub(" ", _header(message, "Subject")).strip(),
        at=_moment(_header(message, "Date")),
        answers=tuple(_ID.findall(f"{_header(message, 'In-Reply-To')} {_header(message, 'References')}")),
        text=_text(parts),
        files=tuple(_files(parts)),
        receipt=_receipt(message, parts),
        doubted="dmarc=fail" in _header(message, "Authentication-Results").lower(),
    )


def write_letter(envelope: Envelope, text: str, files: list[Enclosed]) -> bytes:
    """Return a letter with its files, lines ended by CRLF."""
    message = EmailMessage(policy=policy.SMTP)
    message["Message-ID"] = envelope.message_id
    message["Date"] = format_datetime(envelope.at)
    message["From"] = _named(*envelope.sender)
    message["To"] = _named(*envelope.receiver)
    message["Subject"] = _SPACES.sub(" ", envelope.subject).strip()
    message["X-VanThu-Code"] = _SPACES.sub(" ", envelope.code).strip()
    if envelope.urgent:
        message["Importance"] = "high"
        message["X-Priority"] = "1"
    if envelope.automatic:
        message["Auto-Submitted"] = "auto-generated"
    else:
        message["Disposition-Notification-To"] = f"<{envelope.sender[1]}>"
    message.set_content(text)
    for each in files:
        kind, _, detail = each.content_type.partition("/")
        message.add_attachment(each.content, maintype=kind, subtype=detail or "octet-stream", filename=each.name)
    return message.as_bytes()


def read_sent(raw_headers: bytes) -> tuple[str, str, str, datetime | None]:
    """Return Message-ID, code, subject and date of a letter of ours, from its headers."""
    message = message_from_bytes(raw_headers, policy=policy.default)
    return (
        _first_id(_header(message, "Message-ID")),
        _header(message, "X-VanThu-Code").strip(),
        _header(message, "Subject").strip(),
        _moment(_header(message, "Date")),
    )


def write_note(receipt: Receipt, at: datetime) -> bytes:
    """Return a note on a letter of ours for the mailbox: all of it stands in the headers."""
    message = EmailMessage(policy=policy.SMTP)
    message["Date"] = format_datetime(receipt.at or at)
    message["Subject"] = _SPACES.sub(" ", receipt.text).strip()[:300]
    message["In-Reply-To"] = receipt.about
    message["X-VanThu-Fate"] = receipt.fate
    message.set_content("")
    return message.as_bytes()


def read_note(raw_headers: bytes) -> Receipt | None:
    """Return what a note says, or None for a letter that is none."""
    message = message_from_bytes(raw_headers, policy=policy.default)
    fate = next((each for each in get_args(Fate) if each == _header(message, "X-VanThu-Fate")), None)
    if fate is None:
        return None
    about = _first_id(_header(message, "In-Reply-To"))
    return Receipt(fate, about, _header(message, "Subject").strip(), _moment(_header(message, "Date")))


def _named(name: str, address: str) -> Address:
    local, _, domain = address.rpartition("@")
    return Address(_SPACES.sub(" ", name).strip(), local, domain)


def _header(message: Message, name: str) -> str:
    """Return a header as text; the library raises on some that nobody should have written."""
    try:
        return str(message.get(name) or "")
    except _BROKEN:
        return ""


def _first_id(text: str) -> str:
    found = _ID.search(text)
    return found.group() if found else ""


def _address(text: str) -> str:
    return parseaddr(text)[1].strip().casefold()


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)).astimezone(VIETNAM)
    except (*_BROKEN, OverflowError):
        return None


def _parts(message: Message) -> Iterator[Message]:
    """Yield the leaves; what is inside an enclosed letter belongs to that letter, except in reports."""
    try:
        within = message.get_payload()
    except _BROKEN:
        return
    if message.is_multipart() and isinstance(within, list) and message.get_content_maintype() != "message":
        for each in within:
            if isinstance(each, Message):
                yield from _parts(each)
    else:
        yield message


def _text(parts: list[Message]) -> str:
    for part in parts:
        if part.get_content_type() == "text/plain" and not _file_name(part):
            return _decoded(part)[:_LONGEST_TEXT].strip()
    return ""


def _decoded(part: Message) -> str:
    content = _bytes(part)
    charset = part.get_content_charset() or "utf-8"
    try:
        return content.decode(charset, errors="replace")
    except LookupError:
        return content.decode(errors="replace")


def _bytes(part: Message) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except _BROKEN:
        return b""
    return content if isinstance(content, bytes) else b""


def _file_name(part: Message) -> str:
    try:
        return str(part.get_filename() or "").strip()
    except _BROKEN:
        return ""


def _files(parts: list[Message]) -> Iterator[Enclosed]:
    for part in parts:
        name = _file_name(part)
        if name and part.get_content_maintype() != "message":
            yield Enclosed(name, _bytes(part), part.get_content_type())


def _receipt(message: Message, parts: list[Message]) -> Receipt | None:
    """Read a delivery report, a notification of opening, or the plain note of an old post office."""
    about = _about(message, parts)
    for part in parts:
        kind = part.get_content_type()
        blocks = [block for block in _blocks(part) if block is not None]
        if kind == "message/delivery-status":
            fields = _joined(blocks)
            fate = _FATES.get(fields.get("action", "").lower())
            envelope = fields.get("original-envelope-id", "")
            if fate:
                return Receipt(fate, about or envelope, fields.get("diagnostic-code", "") or fields.get("status", ""))
        if kind == "message/disposition-notification":
            fields = _joined(blocks)
            opened = "displayed" in fields.get("disposition", "").lower()
            told = _first_id(fields.get("original-message-id", "")) or about
            return Receipt("opened" if opened else "delivered", told, fields.get("disposition", ""))
    local = _address(_header(message, "From")).partition("@")[0]
    if local in _POSTMEN and about:
        return Receipt("failed", about, _header(message, "Subject")[:200])
    return None


def _blocks(part: Message) -> list[Message | None]:
    try:
        within = part.get_payload()
    except _BROKEN:
        return []
    if isinstance(within, list):
        return [each if isinstance(each, Message) else None for each in within]
    return [message_from_string(within)] if isinstance(within, str) else []


def _joined(blocks: list[Message]) -> dict[str, str]:
    """Return the fields of all blocks; of several receivers the last one counts, ours have one each."""
    return {name.lower(): _SPACES.sub(" ", str(value)) for block in blocks for name, value in block.items()}


def _about(message: Message, parts: list[Message]) -> str:
    """Return the id of the letter that a report is about: of the enclosed letter or its headers, else answered."""
    for part in parts:
        if part.get_content_type() == "message/rfc822":
            for block in _blocks(part):
                if block is not None and (found := _first_id(_header(block, "Message-ID"))):
                    return found
        if part.get_content_type() == "text/rfc822-headers" and (
            found := _first_id(_header(message_from_string(_decoded(part)), "Message-ID"))
        ):
            return found
    return _first_id(_header(message, "In-Reply-To")) or _first_id(_header(message, "References"))

"""Dialect F: the official mailbox of the record office, for agencies without an axis (QĐ 1123; D-30, R-514).

A letter is sent to each receiver: a data sheet, the files, and the packet itself for programs. Letters that come
take the same way as packets; receipts, bounces and answers are read for `list_sent`. None of them means 01: only a
status packet does. All state is the mailbox's own: letters rest in folders, so nothing is lost with this machine.
"""

import hashlib
import logging
import mimetypes
import re
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.axis.edxml.packet import Attachment, BadPacket, Kind, Organ, Packet
from app.axis.edxml.read import read_packet
from app.axis.edxml.write import write_packet
from app.axis.folder import copy_whole, kind_of
from app.axis.mail_box import FAILED, NOTES, RECEIPTS, SENT, TAKEN, Box
from app.axis.mail_letter import (
    Enclosed,
    Envelope,
    Letter,
    Receipt,
    read_letter,
    read_note,
    read_sent,
    write_letter,
    write_note,
)
from app.axis.mail_post import Post
from app.axis.mail_settings import Directory, MailSettings
from app.axis.mail_words import subject_of, text_of
from app.axis.port import AgencyEntry, AxisRefused, Outcome, SentLine, Waiting
from app.base.clock import now

log = logging.getLogger(__name__)

_PREFIX = "mail:"
_A_ROUND = 50
_LARGEST_LETTER = 100 * 1024 * 1024
_DOCUMENTS = {"pdf", "doc", "docx", "odt", "xls", "xlsx", "ods", "zip", "rar", "7z", "tif", "tiff", "ofd"}
_URGENT = 3
_WEIGHT = {"delayed": 1, "delivered": 2, "opened": 3, "replied": 4}
_NO_RECEIVER = "18"
_ODD = re.compile(r"[^a-z0-9.-]")
_BYTES = "application/octet-stream"


@dataclass(frozen=True)
class _Spooled:
    """One packet out of a letter, on disk until it is taken in."""

    uid: str
    packet: Path
    waiting: Waiting


class MailAxis:
    """The mailbox as a line like any other. One thread at a time; make a new one a round."""

    def __init__(self, settings: MailSettings, directory: Directory) -> None:
        """Prepare; nothing is opened before the first question."""
        self._settings, self._directory = settings, directory
        self._room = Path(tempfile.mkdtemp(prefix="vanthu-mail-"))
        self._opened: Box | None = None
        self._spool: dict[str, _Spooled] = {}
        self._scanned = False

    def list_waiting(self, kind: Kind) -> list[Waiting]:
        """Return the packets of the letters that came; receipts are put away, private letters left alone."""
        if not self._scanned:
            for uid in self._box.waiting(_A_ROUND):
                self._sort(uid)
            self._scanned = True
        return [each.waiting for each in self._spool.values() if each.waiting.kind == kind]

    def fetch(self, axis_id: str, target: Path) -> None:
        """Copy the packet out of its letter to `target`."""
        copy_whole(self._known(axis_id).packet, target)

    def acknowledge(self, axis_id: str, outcome: Outcome = "done") -> None:
        """Put the letter away once all its packets are acknowledged; one that is gone was acknowledged before."""
        spooled = self._spool.get(axis_id)
        if spooled is None or outcome == "processing":
            return
        del self._spool[axis_id]
        if all(each.uid != spooled.uid for each in self._spool.values()):
            self._box.put_away(spooled.uid, TAKEN if outcome == "done" else FAILED)

    def send(self, packet: Path, kind: Kind, sender: str, receivers: Sequence[str] = ()) -> str:
        """Write to each receiver and return the id of the packet; who has a letter of it gets no second one.

        Every address is asked for before the first letter leaves. Raises AxisRefused 18 for a receiver without an
        address or whose post office knows nobody there.
        """
        del sender
        digest = _digest(packet)
        with tempfile.TemporaryDirectory(dir=self._room) as place:
            read = read_packet(packet, Path(place))
            wanted = tuple(receivers) or _addressees(read)
            addresses = {organ_id: self._address(organ_id) for organ_id in wanted}
            gone = {read_sent(raw)[0] for raw in self._box.found(SENT, "HEADER", "Message-ID", digest)}
            left = {each: to for each, to in addresses.items() if self._message_id(digest, each) not in gone}
            if left:
                self._post_all(read, packet, digest, left)
        log.info("%s %s: %d letters", kind, digest, len(left))
        return f"{_PREFIX}{digest}"

    def list_sent(self, axis_id: str = "") -> list[SentLine]:
        """Return what is known of each letter: sent, bounced, opened, answered; a letter has never `arrived`."""
        digest = axis_id.removeprefix(_PREFIX)
        wanted = ("HEADER", "Message-ID", digest) if digest else ("ALL",)
        lines = {}
        for raw in self._box.found(SENT, *wanted):
            message_id, code, subject, at = read_sent(raw)
            own, _, receiver = message_id.strip("<>").partition("@")[0].partition(".")
            kind: Kind = "status" if own.endswith("s") else "edoc"
            lines[message_id] = SentLine(
                axis_id=f"{_PREFIX}{own}",
                kind=kind,
                receiver=receiver.upper(),
                receiver_axis_id=message_id,
                sender=self._settings.organ_id,
                title=subject,
                notation=code,
                sent_at=at,
                send_status="done",
            )
        about = ("HEADER", "In-Reply-To", digest) if digest else ("ALL",)
        for raw in self._box.found(NOTES, *about):
            note = read_note(raw)
            line = lines.get(note.about) if note else None
            if note and line:
                lines[note.about] = _told(line, note)
        return list(lines.values())

    def list_agencies(self) -> list[AgencyEntry]:
        """Return nothing: a mailbox has no directory."""
        return []

    def close(self) -> None:
        """Log out and forget what was spooled."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None
        shutil.rmtree(self._room, ignore_errors=True)

    @property
    def _box(self) -> Box:
        if self._opened is None:
            self._opened = Box(self._settings)
        return self._opened

    def _known(self, axis_id: str) -> _Spooled:
        spooled = self._spool.get(axis_id)
        if spooled is None:
            raise AxisRefused(operation="mail fetch", error_code="10", text=axis_id)
        return spooled

    def _sort(self, uid: str) -> None:
        """Decide what a letter is: packets, a document, a receipt, an answer, or none of ours."""
        if self._box.size(uid) > _LARGEST_LETTER:
            log.warning("a letter of more than %d bytes stays in the inbox", _LARGEST_LETTER)
            self._box.leave(uid)
            return
        raw = self._box.letter(uid)
        letter = read_letter(raw)
        receipt = letter.receipt or self._answer(letter)
        if receipt is not None:
            self._box.keep(NOTES, write_note(receipt, letter.at or now()))
            self._box.put_away(uid, RECEIPTS)
        elif not self._take(uid, letter, raw):
            self._box.leave(uid)

    def _answer(self, letter: Letter) -> Receipt | None:
        """Return what a letter without any file says that answers one of ours."""
        about = next((each for each in letter.answers if each.endswith(f"@{self._domain}>")), "")
        return Receipt("replied", about, letter.text, letter.at) if about and not letter.files else None

    def _take(self, uid: str, letter: Letter, raw: bytes) -> bool:
        """Spool the packets of a letter, or the packet made of it; False when it brings no document."""
        if letter.sender == self._settings.address.casefold():
            return False
        own = hashlib.sha256(letter.message_id.encode() or raw).hexdigest()[:32]
        for number, each in enumerate(letter.packets, start=1):
            path = self._room / f"{own}-{number}.edxml"
            path.write_bytes(each.content)
            self._put(f"{_PREFIX}{own}/{number}", uid, path, letter)
        if not letter.packets and any(_ending(each.name) in _DOCUMENTS for each in letter.files):
            path = self._room / f"{own}-0.edxml"
            self._made_of(letter, raw, f"{_PREFIX}{own}", path)
            self._put(f"{_PREFIX}{own}/0", uid, path, letter)
            return True
        return bool(letter.packets)

    def _put(self, axis_id: str, uid: str, path: Path, letter: Letter) -> None:
        sender, warnings = self._checked(path, letter)
        self._spool[axis_id] = _Spooled(
            uid,
            path,
            Waiting(
                axis_id=axis_id,
                kind=kind_of(path),
                sender=sender,
                receiver=self._settings.organ_id,
                created_at=letter.at,
                channel="mail",
                warnings=warnings,
            ),
        )

    def _checked(self, path: Path, letter: Letter) -> tuple[str, tuple[str, ...]]:
        """Compare the agency that a packet names with the address it came from (D-30)."""
        warnings = ("mail_not_vouched",) if letter.doubted else ()
        with tempfile.TemporaryDirectory(dir=self._room) as place:
            try:
                organ_id = read_packet(path, Path(place)).from_.organ_id
            except BadPacket:
                return letter.sender, warnings
        official = self._directory.address_of(organ_id).casefold()
        if not official:
            return organ_id, (*warnings, "mail_sender_unknown")
        return organ_id, warnings if official == letter.sender else (*warnings, "mail_sender_differs")

    def _made_of(self, letter: Letter, raw: bytes, document_id: str, path: Path) -> None:
        """Make a packet of a letter that carries documents and no packet; the letter itself goes along."""
        known = self._directory.agency_at(letter.sender) or AgencyEntry("", "")
        files = [each for each in letter.files if _ending(each.name) in _DOCUMENTS]
        files.sort(key=lambda each: _ending(each.name) != "pdf")
        with tempfile.TemporaryDirectory(dir=self._room) as place:
            attachments = []
            for number, each in enumerate([*files, Enclosed("Thư.eml", raw)], start=1):
                content = Path(place) / str(number)
                content.write_bytes(each.content)
                attachments.append(Attachment(each.name, content))
            draft = Packet(
                kind="edoc",
                from_=Organ(known.code, known.name, email=letter.sender),
                to=(Organ(self._settings.organ_id, self._settings.agency),),
                subject=letter.subject or files[0].name,
                content=letter.text[:500],
                document_id=document_id,
                attachments=tuple(attachments),
            )
            write_packet(draft, path)

    def _address(self, organ_id: str) -> str:
        address = self._directory.address_of(organ_id)
        if not address:
            text = f"{organ_id}: danh bạ không có địa chỉ thư"
            raise AxisRefused(operation="smtp", error_code=_NO_RECEIVER, text=text)
        return address

    def _post_all(self, read: Packet, packet: Path, digest: str, left: dict[str, str]) -> None:
        text, files = self._contents(read, packet)
        names = {organ.organ_id: organ.name for organ in read.to}
        post = Post(self._settings)
        try:
            post.check(list(left.values()))
            for organ_id, address in left.items():
                envelope = Envelope(
                    message_id=self._message_id(digest, organ_id),
                    sender=(self._settings.agency, self._settings.address),
                    receiver=(names.get(organ_id, ""), address),
                    subject=subject_of(read),
                    at=now(),
                    code=read.code or (read.response_for[0].code if read.response_for else ""),
                    urgent=(read.priority or 0) >= _URGENT,
                    automatic=read.kind == "status",
                )
                letter = write_letter(envelope, text, files)
                post.send(letter, address, digest)
                self._box.keep(SENT, letter)
        finally:
            post.close()

    def _contents(self, read: Packet, packet: Path) -> tuple[str, list[Enclosed]]:
        """Return text and files: the packet goes along where the letter does not become too large by it."""
        files = [
            Enclosed(each.name, each.path.read_bytes(), mimetypes.guess_type(each.name)[0] or _BYTES)
            for each in read.attachments
            if each.path is not None
        ]
        size = sum(len(each.content) for each in files) + packet.stat().st_size
        with_packet = size * 4 // 3 <= self._settings.largest or not files
        if with_packet:
            name = _ODD.sub("-", (read.code or "trang-thai").casefold()).strip("-.") or "goi-tin"
            files.append(Enclosed(f"{name}.edxml", packet.read_bytes(), "application/xml"))
        return text_of(read, with_packet=with_packet), files

    @property
    def _domain(self) -> str:
        return self._settings.address.rpartition("@")[2].casefold()

    def _message_id(self, digest: str, organ_id: str) -> str:
        return f"<{digest}.{_ODD.sub('-', organ_id.casefold())}@{self._domain}>"


def _told(line: SentLine, note: Receipt) -> SentLine:
    """Return a line with what a note says of it; what says more is not forgotten for what says less."""
    if note.fate == "failed":
        return replace(line, send_status="fail", send_text=note.text)
    if _WEIGHT[note.fate] < _WEIGHT.get(line.receive_status, 0):
        return line
    read = note.at if note.fate in {"opened", "replied"} else None
    return replace(line, received_at=read, receive_status=note.fate, receive_text=note.text)


def _addressees(read: Packet) -> tuple[str, ...]:
    if read.kind == "status":
        return tuple(each.organ_id for each in read.response_for[:1])
    return tuple(organ.organ_id for organ in read.to)


def _digest(packet: Path) -> str:
    """Return what stands for the packet in Message-IDs; the last letter tells its kind."""
    with packet.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()[:30]
    return digest + ("s" if kind_of(packet) == "status" else "d")


def _ending(name: str) -> str:
    return name.rpartition(".")[2].casefold()

"""Dialect B: the REST interface of Lạng Sơn's provincial axis (spec 4.4)."""

import base64
import binascii
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from app.axis.answers import UNAUTHORISED, check_status, explained, json_object, rows, waiting_packets, word
from app.axis.connection import LIMITS, Line, open_client
from app.axis.edxml.packet import Attachment, BadPacket, Kind, Packet
from app.axis.edxml.read import read_packet
from app.axis.edxml.write import write_packet
from app.axis.port import (
    AgencyEntry,
    AxisAnswerUnreadable,
    AxisRefused,
    Outcome,
    SentLine,
    Waiting,
)
from app.base.clock import now

_LIFE = timedelta(minutes=29)
_WINDOW, _FIRST_WINDOW = timedelta(days=30), timedelta(days=366)
"""How far back is looked in every round, and in the first one: a machine may have been away for longer."""
_CREDENTIALS = "15"
_FINISHED = {"done", "fail"}


@dataclass(frozen=True)
class LangSonSettings:
    """What the operator gives an agency: an account, and a system's name with its key."""

    line: Line
    system_id: str
    secret: str = field(repr=False)
    username: str = ""
    password: str = field(default="", repr=False)
    application: str = ""


@dataclass
class Login:
    """A token and until when it holds, and of which kinds the far past was listed; kept between an office's rounds."""

    token: str = field(default="", repr=False)
    until: datetime = field(default_factory=now)
    listed: set[Kind] = field(default_factory=set)


class LangSonAxis:
    """A line to the axis of Lạng Sơn. One thread at a time."""

    def __init__(self, settings: LangSonSettings, login: Login | None = None) -> None:
        """Prepare the client; nothing is sent yet."""
        self._settings = settings
        self._login = login or Login()
        self._client = open_client(settings.line)

    def list_waiting(self, kind: Kind) -> list[Waiting]:
        """Return what came within a month, the first time within a year, and was not acknowledged."""
        today, back = now(), _WINDOW if kind in self._login.listed else _FIRST_WINDOW
        days = {"fromDate": f"{today - back:%Y/%m/%d}", "toDate": f"{today + timedelta(days=1):%Y/%m/%d}"}
        answer = self._ask("syncReceivedEdocList", "GET", params={"messageType": kind} | days)
        listed = waiting_packets(rows(answer), kind, "createdTime")
        self._login.listed.add(kind)
        return [packet for packet in listed if packet.status.lower() not in _FINISHED]

    def fetch(self, axis_id: str, target: Path) -> None:
        """Write the packet to `target`; files that the axis keeps beside it are put back into it."""
        data = self._ask("getEdoc", "GET", params={"docId": axis_id}, timeout=LIMITS.carrying).get("data")
        packet = _packet_bytes(str(data.get("edxml") or "")) if isinstance(data, dict) else b""
        if not packet or not isinstance(data, dict):
            raise AxisAnswerUnreadable(operation="getEdoc")
        part = target.with_name(f"{target.name}.part")
        try:
            part.write_bytes(packet)
            beside = data.get("attachments")
            if isinstance(beside, list) and beside:
                _put_back(part, beside)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)

    def acknowledge(self, axis_id: str, outcome: Outcome = "done") -> None:
        """Tell the axis what became of the packet."""
        self._ask("updateStatus", "POST", json={"docId": axis_id, "status": outcome})

    def send(self, packet: Path, kind: Kind, sender: str, receivers: Sequence[str] = ()) -> str:
        """Send the packet as a part of a form; the axis reads sender and receivers from it."""
        del sender, receivers
        with packet.open("rb") as stream:
            enclosed = {"edocFile": ("packet.edxml", stream, "application/xml")}
            answer = self._ask("sendEdoc", "POST", files=enclosed, data={"messageType": kind}, timeout=LIMITS.carrying)
        data = answer.get("data")
        axis_id = word(answer, "docId") or (word(data, "docId") if isinstance(data, dict) else "")
        if not axis_id:
            raise AxisAnswerUnreadable(operation="sendEdoc")
        return axis_id

    def list_sent(self, axis_id: str = "") -> list[SentLine]:
        """Return nothing: this axis has no such list, only states tell."""
        del axis_id
        return []

    def list_agencies(self) -> list[AgencyEntry]:
        """Return nothing: this axis has no directory."""
        return []

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def _ask(self, operation: str, method: str, **facts: Any) -> dict[str, Any]:
        """Ask with a token; one that the axis has forgotten is fetched anew, once."""
        response = self._call(operation, method, facts)
        if response.status_code == UNAUTHORISED:
            self._login.token = ""
            for _, stream, _ in facts.get("files", {}).values():
                stream.seek(0)
            response = self._call(operation, method, facts)
        return _answer(response, operation)

    def _call(self, operation: str, method: str, facts: dict[str, Any]) -> httpx.Response:
        headers = {
            "Authorization": f"Bearer {self._token()}",
            "X-SystemId": self._settings.system_id,
            "X-SecretKey": self._settings.secret,
        }
        with explained(operation):
            return self._client.request(method, f"/v1/{operation}", headers=headers, **facts)

    def _token(self) -> str:
        if self._login.token and now() < self._login.until:
            return self._login.token
        asked = {
            "username": self._settings.username,
            "password": self._settings.password,
            "applicationCode": self._settings.application,
            "otp": None,
            "twoFactorProvider": None,
            "typeObjs": [0, 1],
        }
        with explained("login"):
            response = self._client.post("/v1/auth/login", params={"allow_anonymous": "true"}, json=asked)
        if response.status_code == UNAUTHORISED:
            raise AxisRefused(operation="login", error_code=_CREDENTIALS, text="")
        data = _answer(response, "login").get("data")
        token = word(data, "token") if isinstance(data, dict) else ""
        if not token:
            raise AxisAnswerUnreadable(operation="login")
        self._login.token, self._login.until = token, now() + _LIFE
        return token


def _answer(response: httpx.Response, operation: str) -> dict[str, Any]:
    check_status(response, operation)
    answer = json_object(response, operation)
    data = answer.get("data")
    told = data if isinstance(data, dict) else {}
    code = word(told, "errorCode") or "0"
    if answer.get("success") is False or code != "0" or word(told, "status").upper() == "FAIL":
        text = word(told, "errorDesc") or word(answer, "message")
        raise AxisRefused(operation=operation, error_code=code, text=text[:500])
    return answer


def _packet_bytes(text: str) -> bytes:
    """Return the packet, given as text or, by other versions, in base64."""
    if "<" in text:
        return text.encode()
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as problem:
        raise AxisAnswerUnreadable(operation="getEdoc") from problem


def _put_back(packet: Path, beside: list[Any]) -> None:
    """Write files that came beside a packet into it; one that has them already, or cannot be read, stays as it is."""
    with tempfile.TemporaryDirectory(dir=packet.parent) as place:
        work = Path(place)
        try:
            read = read_packet(packet, work)
        except BadPacket:
            return
        if read.attachments and all(each.size for each in read.attachments):
            return
        write_packet(replace(read, attachments=tuple(_filled(read, beside, work))), packet)


def _filled(read: Packet, beside: list[Any], work: Path) -> list[Attachment]:
    named = {each.original_name or each.name: each for each in read.attachments}
    found = []
    for number, row in enumerate(row for row in beside if isinstance(row, dict)):
        name = word(row, "fileName")
        content = work / f"beside-{number}"
        try:
            content.write_bytes(base64.b64decode(word(row, "fileContent"), validate=True))
        except (binascii.Error, ValueError) as problem:
            raise AxisAnswerUnreadable(operation="getEdoc") from problem
        known = named.get(name, Attachment(name))
        found.append(replace(known, path=content, error="", size=content.stat().st_size))
    return found

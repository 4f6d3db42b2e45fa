"""Dialect A: the VXP/X-Road protocol of the national axis and most provinces (spec 4.1)."""

import base64
import binascii
import json
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx

from app.axis.answers import check_status, explained, is_page, json_object, rows, waiting_packets, word
from app.axis.connection import LIMITS, Limits, Line, Wire
from app.axis.edxml.packet import Kind
from app.axis.edxml.values import read_moment
from app.axis.folder import looks_whole
from app.axis.port import (
    AgencyEntry,
    AxisAnswerUnreadable,
    AxisRefused,
    AxisWebPage,
    Outcome,
    SentLine,
    Waiting,
)
from app.axis.vxp_signing import file_hash, signed_headers, time_stamp
from app.base.clock import now

log = logging.getLogger(__name__)

_JSON, _BYTES = "application/json", "application/octet-stream"
_SERVICE = "eDoc"
_BLOCK = 256 * 1024
_MISSING = {404, 405, 501}


@dataclass(frozen=True)
class VxpSettings:
    """What an operator gives an agency: the endpoint, the system's name and its secret, and how to reach it."""

    endpoint: str
    system_id: str
    secret: str = field(repr=False)
    ca_file: Path | None = None
    plain_hosts: frozenset[str] = frozenset()
    padded_hash: bool = False
    client_certificate: Path | None = None
    proxy: str = ""
    limits: Limits = LIMITS


class VxpAxis:
    """A line to one axis. One thread at a time."""

    def __init__(self, settings: VxpSettings) -> None:
        """Prepare the client; nothing is sent yet."""
        self._settings = settings
        self._wire = Wire(
            Line(
                settings.endpoint,
                settings.ca_file,
                settings.client_certificate,
                settings.proxy,
                settings.plain_hosts,
                settings.limits,
            )
        )
        self._offers_download = True

    @property
    def clock_ahead(self) -> timedelta | None:
        """How far the axis is ahead of this machine's clock, by its last answer."""
        return self._wire.clock.ahead

    def list_waiting(self, kind: Kind) -> list[Waiting]:
        """Return what waits for us; no body, or none that is JSON, means nothing (as the SDK takes it).

        A web page is no word of the axis: it raises AxisWebPage.
        """
        listed = self._rows("getReceivedEdocList", {"servicetype": _SERVICE, "messagetype": kind})
        return waiting_packets(listed, kind, "created_time")

    def fetch(self, axis_id: str, target: Path) -> None:
        """Stream the packet to `target`; an axis without /downloadEdoc is asked by /getEdoc.

        So is one that streamed something without an end, or no packet: what it then gives is taken as it is.
        """
        part = target.with_name(f"{target.name}.part")
        try:
            if not (self._offers_download and self._download(axis_id, part) and looks_whole(part)):
                self._get_whole(axis_id, part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)

    def acknowledge(self, axis_id: str, outcome: Outcome = "done") -> None:
        """Tell the axis what became of the packet."""
        self._ask("updateStatus", {"docId": axis_id, "status": outcome}, b"{}")

    def send(self, packet: Path, kind: Kind, sender: str, receivers: Sequence[str] = ()) -> str:
        """Stream the packet to the axis; without `receivers` the axis reads them from the packet."""
        facts = {"from": sender, "servicetype": _SERVICE, "messagetype": kind}
        if receivers:
            facts["to"] = json.dumps(list(receivers), separators=(",", ":"))
        facts["hash-file"] = file_hash(packet, padded=self._settings.padded_hash)
        headers = self._headers(_BYTES, facts) | {"Content-Length": str(packet.stat().st_size + 2)}
        response = self._post("sendEdoc", headers, _with_line_end(packet), carrying=True)
        axis_id = word(_answer(response, "sendEdoc"), "DocId")
        if not axis_id:
            raise AxisAnswerUnreadable(operation="sendEdoc")
        return axis_id

    def list_sent(self, axis_id: str = "") -> list[SentLine]:
        """Return one line for each receiver of what we sent."""
        facts = {"servicetype": _SERVICE, "messagetype": "edoc"} | ({"docId": axis_id} if axis_id else {})
        return [_sent_line(row) for row in self._rows("getSentEdocList", facts)]

    def list_agencies(self) -> list[AgencyEntry]:
        """Return the directory with both codes of each agency, nodes included."""
        return [
            AgencyEntry(
                code=word(row, "code"),
                name=word(row, "name"),
                axis_id=word(row, "id"),
                parent_id=word(row, "pid"),
                old_code=word(row, "oldCode") or word(row, "code102"),
                mail=word(row, "mail"),
            )
            for row in self._rows("getAgenciesList", {})
            if word(row, "code")
        ]

    def close(self) -> None:
        """Close the connections."""
        self._wire.close()

    def _headers(self, content_type: str, facts: dict[str, str]) -> dict[str, str]:
        fresh = {"timestamp": time_stamp(now()), "systemid": self._settings.system_id}
        return signed_headers({**fresh, "Content-Type": content_type, **facts}, self._settings.secret)

    def _ask(self, operation: str, facts: dict[str, str], body: bytes = b"") -> dict[str, Any]:
        response = self._post(operation, self._headers(_JSON, facts), body)
        return _answer(response, operation, empty_is_fine=not body)

    def _post(
        self, operation: str, headers: dict[str, str], content: bytes | Iterator[bytes], *, carrying: bool = False
    ) -> httpx.Response:
        with (
            explained(operation),
            self._wire.open("POST", f"/{operation}", headers, content, carrying=carrying) as response,
        ):
            response.read()
        return response

    def _rows(self, operation: str, facts: dict[str, str]) -> list[dict[str, Any]]:
        return rows(self._ask(operation, facts))

    def _download(self, axis_id: str, part: Path) -> bool:
        """Try /downloadEdoc; False when the axis does not offer it, answers in JSON, or a proxy answers with a page.

        Such a page taken for the packet would cost the packet.
        """
        headers = self._headers(_JSON, {"docId": axis_id})
        with (
            explained("downloadEdoc"),
            self._wire.open("GET", "/downloadEdoc", headers, carrying=True) as response,
        ):
            if response.status_code in _MISSING:
                self._offers_download = False
                return False
            check_status(response, "downloadEdoc")
            blocks = response.iter_bytes(_BLOCK)
            first = next(blocks, b"")
            if not first or first.lstrip()[:1] in {b"{", b"["} or is_page(response, first):
                return False
            with part.open("wb") as out:
                out.write(first)
                for block in blocks:
                    out.write(block)
        return True

    def _get_whole(self, axis_id: str, part: Path) -> None:
        response = self._post("getEdoc", self._headers(_JSON, {"docId": axis_id}), b"{}", carrying=True)
        data = _answer(response, "getEdoc").get("data")
        try:
            packet = base64.b64decode(data, validate=True) if isinstance(data, str) else b""
        except binascii.Error as problem:
            raise AxisAnswerUnreadable(operation="getEdoc") from problem
        if not packet:
            raise AxisAnswerUnreadable(operation="getEdoc")
        part.write_bytes(packet)


def _answer(response: httpx.Response, operation: str, *, empty_is_fine: bool = False) -> dict[str, Any]:
    """Return the answer's object; raises AxisRefused when it carries an error code."""
    check_status(response, operation)
    try:
        answer = json_object(response, operation)
    except AxisWebPage:
        raise
    except AxisAnswerUnreadable as problem:
        if not empty_is_fine or problem.__cause__ is None:
            raise
        if response.content.strip():
            log.info("the answer of %s is no JSON: %d bytes", operation, len(response.content))
        return {}
    error_code = word(answer, "ErrorCode") or "0"
    if error_code != "0" or word(answer, "status").upper() == "FAIL":
        raise AxisRefused(operation=operation, error_code=error_code, text=word(answer, "ErrorDesc")[:500])
    return answer


def _sent_line(row: dict[str, Any]) -> SentLine:
    return SentLine(
        axis_id=word(row, "senderDocId"),
        kind="status" if word(row, "messageType").lower() == "status" else "edoc",
        receiver=word(row, "toCode"),
        receiver_axis_id=word(row, "receiverDocId"),
        sender=word(row, "fromCode"),
        title=word(row, "title"),
        notation=word(row, "notation"),
        sent_at=read_moment(word(row, "sentTime")),
        send_status=word(row, "sendStatus"),
        send_text=word(row, "sendStatusDesc"),
        received_at=read_moment(word(row, "receivedTime")),
        receive_status=word(row, "receiveStatus"),
        receive_text=word(row, "receiveStatusDesc"),
    )


def _with_line_end(packet: Path) -> Iterator[bytes]:
    """Yield the packet and the CRLF that the SDK puts after it."""
    with packet.open("rb") as stream:
        while block := stream.read(_BLOCK):
            yield block
    yield b"\r\n"

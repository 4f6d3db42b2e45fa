"""The practice axis: every operation of dialect A, for many agencies at once (spec 4.1).

Packets are delivered byte for byte as they came. Any client written to the specification works with it.
"""

import base64
import hmac
import json
import os
import shutil
import tempfile
import uuid
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from app.axis.edxml.packet import BadPacket, Packet
from app.axis.edxml.read import read_packet
from app.axis.vxp_signing import PREFIX, file_hash, hash_of
from app.practice.agencies import Agencies
from app.practice.axis_answers import Caller, Code, Fails, failure, fine
from app.practice.axis_book import UNDELIVERABLE, AxisBook, Query, Sending, wire_time
from app.practice.axis_faults import Faults, FaultyAxis

_LARGEST_UPLOAD, _READ_AT_ONCE = 1024 * 1024 * 1024, 1024 * 1024
_BYTES = "application/octet-stream"
_OUTCOMES = {"done", "fail", "processing", "inbox", "rejection", "acceptance", "assignment", "cancellation"}
_STATE_TEXTS = {
    "initial": "Chưa xử lý",
    "processing": "Đang xử lý",
    "done": "Đã nhận",
    UNDELIVERABLE: "Không có đơn vị này",
}


class PracticeAxis:
    """The operations of the axis."""

    def __init__(self, data: Path) -> None:
        """Open or make the state in a folder."""
        data.mkdir(parents=True, exist_ok=True)
        self.agencies = Agencies(data / "agencies.json")
        self.book = AxisBook(data)
        self.faults = Faults()

    def application(self) -> FaultyAxis:
        """Return the ASGI application."""
        operations: dict[str, Callable[[Caller, Request], dict[str, Any] | Response]] = {
            "getReceivedEdocList": self.list_waiting,
            "getEdoc": self.get_edoc,
            "updateStatus": self.update_status,
            "getSentEdocList": self.list_sent,
            "countReceiveEdoc": lambda caller, _: {"count": len(self._waiting(caller, "edoc"))},
            "countReceiveStatus": lambda caller, _: {"count": len(self._waiting(caller, "status"))},
            "getAgenciesList": lambda _caller, _: {"data": self._directory("oldCode")},
            "getAgenciesListQD20": self.list_by_level,
            "getSynchronizeUnit": self.synchronize,
            "deleteAgency": self.delete_agency,
        }
        routes = [
            Route(f"/{{prefix:path}}{name}", self._endpoint(act), methods=["POST"]) for name, act in operations.items()
        ]
        routes += [
            Route("/{prefix:path}downloadEdoc", self._endpoint(self.download), methods=["GET"]),
            Route("/{prefix:path}sendEdoc", self._send, methods=["POST"]),
            Route("/{prefix:path}registerAgency", self._register, methods=["POST"]),
            Route("/practice/faults", self._plan_faults, methods=["GET", "POST"]),
        ]
        return FaultyAxis(Starlette(routes=routes), self.faults)

    def close(self) -> None:
        """Close the state."""
        self.book.close()

    def list_waiting(self, caller: Caller, request: Request) -> dict[str, Any]:
        """List what waits for the caller's agencies."""
        rows = self._waiting(caller, caller.facts.get("messagetype", "edoc"))
        data = [
            {
                "docId": row["doc_id"],
                "serviceType": "eDoc",
                "messageType": row["kind"],
                "created_time": wire_time(row["created_at"]),
                "updated_time": wire_time(row["updated_at"]),
                "from": row["sender"],
                "to": row["receiver"],
                "status": row["status"],
                "status_desc": _STATE_TEXTS.get(row["status"], ""),
            }
            for row in rows
        ]
        return {"data": data * 2 if _told_to_repeat(request) else data}

    def get_edoc(self, caller: Caller, _request: Request) -> dict[str, Any]:
        """Return a packet in base64."""
        return {"data": base64.b64encode(self._delivered(caller).read_bytes()).decode()}

    def download(self, caller: Caller, _request: Request) -> Response:
        """Return a packet as it is."""
        packet = self._delivered(caller)
        if packet.stat().st_size > _READ_AT_ONCE:
            return FileResponse(packet, media_type=_BYTES)
        return Response(packet.read_bytes(), media_type=_BYTES)

    def update_status(self, caller: Caller, request: Request) -> dict[str, Any]:
        """Note what became of a packet; an acknowledgement may come twice."""
        status = caller.facts.get("status", "")
        if status not in _OUTCOMES:
            raise Fails(Code.FILE, status[:40])
        known = _told_to_repeat(request) or self.book.update(_doc_id(caller), caller.organ_ids, status)
        if not known:
            raise Fails(Code.FILE)
        return {}

    def list_sent(self, caller: Caller, _request: Request) -> dict[str, Any]:
        """List what became of what the caller sent."""
        rows = self.book.sent(caller.system_id, _doc_id(caller), caller.facts.get("messagetype", "edoc"))
        return {
            "data": [
                {
                    "serviceType": "eDoc",
                    "messageType": row["kind"],
                    "senderDocId": row["doc_id"],
                    "receiverDocId": row["receiver_doc_id"],
                    "fromCode": row["sender"],
                    "toCode": row["to_code"],
                    "title": row["title"],
                    "notation": row["notation"],
                    "sentTime": wire_time(row["sent_at"]),
                    "sendStatus": "fail" if row["status"] == UNDELIVERABLE else "done",
                    "sendStatusDesc": _STATE_TEXTS[UNDELIVERABLE] if row["status"] == UNDELIVERABLE else "Đã gửi",
                    "receivedTime": wire_time(row["updated_at"]) if row["status"] == "done" else "",
                    "receiveStatus": row["status"],
                    "receiveStatusDesc": _STATE_TEXTS.get(row["status"], ""),
                }
                for row in rows
            ]
        }

    def list_by_level(self, caller: Caller, _request: Request) -> dict[str, Any]:
        """List the directory by the codes of QĐ 20/2020; `level` 1 is provinces and ministries, and so on down."""
        level = int(caller.facts.get("level") or 0)
        rows = [row for row in self._directory("code102") if not row["code"].endswith(".W00")]
        kept = ("id", "code", "name", "mail", "code102")
        wanted = [row for row in rows if level in {0, row["code"].count(".") + 1}]
        return {"data": [{name: row[name] for name in kept} for row in wanted]}

    def synchronize(self, _caller: Caller, _request: Request) -> dict[str, Any]:
        """List the directory in the form of its third operation."""
        extra = {"version": "1", "centerCode": "00.99.W00", "deleted": False, "modifyDate": "", "isAgency": True}
        return {"data": [row | extra for row in self._directory("oldCode")]}

    def delete_agency(self, caller: Caller, _request: Request) -> dict[str, Any]:
        """Take an agency out of the directory."""
        if not self.agencies.remove(caller.facts.get("AgencyCode", "")):
            raise Fails(Code.SENDER)
        return {}

    def take_in(self, caller: Caller, upload: Path) -> str:
        """Check an uploaded packet, keep it and deliver it; return the sender's id of it."""
        told_hash = caller.facts.get("hash-file", "")
        digest = file_hash(upload, padded=True)
        if told_hash and told_hash not in {digest, file_hash(upload, padded=False)}:
            raise Fails(Code.FILE)
        packet = _parsed(upload, self.book.uploads)
        sender = self.agencies.find(packet.from_.organ_id)
        if sender is None:
            raise Fails(Code.SENDER, packet.from_.organ_id[:40])
        receivers = self._receivers(_addressees(caller, packet))
        kept = self.book.packet(digest)
        if not kept.exists():
            _sync(upload)
            upload.replace(kept)
            _sync(kept.parent)
        kind = caller.facts.get("messagetype", packet.kind)
        code = packet.code or packet.response_for[0].code
        sending = Sending(caller.system_id, packet.from_.organ_id, kind, digest, packet.subject, code)
        return self.book.keep(sending, receivers)

    def _receivers(self, codes: Sequence[str]) -> list[tuple[str, str]]:
        found = [(agency.organ_id if (agency := self.agencies.find(code)) else "", code) for code in codes]
        if not any(organ_id for organ_id, _ in found):
            raise Fails(Code.RECEIVER, ", ".join(codes)[:100])
        return found

    def _waiting(self, caller: Caller, kind: str) -> list[Any]:
        wanted = caller.facts.get("to", "")
        receivers = tuple(code for code in caller.organ_ids if wanted in {"", code})
        size, index = (int(caller.facts.get(name, "0") or 0) for name in ("pageSize", "pageIndex"))
        return self.book.waiting(Query(receivers, kind, caller.facts.get("status", ""), size, index))

    def _delivered(self, caller: Caller) -> Path:
        packet = self.book.delivered(_doc_id(caller), caller.organ_ids)
        if packet is None:
            raise Fails(Code.FILE, "không có gói tin này")
        return packet

    def _directory(self, old_code: str) -> list[dict[str, Any]]:
        everyone = self.agencies.all()
        ids = {agency.organ_id: str(1000 + at) for at, agency in enumerate(everyone, start=1)}
        node = {"id": "9", "pid": "0", "code": "00.99.W00", "name": "Nút liên thông thực hành", "mail": ""}
        return [
            {
                "id": ids[agency.organ_id],
                "pid": ids.get(agency.parent, "0"),
                "code": agency.organ_id,
                "name": agency.name,
                "mail": agency.mail,
                old_code: agency.old_code,
            }
            for agency in everyone
        ] + [node]

    def _caller(self, request: Request) -> Caller:
        """Return who calls; raises Fails 15 unless the signature over all the headers is right."""
        headers = {name: value.encode("latin-1").decode(errors="replace") for name, value in request.headers.items()}
        text = headers.get(f"{PREFIX}sign-header".lower(), "")
        try:
            signed = json.loads(text)
            facts = {name.removeprefix(PREFIX): str(value) for name, value in signed.items()}
        except (ValueError, AttributeError):
            raise Fails(Code.CREDENTIALS) from None
        agencies = self.agencies.of_system(facts.get("systemid", ""))
        told = headers.get(f"{PREFIX}hash-header".lower(), "")
        right = any(hmac.compare_digest(hash_of(text, each.secret), told) for each in agencies)
        if not right or any(headers.get(name.lower()) != str(value) for name, value in signed.items()):
            raise Fails(Code.CREDENTIALS)
        return Caller(facts["systemid"], tuple(agencies), facts)

    def _endpoint(self, act: Callable[[Caller, Request], dict[str, Any] | Response]) -> Callable[[Request], Response]:
        """Return a plain function, which Starlette runs in a thread: the state is on disk."""

        def answer(request: Request) -> Response:
            try:
                result = act(self._caller(request), request)
            except (Fails, ValueError) as problem:
                return failure(problem)
            return result if isinstance(result, Response) else fine(result)

        return answer

    async def _send(self, request: Request) -> Response:
        upload = self.book.uploads / f"{uuid.uuid4()}.edxml"
        try:
            await _receive(request, upload)
            caller = await run_in_threadpool(self._caller, request)
            doc_id = await run_in_threadpool(self.take_in, caller, upload)
        except ClientDisconnect:
            return Response(status_code=400)
        except (Fails, ValueError) as problem:
            return failure(problem)
        finally:
            upload.unlink(missing_ok=True)
        return fine({"DocId": doc_id})

    async def _register(self, request: Request) -> Response:
        try:
            await run_in_threadpool(self._caller, request)
            body = json.loads(await request.body())
            code, name, mail, parent = (str(body.get(key) or "") for key in ("code", "name", "mail", "pcode"))
        except (Fails, ValueError, AttributeError) as problem:
            return failure(problem)
        if not code:
            return failure(Fails(Code.FILE))
        await run_in_threadpool(self.agencies.register, code, name, mail, parent)
        return fine({})

    async def _plan_faults(self, request: Request) -> Response:
        if request.method == "POST":
            try:
                self.faults.replace(json.loads(await request.body()))
            except (TypeError, ValueError) as problem:
                return JSONResponse({"error": str(problem)}, status_code=400)
        return JSONResponse(self.faults.left())


def _doc_id(caller: Caller) -> str:
    return caller.facts.get("docId") or caller.facts.get("docid") or ""


def _told_to_repeat(request: Request) -> bool:
    return bool(request.scope.get("state", {}).get("repeat"))


def _addressees(caller: Caller, packet: Packet) -> list[str]:
    """Return the receivers' codes: of the `to` header when given, else of the packet."""
    told = caller.facts.get("to", "")
    if told:
        return [str(code) for code in json.loads(told)]
    if packet.kind == "status":
        return [packet.response_for[0].organ_id]
    return [organ.organ_id for organ in packet.to]


def _parsed(upload: Path, room: Path) -> Packet:
    work = Path(tempfile.mkdtemp(dir=room))
    try:
        return read_packet(upload, work)
    except BadPacket as problem:
        raise Fails(Code.STRUCTURE, str(problem.facts["reason"])) from problem
    finally:
        shutil.rmtree(work, ignore_errors=True)


async def _receive(request: Request, upload: Path) -> None:
    """Stream the body to disk without the CRLF after the packet."""
    size, tail = 0, b""
    with upload.open("wb") as out:
        async for block in request.stream():
            size += len(block)
            if size > _LARGEST_UPLOAD:
                raise Fails(Code.FILE, "quá lớn")
            out.write(block)
            tail = (tail + block[-2:])[-2:]
        if tail == b"\r\n":
            out.truncate(size - 2)


def _sync(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

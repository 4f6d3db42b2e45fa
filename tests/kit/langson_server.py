"""A server that speaks dialect B over real HTTP: accounts, tokens that end, forms with a file, JSON with packets."""

import base64
import json
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from app.axis.connection import Line
from app.axis.langson import LangSonSettings
from app.practice.server import listen

ACCOUNT, KEY, SYSTEM = "vanthu", "mat-khau-vi-du", "LS.01"
_PATIENCE = 20.0
_FORM = b'name="edocFile"'


@dataclass
class LangSon:
    """What the server holds: packets by id, tokens that are good, and what it was asked."""

    url: str = ""
    packets: dict[str, dict[str, Any]] = field(default_factory=dict)
    tokens: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    logins: int = 0
    refuse: dict[str, Any] = field(default_factory=dict)
    given: dict[str, Any] = field(default_factory=dict)
    since: list[str] = field(default_factory=list)

    def settings(self, **changes: Any) -> LangSonSettings:
        """Return how the account's owner reaches the server."""
        facts: dict[str, Any] = {"system_id": SYSTEM, "secret": KEY, "username": ACCOUNT, "password": KEY}
        return LangSonSettings(Line(self.url), **(facts | {"application": "QLVB"} | changes))

    def put(self, packet: str, kind: str = "edoc", attachments: list[dict[str, str]] | None = None) -> str:
        """Let a packet wait and return its id."""
        doc_id = f"3f0c1d5e-{len(self.packets):04d}"
        self.packets[doc_id] = {"edxml": packet, "kind": kind, "status": "initial", "attachments": attachments or []}
        return doc_id

    async def login(self, request: Request) -> JSONResponse:
        """Give a token."""
        asked = await request.json()
        assert request.query_params["allow_anonymous"] == "true"
        assert (asked["otp"], asked["twoFactorProvider"], asked["typeObjs"]) == (None, None, [0, 1])
        if (asked["username"], asked["password"]) != (ACCOUNT, KEY):
            return JSONResponse({"success": False}, 401)
        self.logins += 1
        told = self.given or {"data": {"token": secrets.token_hex(8)}, "success": True}
        self.tokens.add(told["data"]["token"])
        return JSONResponse(told)

    async def answer(self, request: Request) -> JSONResponse:
        """Answer an operation to whoever shows a token and the system's key."""
        operation = request.path_params["operation"]
        self.asked.append(operation)
        shown = request.headers.get("authorization", "").removeprefix("Bearer ")
        right = (request.headers.get("x-systemid"), request.headers.get("x-secretkey")) == (SYSTEM, KEY)
        if shown not in self.tokens or not right:
            return JSONResponse({"success": False}, 401)
        if operation in self.refuse:
            return JSONResponse(self.refuse[operation])
        act = {
            "sendEdoc": self._send,
            "syncReceivedEdocList": self._list,
            "getEdoc": self._get,
            "updateStatus": self._update,
        }[operation]
        return JSONResponse(await act(request))

    async def _send(self, request: Request) -> dict[str, Any]:
        body = await request.body()
        boundary = request.headers["content-type"].partition("boundary=")[2].encode()
        parts = [part.partition(b"\r\n\r\n") for part in body.split(b"--" + boundary)]
        (packet,) = [content[:-2] for head, _, content in parts if _FORM in head]
        (kind,) = [content[:-2].decode() for head, _, content in parts if b'name="messageType"' in head]
        return {"success": True, "message": "OK", "docId": self.put(packet.decode(), kind)}

    async def _list(self, request: Request) -> dict[str, Any]:
        kind = request.query_params["messageType"]
        self.since.append(request.query_params["fromDate"])
        for name in ("fromDate", "toDate"):
            assert request.query_params[name].count("/") == len("//")
        data = [
            {
                "serviceType": "eDoc",
                "messageType": kind,
                "createdTime": "2026-11-18 09:15:20",
                "updatedTime": "2026-11-18 09:15:20",
                "docId": doc_id,
                "from": "H99.05",
                "to": "H98",
                "status": packet["status"],
                "statusDesc": "Chưa xử lý",
            }
            for doc_id, packet in self.packets.items()
            if packet["kind"] == kind
        ]
        return {"success": True, "count": len(data), "data": data}

    async def _get(self, request: Request) -> dict[str, Any]:
        packet = self.packets[request.query_params["docId"]]
        return {"success": True, "data": {"edxml": packet["edxml"], "attachments": packet["attachments"]}}

    async def _update(self, request: Request) -> dict[str, Any]:
        asked = json.loads(await request.body())
        self.packets[asked["docId"]]["status"] = asked["status"]
        return {"success": True}


@contextmanager
def langson_server() -> Iterator[LangSon]:
    """Run the server for the block."""
    served = LangSon()
    routes = [
        Route("/v1/auth/login", served.login, methods=["POST"]),
        Route("/v1/{operation}", served.answer, methods=["GET", "POST"]),
    ]
    listener = listen(0)
    served.url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    config = uvicorn.Config(Starlette(routes=routes), log_config=None, log_level="critical", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="langson")
    thread.start()
    try:
        yield served
    finally:
        server.should_exit = True
        thread.join(_PATIENCE)
        listener.close()


def beside(name: str, content: bytes) -> dict[str, str]:
    """Return a file as the axis gives it beside a packet."""
    return {"fileName": name, "fileContent": base64.b64encode(content).decode()}

"""Asking a time-stamping service by plain HTTP (RFC 3161)."""

from typing import Any

from asn1crypto import tsp
from pyhanko.sign.timestamps import TimeStamper, TimestampRequestError

from app.signing.web import NoAnswer, Patience, ask

_PATIENCE = Patience(10.0, 1 << 20)


class HttpStamper(TimeStamper):
    """pyHanko's time stamper over this folder's own HTTP."""

    def __init__(self, url: str) -> None:
        """Remember the service's address."""
        base: Any = super()
        base.__init__()
        self._url = url

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        """Send one request and return the answer; raises TimestampRequestError."""
        try:
            answer = ask(self._url, _PATIENCE, req.dump(), "application/timestamp-query")
            return tsp.TimeStampResp.load(answer.content)
        except (NoAnswer, ValueError) as problem:
            raise TimestampRequestError(str(problem)) from problem


def stamper(url: str) -> HttpStamper | None:
    """Return the stamper of an address, or None where none is set."""
    return HttpStamper(url) if url else None

"""Asking a time-stamping service by plain HTTP (RFC 3161), with the standard library alone."""

from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

from asn1crypto import tsp
from pyhanko.sign.timestamps import TimeStamper, TimestampRequestError

_SECONDS = 10.0


class HttpStamper(TimeStamper):
    """pyHanko's time stamper over `urllib`, since no other HTTP library belongs here."""

    def __init__(self, url: str) -> None:
        """Remember the service's address."""
        base: Any = super()
        base.__init__()
        self._url = url

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        """Send one request and return the answer; raises TimestampRequestError."""
        if not self._url.startswith(("http://", "https://")):
            told = "not an HTTP address"
            raise TimestampRequestError(told)
        asked = Request(  # noqa: S310 - the scheme was checked above
            self._url, data=req.dump(), headers={"Content-Type": "application/timestamp-query"}
        )
        try:
            with urlopen(asked, timeout=_SECONDS) as answer:  # noqa: S310 - the scheme was checked above
                return tsp.TimeStampResp.load(answer.read(1 << 20))
        except (URLError, OSError, ValueError) as problem:
            raise TimestampRequestError(type(problem).__name__) from problem


def stamper(url: str) -> HttpStamper | None:
    """Return the stamper of an address, or None where none is set."""
    return HttpStamper(url) if url else None

"""How the VXP dialect signs: parameters travel as HTTP headers under an HMAC (spec 4.1)."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

PREFIX = "XroadVnpt-"
_AGENT = "JAVASDKAgent/1.0.0 XRoad/VPCP"
_VERSION = "3.0.201608"


def time_stamp(moment: datetime) -> str:
    """Return `ddMMyyyyTHHmmss+` and the milliseconds in four digits, as the SDK writes them."""
    return f"{moment:%d%m%YT%H%M%S}+{moment.microsecond // 1000:04d}"


def hash_of(text: str, secret: str) -> str:
    """Return the HMAC-SHA256 of the sign text in lower-case hex."""
    return hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest()


def signed_headers(parameters: Mapping[str, str], secret: str) -> dict[str, str]:
    """Return the headers of one call; `parameters` are unprefixed, in order, `Content-Type` among them."""
    prefixed = {PREFIX + name: value for name, value in parameters.items()}
    text = json.dumps(prefixed, separators=(",", ":"), ensure_ascii=False)
    return {
        "Content-Type": parameters["Content-Type"],
        **prefixed,
        f"{PREFIX}sign-header-key": ";".join(parameters),
        f"{PREFIX}sign-header": text,
        f"{PREFIX}hash-header": hash_of(text, secret),
        "User-Agent": _AGENT,
        f"{PREFIX}version": _VERSION,
    }


def file_hash(packet: Path, *, padded: bool) -> str:
    """Return SHA-256 in hex; unpadded is the SDK's form, in which `0f` is written `f`."""
    with packet.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").digest()
    return digest.hex() if padded else "".join(f"{byte:x}" for byte in digest)

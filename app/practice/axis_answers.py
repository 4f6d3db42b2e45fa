"""How the practice axis answers: the codes of spec 4.5, and who is asking."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from starlette.responses import JSONResponse, Response

from app.practice.agencies import Agency


class Code(StrEnum):
    """Why an axis refuses."""

    FILE = "10"
    CREDENTIALS = "15"
    RECEIVER = "18"
    SENDER = "19"
    SYSTEM = "20"
    STRUCTURE = "22"


_TEXTS = {
    Code.FILE: "Tệp không hợp lệ",
    Code.CREDENTIALS: "Sai systemId hoặc khóa bí mật",
    Code.RECEIVER: "Không có đơn vị nhận trên trục",
    Code.SENDER: "Đơn vị gửi chưa đăng ký",
    Code.SYSTEM: "Lỗi hệ thống",
    Code.STRUCTURE: "Sai cấu trúc edXML",
}


class Fails(Exception):
    """An answer FAIL with a code of spec 4.5."""

    def __init__(self, code: Code, text: str = "") -> None:
        """Keep the code and a text for people."""
        super().__init__(code)
        self.error_code = code
        self.text = f"{_TEXTS[code]}: {text}" if text else _TEXTS[code]


@dataclass(frozen=True)
class Caller:
    """Who calls: a system, the agencies that speak through it, and the parameters of the call."""

    system_id: str
    agencies: tuple[Agency, ...]
    facts: dict[str, str]

    @property
    def organ_ids(self) -> tuple[str, ...]:
        """The codes of the caller's agencies."""
        return tuple(agency.organ_id for agency in self.agencies)


def fine(facts: dict[str, Any]) -> Response:
    """Answer OK."""
    return JSONResponse({"status": "OK", "ErrorCode": "0", "ErrorDesc": ""} | facts)


def failure(problem: Exception) -> Response:
    """Answer FAIL with the code of the problem; anything unreadable in a request is 10."""
    failed = problem if isinstance(problem, Fails) else Fails(Code.FILE)
    facts = {"status": "FAIL", "ErrorCode": failed.error_code, "ErrorDesc": failed.text, "DocId": ""}
    return JSONResponse(facts)

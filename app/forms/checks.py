"""Phiếu kiểm tra chữ ký: the slip of a signature check, filed with the document (R-985)."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from app.base.clock import to_vietnam
from app.base.paths import resource
from app.forms.slips import SlipHead, long_day
from app.forms.typeset import typeset

_QUESTIONS = (
    ("Toàn vẹn", "integrity"),
    ("Chứng thư", "certificate"),
    ("Đúng cơ quan gửi", "sender"),
    ("Giá trị pháp lý", "legal_value"),
)
_MOST_DIFFERENCES = 40


@dataclass(frozen=True)
class Checked:
    """What was checked: the document in words, its file and hash, when, by whom, the earlier checks (at, verdict).

    `annexes` are the names and hashes of the files that were checked beside it, as the report orders them.
    """

    document: str
    file: str
    digest: str
    at: datetime
    by: str = ""
    history: tuple[tuple[datetime, str], ...] = ()
    annexes: tuple[tuple[str, str], ...] = ()


def print_check_slip(head: SlipHead, checked: Checked, report: Mapping[str, Any], out: Path) -> Path:
    """Print the slip of a report as `app/signing/report.py` tells it."""
    told = _words()
    sentence = told["verdicts"].get(str(report.get("sentence")), told["verdicts"][report["verdict"]])
    data = {
        "agency": head.agency,
        "place": head.place,
        "date": long_day(head.day),
        "document": checked.document,
        "file": checked.file,
        "digest": checked.digest,
        "checked": _moment(checked.at),
        "verdict": f"{report['verdict']} · {sentence}",
        "facts": _facts(report),
        "lowered": _lowered(report),
        "signatures": [_signature(one) for one in report.get("signatures", ())],
        "differences": _differences(report.get("differences", ())),
        "annexes": [_annex(one, checked.annexes) for one in report.get("annexes", ())],
        "notes": _notes(report),
        "history": [f"{_moment(at)}: {told['verdicts'].get(verdict, verdict)}" for at, verdict in checked.history],
        "by": checked.by,
        "mark": head.mark,
    }
    return typeset("signature_check.typ", data, out, checked.at)


@cache
def _words() -> dict[str, dict[str, str]]:
    told: dict[str, dict[str, str]] = tomllib.loads(resource("forms/signature_check.toml").read_text("utf-8"))
    return told


def _said(table: str, answer: object) -> str:
    return _words()[table].get(str(answer), str(answer or "–"))


def _facts(report: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the answers; without a signature there is no certificate and no seal to speak of."""
    unsaid = () if report.get("signatures") else ("certificate", "sender")
    return [(question, _said(name, report.get(name))) for question, name in _QUESTIONS if name not in unsaid]


def _lowered(report: Mapping[str, Any]) -> str:
    """Name the attached files from which the verdict comes, where it is not that of the document itself."""
    if not report.get("main_verdict"):
        return ""
    return ", ".join(one["file"] for one in report.get("annexes", ()) if one["verdict"] == report["verdict"])


def _annex(one: Mapping[str, Any], known: Iterable[tuple[str, str]]) -> dict[str, object]:
    verdicts = _words()["verdicts"]
    said = verdicts.get(str(one.get("sentence")), verdicts.get(one["verdict"], one["verdict"]))
    return {
        "file": one["file"],
        "digest": next((digest for name, digest in known if name == one["file"]), ""),
        "verdict": f"{one['verdict']} · {said}",
        "signatures": [_signature(each) for each in one.get("signatures", ())],
        "differences": _differences(one.get("differences", ())),
    }


def _signature(one: Mapping[str, Any]) -> dict[str, object]:
    who = " – ".join(str(one[name]) for name in ("signer", "title") if one.get(name))
    organisation = str(one.get("organisation") or "")
    lines = [
        f"Cơ quan: {organisation}" if organisation and organisation != one.get("signer") else "",
        f"Thời điểm: {_time(one)}",
        f"Phạm vi: {_said('covers', one.get('covers'))}; {_said('changes_after', one.get('changes_after'))};"
        f" thuật toán {str(one.get('algorithm') or '–').upper()}",
        f"Chứng thư: {one.get('issuer', '')}; {_said('certificate', one.get('certificate')).lower()};"
        f" thu hồi: {_revocation(one)}",
        _broken(one),
    ]
    return {"title": f"{who} ({_said('kind', one.get('kind'))})", "lines": [line for line in lines if line]}


def _broken(one: Mapping[str, Any]) -> str:
    if not one.get("checked", True):
        return _words()["notes"]["refused_algorithm"]
    return "" if one.get("intact", True) else "Chữ ký không khớp với nội dung."


def _time(one: Mapping[str, Any]) -> str:
    source = _said("time_source", one.get("time_source"))
    by = f" của {one['stamped_by']}" if one.get("stamped_by") else ""
    return f"{_moment(datetime.fromisoformat(one['time']))}, {source}{by}" if one.get("time") else source


def _revocation(one: Mapping[str, Any]) -> str:
    at = f", lập lúc {_moment(datetime.fromisoformat(one['revocation_at']))}" if one.get("revocation_at") else ""
    kept = " (bản lưu)" if one.get("revocation_kept") else ""
    return f"{_said('revocation', one.get('revocation'))}{at}{kept}"


def _differences(found: Iterable[Mapping[str, Any]]) -> list[str]:
    lines = [f"Trang {one['page']}: {_said('differences', one.get('what'))}; {_place(one['box'])}" for one in found]
    more = len(lines) - _MOST_DIFFERENCES
    return lines if more <= 0 else [*lines[:_MOST_DIFFERENCES], f"… và {more} chỗ nữa"]


def _place(box: Iterable[float]) -> str:
    left, top, right, bottom = (edge * 25.4 / 72 for edge in box)
    return f"cách mép trái {left:.0f} mm, mép trên {top:.0f} mm, rộng {right - left:.0f} mm, cao {bottom - top:.0f} mm"


def _notes(report: Mapping[str, Any]) -> list[str]:
    told = _words()
    lines = [told["notes"][note] for note in report.get("notes", ()) if note in told["notes"]]
    packet = (report.get("packet") or {}).get("signature")
    lines += [told["packet"][packet]] if packet else []
    return lines + ([f"Quy tắc kiểm tra ngày {_day(str(report['policy']))}."] if report.get("policy") else [])


def _day(told: str) -> str:
    return f"{date.fromisoformat(told):%d/%m/%Y}"


def _moment(at: datetime) -> str:
    return f"{to_vietnam(at):%H:%M:%S %d/%m/%Y}"

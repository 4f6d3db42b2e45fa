"""The slip of a signature check: written from the last report, filed once, older ones out of sight."""

from pathlib import Path
from typing import Any

import pytest

from app.base.errors import Refused
from app.desk.check_slip import NotChecked, file_slip, write_slip
from app.desk.office import Office
from app.desk.records import detail
from app.desk.verdicts import keep_verdict
from app.pages.reader import PageReader
from tests.kit.office import Watch, arrived, drafted, paper

SIGNATURE: dict[str, Any] = {
    "field": "Signature1",
    "signer": "Trần Văn Mẫu",
    "organisation": "Sở Thử nghiệm",
    "title": "Giám đốc",
    "issuer": "CA thử nghiệm",
    "kind": "person",
    "time": "2026-11-19T16:02:00+07:00",
    "time_source": "timestamp",
    "stamped_by": "TSA thử nghiệm",
    "algorithm": "sha256",
    "covers": "revision",
    "intact": True,
    "changes_after": "permitted",
    "certificate": "ok",
    "revocation": "crl",
    "revocation_at": "2026-11-19T08:00:00+07:00",
    "revocation_kept": True,
}
REPORT: dict[str, Any] = {
    "verdict": "V08",
    "sentence": "V08.refused",
    "integrity": "ok",
    "certificate": "untrusted",
    "sender": "ok",
    "legal_value": "INFO_ONLY",
    "signatures": [SIGNATURE, SIGNATURE | {"kind": "agency", "time": None, "time_source": "none", "intact": False}],
    "differences": [{"page": 2, "box": [1.0, 2.0, 3.4, 4.0], "what": "drawn"}] * 41,
    "notes": ["weak_algorithm", "page.unreadable"],
    "packet": {"signature": "valid"},
    "annexes": [{"file": "phu-luc.pdf", "verdict": "V03", "signatures": [SIGNATURE | {"checked": False}]}],
    "policy": "2026-11-22",
}


def words(reader: PageReader, file: Path) -> str:
    return " ".join(" ".join(reader.text(file)).split())


def test_the_slip_tells_all(desk: Office, watch: Watch, reader: PageReader, tmp_path: Path) -> None:
    key = arrived(desk)
    keep_verdict(desk, key, {"verdict": "V07"})
    watch.wait(hours=1)
    keep_verdict(desk, key, REPORT)
    told = words(reader, write_slip(desk, key, tmp_path / "slip.pdf"))
    for text in (
        "PHIẾU KIỂM TRA CHỮ KÝ SỐ",
        "V08 · Chưa đủ căn cứ: chứng thư thuộc nhà cung cấp mà cơ quan không chấp nhận.",
        "Trần Văn Mẫu – Giám đốc (cá nhân)",
        "16:02:00 19/11/2026, theo dấu thời gian của TSA thử nghiệm",
        "danh sách thu hồi (CRL) của nơi cấp, lập lúc 08:00:00 19/11/2026 (bản lưu)",
        "Chữ ký không khớp với nội dung.",
        "… và 1 chỗ nữa",
        "Thuật toán yếu (SHA-1 hoặc khóa ngắn)",
        "Chữ ký XML của gói tin: nguyên vẹn",
        "Trang 2: hiện khác lúc ký; cách mép trái 0 mm, mép trên 1 mm, rộng 1 mm, cao 1 mm",
        "Tệp kèm: phu-luc.pdf V03 · Không hợp lệ: nội dung đã bị đổi sau khi ký.",
        "V03 · Không hợp lệ",
        "Thuật toán của một chữ ký đã bị phá",
        "Quy tắc kiểm tra ngày 22/11/2026.",
        "08:00:00 20/11/2026: Chưa đủ căn cứ: chưa kiểm tra được tình trạng thu hồi",
        detail(desk, key).files[0].sha256[:20],
    ):
        assert text in told
    assert "page.unreadable" not in told


def test_filed_once(desk: Office, watch: Watch) -> None:
    key = arrived(desk)
    keep_verdict(desk, key, {"verdict": "V12"})
    file_slip(desk, key)
    watch.wait(minutes=3)
    file_slip(desk, key)
    names = [(file.role, file.name) for file in detail(desk, key).files]
    assert names[1:] == [("SLIP", "Phiếu kiểm tra chữ ký 2026-11-20 0803.pdf")]
    assert [event.act for event in detail(desk, key).events].count("check_slip_filed") == 2
    assert list(desk.folders.work.glob("check-slip*")) == []


def test_nothing_to_tell(desk: Office, tmp_path: Path) -> None:
    for key in (arrived(desk), paper(desk)):
        with pytest.raises(NotChecked):
            write_slip(desk, key, tmp_path / "slip.pdf")


def test_only_of_what_came_in(desk: Office) -> None:
    key = drafted(desk)
    keep_verdict(desk, key, {"verdict": "V10"})
    with pytest.raises(Refused) as told:
        file_slip(desk, key)
    assert told.value.code == "document.wrong_direction"

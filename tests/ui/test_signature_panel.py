"""The signature panel in the window: facts, sources, annexes and notes in words; the slip filed; a seal made known."""

import tomllib
from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.base.paths import resource
from app.desk.office import Office
from app.desk.records import detail
from app.desk.senders import pinned
from app.desk.verdicts import keep_verdict
from app.store.tables_exchange import ChoreRow
from app.ui.pages.facts import SIGNATURE
from app.ui.pages.inbox import InboxPage
from app.ui.widgets.buttons import ActionButton
from app.ui.window import Window
from app.ui.wording.verdicts import CHANGES, COVERS, DIFFERENCES, NOTES, SOURCES

FULL: dict[str, Any] = {
    "verdict": "V08",
    "sentence": "V08.unknown",
    "integrity": "ok",
    "certificate": "untrusted",
    "sender": "unknown",
    "legal_value": "INFO_ONLY",
    "signatures": [
        {
            "signer": "Nguyễn Văn A",
            "title": "Chủ tịch",
            "organisation": "UBND tỉnh Mẫu",
            "kind": "person",
            "issuer": "CA thử nghiệm",
            "time": "2026-11-19T16:02:00+07:00",
            "time_source": "signer",
            "page": 2,
            "intact": True,
            "covers": "revision",
            "changes_after": "permitted",
            "algorithm": "sha256",
            "certificate": "untrusted",
            "revocation": "none",
        },
        {
            "signer": "Văn phòng UBND tỉnh Mẫu",
            "organisation": "Văn phòng UBND tỉnh Mẫu",
            "kind": "agency",
            "issuer": "CA thử nghiệm",
            "time": "2026-11-19T16:40:00+07:00",
            "time_source": "timestamp",
            "stamped_by": "TSA thử nghiệm",
            "page": 2,
            "intact": True,
            "covers": "whole",
            "certificate": "ok",
            "revocation": "crl",
            "revocation_at": "2026-11-19T08:00:00+07:00",
            "revocation_kept": True,
        },
    ],
    "annexes": [{"file": "phu-luc.pdf", "verdict": "V12"}],
    "packet": {"signature": "valid"},
    "notes": ["weak_algorithm", "page.unreadable"],
}


def shown(window: Window, desk: Office, key: int, qtbot: QtBot, report: dict[str, Any]) -> InboxPage:
    keep_verdict(desk, key, report)
    window.open("to_register", key)
    page = window.page()
    assert isinstance(page, InboxPage)
    page.pane.facts.show_tab(SIGNATURE)
    qtbot.waitUntil(lambda: page.pane.detail is not None and page.pane.detail.card.verdict == report["verdict"])
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    return page


def labels(page: InboxPage) -> list[QLabel]:
    return list(page.pane.facts.signature.findChildren(QLabel))


def said(page: InboxPage) -> str:
    return "\n".join(one.text() for one in labels(page) if not one.isHidden())


def test_everything_is_told_in_words(window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot) -> None:
    page = shown(window, desk, arrive(), qtbot, FULL)
    assert page.pane.facts.signature.sentence == "Văn bản nguyên vẹn, chưa xác minh nơi cấp chứng thư."
    told = said(page)
    for text in (
        "Chỉ để tham khảo; đề nghị gửi bản giấy",
        "V08",
        "Kiểm tra lúc 20/11/2026 08:00",
        "1 · Nguyễn Văn A – Chủ tịch",
        "Chưa đủ căn cứ · 19/11/2026 16:02 · theo máy của người ký",
        "2 · Văn phòng UBND tỉnh Mẫu (cơ quan)",
        "Hợp lệ · 19/11/2026 16:40 · dấu thời gian",
        "dấu thời gian của TSA thử nghiệm",
        "danh sách của nơi cấp (CRL), 19/11/2026 08:00, bản lưu",
        "toàn bộ tệp",
        "tệp ở thời điểm ký",
        "sau đó chỉ có thay đổi được phép",
        "SHA256",
        "CA thử nghiệm",
        "Tệp kèm: phu-luc.pdf",
        "Chữ ký XML của gói tin nguyên vẹn (chỉ để biết).",
        "Thuật toán yếu",
    ):
        assert text in told
    assert "Không hợp lệ" not in told


def test_the_slip_has_words_for_all_that_the_panel_tells() -> None:
    told = tomllib.loads(resource("forms/signature_check.toml").read_text("utf-8"))
    tables = {"notes": NOTES, "changes_after": CHANGES, "covers": COVERS, "revocation": SOURCES, "differences": DIFFERENCES}
    for name, table in tables.items():
        assert set(told[name]) == set(table)


def test_the_slip_is_filed(window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot) -> None:
    key = arrive()
    page = shown(window, desk, key, qtbot, FULL)
    button = page.pane.facts.signature.findChild(ActionButton, "fileSlip")
    assert isinstance(button, ActionButton)
    button.click()
    qtbot.waitUntil(lambda: len(detail(desk, key).files) == 2)
    assert detail(desk, key).files[1].role == "SLIP"
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())


def test_a_seal_is_made_known(window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot) -> None:
    key = arrive()
    with desk.store.write() as tx:
        tx.session.query(ChoreRow).delete()
    page = shown(window, desk, key, qtbot, FULL)
    button = page.pane.facts.signature.findChild(ActionButton, "knownSeal")
    assert isinstance(button, ActionButton)
    button.click()
    qtbot.waitUntil(lambda: pinned(desk, "H99") == ("Văn phòng UBND tỉnh Mẫu",))
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    with desk.store.read() as session:
        assert [row.subject for row in session.query(ChoreRow)] == [str(key)]


def test_what_is_not_checked_offers_nothing(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    page = shown(window, desk, arrive(), qtbot, FULL | {"sender": "ok", "packet": {"signature": "invalid"}})
    assert page.pane.facts.signature.findChild(ActionButton, "knownSeal") is None
    assert "không khớp (chỉ để biết)" in said(page)

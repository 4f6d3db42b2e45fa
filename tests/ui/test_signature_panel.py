"""The signature panel in the window: facts, sources, annexes and notes in words; the slip filed; a seal made known."""

import tomllib
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from app.base.paths import resource
from app.desk.office import Office
from app.desk.records import detail
from app.desk.register import register
from app.desk.senders import pinned
from app.desk.verdicts import keep_verdict
from app.store.tables_exchange import ChoreRow
from app.ui.pages.facts import SIGNATURE
from app.ui.pages.inbox import InboxPage
from app.ui.pages.signature_card import SignatureCard
from app.ui.theme import Tone
from app.ui.widgets.bars import NoticeBar
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
    tables = {
        "notes": NOTES,
        "changes_after": CHANGES,
        "covers": COVERS,
        "revocation": SOURCES,
        "differences": DIFFERENCES,
    }
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


BOXED: dict[str, Any] = FULL | {
    "verdict": "V06",
    "sentence": "V06",
    "main_verdict": "V08",
    "id": 0,
    "signatures": [one | {"box": [300.0, 400.0, 420.0, 450.0], "end": 10} for one in FULL["signatures"]],
}


def link(page: InboxPage, name: str, at: int) -> QPushButton:
    found: list[QPushButton] = list(page.pane.facts.signature.findChildren(QPushButton, name))
    return [one for one in found if one.isVisibleTo(page.pane.facts.signature)][at]


def test_each_signature_is_outlined_and_found_on_its_page(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    key = arrive()
    found = detail(desk, key).files[0].id
    annex = {"file": "q.pdf", "id": found, "verdict": "V06", "sentence": "V06", "signatures": BOXED["signatures"][:1]}
    page = shown(window, desk, key, qtbot, BOXED | {"id": found, "annexes": [annex]})
    view = page.pane.viewer.view
    assert "Tệp kèm: q.pdf" in said(page)
    outlined = [(one.page, one.tone, one.bare) for one in view.highlights]
    assert outlined == [(1, Tone.DOUBT, True), (1, Tone.GOOD, True)]
    link(page, "goTo", 1).click()
    assert [one.strong for one in view.highlights] == [False, True]
    fold = link(page, "details", 1)
    assert (link(page, "details", 0).text(), fold.text()) == ("Chi tiết ▾", "Chi tiết ▸")
    cards: list[SignatureCard] = list(page.pane.facts.signature.findChildren(SignatureCard))
    assert [card.is_open for card in cards] == [True, False, True], "what is fine stays folded"
    fold.click()
    keep_verdict(desk, key, BOXED | {"id": found, "annexes": [annex], "verdict": "V08", "sentence": "V08.unknown"})
    qtbot.waitUntil(lambda: "V08" in said(page))
    again: list[SignatureCard] = list(page.pane.facts.signature.findChildren(SignatureCard))
    kept = [card for card in again if not card.isHidden()]
    assert [card.is_open for card in kept[:2]] == [True, True], "what was opened stays open"
    area = page.pane.facts.stack.currentWidget()
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    for pressed, moved in ((Qt.Key.Key_PageDown, True), (Qt.Key.Key_PageUp, False), (Qt.Key.Key_Right, False)):
        QTest.keyClick(page.pane.facts.tabs, pressed)
        assert bool(area.verticalScrollBar().value()) == moved


def test_a_verdict_that_falls_after_registration_is_told(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    key = arrive("V07")
    register(desk, key)
    keep_verdict(desk, key, BOXED)
    band = window.notices.fallen
    qtbot.waitUntil(lambda: "đã vào sổ" in band.text and band.isVisible())
    band.press(0)
    page = window.page()
    assert isinstance(page, InboxPage)
    qtbot.waitUntil(lambda: page.pane.detail is not None and page.pane.detail.card.key == key)
    page.pane.facts.show_tab(SIGNATURE)
    bar = page.pane.facts.signature.findChild(NoticeBar, "fell")
    assert isinstance(bar, NoticeBar)
    bar.press(0)
    qtbot.waitUntil(band.isHidden)
    assert [event.act for event in detail(desk, key).events][-1] == "fall_known"
    assert "Các lần kiểm tra" in said(page)


def test_a_check_is_asked_for_again(window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot) -> None:
    key = arrive()
    with desk.store.write() as tx:
        tx.session.query(ChoreRow).delete()
    page = shown(window, desk, key, qtbot, FULL)
    link(page, "checkAgain", 0).click()
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    with desk.store.read() as session:
        assert [row.subject for row in session.query(ChoreRow)] == [str(key)]

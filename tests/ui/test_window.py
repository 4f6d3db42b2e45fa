"""The window around the pages: names, counters, facts, panes, keys, one per data folder."""

import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QListView, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from app.base.settings import save
from app.compose import House
from app.desk.facts import keep_fact
from app.desk.journal import NoSuchDocument
from app.desk.office import Office
from app.documents.cards import BookCard
from app.ui import live, live_watch, theme, words
from app.ui.application import OneWindow, Wishes, make_application, open_window, raise_first
from app.ui.keys import KeyOverlay
from app.ui.navigation import NAME_ROLE, Count
from app.ui.shell import Shell
from app.ui.window import Window
from tests.kit.office import Watch
from tests.ui.conftest import settled

FULL_PAGES = ("clerk", "first_run", "help")


def test_the_window_says_whose_desk_it_is(window: Window, desk: Office) -> None:
    assert window.top.whose == f"{desk.settings.agency} · trực: {desk.who}"
    assert "Chờ vào sổ" in window.windowTitle()
    page = window.page()
    assert page is not None
    assert page.entry.name == "to_register"


def test_counters_follow_the_news(window: Window, arrive: Callable[..., int], qtbot: QtBot) -> None:
    arrive()
    arrive()
    qtbot.waitUntil(lambda: window.nav.count("to_register") == 2)
    assert window.nav.count("no such page") == 0


def test_the_navigation_opens_pages(window: Window, qtbot: QtBot) -> None:
    model = window.nav.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data(NAME_ROLE) == "to_present")
    window.nav.setCurrentIndex(model.index(row, 0))
    page = window.page()
    assert page is not None
    assert page.entry.name == "to_present"
    window.nav.show_counts({"to_present": Count(3, alarm=True)})
    assert model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Chờ trình, 3"
    window.nav.grab()


def test_all_pages_stand_in_the_navigation_without_scrolling(window: Window) -> None:
    window.resize(1366, 768 - 28)  # what the frame of practice mode leaves
    assert window.nav.verticalScrollBar().maximum() == 0


def test_a_full_page_hides_the_navigation_and_leads_back(window: Window) -> None:
    window.open("help")
    assert not window.nav.isVisible()
    window.top.back.click()
    assert window.nav.isVisible()
    window.back()
    page = window.page()
    assert page is not None
    assert page.entry.name == "to_register"


def test_f6_walks_through_the_panes(window: Window, arrive: Callable[..., int], qtbot: QtBot) -> None:
    arrive()
    page = window.page()
    assert page is not None
    page.refresh()
    qtbot.waitUntil(page.panes()[1].isVisible)
    page.panes()[0].setFocus()
    seen = []
    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen[:3] == [page.panes()[1], page.panes()[2], window.nav]
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is window.nav


def test_the_overlay_shows_the_keys_that_are_valid_here(window: Window, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    overlays = cast("list[KeyOverlay]", window.findChildren(KeyOverlay))
    assert len(overlays) == 1
    overlays[0].grab()
    with qtbot.waitSignal(overlays[0].destroyed):
        QTest.keyClick(overlays[0], Qt.Key.Key_Escape)


def test_a_refusal_without_a_page_is_told_in_five_lines(window: Window, qtbot: QtBot) -> None:
    window.shell.bridge.problem.emit(NoSuchDocument(key=7))
    assert window.notices.problem.isVisible()
    assert window.notices.problem.code.text() == "document.unknown"
    window.shell.bridge.broke.emit(ZeroDivisionError())
    assert window.notices.problem.code.text() == "bug"
    window.shell.say("Xong", "good")
    assert not window.notices.problem.isVisible()
    window.shell.say("Cần người", "doubt")
    assert window.notices.band.text == "Cần người"


def test_work_goes_on_without_the_axis(window: Window, desk: Office, qtbot: QtBot) -> None:
    window.shell.take_settings(save(desk.folders.settings, axis_url="https://truc.example"))
    keep_fact(desk, "axis", {"at": desk.now().isoformat(), "error": "axis.unreachable"})
    window.live.refresh()
    qtbot.waitUntil(window.notices.without_axis.isVisible)
    assert "không có gì mất" in window.notices.without_axis.text
    keep_fact(desk, "axis", {"at": desk.now().isoformat(), "error": ""})
    window.live.refresh()
    qtbot.waitUntil(window.notices.without_axis.isHidden)


def test_what_is_shown_all_the_time_reads_no_table_of_documents_from_end_to_end(desk: Office) -> None:
    asked: list[tuple[str, Any]] = []

    @event.listens_for(desk.store.engine, "before_cursor_execute")
    def note(_connection: object, _cursor: object, statement: str, parameters: object, *_told: object) -> None:
        asked.append((statement, parameters))

    live.read(desk)
    event.remove(desk.store.engine, "before_cursor_execute", note)
    with desk.store.engine.connect() as connection:
        steps = [
            step.detail
            for statement, parameters in asked
            if "FROM documents" in statement
            for step in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        ]
    assert len(steps) >= 4
    assert [step for step in steps if step.startswith("SCAN documents") and "INDEX" not in step] == []


def test_counters_in_a_burst_are_read_now_and_then_and_the_last_is_not_left_out(window: Window, qtbot: QtBot) -> None:
    told: list[live.Live] = []
    window.live.seen.connect(told.append)
    for _ in range(50):
        window.live.refresh()
    qtbot.waitUntil(lambda: len(told) >= 2)
    assert len(told) < 10


def test_the_clerks_own_act_is_counted_without_a_rest(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_watch, "_SHORTEST", 3_600_000)
    with qtbot.waitSignal(window.live.seen):
        window.live.refresh()
    told: list[object] = []
    window.live.seen.connect(told.append)
    window.live.refresh()
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    before = len(told)
    window.shell.bridge.acted.emit()
    qtbot.waitUntil(lambda: len(told) > before)


def test_f5_says_what_it_does(window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert window.notices.band.text == "Chưa thiết lập trục."


def test_ctrl_k_leads_to_the_search(window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.top.search.hasFocus()
    window.top.search.grab()


def test_size_and_splitters_are_remembered(window: Window, house: House, dressed: QApplication, qtbot: QtBot) -> None:
    page = window.page()
    assert page is not None
    splitter = next(iter(page.splitters().values()))
    splitter.setSizes([300, 800])
    splitter.splitterMoved.emit(300, 1)
    kept = splitter.sizes()
    window.close()
    again = open_window(house)
    qtbot.addWidget(again)
    shown = again.page()
    assert shown is not None
    again.show()
    assert next(iter(shown.splitters().values())).sizes()[0] == kept[0]
    qtbot.waitUntil(lambda: not again.shell.bridge.busy())
    again.close()


def test_everything_that_can_be_used_has_a_name(window: Window, arrive: Callable[..., int], qtbot: QtBot) -> None:
    arrive()
    for name in ("to_register", *FULL_PAGES):
        window.open(name)
        qtbot.waitUntil(lambda: not window.shell.bridge.busy())
        kinds = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QListView)
        nameless = [
            f"{name}: {type(widget).__name__} in {type(widget.parentWidget()).__name__}"
            for kind in kinds
            for widget in cast("list[QWidget]", window.findChildren(kind))
            if widget.isVisible() and not _name(widget)
        ]
        assert nameless == []


def _name(widget: QWidget) -> str:
    inside = isinstance(widget.parentWidget(), QComboBox)
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text or widget.toolTip() or ("part of a choice" if inside else "")


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_nothing_is_larger_than_the_smallest_screen(
    house: House, dressed: QApplication, arrive: Callable[..., int], qtbot: QtBot, scale: int
) -> None:
    arrive()
    theme.wear(dressed, scale=scale)
    try:
        window = open_window(house)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        for name in ("to_register", *FULL_PAGES):
            window.open(name)
            qtbot.waitUntil(lambda: not window.shell.bridge.busy())
            least = window.minimumSizeHint()
            assert least.width() <= 1366, name
            assert least.height() <= 768, name
        window.close()
    finally:
        theme.wear(dressed)


def test_practice_cannot_be_mistaken(house: House, desk: Office, dressed: QApplication, qtbot: QtBot) -> None:
    house.office = desk.with_settings(save(desk.folders.settings, practice=True))
    window = open_window(house)
    qtbot.addWidget(window)
    window.show()
    picture = window.grab().toImage()
    assert picture.pixelColor(1, 300).name() == picture.pixelColor(5, 5).name() == "#b34700"
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    window.close()


def test_the_first_page_depends_on_what_is_set_up(
    house: House, desk: Office, dressed: QApplication, qtbot: QtBot
) -> None:
    for office, name in (
        (desk.by(""), "clerk"),
        (desk.with_settings(type(desk.settings)()), "first_run"),
    ):
        house.office = office
        window = open_window(house)
        qtbot.addWidget(window)
        page = window.page()
        assert page is not None
        assert page.entry.name == name
        qtbot.waitUntil(partial(settled, window))
        window.close()


def test_one_window_a_folder(tmp_path: Path, window: Window, qtbot: QtBot) -> None:
    one, two = OneWindow(tmp_path), OneWindow(tmp_path)
    assert one.take()
    one.serve(window)
    assert not two.take()
    window.showMinimized()
    assert raise_first(tmp_path)
    qtbot.waitUntil(lambda: not window.isMinimized())
    one.release()
    assert two.take()
    two.release()
    assert not raise_first(tmp_path / "other")


def test_the_application_is_taken_if_there_is_one(dressed: QApplication) -> None:
    assert make_application(Wishes("vi")) is dressed


def test_continuity_is_told_per_series(dressed: QApplication) -> None:
    strips = [
        BookCard("incoming", "", 2026, 1, 1274, 1270, 2, 3),
        BookCard("outgoing", "QĐ", 2026, 1, 0, 0, 0, 0),
        BookCard("outgoing", "CV", 2026, 1, 9, 8, 0, 0, (4,)),
    ]
    told = live.continuity(strips).text
    assert told == "Sổ đến 1→1274 đủ, 3 hủy, 2 đang giữ · QĐ chưa có số · CV thiếu số 4"
    assert live.continuity([]).text == "Chưa mở sổ"


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(40, "40 giây trước"), (600, "10 phút trước"), (7200 * 3, "6 giờ trước"), (10**6, "11 ngày trước")],
)
def test_ages_are_told_in_fitting_units(dressed: QApplication, watch: Watch, seconds: int, told: str) -> None:
    assert words.ago(watch.now() - timedelta(seconds=seconds), watch.now()) == told


def test_the_four_facts(shell: Shell, desk: Office, watch: Watch) -> None:
    facts = [fact.text for fact in live.read(desk).facts]
    assert facts == ["Chưa mở sổ", "Trục: chưa thiết lập", "Chờ gửi 0", "chưa sao lưu"]
    with_axis = desk.with_settings(save(desk.folders.settings, axis_url="http://127.0.0.1:1/"))
    assert live.read(with_axis).facts[1].text == "Trục: chưa kết nối lần nào"
    keep_fact(desk, "axis", {"at": watch.now().isoformat(), "error": "axis.unreachable"})
    for days, copy in ((0, "hôm nay 08:00"), (1, "hôm qua 08:00"), (4, "16/11/2026")):
        keep_fact(desk, "backup", {"at": (watch.now() - timedelta(days=days)).isoformat(), "ok": True})
        seen = live.read(with_axis)
        assert seen.facts[3].text == f"sao lưu {copy}"
    assert seen.facts[1].text == "Trục: không trả lời, lần cuối 0 giây trước"
    assert seen.facts[3].parts[-1].alarm
    assert seen.offline == "Đang làm việc không có trục từ 08:00 – 0 văn bản chờ gửi, không có gì mất."


def test_the_window_starts_light() -> None:
    program = (
        "import sys, app.ui.application, app.ui.window\n"
        "heavy = ('pyhanko', 'pymupdf', 'fitz', 'alembic', 'typst', 'pkcs11', 'httpx', 'lxml')\n"
        "print(sorted({name.split('.')[0] for name in sys.modules} & set(heavy)))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

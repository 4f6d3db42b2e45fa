"""The page as it came, drawn elsewhere, never waited for."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.shell import Shell
from app.ui.theme import Tone
from app.ui.viewer.frame import Viewer
from app.ui.viewer.layout import FitTo, extent, fit_page, fit_width, lay_out, seen, settle
from app.ui.viewer.view import Fit, Highlight
from tests.kit.pdfs import broken_second_page

A4 = (595.0, 842.0)


@pytest.fixture
def viewer(shell: Shell, qtbot: QtBot) -> Iterator[Viewer]:
    made = Viewer(shell)
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    yield made
    qtbot.waitUntil(lambda: not shell.bridge.busy())


def test_pages_lie_under_one_another() -> None:
    laid = lay_out([A4, A4], 0.5, 400, 10)
    assert [(one.left, one.top, one.width) for one in laid] == [(51, 10, 298), (51, 441, 298)]
    assert [one.page for one in seen(laid, 0, 100)] == [0]
    assert [one.page for one in seen(laid, 430, 500)] == [0, 1]


def test_fitting() -> None:
    assert fit_page([A4], (595 + 20, 842 + 20), 10) == pytest.approx(1)
    assert fit_width([A4, (1190.0, 842.0)], (610, 100), 10) == pytest.approx(590 / 1190)
    assert fit_page([], (1, 1), 10) == fit_width([], (1, 1), 10) == 1.0


@pytest.mark.parametrize("fit", [fit_page, fit_width, lambda *_: 0.7])
def test_zoom_and_scroll_bars_come_to_rest(fit: FitTo) -> None:
    bar, gap, wide = (12, 12), 12, (842.0, 595.0)
    rooms = [(across, down) for across in range(60, 700, 7) for down in (120, 300, 575, 900)]
    for sizes in ([], [A4], [A4, A4], [A4, wide], [A4] * 9):
        for room in rooms:
            settled = settle(fit, sizes, room, bar, gap)
            needed = extent(lay_out(sizes, settled.zoom, settled.room[0], gap), gap)
            assert settled.across or needed[0] <= settled.room[0]
            assert settled.down or needed[1] <= settled.room[1]
            assert settled.room == (room[0] - 12 * settled.down, room[1] - 12 * settled.across)


def test_pages_that_overflow_only_without_their_scroll_bar_come_to_rest(
    viewer: Viewer, shell: Shell, pdf_file: Path, qtbot: QtBot
) -> None:
    view = viewer.view
    for height in (560, 575, 590, 605):
        viewer.resize(220, height)
        view.show_file(None)
        view.show_file(pdf_file)
        qtbot.waitUntil(lambda: view.drawn_pages == (0, 1) and not shell.bridge.busy())
        assert view.zoom == pytest.approx(fit_page([A4], (view.viewport().width(), height), 12))


def test_a_file_is_drawn(viewer: Viewer, pdf_file: Path, qtbot: QtBot) -> None:
    view = viewer.view
    with qtbot.waitSignal(view.opened):
        view.show_file(pdf_file)
    qtbot.waitUntil(lambda: 0 in view.drawn_pages)
    assert view.document is not None
    assert view.document.pages == 2
    assert viewer.strip.isVisible()
    dark = viewer.grab().toImage()
    assert any(dark.pixelColor(x, y).lightness() < 120 for x in range(60, 440) for y in range(60, 130))


def _has_width(viewer: Viewer, width: int) -> bool:
    return viewer.width() == width


def test_the_strip_is_never_cut(viewer: Viewer, pdf_file: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(viewer.view.opened):
        viewer.view.show_file(pdf_file)
    qtbot.waitUntil(viewer.strip.isVisible)
    assert all(button.isVisible() for button in viewer.buttons)
    for width in (230, 400, 230):
        viewer.setFixedWidth(width)
        qtbot.waitUntil(partial(_has_width, viewer, width))
        assert viewer.strip.x() > 0
        assert [button.isVisible() for button in viewer.buttons] == [True, True, *[width == 400] * 4]


def test_turning_and_zooming(viewer: Viewer, pdf_file: Path, qtbot: QtBot) -> None:
    view = viewer.view
    view.show_file(pdf_file)
    qtbot.waitUntil(lambda: 0 in view.drawn_pages)
    with qtbot.waitSignal(view.turned) as told:
        QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert told.args == [2, 2]
    qtbot.waitUntil(lambda: 1 in view.drawn_pages)
    before = view.zoom
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom > before
    QTest.keyClick(view, Qt.Key.Key_Minus)
    view.fit(Fit.WIDTH)
    assert view.zoom == pytest.approx(476 / 595, rel=0.05)
    view.show_page(0)
    view.show_page(99)
    wheel = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(0, 0), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    before = view.zoom
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.zoom > before


def test_a_broken_page_is_said_and_the_others_are_shown(viewer: Viewer, tmp_path: Path, qtbot: QtBot) -> None:
    view = viewer.view
    view.show_file(broken_second_page(tmp_path / "broken.pdf"))
    qtbot.waitUntil(lambda: 0 in view.drawn_pages)
    view.show_page(1)
    qtbot.waitUntil(lambda: 1 in view.problems)
    assert "Không xem được trang này" in view.problems[1]
    viewer.grab()
    view.show_page(2)
    qtbot.waitUntil(lambda: 2 in view.drawn_pages)


def test_what_is_no_pdf_is_said(viewer: Viewer, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "table.xlsx"
    file.write_bytes(b"PK\x03\x04 nothing")
    viewer.view.show_file(file)
    qtbot.waitUntil(lambda: bool(viewer.view.sentence))
    assert "không phải PDF hay ảnh" in viewer.view.sentence
    viewer.grab()
    viewer.view.show_file(None, "Nichts")
    assert viewer.view.sentence == "Nichts"
    assert not viewer.strip.isVisible()


def test_what_was_found_is_boxed(viewer: Viewer, pdf_file: Path, qtbot: QtBot) -> None:
    view = viewer.view
    view.show_file(pdf_file)
    qtbot.waitUntil(lambda: 0 in view.drawn_pages)
    plain = viewer.grab().toImage()
    view.highlight((Highlight(0, (60, 110, 200, 130)), Highlight(0, (300, 140, 480, 155), Tone.DOUBT)))
    assert viewer.grab().toImage() != plain


def test_the_buttons_do_what_the_keys_do(viewer: Viewer, pdf_file: Path, qtbot: QtBot) -> None:
    view = viewer.view
    view.show_file(pdf_file)
    qtbot.waitUntil(lambda: 0 in view.drawn_pages)
    for button in viewer.buttons:
        assert button.accessibleName()
        button.click()
    assert view.zoom == pytest.approx(fit_page([A4], (view.viewport().width(), view.viewport().height()), 12))

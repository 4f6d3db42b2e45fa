"""The pages around the work: who is on duty, the first start, the guide."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.base.settings import Settings
from app.compose import House
from app.desk import people
from app.desk.books import books
from app.desk.office import Office
from app.ui import theme
from app.ui.application import open_window
from app.ui.pages import PAGES
from app.ui.pages.clerk import ClerkPage
from app.ui.pages.first_run import FirstRunPage
from app.ui.pages.help import HelpPage, chapters
from app.ui.pages.inbox import InboxPage
from app.ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def fresh(house: House, desk: Office, dressed: QApplication, qtbot: QtBot) -> Iterator[Window]:
    """A window on an office that nobody has set up."""
    house.office = desk.with_settings(Settings()).by("")
    made = open_window(house)
    qtbot.addWidget(made)
    made.show()
    yield made
    qtbot.waitUntil(lambda: not made.shell.bridge.busy())
    made.close()


def test_another_clerk_goes_on_duty(window: Window, desk: Office, qtbot: QtBot) -> None:
    people.add_person(desk, "Trần Văn Bình", "Văn thư")
    QTest.keyClick(window, Qt.Key.Key_L, CTRL)
    page = window.page()
    assert isinstance(page, ClerkPage)
    qtbot.waitUntil(lambda: page.rows.rowCount() == 2)
    titles = [page.rows.title(row) for row in range(2)]
    page.list.setCurrentIndex(page.rows.index(titles.index("Trần Văn Bình")))
    page.commit()
    qtbot.waitUntil(lambda: window.shell.clerk == "Trần Văn Bình")
    assert "trực: Trần Văn Bình" in window.top.whose
    assert isinstance(window.page(), InboxPage)
    assert window.shell.house.office.who == "Trần Văn Bình"


def test_a_new_clerk_is_written_into_the_list(window: Window, desk: Office, qtbot: QtBot) -> None:
    window.open("clerk")
    page = window.page()
    assert isinstance(page, ClerkPage)
    qtbot.waitUntil(lambda: page.rows.rowCount() == 1)
    assert page.panes() == [page.list, page.name]
    page.name.setText("Phạm Thị Mới")
    page.commit()
    qtbot.waitUntil(lambda: window.shell.clerk == "Phạm Thị Mới")
    assert "Phạm Thị Mới" in [person.name for person in people.people(desk, "clerk")]
    window.open("clerk")
    qtbot.waitUntil(lambda: page.rows.rowCount() == 2)
    page.name.setText("x" * 200)
    page.commit()
    qtbot.waitUntil(lambda: "quá dài" in page.notice.text)


def test_without_clerks_the_user_of_the_machine_is_proposed(fresh: Window, desk: Office, qtbot: QtBot) -> None:
    people.disable_person(desk, desk.who)
    fresh.open("clerk")
    page = fresh.page()
    assert isinstance(page, ClerkPage)
    qtbot.waitUntil(lambda: not page.list.isVisible())
    page.name.setText("")
    page.commit()
    assert "Chọn hoặc ghi" in page.notice.text


def test_the_first_start_sets_the_office_up(fresh: Window, desk: Office, qtbot: QtBot) -> None:
    page = fresh.page()
    assert isinstance(page, FirstRunPage)
    page.agency.setText("")
    page.commit()
    assert "tên cơ quan" in page.notice.text
    page.agency.setText("Sở Xây dựng")
    page.organ_id.setText("không phải mã")
    page.clerk.setText("Nguyễn Thị Lan")
    for no_number in ("x", "²"):
        page.first.setText(no_number)
        page.commit()
        assert "số nguyên" in page.notice.text
    page.first.setText(" ")
    page.commit()
    qtbot.waitUntil(lambda: "value.agency_code" in page.notice.text)
    page.first.setText(" 1275 ")
    page.commit()
    assert "căn cứ" in page.notice.text
    page.grounds.setText("Quyết định 01/QĐ-SXD")
    page.commit()
    qtbot.waitUntil(lambda: "value.agency_code" in page.notice.text)
    page.organ_id.setText("h99.05")
    page.commit()
    qtbot.waitUntil(lambda: isinstance(fresh.page(), InboxPage))
    ours = fresh.shell.office.settings
    assert (ours.agency, ours.organ_id, fresh.shell.clerk) == ("Sở Xây dựng", "H99.05", "Nguyễn Thị Lan")
    assert books(desk, desk.today().year)[0].first == 1275
    assert "Sở Xây dựng" in fresh.top.whose


def test_the_guide_is_read_in_the_window(window: Window, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    page = window.page()
    assert isinstance(page, HelpPage)
    assert len(page.files) == len(chapters()) >= 10
    assert page.text.toPlainText().strip()
    last = page.files[-1]
    page.text.anchorClicked.emit(QUrl(last.name))
    assert page.list.currentIndex().row() == len(page.files) - 1
    page.show_file("no-such-chapter.md")
    assert page.panes() == [page.list, page.text]
    QTest.keyClick(page.text, Qt.Key.Key_Escape)
    assert isinstance(window.page(), InboxPage)


def test_every_chapter_has_a_title_and_is_dressed(window: Window) -> None:
    window.open("help")
    page = window.page()
    assert isinstance(page, HelpPage)
    for row, file in enumerate(page.files):
        page.list.setCurrentIndex(page.rows.index(row))
        assert page.rows.title(row) != file.stem
        assert page.text.document().begin().text() == page.rows.title(row)
        inside = QTextCursor(page.text.document())
        inside.setPosition(1)
        assert inside.charFormat().font().pixelSize() == 22


def test_every_page_fits_the_screen_at_twice_the_text_size(
    house: House, arrive: Callable[..., int], dressed: QApplication, qtbot: QtBot
) -> None:
    theme.wear(dressed, "light", 200)
    window = open_window(house)
    qtbot.addWidget(window)
    key = arrive()
    window.show()
    window.resize(1366, 768)
    window.open("to_register", key)
    inbox = window.page()
    assert isinstance(inbox, InboxPage)
    qtbot.waitUntil(lambda: inbox.pane.detail is not None)
    for page in PAGES:
        made = page.make(window.shell)
        qtbot.addWidget(made)
        needed = made.minimumSizeHint().width() + (0 if page.full else window.nav.width())
        assert (page.name, needed <= 1366) == (page.name, True)
    window.open("register", key)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    assert (window.width(), window.page() is inbox) == (1366, False)
    window.close()
    theme.wear(dressed, "light", 100)

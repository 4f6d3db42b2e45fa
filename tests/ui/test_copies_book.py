"""The book of copies is printed from the menu, as the other books from their pages (F-26)."""

from pytestqt.qtbot import QtBot

from app.ui.pages.print_book import YEAR, PrintBookPage
from app.ui.window import Window


def test_the_book_of_copies_opens_from_the_menu(window: Window, qtbot: QtBot) -> None:
    window.open("print_copies")
    page = window.page()
    assert isinstance(page, PrintBookPage)
    assert page.book == "copies"
    page.periods.button(YEAR).click()
    qtbot.waitUntil(lambda: page.made is not None and page.viewer.view.document is not None)
    qtbot.waitUntil(lambda: page.notice.text == "Không cấp số nào trong kỳ này.")

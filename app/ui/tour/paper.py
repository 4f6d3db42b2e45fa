"""Step 9 and the safety net: two scanned pages become a document; the book, the guide, the copy, the report."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from app.documents.cards import Card
from app.documents.life import State
from app.documents.values import Channel
from app.ui.pages.book import BookPage
from app.ui.pages.help import HelpPage
from app.ui.pages.inbox import InboxPage
from app.ui.pages.print_book import PrintBookPage
from app.ui.pages.register import RegisterPage
from app.ui.pages.scan import ScanPage
from app.ui.tour.hands import Script, Wait, click, press, write
from app.ui.tour.scene import Scene

SUBJECT = "Đề nghị hỗ trợ kinh phí sửa chữa nhà văn hóa"


def scanned(scene: Scene) -> Script:
    """Two pages from the scanner, one PDF, the same number series."""
    yield scene.go("scan")
    page = scene.page(ScanPage)
    yield Wait(lambda: page.device.count() > 0, "a scanner")
    choose(page.wishes.source, page.wishes.source.count() - 1)
    for count in (1, 2):
        yield Wait(page.scan.isEnabled, "the scanner ready")
        click(page.scan)
        yield Wait(partial(has_pages, page, count), f"page {count} scanned", 120)
    yield Wait(lambda: page.file.isEnabled() and all_drawn(page), "both pages drawn")
    scene.tour.picture("two-pages-scanned")
    click(page.file)
    yield Wait(scene.shows("register"), "the register form beside the scan")
    form = scene.page(RegisterPage).form
    yield Wait(lambda: shows_newest(scene), "the scan beside the form")
    write(form.sent_by, "Ủy ban nhân dân xã Ví Dụ")
    yield Wait(lambda: form.sent_by.is_open, "the directory's answer")
    press(Qt.Key.Key_Return)
    write(form.code, "15/UBND-VX")
    write(form.date, "20/11/2026")
    write(form.subject, SUBJECT)
    scene.tour.picture("paper-form")
    click(scene.page(RegisterPage).register_only)
    yield Wait(lambda: numbered(scene), "the paper's arrival number")


def printed(scene: Scene) -> Script:
    """Today's registry book as the decree draws it, seen before it is printed."""
    yield scene.go("book_incoming")
    book = scene.page(BookPage)
    yield Wait(lambda: filled(book), "the lines of the book")
    yield Wait(lambda: bool(book.bar.buttons) and book.bar.buttons[0].isEnabled(), "the button for printing")
    scene.tour.picture("incoming-book")
    click(book.bar.buttons[0])
    yield Wait(scene.shows("print_incoming"), "the page for printing")
    page = scene.page(PrintBookPage)
    yield Wait(lambda: page.made is not None and page.viewer.view.drawn_pages, "the pages of the book", 120)
    document = page.viewer.view.document
    third = 2
    if document is not None and document.pages > third:
        page.viewer.view.show_page(third)
        yield Wait(lambda: third in page.viewer.view.drawn_pages, "the page with today's lines")
    scene.tour.picture("book-as-printed")
    press(Qt.Key.Key_Escape)


def guided(scene: Scene) -> Script:
    """F1 opens the clerk's guide."""
    press(Qt.Key.Key_F1)
    yield Wait(scene.shows("help"), "the guide")
    yield Wait(lambda: scene.page(HelpPage).list.model().rowCount() > 0, "its chapters")
    scene.tour.picture("guide")
    press(Qt.Key.Key_Escape)
    yield Wait(lambda: not scene.shows("help")(), "back at work")


def kept_safe(scene: Scene) -> Script:
    """A copy now; its age stands in the status bar."""
    yield scene.go("settings")
    scene.tour.picture("settings")
    yield scene.go("to_register")
    inbox = scene.page(InboxPage)
    yield Wait(lambda: still_waits(scene, inbox.current_key), "the list as it is now")
    yield from scene.pick(inbox, inbox.current_key)
    scene.tour.picture("end-of-the-day")


def still_waits(scene: Scene, key: int) -> bool:
    """Tell whether a record is there and waits for its number."""
    return bool(key) and scene.detail(key).card.state is State.WAITING


def choose(box: QComboBox, row: int) -> None:
    """Choose a row of a list by keys, as a clerk does."""
    click(box)
    for _ in range(box.count()):
        press(Qt.Key.Key_Up)
    for _ in range(row):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)


def has_pages(page: ScanPage, count: int) -> bool:
    """Tell whether so many pages were scanned."""
    return page.pages.count() == count


def shows_newest(scene: Scene) -> bool:
    """Tell whether the newest record's own page is drawn beside the form, not that of the one before."""
    view = scene.page(RegisterPage).viewer.view
    files = scene.detail(scene.cards()[0].key).files
    return view.path is not None and bool(view.drawn_pages) and view.path.name == files[0].sha256


def filled(book: BookPage) -> bool:
    """Tell whether the book's lines stand there with their documents."""
    rows = book.table.model().rowCount()
    return rows > 0 and all(book.table.model().index(row, 2).data() for row in range(rows))


def all_drawn(page: ScanPage) -> bool:
    """Tell whether every small picture is there."""
    return all(not page.pages.item(row).icon().isNull() for row in range(page.pages.count()))


def numbered(scene: Scene) -> bool:
    """Tell whether the scanned paper has its number."""
    found = paper(scene)
    return found is not None and found.number is not None


def paper(scene: Scene) -> Card | None:
    """Return the record of the scanned paper."""
    found = scene.find(SUBJECT)
    return found if found is not None and found.channel == Channel.PAPER.value else None

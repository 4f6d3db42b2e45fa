"""The books: continuity, held and voided numbers with their reasons, opening in the middle of a year, printing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from app.desk.books import Series, hold_number, next_number, numbers
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.register import register
from app.pages.reader import PageReader
from app.ui.forms.books import HoldForm, OpenBookForm, VoidForm
from app.ui.forms.held import CloseYearForm, UseHeldForm
from app.ui.pages.book import BookPage
from app.ui.pages.print_book import DAYS, YEAR, PrintBookPage
from app.ui.pages.print_page import copy_out
from app.ui.viewer.printing import Printing
from app.ui.widgets.marks import Pill
from app.ui.window import Window
from tests.kit.office import arrived, drafted

INCOMING = Series("incoming", "", 2026)


def book(window: Window, name: str, qtbot: QtBot) -> BookPage:
    """Open a book and wait until it is read."""
    window.open(name)
    page = window.page()
    assert isinstance(page, BookPage)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    return page


def strip(page: BookPage) -> list[str]:
    widgets = [page.strip.itemAt(place).widget() for place in range(page.strip.count())]
    return [widget.text for widget in widgets if isinstance(widget, Pill)]


def cells(page: BookPage, row: int) -> list[str]:
    model = page.model
    return [str(model.data(model.index(row, column)) or "") for column in range(model.columnCount())]


def test_an_empty_book_says_what_comes(window: Window, qtbot: QtBot) -> None:
    page = book(window, "book_incoming", qtbot)
    assert "Sổ này chưa cấp số nào" in page.empty.text
    assert page.begin.isEnabled()
    assert not page.void.isEnabled()


def test_every_number_stands_in_the_book_with_its_document(window: Window, desk: Office, qtbot: QtBot) -> None:
    register(desk, arrived(desk))
    page = book(window, "book_incoming", qtbot)
    qtbot.waitUntil(lambda: cells(page, 0)[5] == "V/v báo cáo số liệu quý 1")
    assert cells(page, 0)[0] == "01"
    assert strip(page) == ["✓ 1→1 đủ, không trùng"]
    assert not page.begin.isEnabled()
    row = page.model.index(0, 0)
    qtbot.waitUntil(lambda: "chờ trình" in str(page.model.data(row, Qt.ItemDataRole.AccessibleTextRole)))


def test_a_number_is_held_and_voided_with_reasons(window: Window, desk: Office, qtbot: QtBot) -> None:
    page = book(window, "book_incoming", qtbot)
    page.bar.buttons[1].click()
    form = page.side.currentWidget()
    assert isinstance(form, HoldForm)
    form.commit()
    assert "lý do" in form.notice.text
    form.allowed.setEditText("Trần Văn Mẫu")
    form.reason.setPlainText("chờ văn bản giấy")
    form.commit()
    form.commit()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1 and not window.shell.bridge.busy())
    assert len(numbers(desk, "incoming", 2026)) == 1, "a key pressed twice holds one number"
    assert cells(page, 0)[5] == "đang giữ: chờ văn bản giấy"
    page.table.selectRow(0)
    assert page.void.isEnabled()
    page.void.click()
    voiding = page.side.currentWidget()
    assert isinstance(voiding, VoidForm)
    voiding.commit()
    assert "lý do" in voiding.notice.text
    voiding.reason.setPlainText("không dùng đến")
    voiding.commit()
    qtbot.waitUntil(lambda: any("1 số hủy" in pill for pill in strip(page)))
    font = page.model.data(page.model.index(0, 0), Qt.ItemDataRole.FontRole)
    assert isinstance(font, QFont)
    assert font.strikeOut()


def test_a_book_begins_in_the_middle_of_a_year(window: Window, desk: Office, qtbot: QtBot) -> None:
    page = book(window, "book_outgoing", qtbot)
    page.begin.click()
    form = page.side.currentWidget()
    assert isinstance(form, OpenBookForm)
    form.commit()
    assert "căn cứ" in form.notice.text
    form.series.setCurrentText("CV")
    form.first.setValue(313)
    form.grounds.setPlainText("Biên bản chốt sổ ngày 19/11/2026")
    form.commit()
    qtbot.waitUntil(lambda: next_number(desk, Series("outgoing", "CV", 2026)) == 313)
    qtbot.waitUntil(lambda: "CV bắt đầu từ 313" in strip(page))


def test_a_refusal_is_told_on_the_form(window: Window, desk: Office, qtbot: QtBot) -> None:
    give_number(desk, drafted(desk, "H99"))
    page = book(window, "book_outgoing", qtbot)
    page.begin.click()
    form = page.side.currentWidget()
    assert isinstance(form, OpenBookForm)
    form.series.setCurrentText("CV")
    form.grounds.setPlainText("Biên bản")
    form.commit()
    qtbot.waitUntil(lambda: "book.started" in form.notice.text)
    form.put_away()
    assert page.bar.isVisible()


def test_the_book_is_shown_as_it_is_printed_and_saved(
    window: Window, desk: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    register(desk, arrived(desk))
    hold_number(desk, INCOMING, "chờ giấy", "Trần Văn Mẫu")
    page = book(window, "book_incoming", qtbot)
    page.open_print()
    printed = window.page()
    assert isinstance(printed, PrintBookPage)
    qtbot.waitUntil(lambda: printed.made is not None and printed.viewer.view.document is not None)
    assert printed.notice.text.startswith("1 văn bản")
    assert printed.save.isEnabled()
    made = printed.made
    assert made is not None
    assert copy_out(made, tmp_path / "so").read_bytes() == made.read_bytes()
    printed.periods.button(DAYS).click()
    printed.commit()
    assert "nn/tt/nnnn" in printed.notice.text
    printed.first.setText("1/1/2026")
    printed.last.setText("2/1/2026")
    printed.commit()
    qtbot.waitUntil(lambda: printed.notice.text == "Không cấp số nào trong kỳ này.")
    printed.periods.button(YEAR).click()
    qtbot.waitUntil(lambda: printed.notice.text.startswith("1 văn bản"))


def test_pages_are_printed_one_after_another(
    window: Window, pdf_file: Path, reader: PageReader, tmp_path: Path, qtbot: QtBot
) -> None:
    page = window.page()
    assert page is not None
    printing = Printing(window.shell, page)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    out = tmp_path / "printed.pdf"
    printer.setOutputFileName(str(out))
    with qtbot.waitSignal(printing.done) as done:
        printing.start(printer, pdf_file, 2)
    assert done.args == [2, 0]
    assert reader.open(out).pages == 2


def test_a_print_tells_its_own_pages_and_record_and_runs_alone(
    window: Window, pdf_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    page = window.page()
    assert page is not None
    printing = Printing(window.shell, page)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFromTo(2, 2)
    printing.record = 5
    with qtbot.waitSignal(printing.done) as done:
        printing.start(printer, pdf_file, 2)
        printing.record = 6
        assert not printing.ask(pdf_file, 2), "a second print waits for the first"
    assert done.args == [1, 5]
    window.shell.lanes.work.finish()
    assert not list(window.shell.office.folders.work.glob("printing-*")), "the copy that was printed is gone"


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_start_is_told(window: Window, pdf_file: Path, tmp_path: Path, qtbot: QtBot) -> None:
    page = window.page()
    assert page is not None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "missing" / "printed.pdf"))
    with qtbot.waitSignal(window.shell.bridge.problem) as problem:
        Printing(window.shell, page).start(printer, pdf_file, 2)
    assert problem.args is not None
    assert problem.args[0].code == "print.no_printer"


def test_a_print_that_fails_is_told_and_the_next_one_starts(
    window: Window, pdf_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    page = window.page()
    assert page is not None
    printing = Printing(window.shell, page)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(window.shell.bridge.problem) as problem:
        printing.start(printer, tmp_path / "missing.pdf", 1)
    assert problem.args is not None
    assert problem.args[0].code.startswith("page.")
    with qtbot.waitSignal(printing.done):
        printing.start(printer, pdf_file, 2)


def test_a_held_number_is_kept_for_its_document(window: Window, desk: Office, qtbot: QtBot) -> None:
    hold_number(desk, INCOMING, "đơn nộp tại phòng", "Trần Văn Mẫu")
    page = book(window, "book_incoming", qtbot)
    page.table.selectRow(0)
    page.use.click()
    form = page.side.currentWidget()
    assert isinstance(form, UseHeldForm)
    form.commit()
    assert "Không có văn bản nào" in form.notice.text
    key = arrived(desk)
    form.put_away()
    page.use.click()
    form = page.side.currentWidget()
    assert isinstance(form, UseHeldForm)
    qtbot.waitUntil(lambda: form.documents.count() == 1)
    form.commit()
    qtbot.waitUntil(lambda: not page.use.isEnabled())
    assert register(desk, key).number == 1


def test_only_a_year_that_has_ended_is_closed(window: Window, desk: Office, qtbot: QtBot) -> None:
    number = hold_number(desk, Series("outgoing", "CV", 2025), "không dùng", "Trần Văn Mẫu")
    page = book(window, "book_outgoing", qtbot)
    assert not page.end.isEnabled()
    page.year.setCurrentIndex(page.year.findData(2025))
    page.refresh()
    qtbot.waitUntil(page.end.isEnabled)
    page.end.click()
    form = page.side.currentWidget()
    assert isinstance(form, CloseYearForm)
    form.commit()
    assert "căn cứ" in form.notice.text
    form.reason.setPlainText("Khóa sổ năm 2025")
    form.commit()
    qtbot.waitUntil(lambda: [card.state for card in numbers(desk, "outgoing", 2025)] == ["voided"])
    assert number == 1

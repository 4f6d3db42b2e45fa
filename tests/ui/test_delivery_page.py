"""Phiếu gửi in the real window: from a document with copies on paper, and from one whose paper goes back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.desk.issue import issue
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.prepare import Recipient, set_recipients
from app.desk.records import detail
from app.desk.settle import return_to_sender
from app.documents.life import State
from app.ui.pages.delivery import DeliveryPage
from app.ui.pages.inbox import InboxPage
from app.ui.pages.outbox import OutboxPage
from app.ui.pages.sent_acts import paper_acts_of
from app.ui.window import Window
from tests.kit.dialogs import choosing, own_dialogs
from tests.kit.office import drafted, set_state

__all__ = ["own_dialogs"]


def shown(window: Window, qtbot: QtBot) -> DeliveryPage:
    page = window.page()
    assert isinstance(page, DeliveryPage)
    qtbot.waitUntil(lambda: page.primary.isEnabled() and page.viewer.view.document is not None)
    return page


@pytest.mark.usefixtures("own_dialogs")
def test_slips_are_seen_printed_and_noted(window: Window, desk: Office, qtbot: QtBot, tmp_path: Path) -> None:
    key = drafted(desk, "H99")
    set_recipients(desk, key, [Recipient("H99"), Recipient("", "Công ty Mẫu", channel="paper")])
    give_number(desk, key)
    set_state(desk, key, State.SEALED)
    issue(desk, key)
    window.open("issued")
    outbox = window.page()
    assert isinstance(outbox, OutboxPage)
    qtbot.waitUntil(lambda: len(outbox.cards) == 1)
    assert paper_acts_of(outbox.cards[0].sent.lines) == (("delivery", "Phiếu gửi…"),)
    outbox.acts.open_menu(outbox.cards[0])
    menu = next(one for one in outbox.cards[0].children() if isinstance(one, QMenu))
    next(action for action in menu.actions() if action.data() == "delivery").trigger()
    menu.close()
    page = shown(window, qtbot)
    assert page.notice.text == "1 phiếu; nơi nhận ký rồi gửi trả."
    first = page.made
    page.signer.setText("Trần Văn Mẫu")
    qtbot.waitUntil(lambda: page.made != first)
    assert page.made is not None
    assert "Trần Văn Mẫu" in window.shell.reader.text(page.made)[0]
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    page.printing.start(printer, page.made, 1)
    printed = "delivery_slip_printed"
    qtbot.waitUntil(lambda: detail(desk, key).events[-1].act == printed)
    qtbot.waitUntil(lambda: page.notice.text == "1 trang đã chuyển sang máy in.")
    out = tmp_path / "phieu.pdf"
    with choosing(out):
        page.save_as()
    qtbot.waitUntil(lambda: [one.act for one in detail(desk, key).events].count(printed) == 2)
    assert out.read_bytes().startswith(b"%PDF")


def test_what_was_printed_is_noted_with_its_own_document(
    window: Window, arrive: Callable[..., int], desk: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = arrive(has_paper=True), arrive(has_paper=True)
    for key in (first, second):
        return_to_sender(desk, key, "Gửi nhầm")
    window.open("delivery", first)
    page = shown(window, qtbot)
    assert page.made is not None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    page.printing.start(printer, page.made, 1)
    window.open("delivery", second)
    assert page.made is None, "nothing is offered for print before the pages of the second are here"
    qtbot.waitUntil(lambda: detail(desk, first).events[-1].act == "delivery_slip_printed")
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    assert detail(desk, second).events[-1].act != "delivery_slip_printed"


def test_paper_that_goes_back_offers_its_slip(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    with_paper, without = arrive(has_paper=True), arrive()
    for key in (with_paper, without):
        return_to_sender(desk, key, "Gửi nhầm")
    window.open("returned", without)
    page = window.page()
    assert isinstance(page, InboxPage)
    qtbot.waitUntil(lambda: page.current_key == without and not window.shell.bridge.busy())
    assert page.pane.action_bar.buttons == []
    window.open("delivery", without)
    empty = window.page()
    assert isinstance(empty, DeliveryPage)
    qtbot.waitUntil(lambda: "delivery.nothing" in empty.notice.text)
    assert not empty.primary.isEnabled()
    empty.save_as()
    empty.commit()
    window.open("returned", with_paper)
    bar = page.pane.action_bar
    qtbot.waitUntil(lambda: [one.text() for one in bar.buttons] == ["Phiếu gửi…"])
    bar.buttons[0].click()
    assert shown(window, qtbot).notice.text.startswith("1 phiếu")

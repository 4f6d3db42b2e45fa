"""The window prints with the mark ĐẾN and signs electronic copies as it shows them, and moves an annex line."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.compose import House
from app.desk import stamp_places
from app.desk.copies import copies
from app.desk.office import Office
from app.desk.receive import receive
from app.desk.records import detail
from app.desk.register import register
from app.documents.arrival import Arrival, ArrivedFile, Facts, Parties
from app.documents.life import State
from app.documents.values import Channel
from app.practice.token import PIN
from app.signing.marks import MM
from app.ui.pages.copy import CopyPage
from app.ui.pages.inbox import InboxPage
from app.ui.pages.paper_acts import paper_acts
from app.ui.pages.print_arrival import PrintArrivalPage
from app.ui.pages.search import SearchPage
from app.ui.window import Window
from tests.kit.letters import letter, scanned
from tests.kit.office import arrived, drafted, set_state
from tests.ui.test_outgoing_pages import seal_page, signed_by_leader, with_token

__all__ = ["signed_by_leader", "with_token"]


def came(desk: Office, file: Path, channel: Channel = Channel.PAPER, notation: str = "QĐ-UBND") -> int:
    """Let a decision come and register it."""
    kept = ArrivedFile(file.name, desk.vault.keep_file(file), 1, "application/pdf", "MAIN", 1)
    facts = Facts("Về việc phân bổ vốn", "128", notation, "Quyết định", has_paper=channel is Channel.PAPER)
    axis_id = "a" if channel is Channel.AXIS else ""
    arrival = Arrival(channel, desk.now(), Parties("UBND tỉnh Mẫu", "H99"), facts, (kept,), axis_id=axis_id)
    key = receive(desk, arrival).key
    register(desk, key)
    return key


def calm(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())


def test_what_is_printed_is_what_is_shown(window: Window, desk: Office, tmp_path: Path, qtbot: QtBot) -> None:
    key = came(desk, letter(tmp_path / "q.pdf"), Channel.AXIS)
    window.open("to_present", key)
    inbox = window.page()
    assert isinstance(inbox, InboxPage)
    qtbot.waitUntil(lambda: bool(inbox.pane.action_bar.buttons))
    inbox.acts.print_arrival()
    page = window.page()
    assert isinstance(page, PrintArrivalPage)
    qtbot.waitUntil(lambda: page.primary.isEnabled() and page.viewer.view.document is not None)
    calm(window, qtbot)
    first = page.mark.place
    assert first is not None
    assert (first.why, page.number.text()) == ("found", "Dấu ĐẾN số 01")
    QTest.keyClick(page.viewer.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    page.mark.mover.choose("mark")
    QTest.keyClick(page.viewer.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert not page.primary.isEnabled()
    qtbot.waitUntil(page.primary.isEnabled)
    moved, preview = page.mark.place, page.mark.preview
    assert moved is not None
    assert preview is not None
    assert moved.box[0] == pytest.approx(first.box[0] + 10)
    words = window.shell.reader.words(preview, 0)
    assert any(word.text == "ĐẾN" and moved.box[0] < word.x0 < moved.box[2] for word in words)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    page.printing.start(printer, preview, 1)
    qtbot.waitUntil(lambda: "máy in" in page.notice.text)
    calm(window, qtbot)
    assert detail(desk, key).events[-1].act == "arrival_copy_printed"
    assert (tmp_path / "paper.pdf").is_file()
    page.mark.form.back.click()
    qtbot.waitUntil(lambda: page.mark.place == first)
    calm(window, qtbot)


def test_a_scan_asks_where_the_mark_goes(window: Window, desk: Office, tmp_path: Path, qtbot: QtBot) -> None:
    key = came(desk, scanned(letter(tmp_path / "q.pdf"), tmp_path / "scan.pdf"))
    window.open("print_arrival", key)
    page = window.page()
    assert isinstance(page, PrintArrivalPage)
    qtbot.waitUntil(lambda: page.mark.place is not None)
    calm(window, qtbot)
    assert page.primary.why == "Xem khung màu vàng trên trang và xác nhận trước."
    page.commit()
    page.mark.move("mark", 0, -60)
    qtbot.waitUntil(lambda: page.mark.place is not None and page.mark.place.why == "covers")
    calm(window, qtbot)
    accept = page.findChild(QPushButton, "acceptPlace")
    assert isinstance(accept, QPushButton)
    accept.click()
    assert page.primary.isEnabled()
    window.open("to_present")
    calm(window, qtbot)


def test_what_cannot_be_printed_is_told(window: Window, desk: Office, tmp_path: Path, qtbot: QtBot) -> None:
    sheet = tmp_path / "so-lieu.xlsx"
    sheet.write_bytes(b"PK")
    torn = tmp_path / "torn.pdf"
    torn.write_bytes(b"%PDF-1.4 torn")
    window.open("print_arrival", came(desk, sheet))
    page = window.page()
    assert isinstance(page, PrintArrivalPage)
    qtbot.waitUntil(lambda: "print.no_pages" in page.notice.text)
    assert not page.primary.isEnabled()
    window.open("print_arrival", came(desk, torn, notation="TB-UBND"))
    qtbot.waitUntil(lambda: bool(page.mark.rows()) and "hỏng" in page.primary.why)
    calm(window, qtbot)


@pytest.mark.token
def test_a_copy_is_signed_as_it_is_shown(
    with_token: House, window: Window, desk: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    del with_token
    key = came(desk, scanned(letter(tmp_path / "q.pdf"), tmp_path / "scan.pdf"))
    window.open("copy", key)
    page = window.page()
    assert isinstance(page, CopyPage)
    qtbot.waitUntil(page.primary.isEnabled)
    assert [page.kind.itemData(at) for at in range(page.kind.count())] == ["sao_y", "trich_sao", "scan", "archive"]
    page.kind.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "Chưa có tệp" in page.primary.why)
    assert "Chưa có tệp" in page.viewer.view.sentence
    assert not page.part.isHidden()
    extract = letter(tmp_path / "extract.pdf")
    page.file.line.setText(str(extract))
    page.part.setText("Điều 2")
    qtbot.waitUntil(page.primary.isEnabled)
    page.allowed.setEditText("")
    assert page.primary.why == "Ghi người cho phép sao trước."
    page.allowed.setEditText("Trần Văn Mẫu")
    page.pin.field.setText("000000")
    page.commit()
    qtbot.waitUntil(lambda: "token.pin_wrong" in page.notice.text)
    qtbot.waitUntil(page.primary.isEnabled)
    place = page.mark.place
    page.pin.field.setText(PIN)
    page.commit()
    qtbot.waitUntil(lambda: "sổ bản sao" in page.notice.text)
    calm(window, qtbot)
    assert page.primary.why == "Bản sao đã ký số."
    [line] = copies(desk, desk.today().year)
    assert (line.made.facts["kind"], line.made.facts["part"]) == ("trich_sao", "Điều 2")
    copy = Path(detail(desk, key).files[-1].path)
    assert page.viewer.view.path == copy
    [box] = [one.box for one in window.shell.house.sealer.facts(copy).signatures]
    assert place is not None
    assert page.mark.form.isHidden()
    assert box == pytest.approx(window.shell.reader.open(copy).in_pdf(0, place.box), abs=0.1)


def test_the_copy_that_is_shown_is_the_one_chosen_last(
    window: Window, desk: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    window.open("copy", came(desk, scanned(letter(tmp_path / "q.pdf"), tmp_path / "scan.pdf")))
    page = window.page()
    assert isinstance(page, CopyPage)
    qtbot.waitUntil(lambda: page.mark.preview is not None)
    calm(window, qtbot)
    lane_is_free = Event()
    window.shell.lanes.work.call(lane_is_free.wait)
    page.kind.setCurrentIndex(2)
    page.kind.setCurrentIndex(3)
    lane_is_free.set()
    qtbot.waitUntil(lambda: page.mark.preview is not None)
    calm(window, qtbot)
    assert page.mark.preview is not None
    assert "-archive-" in page.mark.preview.name
    assert page.viewer.view.path == page.mark.preview


def test_without_a_token_nothing_is_signed(window: Window, desk: Office, tmp_path: Path, qtbot: QtBot) -> None:
    window.open("copy", came(desk, letter(tmp_path / "q.pdf"), Channel.AXIS))
    page = window.page()
    assert isinstance(page, CopyPage)
    qtbot.waitUntil(lambda: not page.again.isHidden())
    calm(window, qtbot)
    assert page.chosen() == "trich_sao"
    assert not page.primary.isEnabled()
    page.commit()
    page.again.click()
    calm(window, qtbot)


@pytest.mark.token
def test_the_line_of_another_file_is_moved_and_kept(
    with_token: House, window: Window, signed_by_leader: Path, desk: Office, qtbot: QtBot
) -> None:
    del with_token
    samples = signed_by_leader / "samples"
    files = tuple(
        ArrivedFile(name, desk.vault.keep_file(samples / f"{file}.pdf"), 1, "application/pdf", role, 1)
        for name, file, role in (("q.pdf", "signed-by-leader-1", "MAIN"), ("phu-luc.pdf", "unsigned", "ATTACHED"))
    )
    key = drafted(desk, "H99.04", type_name="Quyết định", notation="QĐ-STN", files=files)
    page = seal_page(window, key, qtbot)
    qtbot.waitUntil(lambda: page.stamps.places is not None and bool(page.stamps.places.lines))
    form = page.stamps.form
    name = str(form.which.itemData(3))
    assert form.which.itemText(3) == "dòng chữ trên “phu-luc.pdf”"
    form.which.setCurrentIndex(3)
    view = page.viewer.view
    qtbot.waitUntil(lambda: view.path is not None and view.path.name.startswith("preview-"))
    calm(window, qtbot)
    assert page.stamps.places is not None
    first = page.stamps.places.lines[name]
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    form.top.setValue(form.top.value() + 250.0 - first.box[1] / MM)
    form.always.setChecked(True)
    qtbot.waitUntil(page.primary.isEnabled)
    calm(window, qtbot)
    moved = page.stamps.places.lines[name]
    assert moved.why == "shown"
    assert moved.box[0] == pytest.approx(first.box[0] - 10, abs=0.2)
    page.stamps.keep_for_kind()
    calm(window, qtbot)
    kept = {one.name: one for one in stamp_places.remembered(desk)["Quyết định"]}
    assert kept["line"].across == pytest.approx(-10, abs=0.2)


def test_the_acts_stand_wherever_the_document_is_found(
    window: Window, desk: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    pdf = letter(tmp_path / "q.pdf")
    paper, wire = came(desk, pdf), came(desk, pdf, Channel.AXIS, notation="TB-UBND")
    named = [text for text, _, _ in paper_acts(window.shell, detail(desk, paper))]
    assert named == ["In bản có dấu ĐẾN…", "Lập bản sao điện tử…", "Bản sao giấy…"]
    assert paper_acts(window.shell, detail(desk, arrived(desk, 9))) == []
    set_state(desk, wire, State.DONE)
    window.open("search", wire)
    page = window.page()
    assert isinstance(page, SearchPage)
    page.seek("TB-UBND")
    qtbot.waitUntil(lambda: bool(page.pane.action_bar.buttons))
    assert [button.text() for button in page.pane.action_bar.buttons][-3:] == named
    page.pane.action_bar.buttons[-3].click()
    assert isinstance(window.page(), PrintArrivalPage)
    calm(window, qtbot)

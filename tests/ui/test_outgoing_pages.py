"""An outgoing document through the window: taken in, checked, numbered, sealed on a token, and what stops it."""

import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.base import clock
from app.base.settings import save
from app.compose import House
from app.desk import records
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.people import add_person
from app.desk.prepare import Recipient
from app.documents.arrival import ArrivedFile
from app.documents.life import State
from app.practice.token import PIN
from app.signing.certificates import Certificate, TokenState
from app.signing.errors import TokenMissing
from app.signing.marks import Place, Places
from app.store.tables_exchange import RecipientRow
from app.ui.forms.outgoing import RecipientsForm
from app.ui.jobs import intake, sealing
from app.ui.pages.outgoing import OutgoingPage
from app.ui.pages.prepare import PreparePage
from app.ui.pages.seal import SealPage
from app.ui.pages.seal_rows import steps_of, token_row
from app.ui.viewer.places import highlights, titles, unsure, why
from app.ui.widgets.steps import Stage
from app.ui.window import Window
from tests.kit.letters import letter
from tests.kit.office import Watch, drafted, row_of, set_state
from tests.kit.pdfs import turned_pages
from tests.kit.practice import practice_folder
from tests.kit.shown import checks_of
from tests.kit.token import practice_token
from tests.ui.conftest import says

if TYPE_CHECKING:
    from collections.abc import Callable

SURE = Place(0, (10, 10, 20, 20), "sure", "found")


@pytest.fixture(scope="session")
def signed_by_leader(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice folder with a token, and a decision that its leader has signed."""
    return practice_folder(tmp_path_factory.mktemp("practice")).folder


@pytest.fixture
def with_token(house: House, signed_by_leader: Path, watch: Watch) -> House:
    """The house with the practice token; its clock is today's, because the certificates are."""
    watch.moment = clock.now()
    told = practice_token(signed_by_leader)
    saved = save(house.office.folders.settings, agency_short="STN", token_module=str(told.module), practice=True)
    practice = house.office.folders.practice
    if told.config is not None:
        practice.mkdir(parents=True, exist_ok=True)
        shutil.copy(told.config, practice / told.config.name)
    house.office = house.office.with_settings(saved)
    add_person(house.office, "Trần Văn Mẫu", "Giám đốc", "leader")
    return house


def prepare_page(window: Window, qtbot: QtBot) -> PreparePage:
    """Open the page on which a PDF is taken in."""
    window.open("prepare")
    page = window.page()
    assert isinstance(page, PreparePage)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    return page


def seal_page(window: Window, key: int, qtbot: QtBot) -> SealPage:
    """Open the page on which a document is numbered and sealed."""
    window.open("seal", key)
    page = window.page()
    assert isinstance(page, SealPage)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    return page


def test_what_was_found_on_one_document_is_never_told_of_another(
    window: Window, desk: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    first, second = (drafted(desk, "H99", files=(kept(desk, tmp_path / name),)) for name in ("a.pdf", "b.pdf"))
    bridge, work = window.shell.bridge, window.shell.lanes.work
    first_turn, second_turn = Event(), Event()
    work.call(first_turn.wait)
    window.open("seal", second)
    window.open("seal", first)
    page = window.page()
    assert isinstance(page, SealPage)
    qtbot.waitUntil(lambda: page.viewer.view.path == main_of(desk, first))
    behind_the_check = bridge.run(page, work, main_of, desk, first)
    work.call(second_turn.wait)
    window.open("seal", second)
    qtbot.waitUntil(lambda: page.viewer.view.path == main_of(desk, second))
    first_turn.set()
    qtbot.waitUntil(lambda: not behind_the_check.wanted())
    assert any("Đang kiểm tra" in row for row in checks_of(page)), "the second document has not been looked at yet"
    page.drop_questions()
    second_turn.set()
    qtbot.waitUntil(lambda: not bridge.busy())


def kept(desk: Office, file: Path) -> ArrivedFile:
    return ArrivedFile(file.name, desk.vault.keep_file(letter(file)), 1, "application/pdf", "MAIN", 1)


def main_of(desk: Office, key: int) -> Path:
    return Path(records.detail(desk, key).files[0].path)


@pytest.mark.token
def test_from_a_signed_pdf_to_a_sealed_document(
    with_token: House, window: Window, signed_by_leader: Path, desk: Office, qtbot: QtBot
) -> None:
    page = prepare_page(window, qtbot)
    page.take(signed_by_leader / "samples" / "signed-by-leader-1.pdf")
    qtbot.waitUntil(lambda: "nguyên vẹn" in page.signed.text)
    qtbot.waitUntil(lambda: page.seal.text() == "Cấp số 01/QĐ-STN và ký số")
    assert page.form.subject.toPlainText().startswith("Về việc ban hành")
    assert page.form.signer.text() == "Trần Văn Mẫu"
    page.commit()
    assert page.notice.text == "Chọn ít nhất một nơi nhận."
    page.form.to.field.setFocus()
    QTest.keyClicks(page.form.to.field, "so tai chinh")
    qtbot.waitUntil(lambda: page.form.to.field.is_open)
    QTest.keyClick(page.form.to.field, Qt.Key.Key_Return)
    page.commit()
    qtbot.waitUntil(lambda: isinstance(window.page(), SealPage))
    sealing_page = window.page()
    assert isinstance(sealing_page, SealPage)
    qtbot.waitUntil(sealing_page.primary.isEnabled)
    assert sealing_page.primary.text() == "Cấp số 01/QĐ-STN và ký số"
    sealing_page.commit()
    assert "Nhập PIN" in sealing_page.pin.notice.text
    sealing_page.pin.field.setText("000000")
    sealing_page.commit()
    qtbot.waitUntil(lambda: "token.pin_wrong" in sealing_page.notice.text)
    key = records.box_keys(desk, "to_number")[0]
    assert row_of(desk, key).number is None
    qtbot.waitUntil(sealing_page.primary.isEnabled)
    assert sealing_page.pin.notice.isHidden(), "one bar is enough"
    qtbot.waitUntil(sealing_page.stamps.form.isVisible)  # what was refused may be moved before it is tried again
    sealing_page.pin.field.setText(PIN)
    sealing_page.commit()
    assert sealing_page.pin.field.text() == ""
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.SEALED.value)
    qtbot.waitUntil(lambda: sealing_page.primary.text() == "Phát hành tới 1 nơi nhận")
    qtbot.waitUntil(lambda: "đã có số, ngày và chữ ký số" in sealing_page.notice.text)
    qtbot.waitUntil(sealing_page.primary.isEnabled)
    sealing_page.commit()
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.ISSUED.value)


@pytest.mark.token
def test_a_document_that_no_leader_signed_is_kept_but_not_sealed(
    with_token: House, window: Window, signed_by_leader: Path, qtbot: QtBot
) -> None:
    page = prepare_page(window, qtbot)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(signed_by_leader / "samples" / "unsigned.pdf"))])
    keys, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), Qt.DropAction.CopyAction, mime, button, keys)
    page.dragEnterEvent(enter)
    assert enter.isAccepted()
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, button, keys))
    qtbot.waitUntil(lambda: "seal.unsigned" in page.signed.text)
    assert not page.seal.isEnabled()
    page.form.kind.setEditText("Công văn")
    page.form.subject.setPlainText("V/v thử")
    page.form.signer.setEditText("Trần Văn Mẫu")
    page.commit_later()
    qtbot.waitUntil(lambda: isinstance(window.page(), OutgoingPage))
    box = window.page()
    assert isinstance(box, OutgoingPage)
    qtbot.waitUntil(lambda: box.model.rowCount() == 1)


def test_the_form_says_what_is_missing(window: Window, qtbot: QtBot) -> None:
    page = prepare_page(window, qtbot)
    page.commit()
    assert page.notice.text == "Chọn tệp PDF hoặc bản thảo trước, hoặc kéo thả vào đây."
    form = page.form
    said = []
    fills: tuple[Callable[[], object], ...] = (
        lambda: form.kind.setEditText("Công văn"),
        lambda: form.subject.setPlainText("V/v thử"),
        lambda: form.signer.setEditText("Trần Văn Mẫu"),
        lambda: form.due.setText("hôm nay"),
    )
    for fill in fills:
        said.append(form.missing(to_seal=True))
        fill()
    assert said == ["Chọn tên loại văn bản.", "Ghi trích yếu nội dung.", "Ghi người ký.", "Chọn ít nhất một nơi nhận."]
    assert form.missing(to_seal=True).startswith("Hạn trả lời chưa đúng")


def test_what_the_axis_would_refuse_is_said_at_its_field(
    window: Window, desk: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    page = prepare_page(window, qtbot)
    page.take(turned_pages(tmp_path / "van-ban.pdf"))
    qtbot.waitUntil(lambda: page.later.isEnabled() and not window.shell.bridge.busy())
    page.form.kind.setEditText("Công văn")
    page.form.subject.setPlainText("x" * 501)
    page.form.signer.setEditText("Trần Văn Mẫu")
    page.form.to.show_recipients((Recipient("H99", "Ủy ban nhân dân tỉnh Mẫu Một"),))
    page.commit()
    qtbot.waitUntil(lambda: "issue.not_fit" in page.notice.text)
    said = [
        one.text()
        for one in cast("list[QLabel]", page.form.findChildren(QLabel))
        if one.property("role") == "bad" and one.isVisible()
    ]
    assert said == ["Trích yếu dài tối đa 500 ký tự."]
    assert not records.box_keys(desk, "to_number")
    page.form.subject.setPlainText("V/v thử")
    page.commit_later()
    page.commit_later()
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    assert len(records.box_keys(desk, "to_number")) == 1, "a key pressed twice keeps one document"


def test_what_is_no_pdf_is_refused(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    page = prepare_page(window, qtbot)
    path = tmp_path / "note.pdf"
    path.write_text("nothing")
    page.take(path)
    qtbot.waitUntil(lambda: "page.not_a_pdf" in page.notice.text)


def test_the_token_is_missing(window: Window, desk: Office, qtbot: QtBot) -> None:
    key = drafted(desk, "H99")
    give_number(desk, key)
    page = seal_page(window, key, qtbot)
    assert not page.primary.isEnabled()
    assert page.primary.text() == "Tiếp tục với số 01/STN-VP"
    assert page.primary.why
    assert page.again.isVisible()
    page.commit()
    assert row_of(desk, key).state == State.NUMBERED.value


def test_a_document_without_recipients_is_not_numbered(window: Window, desk: Office, qtbot: QtBot) -> None:
    key = drafted(desk, "H99")
    with desk.store.write() as tx:
        for line in records.recipient_lines(desk, key):
            tx.session.delete(tx.session.get_one(RecipientRow, line.id))
    page = seal_page(window, key, qtbot)
    assert page.primary.why == "Chọn ít nhất một nơi nhận trước."


def test_unsure_places_are_confirmed_by_the_clerk(window: Window, desk: Office, qtbot: QtBot) -> None:
    key = drafted(desk, "H99")
    page = seal_page(window, key, qtbot)
    places = Places(SURE, replace(SURE, confidence="ask", why="none"), SURE)
    certificate = _certificate()
    state = TokenState("t", "1", "", "", (certificate,))
    page.show_token(sealing.TokenFacts(certificate, state, 12))
    page.show_check(intake.Checked("Trần Văn Mẫu", "Giám đốc", {}, places))
    assert page.primary.why == "Xem các khung màu vàng trên trang và xác nhận trước."
    page.stamps.accept()
    assert page.primary.isEnabled()


def _certificate() -> Certificate:
    now = clock.now()
    return Certificate("1:1", b"", "", "Sở Thử nghiệm", "", "", "", "", now, now, (), "agency", authority=False)


def test_the_boxes_change_recipients_and_lead_on(window: Window, desk: Office, qtbot: QtBot) -> None:
    key = drafted(desk, "H99")
    window.open("to_number", key)
    page = window.page()
    assert isinstance(page, OutgoingPage)
    qtbot.waitUntil(lambda: bool(page.pane.action_bar.buttons))
    page.pane.action_bar.buttons[1].click()
    form = page.pane.side.currentWidget()
    assert isinstance(form, RecipientsForm)
    form.picker.remove("H99")
    QTest.keyClicks(form.picker.field, "H99.31")
    qtbot.waitUntil(lambda: form.picker.field.is_open)
    QTest.keyClick(form.picker.field, Qt.Key.Key_Return)
    form.commit()
    qtbot.waitUntil(lambda: [line.organ_id for line in records.recipient_lines(desk, key)] == ["H99.31"])
    qtbot.waitUntil(lambda: page.pane.side.currentWidget() is page.pane.facts)
    page.primary()
    assert isinstance(window.page(), SealPage)


def test_empty_boxes_say_what_comes(window: Window, desk: Office, qtbot: QtBot) -> None:
    for box, said in (("to_number", "chờ cấp số"), ("to_seal", "chờ ký số cơ quan"), ("to_issue", "chờ phát hành")):
        window.open(box)
        page = window.page()
        assert isinstance(page, OutgoingPage)
        qtbot.waitUntil(partial(says, page.empty, said))
    window.open("to_number")
    key = drafted(desk, "H99")
    first = window.page()
    assert isinstance(first, OutgoingPage)
    qtbot.waitUntil(lambda: first.model.rowCount() == 1)
    set_state(desk, key, State.ISSUED)
    first.take_in()
    assert isinstance(window.page(), PreparePage)


@pytest.mark.parametrize(
    ("lines", "kind", "subject", "notation"),
    [
        (["Số:      /QĐ-STN", "QUYẾT ĐỊNH", "Về việc ban hành", "Quy chế", "", "Căn cứ"],
         "Quyết định", "Về việc ban hành Quy chế", "QĐ-STN"),
        (["Số:     /STN-VP", "V/v phối hợp", "thử nghiệm", "Kính gửi: UBND"], "Công văn", "V/v phối hợp thử nghiệm",
         "STN-VP"),
        (["Một trang khác"], "", "", ""),
    ],
)  # fmt: skip
def test_what_a_first_page_says(lines: list[str], kind: str, subject: str, notation: str) -> None:
    assert intake.guess(lines, ["Quyết định", "Công văn"]) == intake.Guess(kind, subject, notation)


def test_places_and_steps_in_words(desk: Office) -> None:
    ask = replace(SURE, confidence="ask", why="covers")
    assert unsure(Places(SURE, ask, SURE).named, titles()) == ("ngày (sẽ đè lên chữ)",)
    assert len(highlights(Places(SURE, ask, SURE).named)) == 3
    assert why("odd") == "odd"
    detail = records.detail(desk, drafted(desk, "H99"))
    stages = [step.stage for step in steps_of(sealing.Standing(detail, "01/STN-VP", ("number",), "token.removed"))]
    assert stages == [Stage.DONE, Stage.FAILED, Stage.AHEAD]


def test_the_token_in_words(qtbot: QtBot, dressed: object) -> None:
    for token, said in ((None, "Đang tìm"), (TokenMissing(module="x.so"), "token.missing")):
        row = token_row(token)
        qtbot.addWidget(row)
        assert said in row.accessibleName()

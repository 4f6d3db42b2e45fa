"""The acts on an issued document in the real window, each by the form that opens beside the cards."""

import hashlib
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.desk.directory import agency
from app.desk.issue import issue
from app.desk.links import links_of
from app.desk.office import Office
from app.desk.records import recipient_lines
from app.documents.cards import RecipientCard
from app.documents.life import State
from app.store.tables_exchange import ParcelRow, RecipientRow
from app.ui.forms.sent import AddRecipientsForm, AnswerForm, CallBackForm, ReplaceForm, UpdateForm
from app.ui.pages.outbox import OutboxPage
from app.ui.pages.sent_acts import acts_of
from app.ui.window import Window
from tests.kit.office import drafted, row_of, sealed


@pytest.fixture
def key(desk: Office) -> int:
    """A document that two agencies have."""
    made = sealed(desk, "H99", "H99.04")
    issue(desk, made)
    with desk.store.write() as tx:
        for parcel in tx.session.query(ParcelRow):
            parcel.state, parcel.attempts = "sent", 1
        for line in tx.session.query(RecipientRow):
            line.state = "accepted"
    return made


def outbox(window: Window, key: int, qtbot: QtBot) -> OutboxPage:
    """Open the outbox and wait until the document is shown."""
    window.open("issued", key)
    page = window.page()
    assert isinstance(page, OutboxPage)
    qtbot.waitUntil(lambda: any(card.sent.card.key == key for card in page.cards))
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    return page


def form_of(page: OutboxPage, name: str, key: int, qtbot: QtBot) -> object:
    """Open a form and wait until it is there with what it asks for."""
    page.acts.open(name, key)
    qtbot.waitUntil(lambda: page.acts.form is not None and not page.shell.bridge.busy())
    return page.acts.form


def test_the_document_is_recalled_and_frozen(window: Window, desk: Office, key: int, qtbot: QtBot) -> None:
    page = outbox(window, key, qtbot)
    form = form_of(page, "recall", key, qtbot)
    assert isinstance(form, CallBackForm)
    assert "2 nơi nhận" in form.consequence.text()
    form.commit()
    assert form.notice.isVisibleTo(form)
    form.reason.setPlainText("Sai số liệu")
    form.decision.setText("Công văn số 9/STN-VP")
    form.commit()
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.RECALLED)
    qtbot.waitUntil(lambda: page.acts.form is None and acts_of(page.cards[0].sent.card) == ())
    assert "đã yêu cầu thu hồi" in page.cards[0].rows[0].accessibleName()


def answer(page: OutboxPage, line: RecipientCard, *, agreed: bool) -> AnswerForm:
    """Enter what a recipient said on the telephone."""
    page.acts.open_line("answered", line)
    form = page.acts.form
    assert isinstance(form, AnswerForm)
    form.declined.setChecked(not agreed)
    form.reason.setPlainText("Đã trả lời qua điện thoại")
    form.commit()
    return form


def test_a_copy_is_called_back_and_its_answer_entered(window: Window, desk: Office, key: int, qtbot: QtBot) -> None:
    page = outbox(window, key, qtbot)
    form = form_of(page, "recall", key, qtbot)
    assert isinstance(form, CallBackForm)
    form.some.setChecked(True)
    form.reason.setPlainText("Gửi nhầm nơi nhận")
    form.commit()
    assert "Chọn nơi" in form.notice.text
    form.boxes[1][0].setChecked(True)
    form.commit()
    qtbot.waitUntil(lambda: recipient_lines(desk, key)[1].asked == "recall")
    assert row_of(desk, key).state == State.ISSUED
    line = recipient_lines(desk, key)[1]
    answer(page, line, agreed=False)
    qtbot.waitUntil(lambda: recipient_lines(desk, key)[1].answer == 16)
    qtbot.waitUntil(lambda: page.acts.form is None)
    again = answer(page, line, agreed=True)
    qtbot.waitUntil(lambda: "call_back.not_asked" in again.notice.text)


def test_it_is_sent_further(window: Window, desk: Office, key: int, qtbot: QtBot) -> None:
    page = outbox(window, key, qtbot)
    form = form_of(page, "add", key, qtbot)
    assert isinstance(form, AddRecipientsForm)
    assert form.first_field() is form.picker.field
    form.commit()
    qtbot.waitUntil(lambda: "value.missing" in form.notice.text)
    card = agency(desk, "H99.31")
    assert card is not None
    form.picker.add_agency(card)
    form.allowed.setEditText("Lê Thị Ví Dụ")
    form.commit()
    qtbot.waitUntil(lambda: len(recipient_lines(desk, key)) == 3)


def test_a_newer_version_goes_to_be_signed(
    window: Window, key: int, decision: bytes, tmp_path: Path, qtbot: QtBot
) -> None:
    page, desk = outbox(window, key, qtbot), window.shell.office
    form = form_of(page, "update", key, qtbot)
    assert isinstance(form, UpdateForm)
    form.commit()
    assert "PDF" in form.notice.text
    file = tmp_path / "moi.pdf"
    newer = decision + b"% newer\n"
    file.write_bytes(newer)
    form.file.line.setText(str(file))
    form.reason.setPlainText("Sửa phụ lục")
    writing = Event()
    window.shell.lanes.write.call(writing.wait, 60)
    form.commit()
    form.commit()
    qtbot.waitUntil(lambda: desk.vault.holds(hashlib.sha256(newer).hexdigest()))  # no act waits for the reading
    writing.set()
    qtbot.waitUntil(lambda: window.page() is not page)
    [link] = links_of(desk, key)
    assert (link.kind, link.other.state) == ("updates", State.NUMBERED)


def test_another_document_replaces_it(window: Window, desk: Office, key: int, qtbot: QtBot) -> None:
    page = outbox(window, key, qtbot)
    form = form_of(page, "replace", key, qtbot)
    assert isinstance(form, ReplaceForm)
    form.commit()
    assert "Ctrl+N" in form.notice.text
    newer = drafted(desk)
    form = form_of(page, "replace", key, qtbot)
    assert isinstance(form, ReplaceForm)
    qtbot.waitUntil(lambda: form.newer.count() == 1)
    form.reason.setPlainText("Sai căn cứ")
    form.commit()
    qtbot.waitUntil(lambda: [link.other.key for link in links_of(desk, key)] == [newer])


def test_the_menu_names_the_acts(window: Window, desk: Office, key: int, qtbot: QtBot) -> None:
    page = outbox(window, key, qtbot)
    assert [text for _, text in acts_of(page.cards[0].sent.card)] == [
        "Thu hồi…", "Gửi bổ sung nơi nhận…", "Gửi bản cập nhật…", "Thay thế bằng văn bản khác…",
        "Lưu gói tin thành tệp…",
    ]  # fmt: skip
    page.cards[0].more.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: isinstance(page.acts.form, CallBackForm))

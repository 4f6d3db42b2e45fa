"""A paper through the window: taken in, numbered, sealed in red, scanned, signed by the agency, issued (D-21, D-22)."""

from pathlib import Path
from typing import Any

import pymupdf
import pytest
from pytestqt.qtbot import QtBot

from app.base.settings import save
from app.compose import House
from app.desk import hand_seal, records
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.prepare import Draft, Recipient, prepare
from app.documents.arrival import ArrivedFile, Signer
from app.documents.life import State
from app.documents.values import Direction
from app.practice.token import PIN
from app.signing.errors import CertificateOutOfDate, TokenMissing
from app.store.tables import DocumentRow
from app.ui import words
from app.ui.forms.by_hand import PathForm
from app.ui.forms.capacity import CapacityField
from app.ui.jobs.intake import Guess
from app.ui.models.outgoing import row_of as line_of
from app.ui.models.outgoing import rows_of
from app.ui.pages.by_hand import ByHandPage
from app.ui.pages.outgoing import OutgoingPage
from app.ui.pages.prepare import PreparePage
from app.ui.pages.scan import ScanPage
from app.ui.pages.seal import SealPage
from app.ui.window import Window
from tests.kit.letters import letter
from tests.kit.office import drafted, row_of
from tests.kit.pdfs import as_scan
from tests.kit.scanner import sheet
from tests.kit.shown import checks_of
from tests.ui.test_outgoing_pages import prepare_page, signed_by_leader, with_token

__all__ = ["signed_by_leader", "with_token"]
_mupdf: Any = pymupdf
SIGNER = Signer("Trần Văn Mẫu", "PHÓ CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH")
WIRED, POSTED = Recipient("H99"), Recipient("", "Công ty Hòa Bình", "paper")


def taken(desk: Office, *to: Recipient) -> int:
    draft = Draft("Quyết định", "Về việc thử", SIGNER, to or (WIRED, POSTED), "QĐ-STN", hand_signed=desk.today())
    return prepare(desk, draft).key


def stamped(desk: Office, *to: Recipient) -> int:
    key = taken(desk, *to)
    give_number(desk, key)
    hand_seal.hand_seal(desk, key)
    return key


def paper_page(window: Window, key: int, qtbot: QtBot) -> ByHandPage:
    window.open("by_hand", key)
    return shown(window, qtbot)


def shown(window: Window, qtbot: QtBot) -> ByHandPage:
    """Return the page once it has looked at its document."""
    page = window.page()
    assert isinstance(page, ByHandPage)
    qtbot.waitUntil(lambda: "Đang kiểm tra" not in page.primary.why and not window.shell.bridge.busy())
    return page


def settled(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())


def told(page: ByHandPage) -> list[tuple[str, str]]:
    return [(step.text, step.stage.value) for step in page.steps.steps]


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        (0, "Từ 2 tờ trở lên"),
        (1, "Chỉ một tờ"),
        (12, "Giáp lai mỗi bản: in một mặt 12 tờ – 3 dấu; in hai mặt 6 tờ – 2 dấu"),
    ],
)
def test_the_seals_over_the_edges_are_counted(
    window: Window, desk: Office, qtbot: QtBot, pages: int, said: str
) -> None:
    key = taken(desk)
    give_number(desk, key)
    with desk.store.write() as tx:
        tx.session.get_one(DocumentRow, key).page_count = pages
    page = paper_page(window, key, qtbot)
    qtbot.waitUntil(lambda: any(said in told for told in checks_of(page)))


def test_another_document_before_the_first_was_read(window: Window, desk: Office, tmp_path: Path, qtbot: QtBot) -> None:
    first, second = (drafted(desk, "H99", files=(kept(desk, tmp_path / name),)) for name in ("a.pdf", "b.pdf"))
    window.open("by_hand", first)
    page = paper_page(window, second, qtbot)
    assert page.viewer.view.path == Path(records.detail(desk, second).files[0].path)


def kept(desk: Office, file: Path) -> ArrivedFile:
    return ArrivedFile(file.name, desk.vault.keep_file(letter(file)), 1, "application/pdf", "MAIN", 1)


@pytest.mark.token
def test_from_the_form_to_the_red_seal(
    with_token: House, window: Window, desk: Office, signed_by_leader: Path, qtbot: QtBot
) -> None:
    del with_token
    form = prepare_page(window, qtbot)
    assert not form.seal.isEnabled()
    form.take(signed_by_leader / "samples" / "unsigned.pdf")
    qtbot.waitUntil(lambda: "seal.unsigned" in form.signed.text)
    assert "“unsigned.pdf”" in form.signed.text
    form.signed.press(0)
    assert (form.paper.day_wanted(), form.seal.isEnabled(), form.seal.text()) == (True, True, "Làm tiếp trên giấy")
    form.paper.signed.setText("32/13")
    form.commit()
    assert form.notice.text == "Ghi ngày ký trên giấy dạng nn/tt/nnnn."
    form.paper.signed.say(desk.today())
    form.form.kind.setEditText("Quyết định")
    form.form.subject.setPlainText("Về việc thử")
    form.form.capacity.put("KT.GIÁM ĐỐC")
    form.form.position.setEditText("PHÓ GIÁM ĐỐC")
    form.form.signer.setEditText("Trần Văn Mẫu")
    form.form.to.show_recipients([WIRED, POSTED])
    form.commit()
    qtbot.waitUntil(lambda: isinstance(window.page(), ByHandPage))
    page = shown(window, qtbot)
    qtbot.waitUntil(lambda: page.primary.text().startswith("Cấp số 01/") and page.primary.isEnabled())
    page.commit()
    qtbot.waitUntil(lambda: page.primary.text() == "Đã đóng dấu đỏ" and page.primary.isEnabled())
    assert (page.copies.isVisible(), page.copies.value()) == (True, 3)
    assert any(said.startswith("Số bản cần in và đóng dấu: 3") for said in checks_of(page))
    page.copies.setValue(2)
    assert any("Đã làm 2 bản" in said for said in checks_of(page))
    page.commit()
    qtbot.waitUntil(lambda: page.primary.text().startswith("Nhận bản quét"))
    (card,) = records.listed(desk, Direction.OUTGOING)
    found = records.detail(desk, card.key)
    assert (found.card.state, found.fields["competence"]) == (State.STAMPED, "KT. GIÁM ĐỐC")
    assert (found.fields["copies"], page.copies.isVisible()) == (2, False)
    assert "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Văn Mẫu" in [value for _, value in rows_of(found)]


@pytest.mark.token
def test_the_scan_is_signed_and_issued(
    with_token: House, window: Window, desk: Office, signed_by_leader: Path, qtbot: QtBot
) -> None:
    del with_token
    key = stamped(desk)
    page = paper_page(window, key, qtbot)
    page.take_files([signed_by_leader / "samples" / "signed-by-leader-1.pdf"])
    qtbot.waitUntil(lambda: "paper.scan_signed" in page.notice.text)
    page.take_files([as_scan(signed_by_leader / "samples" / "unsigned.pdf", desk.folders.work / "quet.pdf")])
    qtbot.waitUntil(lambda: page.line.place is not None)
    qtbot.waitUntil(page.primary.isEnabled)
    assert told(page) == [("cấp số", "done"), ("dấu đỏ", "done"), ("bản quét", "done"), ("ký số", "ahead"),
                          ("phát hành", "ahead")]  # fmt: skip
    page.commit()
    assert "Nhập PIN" in page.pin.notice.text
    page.pin.field.setText(PIN)
    page.commit()
    qtbot.waitUntil(lambda: page.primary.text().startswith("Phát hành đến") and page.primary.isEnabled())
    found = records.detail(desk, key)
    assert line_of(found.card, desk.today()).pills[0][0] == "Giấy + điện tử"
    page.commit()
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.ISSUED.value)
    settled(window, qtbot)
    assert paper_page(window, key, qtbot).primary.why == "Văn bản này đã phát hành."


def test_a_paper_that_nobody_gets_by_wire_is_issued_without_a_scan(window: Window, desk: Office, qtbot: QtBot) -> None:
    key = stamped(desk, POSTED)
    page = paper_page(window, key, qtbot)
    assert page.primary.text() == "Phát hành đến 1 nơi nhận"
    assert [step for step, _ in told(page)] == ["cấp số", "dấu đỏ", "phát hành"]
    page.commit()
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.ISSUED.value)
    settled(window, qtbot)


def test_a_record_goes_to_paper_and_back_from_the_seal_page(window: Window, desk: Office, qtbot: QtBot) -> None:
    key = drafted(desk, "H99")
    give_number(desk, key)
    window.open("to_seal", key)
    box = window.page()
    assert isinstance(box, OutgoingPage)
    qtbot.waitUntil(lambda: len(box.pane.action_bar.buttons) == 3)
    box.pane.action_bar.buttons[2].click()
    page = shown(window, qtbot)
    assert page.path.reason.currentData() == "token_missing"
    page.path.signed.setText("")
    page.commit()
    page.path.signed.say(desk.today())
    page.commit()
    qtbot.waitUntil(lambda: page.notice.text == "01/STN-VP: chờ ký số cơ quan.")
    assert row_of(desk, key).channel == "paper"
    window.open("to_seal", key)
    qtbot.waitUntil(lambda: len(box.pane.action_bar.buttons) == 2)
    box.primary()
    assert shown(window, qtbot) is page
    page.step_back()
    qtbot.waitUntil(lambda: row_of(desk, key).channel == "axis")
    qtbot.waitUntil(lambda: isinstance(window.page(), SealPage))
    settled(window, qtbot)
    seal = window.page()
    assert isinstance(seal, SealPage)
    seal.paper.click()
    assert shown(window, qtbot) is page


def test_the_red_seal_is_taken_back(window: Window, desk: Office, qtbot: QtBot) -> None:
    key = stamped(desk)
    page = paper_page(window, key, qtbot)
    page.step_back()
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.NUMBERED.value)
    settled(window, qtbot)
    page.take_files([Path("gone.pdf")])
    page.choose_scan()


@pytest.mark.slow
@pytest.mark.token
def test_a_line_on_dark_paper_asks_and_goes_where_it_is_put(
    with_token: House, window: Window, desk: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    del with_token
    dark = tmp_path / "dark.pdf"
    with _mupdf.open() as document:
        sheet_of = document.new_page()
        sheet_of.draw_rect(sheet_of.rect, fill=(0, 0, 0))
        document.save(dark)
    page = paper_page(window, stamped(desk), qtbot)
    page.take_files([dark])
    qtbot.waitUntil(lambda: "vàng trên trang" in page.primary.why)
    settled(window, qtbot)
    page.line.accept()
    assert page.primary.isEnabled()
    found = page.line.place
    assert found is not None
    page.line.move("mark", 0, 30)
    assert page.primary.why == "Đang vẽ trang."
    qtbot.waitUntil(lambda: "vàng trên trang" in page.primary.why)
    assert page.line.place is not None
    assert page.line.place.box[1] == pytest.approx(found.box[1] + 30)
    page.line.form.back.click()
    qtbot.waitUntil(lambda: page.line.place == found)
    settled(window, qtbot)


@pytest.mark.slow
def test_the_scan_station_hands_its_pages_to_the_paper(
    house: House, window: Window, desk: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    sheet(folder / "1.png", "A")
    house.office = house.office.with_settings(save(house.office.folders.settings, scan_folder=str(folder)))
    key = stamped(desk)
    paper_page(window, key, qtbot).scan_now()
    page = window.page()
    assert isinstance(page, ScanPage)
    qtbot.waitUntil(lambda: page.found is not None)
    assert page.file.text() == "Nhận làm bản quét của bản giấy"
    page.start()
    qtbot.waitUntil(page.file.isEnabled)
    settled(window, qtbot)
    page.hand_in()
    qtbot.waitUntil(lambda: isinstance(window.page(), ByHandPage))
    settled(window, qtbot)
    assert [file.role for file in records.detail(desk, key).files] == ["MAIN"]


def test_the_tokens_trouble_is_the_reason_unless_the_clerk_says_another(window: Window, qtbot: QtBot) -> None:
    form = PathForm()
    qtbot.addWidget(form)
    form.suggest(CertificateOutOfDate.code)
    assert form.reason.currentData() == "token_expired"
    form.reason.activated.emit(0)
    form.suggest(TokenMissing.code)
    assert form.reason.currentData() == "token_expired"


def test_a_capacity_is_written_in_lines_and_doubted(window: Window, desk: Office, qtbot: QtBot) -> None:
    taken(desk)
    page = prepare_page(window, qtbot)
    assert isinstance(page, PreparePage)
    form = page.form
    names = [action.text() for action in form.capacity.menu.actions()]
    assert names[0] == "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH"
    form.capacity.menu.actions()[0].trigger()
    assert form.capacity.lines.toPlainText() == "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH"
    form.position.setEditText("PHÓ CHỦ TỊCH")
    assert form.notes() == []
    form.capacity.lines.setPlainText("KT.CHỦ TỊCH")
    assert form.notes() == ["Lưu ý: Sau dấu chấm có dấu cách: “KT. CHỦ TỊCH”; chương trình lưu theo cách này."]
    form.capacity.menu.actions()[-1].trigger()
    assert form.capacity.text() == ""
    form.propose(Guess("Quyết định", "Về việc", "QĐ-STN", "TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"))
    assert form.capacity.text() == "TL. GIÁM ĐỐC"
    form.empty()
    field = CapacityField()
    qtbot.addWidget(field)
    field.write("TUQ.BỘ TRƯỞNG")
    field.write("KT. BỘ TRƯỞNG")
    assert field.text() == "TUQ. BỘ TRƯỞNG"
    field.more.click()
    field.menu.close()


def test_a_signer_is_shown_as_on_the_page(window: Window) -> None:
    said = {"signer_name": "Trần Văn Mẫu", "signer_position": "PHÓ CHỦ TỊCH", "competence": "KT.CHỦ TỊCH"}
    assert words.signer_words(said) == "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Mẫu"
    assert words.signer_words(said | {"competence": ""}) == "Trần Văn Mẫu, PHÓ CHỦ TỊCH"
    assert words.signer_words({}) == ""

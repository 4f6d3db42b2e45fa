"""Who may sign stands in the settings, and a signature beside it is told while a document is taken in (R-403)."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.desk.mandates import give_mandate, mandates
from app.desk.office import Office
from app.documents.competence import Mandate
from app.ui.forms.mandates import MandateSection
from app.ui.pages.settings import SettingsPage
from app.ui.window import Window
from tests.ui.test_draft_notes import filled

ANOTHER = "Lưu ý: Danh sách thẩm quyền ký không có người này với quyền hạn đang ghi."


def section(window: Window, qtbot: QtBot) -> MandateSection:
    """Open the section."""
    window.open("settings")
    page = window.page()
    assert isinstance(page, SettingsPage)
    place = [*page.sections].index("Thẩm quyền ký")
    page.names.setCurrentRow(place)
    found = page.sections["Thẩm quyền ký"]
    assert isinstance(found, MandateSection)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    return found


def test_a_competence_is_listed_and_taken_off(window: Window, desk: Office, qtbot: QtBot) -> None:
    part = section(window, qtbot)
    part.signer.write("Lê Thị Bình")
    part.capacity.setCurrentIndex(part.capacity.findData("TUQ."))
    part.types.setText("Công văn, Giấy mời")
    part.commit()
    qtbot.waitUntil(lambda: "mandate.no_authorisation" in part.notice.text)
    part.since.setText("khi nào đó")
    part.commit()
    assert part.notice.text == "Ngày ghi theo dạng nn/tt/nnnn."
    part.since.setText("1/1/2026")
    part.until.setText("31/12/2026")
    part.basis.setText("05/UQ-STN")
    part.commit()
    qtbot.waitUntil(lambda: part.rows.rowCount() == 1)
    assert part.rows.title(0) == "Lê Thị Bình · TUQ."
    [listed] = mandates(desk)
    assert listed.types == ("Công văn", "Giấy mời")
    part.list.setCurrentIndex(part.rows.index(0))
    part.off.click()
    qtbot.waitUntil(lambda: part.rows.rowCount() == 0)
    part.take_off()
    assert mandates(desk) == ()


def test_days_are_told_as_they_are_limited(window: Window, desk: Office, qtbot: QtBot) -> None:
    part = section(window, qtbot)
    for since, until in (("", ""), ("1/1/2026", ""), ("", "31/12/2026")):
        part.signer.write("Trần Văn Mẫu")
        part.since.setText(since)
        part.until.setText(until)
        part.commit()
        qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    qtbot.waitUntil(lambda: part.rows.rowCount() == 3)
    assert [one.capacity for one in mandates(desk)] == ["", "", ""]


def test_a_signature_beside_the_list_is_noted_and_stops_nothing(
    window: Window, desk: Office, pdf_file: Path, qtbot: QtBot
) -> None:
    give_mandate(desk, Mandate("Trần Văn Mẫu", "KT."))
    page = filled(window, pdf_file, qtbot)
    qtbot.waitUntil(lambda: ANOTHER in page.form.notes(), timeout=20_000)
    assert page.form.missing(to_seal=True) == ""
    page.form.capacity.put("KT. GIÁM ĐỐC")
    page.form.position.setEditText("PHÓ GIÁM ĐỐC")
    qtbot.waitUntil(lambda: ANOTHER not in page.form.notes(), timeout=20_000)

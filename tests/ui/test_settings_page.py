"""The settings, people and units, copies, the activity log, the report of a problem; and the search."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.base import secrets
from app.base.settings import load
from app.compose import House
from app.desk import people, stamp_places
from app.desk.office import Office
from app.desk.register import register
from app.desk.stamp_places import moved
from app.signing.marks import Place, Places
from app.store.backup import newest_copy
from app.ui import theme
from app.ui.forms.limits import LimitsSection
from app.ui.forms.lines import ConnectionSection, MailSection
from app.ui.forms.office import LogSection, ReportSection, StaffSection
from app.ui.forms.recall_rules import RecallSection
from app.ui.forms.settings import AgencySection, CopySection, LookSection, TokenSection
from app.ui.forms.stamp_section import StampSection
from app.ui.pages.search import SearchPage
from app.ui.pages.settings import SettingsPage
from app.ui.widgets.rows import ROW_ROLE, RowText
from app.ui.window import Window
from tests.kit.office import drafted

AGENCY, LINE, MAIL, TOKEN, _TRUST, PLACES, ALARMS, RECALL, STAFF, _MAY_SIGN, COPY, LOOK, LOG, REPORT = range(1, 15)


def section(window: Window, number: int, qtbot: QtBot) -> object:
    """Open a section of the settings and wait until it is filled."""
    window.open("settings", number)
    page = window.page()
    assert isinstance(page, SettingsPage)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    return page.section()


def test_the_line_to_the_axis_and_the_mailbox_are_set(window: Window, desk: Office, qtbot: QtBot) -> None:
    line = section(window, LINE, qtbot)
    assert isinstance(line, ConnectionSection)
    line.dialect.setCurrentIndex(line.dialect.findData("folder"))
    line.folder.line.setText(str(desk.folders.work))
    line.padded.setChecked(True)
    line.password.setText("mật khẩu trục")
    line.primary.click()
    qtbot.waitUntil(lambda: load(desk.folders.settings).axis_dialect == "folder")
    qtbot.waitUntil(line.notice.isVisible)
    kept = load(desk.folders.settings)
    assert (kept.axis_folder, kept.padded_hash) == (str(desk.folders.work), True)
    assert secrets.read(desk.folders.data, secrets.AXIS_LOGIN) == "mật khẩu trục"
    assert line.password.text() == ""
    mail = section(window, MAIL, qtbot)
    assert isinstance(mail, MailSection)
    mail.address.setText("vanthu@mau1.example.vn")
    mail.imap.setText("https://mau1.example.vn")
    mail.password.setText("mật khẩu thư")
    mail.primary.click()
    qtbot.waitUntil(lambda: "settings.line" in mail.notice.text)
    assert load(desk.folders.settings).mail_address == ""
    assert mail.password.text() == "mật khẩu thư", "nothing is saved yet, so nothing is typed again"
    mail.imap.setText("imaps://mau1.example.vn")
    mail.primary.click()
    qtbot.waitUntil(lambda: "thiếu máy chủ thư đi (SMTP)" in mail.notice.text)
    assert load(desk.folders.settings).mail_imap == "imaps://mau1.example.vn"
    qtbot.waitUntil(lambda: mail.password.text() == "")
    assert secrets.read(desk.folders.data, secrets.MAIL) == "mật khẩu thư"
    mail.smtp.setText("smtps://mau1.example.vn")
    mail.primary.click()
    qtbot.waitUntil(lambda: load(desk.folders.settings).mail_smtp == "smtps://mau1.example.vn")
    assert secrets.read(desk.folders.data, secrets.MAIL) == "mật khẩu thư", "an empty field leaves what is kept"


def test_the_alarms_of_the_outbox_are_set_and_one_can_be_off(window: Window, desk: Office, qtbot: QtBot) -> None:
    alarms = section(window, ALARMS, qtbot)
    assert isinstance(alarms, LimitsSection)
    assert (alarms.arrival.text(), alarms.acceptance.text()) == ("30 phút", "120 phút")
    alarms.arrival.setValue(45)
    alarms.acceptance.setValue(0)
    assert alarms.acceptance.text() == "không báo"
    alarms.primary.click()
    qtbot.waitUntil(lambda: load(desk.folders.settings).no_arrival_minutes == 45)
    kept = load(desk.folders.settings)
    assert (kept.no_acceptance_minutes, kept.accept_minutes, kept.accept_urgent_minutes) == (0, 120, 15)


def test_recalls_are_done_as_the_agency_says(window: Window, desk: Office, qtbot: QtBot) -> None:
    rules = section(window, RECALL, qtbot)
    assert isinstance(rules, RecallSection)
    said = {rules.way_means.text()}
    assert "15 hoặc 16" in rules.way_means.text()
    assert "ngay khi lưu biên bản" in rules.content_means.text()
    for way in ("packet", "both"):
        rules.way.setCurrentIndex(rules.way.findData(way))
        said.add(rules.way_means.text())
    assert len(said) == rules.way.count() == 3
    rules.content.setCurrentIndex(rules.content.findData("hand"))
    assert "đến khi có người hủy" in rules.content_means.text()
    rules.primary.click()
    qtbot.waitUntil(rules.notice.isVisible)
    kept = load(desk.folders.settings)
    assert (kept.recall_by, kept.destroy_recalled) == ("both", "hand")
    assert window.shell.office.settings.destroy_recalled == "hand"


def test_the_agency_is_checked_before_it_is_saved(window: Window, desk: Office, qtbot: QtBot) -> None:
    agency = section(window, AGENCY, qtbot)
    assert isinstance(agency, AgencySection)
    agency.organ_id.setText("sai mã")
    agency.secret.setText("bí mật")
    agency.commit()
    qtbot.waitUntil(lambda: "value.agency_code" in agency.notice.text)
    assert agency.secret.text() == "bí mật", "nothing is saved yet, so nothing is typed again"
    agency.organ_id.setText("H99.06")
    agency.commit()
    qtbot.waitUntil(lambda: agency.notice.text == "Đã lưu.")
    assert agency.secret.text() == ""
    assert load(desk.folders.settings).organ_id == "H99.06"
    assert window.shell.office.settings.organ_id == "H99.06"
    assert "bí mật" not in desk.folders.settings.read_text("utf-8")


def test_a_driver_for_other_programs_is_refused_in_words(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    token = section(window, TOKEN, qtbot)
    assert isinstance(token, TokenSection)
    old = tmp_path / "old.so"
    old.write_bytes(b"\x7fELF\x01" + bytes(60))
    token.module.setEditText(str(old))
    token.commit()
    qtbot.waitUntil(lambda: "old.so là bản 32 bit; chương trình này cần bản 64 bit." in token.notice.text)
    token.module.setEditText(str(tmp_path / "none.so"))
    token.commit()
    qtbot.waitUntil(lambda: "(token.module_missing)" in token.notice.text)


def test_the_driver_and_the_look_are_saved(
    window: Window, desk: Office, house: House, tmp_path: Path, qtbot: QtBot
) -> None:
    token = section(window, TOKEN, qtbot)
    assert isinstance(token, TokenSection)
    driver = tmp_path / "token.so"
    driver.write_bytes(b"\x7fELF\x02" + bytes(60))
    token.module.setEditText(str(driver))
    token.commit()
    qtbot.waitUntil(lambda: Path(house.office.settings.token_module) == driver)
    shown = section(window, LOOK, qtbot)
    assert isinstance(shown, LookSection)
    shown.colours.setCurrentIndex(shown.colours.findData("dark"))
    shown.scale.setCurrentIndex(shown.scale.findData(150))
    page = window.page()
    assert isinstance(page, SettingsPage)
    try:
        page.commit()
        qtbot.waitUntil(lambda: house.office.settings.text_scale == 150)
        assert theme.look().name == "dark"
        assert theme.kept_name(desk.folders.data) == "dark"
    finally:
        application = theme.application()
        assert application is not None
        theme.wear(application)


def test_a_copy_is_made_and_told(window: Window, desk: Office, tmp_path: Path, qtbot: QtBot) -> None:
    copy = section(window, COPY, qtbot)
    assert isinstance(copy, CopySection)
    assert copy.last.text() == "Chưa sao lưu lần nào."
    copy.folder.line.setText(str(tmp_path / "nowhere"))
    copy.commit()
    assert copy.notice.text == "Không có thư mục này."
    target = tmp_path / "copies"
    target.mkdir()
    copy.folder.line.setText(str(target))
    copy.commit()
    qtbot.waitUntil(lambda: copy.notice.text == "Đã lưu.")
    copy.now.click()
    qtbot.waitUntil(lambda: copy.notice.text.startswith("Đã sao lưu 0 văn bản"))
    assert newest_copy(target).documents == 0
    assert str(target) in copy.last.text()


def test_people_come_and_go(window: Window, desk: Office, qtbot: QtBot) -> None:
    staff = section(window, STAFF, qtbot)
    assert isinstance(staff, StaffSection)
    staff.name.setText("Hoàng Thị Thí Dụ")
    staff.post.setText("Chuyên viên")
    staff.role.setCurrentIndex(2)
    staff.commit()
    qtbot.waitUntil(lambda: staff.notice.text == "Đã thêm.")
    names = [person.name for person in people.people(desk)]
    assert "Hoàng Thị Thí Dụ" in names
    staff.list.setCurrentIndex(staff.rows.index(names.index("Hoàng Thị Thí Dụ")))
    staff.away.click()
    qtbot.waitUntil(lambda: staff.rows.rowCount() == len(names) - 1)
    staff.unit.setText("Phòng Kỹ thuật")
    staff.more.click()
    qtbot.waitUntil(lambda: "Phòng Kỹ thuật" in staff.units.text())
    staff.unit.setText("")
    staff.more.click()
    qtbot.waitUntil(lambda: "value.missing" in staff.notice.text)


def test_the_log_tells_who_did_what(window: Window, desk: Office, qtbot: QtBot) -> None:
    log = section(window, LOG, qtbot)
    assert isinstance(log, LogSection)
    qtbot.waitUntil(lambda: log.rows.rowCount() > 0)
    assert desk.who in log.rows.title(0)


def test_a_problem_is_reported_without_documents(window: Window, desk: Office, tmp_path: Path, qtbot: QtBot) -> None:
    report = section(window, REPORT, qtbot)
    assert isinstance(report, ReportSection)
    report.commit()
    assert report.notice.text == "Ghi vài lời trước."
    report.words.setPlainText("Máy quét không chạy")
    report.write(tmp_path / "bao.zip")
    qtbot.waitUntil(lambda: "bao.zip" in report.notice.text)
    with zipfile.ZipFile(tmp_path / "bao.zip") as bundle:
        assert bundle.read("words.txt").decode() == "Máy quét không chạy"


def test_the_search_finds_both_directions_and_leads_to_the_box(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    key = arrive(subject="Về việc phòng chống bão")
    register(desk, key)
    drafted(desk, "H99", subject="V/v phòng, chống bão")
    window.top.search.setText("phong chong bao")
    window.top.searched.emit("phong chong bao")
    page = window.page()
    assert isinstance(page, SearchPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    qtbot.waitUntil(lambda: bool(page.pane.action_bar.buttons))
    page.list.setCurrentIndex(page.model.index(1))
    page.primary()
    now = window.page()
    assert now is not None
    assert now.entry.name in ("to_present", "to_number")
    page.query.setText("không có gì")
    page.refresh()
    qtbot.waitUntil(lambda: "Không tìm thấy" in page.empty.text)
    page.query.setText("phong chong bao")
    page.refresh()
    page.query.setText("")
    page.refresh()
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    assert "Ghi điều còn nhớ" in page.empty.text
    assert page.model.rowCount() == 0, "an answer that comes late is not shown below an empty line"


def test_places_kept_for_a_type_are_seen_and_forgotten(window: Window, desk: Office, qtbot: QtBot) -> None:
    read = Place(0, (100.0, 100.0, 140.0, 115.0), "sure", "found")
    found = Places(read, read, replace(read, why="none"))
    stamp_places.remember(desk, "Quyết định", found, replace(found, number=moved(read, 28.35, -14.17)))
    places = section(window, PLACES, qtbot)
    assert isinstance(places, StampSection)
    rows = [places.rows.data(places.rows.index(at), ROW_ROLE) for at in range(2)]
    assert [(row.title, row.text) for row in rows if isinstance(row, RowText)] == [
        ("Quyết định · số", "đã dời sang phải 10,0 mm, lên 5,0 mm"),
        ("Quyết định · dấu", "cách trái 35,3 mm, cách trên 35,3 mm, trang 1"),
    ]
    places.commit()
    qtbot.waitUntil(lambda: len(places.kept) == 1)
    places.commit()
    qtbot.waitUntil(lambda: not places.kept)
    assert not stamp_places.remembered(desk)
    assert places.list.isHidden()
    assert "Đã bỏ" in places.notice.text
    places.commit()

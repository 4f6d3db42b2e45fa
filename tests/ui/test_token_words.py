"""Every certificate on the tokens is told without a PIN: whose, by whom, which number, how long, for what."""

import shutil

import pytest
from pytestqt.qtbot import QtBot

from app.base.settings import save
from app.compose import House
from app.practice.token import PracticeToken
from app.ui.forms.settings import TokenSection
from app.ui.pages.settings import SettingsPage
from app.ui.window import Window
from tests.kit.token import practice_token

TOKEN = 4


@pytest.fixture(scope="module")
def token(tmp_path_factory: pytest.TempPathFactory) -> PracticeToken:
    return practice_token(tmp_path_factory.mktemp("token"))


def shown(window: Window, qtbot: QtBot, what: str) -> str:
    """Open the section of the token and return what it says of the certificates, as soon as this is among it."""
    window.open("settings", TOKEN)
    page = window.page()
    assert isinstance(page, SettingsPage)
    section = page.section()
    assert isinstance(section, TokenSection)
    qtbot.waitUntil(lambda: what in section.found.text(), timeout=30000)
    return section.found.text()


@pytest.mark.token
def test_the_settings_and_the_foot_of_the_window_list_them(
    window: Window, house: House, token: PracticeToken, qtbot: QtBot
) -> None:
    assert shown(window, qtbot, "Chưa cắm") == "Chưa cắm token nào có chứng thư."
    if token.config is not None:
        practice = house.office.folders.practice
        practice.mkdir(parents=True, exist_ok=True)
        shutil.copy(token.config, practice / token.config.name)
    ours = save(house.office.folders.settings, token_module=str(token.module), practice=True)
    window.shell.take_settings(ours)
    window.open("to_register")
    said = shown(window, qtbot, "Nơi cấp").split("\n")
    assert "Sở Thử nghiệm tỉnh Mẫu Một (chữ ký số của cơ quan)" in said
    assert "Trần Văn Mẫu (chữ ký số cá nhân)" in said
    at = said.index("Sở Thử nghiệm tỉnh Mẫu Một (chữ ký số của cơ quan)")
    issued, valid, uses = said[at + 1 : at + 4]
    assert "Chủ thể: Giám đốc, Sở Thử nghiệm tỉnh Mẫu Một" in said
    assert issued.startswith("Nơi cấp: ")
    assert ", số sê-ri " in issued
    assert valid.startswith("Hiệu lực từ ")
    assert "còn " in valid
    assert uses == "Dùng để: ký số, cam kết nội dung (chống chối bỏ)"
    window.watch.start()
    foot = window.status.facts[-1]
    qtbot.waitUntil(lambda: issued in foot.toolTip(), timeout=30000)
    assert foot.accessibleDescription() in foot.toolTip()

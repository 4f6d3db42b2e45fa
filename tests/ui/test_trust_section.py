"""The trusted authorities in the settings: read, compared, confirmed, listed; and refused with a reason."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.desk.journal import recent
from app.desk.office import Office
from app.ui.forms.trust import TrustSection
from app.ui.pages.settings import SettingsPage
from app.ui.window import Window
from tests.kit.pki import authority_pem


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("root") / "root.crt"
    file.write_bytes(authority_pem("Gốc thử nghiệm"))
    return file


@pytest.fixture
def section(window: Window, qtbot: QtBot) -> TrustSection:
    window.shell.house.verifier.warm()
    window.open("settings", 1)
    page = window.page()
    assert isinstance(page, SettingsPage)
    names = list(page.sections)
    window.open("settings", names.index("Nhà cung cấp được tin cậy") + 1)
    found = page.section()
    assert isinstance(found, TrustSection)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    return found


def test_read_compared_trusted_and_refused(
    window: Window, section: TrustSection, desk: Office, root: Path, qtbot: QtBot
) -> None:
    assert section.away.why == "Chưa có nhà cung cấp nào được tin cậy."
    section.file.line.setText(str(root))
    section.commit()
    qtbot.waitUntil(lambda: section.offer is not None)
    assert "SHA-256: " in section.shown.text()
    assert section.primary.why == "Hãy so dấu vân tay trước."
    section.commit()
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    assert section.anchors == (), "nothing is trusted before it was compared"
    section.compared.setChecked(True)
    section.commit()
    qtbot.waitUntil(lambda: len(section.anchors) == 1)
    assert (section.notice.text, section.offer) == ("Đã đưa vào danh sách tin cậy.", None)
    assert recent(desk)[0].act == "trust_added"

    section.list.setCurrentIndex(section.rows.index(0, 0))
    section.refuse()
    qtbot.waitUntil(lambda: "value.missing" in section.notice.text)
    section.reason.setText("Khóa bị lộ")
    section.away.click()
    qtbot.waitUntil(lambda: section.anchors[0].refused)
    assert recent(desk)[0].facts["reason"] == "Khóa bị lộ"


def test_a_file_that_holds_none(section: TrustSection, tmp_path: Path, qtbot: QtBot) -> None:
    section.file.line.setText(str(tmp_path / "none.crt"))
    section.commit()
    qtbot.waitUntil(lambda: "trust.not_an_authority" in section.notice.text)
    section.refuse()
    assert section.offer is None

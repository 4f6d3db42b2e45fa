"""The trusted authorities in the settings: read, compared, confirmed, listed; and refused with a reason."""

from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7
from pytestqt.qtbot import QtBot

from app.desk.journal import recent
from app.desk.office import Office
from app.desk.trust import fingerprint, grouped
from app.ui.forms.trust import TrustSection
from app.ui.pages.settings import SettingsPage
from app.ui.window import Window
from tests.kit.office import Watch
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
    qtbot.waitUntil(lambda: "file.unreadable" in section.notice.text)
    damaged = tmp_path / "damaged.crt"
    damaged.write_bytes(b"-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----\n")
    section.file.line.setText(str(damaged))
    section.commit()
    qtbot.waitUntil(lambda: "trust.not_an_authority" in section.notice.text)
    section.refuse()
    assert section.offer is None


def test_one_of_a_bundle_is_chosen_and_trusted_for_some_days(
    window: Window, section: TrustSection, tmp_path: Path, qtbot: QtBot
) -> None:
    assert "chưa xác minh nơi cấp" in section.none.text()
    made = [x509.load_pem_x509_certificate(authority_pem(f"Gốc {name}")) for name in ("một", "hai")]
    bundle = tmp_path / "roots.p7b"
    bundle.write_bytes(pkcs7.serialize_certificates(made, Encoding.DER))
    section.file.line.setText(str(bundle))
    section.commit()
    qtbot.waitUntil(lambda: len(section.offers) == 2)
    assert section.choice.isVisible()
    section.compared.setChecked(True)
    section.choice.setCurrentIndex(section.bundle.index(1, 0))
    second = section.offers[1]
    assert section.offer == second
    assert (section.compared.isChecked(), section.primary.isEnabled()) == (False, False), "another one, not compared"
    assert grouped(second.fingerprint) in section.shown.text()
    section.compared.setChecked(True)
    section.until.setText("không ngày")
    section.commit()
    assert "31/12/2026" in section.notice.text
    section.until.setText("31/12/2026")
    section.commit()
    qtbot.waitUntil(lambda: len(section.anchors) == 1)
    (anchor,) = section.anchors
    assert (fingerprint(anchor.certificate), f"{anchor.until:%d/%m/%Y}") == (second.fingerprint, "31/12/2026")
    assert [one.fingerprint for one in section.offers] != [second.fingerprint], "the other one is still offered"
    section.commit()
    section.file.line.setText("")
    section.file.line.setText(str(bundle))
    section.commit()
    qtbot.waitUntil(lambda: len(section.offers) == 2)
    section.choice.setCurrentIndex(section.bundle.index(1, 0))
    assert "đã được tin cậy" in section.shown.text()
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    section.list.clearSelection()
    section.refuse()
    qtbot.waitUntil(lambda: bool(section.notice.text))


def test_an_expired_one_is_named_and_not_taken(
    section: TrustSection, desk: Office, watch: Watch, root: Path, qtbot: QtBot
) -> None:
    watch.wait(days=40 * 365)
    section.file.line.setText(str(root))
    section.commit()
    qtbot.waitUntil(lambda: section.offer is not None)
    section.compared.setChecked(True)
    assert "đã hết hạn" in section.primary.why
    assert not section.primary.isEnabled()

"""A certificate whose name or post is printed nowhere is said where the document is taken in (R-403, R-421)."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.compose import House
from app.practice.pki import practice_pki
from app.ui.window import Window
from tests.kit.pdfs import state_document
from tests.kit.pki import session_of
from tests.kit.signed_pdfs import Bench
from tests.kit.token import OURS, practice_token
from tests.ui.test_outgoing_pages import prepare_page, signed_by_leader, with_token

__all__ = ["signed_by_leader", "with_token"]


@pytest.mark.token
def test_another_name_is_printed(
    with_token: House, window: Window, signed_by_leader: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    pki = practice_pki(practice_token(signed_by_leader).ca.parent, *OURS)
    bench = Bench(tmp_path, pki, with_token.reader, with_token.sealer)
    bench.lay_out(state_document(tmp_path / "other.pdf", signer="Nguyễn Thị Ngọc Ánh", post="CHÁNH VĂN PHÒNG"))
    bench.sign(bench.plain, bench.leader, session_of(pki.own.leader, pki))
    page = prepare_page(window, qtbot)
    page.take(bench.leader)
    qtbot.waitUntil(lambda: "nguyên vẹn" in page.signed.text)
    assert "Trên văn bản không thấy tên “Trần Văn Mẫu” ghi trong chứng thư." in page.signed.text
    assert "Trên văn bản không thấy chức vụ “Giám đốc” ghi trong chứng thư." in page.signed.text
    page.take(signed_by_leader / "samples" / "signed-by-leader-1.pdf")
    qtbot.waitUntil(lambda: "nguyên vẹn" in page.signed.text and "không thấy" not in page.signed.text)

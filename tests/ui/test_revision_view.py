"""The file as it was signed, beside the file as it is: what came after is listed, what differs is boxed on both."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.desk.office import Office
from app.desk.verdicts import keep_verdict
from app.ui.forms.revisions import RevisionForm, lines_of, marks_of
from app.ui.pages.facts import SIGNATURE
from app.ui.pages.inbox import InboxPage
from app.ui.pages.signature_card import has_revision
from app.ui.theme import Tone
from app.ui.widgets.buttons import LinkButton
from app.ui.window import Window

FIRST: dict[str, Any] = {
    "field": "Lanh_dao",
    "signer": "Nguyễn Văn A",
    "kind": "person",
    "time": "2026-11-20T16:02:00+07:00",
    "covers": "revision",
    "certificate": "ok",
    "page": 1,
    "box": [300.0, 400.0, 420.0, 450.0],
    "end": 400,
}
SECOND = FIRST | {"signer": "UBND tỉnh Mẫu", "kind": "agency", "covers": "whole", "end": 90000}
REPORT: dict[str, Any] = {
    "verdict": "V03",
    "sentence": "V03",
    "integrity": "changed",
    "certificate": "ok",
    "sender": "ok",
    "signatures": [FIRST, SECOND],
    "differences": [
        {"page": 1, "box": [100.0, 500.0, 200.0, 540.0], "what": "drawn"},
        {"page": 1, "box": [100.0, 500.0, 150.0, 540.0], "what": "word"},
        {"page": 2, "box": [0.0, 0.0, 595.0, 842.0], "what": "added"},
        {"page": 1, "box": [0.0, 0.0, 595.0, 842.0], "what": "label"},
    ],
    "notes": ["structure"],
}


def test_only_earlier_signatures_have_a_revision_of_their_own() -> None:
    assert has_revision(FIRST)
    assert not has_revision(SECOND)
    assert not has_revision(FIRST | {"kind": "timestamp"})
    assert not has_revision({})


def test_boxes_of_differences_and_of_later_signatures() -> None:
    marks = marks_of(REPORT, 0)
    assert [(one.page, one.tone) for one in marks] == [
        (0, Tone.BAD),
        (0, Tone.BAD),
        (1, Tone.BAD),
        (0, Tone.BUSY),
    ]


def test_nothing_after_is_said() -> None:
    assert len(lines_of(SECOND, [], [])) == 2


def opened(window: Window, key: int, qtbot: QtBot) -> tuple[InboxPage, RevisionForm]:
    """Open the first signature's revision of a document."""
    window.open("to_register", key)
    page = window.page()
    assert isinstance(page, InboxPage)
    page.pane.facts.show_tab(SIGNATURE)
    qtbot.waitUntil(lambda: page.pane.detail is not None and page.pane.detail.card.verdict == "V03")
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    links: list[LinkButton] = list(page.pane.facts.signature.findChildren(LinkButton, "asSigned"))
    assert len(links) == 1
    links[0].click()
    form = page.pane.form
    assert isinstance(form, RevisionForm)
    qtbot.waitUntil(lambda: form.viewer.view.path is not None)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    return page, form


@pytest.fixture
def changed(desk: Office, arrive: Callable[..., int]) -> int:
    """A document that was changed after the first of its signatures."""
    key = arrive()
    keep_verdict(desk, key, REPORT)
    return key


def test_the_revision_opens_beside_the_page(window: Window, changed: int, qtbot: QtBot) -> None:
    page, form = opened(window, changed, qtbot)
    labels: list[QLabel] = list(form.findChildren(QLabel))
    told = "\n".join(label.text() for label in labels)
    for text in (
        "Bản lúc Nguyễn Văn A ký",
        "Thêm vào sau: UBND tỉnh Mẫu",
        "Trang 1 khác lúc ký",
        "trang được thêm vào",
    ):
        assert text in told
    shown = form.viewer.view.path
    assert shown is not None
    assert shown.stat().st_size == 400
    assert (form.primary.isHidden(), page.pane.viewer.isVisible()) == (True, True)
    form.commit()
    assert form.viewer.view.path == shown
    form.put_away()
    assert page.pane.form is None
    assert not shown.exists()


def test_without_room_for_both_one_follows_the_other(window: Window, changed: int, qtbot: QtBot) -> None:
    page, form = opened(window, changed, qtbot)
    shown = form.viewer.view.path
    window.resize(1000, 700)
    qtbot.waitUntil(page.pane.viewer.isHidden)
    now = page.pane.viewer.view.path
    for path, title, other in ((now, "Bản hiện nay", "Bản lúc ký"), (shown, "Bản lúc Nguyễn Văn A ký", "Bản hiện nay")):
        form.primary.click()
        assert (form.viewer.view.path, form.title.text(), form.primary.text()) == (path, title, other)
        qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    form.primary.click()
    window.resize(1900, 900)
    qtbot.waitUntil(page.pane.viewer.isVisible)
    assert (form.viewer.view.path, form.primary.isHidden()) == (shown, True)
    window.resize(1000, 700)
    qtbot.waitUntil(page.pane.viewer.isHidden)
    form.put_away()
    assert page.pane.viewer.isVisible()

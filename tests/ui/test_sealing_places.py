"""Number, date and seal are moved on the page by mouse, keys and millimetres; the page shows what will be sealed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.compose import House
from app.desk import stamp_places
from app.desk.office import Office
from app.desk.records import detail
from app.documents.arrival import ArrivedFile
from app.documents.life import State
from app.practice.token import PIN
from app.signing.marks import MM, Place, SignatureBox
from app.ui.pages.seal import SealPage
from app.ui.window import Window
from tests.kit.office import drafted, row_of
from tests.ui.test_outgoing_pages import seal_page, signed_by_leader, with_token

__all__ = ["signed_by_leader", "with_token"]
pytestmark = pytest.mark.token


def taken_in(desk: Office, samples: Path) -> int:
    file = samples / "samples" / "signed-by-leader-1.pdf"
    kept = ArrivedFile(file.name, desk.vault.keep_file(file), file.stat().st_size, "application/pdf", "MAIN", 1)
    return drafted(desk, "H99.04", type_name="Quyết định", notation="QĐ-STN", files=(kept,))


def opened(window: Window, key: int, qtbot: QtBot) -> SealPage:
    page = seal_page(window, key, qtbot)
    qtbot.waitUntil(lambda: drawn(page))
    return page


def drawn(page: SealPage) -> bool:
    """Tell whether the page as it will be is shown."""
    view = page.viewer.view
    shown = view.path is not None and view.path.name.startswith("preview-") and bool(view.drawn_pages)
    return shown and not page.shell.bridge.busy()


def place(page: SealPage, name: str) -> Place:
    assert page.stamps.places is not None
    return page.stamps.places.named[name]


def at(page: SealPage, name: str) -> QPoint:
    """Return where the middle of a place is in the view."""
    view, there = page.viewer.view, place(page, name)
    return next(
        QPoint(x, y)
        for y in range(0, view.viewport().height(), 2)
        for x in range(0, view.viewport().width(), 2)
        if (hit := view.point_at(QPoint(x, y))) is not None
        and hit[0] == there.page
        and abs(hit[1] - (there.box[0] + there.box[2]) / 2) < 3 / view.zoom
        and abs(hit[2] - (there.box[1] + there.box[3]) / 2) < 3 / view.zoom
    )


def drag(page: SealPage, start: QPoint, way: QPoint) -> None:
    """Drag with the left button."""
    viewport = page.viewer.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(viewport, start + way)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start + way)


def test_moved_by_mouse_keys_and_figures_and_sealed_there(
    with_token: House, window: Window, signed_by_leader: Path, desk: Office, qtbot: QtBot
) -> None:
    del with_token
    key = taken_in(desk, signed_by_leader)
    page = opened(window, key, qtbot)
    first = place(page, "seal")
    drag(page, at(page, "seal"), QPoint(-30, 12))
    zoom = page.viewer.view.zoom
    dragged = place(page, "seal")
    assert dragged.box[0] == pytest.approx(first.box[0] - 30 / zoom, abs=0.5)
    assert (dragged.why, page.stamps.form.name) == ("shown", "seal")
    QTest.keyClick(page.viewer.view, Qt.Key.Key_Right)
    QTest.keyClick(page.viewer.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    nudged = place(page, "seal")
    assert (nudged.box[0] - dragged.box[0], nudged.box[1] - dragged.box[1]) == pytest.approx((1, 10))
    page.stamps.form.choose("date")
    page.stamps.form.top.setValue(page.stamps.form.top.value() + 2)
    qtbot.waitUntil(lambda: drawn(page))
    wanted = {name: place(page, name).box for name in stamp_places.NAMES}
    assert page.stamps.form.top.value() * MM == pytest.approx(wanted["date"][1], abs=0.2)
    page.stamps.form.always.setChecked(True)
    page.stamps.accept()
    page.pin.field.setText(PIN)
    page.commit()
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.SEALED.value)
    qtbot.waitUntil(lambda: not page.shell.bridge.busy())
    main = Path(detail(desk, key).files[0].path)
    house = page.shell.house
    document = house.reader.open(main)
    fields = {one.name: document.in_pdf(one.page, wanted[_NAMES[one.name]]) for one in _ours(house, main)}
    for one in _ours(house, main):
        assert one.box == pytest.approx(fields[one.name], abs=0.1)
    again = taken_in(desk, signed_by_leader)
    second = opened(window, again, qtbot)
    assert place(second, "seal").box == pytest.approx(wanted["seal"], abs=0.1)
    second.stamps.form.back.click()
    qtbot.waitUntil(lambda: drawn(second))


def test_a_place_over_text_is_a_question_and_goes_back_when_asked(
    with_token: House, window: Window, signed_by_leader: Path, desk: Office, qtbot: QtBot
) -> None:
    del with_token
    page = opened(window, taken_in(desk, signed_by_leader), qtbot)
    found = place(page, "date")
    page.stamps.move("date", 0, -30)
    qtbot.waitUntil(lambda: not place(page, "date").sure)
    assert place(page, "date").why == "covers"
    assert not page.primary.isEnabled()
    page.stamps.move("date", 0, 29)
    page.stamps.mover.choose("date")
    page.stamps.mover.snap()  # the hand lets go close to where it was found
    page.stamps.form.back.click()
    assert place(page, "date") == found


_NAMES = {"CoQuan_So": "number", "CoQuan_Ngay": "date", "CoQuan_Dau": "seal"}


def _ours(house: House, pdf: Path) -> list[SignatureBox]:
    return [one for one in house.sealer.facts(pdf).signatures if one.name in _NAMES]

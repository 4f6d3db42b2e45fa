"""The small widgets: what they say, what they measure, that they paint in every look."""

from collections.abc import Iterator
from datetime import datetime
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.base.clock import VIETNAM
from app.base.errors import OfficeError
from app.ui import theme, words
from app.ui.forms.choices import Choice
from app.ui.forms.dates import DayField
from app.ui.models.simple import SimpleRows
from app.ui.theme import LOOKS, Tone
from app.ui.widgets.action_bar import ActionBar
from app.ui.widgets.bars import NoticeBar, PracticeBand
from app.ui.widgets.buttons import ActionButton, Kind, LinkButton, key_name
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.facts import Box, Elided, FactRow, FactsTable
from app.ui.widgets.field import Field
from app.ui.widgets.icons import icon, pixmap
from app.ui.widgets.marks import Mark, Pill
from app.ui.widgets.problem import ProblemView
from app.ui.widgets.rows import LineDelegate, RowList, RowText
from app.ui.widgets.steps import Stage, Step, StepLine


class Ear(QObject):
    """Counts presses."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def press(self) -> None:
        self.count += 1


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture(params=list(LOOKS))
def worn(request: pytest.FixtureRequest, dressed: QApplication) -> Iterator[str]:
    theme.wear(dressed, request.param, 125)
    yield request.param
    theme.wear(dressed)


def colours(widget: QWidget) -> int:
    """Return how many colours a widget paints."""
    picture = widget.grab().toImage()
    return len({picture.pixel(x, y) for x in range(picture.width()) for y in range(0, picture.height(), 2)})


def test_everything_paints_in_every_look(worn: str, qtbot: QtBot, ear: Ear) -> None:
    bar, rows = NoticeBar(), RowList("rows")
    model = SimpleRows(rows)
    model.show_rows([RowText("a", "b", "08:02", tone, (("x", tone),)) for tone in Tone])
    rows.setModel(model)
    rows.setCurrentIndex(model.index(0))
    lines = RowList("lines")
    lines.setItemDelegate(LineDelegate(lines))
    lines.setModel(model)
    lines.setCurrentIndex(model.index(1))
    step = StepLine((Step("a", Stage.DONE), Step("b", Stage.FAILED), Step("c", Stage.AHEAD)))
    view = ProblemView()
    view.tell(words.bug(), ("Again", ear.press))
    bar.say("Perhaps", Tone.DOUBT, ("Yes", ear.press))
    buttons = [ActionButton("Do", kind, "Ctrl+Return") for kind in Kind]
    marks = [Mark(tone) for tone in Tone] + [Mark(Tone.GOOD, plain=True)]
    for widget in (
        bar,
        rows,
        lines,
        step,
        view,
        *buttons,
        *marks,
        Pill("x", Tone.BAD),
        LinkButton("y"),
        PracticeBand("z"),
    ):
        qtbot.addWidget(widget)
        widget.resize(max(widget.sizeHint().width(), 120), max(widget.sizeHint().height(), 30))
        assert colours(widget) > 1, type(widget).__name__


def test_a_button_says_why_it_cannot_be_pressed(dressed: QApplication, qtbot: QtBot, ear: Ear) -> None:
    button = ActionButton("Phát hành", Kind.PRIMARY, "F7")
    qtbot.addWidget(button)
    button.clicked.connect(ear.press)
    narrow = button.sizeHint().width()
    button.allow("Thiếu chữ ký số cơ quan.")
    assert not button.isEnabled()
    assert button.toolTip() == button.accessibleDescription() == button.why == "Thiếu chữ ký số cơ quan."
    button.grab()
    button.allow()
    button.bind()
    button.name_it("Phát hành đến ba nơi")
    assert button.sizeHint().width() > narrow
    assert button.minimumSizeHint() == button.sizeHint()
    button.click()
    assert (ear.count, button.key, button.accessibleName()) == (1, "F7", "Phát hành đến ba nơi")


def test_keys_are_written_as_on_a_cap() -> None:
    assert [key_name(key) for key in ("Ctrl+Return", "Ctrl+K", "Return", "T")] == ["Ctrl ↵", "Ctrl K", "↵", "T"]


def test_focus_is_seen(dressed: QApplication, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    button, link = ActionButton("Do", Kind.PRIMARY, parent=holder), LinkButton("Link", holder)
    link.be_quiet()
    link.move(0, 60)
    holder.resize(200, 100)
    holder.show()
    with qtbot.waitActive(holder):
        holder.activateWindow()
    holder.setFocus()
    plain = holder.grab().toImage()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    ringed = holder.grab().toImage()
    assert ringed != plain
    link.setFocus()
    assert holder.grab().toImage() != ringed
    assert link.minimumSizeHint().width() < link.sizeHint().width() + 60


def test_a_notice_offers_acts(dressed: QApplication, qtbot: QtBot, ear: Ear) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.say("Có thể trùng", Tone.DOUBT, ("So sánh", ear.press), ("Khác", ear.press))
    bar.press(0)
    bar.press(1)
    bar.press(5)
    assert (bar.text, ear.count, bar.accessibleName()) == ("Có thể trùng", 2, "Có thể trùng")
    bar.say("Xong", Tone.GOOD)
    bar.press(0)
    assert ear.count == 2


def test_a_problem_has_five_lines_and_can_be_put_away(dressed: QApplication, qtbot: QtBot, ear: Ear) -> None:
    view = ProblemView()
    qtbot.addWidget(view)
    told = words.told(OfficeError())
    view.tell(told, ("Tiếp tục", ear.press))
    lines = [view.what.text(), view.why.text(), view.safe.text(), view.next.text(), view.code.text()]
    assert lines == [told.what, told.why, told.safe, told.next, told.code]
    for button in cast("list[QPushButton]", view.findChildren(QPushButton)):
        button.click()
    assert ear.count == 1
    assert view.isHidden()
    view.tell(told)
    assert not view.isHidden()


def test_acts_without_room_wait_under_a_menu(dressed: QApplication, qtbot: QtBot, ear: Ear) -> None:
    bar = ActionBar()
    qtbot.addWidget(bar)
    bar.resize(900, 54)
    bar.show()
    bar.offer([("Một", "Ctrl+Return", ear.press), ("Hai", "T", ear.press), ("Ba", "", ear.press)], "gợi ý")
    assert [button.isVisible() for button in bar.buttons] == [True] * 3
    bar.resize(bar.minimumSizeHint().width(), 54)
    assert [button.isVisible() for button in bar.buttons] == [True, False, False]
    bar.more.click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    actions = menu.actions()
    assert [action.text() for action in actions] == ["Hai\tT", "Ba"]
    actions[0].trigger()
    menu.close()
    bar.buttons[0].click()
    assert ear.count == 2
    bar.say("Đã trả lại")
    assert not bar.buttons
    assert bar.minimumSizeHint().width() > 0


def test_steps_say_only_what_has_happened(dressed: QApplication, qtbot: QtBot) -> None:
    line = StepLine()
    qtbot.addWidget(line)
    line.show_steps((Step("đã đến", Stage.DONE), Step("đã tiếp nhận", Stage.AHEAD)))
    assert line.accessibleName() == "đã đến"
    line.show_steps((Step("chờ gửi", Stage.AHEAD),))
    assert line.accessibleName() == "chờ gửi"
    assert line.minimumSizeHint().width() < line.sizeHint().width() + 60


def test_steps_move_together_before_a_word_is_cut(dressed: QApplication, qtbot: QtBot) -> None:
    line = StepLine(tuple(Step("hoàn thành", Stage.AHEAD) for _ in range(5)))
    qtbot.addWidget(line)
    line.resize(line.sizeHint().width() - 60, line.sizeHint().height())
    drawn = line.grab().toImage()
    edge = {drawn.pixel(drawn.width() - 1, y) for y in range(drawn.height())}
    assert len(edge) == 1


def test_a_pill_without_words_takes_no_room(dressed: QApplication, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    pill = Pill("", Tone.BAD, holder)
    assert pill.isHidden()
    assert not Pill("words", Tone.BAD).isVisible()
    pill.say("2 quá hạn", Tone.BAD)
    assert (pill.text, pill.accessibleName(), pill.isHidden()) == ("2 quá hạn", "2 quá hạn", False)


def test_facts_leave_empty_rows_out(dressed: QApplication, qtbot: QtBot) -> None:
    table = FactsTable([("Nơi gửi", "UBND"), ("Ghi chú", "")])
    row, box, line = FactRow(Tone.GOOD, "Toàn vẹn", "Không đổi"), Box("a.pdf", "4 trang"), Elided("title")
    for widget in (table, row, box, line):
        qtbot.addWidget(widget)
    assert row.accessibleName() == "Toàn vẹn: Không đổi"
    assert box.accessibleName() == "a.pdf, 4 trang"
    table.show_rows([("Nơi gửi", "Sở")])
    line.setText("Một dòng rất dài " * 20)
    line.resize(100, 20)
    line.grab()
    assert line.toolTip() == line.text()
    assert line.minimumSizeHint().width() < 100


def test_an_empty_box_says_what_comes_next(dressed: QApplication, qtbot: QtBot, ear: Ear) -> None:
    empty = EmptyState()
    qtbot.addWidget(empty)
    empty.say("Hết việc.", "Số tiếp theo là 1276.", ("Quét", "F9", ear.press))
    cast("list[QPushButton]", empty.findChildren(ActionButton))[0].click()
    assert (empty.text, ear.count) == ("Hết việc. Số tiếp theo là 1276.", 1)
    empty.say("Hết.", "Chờ.", ("Khác", "", ear.press))


def test_a_proposal_becomes_real_by_tab_only(dressed: QApplication, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    field, other = Field("Tác giả", holder), Field("Khác", holder)
    other.move(0, 50)
    holder.resize(300, 100)
    holder.show()
    holder.activateWindow()
    field.propose("UBND tỉnh", "như nơi gửi · Tab")
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.grab()
    assert (field.text(), field.ghost, field.noted) == ("", "UBND tỉnh", "như nơi gửi · Tab")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "UBND tỉnh"
    QTest.keyClick(other, Qt.Key.Key_Tab)
    assert other.text() == ""


def test_a_note_can_be_taken(dressed: QApplication, qtbot: QtBot) -> None:
    field = Field("Ngày văn bản")
    qtbot.addWidget(field)
    field.resize(300, 32)
    field.proposed.connect(field.setText)
    field.note("✓ khớp trang 1", Tone.GOOD)
    assert field.noted == "✓ khớp trang 1"
    field.note("trang ghi 19/11: dùng?", Tone.DOUBT, "19/11/2026")
    field.pill.click()
    assert field.text() == "19/11/2026"
    field.remark("Sổ 2026")
    field.note("")
    field.grab()
    assert field.noted == "Sổ 2026"


def test_a_day_is_tidied_and_a_wrong_one_is_known(dressed: QApplication, qtbot: QtBot) -> None:
    field = DayField()
    qtbot.addWidget(field)
    field.setText("5/11/26")
    field.editingFinished.emit()
    assert field.text() == "05/11/2026"
    field.setText("mai")
    field.editingFinished.emit()
    assert field.is_wrong()
    field.say(datetime(2026, 1, 2, tzinfo=VIETNAM).date())
    assert not field.is_wrong()


def test_a_choice_keeps_what_was_written(dressed: QApplication, qtbot: QtBot) -> None:
    choice = Choice()
    qtbot.addWidget(choice)
    choice.write("Phòng A")
    choice.write("Phòng B")
    choice.offer(["Phòng B", "Phòng C"], choose_first=True)
    assert choice.text() == "Phòng A"
    choice.setEditText("")
    choice.offer(["Phòng B", "Phòng C"], choose_first=True)
    assert choice.text() == "Phòng B"
    with qtbot.waitSignal(choice.chosen) as told:
        choice.textActivated.emit("Phòng C")
    assert told.args == ["Phòng C"]


def test_icons_are_drawn_in_the_colour_of_the_text(dressed: QApplication) -> None:
    drawn = pixmap("search", 16, "#FF0000").toImage()
    seen = {drawn.pixelColor(x, y).name() for x in range(drawn.width()) for y in range(drawn.height())}
    assert "#ff0000" in seen
    assert not icon("search").isNull()
    empty = pixmap("no-such-icon").toImage()
    assert empty.pixelColor(4, 4).alpha() == 0


def test_letters_are_keys_in_a_list(dressed: QApplication, qtbot: QtBot) -> None:
    rows = RowList("rows")
    qtbot.addWidget(rows)
    model = SimpleRows(rows)
    model.show_rows([RowText("alpha"), RowText("tango", spoken="spoken")])
    rows.setModel(model)
    rows.setCurrentIndex(model.index(0))
    rows.keyboardSearch("t")
    assert rows.currentIndex().row() == 0
    assert not rows.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "spoken"
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "alpha, "
    assert model.index(0).data(Qt.ItemDataRole.DecorationRole) is None
    assert (model.title(0), model.title(9)) == ("alpha", "")


def test_what_can_be_chosen_may_change_while_the_list_is_open(dressed: QApplication, qtbot: QtBot) -> None:
    choice = Choice()
    qtbot.addWidget(choice)
    choice.offer(["Quyết định", "Công văn"])
    with qtbot.waitActive(choice):
        choice.show()
        choice.activateWindow()
    choice.setFocus()
    completer = choice.completer()
    line = choice.lineEdit()
    assert completer is not None
    assert line is not None
    QTest.keyClicks(line, "quy")
    popup = completer.popup()
    qtbot.waitUntil(popup.isVisible)
    choice.offer(["Báo cáo", "Quy chế", "Quyết định"])
    assert choice.text() == "quy"
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert choice.text() == "Quy chế"
    assert choice.completer() is completer


def test_a_long_notice_does_not_push_the_window(qtbot: QtBot, dressed: QApplication) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    column = QVBoxLayout(outer)
    notice = NoticeBar()
    column.addWidget(notice)
    outer.resize(400, 100)
    outer.show()
    notice.say("Còn 1 lần. Sai nữa thiết bị sẽ khóa và phải đưa đến nơi cấp để mở. " * 3)
    assert outer.minimumSizeHint().height() < 80
    outer.resize(400, 300)
    assert notice.height() >= notice.heightForWidth(notice.width())

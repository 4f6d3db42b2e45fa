"""A list over keys: nothing waits, nothing moves under the cursor."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from app.desk import records
from app.desk.office import Office
from app.desk.settle import return_to_sender
from app.documents.cards import Card
from app.ui.models import keys as models_keys
from app.ui.models.keys import KEY_ROLE, KeyModel
from app.ui.shell import Shell
from app.ui.widgets.rows import ROW_ROLE, RowText


def keys(office: Office) -> list[int]:
    return records.box_keys(office, "to_register")


def row(card: Card) -> RowText:
    return RowText(card.subject, spoken=f"{card.sender}, {card.subject}")


@pytest.fixture
def model(shell: Shell) -> KeyModel:
    return KeyModel(shell, keys, row)


def filled(model: KeyModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.filled):
        model.refresh()


def listed(model: KeyModel) -> list[int]:
    return [model.key(row) for row in range(model.rowCount())]


def test_the_first_cards_come_with_the_keys_and_the_rest_when_they_are_shown(
    model: KeyModel, arrive: Callable[..., int], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models_keys, "_FIRST", 1)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    first, second = arrive(), arrive()
    assert not model.is_filled
    with qtbot.waitSignal(model.dataChanged, timeout=20_000) as told:
        filled(model, qtbot)
    assert (told.args[0].row(), told.args[1].row()) == (0, 0)
    assert listed(model) == [first, second]
    assert (model.key(0), model.key(9), model.row_of(second), model.row_of(99)) == (first, 0, 1, -1)
    assert model.card(first) is not None
    index = model.index(1)
    assert index.data(KEY_ROLE) == second
    assert index.data(ROW_ROLE) is None
    qtbot.waitUntil(lambda: model.card(second) is not None)
    assert index.data(ROW_ROLE).title == index.data() == "Về việc phân bổ vốn 2"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("UBND tỉnh Mẫu")
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    tester.deleteLater()


def test_rows_that_stand_are_not_begun_anew(shell: Shell, arrive: Callable[..., int], qtbot: QtBot) -> None:
    asking, answering = Event(), Event()

    def slow_keys(office: Office) -> list[int]:
        asking.set()
        answering.wait(60)
        return keys(office)

    first = arrive()
    model = KeyModel(shell, slow_keys, row)
    begun = QSignalSpy(model.modelReset)
    model.refresh()
    assert asking.wait(60)
    model.refresh()  # news came while the first answer was on its way
    with qtbot.waitSignals([model.filled, model.filled]):
        answering.set()
    assert listed(model) == [first]
    assert begun.count() == 1, "a cursor would be lost at the second time"


def test_arrivals_wait_until_they_are_asked_for(model: KeyModel, arrive: Callable[..., int], qtbot: QtBot) -> None:
    first = arrive()
    filled(model, qtbot)
    urgent = arrive(urgency=3)
    with qtbot.waitSignal(model.news_waiting) as told:
        model.refresh()
    assert told.args == [1]
    assert listed(model) == [first]
    model.take_news_if_any()
    assert listed(model) == [urgent, first]
    model.take_news_if_any()


def test_what_left_the_box_leaves_the_list(
    model: KeyModel, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    known = [arrive() for _ in range(6)]
    filled(model, qtbot)
    for gone in (known[1], known[2], known[4]):
        return_to_sender(desk, gone, "Gửi nhầm")
    with qtbot.waitSignals([model.rowsRemoved, model.rowsRemoved]):
        model.refresh()
    assert listed(model) == [known[0], known[3], known[5]]


def test_a_changed_card_is_read_again(model: KeyModel, desk: Office, arrive: Callable[..., int], qtbot: QtBot) -> None:
    key = arrive()
    filled(model, qtbot)
    model.index(0).data(ROW_ROLE)
    qtbot.waitUntil(lambda: model.card(key) is not None)
    return_to_sender(desk, key, "Gửi nhầm")
    with qtbot.waitSignal(model.dataChanged):
        model.forget([key])
    qtbot.waitUntil(lambda: (card := model.card(key)) is not None and card.state == "returned")
    with qtbot.waitSignal(model.dataChanged):
        model.forget([0])


def test_an_empty_list_fills_at_once(model: KeyModel, arrive: Callable[..., int], qtbot: QtBot) -> None:
    filled(model, qtbot)
    assert model.rowCount() == 0
    key = arrive()
    filled(model, qtbot)
    assert listed(model) == [key]


def test_many_holes_are_taken_in_one_go(shell: Shell, qtbot: QtBot) -> None:
    known = list(range(1, 201))

    def some(office: Office) -> list[int]:
        return known

    model = KeyModel(shell, some, row)
    filled(model, qtbot)
    known = list(range(1, 201, 2))
    with qtbot.waitSignal(model.modelReset):
        model.refresh()
    assert model.rowCount() == 100

"""Threads meet Qt in one place: answers and news arrive in the window's thread, or not at all."""

import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread, QTimer
from pytestqt.qtbot import QtBot

from app.base.errors import OfficeError
from app.base.lanes import Lane
from app.base.news import Change, News, Topic
from app.desk.journal import NoSuchDocument
from app.desk.office import Office
from app.store.store import Store
from app.ui.bridge import Bridge


class Ear(QObject):
    """Remembers what it was told, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.here: list[bool] = []

    def take(self, answer: object) -> None:
        self.heard.append(answer)
        self.here.append(self.thread() is QThread.currentThread())


@pytest.fixture
def lane() -> Iterator[Lane]:
    made = Lane("test")
    yield made
    made.close()


@pytest.fixture
def bridge(desk: Office, qapp: object) -> Iterator[Bridge]:
    made = Bridge(desk.store)
    yield made
    made.close()


def refuse() -> None:
    raise NoSuchDocument(key=7)


def break_down() -> None:
    raise ZeroDivisionError


def test_an_answer_arrives_in_the_windows_thread(bridge: Bridge, lane: Lane, qtbot: QtBot) -> None:
    ear = Ear()
    bridge.run(ear, lane, threading.get_ident).then(ear.take)
    qtbot.waitUntil(lambda: bool(ear.heard))
    assert ear.heard != [threading.get_ident()]
    assert ear.here == [True]
    assert not bridge.busy()


def test_a_refusal_goes_to_its_slot(bridge: Bridge, lane: Lane, qtbot: QtBot) -> None:
    ear = Ear()
    bridge.run(ear, lane, refuse).then(ear.take).otherwise(ear.take)
    qtbot.waitUntil(lambda: bool(ear.heard))
    assert isinstance(ear.heard[0], NoSuchDocument)


def test_a_refusal_without_a_slot_is_told_by_the_window(bridge: Bridge, lane: Lane, qtbot: QtBot) -> None:
    ear = Ear()
    with qtbot.waitSignal(bridge.problem) as told:
        bridge.run(ear, lane, refuse)
    assert isinstance(told.args[0], OfficeError)


@pytest.mark.expects_log
def test_a_bug_is_logged_and_told(bridge: Bridge, lane: Lane, qtbot: QtBot) -> None:
    ear = Ear()
    with qtbot.waitSignal(bridge.broke) as told:
        bridge.run(ear, lane, break_down).otherwise(ear.take)
    assert isinstance(told.args[0], ZeroDivisionError)
    assert not ear.heard


def test_an_answer_to_a_closed_owner_is_dropped(bridge: Bridge, lane: Lane, qtbot: QtBot) -> None:
    owner, ear = QObject(), Ear()
    bridge.run(owner, lane, threading.get_ident).then(ear.take)
    shiboken6.delete(owner)
    qtbot.waitUntil(lambda: not bridge.busy())
    assert not ear.heard


def test_a_dropped_job_answers_nobody(bridge: Bridge, lane: Lane, qtbot: QtBot) -> None:
    ear = Ear()
    job = bridge.run(ear, lane, threading.get_ident).then(ear.take)
    job.drop()
    qtbot.waitUntil(lambda: not bridge.busy())
    assert not ear.heard
    assert not job.wanted()


def test_a_question_that_is_asked_anew_is_not_asked_twice(bridge: Bridge, lane: Lane, qtbot: QtBot) -> None:
    ear, begun, go_on = Ear(), threading.Event(), threading.Event()

    def ask(word: str) -> str:
        begun.set()
        go_on.wait()
        return word

    running = bridge.run(ear, lane, ask, "running").then(ear.take)
    begun.wait()
    queued = bridge.run(ear, lane, ask, "queued").then(ear.take)
    for job in (running, queued):
        job.give_way()
    bridge.run(ear, lane, ask, "newest").then(ear.take)
    go_on.set()
    qtbot.waitUntil(lambda: not bridge.busy())
    assert ear.heard == ["running", "newest"]


def test_only_bound_methods_of_qobjects_are_slots(bridge: Bridge, lane: Lane, qtbot: QtBot) -> None:
    job = bridge.run(bridge, lane, threading.get_ident)
    with pytest.raises(TypeError, match="bound method"):
        job.then(print)
    with pytest.raises(TypeError, match="bound method"):
        job.otherwise(lambda _: None)
    qtbot.waitUntil(lambda: not bridge.busy())


def test_news_of_another_thread_are_gathered(bridge: Bridge, desk: Office, lane: Lane, qtbot: QtBot) -> None:
    first, second = Change(Topic.INCOMING, 1), Change(Topic.OUTBOX, 2)
    with qtbot.waitSignal(bridge.changed) as told:
        lane.call(desk.news.publish, [first]).result()
        lane.call(desk.news.publish, [second]).result()
    assert told.args == [frozenset({first, second})]


def test_the_clerks_own_act_does_not_wait_in_a_burst_of_others(desk: Office, lane: Lane, qtbot: QtBot) -> None:
    acts = Lane("write")
    bridge = Bridge(desk.store, acts=acts)
    for key in range(1, 5):
        with qtbot.waitSignal(bridge.changed):
            lane.call(desk.news.publish, [Change(Topic.INCOMING, key)]).result()
    told: list[str] = []
    bridge.changed.connect(lambda _changes: told.append("told"))
    lane.call(desk.news.publish, [Change(Topic.INCOMING, 5)]).result()
    acts.call(desk.news.publish, [Change(Topic.OUTGOING, 9)]).result()
    QTimer.singleShot(600, lambda: told.append("later"))
    qtbot.waitUntil(lambda: "later" in told)
    assert told == ["told", "later"]
    bridge.close()
    acts.close()


def test_what_another_process_changed_is_heard(bridge: Bridge, desk: Office, lane: Lane, qtbot: QtBot) -> None:
    bridge.watch_others(lane)
    qtbot.waitUntil(lambda: bridge.watched)
    with Store(str(desk.store.url), News()) as other, qtbot.waitSignal(bridge.changed) as told, other.write() as tx:
        tx.touched(Topic.INCOMING, 5)
    assert told.args == [frozenset({Change(Topic.INCOMING, 5)})]


def test_a_closed_bridge_is_silent(bridge: Bridge, desk: Office, qtbot: QtBot) -> None:
    bridge.close()
    with qtbot.assertNotEmitted(bridge.changed, wait=150):
        desk.news.publish([Change(Topic.INCOMING, 1)])


def test_a_closed_bridge_takes_no_call(bridge: Bridge, lane: Lane) -> None:
    bridge.close()
    ear = Ear()
    job = bridge.run(ear, lane, threading.get_ident).then(ear.take)
    assert job.future is None
    assert not bridge.busy()

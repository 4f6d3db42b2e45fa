"""Lanes, news, clock, paths, rules: the ground the rest stands on."""

import sys
import threading
from concurrent.futures import CancelledError
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.base import clock
from app.base.errors import OfficeError, Refused, Unavailable
from app.base.lanes import Lane, Lanes
from app.base.news import Change, News, Topic
from app.base.paths import Folders, default_data_folder, program_folder, resource
from app.base.rules import rules


def test_a_lane_runs_calls_in_their_order_on_one_thread() -> None:
    with Lanes() as lanes:
        seen: list[int] = []
        calls = [lanes.write.call(seen.append, n) for n in range(20)]
        for call in calls:
            call.result()
        assert seen == list(range(20))
        assert lanes.write.call(lanes.write.is_here).result()
        assert not lanes.read.call(lanes.write.is_here).result()


def test_closing_a_lane_waits_for_what_runs_and_drops_what_is_queued() -> None:
    lane, started, go = Lane("one"), threading.Event(), threading.Event()

    def work() -> str:
        started.set()
        go.wait(60)
        return "done"

    running, queued = lane.call(work), lane.call(work)
    started.wait(60)
    closing = threading.Thread(target=lane.close)
    closing.start()
    with pytest.raises(CancelledError):
        queued.result(60)
    go.set()
    closing.join()
    assert running.result() == "done"


def test_what_is_to_be_written_is_written_before_a_lane_is_closed() -> None:
    go, written = threading.Event(), list[int]()
    with Lanes() as lanes:
        lanes.write.call(go.wait)
        for number in range(3):
            lanes.write.call(written.append, number)
        go.set()
        lanes.write.finish()
        assert written == [0, 1, 2]
        lanes.write.call(written.append, 3)
    assert written == [0, 1, 2, 3]
    lanes.write.finish()


def test_news_reach_whoever_listens_until_they_stop() -> None:
    news, heard = News(), list[frozenset[Change]]()
    stop = news.subscribe(heard.append)
    news.publish([])
    news.publish([Change(Topic.INCOMING, 5), Change(Topic.INCOMING, 5), Change(Topic.BOOKS)])
    stop()
    stop()
    news.publish([Change(Topic.AXIS)])
    assert heard == [frozenset({Change(Topic.INCOMING, 5), Change(Topic.BOOKS, 0)})]


def test_every_moment_carries_its_offset() -> None:
    assert clock.now().isoformat(timespec="milliseconds").endswith("+07:00")
    assert clock.now().microsecond % 1000 == 0
    told = clock.to_vietnam(datetime(2026, 1, 1, 20, tzinfo=UTC))
    assert told.isoformat() == "2026-01-02T03:00:00+07:00"
    assert clock.to_vietnam(datetime.fromisoformat("2026-01-01 20:00")) == told


def test_errors_tell_their_code_and_facts() -> None:
    class Sample(Refused):
        code = "sample.error"

    assert (str(Sample()), str(Sample(key=1, to="a"))) == ("sample.error", "sample.error (key=1, to=a)")
    assert issubclass(Unavailable, OfficeError)


def test_an_office_has_its_rooms(tmp_path: Path) -> None:
    folders = Folders(tmp_path / "office")
    folders.make()
    folders.make()
    rooms = {path.name for path in folders.data.iterdir()}
    assert rooms == {"vault", "quarantine", "work", "logs", "backups"}
    files = (folders.database, folders.settings, folders.practice, folders.quarantine)
    assert [path.name for path in files] == ["office.db", "settings.toml", "practice", "quarantine"]
    if sys.platform != "win32":
        assert folders.data.stat().st_mode & 0o077 == 0


def test_the_programs_own_files_are_found_also_when_it_is_frozen(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert resource("rules/status-map.toml").is_file()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert program_folder() == tmp_path


def test_data_rest_where_the_system_keeps_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    assert default_data_folder() == tmp_path / "vanthu"
    monkeypatch.setattr(sys, "platform", "win32")
    assert default_data_folder(practice=True) == tmp_path / "VanThu-ThucHanh"


def test_the_rule_that_holds_on_a_day_is_the_newest_before_it() -> None:
    assert rules("status-map", date(2026, 1, 1))["arrived"] == 1
    assert rules("status-map", date(1999, 1, 1))["returned"] == 2

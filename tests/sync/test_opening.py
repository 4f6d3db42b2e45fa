"""Many packets are opened in a child process; what it cannot do is done here, and no packet is lost by it."""

from contextlib import closing
from pathlib import Path

import pytest

from app.axis.edxml import worker
from app.axis.port import Waiting
from app.sync.errand import Fetched
from app.sync.opening import Opener, open_here
from tests.kit.axis_server import letter


@pytest.fixture
def come(tmp_path: Path) -> list[Fetched]:
    """A good packet, a bad one, and another good one, as they were fetched."""
    (tmp_path / "came").mkdir()
    files = [letter(tmp_path, 1), tmp_path / "bad", letter(tmp_path, 2)]
    files[1].write_text("<edXML>", "utf-8")
    moved = [file.replace(tmp_path / "came" / str(number)) for number, file in enumerate(files)]
    return [Fetched(Waiting(f"axis-{file.name}", "edoc"), file) for file in moved]


def test_the_child_opens_as_this_process_does(come: list[Fetched]) -> None:
    with closing(Opener()) as opener:
        opener.warm()
        there = opener.open(come)
    assert there == open_here(come)
    assert [one.reason for one in there] == ["", "not_well_formed", ""]
    assert all(file.exists() for one in there for file in one.files)


@pytest.mark.expects_log
def test_where_the_child_dies_the_packets_are_opened_here(come: list[Fetched]) -> None:
    with closing(Opener("tests.kit.dying_codec")) as opener:
        assert [one.packet is not None for one in opener.open(come)] == [True, False, True]


@pytest.mark.expects_log
def test_what_breaks_the_reader_is_told_with_its_trace(
    come: list[Fetched], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise LookupError

    monkeypatch.setattr(worker, "read_packet", broken)
    assert worker.read_some([(come[0].raw, come[0].raw.parent, "x-")]) == [None]
    with closing(Opener("tests.kit.puzzled_codec")) as opener:
        assert [one.reason for one in opener.open(come[:1])] == ["reader_failed"]
    assert "LookupError" in caplog.text


def test_a_folder_that_is_gone_is_no_fault_of_a_packet(come: list[Fetched]) -> None:
    with pytest.raises(OSError, match="gone"):
        worker.read_some([(come[0].raw, come[0].raw.parent / "gone", "x-")])

"""A false alarm of secrecy is released, and the record gets what its packet brought (D-16)."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.axis.port import Waiting
from app.desk.office import Office
from app.desk.records import detail, found
from app.desk.settle import release
from app.documents.life import State
from app.sync.chores import run_chores
from app.sync.inbox import take_packet
from app.sync.released import fill_released
from tests.kit.axis_server import letter
from tests.kit.exchange import TOOLS
from tests.kit.office import row_of


def stopped(desk: Office, folder: Path) -> int:
    """Take in a packet whose notation says that it is a secret, and return its key."""
    name = desk.vault.keep_file(letter(folder, 7, notation="QĐ-BMNN"))
    taken = take_packet(desk, Waiting("a-7", "edoc", "H98"), name)
    assert (taken.outcome, taken.key is not None) == ("blocked", True)
    return taken.key or 0


def test_what_was_stopped_at_the_door_is_read_from_its_packet(desk: Office, tmp_path: Path) -> None:
    key = stopped(desk, tmp_path)
    assert (detail(desk, key).files, row_of(desk, key).subject) == ((), "")
    release(desk, key, "Ký hiệu của đơn vị, không phải độ mật")
    assert run_chores(desk, TOOLS) == 2
    told = detail(desk, key)
    assert (told.card.state, told.card.code) == (State.WAITING, "7/QĐ-BMNN")
    assert (told.card.subject, [file.name for file in told.files]) == ("V/v thử nghiệm số 7", ["7.pdf"])
    assert (told.card.verdict, found(desk, "thử nghiệm")[1]) == ("V12", 1)
    assert fill_released(desk, TOOLS, str(key)) == ""
    assert len(detail(desk, key).files) == 1


def test_a_mark_on_the_page_does_not_stop_what_a_person_has_released(desk: Office, tmp_path: Path) -> None:
    key = stopped(desk, tmp_path)
    release(desk, key, "Mẫu giấy in sẵn")
    assert run_chores(desk, replace(TOOLS, lines=lambda _pdf: ["MẬT"])) == 2
    assert detail(desk, key).card.state is State.WAITING


@pytest.mark.expects_log
def test_a_packet_that_cannot_be_read_any_more_leaves_the_record_as_it_is(desk: Office, tmp_path: Path) -> None:
    key = stopped(desk, tmp_path)
    with desk.store.write() as tx:
        tx.session.get_one(type(row_of(desk, key)), key).raw_sha256 = desk.vault.keep(b"<edXML><broken>")
    release(desk, key, "Nhầm")
    assert run_chores(desk, TOOLS) == 1
    assert detail(desk, key).files == ()

"""Practice mode as a trainee opens it: an office with its axis, token and people, which a second opening keeps."""

import multiprocessing
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from app.axis.vxp import VxpAxis, VxpSettings
from app.base.errors import Unavailable
from app.compose import House, open_house
from app.desk.issue import issue
from app.desk.journal import recent
from app.desk.number import give_number
from app.desk.people import people, units
from app.desk.prepare import Draft, Recipient, prepare
from app.desk.records import detail, listed, recipient_lines
from app.documents.arrival import ArrivedFile, Signer
from app.documents.life import State
from app.documents.values import Direction
from app.practice.agencies import Agencies
from app.practice.partners import AxisDidNotStart, AxisProcess
from app.practice.server import listen
from app.practice.world import AGENCY, CLERKS, LEADERS, UNITS, World, practice_world
from app.store.tables import DocumentRow

_SPAWN = multiprocessing.get_context("spawn")
SENT = {
    "qd-phan-bo-von",
    "cv-hoa-toc-phong-chong-bao",
    "cv-cung-cap-thong-tin",
    "cv-chi-lanh-dao-ky",
    "unsigned",
    "changed-after-signing",
}


def rounds_until(house: House, done: Callable[[], bool]) -> None:
    """Make rounds until something is so; the partners work at their own pace in another process."""
    pace = threading.Event()
    while not done():
        assert house.engine.round().problem is None
        pace.wait(0.2)


def sealed(house: House, *to: str) -> int:
    """Prepare, number and issue a document whose seal is not the matter here."""
    office = house.office
    content = b"%PDF-1.4 thu nghiem"
    file = ArrivedFile("van-ban.pdf", office.vault.keep(content), len(content), "application/pdf", "MAIN", 1)
    draft = Draft("Công văn", "V/v thử nghiệm", Signer("Trần Văn Mẫu"), tuple(map(Recipient, to)), files=(file,))
    key = prepare(office, draft).key
    give_number(office, key)
    with office.store.write() as tx:
        tx.session.get_one(DocumentRow, key).state = State.SEALED.value
    issue(office, key)
    return key


def prove_office(house: House, world: World) -> None:
    ours = house.office.settings
    assert (ours.agency, ours.organ_id, ours.practice, ours.axis_url) == (AGENCY, "H99.05", True, world.axis.url)
    assert {person.name for person in people(house.office)} == {*CLERKS, *(name for name, _ in LEADERS)}
    assert tuple(units(house.office)) == UNITS
    assert house.office.who == CLERKS[0]
    assert house.seal_image.is_file()
    with house.open_seal(world.token.pin) as tools:
        assert tools.stamp.key.certificate.whose == "agency"


def test_the_practice_office_works_and_a_second_opening_keeps_it(tmp_path: Path) -> None:
    with practice_world(tmp_path) as world, open_house(tmp_path) as house:
        port = world.axis.port
        prove_office(house, world)
        key = sealed(house, "H98", "H97")
        rounds_until(house, (world.samples / "sent").exists)
        rounds_until(house, lambda: len(listed(house.office, Direction.INCOMING, 0)) >= len(SENT))
        came = listed(house.office, Direction.INCOMING, 0)
        assert {file.name for card in came for file in detail(house.office, card.key).files} >= {
            f"{name}.pdf" for name in SENT
        }
        assert all(card.state is State.WAITING for card in came)
        heard = ("accepted", "in_progress", "done")
        rounds_until(house, lambda: all(line.state in heard for line in recipient_lines(house.office, key)))
        statuses = [event.facts for event in detail(house.office, key).events if event.act == "status_heard"]
        assert {facts["status"] for facts in statuses} >= {1, 3}
        journal = len(recent(house.office))
    with practice_world(tmp_path) as world, open_house(tmp_path) as house:
        assert world.axis.port == port
        prove_office(house, world)
        assert len(recent(house.office)) == journal
        assert house.engine.round().problem is None
        assert len(listed(house.office, Direction.INCOMING, 0)) >= len(came)


def line_to(axis: AxisProcess) -> VxpAxis:
    agency = Agencies(axis.data / "agencies.json").find("H99.05")
    assert agency is not None
    return VxpAxis(VxpSettings(axis.url, agency.system_id, agency.secret))


def directory_of(axis: AxisProcess) -> int:
    line = line_to(axis)
    try:
        return len(line.list_agencies())
    finally:
        line.close()


def test_the_axis_killed_and_started_again_keeps_its_port_and_its_agencies(tmp_path: Path) -> None:
    axis = AxisProcess(tmp_path)
    first = axis.start()
    told = directory_of(axis)
    known = (tmp_path / "agencies.json").read_text("utf-8")
    axis.kill()
    with pytest.raises(Unavailable):
        directory_of(axis)
    assert axis.start() == first
    assert directory_of(axis) == told
    assert (tmp_path / "agencies.json").read_text("utf-8") == known
    axis.kill()
    axis.kill()


def test_an_axis_whose_port_is_taken_is_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    taken = listen(0)
    try:
        with pytest.raises(AxisDidNotStart):
            AxisProcess(tmp_path, taken.getsockname()[1]).start()
    finally:
        taken.close()
    assert "port_taken" in capfd.readouterr().err


def parent(data: Path, pipe: Connection) -> None:
    """Start an axis, tell where it is, and live until killed."""
    axis = AxisProcess(data)
    pipe.send(axis.start())
    pipe.recv()


def test_the_axis_ends_with_its_parent(tmp_path: Path) -> None:
    ours, theirs = _SPAWN.Pipe()
    process = _SPAWN.Process(target=parent, args=(tmp_path, theirs))
    process.start()
    theirs.close()
    url = ours.recv()
    axis = AxisProcess(tmp_path, url=url)
    assert directory_of(axis)
    process.kill()
    process.join()
    process.close()
    ours.close()
    pace = threading.Event()
    while answers(axis):
        pace.wait(0.1)


def answers(axis: AxisProcess) -> bool:
    """Tell whether an axis is there."""
    try:
        return bool(directory_of(axis))
    except Unavailable:
        return False

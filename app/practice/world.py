"""Practice mode: an office that cannot be mistaken for the real one, with its own axis, token and partners."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.base import settings
from app.base.paths import Folders
from app.compose import open_house
from app.desk.hand_over import add_route
from app.desk.office import Office
from app.desk.people import add_person, add_unit, people, units
from app.desk.setup import Setup, set_up
from app.practice.agencies import Agencies
from app.practice.partners import OWN, AxisProcess
from app.practice.pki import OWN_LEADER
from app.practice.token import PracticeToken, make_practice_token

AGENCY = "Sở Thử nghiệm tỉnh Mẫu Một"
CLERKS = ("Nguyễn Thị Thực Hành", "Trần Văn Tập Sự")
LEADERS = ((OWN_LEADER, "Giám đốc"), ("Lê Thị Ví Dụ", "Phó Giám đốc"))
UNITS = ("Văn phòng", "Phòng Kế hoạch - Tài chính", "Phòng Kỹ thuật", "Thanh tra Sở")
_PORT = "axis-port"


@dataclass(frozen=True)
class World:
    """What practice mode runs beside the window."""

    data: Path
    axis: AxisProcess
    token: PracticeToken
    samples: Path


@contextmanager
def practice_world(data: Path) -> Iterator[World]:
    """Make or open the practice office and run its axis and partners while the `with` lasts.

    The partners write and send the samples beside the window's start, once.
    """
    folders = Folders(data)
    folders.make()
    room = folders.practice
    room.mkdir(exist_ok=True)
    token = make_practice_token(room, AGENCY, OWN_LEADER, OWN)
    axis_data = room / "axis"
    axis_data.mkdir(exist_ok=True)
    axis = AxisProcess(axis_data, _port(room))
    url = axis.start()
    try:
        (room / _PORT).write_text(str(axis.port), "utf-8")
        _set_up(data, url, token)
        yield World(data, axis, token, room / "samples" / "few")
    finally:
        axis.kill()


def _port(room: Path) -> int:
    path = room / _PORT
    return int(path.read_text("utf-8")) if path.exists() else 0


def _set_up(data: Path, url: str, token: PracticeToken) -> None:
    agency = Agencies(data / "practice" / "axis" / "agencies.json").find(OWN)
    if agency is None:
        return
    with open_house(data) as house:
        wanted = Setup(
            agency=AGENCY,
            organ_id=OWN,
            old_organ_id=agency.old_code,
            agency_short="STN",
            parent_agency="UBND tỉnh Mẫu Một",
            place="Mẫu Một",
            axis_url=url,
            system_id=agency.system_id,
            secret=agency.secret,
            token_module=str(token.module),
            clerk="" if house.office.who else CLERKS[0],
        )
        settings.save(house.office.folders.settings, practice=True, poll_seconds=5)
        _fill(set_up(house.office, wanted))


def _fill(office: Office) -> None:
    """Add the people, units and the one routing rule of the practice office, once."""
    if len(people(office)) > len(LEADERS):
        return
    for name in CLERKS:
        add_person(office, name, "Văn thư cơ quan", "clerk")
    for name, post in LEADERS:
        add_person(office, name, post, "leader")
    for name in UNITS:
        if name not in units(office):
            add_unit(office, name)
    add_route(office, "Văn phòng", type_name="Giấy mời")

"""Drives the whole story through the real window and tells whether every step happened."""

import logging
import os
import sys
from datetime import timedelta
from pathlib import Path

from app.base import settings
from app.base.logs import window_log
from app.base.paths import Folders
from app.compose import open_house
from app.practice.world import practice_world
from app.ui.application import Wishes, make_application, open_window
from app.ui.exchange import Exchange
from app.ui.tour import incoming, outgoing, paper
from app.ui.tour.hands import Script, Tour
from app.ui.tour.scene import Scene

log = logging.getLogger(__name__)

DONE, FAILED = 0, 1
TEXT_SCALE = int(os.environ.get("VANTHU_TOUR_TEXT_SCALE", "150"))
"""Percent; what fits a small screen with large text fits every other one."""


def take_tour(data: Path, pictures: Path) -> int:
    """Run the tour in a practice office of its own; 0 only when every step happened."""
    with window_log(Folders(data).logs):
        _offer_scanner(data)
        with practice_world(data) as world:
            ours = settings.load(Folders(data).settings)
            with open_house(data, hold=timedelta(seconds=ours.hold_seconds)) as house:
                app = make_application(Wishes("vi"), TEXT_SCALE)
                window = open_window(house)
                window.resize(1366, 768)
                exchange = Exchange(window.shell)
                tour = Tour(window, pictures)
                scene = Scene(window, world, tour, house.office)
                results: list[bool] = []
                tour.ended.connect(results.append)
                tour.ended.connect(app.quit)
                window.show()
                window.activateWindow()
                exchange.start()
                tour.run(story(scene))
                app.exec()
                window.close()
                exchange.stop()
        return _tell(tour, well=results == [True])


def story(scene: Scene) -> Script:
    """The story in the order of a day."""
    for steps in (
        incoming.arrives,
        incoming.registered,
        incoming.presented,
        outgoing.taken_in,
        outgoing.sealed,
        outgoing.issued,
        outgoing.away,
        outgoing.back,
        incoming.transferred,
        paper.scanned,
        paper.printed,
        paper.guided,
        paper.kept_safe,
    ):
        log.info("tour: %s", steps.__name__)
        yield from steps(scene)


def _tell(tour: Tour, *, well: bool) -> int:
    said = "tour: every step happened" if well else f"tour: {tour.problem}"
    (sys.stdout if well else sys.stderr).write(said + "\n")
    return DONE if well else FAILED


def _offer_scanner(data: Path) -> None:
    """Let SANE show its own test scanner alone, where SANE is."""
    room = Folders(data).practice / "sane"
    room.mkdir(parents=True, exist_ok=True)
    (room / "dll.conf").write_text("test\n", "utf-8")
    (room / "test.conf").write_text(_TEST_SCANNER, "utf-8")
    os.environ.setdefault("SANE_CONFIG_DIR", str(room))


_TEST_SCANNER = """\
number_of_devices 1
mode Color
depth 8
resolution 200.0
test-picture "Color pattern"
geometry_min 0.0
geometry_max 300.0
geometry_quant 1.0
tl_x 0.0
tl_y 0.0
br_x 210.0
br_y 297.0
"""

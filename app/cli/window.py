"""Opens the window: with the real office, in practice mode, or for the tour."""

import contextlib
from argparse import Namespace
from datetime import timedelta
from pathlib import Path

from app.base import settings
from app.base.errors import OfficeError
from app.base.logs import window_log
from app.base.paths import Folders
from app.base.places import place_trouble
from app.cli.run import NOT_READY
from app.compose import open_house


def open_window(given: Namespace, data: Path) -> int:
    """Show the window until it is closed; return the exit code."""
    if given.tour is not None:
        from app.ui.tour.take import take_tour

        return take_tour(data, given.tour)
    try:
        with contextlib.ExitStack() as closing:
            closing.enter_context(window_log(Folders(data).logs))
            if getattr(given, "practice", False):
                from app.practice.world import practice_world

                closing.enter_context(practice_world(data))
            return _show(given, data)
    except (OfficeError, OSError) as problem:
        from app.ui.application import show_problem

        show_problem(place_trouble(problem) if isinstance(problem, OSError) else problem, given.lang or "vi")
        return NOT_READY


def _show(given: Namespace, data: Path) -> int:
    from app.ui.application import Wishes, run_window

    ours = settings.load(Folders(data).settings)
    wishes = Wishes(given.lang or ours.language, given.screenshot, given.quit_after_screenshot)
    with open_house(data, hold=timedelta(seconds=ours.hold_seconds)) as house:
        code = run_window(house, wishes)
        if house.office.settings.is_set_up:
            from app.sync.chores import copy_at_closing

            copy_at_closing(house.office)
        return code

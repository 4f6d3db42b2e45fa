"""What holds for every test: nothing is left behind, and a missing part is said aloud."""

import logging
import multiprocessing
import os
import threading
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.kit.parts import missing

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

pytest_plugins = ["tests.kit.children", "tests.kit.postgres", "tests.kit.services"]

_PARTS = ("token", "scanner", "postgres")
_GRACE = 20.0


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer `--long`, which runs the tests marked `slow` too."""
    parser.addoption("--long", action="store_true", help="run the long proofs too (marked slow)")


def pytest_configure(config: pytest.Config) -> None:
    """Let what is tried with invented values be tried a few times in the short run, and often in the long one."""
    settings.register_profile("tests", max_examples=200 if config.getoption("--long") else 25, deadline=None)
    settings.load_profile("tests")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out what cannot run here, with the reason; where CI=true a missing part is a failure."""
    if item.get_closest_marker("slow") and not item.config.getoption("--long"):
        pytest.skip("a long proof: runs with --long")
    for part in _PARTS:
        reason = missing(part) if item.get_closest_marker(part) else None
        if reason and os.environ.get("CI") == "true":
            pytest.fail(f"needs the part '{part}': {reason}", pytrace=False)
        if reason:
            pytest.skip(f"needs the part '{part}': {reason}")


@pytest.fixture(scope="session", autouse=True)
def nobodys_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what a program leaves in its user's folder away from the user who runs the tests."""
    names = {"XDG_DATA_HOME": os.environ.get("XDG_DATA_HOME"), "LOCALAPPDATA": os.environ.get("LOCALAPPDATA")}
    home = tmp_path_factory.mktemp("home")
    os.environ.update(dict.fromkeys(names, str(home)))
    yield
    for name, value in names.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that leaves a thread or a child running, or a warning in the log that it did not announce."""
    before, children = set(threading.enumerate()), set(multiprocessing.active_children())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(_GRACE)
    names = [thread.name for thread in left if thread.is_alive()]
    assert not names, f"threads left running: {names}"
    orphans = [child.name for child in multiprocessing.active_children() if child not in children]
    assert not orphans, f"child processes left running: {orphans}"
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    loud = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    assert request.node.get_closest_marker("expects_log") or not loud, f"unexpected log: {loud}"

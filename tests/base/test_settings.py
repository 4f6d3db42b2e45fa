"""Settings, secrets and the log: layered, private, redacted."""

import json
import logging
import stat
import sys
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail

from app.base import secrets
from app.base.logs import redact, start_log, stop_log
from app.base.settings import BadSettings, Settings, load, machine_folder, save


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The administrator's folder."""
    place = tmp_path / "machine"
    place.mkdir()
    monkeypatch.setenv("VANTHU_MACHINE_FOLDER", str(place))
    return place


def test_layers_hold_in_their_order_and_the_machine_can_lock(machine: Path, tmp_path: Path) -> None:
    office = tmp_path / "settings.toml"
    assert load(office) == Settings()
    (machine / "default.toml").write_text('axis_url = "https://truc.invalid"\npoll_seconds = 30', "utf-8")
    (machine / "locked.toml").write_text("hold_seconds = 60", "utf-8")
    saved = save(office, agency="Sở “Thử”\\nghiệm", organ_id="H99.05", hold_seconds=0, seal_diameter_mm=36)
    assert (saved.agency, saved.axis_url, saved.poll_seconds, saved.hold_seconds) == (
        "Sở “Thử”\\nghiệm",
        "https://truc.invalid",
        30,
        60,
    )
    assert (saved.is_set_up, Settings().is_set_up) == (True, False)
    again = save(office, poll_seconds=15, practice=True)
    assert (again.agency, again.poll_seconds, again.practice) == (saved.agency, 15, True)


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("organid = 'H99'", "organid"),
        ("poll_seconds = '60'", "poll_seconds"),
        ("poll_seconds = true\nzzz = 1", "poll_seconds, zzz"),
        ("practice = 1", "practice"),
        ("agency = ", "TOML"),
        ("agency = 1 2", "TOML 1:12"),
    ],
)
def test_a_typo_is_an_error_that_names_its_file(machine: Path, tmp_path: Path, written: str, named: str) -> None:
    office = tmp_path / "settings.toml"
    for layer in (office, machine / "locked.toml"):
        layer.write_text(written, "utf-8")
        with pytest.raises(BadSettings) as told:
            load(office)
        assert told.value.facts["file"] == str(layer)
        assert named in str(told.value.facts["keys"])
        layer.unlink()


def test_a_file_that_is_no_text_and_a_wrong_change_are_refused(machine: Path, tmp_path: Path) -> None:
    office = tmp_path / "settings.toml"
    office.write_bytes(b"\xff\xfe")
    with pytest.raises(BadSettings):
        load(office)
    office.unlink()
    with pytest.raises(BadSettings):
        save(office, colour="red")
    assert (office.exists(), list(machine.iterdir())) == (False, [])


def test_the_machines_folder_is_where_the_system_keeps_such_things(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("PROGRAMDATA", "C:/ProgramData")
    assert machine_folder() == Path("C:/ProgramData/VanThu")


_backends: Any = fail
NONE: KeyringBackend = _backends.Keyring()
"""What the library gives where there is no keyring."""


class Ring(KeyringBackend):
    """A keyring in memory, of the library's own kind."""

    priority = 1
    broken = False

    @cached_property
    def kept(self) -> dict[tuple[str, str], str]:
        return {}

    def get_password(self, service: str, username: str) -> str | None:
        if self.broken:
            raise OSError
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.broken:
            raise OSError
        self.kept[service, username] = password


def new_ring() -> Ring:
    kind: Any = Ring
    made: Ring = kind()
    return made


@pytest.fixture
def use() -> Iterator[Callable[[KeyringBackend], None]]:
    """Choose the user's keyring; afterwards it is the one before."""
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


def test_without_a_keyring_secrets_rest_in_a_file_for_this_user_alone(
    tmp_path: Path, use: Callable[[KeyringBackend], None]
) -> None:
    use(NONE)
    assert secrets.read(tmp_path, "axis") == ""
    (tmp_path / "secrets.part").write_text("left open to all by a crash")
    (tmp_path / "secrets.part").chmod(0o666)
    assert secrets.keep(tmp_path, "axis", "một hai ba") == "file"
    assert secrets.keep(tmp_path, "mail", "bốn") == "file"
    assert (secrets.read(tmp_path, "axis"), secrets.read(tmp_path, "mail")) == ("một hai ba", "bốn")
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "secrets.json").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secrets.json"]


def test_a_keyring_takes_the_secret_and_the_file_forgets_it(
    tmp_path: Path, use: Callable[[KeyringBackend], None]
) -> None:
    use(NONE)
    secrets.keep(tmp_path, "axis", "cũ")
    ring = new_ring()
    use(ring)
    assert secrets.keep(tmp_path, "axis", "mới") == "keyring"
    assert (secrets.read(tmp_path, "axis"), (tmp_path / "secrets.json").exists()) == ("mới", False)
    assert secrets.read(tmp_path, "mail") == ""
    assert list(ring.kept.values()) == ["mới"]


def test_a_keyring_that_does_not_answer_is_done_without(tmp_path: Path, use: Callable[[KeyringBackend], None]) -> None:
    ring = new_ring()
    ring.broken = True
    use(ring)
    assert secrets.read(tmp_path, "axis") == ""
    assert secrets.keep(tmp_path, "axis", "x y") == "file"
    assert json.loads((tmp_path / "secrets.json").read_text("utf-8")) == {"axis": "x y"}


@pytest.mark.parametrize(
    ("line", "hidden"),
    [
        ("pin=123456 next", "123456"),
        ('"secret": "a b c", "x": 1', "a b c"),
        ("{'password': 'hoa mai'}", "hoa mai"),
        ("Authorization: Bearer abc.def-ghi", "abc.def-ghi"),
        ("hash-header: 00ff", "00ff"),
        ("X-SecretKey = zz9", "zz9"),
        ("SECRET_KEY=qq8", "qq8"),
    ],
)
def test_secrets_are_taken_out_of_the_log(line: str, hidden: str) -> None:
    assert hidden not in redact(line)
    assert "[…]" in redact(line)


def test_what_only_sounds_like_a_secret_stays() -> None:
    line = "document 5 registered; the pin is asked again; mapping: 3"
    assert redact(line) == line


@pytest.mark.expects_log
def test_the_log_has_zone_process_and_no_secret(tmp_path: Path) -> None:
    root = logging.getLogger()
    level = root.level
    handler = start_log(tmp_path / "logs")
    try:
        logging.getLogger("app.test").info("document %d, pin=%s", 5, "123456")
        try:
            int("token: abc")
        except ValueError:
            logging.getLogger("app.test").exception("failed")
        logging.getLogger("httpx").info("quiet")
    finally:
        stop_log(handler)
        root.setLevel(level)
    said = (tmp_path / "logs" / "vanthu.log").read_text("utf-8")
    assert "+07:00 INFO" in said
    assert "document 5, pin=[…]" in said
    assert "abc" not in said
    assert "quiet" not in said

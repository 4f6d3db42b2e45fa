"""What serves over HTTP in tests, an axis and a certificate authority; and what the check of a file tells at least."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.base.paths import resource

if TYPE_CHECKING:
    from tests.kit.authority import Authority
    from tests.kit.axis_server import RunningAxis

REPORT = frozenset(
    {
        "verdict",
        "sentence",
        "integrity",
        "certificate",
        "sender",
        "legal_value",
        "signatures",
        "differences",
        "seconds",
    }
)
"""The keys that a report has at least, as JSON."""
SIGNATURE = frozenset({"field", "signer", "kind", "time", "time_source", "covers", "intact", "changes_after"})


@pytest.fixture(scope="module")
def ca(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Authority"]:
    """The authority; each file of tests has one, for a service that was silent is remembered by its address."""
    from tests.kit.authority import Authority

    made = Authority(tmp_path_factory.mktemp("authority"))
    made.warm()
    yield made
    made.close()


@pytest.fixture
def authority(ca: "Authority") -> "Authority":
    """The authority in good weather."""
    ca.weather.clear()
    return ca


@pytest.fixture
def issuer(authority: "Authority", tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Authority":
    """The authority in good weather; a service that failed is asked again at once."""
    told = resource("signing/policy.toml").read_text(encoding="utf-8")
    machine = tmp_path / "machine"
    machine.mkdir()
    (machine / "signing-policy.toml").write_text(told.replace("rest_seconds = 60", "rest_seconds = 0"), "utf-8")
    monkeypatch.setenv("VANTHU_MACHINE_FOLDER", str(machine))
    return authority


@pytest.fixture
def axis(tmp_path: Path) -> Iterator["RunningAxis"]:
    """A practice axis with nothing on it yet."""
    from tests.kit.axis_server import running_axis

    with running_axis(tmp_path / "axis") as running:
        yield running

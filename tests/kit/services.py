"""What serves over HTTP in tests, an axis and a certificate authority; and what the check of a file tells at least."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

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
def axis(tmp_path: Path) -> Iterator["RunningAxis"]:
    """A practice axis with nothing on it yet."""
    from tests.kit.axis_server import running_axis

    with running_axis(tmp_path / "axis") as running:
        yield running

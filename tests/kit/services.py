"""A certificate authority that serves over HTTP for a file of tests; and what the check of a file tells at least."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.kit.authority import Authority

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

"""Looking after the exchange from the command line: a day reconciled, a test packet, a recipient moved."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.test_office import joined
from tests.kit.axis_server import RunningAxis, letter, running_axis
from tests.kit.commands import Shell, configured


@pytest.fixture
def axis(tmp_path: Path) -> Iterator[RunningAxis]:
    (tmp_path / "axis").mkdir()
    with running_axis(tmp_path / "axis") as running:
        yield running


def test_a_test_packet_leaves_and_the_day_agrees(
    shell: Shell, axis: RunningAxis, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    joined(shell, axis, monkeypatch)
    told = shell.ask("send-test", "H98")
    assert [(line["organ_id"], line["state"]) for line in told["recipients"]] == [("H98", "waiting")]
    assert [one["outcome"] for one in shell.ask("sync", "--once")["sent"]] == ["sent"]
    assert shell.ask("list", "outgoing") == []
    found = shell.ask("reconcile")
    assert (found["sent"], found["received"], found["differences"]) == (1, 0, [])
    with axis.client("H99.05") as another_program:
        another_program.send(letter(tmp_path, 9, ("H98",), "H99.05"), "edoc", "H99.05")
    found = shell.ask("reconcile", code=1)
    assert [one["what"] for one in found["differences"]] == ["not_in_books"]
    told = shell.ask("send-test", "H97")
    refused = shell.ask("move", str(told["key"]), "H97", "--by", "paper", code=1)
    assert refused["error"] == "document.wrong_direction"


def test_without_an_axis_nothing_can_be_compared(shell: Shell) -> None:
    configured(shell)
    assert shell.ask("reconcile", code=3)["error"] == "axis.not_set_up"

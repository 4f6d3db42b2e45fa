"""Looking after the exchange from the command line: a day reconciled, a test packet, a recipient moved."""

from pathlib import Path

import pytest

from tests.cli.test_office import joined
from tests.kit.axis_server import RunningAxis, letter
from tests.kit.commands import Shell, configured


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


def test_a_time_without_the_axis_is_listed_and_its_minute_written_then_filed(
    shell: Shell, axis: RunningAxis, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    joined(shell, axis, monkeypatch)
    assert shell.ask("outages") == []
    shell.ask("configure", "--agency", "Sở Thử nghiệm", "--organ-id", "H99.05", "--axis", "http://127.0.0.1:9")
    shell.ask("sync", "--once", code=3)
    [lasting] = shell.ask("outages")
    assert (lasting["to"], lasting["reason"], lasting["minute"]) == (None, "axis.unreachable", None)
    assert shell.ask("outage-minute", "1", code=1)["error"] == "outage.lasts"
    now = tmp_path / "now.pdf"
    shell.ask("outage-minute", "1", "--out", str(now))
    assert now.read_bytes().startswith(b"%PDF")
    shell.ask("configure", "--agency", "Sở Thử nghiệm", "--organ-id", "H99.05", "--axis", axis.url)
    shell.ask("sync", "--once")
    told = shell.ask("outage-minute", "1", "--cause", "Đứt cáp", "--reported", "Trung tâm CNTT")
    assert told["to"] is not None
    assert Path(told["file"]).name == told["minute"]
    assert "lưu biên bản sự cố mất kết nối trục từ" in shell.ask("activity")[0]["said"]
    assert shell.ask("outage-minute", "7", code=1)["error"] == "outage.unknown"

"""The codec in a child process: the same packet, and the same refusal with its facts."""

from pathlib import Path

import pytest

from app.axis.edxml.packet import BadPacket
from app.axis.edxml.read import read_packet
from app.base.child import Child

SAMPLES = Path(__file__).parent / "samples"


def test_a_child_reads_writes_and_refuses(tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    sample = SAMPLES / "01_new_two_attachments_three_receivers.edxml"
    child = Child("app.axis.edxml.worker")
    try:
        packet = child.ask("read", sample, work)
        assert packet == read_packet(sample, work)
        child.ask("write", packet, tmp_path / "again.edxml")
        with pytest.raises(BadPacket) as problem:
            child.ask("read", SAMPLES / "bad09_status_without_response_for.edxml", work)
    finally:
        child.close()
    assert problem.value.facts["reason"] == "missing:ResponseFor"
    assert (tmp_path / "again.edxml").is_file()

"""The codec in a child process: the same packets, and the same refusals in one word."""

from pathlib import Path

from app.axis.edxml import worker
from app.axis.edxml.read import read_packet
from app.base.child import Child

SAMPLES = Path(__file__).parent / "samples"


def test_a_child_reads_some_and_says_what_is_wrong_with_others(tmp_path: Path) -> None:
    sample = SAMPLES / "01_new_two_attachments_three_receivers.edxml"
    bad = SAMPLES / "bad09_status_without_response_for.edxml"
    child = Child(worker.__name__)
    try:
        packet, reason = child.ask("read_some", [(sample, tmp_path, "1-"), (bad, tmp_path, "2-")])
    finally:
        child.close()
    assert packet == read_packet(sample, tmp_path, beside="1-")
    assert {each.path.name for each in packet.attachments} == {"1-0001", "1-0002"}
    assert reason == "missing:ResponseFor"

"""What came in is checked before anybody opens it: annexes too, and the signature of the packet is shown."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.desk.office import Office
from app.desk.receive import receive
from app.desk.records import detail
from app.documents.arrival import ArrivedFile
from app.store.tables_exchange import ChoreRow
from app.sync.chores import ChoreTools, run_chores
from tests.kit.exchange import TOOLS
from tests.kit.office import Watch, packet, row_of

SAMPLES = Path(__file__).parents[1] / "axis" / "edxml" / "samples"


def saying(told: dict[str, dict[str, Any]]) -> ChoreTools:
    """Answer for each file by its bytes."""

    def verify(pdf: Path, _sender: str) -> dict[str, Any]:
        return {"notes": [], "legal_value": "FULL"} | told[pdf.read_text("utf-8")]

    return replace(TOOLS, verify=verify)


def with_annexes(desk: Office, *annexes: str) -> int:
    """Let a document come whose annexes stand before it in the packet."""

    def kept(text: str, name: str, role: str) -> ArrivedFile:
        return ArrivedFile(name, desk.vault.keep(text.encode()), len(text), "application/pdf", role)

    files = [kept(text, f"{text}.pdf", "ATTACHED") for text in annexes]
    came = replace(packet(desk), files=(*files, kept("main", "van-ban.pdf", "MAIN")))
    return receive(desk, came).key


def waiting(desk: Office) -> list[ChoreRow]:
    with desk.store.read() as session:
        return session.query(ChoreRow).all()


def test_annexes_are_told_beside_the_document(desk: Office) -> None:
    key = with_annexes(desk, "one", "two")
    run_chores(desk, saying({"main": {"verdict": "V01"}, "one": {"verdict": "V12"}, "two": {"verdict": "V10"}}))
    row = row_of(desk, key)
    assert row.verdict == "V01"
    assert [(one["file"], one["verdict"]) for one in row.report["annexes"]] == [("one.pdf", "V12"), ("two.pdf", "V10")]
    assert waiting(desk) == []


@pytest.mark.parametrize(
    ("main", "annex", "shown"), [("V01", "V03", "V03"), ("V07", "V06", "V06"), ("V03", "V06", "V03")]
)
def test_a_broken_annex_lowers_the_document(desk: Office, main: str, annex: str, shown: str) -> None:
    key = with_annexes(desk, "one")
    run_chores(desk, saying({"main": {"verdict": main}, "one": {"verdict": annex}}))
    report = row_of(desk, key).report
    assert (row_of(desk, key).verdict, report.get("main_verdict", main)) == (shown, main)
    assert report["legal_value"] == ("INFO_ONLY" if shown != main else "FULL")


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ({"verdict": "V07"}, True),
        ({"verdict": "V08", "notes": ["issuer_unreachable"]}, True),
        ({"verdict": "V07", "notes": ["revocation_after_expiry"]}, False),
        ({"verdict": "V07", "notes": ["revocation_elsewhere"]}, False),
        ({"verdict": "V06", "notes": ["certificate_on_hold"]}, True),
        ({"verdict": "V08"}, False),
        ({"verdict": "V11", "notes": ["child.timed_out"]}, True),
        ({"verdict": "V11", "notes": ["structure"]}, False),
    ],
)
@pytest.mark.parametrize("where", ["main", "one"])
def test_what_another_hour_may_tell_is_taken_up_again(
    desk: Office, watch: Watch, told: dict[str, Any], where: str, *, again: bool
) -> None:
    key = with_annexes(desk, "one")
    good = {"main": {"verdict": "V01"}, "one": {"verdict": "V01"}}
    run_chores(desk, saying(good | {where: told}))
    assert bool(waiting(desk)) == again
    watch.wait(minutes=5)
    run_chores(desk, saying(good))
    assert waiting(desk) == []
    if where == "main":
        checks = [event.facts for event in detail(desk, key).events if event.act == "checked"]
        assert [one["verdict"] for one in checks] == [told["verdict"], *(["V01"] if again else [])]
        assert checks[0].get("notes") == told.get("notes")


@pytest.mark.parametrize(
    ("sample", "state"),
    [
        ("20_new_signed_xmldsig.edxml", "valid"),
        ("21_new_signed_then_tampered.edxml", "invalid"),
        ("01_new_two_attachments_three_receivers.edxml", None),
    ],
)
def test_the_signature_of_the_packet_is_shown(desk: Office, sample: str, state: str | None) -> None:
    came = replace(packet(desk), raw_sha256=desk.vault.keep_file(SAMPLES / sample))
    key = receive(desk, came).key
    run_chores(desk, TOOLS)
    assert row_of(desk, key).report["packet"]["signature"] == state


def test_a_lost_packet_holds_up_nothing(desk: Office) -> None:
    came = packet(desk)
    key = receive(desk, came).key
    desk.vault.path(came.raw_sha256).unlink()
    run_chores(desk, TOOLS)
    assert (row_of(desk, key).verdict, row_of(desk, key).report.get("packet")) == ("V12", None)

"""The validator: each rule finds its fault, and a good packet has none."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.axis.edxml.check import check_packet
from app.axis.edxml.kinds import ADMINISTRATIVE, LAW, kind_name, same_kind
from app.axis.edxml.packet import Attachment, Organ, Packet, ReceiverChange, Reference, Replacement, Staff
from app.axis.edxml.read import read_packet
from app.documents.leaving import Circumstances

SAMPLES = Path(__file__).parent / "samples"
TODAY = date(2026, 11, 20)
SENDING = Circumstances(TODAY)
RECEIVING = Circumstances(TODAY, sending=False)

GOOD = Packet(
    kind="edoc",
    from_=Organ("H99.05", "Sở Thử nghiệm"),
    to=(Organ("H98"), Organ("000.00.00.G99")),
    code_number="128",
    code_notation="STN-VP",
    promulgation_date=date(2026, 11, 18),
    type_group=2,
    type_detail=18,
    type_name="công văn",
    subject="Mẫu",
    priority=1,
    attachments=(Attachment("a.pdf", size=10),),
)
STATUS = Packet(
    kind="status", from_=Organ("H98"), status=3, response_for=(Reference("H99.05", "1/A", None, "H99.05,,1/A"),)
)
LONG = "x" * 600

FAULTS: list[tuple[Packet, str, str]] = [
    (replace(GOOD, from_=Organ("")), "V02", "EW"),
    (replace(GOOD, from_=Organ("h99 x")), "V02", "EW"),
    (replace(GOOD, to=()), "V03", "EE"),
    (replace(GOOD, to=(Organ("H98"), Organ(""))), "V03", "EW"),
    (replace(GOOD, to=(Organ("H98"), Organ("h98"))), "V03", "EW"),
    (replace(GOOD, code_number=""), "V05", "EW"),
    (replace(GOOD, code_notation="x" * 31), "V05", "EW"),
    (replace(GOOD, subject=""), "V06", "EW"),
    (replace(GOOD, subject=LONG), "V06", "EW"),
    (replace(GOOD, promulgation_date=None), "V07", "EW"),
    (replace(GOOD, promulgation_date=date(2026, 11, 21)), "V07", "EW"),
    (replace(GOOD, due_date=date(2026, 11, 1)), "V08", "WW"),
    (replace(GOOD, type_detail=99), "V09", "E-"),
    (replace(GOOD, type_name="Giấy mời"), "V09", "E-"),
    (replace(GOOD, priority=5), "V10", "EW"),
    (replace(GOOD, place="x" * 51), "V11", "E-"),
    (replace(GOOD, from_=Organ("H99", LONG)), "V11", "E-"),
    (replace(GOOD, staff=Staff(LONG)), "V11", "E-"),
    (replace(GOOD, places=(LONG,)), "V11", "E-"),
    (replace(GOOD, business=9), "V12", "EE"),
    (replace(GOOD, business=1, business_reason="x"), "V12", "EW"),
    (replace(GOOD, business=2, business_reason="x", business_document_id="y"), "V12", "EW"),
    (replace(GOOD, receivers_changed=True), "V12", "EW"),
    (replace(GOOD, business=3, business_reason="x"), "V12", "EW"),
    (replace(GOOD, business=3, replaces=(Replacement("x"),)), "V13", "EW"),
    (replace(GOOD, warnings=("manifest_mismatch",)), "V14", "EW"),
    (replace(GOOD, attachments=(*GOOD.attachments, Attachment("A.PDF"))), "V15", "EW"),
    (replace(GOOD, attachments=(*GOOD.attachments, Attachment("a/b.pdf"))), "V15", "EW"),
    (replace(GOOD, attachments=(Attachment("a.pdf", error="x"),)), "V16", "EW"),
    (replace(GOOD, attachments=(Attachment("a.pdf", size=60_000_000),)), "V16", "EW"),
    (replace(GOOD, attachments=()), "V17", "WW"),
    (replace(STATUS, from_=Organ("")), "V19", "EE"),
    (replace(STATUS, response_for=()), "V19", "EE"),
    (replace(STATUS, response_for=(Reference("H99"),)), "V19", "EW"),
    (replace(STATUS, status=44), "V20", "EW"),
    (replace(STATUS, status=2), "V13", "EW"),
]


@pytest.mark.parametrize(("packet", "rule", "severities"), FAULTS)
def test_a_fault_is_found_with_its_severity(packet: Packet, rule: str, severities: str) -> None:
    for around, severity in zip((SENDING, RECEIVING), severities, strict=True):
        found = {each.severity for each in check_packet(packet, around) if each.rule == rule}
        assert found == ({severity} - {"-"})


@pytest.mark.parametrize("packet", [GOOD, STATUS])
def test_a_good_packet_has_no_finding(packet: Packet) -> None:
    assert check_packet(packet, SENDING) == []


def test_self_delivery_warns_and_a_classified_document_stays() -> None:
    around = Circumstances(TODAY, own_codes=frozenset({"h98"}), classified=True)
    found = check_packet(GOOD, around)
    assert [(each.rule, each.severity) for each in found] == [("V18", "E"), ("V04", "W")]
    assert found[0].message_code == "check.V18.classified"


def test_an_update_that_says_what_changed_is_good() -> None:
    update = replace(
        GOOD,
        business=2,
        business_reason="x",
        business_document_id="y",
        receivers_changed=True,
        receiver_changes=(ReceiverChange("H97", "added"),),
    )
    assert check_packet(update, SENDING) == []


@pytest.mark.parametrize("name", ["01_new_two_attachments_three_receivers", "05_replace_business3"])
def test_the_samples_may_be_sent(name: str, tmp_path: Path) -> None:
    assert check_packet(read_packet(SAMPLES / f"{name}.edxml", tmp_path), SENDING) == []


def test_kinds_are_known_by_name() -> None:
    assert same_kind("CÔNG VĂN", kind_name(ADMINISTRATIVE, 18))
    assert same_kind("nghi dinh", kind_name(LAW, 7))
    assert not same_kind("Văn bản điện tử mới", kind_name(ADMINISTRATIVE, 18))
    assert kind_name(2, 32) == "Thư công"
    assert kind_name(2, 33) == kind_name(71, 1) == ""

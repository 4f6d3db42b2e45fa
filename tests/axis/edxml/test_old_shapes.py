"""Shapes of earlier years that still lie in archives, and odd values that are noted and not refused."""

from datetime import date
from pathlib import Path

import pytest

from app.axis.edxml.packet import BadPacket, Packet
from app.axis.edxml.read import read_packet
from app.axis.edxml.show import show

SOAP = """<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/">
<SOAP-ENV:Header><edXML:MessageHeader xmlns:edXML="http://www.e-doc.vn/Schema/" OriginalBodyRequested="1">
<edXML:From><edXML:OrganId> 000.00.00.H98 </edXML:OrganId></edXML:From>
<edXML:To><edXML:OrganId>null</edXML:OrganId></edXML:To>
<edXML:To><edXML:OrganId>H99</edXML:OrganId><edXML:DueDate>05/12/2026</edXML:DueDate></edXML:To>
<edXML:Code><edXML:CodeNumber>5</edXML:CodeNumber><edXML:CodeNotation>UBND</edXML:CodeNotation></edXML:Code>
<edXML:PromulgationInfo><edXML:PromulgationDate>30/02/2026</edXML:PromulgationDate></edXML:PromulgationInfo>
<edXML:Subject>Mẫu</edXML:Subject><edXML:OtherInfo><edXML:Appendix>Phụ lục</edXML:Appendix></edXML:OtherInfo>
</edXML:MessageHeader><TraceHeaderList><TraceHeader><Time>18/11/2026 09:15:02</Time><Path><From>H98</From></Path>
</TraceHeader></TraceHeaderList></SOAP-ENV:Header><SOAP-ENV:Body/>
<AllDocument><Document><Attach><Attachment Content-Type="application/pdf" Content-Transfer-Encoding="base64">
<name>a.pdf</name><value>JVBERg==</value></Attachment><Attachment><name>b.pdf</name></Attachment></Attach>
</Document></AllDocument></SOAP-ENV:Envelope>"""


def read(text: str, folder: Path) -> Packet:
    (folder / "work").mkdir()
    (folder / "p.xml").write_text(text, encoding="utf-8")
    return read_packet(folder / "p.xml", folder / "work")


def test_a_soap_letter(tmp_path: Path) -> None:
    packet = read(SOAP, tmp_path)
    assert packet.kind == "edoc"
    assert packet.from_.organ_id == "000.00.00.H98"
    assert [organ.organ_id for organ in packet.to] == ["H99"]
    assert packet.due_date == date(2026, 12, 5)
    assert packet.appendixes == ("Phụ lục",)
    assert [hop.organ_id for hop in packet.trace] == ["H98"]
    assert packet.trace[0].at is not None
    first, second = packet.attachments
    assert (first.name, first.content_type, first.size) == ("a.pdf", "application/pdf", 4)
    assert second.error == "attachment_undecodable"


def test_an_impossible_date_is_kept_as_it_stood_and_the_identifier_built(tmp_path: Path) -> None:
    packet = read(SOAP, tmp_path)
    assert packet.promulgation_date is None
    assert packet.raw_dates == (("PromulgationDate", "30/02/2026"),)
    assert packet.warnings == ("date_unreadable", "document_id_built")
    assert packet.document_id == "000.00.00.H98,,5/UBND"
    assert show(packet)["raw_dates"] == {"PromulgationDate": "30/02/2026"}


def test_without_a_subject_it_is_quarantined(tmp_path: Path) -> None:
    with pytest.raises(BadPacket, match="missing:Subject"):
        read(SOAP.replace("Mẫu", " "), tmp_path)


STATUS = (
    "<edXML><MessageHeader><From><OrganId>H98</OrganId></From><ResponseFor/><ResponseFor><Code>1/A</Code>"
    "</ResponseFor><StatusCode>{}</StatusCode></MessageHeader></edXML>"
)


@pytest.mark.parametrize(("raw", "status"), [("44", 44), ("abc", None), (" 03 ", 3)])
def test_an_unknown_status_is_kept(raw: str, status: int | None, tmp_path: Path) -> None:
    packet = read(STATUS.format(raw), tmp_path)
    assert (packet.status, packet.raw_status) == (status, raw.strip())
    assert packet.warnings == (() if status == 3 else ("status_unknown",))
    assert [each.code for each in packet.response_for] == ["1/A"]


def test_a_receiver_change_without_an_agency_is_passed_over(tmp_path: Path) -> None:
    changes = (
        "<Bussiness><BussinessDocType>2</BussinessDocType><BussinessDocumentInfo><ReceiverList>"
        "<Receiver><OrganId>null</OrganId></Receiver><Receiver><OrganId>H97</OrganId></Receiver>"
        "</ReceiverList></BussinessDocumentInfo></Bussiness></TraceHeaderList>"
    )
    packet = read(SOAP.replace("</TraceHeaderList>", changes), tmp_path)
    assert [(each.organ_id, each.change) for each in packet.receiver_changes] == [("H97", "removed")]


def test_two_files_of_one_name_are_noted(tmp_path: Path) -> None:
    assert "name_repeated" in read(SOAP.replace("b.pdf", "A.PDF"), tmp_path).warnings


def test_a_code_that_is_one_text(tmp_path: Path) -> None:
    text = SOAP.replace("<edXML:CodeNumber>5</edXML:CodeNumber><edXML:CodeNotation>UBND</edXML:CodeNotation>", "5/UB")
    assert read(text, tmp_path).code == "5/UB"

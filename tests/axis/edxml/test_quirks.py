"""The quirks of the field, one after the other: each is read, noted where it should be, and never the end."""

import base64
from datetime import date
from pathlib import Path

import pytest

from app.axis.edxml.kinds import kind_name, same_kind
from app.axis.edxml.packet import BadPacket, Packet
from app.axis.edxml.read import read_packet
from app.axis.edxml.values import document_key
from app.axis.edxml.write import write_packet

NS = "http://www.mic.gov.vn/TBT/QCVN_102_2016"
PDF = base64.b64encode(b"%PDF-1.7 x").decode()
ATTACHMENT = (
    "<Attachment><ContentId>cid:1</ContentId><AttachmentName>{name}</AttachmentName>"
    "<ContentTransferEncoded>{content}</ContentTransferEncoded></Attachment>"
)


def packet_text(header: str = "", files: str = "", trace: str = "", kind: str = "") -> str:
    """Return a packet with the least that must be there, and what is given."""
    type_ = kind or "<DocumentType><Type>2</Type><TypeName>Công văn</TypeName></DocumentType>"
    return (
        f'<edXML xmlns="{NS}"><edXMLEnvelope><edXMLHeader><MessageHeader><From><OrganId>H98</OrganId></From>'
        f"<To><OrganId>H99</OrganId></To><DocumentId>x</DocumentId>{type_}<Subject>Mẫu</Subject>{header}"
        f"</MessageHeader>{trace}</edXMLHeader></edXMLEnvelope><AttachmentEncoded>{files}</AttachmentEncoded></edXML>"
    )


def read(text: str, folder: Path) -> Packet:
    (folder / "work").mkdir()
    (folder / "p.edxml").write_text(text, encoding="utf-8")
    return read_packet(folder / "p.edxml", folder / "work")


@pytest.mark.parametrize("junk", ["1212", "\ufeff", "\ufeff\n  ", "HTTP/1.1 200 OK\r\n\r\n"])
def test_q1_whatever_stands_before_the_first_mark_is_cut(junk: str, tmp_path: Path) -> None:
    packet = read(junk + packet_text(), tmp_path)
    assert ("junk_before_xml" in packet.warnings) == bool(junk.strip("\ufeff\n "))


def test_q3_our_packets_bear_the_literal_prefix(tmp_path: Path) -> None:
    packet = read(packet_text(), tmp_path)
    write_packet(packet, tmp_path / "again.edxml")
    text = (tmp_path / "again.edxml").read_text(encoding="utf-8")
    assert "<edXML:OrganId>H98</edXML:OrganId>" in text
    assert "<edXML:BussinessDocType>0</edXML:BussinessDocType>" in text


def test_q5_a_dummy_signature_says_nothing_and_stops_nothing(tmp_path: Path) -> None:
    dummy = (
        "<Signature><SignedInfo/><SignatureValue>x</SignatureValue><KeyInfo><X509Data><X509SubjectName>CN=user05"
        "</X509SubjectName><X509Certificate>MIIC1jCCAj8</X509Certificate></X509Data></KeyInfo></Signature>"
    )
    assert read(packet_text(trace=dummy), tmp_path).signature is None


def test_q8_a_packet_without_a_manifest_has_its_files(tmp_path: Path) -> None:
    packet = read(packet_text(files=ATTACHMENT.format(name="a.pdf", content=PDF)), tmp_path)
    assert [each.size for each in packet.attachments] == [10]
    assert "manifest_mismatch" not in packet.warnings


@pytest.mark.parametrize("content_id", ["cid:cid:209", "209", " CID:209 ", "cid: cid:209"])
def test_q9_content_ids_are_one(content_id: str, tmp_path: Path) -> None:
    files = ATTACHMENT.format(name="a.pdf", content=PDF).replace("cid:1", content_id)
    (each,) = read(packet_text(files=files), tmp_path).attachments
    assert each.content_id == "209"


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("18/11/2026", date(2026, 11, 18)),
        ("2026-11-18", date(2026, 11, 18)),
        ("2026-11-17T17:00:00Z", date(2026, 11, 18)),
        ("2014/02/30", None),
        ("", None),
        ("hôm qua", None),
    ],
)
def test_q10_dates_of_every_form(raw: str, day: date | None, tmp_path: Path) -> None:
    packet = read(
        packet_text(f"<PromulgationInfo><PromulgationDate>{raw}</PromulgationDate></PromulgationInfo>"), tmp_path
    )
    assert packet.promulgation_date == day
    assert ("date_unreadable" in packet.warnings) == (day is None and bool(raw))


def test_q13_an_empty_reference_is_absent_and_several_are_a_list(tmp_path: Path) -> None:
    header = (
        "<ResponseFor/><ResponseFor><OrganId>H97</OrganId><Code/></ResponseFor>"
        "<ResponseFor><Code>7/A</Code></ResponseFor>"
    )
    found = read(packet_text(header), tmp_path).response_for
    assert [(each.organ_id, each.code) for each in found] == [("H97", ""), ("", "7/A")]


@pytest.mark.parametrize("document_id", ["a", "a,b", "a,b,c,d", ",,", "874e0f18-0000", "H98,2026-11-18,1/A,B"])
def test_q14_document_ids_are_opaque(document_id: str, tmp_path: Path) -> None:
    packet = read(packet_text().replace("<DocumentId>x<", f"<DocumentId>{document_id}<"), tmp_path)
    assert packet.document_id == document_id
    assert document_key(document_id) == document_key(f" {document_id.upper()} ")


def test_q16_and_q25_twins_and_other_receivers_are_kept(tmp_path: Path) -> None:
    twin = (
        "<To><OrganId>000.00.00.H99</OrganId><OrganizationInCharge>TLTVBQG_CDMDD_QD20</OrganizationInCharge>"
        "<OrganName>Mẫu (Mã cũ) (qd20)</OrganName></To><To><OrganId>H97</OrganId></To>"
    )
    packet = read(packet_text(twin), tmp_path)
    assert [organ.organ_id for organ in packet.to] == ["H99", "000.00.00.H99", "H97"]


def test_q17_empty_numbers_are_none(tmp_path: Path) -> None:
    other = (
        "<OtherInfo><Priority/><PromulgationAmount> </PromulgationAmount><PageAmount>5 trang</PageAmount></OtherInfo>"
    )
    kind = "<DocumentType><Type/><TypeDetail/><TypeName/></DocumentType>"
    packet = read(packet_text(other + "<SteeringType/>", kind=kind), tmp_path)
    numbers = (
        packet.priority,
        packet.amount,
        packet.page_amount,
        packet.steering,
        packet.type_group,
        packet.type_detail,
    )
    assert numbers == (None,) * 6


def test_q18_kinds_go_by_their_name(tmp_path: Path) -> None:
    kind = "<DocumentType><Type>71</Type><TypeName>CÔNG VĂN</TypeName></DocumentType>"
    packet = read(packet_text(kind=kind), tmp_path)
    assert (packet.type_group, packet.type_name) == (71, "CÔNG VĂN")
    assert same_kind(packet.type_name, kind_name(2, 18))


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("  ../../etc/Báo cáo.pdf&gt; ", "Báo cáo.pdf"),
        ("C:\\temp\\a.pdf", "a.pdf"),
        ("con.pdf", "_con.pdf"),
        ("a.pdf. . ", "a.pdf"),
        ("a&#9;b.pdf", "ab.pdf"),
        ("x" * 300 + ".pdf", "x" * 196 + ".pdf"),
        ("", "tep-1"),
    ],
)
def test_q22_names_are_made_harmless_and_the_original_is_kept(raw: str, name: str, tmp_path: Path) -> None:
    (each,) = read(packet_text(files=ATTACHMENT.format(name=raw, content=PDF)), tmp_path).attachments
    assert each.name == name
    assert each.original_name == raw.strip().replace("&gt;", ">").replace("&#9;", "\t")


def test_q24_blanks_around_codes_and_names_are_dropped(tmp_path: Path) -> None:
    packet = read(packet_text().replace("<OrganId>H98<", "<OrganId>\n  H98 \n<"), tmp_path)
    assert packet.from_.organ_id == "H98"


def test_q29_a_placeholder_in_place_of_a_file_is_an_error_of_that_file(tmp_path: Path) -> None:
    files = ATTACHMENT.format(name="a.pdf", content="${__StringFromFile}") + ATTACHMENT.format(
        name="b.pdf", content=PDF
    )
    packet = read(packet_text(files=files), tmp_path)
    assert [each.error for each in packet.attachments] == ["attachment_undecodable", ""]


def test_q30_nothing_and_a_text_that_begins_like_a_zip_are_kept(tmp_path: Path) -> None:
    fake = base64.b64encode(b"PK\x03\x04 is how a ZIP begins").decode()
    files = ATTACHMENT.format(name="a.txt", content="") + ATTACHMENT.format(name="b.txt", content=fake)
    packet = read(packet_text(files=files), tmp_path)
    assert [(each.size, each.error) for each in packet.attachments] == [(0, ""), (24, "")]
    assert "attachment_empty" in packet.warnings


def test_q31_the_content_decides_what_a_packet_is(tmp_path: Path) -> None:
    status = read(packet_text("<ResponseFor><Code>1/A</Code></ResponseFor><StatusCode>03</StatusCode>"), tmp_path)
    assert (status.kind, status.status) == ("status", 3)
    (tmp_path / "other").mkdir()
    assert read(packet_text("<StatusCode> </StatusCode>"), tmp_path / "other").kind == "edoc"


@pytest.mark.parametrize("act", ["4", "-1", "abc"])
def test_an_unknown_business_is_refused(act: str, tmp_path: Path) -> None:
    trace = f"<TraceHeaderList><Business><BusinessDocType>{act}</BusinessDocType></Business></TraceHeaderList>"
    with pytest.raises(BadPacket, match="business_unknown"):
        read(packet_text(trace=trace), tmp_path)

"""The encoder's profile, to the letter."""

import base64
import re
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from app.axis.edxml.packet import Attachment, Organ, Packet, Reference, Staff
from app.axis.edxml.read import read_packet
from app.axis.edxml.write import identified, write_packet

DRAFT = Packet(
    kind="edoc",
    from_=Organ("H99.05", "Sở Thử nghiệm tỉnh Mẫu Một"),
    to=(Organ("H98", "UBND tỉnh Mẫu Hai"),),
    code_number="128",
    code_notation="STN-VP",
    promulgation_date=date(2026, 11, 18),
    subject="V/v a & b <c>",
    signer="Nguyễn Văn Mẫu",
    response_for=(Reference("H98", "77/UBND", date(2026, 11, 2), "H98,2026/11/02,77/UBND"),),
    places=("Như trên", "Lưu: VT"),
)


def written(draft: Packet, folder: Path) -> str:
    write_packet(draft, folder / "p.edxml")
    assert [path.name for path in folder.iterdir() if "part" in path.name] == []
    return (folder / "p.edxml").read_bytes().decode()


def attachment(folder: Path, name: str, content: bytes) -> Attachment:
    path = folder / f"source-{name}"
    path.write_bytes(content)
    return Attachment(name=name, path=path)


def test_the_shape_is_the_java_librarys(tmp_path: Path) -> None:
    text = written(DRAFT, tmp_path)
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<edXML xmlns="http://www.mic.gov.vn/')
    order = re.findall(r"<edXML:(\w+)[ >]", text)
    header = "From OrganId OrganizationInCharge OrganName To OrganId OrganizationInCharge OrganName DocumentId Code"
    assert " ".join(order).startswith(f"edXMLEnvelope edXMLHeader MessageHeader {header}")
    rest = (
        "PromulgationInfo Place PromulgationDate DocumentType Type TypeDetail TypeName Subject Content SignerInfo "
        "Competence Position FullName OtherInfo Priority ResponseFor OrganId Code DocumentId PromulgationDate "
        "SteeringType ToPlaces Place Place TraceHeaderList Bussiness BussinessDocType BussinessDocReason Paper "
        "StaffInfo TraceHeader OrganId Timestamp edXMLBody edXMLManifest"
    )
    assert " ".join(order).endswith(rest)
    assert "<edXML:Subject>V/v a &amp; b &lt;c&gt;</edXML:Subject>" in text
    assert "<edXML:DocumentId>H99.05,2026/11/18,128/STN-VP</edXML:DocumentId>" in text
    assert "<edXML:DueDate>" not in text
    assert "<AttachmentEncoded>\n  </AttachmentEncoded>" in text


def test_a_status_has_no_trace_no_body_and_two_digits(tmp_path: Path) -> None:
    draft = Packet(
        kind="status",
        from_=Organ("H98"),
        response_for=DRAFT.response_for,
        status=3,
        staff=Staff("VP", "An", "090", "a@b.vn"),
    )
    order = " ".join(re.findall(r"<(?:edXML:)?(\w+)[ >]", written(draft, tmp_path)))
    assert order.endswith("StaffInfo Department Staff Mobile Email StatusCode Timestamp")
    assert "<edXML:StatusCode>03</edXML:StatusCode>" in (tmp_path / "p.edxml").read_text(encoding="utf-8")


RAW = [("a.pdf", b"%PDF", "application/pdf"), ("a.DOC", b"x", "application/doc"), ("a.docx", b"x", "application/docx")]


@pytest.mark.parametrize(("name", "content", "kind"), RAW)
def test_some_files_travel_raw(name: str, content: bytes, kind: str, tmp_path: Path) -> None:
    source = attachment(tmp_path, name, content)
    text = written(Packet(kind="edoc", from_=Organ("H98"), attachments=(source,)), tmp_path)
    assert f">{base64.b64encode(content).decode()}</edXML:ContentTransferEncoded>" in text
    assert text.count(f"ContentType>{kind}<") == 2


def zipped(entry: str, content: bytes) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(entry, content)
    return buffer.getvalue()


OTHERS = [
    ("a.xlsx", zipped("[Content_Types].xml", b"<x/>")),
    ("a.png", b"\x89PNG"),
    ("khong-duoi", b"x"),
    ("a.pdf", zipped("inner.txt", b"a reader would unpack this")),
    ("zeros.bin", bytes(17_000_000)),
]


@pytest.mark.parametrize(("name", "content"), OTHERS, ids=[name for name, _ in OTHERS])
def test_the_others_travel_in_a_zip_of_one_entry_and_come_back(name: str, content: bytes, tmp_path: Path) -> None:
    source = attachment(tmp_path, name, content)
    draft = Packet(kind="edoc", from_=Organ("H98"), to=(Organ("H97"),), subject="x", attachments=(source,))
    text = written(draft, tmp_path)
    payload = base64.b64decode(re.findall(r"ContentTransferEncoded[^>]*>([^<]+)<", text)[0])
    with zipfile.ZipFile(BytesIO(payload)) as archive:
        (entry,) = archive.infolist()
    assert re.match(r"[0-9a-f-]{36}", entry.filename)
    assert text.count("ContentType>application/zip<") == 2
    work = tmp_path / "work"
    work.mkdir()
    (found,) = read_packet(tmp_path / "p.edxml", work).attachments
    assert found.path is not None
    assert found.path.read_bytes() == content


def test_what_a_draft_lacks_is_decided_once() -> None:
    draft = identified(Packet(kind="edoc", from_=Organ("H98"), code_number="1", attachments=(Attachment("a.zip"),)))
    assert draft.document_id == "H98,,1"
    assert identified(draft) == draft
    assert identified(Packet(kind="status", from_=Organ("H98"))).document_id == ""


def test_a_failed_writing_leaves_the_old_file(tmp_path: Path) -> None:
    out = tmp_path / "p.edxml"
    out.write_text("old", encoding="utf-8")
    gone = Attachment("a.pdf", tmp_path / "gone.pdf")
    with pytest.raises(FileNotFoundError):
        write_packet(Packet(kind="edoc", from_=Organ("H98"), attachments=(gone,)), out)
    assert [path.name for path in tmp_path.iterdir()] == ["p.edxml"]
    assert out.read_text(encoding="utf-8") == "old"

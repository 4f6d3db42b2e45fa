"""Packets made to hurt: refused quickly, nothing left behind."""

import base64
import io
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.axis.edxml.packet import BadPacket, Packet
from app.axis.edxml.read import read_packet
from app.axis.edxml.stream import Limits

HEAD = (
    "<edXML><MessageHeader><From><OrganId>H98</OrganId></From><To><OrganId>H99</OrganId></To>"
    "<Subject>x</Subject></MessageHeader>"
)
MEGABYTE = 1024 * 1024


def with_attachment(payload: bytes, name: str = "a.txt") -> str:
    text = base64.b64encode(payload).decode()
    return (
        f"{HEAD}<AttachmentEncoded><Attachment><AttachmentName>{name}</AttachmentName>"
        f"<ContentTransferEncoded>{text}</ContentTransferEncoded></Attachment></AttachmentEncoded></edXML>"
    )


def read(text: str | bytes, folder: Path, limits: Limits | None = None) -> Packet:
    source, work = folder / "p.edxml", folder / "work"
    source.write_bytes(text if isinstance(text, bytes) else text.encode())
    work.mkdir()
    return read_packet(source, work, limits)


def zipped(entries: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def billion_laughs() -> str:
    entities = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    return f'<!DOCTYPE edXML [<!ENTITY a0 "ha">{entities}]><edXML>&a9;</edXML>'


def million_attributes() -> str:
    return "<edXML " + " ".join(f'a{n}="1"' for n in range(1_000_000)) + "/>"


HOSTILE: dict[str, tuple[Callable[[], str], str]] = {
    "entities": (billion_laughs, "dtd_forbidden"),
    "doctype": (lambda: "<!DOCTYPE edXML><edXML/>", "dtd_forbidden"),
    "depth": (lambda: "<a>" * 100_000 + "</a>" * 100_000, "too_deep"),
    "elements": (lambda: "<edXML>" + "<a/>" * 1_000_000 + "</edXML>", "too_many_elements"),
    "attributes in one tag": (million_attributes, "markup_too_long"),
    "some attributes in one tag": (
        lambda: "<edXML " + " ".join(f'a{n}="1"' for n in range(200)) + "/>",
        "too_many_attributes",
    ),
    "attributes in many tags": (
        lambda: "<edXML>" + ("<a " + " ".join(f'a{n}="1"' for n in range(90)) + "/>") * 5000 + "</edXML>",
        "too_many_attributes",
    ),
    "text": (lambda: f"<edXML><Subject>{'x' * 9 * MEGABYTE}</Subject></edXML>", "text_too_long"),
    "comment": (lambda: f"<edXML><!--{'x' * 3 * MEGABYTE}--></edXML>", "markup_too_long"),
    "attachments": (
        lambda: (
            "<edXML>"
            + "<Attachment><ContentTransferEncoded>QQ==</ContentTransferEncoded></Attachment>" * 1001
            + "</edXML>"
        ),
        "too_many_attachments",
    ),
    "no xml": (lambda: "x" * 100_000, "not_well_formed"),
    "empty": (lambda: "", "not_well_formed"),
    "cut": (lambda: with_attachment(b"abc")[:-20], "not_well_formed"),
    "unknown encoding": (lambda: '<?xml version="1.0" encoding="klingon"?><edXML/>', "not_well_formed"),
    "not a packet": (lambda: "<html><body/></html>", "kind_unknown"),
}


@contextmanager
def unwatched() -> Iterator[None]:
    """Let nobody count the lines that run: that would be measured too."""
    watched = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(watched)


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_refused_within_two_seconds(name: str, tmp_path: Path) -> None:
    make, reason = HOSTILE[name]
    text = make()
    with unwatched():
        started = time.thread_time()
        with pytest.raises(BadPacket) as problem:
            read(text, tmp_path)
        taken = time.thread_time() - started
    assert taken < 2
    assert problem.value.facts["reason"] == reason
    assert not list((tmp_path / "work").iterdir())


def test_too_large_is_refused_unread(tmp_path: Path) -> None:
    with pytest.raises(BadPacket, match="too_large"):
        read(with_attachment(b"x" * 100), tmp_path, Limits(packet_bytes=100))


@pytest.fixture(scope="module")
def bomb() -> bytes:
    return zipped({"a.txt": bytes(64 * MEGABYTE)})


def test_a_zip_bomb_is_marked_and_the_packet_kept(tmp_path: Path, bomb: bytes) -> None:
    packet = read(with_attachment(bomb), tmp_path)
    assert packet.error == "zip_expands_too_far"
    assert packet.attachments[0].path is None
    assert not list((tmp_path / "work").iterdir())


def test_a_zip_that_lies_about_its_size_does_not_expand(tmp_path: Path, bomb: bytes) -> None:
    told, true = (1000).to_bytes(4, "little"), (64 * MEGABYTE).to_bytes(4, "little")
    assert bomb.count(true) >= 1
    packet = read(with_attachment(bomb.replace(true, told)), tmp_path)
    assert packet.attachments[0].size == len(bomb), "kept as it came"
    assert "zip_damaged" in packet.warnings
    assert len(list((tmp_path / "work").iterdir())) == 1


def odd_zips() -> Iterator[tuple[str, bytes, str, str]]:
    plain = {"a.txt": b"hello"}
    yield "several files", zipped(plain | {"b.txt": b"x"}), "a.txt.zip", "several_files_in_zip"
    yield "bzip2", zipped(plain, zipfile.ZIP_BZIP2), "a.txt", ""
    yield "no entry", zipped({}), "a.txt", ""
    yield "only a folder", zipped({"folder/": b""}), "a.txt", ""
    whole = bytearray(zipped({"a.txt": b"hello hello hello"}, zipfile.ZIP_STORED))
    at = whole.find(b"hello")
    whole[at] ^= 1
    yield "wrong checksum", bytes(whole), "a.txt", "zip_damaged"
    encrypted = bytearray(zipped(plain, zipfile.ZIP_STORED))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        encrypted[encrypted.find(mark) + offset] |= 1
    yield "encrypted", bytes(encrypted), "a.txt", ""


@pytest.mark.parametrize("case", list(odd_zips()), ids=lambda case: case[0])
def test_a_zip_that_is_not_one_plain_file_stays_raw(case: tuple[str, bytes, str, str], tmp_path: Path) -> None:
    _, payload, name, warning = case
    packet = read(with_attachment(payload), tmp_path)
    (attachment,) = packet.attachments
    assert (attachment.name, attachment.error) == (name, "")
    assert attachment.path is not None
    assert attachment.path.read_bytes() == payload
    assert [each for each in packet.warnings if each != "document_id_built"] == ([warning] if warning else [])


def test_a_directory_of_a_million_entries_is_not_opened(tmp_path: Path) -> None:
    payload = bytearray(zipped({"a.txt": b"hello"}))
    end = payload.find(b"PK\x05\x06")
    payload[end + 12 : end + 16] = (200 * MEGABYTE).to_bytes(4, "little")
    packet = read(with_attachment(bytes(payload)), tmp_path)
    assert packet.attachments[0].size == len(payload)


@pytest.mark.parametrize("text", ["QQ==QQ==", "Q", "QQ=A", "QUJD=", "QU\u1ed1D", "QUJD<b/>", "****"])
def test_base64_is_read_strictly(text: str, tmp_path: Path) -> None:
    packet = read(with_attachment(b"").replace("<ContentTransferEncoded>", f"<ContentTransferEncoded>{text}"), tmp_path)
    assert packet.error == "attachment_undecodable"
    assert not list((tmp_path / "work").iterdir())


@pytest.mark.parametrize(("size", "step"), [(0, 4), (1, 1), (100_000, 3), (300_000, 76), (1_000_000, 1_000)])
def test_base64_in_any_wrapping(size: int, step: int, tmp_path: Path) -> None:
    content = bytes(n % 251 for n in range(size))
    text = base64.b64encode(content).decode()
    wrapped = "\r\n\t ".join(text[at : at + step] for at in range(0, len(text), step))
    packet = read(with_attachment(content).replace(text, wrapped) if text else with_attachment(b""), tmp_path)
    (attachment,) = packet.attachments
    assert attachment.path is not None
    assert attachment.path.read_bytes() == content
    assert ("attachment_empty" in packet.warnings) == (size == 0)


def test_utf_16_and_a_declared_encoding_are_honoured(tmp_path: Path) -> None:
    for number, encoding in enumerate(("utf-16", "windows-1258")):
        folder = tmp_path / str(number)
        folder.mkdir()
        text = f'<?xml version="1.0" encoding="{encoding}"?>{HEAD.replace(">x<", ">Đă<")}</edXML>'
        assert read(text.encode(encoding), folder).subject == "Đă"


@pytest.mark.parametrize("ending", ["</ContentTransferEncoded>", "&#10;</ContentTransferEncoded>"])
def test_tags_cut_anywhere_by_the_reading_blocks(ending: str, tmp_path: Path) -> None:
    source, work = tmp_path / "p.edxml", tmp_path / "work"
    work.mkdir()
    content = bytes(n % 251 for n in range(196_000))
    plain = with_attachment(content).replace("</ContentTransferEncoded>", ending)
    for missing in range(0, 60, 4):
        padding = 256 * 1024 - plain.find(ending) - missing
        source.write_bytes(
            (" " * padding + plain).replace(" " * padding + "<edXML>", f"<edXML>{' ' * padding}").encode()
        )
        (attachment,) = read_packet(source, work).attachments
        assert attachment.path is not None
        assert attachment.path.read_bytes() == content

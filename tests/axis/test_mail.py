"""The official mailbox over real IMAP and SMTP: letters out and in, receipts, bounces, and who really wrote (D-30)."""

import hashlib
import logging
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path
from typing import Any

import pytest

from app.axis.edxml.read import read_packet
from app.axis.mail import MailAxis
from app.axis.mail_box import FAILED, RECEIPTS, SENT, TAKEN
from app.axis.mail_letter import read_letter
from app.axis.port import AgencyEntry, Axis, AxisNotAllowed, AxisRefused, AxisUnreachable
from tests.kit.axis_server import answer, letter
from tests.kit.mail_server import BOUNCING, BUSY, KEYWORD, OURS, THEIRS, UNKNOWN, PostOffice, report

ADDRESSES = {"H99.05": OURS, "H98": THEIRS, "H99.31": BOUNCING, "H97": UNKNOWN, "G99": BUSY}


class Book:
    """A directory of five agencies."""

    def address_of(self, organ_id: str) -> str:
        """Return the address."""
        return ADDRESSES.get(organ_id, "")

    def agency_at(self, address: str) -> AgencyEntry | None:
        """Return the agency."""
        return next((AgencyEntry(code, f"Cơ quan {code}") for code, its in ADDRESSES.items() if its == address), None)


@contextmanager
def mailbox(office: PostOffice, organ_id: str, **changes: Any) -> Iterator[MailAxis]:
    facts = {"organ_id": organ_id, "agency": f"Cơ quan {organ_id}"} | changes
    line = MailAxis(office.settings(ADDRESSES[organ_id], **facts), Book())
    try:
        yield line
    finally:
        line.close()


def written(sender: str, subject: str = "V/v mời họp", **facts: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = f"Ông Mẫu <{sender}>", OURS, subject
    message["Date"] = "Sun, 22 Nov 2026 10:00:00 +0700"
    message["Message-ID"] = f"<{hashlib.sha256(subject.encode()).hexdigest()[:12]}@mau2.example.vn>"
    for name, value in facts.items():
        message[name.replace("_", "-")] = value
    message.set_content("Kính gửi…")
    return message


def test_a_document_goes_by_letter_and_its_confirmation_comes_back(post_office: PostOffice, tmp_path: Path) -> None:
    packet = letter(tmp_path, 7, ("H98",), "H99.05")
    with mailbox(post_office, "H99.05") as ours:
        line: Axis = ours
        sent = line.send(packet, "edoc", "H99.05")
        (told,) = line.list_sent(sent)
    assert (told.receiver, told.notation, told.send_status, told.receive_status) == ("H98", "7/UBND-VP", "done", "")
    assert told.received_at is None
    with mailbox(post_office, "H98") as theirs:
        (waiting,) = theirs.list_waiting("edoc")
        assert (waiting.sender, waiting.channel, waiting.warnings) == ("H99.05", "mail", ())
        theirs.fetch(waiting.axis_id, tmp_path / "got.edxml")
        assert (tmp_path / "got.edxml").read_bytes() == packet.read_bytes()
        work = tmp_path / "work"
        work.mkdir()
        document_id = read_packet(packet, work).document_id
        theirs.acknowledge(waiting.axis_id, "processing")
        theirs.acknowledge(waiting.axis_id)
        theirs.acknowledge(waiting.axis_id)
        theirs.send(answer(tmp_path, 1, document_id, ("H98", "H99.05")), "status", "H98")
    assert len(post_office.folder_of(THEIRS, TAKEN)) == 1
    assert post_office.folder_of(THEIRS) == []
    (reply,) = post_office.folder_of(OURS)
    assert read_letter(reply).subject == "Xác nhận đã nhận: 1/UBND-VP"
    with mailbox(post_office, "H99.05") as ours:
        assert ours.list_waiting("edoc") == []
        (status,) = ours.list_waiting("status")
        assert status.sender == "H98"


def test_the_letter_serves_people_and_programs(post_office: PostOffice, tmp_path: Path) -> None:
    with mailbox(post_office, "H99.05") as ours:
        ours.send(letter(tmp_path, 7, ("H98",), "H99.05"), "edoc", "H99.05")
    got = read_letter(post_office.folder_of(THEIRS)[0])
    assert [each.name for each in got.files] == ["7.pdf", "7-ubnd-vp.edxml"]
    assert got.files[0].content_type == "application/pdf"
    assert hashlib.sha256(got.files[0].content).hexdigest() in got.text
    assert "Số, ký hiệu: 7/UBND-VP" in got.text
    assert got.subject == "7/UBND-VP – V/v thử nghiệm số 7"


def test_a_letter_that_would_be_too_large_goes_without_the_packet(post_office: PostOffice, tmp_path: Path) -> None:
    with mailbox(post_office, "H99.05", largest=1000) as ours:
        ours.send(letter(tmp_path, 7, ("H98",), "H99.05"), "edoc", "H99.05")
    got = read_letter(post_office.folder_of(THEIRS)[0])
    assert [each.name for each in got.files] == ["7.pdf"]
    assert ".edxml" not in got.text


def test_the_same_packet_is_one_letter_a_receiver(post_office: PostOffice, tmp_path: Path) -> None:
    packet = letter(tmp_path, 7, ("H98", "H99.31"), "H99.05")
    with mailbox(post_office, "H99.05") as ours:
        first = ours.send(packet, "edoc", "H99.05", ["H98"])
        assert ours.send(packet, "edoc", "H99.05") == first
    with mailbox(post_office, "H99.05") as ours:
        assert ours.send(packet, "edoc", "H99.05") == first
    assert [address for address, _ in post_office.letters] == [THEIRS, BOUNCING]
    assert len(post_office.folder_of(OURS, SENT)) == 2


def test_a_bounce_is_a_failure_of_its_line_alone(post_office: PostOffice, tmp_path: Path) -> None:
    with mailbox(post_office, "H99.05") as ours:
        sent = ours.send(letter(tmp_path, 7, ("H98", "H99.31"), "H99.05"), "edoc", "H99.05")
        assert ours.list_waiting("edoc") == []
        told = {line.receiver: line for line in ours.list_sent(sent)}
    assert (told["H99.31"].send_status, told["H98"].send_status) == ("fail", "done")
    assert "5.2.2" in told["H99.31"].send_text
    assert len(post_office.folder_of(OURS, RECEIPTS)) == 1


def opening(about: str, disposition: str = "manual-action/MDN-sent-manually; displayed") -> bytes:
    made = MIMEMultipart("report", report_type="disposition-notification")
    made["From"], made["To"], made["Subject"] = THEIRS, OURS, "Đã đọc: 7/UBND-VP"
    made["Date"] = "Sun, 22 Nov 2026 09:00:00 +0700"
    made.attach(MIMEText("Thư đã được mở.", "plain", "utf-8"))
    fields = f"Final-Recipient: rfc822; {THEIRS}\nOriginal-Message-ID: {about}\nDisposition: {disposition}\n\n"
    part = MIMEApplication(fields.encode(), "x")
    part.replace_header("Content-Type", "message/disposition-notification")
    part.replace_header("Content-Transfer-Encoding", "7bit")
    part.set_payload(fields)
    made.attach(part)
    return made.as_bytes()


def test_receipts_move_a_line_from_delivered_to_opened_to_answered(post_office: PostOffice, tmp_path: Path) -> None:
    with mailbox(post_office, "H99.05") as ours:
        sent = ours.send(letter(tmp_path, 7, ("H98",), "H99.05"), "edoc", "H99.05")
        about = ours.list_sent(sent)[0].receiver_axis_id
    steps = [
        (report(post_office.letters[0][1], THEIRS, "delayed"), "delayed"),
        (report(post_office.letters[0][1], THEIRS, "relayed"), "delivered"),
        (opening(about), "opened"),
        (report(post_office.letters[0][1], THEIRS, "delivered"), "opened"),
        (written(THEIRS, "Re: 7/UBND-VP", In_Reply_To=about).as_bytes(), "replied"),
    ]
    for raw, state in steps:
        post_office.deliver(OURS, raw)
        with mailbox(post_office, "H99.05") as ours:
            assert ours.list_waiting("edoc") == []
            (line,) = ours.list_sent()
            assert line.receive_status == state
            assert (line.received_at is not None) == (state in {"opened", "replied"})
    assert line.receive_text == "Kính gửi…"
    assert len(post_office.folder_of(OURS, RECEIPTS)) == len(steps)
    assert post_office.folder_of(OURS) == []


def test_a_receiver_nobody_knows_is_refused_before_any_letter_leaves(post_office: PostOffice, tmp_path: Path) -> None:
    with mailbox(post_office, "H99.05") as ours:
        for others in (("H98", "H97"), ("H98", "H12")):
            with pytest.raises(AxisRefused) as problem:
                ours.send(letter(tmp_path, 7, others, "H99.05"), "edoc", "H99.05")
            assert problem.value.facts["error_code"] == "18"
        with pytest.raises(AxisUnreachable, match="smtp_451"):
            ours.send(letter(tmp_path, 7, ("H98", "G99"), "H99.05"), "edoc", "H99.05")
    assert post_office.letters == []


def test_a_letter_with_a_document_becomes_a_packet(post_office: PostOffice, tmp_path: Path) -> None:
    message = written(THEIRS, "V/v mời họp trực tuyến")
    message.add_attachment(b"x", maintype="image", subtype="png", filename="logo.png")
    message.add_attachment(b"PK", maintype="application", subtype="octet-stream", filename="Danh sách.xlsx")
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="../Giấy mời.pdf")
    post_office.deliver(OURS, message.as_bytes())
    with mailbox(post_office, "H99.05") as ours:
        (waiting,) = ours.list_waiting("edoc")
        assert (waiting.sender, waiting.warnings) == ("H98", ())
        ours.fetch(waiting.axis_id, tmp_path / "got.edxml")
        work = tmp_path / "work"
        work.mkdir()
        packet = read_packet(tmp_path / "got.edxml", work)
        ours.acknowledge(waiting.axis_id)
    assert [each.name for each in packet.attachments] == ["Giấy mời.pdf", "Danh sách.xlsx", "Thư.eml"]
    assert (packet.from_.organ_id, packet.from_.name, packet.subject) == (
        "H98",
        "Cơ quan H98",
        "V/v mời họp trực tuyến",
    )
    assert packet.document_id == waiting.axis_id.removesuffix("/0")
    assert packet.attachments[2].path is not None
    assert b"Message-ID" in packet.attachments[2].path.read_bytes()


def test_who_wrote_is_compared_with_the_directory(post_office: PostOffice, tmp_path: Path) -> None:
    cases = {
        "a@la.example.vn": ("H98", ("mail_sender_differs",)),
        OURS.replace("stn", "khac"): ("H11", ("mail_sender_unknown",)),
        THEIRS: ("H98", ("mail_not_vouched",)),
    }
    for number, (address, (organ_id, _)) in enumerate(cases.items()):
        facts = {"Authentication_Results": "mx; dmarc=fail"} if address == THEIRS else {}
        message = written(address, f"Gói tin {number}", **facts)
        content = letter(tmp_path, number, ("H99.05",), organ_id).read_bytes()
        message.add_attachment(content, maintype="application", subtype="xml", filename="p.edxml")
        post_office.deliver(OURS, message.as_bytes())
    with mailbox(post_office, "H99.05") as ours:
        told = {waiting.sender + str(len(waiting.warnings)): waiting.warnings for waiting in ours.list_waiting("edoc")}
        found = sorted(waiting.warnings for waiting in ours.list_waiting("edoc"))
    assert told
    assert found == sorted(warnings for _, warnings in cases.values())


def test_a_document_of_an_unknown_sender_names_nobody(post_office: PostOffice) -> None:
    message = written("ai-do@example.com")
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="Đơn.pdf")
    post_office.deliver(OURS, message.as_bytes())
    with mailbox(post_office, "H99.05") as ours:
        (waiting,) = ours.list_waiting("edoc")
        assert waiting.sender == "ai-do@example.com"
        ours.acknowledge(waiting.axis_id, "fail")
    assert len(post_office.folder_of(OURS, FAILED)) == 1


def test_private_letters_stay_and_are_looked_at_once(post_office: PostOffice) -> None:
    post_office.deliver(OURS, written(THEIRS, "Chúc mừng năm mới").as_bytes())
    post_office.deliver(OURS, written(OURS, "Thư gửi chính mình").as_bytes())
    post_office.deliver(OURS, b"\xff\xfe no letter at all")
    for _ in range(2):
        with mailbox(post_office, "H99.05") as ours:
            assert ours.list_waiting("edoc") == []
    assert len(post_office.folder_of(OURS)) == 3


def test_several_packets_in_one_letter_are_several(post_office: PostOffice, tmp_path: Path) -> None:
    message = written(THEIRS)
    for number in (1, 2):
        message.add_attachment(
            letter(tmp_path, number).read_bytes(), maintype="application", subtype="xml", filename=f"{number}.edxml"
        )
    post_office.deliver(OURS, message.as_bytes())
    with mailbox(post_office, "H99.05") as ours:
        first, second = ours.list_waiting("edoc")
        ours.acknowledge(first.axis_id)
        assert len(post_office.folder_of(OURS)) == 1
    with mailbox(post_office, "H99.05") as ours:
        again = ours.list_waiting("edoc")
        assert [each.axis_id for each in again] == [first.axis_id, second.axis_id]
        for each in again:
            ours.acknowledge(each.axis_id)
    assert post_office.folder_of(OURS) == []


def test_what_is_not_spooled_cannot_be_fetched(post_office: PostOffice, tmp_path: Path) -> None:
    with mailbox(post_office, "H99.05") as ours:
        with pytest.raises(AxisRefused, match="10"):
            ours.fetch("mail:x/1", tmp_path / "got")
        ours.acknowledge("mail:x/1")
        assert ours.list_agencies() == []


@pytest.mark.parametrize("scheme", ["imaps", "imap"])
def test_tls_is_checked(post_office: PostOffice, scheme: str) -> None:
    port = post_office.imaps_port if scheme == "imaps" else post_office.imap_port
    with mailbox(post_office, "H99.05", imap=f"{scheme}://127.0.0.1:{port}") as ours:
        assert ours.list_waiting("edoc") == []
    with (
        mailbox(post_office, "H99.05", imap=f"{scheme}://127.0.0.1:{port}", ca_file=None) as ours,
        pytest.raises(AxisUnreachable, match="SSL"),
    ):
        ours.list_waiting("edoc")


def test_a_server_the_administrator_named_may_be_plain(post_office: PostOffice) -> None:
    with mailbox(post_office, "H99.05", plain_hosts=frozenset({"127.0.0.1"}), ca_file=None) as ours:
        assert ours.list_waiting("edoc") == []


def test_a_wrong_password_is_told_and_no_secret_is_logged(
    post_office: PostOffice, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    packet = letter(tmp_path, 7, ("H98",), "H99.05")
    with mailbox(post_office, "H99.05", secret=KEYWORD[::-1]) as ours, pytest.raises(AxisRefused) as problem:
        ours.list_waiting("edoc")
    assert problem.value.facts == {"operation": "imap login", "error_code": "15", "text": ""}
    with mailbox(post_office, "H99.05") as ours:
        ours.send(packet, "edoc", "H99.05")
        shown = repr(ours.__dict__)
    assert KEYWORD not in caplog.text + shown


def test_nobody_listens() -> None:
    from app.axis.mail_settings import MailSettings

    settings = MailSettings(OURS, "imap://127.0.0.1:9", "smtp://127.0.0.1:9", "x")
    line = MailAxis(settings, Book())
    with pytest.raises(AxisUnreachable, match="ConnectionRefused"):
        line.list_waiting("edoc")
    line.close()


@contextmanager
def post(*answers: str) -> Iterator[int]:
    """Run a post office that gives these answers one after the other, whatever it is asked; yield its port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            line, _ = listening.accept()
            with line, line.makefile("rwb") as talk:
                for answer in answers:
                    talk.write(answer.replace("\n", "\r\n").encode() + b"\r\n")
                    talk.flush()
                    if not talk.readline():
                        return

        thread = threading.Thread(target=serve, name="post")
        thread.start()
        yield int(listening.getsockname()[1])
        thread.join(20)


HELLO = ("220 ready", "250-x\n250 AUTH LOGIN PLAIN")
REFUSALS = [
    (("554 go away",), AxisRefused, "554"),
    (("421 later",), AxisUnreachable, "smtp_421"),
    ((*HELLO, "535 no"), AxisRefused, "15"),
    ((*HELLO, "454 later"), AxisUnreachable, "smtp_454"),
    ((*HELLO, "235 ok", "250 ok", "250 ok", "250 ok", "552 too large"), AxisRefused, "552"),
    ((*HELLO, "235 ok", "250 ok", "250 ok", "250 ok", "250 ok", "550 moved"), AxisRefused, "18"),
    ((*HELLO, "235 ok", "250 ok", "250 ok", "250 ok", "250 ok", "450 busy"), AxisUnreachable, "smtp_450"),
    ((*HELLO, "235 ok"), AxisUnreachable, "SMTPServerDisconnected"),
]


@pytest.mark.parametrize(("answers", "kind", "told"), REFUSALS, ids=lambda value: str(value)[-30:])
def test_each_refusal_of_a_post_office_is_told_apart(
    post_office: PostOffice, tmp_path: Path, answers: tuple[str, ...], kind: type[Exception], told: str
) -> None:
    with post(*answers) as port, mailbox(post_office, "H99.05", smtp=f"smtp://127.0.0.1:{port}") as ours:
        with pytest.raises(kind, match=told):
            ours.send(letter(tmp_path, 7, ("H98",), "H99.05"), "edoc", "H99.05")
        assert ours.list_sent() == []


def test_servers_without_tls_are_not_spoken_to(post_office: PostOffice, tmp_path: Path) -> None:
    named = socket.gethostname()
    with pytest.raises((AxisNotAllowed, AxisUnreachable)):
        MailAxis(post_office.settings(OURS, imap=f"imap://{named}:9"), Book()).list_waiting("edoc")
    with (
        mailbox(post_office, "H99.05", smtp="smtps://127.0.0.1:9") as ours,
        pytest.raises(AxisUnreachable, match="ConnectionRefused"),
    ):
        ours.send(letter(tmp_path, 7, ("H98",), "H99.05"), "edoc", "H99.05")

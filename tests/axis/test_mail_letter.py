"""Letters as the world writes them: broken in every way, and never the program's end."""

from hypothesis import given
from hypothesis import strategies as st

from app.axis.mail_letter import Enclosed, Envelope, Receipt, read_letter, read_note, write_letter, write_note
from app.base.clock import now
from tests.kit.mail_server import report

ENVELOPE = Envelope(
    "<1d.h98@mau1.example.vn>",
    ("Sở Mẫu", "a@mau1.example.vn"),
    ("Ủy ban", "b@mau2.example.vn"),
    "128/STN – Về việc",
    now(),
)
LETTER = write_letter(ENVELOPE, "Kính gửi", [Enclosed("Giấy mời.pdf", b"%PDF-1.7", "application/pdf")])
SEEDS = (LETTER, report(LETTER, "b@mau2.example.vn", "failed", "550"), b"From: x\r\nDate: never\r\n\r\n")


def test_what_is_written_is_read() -> None:
    letter = read_letter(LETTER)
    assert (letter.message_id, letter.sender, letter.subject) == (
        ENVELOPE.message_id,
        "a@mau1.example.vn",
        "128/STN – Về việc",
    )
    assert letter.files == (Enclosed("Giấy mời.pdf", b"%PDF-1.7", "application/pdf"),)
    assert letter.at == ENVELOPE.at.replace(microsecond=0)


@given(st.sampled_from(SEEDS), st.lists(st.tuples(st.integers(0, 2000), st.binary(max_size=12)), max_size=6))
def test_a_mangled_letter_never_stops_the_reader(seed: bytes, cuts: list[tuple[int, bytes]]) -> None:
    for place, instead in cuts:
        seed = seed[:place] + instead + seed[place + len(instead) // 2 :]
    read_letter(seed)
    read_note(seed)


def test_hostile_headers_are_read_as_nothing() -> None:
    for line in (
        b"From: \"\\", b"From: @,;<<>", b"Content-Type: multipart/mixed; boundary=", b"Content-Type: message/rfc822",
        b"Content-Type: text/plain; charset=no-such", b"Date: 99 Foo 99999 99:99:99 +9999", b"Message-ID: <",
        b"Content-Disposition: attachment; filename*=x''%ff%", b"Subject: =?utf-8?b?////?= =?x?q?=ZZ?=",
        b"Content-Transfer-Encoding: base64",
    ):  # fmt: skip
        letter = read_letter(line + b"\r\n\r\n=\xff\xfebody")
        assert letter.receipt is None
        assert letter.packets == ()


def test_headers_cannot_be_smuggled_in() -> None:
    envelope = Envelope(
        "<1@x.vn>",
        ("Sở\r\nBcc: all@x.vn", "a@x.vn"),
        ("", "b@x.vn"),
        "Trích\r\nBcc: all@x.vn\r\n\r\nyếu",
        now(),
        "1\r\n2",
    )
    raw = write_letter(envelope, "", [])
    assert b"\nBcc" not in raw
    assert read_letter(raw).subject == "Trích Bcc: all@x.vn yếu"
    note = read_note(write_note(Receipt("failed", "<1@x.vn>", "dòng\r\nBcc: all@x.vn"), now()))
    assert note is not None
    assert note.text == "dòng Bcc: all@x.vn"


def test_a_plain_bounce_of_an_old_post_office_is_read() -> None:
    raw = b"From: MAILER-DAEMON@x.vn\r\nSubject: Undelivered\r\nIn-Reply-To: <1d.h98@x.vn>\r\n\r\n"
    assert read_letter(raw).receipt == Receipt("failed", "<1d.h98@x.vn>", "Undelivered")

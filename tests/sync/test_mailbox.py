"""Two offices and a post office: a letter, its confirmation, a bounce, an answer by hand, a mailbox that is down."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from app.axis.vxp import VxpAxis, VxpSettings
from app.base import secrets, settings
from app.base.errors import OfficeError
from app.compose import House, open_house
from app.desk.directory import Entry, refresh
from app.desk.facts import fact
from app.desk.issue import issue
from app.desk.lines import Lines, set_lines
from app.desk.number import give_number
from app.desk.prepare import Draft, Recipient, prepare
from app.desk.register import register
from app.desk.setup import Setup, set_up
from app.documents.arrival import ArrivedFile, Signer
from app.documents.life import State
from app.store.tables import DocumentRow
from app.store.tables_exchange import RecipientRow
from app.sync.engine import Engine, Round
from tests.kit.exchange import TOOLS
from tests.kit.mail_server import BOUNCING, KEYWORD, OURS, THEIRS, PostOffice, post_office, running_post_office

__all__ = ["post_office", "running_post_office"]

PEOPLE = (Entry("H99.05", "Sở Mẫu", "", "", OURS), Entry("H98", "Ủy ban Mẫu Hai", "", "", THEIRS))


def opened(closing: ExitStack, data: Path, office: PostOffice, who: tuple[str, str]) -> House:
    """Open an office that has a mailbox and no axis."""
    organ_id, address = who
    with open_house(data) as house:
        changed = set_up(house.office, Setup(f"Cơ quan {organ_id}", organ_id, clerk="Nguyễn Thị Mẫu"))
        told = office.settings(address)
        changes = {"mail_address": address, "mail_imap": told.imap, "mail_smtp": told.smtp}
        changes |= {"mail_ca_file": str(told.ca_file)}
        set_lines(changed, Lines(changes, mail_login=KEYWORD))
    house = closing.enter_context(open_house(data))
    refresh(house.office, [*PEOPLE, Entry("H99.31", "Xã Mẫu", "", "", BOUNCING)])
    return house


@pytest.fixture
def houses(tmp_path: Path, post_office: PostOffice) -> Iterator[tuple[House, House]]:
    with ExitStack() as closing:
        ours, theirs = (
            opened(closing, tmp_path / name, post_office, who)
            for name, who in (("ours", ("H99.05", OURS)), ("theirs", ("H98", THEIRS)))
        )
        yield ours, theirs


def turn(house: House) -> Round:
    """Make one round with the mailbox alone."""
    assert house.axis_maker() is None
    return Engine(house.office, None, TOOLS, house.mail_maker()).round()


def sent(house: House, *to: str) -> int:
    office = house.office
    pdf = b"%PDF-1.4"
    file = ArrivedFile("van-ban.pdf", office.vault.keep(pdf), len(pdf), "application/pdf", "MAIN", 1)
    recipients = tuple(Recipient(code, channel="mail") for code in to)
    key = prepare(office, Draft("Công văn", "V/v thử nghiệm", Signer("Trần Văn Mẫu"), recipients, files=(file,))).key
    give_number(office, key)
    with office.store.write() as tx:
        tx.session.get_one(DocumentRow, key).state = State.SEALED.value
    issue(office, key)
    return key


def lines(house: House) -> dict[str, tuple[str, str]]:
    with house.office.store.read() as session:
        return {line.organ_id: (line.state, line.detail) for line in session.scalars(select(RecipientRow))}


def incoming(house: House) -> list[DocumentRow]:
    with house.office.store.read() as session:
        return list(session.scalars(select(DocumentRow).where(DocumentRow.direction == "incoming")))


def test_a_letter_is_sent_and_arrives_only_when_the_other_office_says_so(houses: tuple[House, House]) -> None:
    ours, theirs = houses
    sent(ours, "H98", "H99.31")
    first = turn(ours)
    assert [one.outcome for one in first.sent] == ["sent"]
    assert lines(ours)["H98"] == ("sent", "")
    assert lines(ours)["H99.31"][0] == "failed"
    assert "5.2.2" in lines(ours)["H99.31"][1]
    got = turn(theirs)
    assert [one.outcome for one in got.taken] == ["new"]
    assert [(one.kind, one.status, one.outcome) for one in got.sent] == [("status", 1, "sent")]
    (row,) = incoming(theirs)
    assert (row.channel, row.sender_id, row.warnings) == ("mail", "H99.05", [])
    turn(ours)
    assert lines(ours)["H98"][0] == "arrived"
    register(theirs.office, row.id, "incoming")
    turn(theirs)
    turn(ours)
    assert lines(ours)["H98"][0] == "accepted"


def test_an_answer_by_hand_is_told_and_is_no_arrival(houses: tuple[House, House], post_office: PostOffice) -> None:
    ours, _ = houses
    sent(ours, "H98")
    turn(ours)
    letter = post_office.folder_of(THEIRS)[0]
    about = next(line for line in letter.decode().splitlines() if line.startswith("Message-ID: "))[12:].strip()
    reply = f"From: {THEIRS}\r\nDate: Sun, 22 Nov 2026 10:00:00 +0700\r\nIn-Reply-To: {about}\r\n\r\nĐã nhận đủ.\r\n"
    post_office.deliver(OURS, reply.encode())
    for _ in range(2):
        turn(ours)
    assert lines(ours)["H98"] == ("sent", "Nơi nhận trả lời thư lúc 10:00 22/11/2026: Đã nhận đủ.")


def test_a_mailbox_that_is_down_is_told_and_the_letter_waits(houses: tuple[House, House]) -> None:
    ours, _ = houses
    sent(ours, "H98")
    make = ours.mail_maker()
    assert make is not None
    there = ours.office
    changed = settings.save(there.folders.settings, mail_imap="imap://127.0.0.1:9")
    down = replace(ours, office=there.with_settings(changed))
    problem = turn(down).problem
    assert isinstance(problem, OfficeError)
    assert problem.code == "axis.unreachable"
    told = fact(there, "mail")
    assert (told["error"], told["at"], told["reason"]) == ("axis.unreachable", "", "ConnectionRefusedError")
    turn(down)
    assert fact(there, "mail")["since"] == told["since"]
    assert lines(ours)["H98"][0] == "waiting"
    turn(ours)
    assert fact(there, "mail").keys() == {"at", "error"}
    turn(down)
    assert fact(there, "mail")["at"] > told["since"]


def test_a_mailbox_that_lets_nobody_in_is_told_as_such(houses: tuple[House, House]) -> None:
    office = houses[0].office
    set_lines(office, Lines({}, mail_login="sai"))
    problem = turn(houses[0]).problem
    assert problem is not None
    assert problem.code == "axis.turns_us_away"
    told = fact(office, "mail")
    assert (told["error"], told["text"]) == ("axis.turns_us_away", "15")


def test_an_axis_that_is_down_holds_up_no_letter(houses: tuple[House, House], post_office: PostOffice) -> None:
    ours, _ = houses
    sent(ours, "H98")
    down = Engine(ours.office, lambda: VxpAxis(VxpSettings("http://127.0.0.1:9", "x", "y")), TOOLS, ours.mail_maker())
    result = down.round()
    assert result.problem is not None
    assert [one.outcome for one in result.sent] == ["sent"]
    assert down.sleep() > 0
    assert len(post_office.folder_of(THEIRS)) == 1


def test_a_doubtful_sender_is_told_in_the_note(houses: tuple[House, House]) -> None:
    ours, theirs = houses
    sent(ours, "H98")
    turn(ours)
    refresh(theirs.office, [Entry("H99.05", "Sở Mẫu", "", "", "khac@mau1.example.vn"), PEOPLE[1]])
    turn(theirs)
    (row,) = incoming(theirs)
    assert row.warnings == ["mail_sender_differs"]
    assert "địa chỉ khác" in row.note


def test_the_password_is_kept_apart(houses: tuple[House, House]) -> None:
    data = houses[0].office.folders
    assert KEYWORD not in data.settings.read_text("utf-8")
    assert secrets.read(data.data, secrets.MAIL) == KEYWORD


def test_an_office_without_a_mailbox_sends_letters_by_hand(tmp_path: Path) -> None:
    with open_house(tmp_path / "office") as house:
        set_up(house.office, Setup("Cơ quan", "H99.05", clerk="Nguyễn Thị Mẫu"))
    with open_house(tmp_path / "office") as house:
        assert house.mail_maker() is None
        sent(house, "H98")
        assert lines(house)["H98"][0] == "by_hand"

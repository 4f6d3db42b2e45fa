"""Recalls, replacements, quarantine, unknown reports and small prints by commands."""

from pathlib import Path

import pytest

from app.compose import open_house
from app.desk.issue import Report, hear, issue
from app.store.tables import DocumentRow
from app.store.tables_exchange import PacketRow, ParcelRow, RecipientRow
from tests.cli.test_office import received
from tests.kit.commands import Shell, configured
from tests.kit.office import drafted, sealed
from tests.kit.recalls import hear_recall


@pytest.fixture
def office(shell: Shell, tmp_path: Path) -> Shell:
    """One registered document, one issued to two agencies that have it."""
    configured(shell, "--short", "STN", "--place", "Mẫu Một")
    received(shell, tmp_path, "1/UBND-VP")
    shell.ask("register", "1")
    with open_house(shell.data) as house:
        issue(house.office, sealed(house.office, "H99", "H98"))
        with house.office.store.write() as tx:
            for parcel in tx.session.query(ParcelRow):
                parcel.state, parcel.attempts = "sent", 1
            for line in tx.session.query(RecipientRow):
                line.state = "accepted"
    return shell


def asked(office: Shell) -> None:
    """Let the sender of the first document ask for it back."""
    with open_house(office.data) as house:
        with house.office.store.write() as tx:
            row = tx.session.get_one(DocumentRow, 1)
            row.sender_id, row.document_id = "H99", "W1"
        assert hear_recall(house.office, "H99", "W1", "Sai số liệu") == 1


def test_a_recall_is_shown_refused_agreed_and_minuted(office: Shell) -> None:
    asked(office)
    told = office.ask("recall-answer", "1")
    assert (told["asked"], told["reason"]) == ("recall", "Sai số liệu")
    assert any("Sổ đến: số 1" in place for place in told["places"])
    assert office.ask("recall-answer", "1", "--refuse", "Đã thực hiện", code=1)["error"] == "recall.no_decision"
    office.ask("recall-answer", "1", "--refuse", "Đã thực hiện", "--leader", "Lê Văn Lãnh Đạo")
    assert office.ask("recall-answer", "1")["asked"] is None
    asked(office)
    assert office.ask("recall-answer", "1", "--agree")["state"] == "recalled"
    assert office.ask("recall-minute", "1")["state"] == "recalled"
    assert [file["name"] for file in office.ask("show", "1")["files"]] == ["Biên bản hủy 1-UBND-VP.pdf"]


def test_an_issued_document_is_called_back_sent_further_and_replaced(office: Shell) -> None:
    told = office.ask("send-further", "2", "--to", "H97", "--allowed-by", "Lê Văn Lãnh Đạo")
    assert [line["organ_id"] for line in told["recipients"]] == ["H99", "H98", "H97"]
    told = office.ask("recall", "2", "--reason", "Gửi nhầm", "--from", "H98")
    assert told["state"] == "issued"
    with open_house(office.data) as house:
        newer = drafted(house.office, "H99")
    assert office.ask("replace", str(newer), "2", "--reason", "Sai căn cứ")["state"] == "prepared"
    assert office.ask("recall", "2", "--reason", "Sai số liệu", "--decision", "Quyết định 9")["state"] == "recalled"


def test_a_replacement_that_came_is_kept_beside(office: Shell) -> None:
    with open_house(office.data) as house, house.office.store.write() as tx:
        tx.session.get_one(DocumentRow, 1).asked = "replace"
    assert office.ask("recall-answer", "1", "--refuse", "Hai việc khác nhau")["state"] == "registered"


@pytest.mark.expects_log
def test_what_needs_a_person_is_listed_and_settled(office: Shell) -> None:
    with open_house(office.data) as house:
        name = house.office.vault.keep(b"<edXML><broken>")
        row = PacketRow(axis_id="a-1", kind="edoc", sender="H98", received_at=house.office.now(), sha256=name)
        row.state, row.reason = "quarantined", "missing:From"
        with house.office.store.write() as tx:
            tx.session.add(row)
        for place in (1, 2):
            hear(house.office, Report("H99", 3, house.office.now(), code=f"{place}/KHÔNG-CÓ"))
    assert [one["packet"] for one in office.ask("quarantine", "list")] == ["a-1"]
    assert office.ask("quarantine", "release", "a-1")["outcome"] == "quarantined"
    assert office.ask("quarantine", "aside", "a-1", "--reason", "Đã gửi lại") == []
    listed = office.ask("orphans", "list")
    assert [one["about"] for one in listed] == ["2/KHÔNG-CÓ", "1/KHÔNG-CÓ"]
    office.ask("orphans", "join", str(listed[0]["id"]), "--to", "2")
    assert office.ask("orphans", "aside", str(listed[1]["id"]), "--reason", "Không phải của ta") == []
    said = office.ask("activity", "--limit", "3")
    assert said[0]["act"] == "orphan_aside"
    assert "gác báo trạng thái" in said[0]["said"]


def test_slip_and_stamp_are_printed(office: Shell, tmp_path: Path) -> None:
    for name in ("slip", "stamp"):
        out = tmp_path / f"{name}.pdf"
        assert office.ask(name, "1", "--out", str(out)) == {"file": str(out)}
        assert out.read_bytes().startswith(b"%PDF")


def test_paper_that_goes_back_has_its_slip(office: Shell, tmp_path: Path) -> None:
    out = tmp_path / "slip.pdf"
    assert office.ask("delivery-slip", "2", "--out", str(out), code=1)["error"] == "delivery.nothing"
    office.ask("return", "1", "--reason", "Gửi nhầm")
    told = office.ask("delivery-slip", "1", "--signer", "Trần Văn Mẫu", "--out", str(out))
    assert told == {"file": str(out)}
    assert out.read_bytes().startswith(b"%PDF")
    assert "in phiếu gửi cho" in office.ask("activity")[0]["said"]

"""Phiếu gửi goes along with paper that leaves, and with paper that goes back (F-18; R-655)."""

from pathlib import Path

import pytest

from app.desk import delivery, recall
from app.desk.issue import issue
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.prepare import Recipient, set_recipients
from app.desk.records import detail
from app.desk.register import register
from app.desk.settle import return_to_sender
from app.documents.life import State
from app.pages.reader import PageReader
from tests.kit.office import arrived, drafted, paper, sealed, set_state
from tests.kit.recalls import hear_recall


def on_paper(office: Office) -> int:
    """Issue a document that two recipients get on paper and one by the axis."""
    key = drafted(office, "H99")
    recipients = [
        Recipient("H99"),
        Recipient("", "Công ty Mẫu", channel="paper"),
        Recipient("G99.01", channel="paper"),
    ]
    set_recipients(office, key, recipients)
    give_number(office, key)
    set_state(office, key, State.SEALED)
    issue(office, key)
    return key


def test_each_receiver_on_paper_gets_a_page(desk: Office, tmp_path: Path, reader: PageReader) -> None:
    key = on_paper(desk)
    pages = reader.text(delivery.print_slips(desk, key, ("Chánh Văn phòng", "Trần Văn Mẫu"), tmp_path / "slips.pdf"))
    assert len(pages) == 2
    first, second = (" ".join(page.split()) for page in pages)
    for part in (
        "PHIẾU GỬI",
        "Số: …/PG-STN",
        "Sở Thử nghiệm tỉnh Mẫu Một gửi kèm theo phiếu này các văn bản, tài liệu sau:",
        "1. Công văn số 01/STN-VP ngày 20/11/2026 của Sở Thử nghiệm tỉnh Mẫu Một V/v phối hợp thử nghiệm (2 trang)",
        "đề nghị Công ty Mẫu gửi lại phiếu này cho Sở Thử nghiệm tỉnh Mẫu Một./.",
        "- Công ty Mẫu;",
        "CHÁNH VĂN PHÒNG",
        "Trần Văn Mẫu",
        "Người nhận",
    ):
        assert part in first, first
    assert "G99.01" in second
    [only] = reader.text(delivery.print_slips(desk, key, ("", ""), tmp_path / "one.pdf", ("Công ty Mẫu",)))
    assert "Công ty Mẫu" in only
    delivery.note_printed(desk, key)
    event = detail(desk, key).events[-1]
    assert (event.act, event.facts["to"]) == ("delivery_slip_printed", "Công ty Mẫu; G99.01")


def test_paper_of_a_recalled_document_goes_back_with_a_slip(desk: Office, tmp_path: Path, reader: PageReader) -> None:
    wire = "H99,2026/11/19,1/UBND-VP"
    key = arrived(desk, 1, document_id=wire, has_paper=True, appendixes=["Phụ lục số liệu"])
    register(desk, key)
    assert delivery.receivers(detail(desk, key)) == ()
    hear_recall(desk, "H99", wire, "Sai số liệu")
    recall.agree(desk, key)
    said = " ".join(" ".join(reader.text(delivery.print_slips(desk, key, ("", ""), tmp_path / "back.pdf"))).split())
    for part in (
        "gửi kèm theo phiếu này để trả bản giấy của văn bản bị thu hồi gồm các văn bản",
        "1. Công văn số 1/UBND-VP ngày 19/11/2026 của Ủy ban nhân dân tỉnh Mẫu Một",
        "2. Phụ lục số liệu",
    ):
        assert part in said, said


def test_without_paper_there_is_no_slip(desk: Office, tmp_path: Path) -> None:
    sent, came, back = sealed(desk, "H99"), arrived(desk), paper(desk)
    issue(desk, sent)
    return_to_sender(desk, came, "Gửi nhầm")
    return_to_sender(desk, back, "Gửi nhầm")
    for key in (sent, came):
        with pytest.raises(delivery.NothingOnPaper):
            delivery.print_slips(desk, key, ("", ""), tmp_path / "none.pdf")
    assert delivery.receivers(detail(desk, back)) == ("Công ty Thử nghiệm",)

"""Typesetting with the program's own fonts: fidelity, order and failure."""

from pathlib import Path

import pytest

from app.forms.typeset import FormFailed, Typesetter, typeset
from app.pages.reader import PageReader
from tests.kit import pdfs


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = (pdfs.state_document(tmp_path / name) for name in ("1.pdf", "2.pdf"))
    assert one.read_bytes() == other.read_bytes()
    assert not list(tmp_path.glob("*.part"))


def test_only_our_font_is_embedded(tmp_path: Path) -> None:
    content = pdfs.state_document(tmp_path / "a.pdf").read_bytes()
    assert b"LiberationSerif" in content
    assert b"pdfaid" in content
    for strange in (b"NewCM", b"DejaVu", b"Libertinus"):
        assert strange not in content


def test_a_document_with_number_and_date(tmp_path: Path, reader: PageReader) -> None:
    path = pdfs.state_document(tmp_path / "a.pdf", number=7, date="2026-02-05")
    text = reader.text(path)[0]
    assert "Số: 07/QĐ-SXD" in text
    assert "Phước Lộc, ngày 05 tháng 02 năm 2026" in text


def test_every_vietnamese_letter_is_kept(tmp_path: Path, reader: PageReader) -> None:
    letters = "".join(chr(code) for code in range(0x1EA0, 0x1EFA)) + "ăâđêôơưĂÂĐÊÔƠƯ"
    path = pdfs.state_document(tmp_path / "a.pdf", body=[" ".join(letters)])
    assert set(letters) <= set(reader.text(path)[0])


def test_an_official_letter_of_three_pages(tmp_path: Path, reader: PageReader) -> None:
    path = pdfs.state_document(
        tmp_path / "a.pdf",
        kind=None,
        urgency="HỎA TỐC",
        addressees=["Sở Nội vụ", "Sở Tài chính"],
        pages=3,
        address="Số 12 đường Hòa Bình",
        capacity="KT. GIÁM ĐỐC",
        number="15",
    )
    texts = reader.text(path)
    assert len(texts) == 3
    for words in ("V/v", "HỎA TỐC", "Kính gửi: - Sở Nội vụ;", "- Sở Tài chính.", "Số 12 đường Hòa Bình"):
        assert words in " ".join(texts[0].split())
    assert texts[1].split()[0] == "2"
    assert "KT. GIÁM ĐỐC" in texts[2]


def test_one_addressee_stands_in_the_line(tmp_path: Path, reader: PageReader) -> None:
    path = pdfs.state_document(tmp_path / "a.pdf", addressees=["Sở Nội vụ"])
    assert "Kính gửi: Sở Nội vụ." in reader.text(path)[0]


def test_data_that_the_form_cannot_take(tmp_path: Path) -> None:
    with pytest.raises(FormFailed) as caught:
        typeset("official_document.typ", {"agency": "x"}, tmp_path / "a.pdf")
    assert caught.value.facts["template"] == "official_document.typ"
    with pytest.raises(FormFailed):
        typeset("official_document.typ", ["not", "a", "mapping"], tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()


def test_a_typesetter_goes_on_after_a_failure(tmp_path: Path) -> None:
    with Typesetter() as typesetter:
        with pytest.raises(FormFailed):
            typesetter.typeset("there-is-none.typ", {}, tmp_path / "a.pdf")
        typesetter.typeset("official_document.typ", pdfs.DECISION, tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").exists()

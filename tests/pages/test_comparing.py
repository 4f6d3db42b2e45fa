"""Two revisions of a document, compared as they look and as they read."""

from pathlib import Path

import pytest

from app.base.child import ChildTimedOut
from app.pages.reader import PageReader
from tests.kit import pdfs


@pytest.fixture(scope="module")
def decision(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pdfs.state_document(tmp_path_factory.mktemp("pdfs") / "decision.pdf")


def test_the_same_twice(reader: PageReader, decision: Path) -> None:
    assert reader.differences(decision, decision) == []


def test_added_words_are_seen_and_read(reader: PageReader, decision: Path, tmp_path: Path) -> None:
    stamped = pdfs.with_text(decision, tmp_path / "stamped.pdf", "1275", (155, 122))
    found = reader.differences(decision, stamped)
    assert {difference.what for difference in found} == {"drawn", "word"}
    for difference in found:
        x0, y0, x1, y1 = difference.box
        assert difference.page == 0
        assert 150 < x0 < x1 < 200
        assert 100 < y0 < y1 < 130


def test_a_permitted_place_may_differ(reader: PageReader, decision: Path, tmp_path: Path) -> None:
    stamped = pdfs.with_text(decision, tmp_path / "stamped.pdf", "1275", (155, 122))
    assert reader.differences(decision, stamped, [(0, (145, 100, 195, 130))]) == []


def test_pages_added_or_missing(reader: PageReader, decision: Path, tmp_path: Path) -> None:
    longer = reader.join([decision, decision], tmp_path / "two.pdf")
    (added,) = reader.differences(decision, longer)
    (missing,) = reader.differences(longer, decision)
    assert (added.page, added.what) == (1, "added")
    assert (missing.page, missing.what) == (1, "missing")


def test_another_size_differs_as_a_whole(reader: PageReader, decision: Path, tmp_path: Path) -> None:
    turned = reader.join([decision], tmp_path / "turned.pdf", (90,))
    found = reader.differences(decision, turned)
    assert found[0].what == "drawn"
    assert found[0].box[2] > 800


def test_a_page_that_cannot_be_read(reader: PageReader, tmp_path: Path) -> None:
    broken = pdfs.broken_second_page(tmp_path / "broken.pdf")
    (found,) = reader.differences(broken, broken)
    assert (found.page, found.what) == (1, "unreadable")


def test_comparing_ends_at_its_deadline(decision: Path, tmp_path: Path) -> None:
    own = PageReader()
    try:
        stamped = pdfs.with_text(decision, tmp_path / "stamped.pdf", "1275", (155, 122))
        with pytest.raises(ChildTimedOut):
            own.differences(decision, stamped, seconds=1e-6)
    finally:
        own.close()


def test_labels_of_a_file(reader: PageReader, decision: Path, tmp_path: Path) -> None:
    other = pdfs.state_document(tmp_path / "other.pdf", subject="Về việc khác")
    assert "số hóa" in " ".join(reader.labels(decision))
    assert reader.labels(decision) != reader.labels(other)


def test_words_put_into_a_signed_line_are_told(reader: PageReader, decision: Path, tmp_path: Path) -> None:
    line = next(word for word in reader.words(decision, 0) if len(word.text) > 3 and word.text.isalpha())
    base = line.y1 - (line.y1 - line.y0) / 4
    everywhere = [(0, (0.0, 0.0, 900.0, 900.0))]
    beside = pdfs.with_text(decision, tmp_path / "beside.pdf", "THU", (line.x1 + 2, base))
    below = pdfs.with_text(decision, tmp_path / "below.pdf", "THU", (300, 835))
    assert [one.what for one in reader.inserted(decision, beside, everywhere)] == ["word"]
    assert reader.inserted(decision, below, everywhere) == []
    assert reader.inserted(decision, beside, [(0, (0.0, 835.0, 10.0, 842.0))]) == []

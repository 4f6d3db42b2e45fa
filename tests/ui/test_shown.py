"""Pages that are made to be looked at: never written over, removed when nobody holds them open."""

from pathlib import Path

from app.ui.jobs.shown import clear, fresh, remove


def test_each_time_a_file_of_its_own(tmp_path: Path) -> None:
    first = fresh(tmp_path, "slips")
    first.write_bytes(b"1")
    kept = fresh(tmp_path, "slips", keep=True)
    kept.write_bytes(b"2")
    assert (first.exists(), first != kept) == (True, True)
    other = tmp_path / "book-incoming-1.pdf"
    other.write_bytes(b"3")
    last = fresh(tmp_path, "slips")
    assert (first.exists(), kept.exists(), last.exists(), other.exists()) == (False, False, False, True)


def test_the_one_that_is_shown_stays(tmp_path: Path) -> None:
    files = [tmp_path / f"preview-{name}-{at}.pdf" for at, name in enumerate("ab")]
    for file in files:
        file.write_bytes(b"1")
    clear(tmp_path, "preview", files[1])
    assert [file.exists() for file in files] == [False, True]


def test_what_cannot_be_removed_stays_for_the_next_time(tmp_path: Path) -> None:
    held = tmp_path / "slips-1.pdf"
    held.mkdir()
    remove(held)
    assert held.is_dir(), "a folder of that name is no file that was shown, and no fault"
    assert fresh(tmp_path, "slips").parent == tmp_path

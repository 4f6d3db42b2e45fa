"""Which file a check of signatures is about."""

import pytest

from app.documents.cards import FileCard
from app.documents.checked import checked_file

FILES = tuple(
    FileCard(number, role, name, "", 1, "", "")
    for number, role, name in ((1, "MAIN", "a.docx"), (2, "ATTACHED", "b.PDF"), (3, "ATTACHED", "c.pdf"))
)


@pytest.mark.parametrize(
    ("files", "report", "found"),
    [
        (FILES, {"id": 3}, 3),
        (FILES, {}, 2),
        (FILES, {"id": 99}, 2),
        ((*FILES, FileCard(4, "MAIN", "d.pdf", "", 1, "", "")), {}, 4),
        (FILES[:1], {}, 1),
        ((), {"id": 1}, None),
    ],
)
def test_the_file_that_was_checked(files: tuple[FileCard, ...], report: dict[str, object], found: int | None) -> None:
    told = checked_file(files, report)
    assert (told.id if told else None) == found

"""Where the text line S-4 goes on the other files of a document: found, moved by a person, kept for a kind (R-415)."""

from collections.abc import Iterable
from pathlib import Path

from app.desk.office import Office
from app.desk.stamp_places import line_as_remembered
from app.documents.cards import FileCard
from app.signing.marks import Place
from app.signing.seal import Sealer

LONGEST = "Số: 0000/TTr-VPĐĐBQHHĐND; 00/00/0000; 00:00:00 +07:00"
"""As wide as a line can be: a place is looked for before the number is known."""


def line_name(file: int) -> str:
    """Return the name of a file's line among the places of its document."""
    return f"line-{file}"


def takes_line(name: str) -> bool:
    """Tell whether a file can bear a line at all."""
    return name.lower().endswith(".pdf")


def lines_on(office: Office, files: Iterable[FileCard], type_name: str, sealer: Sealer) -> dict[str, Place]:
    """Return where the line goes on each file beside the main one that takes one."""
    beside = [file for file in files if file.role != "MAIN" and takes_line(file.name)]
    return {line_name(file.id): find_line(office, Path(file.path), type_name, sealer) for file in beside}


def find_line(office: Office, pdf: Path, type_name: str, sealer: Sealer, text: str = LONGEST) -> Place:
    """Return where the line goes on one file, as a person wants it for documents of this type where that is clear."""
    found = sealer.find_line(pdf, text)
    there = line_as_remembered(office, type_name, found)
    return found if there is found or not sealer.check_line(pdf, there).sure else there

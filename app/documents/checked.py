"""Which file of a document a check of signatures is about."""

from collections.abc import Mapping, Sequence

from app.documents.cards import FileCard

PDF = ".pdf"


def checked_file(files: Sequence[FileCard], report: Mapping[str, object]) -> FileCard | None:
    """Return the file that a report tells of, by its own word; else what a check takes: the main PDF, or the first."""
    named = next((file for file in files if file.id == report.get("id")), None)
    pdfs = [file for file in files if file.name.lower().endswith(PDF)]
    return named or min(pdfs, key=lambda file: file.role != "MAIN", default=files[0] if files else None)

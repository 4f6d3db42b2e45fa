"""A file as it was when one of its signatures was made."""

from pathlib import Path


def as_signed(pdf: Path, end: int, out: Path) -> Path:
    """Write the revision that a signature covers, the first `end` bytes of the file, and return where it is."""
    with pdf.open("rb") as source, out.open("wb") as revision:
        left = end
        while left and (part := source.read(min(left, 1 << 20))):
            revision.write(part)
            left -= len(part)
    return out

"""Honest files that no code of ours has made: iText, PDFBox, node-signpdf, pdf-lib and endesive signed them.

They lie in `foreign/` with the certificates of two invented authorities and the table of what is right for each.
"""

import csv
import shutil
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.kit.corpus import Desk, Maker

FOLDER = Path(__file__).parent / "foreign"
_AUTHORITIES = ("ca.pem", "ca-ascii.pem")


@dataclass(frozen=True)
class Foreign:
    """A file: what it is, its verdict and its sentence, and of each signature field, kind, coverage, what came after
    and where the time is from, parted by slashes.
    """

    name: str
    kind: str
    verdict: str
    sentence: str
    signatures: tuple[str, ...]

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return FOLDER / f"{self.name}.pdf"


def table() -> list[Foreign]:
    """Return what the table says, in its order."""
    with (FOLDER / "table.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return [
        Foreign(row["name"], row["kind"], row["verdict"], row["sentence"], tuple(row["signatures"].split()))
        for row in rows
    ]


def makers() -> list[Maker]:
    """Return the files as a part of the corpus."""
    return [
        Maker(f"foreign: {one.name}", one.kind, frozenset({one.verdict}), partial(_content, one)) for one in table()
    ]


def trusted(folder: Path, also: Path | None = None) -> Path:
    """Return a folder of anchors with the authorities of these files, and with what is in another one."""
    folder.mkdir(exist_ok=True)
    for name in _AUTHORITIES:
        shutil.copyfile(FOLDER / name, folder / name)
    for file in also.glob("*.pem") if also else ():
        shutil.copyfile(file, folder / f"own-{file.name}")
    return folder


def _content(one: Foreign, _desk: Desk) -> bytes:
    return one.path.read_bytes()

"""What may be typed about copies: electronic ones, copies on paper, their book."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.cli.usage import count, whole, year
from app.documents.copying import COPY_KINDS, FORMS


def add_copies(
    commands: Any, add: Callable[..., argparse.ArgumentParser], pins: Callable[[argparse.ArgumentParser], None]
) -> None:
    """Add the commands by `add`; `pins` adds what a command says of the PIN."""
    copy = add(commands, "copy", "make an electronic copy of an incoming paper, signed by the agency")
    copy.add_argument("key", type=whole)
    copy.add_argument("--kind", choices=COPY_KINDS, required=True)
    copy.add_argument("--file", type=Path, help="the scan, or the extract, where it is not the document's own file")
    copy.add_argument("--allowed-by", default="", help="who decided that a certified copy is made")
    copy.add_argument("--part", default="", help="which part of the source an extract holds")
    copy.add_argument("--to", default="", help="for whom")
    copy.add_argument("--at", type=millimetres, help="where the line begins: X,Y from the top left corner, in mm")
    copy.add_argument("--out", type=Path, help="write the copy into this folder too")
    pins(copy)
    paper = add(commands, "paper-copy", "number a copy on paper and write its pages with the block (F-19)")
    paper.add_argument("key", type=whole)
    paper.add_argument("--kind", choices=tuple(FORMS), required=True)
    paper.add_argument("--allowed-by", required=True, help="who decided that a certified copy is made")
    paper.add_argument("--to", default="", help="for whom, separated by semicolons")
    paper.add_argument("--file", type=Path, help="the extract")
    paper.add_argument(
        "--copies", type=count, default=0, help="how many are made; else one a recipient and what is kept"
    )
    _block(paper)
    again = add(commands, "print-copy", "write the pages of a copy in the book anew")
    again.add_argument("code", help="as 01/SY-STN")
    again.add_argument("--year", type=year, required=True)
    _block(again)
    add(commands, "copies", "list the book of copies").add_argument("--year", type=year, required=True)


def millimetres(words: str) -> tuple[float, float]:
    """Return X,Y in millimetres."""
    across, down = words.split(",")
    return float(across), float(down)


def _block(command: argparse.ArgumentParser) -> None:
    """Who signs a copy on paper by hand, and where its pages go."""
    for name in ("--signer", "--position", "--capacity"):
        command.add_argument(name, default="", help="empty leaves dots")
    command.add_argument("--out", type=Path, required=True)

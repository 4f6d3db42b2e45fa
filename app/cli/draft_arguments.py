"""The words of `draft`."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.cli.usage import whole


def add_drafts(commands: Any, command: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the steps of a draft on its way to the leader's signature."""
    draft = commands.add_parser("draft", help="drafters' files: make PDF/A of them, keep them until they are signed")
    steps = draft.add_subparsers(dest="draft_command", required=True)
    convert = command(steps, "convert", "make the PDF/A-2b of a .docx, .doc, .odt or .rtf; nothing is recorded")
    take = command(steps, "take", "take in a draft, or a PDF, that waits for its leader's signature")
    renew = command(steps, "renew", "put a newer file in its place: the signed PDF, or a newer draft")
    renew.add_argument("key", type=whole)
    for step in (convert, take, renew):
        step.add_argument("file", type=Path)
        step.add_argument(
            "--although-signed", action="store_true", help="a signature in the file itself is left behind"
        )
    convert.add_argument("--out", type=Path, required=True)
    for name in ("--type", "--signer"):
        take.add_argument(name, required=True)
    take.add_argument("--subject", default="", help="empty: as the first page says")
    take.add_argument("--position", default="")
    take.add_argument("--to", default="", help="agency codes, separated by commas")
    renew.add_argument("--reason", default="")
    command(steps, "versions", "list what the main file is, was, and was made of").add_argument("key", type=whole)

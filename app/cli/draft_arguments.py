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
    bring = command(steps, "bring", "take in what its drafter has mended")
    bring.add_argument("key", type=whole)
    for step in (convert, take, renew, bring):
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
    form = command(steps, "form", "measure form and technique, and keep what a person has judged")
    form.add_argument("key", type=whole)
    form.add_argument("--tick", default="", help="points that a person lets pass, separated by commas; they are kept")
    back = command(steps, "send-back", "send a document without a number back to its drafter")
    back.add_argument("key", type=whole)
    back.add_argument("--reason", required=True)
    for name, told in (
        ("take-back", "take it back from its drafter as it is"),
        ("versions", "list what the main file is, was, and was made of"),
    ):
        command(steps, name, told).add_argument("key", type=whole)

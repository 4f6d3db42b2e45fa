"""Báo sự cố: one bundle for the operator, with what the program knows of itself and nothing of any document (D-33)."""

import json
import platform
import zipfile
from pathlib import Path

from app.base.logs import redact
from app.desk.facts import fact, outbox
from app.desk.office import Office
from app.desk.records import box_counts


def make_bundle(office: Office, words: str, out: Path) -> Path:
    """Write a ZIP with the clerk's words, the redacted logs, the version and the office's counters."""
    facts = {
        "at": office.now().isoformat(),
        "who": office.who,
        "agency": office.settings.organ_id,
        "system": platform.platform(),
        "python": platform.python_version(),
        "boxes": box_counts(office),
        "outbox": vars(outbox(office)),
        "axis": fact(office, "axis"),
        "backup": fact(office, "backup"),
    }
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("words.txt", redact(words))
        bundle.writestr("facts.json", json.dumps(facts, ensure_ascii=False, indent=1))
        for log in sorted(office.folders.logs.glob("*.log*")):
            bundle.writestr(f"logs/{log.name}", redact(log.read_text("utf-8", errors="replace")))
    return out

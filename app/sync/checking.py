"""The verdict on what came in, made in the background before anybody opens it: the document, then its annexes.

What could not be checked for want of a network is a job, not a verdict: it stays a chore and is taken up again.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select

from app.base.errors import Refused
from app.desk.office import Office
from app.desk.records import detail
from app.desk.verdicts import block, keep_page_count, keep_verdict
from app.documents.arrival import COPY
from app.documents.cards import Detail, FileCard
from app.documents.life import State
from app.documents.secrecy import mark_alone
from app.store.tables import DocumentRow
from app.store.vault import FileMissing

log = logging.getLogger(__name__)

UNCHECKED = "V07"
"""The verdict, and the reason why a check is taken up again: nobody could be asked about revocation."""

_BROKEN = ("V03", "V06")
_FOR_GOOD = {"revocation_after_expiry", "revocation_elsewhere"}
_FOR_NOW = {"issuer_unreachable", "certificate_on_hold"}
_IN_TROUBLE = ("child.timed_out", "child.died")
"""The checking process had no time or was ended: a busy machine or a hostile file, which is tried ever more rarely."""
_OURS = ("SLIP", "MINUTE", COPY)
_PACKET_MOST = 64 << 20
_NOTHING: dict[str, Any] = {
    "verdict": "V12",
    "sentence": "V12",
    "integrity": "none",
    "certificate": "unknown",
    "sender": "unknown",
    "legal_value": "INFO_ONLY",
    "signatures": [],
    "differences": [],
    "notes": [],
}


@dataclass(frozen=True)
class ChoreTools:
    """The children that chores need: signature checks with the sender's names, pages and words of a file.

    `prolong` completes the proof of a document, `ask_own` asks about a certificate of the agency's.
    """

    verify: Callable[[Path, str], dict[str, Any]]
    pages: Callable[[Path], int]
    lines: Callable[[Path], list[str]]
    prolong: Callable[[int], str] = lambda _key: "chore.no_tool"
    ask_own: Callable[[str], str] = lambda _fingerprint: "chore.no_tool"


def check_document(office: Office, tools: ChoreTools, subject: str) -> str:
    """Check the signatures of a document's files, count its pages, and look for a secrecy mark on its lines (D-16).

    Returns why it must be done again, or nothing.
    """
    found = detail(office, int(subject))
    pdfs = _pdfs(found)
    if not pdfs:
        keep_verdict(office, found.card.key, _NOTHING | _packet(office, found))
        return ""
    main = pdfs[0]
    if _blocked(office, tools, found, main):
        return ""
    report = _told_of(tools, main, found.card.sender_id)
    annexes = [_told_of(tools, file, found.card.sender_id) for file in pdfs[1:]]
    keep_verdict(office, found.card.key, _with_annexes(report, annexes) | _packet(office, found))
    told = (report, *annexes)
    if any(_waits(one) for one in told):
        return UNCHECKED
    return next((note for one in told for note in one.get("notes", ()) if note in _IN_TROUBLE), "")


def _waits(report: dict[str, Any]) -> bool:
    """Tell whether another time may tell more."""
    notes = set(report.get("notes", []))
    return (report["verdict"] == UNCHECKED and not notes & _FOR_GOOD) or bool(notes & _FOR_NOW)


def _told_of(tools: ChoreTools, file: FileCard, sender: str) -> dict[str, Any]:
    """Return the report about a file, and which file it is about."""
    return tools.verify(Path(file.path), sender) | {"file": file.name, "id": file.id}


def _with_annexes(report: dict[str, Any], annexes: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the report of the document; an annex that was changed or sealed by a revoked certificate lowers it."""
    if not annexes:
        return report
    broken = [one for one in annexes if one["verdict"] in _BROKEN]
    worst = min((one["verdict"] for one in (report, *broken) if one["verdict"] in _BROKEN), default=report["verdict"])
    told = report | {"annexes": annexes}
    if worst == report["verdict"]:
        return told
    return told | {"verdict": worst, "sentence": worst, "main_verdict": report["verdict"], "legal_value": "INFO_ONLY"}


def _packet(office: Office, found: Detail) -> dict[str, Any]:
    """Return what the XML signature of the packet is worth: shown, never enforced (edxml 1.7)."""
    from app.axis.edxml.signature import look

    asked = select(DocumentRow.raw_sha256).where(DocumentRow.id == found.card.key)
    with office.store.read() as session:
        raw = session.scalar(asked)
    if not raw:
        return {}
    try:
        looked = look(office.vault.path(raw), _PACKET_MOST)
    except (FileMissing, OSError) as problem:
        log.info("record %d: its packet cannot be read: %s", found.card.key, type(problem).__name__)
        return {}
    return {"packet": {"signature": looked.state, "warnings": list(looked.warnings)}}


def _blocked(office: Office, tools: ChoreTools, found: Detail, main: FileCard) -> bool:
    """Look for a secrecy mark and count the pages; of a file that cannot be opened the verdict says enough."""
    path = Path(main.path)
    try:
        mark = mark_alone(tools.lines(path))
        pages = main.pages or tools.pages(path)
    except Refused as problem:
        log.info("record %d: its pages cannot be read: %s", found.card.key, problem.code)
        return False
    released = any(event.act == "released" for event in found.events)
    if mark and found.card.state is State.WAITING and not released:
        block(office, found.card.key, mark)
        return True
    if main.pages is None:
        keep_page_count(office, found.card.key, main.id, pages)
    return False


def _pdfs(found: Detail) -> list[FileCard]:
    """Return the PDFs that came, the document itself first; slips and minutes are our own."""
    came = [file for file in found.files if file.role not in _OURS and not file.problem]
    pdfs = [file for file in came if file.name.lower().endswith(".pdf")]
    return sorted(pdfs, key=lambda file: file.role != "MAIN")

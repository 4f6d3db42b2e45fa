"""Packets on the command line: decode, take apart, write."""

import json
import tempfile
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from app.axis.edxml.extract import extract
from app.axis.edxml.packet import BadPacket, Reference
from app.axis.edxml.read import read_packet
from app.axis.edxml.record import BadRecord, from_record
from app.axis.edxml.show import show
from app.axis.edxml.values import one_line
from app.axis.edxml.write import identified, write_packet
from app.cli.run import DONE, REFUSED, Answer, in_words
from app.compose import open_house
from app.desk.given_files import FileUnreadable
from app.sync.files import save_packet, take_file


def packet(given: Namespace, data: Path) -> Answer:
    """Run one of the packet commands; only taking in and saving need an office."""
    if given.packet_command == "write":
        return _write(given)
    if given.packet_command == "save":
        return _save(given, data)
    if not given.file.is_file():
        raise FileUnreadable(file=str(given.file))
    if given.packet_command == "take":
        return _take(given, data)
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        return _show(given, work) if given.packet_command == "show" else _extract(given, work)


def _take(given: Namespace, data: Path) -> Answer:
    with open_house(data) as house:
        taken = take_file(house.office, given.file)
    return Answer(asdict(taken), code=REFUSED if taken.outcome in {"quarantined", "later"} else DONE)


def _save(given: Namespace, data: Path) -> Answer:
    with open_house(data) as house:
        return Answer({"file": str(save_packet(house.office, given.key, given.out))})


def _show(given: Namespace, work: Path) -> Answer:
    try:
        told = show(read_packet(given.file, work))
    except BadPacket as problem:
        facts, line = in_words(given, problem)
        return Answer(facts | {"error": problem.facts.get("reason"), "warnings": []}, code=REFUSED, said=line)
    return Answer(told)


def _extract(given: Namespace, work: Path) -> Answer:
    found = read_packet(given.file, work)
    decoded = [each for each in found.attachments if each.path is not None]
    written = [
        {"name": each.name, "path": str(path), "sha256": each.sha256}
        for each, path in zip(decoded, extract(found, given.folder), strict=True)
    ]
    return Answer({"files": written, "error": found.error or None})


def _write(given: Namespace) -> Answer:
    try:
        record = json.loads(given.record.read_text("utf-8"))
    except (OSError, ValueError) as problem:
        raise FileUnreadable(file=str(given.record)) from problem
    if not isinstance(record, dict):
        raise FileUnreadable(file=str(given.record))
    draft = identified(from_record(record, given.record.parent))
    if not draft.from_.organ_id.strip():
        raise BadRecord(field="from")
    if draft.kind == "edoc" and not draft.to:
        raise BadRecord(field="to")
    if draft.kind == "edoc" and not one_line(draft.subject):
        raise BadRecord(field="subject")
    if draft.kind == "status" and all(each == Reference() for each in draft.response_for):
        raise BadRecord(field="response_for")
    write_packet(draft, given.out)
    return Answer({"file": str(given.out), "document_id": draft.document_id})

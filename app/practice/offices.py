"""Practice agencies that answer: they take in what is sent to them and report 01, 03, 05, 06 like real offices.

What an office owes is a row before it is sent, and each answer is a file before it travels, so a step that
was cut is repeated with the same bytes and nothing is answered twice.
"""

import json
import logging
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import ClassVar

from app.axis.edxml.packet import (
    AGREED,
    NEW,
    REPLACE,
    BadPacket,
    Kind,
    Organ,
    Packet,
    Reference,
    Staff,
)
from app.axis.edxml.read import read_packet
from app.axis.edxml.write import write_packet
from app.axis.vxp import VxpAxis, VxpSettings
from app.base.clock import now
from app.base.errors import OfficeError, Refused
from app.practice.agencies import Agencies, Agency

log = logging.getLogger(__name__)

_USUAL = (1, 3, 5, 6)
_RECALL_STATUS = 13
_TEXTS = {
    1: "Hệ thống đã nhận, chờ văn thư xử lý",
    3: "Đã tiếp nhận, vào sổ văn bản đến",
    5: "Chuyên viên đang xử lý",
    6: "Đã hoàn thành xử lý",
    15: "Đồng ý trả lại văn bản",
}
_SCHEMA = """
CREATE TABLE IF NOT EXISTS cases (
    id INTEGER PRIMARY KEY, organ TEXT NOT NULL, sender TEXT NOT NULL, document_id TEXT NOT NULL,
    act TEXT NOT NULL, code TEXT NOT NULL, day TEXT NOT NULL, answers TEXT NOT NULL, given INTEGER NOT NULL,
    UNIQUE (organ, sender, document_id, act)
)
"""


class NoSuchOffice(Refused):
    """An agency that the practice axis does not know; facts: `organ_id`."""

    code: ClassVar[str] = "practice.no_office"


@dataclass(frozen=True)
class _Office:
    agency: Agency
    line: VxpAxis
    folder: Path


class PracticeOffices:
    """Some agencies of a practice axis, worked by this program. One thread at a time."""

    def __init__(self, axis_data: Path, endpoint: str, folder: Path, organ_ids: Sequence[str]) -> None:
        """Open the offices; their state is kept in `folder`. Raises NoSuchOffice."""
        agencies = Agencies(axis_data / "agencies.json")
        found = {organ_id: agencies.find(organ_id) for organ_id in organ_ids}
        folder.mkdir(parents=True, exist_ok=True)
        self._offices: dict[str, _Office] = {}
        for organ_id, agency in found.items():
            if agency is None:
                self.close()
                raise NoSuchOffice(organ_id=organ_id)
            room = folder / agency.organ_id
            room.mkdir(exist_ok=True)
            line = VxpAxis(VxpSettings(endpoint, agency.system_id, agency.secret))
            self._offices[organ_id] = _Office(agency, line, room)
        self._database = folder / "offices.db"
        with self._state() as state:
            state.execute("PRAGMA journal_mode=WAL")
            state.execute(_SCHEMA)

    def close(self) -> None:
        """Close the lines."""
        for office in self._offices.values():
            office.line.close()

    def step(self) -> int:
        """Let every office take in what waits and give one answer a case; return how many acts were done.

        An axis that does not answer is no error here: the next step tries again.
        """
        return sum(self._work(office) for office in self._offices.values())

    def send(self, organ_id: str, draft: Packet) -> str:
        """Put a packet on the axis as that agency; return the axis's id of it."""
        office = self._offices[organ_id]
        packet = office.folder / "sending.edxml"
        write_packet(draft, packet)
        return office.line.send(packet, draft.kind, draft.from_.organ_id)

    def _work(self, office: _Office) -> int:
        done = 0
        try:
            for kind in ("edoc", "status"):
                done += self._take_in(office, "status" if kind == "status" else "edoc")
            done += sum(self._answer(office, case) for case in self._owed(office))
        except OfficeError as problem:
            log.info("practice office %s could not finish: %s", office.agency.organ_id, problem.code)
        return done

    def _take_in(self, office: _Office, kind: Kind) -> int:
        waiting = office.line.list_waiting(kind)
        for each in waiting:
            raw = office.folder / "arriving.edxml"
            office.line.fetch(each.axis_id, raw)
            packet = _parsed(raw)
            if packet is not None:
                self._open_case(office, packet)
            office.line.acknowledge(each.axis_id)
        return len(waiting)

    def _open_case(self, office: _Office, packet: Packet) -> None:
        """Note what the packet asks of the office: the usual answers, agreement to a recall, or nothing."""
        if packet.kind == "status":
            if packet.status != _RECALL_STATUS:
                return
            about = packet.response_for[0]
            facts = (about.document_id, "recall", about.code, _day(about.promulgation_date))
            answers: tuple[int, ...] = (AGREED,)
        else:
            usual = packet.business in {NEW, REPLACE}
            document_id = packet.document_id if usual else packet.business_document_id or packet.document_id
            act = str(packet.business) if usual else "recall"
            facts = (document_id, act, packet.code, _day(packet.promulgation_date))
            answers = _USUAL if usual else (AGREED,)
        with self._state() as state:
            if answers == (AGREED,):
                state.execute(
                    "UPDATE cases SET answers = '[]' WHERE organ = ? AND document_id = ? AND act != 'recall'",
                    (office.agency.organ_id, facts[0]),
                )
            state.execute(
                "INSERT OR IGNORE INTO cases (organ, sender, document_id, act, code, day, answers, given)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
                (office.agency.organ_id, packet.from_.organ_id, *facts, json.dumps(answers)),
            )

    def _owed(self, office: _Office) -> list[sqlite3.Row]:
        with self._state() as state:
            return list(
                state.execute(
                    "SELECT * FROM cases WHERE organ = ? AND given < json_array_length(answers) ORDER BY id",
                    (office.agency.organ_id,),
                )
            )

    def _answer(self, office: _Office, case: sqlite3.Row) -> int:
        status = json.loads(case["answers"])[case["given"]]
        packet = office.folder / f"{case['id']}-{status:02d}.edxml"
        if not packet.exists():
            write_packet(_status_draft(office.agency, case, status), packet)
        office.line.send(packet, "status", office.agency.organ_id)
        with self._state() as state:
            state.execute("UPDATE cases SET given = ? WHERE id = ?", (case["given"] + 1, case["id"]))
        return 1

    @contextmanager
    def _state(self) -> Iterator[sqlite3.Connection]:
        connection = sqlite3.connect(self._database)
        connection.row_factory = sqlite3.Row
        try:
            with connection:
                yield connection
        finally:
            connection.close()


def _parsed(raw: Path) -> Packet | None:
    """Return what a packet says; what cannot be read is left aside by these offices."""
    work = Path(tempfile.mkdtemp(dir=raw.parent))
    try:
        return read_packet(raw, work)
    except BadPacket as problem:
        log.info("practice office left a packet aside: %s", problem.facts["reason"])
        return None
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _status_draft(agency: Agency, case: sqlite3.Row, status: int) -> Packet:
    day = date.fromisoformat(case["day"]) if case["day"] else None
    return Packet(
        kind="status",
        from_=Organ(agency.organ_id, agency.name, email=agency.mail),
        response_for=(Reference(case["sender"], case["code"], day, case["document_id"]),),
        staff=Staff("Văn thư", "Văn thư thực hành", "", agency.mail),
        status=status,
        description=_TEXTS[status],
        timestamp=now(),
    )


def _day(value: date | None) -> str:
    return value.isoformat() if value else ""

"""The practice axis with partners that answer, in one process; and the samples that they send."""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from app.axis.edxml.packet import Attachment, Organ, Packet, Staff
from app.base.child import SPAWN, leave_with_parent
from app.base.errors import Unavailable
from app.practice.agencies import Agencies
from app.practice.offices import PracticeOffices
from app.practice.pki import practice_pki
from app.practice.sample_texts import sample_rows
from app.practice.samples import FEW, NEXT, write_samples
from app.practice.server import serve_axis

OWN = "H99.05"
_STEP_SECONDS = 1.0
_START_SECONDS = 30.0


class AxisDidNotStart(Unavailable):
    """The practice axis did not answer in time."""

    code = "practice.axis_did_not_start"


def serve_with_offices(data: Path, port: int, announce: Callable[[str], None]) -> None:
    """Run the practice axis in the foreground, with all agencies but the own office answering by themselves."""
    stop = threading.Event()
    workers: list[threading.Thread] = []

    def ready(line: str) -> None:
        worker = threading.Thread(
            target=_answer, args=(data, line.rsplit(maxsplit=1)[-1], stop), name="partners", daemon=True
        )
        workers.append(worker)
        worker.start()
        announce(line)

    try:
        serve_axis(data, port, ready)
    finally:
        stop.set()
        for worker in workers:
            worker.join()


def partners_of(data: Path) -> list[str]:
    """Return the codes of the agencies that answer."""
    return [agency.organ_id for agency in Agencies(data / "agencies.json").all() if agency.organ_id != OWN]


def _answer(data: Path, url: str, stop: threading.Event) -> None:
    offices = PracticeOffices(data, url, data / "offices", partners_of(data))
    feed = threading.Thread(target=feed_samples, args=(data, url), name="samples", daemon=True)
    feed.start()
    try:
        while not stop.wait(_STEP_SECONDS):
            offices.step()
    finally:
        offices.close()


def feed_samples(data: Path, url: str) -> None:
    """Write the samples of a practice office and let the partners send them, once: one of each sort first.

    The practice folder is the one that the axis' own folder lies in; an axis that stands alone sends nothing.
    """
    room = data.parent
    if not (room / "pki.json").exists():
        return
    rest = tuple(name for row in sample_rows() if (name := str(row["name"])) not in {*FEW, *NEXT})
    for batch, some in (("few", FEW), ("next", NEXT), ("rest", rest)):
        folder = room / "samples" / batch
        if not (folder / "sent").exists():
            write_samples(folder, practice_pki(room), some)
            send_samples(data, url, folder)
            (folder / "sent").touch()


@dataclass
class AxisProcess:
    """The practice axis in a process of its own, which can be killed and started again on the same port."""

    data: Path
    port: int = 0
    url: str = ""

    def __post_init__(self) -> None:
        """Begin without a process."""
        self._process: Any = None

    def start(self) -> str:
        """Start it and return its address; raises AxisDidNotStart."""
        ours, theirs = SPAWN.Pipe()
        self._process = SPAWN.Process(target=_run, args=(theirs, self.data, self.port), name="practice-axis")
        self._process.start()
        theirs.close()
        if not ours.poll(_START_SECONDS):
            self.kill()
            raise AxisDidNotStart(port=self.port)
        try:
            self.url = str(ours.recv()).split()[-1]
        except EOFError as problem:
            self.kill()
            raise AxisDidNotStart(port=self.port) from problem
        finally:
            ours.close()
        self.port = int(self.url.rpartition(":")[2])
        return self.url

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
            self._process = None


def _run(pipe: Connection, data: Path, port: int) -> None:
    threading.Thread(target=leave_with_parent, daemon=True).start()
    serve_with_offices(data, port, pipe.send)


def send_samples(axis_data: Path, url: str, folder: Path) -> int:
    """Let the partners put the described samples on the axis for the own office, each once; return how many."""
    samples = json.loads((folder / "samples.json").read_text("utf-8"))
    known = {agency.organ_id: agency for agency in Agencies(axis_data / "agencies.json").all()}
    offices = PracticeOffices(axis_data, url, axis_data / "offices", partners_of(axis_data))
    count = 0
    try:
        for sample in samples:
            sent = folder / f"{sample['file']}.sent"
            if sample["sender"] in known and not sent.exists():
                sender = known[sample["sender"]]
                offices.send(sample["sender"], packet_of(sample, folder, Organ(sender.organ_id, sender.name)))
                sent.touch()
                count += 1
    finally:
        offices.close()
    return count


def packet_of(sample: dict[str, Any], folder: Path, sender: Organ) -> Packet:
    """Return the packet that brings a sample."""
    due = date.fromisoformat(sample["due"]) if sample["due"] else None
    files = [sample["file"], *sample["attachments"]]
    return Packet(
        kind="edoc",
        from_=sender,
        to=(Organ(OWN, "Sở Thử nghiệm tỉnh Mẫu Một"),),
        code_number=f"{sample['number']:02d}" if sample["number"] else "",
        code_notation=sample["notation"],
        place="Mẫu Một",
        promulgation_date=date.fromisoformat(sample["issued"]),
        type_group=2,
        type_detail=0,
        type_name=sample["kind"],
        subject=sample["subject"],
        content=sample["subject"],
        position=sample["post"],
        signer=sample["signer"],
        due_date=due,
        places=("Như trên", "Lưu: VT"),
        priority=sample["urgency"],
        page_amount=sample["pages"],
        business_reason="Văn bản điện tử mới",
        staff=Staff(department="Văn phòng", name="Văn thư thực hành"),
        attachments=tuple(Attachment(name=name, path=folder / name) for name in files),
    )

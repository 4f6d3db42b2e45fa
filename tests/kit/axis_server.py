"""The practice axis for tests: in a thread of this process, or in a process of its own that may be killed."""

import multiprocessing
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import httpx

from app.axis.edxml.packet import Attachment, Organ, Packet, Reference
from app.axis.edxml.write import write_packet
from app.axis.vxp import VxpAxis, VxpSettings
from app.base.clock import now
from app.practice.agencies import Agencies
from app.practice.axis_operations import PracticeAxis
from app.practice.server import AnnouncingServer, listen, serve_axis

_PATIENCE = 20.0


@dataclass(frozen=True)
class RunningAxis:
    """A practice axis that answers at `url` and keeps its state in `data`."""

    url: str
    data: Path

    def settings(self, organ_id: str) -> VxpSettings:
        """Return how an agency reaches the axis."""
        agency = Agencies(self.data / "agencies.json").find(organ_id)
        assert agency is not None
        return VxpSettings(self.url, agency.system_id, agency.secret)

    @contextmanager
    def client(self, organ_id: str) -> Iterator[VxpAxis]:
        """Yield a line to the axis for an agency."""
        axis = VxpAxis(self.settings(organ_id))
        try:
            yield axis
        finally:
            axis.close()

    def misbehave(self, *faults: dict[str, Any]) -> None:
        """Plan faults, e.g. `{"operation": "sendEdoc", "action": "lose"}`."""
        httpx.post(f"{self.url}/practice/faults", json=list(faults), trust_env=False).raise_for_status()


@contextmanager
def running_axis(data: Path) -> Iterator[RunningAxis]:
    """Run an axis in a thread; it is gone when the block ends."""
    listener = listen(0)
    axis = PracticeAxis(data)
    ready = threading.Event()
    server = AnnouncingServer(axis, ready.set)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="practice-axis")
    thread.start()
    try:
        assert ready.wait(_PATIENCE)
        yield RunningAxis(f"http://127.0.0.1:{listener.getsockname()[1]}", data)
    finally:
        server.should_exit = True
        thread.join(_PATIENCE)
        axis.close()
        listener.close()


class AxisProcess:
    """An axis in a process of its own, to be killed and started again on the same state."""

    def __init__(self, data: Path) -> None:
        """Start it and wait until it answers."""
        spawn = multiprocessing.get_context("spawn")
        ours, theirs = spawn.Pipe(duplex=False)
        self._process = spawn.Process(target=_serve, args=(data, theirs), daemon=True)
        self._process.start()
        theirs.close()
        assert ours.poll(_PATIENCE), "the axis did not start"
        self.axis = RunningAxis(str(ours.recv()).removeprefix("ready "), data)
        ours.close()

    def kill(self) -> None:
        """End it at once, as SIGKILL does."""
        self._process.kill()
        self._process.join(_PATIENCE)


@contextmanager
def axis_apart(data: Path) -> Iterator[RunningAxis]:
    """Run an axis in a process of its own, as in life."""
    data.mkdir()
    process = AxisProcess(data)
    try:
        yield process.axis
    finally:
        process.kill()


def _serve(data: Path, pipe: Connection) -> None:
    serve_axis(data, 0, pipe.send)


def letter(
    folder: Path, number: int, to: tuple[str, ...] = ("H99.05",), sender: str = "H98", notation: str = "UBND-VP"
) -> Path:
    """Write a small packet and return its path."""
    pdf = folder / f"{number}.pdf"
    pdf.write_bytes(b"%PDF-1.4 practice " + str(number).encode())
    draft = Packet(
        kind="edoc",
        from_=Organ(sender, "Cơ quan gửi"),
        to=tuple(Organ(code) for code in to),
        code_number=str(number),
        code_notation=notation,
        promulgation_date=now().date(),
        type_name="Công văn",
        subject=f"V/v thử nghiệm số {number}",
        attachments=(Attachment(f"{number}.pdf", pdf),),
    )
    return _written(draft, folder / f"{sender}-{number}.edxml")


def answer(folder: Path, status: int, document_id: str, organs: tuple[str, str] = ("H99.05", "H98")) -> Path:
    """Write a status packet from the first agency to the second about a document."""
    draft = Packet(
        kind="status",
        from_=Organ(organs[0]),
        status=status,
        response_for=(Reference(organs[1], "1/UBND-VP", now().date(), document_id),),
        timestamp=now(),
    )
    return _written(draft, folder / f"{organs[0]}-{status}.edxml")


def _written(draft: Packet, out: Path) -> Path:
    write_packet(draft, out)
    return out

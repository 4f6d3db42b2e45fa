"""How late the window's event loop is while a thousand packets come in."""

import json
import shutil
import sqlite3
import subprocess
import time
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from pathlib import Path

from measure import Measure, Place, percentile, started

from app.axis.edxml.packet import Attachment, Organ, Packet
from app.axis.edxml.write import write_packet
from app.base.clock import now
from app.compose import open_house
from app.desk.setup import Setup, set_up
from app.practice.agencies import Agencies, Agency
from app.practice.axis_book import AxisBook, Sending
from app.store.vault import Vault

PACKETS = 1000
_LATE_CONTROL = 8.0
_P99, _P999 = 16.0, 50.0
_PATIENCE = 600.0
_OURS, _SENDER = "H99.05", "H98"
_PROBE = Path(__file__).parent / "probe_timer.py"
Ticks = Sequence[tuple[float, float]]


@dataclass(frozen=True)
class Found:
    """The ticks of both processes between the first and the last packet."""

    ticks: Ticks
    control: Ticks
    seconds: float


def measure_timer(place: Place) -> list[Measure]:
    """Let the real window take in the packets of a real axis process."""
    found = _run(place)
    kept, dropped = _split(found.ticks, found.control)
    lates = [late for _, late in kept]
    every = [late for _, late in found.ticks]
    facts = {
        "samples": len(lates),
        "dropped": dropped,
        "packets": PACKETS,
        "seconds": round(found.seconds, 1),
        "worst_ms": round(max(lates, default=0.0), 2),
        "p50_ms": round(percentile(lates, 0.5), 3),
        "with_dropped": {"p99_ms": round(percentile(every, 0.99), 2), "p999_ms": round(percentile(every, 0.999), 2)},
        "idle": {"p99_ms": round(percentile([late for _, late in found.control], 0.99), 2)},
    }
    return [
        Measure("10-ms timer late during a sync, p99", percentile(lates, 0.99), _P99, "16 ms", facts),
        Measure("10-ms timer late during a sync, p99.9", percentile(lates, 0.999), _P999, "50 ms"),
    ]


def _run(place: Place) -> Found:
    data, axis_data = place.copy("timer"), place.folder / "axis"
    axis_data.mkdir()
    sender, ours = _agencies(axis_data)
    _load(axis_data, sender, ours, _pdf(data))
    with ExitStack() as closing_all:
        axis = closing_all.enter_context(started("-m", "app", "practice-axis", "--data", str(axis_data)))
        url = _line(axis).split(maxsplit=1)[1]
        closing_all.callback(axis.terminate)
        _join(data, url, ours)
        control = closing_all.enter_context(started(str(_PROBE), str(place.folder / "idle.json")))
        _line(control)
        window = closing_all.enter_context(started(str(_PROBE), str(place.folder / "window.json"), str(data)))
        _line(window)
        begun, ended = _wait(data / "office.db", window)
        for process in (window, control):
            process.communicate("end\n", timeout=60)
    ticks = _between(place.folder / "window.json", begun, ended)
    return Found(ticks, _between(place.folder / "idle.json", begun, ended), ended - begun)


def _agencies(axis_data: Path) -> tuple[Agency, Agency]:
    known = Agencies(axis_data / "agencies.json")
    sender, ours = known.find(_SENDER), known.find(_OURS)
    if sender is None or ours is None:
        message = "the practice axis does not know its agencies"
        raise RuntimeError(message)
    return sender, ours


def _pdf(data: Path) -> Path:
    vault = Vault(data / "vault")
    return vault.path(next(vault.names()))


def _load(axis_data: Path, sender: Agency, ours: Agency, pdf: Path) -> None:
    """Put the packets on the axis before it starts: its own files and rows, by its own book."""
    with closing(AxisBook(axis_data)) as book:
        for number in range(1, PACKETS + 1):
            draft = Packet(
                kind="edoc",
                from_=Organ(sender.organ_id, sender.name),
                to=(Organ(ours.organ_id, ours.name),),
                code_number=str(number),
                code_notation="UBND-VP",
                promulgation_date=now().date(),
                type_name="Công văn",
                subject=f"V/v phối hợp thực hiện công tác văn thư, lưu trữ, đợt {number}",
                attachments=(Attachment(f"{number}.pdf", pdf),),
            )
            written = axis_data / "draft.edxml"
            write_packet(draft, written)
            name = Vault(axis_data / "uploads").keep_file(written)
            shutil.move(axis_data / "uploads" / name[:2] / name, book.packet(name))
            sending = Sending(sender.system_id, sender.organ_id, "edoc", name, draft.subject)
            book.keep(sending, [(ours.organ_id, ours.organ_id)])


def _join(data: Path, url: str, ours: Agency) -> None:
    """Set the office up to exchange with that axis."""
    with open_house(data) as house:
        told = house.office.settings
        setup = Setup(told.agency, told.organ_id, axis_url=url, system_id=ours.system_id, secret=ours.secret)
        set_up(house.office, setup)


def _line(process: "subprocess.Popen[str]") -> str:
    line = process.stdout.readline().strip() if process.stdout else ""
    if not line.startswith("ready"):
        message = f"a process said {line!r} instead of being ready"
        raise RuntimeError(message)
    return line


def _wait(database: Path, window: "subprocess.Popen[str]") -> tuple[float, float]:
    """Return the moments when the first packet was in and when the last was acknowledged."""
    begun, until = 0.0, time.monotonic() + _PATIENCE
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True, isolation_level=None)) as looking:
        while time.monotonic() < until and window.poll() is None:
            stored, done = looking.execute("SELECT count(*), coalesce(sum(acknowledged), 0) FROM packets").fetchone()
            begun = begun or (time.monotonic() if stored else 0.0)
            if done >= PACKETS:
                return begun, time.monotonic()
            with suppress(subprocess.TimeoutExpired):
                window.wait(0.1)
    message = f"the packets did not come in (window: {window.poll()})"
    raise RuntimeError(message)


def _between(file: Path, begun: float, ended: float) -> Ticks:
    ticks = [(at, late) for at, late in json.loads(file.read_text(encoding="utf-8"))]
    return ticks[bisect_left(ticks, (begun,)) : bisect_right(ticks, (ended,))]


def _split(ticks: Ticks, control: Ticks) -> tuple[Ticks, int]:
    """Leave out the samples that overlap with a moment in which the idle process was late too."""
    busy = [(at - late / 1000 - 0.010, at) for at, late in control if late > _LATE_CONTROL]
    starts = [start for start, _ in busy]
    kept = []
    for at, late in ticks:
        begun = at - late / 1000 - 0.010
        before = bisect_right(starts, at) - 1
        if before < 0 or busy[before][1] < begun:
            kept.append((at, late))
    return kept, len(ticks) - len(kept)

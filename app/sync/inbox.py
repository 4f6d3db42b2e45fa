"""What the axis holds for us: fetched, kept raw, taken in, and only then acknowledged (edxml 4.2).

Packets are taken in some at a time: their files are kept and synced, one commit holds their records, and after it
each is acknowledged. A packet that cannot be read is kept in quarantine with its reason, and the queue goes on.
"""

import json
import logging
import mimetypes
import shutil
import tempfile
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select, update

from app.axis.edxml.packet import Attachment, Kind, Packet
from app.axis.port import Axis, Waiting
from app.base.errors import OfficeError
from app.base.news import Topic
from app.desk.issue import hear_in
from app.desk.missed import Miss, MissedBook
from app.desk.office import Office
from app.desk.receive import Receipt, hear_recall_in, receive, receive_together
from app.documents.arrival import Arrival, ArrivedFile
from app.store.store import Writing
from app.store.tables import table_of
from app.store.tables_exchange import PacketRow
from app.sync.errand import Errand, Fetched
from app.sync.opening import Opened, Opener, open_here, open_packet
from app.sync.packets import arrival_of, file_role, named, report_of

log = logging.getLogger(__name__)

RECALL_STATUS = 13
TOGETHER, TOGETHER_BYTES = 32, 8 * 1024 * 1024
"""So many packets, or so many bytes, share one commit."""
_ASKED_AT_ONCE = 500
_SHELVES = 4
_KINDS: tuple[Kind, ...] = ("edoc", "status")


@dataclass(frozen=True)
class Taken:
    """What became of one packet in a round."""

    axis_id: str
    kind: str
    outcome: str
    key: int | None = None
    reason: str = ""


def pull(
    office: Office,
    axis: Axis,
    between: Callable[[], object] = lambda: None,
    second: Callable[[], Axis] | None = None,
    channel: str = "axis",
) -> Generator[Taken]:
    """Take in every packet the axis lists for us and tell of each; one that fails to come holds up no other.

    While some are taken in, the next ones are fetched, and where many wait and a `second` line can be had, the last
    ones are acknowledged and others read in a process of their own; `between` is called by the thread that fetches.
    What could not be taken in is noted under `channel`.
    Raises what concerns all packets: a line that is down, an axis that turns this office away.
    """
    with ExitStack() as closing:
        place, opener = closing.enter_context(_work(office)), Opener()
        closing.callback(opener.close)
        line, reading, shelf = (
            closing.enter_context(ThreadPoolExecutor(number, name))
            for number, name in ((1, "fetch"), (1, "read"), (_SHELVES, "keep"))
        )
        missed = MissedBook(office, channel)
        for kind in _KINDS:
            waiting = list({one.axis_id: one for one in axis.list_waiting(kind)}.values())
            missed.lists(kind, {one.axis_id for one in waiting})
            hands, answering = _Hands(line, line, reading, shelf, open_here), axis
            if second is not None and len(waiting) > 2 * TOGETHER:
                opener.warm()
                answering = second()
                closing.callback(answering.close)
                beside = closing.enter_context(ThreadPoolExecutor(1, "acknowledge"))
                hands = _Hands(line, beside, reading, shelf, opener.open)
            yield from _Intake(office, Errand(axis, answering, place, between), hands, missed).take(waiting)


def take_packet(office: Office, waiting: Waiting, name: str) -> Taken:
    """Take in one packet that has come already, its raw bytes in the vault under `name`: one from quarantine."""
    with _work(office) as place:
        opened = open_packet(Fetched(waiting, place / "raw.edxml"), office.vault.path(name))
        if opened.packet is None:
            return _quarantine(office, opened, name)
        if opened.packet.kind == "status":
            return _hear_alone(office, opened.packet, name, waiting)
        return _store_alone(office, waiting, _kept_arrival(office, opened.packet, opened, name))


def read_kept(office: Office, axis_id: str, name: str) -> Arrival | None:
    """Return what a packet brings whose raw bytes are in the vault under `name`; None where it cannot be read."""
    with _work(office) as place:
        opened = open_packet(Fetched(Waiting(axis_id, "edoc"), place / "raw.edxml"), office.vault.path(name))
        return None if opened.packet is None else _kept_arrival(office, opened.packet, opened, name)


def _kept_arrival(office: Office, packet: Packet, opened: Opened, name: str) -> Arrival:
    kept = {path: office.vault.adopt(path) for path in opened.files if path != opened.raw} | {opened.raw: name}
    return _arrival(office, packet, opened, kept)


@contextmanager
def _work(office: Office) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir=office.folders.work, prefix="packets-") as place:
        yield Path(place)


@dataclass(frozen=True)
class _Kept:
    """Some packets that were read, their files in the vault by the name they have there; and what did not come."""

    opened: Sequence[Opened]
    names: Mapping[Path, str]
    missed: Sequence[Fetched]


@dataclass(frozen=True)
class _Hands:
    """Threads: one fetches, one acknowledges (the same, with one line only), one reads, some keep files.

    `opening` is how it reads: here, or where many wait, in a child process.
    """

    fetching: Executor
    acknowledging: Executor
    reading: Executor
    keeping: Executor
    opening: Callable[[Sequence[Fetched]], list[Opened]]


class _Intake:
    """Takes packets in, some at a time: read, kept, committed, acknowledged."""

    def __init__(self, office: Office, errand: Errand, hands: _Hands, missed: MissedBook) -> None:
        """Begin with nothing under way."""
        self._office, self._errand, self._hands, self._missed = office, errand, hands, missed
        self._reading: Future[_Kept] | None = None
        self._answering: Future[list[str]] | None = None
        self._answered: list[Taken] = []

    def take(self, waiting: Sequence[Waiting]) -> Iterator[Taken]:
        """Take all of these in; each is told of when it is acknowledged."""
        known = _known(self._office, waiting)
        self._missed.tell((), known)
        self._acknowledge(list(known.values()))
        portions = _portions([one for one in waiting if one.axis_id not in known])
        coming = self._hands.fetching.submit(self._errand.fetch, next(portions, ()))
        while fetched := (yield from self._come(coming)):
            coming = self._hands.fetching.submit(self._errand.fetch, next(portions, ()))
            for some in _by_size(fetched):
                reading = self._hands.reading.submit(self._read, some)
                yield from self._finish()
                self._reading = reading
        yield from self._finish()
        yield from self._settled()

    def _come(self, coming: Future[list[Fetched]]) -> Generator[Taken, None, list[Fetched]]:
        """Wait for what is being fetched; where nothing comes any more, what came before is taken in first."""
        try:
            return coming.result()
        except OfficeError:
            yield from self._finish()
            yield from self._settled()
            raise

    def _finish(self) -> Iterator[Taken]:
        """Record what has been read meanwhile, and have it acknowledged."""
        reading, self._reading = self._reading, None
        if reading is not None:
            stored = self._store(reading.result())
            yield from self._settled()
            self._acknowledge(stored)

    def _acknowledge(self, stored: list[Taken]) -> None:
        self._answered = stored
        ours = [taken.axis_id for taken in stored if taken.outcome != "later"]
        self._answering = self._hands.acknowledging.submit(self._errand.acknowledge, ours) if ours else None

    def _settled(self) -> Iterator[Taken]:
        """Wait for the acknowledgements and note them; the note only spares work, so it may lag behind."""
        if self._answering is not None:
            _remember_acknowledged(self._office, self._answering.result())
        told, self._answered, self._answering = self._answered, [], None
        yield from told

    def _read(self, fetched: Sequence[Fetched]) -> _Kept:
        """Read some packets, and keep their files."""
        missed = [packet for packet in fetched if packet.problem is not None]
        opened = self._hands.opening([packet for packet in fetched if packet.problem is None])
        paths = [path for packet in opened for path in packet.files]
        return _Kept(
            opened, dict(zip(paths, self._hands.keeping.map(self._office.vault.adopt, paths), strict=True)), missed
        )

    def _store(self, kept: _Kept) -> list[Taken]:
        """Record some packets with one commit."""
        office, names = self._office, kept.names
        taken = [_told(packet.waiting, "later", packet.problem.code) for packet in kept.missed if packet.problem]
        arrivals: list[tuple[Waiting, Arrival]] = []
        for packet in kept.opened:
            if packet.packet is None:
                taken.append(_quarantine(office, packet, names[packet.raw]))
            elif packet.packet.kind == "status":
                taken.append(_hear_alone(office, packet.packet, names[packet.raw], packet.waiting))
            else:
                arrivals.append((packet.waiting, _arrival(office, packet.packet, packet, names)))
        taken += _store(office, arrivals)
        self._note(kept, taken)
        return taken

    def _note(self, kept: _Kept, taken: Sequence[Taken]) -> None:
        """Note what could not be taken in, and what is ours now."""
        came = {packet.waiting.axis_id: packet.waiting.sender for packet in kept.opened}
        senders = {packet.waiting.axis_id: packet.waiting.sender for packet in kept.missed} | came
        later = [
            Miss(one.axis_id, one.kind, senders[one.axis_id], one.reason, one.axis_id in came)
            for one in taken
            if one.outcome == "later"
        ]
        self._missed.tell(later, senders.keys() - {miss.axis_id for miss in later})


def _portions(waiting: Sequence[Waiting]) -> Iterator[Sequence[Waiting]]:
    for start in range(0, len(waiting), TOGETHER):
        yield waiting[start : start + TOGETHER]


def _by_size(fetched: Sequence[Fetched]) -> Iterator[Sequence[Fetched]]:
    """Part what has come so that large packets do not wait for each other's commit."""
    some: list[Fetched] = []
    size = 0
    for packet in fetched:
        some.append(packet)
        size += packet.raw.stat().st_size if packet.problem is None else 0
        if size > TOGETHER_BYTES:
            yield some
            some, size = [], 0
    if some:
        yield some


def _told(waiting: Waiting, outcome: str, reason: str = "") -> Taken:
    return Taken(waiting.axis_id, waiting.kind, outcome, reason=reason)


def _arrival(office: Office, packet: Packet, opened: Opened, kept: Mapping[Path, str]) -> Arrival:
    files = tuple(_keep(office, place, each, kept) for place, each in enumerate(packet.attachments))
    return arrival_of(named(office, packet), office.now(), files, kept[opened.raw], opened.waiting)


def _store(office: Office, arrivals: Sequence[tuple[Waiting, Arrival]]) -> list[Taken]:
    """Take arrivals in with one commit; where one of them cannot be, each gets a commit of its own."""
    if not arrivals:
        return []
    try:
        receipts = receive_together(office, [arrival for _, arrival in arrivals])
    except Exception:
        log.info("%d packets are taken in one by one", len(arrivals))
        return [_store_alone(office, waiting, arrival) for waiting, arrival in arrivals]
    return [_taken(waiting, receipt) for (waiting, _), receipt in zip(arrivals, receipts, strict=True)]


def _store_alone(office: Office, waiting: Waiting, arrival: Arrival) -> Taken:
    try:
        return _taken(waiting, receive(office, arrival))
    except Exception as raised:
        log.exception("packet %s could not be taken in", waiting.axis_id)
        return _later(waiting, raised)


def _hear_alone(office: Office, packet: Packet, name: str, waiting: Waiting) -> Taken:
    try:
        return _hear(office, packet, name, waiting)
    except Exception as raised:
        log.exception("packet %s could not be taken in", waiting.axis_id)
        return _later(waiting, raised)


def _later(waiting: Waiting, raised: Exception) -> Taken:
    code = raised.code if isinstance(raised, OfficeError) else type(raised).__name__
    return _told(waiting, "later", code)


def _taken(waiting: Waiting, receipt: Receipt) -> Taken:
    return Taken(waiting.axis_id, "edoc", receipt.outcome, receipt.key or None)


def _known(office: Office, some: Sequence[Waiting]) -> Mapping[str, Taken]:
    """Return which packets are ours already: only their acknowledgement was lost."""
    asked = select(PacketRow.axis_id, PacketRow.kind, PacketRow.document_key)
    found: dict[str, Taken] = {}
    with office.store.read() as session:
        for start in range(0, len(some), _ASKED_AT_ONCE):
            ids = [one.axis_id for one in some[start : start + _ASKED_AT_ONCE]]
            for row in session.execute(asked.where(PacketRow.axis_id.in_(ids))):
                found[row.axis_id] = Taken(row.axis_id, row.kind, "duplicate", row.document_key)
    return found


def _remember_acknowledged(office: Office, axis_ids: Sequence[str]) -> None:
    if axis_ids:
        packets = table_of(PacketRow)
        with office.store.write() as tx:
            tx.run(update(packets).where(packets.c.axis_id.in_(axis_ids)).values(acknowledged=True))


def _hear(office: Office, packet: Packet, name: str, waiting: Waiting) -> Taken:
    """Take a status in and remember its packet with one commit, so that no kill lets it be heard twice.

    The same bytes under another axis id are the same status, unless nothing in them tells when it was said.
    """
    report = report_of(packet, office.now())
    with office.store.write() as tx:
        before = _heard_before(tx, name, waiting) if packet.timestamp else None
        if before is not None:
            outcome, state, key = "duplicate", before.state, before.document_key
        else:
            named = (report.document_id, report.code)
            if report.status == RECALL_STATUS:
                key = hear_recall_in(tx, office, report.sender, named, report.text)
            else:
                key = hear_in(tx, office, report)
            outcome = state = "heard" if key is not None else "orphan"
        _put(tx, office, waiting, PacketRow(sha256=name, kind="status", state=state, document_key=key))
    return Taken(waiting.axis_id, "status", outcome, key)


def _heard_before(tx: Writing, name: str, waiting: Waiting) -> PacketRow | None:
    same = select(PacketRow).where(PacketRow.sha256 == name, PacketRow.axis_id != waiting.axis_id)
    return tx.session.scalars(same.where(PacketRow.state.in_(["heard", "orphan"]))).first()


def _quarantine(office: Office, opened: Opened, name: str) -> Taken:
    waiting, reason = opened.waiting, opened.reason
    place = office.folders.quarantine / name
    shutil.copyfile(office.vault.path(name), place.with_suffix(".edxml"))
    told = {"axis_id": waiting.axis_id, "from": waiting.sender, "reason": reason, "at": office.now().isoformat()}
    place.with_suffix(".json").write_text(json.dumps(told, ensure_ascii=False), "utf-8")
    _remember(office, waiting, PacketRow(sha256=name, kind=waiting.kind, state="quarantined", reason=reason))
    log.warning("packet %s is in quarantine: %s", waiting.axis_id, reason)
    return _told(waiting, "quarantined", reason)


def _remember(office: Office, waiting: Waiting, row: PacketRow) -> None:
    with office.store.write() as tx:
        _put(tx, office, waiting, row)


def _put(tx: Writing, office: Office, waiting: Waiting, row: PacketRow) -> None:
    row.axis_id, row.sender, row.received_at = waiting.axis_id, waiting.sender, office.now()
    tx.session.merge(row)
    tx.touched(Topic.AXIS)


def _keep(office: Office, place: int, each: Attachment, kept: Mapping[Path, str]) -> ArrivedFile:
    content = mimetypes.guess_type(each.name)[0] or each.content_type
    if each.path is None:
        empty = office.vault.keep(b"")
        return ArrivedFile(
            each.name, empty, 0, content, file_role(place), problem=each.error or "attachment_undecodable"
        )
    return ArrivedFile(each.name, kept[each.path], each.size, content, file_role(place))

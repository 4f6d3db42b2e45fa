"""Number → stamp number → stamp date → seal → other files → record: one job that a crash cannot lose.

NĐ 30/2020 Đ13.7, Đ17.2; R-408, R-410, R-415, R-1257. Each step makes a new file from the last, keeps it in the vault
and writes its name in the job's row; started again, the job goes on with the same number. What was signed by hand has
number, date and seal on the paper: the agency signs its scan with the text line of copies instead (S-5; D-21).
"""

from collections.abc import Callable, Container, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.annex_lines import LONGEST, find_line, line_name, takes_line
from app.desk.dead_seal import keep_before
from app.desk.journal import document, note
from app.desk.lasting import promise
from app.desk.number import expected_number
from app.desk.office import Office
from app.desk.own_seal import keep_seal
from app.desk.paper_scan import check_scan, refuse_unscanned
from app.desk.receive import file_like
from app.desk.stamp_places import NAMES, as_remembered
from app.desk.timekeeping import refuse_wrong_clock
from app.documents.cards import Card
from app.documents.life import Act, State, WrongState, after
from app.documents.numbering import number_text
from app.documents.values import SIGNED_BY_HAND, Channel
from app.pages.sheets import Box
from app.signing.examined import OwnCheck
from app.signing.fitting import asked
from app.signing.marks import Gap, Place, Places
from app.signing.place import find_places
from app.signing.profile import profile
from app.signing.seal import Sealer, Stamp, fillable, refuse_new_field
from app.store.queries import card_of
from app.store.tables import DocumentRow, FileRow
from app.store.tables_exchange import JobRow

STEPS = ("number", "date", "seal", "files")
COPY_STEPS = ("copy", "files")
_STEPS_OF = {"seal": STEPS, "copy": COPY_STEPS}
_COPY_FORM = "Sao y"
Progress = Callable[[str], None]


class PlaceUnsure(Refused):
    """Where number, date or seal go on this page is not certain; a person has to show it."""

    code = "seal.place_unsure"


class NotPrepared(Refused):
    """The document has no main PDF to seal."""

    code = "seal.no_main_file"


@dataclass(frozen=True)
class Tools:
    """What sealing needs: the sealer, the agency's key behind its PIN, and the picture of the seal.

    `guard` refuses a file that its leader has not signed, before anything is put on it (R-410). `own` is what was
    known of the agency's certificate when the session was opened (R-412).
    """

    sealer: Sealer
    stamp: Stamp
    image: Path
    guard: Callable[[Path], object] | None = None
    own: OwnCheck | None = None


@dataclass(frozen=True)
class Sealing:
    """Where a sealing stands: the steps that are done, and the main file as it is now."""

    key: int
    done: tuple[str, ...]
    main: Path
    last_error: str


def places_of(office: Office, key: int, sealer: Sealer) -> Places:
    """Return where number, date and seal would go on a document's page, as a person wants it for this type."""
    with office.store.read() as session:
        row = session.get(DocumentRow, key)
    kind, number = (row.type_name, row.number) if row is not None else ("", None)
    return places_on(office, main_path(office, key), kind, sealer, number)


def places_on(office: Office, pdf: Path, type_name: str, sealer: Sealer, number: int | None = None) -> Places:
    """Return where number, date and seal go on a page of a type; without a number it is the next one's room."""
    sheet = sealer.sheet(pdf, type_name)
    found = as_remembered(office, sheet, find_places(sheet, office.settings.seal_diameter_mm))
    if fillable(sealer.facts(pdf)):
        return found
    text = expected_number(office, type_name) if number is None else number_text(number)
    return asked(found, text, profile().day_month(office.today()))


def check_places(places: Places) -> None:
    """Refuse, before a number is spent, a page on which the places are not certain; raises PlaceUnsure."""
    unsure = [f"{name} ({places.named[name].why})" for name in NAMES if not places.named[name].sure]
    if unsure:
        raise PlaceUnsure(places=", ".join(unsure))


def check_annexes(files: Iterable[tuple[str, Path]], sealer: Sealer, shown: Container[Path] = ()) -> None:
    """Refuse, before a number is spent, an annex that cannot take its line S-4; raises what sealing itself would.

    `files` are names and places; what is no PDF by its name takes no line. On those in `shown` a person has looked
    where the line goes.
    """
    for name, path in files:
        if not takes_line(name):
            continue
        try:
            refuse_new_field(path, sealer.facts(path))
            line = sealer.find_line(path, LONGEST)
        except Refused as problem:
            raise type(problem)(**(problem.facts | {"file": name})) from problem
        if not line.sure and path not in shown:
            raise PlaceUnsure(places=f"{name} ({line.why})")


def copy_line(office: Office) -> str:
    """Return the text line that the agency's signature over a scan would show now (S-5)."""
    line = profile().line("copy", office.now(), form=_COPY_FORM, agency=office.settings.agency)
    return profile().converted(line, office.who)


def seal(
    office: Office, key: int, tools: Tools, places: Places | Place | None = None, told: Progress | None = None
) -> Card:
    """Do what is left of a document's sealing: a job begun before goes on where it stopped.

    `places` overrides what was found on the page; for a scan it is that of the text line. Raises WrongState, and what
    the token and the file may raise; then the finished steps stay, the number stays held by the document, and calling
    again goes on.
    """
    job = begin(office, key, tools, places)
    steps = _STEPS_OF[job.kind]
    for step in steps[steps.index(job.step) if job.step in steps else len(steps) :]:
        if told is not None:
            told(step)
        try:
            _run(office, key, step, tools)
        except Exception as problem:
            _failed(office, key, getattr(problem, "code", type(problem).__name__))
            raise
    return _record(office, key, tools.own)


def standing(office: Office, key: int) -> Sealing | None:
    """Return where an unfinished sealing stands, or None where none was begun."""
    with office.store.read() as session:
        job = session.get(JobRow, key)
    if job is None:
        return None
    steps = _STEPS_OF[job.kind]
    done = steps[: steps.index(job.step)] if job.step in steps else steps
    return Sealing(key, tuple(done), office.vault.path(job.facts["main"]), job.last_error)


def begin(office: Office, key: int, tools: Tools, places: Places | Place | None) -> JobRow:
    """Return the job of a document, begun now or before: it is kept before the first step."""
    with office.store.read() as session:
        refuse_wrong_clock(session, office)
        job = session.get(JobRow, key)
        row = session.get(DocumentRow, key)
    if job is not None:
        return job
    kind = "seal" if row is None else _kind_of(row)
    if kind == "copy":
        refuse_unscanned(office, key)
    source = main_path(office, key)
    named: dict[str, Place]
    fields: tuple[str, ...] = ()
    lines = places.lines if isinstance(places, Places) else {}
    if kind == "copy":
        named = {"copy": _line_on(office, source, tools.sealer, places)}
    else:
        named, fields = _places_on(office, key, source, tools, places)
    facts = {
        "main": source.name,
        "places": {name: asdict(place) for name, place in named.items()},
        "fields": list(fields),
        "annexes": {},
        "lines": {name: asdict(place) for name, place in lines.items()},
        "lasting": bool(tools.stamp.tsa) or tools.sealer.publishes(tools.stamp.key),
    }
    with office.store.write() as tx:
        _kind_of(document(tx, key, "outgoing"))
        first = _STEPS_OF[kind][0]
        job = JobRow(document_key=key, kind=kind, step=first, facts=facts, who=office.who, changed_at=office.now())
        tx.session.add(job)
        tx.touched(Topic.OUTGOING, key)
        return job


def _kind_of(row: DocumentRow) -> str:
    """Return which of the two a document needs, number to seal or the line on its scan; raises WrongState."""
    after(State(row.state), Act.SEAL)
    by_hand = row.channel in SIGNED_BY_HAND
    if by_hand != (row.state == State.STAMPED.value):
        raise WrongState(state=row.state, act=Act.SEAL.value)
    return "copy" if by_hand else "seal"


def _places_on(
    office: Office, key: int, source: Path, tools: Tools, places: Places | Place | None
) -> tuple[dict[str, Place], tuple[str, ...]]:
    """Return where number, date and seal go, and the form fields that take the first two; raises PlaceUnsure."""
    if tools.guard is not None:
        tools.guard(source)
    found = places if isinstance(places, Places) else places_of(office, key, tools.sealer)
    if found is not places:
        check_places(found)
    return {name: found.named[name] for name in NAMES}, fillable(tools.sealer.facts(source))


def _line_on(office: Office, source: Path, sealer: Sealer, places: Places | Place | None) -> Place:
    """Return where the line of copies goes on a scan; raises PlaceUnsure, and what forbids it."""
    check_scan(source, sealer)
    found = places if isinstance(places, Place) else sealer.find_line(source, copy_line(office))
    if found is not places and not found.sure:
        raise PlaceUnsure(places=f"line ({found.why})")
    return found


def _run(office: Office, key: int, step: str, tools: Tools) -> None:
    with office.store.read() as session:
        job = _standing_job(session, key)
        row = session.get_one(DocumentRow, key)
    if step == "files":
        _stamp_annexes(office, row, job, tools)
        return
    source = office.vault.path(job.facts["main"])
    out = office.folders.work / f"sealing-{key}-{step}.pdf"
    try:
        made = _make(step, _Step(row, job, source, out, copy_line(office)), tools)
        name = office.vault.adopt(out) if made else job.facts["main"]
    finally:
        out.unlink(missing_ok=True)
    _advance(office, key, step, {"main": name})


@dataclass(frozen=True)
class _Step:
    row: DocumentRow
    job: JobRow
    source: Path
    out: Path
    line: str


def _make(step: str, work: _Step, tools: Tools) -> bool:
    """Make the file of one step; with form fields of the leader's all is done by the seal's own update."""
    row, places, fields = work.row, work.job.facts["places"], work.job.facts["fields"]
    if step == "copy":
        tools.sealer.stamp_line(work.source, work.out, work.line, _load(places["copy"]), tools.stamp)
        return True
    day = row.issued_date
    if day is None or row.number is None:
        raise NotPrepared(key=row.id)
    day_month = profile().day_month(day)
    if fields and step != "seal":
        return False
    if step == "number":
        tools.sealer.stamp_number(work.source, work.out, number_text(row.number), _load(places["number"]), tools.stamp)
    elif step == "date":
        tools.sealer.stamp_date(work.source, work.out, day_month, _load(places["date"]), tools.stamp)
    elif fields:
        texts = dict(zip(fields, (number_text(row.number), *day_month), strict=True))
        seal_at = (tools.image, _load(places["seal"]))
        tools.sealer.fill_and_seal(work.source, work.out, texts, seal_at, tools.stamp)
    else:
        tools.sealer.stamp_seal(work.source, work.out, tools.image, _load(places["seal"]), tools.stamp)
    return True


def _stamp_annexes(office: Office, row: DocumentRow, job: JobRow, tools: Tools) -> None:
    """Sign every other PDF with the text line S-4, top right of its first page (R-415)."""
    with office.store.read() as session:
        asked = select(FileRow).where(FileRow.document_key == row.id, FileRow.role != "MAIN", ~FileRow.superseded)
        annexes = [file for file in session.scalars(asked) if takes_line(file.name)]
    done, lines = dict(job.facts["annexes"]), job.facts.get("lines", {})
    for file in annexes:
        if str(file.id) in done:
            continue
        out = office.folders.work / f"sealing-{row.id}-file-{file.id}.pdf"
        try:
            line, source = profile().line("annex", office.now(), code=row.code), office.vault.path(file.sha256)
            shown = lines.get(line_name(file.id))
            where = _load(shown) if shown else find_line(office, source, row.type_name, tools.sealer, line)
            tools.sealer.stamp_line(source, out, line, where, tools.stamp)
            done[str(file.id)] = office.vault.adopt(out)
        finally:
            out.unlink(missing_ok=True)
        _keep(office, row.id, {"annexes": dict(done)})
    _advance(office, row.id, "files", {"annexes": done})


def _advance(office: Office, key: int, step: str, facts: dict[str, object]) -> None:
    with office.store.write() as tx:
        job = _standing_job(tx.session, key)
        job.facts = job.facts | facts
        steps = _STEPS_OF[job.kind]
        following = steps.index(step) + 1
        job.step = steps[following] if following < len(steps) else "record"
        job.last_error, job.changed_at = "", office.now()
        note(tx, office, key, f"{step}_stamped" if step in {"number", "date"} else f"{step}_signed")
        tx.touched(Topic.OUTGOING, key)


def _keep(office: Office, key: int, facts: dict[str, object]) -> None:
    with office.store.write() as tx:
        job = _standing_job(tx.session, key)
        job.facts = job.facts | facts


def _failed(office: Office, key: int, code: str) -> None:
    with office.store.write() as tx:
        job = tx.session.get(JobRow, key)
        if job is not None:
            job.last_error = code
        tx.touched(Topic.OUTGOING, key)


def _standing_job(session: Session, key: int) -> JobRow:
    """Return the job of a document; raises WrongState where it was given up meanwhile, for the paper."""
    job = session.get(JobRow, key)
    if job is None:
        row = session.get_one(DocumentRow, key)
        raise WrongState(state=row.state, act=Act.SEAL.value)
    return job


def _record(office: Office, key: int, own: OwnCheck | None) -> Card:
    """Put the sealed files in place of what came from the drafter; what they were made from stays in the vault."""
    with office.store.write() as tx:
        job = _standing_job(tx.session, key)
        row = document(tx, key, "outgoing")
        if job.kind == "copy":
            row.channel = Channel.BOTH.value
        row.state = after(State(row.state), Act.SEAL).value
        row.changed_at = office.now()
        made = {str(name): vault for name, vault in job.facts["annexes"].items()}
        asked = select(FileRow).where(FileRow.document_key == key, ~FileRow.superseded)
        before = []
        for file in tx.session.scalars(asked).all():
            vault = job.facts["main"] if file.role == "MAIN" else made.get(str(file.id))
            if vault is None:
                continue
            file.superseded = True
            before.append(file.id)
            size = office.vault.path(vault).stat().st_size
            tx.session.add(file_like(file, name=_signed_name(row, file), sha256=vault, size=size))
        keep_before(tx, key, before)
        if job.facts.get("lasting"):
            promise(tx, office, key)
        keep_seal(tx, office, key, own)
        tx.session.delete(job)
        note(tx, office, key, "sealed", {"code": row.code})
        tx.touched(Topic.OUTGOING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def _signed_name(row: DocumentRow, file: FileRow) -> str:
    """Name the main file after its code, as `05-QĐ-STN.pdf`; other files keep their names."""
    return f"{row.code.replace('/', '-')}.pdf" if file.role == "MAIN" else file.name


def main_path(office: Office, key: int) -> Path:
    """Return where a document's main file rests; raises NotPrepared."""
    with office.store.read() as session:
        asked = select(FileRow).where(FileRow.document_key == key, FileRow.role == "MAIN", ~FileRow.superseded)
        file = session.scalars(asked).first()
    if file is None:
        raise NotPrepared(key=key)
    return office.vault.path(file.sha256)


def _load(told: dict[str, Any]) -> Place:
    """Return a place as it was kept in the job's row."""
    gaps = tuple(Gap(**gap) for gap in told["gaps"])
    covers = tuple(_box(one) for one in told.get("covers", ()))
    return Place(**(told | {"gaps": gaps, "box": _box(told["box"]), "covers": covers}))


def _box(told: list[float]) -> Box:
    left, top, right, bottom = told
    return left, top, right, bottom

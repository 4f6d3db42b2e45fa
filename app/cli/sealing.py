"""`seal`: number, date and seal for many files with one PIN, or the text line of annexes and copies."""

import shutil
import time
from argparse import Namespace
from dataclasses import dataclass
from filecmp import cmp
from pathlib import Path
from typing import Any

from sqlalchemy import select

from app.base.errors import OfficeError, Refused, Unavailable
from app.cli.office import pin_from_environment, second_pin
from app.cli.run import DONE, NOT_READY, REFUSED, Answer, in_words
from app.compose import House, open_house
from app.desk import batch
from app.desk.given_files import FileUnreadable, kept_file
from app.desk.prepare import Draft, document_types, prepare
from app.desk.records import detail
from app.desk.sealing import PlaceUnsure, Tools, check_annexes
from app.documents.arrival import Signer
from app.signing.profile import profile
from app.store.tables import DocumentRow, FileRow
from app.ui.jobs.intake import guess

_WHOLE = {"number", "date", "seal"}


class UnclearOrder(Refused):
    """These kinds do not go together, or something that they need was not given. Facts: kinds, wanted."""

    code = "seal.unclear_order"


class OutputTaken(Refused):
    """Another file has the name that a sealed one would get in the folder for them. Facts: file."""

    code = "seal.output_taken"


@dataclass(frozen=True)
class _Work:
    given: Namespace
    house: House
    kinds: frozenset[str]


def seal(given: Namespace, data: Path) -> Answer:
    """Seal files with one session of the token; files that are done already are left as they are."""
    pin = pin_from_environment(given.pin_env)
    kinds = frozenset(part.strip() for part in given.kinds.split(",") if part.strip())
    _check(given, kinds)
    for file in given.file:
        if not file.is_file():
            raise FileUnreadable(file=str(file))
        if file.resolve().parent == given.out.resolve():
            raise OutputTaken(file=str(file))
    given.out.mkdir(parents=True, exist_ok=True)
    with open_house(data) as house:
        work = _Work(given, house, kinds)
        rows = _whole(work, pin) if "number" in kinds else _lines(work, pin)
    worst = max(row.pop("exit") for row in rows)
    many = len(rows) > 1
    return Answer(rows if many else rows[0], code=worst, many=many)


def _check(given: Namespace, kinds: frozenset[str]) -> None:
    named = ", ".join(sorted(kinds))
    known = kinds in ({"seal"}, {"annex"}, {"copy"}) or kinds - {"annex"} == _WHOLE
    if not known:
        raise UnclearOrder(kinds=named, wanted="number,date,seal[,annex] | seal | annex | copy")
    if kinds == {"annex"} and not given.code:
        raise UnclearOrder(kinds=named, wanted="--code")


def _whole(work: _Work, pin: bytearray) -> list[dict[str, Any]]:
    """Number and seal documents of the register; with `annex` the first file is the document, the others go with it."""
    files: list[Path] = work.given.file
    together = [files] if "annex" in work.kinds else [[file] for file in files]
    keys: dict[Path, int] = {}
    problems: dict[Path, OfficeError] = {}
    for group in together:
        try:
            keys[group[0]] = _record(work, group)
        except OfficeError as problem:
            problems[group[0]] = problem
    table = {line.key: line for line in _sealed(work, list(dict.fromkeys(keys.values())), pin)}
    return [_row_of(work, group[0], table.get(keys.get(group[0], 0)), problems.get(group[0])) for group in together]


def _sealed(work: _Work, keys: list[int], pin: bytearray) -> list[batch.Line]:
    office = work.house.office
    before = batch.lines_of(office, keys)
    if all(line.result == "done" for line in before):
        return before
    try:
        with work.house.open_seal(pin, second=second_pin(work.given)) as tools:
            table = batch.seal_all(office, keys, tools)
    except OfficeError as problem:
        return [_unreached(line, problem) for line in before]
    for line in table:
        if line.result == "done":
            work.house.complete_proof(line.key)
    return table


def _unreached(line: batch.Line, problem: OfficeError) -> batch.Line:
    if line.result in {"done", "held"}:
        return line
    return batch.Line(line.key, line.name, result="untouched", problem=problem)


def _record(work: _Work, group: list[Path]) -> int:
    """Return the key of the document whose main file this is; a new one is taken in with what its page says."""
    house, office = work.house, work.house.office
    main, *others = group
    kept = kept_file(office.vault.keep_file, main, "MAIN", house.reader.open(main).pages)
    with office.store.read() as session:
        known = select(FileRow.document_key).join(DocumentRow, DocumentRow.id == FileRow.document_key)
        known = known.where(FileRow.sha256 == kept.sha256, FileRow.role == "MAIN", DocumentRow.direction == "outgoing")
        found = session.scalars(known.order_by(FileRow.document_key.desc())).first()
    if found is not None:
        return int(found)
    stored = office.vault.path(kept.sha256)
    check = house.ready_to_seal(stored)
    check_annexes(((file.name, file) for file in others), house.sealer)
    page = house.reader.text(stored)
    read = guess(page[0].splitlines() if page else [], [kind.name for kind in document_types(office.today())])
    draft = Draft(
        type_name=work.given.type or read.type_name or "Công văn",
        subject=work.given.subject or read.subject or main.stem,
        signer=Signer(check.signer, check.title),
        recipients=(),
        notation=read.notation,
        files=(kept, *(kept_file(office.vault.keep_file, file, "ATTACHED") for file in others)),
    )
    return prepare(office, draft).key


def _row_of(work: _Work, file: Path, line: batch.Line | None, problem: OfficeError | None) -> dict[str, Any]:
    told = problem or (line.problem if line is not None else None)
    result = line.result if line is not None else "refused"
    row: dict[str, Any] = {"file": str(file), "result": result, "steps": list(line.steps) if line else []}
    if line is not None:
        row |= {"key": line.key, "number": line.number, "code": line.code, "seconds": round(line.seconds, 3)}
        if result == "done":
            try:
                row["out"] = [str(out) for out in _written(work, line.key)]
            except OutputTaken as taken:
                told = taken
    return _with_problem(work, row, told)


def _written(work: _Work, key: int) -> list[Path]:
    """Write the sealed files, and over nothing that is there; raises OutputTaken."""
    files = [file for file in detail(work.house.office, key).files if file.name.lower().endswith(".pdf")]
    written = [work.given.out / file.name for file in files]
    for file, out in zip(files, written, strict=True):
        if out.exists() and not cmp(file.path, out, shallow=False):
            raise OutputTaken(file=str(out))
    for file, out in zip(files, written, strict=True):
        shutil.copyfile(file.path, out)
    return written


def _is_made_of(source: Path, out: Path) -> bool:
    """Tell whether a file is the source with something after it, as a file that was sealed is."""
    begun = source.read_bytes()
    with out.open("rb") as stream:
        return stream.read(len(begun)) == begun and bool(stream.read(1))


def _with_problem(work: _Work, row: dict[str, Any], problem: OfficeError | None) -> dict[str, Any]:
    row["exit"] = DONE if row["result"] == "done" else NOT_READY
    if problem is not None:
        facts, _ = in_words(work.given, problem)
        row |= {"error": facts["error"], "sentence": facts["sentence"], "next": facts["next"]}
        row["exit"] = REFUSED if isinstance(problem, Refused) else NOT_READY
    return row


def _lines(work: _Work, pin: bytearray) -> list[dict[str, Any]]:
    """Seal, or put the text line on, files that are no records of the register."""
    rows: list[dict[str, Any]] = []
    gone: OfficeError | None = None
    if all((work.given.out / file.name).exists() for file in work.given.file):
        return [_there(work, file) for file in work.given.file]
    try:
        with work.house.open_seal(pin, second=second_pin(work.given)) as tools:
            for file in work.given.file:
                row, gone = _stamped(work, file, tools, gone)
                rows.append(row)
    except OfficeError as problem:
        rows = [_with_problem(work, {"file": str(file), "result": "untouched"}, problem) for file in work.given.file]
    return rows


def _there(work: _Work, file: Path) -> dict[str, Any]:
    """Return the row of a file whose name is in the folder already: done before, or another file."""
    out = work.given.out / file.name
    if _is_made_of(file, out):
        return _with_problem(work, {"file": str(file), "result": "done", "out": [str(out)]}, None)
    return _with_problem(work, {"file": str(file), "result": "refused"}, OutputTaken(file=str(out)))


def _stamped(
    work: _Work, file: Path, tools: Tools, gone: OfficeError | None
) -> tuple[dict[str, Any], OfficeError | None]:
    out, began = work.given.out / file.name, time.monotonic()
    row: dict[str, Any] = {"file": str(file), "result": "done", "out": [str(out)]}
    if out.exists():
        return _there(work, file), gone
    if gone is not None:
        return _with_problem(work, {"file": str(file), "result": "untouched"}, gone), gone
    try:
        _stamp(work, file, out, tools)
    except Unavailable as problem:
        return _with_problem(work, {"file": str(file), "result": "untouched"}, problem), problem
    except OfficeError as problem:
        return _with_problem(work, {"file": str(file), "result": "refused"}, problem), None
    return _with_problem(work, row | {"seconds": round(time.monotonic() - began, 3)}, None), None


def _stamp(work: _Work, file: Path, out: Path, tools: Tools) -> None:
    office, given = work.house.office, work.given
    if work.kinds == {"seal"}:
        work.house.ready_to_seal(file.resolve())
        where = tools.sealer.find_places(file, office.settings.seal_diameter_mm).seal
        if not where.sure:
            raise PlaceUnsure(places=f"seal ({where.why})")
        tools.sealer.stamp_seal(file, out, tools.image, where, tools.stamp)
        return
    check_annexes([(file.name, file)], tools.sealer)
    kind = "annex" if work.kinds == {"annex"} else "copy"
    facts = {"code": given.code, "form": given.form, "agency": office.settings.agency}
    line = profile().line(kind, office.now(), **facts)
    line = profile().converted(line, office.who) if kind == "copy" else line
    tools.sealer.stamp_line(file, out, line, None, tools.stamp)

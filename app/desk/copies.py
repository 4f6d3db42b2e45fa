"""Electronic copies of paper: certified copies with their number in the book, digitised papers, archive scans.

NĐ 30/2020 Đ25 to Đ27, PL I Phần II I.3; cases S-5, S-6 and S-7 of requirements 5.1; R-753 to R-760, R-763. The paper's
scan, or the extract, takes the agency's text line at its top right and lies beside the file as received, which stays.
The number is of the book of copies, one series for the three kinds each year; it is not written on an electronic copy.
"""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.books import Series, take_number
from app.desk.journal import document, note
from app.desk.lasting import promise
from app.desk.office import Office
from app.desk.own_seal import keep_seal
from app.desk.prints import in_book
from app.desk.receive import file_row
from app.desk.sealing import PlaceUnsure, Tools
from app.desk.timekeeping import refuse_wrong_clock
from app.documents.arrival import COPY, ArrivedFile
from app.documents.cards import Detail, EventCard
from app.documents.copying import FORMS, CopyKind, copy_kinds, form_name
from app.documents.numbering import outgoing_code
from app.documents.paper_seals import certified_wanted, paper_rule
from app.documents.secrecy import mark_in_notation
from app.documents.values import Channel, optional, required
from app.scanning.chosen import check_sheets
from app.signing.examined import OwnCheck
from app.signing.marks import Place
from app.signing.profile import profile
from app.signing.seal import Sealer, refuse_new_field
from app.store.queries import event_card
from app.store.store import Writing
from app.store.tables import DocumentRow, EventRow, FileRow, NumberRow

BOOK = "copies"
MADE = "copied"
_LINES = {"scan": "scan", "archive": "archive"}


class WrongSource(Refused):
    """Such a copy cannot be made of this document: Sao lục is made of a bản sao y, the others of an original.

    Facts: form, type.
    """

    code = "copy.wrong_source"


class NoPaper(Refused):
    """An electronic original is not copied electronically: the file itself is sent (R-753). Facts: file."""

    code = "copy.electronic"


class ExtractMissing(Refused):
    """A trích sao is a file of its own, with the extracted part (R-755). Facts: key."""

    code = "copy.no_extract"


class CopySecret(Refused):
    """Documents with a mark of secrecy are copied by another law (R-760). Facts: mark."""

    code = "copy.secret"


@dataclass(frozen=True)
class Order:
    """What is to be made: the kind, who decided it (Đ27.1), which part of the source, for whom.

    `file` is the scan of the paper, or the extract, where it is not the document's own main file. `copies` is how many
    are made on paper; 0 is as many as the recipients need, and what is kept.
    """

    kind: CopyKind
    allowed_by: str = ""
    part: str = ""
    recipients: str = ""
    file: Path | None = None
    copies: int = 0


@dataclass(frozen=True)
class Ready:
    """A copy that can be made: what is signed, the line as it would read now, and where it goes."""

    source: Path
    line: str
    place: Place


@dataclass(frozen=True)
class Made:
    """One copy that was made: its number, code and year in the book, if it stands there, and its file."""

    key: int
    number: int | None
    code: str
    year: int
    file: str
    sha256: str


@dataclass(frozen=True)
class CopyLine:
    """One line of the book of copies; `standing` is the state of the document it was made of."""

    number: int
    code: str
    key: int
    document: str
    subject: str
    standing: str
    made: EventCard


def possible(told: Detail) -> tuple[CopyKind, ...]:
    """Return the kinds that may be made of a document as its record is."""
    return copy_kinds(told.card.type_name, paper=told.card.channel == Channel.PAPER or bool(told.fields["has_paper"]))


def check_order(order: Order) -> None:
    """Refuse an order that does not tell who decided that a certified copy is made (Đ27.1); raises FieldMissing."""
    if order.kind in FORMS:
        required("allowed_by", order.allowed_by, 100)
    optional("part", order.part, 200)
    optional("recipients", order.recipients, 500)


def check_copy(office: Office, key: int, order: Order, sealer: Sealer, place: Place | None = None) -> Ready:
    """Look before a PIN is asked whether the copy can be made; a place that is not certain is part of the answer.

    Raises NotInBook, CopySecret, WrongSource, NoPaper, ExtractMissing and what the file may raise.
    """
    told = in_book(office, key)
    if mark := mark_in_notation(told.card.code):
        raise CopySecret(mark=mark)
    if order.kind not in possible(told):
        raise WrongSource(form=form_name(order.kind), type=told.card.type_name)
    source = _source(told, order)
    facts = sealer.facts(source)
    if order.kind != "trich_sao" and any(one.signed for one in facts.signatures):
        raise NoPaper(file=_name_of(told, order))
    refuse_new_field(source, facts)
    if order.kind != "trich_sao":
        check_sheets(_name_of(told, order), sealer.sheets(source))
    line = line_of(office, order.kind)
    found = sealer.find_line(source, line) if place is None else sealer.check_line(source, place)
    return Ready(source, line, found)


def line_of(office: Office, kind: CopyKind) -> str:
    """Return the agency's text line as it would read now (S-5, S-6, S-7); a paper becomes a file but by an extract."""
    form, rules = FORMS[kind][0] if kind in FORMS else "", profile()
    line = rules.line(_LINES.get(kind, "copy"), office.now(), form=form, agency=office.settings.agency)
    return line if kind in {"trich_sao", "archive"} else rules.converted(line, office.who)


def make_copy(office: Office, key: int, order: Order, tools: Tools, place: Place | None = None) -> Made:
    """Sign the copy, give it its number in the book, and put it beside the document.

    `place` is one that a person shows. Raises what `check_order` and `check_copy` raise, PlaceUnsure, ClockWrong, and
    what the token may raise; then nothing is recorded and no number spent.
    """
    check_order(order)
    with office.store.read() as session:
        refuse_wrong_clock(session, office)
    ready = check_copy(office, key, order, tools.sealer, place)
    if place is None and not ready.place.sure:
        raise PlaceUnsure(places=f"line ({ready.place.why})")
    out = office.folders.work / f"copy-{key}-{order.kind}.pdf"
    try:
        tools.sealer.stamp_line(ready.source, out, ready.line, place or ready.place, tools.stamp)
        size, sha256 = out.stat().st_size, office.vault.adopt(out)
    finally:
        out.unlink(missing_ok=True)
    lasting = bool(tools.stamp.tsa) or tools.sealer.publishes(tools.stamp.key)
    return _record(office, key, order, _Signed(sha256, size, ready.source.name, tools.own, lasting=lasting))


def copies(office: Office, year: int) -> list[CopyLine]:
    """Return the book of copies of a year, in the order of its numbers (F-26)."""
    asked = (
        select(NumberRow, DocumentRow)
        .join(DocumentRow, DocumentRow.id == NumberRow.document_key)
        .where(NumberRow.book == BOOK, NumberRow.year == year)
        .order_by(NumberRow.number)
    )
    with office.store.read() as session:
        rows = session.execute(asked).all()
        keys = {row.id for _, row in rows}
        told = select(EventRow).where(EventRow.document_key.in_(keys), EventRow.act == MADE)
        made = {str(one.facts["code"]): one for one in session.scalars(told) if one.facts.get("year") == year}
        return [
            CopyLine(
                number.number, number.code, row.id, row.code, row.subject, row.state,
                event_card(made[number.code], row.state),
            )
            for number, row in rows
        ]  # fmt: skip


def enter(office: Office, key: int, order: Order, source: str) -> Made:
    """Enter a paper copy in the book: a number, and what it is made of by its name in the vault; no file is made."""
    with office.store.write() as tx:
        row = document(tx, key, "incoming")
        series, number, code = _numbered(tx, office, key, order)
        facts: dict[str, object] = {
            "code": code,
            "year": series.year,
            "file": f"{form_name(order.kind)} {code} (bản giấy)",
            "source": source,
            "paper": True,
            "copies": order.copies or certified_wanted(order.recipients, paper_rule(office.today())),
        }
        _note_made(tx, office, row, order, facts)
    return Made(key, number, code, series.year, "", source)


def _note_made(tx: Writing, office: Office, row: DocumentRow, order: Order, made: dict[str, object]) -> None:
    """Write into the journal what was ordered and what was made of it: the book of copies is read from there."""
    ordered: dict[str, object] = {
        "kind": order.kind,
        "allowed_by": order.allowed_by.strip(),
        "part": order.part.strip(),
        "recipients": order.recipients.strip(),
    }
    row.changed_at = office.now()
    note(tx, office, row.id, MADE, ordered | made)
    tx.touched(Topic.INCOMING, row.id)


def _numbered(tx: Writing, office: Office, key: int, order: Order) -> tuple[Series, int, str]:
    """Return the book of this year, its next number, and the copy's code."""
    series = Series(BOOK, "", office.today().year)
    number = take_number(tx, office, series, key)
    code = outgoing_code(number, FORMS[order.kind][1], office.settings.agency_short)
    tx.session.get_one(NumberRow, (BOOK, "", series.year, number)).code = code
    return series, number, code


@dataclass(frozen=True)
class _Signed:
    """The signed file in the vault, and the source it was made of."""

    sha256: str
    size: int
    source: str
    own: OwnCheck | None
    lasting: bool


def _record(office: Office, key: int, order: Order, signed: _Signed) -> Made:
    """Give the number and put the file beside the document, in one transaction."""
    with office.store.write() as tx:
        row = document(tx, key, "incoming")
        number: int | None = None
        code, year = "", 0
        if order.kind in FORMS:
            series, number, code = _numbered(tx, office, key, order)
            year = series.year
        name = _file_name(order, code, row)
        last = tx.session.scalar(select(func.max(FileRow.position)).where(FileRow.document_key == key)) or 0
        tx.session.add(file_row(key, last + 1, ArrivedFile(name, signed.sha256, signed.size, "application/pdf", COPY)))
        if signed.lasting:
            promise(tx, office, key)
        keep_seal(tx, office, key, signed.own)
        facts: dict[str, object] = {"code": code, "year": year, "file": name, "sha256": signed.sha256}
        facts["source"] = signed.source
        _note_made(tx, office, row, order, facts)
    return Made(key, number, code, year, name, signed.sha256)


def _source(told: Detail, order: Order) -> Path:
    """Return the file that is signed: what was handed in, or the document's own scan; raises ExtractMissing."""
    if order.file is not None:
        return order.file
    main = next((file for file in told.files if file.role == "MAIN"), None)
    if order.kind == "trich_sao" or main is None:
        raise ExtractMissing(key=told.card.key)
    return Path(main.path)


def _name_of(told: Detail, order: Order) -> str:
    return order.file.name if order.file is not None else told.files[0].name


def _file_name(order: Order, code: str, row: DocumentRow) -> str:
    """Name the copy after its kind and its number: `Sao y 01-SY-STN.pdf`, or after the document."""
    named = (code or row.code or str(row.number)).replace("/", "-")
    return f"{form_name(order.kind)} {named}.pdf"

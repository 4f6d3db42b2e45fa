"""Form and technique of an approved document: measured, judged, kept with the record (NĐ 30/2020 Đ8; R-402, R-409)."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from app.base.news import Topic
from app.base.rules import rules
from app.desk.facts import value
from app.desk.journal import document, note
from app.desk.office import Office
from app.documents.cards import Card
from app.documents.form_check import Fault, Point, Typed, check_form
from app.documents.form_rules import FormRules, form_rules
from app.documents.kinds import find_type, types_of
from app.documents.life import Act, State, after
from app.documents.typed import sheet
from app.pages.reader import PageReader
from app.store.queries import card_of
from app.store.tables_exchange import FactRow

_FROM_EACH_END = 20
"""Pages read from the start and from the end of a document; what lies between is as they are."""


@dataclass(frozen=True)
class FormCheck:
    """What was found of a document's form: the points, which of them a person has ticked, who and when."""

    points: tuple[Point, ...] = ()
    ticked: tuple[str, ...] = ()
    by: str = ""
    at: datetime | None = None

    @property
    def wrong(self) -> tuple[Point, ...]:
        """The points that are not as the rule asks and that nobody has let pass."""
        return tuple(one for one in self.points if one.result == "wrong" and one.check not in self.ticked)

    @property
    def open(self) -> tuple[Point, ...]:
        """The points that a person has to look at still."""
        return tuple(one for one in self.points if one.result == "look" and one.check not in self.ticked)


def measures(on: date) -> FormRules:
    """Return the measures that hold on a day."""
    return form_rules(rules("format", on))


def typed(path: Path, reader: PageReader) -> Typed:
    """Read what is typed on the pages; raises NotAPdf, PageUnreadable."""
    opened = reader.open(path)
    ends = {*range(min(opened.pages, _FROM_EACH_END)), *range(max(0, opened.pages - _FROM_EACH_END), opened.pages)}
    sheets = tuple(sheet(page, opened.sizes[page], reader.spans(path, page)) for page in sorted(ends))
    return Typed(sheets, reader.loose_fonts(path))


def look_at(office: Office, path: Path, type_name: str, signer: str, reader: PageReader) -> FormCheck:
    """Check a PDF against the form of its type; raises NoSuchType, NotAPdf, PageUnreadable."""
    types = types_of(rules("document-types", office.today())["types"])
    found = check_form(typed(path, reader), find_type(types, type_name), signer, types, measures(office.today()))
    return FormCheck(found)


def keep_form(office: Office, key: int, points: Sequence[Point], ticked: Iterable[str]) -> Card:
    """Keep what was found and what the checker ticked, with name and time; raises WrongState once it has a number."""
    told = sorted(ticked)
    with office.store.write() as tx:
        row = document(tx, key, "outgoing")
        after(State(row.state), Act.CHECK_FORM)
        kept = {
            "points": [_plain(point) for point in points],
            "ticked": told,
            "by": office.who,
            "at": office.now().isoformat(),
        }
        tx.session.merge(FactRow(name=name_of(key), value=kept))
        wrong = [one.check for one in points if one.result == "wrong"]
        note(tx, office, key, "form_checked", {"wrong": wrong or None, "ticked": told or None})
        tx.touched(Topic.OUTGOING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def form_of(office: Office, key: int) -> FormCheck:
    """Return what is kept of a document's form; empty where nobody has looked."""
    with office.store.read() as session:
        return form_from(value(session, name_of(key)))


def form_from(kept: dict[str, Any]) -> FormCheck:
    """Return the check as it was kept."""
    if not kept:
        return FormCheck()
    points = tuple(_point(told) for told in kept["points"])
    return FormCheck(points, tuple(kept["ticked"]), kept["by"], datetime.fromisoformat(kept["at"]))


def name_of(key: int) -> str:
    """Return the name under which it is kept."""
    return f"form/{key}"


def _plain(point: Point) -> dict[str, Any]:
    return asdict(point) | {"faults": [asdict(one) for one in point.faults], "box": list(point.box or ()) or None}


def _point(told: dict[str, Any]) -> Point:
    faults = tuple(Fault(**one) for one in told["faults"])
    box = tuple(told["box"]) if told["box"] else None
    return Point(told["check"], told["result"], faults, told["page"], box)

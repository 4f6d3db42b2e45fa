"""An office full of invented records, for learning and for measuring: `sample-data`.

The rows are the ones the acts would have left, written in large transactions: numbers run without a gap, every
document has its journal, its file and its words in the index.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

from app.base import settings
from app.base.clock import VIETNAM
from app.base.news import Topic
from app.base.paths import Folders
from app.compose import House, open_house
from app.desk.directory import refresh
from app.desk.hand_over import add_route
from app.desk.office import Office
from app.desk.people import add_person, add_unit
from app.desk.setup import Setup, set_up
from app.documents.life import State
from app.forms.typeset import typeset
from app.practice.record_lives import Lives
from app.practice.record_rows import Ledger, SharedFile
from app.practice.record_world import OWN, OWN_SHORT, Correspondent, correspondents, texts
from app.practice.sample_texts import form_data
from app.store import search
from app.store.tables_exchange import AgencyRow

_BATCH = 2_000
"""Records a transaction: what SQLite keeps in its cache; larger ones are slower."""
_YEARS = 10
_MOST_WAITING = 1000
_SATURDAY = 5
_MORNING, _AFTERNOON = time(7, 30, tzinfo=VIETNAM), time(13, 30, tzinfo=VIETNAM)
_MORNING_SECONDS, _AFTERNOON_SECONDS = 4 * 3600, 3 * 3600
_FILE_PAGES = 3
_STAGES = ((State.REGISTERED, 30, 0.1), (State.PRESENTED, 30, 0.1), (State.DIRECTED, 20, 0.1))
"""The newest registered ones stand here: at most so many, and at most this share of all."""
_WORKING, _WORKING_SHARE, _LATE_SHARE = 300, 0.3, 0.005
_PREPARED, _SEALED, _FRESH = 6, 4, 300


@dataclass(frozen=True)
class Wish:
    """How many records of which years, by how many agencies; the same seed gives the same records on the same day."""

    documents: int
    agencies: int = 200
    seed: int = 1
    year: int | None = None


@dataclass(frozen=True)
class _Plan:
    """How many of each kind, and on which working days."""

    days: tuple[date, ...]
    incoming: int
    outgoing: int
    waiting: int


def fill(data: Path, wish: Wish) -> dict[str, object]:
    """Make an office of practice in an empty folder and fill it; return what is in it now.

    The database is always the folder's own, whatever the machine's settings name.
    """
    folders = Folders(data)
    folders.make()
    settings.save(folders.settings, practice=True, database_url="")
    with open_house(data) as house:
        plan = _plan(wish, house.office.today())
        agencies = correspondents(wish.agencies)
        office = _found(house, plan, agencies)
        dice = Random(wish.seed)  # noqa: S311 - invents the same records again for the same seed; guards nothing
        lives = Lives(Ledger(_shared_file(office)), dice, agencies, plan.days[-1])
        _live(office, lives, plan)
    return {
        "data": str(data),
        "documents": wish.documents,
        "incoming": plan.incoming,
        "outgoing": plan.outgoing,
        "waiting": plan.waiting,
        "agencies": len(agencies),
        "first": plan.days[0].isoformat(),
        "last": plan.days[-1].isoformat(),
    }


def _plan(wish: Wish, today: date) -> _Plan:
    incoming = round(wish.documents * 0.6)
    waiting = min(incoming // 2, _MOST_WAITING)
    return _Plan(tuple(_working_days(wish, today)), incoming, wish.documents - incoming, waiting)


def _working_days(wish: Wish, today: date) -> list[date]:
    """Return the working days of the years asked for, up to yesterday."""
    yesterday = today - timedelta(days=1)
    first = date(wish.year or yesterday.year - _YEARS + 1, 1, 1)
    last = date(wish.year, 12, 31) if wish.year else yesterday
    last = min(last, yesterday) if first <= yesterday else last
    span = (first + timedelta(days=count) for count in range((last - first).days + 1))
    return [day for day in span if day.weekday() < _SATURDAY] or [first]


def _found(house: House, plan: _Plan, agencies: tuple[Correspondent, ...]) -> Office:
    """Set the office up as of its first day: its names, people, units, a routing rule, the directory."""
    first = datetime.combine(plan.days[0], _MORNING)
    told = texts()
    office = replace(house.office, now=lambda: first)
    setup = Setup(
        agency=OWN.name,
        organ_id=OWN.organ_id,
        old_organ_id=OWN.old_code,
        agency_short=OWN_SHORT,
        parent_agency="Ủy ban nhân dân tỉnh Mẫu Một",
        place="Mẫu Một",
        clerk=told["clerks"][0],
    )
    office = set_up(office, setup)
    for name in told["clerks"][1:]:
        add_person(office, name)
    for leader in told["leaders"]:
        add_person(office, leader["name"], leader["post"], "leader")
    for unit in told["units"]:
        add_unit(office, unit["name"], unit["code"])
    add_route(office, told["units"][1]["name"], type_name="Giấy mời")
    refresh(office, [one.entry for one in agencies])
    return office


def _shared_file(office: Office) -> SharedFile:
    """Keep the one PDF that all records show: a letter to us, without a signature."""
    row = {"subject": "phối hợp thực hiện công tác văn thư, lưu trữ", "number": 128, "pages": _FILE_PAGES}
    with tempfile.TemporaryDirectory() as place:
        data = form_data(row, "H99", "Lê Minh Họa", office.today())
        pdf = typeset("official_document.typ", data, Path(place) / "shared.pdf", office.now())
        return SharedFile(office.vault.keep_file(pdf), pdf.stat().st_size, _FILE_PAGES)


def _live(office: Office, lives: Lives, plan: _Plan) -> None:
    """Let the years go by, a batch a transaction."""
    order = [True] * plan.incoming + [False] * plan.outgoing
    lives.chance.shuffle(order)
    to_come = {True: plan.incoming, False: plan.outgoing}
    for place, at in enumerate(_moments(plan, lives.chance)):
        comes = order[place]
        to_come[comes] -= 1
        _one(lives, plan, at, to_come[comes], comes=comes)
        if lives.ledger.keys % _BATCH == 0:
            _write(office, lives)
    _write(office, lives)
    with office.store.write() as tx:
        lives.ledger.write_counters(tx)
        search.join(tx.connection)
        for organ_id, uses in lives.uses.items():
            tx.session.get_one(AgencyRow, organ_id).uses = uses
        for topic in (Topic.INCOMING, Topic.OUTGOING, Topic.BOOKS, Topic.DIRECTORY):
            tx.touched(topic)


def _write(office: Office, lives: Lives) -> None:
    with office.store.write() as tx:
        lives.ledger.write(tx)


def _one(lives: Lives, plan: _Plan, at: datetime, younger: int, *, comes: bool) -> None:
    """Make one record that has so many younger ones of its direction."""
    if not comes:
        lives.outgoing(at, _outgoing_stage(younger, plan.outgoing), fresh=younger < _FRESH)
    elif younger < plan.waiting:
        lives.waits(at)
    else:
        younger -= plan.waiting
        lives.incoming(at, _incoming_stage(lives.chance, younger, plan.incoming - plan.waiting))


def _incoming_stage(chance: Random, younger: int, total: int) -> State:
    """Tell how far a registered document is: the newest have just come in, the old ones are done."""
    edge = 0.0
    for stage, most, share in _STAGES:
        edge += min(most, total * share)
        if younger < edge:
            return stage
    if younger < edge + min(_WORKING, total * _WORKING_SHARE):
        return chance.choice((State.HANDED_OVER, State.IN_PROGRESS, State.IN_PROGRESS, State.DONE))
    return State.IN_PROGRESS if chance.random() < _LATE_SHARE else State.DONE


def _outgoing_stage(younger: int, total: int) -> State:
    prepared, sealed = min(_PREPARED, total // 10), min(_SEALED, total // 10)
    if younger < prepared:
        return State.PREPARED
    return State.SEALED if younger < prepared + sealed else State.ISSUED


def _moments(plan: _Plan, chance: Random) -> Iterator[datetime]:
    """Return as many moments of the working hours as there are records, in order and evenly over the days."""
    total, days = plan.incoming + plan.outgoing, len(plan.days)
    for place, day in enumerate(plan.days):
        count = total * (place + 1) // days - total * place // days
        offsets = sorted(chance.randrange(_MORNING_SECONDS + _AFTERNOON_SECONDS) for _ in range(count))
        for offset in offsets:
            start, seconds = (
                (_MORNING, offset) if offset < _MORNING_SECONDS else (_AFTERNOON, offset - _MORNING_SECONDS)
            )
            yield datetime.combine(day, start) + timedelta(seconds=seconds)

"""The axis and this office: since when there is contact, what waits, what needs a person, and where to go for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from app.base.news import Topic
from app.desk import directory
from app.desk.facts import Outbox, fact_time, outbox
from app.desk.missed import missed_packets
from app.desk.office import Office
from app.desk.orphans import orphans
from app.desk.outages import outages
from app.desk.quarantine import held_packets
from app.desk.timekeeping import timekeeping
from app.documents.excuses import Outage
from app.ui import words
from app.ui.language import QT_TRANSLATE_NOOP, translate
from app.ui.live import clock_words
from app.ui.models.contact import Contact, Way, contact, mailbox, said_of, waits_words
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.buttons import ActionButton
from app.ui.widgets.fact_lines import FactLines, Line
from app.ui.widgets.facts import label
from app.ui.widgets.form_page import scrolled_column

_LOOK_BACK, _MOST = timedelta(days=60), 12
"""Times without the axis that are shown; all of them are listed by `outages` of the command line."""

_NAMED: Mapping[Way, str] = {
    "axis": QT_TRANSLATE_NOOP("Health", "Contact with the axis"),
    "folder": QT_TRANSLATE_NOOP("Health", "Folder of packets"),
    "mail": QT_TRANSLATE_NOOP("Health", "Mailbox of the record office"),
    "": QT_TRANSLATE_NOOP("Health", "Contact with the axis"),
}


@dataclass(frozen=True)
class Health:
    """What is known of the exchange."""

    line: Contact
    kept: Outbox
    held: int
    missed: int
    orphans: int
    directory: datetime | None
    agencies: int
    outages: tuple[Outage, ...]
    mail: Contact | None = None
    compared: datetime | None = None
    clock_wrong: str = ""


def read(office: Office) -> Health:
    """Read all of it in short transactions."""
    now, line = office.now(), contact(office)
    return Health(
        line,
        outbox(office),
        len(held_packets(office)),
        len(missed_packets(office)),
        len(orphans(office)),
        fact_time(office, "directory"),
        directory.size(office),
        tuple(reversed(outages(office, now - _LOOK_BACK, now)))[:_MOST],
        mailbox(office) if line.way != "mail" else None,
        fact_time(office, "clock"),
        clock_words(timekeeping(office)),
    )


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return HealthPage(shell, entry)


class HealthPage(Page):
    """One row a fact: how it stands, in words, and the page on which it is settled."""

    topics = frozenset({Topic.AXIS, Topic.OUTBOX, Topic.OUTGOING})

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build an empty column."""
        super().__init__(shell, entry)
        worn = look()
        self.now = ActionButton(translate("Health", "Exchange with the axis now"), key="F5")
        self.now.clicked.connect(shell.nudge)
        area, column = scrolled_column(24, ground="ground")
        column.setSpacing(worn.px(14))
        head = QHBoxLayout()
        head.addWidget(label(entry.title, "page"), 1)
        head.addWidget(self.now)
        column.addLayout(head)
        self.lines = FactLines(
            {
                "outage": translate("Health", "Minute…"),
                "settings": translate("Health", "Settings…"),
                "reconcile": translate("Health", "Compare…"),
                "try_out": translate("Health", "Try…"),
            }
        )
        self.lines.chosen.connect(shell.go)
        column.addWidget(self.lines)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.told: list[Line] = []

    @override
    def refresh(self) -> None:
        """Read the facts anew."""
        self.shell.bridge.run(self, self.shell.lanes.read, read, self.shell.office).then(self._show)

    def _show(self, health: Health) -> None:
        self.told = facts_of(health, self.shell.office)
        self.lines.tell(self.told)


def facts_of(health: Health, office: Office) -> list[Line]:
    """Return each fact in words; what happened without the axis comes last, the newest first."""
    every_act = translate("Health", "every act with name and hour")
    return [
        _contact(health.line, office),
        *([_contact(health.mail, office)] if health.mail is not None else []),
        *_counted(health),
        Line(Tone.NONE, translate("Health", "Directory of agencies"), _directory(health)),
        *(_with_the_axis(health) if health.line.way == "axis" else []),
        Line(Tone.NONE, translate("Health", "What was done"), every_act, "activity"),
        *(_outage(one) for one in health.outages),
    ]


def _counted(health: Health) -> list[Line]:
    late = health.kept.stuck + health.kept.late
    waiting = _count(translate("Health", "Waiting to be sent"), health.kept.waiting, Tone.BUSY, "issued")
    if health.kept.waiting:
        waiting = waiting._replace(said=waits_words(health.kept))
    return [
        waiting,
        _count(translate("Health", "Recipients past their limit"), late, Tone.BAD, "not_accepted"),
        _count(translate("Health", "Answers that could not be given"), health.kept.states, Tone.BAD, "stuck"),
        _count(translate("Health", "Packets in quarantine"), health.held, Tone.DOUBT, "quarantine"),
        *([_missed(health.missed)] if health.missed else []),
        _count(translate("Health", "Reports of unknown documents"), health.orphans, Tone.DOUBT, "orphans"),
    ]


def _with_the_axis(health: Health) -> list[Line]:
    """Tell of the clock, and lead to what only an axis allows: comparing a day, trying a partner out."""
    clock = translate("Health", "Clock of this machine")
    if health.clock_wrong:
        kept = Line(Tone.BAD, clock, health.clock_wrong)
    elif health.compared is None:
        kept = Line(Tone.NONE, clock, translate("Health", "not compared with the axis yet"))
    else:
        said = translate("Health", "agrees with the axis, compared {at}")
        kept = Line(Tone.GOOD, clock, said.format(at=words.day_and_hour(health.compared)))
    day = translate("Health", "what the axis says it carried against what the books hold")
    trial = translate("Health", "goes to a partner, marked as a test, without a number, into no book")
    return [
        kept,
        Line(Tone.NONE, translate("Health", "A day's reconciliation"), day, "reconcile"),
        Line(Tone.NONE, translate("Health", "Test packet"), trial, "try_out"),
    ]


def _count(name: str, count: int, tone: Tone, page: str) -> Line:
    return Line(tone if count else Tone.GOOD, name, str(count) if count else translate("Health", "none"), page)


def _missed(count: int) -> Line:
    said = translate("Health", "{count}; each is tried again in every round, nothing is lost")
    return Line(
        Tone.BAD, translate("Health", "Packets that cannot be taken in"), said.format(count=count), "quarantine"
    )


def _contact(told: Contact, office: Office) -> Line:
    """Tell how a line stands and, where something is wrong with it, since when and what to do."""
    name = translate("Health", _NAMED[told.way])
    if not told.way:
        return Line(Tone.DOUBT, name, translate("Health", "no axis and no mailbox is set up"), "settings")
    said = said_of(told, office.now())
    if told.unfinished:
        return Line(Tone.BAD, name, f"{said}. {told.do}", "settings")
    if told.what:
        since = words.hour(told.since or office.now(), office.today())
        all_waits = translate("Health", "{told}; since {since} everything waits and nothing is lost. {do}")
        return Line(Tone.BAD, name, all_waits.format(told=said, since=since, do=told.do), "settings")
    if told.at is None:
        return Line(Tone.NONE, name, said)
    return Line(Tone.GOOD, name, translate("Health", "{told}, everything in order").format(told=said))


def _directory(health: Health) -> str:
    if health.directory is None:
        return translate("Health", "{count} agencies, never taken from the axis yet").format(count=health.agencies)
    said = translate("Health", "{count} agencies, refreshed {at}")
    return said.format(count=health.agencies, at=words.day_and_hour(health.directory))


def _outage(outage: Outage) -> Line:
    name, began, end = translate("Health", "Without the axis"), words.day_and_hour(outage.began), outage.ended
    if end is None:
        said = translate("Health", "since {began}").format(began=began)
        return Line(Tone.BAD, name, said, "outage", outage.key)
    said = translate("Health", "from {began} to {ended}").format(began=began, ended=words.day_and_hour(end))
    if not outage.minute:
        return Line(Tone.DOUBT, name, said, "outage", outage.key)
    filed = translate("Health", "{span}; the minute is filed").format(span=said)
    return Line(Tone.GOOD, name, filed, "outage", outage.key)

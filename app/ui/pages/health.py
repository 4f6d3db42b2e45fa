"""The axis and this office: since when there is contact, what waits, what needs a person, and where to go for it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.news import Topic
from app.desk.facts import Outbox, fact, fact_time, outbox
from app.desk.office import Office
from app.desk.orphans import orphans
from app.desk.outages import outages
from app.desk.quarantine import held_packets
from app.documents.excuses import Outage
from app.ui import words
from app.ui.language import translate
from app.ui.live import ago
from app.ui.models.mailbox import Mailbox, mailbox
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.buttons import ActionButton
from app.ui.widgets.facts import clear, label, rule
from app.ui.widgets.form_page import scrolled_column
from app.ui.widgets.marks import Mark

_LOOK_BACK = timedelta(days=30)


@dataclass(frozen=True)
class Health:
    """What is known of the exchange."""

    at: datetime | None
    error: str
    kept: Outbox
    held: int
    orphans: int
    directory: datetime | None
    agencies: int
    outages: tuple[Outage, ...]
    mail: Mailbox | None = None


def read(office: Office) -> Health:
    """Read all of it in short transactions."""
    told = fact(office, "axis")
    now = office.now()
    return Health(
        datetime.fromisoformat(told["at"]) if told.get("at") else None,
        str(told.get("error") or ""),
        outbox(office),
        len(held_packets(office)),
        len(orphans(office)),
        fact_time(office, "directory"),
        int(fact(office, "directory").get("count") or 0),
        tuple(reversed(outages(office, now - _LOOK_BACK, now))),
        mailbox(office),
    )


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return HealthPage(shell, entry)


class _Go(ActionButton):
    """A button that opens a page."""

    def __init__(self, shell: Shell, page: str, text: str) -> None:
        super().__init__(text)
        self._shell, self._page = shell, page
        self.setObjectName(f"go-{page}")
        self.clicked.connect(self._go)

    def _go(self) -> None:
        self._shell.go(self._page)


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
        self._card = QFrame()
        self._card.setObjectName("box")
        self._rows = QVBoxLayout(self._card)
        self._rows.setContentsMargins(worn.px(16), worn.px(8), worn.px(16), worn.px(8))
        column.addWidget(self._card)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.told: list[tuple[Tone, str, str, str]] = []

    @override
    def refresh(self) -> None:
        """Read the facts anew."""
        self.shell.bridge.run(self, self.shell.lanes.read, read, self.shell.office).then(self._show)

    def _show(self, health: Health) -> None:
        clear(self._rows)
        self.told = facts_of(health, self.shell.office)
        for place, (tone, name, said, page) in enumerate(self.told):
            if place:
                self._rows.addWidget(rule())
            self._rows.addWidget(self._row(tone, name, said, page))

    def _row(self, tone: Tone, name: str, said: str, page: str) -> QWidget:
        worn = look()
        row = QWidget()
        row.setAccessibleName(f"{name}: {said}")
        grid = QGridLayout(row)
        grid.setContentsMargins(0, worn.px(6), 0, worn.px(6))
        grid.setHorizontalSpacing(worn.px(12))
        grid.addWidget(Mark(tone, plain=True), 0, 0)
        title = label(name, "strong", wrap=True)
        title.setFixedWidth(worn.px(220))
        grid.addWidget(title, 0, 1)
        grid.addWidget(label(said, "secondary", wrap=True), 0, 2)
        grid.setColumnStretch(2, 1)
        if page:
            grid.addWidget(_Go(self.shell, page, translate("Health", "Look…")), 0, 3)
        return row


def facts_of(health: Health, office: Office) -> list[tuple[Tone, str, str, str]]:
    """Return each fact as tone, name, words and the page for it."""
    kept = health.kept
    none = translate("Health", "none")
    late = kept.stuck + kept.late
    rows = [
        (_contact_tone(health), translate("Health", "Contact with the axis"), _contact(health, office), ""),
        *([_mailbox(health.mail, office)] if health.mail is not None else []),
        (
            Tone.BUSY if kept.waiting else Tone.GOOD,
            translate("Health", "Waiting to be sent"),
            str(kept.waiting) if kept.waiting else none,
            "issued",
        ),
        (
            Tone.BAD if late else Tone.GOOD,
            translate("Health", "Recipients past their limit"),
            str(late) if late else none,
            "not_accepted",
        ),
        (
            Tone.DOUBT if health.held else Tone.GOOD,
            translate("Health", "Packets in quarantine"),
            str(health.held) if health.held else none,
            "quarantine",
        ),
        (
            Tone.DOUBT if health.orphans else Tone.GOOD,
            translate("Health", "Reports of unknown documents"),
            str(health.orphans) if health.orphans else none,
            "orphans",
        ),
        (Tone.NONE, translate("Health", "Directory of agencies"), _directory(health), ""),
        (
            Tone.NONE,
            translate("Health", "What was done"),
            translate("Health", "every act with name and hour"),
            "activity",
        ),
    ]
    return rows + [(Tone.DOUBT, translate("Health", "Without the axis"), _outage(one), "") for one in health.outages]


def _contact_tone(health: Health) -> Tone:
    if health.error:
        return Tone.BAD
    return Tone.GOOD if health.at else Tone.NONE


def _contact(health: Health, office: Office) -> str:
    if not office.settings.axis_url:
        return translate("Health", "no axis is set up")
    if health.at is None:
        return translate("Health", "none yet")
    age = ago(health.at, office.now())
    if health.error:
        said = translate("Health", "last {age}; no answer since, everything waits and nothing is lost ({code})")
        return said.format(age=age, code=health.error)
    return translate("Health", "{age}, everything in order").format(age=age)


def _mailbox(mail: Mailbox, office: Office) -> tuple[Tone, str, str, str]:
    """Tell how the mailbox stands and, where something is wrong with it, since when and what to do."""
    name = translate("Health", "Mailbox of the record office")
    if mail.at is None and not mail.what:
        return Tone.NONE, name, translate("Health", "none yet"), ""
    if mail.at is not None and not mail.what:
        age = ago(mail.at, office.now())
        return Tone.GOOD, name, translate("Health", "{age}, everything in order").format(age=age), ""
    since = words.day_and_hour(mail.since)
    said = translate("Health", "Since {since}: {what}; letters wait and nothing is lost. {do}")
    return Tone.BAD, name, said.format(since=since, what=mail.what, do=mail.do), "settings"


def _directory(health: Health) -> str:
    said = translate("Health", "{count} agencies, refreshed {at}")
    return said.format(count=health.agencies, at=words.day_and_hour(health.directory) or "–")


def _outage(outage: Outage) -> str:
    end = words.day_and_hour(outage.ended)
    if not end:
        return translate("Health", "since {began}").format(began=words.day_and_hour(outage.began))
    return translate("Health", "from {began} to {ended}").format(began=words.day_and_hour(outage.began), ended=end)

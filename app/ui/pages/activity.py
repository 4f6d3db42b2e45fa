"""What was done, by whom and when, in plain words; the newest first."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.news import Topic
from app.desk import directory, journal, records
from app.desk.office import Office
from app.documents.cards import Card, EventCard
from app.documents.vietnamese import fold
from app.ui import words
from app.ui.language import PLURAL, translate
from app.ui.models.incoming import when
from app.ui.models.simple import SimpleRows
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.facts import label
from app.ui.widgets.rows import RowList, RowText

MOST = 500
_BAD = {"send_failed", "blocked"}


class Told(NamedTuple):
    """A line of the journal, the document it is about, and the names of agencies by their codes."""

    event: EventCard
    card: Card | None
    names: dict[str, str]


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return ActivityPage(shell, entry)


class ActivityPage(Page):
    """One row a line of the journal; the field above narrows it by any words."""

    topics = frozenset(Topic)

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build field and list."""
        super().__init__(shell, entry)
        self._told: list[RowText] = []
        self.field = QLineEdit()
        self.field.setObjectName("activityField")
        self.field.setPlaceholderText(translate("Activity", "Words, a name, a code"))
        self.field.setAccessibleName(translate("Activity", "Narrow the list"))
        self.field.textChanged.connect(self._narrow)
        self.count = label("", "secondary")
        self.model = SimpleRows(self)
        self.list = RowList(entry.title)
        self.list.setModel(self.model)
        worn = look()
        head = QHBoxLayout()
        head.setContentsMargins(worn.px(24), worn.px(18), worn.px(24), worn.px(10))
        head.setSpacing(worn.px(12))
        head.addWidget(label(entry.title, "page"))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    @override
    def refresh(self) -> None:
        """Read the journal anew."""
        self.shell.bridge.run(self, self.shell.lanes.read, read, self.shell.office).then(self._show)

    @override
    def panes(self) -> list[QWidget]:
        """Field and list."""
        return [self.field, self.list]

    def _show(self, told: list[Told]) -> None:
        today = self.shell.office.today()
        self._told = [row_of(one, when(one.event.at, today)) for one in told]
        self._narrow()

    def _narrow(self) -> None:
        asked = fold(self.field.text()).split()
        rows = [row for row in self._told if all(word in fold(row.spoken) for word in asked)]
        self.model.show_rows(rows)
        count = len(rows)
        self.count.setText(translate("Activity", "%n lines", None, PLURAL, count))


def read(office: Office) -> list[Told]:
    """Return the newest lines of the journal, each with its document and the agencies it tells of."""
    events = journal.recent(office, MOST)
    keys = {int(str(event.facts["key"])) for event in events if event.facts.get("key")}
    known = {card.key: card for card in records.cards_of(office, sorted(keys))}
    names = directory.names(office, set().union(*(words.agencies_told(event) for event in events)))
    return [Told(event, known.get(int(str(event.facts.get("key") or 0))), names) for event in events]


def row_of(told: Told, at: str) -> RowText:
    """Return a line of the journal as two lines of a list."""
    event, card = told.event, told.card
    said = words.journal_sentence(event, told.names)
    about = " · ".join(part for part in ((card.code, card.subject) if card else ()) if part)
    tone = Tone.BAD if event.act in _BAD else Tone.NONE
    return RowText(said, about, at, tone, spoken=f"{said}. {about}. {moment(event.at)}")


def moment(at: datetime) -> str:
    """Write day and hour, so that a day can be looked for too."""
    return words.day_and_hour(at)

"""What was sent: a card a document, a line a recipient, moved by what the axis reports and by nothing else (D-24)."""

from collections.abc import Callable
from urllib.parse import quote

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.base.news import Topic
from app.desk import directory, issue
from app.documents.cards import AgencyCard, Card, RecipientCard
from app.ui import words
from app.ui.jobs import sealing
from app.ui.language import PLURAL, translate
from app.ui.live import Live
from app.ui.models import outbox
from app.ui.models.contact import said_of
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.pages.sent_acts import LINE_FORMS, SentActs
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.facts import clear, label
from app.ui.widgets.lines import Room, SentCard
from app.ui.widgets.marks import Pill

_NARROW, _TIGHT = 980, 500


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return OutboxPage(shell, entry)


class OutboxPage(Page):
    """All issued documents, or those that somebody has not accepted yet."""

    topics = frozenset({Topic.OUTGOING, Topic.OUTBOX, Topic.AXIS})

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build the head and an empty column of cards."""
        super().__init__(shell, entry)
        self.cards: list[SentCard] = []
        self._seen: outbox.Seen | None = None
        self._wanted = 0
        self._room = Room.WIDE
        self._asked: RecipientCard | None = None
        self._about: outbox.Sent | None = None
        self.late = Pill()
        self.health = label("", "secondary", wrap=True)
        self.notice = NoticeBar()
        self.empty = EmptyState("inbox")
        self.area = QScrollArea()
        self.acts = SentActs(shell, self)
        self.acts.moved.connect(self._fit)
        self._build()

    @override
    def arrive(self, key: int) -> None:
        """Show the outbox, scrolled to this document."""
        self._wanted = key
        self.notice.hide()
        self.refresh()

    @override
    def refresh(self) -> None:
        """Read the lines anew."""
        only = self.entry.name == "not_accepted"
        job = self.shell.bridge.run(self, self.shell.lanes.read, outbox.read, self.shell.office, only_waiting=only)
        job.then(self._show)

    @override
    def pass_time(self, seen: Live) -> None:
        """Read the lines again where another number of them is past its limit than what is shown."""
        kept = self._seen.kept if self._seen is not None else None
        if kept is not None and seen.counts["not_accepted"].value != kept.late + kept.stuck:
            self.refresh()

    @override
    def panes(self) -> list[QWidget]:
        """The cards."""
        return list(self.cards[:1])

    def _build(self) -> None:
        worn = look()
        head = QHBoxLayout()
        head.setContentsMargins(worn.px(24), worn.px(18), worn.px(24), worn.px(10))
        head.setSpacing(worn.px(12))
        head.addWidget(label(self.entry.title, "page"))
        head.addWidget(self.late)
        head.addWidget(self.health, 1)
        self._holder = QWidget()
        self._holder.setObjectName("ground")
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(worn.px(24), worn.px(4), worn.px(24), worn.px(24))
        self._column.setSpacing(worn.px(14))
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._holder)
        self._body = QStackedWidget()
        self._body.addWidget(self.area)
        self._body.addWidget(self.empty)
        said = QVBoxLayout()
        said.setContentsMargins(worn.px(24), 0, worn.px(24), 0)
        said.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(worn.px(4))
        column.addLayout(head)
        column.addLayout(said)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._body, 1)
        beside.addWidget(self.acts.side)
        column.addLayout(beside, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the steps below the names where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = self.acts.side.width() if self.acts.form is not None else 0
        left = self.width() - beside
        room = Room.TIGHT if left < look().px(_TIGHT) else Room.NARROW if left < look().px(_NARROW) else Room.WIDE
        if room is not self._room:
            self._room = room
            if self._seen is not None:
                self._fill(self._seen)

    def _show(self, seen: outbox.Seen) -> None:
        same = self._seen is not None and self._seen.sent == seen.sent
        self._seen = seen
        late = seen.kept.late + seen.kept.stuck
        self.late.say(_overdue(late, seen.sent) if late else "", Tone.BAD)
        self.health.setText(self._health(seen))
        if not same:
            self._fill(seen)
        elif self._wanted:
            self._scroll_to_wanted()

    def _fill(self, seen: outbox.Seen) -> None:
        top = self.area.verticalScrollBar().value()
        clear(self._column)
        office = self.shell.office
        self.cards = []
        for sent in seen.sent:
            card = SentCard(sent, office, self._room)
            card.asked.connect(self._act)
            card.taken_back.connect(self._take_back)
            card.menu_asked.connect(self.acts.open_menu)
            self.cards.append(card)
            self._column.addWidget(card)
        older = seen.older
        if older and self.entry.name == "issued":
            said = translate("Outbox", "%n older documents are found by the search.", None, PLURAL, older)
            self._column.addWidget(label(said, "secondary"))
        self._column.addStretch(1)
        self._body.setCurrentWidget(self.area if self.cards else self.empty)
        if not self.cards:
            self._say_empty()
        self.area.verticalScrollBar().setValue(top)
        self._scroll_to_wanted()

    def _scroll_to_wanted(self) -> None:
        for card in self.cards:
            if card.sent.card.key == self._wanted:
                self.area.ensureWidgetVisible(card)
                card.setFocus()
        self._wanted = 0

    def _health(self, seen: outbox.Seen) -> str:
        if not seen.line.way:
            return translate("Outbox", "No axis is set up; documents wait here and nothing is lost.")
        told = said_of(seen.line, self.shell.office.now())
        return translate("Outbox", "{line} {told} · no document is lost").format(line=seen.line.name, told=told)

    def _say_empty(self) -> None:
        if self.entry.name == "issued":
            title = translate("Outbox", "Nothing was sent yet.")
            self.empty.say(title, translate("Outbox", "Issued documents are followed here, recipient by recipient."))
        else:
            title = translate("Outbox", "Every recipient has accepted.")
            self.empty.say(title, translate("Outbox", "A recipient that has not accepted in time appears here."))

    def _act(self, name: str, line: RecipientCard, sent: outbox.Sent) -> None:
        bridge, lanes, office = self.shell.bridge, self.shell.lanes, self.shell.office
        self._asked, self._about = line, sent
        if name == "again":
            bridge.run(self, lanes.write, issue.send_again, office, line.id).then(self._sending)
        elif name == "now":
            bridge.run(self, lanes.write, issue.send_now, office, sent.card.key).then(self._sending)
        elif name in LINE_FORMS:
            self.acts.open_line(name, line)
        elif name == "remind":
            bridge.run(self, lanes.read, directory.agency, office, line.organ_id).then(self._remind)
        else:
            self.notice.say(f"{line.name} ({line.organ_id}): {self._script()}", Tone.BUSY, *self._away())

    def _sending(self, done: None) -> None:
        del done
        self.shell.nudge()
        self.refresh()

    def _script(self) -> str:
        card = self._about.card if self._about is not None else None
        said = translate(
            "Outbox",
            "“We sent you document {code} of {day}, {subject}. Please take it in on your system or tell us why not.”",
        )
        if card is None:
            return ""
        return said.format(code=card.code, day=words.day(card.issued_date), subject=card.subject)

    def _remind(self, agency: AgencyCard | None) -> None:
        line = self._asked
        if line is None:
            return
        if agency is None or not agency.mail:
            no_mail = translate("Outbox", "{name} has no mail address in the directory; call them instead.")
            self.notice.say(no_mail.format(name=line.name), Tone.DOUBT, *self._away())
            return
        code = self._about.card.code if self._about is not None else ""
        title = translate("Outbox", "Please accept document {code}").format(code=code)
        url = f"mailto:{agency.mail}?subject={quote(title)}&body={quote(self._script())}"
        QDesktopServices.openUrl(QUrl(url))
        said = translate("Outbox", "A letter to {mail} is open in the mail program; send it there.")
        self.notice.say(said.format(mail=agency.mail), Tone.BUSY, *self._away())

    def _away(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        return ((translate("Notices", "Put away"), self.notice.hide),)

    def _take_back(self, key: int) -> None:
        office = self.shell.office
        job = self.shell.bridge.run(self, self.shell.lanes.write, sealing.take_back_issue, office, key)
        job.then(self._taken_back).otherwise(self._refused)

    def _taken_back(self, card: Card) -> None:
        said = translate("Outbox", "{code} was taken back and waits to be issued.").format(code=card.code)
        self.shell.say(said, "good")

    def _refused(self, problem: OfficeError) -> None:
        self.show_problem(problem)


def _overdue(late: int, sent: tuple[outbox.Sent, ...]) -> str:
    """Say how many recipients are overdue, and how many of these because the axis could not be reached (D-29)."""
    said = translate("Outbox", "%n recipients overdue", None, PLURAL, late)
    excused = sum(line.overdue and line.excuse is not None for one in sent for line in one.lines)
    if not excused:
        return said
    return translate("Outbox", "{late}, {count} for want of the axis").format(late=said, count=excused)

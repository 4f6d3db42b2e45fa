"""The boxes of incoming documents: one page for all, each with its own query and its own acts."""

import logging
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint
from typing_extensions import override

from app.base.errors import OfficeError
from app.base.news import Topic
from app.documents.cards import Card, Detail
from app.ui.language import PLURAL, translate
from app.ui.live import Live
from app.ui.models.incoming import IMMEDIATE, row_of, turned
from app.ui.pages import Entry
from app.ui.pages.acts import Acts
from app.ui.pages.list_page import ListPage
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import Tone
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.drops import FileDrops
from app.ui.widgets.marks import Pill
from app.ui.widgets.rows import RowText

log = logging.getLogger(__name__)


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page of one box."""
    return InboxPage(shell, entry)


class InboxPage(FileDrops, ListPage):
    """What comes while the clerk reads is announced above the list, and shown when asked for."""

    topics = frozenset({Topic.INCOMING, Topic.BOOKS})

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Add the announcement, the count of urgent documents and the acts."""
        super().__init__(shell, entry)
        self._day = shell.office.today()
        self._hastened: set[int] = set()
        self.setAcceptDrops(True)
        self.acts = Acts(shell, self.pane)
        self.news = NoticeBar()
        self.news.be_band()
        self.list.wear_band(self.news)
        self._urgent = Pill("", Tone.BAD)
        self.title_line.addWidget(self._urgent)
        self.model.dataChanged.connect(self._cards_came)
        self.key("T", translate("InboxPage", "return to the sender…"), self.acts.open_return, self.list)
        self.key("P", translate("InboxPage", "present…"), self.acts.open_present, self.list)
        self.key("E", translate("InboxPage", "correct…"), self.acts.open_correct, self.list)
        self.key("Ctrl+P", translate("InboxPage", "print with the arrival mark…"), self.acts.print_arrival)
        self.key("Ctrl+Z", translate("InboxPage", "undo"), self.acts.undo)

    @override
    def take_files(self, dropped: list[Path]) -> None:
        """Take packet files in that were dropped on the box."""
        from app.ui.pages.packet_files import packet_files

        packet_files(self.shell).take(dropped)

    @override
    def row(self, card: Card) -> RowText:
        return row_of(card, self.shell.office.today())

    @override
    def primary(self) -> None:
        self.acts.primary()

    @override
    def show_acts(self, detail: Detail) -> None:
        self.acts.show_detail(detail)

    @override
    def pass_time(self, seen: Live) -> None:
        """Let a time for accepting that ends be seen in its row; with a new day every row is read again."""
        now = self.shell.office.now()
        if now.date() != self._day:
            self._day = now.date()
            self.model.forget({0})
        self.model.turn(partial(turned, now=now))

    @override
    def tell_news(self, count: int) -> None:
        """Announce new records, so that the row under the cursor does not move."""
        if not count:
            self.news.hide()
            return
        text = translate("InboxPage", "%n new documents", None, PLURAL, count)
        if not self.news.isHidden():
            self.news.retell(text)
            return
        self.news.say(text, Tone.BUSY, (translate("InboxPage", "Show ↑"), self._show_news))

    @override
    def say_empty(self) -> None:
        texts = {
            "to_register": (
                translate("InboxPage", "Nothing waits for registration."),
                translate("InboxPage", "What comes by the axis appears here by itself."),
            ),
            "to_present": (
                translate("InboxPage", "Nothing waits to be presented."),
                translate("InboxPage", "Registered documents come here next."),
            ),
            "in_work": (
                translate("InboxPage", "Nothing is in progress."),
                translate("InboxPage", "Presented and handed-over documents are followed here."),
            ),
            "paper": (
                translate("InboxPage", "No paper is awaited."),
                translate("InboxPage", "Documents whose paper copy follows stand here until it comes."),
            ),
            "returned": (
                translate("InboxPage", "Nothing was returned."),
                translate("InboxPage", "Returned documents stay here with their reason."),
            ),
        }
        self.empty.say(*texts[self.entry.name])

    def _ask_for_verdicts(self) -> None:
        """Let what is in view be checked first, where thousands wait for their first check."""
        down, view = self.list.indexAt(QPoint(1, 1)).row(), self.list.height()
        last = self.list.indexAt(QPoint(1, view - 1)).row()
        until = last if last >= 0 else self.model.rowCount() - 1
        cards = [self.model.card(self.model.key(row)) for row in range(max(0, down), until + 1)]
        seen = {card.key for card in cards if card is not None and card.files and not card.verdict} - self._hastened
        if seen:
            from app.desk import later

            self._hastened |= seen
            bridge, lanes = self.shell.bridge, self.shell.lanes
            bridge.run(self, lanes.write, later.check_first, self.shell.office, seen).otherwise(self._not_first)

    def _not_first(self, problem: OfficeError) -> None:
        """The order is no promise: what is not checked first is checked later."""
        log.info("nothing is checked first: %s", problem.code)

    def _show_news(self) -> None:
        self.take_news()
        self.list.setFocus()

    def _cards_came(self) -> None:
        self._ask_for_verdicts()
        urgent = 0
        for row in range(min(self.model.rowCount(), 200)):
            card = self.model.card(self.model.key(row))
            urgent += card is not None and card.urgency >= IMMEDIATE
        self._urgent.say(translate("InboxPage", "{count} immediate").format(count=urgent) if urgent else "", Tone.BAD)

"""The boxes of outgoing documents: those that wait for a number, for the agency's signature, for issuing."""

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.news import Change, Topic
from app.desk import records
from app.desk.office import Office
from app.documents.cards import Card, Detail
from app.ui.forms.act_form import ActForm
from app.ui.forms.outgoing import IssueForm, RecipientsForm
from app.ui.language import PLURAL, translate
from app.ui.models.keys import KEY_ROLE, KeyModel
from app.ui.models.outgoing import row_of
from app.ui.pages import Entry
from app.ui.pages.detail import DetailPane
from app.ui.pages.page import Page
from app.ui.pages.prepare import PreparePage
from app.ui.shell import Shell
from app.ui.theme import look
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.facts import label
from app.ui.widgets.form_page import foot
from app.ui.widgets.rows import RowList, RowText


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page of one box."""
    return OutgoingPage(shell, entry)


class OutgoingPage(Page):
    """List and document side by side; one primary act a box."""

    topics = frozenset({Topic.OUTGOING})

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build the panes."""
        super().__init__(shell, entry)
        self.model = KeyModel(shell, self._keys, records.cards_of, self._row)
        self.list = RowList(entry.title)
        self.list.setObjectName(f"{entry.name}List")
        self.list.setModel(self.model)
        self.pane = DetailPane(shell)
        self.empty = EmptyState("file-text")
        self.intake = ActionButton(translate("OutgoingPage", "Take in a PDF…"), Kind.PLAIN, "Ctrl+N")
        self.intake.setObjectName("takeInPdf")
        self._form: ActForm | None = None
        self._wanted = self._shown = 0
        self._detail: Detail | None = None
        self.setAcceptDrops(True)
        self._build()
        self._connect()

    @override
    def arrive(self, key: int) -> None:
        """Show the box, on this record if it is in it."""
        self._wanted = key
        if self.model.is_filled:
            self.model.take_news_if_any()
        self.refresh()
        self.list.setFocus()

    @override
    def refresh(self) -> None:
        """Compare the keys."""
        self.model.refresh()

    @override
    def heed(self, changes: frozenset[Change]) -> None:
        """Read again what changed; what is new is shown at once, below the row under the cursor."""
        told = {change.key for change in changes if change.topic in self.topics}
        if told:
            self.model.forget(told)
            self.model.refresh()
            if self._shown and (self._shown in told or 0 in told):
                self._ask_detail(self._shown)

    @override
    def panes(self) -> list[QWidget]:
        """List, page, facts."""
        return [self.list, self.pane.viewer.view, self.pane.facts.tabs]

    @override
    def splitters(self) -> dict[str, QSplitter]:
        """Between list and document."""
        return {"list": self.splitter}

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take PDFs."""
        if any(url.toLocalFile().lower().endswith(".pdf") for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first PDF in, on the page for that."""
        dropped = [Path(url.toLocalFile()) for url in event.mimeData().urls()]
        if dropped:
            self.shell.go("prepare")
            shown: QWidget | None = self.window().focusWidget()
            while shown is not None and not isinstance(shown, PreparePage):
                shown = shown.parentWidget()
            if shown is not None:
                shown.take(dropped[0])

    def take_in(self) -> None:
        """Open the page on which a PDF is taken in."""
        self.shell.go("prepare")

    def primary(self) -> None:
        """Do the one obvious next thing with the document."""
        if self._form is not None:
            self._form.commit()
        elif self._shown and self._detail is not None:
            if self.entry.name == "to_issue":
                self._open(IssueForm(self.shell, self._detail))
            else:
                self.shell.go("seal", self._shown)

    def close_form(self) -> None:
        """Put the open form away."""
        if self._form is not None:
            form, self._form = self._form, None
            self.pane.side.removeWidget(form)
            form.hide()
            form.deleteLater()
            self.pane.action_bar.show()

    def _build(self) -> None:
        worn = look()
        left = QFrame()
        left.setObjectName("card")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QFrame()
        head.setObjectName("headBar")
        row = QHBoxLayout(head)
        row.setContentsMargins(worn.px(14), worn.px(10), worn.px(14), worn.px(10))
        row.setSpacing(worn.px(6))
        row.addWidget(label(self.entry.title, "title", wrap=True), 1)
        self._count = label("", "secondary")
        row.addWidget(self._count)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        if self.entry.name == "to_number":
            column.addWidget(foot(NoticeBar(), self.intake))
        self._body = QStackedWidget()
        self._body.addWidget(self.pane)
        self._body.addWidget(self.empty)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self._body)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([worn.px(430), worn.px(740)])
        self.splitter.setChildrenCollapsible(False)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)

    def _connect(self) -> None:
        self.model.filled.connect(self._filled)
        self.model.news_waiting.connect(self._take_news)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.list.doubleClicked.connect(self.primary)
        self.intake.clicked.connect(self.take_in)
        self.key("Ctrl+Return", translate("OutgoingPage", "the primary act"), self.primary)
        self.key("Return", "", self.primary, self.list)
        if self.entry.name == "to_number":
            self.key("Ctrl+N", translate("OutgoingPage", "take in a PDF"), self.take_in)

    def _keys(self, office: Office) -> list[int]:
        return records.box_keys(office, self.entry.name)

    def _row(self, card: Card) -> RowText:
        return row_of(card, self.shell.office.today())

    def _take_news(self, count: int) -> None:
        if count:
            self.model.take_news()
            self._filled()

    def _filled(self) -> None:
        count = self.model.rowCount()
        self._count.setText(str(count))
        self._body.setCurrentWidget(self.pane if count else self.empty)
        if not count:
            self._shown = 0
            self._detail = None
            self._say_empty()
            return
        row = self.model.row_of(self._wanted or self._shown)
        self._wanted = 0
        if row >= 0 or not self.list.currentIndex().isValid():
            index = self.model.index(max(0, row))
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(index)

    def _moved(self, now: QModelIndex) -> None:
        key = now.data(KEY_ROLE) if now.isValid() else 0
        if key and key != self._shown:
            self._shown = key
            self.close_form()
            self._ask_detail(key)

    def _ask_detail(self, key: int) -> None:
        bridge, lanes = self.shell.bridge, self.shell.lanes
        bridge.run(self, lanes.read, records.detail, self.shell.office, key).then(self._show_detail)

    def _show_detail(self, detail: Detail) -> None:
        if detail.card.key == self._shown:
            self._detail = detail
            self.pane.show_detail(detail)
            self._fill_acts(detail)

    def _fill_acts(self, detail: Detail) -> None:
        count = len(detail.recipients)
        names = {
            "to_number": translate("OutgoingPage", "Give the number and sign…"),
            "to_seal": translate("OutgoingPage", "Continue with number {code}…").format(code=detail.card.code),
            "to_issue": translate("OutgoingPage", "Issue to %n recipients…", None, PLURAL, count),
        }
        recipients = translate("OutgoingPage", "Recipients…")
        self.pane.action_bar.offer(
            ((names[self.entry.name], "Ctrl+Return", self.primary), (recipients, "", self._edit_recipients))
        )
        for button, name in zip(self.pane.action_bar.buttons, ("outgoingPrimary", "editRecipients"), strict=True):
            button.setObjectName(name)

    def _edit_recipients(self) -> None:
        if self._detail is not None:
            self._open(RecipientsForm(self.shell, self._detail))

    def _open(self, form: ActForm) -> None:
        self.close_form()
        form.done.connect(self._did)
        form.closed.connect(self.close_form)
        self._form = form
        self.pane.side.addWidget(form)
        self.pane.side.setCurrentWidget(form)
        self.pane.action_bar.hide()
        first = form.first_field()
        if first is not None:
            first.setFocus()

    def _did(self, card: Card) -> None:
        issued = isinstance(self._form, IssueForm)
        self.close_form()
        if issued:
            self.shell.go("issued", card.key)

    def _say_empty(self) -> None:
        take = (translate("OutgoingPage", "Take in a PDF…"), "Ctrl+N", self.take_in)
        if self.entry.name == "to_number":
            title = translate("OutgoingPage", "No document waits for a number.")
            self.empty.say(
                title, translate("OutgoingPage", "Take in a PDF that the leader has signed, or drop it here."), take
            )
        elif self.entry.name == "to_seal":
            title = translate("OutgoingPage", "No numbered document waits for the agency's signature.")
            self.empty.say(title, translate("OutgoingPage", "A signing that stopped stands here with its number kept."))
        else:
            title = translate("OutgoingPage", "No document waits to be issued.")
            self.empty.say(title, translate("OutgoingPage", "Signed documents come here before they are sent."))

"""The recall desk: what senders ask back, offer anew or replace, with everything needed for the answer (ux C10)."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.base.lanes import Lane
from app.base.news import Change, Topic
from app.desk import prints, successors
from app.desk.office import Office
from app.documents.cards import Card, Detail
from app.ui import words
from app.ui.forms.act_form import ActForm
from app.ui.forms.recall import AgreeForm, DeclineRecallForm, DestroyForm, KeepBothForm
from app.ui.language import translate
from app.ui.models import recalls
from app.ui.models.incoming import row_of
from app.ui.pages import Entry
from app.ui.pages.list_page import ListPage
from app.ui.pages.page import Page
from app.ui.pages.request import RequestPane
from app.ui.shell import Shell
from app.ui.viewer.frame import Viewer
from app.ui.viewer.view import Fit
from app.ui.widgets.action_bar import Offer
from app.ui.widgets.rows import RowText

if TYPE_CHECKING:
    from app.ui.bridge import Job


_REQUEST_TENTHS, _FORM_TENTHS = 5, 6
"""How much of the room a request or a form takes where it stands below the page: the page is what is judged."""


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return RecallsPage(shell, entry)


class RecallsPage(ListPage):
    """Requests on the left, the page (and the newer one's) with the request beside it, the answers below."""

    topics = frozenset({Topic.INCOMING})
    list_width, list_share = 310, 30

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Put the request in the place of the facts, and the newer document's page beside the older one's."""
        super().__init__(shell, entry)
        self.request = RequestPane()
        self.pane.side.addWidget(self.request)
        self.pane.side.setCurrentWidget(self.request)
        self.pane.side_tenths = _REQUEST_TENTHS
        self.newer = Viewer(shell)
        self.newer.hide()
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self.pane.viewer)
        both.addWidget(self.newer)
        self.pane.splitter.insertWidget(0, both)
        self.pane.splitter.setStretchFactor(0, 1)
        self._told: recalls.Request | None = None
        self._reading: Job[recalls.Request] | None = None
        self.pane.form_closed.connect(self._form_closed)
        self.key("T", translate("RecallDesk", "decline…"), self.decline, self.list)

    @override
    def keys(self, office: Office) -> list[int]:
        """What waits for an answer or for its minute."""
        return recalls.keys(office)

    @override
    def row(self, card: Card) -> RowText:
        """As in the boxes of incoming documents."""
        return row_of(card, self.shell.office.today())

    @override
    def panes(self) -> list[QWidget]:
        """List, pages."""
        return [self.list, self.pane.viewer.view, self.newer.view]

    @override
    def arrive(self, key: int) -> None:
        """Read the request anew: what it waits for may have been done elsewhere."""
        super().arrive(key)
        if self._shown:
            self._ask_detail(self._shown)

    @override
    def heed(self, changes: frozenset[Change]) -> None:
        """Read the request anew when the newer document moved."""
        super().heed(changes)
        newer = self._told.newer if self._told is not None else None
        if newer is not None and any(change.key == newer.card.key for change in changes):
            self._ask_detail(self._shown)

    @property
    def current(self) -> recalls.Request | None:
        """The request under the cursor; none while it is on its way, so that no key answers the one before."""
        told = self._told
        return told if told is not None and told.detail.card.key == self.current_key else None

    @override
    def primary(self) -> None:
        """Answer the obvious way; what cannot be taken back opens its form first."""
        if self.pane.form is not None:
            self.pane.form.commit()
        elif self.current is not None:
            self._offers(self.current)[0][2]()

    @override
    def show_acts(self, detail: Detail) -> None:
        """Read the request; its answers follow."""
        if self._reading is not None:
            self._reading.give_way()
        bridge, lanes = self.shell.bridge, self.shell.lanes
        self._reading = bridge.run(self, lanes.read, recalls.read, self.shell.office, detail.card.key).then(self._show)

    @override
    def say_empty(self) -> None:
        """Nothing is asked."""
        self._told = None
        self.empty.say(
            translate("RecallDesk", "No sender asks for anything back."),
            translate("RecallDesk", "Recalls, newer versions and replacements of received documents appear here."),
        )

    def decline(self) -> None:
        """Open the form for declining."""
        if self.current is not None and self.current.what in ("recall", "update"):
            self._open(DeclineRecallForm(self.shell, self.current.detail))

    def _show(self, request: recalls.Request) -> None:
        if request.detail.card.key != self.current_key:
            return
        self._told = request
        if request.what in (recalls.MINUTE, recalls.DESTROY):
            shut = translate("RecallDesk", "The content of this document is shut.")
            self.pane.viewer.view.show_file(None, shut)
        self._show_newer(request.newer)
        self.request.tell(request, self.shell.office.today())
        self.pane.action_bar.offer(self._offers(request))

    def _show_newer(self, newer: Detail | None) -> None:
        """Show the newer document's first page on the right of the older one's."""
        file = newer.files[0] if newer is not None and newer.files else None
        self.newer.view.show_file(Path(file.path) if file else None, name=file.name if file else "")
        self.newer.setVisible(file is not None)
        below = self.pane.splitter.orientation() is Qt.Orientation.Vertical
        self.newer.view.fit(Fit.WIDTH if below else Fit.PAGE)
        self.pane.arrange()

    def _offers(self, request: recalls.Request) -> list[Offer]:
        decline = (translate("RecallDesk", "Decline…"), "T", self.decline)
        if request.what == "recall":
            return [(translate("RecallDesk", "Agree to the recall…"), "Ctrl+Return", self._agree), decline]
        if request.what == "update":
            return [(translate("RecallDesk", "Take the newer version"), "Ctrl+Return", self._take_update), decline]
        if request.what == recalls.MINUTE:
            return [(translate("RecallDesk", "Make the minute"), "Ctrl+Return", self._minute)]
        if request.what == recalls.DESTROY:
            return [(translate("RecallDesk", "Destroy the content…"), "Ctrl+Return", self._destroy)]
        both = (translate("RecallDesk", "Keep both…"), "", self._keep_both)
        if request.newer is not None and request.newer.card.number is None:
            return [(translate("RecallDesk", "Register the newer document"), "Ctrl+Return", self._register), both]
        return [(translate("RecallDesk", "Move the work to the newer document"), "Ctrl+Return", self._take_over), both]

    def _open(self, form: ActForm) -> None:
        self.pane.side_tenths = _FORM_TENTHS
        self.pane.open_form(form)
        form.done.connect(self._did)

    def _form_closed(self) -> None:
        self.pane.side_tenths = _REQUEST_TENTHS
        self.pane.side.setCurrentWidget(self.request)

    def _agree(self) -> None:
        if self.current is not None:
            self._open(AgreeForm(self.shell, self.current.detail))

    def _destroy(self) -> None:
        if self.current is not None:
            self._open(DestroyForm(self.shell, self.current.detail))

    def _keep_both(self) -> None:
        if self.current is not None:
            self._open(KeepBothForm(self.shell, self.current.detail))

    def _take_update(self) -> None:
        self._run(self.shell.lanes.write, successors.take_update)

    def _take_over(self) -> None:
        self._run(self.shell.lanes.write, successors.take_over)

    def _minute(self) -> None:
        self._run(self.shell.lanes.work, prints.make_minute)

    def _run(self, lane: Lane, act: Callable[[Office, int], Card]) -> None:
        if self.current is not None:
            job = self.shell.bridge.run(self, lane, act, self.shell.office, self.current.detail.card.key)
            job.then(self._did).otherwise(self._refused)

    def _register(self) -> None:
        if self.current is not None and self.current.newer is not None:
            self.shell.go("register", self.current.newer.card.key)

    def _did(self, card: Card) -> None:
        self.pane.close_form()
        said = f"{card.code or card.subject}: {words.state_word(card.state)}."
        self.shell.say(said, "good")

    def _refused(self, problem: OfficeError) -> None:
        self.show_problem(problem)

"""A document beside its list: head, page, what is known of it, and the acts below what they act on."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.documents.cards import Card, Detail, FileCard
from app.documents.checked import checked_file
from app.documents.life import State
from app.documents.values import Direction
from app.ui import words
from app.ui.forms.act_form import ActForm
from app.ui.language import PLURAL, translate
from app.ui.models import outgoing
from app.ui.models.incoming import IMMEDIATE
from app.ui.models.signature import box_of, outlines, parts
from app.ui.pages.facts import FactsPane
from app.ui.pages.signature_card import Spot
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.viewer.frame import Viewer
from app.ui.viewer.view import Fit
from app.ui.widgets.action_bar import ActionBar
from app.ui.widgets.facts import Elided, label

if TYPE_CHECKING:
    from app.ui.forms.revisions import RevisionForm

_NARROW = 700
"""Below this width (at 100 %) the facts stand under the page, not beside it."""

_ANY = 16_777_215
"""Qt's word for "as high as you like"."""

_SHOWABLE = (".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff")


class DetailPane(QWidget):
    """Shows one document; `side` holds the facts or the form of an act."""

    form_closed = Signal()
    """The form beside the page was put away; the list gets the keyboard back."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        """Build an empty pane."""
        super().__init__(parent)
        self._shell = shell
        self.detail: Detail | None = None
        self.form: ActForm | None = None
        self._comparison: RevisionForm | None = None
        self.viewer = Viewer(shell)
        self.facts = FactsPane()
        self.side = QStackedWidget()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.facts.file_chosen.connect(self._choose_file)
        self.facts.signature.slip_wanted.connect(self.file_slip)
        self.facts.signature.check_wanted.connect(self.check_again)
        self.facts.signature.spot_wanted.connect(self.show_spot)
        self.facts.signature.fall_known.connect(self.know_fall)
        self.facts.signature.seal_known.connect(self.pin_seal)
        self.facts.signature.revision_wanted.connect(self.show_revision)
        self.facts.folded.connect(self.arrange)
        self.viewer.view.opened.connect(self._mark)
        self._file: FileCard | None = None
        self._spot: Spot | None = None
        self._narrow = False
        self._arranged = False
        self.side_tenths = 7
        """How much of the room is for the facts or a form where they stand below the page."""
        self._title = Elided("title")
        self._under = Elided("secondary")
        self._alarm = label("", "bad")
        self.action_bar = ActionBar()
        self._lay_out()
        self.side.currentChanged.connect(self.arrange)

    def _lay_out(self) -> None:
        """Put the parts together from the outside in: each is dressed once, not anew for every part around it."""
        worn = look()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.splitter, 1)
        column.addWidget(self.action_bar)
        for part in (self.viewer, self.side):
            self.splitter.addWidget(part)
        self.side.addWidget(self.facts)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([worn.px(450), worn.px(292)])

    def show_card(self, card: Card) -> None:
        """Show the head of a document at once; the rest follows with its detail."""
        if card.direction is Direction.OUTGOING:
            self._title.setText(" · ".join(part for part in (card.code, card.subject) if part))
            self._title.setToolTip(self._title.text())
            self._under.setText(outgoing.under(card))
            self._alarm.hide()
            return
        blocked = card.state is State.BLOCKED
        parts = [card.code, card.subject] if not blocked else [translate("DetailPane", "Stopped: mark of secrecy")]
        self._title.setText(" · ".join(part for part in parts if part))
        self._title.setToolTip(self._title.text())
        pages, files = card.pages or 0, card.files
        under = [
            card.sender,
            words.day(card.issued_date),
            translate("DetailPane", "%n pages", None, PLURAL, pages) if pages else "",
            translate("DetailPane", "%n files", None, PLURAL, files),
            translate("DetailPane", "came {hour} {channel}").format(
                hour=words.day_and_hour(card.arrived_at), channel=words.channel_word(card.channel)
            ),
        ]
        self._under.setText(" · ".join(part for part in under if part))
        self._alarm.setText(_alarm(card))
        self._alarm.setVisible(bool(self._alarm.text()))

    def show_detail(self, detail: Detail) -> None:
        """Show everything of a document; its first file stands on the left."""
        same = self.detail is not None and self.detail.card.key == detail.card.key
        self.detail = detail
        self.show_card(detail.card)
        self.facts.show_detail(detail)
        if not same:
            self.show_first_file()
        elif self._comparison is None:
            self._spot = None
            self._mark()

    def show_first_file(self) -> None:
        """Show the main file, or say why there is none to show."""
        detail = self.detail
        if detail is None:
            return
        if detail.card.state is State.BLOCKED:
            self.viewer.view.show_file(
                None,
                translate("DetailPane", "Stop. Cut the network and tell the person in charge of state secrets."),
            )
            return
        first = next((file for file in detail.files if file.name.lower().endswith(_SHOWABLE)), None)
        if first is not None:
            self._show_file(first)
        elif detail.files:
            self._show_file(detail.files[0])
        else:
            self.viewer.view.show_file(None, translate("DetailPane", "This document came without a file."))

    def clear(self) -> None:
        """Show neither page nor facts until the next detail is here: they never stand below another document's name."""
        self.detail = self._file = self._spot = None
        self.facts.forget()
        self.viewer.view.show_file(None)

    def file_slip(self) -> None:
        """File the slip of the signature check with the document."""
        if self.detail is not None:
            from app.desk import check_slip

            bridge, lanes, office = self._shell.bridge, self._shell.lanes, self._shell.office
            bridge.run(self, lanes.work, check_slip.file_slip, office, self.detail.card.key).then(self._slip_filed)

    def pin_seal(self, seal: str) -> None:
        """Note that this seal is the sender's, and check again."""
        if self.detail is not None:
            from app.desk import verdicts

            bridge, lanes, office = self._shell.bridge, self._shell.lanes, self._shell.office
            bridge.run(self, lanes.write, verdicts.know_seal, office, self.detail.card.key, seal).then(self._seal_known)

    def check_again(self) -> None:
        """Let the signatures be checked once more, as soon as the exchange can."""
        if self.detail is not None:
            from app.desk import verdicts

            bridge, lanes, office = self._shell.bridge, self._shell.lanes, self._shell.office
            job = bridge.run(self, lanes.write, verdicts.check_again, office, self.detail.card.key)
            job.then(self._asked_again)

    def know_fall(self) -> None:
        """Note that the clerk knows what was found after registration."""
        if self.detail is not None:
            from app.desk import fallen

            bridge, lanes, office = self._shell.bridge, self._shell.lanes, self._shell.office
            bridge.run(self, lanes.write, fallen.know_fall, office, self.detail.card.key)

    def show_spot(self, spot: Spot) -> None:
        """Show where a signature stands, its outline stronger than the others."""
        file = checked_file(self.detail.files, spot.report) if self.detail is not None else None
        if file is None:
            return
        self.close_form()
        self._spot = spot
        self._show_file(file)
        self._mark()

    def _mark(self) -> None:
        """Outline on the page what the check found in the file that is shown."""
        detail, file, view = self.detail, self._file, self.viewer.view
        if self._comparison is not None:
            view.highlight(self._comparison.marks)
            return
        reports = [] if detail is None else [detail.report, *parts(detail.report.get("annexes"))]
        for report in reports:
            if file is not None and detail is not None and checked_file(detail.files, report) == file:
                chosen = self._spot if self._spot is not None and self._spot.report == report else None
                view.highlight(outlines(report, chosen.place if chosen else -1))
                box = box_of(chosen.signature) if chosen else None
                if chosen is not None and box is not None and view.document is not None:
                    view.show_place(int(chosen.signature["page"]) - 1, box)
                return
        view.highlight(())

    def show_revision(self, spot: Spot) -> None:
        """Show beside the page the file as it was at a signature, differences and later signatures boxed on both."""
        file = checked_file(self.detail.files, spot.report) if self.detail is not None else None
        if file is None:
            return
        from app.ui.forms.revisions import RevisionForm

        self._spot = None
        self._show_file(file)
        form = RevisionForm(self._shell, Path(file.path), spot)
        self.open_form(form)
        self._comparison = form
        self.viewer.view.highlight(form.marks)
        self._compare()
        room = self.splitter.width()
        self.splitter.setSizes([room // 2, room - room // 2])

    def _compare(self) -> None:
        """Let the signed file have all the room where there is none for two pages."""
        if self._comparison is not None:
            self.viewer.setHidden(self._narrow)
            self._comparison.stand(alone=self._narrow)

    def _slip_filed(self, _card: Card) -> None:
        self._shell.say(translate("DetailPane", "The slip lies with the files of the document."), Tone.GOOD)

    def _asked_again(self, _done: object) -> None:
        self._shell.nudge()
        self._shell.say(translate("DetailPane", "The signatures are checked again; the result appears here by itself."))

    def _seal_known(self, _card: Card) -> None:
        self._shell.say(translate("DetailPane", "Noted; the signature is checked again."), Tone.GOOD)

    def open_form(self, form: ActForm) -> None:
        """Put a form in the place of the facts; whoever opens it listens to its `done`."""
        self.close_form()
        form.closed.connect(self.close_form)
        self.form = form
        self.side.addWidget(form)
        self.side.setCurrentWidget(form)
        self.side.setVisible(True)
        self.action_bar.hide()
        self._share_anew()
        first = form.first_field()
        if first is not None:
            first.setFocus()

    def close_form(self) -> None:
        """Put the open form away."""
        if self.form is None:
            return
        form, self.form = self.form, None
        if self._comparison is not None:
            self._comparison = None
            self.viewer.show()
            self._mark()
            self._arranged = False
            self.arrange()
        self.side.removeWidget(form)
        form.hide()
        form.deleteLater()
        self.action_bar.show()
        self._share_anew()
        self.form_closed.emit()

    def _choose_file(self, file: FileCard) -> None:
        self._spot = None
        self._show_file(file)
        self._mark()

    def _show_file(self, file: FileCard) -> None:
        self._file = file
        if file.name.lower().endswith(_SHOWABLE):
            self.viewer.view.show_file(Path(file.path), name=file.name)
        else:
            self.viewer.view.show_file(
                None,
                translate("DetailPane", "“{name}” is not shown as pages; it is kept as received.").format(
                    name=file.name
                ),
            )

    def _head(self) -> QFrame:
        worn = look()
        head = QFrame()
        head.setObjectName("headBar")
        column = QVBoxLayout(head)
        column.setContentsMargins(worn.px(18), worn.px(12), worn.px(18), worn.px(12))
        column.setSpacing(worn.px(4))
        line = QHBoxLayout()
        line.setSpacing(worn.px(8))
        line.addWidget(self._under)
        line.addWidget(self._alarm)
        line.addStretch(1)
        self._under.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        column.addWidget(self._title)
        column.addLayout(line)
        return head

    @override
    def minimumSizeHint(self) -> QSize:
        """As wide as the page and its acts: where there is no more room, the facts go below."""
        needed = max(self.viewer.minimumWidth(), min(look().px(265), self.action_bar.minimumSizeHint().width()))
        return QSize(needed, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the facts under the page where there is no room beside it."""
        super().resizeEvent(event)
        self._narrow = self.width() < look().px(_NARROW)
        wanted = Qt.Orientation.Vertical if self._narrow else Qt.Orientation.Horizontal
        if self.splitter.orientation() is not wanted:
            self.splitter.setOrientation(wanted)
            self.facts.be_foldable(foldable=self._narrow)
            self.viewer.view.fit(Fit.WIDTH if self._narrow else Fit.PAGE)
            self._compare()
        self.arrange()

    def _share_anew(self) -> None:
        """Share the room that is there now: the bar of acts has come or gone."""
        inside = self.layout()
        if self._narrow and inside is not None:
            inside.activate()
            self.arrange()

    def arrange(self) -> None:
        """Share the room: below the page the facts are only their tabs, until one is opened or a form is."""
        if not self._narrow:
            if not self._arranged:
                self.splitter.setSizes([self.width() - look().px(292), look().px(292)])
                self._arranged = True
            self.side.setMaximumHeight(_ANY)
            return
        self._arranged = False
        room = self.splitter.height()
        folded = self.side.currentWidget() is self.facts and self.facts.is_folded
        share = self.facts.folded_height if folded else room * self.side_tenths // 10
        self.side.setMaximumHeight(share if folded else _ANY)
        self.splitter.setSizes([room - share, share])


def _alarm(card: Card) -> str:
    if card.urgency >= IMMEDIATE and card.state is State.WAITING:
        return translate("DetailPane", "{urgency}: act at once").format(
            urgency=words.urgency_word(card.urgency).upper()
        )
    return ""

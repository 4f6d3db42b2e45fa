"""The acts on an issued document: recall, further recipients, a newer version, a replacement; forms open beside."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QStackedLayout, QWidget

from app.desk import records
from app.documents.cards import Card, Detail, RecipientCard
from app.documents.life import State
from app.ui import words
from app.ui.forms.act_form import ActForm
from app.ui.forms.another_way import MoveAllForm, MoveForm, RedirectForm, waits_for_axis
from app.ui.forms.dispatch import DispatchForm, NotDispatchedForm
from app.ui.forms.sent import AddRecipientsForm, AnswerForm, CallBackForm, ReplaceForm, UpdateForm
from app.ui.language import translate
from app.ui.models.outgoing import ON_PAPER
from app.ui.pages.packet_files import packet_files
from app.ui.shell import Shell
from app.ui.theme import look
from app.ui.widgets.lines import SentCard

_FORMS = {
    "recall": CallBackForm,
    "add": AddRecipientsForm,
    "update": UpdateForm,
    "replace": ReplaceForm,
    "all_another_way": MoveAllForm,
}
LINE_FORMS = {
    "answered": AnswerForm,
    "dispatch": DispatchForm,
    "not_dispatched": NotDispatchedForm,
    "another_way": MoveForm,
    "redirect": RedirectForm,
}
"""An answer that came by telephone or on paper; a copy that left on paper, or did not after all; another way."""


class SentActs(QObject):
    """Opens the menu of a card and the form that was chosen."""

    moved = Signal()
    """A form was opened or put away: the cards have another width."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        """`side` is where the forms open; the page gives it its place."""
        super().__init__(parent)
        self._shell = shell
        self._wanted = ""
        self._card: SentCard | None = None
        self.form: ActForm | None = None
        self.side = QFrame()
        self.side.setObjectName("factsPane")
        self.side.setFixedWidth(look().px(340))
        self._stack = QStackedLayout(self.side)
        self.side.hide()

    def open_menu(self, card: SentCard) -> None:
        """Offer what the document allows."""
        self._card = card
        menu = QMenu(card)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, text in (
            *acts_of(card.sent.card),
            *waiting_acts_of(card.sent.lines),
            *paper_acts_of(card.sent.lines),
        ):
            action = menu.addAction(text)
            action.setData(name)
        menu.triggered.connect(self._chosen)
        menu.popup(card.more.mapToGlobal(card.more.rect().bottomLeft()))

    def open(self, name: str, key: int) -> None:
        """Read the document, then open the form."""
        self._wanted = name
        bridge, lanes = self._shell.bridge, self._shell.lanes
        bridge.run(self, lanes.read, records.detail, self._shell.office, key).then(self._read)

    def open_line(self, name: str, line: RecipientCard) -> None:
        """Open the form of an act on one recipient's line."""
        self._show(LINE_FORMS[name](self._shell, line))

    def close_form(self) -> None:
        """Put the form away."""
        if self.form is not None:
            form, self.form = self.form, None
            self._stack.removeWidget(form)
            form.hide()
            form.deleteLater()
            self.side.hide()
            self.moved.emit()
            if self._card is not None:
                self._card.setFocus()

    def _chosen(self, action: object) -> None:
        if self._card is not None and isinstance(action, QAction):
            if action.data() == "delivery":
                self._shell.go("delivery", self._card.sent.card.key)
            elif action.data() == "save":
                packet_files(self._shell).choose_place(self._card.sent.card)
            else:
                self.open(str(action.data()), self._card.sent.card.key)

    def _read(self, detail: Detail) -> None:
        self._show(_FORMS[self._wanted](self._shell, detail))

    def _show(self, form: ActForm) -> None:
        self.close_form()
        self.form = form
        form.done.connect(self._did)
        form.closed.connect(self.close_form)
        self._stack.addWidget(form)
        self._stack.setCurrentWidget(form)
        self.side.show()
        self.moved.emit()
        first = form.first_field()
        if first is not None:
            first.setFocus()

    def _did(self, card: Card) -> None:
        form = self.form
        self._card = None
        self.close_form()
        self._shell.nudge()
        self._shell.say(f"{card.code}: {words.state_word(card.state)}.", "good")
        if isinstance(form, UpdateForm):
            self._shell.go("to_seal", card.key)
        elif isinstance(form, ReplaceForm):
            self._shell.go("to_number", card.key)


def waiting_acts_of(lines: Sequence[RecipientCard]) -> tuple[tuple[str, str], ...]:
    """Return the act on several lines that wait for the axis: all of them by another way (D-29)."""
    several = sum(waits_for_axis(line) for line in lines) > 1
    return (("all_another_way", translate("SentActs", "Another way for all that wait…")),) if several else ()


def paper_acts_of(lines: Sequence[RecipientCard]) -> tuple[tuple[str, str], ...]:
    """Return the acts that a document with copies on paper allows."""
    on_paper = any(line.state in ON_PAPER for line in lines)
    return (("delivery", translate("SentActs", "Delivery slip…")),) if on_paper else ()


def acts_of(card: Card) -> tuple[tuple[str, str], ...]:
    """Return the acts that an issued document allows; a recalled one is frozen."""
    if card.state is not State.ISSUED:
        return ()
    return (
        ("recall", translate("SentActs", "Recall…")),
        ("add", translate("SentActs", "Send to further recipients…")),
        ("update", translate("SentActs", "Issue a newer version…")),
        ("replace", translate("SentActs", "Replace by another document…")),
        ("save", translate("SentActs", "Save the packet as a file…")),
    )

"""Choosing who gets a document: agencies of the directory with their codes; anybody else on paper, by a name (D-23)."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from app.desk.prepare import Recipient
from app.documents.cards import AgencyCard
from app.ui import words
from app.ui.forms.agency import AgencyField
from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.theme import look
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.facts import clear, label
from app.ui.widgets.icons import icon


class RecipientPicker(QWidget):
    """Who gets a document, one a line; the line below adds an agency, its button whoever has no code."""

    changed = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        """Start without recipients."""
        super().__init__(parent)
        worn = look()
        self._shell = shell
        self._recipients: list[Recipient] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(worn.px(4))
        self.field = AgencyField(shell, translate("RecipientPicker", "Add a recipient"))
        self.field.setObjectName("recipientField")
        self.field.setPlaceholderText(translate("RecipientPicker", "Name, initials or code of an agency"))
        self.field.chosen.connect(self.add_agency)
        self.on_paper = LinkButton(translate("RecipientPicker", "Not in the directory: send on paper to this name"))
        self.on_paper.setObjectName("recipientOnPaper")
        self.on_paper.clicked.connect(self.add_written)
        self.on_paper.hide()
        self.field.textChanged.connect(self._written)
        self.setFocusProxy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(worn.px(4))
        column.addLayout(self._lines)
        column.addWidget(self.field)
        column.addWidget(self.on_paper)

    def recipients(self) -> tuple[Recipient, ...]:
        """Return who is chosen."""
        return tuple(self._recipients)

    def show_recipients(self, recipients: Sequence[Recipient]) -> None:
        """Show these recipients."""
        self._recipients = list(recipients)
        self._show()

    def add_agency(self, card: AgencyCard) -> None:
        """Add an agency, in place of a merged one that of today; one that stands there already is not added again."""
        code, name = (card.successor, card.successor_name) if card.successor else (card.organ_id, card.name)
        if all(one.organ_id != code for one in self._recipients):
            self._recipients.append(Recipient(code, name))
            self._show()
        self.field.clear()
        self.field.setFocus()

    def add_written(self) -> None:
        """Add who is written in the field and has no code; one that stands there already is not added again."""
        name = self.field.text().strip()
        if name and all(one.name != name for one in self._recipients):
            self._recipients.append(Recipient("", name, "paper"))
            self._show()
        self.field.clear()
        self.field.setFocus()

    def remove(self, place: str) -> None:
        """Take a recipient out, by its code or the name of who has none."""
        self._recipients = [one for one in self._recipients if _place(one) != place]
        self._show()

    def choose_channel(self, place: str, channel: str) -> None:
        """Send to a recipient by another channel."""
        self._recipients = [replace(one, channel=channel) if _place(one) == place else one for one in self._recipients]
        self.changed.emit()

    def _written(self, text: str) -> None:
        self.on_paper.setVisible(bool(text.strip()))

    def _show(self) -> None:
        clear(self._lines)
        for recipient in self._recipients:
            line = _Line(recipient, mail=self._shell.office.settings.has_mailbox)
            line.removed.connect(self.remove)
            line.channel_chosen.connect(self.choose_channel)
            self._lines.addWidget(line)
        self.changed.emit()


def _place(recipient: Recipient) -> str:
    return recipient.organ_id or recipient.name


class _Line(QFrame):
    """One recipient with its code and the way to take it out."""

    removed = Signal(str)
    channel_chosen = Signal(str, str)

    def __init__(self, recipient: Recipient, *, mail: bool) -> None:
        super().__init__()
        worn = look()
        self.setObjectName("box")
        self._place = _place(recipient)
        row = QHBoxLayout(self)
        row.setContentsMargins(worn.px(10), worn.px(3), worn.px(4), worn.px(3))
        row.addWidget(label(recipient.name, wrap=True), 1)
        row.addWidget(label(recipient.organ_id, "small"))
        self._channel = QComboBox()
        self._channel.setObjectName("channel")
        carried = ("axis", *(("mail",) if mail or recipient.channel == "mail" else ())) if recipient.organ_id else ()
        for channel in (*carried, "paper"):
            self._channel.addItem(words.channel_word(channel), channel)
        self._channel.setCurrentIndex(max(0, self._channel.findData(recipient.channel)))
        self._channel.setAccessibleName(
            translate("RecipientPicker", "How {name} is reached").format(name=recipient.name)
        )
        self._channel.setToolTip(self._channel.accessibleName())
        self._channel.activated.connect(self._choose)
        row.addWidget(self._channel)
        away = QToolButton()
        away.setIcon(icon("x"))
        away.setToolTip(translate("RecipientPicker", "Take {name} out").format(name=recipient.name))
        away.setAccessibleName(away.toolTip())
        away.clicked.connect(self._remove)
        row.addWidget(away)

    def _remove(self) -> None:
        self.removed.emit(self._place)

    def _choose(self) -> None:
        self.channel_chosen.emit(self._place, self._channel.currentData())

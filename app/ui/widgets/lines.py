"""A card of the outbox: one document, a line for each recipient with its steps, and only the acts that are allowed."""

from datetime import date
from enum import StrEnum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from app.desk.office import Office
from app.documents.cards import RecipientCard
from app.documents.life import BY_HAND, DISPATCHED, State
from app.ui import words
from app.ui.language import PLURAL, translate
from app.ui.models.excuses import excuse_words
from app.ui.models.incoming import IMMEDIATE
from app.ui.models.outbox import Sent
from app.ui.models.outgoing import NEEDS_PERSON, ON_PAPER, moment, recipient_is_gone, said_of, steps_of, waits
from app.ui.theme import Tone, look
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import Elided, label, rule
from app.ui.widgets.marks import Pill
from app.ui.widgets.steps import Stage, Step, StepLine

_NAME, _SAID, _ACTS = 168, 124, 222


class Room(StrEnum):
    """How much room a card has: all on one line, the steps below the name, or everything below everything."""

    WIDE = "wide"
    NARROW = "narrow"
    TIGHT = "tight"


class LineRow(QWidget):
    """One recipient: name, steps, how it stands, what can be done."""

    asked = Signal(str, object)
    """An act on a line: its name (call, remind, again, now, another_way, redirect), `RecipientCard`."""

    def __init__(self, line: RecipientCard, minutes: int, today: date, room: Room) -> None:
        """Show a line; where there is little room the steps stand below the name."""
        super().__init__()
        self.line = line
        self.setObjectName(f"line-{line.organ_id or line.id}")
        said, alarm = said_of(line, minutes, today)
        name = label(line.name, "strong", wrap=True)
        name.setToolTip(line.organ_id)
        self.steps = StepLine(shown_steps(steps_of(line), room))
        told = label(said, "bad" if alarm else "secondary", wrap=True)
        grid = self._lay_out(room, name, told)
        excuse = excuse_words(line.excuse, today) if waits(line) else ""
        if excuse:
            below = label(excuse[:1].upper() + excuse[1:], "secondary", wrap=True)
            grid.addWidget(below, grid.rowCount(), 0, 1, 4)
        heard = ". ".join(part for part in (said, excuse) if part)
        self.setAccessibleName(f"{line.name}: {self.steps.accessibleName()}. {heard}")

    def _lay_out(self, room: Room, name: QLabel, told: QLabel) -> QGridLayout:
        worn = look()
        grid = QGridLayout(self)
        grid.setContentsMargins(worn.px(16), worn.px(7), worn.px(16), worn.px(7))
        grid.setHorizontalSpacing(worn.px(10))
        grid.setVerticalSpacing(worn.px(2))
        if room is Room.TIGHT:
            for place, widget in enumerate((name, told, self.steps)):
                grid.addWidget(widget, place, 0, 1, 3)
            grid.addLayout(self._buttons(), 3, 0, 1, 3)
        elif room is Room.NARROW:
            grid.addWidget(name, 0, 0)
            grid.addWidget(told, 0, 1)
            grid.addLayout(self._buttons(), 0, 2)
            grid.addWidget(self.steps, 1, 0, 1, 3)
            grid.setColumnStretch(0, 2)
            grid.setColumnStretch(1, 2)
        else:
            name.setFixedWidth(worn.px(_NAME))
            told.setFixedWidth(worn.px(_SAID))
            grid.addWidget(name, 0, 0)
            grid.addWidget(self.steps, 0, 1)
            grid.addWidget(told, 0, 2)
            grid.addLayout(self._buttons(), 0, 3)
            grid.setColumnStretch(1, 1)
            grid.setColumnMinimumWidth(3, worn.px(_ACTS))
        return grid

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look().px(8))
        row.addWidget(QWidget(), 1)
        whose = self.line.organ_id or self.line.id
        for name, text in acts_of(self.line):
            button = _LineButton(name, text, Kind.PRIMARY if name == "redirect" else Kind.PLAIN)
            button.setObjectName(f"{name}-{whose}")
            button.chosen.connect(self.ask)
            row.addWidget(button)
        if more_of(self.line):
            self.more = ActionButton("⋯", Kind.QUIET)
            self.more.setObjectName(f"more-{whose}")
            self.more.setAccessibleName(translate("Outbox", "More for {name}").format(name=self.line.name))
            self.more.setToolTip(self.more.accessibleName())
            self.more.clicked.connect(self._open_menu)
            row.addWidget(self.more)
        return row

    def ask(self, name: str) -> None:
        """Ask for an act on this line."""
        self.asked.emit(name, self.line)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, text in more_of(self.line):
            menu.addAction(text).setData(name)
        menu.triggered.connect(self._chosen)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _chosen(self, action: QAction) -> None:
        self.ask(str(action.data()))


def shown_steps(steps: tuple[Step, ...], room: Room) -> tuple[Step, ...]:
    """Return the steps there is room for: where it is tight, those that were reached, or the first."""
    reached = tuple(step for step in steps if step.stage is not Stage.AHEAD)
    return (reached or steps[:1]) if room is Room.TIGHT else steps


class _LineButton(ActionButton):
    """A button that tells its name."""

    chosen = Signal(str)

    def __init__(self, name: str, text: str, kind: Kind) -> None:
        super().__init__(text, kind)
        self._name = name
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._name)


def acts_of(line: RecipientCard) -> tuple[tuple[str, str], ...]:
    """Return what a line allows: sending again only where it failed or was refused (D-24)."""
    if line.asked == "recall" and line.answer is None and line.state != "recalled":
        return (("call", _called("call")), ("answered", translate("Outbox", "Enter the answer…")))
    if recipient_is_gone(line):
        return (("redirect", _called("redirect")),)
    return tuple((name, _called(name)) for name in _acts_by_state(line))


def more_of(line: RecipientCard) -> tuple[tuple[str, str], ...]:
    """Return the rarer acts on a line that nobody has: another way, another recipient (D-29)."""
    if line.asked == "recall" or line.state not in ("waiting", *NEEDS_PERSON):
        return ()
    rare = ["another_way", *(() if line.state == "returned" else ("redirect",))]
    if recipient_is_gone(line):
        rare = ["call", "again", "another_way"]
    shown = {name for name, _ in acts_of(line)}
    return tuple((name, _called(name)) for name in rare if name not in shown)


def _acts_by_state(line: RecipientCard) -> tuple[str, ...]:
    if line.state in NEEDS_PERSON:
        return ("call", "again")
    if line.state == "waiting" and line.attempts:
        return ("now", "another_way")
    if line.state == "waiting" and line.excuse is not None and line.excuse.ended is None:
        return ("another_way",)
    if line.state in ON_PAPER:
        return ("dispatch",) if line.state == BY_HAND else ("not_dispatched",)
    if line.state == "arrived" or line.overdue:
        return ("call", "remind")
    return ()


def _called(name: str) -> str:
    """Return the name of an act on its button."""
    names = {
        "call": translate("Outbox", "Call"),
        "again": translate("Outbox", "Send again"),
        "now": translate("Outbox", "Send now"),
        "remind": translate("Outbox", "Ask to accept"),
        "dispatch": translate("Outbox", "Sent on paper…"),
        "not_dispatched": translate("Outbox", "Not sent…"),
        "another_way": translate("Outbox", "Another way…"),
        "redirect": translate("Outbox", "Choose the recipient…"),
    }
    return names[name]


class SentCard(QFrame):
    """One document of the outbox."""

    asked = Signal(str, object, object)
    """An act on a line: its name, `RecipientCard`, `Sent`."""
    taken_back = Signal(int)
    """The issue is to be taken back: the key."""
    menu_asked = Signal(object)
    """The acts on the whole document are asked for: the card itself."""

    def __init__(self, sent: Sent, office: Office, room: Room) -> None:
        """Show a document with its lines; one that all have accepted is a single line."""
        super().__init__()
        self.sent = sent
        self._now = office.now
        minutes, today = office.settings.no_arrival_minutes, office.today()
        self.setObjectName("box")
        self.setAccessibleName(f"{sent.card.code}, {sent.card.subject}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head(today))
        self.hold = NoticeBar()
        if sent.held_until is not None:
            column.addWidget(self.hold)
            self._timer = QTimer(self)
            self._timer.setInterval(500)
            self._timer.timeout.connect(self._count_down)
            self._timer.start()
            self._count_down()
        self.rows: list[LineRow] = []
        if not self._all_well:
            for line in sent.lines:
                row = LineRow(line, minutes, today, room)
                row.asked.connect(self._ask)
                self.rows.append(row)
                column.addWidget(rule())
                column.addWidget(row)

    @property
    def _all_well(self) -> bool:
        well = {"accepted", "assigned", "in_progress", "done", *DISPATCHED}
        lines = self.sent.lines
        return bool(lines) and all(line.state in well and line.asked != "recall" for line in lines)

    def _head(self, today: date) -> QHBoxLayout:
        worn, card = look(), self.sent.card
        row = QHBoxLayout()
        row.setContentsMargins(worn.px(16), worn.px(11), worn.px(16), worn.px(11))
        row.setSpacing(worn.px(12))
        row.addWidget(label(card.code, "strong"))
        if card.urgency:
            word = words.urgency_word(card.urgency)
            immediate = card.urgency >= IMMEDIATE
            row.addWidget(Pill(word.upper() if immediate else word, Tone.BAD if immediate else Tone.DOUBT))
        count = len(self.sent.lines)
        parts = [
            card.subject,
            translate("Outbox", "issued {hour}").format(hour=moment(self.sent.issued_at, today)),
            translate("OutgoingRow", "%n recipients", None, PLURAL, count),
        ]
        text = Elided("secondary")
        text.setText(" · ".join(part for part in parts if part))
        text.setSizePolicy(text.sizePolicy().Policy.Ignored, text.sizePolicy().verticalPolicy())
        row.addWidget(text, 1)
        if self.sent.seal is not None:
            row.addWidget(Pill(*self.sent.seal))
        if card.state is State.RECALLED:
            row.addWidget(Pill(translate("Outbox", "RECALLED"), Tone.BAD))
        elif self._all_well:
            said = translate("Outbox", "✓ {count}/{count} accepted").format(count=count)
            row.addWidget(Pill(said, Tone.GOOD))
        self.more = ActionButton("⋯", Kind.QUIET)
        self.more.setAccessibleName(translate("Outbox", "Acts on {code}").format(code=card.code))
        self.more.setToolTip(self.more.accessibleName())
        self.more.clicked.connect(self._ask_menu)
        row.addWidget(self.more)
        return row

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the acts by F2, Enter or the menu key."""
        if event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Menu, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_menu()
        else:
            super().keyPressEvent(event)

    def _ask_menu(self) -> None:
        self.menu_asked.emit(self)

    def _count_down(self) -> None:
        until = self.sent.held_until
        left = int((until - self._now()).total_seconds()) if until is not None else 0
        if left <= 0:
            self._timer.stop()
            self.hold.hide()
            return
        said = translate("Outbox", "Leaves for the axis in {seconds} seconds.").format(seconds=left)
        if self.hold.text:
            self.hold.retell(said)
        else:
            self.hold.be_band()
            self.hold.say(said, Tone.BUSY, (translate("Outbox", "Take back"), self._take_back))

    def _take_back(self) -> None:
        self.taken_back.emit(self.sent.card.key)

    def _ask(self, name: str, line: RecipientCard) -> None:
        self.asked.emit(name, line, self.sent)

"""The program stays when its window is closed: a tray, hỏa tốc that calls, quitting that asks (D-31; ux C7)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QSystemTrayIcon

from app.base.news import Change, Topic
from app.documents.cards import Card
from app.ui.language import PLURAL, translate
from app.ui.theme import Tone
from app.ui.tray import TrayStanding
from app.ui.window import Window

if TYPE_CHECKING:
    from app.desk.unfinished import Unfinished

REPEAT_SECONDS = 120
"""An immediate document calls again after this time, until a named person confirms it."""


class Presence(QObject):
    """Belongs to the window; without a tray, closing is quitting, and quitting asks."""

    def __init__(self, window: Window) -> None:
        """Watch the window's closing and the immediate documents."""
        super().__init__(window)
        self._window = window
        self._shell = window.shell
        self._leaving = False
        self.question: QMessageBox | None = None
        self.calling: list[Card] = []
        self.calls = 0
        self.tray = QSystemTrayIcon(window.windowIcon(), self) if QSystemTrayIcon.isSystemTrayAvailable() else None
        if self.tray is not None:
            self._fill_tray(self.tray)
        window.may_close = self.may_close
        window.quit_by = self.quit
        self._shell.bridge.changed.connect(self._heed)
        self._timer = QTimer(self)
        self._timer.setInterval(REPEAT_SECONDS * 1000)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        window.ready.connect(self.look)

    def may_close(self) -> bool:
        """Answer the window that is about to close: into the tray where there is one, else after the question."""
        if self._leaving:
            return True
        if self.tray is not None:
            self._window.hide()
        else:
            self.quit()
        return False

    def quit(self) -> None:
        """Quit, after asking where something would be left behind."""
        from app.desk.unfinished import unfinished

        job = self._shell.bridge.run(self, self._shell.lanes.read, unfinished, self._shell.office)
        job.then(self._ask)

    def look(self) -> None:
        """Look for immediate documents that nobody has confirmed, and call."""
        from app.desk import urgent

        bridge, lanes = self._shell.bridge, self._shell.lanes
        bridge.run(self, lanes.read, urgent.unconfirmed, self._shell.office).then(self._call)

    def confirm(self) -> None:
        """Confirm by the name of the clerk on duty that they were seen."""
        from app.desk import urgent

        bridge, lanes = self._shell.bridge, self._shell.lanes
        for card in self.calling:
            bridge.run(self, lanes.write, urgent.confirm, self._shell.office, card.key).then(self._confirmed)

    def _fill_tray(self, tray: QSystemTrayIcon) -> None:
        menu = QMenu(self._window)
        self.standing = TrayStanding(tray, menu.addAction(translate("Window", "Registry")))
        self._window.live.seen.connect(self.standing.tell)
        menu.addSeparator()
        menu.addAction(translate("Presence", "Open"), self.show)
        menu.addAction(translate("Window", "Exchange with the axis now"), self._shell.nudge)
        menu.addAction(translate("Presence", "Quit"), self.quit)
        tray.setContextMenu(menu)
        tray.setToolTip(translate("Window", "Registry"))
        tray.activated.connect(self._tray_pressed)
        tray.messageClicked.connect(self.show)
        tray.show()

    def show(self) -> None:
        """Bring the window to the front."""
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def _tray_pressed(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.show()

    def _heed(self, changes: frozenset[Change]) -> None:
        if any(change.topic is Topic.INCOMING for change in changes):
            from app.desk import urgent

            bridge, lanes = self._shell.bridge, self._shell.lanes
            bridge.run(self, lanes.read, urgent.unconfirmed, self._shell.office).then(self._call_new)

    def _call_new(self, cards: list[Card]) -> None:
        """Call at once for what is new; for the rest only when its time has come."""
        known = {card.key for card in self.calling}
        fresh = any(card.key not in known for card in cards)
        if fresh:
            self._call(cards)
        elif len(cards) != len(self.calling):
            self._show(cards)

    def _call(self, cards: list[Card]) -> None:
        self._show(cards)
        if not cards:
            return
        self.calls += 1
        QApplication.alert(self._window)
        QApplication.beep()
        if self.tray is not None:
            self.tray.showMessage(translate("Window", "Registry"), self._sentence(cards), self.tray.icon())

    def _show(self, cards: list[Card]) -> None:
        self.calling = cards
        band = self._window.notices.urgent
        if not cards:
            band.hide()
            return
        if not band.isHidden() and band.text == self._sentence(cards):
            return
        look = (translate("Presence", "Look"), self._open_first)
        seen = (translate("Presence", "I have seen it"), self.confirm)
        band.say(self._sentence(cards), Tone.BAD, look, seen)

    def _sentence(self, cards: list[Card]) -> str:
        count = len(cards)
        return translate("Presence", "%n immediate documents nobody has confirmed", None, PLURAL, count)

    def _open_first(self) -> None:
        if self.calling:
            self._shell.go("to_register", self.calling[0].key)

    def _confirmed(self, card: Card) -> None:
        self._show([one for one in self.calling if one.key != card.key])

    def _ask(self, left: "Unfinished") -> None:
        if left.is_nothing:
            self._leave()
            return
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(translate("Presence", "Quit"))
        box.setText(translate("Presence", "Quit now? This is left behind:"))
        box.setInformativeText("\n".join(f"• {line}" for line in lines_of(left)))
        stay = box.addButton(translate("Presence", "Stay"), QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton(translate("Presence", "Quit all the same"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        leave.clicked.connect(self._leave)
        self.question = box
        box.open()

    def _leave(self) -> None:
        self._leaving = True
        if self.tray is not None:
            self.tray.hide()
        if not self._window.close():
            self._leaving = False


def lines_of(left: "Unfinished") -> list[str]:
    """Return what quitting leaves behind, in words."""
    states, unanswered = left.states, left.unanswered
    lines = [
        translate("Presence", "not sent yet: {code}, {subject}").format(code=card.code, subject=card.subject)
        for card in left.unsent
    ]
    lines += [
        translate("Presence", "immediate, not confirmed: {code} of {sender}").format(code=card.code, sender=card.sender)
        for card in left.unread
    ]
    if states:
        lines.append(translate("Presence", "%n answers to senders not sent yet", None, PLURAL, states))
    if unanswered:
        lines.append(translate("Presence", "%n received documents wait for registration", None, PLURAL, unanswered))
    return lines

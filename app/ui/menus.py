"""The menus: every page and every act of the window by its official name, with its key."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from app.base.frozen import dataclass
from app.ui.language import translate
from app.ui.pages import PAGES


@dataclass(frozen=True)
class Command:
    """One act of the window: words, key, and what it does."""

    text: str
    key: str
    slot: Callable[[], object]


def fill(bar: QMenuBar, window: QWidget, commands: dict[str, list[Command]], go: Callable[[], object]) -> None:
    """Fill the menus: pages by their group, commands by the menu they are listed under.

    `go` is called by an action whose data is the name of a page.
    """
    for menu_name, title in _titles().items():
        menu = bar.addMenu(title)
        for page in PAGES:
            if page.group == menu_name and page.in_menu:
                action = _action(menu, window, page.title, page.key)
                action.setData(page.name)
                action.triggered.connect(go)
        if menu.actions() and commands.get(menu_name):
            menu.addSeparator()
        for command in commands.get(menu_name, ()):
            _action(menu, window, command.text, command.key).triggered.connect(command.slot)
        menu.menuAction().setVisible(bool(menu.actions()))


def _titles() -> dict[str, str]:
    return {
        "file": translate("Menus", "File"),
        "incoming": translate("Menus", "Incoming"),
        "outgoing": translate("Menus", "Outgoing"),
        "books": translate("Menus", "Books"),
        "scan": translate("Menus", "Scan"),
        "other": translate("Menus", "Tools"),
        "help": translate("Menus", "Help"),
    }


def _action(menu: QMenu, window: QWidget, text: str, key: str) -> QAction:
    action = QAction(text, window)
    if key:
        action.setShortcut(QKeySequence(key))
    menu.addAction(action)
    window.addAction(action)
    return action

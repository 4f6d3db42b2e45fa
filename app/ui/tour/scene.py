"""What the tour's steps share: the window, the practice world, and the words for what is waited for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt

from app.desk import records
from app.desk.office import Office
from app.documents.cards import Card, Detail
from app.documents.values import Direction
from app.practice.world import World
from app.ui.navigation import NAME_ROLE
from app.ui.pages.inbox import InboxPage
from app.ui.pages.list_page import ListPage
from app.ui.pages.page import Page
from app.ui.tour.hands import StepFailedError, Tour, Wait, click, click_row, only, press
from app.ui.widgets.buttons import LinkButton
from app.ui.window import Window

P = TypeVar("P", bound=Page)
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Scene:
    """One run of the tour."""

    window: Window
    world: World
    tour: Tour
    office: Office
    keys: dict[str, int] = field(default_factory=dict)

    def page(self, kind: type[P]) -> P:
        """Return the page that is shown; raises StepFailedError when it is another."""
        shown = self.window.page()
        if not isinstance(shown, kind):
            message = f"{kind.__name__} is not shown but {type(shown).__name__}"
            raise StepFailedError(message)
        return shown

    def shows(self, name: str) -> Callable[[], bool]:
        """Return a condition: the page of this name is shown."""

        def condition() -> bool:
            page = self.window.page()
            return page is not None and page.entry.name == name

        return condition

    def go(self, name: str) -> Wait:
        """Click a page in the navigation and wait for it."""
        nav = self.window.nav
        rows = nav.model().rowCount()
        row = next((row for row in range(rows) if nav.model().index(row, 0).data(NAME_ROLE) == name), -1)
        click_row(nav, row)
        return Wait(self.shows(name), f"page {name}")

    def pick(self, page: ListPage, key: int) -> Iterator[Wait]:
        """Click the row of a record and wait until it is shown beside the list."""
        yield Wait(partial(_in_list, page, key), f"record {key} in the list")
        click_row(page.list, page.model.row_of(key))
        yield Wait(lambda: page.pane.detail is not None and page.pane.detail.card.key == key, f"record {key} shown")
        view = page.pane.viewer.view
        yield Wait(lambda: view.drawn_pages or view.sentence, f"the page of record {key}")
        yield Wait(lambda: _rows_are_here(page), "the rows")

    def primary(self) -> None:
        """Press Ctrl+Enter."""
        press(Qt.Key.Key_Return, CTRL)

    def cards(self, direction: Direction = Direction.INCOMING) -> list[Card]:
        """Return what the desk holds, newest first; looking is allowed, acting is for hands."""
        return records.listed(self.office, direction, 100)

    def find(self, words: str, direction: Direction = Direction.INCOMING) -> Card | None:
        """Return the newest record whose subject has these words."""
        return next((card for card in self.cards(direction) if words in card.subject), None)

    def detail(self, key: int) -> Detail:
        """Return a record whole."""
        return records.detail(self.office, key)


def _rows_are_here(page: ListPage) -> bool:
    """Tell whether every row in view shows its record."""
    high = page.list.viewport().height()
    seen = [page.list.indexAt(QPoint(1, at)).row() for at in range(1, high, 20)]
    return all(page.model.card(page.model.key(row)) for row in seen if row >= 0)


def _in_list(page: ListPage, key: int) -> bool:
    """Tell whether a record is in the list; what is kept back is asked for by its link, as a clerk would."""
    if page.model.row_of(key) >= 0:
        return True
    if isinstance(page, InboxPage) and page.news.isVisible():
        click(only(LinkButton, page.news))
    return False

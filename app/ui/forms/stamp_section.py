"""What is kept of places "for all of this kind": seen type by type, and forgotten."""

from PySide6.QtCore import QLocale
from typing_extensions import override

from app.desk import stamp_places
from app.desk.stamp_places import Kept
from app.signing.marks import MM
from app.ui.forms.settings import Section
from app.ui.language import translate
from app.ui.models.simple import SimpleRows
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.viewer.places import titles
from app.ui.widgets.facts import label
from app.ui.widgets.rows import RowList, RowText


class StampSection(Section):
    """One row for each place that was kept for a type of document."""

    def __init__(self, shell: Shell) -> None:
        """Build the list."""
        super().__init__(
            shell,
            translate("SettingsPage", "Places of stamps"),
            translate(
                "SettingsPage",
                "Where a clerk wanted number, date, seal or line for every document of a type. What is forgotten is"
                " found by reading the page again.",
            ),
            translate("SettingsPage", "Forget this place"),
        )
        self.kept: tuple[tuple[str, Kept], ...] = ()
        self.rows = SimpleRows(self)
        self.list = RowList(translate("SettingsPage", "Places of stamps"))
        self.list.setObjectName("keptPlaces")
        self.list.setModel(self.rows)
        self.nothing = label(
            translate("SettingsPage", "Nothing is kept: every place is found by reading the page."), wrap=True
        )
        self.column.addWidget(self.list)
        self.column.addWidget(self.nothing)
        self.end()
        self._show({})

    @override
    def arrive(self) -> None:
        """Ask what is kept."""
        self.notice.hide()
        job = self.shell.bridge.run(self, self.shell.lanes.read, stamp_places.remembered, self.shell.office)
        job.then(self._show)

    @override
    def commit(self) -> None:
        """Forget the chosen place."""
        at = self.list.currentIndex().row()
        if 0 <= at < len(self.kept):
            type_name, place = self.kept[at]
            self.run(stamp_places.forget, self._forgotten, type_name, place.name)

    def _forgotten(self, _nothing: None) -> None:
        self.arrive()
        said = translate("SettingsPage", "Forgotten; this place is found by reading the page again.")
        self.notice.say(said, Tone.GOOD)

    def _show(self, kept: dict[str, tuple[Kept, ...]]) -> None:
        self.kept = tuple((type_name, place) for type_name, places in kept.items() for place in places)
        self.rows.show_rows([_row(type_name, place) for type_name, place in self.kept])
        self.list.setFixedHeight(look().px(61) * max(1, len(self.kept)) + 2)
        self.list.setVisible(bool(kept))
        self.nothing.setVisible(not kept)
        self.primary.setVisible(bool(kept))
        if kept:
            self.list.setCurrentIndex(self.rows.index(0))


def _row(type_name: str, kept: Kept) -> RowText:
    """Say where a place stands, or how far it goes from where it is found, in millimetres."""
    names = dict(titles()) | {stamp_places.LINE: translate("SettingsPage", "lines on other files")}
    if kept.page is None:
        right = translate("SettingsPage", "{mm} mm to the right") if kept.across >= 0 else None
        down = translate("SettingsPage", "{mm} mm down") if kept.down >= 0 else None
        left, up = translate("SettingsPage", "{mm} mm to the left"), translate("SettingsPage", "{mm} mm up")
        ways = (right or left).format(mm=_millimetres(kept.across)), (down or up).format(mm=_millimetres(kept.down))
        said = translate("SettingsPage", "moved by {across}, {down}").format(across=ways[0], down=ways[1])
    else:
        there = translate("SettingsPage", "{across} mm from the left, {down} mm from the top, page {page}")
        said = there.format(across=_millimetres(kept.across), down=_millimetres(kept.down), page=kept.page + 1)
    return RowText(f"{type_name} · {names[kept.name]}", said, tone=None)


def _millimetres(points: float) -> str:
    """Return a length without its sign."""
    return f"{abs(points) / MM:.1f}".replace(".", QLocale().decimalPoint())

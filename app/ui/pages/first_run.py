"""The first start: who the agency is, its axis, its clerk, and the books, also in the middle of a year (D-04)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.desk.setup import Setup
from app.ui.jobs.first_run import Beginning, Begun, begin_office
from app.ui.language import translate
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import label


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return FirstRunPage(shell, entry)


class FirstRunPage(Page):
    """One card with four groups of fields; everything can be changed later in the settings."""

    has_cancel = True

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build the fields."""
        super().__init__(shell, entry)
        ours = shell.office.settings
        self.agency = _line(ours.agency)
        self.organ_id = _line(ours.organ_id, "H99.05")
        self.old_id = _line(ours.old_organ_id, "000.00.05.H99")
        self.short = _line(ours.agency_short, "SXD")
        self.parent_agency = _line(ours.parent_agency)
        self.place_name = _line(ours.place)
        self.axis = _line(ours.axis_url, "https://")
        self.system_id = _line(ours.system_id)
        self.secret = _line("")
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.clerk = _line(shell.clerk)
        self.first = _line("1")
        self.grounds = _line("")
        self.notice = NoticeBar()
        self.go = ActionButton(translate("FirstRunPage", "Begin work"), Kind.PRIMARY, "Ctrl+Return")
        self.go.clicked.connect(self.commit)
        self.key("Ctrl+Return", translate("FirstRunPage", "begin work"), self.commit)
        self._build()

    @override
    def arrive(self, key: int) -> None:
        """Begin with the name."""
        self.agency.setFocus()

    def commit(self) -> None:
        """Write everything down and begin."""
        if not self.go.isEnabled():
            return
        wrong = self._wrong()
        if wrong:
            self.notice.say(wrong, Tone.DOUBT)
            return
        setup = Setup(
            agency=self.agency.text(),
            organ_id=self.organ_id.text(),
            old_organ_id=self.old_id.text(),
            agency_short=self.short.text(),
            parent_agency=self.parent_agency.text(),
            place=self.place_name.text(),
            axis_url=self.axis.text(),
            system_id=self.system_id.text(),
            secret=self.secret.text(),
            clerk=self.clerk.text().strip(),
        )
        wanted = Beginning(setup, int(self._first() or 1), self.grounds.text().strip())
        self.go.setEnabled(False)
        bridge, lanes = self.shell.bridge, self.shell.lanes
        bridge.run(self, lanes.write, begin_office, self.shell.office, wanted).then(self._begun).otherwise(
            self._refused
        )

    def _wrong(self) -> str:
        if not (self.agency.text().strip() and self.organ_id.text().strip() and self.clerk.text().strip()):
            return translate("FirstRunPage", "The agency's name, its code and the clerk's name are needed.")
        first = self._first()
        if first and not first.isdecimal():
            return translate("FirstRunPage", "The first number is a whole number.")
        if int(first or 1) > 1 and not self.grounds.text().strip():
            return translate("FirstRunPage", "A book that begins in the middle of a year needs its ground.")
        return ""

    def _first(self) -> str:
        return self.first.text().strip()

    def _begun(self, begun: Begun) -> None:
        self.go.setEnabled(True)
        self.shell.take_settings(begun.settings)
        self.shell.take_duty(begun.clerk)
        self.shell.go("to_register")

    def _refused(self, problem: OfficeError) -> None:
        self.go.setEnabled(True)
        self.notice.refuse(problem)

    def _build(self) -> None:
        worn = look()
        card = QFrame()
        card.setObjectName("box")
        card.setMaximumWidth(worn.px(720))
        column = QVBoxLayout(card)
        edge = worn.px(24)
        column.setContentsMargins(edge, worn.px(18), edge, worn.px(18))
        column.setSpacing(worn.px(8))
        column.addWidget(label(translate("FirstRunPage", "Set up the office"), "page"))
        say = translate("FirstRunPage", "Only what is marked * is needed now; the rest can wait for the settings.")
        column.addWidget(label(say, "secondary", wrap=True))
        for title, rows in self._groups():
            column.addSpacing(worn.px(4))
            column.addWidget(label(title, "strong"))
            form = QFormLayout()
            form.setHorizontalSpacing(worn.px(12))
            form.setVerticalSpacing(worn.px(6))
            form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for name, fields in rows:
                line = QHBoxLayout()
                line.setSpacing(worn.px(8))
                for field in fields:
                    field.setAccessibleName(name)
                    line.addWidget(field)
                title_of_row = label(name, "label")
                title_of_row.setMinimumWidth(worn.px(186))
                title_of_row.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                form.addRow(title_of_row, line)
            column.addLayout(form)
        column.addWidget(self.notice)
        column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        self._place(card)

    def _place(self, card: QFrame) -> None:
        inner = QWidget()
        inner.setObjectName("ground")
        row = QHBoxLayout(inner)
        edge = look().px(16)
        row.setContentsMargins(edge, edge, edge, edge)
        row.addStretch(1)
        row.addWidget(card, 8, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _groups(self) -> tuple[tuple[str, tuple[tuple[str, tuple[QLineEdit, ...]], ...]], ...]:
        return (
            (
                translate("FirstRunPage", "The agency"),
                (
                    (translate("FirstRunPage", "Name *"), (self.agency,)),
                    (translate("FirstRunPage", "Code *, old code"), (self.organ_id, self.old_id)),
                    (translate("FirstRunPage", "Abbreviation, place"), (self.short, self.place_name)),
                    (translate("FirstRunPage", "Superior agency"), (self.parent_agency,)),
                ),
            ),
            (
                translate("FirstRunPage", "The axis"),
                (
                    (translate("FirstRunPage", "Address"), (self.axis,)),
                    (translate("FirstRunPage", "System, secret"), (self.system_id, self.secret)),
                ),
            ),
            (
                translate("FirstRunPage", "The clerk and the incoming book"),
                (
                    (translate("FirstRunPage", "Clerk on duty *"), (self.clerk,)),
                    (translate("FirstRunPage", "First number of the book"), (self.first,)),
                    (translate("FirstRunPage", "On the ground of"), (self.grounds,)),
                ),
            ),
        )


def _line(text: str, hint: str = "") -> QLineEdit:
    made = QLineEdit(text)
    made.setPlaceholderText(hint)
    return made

"""Form and technique point by point beside the page, and the way back to the drafter (NĐ 30/2020 Đ8; R-409, R-422)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.desk import form_check, send_back
from app.desk.form_check import FormCheck
from app.documents.cards import Detail
from app.documents.form_check import BY_EYE, Point
from app.ui import words
from app.ui.forms.act_form import ActForm
from app.ui.forms.simple import ReasonForm
from app.ui.language import PLURAL, translate
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.viewer.view import Highlight
from app.ui.widgets.buttons import ActionButton, Kind, LinkButton
from app.ui.widgets.facts import label
from app.ui.widgets.marks import Mark
from app.ui.wording.form_points import fault_sentence, point_sentences, point_word

if TYPE_CHECKING:
    from app.ui.viewer.frame import Viewer

_MM = 72 / 25.4
"""Points in a millimetre."""
_TONES = {"wrong": Tone.BAD, "look": Tone.DOUBT, "right": Tone.GOOD}


class PointRow(QWidget):
    """One point that a person has to judge: what was found, a way to its place, a tick."""

    place_wanted = Signal(object)
    """The page is to show where the point stands."""

    def __init__(self, point: Point, *, ticked: bool) -> None:
        """Show a point and whether it was ticked."""
        super().__init__()
        self.point = point
        name = point_word(point.check)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, look().px(2), 0, look().px(2))
        grid.setHorizontalSpacing(look().px(8))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Mark(_TONES[point.result], plain=True), 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(name, "strong", wrap=True), 0, 1)
        said = " ".join(fault_sentence(fault) for fault in point.faults)
        said = said or translate("PointRow", "Only a person can judge this.")
        grid.addWidget(label(said, "secondary", wrap=True), 1, 1)
        wrong = point.result == "wrong"
        self.tick = QCheckBox(translate("PointRow", "let it pass") if wrong else translate("PointRow", "seen, right"))
        self.tick.setAccessibleName(f"{name}: {self.tick.text()}")
        self.tick.setChecked(ticked)
        below = QHBoxLayout()
        below.addWidget(self.tick)
        if point.box is not None:
            place = LinkButton(translate("PointRow", "show the place"))
            place.setAccessibleName(translate("PointRow", "Show the place of: {name}").format(name=name))
            place.clicked.connect(lambda: self.place_wanted.emit(point))
            below.addWidget(place)
        below.addStretch(1)
        grid.addLayout(below, 2, 1)
        self.setAccessibleName(f"{name}: {said}")


class FormForm(ActForm):
    """What was measured and what a person ticks, kept with the record before it gets its number."""

    back_wanted = Signal(str)
    """The document is to go back to its drafter, with these sentences."""

    def __init__(self, shell: Shell, detail: Detail, viewer: "Viewer") -> None:
        """For one document whose main file the viewer shows."""
        super().__init__(shell, translate("FormForm", "Form and technique"), translate("FormForm", "Keep the result"))
        self.primary.setObjectName("keepForm")
        self._detail, self._viewer = detail, viewer
        self._points: tuple[Point, ...] = ()
        self.rows: list[PointRow] = []
        self._summary = label(translate("FormForm", "Reading the pages…"), "secondary", wrap=True)
        self.fields.addWidget(self._summary)
        self.back = ActionButton(translate("FormForm", "Send back to the drafter…"), Kind.PLAIN)
        self.back.setObjectName("sendBack")
        self.back.clicked.connect(self._ask_back)
        self.primary.setEnabled(False)
        self._read_pages()

    @override
    def first_field(self) -> QWidget | None:
        """The first tick, or the button."""
        return self.rows[0].tick if self.rows else self.primary

    @override
    def commit(self) -> None:
        """Keep the points and the ticks."""
        if self.primary.isEnabled():
            self.send(form_check.keep_form, self._detail.card.key, self._points, self._ticked())

    @override
    def put_away(self) -> None:
        """Take the box off the page."""
        self._viewer.view.highlight(())
        super().put_away()

    def _read_pages(self) -> None:
        kept = self._detail.fields.get("form")
        if isinstance(kept, dict):
            self._show(form_check.form_from(kept))
            return
        shell, card = self.shell, self._detail.card
        main = next((file for file in self._detail.files if file.role == "MAIN"), None)
        if main is None:
            self._show(FormCheck(tuple(Point(check, "look") for check in BY_EYE)))
            return
        signer = str(self._detail.fields.get("signer_name") or "")
        path = shell.office.vault.path(main.sha256)
        job = shell.bridge.run(
            self, shell.lanes.work, form_check.look_at, shell.office, path, card.type_name, signer, shell.house.reader
        )
        job.then(self._show).otherwise(self._unread)

    def _show(self, found: FormCheck) -> None:
        self._points = found.points
        wrong, look_, right = ([one for one in found.points if one.result == r] for r in ("wrong", "look", "right"))
        self._summary.setText(summary(found))
        self.fields.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for point in (*wrong, *look_):
            row = PointRow(point, ticked=point.check in found.ticked)
            row.place_wanted.connect(self._show_place)
            self.rows.append(row)
            self.fields.addWidget(row)
        if right:
            told = ", ".join(point_word(point.check) for point in right)
            said = translate("FormForm", "As the rule asks: {points}.").format(points=told)
            self.fields.addWidget(label(said, "small", wrap=True))
        self.end_fields()
        self.primary.setEnabled(True)
        if (first := self.first_field()) is not None:
            first.setFocus()

    def _unread(self, problem: OfficeError) -> None:
        told = words.told(problem)
        self._summary.setText(f"{told.sentence} ({told.code})")
        self.fields.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.end_fields()

    def _ticked(self) -> list[str]:
        return [row.point.check for row in self.rows if row.tick.isChecked()]

    def _show_place(self, point: Point) -> None:
        if point.box is None:
            return
        left, top, right, bottom = (edge * _MM for edge in point.box)
        place = Highlight(point.page, (left, top, right, bottom), _TONES[point.result], strong=True)
        self._viewer.view.highlight((place,))
        self._viewer.view.show_place(place.page, place.box)

    def _ask_back(self) -> None:
        ticked = self._ticked()
        wrong = [one for one in self._points if one.result == "wrong" and one.check not in ticked]
        self.back_wanted.emit(point_sentences(wrong))


class SendBackForm(ReasonForm):
    """Trả lại người soạn thảo: what is to be mended, in the clerk's words."""

    def __init__(self, shell: Shell, detail: Detail, points: str = "") -> None:
        """For one document without a number; `points` are sentences about its form."""
        title = translate("SendBackForm", "Send “{subject}” back to its drafter")
        act = translate("SendBackForm", "Send back to the drafter")
        super().__init__(shell, title.format(subject=detail.card.subject), act)
        self.primary.setObjectName("sendBackPrimary")
        self._key = detail.card.key
        self.reason.setPlainText(points)

    @override
    def commit(self) -> None:
        """Send it back with the reason."""
        if reason := self.text():
            self.send(send_back.send_back, self._key, reason)


def summary(found: FormCheck) -> str:
    """Say in one line what was found."""
    wrong, still = len(found.wrong), len(found.open)
    if not wrong and not still:
        return translate("FormForm", "Form and technique: all points are as the rule asks or were seen.")
    said = [
        translate("FormForm", "%n points are not as the rule asks", None, PLURAL, wrong) if wrong else "",
        translate("FormForm", "%n points are for a person to look at", None, PLURAL, still) if still else "",
    ]
    told = "; ".join(part for part in said if part)
    return translate("FormForm", "Form and technique: {points}.").format(points=told)

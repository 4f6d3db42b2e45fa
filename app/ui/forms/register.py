"""The register form: the fields of the law in its order, values from the packet, proposals in grey (D-12)."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from app.desk.register import Registration
from app.documents.cards import Detail
from app.documents.numbering import split_code
from app.ui import words
from app.ui.forms.agency import AgencyField
from app.ui.forms.choices import Choice
from app.ui.forms.dates import DayField, read_day
from app.ui.jobs.registering import Offers
from app.ui.language import PLURAL, translate
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.field import Field

_URGENCIES = 4
"""The decree's three levels and the ordinary one; the fifth is only read from packets (D-31)."""


class RegisterForm(QWidget):
    """The fields; `registration` reads them, the page compares code and date with what it says."""

    edited = Signal()

    def __init__(self, shell: Shell) -> None:
        """Build the fields in the order of the book."""
        super().__init__()
        self._shell = shell
        self._sender_id = ""
        self._year = shell.office.today().year
        self._grid = QGridLayout(self)
        worn = look()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(worn.px(12))
        self._grid.setVerticalSpacing(worn.px(7))
        self._grid.setColumnStretch(1, 1)
        self._build()
        self._lay_out()
        self._build_folded()
        for line in self._lines().values():
            line.textEdited.connect(self.edited)
        self.subject.textChanged.connect(self.edited)

    def show_detail(self, detail: Detail, offers: Offers) -> None:
        """Fill in what the packet says; a kept draft comes over it."""
        card, known = detail.card, detail.fields
        self._sender_id = card.sender_id
        self.arrived.setText(words.day_and_hour(card.arrived_at))
        self.arrived.remark(translate("RegisterForm", "Incoming book {year}").format(year=self._year))
        self.sent_by.setText(card.sender)
        self.sent_by.note(translate("RegisterForm", "✓ {code}").format(code=card.sender_id) if card.sender_id else "",
                         Tone.GOOD)  # fmt: skip
        author = str(known.get("author") or "")
        self.author.setText("" if author == card.sender else author)
        self.author.propose(card.sender, translate("RegisterForm", "like the sender · Tab"))
        self.code.setText(card.code)
        self.date.setText(words.day(card.issued_date))
        self.kind.offer(list(offers.types))
        self.kind.setEditText(card.type_name)
        self.subject.setPlainText(card.subject)
        self.signer.setText(str(known.get("signer_name") or ""))
        self.position.setText(str(known.get("signer_position") or ""))
        self.urgency.setCurrentIndex(min(card.urgency, _URGENCIES - 1))
        self.due.say(card.due)
        self.reply.setChecked(bool(known.get("response_required")))
        self.receiver.setText(str(known.get("receiver") or ""))
        self.receiver.propose(
            offers.route, translate("RegisterForm", "by the routing rule · Tab") if offers.route else ""
        )
        self.leader.offer(list(offers.leaders), choose_first=True)
        self.pages.setText(str(card.pages or ""))
        self.copies.setText(str(known.get("copies") or 1))
        self.paper.setChecked(bool(known.get("has_paper")))
        self.case.setText(str(known.get("case_file") or ""))
        self.remark.setText(card.note)
        self.restore(offers.draft)
        self._say_folded()

    def registration(self) -> Registration:
        """Return what the fields say."""
        code = split_code(self.code.text())
        return Registration(
            author=self.author.text().strip() or self.sent_by.text().strip(),
            code_number=code.number,
            code_notation=code.notation,
            issued_date=read_day(self.date.text(), self._year),
            type_name=self.kind.text(),
            subject=self.subject.toPlainText(),
            receiver=self.receiver.text().strip(),
            signer_name=self.signer.text().strip(),
            signer_position=self.position.text().strip(),
            urgency=self.urgency.currentIndex(),
            due=self.due.day(),
            response_required=self.reply.isChecked(),
            page_count=_number(self.pages.text()),
            copies=_number(self.copies.text()) or 1,
            has_paper=self.paper.isChecked(),
            case_file=self.case.text().strip(),
            note=self.remark.text().strip(),
            sender=self.sent_by.text().strip(),
            sender_id=self._sender_id,
        )

    def draft(self) -> dict[str, Any]:
        """Return the fields as they stand, to be kept while the clerk types."""
        kept: dict[str, Any] = {name: line.text() for name, line in self._lines().items()}
        return kept | {
            "subject": self.subject.toPlainText(),
            "kind": self.kind.text(),
            "leader": self.leader.text(),
            "urgency": self.urgency.currentIndex(),
            "sender_id": self._sender_id,
        }

    def restore(self, kept: dict[str, Any]) -> None:
        """Put a kept draft back into the fields."""
        for name, line in self._lines().items():
            if name in kept:
                line.setText(str(kept[name]))
        if kept:
            self.subject.setPlainText(str(kept.get("subject", "")))
            self.kind.setEditText(str(kept.get("kind", "")))
            self.leader.setEditText(str(kept.get("leader", "")))
            self.urgency.setCurrentIndex(int(kept.get("urgency", 0)))
            self._sender_id = str(kept.get("sender_id", ""))

    def missing(self) -> tuple[str, QWidget] | None:
        """Return the first thing that is wrong and its field."""
        if not self.subject.toPlainText().strip():
            return translate("RegisterForm", "The subject is empty."), self.subject
        if not self.sent_by.text().strip():
            return translate("RegisterForm", "The sender is empty."), self.sent_by
        for line in (self.date, self.due):
            if line.text().strip() and read_day(line.text(), self._year) is None:
                return translate("RegisterForm", "“{text}” is not a day.").format(text=line.text()), line
        return None

    def first(self) -> QWidget:
        """Return the first field that is not certain."""
        if not self._sender_id:
            return self.sent_by
        if not self.code.text():
            return self.code
        return self.receiver

    def _lines(self) -> dict[str, QLineEdit]:
        return {
            "sender": self.sent_by,
            "author": self.author,
            "code": self.code,
            "date": self.date,
            "signer": self.signer,
            "position": self.position,
            "due": self.due,
            "receiver": self.receiver,
            "pages": self.pages,
            "copies": self.copies,
            "case": self.case,
            "remark": self.remark,
        }

    def _row(self, name: str, *widgets: tuple[QWidget, int]) -> None:
        row = self._grid.rowCount()
        title = QLabel(name)
        title.setProperty("role", "label")
        title.setBuddy(widgets[0][0])
        title.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        title.setMinimumWidth(look().px(104))
        self._grid.addWidget(title, row, 0)
        line = QHBoxLayout()
        line.setSpacing(look().px(8))
        for widget, stretch in widgets:
            line.addWidget(widget, stretch)
        self._grid.addLayout(line, row, 1)

    def _build(self) -> None:
        field_word = words.field_word
        self.arrived = Field(field_word("arrived_at"))
        self.arrived.setReadOnly(True)
        self.arrived.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sent_by = AgencyField(self._shell, field_word("sender"))
        self.sent_by.chosen.connect(self._take_agency)
        self.sent_by.textEdited.connect(self._free_sender)
        self.author = AgencyField(self._shell, field_word("author"))
        self.code = Field(field_word("code"))
        self.code.proposed.connect(self.code.setText)
        self.date = Field(field_word("issued_date"))
        self.date.proposed.connect(self.date.setText)
        self.kind = Choice()
        self.kind.setAccessibleName(field_word("type_name"))
        self.subject = QPlainTextEdit()
        self.subject.setAccessibleName(field_word("subject"))
        self.subject.setTabChangesFocus(True)
        self.subject.setFixedHeight(look().px(52))
        self.signer = Field(field_word("signer"))
        self.position = Field(field_word("signer_position"))
        self.position.setPlaceholderText(field_word("signer_position"))
        self.urgency = Choice()
        self.urgency.setEditable(False)
        self.urgency.setAccessibleName(field_word("urgency"))
        self.urgency.addItems([words.urgency_word(level) for level in range(_URGENCIES)])
        self.due = DayField()
        self.due.setAccessibleName(field_word("due"))
        self.due.setPlaceholderText(translate("RegisterForm", "deadline: none"))
        self.reply = QCheckBox(translate("RegisterForm", "reply wanted"))
        self.receiver = Field(field_word("receiver"))
        self.leader = Choice()
        self.leader.setAccessibleName(field_word("presented_to"))

    def _lay_out(self) -> None:
        field_word = words.field_word
        self._row(field_word("arrived_at"), (self.arrived, 1))
        self._row(field_word("sender"), (self.sent_by, 1))
        self._row(field_word("author"), (self.author, 1))
        self._row(field_word("code"), (self.code, 1))
        self._row(field_word("issued_date"), (self.date, 1))
        self._row(field_word("type_name"), (self.kind, 1))
        self._row(field_word("subject"), (self.subject, 1))
        self._row(field_word("signer"), (self.signer, 3), (self.position, 2))
        self._row(field_word("urgency"), (self.urgency, 2), (self.due, 3), (self.reply, 0))
        self._row(translate("RegisterForm", "Receiving unit"), (self.receiver, 1))
        self._row(field_word("presented_to"), (self.leader, 1))

    def _build_folded(self) -> None:
        self.pages, self.copies, self.case, self.remark = (
            Field(words.field_word(name)) for name in ("pages", "copies", "case_file", "note")
        )
        self.paper = QCheckBox(translate("RegisterForm", "paper copy follows"))
        self.fold = LinkButton("")
        self.fold.be_quiet()
        self.fold.clicked.connect(self._unfold)
        row = self._grid.rowCount()
        self._grid.addWidget(self.fold, row, 1)
        start = self._grid.count()
        self._row(words.field_word("pages"), (self.pages, 1), (self.copies, 1), (self.paper, 0))
        self._row(words.field_word("case_file"), (self.case, 1))
        self._row(words.field_word("note"), (self.remark, 1))
        self.copies.remark(words.field_word("copies").lower())
        self._folded: list[QWidget] = [self.pages, self.copies, self.paper, self.case, self.remark]
        for place in range(start, self._grid.count()):
            item = self._grid.itemAt(place)
            if item is not None and item.widget() is not None:
                self._folded.append(item.widget())
        self._show_folded(visible=False)

    def open_remark(self) -> None:
        """Unfold and give the keyboard to the note."""
        self._show_folded(visible=True)
        self.remark.setFocus()

    def _unfold(self) -> None:
        self._show_folded(visible=not self.pages.isVisible())

    def _show_folded(self, *, visible: bool) -> None:
        for widget in self._folded:
            widget.setVisible(visible)
        self._say_folded()

    def _say_folded(self) -> None:
        none = translate("RegisterForm", "none")
        pages = _number(self.pages.text()) or 0
        parts = [
            translate("RegisterForm", "%n pages", None, PLURAL, pages),
            translate("RegisterForm", "{count} copies").format(count=self.copies.text() or 1),
            translate("RegisterForm", "with paper copy")
            if self.paper.isChecked()
            else translate("RegisterForm", "no paper copy"),
            translate("RegisterForm", "work file: {text}").format(text=self.case.text() or none),
            translate("RegisterForm", "note: {text}").format(text=self.remark.text() or none),
        ]
        mark = "▾" if self.pages.isVisible() else "▸"
        self.fold.setText(f"{mark} {' · '.join(parts)}")
        self.fold.setAccessibleName(self.fold.text())
        self.fold.setToolTip(self.fold.text())
        self.fold.updateGeometry()

    def _take_agency(self, card: object) -> None:
        self._sender_id = str(getattr(card, "organ_id", ""))
        self.sent_by.note(f"✓ {self._sender_id}", Tone.GOOD)
        self.author.propose(self.sent_by.text(), translate("RegisterForm", "like the sender · Tab"))
        self.edited.emit()

    def _free_sender(self) -> None:
        self._sender_id = ""
        self.sent_by.note(translate("RegisterForm", "not in the directory"), Tone.DOUBT)


def _number(text: str) -> int | None:
    return int(text) if text.strip().isdigit() else None

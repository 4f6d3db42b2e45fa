"""A certified copy on paper: what kind, who decided and signs it; its number and its pages with the block (F-19)."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.desk import people, records
from app.desk.copies import Order
from app.desk.office import Office
from app.documents.arrival import Signer
from app.documents.cards import Detail, PersonCard
from app.documents.copying import paper_copy_kinds
from app.documents.paper_seals import certified_wanted, paper_rule
from app.ui import words
from app.ui.forms.choices import Choice
from app.ui.forms.settings import PathLine
from app.ui.jobs.shown import fresh
from app.ui.language import PLURAL, translate
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.pages.print_page import PrintPage
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.facts import label
from app.ui.widgets.form_page import scrolled_column

if TYPE_CHECKING:
    from app.compose import House
    from app.desk.copies import Made
    from app.desk.copy_print import OnPaper, Printed


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return PaperCopyPage(shell, entry)


class PaperCopyPage(PrintPage):
    """The source on the right until the copy has its number; then its pages, as they are printed and signed by hand."""

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build the fields."""
        self._named: tuple[str, int] | None = None
        super().__init__(shell, entry, translate("PaperCopyPage", "Enter it in the book and make the pages"))
        self.primary.setObjectName("makePaperCopy")
        self.allowed.currentTextChanged.connect(self._fill)

    @override
    def choices(self, column: QVBoxLayout) -> None:
        """Kind, who decided, for whom, and who signs; left empty the signature's lines are dots."""
        self.kind, self.allowed, self.file = QComboBox(), Choice(), PathLine("")
        self.to, self.position, self.signer = QLineEdit(), QLineEdit(), QLineEdit()
        self.copies = QSpinBox()
        self.copies.setObjectName("paperCopyCount")
        self.copies.setRange(1, 9999)
        self.copies.setMaximumWidth(look().px(120))
        self.to.setPlaceholderText(translate("PaperCopyPage", "separated by ;"))
        area, fields = scrolled_column(0)
        column.addWidget(area, 10)
        self.kind.setObjectName("paperCopyKind")
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._of_order: list[QWidget] = []
        self._extract = label(translate("PaperCopyPage", "Extract (PDF)"), "label", wrap=True)
        for name, field in (
            (translate("CopyPage", "Kind of copy"), self.kind),
            (translate("PaperCopyPage", "Who decided it"), self.allowed),
            (translate("PaperCopyPage", "For whom"), self.to),
            (translate("PaperCopyPage", "How many copies, with the one that stays"), self.copies),
            (translate("PaperCopyPage", "Capacity and position of who signs"), self.position),
            (translate("DeliveryPage", "Name of who signs"), self.signer),
        ):
            title = label(name, "label", wrap=True)
            fields.addWidget(title)
            fields.addWidget(field)
            field.setAccessibleName(name)
            if field in {self.allowed, self.to, self.copies}:
                self._of_order += [title, field]
        fields.addWidget(self._extract)
        fields.addWidget(self.file)
        fields.addStretch(1)
        self.kind.currentIndexChanged.connect(self._fill)
        self.to.textChanged.connect(self._count)

    @override
    def arrive(self, key: int) -> None:
        """Show which copies can be made of a document."""
        super().arrive(key)
        self._named = None
        self.notice.hide()
        for field in (self.to, self.position, self.signer, self.file.line):
            field.clear()
        self.kind.clear()
        self._count("")
        self._fill()
        lanes, office = self.shell.lanes, self.shell.office
        self.ask_about(lanes.read, document_and_copies, office, key).then(self._show).otherwise(self.refused)
        self.ask_about(lanes.read, people.people, office, "leader").then(self._offer_leaders)

    @override
    def panes(self) -> list[QWidget]:
        """Fields and pages."""
        return [self.kind, self.viewer.view]

    @override
    def commit(self) -> None:
        """Give the number, and set the pages; where these fail, the number is not given twice."""
        if not self.primary.isEnabled():
            return
        self.primary.allow(translate("PrintPage", "The pages are being set."))
        again = self._again()
        named = self._named if again is None else (again.code, again.year)
        if named is not None:
            self._set_pages(named)
            return
        path = self.file.text() if self.kind.currentData() == "trich_sao" else ""
        order = Order(
            self.kind.currentData(),
            self.allowed.text(),
            recipients=self.to.text(),
            file=Path(path) if path else None,
            copies=self.copies.value(),
        )
        job = self.ask_about(self.shell.lanes.write, give_number, self.shell.office, self.record, order)
        job.then(self._numbered).otherwise(self.refused)

    def _numbered(self, made: "Made") -> None:
        self._named = (made.code, made.year)
        self._set_pages(self._named)

    def _set_pages(self, named: tuple[str, int]) -> None:
        signer = Signer(self.signer.text().strip(), competence=self.position.text().strip())
        job = self.ask_about(self.shell.lanes.work, set_pages, self.shell.house, named, signer)
        job.then(self._printed_out).otherwise(self.refused)

    @override
    def refused(self, problem: OfficeError) -> None:
        """Say why it cannot be made."""
        super().refused(problem)
        self._fill()

    def _show(self, found: "tuple[Detail, list[OnPaper]]") -> None:
        told, made = found
        for kind in paper_copy_kinds(told.card.type_name):
            self.kind.addItem(words.copy_word(kind), kind)
        for one in made:
            again = translate("PaperCopyPage", "Print {code} of {day} again")
            self.kind.addItem(again.format(code=one.code, day=words.day(one.at.date())), one)
        main = next((file for file in told.files if file.role == "MAIN"), None)
        nothing = translate("PaperCopyPage", "The document has no page here.")
        self.viewer.view.show_file(Path(main.path) if main else None, nothing)
        self._fill()

    def _offer_leaders(self, leaders: list[PersonCard]) -> None:
        self.allowed.offer([one.name for one in leaders])

    def _printed_out(self, printed: "Printed") -> None:
        self.show_pages(printed.out)
        again = self._again()
        count = again.copies if again is not None else self.copies.value()
        copies = translate("PaperCopyPage", "%n copies", None, PLURAL, count)
        said = translate(
            "PaperCopyPage", "{code} is in the book of copies. Print {copies}, sign and seal them by hand."
        )
        parts = [said.format(code=printed.code, copies=copies)]
        if printed.own_page:
            parts.append(
                translate("PaperCopyPage", "The last page has no room: the block stands on a page of its own.")
            )
        self.notice.say(" ".join(parts), Tone.DOUBT if printed.own_page else Tone.GOOD)
        self._fill()

    def _count(self, recipients: str) -> None:
        """Propose a copy for each recipient and the one that stays; the clerk may write another number."""
        self.copies.setValue(certified_wanted(recipients, paper_rule(self.shell.office.today())))

    def _fill(self) -> None:
        extract, again = self.kind.currentData() == "trich_sao", self._again() is not None
        self._extract.setVisible(extract)
        self.file.setVisible(extract)
        for part in self._of_order:
            part.setVisible(not again)
        self.primary.name_it(
            translate("PaperCopyPage", "Make the pages")
            if again
            else translate("PaperCopyPage", "Enter it in the book and make the pages")
        )
        self.primary.allow(self._why_not())
        if self.made is None:
            self.allow(translate("PaperCopyPage", "The copy has no number yet."))

    def _why_not(self) -> str:
        if self._again() is not None:
            return ""
        if self.made is not None:
            return translate("PaperCopyPage", "This copy is in the book.")
        if self.kind.count() == 0:
            return translate("PaperCopyPage", "No certified copy can be made of this document.")
        if self.allowed.text():
            return ""
        return translate("CopyPage", "Write who decided that a copy is made.")

    def _again(self) -> "OnPaper | None":
        """Return the copy that is chosen, where it is one that has its number."""
        chosen = self.kind.currentData()
        return None if chosen is None or isinstance(chosen, str) else chosen


def document_and_copies(office: Office, key: int) -> "tuple[Detail, list[OnPaper]]":
    """Return a document and its copies on paper that are in the book."""
    from app.desk.copy_print import paper_copies

    return records.detail(office, key), paper_copies(office, key)


def give_number(office: Office, key: int, order: Order) -> "Made":
    """Enter the copy in the book."""
    from app.desk.copy_print import number_copy

    return number_copy(office, key, order)


def set_pages(house: "House", named: tuple[str, int], signer: Signer) -> "Printed":
    """Set the pages of a copy, by its code and year, into the work folder."""
    from app.desk.copy_print import print_copy

    office = house.office
    out = fresh(office.folders.work, "paper-copy")
    return print_copy(office, house.reader, named, signer, out)

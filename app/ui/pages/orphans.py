"""Reports and recalls of documents that we do not know: joined to a document, or put aside with a reason."""

from collections.abc import Sequence

from typing_extensions import override

from app.desk import orphans
from app.desk.office import Office
from app.desk.orphans import RECALL_STATUS, Orphan
from app.ui import words
from app.ui.forms.settle import JoinForm, ReasonedForm
from app.ui.language import translate
from app.ui.models.incoming import when
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.pages.pick_page import PickPage
from app.ui.shell import Shell
from app.ui.theme import Tone
from app.ui.widgets.action_bar import Offer
from app.ui.widgets.rows import RowText


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return OrphansPage(shell, entry)


class OrphansPage(PickPage[Orphan]):
    """One row a report."""

    @override
    def read(self, office: Office) -> list[Orphan]:
        """What nobody has settled."""
        return orphans.orphans(office)

    @override
    def row(self, thing: Orphan) -> RowText:
        """Who reports what about which document."""
        status = words.status_word(thing.status)
        title = f"{status[:1].upper()}{status[1:]} · {thing.sender_name}"
        about = words.reference_words(thing.reference)
        time = when(thing.at, self.shell.office.today())
        tone = Tone.BAD if thing.status == RECALL_STATUS else Tone.DOUBT
        return RowText(title, about, time, tone, spoken=f"{title}, {about}")

    @override
    def known(self, thing: Orphan) -> Sequence[tuple[str, str]]:
        """What the report says."""
        what_to_do = translate("Orphans", "Find the document it is about and join it; if there is none, put it aside.")
        return (
            (words.field_word("sender"), f"{thing.sender_name} ({thing.sender})"),
            (translate("Orphans", "Report"), words.status_word(thing.status)),
            (translate("Orphans", "About"), words.reference_words(thing.reference)),
            (translate("Orphans", "Identifier"), thing.reference),
            (translate("Orphans", "At"), words.day_and_hour(thing.at)),
            (words.field_word("text"), thing.text),
            (translate("Orphans", "What to do"), what_to_do),
        )

    @override
    def offers(self, thing: Orphan) -> list[Offer]:
        """Join, or put aside."""
        return [
            (translate("Orphans", "Join to a document…"), "", self.join),
            (translate("Orphans", "Put aside…"), "", self.aside),
        ]

    @override
    def say_empty(self) -> None:
        """Every report found its document."""
        self.empty.say(
            translate("Orphans", "Every report found its document."),
            translate("Orphans", "A report about a document that this office does not know is kept here."),
        )

    def join(self) -> None:
        """Ask for the document."""
        if self.current is not None:
            self.open_form(JoinForm(self.shell, self.current))

    def aside(self) -> None:
        """Ask for the reason."""
        if self.current is not None:
            title = translate("Orphans", "Put the report aside")
            self.open_form(ReasonedForm(self.shell, title, orphans.put_aside, self.current.id))

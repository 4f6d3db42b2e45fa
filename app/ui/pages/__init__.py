"""The pages of the window. A new page is one module with `make(shell, entry)` and one line here."""

from importlib import import_module
from typing import TYPE_CHECKING

from app.base.frozen import dataclass
from app.ui.language import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from app.ui.pages.page import Page
    from app.ui.shell import Shell


@dataclass(frozen=True)
class Entry:
    """One page: its name, its place in the navigation, and the module that makes it when first shown.

    A page of a group without a heading is not in the navigation, of group "" in no menu; `full` fills the window.
    """

    name: str
    group: str
    text: str
    module: str
    key: str = ""
    full: bool = False
    in_menu: bool = True

    @property
    def title(self) -> str:
        """The title in the clerk's language."""
        return translate("Pages", self.text)

    def make(self, shell: "Shell") -> "Page":
        """Import the module and build the page."""
        made: Page = import_module(f"app.ui.pages.{self.module}").make(shell, self)
        return made


GROUPS = {
    "incoming": QT_TRANSLATE_NOOP("Pages", "Incoming"),
    "outgoing": QT_TRANSLATE_NOOP("Pages", "Outgoing"),
    "books": QT_TRANSLATE_NOOP("Pages", "Books {year}"),
    "other": QT_TRANSLATE_NOOP("Pages", "Other"),
}

PAGES: tuple[Entry, ...] = (
    Entry("to_register", "incoming", QT_TRANSLATE_NOOP("Pages", "Waiting for registration"), "inbox", "Alt+1"),
    Entry("to_present", "incoming", QT_TRANSLATE_NOOP("Pages", "Waiting to be presented"), "inbox", "Alt+2"),
    Entry("in_work", "incoming", QT_TRANSLATE_NOOP("Pages", "In progress"), "inbox", "Alt+3"),
    Entry("paper", "incoming", QT_TRANSLATE_NOOP("Pages", "Waiting for paper"), "inbox", "Alt+4"),
    Entry("returned", "incoming", QT_TRANSLATE_NOOP("Pages", "Returned"), "inbox", "Alt+5"),
    Entry("asked", "incoming", QT_TRANSLATE_NOOP("Pages", "Recall requests"), "recalls", "Alt+6"),
    Entry("to_number", "outgoing", QT_TRANSLATE_NOOP("Pages", "Waiting for a number"), "outgoing", "Alt+7"),
    Entry("at_drafter", "outgoing", QT_TRANSLATE_NOOP("Pages", "Sent back to the drafter"), "outgoing"),
    Entry("to_seal", "outgoing", QT_TRANSLATE_NOOP("Pages", "Waiting for the agency's signature"), "outgoing", "Alt+8"),
    Entry("to_issue", "outgoing", QT_TRANSLATE_NOOP("Pages", "Waiting to be issued"), "outgoing", "Alt+9"),
    Entry("issued", "outgoing", QT_TRANSLATE_NOOP("Pages", "Sent"), "outbox"),
    Entry("not_accepted", "outgoing", QT_TRANSLATE_NOOP("Pages", "Not yet accepted"), "outbox"),
    Entry("book_incoming", "books", QT_TRANSLATE_NOOP("Pages", "Incoming book"), "book"),
    Entry("book_outgoing", "books", QT_TRANSLATE_NOOP("Pages", "Outgoing book"), "book"),
    Entry("scan", "other", QT_TRANSLATE_NOOP("Pages", "Scan"), "scan", "F9"),
    Entry("search", "other", QT_TRANSLATE_NOOP("Pages", "Search"), "search"),
    Entry("health", "other", QT_TRANSLATE_NOOP("Pages", "Exchange with the axis"), "health"),
    Entry("quarantine", "file", QT_TRANSLATE_NOOP("Pages", "Packets in quarantine"), "quarantine"),
    Entry("orphans", "file", QT_TRANSLATE_NOOP("Pages", "Reports of unknown documents"), "orphans"),
    Entry("reconcile", "file", QT_TRANSLATE_NOOP("Pages", "A day's reconciliation with the axis"), "reconcile"),
    Entry("try_out", "file", QT_TRANSLATE_NOOP("Pages", "Test packet to a partner"), "try_out"),
    Entry("stuck", "file", QT_TRANSLATE_NOOP("Pages", "Answers that could not be given"), "stuck"),
    Entry("revoked_seals", "file", QT_TRANSLATE_NOOP("Pages", "Revoked seal certificates"), "revoked_seals"),
    Entry("activity", "file", QT_TRANSLATE_NOOP("Pages", "Activity log"), "activity"),
    Entry("settings", "other", QT_TRANSLATE_NOOP("Pages", "Settings"), "settings"),
    Entry("prepare", "", QT_TRANSLATE_NOOP("Pages", "Take in a document to be issued"), "prepare", full=True),
    Entry("seal", "", QT_TRANSLATE_NOOP("Pages", "Give a number and sign"), "seal", full=True),
    Entry("by_hand", "", QT_TRANSLATE_NOOP("Pages", "Sign and seal on paper"), "by_hand", full=True),
    Entry("seal_batch", "", QT_TRANSLATE_NOOP("Pages", "Number and sign several"), "seal_batch", full=True),
    Entry("print_incoming", "", QT_TRANSLATE_NOOP("Pages", "Print the incoming book"), "print_book", full=True),
    Entry("print_outgoing", "", QT_TRANSLATE_NOOP("Pages", "Print the outgoing book"), "print_book", full=True),
    Entry("print_copies", "file", QT_TRANSLATE_NOOP("Pages", "Print the book of copies"), "print_book", full=True),
    Entry("copy", "", QT_TRANSLATE_NOOP("Pages", "Electronic copy of a paper"), "copy", full=True),
    Entry("paper_copy", "", QT_TRANSLATE_NOOP("Pages", "Certified copy on paper"), "paper_copy", full=True),
    Entry("print_arrival", "", QT_TRANSLATE_NOOP("Pages", "Print with the arrival mark"), "print_arrival", full=True),
    Entry("delivery", "", QT_TRANSLATE_NOOP("Pages", "Delivery slip"), "delivery", full=True),
    Entry("outage", "", QT_TRANSLATE_NOOP("Pages", "Minute of a time without the axis"), "outage", full=True),
    Entry("register", "", QT_TRANSLATE_NOOP("Pages", "Register an incoming document"), "register", full=True),
    Entry("clerk", "", QT_TRANSLATE_NOOP("Pages", "Who is on duty"), "clerk", full=True),
    Entry("first_run", "", QT_TRANSLATE_NOOP("Pages", "Set up the office"), "first_run", full=True),
    Entry("help", "", QT_TRANSLATE_NOOP("Pages", "The clerk's guide"), "help", full=True),
)


def entry(name: str) -> Entry:
    """Return the page of this name."""
    return next(one for one in PAGES if one.name == name)


def group_title(group: str, year: int) -> str:
    """Return the heading of a group of the navigation."""
    return translate("Pages", GROUPS[group]).format(year=year)

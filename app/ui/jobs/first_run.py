"""What the first-run page writes down in one go."""

from dataclasses import dataclass

from app.base.settings import Settings
from app.desk.books import Series, open_book
from app.desk.office import Office
from app.desk.setup import Setup, set_up
from app.documents.numbering import INCOMING


@dataclass(frozen=True)
class Beginning:
    """The set-up, the first number of the incoming book, and the ground on which it is not 1."""

    setup: Setup
    first: int = 1
    grounds: str = ""


@dataclass(frozen=True)
class Begun:
    """What holds from now on."""

    settings: Settings
    clerk: str


def begin_office(office: Office, wanted: Beginning) -> Begun:
    """Write the settings, put the clerk on duty and open this year's incoming book."""
    begun = set_up(office, wanted.setup)
    if wanted.first > 1:
        open_book(begun, Series(INCOMING, "", begun.today().year), wanted.first, wanted.grounds)
    return Begun(begun.settings, begun.who)

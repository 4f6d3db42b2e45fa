"""What can be made of a registered document whatever its state: the print with the mark ĐẾN, an electronic copy."""

from functools import partial

from app.documents.cards import Detail
from app.documents.copying import copy_kinds, paper_copy_kinds
from app.documents.life import State
from app.documents.values import Channel, Direction
from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.widgets.action_bar import Offer


def paper_acts(shell: Shell, detail: Detail) -> list[Offer]:
    """Return the acts, or none for a document that is not in the book or was recalled."""
    card = detail.card
    if card.direction is not Direction.INCOMING or card.number is None or card.state is State.RECALLED:
        return []
    marked = translate("Acts", "Print with the arrival mark…"), "Ctrl+P", partial(shell.go, "print_arrival", card.key)
    paper = card.channel == Channel.PAPER or bool(detail.fields.get("has_paper"))
    copied = translate("Acts", "Electronic copy…"), "", partial(shell.go, "copy", card.key)
    on_paper = translate("Acts", "Copy on paper…"), "", partial(shell.go, "paper_copy", card.key)
    return [
        marked,
        *([copied] if copy_kinds(card.type_name, paper=paper) else []),
        *([on_paper] if paper_copy_kinds(card.type_name) else []),
    ]

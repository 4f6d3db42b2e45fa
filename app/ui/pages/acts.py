"""The acts of an incoming document: which are possible, what they are called, what they open."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.base.errors import OfficeError
from app.desk.books import next_arrival
from app.desk.office import Office
from app.documents.cards import Card, Detail
from app.documents.life import State
from app.ui import words
from app.ui.forms.act_form import ActForm
from app.ui.language import translate
from app.ui.pages.detail import DetailPane
from app.ui.pages.paper_acts import paper_acts
from app.ui.shell import Shell
from app.ui.widgets.action_bar import Offer

Slot = Callable[[], object]
_TO_RETURN = ("V03", "V06")


class Acts(QObject):
    """Fills the action bar below a document and runs what is pressed."""

    done = Signal(object)
    """An act is done: `Card`."""

    def __init__(self, shell: Shell, pane: DetailPane) -> None:
        """Serve one pane."""
        super().__init__(pane)
        self._shell = shell
        self._pane = pane
        self._next = 0
        self._route = ""
        self._primary: Slot | None = None

    @property
    def form(self) -> ActForm | None:
        """The form that is open beside the page."""
        return self._pane.form

    @property
    def _detail(self) -> Detail | None:
        """The document that is shown; none while the next one is on its way, so that no key acts on the one before."""
        return self._pane.detail

    def show_detail(self, detail: Detail) -> None:
        """Offer the acts of this document."""
        self._fill()
        bridge, lanes, office = self._shell.bridge, self._shell.lanes, self._shell.office
        if detail.card.state is State.WAITING:
            bridge.run(self, lanes.read, next_arrival, office, detail.card.arrived_at).then(self._show_number)
        elif detail.card.state is State.REGISTERED:
            from app.desk import hand_over

            bridge.run(self, lanes.read, hand_over.route_of, office, detail.card.key).then(self._show_route)

    def primary(self) -> None:
        """Do the one obvious next thing."""
        if self.form is not None:
            self.form.commit()
        elif self._primary is not None:
            self._primary()

    def open_return(self) -> None:
        """Open the form for returning; nothing happens before it is committed (D-35)."""
        from app.ui.forms.simple import ReturnForm

        if self._in(State.WAITING, State.REGISTERED):
            self._open(ReturnForm)

    def open_present(self) -> None:
        """Open the form for presenting."""
        from app.ui.forms.simple import PresentForm

        if self._in(State.REGISTERED, State.PRESENTED):
            self._open(PresentForm)

    def open_correct(self) -> None:
        """Open the form for correcting the registration."""
        from app.ui.forms.correct import CorrectForm

        if self._detail is not None and self._detail.card.number is not None:
            self._open(CorrectForm)

    def print_arrival(self) -> None:
        """Go to the page that prints with the mark ĐẾN."""
        if self._detail is not None and self._detail.card.number is not None:
            self._shell.go("print_arrival", self._detail.card.key)

    def _paper_back(self) -> list[Offer]:
        """Offer the slip that goes back to the sender with the paper."""
        told = self._detail
        came = told is not None and (told.fields.get("has_paper") or told.card.channel == "paper")
        return [(translate("SentActs", "Delivery slip…"), "", self._open_delivery)] if came else []

    def _open_delivery(self) -> None:
        if self._detail is not None:
            self._shell.go("delivery", self._detail.card.key)

    def undo(self) -> None:
        """Take the newest act of the clerk on duty back."""
        bridge, lanes = self._shell.bridge, self._shell.lanes
        bridge.run(self, lanes.write, _undo_last, self._shell.office).then(self._undone).otherwise(self._refused)

    def _in(self, *states: State) -> bool:
        return self._detail is not None and self._detail.card.state in states

    def _offers(self, card: Card) -> list[Offer]:
        offers: dict[State, list[Offer]] = {
            State.WAITING: self._waiting(card),
            State.REGISTERED: [
                (translate("Acts", "Present…"), "Ctrl+Return", self.open_present),
                *([(translate("Acts", "Transfer to {unit}").format(unit=self._route), "", self._transfer)]
                  if self._route else []),
                (translate("Acts", "Return…"), "T", self.open_return),
            ],
            State.PRESENTED: [
                (translate("Acts", "Enter the opinion…"), "Ctrl+Return", self._open_opinion),
                (translate("Acts", "Present again…"), "P", self.open_present),
                (translate("Acts", "Withdraw"), "", self._withdraw),
            ],
            State.DIRECTED: [
                (translate("Acts", "Hand over…"), "Ctrl+Return", self._open_hand_over),
                (translate("Acts", "Another opinion…"), "", self._open_opinion),
            ],
            State.HANDED_OVER: [
                (translate("Acts", "Start work"), "Ctrl+Return", self._start),
                (translate("Acts", "Complete…"), "", self._open_finish),
            ],
            State.IN_PROGRESS: [(translate("Acts", "Complete…"), "Ctrl+Return", self._open_finish)],
            State.BLOCKED: [(translate("Acts", "Release a false alarm…"), "", self._open_release)],
            State.RETURNED: self._paper_back(),
            State.RECALLED: self._paper_back(),
        }  # fmt: skip
        return offers.get(card.state, [])

    def _waiting(self, card: Card) -> list[Offer]:
        """Offer to register, or first to return what was changed after it was signed, or signed in vain (ux C5)."""
        back = translate("Acts", "Return…")
        if card.verdict in _TO_RETURN:
            return [(back, "Ctrl+Return", self.open_return), (self._register_words(card), "", self._register)]
        return [(self._register_words(card), "Ctrl+Return", self._register), (back, "T", self.open_return)]

    def _fill(self) -> None:
        if self._detail is None:
            return
        card = self._detail.card
        offers = self._offers(card)
        if card.asked:
            offers = [(translate("Acts", "See and answer the request…"), "Ctrl+Return", self._answer)]
        self._primary = offers[0][2] if offers and offers[0][1] == "Ctrl+Return" else None
        if not offers and card.number is None:
            self._pane.action_bar.say(words.state_word(card.state).capitalize())
            return
        if card.number is not None:
            offers.append((translate("Acts", "Correct…"), "E", self.open_correct))
            offers += paper_acts(self._shell, self._detail)
        hint = translate("Acts", "Space large page · V signature · ↑↓ other documents")
        self._pane.action_bar.offer(offers, hint, primary=self._primary is not None)

    def _register_words(self, card: Card) -> str:
        number = card.number_held or self._next
        if not number:
            return translate("Acts", "Register")
        return translate("Acts", "Register as number {number}").format(number=number)

    def _show_number(self, number: int) -> None:
        self._next = number
        if self._in(State.WAITING):
            self._fill()

    def _show_route(self, unit: str) -> None:
        self._route = unit
        if unit and self._in(State.REGISTERED):
            self._fill()

    def _open(self, form: Callable[[Shell, Detail], ActForm]) -> None:
        if self._detail is None:
            return
        made = form(self._shell, self._detail)
        made.done.connect(self._did)
        self._pane.open_form(made)

    def _run(self, act: Callable[[Office, int], Card]) -> None:
        if self._detail is not None:
            bridge, lanes = self._shell.bridge, self._shell.lanes
            job = bridge.run(self, lanes.write, act, self._shell.office, self._detail.card.key)
            job.then(self._did).otherwise(self._refused)

    def _did(self, card: Card) -> None:
        self._pane.close_form()
        said = translate("Acts", "{code}: {state}. Ctrl+Z takes it back while it can be.")
        self._shell.say(said.format(code=card.code or card.subject, state=words.state_word(card.state)), "good")
        self.done.emit(card)

    def _undone(self, card: Card | None) -> None:
        if card is None:
            self._shell.say(translate("Acts", "There is nothing that can be taken back now."), "none")
            return
        said = translate("Acts", "Taken back. {code}: {state}.")
        self._shell.say(said.format(code=card.code or card.subject, state=words.state_word(card.state)), "good")

    def _refused(self, problem: OfficeError) -> None:
        self._shell.bridge.problem.emit(problem)

    def _register(self) -> None:
        if self._detail is not None:
            self._shell.go("register", self._detail.card.key)

    def _transfer(self) -> None:
        from app.desk import hand_over

        self._run(hand_over.transfer)

    def _withdraw(self) -> None:
        from app.desk import present

        self._run(present.withdraw)

    def _start(self) -> None:
        from app.desk import settle

        self._run(settle.start_work)

    def _answer(self) -> None:
        if self._detail is not None:
            self._shell.go("asked", self._detail.card.key)

    def _open_opinion(self) -> None:
        from app.ui.forms.opinion import OpinionForm

        self._open(OpinionForm)

    def _open_hand_over(self) -> None:
        from app.ui.forms.simple import HandOverForm

        self._open(HandOverForm)

    def _open_finish(self) -> None:
        from app.ui.forms.simple import FinishForm

        self._open(FinishForm)

    def _open_release(self) -> None:
        from app.ui.forms.simple import ReleaseForm

        self._open(ReleaseForm)


def _undo_last(office: Office) -> Card | None:
    from app.desk import undo

    last = undo.last_undoable(office)
    return undo.undo(office, last.event.id) if last is not None else None

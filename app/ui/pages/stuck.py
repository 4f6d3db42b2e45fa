"""Answers that other offices were never given: what stopped them, told again by a person (R-606)."""

from collections.abc import Sequence

from typing_extensions import override

from app.desk import stuck
from app.desk.office import Office
from app.desk.stuck import StuckState
from app.ui import words
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
    return StuckPage(shell, entry)


class StuckPage(PickPage[StuckState]):
    """One row an answer."""

    @override
    def read(self, office: Office) -> list[StuckState]:
        """What waits for a person."""
        return stuck.stuck_states(office)

    @override
    def row(self, thing: StuckState) -> RowText:
        """Who was to hear what, and what stopped it."""
        title = " · ".join(part for part in (thing.sender, thing.code, words.status_word(thing.status)) if part)
        stopped = _stopped(thing)
        time = when(thing.tried_at, self.shell.office.today())
        return RowText(title, stopped, time, Tone.BAD, spoken=f"{title}, {stopped}")

    @override
    def known(self, thing: StuckState) -> Sequence[tuple[str, str]]:
        """What was to be said of which document, and what the other side answered."""
        what_to_do = translate("Stuck", "Try again when the cause is gone, or tell the sender by telephone.")
        return (
            (words.field_word("sender"), thing.sender),
            (words.field_word("code"), thing.code),
            (translate("Stuck", "Answer"), words.status_word(thing.status)),
            (translate("Stuck", "Stopped by"), _stopped(thing)),
            (translate("Stuck", "Last tried"), words.day_and_hour(thing.tried_at)),
            (translate("Stuck", "What to do"), what_to_do),
        )

    @override
    def offers(self, thing: StuckState) -> list[Offer]:
        """Tell it again."""
        return [(translate("Stuck", "Tell it again"), "", self.again)]

    @override
    def say_empty(self) -> None:
        """Every answer was given."""
        self.empty.say(
            translate("Stuck", "Every sender was given its answer."),
            translate("Stuck", "An answer that a sender's side refuses is kept here with its reason."),
        )

    def again(self) -> None:
        """Let it go again."""
        if self.current is not None:
            bridge, lanes = self.shell.bridge, self.shell.lanes
            job = bridge.run(self, lanes.write, stuck.tell_again, self.shell.office, self.current.id)
            job.then(self._told).otherwise(self.refused)

    def _told(self, done: None) -> None:
        self.shell.nudge()
        self.settled(done)


def _stopped(thing: StuckState) -> str:
    return words.stopped_words(f"{thing.error_code} {thing.error_text}")

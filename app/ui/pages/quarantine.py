"""Packets that need a person: those that could not be read, and those that cannot be taken in.

What cannot be read is read again or put aside with a reason; what cannot be taken in goes by itself when it is ours.
"""

from collections.abc import Sequence

from typing_extensions import override

from app.desk import missed, quarantine
from app.desk.missed import MissedPacket
from app.desk.office import Office
from app.desk.quarantine import HeldPacket
from app.sync.inbox import Taken
from app.sync.quarantine import read_again
from app.ui import words
from app.ui.forms.settle import ReasonedForm
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
    return QuarantinePage(shell, entry)


class QuarantinePage(PickPage[HeldPacket | MissedPacket]):
    """One row a packet."""

    @override
    def read(self, office: Office) -> list[HeldPacket | MissedPacket]:
        """What waits for a person; first what is not in the house yet."""
        return [*missed.missed_packets(office), *quarantine.held_packets(office)]

    @override
    def row(self, thing: HeldPacket | MissedPacket) -> RowText:
        """Sender, and what is wrong."""
        if isinstance(thing, MissedPacket):
            reason, moment = _not_taken(thing), thing.since
        else:
            reason, moment = words.packet_reason(thing.reason), thing.received_at
        time = when(moment, self.shell.office.today())
        return RowText(
            thing.sender_name or thing.axis_id, reason, time, Tone.BAD, spoken=f"{thing.sender_name}, {reason}"
        )

    @override
    def known(self, thing: HeldPacket | MissedPacket) -> Sequence[tuple[str, str]]:
        """What the axis said of it, and what was found."""
        if isinstance(thing, MissedPacket):
            return _known_of_missed(thing)
        return (
            (words.field_word("sender"), f"{thing.sender_name} ({thing.sender})"),
            (words.field_word("arrived_at"), words.day_and_hour(thing.received_at)),
            (words.field_word("reason"), words.packet_reason(thing.reason)),
            (translate("Quarantine", "Packet"), thing.axis_id),
            (translate("Quarantine", "Kept at"), str(thing.file)),
            (
                translate("Quarantine", "What to do"),
                translate("Quarantine", "Ask the sender to send it again. It is kept as it came; nothing is lost."),
            ),
        )

    @override
    def offers(self, thing: HeldPacket | MissedPacket) -> list[Offer]:
        """Read again, or put aside; what is not in the house yet can only be tried."""
        if isinstance(thing, MissedPacket):
            return [(translate("Quarantine", "Try it now"), "", self.shell.nudge)]
        return [
            (translate("Quarantine", "Read it again"), "", self.again),
            (translate("Quarantine", "Put aside…"), "", self.aside),
        ]

    @override
    def say_empty(self) -> None:
        """Every packet was read."""
        self.empty.say(
            translate("Quarantine", "No packet is in quarantine."),
            translate(
                "Quarantine",
                "A packet that cannot be read or taken in is shown here with its reason; the others go on.",
            ),
        )

    def again(self) -> None:
        """Read the packet again."""
        if isinstance(self.current, HeldPacket):
            bridge, lanes = self.shell.bridge, self.shell.lanes
            job = bridge.run(self, lanes.write, read_again, self.shell.office, self.current.axis_id)
            job.then(self.settle_again).otherwise(self.refused)

    def settle_again(self, taken: Taken) -> None:
        """Say where it still does not come in though it can be read."""
        if taken.outcome == "later":
            said = translate("Quarantine", "It can be read now, and cannot be kept: {why}.")
            self.shell.say(said.format(why=words.failure_words(taken.reason)), Tone.BAD)
        self.settled(taken)

    def aside(self) -> None:
        """Ask for the reason."""
        if isinstance(self.current, HeldPacket):
            title = translate("Quarantine", "Put the packet aside")
            self.open_form(ReasonedForm(self.shell, title, quarantine.put_aside, self.current.axis_id))


def _not_taken(thing: MissedPacket) -> str:
    if thing.came:
        said = translate("Quarantine", "came, and cannot be taken into the book: {why}")
    else:
        said = translate("Quarantine", "is announced, and does not come: {why}")
    return said.format(why=words.failure_words(thing.code))


def _known_of_missed(thing: MissedPacket) -> Sequence[tuple[str, str]]:
    advice = translate(
        "Quarantine",
        "It is tried again in every round and leaves this list by itself when it is in; the sender's copy is not lost. "
        "If it stays, remove the cause named above, or send the log to whoever supports the program.",
    )
    return (
        (words.field_word("sender"), f"{thing.sender_name} ({thing.sender})" if thing.sender else ""),
        (translate("Quarantine", "Tried since"), words.day_and_hour(thing.since)),
        (words.field_word("reason"), _not_taken(thing)),
        (translate("Quarantine", "Packet"), thing.axis_id),
        (translate("Quarantine", "What to do"), advice),
    )

"""Packets that could not be read: why, from whom, read again or put aside with a reason."""

from collections.abc import Sequence

from typing_extensions import override

from app.desk import quarantine
from app.desk.office import Office
from app.desk.quarantine import HeldPacket
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


class QuarantinePage(PickPage[HeldPacket]):
    """One row a packet."""

    @override
    def read(self, office: Office) -> list[HeldPacket]:
        """What waits for a person."""
        return quarantine.held_packets(office)

    @override
    def row(self, thing: HeldPacket) -> RowText:
        """Sender, and what is wrong."""
        reason = words.packet_reason(thing.reason)
        time = when(thing.received_at, self.shell.office.today())
        return RowText(
            thing.sender_name or thing.axis_id, reason, time, Tone.BAD, spoken=f"{thing.sender_name}, {reason}"
        )

    @override
    def known(self, thing: HeldPacket) -> Sequence[tuple[str, str]]:
        """What the axis said of it, and what was found."""
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
    def offers(self, thing: HeldPacket) -> list[Offer]:
        """Read again, or put aside."""
        return [
            (translate("Quarantine", "Read it again"), "", self.again),
            (translate("Quarantine", "Put aside…"), "", self.aside),
        ]

    @override
    def say_empty(self) -> None:
        """Every packet was read."""
        self.empty.say(
            translate("Quarantine", "No packet is in quarantine."),
            translate("Quarantine", "A packet that cannot be read is kept here with its reason; the others go on."),
        )

    def again(self) -> None:
        """Read the packet again."""
        if self.current is not None:
            bridge, lanes = self.shell.bridge, self.shell.lanes
            job = bridge.run(self, lanes.write, read_again, self.shell.office, self.current.axis_id)
            job.then(self.settled).otherwise(self.refused)

    def aside(self) -> None:
        """Ask for the reason."""
        if self.current is not None:
            title = translate("Quarantine", "Put the packet aside")
            self.open_form(ReasonedForm(self.shell, title, quarantine.put_aside, self.current.axis_id))

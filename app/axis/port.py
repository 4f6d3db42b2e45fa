"""The interface of every dialect: what sync asks of an axis, and how an axis fails."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import ClassVar, Literal, Protocol, runtime_checkable

from app.axis.edxml.packet import Kind
from app.base.errors import Refused, Unavailable

Outcome = Literal["done", "fail", "processing"]

RETRIED_ONCE = "20"
"""The one refusal worth a second try: the axis says that its own system failed (spec 4.5)."""


class AxisUnreachable(Unavailable):
    """The network, or the axis itself, does not answer as it should; facts: `reason`, `operation`."""

    code: ClassVar[str] = "axis.unreachable"


class AxisAnswerUnreadable(Unavailable):
    """The axis answered, and nobody can tell what; facts: `operation`."""

    code: ClassVar[str] = "axis.answer_unreadable"


class AxisWebPage(AxisAnswerUnreadable):
    """Something before the axis answered with a web page, or sent us to one: a login of the network, a proxy.

    Facts: `operation`.
    """

    code: ClassVar[str] = "axis.web_page"


class AxisRefused(Refused):
    """The axis says no; facts: `error_code` and `text` as it said them, `operation`."""

    code: ClassVar[str] = "axis.refused"

    @property
    def retry(self) -> bool:
        """Tell whether one more try makes sense; everything else needs a person (spec 4.5)."""
        return self.facts.get("error_code") == RETRIED_ONCE


class AxisNotAllowed(Refused):
    """Plain HTTP to a host that the administrator did not name; facts: `host`."""

    code: ClassVar[str] = "axis.plain_http"


class BadCertificateFile(Refused):
    """A file of trusted or own certificates cannot be read; facts: `file`."""

    code: ClassVar[str] = "axis.certificate_file"


@dataclass(frozen=True)
class Waiting:
    """A packet that the axis holds for us."""

    axis_id: str
    kind: Kind
    sender: str = ""
    receiver: str = ""
    created_at: datetime | None = None
    status: str = ""
    channel: Literal["axis", "mail", "file"] = "axis"
    warnings: tuple[str, ...] = ()
    """What the line itself found odd, e.g. `mail_sender_unknown`; to be kept with the packet's own warnings."""


@dataclass(frozen=True)
class SentLine:
    """What the axis says about one receiver of a packet that we sent.

    Of a letter, `receive_status` is `delivered`, `opened` or `replied`: none of them means that it arrived (01).
    """

    axis_id: str
    kind: Kind
    receiver: str
    receiver_axis_id: str = ""
    sender: str = ""
    title: str = ""
    notation: str = ""
    sent_at: datetime | None = None
    send_status: str = ""
    send_text: str = ""
    received_at: datetime | None = None
    receive_status: str = ""
    receive_text: str = ""


@dataclass(frozen=True)
class AgencyEntry:
    """One line of the axis's directory; nodes (`….W00`) are no addressees."""

    code: str
    name: str
    axis_id: str = ""
    parent_id: str = ""
    old_code: str = ""
    mail: str = ""

    @property
    def is_node(self) -> bool:
        """Tell whether this is an intermediary and not an agency."""
        return self.code.upper().endswith(".W00")


@runtime_checkable
class TellsTime(Protocol):
    """A line whose answers tell the time."""

    @property
    def clock_ahead(self) -> timedelta | None:
        """How far the axis is ahead of this machine's clock, by its last answer."""
        ...


class Axis(Protocol):
    """One line to an axis. Every method raises AxisUnreachable, AxisRefused or AxisAnswerUnreadable."""

    def list_waiting(self, kind: Kind) -> Sequence[Waiting]:
        """Return what waits for us; a packet is listed until it is acknowledged."""
        ...

    def fetch(self, axis_id: str, target: Path) -> None:
        """Write the packet's bytes to `target`, whole or not at all; who keeps them for good syncs them."""
        ...

    def acknowledge(self, axis_id: str, outcome: Outcome = "done") -> None:
        """Tell the axis that we hold the packet; harmless to repeat."""
        ...

    def send(self, packet: Path, kind: Kind, sender: str, receivers: Sequence[str] = ()) -> str:
        """Put a packet on the axis and return the axis's id of it; the same bytes again are the same packet."""
        ...

    def list_sent(self, axis_id: str = "") -> Sequence[SentLine]:
        """Return one line for each receiver of what we sent, of one packet or of all."""
        ...

    def list_agencies(self) -> Sequence[AgencyEntry]:
        """Return the directory."""
        ...

    def close(self) -> None:
        """Let go of connections."""
        ...

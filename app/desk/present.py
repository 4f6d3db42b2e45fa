"""A registered document goes to the leader and comes back with an opinion (NĐ 30/2020 Đ23; D-08; R-301 to R-306)."""

from dataclasses import dataclass
from datetime import date, datetime

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.journal import document, note, taken_back
from app.desk.office import Office
from app.desk.parcels import tell_sender
from app.documents.cards import Card
from app.documents.life import Act, State, after
from app.documents.values import optional, required
from app.store.queries import card_of
from app.store.tables import AssignmentRow, DocumentRow, OpinionRow

SOURCES = ("system", "paper", "phone")


class OneLead(Refused):
    """A directing opinion names exactly one lead (R-305)."""

    code = "opinion.one_lead"


class DueMissing(Refused):
    """The sender asks for a reply, so the lead needs a deadline (R-305)."""

    code = "opinion.due_missing"


@dataclass(frozen=True)
class Assignee:
    """One unit or person the opinion names, with its own deadline."""

    unit: str
    lead: bool = False
    due: date | None = None


@dataclass(frozen=True)
class Opinion:
    """Ý kiến chỉ đạo as entered: on the system, from paper, or by phone until it is confirmed (D-20)."""

    leader: str
    text: str
    assignees: tuple[Assignee, ...]
    source: str = "system"
    at: datetime | None = None


def present(office: Office, key: int, leader: str) -> Card:
    """Present a registered document to the head or to the officer who distributes; again keeps the history."""
    to = required("leader", leader, 100)
    with office.store.write() as tx:
        row = document(tx, key, "incoming")
        again = row.state == State.PRESENTED.value
        row.state = after(State(row.state), Act.PRESENT).value
        row.presented_to, row.changed_at = to, office.now()
        note(tx, office, key, "presented_again" if again else "presented", {"to": to})
        tx.touched(Topic.INCOMING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def withdraw(office: Office, key: int) -> Card:
    """Take a presentation back before an opinion came (rút trình)."""
    with office.store.write() as tx:
        row = document(tx, key, "incoming")
        row.state = after(State(row.state), Act.WITHDRAW).value
        note(tx, office, key, "withdrawn", {"from": row.presented_to})
        row.presented_to = ""
        taken_back(tx, key, "withdraw")
        tx.touched(Topic.INCOMING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def enter_opinion(office: Office, key: int, opinion: Opinion) -> Card:
    """Enter the leader's opinion; the record returns to the clerk (D-08). A later opinion follows, none is changed.

    The sender is told 04 with the first opinion only.
    Raises OneLead, DueMissing, FieldMissing, WrongState.
    """
    _check(opinion)
    with office.store.write() as tx:
        row = document(tx, key, "incoming")
        lead = next(assignee for assignee in opinion.assignees if assignee.lead)
        if row.response_required and lead.due is None:
            raise DueMissing(key=key)
        first = row.state == State.PRESENTED.value
        row.state = after(State(row.state), Act.DIRECT).value
        _write(office, row, opinion, lead)
        said = OpinionRow(
            document_key=key,
            at=opinion.at or office.now(),
            leader=required("leader", opinion.leader, 100),
            text=optional("text", opinion.text, 4000),
            source=opinion.source if opinion.source in SOURCES else "system",
            entered_by=office.who,
        )
        tx.session.add(said)
        tx.session.flush()
        tx.session.add_all(_assignment(key, said.id, assignee) for assignee in opinion.assignees)
        note(tx, office, key, "directed", {"leader": said.leader, "lead": lead.unit, "source": said.source})
        if first:
            tell_sender(tx, office, row, "directed", "Đã có ý kiến chỉ đạo, đang phân công xử lý")
        tx.touched(Topic.INCOMING, key)
        return card_of(tx.session, row)


def _check(opinion: Opinion) -> None:
    if sum(assignee.lead for assignee in opinion.assignees) != 1:
        raise OneLead(count=sum(assignee.lead for assignee in opinion.assignees))
    for assignee in opinion.assignees:
        required("unit", assignee.unit, 200)


def _write(office: Office, row: DocumentRow, opinion: Opinion, lead: Assignee) -> None:
    row.receiver = "; ".join(assignee.unit for assignee in sorted(opinion.assignees, key=lambda a: not a.lead))
    row.due = lead.due or row.due
    row.changed_at = office.now()


def _assignment(key: int, opinion: int, assignee: Assignee) -> AssignmentRow:
    role = "lead" if assignee.lead else "cooperate"
    return AssignmentRow(document_key=key, opinion_id=opinion, unit=assignee.unit, role=role, due=assignee.due)

"""What two offices must agree on when they have come to rest, whatever happened on the way."""

from collections import Counter

from sqlalchemy import func, select

from app.desk.links import links_of
from app.desk.records import detail, recipient_lines
from app.desk.shut import content_names
from app.store.tables import DocumentRow
from app.store.tables_exchange import PacketRow, StatusRow
from tests.kit.asking import ANSWER, CASES, NEWER, REASON, Case
from tests.kit.exchange import Desk
from tests.kit.handling import HANDLED, RETURNED
from tests.kit.handling import REASON as SENT_BACK


def nothing_twice(opened: Desk, questions: int = 0) -> None:
    """Each promise is carried, and stands once; of the states that came, all but so many questions were heard once."""
    parcels = opened.parcels()
    assert {one.state for one in parcels} == {"sent"}
    promises = Counter((one.document_key, one.kind, one.status, one.business) for one in parcels)
    assert [promise for promise, times in promises.items() if times > 1] == []
    with opened.office.store.read() as session:
        heard = session.scalars(select(func.count(StatusRow.id))).one()
        came = select(func.count(PacketRow.sha256.distinct())).where(PacketRow.kind == "status")
        assert session.scalars(came).one() == heard + questions
    line = opened.line()
    try:
        assert [*line.list_waiting("edoc"), *line.list_waiting("status")] == []
    finally:
        line.close()


def asked_and_answered(sender: Desk, receiver: Desk) -> None:
    """Compare case by case what became of the documents that the sender asked about."""
    subjects = {row.subject for row in sender.documents("outgoing")}
    cases = [case for case in CASES if case.subject in subjects]
    assert cases
    for case in cases:
        _COMPARED[case.act](sender, receiver, case)
    nothing_twice(sender)
    nothing_twice(receiver, sum(case.act in {"document", "copies"} and case.way != "packet" for case in cases))
    newer = sum(case.act in {"update", "replace"} for case in cases)
    assert len(sender.documents("outgoing")) == len(receiver.documents()) == len(cases) + newer


def handled_and_told(sender: Desk, receiver: Desk) -> None:
    """Each document stands where the other office says it does; each state was told once, in order, and heard once."""
    for subject, state, told in ((HANDLED, "done", [1, 3, 4, 5, 6]), (RETURNED, "returned", [1, 2])):
        [(sent, came)] = pairs(sender, receiver, subject)
        assert (line_of(sender, sent.id)[0], came.state) == (state, state)
        assert [one.status for one in receiver.parcels() if one.document_key == came.id] == told
        acts = {"status_heard", "status_late"}
        heard = [event.facts["status"] for event in detail(sender.office, sent.id).events if event.act in acts]
        assert sorted(map(str, heard)) == sorted(map(str, told))
    assert recipient_lines(sender.office, sent.id)[0].detail == SENT_BACK
    nothing_twice(sender)
    nothing_twice(receiver)


def pairs(sender: Desk, receiver: Desk, subject: str) -> list[tuple[DocumentRow, DocumentRow]]:
    """Return the documents of a subject there and here, oldest first."""
    sent = [row for row in sender.documents("outgoing") if row.subject == subject]
    return list(zip(sent, [row for row in receiver.documents() if row.subject == subject], strict=True))


def line_of(opened: Desk, key: int) -> tuple[str, str, int | None]:
    [line] = recipient_lines(opened.office, key)
    return line.state, line.asked, line.answer


def acts_of(opened: Desk, key: int) -> Counter[str]:
    return Counter(event.act for event in detail(opened.office, key).events)


def recalled(sender: Desk, receiver: Desk, case: Case) -> None:
    """There it is shut, once and out of everybody's reach; here it is frozen, and its line says so."""
    [(sent, came)] = pairs(sender, receiver, case.subject)
    assert (sent.state, came.state, came.asked, came.content) == ("recalled", "recalled", "", "shut")
    assert line_of(sender, sent.id) == ("recalled", "recall", 15)
    assert acts_of(sender, sent.id)["recalled"] == acts_of(receiver, came.id)["recall_agreed"] == 1
    assert acts_of(receiver, came.id)["asked_recall"] == 1
    with receiver.office.store.read() as session:
        names = content_names(session, came.id)
    assert len(names) >= 2
    assert not any(receiver.office.vault.holds(name) for name in names)
    room = receiver.office.folders.vault / "shut"
    assert {(room / name).stat().st_mode & 0o777 for name in names} == {0}


def declined(sender: Desk, receiver: Desk, case: Case) -> None:
    """Both keep it, and the sender knows why."""
    [(sent, came)] = pairs(sender, receiver, case.subject)
    assert (sent.state, came.state, came.asked, came.content) == ("issued", "registered", "", "")
    assert line_of(sender, sent.id) == ("accepted", "recall", 16)
    assert recipient_lines(sender.office, sent.id)[0].answer_text == ANSWER
    assert acts_of(receiver, came.id)["asked_recall"] == acts_of(receiver, came.id)["recall_refused"] == 1


def updated(sender: Desk, receiver: Desk, case: Case) -> None:
    """The newer version is beside the older one, in force where it was agreed to; there is one of it."""
    [(sent, came), (newer, offered)] = pairs(sender, receiver, case.subject)
    assert (came.state, came.asked, offered.state, offered.duplicate_of) == ("registered", "", "attached", came.id)
    answered = ("accepted", "update", 15) if case.agreed else ("returned", "update", 16)
    assert (line_of(sender, sent.id), line_of(sender, newer.id)) == (("accepted", "", None), answered)
    files = detail(receiver.office, came.id).files
    assert len(files) == 1
    assert (files[0].sha256 == detail(receiver.office, offered.id).files[0].sha256) == case.agreed
    acts = acts_of(receiver, came.id)
    assert acts["asked_update"] == acts["update_taken" if case.agreed else "update_refused"] == 1


def replaced(sender: Desk, receiver: Desk, case: Case) -> None:
    """The newer document has taken the work over; both stay."""
    [(sent, came)] = pairs(sender, receiver, case.subject)
    [(newer, taken)] = pairs(sender, receiver, case.subject + NEWER)
    assert (came.state, came.asked, taken.state) == ("replaced", "", "registered")
    assert line_of(sender, sent.id)[0] == line_of(sender, newer.id)[0] == "accepted"
    [link] = links_of(receiver.office, came.id)
    assert (link.kind, link.other.key, link.reason, link.settled) == ("replaces", taken.id, REASON, True)
    assert acts_of(receiver, came.id)["replaced"] == acts_of(receiver, came.id)["asked_replace"] == 1


_COMPARED = {"document": recalled, "copies": declined, "update": updated, "replace": replaced}

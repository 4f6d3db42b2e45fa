"""Two offices, one of which asks documents back, updates and replaces them: what each clerk does, whenever killed."""

from dataclasses import dataclass, replace

from app.desk import recall, successors
from app.desk.call_back import CallBack, recall_copies, recall_document
from app.desk.issue import issue
from app.desk.links import UPDATES, links_of
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.prepare import Draft, Recipient, prepare
from app.desk.records import box_keys, recipient_lines
from app.desk.register import register
from app.desk.shut import close_files
from app.documents.arrival import ArrivedFile, Signer
from app.documents.life import State
from app.store.tables import DocumentRow
from tests.kit.exchange import Desk
from tests.kit.steps import carried

REASON, ANSWER = "Sai số liệu", "Đã làm căn cứ ban hành"
RECEIVER = "H98"
NEWER = " (bản thay thế)"


@dataclass(frozen=True)
class Case:
    """One document: what its sender asks, in which way of the axis, and whether the receiver agrees."""

    act: str
    way: str = "status"
    agreed: bool = True

    @property
    def subject(self) -> str:
        return f"V/v {self.act} {self.way} {self.agreed}"


CASES = (
    Case("document", "status"),
    Case("document", "packet"),
    Case("document", "both"),
    Case("copies", "status", agreed=False),
    Case("copies", "packet", agreed=False),
    Case("copies", "both", agreed=False),
    Case("update"),
    Case("update", agreed=False),
    Case("replace"),
)


def ask(opened: Desk) -> bool:
    """Ask everything that has not been asked, and carry it; tell whether anything happened."""
    rows = {row.subject: row for row in opened.documents("outgoing") if not _stands_for(opened, row.id)}
    asked = [_ACTS[case.act](opened, rows[case.subject], case) for case in CASES if case.subject in rows]
    return carried(opened.round()) or any(asked)


def answer(opened: Desk) -> bool:
    """Take in what came and answer what is asked; tell whether anything happened. Shutting is finished first."""
    close_files(opened.office)
    happened = carried(opened.round())
    office = opened.office
    came, asked = box_keys(office, "to_register"), box_keys(office, "asked")
    for key in came:
        register(office, key)
    for row in [row for row in opened.documents() if row.id in asked]:
        _answer(office, row)
    return carried(opened.round()) or happened or bool(came or asked)


def _answer(office: Office, row: DocumentRow) -> None:
    case = next(case for case in CASES if case.subject == row.subject)
    if not case.agreed:
        recall.refuse(office, row.id, recall.Refusal("leader", ANSWER, "Lê Văn Lãnh Đạo"))
    elif row.asked == "recall":
        recall.agree(office, row.id)
    elif row.asked == "update":
        successors.take_update(office, row.id)
    else:
        successors.take_over(office, row.id)


def _recall(opened: Desk, row: DocumentRow, case: Case) -> bool:
    if row.state != State.ISSUED.value:
        return False
    recall_document(_by(opened, case.way), row.id, CallBack(REASON))
    return True


def _copies(opened: Desk, row: DocumentRow, case: Case) -> bool:
    [line] = recipient_lines(opened.office, row.id)
    if line.asked:
        return False
    recall_copies(_by(opened, case.way), row.id, [line.id], REASON)
    return True


def _update(opened: Desk, row: DocumentRow, _case: Case) -> bool:
    newer = next((link.other.key for link in links_of(opened.office, row.id) if link.kind == UPDATES), None)
    if newer is None:
        version = successors.Version((_pdf(opened.office, f"{row.subject} mới"),), REASON)
        newer = successors.prepare_update(opened.office, row.id, version).key
    return _leave(opened, newer)


def _replace(opened: Desk, row: DocumentRow, case: Case) -> bool:
    subject = case.subject + NEWER
    newer = next((one.id for one in opened.documents("outgoing") if one.subject == subject), None)
    if newer is None:
        files = (_pdf(opened.office, subject),)
        draft = Draft("Công văn", subject, Signer("Trần Văn Mẫu"), (Recipient(RECEIVER),), files=files)
        newer = prepare(opened.office, draft).key
    if not links_of(opened.office, newer):
        successors.stand_for(opened.office, newer, [row.id], REASON)
    if next(one for one in opened.documents("outgoing") if one.id == newer).number is None:
        give_number(opened.office, newer)
    return _leave(opened, newer)


_ACTS = {"document": _recall, "copies": _copies, "update": _update, "replace": _replace}


def _leave(opened: Desk, key: int) -> bool:
    """Issue a numbered document whose seal is not the matter here, unless that was done."""
    with opened.office.store.write() as tx:
        row = tx.session.get_one(DocumentRow, key)
        if row.state == State.ISSUED.value:
            return False
        row.state = State.SEALED.value
    issue(opened.office, key)
    return True


def _stands_for(opened: Desk, key: int) -> bool:
    return any(not link.newer for link in links_of(opened.office, key))


def _by(opened: Desk, way: str) -> Office:
    return opened.office.with_settings(replace(opened.office.settings, recall_by=way))


def _pdf(office: Office, text: str) -> ArrivedFile:
    content = f"%PDF-1.4 {text}".encode()
    return ArrivedFile("van-ban.pdf", office.vault.keep(content), len(content), "application/pdf", "MAIN", 1)

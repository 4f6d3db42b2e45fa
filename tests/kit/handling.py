"""An office that handles what came, act by act, and tells the sender of each; killed anywhere, it goes on."""

from collections.abc import Callable

from app.desk import present, settle
from app.desk.hand_over import hand_over
from app.desk.office import Office
from app.desk.register import register
from app.documents.life import State
from app.store.tables import DocumentRow
from tests.kit.exchange import Desk
from tests.kit.steps import carried

HANDLED, RETURNED = "V/v xử lý", "V/v gửi nhầm"
LEADER, UNIT, REASON = "Lê Văn Lãnh Đạo", "Phòng Tổng hợp", "Gửi nhầm nơi nhận"
_OPINION = present.Opinion(LEADER, "Giao xử lý", (present.Assignee(UNIT, lead=True),))
_NEXT: dict[str, Callable[[Office, int], object]] = {
    State.WAITING.value: register,
    State.REGISTERED.value: lambda office, key: present.present(office, key, LEADER),
    State.PRESENTED.value: lambda office, key: present.enter_opinion(office, key, _OPINION),
    State.DIRECTED.value: lambda office, key: hand_over(office, key, UNIT),
    State.HANDED_OVER.value: settle.start_work,
    State.IN_PROGRESS.value: settle.finish,
}


def handle(opened: Desk) -> bool:
    """Do with each document what comes next, tell its sender, and so on to the end; tell whether anything happened."""
    happened = carried(opened.round())
    while acts := [row.id for row in opened.documents() if _act(opened.office, row)]:
        happened = bool(acts)
        opened.round()
    return happened


def _act(office: Office, row: DocumentRow) -> bool:
    if row.subject == RETURNED and row.state == State.WAITING.value:
        settle.return_to_sender(office, row.id, REASON)
        return True
    act = _NEXT.get(row.state)
    if act is not None:
        act(office, row.id)
    return act is not None

"""States, acts, and which act leads where (requirements 2.21; day rules D-08, D-11)."""

from enum import StrEnum

from app.base.errors import Refused


class WrongState(Refused):
    """This act is not possible in the state the document is in."""

    code = "life.wrong_state"


class State(StrEnum):
    """Where a document stands."""

    WAITING = "waiting"
    REGISTERED = "registered"
    PRESENTED = "presented"
    DIRECTED = "directed"
    HANDED_OVER = "handed_over"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    RETURNED = "returned"
    ATTACHED = "attached"
    BLOCKED = "blocked"
    RECALLED = "recalled"
    PREPARED = "prepared"
    AT_DRAFTER = "at_drafter"
    NUMBERED = "numbered"
    STAMPED = "stamped"
    SEALED = "sealed"
    ISSUED = "issued"
    OFFERED = "offered"
    REPLACED = "replaced"


class Act(StrEnum):
    """What can be done to a document."""

    REGISTER = "register"
    UNREGISTER = "unregister"
    RETURN = "return"
    ATTACH = "attach"
    RELEASE = "release"
    BLOCK = "block"
    PRESENT = "present"
    WITHDRAW = "withdraw"
    DIRECT = "direct"
    HAND_OVER = "hand_over"
    TRANSFER = "transfer"
    START = "start"
    FINISH = "finish"
    REOPEN = "reopen"
    CHECK_FORM = "check_form"
    SEND_BACK = "send_back"
    TAKE_BACK = "take_back"
    BRING_AGAIN = "bring_again"
    RENEW = "renew"
    UNRENEW = "unrenew"
    NUMBER = "number"
    SEAL = "seal"
    TO_PAPER = "to_paper"
    TO_ELECTRONIC = "to_electronic"
    HAND_SEAL = "hand_seal"
    UNHAND_SEAL = "unhand_seal"
    TAKE_SCAN = "take_scan"
    ISSUE = "issue"
    UNISSUE = "unissue"
    RECALL = "recall"
    TAKE_OVER = "take_over"
    TAKE_OFF_SEAL = "take_off_seal"


_NEXT: dict[tuple[State, Act], State] = {
    (State.WAITING, Act.REGISTER): State.REGISTERED,
    (State.WAITING, Act.RETURN): State.RETURNED,
    (State.WAITING, Act.ATTACH): State.ATTACHED,
    (State.WAITING, Act.BLOCK): State.BLOCKED,
    (State.PREPARED, Act.BLOCK): State.BLOCKED,
    (State.BLOCKED, Act.RELEASE): State.WAITING,
    (State.REGISTERED, Act.UNREGISTER): State.WAITING,
    (State.REGISTERED, Act.RETURN): State.RETURNED,
    (State.REGISTERED, Act.PRESENT): State.PRESENTED,
    (State.REGISTERED, Act.TRANSFER): State.HANDED_OVER,
    (State.PRESENTED, Act.WITHDRAW): State.REGISTERED,
    (State.PRESENTED, Act.PRESENT): State.PRESENTED,
    (State.PRESENTED, Act.DIRECT): State.DIRECTED,
    (State.DIRECTED, Act.DIRECT): State.DIRECTED,
    (State.DIRECTED, Act.HAND_OVER): State.HANDED_OVER,
    (State.HANDED_OVER, Act.START): State.IN_PROGRESS,
    (State.HANDED_OVER, Act.FINISH): State.DONE,
    (State.IN_PROGRESS, Act.FINISH): State.DONE,
    (State.DONE, Act.REOPEN): State.IN_PROGRESS,
    (State.RETURNED, Act.REOPEN): State.WAITING,
    (State.PREPARED, Act.CHECK_FORM): State.PREPARED,
    (State.PREPARED, Act.SEND_BACK): State.AT_DRAFTER,
    (State.AT_DRAFTER, Act.TAKE_BACK): State.PREPARED,
    (State.AT_DRAFTER, Act.BRING_AGAIN): State.PREPARED,
    (State.PREPARED, Act.RENEW): State.PREPARED,
    (State.PREPARED, Act.UNRENEW): State.PREPARED,
    (State.PREPARED, Act.NUMBER): State.NUMBERED,
    (State.NUMBERED, Act.SEAL): State.SEALED,
    (State.PREPARED, Act.TO_PAPER): State.PREPARED,
    (State.NUMBERED, Act.TO_PAPER): State.NUMBERED,
    (State.PREPARED, Act.TO_ELECTRONIC): State.PREPARED,
    (State.NUMBERED, Act.TO_ELECTRONIC): State.NUMBERED,
    (State.NUMBERED, Act.HAND_SEAL): State.STAMPED,
    (State.STAMPED, Act.UNHAND_SEAL): State.NUMBERED,
    (State.STAMPED, Act.TAKE_SCAN): State.STAMPED,
    (State.STAMPED, Act.SEAL): State.SEALED,
    (State.STAMPED, Act.ISSUE): State.ISSUED,
    (State.SEALED, Act.ISSUE): State.ISSUED,
    (State.SEALED, Act.TAKE_OFF_SEAL): State.NUMBERED,
    (State.ISSUED, Act.UNISSUE): State.SEALED,
    (State.ISSUED, Act.ISSUE): State.ISSUED,
    (State.ISSUED, Act.RECALL): State.RECALLED,
    (State.REGISTERED, Act.TAKE_OVER): State.REPLACED,
    (State.PRESENTED, Act.TAKE_OVER): State.REPLACED,
    (State.DIRECTED, Act.TAKE_OVER): State.REPLACED,
    (State.HANDED_OVER, Act.TAKE_OVER): State.REPLACED,
    (State.IN_PROGRESS, Act.TAKE_OVER): State.REPLACED,
    (State.DONE, Act.TAKE_OVER): State.REPLACED,
    (State.WAITING, Act.TAKE_OVER): State.REPLACED,
    (State.REPLACED, Act.TAKE_OVER): State.REPLACED,
}

AGREED, DECLINED = 15, 16
"""What a request for recall is answered with."""
LEADER = "leader"
GROUNDS = (LEADER, "not_authentic", "not_issuer", "not_ours")
"""Why a recall may be refused: the leader has decided so, or the request is not what it says it is (D-28)."""
BY_HAND = "by_hand"
"""A line of an issued document: the clerk has to send this recipient's copy."""
DISPATCHED = ("posted", "handed")
"""A line that went on paper: sent by post; given to the recipient, who signed for it."""

PAPER_REASONS = ("token_expired", "token_locked", "token_missing", "leader_without_token", "other")
"""Why a document that was meant to be signed on the system is signed by hand after all (D-21)."""

FIRST = {"incoming": State.WAITING, "outgoing": State.PREPARED}
"""The state a document starts in, by its direction."""


def after(state: State, act: Act) -> State:
    """Return the state that an act leads to; raises WrongState where the act is not possible."""
    try:
        return _NEXT[state, act]
    except KeyError:
        raise WrongState(state=state.value, act=act.value) from None


def possible(state: State) -> frozenset[Act]:
    """Return the acts that a state allows."""
    return frozenset(act for (start, act) in _NEXT if start is state)

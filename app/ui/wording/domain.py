"""Words of the domain: states, acts, fields, channels, urgency, verdicts (day rules D-15, D-37)."""

from collections.abc import Mapping

from app.ui.language import QT_TRANSLATE_NOOP

STATES: Mapping[str, str] = {
    "waiting": QT_TRANSLATE_NOOP("State", "waiting for registration"),
    "registered": QT_TRANSLATE_NOOP("State", "waiting to be presented"),
    "presented": QT_TRANSLATE_NOOP("State", "presented, waiting for the opinion"),
    "directed": QT_TRANSLATE_NOOP("State", "directed, waiting for hand-over"),
    "handed_over": QT_TRANSLATE_NOOP("State", "handed over"),
    "in_progress": QT_TRANSLATE_NOOP("State", "in progress"),
    "done": QT_TRANSLATE_NOOP("State", "completed"),
    "returned": QT_TRANSLATE_NOOP("State", "returned to the sender"),
    "attached": QT_TRANSLATE_NOOP("State", "joined to the document that has the number"),
    "blocked": QT_TRANSLATE_NOOP("State", "stopped: mark of secrecy"),
    "recalled": QT_TRANSLATE_NOOP("State", "recalled"),
    "offered": QT_TRANSLATE_NOOP("State", "newer version, waiting to be compared"),
    "replaced": QT_TRANSLATE_NOOP("State", "replaced by a newer document"),
    "prepared": QT_TRANSLATE_NOOP("State", "waiting for a number"),
    "numbered": QT_TRANSLATE_NOOP("State", "waiting for the agency's signature"),
    "sealed": QT_TRANSLATE_NOOP("State", "signed by the agency"),
    "issued": QT_TRANSLATE_NOOP("State", "issued"),
}

LINE_STATES: Mapping[str, str] = {
    "ready": QT_TRANSLATE_NOOP("Line", "not issued yet"),
    "waiting": QT_TRANSLATE_NOOP("Line", "waiting to be sent"),
    "sent": QT_TRANSLATE_NOOP("Line", "passed to the axis"),
    "arrived": QT_TRANSLATE_NOOP("Line", "arrived"),
    "accepted": QT_TRANSLATE_NOOP("Line", "accepted"),
    "assigned": QT_TRANSLATE_NOOP("Line", "assigned"),
    "in_progress": QT_TRANSLATE_NOOP("Line", "in progress"),
    "done": QT_TRANSLATE_NOOP("Line", "completed"),
    "returned": QT_TRANSLATE_NOOP("Line", "refused"),
    "recalled": QT_TRANSLATE_NOOP("Line", "recalled"),
    "failed": QT_TRANSLATE_NOOP("Line", "needs a person"),
    "by_hand": QT_TRANSLATE_NOOP("Line", "to be sent on paper"),
    "posted": QT_TRANSLATE_NOOP("Line", "sent by post"),
    "handed": QT_TRANSLATE_NOOP("Line", "handed over and signed for"),
}

ACTS: Mapping[str, str] = {
    "receive": QT_TRANSLATE_NOOP("Act", "Receive"),
    "register": QT_TRANSLATE_NOOP("Act", "Register"),
    "unregister": QT_TRANSLATE_NOOP("Act", "Take back the registration"),
    "return": QT_TRANSLATE_NOOP("Act", "Return to the sender"),
    "attach": QT_TRANSLATE_NOOP("Act", "Join to the same document"),
    "release": QT_TRANSLATE_NOOP("Act", "Release the false alarm"),
    "block": QT_TRANSLATE_NOOP("Act", "Stop for a mark of secrecy"),
    "present": QT_TRANSLATE_NOOP("Act", "Present"),
    "withdraw": QT_TRANSLATE_NOOP("Act", "Withdraw what was presented"),
    "direct": QT_TRANSLATE_NOOP("Act", "Enter the directing opinion"),
    "hand_over": QT_TRANSLATE_NOOP("Act", "Hand over"),
    "transfer": QT_TRANSLATE_NOOP("Act", "Transfer directly"),
    "start": QT_TRANSLATE_NOOP("Act", "Start work"),
    "finish": QT_TRANSLATE_NOOP("Act", "Complete"),
    "reopen": QT_TRANSLATE_NOOP("Act", "Take up again"),
    "number": QT_TRANSLATE_NOOP("Act", "Give a number"),
    "seal": QT_TRANSLATE_NOOP("Act", "Sign for the agency"),
    "issue": QT_TRANSLATE_NOOP("Act", "Issue"),
    "unissue": QT_TRANSLATE_NOOP("Act", "Take back the issue"),
    "recall": QT_TRANSLATE_NOOP("Act", "Recall"),
    "take_over": QT_TRANSLATE_NOOP("Act", "Move the work to the newer document"),
}

FIELDS: Mapping[str, str] = {
    "subject": QT_TRANSLATE_NOOP("Field", "Subject"),
    "type_name": QT_TRANSLATE_NOOP("Field", "Type"),
    "sender": QT_TRANSLATE_NOOP("Field", "Sender"),
    "author": QT_TRANSLATE_NOOP("Field", "Author"),
    "code": QT_TRANSLATE_NOOP("Field", "Number and notation"),
    "code_number": QT_TRANSLATE_NOOP("Field", "Number"),
    "code_notation": QT_TRANSLATE_NOOP("Field", "Notation"),
    "issued_date": QT_TRANSLATE_NOOP("Field", "Date of the document"),
    "arrived_at": QT_TRANSLATE_NOOP("Field", "Date of arrival"),
    "signer": QT_TRANSLATE_NOOP("Field", "Signer"),
    "signer_name": QT_TRANSLATE_NOOP("Field", "Signer"),
    "signer_position": QT_TRANSLATE_NOOP("Field", "Position of the signer"),
    "competence": QT_TRANSLATE_NOOP("Field", "Capacity"),
    "receiver": QT_TRANSLATE_NOOP("Field", "Receiving unit or person"),
    "transfer_date": QT_TRANSLATE_NOOP("Field", "Date of transfer"),
    "retained_by": QT_TRANSLATE_NOOP("Field", "Unit that keeps the copy"),
    "presented_to": QT_TRANSLATE_NOOP("Field", "Presented to"),
    "leader": QT_TRANSLATE_NOOP("Field", "Leader"),
    "urgency": QT_TRANSLATE_NOOP("Field", "Urgency"),
    "due": QT_TRANSLATE_NOOP("Field", "Deadline"),
    "page_count": QT_TRANSLATE_NOOP("Field", "Pages"),
    "pages": QT_TRANSLATE_NOOP("Field", "Pages"),
    "copies": QT_TRANSLATE_NOOP("Field", "Copies"),
    "appendixes": QT_TRANSLATE_NOOP("Field", "Appendices"),
    "has_paper": QT_TRANSLATE_NOOP("Field", "Paper copy"),
    "files": QT_TRANSLATE_NOOP("Field", "Files"),
    "case_file": QT_TRANSLATE_NOOP("Field", "Work file"),
    "note": QT_TRANSLATE_NOOP("Field", "Note"),
    "reason": QT_TRANSLATE_NOOP("Field", "Reason"),
    "place": QT_TRANSLATE_NOOP("Field", "Place"),
    "recipients": QT_TRANSLATE_NOOP("Field", "Recipients"),
    "drafting_unit": QT_TRANSLATE_NOOP("Field", "Drafting unit"),
    "agency": QT_TRANSLATE_NOOP("Field", "Agency"),
    "organ_id": QT_TRANSLATE_NOOP("Field", "Agency code"),
    "name": QT_TRANSLATE_NOOP("Field", "Name"),
    "clerk": QT_TRANSLATE_NOOP("Field", "Clerk"),
    "text": QT_TRANSLATE_NOOP("Field", "Text"),
    "response_for": QT_TRANSLATE_NOOP("Field", "Reply to"),
    "response_required": QT_TRANSLATE_NOOP("Field", "Reply wanted"),
    "proof": QT_TRANSLATE_NOOP("Field", "Who signed for it"),
}

URGENCY: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("Urgency", "Ordinary"),
    QT_TRANSLATE_NOOP("Urgency", "Urgent"),
    QT_TRANSLATE_NOOP("Urgency", "Very urgent"),
    QT_TRANSLATE_NOOP("Urgency", "Immediate"),
    QT_TRANSLATE_NOOP("Urgency", "Immediate at an hour"),
)

CHANNELS: Mapping[str, str] = {
    "axis": QT_TRANSLATE_NOOP("Channel", "by the axis"),
    "paper": QT_TRANSLATE_NOOP("Channel", "on paper"),
    "file": QT_TRANSLATE_NOOP("Channel", "from a file"),
    "mail": QT_TRANSLATE_NOOP("Channel", "by mail"),
}

NUMBER_STATES: Mapping[str, str] = {
    "used": QT_TRANSLATE_NOOP("Number", "used"),
    "held": QT_TRANSLATE_NOOP("Number", "held"),
    "voided": QT_TRANSLATE_NOOP("Number", "voided"),
}

STATUS_WORDS: Mapping[int, str] = {
    1: QT_TRANSLATE_NOOP("Status", "arrived"),
    2: QT_TRANSLATE_NOOP("Status", "refused"),
    3: QT_TRANSLATE_NOOP("Status", "accepted"),
    4: QT_TRANSLATE_NOOP("Status", "assigned"),
    5: QT_TRANSLATE_NOOP("Status", "in progress"),
    6: QT_TRANSLATE_NOOP("Status", "completed"),
    13: QT_TRANSLATE_NOOP("Status", "recall asked for"),
    15: QT_TRANSLATE_NOOP("Status", "agrees"),
    16: QT_TRANSLATE_NOOP("Status", "declines"),
}

KINDS: Mapping[str, str] = {
    "incoming": QT_TRANSLATE_NOOP("Kind", "the incoming book"),
    "outgoing": QT_TRANSLATE_NOOP("Kind", "the outgoing book"),
    "ordinal": QT_TRANSLATE_NOOP("Kind", "the ordinals of the year"),
    "person": QT_TRANSLATE_NOOP("Kind", "a personal certificate"),
    "agency": QT_TRANSLATE_NOOP("Kind", "an agency's certificate"),
    "leader": QT_TRANSLATE_NOOP("Kind", "the leader's certificate"),
    "usage": QT_TRANSLATE_NOOP("Kind", "not for signing"),
    "key": QT_TRANSLATE_NOOP("Kind", "another key"),
    "format": QT_TRANSLATE_NOOP("Kind", "not a PNG"),
    "alpha": QT_TRANSLATE_NOOP("Kind", "the ground is not transparent"),
    "resolution": QT_TRANSLATE_NOOP("Kind", "too coarse"),
    "shape": QT_TRANSLATE_NOOP("Kind", "not square"),
    "number": QT_TRANSLATE_NOOP("Kind", "number"),
    "date": QT_TRANSLATE_NOOP("Kind", "date"),
    "seal": QT_TRANSLATE_NOOP("Kind", "seal"),
    "system": QT_TRANSLATE_NOOP("Kind", "on the system"),
    "phone": QT_TRANSLATE_NOOP("Kind", "by phone"),
}
"""Codes that stand as facts in a sentence."""

"""Sentences of the journal: what an event says after the name of who did it."""

from collections.abc import Mapping

from app.ui.language import QT_TRANSLATE_NOOP

BY_ITSELF = frozenset(
    {
        "sent",
        "send_failed",
        "status_heard",
        "status_late",
        "proof_added",
        "checked",
        "seal_checked_later",
        "seal_too_late",
        "own_seal_revoked",
        "held_back",
    }
)
"""What happens without anybody doing it: no name stands before the sentence."""
WHOM = ("to", "from", "was", "sender")
"""Facts that tell an agency, by its code or its name."""

EVENTS: Mapping[str, str] = {
    "received": QT_TRANSLATE_NOOP("Journal", "received from {sender}, {channel}"),
    "blocked": QT_TRANSLATE_NOOP("Journal", "stopped: mark of secrecy “{mark}”"),
    "registered": QT_TRANSLATE_NOOP("Journal", "registered as arrival number {number}"),
    "unregistered": QT_TRANSLATE_NOOP(
        "Journal", "took the registration back; number {number} is held for this document"
    ),
    "corrected": QT_TRANSLATE_NOOP("Journal", "corrected the record: {reason}"),
    "attached": QT_TRANSLATE_NOOP("Journal", "joined this copy to the document that has the number"),
    "copy_attached": QT_TRANSLATE_NOOP("Journal", "joined another copy to this document"),
    "not_a_twin": QT_TRANSLATE_NOOP("Journal", "decided that this is another document"),
    "presented": QT_TRANSLATE_NOOP("Journal", "presented to {to}"),
    "presented_again": QT_TRANSLATE_NOOP("Journal", "presented again to {to}"),
    "withdrawn": QT_TRANSLATE_NOOP("Journal", "withdrew what was presented to {from}"),
    "directed": QT_TRANSLATE_NOOP("Journal", "entered the opinion of {leader}; lead: {lead}"),
    "handed_over": QT_TRANSLATE_NOOP("Journal", "handed over to {to} on {on}"),
    "started": QT_TRANSLATE_NOOP("Journal", "noted that work has begun"),
    "finished": QT_TRANSLATE_NOOP("Journal", "noted that work is completed"),
    "returned": QT_TRANSLATE_NOOP("Journal", "returned to the sender: {reason}"),
    "released": QT_TRANSLATE_NOOP("Journal", "released a false alarm of secrecy: {reason}"),
    "asked_recall": QT_TRANSLATE_NOOP("Journal", "the sender asks for recall: {reason}"),
    "asked_recall_too": QT_TRANSLATE_NOOP("Journal", "the same request for recall came in another way too: {reason}"),
    "recall_agreed": QT_TRANSLATE_NOOP("Journal", "agreed to the recall"),
    "recall_refused": QT_TRANSLATE_NOOP("Journal", "declined the recall: {text}"),
    "asked_update": QT_TRANSLATE_NOOP("Journal", "the sender offers a newer version: {reason}"),
    "asked_replace": QT_TRANSLATE_NOOP("Journal", "the sender replaces the document: {reason}"),
    "update_refused": QT_TRANSLATE_NOOP("Journal", "declined the newer version: {text}"),
    "update_taken": QT_TRANSLATE_NOOP("Journal", "took the newer version; the older files stay beside: {reason}"),
    "replaced": QT_TRANSLATE_NOOP("Journal", "replaced by {code}, arrival number {number}"),
    "work_taken_over": QT_TRANSLATE_NOOP("Journal", "took over the work on {code}"),
    "kept_both": QT_TRANSLATE_NOOP("Journal", "decided that both documents stay in force: {reason}"),
    "minute_filed": QT_TRANSLATE_NOOP("Journal", "filed the minute “{file}”"),
    "content_destroyed": QT_TRANSLATE_NOOP("Journal", "destroyed the recalled content"),
    "update_prepared": QT_TRANSLATE_NOOP("Journal", "began a newer version of {code}: {reason}"),
    "update_begun": QT_TRANSLATE_NOOP("Journal", "a newer version is being made: {reason}"),
    "stands_for": QT_TRANSLATE_NOOP("Journal", "will replace an issued document: {reason}"),
    "replacement_begun": QT_TRANSLATE_NOOP("Journal", "a document that replaces this one is being made: {reason}"),
    "recalled": QT_TRANSLATE_NOOP("Journal", "recalled the document from {to}: {reason}"),
    "copies_recalled": QT_TRANSLATE_NOOP("Journal", "asked {to} to give the document back: {reason}"),
    "answered_by_hand": QT_TRANSLATE_NOOP("Journal", "entered the answer of {to}: {text}"),
    "recipients_added": QT_TRANSLATE_NOOP("Journal", "sent to further recipients {to}, allowed by {allowed_by}"),
    "delivery_slip_printed": QT_TRANSLATE_NOOP("Journal", "printed the delivery slip for {to}"),
    "slip_printed": QT_TRANSLATE_NOOP("Journal", "printed the slip for opinions"),
    "stamp_printed": QT_TRANSLATE_NOOP("Journal", "printed the arrival stamp"),
    "copied": QT_TRANSLATE_NOOP("Journal", "made the copy “{file}”"),
    "copy_printed": QT_TRANSLATE_NOOP("Journal", "printed a copy on paper with its block"),
    "arrival_copy_printed": QT_TRANSLATE_NOOP("Journal", "printed a copy with the arrival mark"),
    "urgent_confirmed": QT_TRANSLATE_NOOP("Journal", "confirmed having seen the immediate document"),
    "orphan_joined": QT_TRANSLATE_NOOP("Journal", "joined the report “{status}” of {from} on {reference} to it"),
    "orphan_aside": QT_TRANSLATE_NOOP("Journal", "put aside the report “{status}” of {from} on {reference}: {reason}"),
    "packet_aside": QT_TRANSLATE_NOOP("Journal", "put aside a packet of {from} in quarantine: {reason}"),
    "packet_read_again": QT_TRANSLATE_NOOP("Journal", "read a packet in quarantine again"),
    "prepared": QT_TRANSLATE_NOOP("Journal", "took the document in to be issued"),
    "dispatched": QT_TRANSLATE_NOOP("Journal", "sent the copy of {to} on paper: {way}, {proof}"),
    "not_dispatched": QT_TRANSLATE_NOOP("Journal", "took back that the copy of {to} was sent: {reason}"),
    "recipients_set": QT_TRANSLATE_NOOP("Journal", "set the recipients: {to}"),
    "form_checked": QT_TRANSLATE_NOOP("Journal", "checked form and technique"),
    "sent_back": QT_TRANSLATE_NOOP("Journal", "sent it back to its drafter: {reason}"),
    "taken_back": QT_TRANSLATE_NOOP("Journal", "took it back from its drafter as it is"),
    "brought_again": QT_TRANSLATE_NOOP("Journal", "took in the mended document “{file}”"),
    "converted": QT_TRANSLATE_NOOP("Journal", "made the PDF “{made}” of the drafter's file “{file}”: {pages} pages"),
    "renewed": QT_TRANSLATE_NOOP("Journal", "put the newer file “{file}” in place of the earlier one"),
    "unrenewed": QT_TRANSLATE_NOOP("Journal", "put the earlier file back in its place"),
    "moved_to_paper": QT_TRANSLATE_NOOP("Journal", "changed to issuing on paper, signed on {day}: {reason}. {text}"),
    "moved_to_electronic": QT_TRANSLATE_NOOP("Journal", "went back to signing on the system"),
    "hand_sealed": QT_TRANSLATE_NOOP("Journal", "put the red seal on the paper of {code}"),
    "copies_differ": QT_TRANSLATE_NOOP(
        "Journal", "sealed {copies} copies on paper; recipients and files need {wanted}"
    ),
    "hand_seal_undone": QT_TRANSLATE_NOOP("Journal", "took back that the red seal was put on the paper"),
    "scan_taken": QT_TRANSLATE_NOOP("Journal", "took in the scan of the sealed paper: {pages} pages"),
    "copy_signed": QT_TRANSLATE_NOOP("Journal", "signed the scan for the agency"),
    "numbered": QT_TRANSLATE_NOOP("Journal", "gave the number {code}"),
    "number_stamped": QT_TRANSLATE_NOOP("Journal", "put the number on the page"),
    "date_stamped": QT_TRANSLATE_NOOP("Journal", "put the date on the page"),
    "seal_signed": QT_TRANSLATE_NOOP("Journal", "signed for the agency"),
    "proof_added": QT_TRANSLATE_NOOP("Journal", "time stamp and revocation data were added to the signatures"),
    "seal_revoked": QT_TRANSLATE_NOOP(
        "Journal", "the issuer says: the certificate of {names} had been revoked when it signed"
    ),
    "seal_checked_later": QT_TRANSLATE_NOOP(
        "Journal", "the certificate that sealed was checked online afterwards: it was valid"
    ),
    "seal_too_late": QT_TRANSLATE_NOOP(
        "Journal", "the issuer says: the certificate had been revoked when it sealed this document"
    ),
    "own_seal_revoked": QT_TRANSLATE_NOOP(
        "Journal", "the issuer says: the seal certificate {name} (serial number {serial}) was revoked"
    ),
    "held_back": QT_TRANSLATE_NOOP("Journal", "held back from {to}: its seal is not valid"),
    "seal_taken_off": QT_TRANSLATE_NOOP("Journal", "took the invalid seal off; the number stays"),
    "seal_alarm_settled": QT_TRANSLATE_NOOP("Journal", "put the alarm about the revoked {name} away: {text}"),
    "sealed": QT_TRANSLATE_NOOP("Journal", "the agency's signature is complete"),
    "issued": QT_TRANSLATE_NOOP("Journal", "issued to {to}"),
    "unissued": QT_TRANSLATE_NOOP("Journal", "took the issue back"),
    "sent": QT_TRANSLATE_NOOP("Journal", "passed to the axis"),
    "sent_again": QT_TRANSLATE_NOOP("Journal", "sent again to {to}"),
    "send_failed": QT_TRANSLATE_NOOP("Journal", "could not be sent: {text}"),
    "outage_minute_filed": QT_TRANSLATE_NOOP(
        "Journal", "filed the minute of the time without the axis from {began} to {ended}"
    ),
    "line_moved": QT_TRANSLATE_NOOP("Journal", "sends to {to} by another way: {channel}"),
    "line_redirected": QT_TRANSLATE_NOOP("Journal", "sends to {to} instead of {was}"),
    "test_sent": QT_TRANSLATE_NOOP("Journal", "sent a test packet to {to}"),
    "told_again": QT_TRANSLATE_NOOP("Journal", "tried again to tell {sender}: {status}"),
    "status_late": QT_TRANSLATE_NOOP("Journal", "{sender} reports late: {status}"),
    "status_heard": QT_TRANSLATE_NOOP("Journal", "{sender} reports: {status}"),
    "trust_added": QT_TRANSLATE_NOOP("Journal", "trusts the authority {name}"),
    "trust_removed": QT_TRANSLATE_NOOP("Journal", "refuses an authority from now on: {reason}"),
    "seal_pinned": QT_TRANSLATE_NOOP("Journal", "noted that the seal “{name}” is that of {sender}"),
    "check_slip_filed": QT_TRANSLATE_NOOP("Journal", "filed the slip of the signature check: {verdict}"),
    "checked": QT_TRANSLATE_NOOP("Journal", "signature checked: {verdict}"),
    "fall_known": QT_TRANSLATE_NOOP("Journal", "took note of what the check found after registration: {verdict}"),
    "open_book": QT_TRANSLATE_NOOP("Journal", "opened the book {book} {year} from number {first}"),
    "hold_number": QT_TRANSLATE_NOOP("Journal", "holds number {number}: {reason}"),
    "use_held": QT_TRANSLATE_NOOP("Journal", "keeps held number {number} for this document"),
    "close_year": QT_TRANSLATE_NOOP("Journal", "closed the books of {year}; voided numbers: {voided}"),
    "void_number": QT_TRANSLATE_NOOP("Journal", "voided number {number}: {reason}"),
    "mandate_given": QT_TRANSLATE_NOOP("Journal", "listed {name} as one who may sign: {capacity} {basis}"),
    "mandate_ended": QT_TRANSLATE_NOOP("Journal", "took {name} off the list of who may sign: {capacity} {basis}"),
    "person_added": QT_TRANSLATE_NOOP("Journal", "added {name}"),
    "person_disabled": QT_TRANSLATE_NOOP("Journal", "{name} is not active any more"),
    "on_duty": QT_TRANSLATE_NOOP("Journal", "went on duty"),
    "unit_added": QT_TRANSLATE_NOOP("Journal", "added the unit {name}"),
    "route_added": QT_TRANSLATE_NOOP("Journal", "added a routing rule to {unit}"),
    "backup": QT_TRANSLATE_NOOP("Journal", "made a copy"),
    "restored": QT_TRANSLATE_NOOP("Journal", "restored a copy"),
    "scanned": QT_TRANSLATE_NOOP("Journal", "scanned {pages} pages"),
}

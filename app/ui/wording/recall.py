"""Sentences for recalls, updates, replacements, quarantine and unknown states."""

from collections.abc import Mapping

from app.ui.language import QT_TRANSLATE_NOOP
from app.ui.wording.problem import UNCHANGED, Sentence

RECALL: Mapping[str, Sentence] = {
    "recall.no_decision": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The request was not declined."),
        QT_TRANSLATE_NOOP("Problem", "It takes the leader's decision, or a request that is false or not for us."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose the ground and name the leader who has decided."),
    ),
    "recall.not_recalled": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This document has not been recalled."),
        QT_TRANSLATE_NOOP("Problem", "Its content stays as it is."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Agree to the recall first."),
    ),
    "recall.no_minute": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The content was not destroyed."),
        QT_TRANSLATE_NOOP("Problem", "The minute has to be filed before."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Make the minute first."),
    ),
    "return.duplicate": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The document was not returned."),
        QT_TRANSLATE_NOOP("Problem", "It may be a copy of one that is in the books; a copy is joined, never returned."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Join it to the other document, or say that it is another one."),
    ),
    "call_back.nothing": Sentence(
        QT_TRANSLATE_NOOP("Problem", "There is nothing to call back."),
        QT_TRANSLATE_NOOP("Problem", "These recipients do not have the document, or have been asked already."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose recipients who have it."),
    ),
    "call_back.not_asked": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The answer was not entered."),
        QT_TRANSLATE_NOOP("Problem", "This recipient was not asked, or has answered."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Look at the recipient's line."),
    ),
    "replace.not_registered": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The work was not moved."),
        QT_TRANSLATE_NOOP("Problem", "The newer document has no arrival number yet."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Register the newer document, then move the work."),
    ),
    "replace.not_issued": Sentence(
        QT_TRANSLATE_NOOP("Problem", "There is no issued document to update or replace."),
        QT_TRANSLATE_NOOP("Problem", "Only what has left can be updated or replaced."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose a document that has been issued and not recalled."),
    ),
    "recipient.has_it": Sentence(
        QT_TRANSLATE_NOOP("Problem", "{organ_id} is a recipient already."),
        QT_TRANSLATE_NOOP("Problem", "A document is sent to the same agency by the same way once."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Take it out of the list; a line that failed is sent again instead."),
    ),
    "orphan.unknown": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This report is not in the list any more."),
        QT_TRANSLATE_NOOP("Problem", "Somebody has settled it."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Look at the list again."),
    ),
    "quarantine.unknown": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This packet is not in quarantine any more."),
        QT_TRANSLATE_NOOP("Problem", "Somebody has settled it ({axis_id})."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Look at the list again."),
    ),
    "print.not_in_book": Sentence(
        QT_TRANSLATE_NOOP("Problem", "There is nothing to print."),
        QT_TRANSLATE_NOOP("Problem", "The document has no arrival number, or has been recalled."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Register the document first."),
    ),
}

PLACES: Mapping[str, str] = {
    "files": QT_TRANSLATE_NOOP("Place", "This system: {text} files, since {at}"),
    "book": QT_TRANSLATE_NOOP("Place", "Incoming book: number {text}"),
    "case_file": QT_TRANSLATE_NOOP("Place", "Work file {text}"),
    "paper": QT_TRANSLATE_NOOP("Place", "Paper copy: send it back to the sender"),
    "presented": QT_TRANSLATE_NOOP("Place", "Presented to {text}"),
    "unit": QT_TRANSLATE_NOOP("Place", "Handed over or named: {text}"),
    "copy": QT_TRANSLATE_NOOP("Place", "Second copy from {text}, {at}"),
    "reply": QT_TRANSLATE_NOOP("Place", "Answered by {text}"),
    "slip_printed": QT_TRANSLATE_NOOP("Place", "Slip for opinions, printed {at}"),
    "stamp_printed": QT_TRANSLATE_NOOP("Place", "Arrival stamp, printed {at}"),
    "copied": QT_TRANSLATE_NOOP("Place", "Electronic copy, made by {text} {at}"),
    "copied_paper": QT_TRANSLATE_NOOP("Place", "Copy on paper, made by {text} {at}"),
    "copy_printed": QT_TRANSLATE_NOOP("Place", "Print of a copy on paper, made by {text} {at}"),
    "arrival_copy_printed": QT_TRANSLATE_NOOP("Place", "Print with the arrival mark, made {at}"),
    "saved_copy": QT_TRANSLATE_NOOP("Place", "Copy saved outside by {text}, {at}"),
    "opened_outside": QT_TRANSLATE_NOOP("Place", "Copy opened in another program by {text}, {at}"),
    "backup": QT_TRANSLATE_NOOP("Place", "Daily copies, the last one of {at}"),
    "backup_unseen": QT_TRANSLATE_NOOP("Place", "Drive of the daily copies is not there: {text}"),
}

GROUNDS: Mapping[str, str] = {
    "leader": QT_TRANSLATE_NOOP("Ground", "The leader has decided so"),
    "not_authentic": QT_TRANSLATE_NOOP("Ground", "The request is not authentic"),
    "not_issuer": QT_TRANSLATE_NOOP("Ground", "The request is not of the issuer"),
    "not_ours": QT_TRANSLATE_NOOP("Ground", "The request is not for us"),
}

PACKET_FIELDS: Mapping[str, str] = {
    "From": QT_TRANSLATE_NOOP("PacketReason", "sender"),
    "To": QT_TRANSLATE_NOOP("PacketReason", "recipients"),
    "Subject": QT_TRANSLATE_NOOP("PacketReason", "subject"),
    "Code": QT_TRANSLATE_NOOP("PacketReason", "number and notation"),
    "ResponseFor": QT_TRANSLATE_NOOP("PacketReason", "which document it is about"),
    "StatusCode": QT_TRANSLATE_NOOP("PacketReason", "state"),
}

PACKET_REASONS: Mapping[str, str] = {
    "missing": QT_TRANSLATE_NOOP("PacketReason", "The packet lacks what it must say"),
    "business_unknown": QT_TRANSLATE_NOOP("PacketReason", "The packet is of a kind that nobody knows"),
    "kind_unknown": QT_TRANSLATE_NOOP("PacketReason", "The packet is neither a document nor a report"),
    "dtd_forbidden": QT_TRANSLATE_NOOP("PacketReason", "The packet brings definitions that are not allowed"),
    "reader_failed": QT_TRANSLATE_NOOP("PacketReason", "The program could not read the packet; its log says more"),
    "not_well_formed": QT_TRANSLATE_NOOP("PacketReason", "The packet was cut short or damaged on its way"),
    "markup_too_long": QT_TRANSLATE_NOOP("PacketReason", "The packet is made to overload the reader"),
    "text_too_long": QT_TRANSLATE_NOOP("PacketReason", "The packet is made to overload the reader"),
    "too_deep": QT_TRANSLATE_NOOP("PacketReason", "The packet is made to overload the reader"),
    "too_large": QT_TRANSLATE_NOOP("PacketReason", "The packet is larger than allowed"),
    "too_many_attachments": QT_TRANSLATE_NOOP("PacketReason", "The packet has too many files"),
    "too_many_attributes": QT_TRANSLATE_NOOP("PacketReason", "The packet is made to overload the reader"),
    "too_many_elements": QT_TRANSLATE_NOOP("PacketReason", "The packet is made to overload the reader"),
}

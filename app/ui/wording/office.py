"""Sentences of the office as a whole: numbers, books, people, issuing, undo, practice."""

from collections.abc import Mapping

from app.ui.language import QT_TRANSLATE_NOOP
from app.ui.wording.problem import AGAIN, KEPT, UNCHANGED, Sentence

_USAGE = QT_TRANSLATE_NOOP("Problem", "See vanthu --help, or vanthu COMMAND --help.")

OFFICE: Mapping[str, Sentence] = {
    "book.unknown": Sentence(
        QT_TRANSLATE_NOOP("Problem", "There is no book “{book}”."),
        QT_TRANSLATE_NOOP("Problem", "The standing books are the incoming and the outgoing one."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose one of the standing books."),
    ),
    "book.started": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The first number of this book cannot be changed."),
        QT_TRANSLATE_NOOP("Problem", "The book of {year} has given numbers up to {last} already."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Go on with the next number."),
    ),
    "book.closed": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The book of {year} is closed."),
        QT_TRANSLATE_NOOP("Problem", "Nothing is entered into a closed year."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Enter it into the book of this year."),
    ),
    "number.wrong_series": Sentence(
        QT_TRANSLATE_NOOP("Problem", "Number {number} is of another series or year."),
        QT_TRANSLATE_NOOP("Problem", "A held number goes to a document of its own series and year."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose another document, or void the number with a reason."),
    ),
    "book.year_running": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The year {year} has not ended."),
        QT_TRANSLATE_NOOP("Problem", "Books are closed when their year is over."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose an earlier year."),
    ),
    "number.not_held": Sentence(
        QT_TRANSLATE_NOOP("Problem", "Number {number} is not held."),
        QT_TRANSLATE_NOOP("Problem", "Only a held number can be voided or used again."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Look at the number in the book."),
    ),
    "hand_over.before_arrival": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The day of transfer lies before the day of arrival."),
        QT_TRANSLATE_NOOP("Problem", "The document came later than {day}."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Correct the day of transfer."),
    ),
    "route.none": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This document cannot be transferred directly."),
        QT_TRANSLATE_NOOP("Problem", "No routing rule of the agency names a unit for it."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Present it to the leader."),
    ),
    "opinion.one_lead": Sentence(
        QT_TRANSLATE_NOOP("Problem", "An opinion needs exactly one lead."),
        QT_TRANSLATE_NOOP("Problem", "Leads named: {count}."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Name one lead; the others cooperate."),
    ),
    "opinion.due_missing": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The lead needs a deadline."),
        QT_TRANSLATE_NOOP("Problem", "The sender asks for a reply."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Enter the deadline of the lead."),
    ),
    "issue.line_moves": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This recipient cannot be sent to again."),
        QT_TRANSLATE_NOOP("Problem", "The line is “{line}”."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Call the recipient, or remind it to accept."),
    ),
    "issue.no_recipient": Sentence(
        QT_TRANSLATE_NOOP("Problem", "There is no recipient."),
        QT_TRANSLATE_NOOP("Problem", "A document is issued to at least one recipient."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Add the recipients."),
    ),
    "list.unknown": Sentence(
        QT_TRANSLATE_NOOP("Problem", "There is no list “{name}”."),
        QT_TRANSLATE_NOOP("Problem", "The name is not one of the boxes."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose one of the boxes."),
    ),
    "outgoing.issued": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The recipients cannot be changed any more."),
        QT_TRANSLATE_NOOP("Problem", "The document has been issued."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Add further recipients by “Send to further recipients”."),
    ),
    "outgoing.no_main_file": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The main PDF is missing."),
        QT_TRANSLATE_NOOP("Problem", "An outgoing document needs exactly one main PDF."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose the PDF signed by the leader."),
    ),
    "mandate.no_authorisation": Sentence(
        QT_TRANSLATE_NOOP("Problem", "{signer} would sign by TUQ. without a written authorisation that ends."),
        QT_TRANSLATE_NOOP("Problem", "Such an authorisation is written and limited in time."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Enter the authorisation and its last day."),
    ),
    "mandate.days": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The last day {until} lies before the first, {since}."),
        QT_TRANSLATE_NOOP("Problem", "A competence cannot end before it begins."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Correct the days."),
    ),
    "person.unknown": Sentence(
        QT_TRANSLATE_NOOP("Problem", "There is no active person “{name}”."),
        QT_TRANSLATE_NOOP("Problem", "The list of people does not hold the name, or the person has left."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose a name of the list, or add it."),
    ),
    "recall.nothing_asked": Sentence(
        QT_TRANSLATE_NOOP("Problem", "No recall is asked for this document."),
        QT_TRANSLATE_NOOP("Problem", "There is no request to answer."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose a document of the box of recall requests."),
    ),
    "recipient.twice": Sentence(
        QT_TRANSLATE_NOOP("Problem", "A recipient is named twice."),
        QT_TRANSLATE_NOOP("Problem", "{organ_id} stands twice in the list."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Take one of them out."),
    ),
    "recipient.us": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The agency itself is among the recipients."),
        QT_TRANSLATE_NOOP("Problem", "{organ_id} is this agency's own code."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Take it out; “Lưu: VT” is no recipient."),
    ),
    "register.not_correctable": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This record cannot be corrected."),
        QT_TRANSLATE_NOOP("Problem", "Its content is shut (mark of secrecy or recall)."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Ask the person in charge."),
    ),
    "type.unknown": Sentence(
        QT_TRANSLATE_NOOP("Problem", "There is no document type “{name}”."),
        QT_TRANSLATE_NOOP("Problem", "The type is not in the list of Decree 30/2020 or of the agency."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose a type of the list."),
    ),
    "undo.already_sent": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This cannot be taken back any more."),
        QT_TRANSLATE_NOOP("Problem", "What it promised has left the house."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Correct the record, or return the document with a reason."),
    ),
    "undo.over": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This cannot be taken back any more."),
        QT_TRANSLATE_NOOP("Problem", "The five minutes for it have passed, or it was taken back already."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Correct the record instead."),
    ),
    "file.unreadable": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The file cannot be read."),
        QT_TRANSLATE_NOOP("Problem", "{file} is not there or may not be opened."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Check the name of the file."),
    ),
    "packet.unwritable": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The packet was not saved."),
        QT_TRANSLATE_NOOP("Problem", "{file} cannot be written: the folder is missing, full or closed to you."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose another folder."),
    ),
    "form.no_such_form": Sentence(
        QT_TRANSLATE_NOOP("Problem", "There is no such form."),
        QT_TRANSLATE_NOOP("Problem", "No version of “{form}” was in force on {day}."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose another day or form."),
    ),
    "place.unusable": Sentence(
        QT_TRANSLATE_NOOP("Problem", "A file or folder cannot be used."),
        QT_TRANSLATE_NOOP("Problem", "{file}: {reason}."),
        KEPT,
        QT_TRANSLATE_NOOP("Problem", "Check the place and your right to write there, then try again."),
    ),
    "usage.missing": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The command is not complete."),
        QT_TRANSLATE_NOOP("Problem", "Something is missing: {words}."),
        UNCHANGED,
        _USAGE,
    ),
    "usage.unknown": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The command is not understood."),
        QT_TRANSLATE_NOOP("Problem", "“{words}” is not known here."),
        UNCHANGED,
        _USAGE,
    ),
    "usage.value": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The command is not understood."),
        QT_TRANSLATE_NOOP("Problem", "“{value}” is not possible for {option}."),
        UNCHANGED,
        _USAGE,
    ),
    "usage.other": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The command is not understood."),
        QT_TRANSLATE_NOOP("Problem", "{text}."),
        UNCHANGED,
        _USAGE,
    ),
    "pin.missing": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The PIN is missing."),
        QT_TRANSLATE_NOOP("Problem", "The environment variable {name} is empty."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Set the variable, then try again."),
    ),
    "secret.missing": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The secret is missing."),
        QT_TRANSLATE_NOOP("Problem", "The environment variable {name} is empty."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Set the variable, then try again."),
    ),
    "practice.axis_did_not_start": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The practice axis did not start."),
        QT_TRANSLATE_NOOP("Problem", "It did not answer in time."),
        KEPT,
        AGAIN,
    ),
    "practice.no_office": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The practice axis does not know the agency {organ_id}."),
        QT_TRANSLATE_NOOP("Problem", "It is not in its list of agencies."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose one of the practice agencies."),
    ),
    "practice.not_empty": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The folder is not empty."),
        QT_TRANSLATE_NOOP("Problem", "Invented records go only into a folder without an office."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose an empty folder."),
    ),
    "practice.port_taken": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The practice axis cannot use port {port}."),
        QT_TRANSLATE_NOOP("Problem", "Another program has that port."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose another port, or 0 for any free one."),
    ),
}

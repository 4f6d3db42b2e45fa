"""Sentences of the desk, the values, the store and the settings."""

from collections.abc import Mapping

from app.ui.language import QT_TRANSLATE_NOOP
from app.ui.wording.problem import AGAIN, KEPT, UNCHANGED, Sentence

DESK: Mapping[str, Sentence] = {
    "life.wrong_state": Sentence(
        QT_TRANSLATE_NOOP("Problem", "“{act}” is not possible for this document."),
        QT_TRANSLATE_NOOP("Problem", "Its state is “{state}”."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Open the document to see what can be done with it now."),
    ),
    "issue.needs_scan": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The document is only on paper: it cannot go to {to} by the axis or by mail."),
        QT_TRANSLATE_NOOP("Problem", "What travels is the scan of the sealed paper, signed by the agency."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Take the scan in and sign it, or let these recipients be reached on paper."),
    ),
    "paper.future_day": Sentence(
        QT_TRANSLATE_NOOP("Problem", "Nobody has signed on {day} yet."),
        QT_TRANSLATE_NOOP("Problem", "The day of the signature on paper is still to come."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Write the day on which the leader signed the paper."),
    ),
    "paper.no_scan": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The sealed paper has not been scanned yet."),
        QT_TRANSLATE_NOOP("Problem", "The agency signs the scan, not the file that was there before."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Scan the paper with its red seal and take the scan in."),
    ),
    "paper.scan_signed": Sentence(
        QT_TRANSLATE_NOOP("Problem", "“{file}” is not the scan of a paper."),
        QT_TRANSLATE_NOOP("Problem", "It bears digital signatures."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Scan the paper with its red seal and take that file in."),
    ),
    "seal.signed_by_hand": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The leader signed this document on paper."),
        QT_TRANSLATE_NOOP("Problem", "Number, date and red seal go on the paper by hand; the agency signs the scan."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Open the document and go on on paper."),
    ),
    "journal.nobody": Sentence(
        QT_TRANSLATE_NOOP("Problem", "Nobody is on duty."),
        QT_TRANSLATE_NOOP("Problem", "Every act is recorded under the name of a clerk."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose the clerk on duty (Ctrl+L), then do it again."),
    ),
    "document.unknown": Sentence(
        QT_TRANSLATE_NOOP("Problem", "There is no document with key {key}."),
        QT_TRANSLATE_NOOP("Problem", "It is not in this office's data."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Look it up by its number, its code or its subject."),
    ),
    "document.wrong_direction": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This act is for the other kind of document."),
        QT_TRANSLATE_NOOP("Problem", "Incoming and outgoing documents have acts of their own."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose a document of the right kind."),
    ),
    "value.agency_code": Sentence(
        QT_TRANSLATE_NOOP("Problem", "“{text}” is not an agency code."),
        QT_TRANSLATE_NOOP("Problem", "A code looks like H99.05, or 000.00.05.H99 in the old form."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Correct the code or choose the agency from the directory."),
    ),
    "value.notation": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The notation “{text}” cannot be given."),
        QT_TRANSLATE_NOOP("Problem", "It holds signs that Decree 30/2020 does not allow in a notation."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Use capital letters, digits, “-”, “/” and “.” only."),
    ),
    "value.missing": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The field “{field}” is empty."),
        QT_TRANSLATE_NOOP("Problem", "The register needs it."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Fill in “{field}”, then do it again."),
    ),
    "value.too_long": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The field “{field}” is too long."),
        QT_TRANSLATE_NOOP("Problem", "It has {length} characters; {most} are allowed."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Shorten “{field}”, then do it again."),
    ),
    "store.busy": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The data are held by another program at the moment."),
        QT_TRANSLATE_NOOP("Problem", "It has been writing for longer than ten seconds."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Wait a little and try again."),
    ),
    "store.disk_full": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The disk is full."),
        QT_TRANSLATE_NOOP("Problem", "The data folder has no room left ({folder})."),
        QT_TRANSLATE_NOOP("Problem", "Nothing stored so far is lost; nothing more is fetched from the axis."),
        QT_TRANSLATE_NOOP("Problem", "Free some room on the disk, then try again."),
    ),
    "store.damaged": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The database cannot be read."),
        QT_TRANSLATE_NOOP("Problem", "The file is damaged or is not a database of this program."),
        QT_TRANSLATE_NOOP("Problem", "The program has not written to it. The stored files and copies are apart."),
        QT_TRANSLATE_NOOP("Problem", "Close the program and restore the last copy."),
    ),
    "store.missing": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The agency's database is not there."),
        QT_TRANSLATE_NOOP("Problem", "This folder is an agency's, but its database is missing or empty ({folder})."),
        QT_TRANSLATE_NOOP("Problem", "No new one was made: numbers would begin again. Files and copies are untouched."),
        QT_TRANSLATE_NOOP("Problem", "Connect the drive, put the file back, or restore the last copy."),
    ),
    "store.unreachable": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The database cannot be opened."),
        QT_TRANSLATE_NOOP("Problem", "The server does not answer, or the file may not be opened."),
        KEPT,
        QT_TRANSLATE_NOOP("Problem", "Check the drive or the line to the server, then try again."),
    ),
    "store.newer": Sentence(
        QT_TRANSLATE_NOOP("Problem", "These data were written by a newer version of the program."),
        QT_TRANSLATE_NOOP("Problem", "They are at version {found}; this program knows {known}."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Install the newer version and open the data with it."),
    ),
    "folder.taken": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The data folder is in use."),
        QT_TRANSLATE_NOOP("Problem", "Another program has taken {folder} for itself."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Wait until it has finished, or close it, then try again."),
    ),
    "vault.missing": Sentence(
        QT_TRANSLATE_NOOP("Problem", "A stored file is missing."),
        QT_TRANSLATE_NOOP("Problem", "It is not where it was put: {name}."),
        QT_TRANSLATE_NOOP("Problem", "The record and its number are kept."),
        QT_TRANSLATE_NOOP("Problem", "Bring the file back from the last copy, or ask the sender again."),
    ),
    "vault.changed": Sentence(
        QT_TRANSLATE_NOOP("Problem", "A stored file was changed outside this program."),
        QT_TRANSLATE_NOOP("Problem", "Its bytes are not those that were received: {name}."),
        QT_TRANSLATE_NOOP("Problem", "The record and its number are kept; the file is not used."),
        QT_TRANSLATE_NOOP("Problem", "Bring the file back from the last copy, or ask the sender again."),
    ),
    "backup.not_a_copy": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The folder holds no complete copy."),
        QT_TRANSLATE_NOOP("Problem", "{folder} is not a copy made by this program, or it was cut short."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose another copy."),
    ),
    "backup.damaged": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The copy is damaged."),
        QT_TRANSLATE_NOOP("Problem", "“{what}” in {folder} is not as it was written."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose an older copy and make a new one on another drive."),
    ),
    "backup.server_older": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The database on the server is of an older version."),
        QT_TRANSLATE_NOOP("Problem", "{url} was not opened with this version yet."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Start the program once, so that it upgrades the database, then try again."),
    ),
    "settings.bad": Sentence(
        QT_TRANSLATE_NOOP("Problem", "A settings file cannot be used."),
        QT_TRANSLATE_NOOP("Problem", "{file}: {keys}."),
        KEPT,
        QT_TRANSLATE_NOOP("Problem", "Correct the file or remove the line, then start again."),
    ),
    "child.died": Sentence(
        QT_TRANSLATE_NOOP("Problem", "A part of the program ended in the middle of its work."),
        QT_TRANSLATE_NOOP("Problem", "The file may be damaged ({task})."),
        KEPT,
        AGAIN,
    ),
    "child.timed_out": Sentence(
        QT_TRANSLATE_NOOP("Problem", "A part of the program did not finish in time."),
        QT_TRANSLATE_NOOP("Problem", "It was stopped after {seconds} seconds ({task})."),
        KEPT,
        AGAIN,
    ),
    "child.failed": Sentence(
        QT_TRANSLATE_NOOP("Problem", "A part of the program could not do its work."),
        QT_TRANSLATE_NOOP("Problem", "The file may be damaged or of an unusual kind ({task})."),
        KEPT,
        AGAIN,
    ),
    "form.failed": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The form could not be set."),
        QT_TRANSLATE_NOOP("Problem", "The template {template} did not take these data."),
        KEPT,
        AGAIN,
    ),
    "delivery.nothing": Sentence(
        QT_TRANSLATE_NOOP("Problem", "There is no paper to send along with a slip."),
        QT_TRANSLATE_NOOP("Problem", "No copy of this document leaves on paper, and no paper of it goes back."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose a document with a recipient on paper, or one whose paper goes back."),
    ),
    "dispatch.wrong_line": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This copy cannot be noted as sent on paper."),
        QT_TRANSLATE_NOOP("Problem", "It does not wait to be sent on paper, or was noted already."),
        QT_TRANSLATE_NOOP("Problem", "Nothing was changed."),
        QT_TRANSLATE_NOOP("Problem", "Look at the line of this recipient in the outbox."),
    ),
    "page.unreadable": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This page cannot be shown."),
        QT_TRANSLATE_NOOP("Problem", "The file “{file}” is damaged there."),
        QT_TRANSLATE_NOOP("Problem", "The file is kept exactly as it was received."),
        QT_TRANSLATE_NOOP("Problem", "Look at the other pages, or ask the sender to send it again."),
    ),
    "page.not_a_pdf": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This file cannot be shown here."),
        QT_TRANSLATE_NOOP("Problem", "“{file}” is not a PDF or a picture."),
        QT_TRANSLATE_NOOP("Problem", "The file is kept exactly as it was received."),
        QT_TRANSLATE_NOOP("Problem", "Save a copy and open it with another program."),
    ),
    "page.locked": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This file opens with a password only."),
        QT_TRANSLATE_NOOP("Problem", "“{file}” is locked by its sender."),
        QT_TRANSLATE_NOOP("Problem", "The file is kept exactly as it was received."),
        QT_TRANSLATE_NOOP("Problem", "Ask the sender for a file without a password."),
    ),
}

"""Sentences of the axis, of packets and of scanning."""

from collections.abc import Mapping

from app.ui.language import QT_TRANSLATE_NOOP
from app.ui.wording.problem import FILE_UNCHANGED, KEPT, UNCHANGED, Sentence

SAID_BY_AXIS: Mapping[str, str] = {
    "10": QT_TRANSLATE_NOOP("AxisSays", "the axis finds the packet invalid"),
    "18": QT_TRANSLATE_NOOP("AxisSays", "the axis knows no such recipient"),
    "19": QT_TRANSLATE_NOOP("AxisSays", "the axis does not know this office"),
    "20": QT_TRANSLATE_NOOP("AxisSays", "the axis has a fault of its own"),
    "21": QT_TRANSLATE_NOOP("AxisSays", "the axis could not work on the file"),
    "22": QT_TRANSLATE_NOOP("AxisSays", "the axis finds the packet built wrongly"),
    "23": QT_TRANSLATE_NOOP("AxisSays", "the recipient is locked on the axis"),
}
"""The axis' own codes of refusal (edxml 4.5)."""
GONE = frozenset({"18", "23"})
"""Those that are about the recipient: sending again alone does not help."""

AXIS: Mapping[str, Sentence] = {
    "axis.not_set_up": Sentence(
        QT_TRANSLATE_NOOP("Problem", "No axis is set up."),
        QT_TRANSLATE_NOOP("Problem", "The address of the axis is missing in the settings."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Set the axis up, then try again."),
    ),
    "axis.unreachable": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The axis does not answer."),
        QT_TRANSLATE_NOOP("Problem", "The line or the axis itself is down ({reason})."),
        QT_TRANSLATE_NOOP("Problem", "What waits stays in order and leaves by itself when the line is back."),
        QT_TRANSLATE_NOOP("Problem", "Go on working; call the operator if it lasts."),
    ),
    "axis.folder_missing": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The folder of packets is not there."),
        QT_TRANSLATE_NOOP("Problem", "The drive of {folder} is not connected, or the folder was moved."),
        QT_TRANSLATE_NOOP("Problem", "What waits stays in order; nothing is written to another place."),
        QT_TRANSLATE_NOOP("Problem", "Connect the drive, or name the folder's new place in the settings."),
    ),
    "axis.refused": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The axis refused."),
        QT_TRANSLATE_NOOP("Problem", "It says: {error_code} {text}."),
        QT_TRANSLATE_NOOP("Problem", "The document and its number are kept."),
        QT_TRANSLATE_NOOP("Problem", "Correct what the axis names, then send again."),
    ),
    "axis.answer_unreadable": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The answer of the axis cannot be read."),
        QT_TRANSLATE_NOOP("Problem", "It does not follow the agreed form ({operation})."),
        KEPT,
        QT_TRANSLATE_NOOP("Problem", "It is tried again by itself; tell the operator if it lasts."),
    ),
    "axis.web_page": Sentence(
        QT_TRANSLATE_NOOP("Problem", "A web page answers in place of the axis."),
        QT_TRANSLATE_NOOP("Problem", "The network wants a login first, or a proxy or a wrong address lies in between."),
        KEPT,
        QT_TRANSLATE_NOOP("Problem", "Open a web page and log in to the network; then look at the address and proxy."),
    ),
    "axis.plain_http": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The line to {host} is not protected."),
        QT_TRANSLATE_NOOP("Problem", "Plain HTTP is allowed only to hosts the administrator has named."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Use an address that begins with https, or ask the administrator."),
    ),
    "axis.turns_us_away": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The axis does not accept this office."),
        QT_TRANSLATE_NOOP("Problem", "It says: {error_code} {text}. It would say so of every document."),
        QT_TRANSLATE_NOOP("Problem", "What waits stays in order; no document was marked as refused."),
        QT_TRANSLATE_NOOP("Problem", "Check address, system, secret and agency code in the settings, and the clock."),
    ),
    "line.axis_has_it": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The axis has taken the document for {to}."),
        QT_TRANSLATE_NOOP("Problem", "What the axis has cannot go by another way as well."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Follow its line, or call the recipient."),
    ),
    "line.may_have_left": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The document for {to} may have left already."),
        QT_TRANSLATE_NOOP("Problem", "It was handed to the axis and the answer was lost; only the axis can tell."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Wait until the line is back; then the program finds out by itself."),
    ),
    "outage.unknown": Sentence(
        QT_TRANSLATE_NOOP("Problem", "There is no such time without the axis."),
        QT_TRANSLATE_NOOP("Problem", "No outage has the number {key}."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose one from the list."),
    ),
    "outage.lasts": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The axis still does not answer."),
        QT_TRANSLATE_NOOP("Problem", "The minute that is filed names when the line came back and what has left since."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Save or print it as it is now, and file it when the line is back."),
    ),
    "outbox.not_stuck": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This answer does not wait for a person."),
        QT_TRANSLATE_NOOP("Problem", "It is on its way, or it has been given."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Look at the list again."),
    ),
    "clock.wrong": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The clock of this machine is {minutes} minutes off."),
        QT_TRANSLATE_NOOP("Problem", "Number, date and signature would bear a wrong time (compared with the axis)."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Set the clock right, exchange once, then do it again."),
    ),
    "sync.round_failed": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The exchange with the axis was not finished."),
        QT_TRANSLATE_NOOP("Problem", "The program met a fault of its own ({reason})."),
        KEPT,
        QT_TRANSLATE_NOOP("Problem", "It is tried again; report the problem with the log bundle if it lasts."),
    ),
    "sync.unforeseen": Sentence(
        QT_TRANSLATE_NOOP("Problem", "A document could not be made into a packet."),
        QT_TRANSLATE_NOOP("Problem", "The program met a fault of its own ({reason})."),
        KEPT,
        QT_TRANSLATE_NOOP("Problem", "It is tried again; report the problem with the log bundle if it lasts."),
    ),
    "issue.not_fit": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The axis would refuse this document."),
        QT_TRANSLATE_NOOP("Problem", "{findings}"),
        QT_TRANSLATE_NOOP("Problem", "Nothing has left and no number was spent."),
        QT_TRANSLATE_NOOP("Problem", "Correct what is named, then do it again."),
    ),
    "sync.elsewhere": Sentence(
        QT_TRANSLATE_NOOP("Problem", "Another program of this office talks to the axis just now."),
        QT_TRANSLATE_NOOP("Problem", "Only one at a time may exchange."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Nothing needs to be done; it goes on there."),
    ),
    "axis.certificate_file": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The file of certificates cannot be used."),
        QT_TRANSLATE_NOOP("Problem", "{file} is missing or holds no certificate."),
        QT_TRANSLATE_NOOP("Problem", "What waits stays in order; nothing was sent without protection."),
        QT_TRANSLATE_NOOP("Problem", "Correct the path in the settings."),
    ),
    "settings.line": Sentence(
        QT_TRANSLATE_NOOP("Problem", "“{value}” cannot be used here."),
        QT_TRANSLATE_NOOP("Problem", "An address, a file or a way to connect is written wrongly ({field})."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Correct it, for example https://…, imaps://… or smtps://…"),
    ),
    "directory.unknown": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The directory has no agency “{code}”."),
        QT_TRANSLATE_NOOP("Problem", "A merger needs two different agencies of the directory."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Check the code, or refresh the directory."),
    ),
    "packet.not_issued": Sentence(
        QT_TRANSLATE_NOOP("Problem", "There is no packet of this document."),
        QT_TRANSLATE_NOOP("Problem", "Only a document that was issued has one."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Issue the document first."),
    ),
    "packet.recalled": Sentence(
        QT_TRANSLATE_NOOP("Problem", "There is no packet of this document."),
        QT_TRANSLATE_NOOP("Problem", "It was recalled before a packet of it left."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Issue another document in its place, if one is needed."),
    ),
    "packet.bad": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The packet cannot be read."),
        QT_TRANSLATE_NOOP("Problem", "{reason}."),
        FILE_UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Ask the sender to send it again."),
    ),
    "packet.bad_record": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The record cannot become a packet."),
        QT_TRANSLATE_NOOP("Problem", "The field “{field}” is wrong or missing."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Correct the field, then try again."),
    ),
    "scan.nothing": Sentence(
        QT_TRANSLATE_NOOP("Problem", "There is no scanned page."),
        QT_TRANSLATE_NOOP("Problem", "The session holds no page."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Put paper into the scanner and scan."),
    ),
    "scanner.missing": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The scanner was not found."),
        QT_TRANSLATE_NOOP("Problem", "It is switched off, unplugged, or another one is chosen ({device})."),
        QT_TRANSLATE_NOOP("Problem", "Pages scanned so far are kept."),
        QT_TRANSLATE_NOOP("Problem", "Switch the scanner on and look for it again."),
    ),
    "scanner.busy": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The scanner is busy."),
        QT_TRANSLATE_NOOP("Problem", "Another program uses it."),
        QT_TRANSLATE_NOOP("Problem", "Pages scanned so far are kept."),
        QT_TRANSLATE_NOOP("Problem", "Wait until it is free, then go on."),
    ),
    "scanner.cover_open": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The cover of the scanner is open."),
        QT_TRANSLATE_NOOP("Problem", "It stopped for that reason."),
        QT_TRANSLATE_NOOP("Problem", "Pages scanned so far are kept."),
        QT_TRANSLATE_NOOP("Problem", "Close the cover, then go on."),
    ),
    "scanner.paper_jam": Sentence(
        QT_TRANSLATE_NOOP("Problem", "Paper is stuck in the scanner."),
        QT_TRANSLATE_NOOP("Problem", "The sheet did not go through."),
        QT_TRANSLATE_NOOP("Problem", "Pages scanned so far are kept."),
        QT_TRANSLATE_NOOP("Problem", "Take the sheet out, then go on."),
    ),
    "scanner.feeder_empty": Sentence(
        QT_TRANSLATE_NOOP("Problem", "There is no paper in the scanner."),
        QT_TRANSLATE_NOOP("Problem", "The feeder is empty."),
        QT_TRANSLATE_NOOP("Problem", "Pages scanned so far are kept."),
        QT_TRANSLATE_NOOP("Problem", "Put paper in, then go on."),
    ),
    "scanner.failed": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The scanner stopped."),
        QT_TRANSLATE_NOOP("Problem", "It says: {reason}."),
        QT_TRANSLATE_NOOP("Problem", "Pages scanned so far are kept."),
        QT_TRANSLATE_NOOP("Problem", "Switch the scanner off and on, then go on."),
    ),
    "scanner.below_floor": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This scan does not meet the rules."),
        QT_TRANSLATE_NOOP("Problem", "Colour, at least 200 dpi and full size are needed; this has {dpi} dpi."),
        QT_TRANSLATE_NOOP("Problem", "Pages scanned so far are kept."),
        QT_TRANSLATE_NOOP("Problem", "Choose a finer setting and scan again."),
    ),
    "scan.too_coarse": Sentence(
        QT_TRANSLATE_NOOP("Problem", "Page {page} of the scan “{file}” is too coarse."),
        QT_TRANSLATE_NOOP("Problem", "Colour, at least {floor} dpi and full size are needed; this page has {dpi} dpi."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Scan the paper again at {floor} dpi or finer, then choose the new file."),
    ),
    "scan.not_in_colour": Sentence(
        QT_TRANSLATE_NOOP("Problem", "Page {page} of the scan “{file}” is not in colour."),
        QT_TRANSLATE_NOOP("Problem", "A paper is digitised in colour, so that seal and ink can be seen."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Scan the paper again in colour, then choose the new file."),
    ),
}

"""What the rules of the wire find, in words (edXML 1.12); the code is rule and reason."""

from collections.abc import Mapping

from app.ui.language import QT_TRANSLATE_NOOP

FINDINGS: Mapping[str, str] = {
    "check.V02.missing": QT_TRANSLATE_NOOP("Finding", "The agency's own code is missing."),
    "check.V02.form": QT_TRANSLATE_NOOP("Finding", "The agency's own code has neither of the two forms."),
    "check.V03.missing": QT_TRANSLATE_NOOP("Finding", "Nobody stands among the recipients."),
    "check.V03.empty": QT_TRANSLATE_NOOP("Finding", "A recipient has no agency code."),
    "check.V03.repeated": QT_TRANSLATE_NOOP("Finding", "An agency stands twice among the recipients."),
    "check.V04.self": QT_TRANSLATE_NOOP("Finding", "The agency itself stands among the recipients."),
    "check.V05.missing": QT_TRANSLATE_NOOP("Finding", "Number or notation is missing."),
    "check.V05.too_long": QT_TRANSLATE_NOOP("Finding", "The number may have 11 characters, the notation 30."),
    "check.V06.missing": QT_TRANSLATE_NOOP("Finding", "The subject is missing."),
    "check.V06.too_long": QT_TRANSLATE_NOOP("Finding", "The subject may have 500 characters."),
    "check.V07.missing": QT_TRANSLATE_NOOP("Finding", "The date of the document is missing."),
    "check.V07.future": QT_TRANSLATE_NOOP("Finding", "The date of the document lies in the future."),
    "check.V08.before_date": QT_TRANSLATE_NOOP("Finding", "The deadline lies before the date of the document."),
    "check.V09.unknown": QT_TRANSLATE_NOOP("Finding", "The type of document is not in the list of the standard."),
    "check.V09.mismatch": QT_TRANSLATE_NOOP("Finding", "The name of the type is not the one of the standard's list."),
    "check.V10.range": QT_TRANSLATE_NOOP("Finding", "The urgency is none of the five levels."),
    "check.V11.too_long": QT_TRANSLATE_NOOP("Finding", "Longer than the standard allows."),
    "check.V12.unknown": QT_TRANSLATE_NOOP("Finding", "The kind of sending is unknown."),
    "check.V12.missing": QT_TRANSLATE_NOOP("Finding", "It does not say which document it concerns."),
    "check.V12.nothing_changed": QT_TRANSLATE_NOOP("Finding", "An update has to say what has changed."),
    "check.V13.missing": QT_TRANSLATE_NOOP("Finding", "The reason is missing."),
    "check.V14.manifest": QT_TRANSLATE_NOOP("Finding", "The list of files and the files do not agree."),
    "check.V15.repeated": QT_TRANSLATE_NOOP("Finding", "Two files have the same name."),
    "check.V15.name": QT_TRANSLATE_NOOP("Finding", "A file's name is too long, has no extension, or holds a slash."),
    "check.V16.undecodable": QT_TRANSLATE_NOOP("Finding", "A file cannot be read."),
    "check.V16.too_large": QT_TRANSLATE_NOOP("Finding", "The files together are larger than the axis takes."),
    "check.V17.no_pdf_first": QT_TRANSLATE_NOOP("Finding", "The first file is no PDF."),
    "check.V18.classified": QT_TRANSLATE_NOOP("Finding", "A document with a secrecy mark never goes by this network."),
    "check.V19.missing": QT_TRANSLATE_NOOP("Finding", "It does not say to which document of whom it answers."),
    "check.V20.unknown": QT_TRANSLATE_NOOP("Finding", "The axis knows no such state."),
}

FORM_FIELDS: Mapping[str, str] = {
    "from": "agency",
    "to": "recipients",
    "to.name": "recipients",
    "code_number": "code_number",
    "code_notation": "code_notation",
    "subject": "subject",
    "promulgation_date": "issued_date",
    "due_date": "due",
    "type_name": "type_name",
    "priority": "urgency",
    "place": "place",
    "competence": "competence",
    "position": "signer_position",
    "signer": "signer_name",
    "appendixes": "appendixes",
    "from.name": "agency",
    "from.in_charge": "agency",
    "attachments": "files",
    "secrecy": "code_notation",
}
"""The field of our forms that a finding belongs to, by the field of the wire."""

NAMELESS = frozenset({"check.V11.too_long"})
"""Findings whose sentence fits any field."""

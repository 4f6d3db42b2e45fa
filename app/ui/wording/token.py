"""Sentences of the signing token and of sealing."""

from collections.abc import Mapping

from app.ui.language import QT_TRANSLATE_NOOP
from app.ui.wording.problem import AGAIN, FILE_UNCHANGED, NUMBER_KEPT, UNCHANGED, Sentence

_ASK_FOR_FIELDS = QT_TRANSLATE_NOOP(
    "Problem",
    "Ask the leader to sign again without closing the file, or with fields for number, date and seal in it.",
)
_ASK_LEADER = QT_TRANSLATE_NOOP("Problem", "Ask for a file signed by the leader anew.")
_OTHER_FILE = QT_TRANSLATE_NOOP("Problem", "Ask the drafting unit for an ordinary PDF signed by the leader.")
_PLUG_AND_GO = QT_TRANSLATE_NOOP("Problem", "Plug the agency's token in again, then press “Continue”.")

LAST_TRY = QT_TRANSLATE_NOOP(
    "Problem", "One try is left. If the PIN is wrong again, the token locks and must go to its issuer to be opened."
)

TOKEN: Mapping[str, Sentence] = {
    "check.not_yet": Sentence(
        QT_TRANSLATE_NOOP("Problem", "There is nothing to put on a slip yet."),
        QT_TRANSLATE_NOOP("Problem", "The signatures of this document were not checked so far."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Wait for the check; it starts by itself."),
    ),
    "trust.not_an_authority": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This file holds no certificate of an authority."),
        QT_TRANSLATE_NOOP("Problem", "Nothing in {file} can be read as a certificate that may issue others."),
        UNCHANGED,
        QT_TRANSLATE_NOOP(
            "Problem",
            "Take the issuing authority's certificate, not an agency's; fetch the file again if it is damaged.",
        ),
    ),
    "trust.fingerprint_differs": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The fingerprint is another one."),
        QT_TRANSLATE_NOOP("Problem", "What was confirmed is not the fingerprint of {name}."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Compare it with what the authority publishes; do not trust it if they differ."),
    ),
    "trust.run_out": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The time for which this authority may be trusted has ended."),
        QT_TRANSLATE_NOOP("Problem", "The certificate of {name} or the last day given lies in the past."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Ask the authority for its present certificate."),
    ),
    "trust.unknown": Sentence(
        QT_TRANSLATE_NOOP("Problem", "No authority has this fingerprint."),
        QT_TRANSLATE_NOOP("Problem", "Looked for {fingerprint} among the trusted authorities."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose one of the list."),
    ),
    "token.module_missing": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The driver of the signing token is missing."),
        QT_TRANSLATE_NOOP("Problem", "The file {module} is not there or cannot be loaded."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Install the driver of the token's maker, or choose its file in the settings."),
    ),
    "token.module_foreign": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The driver of the signing token cannot be used."),
        QT_TRANSLATE_NOOP("Problem", "The file {module} is made for {bits}-bit programs; this program is 64-bit."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Install the 64-bit driver of the token's maker, then choose its file."),
    ),
    "token.missing": Sentence(
        QT_TRANSLATE_NOOP("Problem", "No signing token is plugged in."),
        QT_TRANSLATE_NOOP("Problem", "The driver {module} sees no token."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Plug the agency's token in, then try again."),
    ),
    "token.removed": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The document was not signed."),
        QT_TRANSLATE_NOOP("Problem", "The token has just been pulled out."),
        NUMBER_KEPT,
        _PLUG_AND_GO,
    ),
    "token.hung": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The signing token does not answer."),
        QT_TRANSLATE_NOOP("Problem", "Its driver was stopped after {seconds} seconds."),
        NUMBER_KEPT,
        _PLUG_AND_GO,
    ),
    "token.crashed": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The driver of the signing token ended by itself."),
        QT_TRANSLATE_NOOP("Problem", "The fault is in {module}; the program itself goes on."),
        NUMBER_KEPT,
        _PLUG_AND_GO,
    ),
    "token.failed": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The signing token refused."),
        QT_TRANSLATE_NOOP("Problem", "Its driver says: {reason}."),
        NUMBER_KEPT,
        AGAIN,
    ),
    "token.signature_bad": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The document was not signed."),
        QT_TRANSLATE_NOOP("Problem", "The token gave a signature that does not match its certificate; it is not used."),
        NUMBER_KEPT,
        QT_TRANSLATE_NOOP("Problem", "Pull the token out and plug it in again; if it happens again, ask its issuer."),
    ),
    "token.session_over": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The signing session has ended."),
        QT_TRANSLATE_NOOP("Problem", "A session ends after ten minutes, at removal, or when the screen is locked."),
        NUMBER_KEPT,
        QT_TRANSLATE_NOOP("Problem", "Enter the PIN again to continue."),
    ),
    "token.pin_wrong": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The PIN is wrong."),
        QT_TRANSLATE_NOOP("Problem", "After too many wrong PINs the token locks itself."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Check the PIN and enter it again; the program never repeats it by itself."),
    ),
    "token.pin_wrong_one_left": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The PIN is wrong."),
        LAST_TRY,
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Make sure of the PIN, then confirm the last try separately."),
    ),
    "token.signing_pin_wrong": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The signing PIN is wrong."),
        QT_TRANSLATE_NOOP("Problem", "The token asks for a PIN at every signature and refused this one."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Check the PIN and enter it again; the program never repeats it by itself."),
    ),
    "token.signing_pin_needed": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The token asks for a PIN at every signature."),
        QT_TRANSLATE_NOOP("Problem", "It may be another PIN than the token's; the program does not guess."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Enter both PINs, then press again."),
    ),
    "token.pin_cancelled": Sentence(
        QT_TRANSLATE_NOOP("Problem", "No PIN was typed on the token."),
        QT_TRANSLATE_NOOP("Problem", "Its pad was cancelled, or it waited too long."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Press again, and type the PIN on the token when it asks."),
    ),
    "token.pin_locked": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The PIN is locked."),
        QT_TRANSLATE_NOOP("Problem", "It was entered wrongly too often."),
        NUMBER_KEPT,
        QT_TRANSLATE_NOOP("Problem", "Take the token to its issuer, or issue the document on paper."),
    ),
    "token.pin_last_try": Sentence(
        QT_TRANSLATE_NOOP("Problem", "One try is left for the PIN."),
        QT_TRANSLATE_NOOP("Problem", "One more wrong PIN locks the token; only its issuer can open it."),
        NUMBER_KEPT,
        QT_TRANSLATE_NOOP("Problem", "Make sure of the PIN, then confirm the last try separately."),
    ),
    "token.pin_expired": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The token asks for a new PIN."),
        QT_TRANSLATE_NOOP("Problem", "The present PIN must be changed before anything is signed."),
        NUMBER_KEPT,
        QT_TRANSLATE_NOOP("Problem", "Change the PIN with the program of the token's maker."),
    ),
    "token.certificate_personal": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The token plugged in is a personal one."),
        QT_TRANSLATE_NOOP("Problem", "It is the signature of “{name}”; the agency's seal is needed."),
        NUMBER_KEPT,
        QT_TRANSLATE_NOOP("Problem", "Plug the agency's token in, then try again."),
    ),
    "token.certificate_agencys": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The token plugged in is the agency's."),
        QT_TRANSLATE_NOOP("Problem", "It is the seal of “{name}”; a personal signature is needed."),
        NUMBER_KEPT,
        QT_TRANSLATE_NOOP("Problem", "Plug the signer's own token in, then try again."),
    ),
    "token.wrong_certificate": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The certificate on the token cannot sign documents."),
        QT_TRANSLATE_NOOP("Problem", "“{name}” is meant for something else ({reason})."),
        NUMBER_KEPT,
        QT_TRANSLATE_NOOP("Problem", "Plug the agency's token in, then try again."),
    ),
    "token.certificate_missing": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The token holds no certificate that fits."),
        QT_TRANSLATE_NOOP("Problem", "Looked for: {wanted}."),
        NUMBER_KEPT,
        QT_TRANSLATE_NOOP("Problem", "Plug another token in, or ask its issuer."),
    ),
    "token.certificate_out_of_date": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The certificate is not valid today."),
        QT_TRANSLATE_NOOP("Problem", "“{name}” is valid from {not_before} to {not_after}."),
        NUMBER_KEPT,
        QT_TRANSLATE_NOOP("Problem", "Ask for the certificate to be renewed, or issue the document on paper."),
    ),
    "token.certificate_revoked": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The certificate was revoked; nothing may be signed with it."),
        QT_TRANSLATE_NOOP("Problem", "“{issuer}” says that “{name}” is revoked."),
        NUMBER_KEPT,
        QT_TRANSLATE_NOOP("Problem", "Call the issuer for a new certificate, or issue the document on paper."),
    ),
    "token.issuer_over": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The certificate's issuer is not valid any more."),
        QT_TRANSLATE_NOOP("Problem", "“{issuer}”, who issued “{name}”, has run out or is no longer trusted here."),
        NUMBER_KEPT,
        QT_TRANSLATE_NOOP("Problem", "Ask for the certificate to be renewed, or issue the document on paper."),
    ),
    "token.too_weak": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This token is too old to sign with."),
        QT_TRANSLATE_NOOP("Problem", "It signs by nothing newer than SHA-1 (driver {module}); that is not allowed."),
        NUMBER_KEPT,
        QT_TRANSLATE_NOOP("Problem", "Ask the token's issuer for a newer driver, or for another token."),
    ),
    "token.swapped": Sentence(
        QT_TRANSLATE_NOOP("Problem", "Another token is plugged in now."),
        QT_TRANSLATE_NOOP("Problem", "The PIN was typed for “{name}”; it was not tried on the other one."),
        NUMBER_KEPT,
        QT_TRANSLATE_NOOP("Problem", "Look whose certificate is shown now, then enter its PIN."),
    ),
    "seal.of_another_agency": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The seal on the token is that of “{seal}”, not of “{agency}”."),
        QT_TRANSLATE_NOOP("Problem", "By the directory it belongs to another agency; its PIN was not asked."),
        NUMBER_KEPT,
        QT_TRANSLATE_NOOP("Problem", "Plug in the token of your own agency, or correct the agency's name in settings."),
    ),
    "token.digest_too_weak": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The document was not signed."),
        QT_TRANSLATE_NOOP("Problem", "The algorithm {digest} is too weak for new signatures."),
        NUMBER_KEPT,
        QT_TRANSLATE_NOOP("Problem", "Use a token that signs with SHA-256."),
    ),
    "seal.not_pdf": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This file cannot be sealed."),
        QT_TRANSLATE_NOOP("Problem", "“{file}” cannot be read as a PDF."),
        FILE_UNCHANGED,
        _OTHER_FILE,
    ),
    "seal.encrypted": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This file cannot be sealed."),
        QT_TRANSLATE_NOOP("Problem", "“{file}” is locked with a password."),
        FILE_UNCHANGED,
        _OTHER_FILE,
    ),
    "seal.xfa": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This file cannot be sealed."),
        QT_TRANSLATE_NOOP("Problem", "“{file}” holds a form whose pages change by themselves."),
        FILE_UNCHANGED,
        _OTHER_FILE,
    ),
    "seal.hybrid": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This file cannot be sealed."),
        QT_TRANSLATE_NOOP("Problem", "“{file}” is built so that programs may show it differently."),
        FILE_UNCHANGED,
        _OTHER_FILE,
    ),
    "seal.forbidden": Sentence(
        QT_TRANSLATE_NOOP("Problem", "Number and seal cannot be added to this file."),
        QT_TRANSLATE_NOOP("Problem", "The leader's signature in “{file}” forbids any later addition."),
        NUMBER_KEPT,
        _ASK_FOR_FIELDS,
    ),
    "seal.certified": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The agency's signature cannot be added to this file."),
        QT_TRANSLATE_NOOP("Problem", "“{file}” was closed so that no signature may be added."),
        NUMBER_KEPT,
        _ASK_FOR_FIELDS,
    ),
    "seal.field_locked": Sentence(
        QT_TRANSLATE_NOOP("Problem", "Number and date cannot be added to this file."),
        QT_TRANSLATE_NOOP("Problem", "The leader's signature locks their fields ({fields})."),
        NUMBER_KEPT,
        _ASK_LEADER,
    ),
    "seal.unclear_order": Sentence(
        QT_TRANSLATE_NOOP("Problem", "These kinds of stamps do not go together, or something is missing: {kinds}."),
        QT_TRANSLATE_NOOP("Problem", "Wanted: {wanted}"),
        FILE_UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Give the command anew."),
    ),
    "seal.output_taken": Sentence(
        QT_TRANSLATE_NOOP("Problem", "“{file}” is not written over."),
        QT_TRANSLATE_NOOP("Problem", "The folder for sealed files holds another file of that name."),
        QT_TRANSLATE_NOOP("Problem", "What was sealed in the register stays sealed."),
        QT_TRANSLATE_NOOP("Problem", "Name another folder with --out and give the command again."),
    ),
    "seal.bad_profile": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The rules for stamps on this machine cannot be used."),
        QT_TRANSLATE_NOOP("Problem", "{file}: {reason}"),
        FILE_UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Ask the administrator to mend or remove that file."),
    ),
    "seal.unsigned": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The leader has not signed this file."),
        QT_TRANSLATE_NOOP("Problem", "No signature in “{file}” covers its content."),
        FILE_UNCHANGED,
        _ASK_LEADER,
    ),
    "seal.signature_broken": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The leader's signature does not hold."),
        QT_TRANSLATE_NOOP("Problem", "“{file}” was changed after signing, or the signature cannot be checked."),
        FILE_UNCHANGED,
        _ASK_LEADER,
    ),
    "seal.signer_unknown": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The signer may not sign for this agency."),
        QT_TRANSLATE_NOOP("Problem", "“{signer}” is not in the list of leaders."),
        FILE_UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Check the list of leaders, or ask for the right signature."),
    ),
    "seal.signer_unsure": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The leader's certificate cannot be relied on."),
        QT_TRANSLATE_NOOP(
            "Problem",
            "The certificate of “{signer}” was not valid when it signed, or its issuer is not trusted here.",
        ),
        FILE_UNCHANGED,
        QT_TRANSLATE_NOOP(
            "Problem", "Ask for a signature with a valid certificate, or the administrator to trust its issuer."
        ),
    ),
    "seal.already_sealed": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This file carries the agency's signature already."),
        QT_TRANSLATE_NOOP("Problem", "“{signer}” has signed “{file}”."),
        FILE_UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Look the document up among the outgoing ones."),
    ),
    "issue.seal_revoked": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This document is not issued: its seal or a signature on it is not valid."),
        QT_TRANSLATE_NOOP("Problem", "The certificate had been revoked before it signed."),
        NUMBER_KEPT,
        QT_TRANSLATE_NOOP("Problem", "Open it, take the invalid seal off, and seal it with a valid certificate."),
    ),
    "seal.no_alarm": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This certificate is not known to be revoked."),
        QT_TRANSLATE_NOOP("Problem", "The alarm was ended meanwhile, or the fingerprint is another."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Look at the list of revoked seal certificates again."),
    ),
    "seal.image_bad": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The picture of the stamp cannot be used."),
        QT_TRANSLATE_NOOP("Problem", "“{file}” does not fit ({reason})."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose a PNG with transparent ground, at least 300 dots an inch."),
    ),
    "seal.timestamp_unavailable": Sentence(
        QT_TRANSLATE_NOOP("Problem", "There is no time stamp yet."),
        QT_TRANSLATE_NOOP("Problem", "The time-stamping service did not answer ({reason})."),
        QT_TRANSLATE_NOOP("Problem", "The document is signed and kept."),
        QT_TRANSLATE_NOOP("Problem", "Nothing needs to be done; it is asked for again by itself."),
    ),
    "seal.place_missing": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The page shows no place for: {what}."),
        QT_TRANSLATE_NOOP("Problem", "The line where it belongs was not found."),
        FILE_UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Point at the place on the page, then continue."),
    ),
    "seal.no_image": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The picture of the seal is missing."),
        QT_TRANSLATE_NOOP("Problem", "No picture of the agency's seal is set up, or no token."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose the picture and the token in the settings."),
    ),
    "seal.no_main_file": Sentence(
        QT_TRANSLATE_NOOP("Problem", "There is no PDF to sign."),
        QT_TRANSLATE_NOOP("Problem", "The document has no main PDF."),
        NUMBER_KEPT,
        QT_TRANSLATE_NOOP("Problem", "Take the PDF signed by the leader in."),
    ),
    "seal.place_unsure": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The places on the page are not certain."),
        QT_TRANSLATE_NOOP("Problem", "Not certain: {places}."),
        NUMBER_KEPT,
        QT_TRANSLATE_NOOP("Problem", "Point at the places on the page, then continue."),
    ),
}

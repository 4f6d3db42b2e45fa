"""The verdicts on signatures: one sentence and what to do (ux C5, day rule D-15)."""

from collections.abc import Mapping

from app.ui.language import QT_TRANSLATE_NOOP

GOOD, DOUBT, BAD, NONE, BUSY = "good", "doubt", "bad", "none", "busy"

WORDS: Mapping[str, tuple[str, str]] = {
    GOOD: ("✓", QT_TRANSLATE_NOOP("Verdict", "Valid")),
    DOUBT: ("?", QT_TRANSLATE_NOOP("Verdict", "Not enough grounds")),
    BAD: ("✕", QT_TRANSLATE_NOOP("Verdict", "Not valid")),
    NONE: ("○", QT_TRANSLATE_NOOP("Verdict", "No digital signature")),
    BUSY: ("◌", QT_TRANSLATE_NOOP("Verdict", "Being checked")),
}

_REGISTER = QT_TRANSLATE_NOOP("Verdict", "Register it.")
_WITH_REASON = QT_TRANSLATE_NOOP("Verdict", "Ask the sender; registering it needs a written reason.")
_RETURN = QT_TRANSLATE_NOOP("Verdict", "Do not register it; return it to the sender with the reason.")

VERDICTS: Mapping[str, tuple[str, str, str]] = {
    "V01": (GOOD, QT_TRANSLATE_NOOP("Verdict", "The signature is valid, the document is intact."), _REGISTER),
    "V02": (
        GOOD,
        QT_TRANSLATE_NOOP("Verdict", "Valid; notes or signatures were added later, the signed content is unchanged."),
        QT_TRANSLATE_NOOP("Verdict", "Look at the page as signed, then register it."),
    ),
    "V03": (BAD, QT_TRANSLATE_NOOP("Verdict", "The content was changed after signing."), _RETURN),
    "V03.unseen": (
        BAD,
        QT_TRANSLATE_NOOP(
            "Verdict", "The file was altered after signing in a way that is not permitted; no page looks otherwise."
        ),
        QT_TRANSLATE_NOOP("Verdict", "Do not register it; ask the sender for the file as it was signed."),
    ),
    "V04": (
        GOOD,
        QT_TRANSLATE_NOOP("Verdict", "The certificate expired after signing; a time stamp proves the hour."),
        _REGISTER,
    ),
    "V05": (
        DOUBT,
        QT_TRANSLATE_NOOP(
            "Verdict", "The certificate was not in force when it was signed, or no time stamp proves the hour."
        ),
        _WITH_REASON,
    ),
    "V06": (
        BAD,
        QT_TRANSLATE_NOOP("Verdict", "The certificate was revoked before signing."),
        QT_TRANSLATE_NOOP("Verdict", "Return it to the sender."),
    ),
    "V07": (
        DOUBT,
        QT_TRANSLATE_NOOP("Verdict", "Revocation could not be checked yet; it is checked again by itself."),
        QT_TRANSLATE_NOOP("Verdict", "It may be registered for the time being; the program keeps watch."),
    ),
    "V08": (
        DOUBT,
        QT_TRANSLATE_NOOP("Verdict", "The certificate is not of a trusted issuer."),
        QT_TRANSLATE_NOOP("Verdict", "Ask the sender or the administrator."),
    ),
    "V08.unknown": (
        DOUBT,
        QT_TRANSLATE_NOOP("Verdict", "The document is intact; the issuer of the certificate is not verified yet."),
        QT_TRANSLATE_NOOP("Verdict", "Ask the sender or the administrator."),
    ),
    "V08.refused": (
        DOUBT,
        QT_TRANSLATE_NOOP("Verdict", "The issuer of the certificate is one that this agency does not accept."),
        QT_TRANSLATE_NOOP("Verdict", "Ask the sender or the administrator."),
    ),
    "V09": (
        DOUBT,
        QT_TRANSLATE_NOOP("Verdict", "The signature is that of another agency than the sender."),
        QT_TRANSLATE_NOOP("Verdict", "Call the sender."),
    ),
    "V10": (
        DOUBT,
        QT_TRANSLATE_NOOP("Verdict", "A personal signature only; the agency's signature is missing."),
        QT_TRANSLATE_NOOP("Verdict", "Accept it or return it, as the agency's regulation says."),
    ),
    "V11": (
        DOUBT,
        QT_TRANSLATE_NOOP("Verdict", "There is a signature, but not of a kind that can be checked."),
        QT_TRANSLATE_NOOP("Verdict", "Check it with another tool and keep the result with the document."),
    ),
    "V12": (
        NONE,
        QT_TRANSLATE_NOOP("Verdict", "No digital signature: for reference only."),
        QT_TRANSLATE_NOOP(
            "Verdict", "Register it with the note “waiting for paper”, or ask the sender for a signed one."
        ),
    ),
}

FACTS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "integrity": {
        "ok": (GOOD, QT_TRANSLATE_NOOP("Verdict", "Not changed since it was signed")),
        "changed": (BAD, QT_TRANSLATE_NOOP("Verdict", "The content was changed after signing")),
        "unknown": (DOUBT, QT_TRANSLATE_NOOP("Verdict", "Could not be checked")),
        "none": (NONE, QT_TRANSLATE_NOOP("Verdict", "Nothing to check: no signature")),
    },
    "certificate": {
        "ok": (GOOD, QT_TRANSLATE_NOOP("Verdict", "Valid when it was signed")),
        "expired": (DOUBT, QT_TRANSLATE_NOOP("Verdict", "Had expired when it was signed")),
        "not_yet": (DOUBT, QT_TRANSLATE_NOOP("Verdict", "Was not valid yet when it was signed")),
        "revoked": (BAD, QT_TRANSLATE_NOOP("Verdict", "Revoked before it was signed")),
        "untrusted": (DOUBT, QT_TRANSLATE_NOOP("Verdict", "Not of a trusted issuer")),
        "unknown": (DOUBT, QT_TRANSLATE_NOOP("Verdict", "Revocation could not be checked yet")),
    },
    "sender": {
        "ok": (GOOD, QT_TRANSLATE_NOOP("Verdict", "The signature is the sender's")),
        "other": (DOUBT, QT_TRANSLATE_NOOP("Verdict", "The signature is not the sender's")),
        "unknown": (DOUBT, QT_TRANSLATE_NOOP("Verdict", "Cannot be compared with the sender")),
    },
}

CHECKING = (BUSY, QT_TRANSLATE_NOOP("Verdict", "The signature is being checked."), "")

LEGAL: Mapping[str, tuple[str, str]] = {
    "FULL": (GOOD, QT_TRANSLATE_NOOP("Verdict", "Full: signed by the person in charge and the agency")),
    "AGENCY_ONLY": (GOOD, QT_TRANSLATE_NOOP("Verdict", "Full as a copy: a scan or copy with the agency's signature")),
    "INFO_ONLY": (NONE, QT_TRANSLATE_NOOP("Verdict", "For reference only; ask for the paper document")),
}
"""What a document is worth (R-109; QĐ 71, article 8)."""

SOURCES: Mapping[str, str] = {
    "ocsp": QT_TRANSLATE_NOOP("Verdict", "asked the issuer (OCSP)"),
    "crl": QT_TRANSLATE_NOOP("Verdict", "the issuer's list (CRL)"),
    "embedded": QT_TRANSLATE_NOOP("Verdict", "what the file brings along"),
    "unpublished": QT_TRANSLATE_NOOP("Verdict", "the issuer publishes no revocation"),
    "none": QT_TRANSLATE_NOOP("Verdict", "not checked"),
}

COVERS: Mapping[str, str] = {
    "whole": QT_TRANSLATE_NOOP("Verdict", "the whole file"),
    "revision": QT_TRANSLATE_NOOP("Verdict", "the file as it was then"),
    "part": QT_TRANSLATE_NOOP("Verdict", "a part of the file only"),
}

CHANGES: Mapping[str, str] = {
    "none": QT_TRANSLATE_NOOP("Verdict", "nothing came after"),
    "permitted": QT_TRANSLATE_NOOP("Verdict", "only what is permitted came after"),
    "not_permitted": QT_TRANSLATE_NOOP("Verdict", "what is not permitted came after"),
}

DIFFERENCES: Mapping[str, str] = {
    "drawn": QT_TRANSLATE_NOOP("Verdict", "it looks otherwise"),
    "printed": QT_TRANSLATE_NOOP("Verdict", "it prints otherwise"),
    "word": QT_TRANSLATE_NOOP("Verdict", "other words"),
    "field": QT_TRANSLATE_NOOP("Verdict", "a form field was changed"),
    "covered": QT_TRANSLATE_NOOP("Verdict", "something was painted over the words"),
    "label": QT_TRANSLATE_NOOP("Verdict", "title or author of the file were changed"),
    "added": QT_TRANSLATE_NOOP("Verdict", "the page was added"),
    "missing": QT_TRANSLATE_NOOP("Verdict", "the page was taken away"),
    "unreadable": QT_TRANSLATE_NOOP("Verdict", "it cannot be read"),
}

NOTES: Mapping[str, str] = {
    "weak_algorithm": QT_TRANSLATE_NOOP(
        "Verdict", "Weak algorithm (SHA-1 or a short key): intact, but of an old kind."
    ),
    "refused_algorithm": QT_TRANSLATE_NOOP("Verdict", "The algorithm of a signature is broken and proves nothing."),
    "revocation_unpublished": QT_TRANSLATE_NOOP("Verdict", "The issuer publishes no revocation."),
    "revocation_after_expiry": QT_TRANSLATE_NOOP(
        "Verdict", "The certificate has expired; the issuer's newer lists do not tell about it any more."
    ),
    "certificate_on_hold": QT_TRANSLATE_NOOP(
        "Verdict", "The issuer has suspended the certificate and may release it; it is asked again by itself."
    ),
    "revocation_elsewhere": QT_TRANSLATE_NOOP(
        "Verdict", "Where the issuer tells of revoked certificates, this program cannot ask."
    ),
    "revoked_later": QT_TRANSLATE_NOOP("Verdict", "The certificate was revoked after the proven hour of signing."),
    "clocks_apart": QT_TRANSLATE_NOOP(
        "Verdict", "The hour written by the signer's machine differs from the time stamp by more than five minutes."
    ),
    "stamp_service_expired": QT_TRANSLATE_NOOP(
        "Verdict", "The time stamp's own certificate has expired since; it was judged by what the file brings along."
    ),
    "stamp_service_revoked": QT_TRANSLATE_NOOP(
        "Verdict", "The time stamp's own certificate was revoked: its hour proves nothing."
    ),
    "stamp_not_proven": QT_TRANSLATE_NOOP(
        "Verdict", "The file does not bring what would prove the hour of its time stamp."
    ),
    "clock_wrong": QT_TRANSLATE_NOOP("Verdict", "The clock of this machine differs from that of the services."),
    "time_ahead": QT_TRANSLATE_NOOP("Verdict", "The hour of signing lies in the future: a clock is wrong."),
    "service_unreachable": QT_TRANSLATE_NOOP("Verdict", "A service of the issuer could not be reached."),
    "issuer_unreachable": QT_TRANSLATE_NOOP("Verdict", "The issuer's certificate could not be fetched yet."),
    "wrong_usage": QT_TRANSLATE_NOOP("Verdict", "The certificate was not made for signing documents."),
    "authority_not_trusted_then": QT_TRANSLATE_NOOP("Verdict", "The authority is not trusted for the hour of signing."),
    "no_signer": QT_TRANSLATE_NOOP("Verdict", "No person in charge signed; only the agency did."),
    "structure": QT_TRANSLATE_NOOP("Verdict", "What was added after signing breaks the rules of PDF."),
    "pictures": QT_TRANSLATE_NOOP(
        "Verdict", "What was added after signing is drawn in a way that another viewer may show otherwise."
    ),
    "twofold": QT_TRANSLATE_NOOP(
        "Verdict", "The file can be read in two ways; another viewer may show something else."
    ),
    "scripts": QT_TRANSLATE_NOOP("Verdict", "The file holds scripts or a second form, which may show something else."),
    "not_pdf": QT_TRANSLATE_NOOP("Verdict", "Not a PDF: such a file carries no digital signature."),
    "child.timed_out": QT_TRANSLATE_NOOP("Verdict", "The check took longer than 30 seconds."),
}
"""What is said beside the verdict; a note without a sentence is for the log only."""

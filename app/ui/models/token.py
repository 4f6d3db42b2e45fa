"""The certificates on a token in words: whose, by whom issued, which number, how long, for what."""

from collections.abc import Mapping
from datetime import datetime

from app.signing.certificates import Certificate
from app.signing.standing import Seen
from app.ui import words
from app.ui.language import PLURAL, QT_TRANSLATE_NOOP, translate

_USAGES: Mapping[str, str] = {
    "digital_signature": QT_TRANSLATE_NOOP("Token", "digital signature"),
    "content_commitment": QT_TRANSLATE_NOOP("Token", "commitment to content"),
    "key_encipherment": QT_TRANSLATE_NOOP("Token", "encryption of keys"),
    "data_encipherment": QT_TRANSLATE_NOOP("Token", "encryption of data"),
    "key_agreement": QT_TRANSLATE_NOOP("Token", "agreement on keys"),
    "key_cert_sign": QT_TRANSLATE_NOOP("Token", "issuing of certificates"),
    "crl_sign": QT_TRANSLATE_NOOP("Token", "lists of revocation"),
}


def certificates_in_words(seen: Seen, at: datetime) -> str:
    """Return each certificate that signs, of every token that is plugged in: a paragraph each."""
    found = (one for state in seen.tokens for one in state.certificates if not one.authority)
    return "\n\n".join("\n".join(lines_of(one, at)) for one in found)


def lines_of(one: Certificate, at: datetime) -> tuple[str, ...]:
    """Return what one certificate says, a line a fact."""
    whose = (
        translate("Token", "signature of an agency")
        if one.whose == "agency"
        else translate("Token", "personal signature")
    )
    name = f"{one.name} ({whose})"
    holder = ", ".join(part for part in (one.title, one.organisation) if part and part != one.name)
    issued = translate("Token", "Issued by {issuer}, serial number {serial}")
    days = max(0, one.days_left(at))
    left = translate("Token", "%n days left", None, PLURAL, days)
    valid = translate("Token", "Valid from {since} to {until}: {left}")
    uses = ", ".join(translate("Token", _USAGES[use]) for use in one.usage if use in _USAGES)
    return (
        name,
        *([translate("Token", "Holder: {name}").format(name=holder)] if holder else []),
        issued.format(issuer=one.issuer, serial=one.serial),
        valid.format(since=words.day(one.not_before), until=words.day(one.not_after), left=left),
        translate("Token", "For: {uses}").format(uses=uses or translate("Token", "everything (it names no use)")),
    )

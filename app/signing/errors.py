"""What may go wrong with a token, a seal or a signed file, each with a code that has a sentence."""

from app.base.errors import Refused, Unavailable


class TokenModuleMissing(Unavailable):
    """The PKCS#11 module file named in the settings is not there or cannot be loaded. Facts: module."""

    code = "token.module_missing"


class TokenModuleForeign(Unavailable):
    """The PKCS#11 module was built for another kind of program. Facts: module, bits."""

    code = "token.module_foreign"


class TokenMissing(Unavailable):
    """No signing token is plugged in. Facts: module."""

    code = "token.missing"


class TokenRemoved(Unavailable):
    """The token went away in the middle of its work. Facts: module."""

    code = "token.removed"


class TokenHung(Unavailable):
    """The token's module did not answer within its deadline and was ended. Facts: module, seconds."""

    code = "token.hung"


class TokenCrashed(Unavailable):
    """The token's module died and took its helper process with it. Facts: module."""

    code = "token.crashed"


class TokenFailed(Unavailable):
    """The token refused for a reason that only its maker knows. Facts: module, reason."""

    code = "token.failed"


class TokenSignatureBad(Unavailable):
    """The token answered with a signature that its certificate does not verify; it was not used. Facts: module."""

    code = "token.signature_bad"


class TokenSessionOver(Unavailable):
    """The signing session has ended; the PIN is needed again. Facts: reason (closed, lost, time, screen, removed)."""

    code = "token.session_over"


class PinWrong(Refused):
    """The token refused the PIN. Facts: tries_left (1, or None where the token does not tell)."""

    code = "token.pin_wrong"


class PinWrongOneLeft(PinWrong):
    """The token refused the PIN, and the next wrong one locks it. Facts: tries_left (1)."""

    code = "token.pin_wrong_one_left"


class SigningPinWrong(PinWrong):
    """The token refused the PIN that its key wants for every signature. Facts: tries_left (None)."""

    code = "token.signing_pin_wrong"


class SigningPinNeeded(Refused):
    """The key wants a PIN for every signature, and it was not said which: its own, or the token's again."""

    code = "token.signing_pin_needed"


class PinCancelled(Refused):
    """Nobody typed the PIN on the token's pad, or it was cancelled there."""

    code = "token.pin_cancelled"


class PinLocked(Refused):
    """The PIN is locked; only the issuer of the token can open it."""

    code = "token.pin_locked"


class PinLastTry(Refused):
    """One more wrong PIN locks the token, so the last try needs a second, deliberate press."""

    code = "token.pin_last_try"


class PinExpired(Refused):
    """The token wants a new PIN before it signs."""

    code = "token.pin_expired"


class WrongCertificate(Refused):
    """The certificate is not fit for the job. Facts: name, reason (person, agency, usage, key)."""

    code = "token.wrong_certificate"


class CertificatePersonal(WrongCertificate):
    """A person's certificate where the agency's is needed. Facts: name, reason (person)."""

    code = "token.certificate_personal"


class CertificateAgencys(WrongCertificate):
    """The agency's certificate where a person's is needed. Facts: name, reason (agency)."""

    code = "token.certificate_agencys"


class CertificateMissing(Refused):
    """The token holds no certificate that fits. Facts: wanted."""

    code = "token.certificate_missing"


class CertificateOutOfDate(Refused):
    """The certificate is not valid today. Facts: name, not_before, not_after."""

    code = "token.certificate_out_of_date"


class CertificateRevoked(Refused):
    """The issuer has revoked the certificate: nothing more may be signed with it. Facts: name, issuer."""

    code = "token.certificate_revoked"


class CertificateIssuerOver(Refused):
    """The certificate's issuer is not valid any more, or no longer trusted (R-412). Facts: name, issuer."""

    code = "token.issuer_over"


class DigestTooWeak(Refused):
    """New signatures use SHA-256 and up only. Facts: digest."""

    code = "token.digest_too_weak"


class TokenTooWeak(Refused):
    """The token signs by nothing newer than SHA-1, with which nothing may be signed. Facts: module."""

    code = "token.too_weak"


class TokenSwapped(Refused):
    """Another token or certificate is plugged in than the one whose PIN was asked. Facts: name (the one asked for)."""

    code = "token.swapped"


class SealNotPdf(Refused):
    """The file cannot be read as a PDF. Facts: file."""

    code = "seal.not_pdf"


class SealEncrypted(Refused):
    """The file is encrypted. Facts: file."""

    code = "seal.encrypted"


class SealXfa(Refused):
    """The file holds an XFA form, whose pages change by themselves. Facts: file."""

    code = "seal.xfa"


class SealHybrid(Refused):
    """The file keeps two tables of contents that readers may take differently. Facts: file."""

    code = "seal.hybrid"


class SealForbidden(Refused):
    """The leader's signature forbids new signature fields (DocMDP). Facts: file, field."""

    code = "seal.forbidden"


class SealCertified(Refused):
    """The file is certified so that no signature may be added. Facts: file."""

    code = "seal.certified"


class SealFieldLocked(Refused):
    """The leader's signature locks the fields that number and date need. Facts: file, fields."""

    code = "seal.field_locked"


class SealUnsigned(Refused):
    """No signature of a leader covers the content. Facts: file."""

    code = "seal.unsigned"


class SealSignatureBroken(Refused):
    """The content was changed after the leader signed, or the signature cannot be checked. Facts: file."""

    code = "seal.signature_broken"


class SealSignerUnknown(Refused):
    """The signer is not among the leaders who may sign. Facts: file, signer."""

    code = "seal.signer_unknown"


class SealSignerUnsure(Refused):
    """The leader's certificate cannot be relied on. Facts: file, signer, state (as expired or untrusted)."""

    code = "seal.signer_unsure"


class SealAlreadySealed(Refused):
    """The agency has sealed this file before. Facts: file, signer."""

    code = "seal.already_sealed"


class StampImageBad(Refused):
    """The picture of the stamp is not fit. Facts: file, reason (format, alpha, resolution, shape)."""

    code = "seal.image_bad"


class TimestampUnavailable(Unavailable):
    """The time-stamping service did not answer. Facts: reason."""

    code = "seal.timestamp_unavailable"


class PlaceMissing(Refused):
    """The page shows no place for what must be stamped. Facts: what."""

    code = "seal.place_missing"

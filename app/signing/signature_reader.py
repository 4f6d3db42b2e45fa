"""One signature of a PDF as facts: its bytes, its times, what it covers, what came after, how its certificate stands.

pyHanko's own pieces are used one by one, because each signature is then walked to its anchor once, with our clock,
our services and our policy. Runs in the checking process only.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from asn1crypto import cms, tsp, x509
from cryptography.hazmat.primitives import hashes
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.generic import IndirectObject
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.general import extract_signer_info, find_cms_attribute_iter
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.generic_cms import extract_certs_for_validation, validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator.util import get_pyca_cryptography_hash

from app.base.clock import VIETNAM, to_vietnam
from app.pages.sheets import Box
from app.signing.brought import Brought
from app.signing.certificate_reader import read_certificate
from app.signing.chains import LATE, Against, Standing, Times, standing
from app.signing.changes import ChangePolicy
from app.signing.examined import Signed
from app.signing.report import Changes, Covers, Kind, SignatureFact
from app.signing.strength import is_refused, is_weak

_COVERS: dict[SignatureCoverageLevel, Covers] = {
    SignatureCoverageLevel.ENTIRE_FILE: "whole",
    SignatureCoverageLevel.ENTIRE_REVISION: "revision",
}
_STAMP_FORM = "/ETSI.RFC3161"
_FORMS = {"/adbe.pkcs7.detached", "/ETSI.CAdES.detached", "/PBAD.PAdES", _STAMP_FORM}
_ARCHIVED = "adobe_revocation_info_archival"


class OddSignature(Exception):
    """A signature of a kind that cannot be checked."""


@dataclass(frozen=True)
class Stamp:
    """What a time stamp tells: the hour, whether it belongs to what it stamps, how its service stands."""

    time: datetime
    intact: bool
    service: str
    standing: Standing

    @property
    def proves(self) -> bool:
        """Tell whether the hour may be relied on."""
        return self.intact and self.standing.state == "ok"


@dataclass(frozen=True)
class Desk:
    """What every signature of a file is read with: against what, at what moment, on which pages, later stamps."""

    against: Against
    at: datetime
    pages: dict[int, int]
    later: tuple[tuple[int, Stamp], ...] = ()
    unseen: frozenset[str] = frozenset()
    """The fields of time stamps that no page shows."""


def read_signature(one: EmbeddedPdfSignature, desk: Desk) -> Signed:
    """Return the facts of a signature; raises whatever the library raises over an odd one."""
    form, stamps_all = str(one.sig_object.get("/SubFilter")), one.sig_object_type == "/DocTimeStamp"
    if form not in _FORMS or (form == _STAMP_FORM) != stamps_all:
        raise OddSignature(form)
    untyped: Any = one
    untyped.compute_integrity_info(ChangePolicy())
    if stamps_all:
        return _document_stamp(one, desk)
    certificate = read_certificate(one.signer_cert.dump())
    own = _own_stamps(one, desk)
    stamps = [*own, *_over(one, desk)]
    good = _earliest(stamps)
    stamp = good or next((each for each in stamps if each.intact), None)
    told = stamp.time if stamp else _said(one)
    how = standing(
        one.signer_cert,
        Times(good.time if good else None, told, desk.at),
        replace(desk.against, brought=_brought(one, desk.against.brought)),
    )
    how = _for_want_of_stamp(how, stamps) if good is None else how
    fact = _fact(one, desk, how)
    fact = replace(
        fact,
        signer=certificate.name,
        organisation=certificate.organisation or certificate.name,
        title=certificate.title,
        issuer=certificate.issuer,
        kind=certificate.whose,
        time=to_vietnam(told) if told else None,
        time_source="timestamp" if stamp else "signer" if told else "none",
        time_proven=good is not None,
        stamped_by=stamp.service if stamp else "",
        intact=_intact(one),
        checked=not is_refused(one.signer_info, one.signer_cert, desk.against.policy),
        weak=is_weak(one.signer_info, one.signer_cert, desk.against.policy),
        notes=(*how.notes, *_about_time(told, desk), *_about_clocks(one, own, desk), *_about_stamps(good, stamps)),
    )
    return _signed(one, fact, desk)


def _signed(one: EmbeddedPdfSignature, fact: SignatureFact, desk: Desk) -> Signed:
    told = tuple(int(number) if isinstance(number, int) else -1 for number in one.byte_range)
    return Signed(fact, one.signer_cert.sha256.hex(), where(one.sig_field, desk.pages)[1], told)


def document_stamps(stamped: Iterable[tuple[EmbeddedPdfSignature, Signed]]) -> tuple[tuple[int, Stamp], ...]:
    """Return the time stamps over the whole document, each with where its revision ends."""
    told = ((signed.end, signed.fact) for _, signed in stamped)
    return tuple((end, Stamp(one.time, one.intact, one.signer, _of(one))) for end, one in told if one.time is not None)


def _of(stamp: SignatureFact) -> Standing:
    """Return how the service of a time stamp stands, as it was told of the stamp."""
    return Standing(stamp.certificate, expired_since=stamp.expired_since, revoked_since=stamp.revoked_since)


def end_of(one: EmbeddedPdfSignature) -> int:
    """Return the place in the file where what this signature covers ends."""
    return int(one.byte_range[2]) + int(one.byte_range[3])


def brought_along(reader: Any) -> Brought:
    """Return what the file's security store holds (DSS)."""
    try:
        store: Any = DocumentSecurityStore.read_dss(reader)
    except NoDSSFoundError:
        return Brought()
    lists = (each.get_object().read_data(DecodePurpose.CRL) for each in store.crls)
    answers = (each.get_object().read_data(DecodePurpose.OCSP_RESPONSE) for each in store.ocsps)
    from asn1crypto import crl, ocsp

    return Brought(
        certificates=tuple(store.load_certs()),
        lists=tuple(crl.CertificateList.load(each) for each in lists),
        answers=tuple(ocsp.OCSPResponse.load(each) for each in answers),
    )


def certificates_with(one: EmbeddedPdfSignature) -> list[x509.Certificate]:
    """Return the certificates inside a signature; of one that cannot be read none, its reading tells why."""
    try:
        return list(one.other_embedded_certs)
    except Exception:  # the same failure is met again where it is told
        return []


def _brought(one: EmbeddedPdfSignature, by_file: Brought) -> Brought:
    """Return what file and signature bring along."""
    lists, answers = list(by_file.lists), list(by_file.answers)
    for archived in find_cms_attribute_iter(one.signer_info["signed_attrs"], _ARCHIVED):
        lists += list(archived["crl"] or ())
        answers += list(archived["ocsp"] or ())
    return Brought(by_file.certificates, tuple(lists), tuple(answers))


def _document_stamp(one: EmbeddedPdfSignature, desk: Desk) -> Signed:
    stamp = _stamp(one.signed_data, one.compute_digest, desk, _earliest(_over(one, desk)))
    fact = replace(
        _fact(one, desk, stamp.standing),
        signer=stamp.service,
        organisation=stamp.service,
        time=to_vietnam(stamp.time),
        time_source="timestamp",
        time_proven=stamp.proves,
        intact=stamp.intact,
        checked=not is_refused(one.signer_info, one.signer_cert, desk.against.policy),
        weak=is_weak(one.signer_info, one.signer_cert, desk.against.policy),
        notes=(*stamp.standing.notes, *_about_time(stamp.time, desk)),
    )
    return _signed(one, fact, desk)


def _own_stamps(one: EmbeddedPdfSignature, desk: Desk) -> list[Stamp]:
    def imprint(algorithm: str) -> bytes:
        made = hashes.Hash(get_pyca_cryptography_hash(algorithm))
        made.update(one.signer_info["signature"].native)
        return made.finalize()

    found = find_cms_attribute_iter(one.signer_info["unsigned_attrs"], "signature_time_stamp_token")
    over = _earliest(_over(one, desk))
    return [_stamp(each["content"], imprint, desk, over) for each in found]


def _over(one: EmbeddedPdfSignature, desk: Desk) -> list[Stamp]:
    """Return the later time stamps over the whole document: all that was there before them is proved by them."""
    return [stamp for end, stamp in desk.later if end > end_of(one)]


def _earliest(stamps: list[Stamp]) -> Stamp | None:
    """Return the earliest of the stamps that prove their hour."""
    return min((stamp for stamp in stamps if stamp.proves), key=lambda stamp: stamp.time, default=None)


def _stamp(data: cms.SignedData, imprint: Callable[[str], bytes], desk: Desk, over: Stamp | None) -> Stamp:
    """Read a time stamp; its service must be trusted now, or when a later stamp proves it, or by policy of itself."""
    against = desk.against
    certificates = extract_certs_for_validation(data)
    told: tsp.TSTInfo = data["encap_content_info"]["content"].parsed
    info = extract_signer_info(data)
    digest = hashes.Hash(get_pyca_cryptography_hash(info["digest_algorithm"]["algorithm"].native))
    digest.update(bytes(data["encap_content_info"]["content"]))
    intact, valid = validate_sig_integrity(info, certificates.signer_cert, "tst_info", digest.finalize())
    mark = told["message_imprint"]
    by = mark["hash_algorithm"]["algorithm"].native
    same = by not in against.policy.refused and imprint(by) == mark["hashed_message"].native
    time: datetime = told["gen_time"].native
    brought = against.brought.with_others(certificates.other_certs)
    stamping = replace(against, brought=brought, stamping=True)
    own = time if against.policy.accept_expired_timestamps else None
    times = Times(over.time if over else None, time, desk.at, own)
    how = standing(certificates.signer_cert, times, stamping)
    service = read_certificate(certificates.signer_cert.dump()).name
    proof = not is_refused(info, certificates.signer_cert, against.policy)
    return Stamp(time, bool(intact and valid and same and proof), service, how)


def _intact(one: EmbeddedPdfSignature) -> bool:
    content = one.signed_data["encap_content_info"]
    intact, valid = validate_sig_integrity(
        one.signer_info, one.signer_cert, content["content_type"].native, one.compute_digest()
    )
    return bool(intact and valid)


def _for_want_of_stamp(how: Standing, stamps: list[Stamp]) -> Standing:
    """A certificate that only looks expired because the stamp's service cannot be checked yet is not known."""
    waits = any(stamp.intact and stamp.standing.state == "unknown" for stamp in stamps)
    return replace(how, state="unknown") if waits and how.state == "expired" else how


def _about_time(told: datetime | None, desk: Desk) -> tuple[str, ...]:
    policy = desk.against.policy
    ahead = told is not None and told > desk.at + policy.tolerance
    return ("time_ahead",) if ahead else ()


def _said(one: EmbeddedPdfSignature) -> datetime | None:
    """Return the hour the signer's machine wrote, of which nothing is proof; none where it is no hour at all.

    Where the offset is left out, as older writers do, it is read as the time in Vietnam.
    """
    try:
        said = one.self_reported_timestamp
        return to_vietnam(said if said.tzinfo else said.replace(tzinfo=VIETNAM)) if said is not None else None
    except (PdfError, ValueError, OverflowError):
        return None


def _about_clocks(one: EmbeddedPdfSignature, own: list[Stamp], desk: Desk) -> tuple[str, ...]:
    """Return that the hour the signer's machine wrote is not that of the stamp taken with the signature."""
    said = _said(one)
    apart = said is not None and any(
        stamp.intact and abs(stamp.time - said) > desk.against.policy.tolerance for stamp in own
    )
    return ("clocks_apart",) if apart else ()


def _about_stamps(good: Stamp | None, stamps: list[Stamp]) -> tuple[str, ...]:
    """Return what is to be known of the time stamps' services: why an hour is proved no more, or still is."""
    if good is not None:
        return ("stamp_service_expired",) if good.standing.expired_since else ()
    states = {stamp.standing.state for stamp in stamps if stamp.intact}
    notes = (
        ("stamp_service_revoked", "revoked" in states),
        ("stamp_not_proven", bool(states - {"revoked"}) or not all(stamp.intact for stamp in stamps)),
        (LATE, any(LATE in stamp.standing.notes for stamp in stamps)),
    )
    return tuple(note for note, holds in notes if holds)


def _fact(one: EmbeddedPdfSignature, desk: Desk, how: Standing) -> SignatureFact:
    """Return what holds for signatures and stamps alike."""
    page, _ = where(one.sig_field, desk.pages)
    changes, additions = _changes(one, desk.unseen)
    kind: Kind = "timestamp"
    return SignatureFact(
        field=str(one.field_name),
        signer="",
        organisation="",
        title="",
        issuer=read_certificate(one.signer_cert.dump()).issuer,
        kind=kind,
        time=None,
        time_source="none",
        covers=_COVERS.get(one.coverage, "part") if one.coverage is not None else "part",
        intact=False,
        changes_after=changes,
        certificate=how.state,
        page=page,
        expired_since=how.expired_since,
        revoked_since=how.revoked_since,
        refused=how.refused,
        additions=additions,
        algorithm=one.md_algorithm,
        source=how.source,
        source_at=to_vietnam(how.made) if how.made else None,
        source_kept=how.kept,
    )


def _changes(one: EmbeddedPdfSignature, unseen: frozenset[str]) -> tuple[Changes, bool]:
    """Return how the file changed after this signature, and whether more was added than what archives it."""
    found = one.diff_result
    if one.coverage == SignatureCoverageLevel.ENTIRE_FILE:
        return "none", False
    if not isinstance(found, DiffResult):
        return "not_permitted", True
    level = found.modification_level
    if level == ModificationLevel.NONE:
        return "none", False
    limit = one.docmdp_level
    if level == ModificationLevel.OTHER or (limit is not None and level.value > limit.value):
        return "not_permitted", True
    archived = level == ModificationLevel.LTA_UPDATES or (bool(found.changed_form_fields) and unseen >= _named(found))
    return "permitted", not archived


def _named(found: DiffResult) -> set[str]:
    return {str(name) for name in found.changed_form_fields}


def where(field: Any, pages: dict[int, int]) -> tuple[int, Box | None]:
    """Return the page and the box of what is drawn of a signature's field; no box where no page shows it."""
    for number, widget in _widgets(field):
        page = pages.get(number, pages.get(getattr("/P" in widget and widget.raw_get("/P"), "idnum", -1)))
        try:
            left, bottom, right, top = (float(edge) for edge in widget["/Rect"])
        except (KeyError, ValueError, TypeError):
            continue
        if page is not None:
            shown = left != right and bottom != top
            box = (min(left, right), min(bottom, top), max(left, right), max(bottom, top))
            return page, box if shown else None
    return 0, None


def listed(held: Any, key: str) -> Any:
    """Return the list that a dictionary holds, or that stands in an object of its own; `get` would not look there."""
    if key not in held:
        return ()
    return held[key]


def _widgets(field: Any) -> list[tuple[int, Any]]:
    """Return what is drawn of a field, by object: the field itself, and what hangs below it."""
    found = [(getattr(field.container_ref, "idnum", -1), field)]
    for one in listed(field, "/Kids"):
        untyped: Any = one
        if isinstance(one, IndirectObject):
            found.append((one.idnum, untyped.get_object()))
    return found

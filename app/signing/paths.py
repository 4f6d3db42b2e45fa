"""Paths from a certificate to an anchor: how far an anchor vouches, how many are tried, who stands on them."""

from collections.abc import Iterable
from typing import Any

from asn1crypto import x509
from pyhanko_certvalidator import ValidationContext, find_valid_path
from pyhanko_certvalidator.authority import CertTrustAnchor, TrustQualifiers
from pyhanko_certvalidator.name_trees import process_general_subtrees
from pyhanko_certvalidator.path import ValidationPath
from pyhanko_certvalidator.policy_decl import PKIXValidationParams
from pyhanko_certvalidator.util import CancelableAsyncIterator, get_declared_revinfo

from app.signing.anchors import Anchor
from app.signing.policy import Policy
from app.signing.strength import has_weak_key, is_weak_certificate

_TRIED_MOST = 40
"""A file may bring certificates that make thousands of paths, each of which would take its time."""


class _Few(CancelableAsyncIterator[ValidationPath]):
    """The first paths of many."""

    def __init__(self, paths: CancelableAsyncIterator[ValidationPath]) -> None:
        self._paths, self._left = paths, _TRIED_MOST

    async def __anext__(self) -> ValidationPath:
        """Return the next path, while any is left to be tried."""
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await anext(self._paths)

    async def cancel(self) -> None:
        """Look for no more."""
        untyped: Any = self._paths
        await untyped.cancel()


async def good_path(
    certificate: x509.Certificate, others: Iterable[x509.Certificate], context: ValidationContext
) -> ValidationPath:
    """Return a path that holds; raises what the library raises where none of those tried does."""
    for one in others:
        context.certificate_registry.register(one)
    found: Any = find_valid_path
    path: ValidationPath = await found(
        certificate,
        _Few(context.path_builder.async_build_paths_lazy(certificate)),
        validation_context=context,
        pkix_validation_params=None,
    )
    return path


def anchored(certificate: x509.Certificate) -> CertTrustAnchor:
    """Return an anchor that vouches for no more than its own certificate allows (RFC 5937): depth and names."""
    names = certificate.name_constraints_value
    allowed, barred = (names["permitted_subtrees"], names["excluded_subtrees"]) if names else (None, None)
    limits = PKIXValidationParams(
        initial_permitted_subtrees=process_general_subtrees(allowed) if allowed else None,
        initial_excluded_subtrees=process_general_subtrees(barred) if barred else None,
    )
    depth = certificate.max_path_length
    return CertTrustAnchor(certificate, TrustQualifiers(limits, max_path_length=depth, max_aa_path_length=depth))


def is_asked_about(certificate: x509.Certificate) -> bool:
    """Tell whether the library asks about a certificate: what only names changes to a list, it passes over."""
    return any(get_declared_revinfo(certificate))


def leads_past(path: ValidationPath, anchors: tuple[Anchor, ...]) -> bool:
    """Tell whether an authority on the way is refused here, although another one vouches for it."""
    refused = [x509.Certificate.load(one.certificate.der) for one in anchors if one.refused]
    keys = {(one.subject.hashable, one.public_key.dump()) for one in refused}
    return any((one.subject.hashable, one.public_key.dump()) in keys for one in path.iter_certs(include_root=True))


def is_weak_path(path: ValidationPath, policy: Policy) -> bool:
    """Tell whether an issuer on the way is to be noted; of the anchor its key alone, for nobody vouches for it."""
    anchor, *others = path.iter_certs(include_root=True)
    return has_weak_key(anchor, policy) or any(is_weak_certificate(one, policy) for one in others[:-1])

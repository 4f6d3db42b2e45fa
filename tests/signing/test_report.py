"""The order of verdicts: the first that holds of V03, V06, V11, V09, V05, V08, V07, V10, V04, V02, V01; V12 alone."""

import dataclasses
from itertools import combinations
from typing import Any

import pytest

from app.signing.report import DifferenceFact, Found, SignatureFact, judge
from app.signing.verify import says_copy

ORDER = ("V03", "V06", "V11", "V09", "V05", "V08", "V07", "V10", "V04", "V02")


def fact(**change: Any) -> SignatureFact:
    base = SignatureFact(
        field="Signature1",
        signer="Sở A",
        organisation="Sở A",
        title="",
        issuer="CA",
        kind="agency",
        time=None,
        time_source="none",
        covers="revision",
        intact=True,
        changes_after="none",
        certificate="ok",
        page=0,
    )
    return dataclasses.replace(base, **change)


SEAL, PERSON = fact(), fact(kind="person", signer="Trần Văn Mẫu")
MAKES: dict[str, Any] = {
    "V03": lambda found: dataclasses.replace(found, differences=(DifferenceFact(0, (0, 0, 1, 1), "drawn"),)),
    "V06": lambda found: _with(found, certificate="revoked"),
    "V11": lambda found: dataclasses.replace(found, odd=("Signature9",)),
    "V09": lambda found: dataclasses.replace(found, sender="other"),
    "V05": lambda found: _with(found, certificate="expired"),
    "V08": lambda found: _with(found, certificate="untrusted"),
    "V07": lambda found: _with(found, certificate="unknown"),
    "V10": lambda found: dataclasses.replace(
        found, signatures=tuple(dataclasses.replace(one, kind="person") for one in found.signatures)
    ),
    "V04": lambda found: _with(found, expired_since=True),
    "V02": lambda found: dataclasses.replace(
        found, signatures=(*found.signatures[:-1], dataclasses.replace(found.signatures[-1], additions=True))
    ),
}


def _with(found: Found, **change: Any) -> Found:
    return dataclasses.replace(found, signatures=(*found.signatures, fact(**change)))


@pytest.mark.parametrize("verdict", ORDER)
def test_each_alone(verdict: str) -> None:
    assert judge(MAKES[verdict](Found((PERSON, SEAL), traces=True))).verdict == verdict


@pytest.mark.parametrize(("first", "second"), list(combinations(ORDER, 2)))
def test_the_worse_of_two_is_told(first: str, second: str) -> None:
    one = MAKES[first](MAKES[second](Found((PERSON, SEAL), traces=True)))
    assert judge(one).verdict == first


def test_nothing_wrong() -> None:
    told = judge(Found((PERSON, SEAL), traces=True), 0.5)
    assert (told.verdict, told.integrity, told.certificate, told.legal_value) == ("V01", "ok", "ok", "FULL")


def test_no_signature_needs_no_trace_either() -> None:
    assert (judge(Found(())).verdict, judge(Found(())).integrity) == ("V12", "none")
    assert (judge(Found((), traces=True)).verdict, judge(Found((), traces=True)).integrity) == ("V11", "unknown")
    assert judge(Found((), readable=False)).verdict == "V11"
    assert judge(Found((), odd=("Signature1",))).verdict == "V11"


def test_a_stamp_alone_is_no_signature_of_anybody() -> None:
    assert judge(Found((fact(kind="timestamp"),), traces=True)).verdict == "V11"


def test_not_yet_valid_is_doubt_about_time() -> None:
    told = judge(_with(Found((PERSON,), traces=True), certificate="not_yet"))
    assert (told.verdict, told.certificate) == ("V05", "not_yet")


def test_two_sentences_about_issuers() -> None:
    unknown = _with(Found((PERSON,), traces=True), certificate="untrusted")
    assert judge(unknown).sentence == "V08.unknown"
    assert judge(_with(unknown, certificate="untrusted", refused=True)).sentence == "V08.refused"


def test_what_cannot_be_checked_is_not_called_changed() -> None:
    odd = judge(_with(Found((PERSON,), traces=True), intact=False, checked=False))
    assert (odd.verdict, odd.integrity) == ("V11", "unknown")
    broken = judge(_with(Found((PERSON,), traces=True), intact=False))
    assert (broken.verdict, broken.integrity) == ("V03", "changed")


@pytest.mark.parametrize("change", [{"covers": "part"}, {"changes_after": "not_permitted"}])
def test_changes(change: dict[str, str]) -> None:
    assert judge(_with(Found((PERSON,), traces=True), **change)).verdict == "V03"


def test_two_sentences_about_what_came_after() -> None:
    """What no page shows is not called a change of the content; whatever is broken or seen is."""
    altered = _with(Found((PERSON,), traces=True), changes_after="not_permitted")
    assert judge(altered).sentence == "V03.unseen"
    seen = (DifferenceFact(0, (0, 0, 1, 1), "drawn"),)
    others = ({"differences": seen}, {"tail": True}, {"readable": False}, {"odd": ("Dau",)})
    for other in others:
        assert judge(dataclasses.replace(altered, **other)).sentence == "V03"
    for change in ({"intact": False}, {"covers": "part"}):
        assert judge(_with(altered, **change)).sentence == "V03"


def test_legal_value() -> None:
    assert judge(Found((SEAL,), traces=True)).legal_value == "INFO_ONLY"
    assert judge(Found((SEAL,), traces=True)).notes == ("no_signer",)
    assert judge(Found((SEAL,), traces=True, of_paper=True)).legal_value == "AGENCY_ONLY"
    assert judge(Found((PERSON,), traces=True, needs_agency=False)).legal_value == "INFO_ONLY"
    assert judge(_with(Found((PERSON, SEAL), traces=True), certificate="unknown")).legal_value == "INFO_ONLY"


def test_copies_name_themselves() -> None:
    assert says_copy(["CỘNG HÒA", " Sao y "])
    assert not says_copy(["Quyết định về việc sao y bản chính"])


STRANGER = fact(kind="person", signer="Nguyễn Văn Lạ", organisation="Công ty Lạ", certificate="untrusted")
VISITOR = fact(kind="person", signer="Lê Thị Khách", organisation="Sở B")
STAMP = fact(kind="timestamp", signer="TSA", organisation="TSA", time_source="timestamp")
LOST = fact(kind="person", signer="Trần Văn Mẫu", certificate="revoked")
UNKNOWN = fact(kind="person", signer="Trần Văn Mẫu", certificate="untrusted")
OVER = fact(kind="person", certificate="expired")
MIXED: dict[str, tuple[tuple[SignatureFact, ...], tuple[str, str, str]]] = {
    "leader revoked, seal fine": ((LOST, SEAL), ("V06", "V06", "INFO_ONLY")),
    "leader of nobody, seal fine": ((UNKNOWN, SEAL), ("V08", "V08.unknown", "INFO_ONLY")),
    "leader of nobody, seal refused": (
        (UNKNOWN, dataclasses.replace(SEAL, certificate="untrusted", refused=True)),
        ("V08", "V08.refused", "INFO_ONLY"),
    ),
    "leader expired, seal of nobody": (
        (OVER, dataclasses.replace(SEAL, certificate="untrusted")),
        ("V05", "V05", "INFO_ONLY"),
    ),
    "a stranger after the seal": ((PERSON, SEAL, STRANGER), ("V08", "V08.unknown", "INFO_ONLY")),
    "a visitor after the seal": ((PERSON, SEAL, VISITOR), ("V02", "V02", "FULL")),
    "the office itself after the seal": ((PERSON, SEAL, SEAL), ("V01", "V01", "FULL")),
    "stamped": ((PERSON, SEAL, STAMP), ("V01", "V01", "FULL")),
    "stamped by nobody we know": (
        (PERSON, SEAL, dataclasses.replace(STAMP, certificate="untrusted")),
        ("V01", "V01", "FULL"),
    ),
    "stamped by a stolen key": (
        (PERSON, SEAL, dataclasses.replace(STAMP, certificate="revoked")),
        ("V01", "V01", "FULL"),
    ),
    "stamped over something else": (
        (PERSON, SEAL, dataclasses.replace(STAMP, intact=False)),
        ("V03", "V03", "INFO_ONLY"),
    ),
    "stamps alone": ((STAMP, STAMP), ("V11", "V11", "INFO_ONLY")),
    "a person alone": ((PERSON,), ("V10", "V10", "INFO_ONLY")),
    "the agency alone": ((SEAL,), ("V01", "V01", "INFO_ONLY")),
    "leader not known yet, seal revoked": (
        (dataclasses.replace(PERSON, certificate="unknown"), dataclasses.replace(SEAL, certificate="revoked")),
        ("V06", "V06", "INFO_ONLY"),
    ),
    "leader not known yet, seal of nobody": (
        (dataclasses.replace(PERSON, certificate="unknown"), dataclasses.replace(SEAL, certificate="untrusted")),
        ("V08", "V08.unknown", "INFO_ONLY"),
    ),
    "leader expired since, seal not known yet": (
        (dataclasses.replace(PERSON, expired_since=True), dataclasses.replace(SEAL, certificate="unknown")),
        ("V07", "V07", "INFO_ONLY"),
    ),
    "both expired since": (
        (dataclasses.replace(PERSON, expired_since=True), dataclasses.replace(SEAL, expired_since=True)),
        ("V04", "V04", "FULL"),
    ),
}


@pytest.mark.parametrize("case", MIXED)
def test_signatures_of_mixed_standing(case: str) -> None:
    signatures, told = MIXED[case]
    report = judge(Found(signatures, traces=True))
    assert (report.verdict, report.sentence, report.legal_value) == told
    assert [one["certificate"] for one in report.as_json()["signatures"]] == [one.certificate for one in signatures]

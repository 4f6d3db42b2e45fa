"""The verdicts: honest files, odd certificates and attacks, each checked with the real library and real pages."""

import dataclasses
import os
import signal
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from app.base.child import ChildTimedOut, Limits
from app.base.clock import now
from app.pages.reader import PageReader
from app.signing.seal import Stamp
from app.signing.verify import Question, SenderName, TrustStore, Verifier
from tests.kit import signed_pdfs
from tests.kit.pki import Odd, odd_signer, session_of
from tests.kit.services import REPORT, SIGNATURE
from tests.kit.signed_pdfs import Bench

OWN = "Sở Thử nghiệm tỉnh Mẫu Một"


def test_leader_and_agency_are_valid(bench: Bench, verifier: Verifier, question: Question) -> None:
    report = verifier.verify(bench.sealed, question)
    assert (report.verdict, report.integrity, report.certificate) == ("V01", "ok", "ok")
    assert report.legal_value == "FULL"
    assert [one.kind for one in report.signatures] == ["person", "agency", "agency", "agency"]
    assert [one.covers for one in report.signatures] == ["revision", "revision", "revision", "whole"]
    assert report.signatures[0].changes_after == "permitted"
    assert report.notes == ("revocation_unpublished",)


def test_report_as_json_keeps_the_contract(bench: Bench, verifier: Verifier, question: Question) -> None:
    told = verifier.verify(bench.sealed, question).as_json()
    assert told.keys() >= REPORT
    assert told["signatures"][0].keys() >= SIGNATURE
    assert told["signatures"][0]["page"] == 1
    assert told["signatures"][3]["time_source"] == "signer"


def test_leader_alone_lacks_the_agency(bench: Bench, verifier: Verifier, question: Question) -> None:
    report = verifier.verify(bench.leader, question)
    assert (report.verdict, report.legal_value) == ("V10", "INFO_ONLY")
    relaxed = dataclasses.replace(question, needs_agency=False)
    assert verifier.verify(bench.leader, relaxed).verdict == "V01"


def test_unsigned_is_for_reference(bench: Bench, verifier: Verifier, question: Question) -> None:
    report = verifier.verify(bench.plain, question)
    assert (report.verdict, report.integrity, report.legal_value) == ("V12", "none", "INFO_ONLY")


def test_unknown_issuer_is_intact(bench: Bench, verifier: Verifier, tmp_path: Path) -> None:
    report = verifier.verify(bench.sealed, Question(TrustStore(tmp_path)))
    assert (report.verdict, report.sentence, report.integrity) == ("V08", "V08.unknown", "ok")
    assert report.certificate == "untrusted"


def test_forged_issuer_of_the_same_name_is_refused(
    bench: Bench, verifier: Verifier, question: Question, tmp_path: Path
) -> None:
    key = odd_signer(bench.pki, tmp_path, Odd(OWN, OWN, known=False))
    out = bench.seal(bench.leader, tmp_path / "out.pdf", key)
    report = verifier.verify(out, question)
    assert report.verdict == "V08"


@pytest.mark.parametrize(("days", "state"), [((-30, -2), "expired"), ((2, 90), "not_yet")])
def test_certificate_out_of_date(
    request: pytest.FixtureRequest, bench: Bench, tmp_path: Path, days: tuple[int, int], state: str
) -> None:
    verifier, question = request.getfixturevalue("verifier"), request.getfixturevalue("question")
    key = odd_signer(bench.pki, tmp_path, Odd(OWN, OWN, days=days))
    report = verifier.verify(bench.seal(bench.leader, tmp_path / "out.pdf", key), question)
    assert (report.verdict, report.certificate, report.integrity) == ("V05", state, "ok")


def test_time_of_checking_counts_without_timestamp(bench: Bench, verifier: Verifier, question: Question) -> None:
    later = dataclasses.replace(question, at=now() + timedelta(days=365 * 6))
    assert verifier.verify(bench.sealed, later).verdict == "V05"


def test_sender_is_compared_by_folded_names(bench: Bench, verifier: Verifier, question: Question) -> None:
    ours = SenderName("H99.05", ("SỞ THỬ NGHIỆM TỈNH MẪU MỘT",))
    assert verifier.verify(bench.sealed, dataclasses.replace(question, sender=ours)).sender == "ok"
    other = SenderName("H98", ("UBND tỉnh Mẫu Hai",), OWN.__eq__)
    report = verifier.verify(bench.sealed, dataclasses.replace(question, sender=other))
    assert (report.verdict, report.sender) == ("V09", "other")
    stranger = SenderName("X00", ("Sở Khác",))
    report = verifier.verify(bench.sealed, dataclasses.replace(question, sender=stranger))
    assert (report.verdict, report.sender) == ("V01", "unknown")
    alone = dataclasses.replace(question, sender=ours)
    assert verifier.verify(bench.leader, alone).sender == "unknown"


def test_another_agency_after_the_seal_is_an_addition(
    bench: Bench, verifier: Verifier, question: Question, out: Path
) -> None:
    partner = session_of(bench.pki.house("H98").seal, bench.pki)
    bench.sealer.stamp_line(bench.sealed, out, "Đã nhận; UBND tỉnh Mẫu Hai", None, Stamp(partner))
    report = verifier.verify(out, question)
    assert (report.verdict, report.integrity) == ("V02", "ok")


@pytest.mark.parametrize(
    "attack",
    [
        signed_pdfs.page_repainted,
        signed_pdfs.annotation_added,
        signed_pdfs.appearance_replaced,
        signed_pdfs.byte_changed,
        lambda content: content + b"\n%% more\n1 0 obj <<>> endobj\n",
    ],
    ids=["incremental saving", "annotation", "shadow replace", "byte", "bytes after"],
)
def test_attacks_are_changes(
    bench: Bench, verifier: Verifier, question: Question, out: Path, attack: Callable[[bytes], bytes]
) -> None:
    out.write_bytes(attack(bench.sealed.read_bytes()))
    report = verifier.verify(out, question)
    assert (report.verdict, report.integrity, report.legal_value) == ("V03", "changed", "INFO_ONLY")


def test_update_that_only_repairing_readers_take_is_not_valid(
    bench: Bench, verifier: Verifier, question: Question, out: Path
) -> None:
    out.write_bytes(signed_pdfs.update_without_table(bench.sealed.read_bytes()))
    assert verifier.verify(out, question).verdict in {"V03", "V11"}


def test_differences_name_the_place(bench: Bench, verifier: Verifier, question: Question, out: Path) -> None:
    out.write_bytes(signed_pdfs.annotation_added(bench.sealed.read_bytes()))
    report = verifier.verify(out, question)
    drawn = next(one for one in report.differences if one.what == "drawn")
    assert drawn.page == 0
    assert drawn.box == pytest.approx((100, 841.9 - 340, 200, 841.9 - 300), abs=2)
    assert report.as_json()["differences"][0]["page"] == 1


def test_attack_hidden_under_a_later_seal(
    bench: Bench, verifier: Verifier, question: Question, out: Path, tmp_path: Path
) -> None:
    """A trusted insider's seal that covers the amount with white paper and other black figures."""
    picture = tmp_path / "cover.png"
    _cover_picture(picture)
    words = bench.pages.words(bench.leader, 0)
    amount = next(word for word in words if word.text.startswith("100.000"))
    place = dataclasses.replace(
        bench.sealer.find_places(bench.leader).seal, box=(amount.x0, amount.y0, amount.x1, amount.y1)
    )
    bench.sealer.stamp_seal(bench.leader, out, picture, place, bench.agency())
    report = verifier.verify(out, question)
    assert report.verdict == "V03"
    assert "covered" in {one.what for one in report.differences}


def _cover_picture(out: Path) -> None:
    picture = Image.new("RGBA", (400, 60), (255, 255, 255, 255))
    ImageDraw.Draw(picture).text((5, 5), "900.000.000", fill=(0, 0, 0, 255), font_size=40)
    picture.save(out)


def test_stripped_signature_is_never_unsigned(bench: Bench, verifier: Verifier, question: Question, out: Path) -> None:
    out.write_bytes(signed_pdfs.signature_stripped(bench.leader.read_bytes()))
    assert verifier.verify(out, question).verdict in {"V03", "V11"}
    out.write_bytes(signed_pdfs.signature_hidden(bench.plain.read_bytes()))
    assert verifier.verify(out, question).verdict == "V11"


@pytest.mark.parametrize("length", [0, 5000, 60000])
def test_broken_file_could_not_be_checked(
    bench: Bench, verifier: Verifier, question: Question, out: Path, length: int
) -> None:
    out.write_bytes(bench.sealed.read_bytes()[:length])
    report = verifier.verify(out, question)
    assert report.verdict == "V11"


def test_other_kinds_of_file_are_unsigned(verifier: Verifier, question: Question, tmp_path: Path) -> None:
    book = tmp_path / "a.xlsx"
    book.write_bytes(b"PK\x03\x04rest")
    report = verifier.verify(book, question)
    assert (report.verdict, report.notes) == ("V12", ("not_pdf",))
    text = tmp_path / "a.csv"
    text.write_text("a,b\n", encoding="utf-8")
    assert verifier.verify(text, question).verdict == "V12"


def test_missing_file_gets_a_verdict_too(verifier: Verifier, question: Question, tmp_path: Path) -> None:
    assert verifier.verify(tmp_path / "none.pdf", question).verdict == "V11"


def test_the_time_of_a_check_runs_while_its_process_comes_up(
    bench: Bench, reader: PageReader, question: Question
) -> None:
    hasty = Verifier(reader, Limits(deadline=0.01))
    try:
        report = hasty.verify(bench.sealed, question)
        assert (report.verdict, report.notes) == ("V11", ("child.timed_out",))
        assert hasty.process_id is not None, "it goes on coming up, for the next"
    finally:
        hasty.close()


def test_a_check_does_not_wait_for_pages_that_another_draws(
    bench: Bench, reader: PageReader, question: Question
) -> None:
    with pytest.raises(ChildTimedOut):
        reader.until(time.monotonic()).open(bench.sealed)
    assert reader.open(bench.sealed).pages


def test_checker_that_hangs_is_replaced(bench: Bench, reader: PageReader, question: Question) -> None:
    impatient = Verifier(reader, Limits(deadline=3.0))
    try:
        assert impatient.anchors(question.trust), "it is up, so that its deadline counts"
        assert impatient.process_id is not None
        os.kill(impatient.process_id, signal.SIGSTOP)
        report = impatient.verify(bench.sealed, question)
        assert (report.verdict, report.notes) == ("V11", ("child.timed_out",))
    finally:
        impatient.close()

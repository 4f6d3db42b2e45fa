"""Whatever a file is like: it is sealed and every signature holds, or it is refused before a number is spent."""

import subprocess
from pathlib import Path

import pytest
from pyhanko.sign import fields

from app.signing.errors import SealEncrypted, SealNotPdf, SealSignatureBroken, SealXfa
from app.signing.readiness import Inspectors, before_sealing
from app.signing.seal import refuse_new_field
from app.signing.verify import Question, TrustStore, Verifier
from tests.kit import locked_pdfs, odd_files
from tests.kit.pki import session_of
from tests.kit.signed_pdfs import Bench

LINE = "Số: 15/QĐ-STN; 21/11/2026; 08:30:15 +07:00"


@pytest.fixture(scope="session")
def opened(bench: Bench, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return odd_files.laid_open(bench.plain, tmp_path_factory.mktemp("open") / "open.pdf")


def holds(pdf: Path) -> int:
    told = subprocess.run(["pdfsig", "-nocert", pdf], capture_output=True, text=True, check=False).stdout
    assert "invalid" not in told.lower()
    return told.count("Signature is Valid.")


def lined(bench: Bench, source: Path, out: Path) -> Path:
    """Put the line of annexes on a file, after all that is asked before a number is spent."""
    refuse_new_field(source, bench.sealer.facts(source))
    bench.sealer.stamp_line(source, out, LINE, bench.sealer.find_line(source, LINE), bench.agency())
    assert out.read_bytes().startswith(source.read_bytes())
    return out


@pytest.mark.parametrize("name", odd_files.DAMAGED)
def test_damaged_files_are_refused_before_a_number(bench: Bench, opened: bytes, out: Path, name: str) -> None:
    with pytest.raises(SealNotPdf):
        bench.sealer.facts(out)
    out.write_bytes(odd_files.DAMAGED[name](opened))
    with pytest.raises(SealNotPdf):
        bench.sealer.facts(out)


def test_locked_files_and_forms_of_xml_are_refused(bench: Bench, opened: bytes, tmp_path: Path) -> None:
    for at, options in enumerate(odd_files.LOCKED.values()):
        locked = odd_files.rewritten(bench.plain, tmp_path / f"{at}.pdf", *options)
        with pytest.raises(SealEncrypted):
            refuse_new_field(locked, bench.sealer.facts(locked))
    raw, form = tmp_path / "raw.pdf", tmp_path / "form.pdf"
    for entry in odd_files.XFA.values():
        raw.write_bytes(odd_files.in_catalogue(opened, entry))
        odd_files.rewritten(raw, form)
        with pytest.raises(SealXfa):
            refuse_new_field(form, bench.sealer.facts(form))


def test_a_stream_of_references_and_usage_rights_take_a_line(bench: Bench, opened: bytes, tmp_path: Path) -> None:
    streams = odd_files.rewritten(bench.plain, tmp_path / "streams.pdf", "--object-streams=generate")
    assert holds(lined(bench, streams, tmp_path / "a.pdf")) == 1
    raw = tmp_path / "raw.pdf"
    raw.write_bytes(odd_files.in_catalogue(opened, odd_files.ENTRIES["usage rights"]))
    rights = odd_files.rewritten(raw, tmp_path / "rights.pdf")
    assert holds(lined(bench, rights, tmp_path / "b.pdf")) == 1


def test_a_name_that_a_signature_locks_is_not_taken(bench: Bench, verifier: Verifier, tmp_path: Path) -> None:
    """The leader's signature may lock by name a field that is not there yet: ours gets another name."""
    lock = fields.FieldMDPSpec(fields.FieldMDPAction.INCLUDE, ["CoQuan_So"])
    leader = locked_pdfs.signed_with((bench.plain, tmp_path / "leader.pdf"), bench.pki.own.leader, lock=lock)
    numbered = tmp_path / "numbered.pdf"
    bench.sealer.stamp_number(leader, numbered, "245", bench.sealer.find_places(leader).number, bench.agency())
    report = verifier.verify(numbered, Question(TrustStore(bench.pki.trust)))
    assert [one.field for one in report.signatures] == ["Lanh_dao", "CoQuan_So1"]
    assert (report.integrity, report.signatures[0].changes_after) == ("ok", "permitted")


def test_a_broken_earlier_signature_is_refused(bench: Bench, verifier: Verifier, out: Path) -> None:
    out.write_bytes(bench.leader.read_bytes().replace(b"/MediaBox", b"/MediaB0x", 1))
    with pytest.raises(SealSignatureBroken):
        before_sealing(out, Inspectors(bench.sealer, verifier), TrustStore(bench.pki.trust))


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_every_kind_of_file_is_sealed_or_refused(
    bench: Bench, verifier: Verifier, opened: bytes, tmp_path: Path
) -> None:
    """Leader, number, date and seal on each kind: four signatures hold in both readers."""
    raw, made = tmp_path / "raw.pdf", tmp_path / "made.pdf"
    kinds = {
        name: odd_files.rewritten(bench.plain, tmp_path / f"w{at}.pdf", *options)
        for at, (name, options) in enumerate(odd_files.WRITTEN.items())
    }
    for at, (name, entry) in enumerate(odd_files.ENTRIES.items()):
        raw.write_bytes(odd_files.in_catalogue(opened, entry))
        kinds[name] = odd_files.rewritten(raw, tmp_path / f"e{at}.pdf")
    for at, (name, change) in enumerate(odd_files.HARMLESS.items()):
        kinds[name] = tmp_path / f"h{at}.pdf"
        kinds[name].write_bytes(change(opened))
    leader, trust = session_of(bench.pki.own.leader, bench.pki), TrustStore(bench.pki.trust)
    for name, source in kinds.items():
        signed = bench.sign(source, tmp_path / "leader.pdf", leader)
        before_sealing(signed, Inspectors(bench.sealer, verifier), trust)
        bench.seal_whole(signed, made, bench.agency())
        report = verifier.verify(made, Question(trust))
        assert (name, holds(made), report.verdict) == (name, 4, "V01")
        assert [one.changes_after for one in report.signatures] == ["permitted"] * 3 + ["none"]

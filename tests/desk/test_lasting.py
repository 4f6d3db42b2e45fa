"""The proof of a sealed document is promised with the seal and completed when there is a line; the clerk sees it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from app.desk import lasting
from app.desk.dead_seal import SealWorthless, take_off
from app.desk.issue import issue
from app.desk.office import Office
from app.desk.records import detail
from app.desk.sealing import Tools, seal
from app.documents.life import State
from app.pages.reader import PageReader
from app.practice.pki import practice_pki
from app.signing.errors import TokenMissing
from app.signing.marks import Wish
from app.signing.seal import Sealer, Stamp
from app.store.tables import FileRow
from app.store.tables_exchange import ChoreRow
from app.sync.checking import ChoreTools
from app.sync.chores import run_chores
from app.ui.models.outgoing import rows_of
from tests.kit.authority import Authority
from tests.kit.office import Watch, set_state
from tests.kit.pki import authority_key
from tests.kit.sealing import signatures, taken_in
from tests.kit.signed_pdfs import Bench


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Authority]:
    made = Authority(tmp_path_factory.mktemp("authority"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def bench(
    authority: Authority, tmp_path_factory: pytest.TempPathFactory, reader: PageReader, plain_document: Path
) -> Iterator[Bench]:
    """A document that the authority's leader has signed; a sealer of its own, which remembers a silent service."""
    sealer = Sealer(reader)
    made = Bench(tmp_path_factory.mktemp("bench"), practice_pki(tmp_path_factory.mktemp("pki")), reader, sealer)
    made.lay_out(plain_document)
    made.sign(made.plain, made.leader, authority_key(authority, "leader"))
    yield made
    sealer.close()


def tools(bench: Bench, authority: Authority) -> Tools:
    stamp = Stamp(authority_key(authority), authority.tsa, later=True)
    return Tools(bench.sealer, stamp, bench.seal_picture)


def wish(office: Office, authority: Authority) -> Wish:
    return Wish(authority.trust, office.folders.data / "revocation", authority.tsa)


def chores(office: Office) -> list[str]:
    with office.store.read() as session:
        return [row.subject for row in session.query(ChoreRow).where(ChoreRow.kind == lasting.KIND)]


def prolonging(prolong: Callable[[int], str]) -> ChoreTools:
    """Return what chores need where only the proof of a seal is the matter."""
    return ChoreTools(verify=lambda _pdf, _sender: {}, pages=lambda _pdf: 1, lines=lambda _pdf: [], prolong=prolong)


def test_sealed_offline_it_is_completed_by_the_exchange(
    desk: Office, bench: Bench, authority: Authority, watch: Watch
) -> None:
    authority.weather.clear()
    authority.weather.moods |= {"tsa": "down", "ocsp": "down", "crls": "down"}
    key = taken_in(desk, bench.leader, bench.plain)
    assert seal(desk, key, tools(bench, authority)).state is State.SEALED
    assert chores(desk) == [str(key)]
    first = lasting.evidence(desk, key)
    assert first is not None
    assert (first.whole, first.missing) == (False, ("first",))
    sealed = [file.sha256 for file in detail(desk, key).files]
    wanted = wish(desk, authority)
    watch.wait(minutes=2)
    assert run_chores(desk, prolonging(lambda one: lasting.prolong(desk, one, bench.sealer, wanted))) == 0
    waits = lasting.evidence(desk, key)
    assert waits is not None
    assert "timestamp" in waits.missing
    assert [file.sha256 for file in detail(desk, key).files] == sealed
    authority.weather.clear()
    fresh = Sealer(bench.pages)
    try:
        watch.wait(hours=2)
        assert run_chores(desk, prolonging(lambda one: lasting.prolong(desk, one, fresh, wanted))) == 1
    finally:
        fresh.close()
    whole = lasting.evidence(desk, key)
    assert whole is not None
    assert (whole.whole, whole.stamped, whole.revocation) == (True, True, True)
    files = detail(desk, key).files
    assert [file.name for file in files] == ["01-QĐ-STN.pdf", "plain.pdf"]
    assert all(file.sha256 != old for file, old in zip(files, sealed, strict=True))
    assert [event.act for event in detail(desk, key).events][-1] == "proof_added"
    assert (chores(desk), list(desk.folders.work.iterdir())) == ([str(key)], [])
    assert run_chores(desk, prolonging(lambda _key: "not due")) == 0, "the next time stamp waits for its day"


def test_tried_at_once_it_needs_no_exchange(desk: Office, bench: Bench, authority: Authority) -> None:
    authority.weather.clear()
    key = taken_in(desk, bench.leader)
    seal(desk, key, tools(bench, authority))
    sealer = Sealer(bench.pages)
    try:
        assert lasting.prolong(desk, key, sealer, wish(desk, authority)) == ""
    finally:
        sealer.close()
    assert chores(desk) == [str(key)]


def stamps_of(office: Office, key: int) -> list[int]:
    """Count the document time stamps in each of its files."""
    found = []
    for file in detail(office, key).files:
        with Path(file.path).open("rb") as stream:
            found.append(len(PdfFileReader(stream).embedded_timestamp_signatures))
    return found


def test_before_its_certificate_ends_a_time_stamp_is_covered_by_another(
    desk: Office, bench: Bench, authority: Authority, watch: Watch
) -> None:
    authority.weather.clear()
    key = taken_in(desk, bench.leader)
    seal(desk, key, tools(bench, authority))
    sealer, wanted = Sealer(bench.pages), wish(desk, authority)
    tools_of = prolonging(lambda one: lasting.prolong(desk, one, sealer, wanted))
    try:
        watch.wait(minutes=2)
        assert run_chores(desk, tools_of) == 1
        first = lasting.evidence(desk, key)
        assert first is not None
        assert first.renew is not None
        assert first.renew - watch.now() > timedelta(days=700)
        [before] = stamps_of(desk, key)
        said = dict(rows_of(detail(desk, key)))
        assert any(f"{first.renew:%d/%m/%Y}" in value for value in said.values())
        watch.moment = first.renew + timedelta(hours=1)
        none = replace(wanted, tsa="")
        without = prolonging(lambda one: lasting.prolong(desk, one, sealer, none))
        assert run_chores(desk, without) == 0
        assert stamps_of(desk, key) == [before], "without a service it waits and is seen"
        watch.wait(days=2)
        assert run_chores(desk, tools_of) == 1
    finally:
        sealer.close()
    second = lasting.evidence(desk, key)
    assert second is not None
    assert (second.whole, stamps_of(desk, key), chores(desk)) == (True, [before + 1], [str(key)])
    assert second.renew is not None
    assert timedelta(days=1) <= second.renew - watch.now() < timedelta(days=30), (
        "this service has no longer certificate"
    )


def test_a_certificate_that_had_been_revoked_is_told_when_its_issuer_is_heard(
    desk: Office, bench: Bench, authority: Authority
) -> None:
    authority.weather.clear()
    key = taken_in(desk, bench.leader)
    stamp = Stamp(authority_key(authority, "revoked"), authority.tsa, later=True)
    seal(desk, key, Tools(bench.sealer, stamp, bench.seal_picture))
    fresh = Sealer(bench.pages)
    try:
        for _ in range(2):
            assert lasting.prolong(desk, key, fresh, wish(desk, authority)) == ""
    finally:
        fresh.close()
    told = lasting.evidence(desk, key)
    assert told is not None
    assert (told.whole, told.revocation, told.revoked) == (True, False, ("Sở Thử nghiệm tỉnh Mẫu Một",))
    events = [event for event in detail(desk, key).events if event.act == "seal_revoked"]
    assert [event.facts["names"] for event in events] == ["Sở Thử nghiệm tỉnh Mẫu Một"]
    fields = detail(desk, key).fields
    assert isinstance(fields["evidence"], dict)
    assert fields["evidence"]["revoked"] == ["Sở Thử nghiệm tỉnh Mẫu Một"]


def test_issued_before_that_is_heard_it_is_held_back_sealed_anew_and_leaves(
    desk: Office, bench: Bench, authority: Authority
) -> None:
    authority.weather.clear()
    key = taken_in(desk, bench.leader, bench.plain)
    given = [file.sha256 for file in detail(desk, key).files]
    stamp = Stamp(authority_key(authority, "revoked"), authority.tsa, later=True)
    seal(desk, key, Tools(bench.sealer, stamp, bench.seal_picture))
    assert issue(desk, key).state is State.ISSUED
    fresh = Sealer(bench.pages)
    try:
        lasting.prolong(desk, key, fresh, wish(desk, authority))
    finally:
        fresh.close()
    held = detail(desk, key)
    assert (held.card.state, {line.state for line in held.recipients}) == (State.SEALED, {"ready"})
    assert held.events[-1].act == "held_back"
    with pytest.raises(SealWorthless) as refused:
        issue(desk, key)
    assert refused.value.facts["names"] == "Sở Thử nghiệm tỉnh Mẫu Một"
    assert take_off(desk, key).state is State.NUMBERED
    again = detail(desk, key)
    assert ([file.sha256 for file in again.files], again.card.code) == (given, held.card.code)
    assert (lasting.evidence(desk, key), chores(desk)) == (None, [])
    assert seal(desk, key, tools(bench, authority)).code == held.card.code
    assert len(signatures(bench, detail(desk, key).files[0].path)) == 4
    assert issue(desk, key).state is State.ISSUED


def test_nothing_is_done_to_a_document_that_is_not_sealed(desk: Office, bench: Bench, authority: Authority) -> None:
    key = taken_in(desk, bench.leader)
    assert lasting.evidence(desk, key) is None
    assert lasting.prolong(desk, key, bench.sealer, wish(desk, authority)) == ""
    assert lasting.prolong(desk, 999, bench.sealer, wish(desk, authority)) == ""


def test_a_file_exchanged_meanwhile_is_left_alone(desk: Office, bench: Bench, authority: Authority) -> None:
    authority.weather.clear()
    key = taken_in(desk, bench.leader)
    with pytest.raises(TokenMissing):
        seal(desk, key, Tools(bench.sealer, Stamp(_Gone(authority)), bench.seal_picture))
    set_state(desk, key, State.SEALED)
    with desk.store.read() as session:
        file = session.get_one(FileRow, detail(desk, key).files[0].id)
    lasting._replace(desk, file, file.sha256, 1)
    count = len(detail(desk, key).files)
    lasting._replace(desk, file, file.sha256, 1)
    assert len(detail(desk, key).files) == count == 1


class _Gone:
    """A key whose token is not there."""

    def __init__(self, authority: Authority) -> None:
        key = authority_key(authority)
        self.certificate, self.chain, self.pss = key.certificate, key.chain, key.pss

    def sign(self, data: bytes, digest: str) -> bytes:
        del data, digest
        raise TokenMissing(module="softhsm")

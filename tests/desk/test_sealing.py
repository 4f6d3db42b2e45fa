"""Number, date and seal: one job that neither a pulled token nor a crash can lose."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.desk import sealing
from app.desk.annex_lines import LONGEST, find_line, line_name, lines_on
from app.desk.batch import refuse_unready
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.records import box_keys, detail
from app.desk.sealing import NotPrepared, PlaceUnsure, places_of, seal, standing
from app.desk.stamp_places import moved, remember
from app.desk.timekeeping import ClockWrong, keep_drift
from app.documents.life import State, WrongState
from app.practice.token import PracticeToken
from app.signing.errors import TokenMissing
from app.signing.seal import Stamp
from app.store.tables import DocumentRow, FileRow
from app.store.tables_exchange import JobRow
from tests.kit import locked_pdfs
from tests.kit.letters import letter
from tests.kit.office import row_of
from tests.kit.sealing import Pulled, by_file, logged_in, signatures, taken_in
from tests.kit.signed_pdfs import Bench

pytestmark = pytest.mark.token


@pytest.fixture
def with_fields(bench: Bench, tmp_path: Path) -> Path:
    """The document with form fields for number and date, signed by its leader."""
    prepared = locked_pdfs.with_fields(bench.plain, tmp_path / "prepared.pdf")
    return locked_pdfs.signed_with((prepared, tmp_path / "fields.pdf"), bench.pki.own.leader)


def test_a_document_is_numbered_dated_and_sealed_on_the_token_with_its_annex(
    desk: Office, bench: Bench, whole_token: PracticeToken, tmp_path: Path
) -> None:
    table = tmp_path / "bang.xlsx"
    table.write_bytes(b"PK")
    key = taken_in(desk, bench.leader, bench.plain, table)
    assert places_of(desk, key, bench.sealer).number.sure
    steps: list[str] = []
    with logged_in(bench, whole_token) as tools:
        card = seal(desk, key, tools, told=steps.append)
    assert (card.state, steps) == (State.SEALED, ["number", "date", "seal", "files"])
    main, annex, other = detail(desk, key).files
    assert [file.name for file in (main, annex, other)] == ["01-QĐ-STN.pdf", "plain.pdf", "bang.xlsx"]
    assert (len(signatures(bench, main.path)), len(signatures(bench, annex.path))) == (4, 1)
    assert Path(main.path).stat().st_size == main.size
    assert standing(desk, key) is None
    acts = [event.act for event in detail(desk, key).events]
    assert acts == ["prepared", "numbered", "number_stamped", "date_stamped", "seal_signed", "files_signed", "sealed"]
    with desk.store.read() as session:
        assert session.query(FileRow).where(FileRow.superseded.is_(True)).count() == 2
    assert list(desk.folders.work.iterdir()) == []
    with pytest.raises(WrongState):
        seal(desk, key, by_file(bench))


def test_a_clock_minutes_off_seals_nothing(desk: Office, bench: Bench) -> None:
    key = taken_in(desk, bench.leader)
    keep_drift(desk, timedelta(minutes=7))
    with pytest.raises(ClockWrong):
        seal(desk, key, by_file(bench))
    assert standing(desk, key) is None


def test_a_token_pulled_out_keeps_the_number_and_the_job_goes_on_where_it_stopped(desk: Office, bench: Bench) -> None:
    key = taken_in(desk, bench.leader, bench.plain)
    whole = by_file(bench)
    pulled = replace(whole, stamp=Stamp(Pulled(whole.stamp.key, 1)))
    with pytest.raises(TokenMissing):
        seal(desk, key, pulled)
    stands = standing(desk, key)
    assert stands is not None
    assert (stands.done, stands.last_error) == (("number",), "token.missing")
    assert len(signatures(bench, str(stands.main))) == 2
    assert box_keys(desk, "to_seal") == [key]
    steps: list[str] = []
    with pytest.raises(TokenMissing):
        seal(desk, key, replace(whole, stamp=Stamp(Pulled(whole.stamp.key, 2))), told=steps.append)
    assert steps == ["date", "seal", "files"]
    with desk.store.write() as tx:
        job = tx.session.get_one(JobRow, key)
        annex = detail(desk, key).files[1]
        job.facts = job.facts | {"annexes": {str(annex.id): annex.sha256}}
    assert seal(desk, key, whole).number == 1
    assert detail(desk, key).card.state is State.SEALED


def test_a_job_that_had_only_its_record_left_is_recorded(desk: Office, bench: Bench) -> None:
    key = taken_in(desk, bench.leader)
    job = sealing.begin(desk, key, by_file(bench), None)
    with desk.store.write() as tx:
        tx.session.get_one(JobRow, key).step = "record"
    stands = standing(desk, key)
    assert stands is not None
    assert stands.done == sealing.STEPS
    assert seal(desk, key, by_file(bench)).state is State.SEALED
    assert detail(desk, key).files[0].sha256 == job.facts["main"]


def test_form_fields_of_the_leader_are_filled_by_the_seal_itself(desk: Office, bench: Bench, with_fields: Path) -> None:
    key = taken_in(desk, with_fields)
    places = bench.sealer.find_places(with_fields)
    assert places_of(desk, key, bench.sealer) == places, "a field has room for every number"
    assert seal(desk, key, by_file(bench), places).state is State.SEALED
    assert len(signatures(bench, detail(desk, key).files[0].path)) == 2


def test_a_page_on_which_the_places_are_not_certain_is_refused_before_anything(desk: Office, bench: Bench) -> None:
    key = taken_in(desk, bench.plain)
    with pytest.raises(PlaceUnsure) as told:
        seal(desk, key, by_file(bench))
    assert told.value.facts == {"places": "seal (none)"}
    assert (standing(desk, key), row_of(desk, key).state) == (None, "numbered")


def test_nothing_is_sealed_without_number_or_file(desk: Office, bench: Bench) -> None:
    early = taken_in(desk, bench.leader, numbered=False)
    with pytest.raises(WrongState):
        seal(desk, early, by_file(bench))
    with pytest.raises(NotPrepared):
        seal(desk, 999, by_file(bench))
    with desk.store.write() as tx:
        tx.session.get_one(DocumentRow, early).state = State.NUMBERED.value
    with pytest.raises(NotPrepared):
        seal(desk, early, by_file(bench))


def test_the_line_of_an_annex_goes_where_a_person_shows_it(desk: Office, bench: Bench, tmp_path: Path) -> None:
    crowded = letter(tmp_path / "crowded.pdf", *((60.0, float(y), "chữ " * 30) for y in range(8, 60, 6)))
    key = taken_in(desk, bench.leader, crowded, numbered=False)
    files = detail(desk, key).files
    lines = lines_on(desk, files, "Quyết định", bench.sealer)
    assert list(lines) == [line_name(files[1].id)]
    found = lines[line_name(files[1].id)]
    assert found.why == "covers"
    with pytest.raises(PlaceUnsure):
        refuse_unready(desk, key, bench.sealer, None)
    below = moved(found, 0, 600)
    assert bench.sealer.check_line(crowded, below).sure
    places = replace(places_of(desk, key, bench.sealer), lines={line_name(files[1].id): below})
    refuse_unready(desk, key, bench.sealer, None, places)
    give_number(desk, key)
    seal(desk, key, by_file(bench), places)
    annex = Path(detail(desk, key).files[1].path)
    [box] = [one.box for one in bench.sealer.facts(annex).signatures]
    assert box == pytest.approx(bench.pages.open(annex).in_pdf(0, below.box), abs=0.1)


def test_a_line_kept_for_a_type_is_taken_where_it_is_clear(desk: Office, bench: Bench) -> None:
    read = replace(
        bench.sealer.find_places(bench.leader), lines={"line-1": bench.sealer.find_line(bench.plain, LONGEST)}
    )
    first = read.lines["line-1"]
    remember(desk, "Quyết định", read, read.changed({"line-1": moved(first, -15, 700)}))
    there = find_line(desk, bench.plain, "Quyết định", bench.sealer)
    assert there.box == pytest.approx(moved(first, -15, 700).box)
    assert find_line(desk, bench.plain, "Công văn", bench.sealer) == first
    remember(desk, "Quyết định", read, read.changed({"line-1": moved(first, 0, 60)}))
    assert find_line(desk, bench.plain, "Quyết định", bench.sealer) == first

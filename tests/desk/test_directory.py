"""The directory of a whole country: taken in, searched offline, old names and mergers."""

import time
from datetime import date

import pytest

from app.desk.directory import (
    Entry,
    UnknownAgency,
    agencies,
    agency,
    agency_at,
    matching,
    merge,
    refresh,
    size,
    warm,
)
from app.desk.directory_index import DirectoryIndex, directory_index
from app.desk.office import Office
from app.documents.vietnamese import fold
from app.store.tables_exchange import AgencyRow
from tests.kit.country import country

PLANNING = Entry("H99.06", "Sở Kế hoạch và Đầu tư", "000.00.06.H99", "H99", "KHDT@mau1.example.vn ")
FINANCE = Entry("H99.07", "Sở Tài chính", "000.00.07.H99", "H99", "stc@mau1.example.vn")
PROVINCE = Entry("H99", "Ủy ban nhân dân tỉnh Mẫu Một", "000.00.00.H99", "", "stc@mau1.example.vn")
EVERYBODY = (PLANNING, FINANCE, PROVINCE)
TYPED = (
    "sxd", "uy ban nhan dan", "xa dong mau", "mau non thi du", "h40.05", "000.00.05.h40", "phong kinh te tan son 2",
    "son tan te kinh phong", "khong co co quan nao", "ubnd", "tram y te yen ha", "a", "giang thuy truong",
)  # fmt: skip


def codes(office: Office, typed: str) -> list[str]:
    return [card.organ_id for card in matching(office, typed)]


def test_both_codes_and_addresses_find_an_agency(office: Office) -> None:
    refresh(office, EVERYBODY)
    for typed in ("h99.06", " H99.06 ", "000.00.06.h99"):
        found = agency(office, typed)
        assert found is not None
        assert (found.organ_id, found.parent, found.mail) == ("H99.06", "H99", "khdt@mau1.example.vn")
    assert agency(office, " ") is None
    assert agency(office, "H12") is None
    above, nobody, nothing = (agency_at(office, each) for each in ("STC@mau1.example.vn", "x@y.vn", ""))
    assert above is not None
    assert (above.organ_id, nobody, nothing) == ("H99", None, None)
    assert size(office) == len(agencies(office)) == 3


def test_a_new_name_keeps_the_old_one_to_be_found_by(office: Office) -> None:
    refresh(office, EVERYBODY)
    renamed = Entry("H99.07", "Sở Tài chính và Đầu tư", "000.00.07.H99", "H99", "stc@mau1.example.vn")
    for entry in (renamed, FINANCE, renamed, renamed):
        refresh(office, [PLANNING, entry, PROVINCE])
    (found,) = matching(office, "sở tài chính và đầu tư")
    assert (found.name, set(found.former)) == (renamed.name, {"Sở Tài chính", "Sở Tài chính và Đầu tư"})
    assert codes(office, "so tai chinh") == ["H99.07"]


def test_a_whole_catalogue_ends_whom_it_no_longer_names_and_a_part_nobody(office: Office) -> None:
    refresh(office, EVERYBODY)
    refresh(office, [FINANCE])
    assert all(card.valid for card in agencies(office))
    refresh(office, [FINANCE, PROVINCE])
    gone = agency(office, "H99.06")
    assert gone is not None
    assert not gone.valid
    refresh(office, EVERYBODY)
    assert all(card.valid for card in agencies(office))


def test_a_merged_agency_leads_to_the_one_of_today(office: Office) -> None:
    refresh(office, EVERYBODY)
    merge(office, "H99.06", "H99.07", date(2026, 3, 1))
    refresh(office, EVERYBODY)
    found = {card.organ_id: card for card in matching(office, "ke hoach va dau tu")}
    assert list(found) == ["H99.07", "H99.06"]
    old = found["H99.06"]
    assert (old.valid, old.successor, old.successor_name) == (False, "H99.07", "Sở Tài chính")
    assert found["H99.07"].former == ("Sở Kế hoạch và Đầu tư",)
    exact = matching(office, "000.00.06.H99")
    assert [(card.organ_id, card.successor_name) for card in exact] == [("H99.06", "Sở Tài chính")]
    with office.store.read() as session:
        assert session.get_one(AgencyRow, "H99.06").valid_to == date(2026, 2, 28)
    for wrong in (("H12", "H99"), ("H99", "H12"), ("H99", "H99")):
        with pytest.raises(UnknownAgency):
            merge(office, *wrong, date(2026, 3, 1))


def test_words_in_any_order_and_the_most_used_first(office: Office) -> None:
    refresh(office, country(2500))
    assert codes(office, "tinh dong mau xay dung") == ["H10.01"]
    assert codes(office, "so xay dung tinh")[0] == "H10.01"
    with office.store.write() as tx:
        tx.session.get_one(AgencyRow, "H11.01").uses = 3
    refresh(office, [PROVINCE])
    assert codes(office, "so xay dung")[0] == "H11.01"
    assert codes(office, "xay dung so")[0] == "H11.01"
    assert len(matching(office, "uy ban", 5)) == 5
    assert matching(office, "uy ban", 0) == []
    assert codes(office, "khong co") == []
    assert codes(office, "  ") == []


def test_an_agency_that_is_gone_from_the_table_is_not_offered(office: Office) -> None:
    refresh(office, EVERYBODY)
    assert codes(office, "so tai chinh") == ["H99.07"]
    with office.store.write() as tx:
        tx.session.delete(tx.session.get_one(AgencyRow, "H99.07"))
    assert codes(office, "so tai chinh") == []


@pytest.mark.parametrize("many", [20_000, 100])
def test_the_index_finds_what_a_plain_look_finds(many: int) -> None:
    rows = [(entry.organ_id, f"{fold(entry.name)} {entry.organ_id.lower()}") for entry in country(8000)]
    index = DirectoryIndex(1, rows, many)
    for typed in ("h10.05", "xa tieu dong", "khong co", "u n", "truong dong xa", "xa", "truong xa truong", "xa tinh"):
        words = typed.split()
        expected = [code for code, line in rows if all(f" {word}" in f" {line}" for word in words)]
        assert sorted(index.found(words, 9000)) == sorted(expected)
        assert index.found(words, 3) == index.found(words, 9000)[:3]
    assert index.found([], 3) == []


@pytest.mark.slow
def test_a_whole_country_is_searched_within_fifty_milliseconds(office: Office) -> None:
    began = time.process_time()
    assert refresh(office, country()) == 125_000
    filled = time.process_time() - began
    began = time.process_time()
    assert refresh(office, country()) == 125_000
    again = time.process_time() - began
    matching(office, "so")
    for typed in TYPED:
        times = []
        for _ in range(5):
            began = time.thread_time()
            matching(office, typed)
            times.append(time.thread_time() - began)
        assert min(times) < 0.05, typed
    assert filled < 60
    assert again < filled


def test_the_index_is_ready_before_the_first_letter(office: Office) -> None:
    refresh(office, EVERYBODY)
    warm(office)
    assert directory_index(office.store) is directory_index(office.store)
    assert directory_index(office.store).version > 0

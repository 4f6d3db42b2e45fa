"""What is written and read again is what went in: any text, any file, every kind of packet."""

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.axis.edxml.names import shown_name
from app.axis.edxml.read import read_packet
from app.axis.edxml.record import BadRecord, from_record
from app.axis.edxml.show import show
from app.axis.edxml.values import clean, one_line
from app.axis.edxml.write import write_packet

SAMPLES = Path(__file__).parent / "samples"

VIETNAMESE = (
    "aăâbcdđeêghiklmnoôơpqrstuưvxyÁẮẤĐÉẾÍÓỐỚÚỨÝ àằầèềìòồờùừỳ ảẳẩẻểỉỏổởủửỵ̉̉/.-,&<>\"'\t\r\n\x00\x0b\x1f\x85\ufffe"
)
TEXT = st.one_of(st.text(max_size=60), st.text(alphabet=VIETNAMESE, max_size=120))
WORDS = TEXT.filter(lambda text: bool(one_line(text)))
CODE_PART = st.text(alphabet="0123456789ABCĐQSTN-", min_size=1, max_size=12)
DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2100, 1, 1)).map(date.isoformat)
ORGANS = st.from_regex(r"\A[A-Z][0-9]{2}(\.[0-9]{2}){0,3}\Z")
STEMS = st.text(
    alphabet=st.characters(
        exclude_categories=["Cs", "Cc", "Cf", "Zs", "Zl", "Zp", "Co", "Cn"], exclude_characters="/\\.>"
    ),
    min_size=1,
    max_size=180,
)
EXTENSIONS = st.sampled_from(["pdf", "docx", "doc", "xlsx", "txt", "png", "p7m", "zip"])
FILES = st.lists(st.tuples(STEMS, EXTENSIONS, st.binary(max_size=500), TEXT), max_size=3)

LINES = {"content", "business_reason", "description"}


def as_written(name: str, value: Any) -> Any:
    if isinstance(value, str):
        return clean(value) if name in LINES else one_line(value)
    if name in {"places", "appendixes"}:
        return [one_line(each) for each in value]
    return value


def round_trip(record: dict[str, Any], base: Path) -> dict[str, Any]:
    work = base / "work"
    work.mkdir(exist_ok=True)
    write_packet(from_record(record, base), base / "p.edxml")
    return show(read_packet(base / "p.edxml", work))


@st.composite
def edocs(draw: st.DrawFn) -> dict[str, Any]:
    texts = ("subject", "content", "place", "signer", "position", "competence", "type_name", "business_reason")
    return {
        "kind": "edoc",
        "from": draw(ORGANS),
        "to": draw(st.lists(ORGANS, min_size=1, max_size=4, unique=True)),
        "code": f"{draw(CODE_PART)}/{draw(CODE_PART)}",
        "promulgation_date": draw(DAYS),
        "due_date": draw(st.none() | DAYS),
        "priority": draw(st.integers(0, 4)),
        "type_group": draw(st.sampled_from([1, 2])),
        "page_amount": draw(st.none() | st.integers(0, 65535)),
        "places": draw(st.lists(WORDS, max_size=3)),
        "appendixes": draw(st.lists(WORDS, max_size=3)),
        "response_for": draw(st.lists(WORDS.map(one_line), max_size=2)),
        "business": draw(st.sampled_from([0, 1, 2, 3])),
        "business_document_id": draw(WORDS),
        "receivers_changed": False,
        "replaces": [[each, ["H98"]] for each in draw(st.lists(WORDS.map(one_line), max_size=2))],
    } | {name: draw(WORDS) for name in texts}


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(record=edocs(), files=FILES)
def test_an_edoc_comes_back(record: dict[str, Any], files: list[tuple[str, str, bytes, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        attachments = []
        for number, (stem, extension, content, description) in enumerate(files):
            (base / str(number)).write_bytes(content)
            attachments.append({"name": f"{stem}.{extension}", "path": str(number), "description": description})
        got = round_trip(record | {"attachments": attachments}, base)
        for name, value in record.items():
            assert got[name] == as_written(name, value), name
        for number, (wanted, found) in enumerate(zip(attachments, got["attachments"], strict=True)):
            assert found["name"] == shown_name(wanted["name"], "", number + 1)
            assert (base / "work" / f"{number + 1:04d}").read_bytes() == files[number][2]
            assert found["description"] == one_line(wanted["description"])
            assert found["error"] is None


@given(
    description=TEXT,
    code=st.sampled_from([1, 2, 3, 4, 5, 6, 13, 15, 16]),
    organ=ORGANS,
    identifier=WORDS.map(one_line),
)
def test_a_status_comes_back(description: str, code: int, organ: str, identifier: str) -> None:
    record = {
        "kind": "status",
        "from": organ,
        "status": code,
        "description": description,
        "timestamp": "2026-11-18T09:41:10+07:00",
        "response_for_organ": "H99.05",
        "response_for_code": "128/STN-VP",
        "response_for_document": identifier,
    }
    with tempfile.TemporaryDirectory() as folder:
        got = round_trip(record, Path(folder))
    assert {name: got[name] for name in record} == record | {"description": clean(description)}


EDOCS = ["01_new_two_attachments_three_receivers", "03_recall_business1", "04_update_business2", "05_replace_business3"]


@pytest.mark.parametrize("name", [*EDOCS, "02_status_03_accepted", "11_status_13_recall_request"])
def test_a_sample_survives_writing(name: str, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    packet = read_packet(SAMPLES / f"{name}.edxml", first)
    write_packet(packet, tmp_path / "again.edxml")
    assert show(read_packet(tmp_path / "again.edxml", second)) == show(packet)


def test_what_show_tells_is_a_record(tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    packet = read_packet(SAMPLES / "04_update_business2.edxml", work)
    record = show(packet)
    record["attachments"] = [{"name": each.name, "path": str(each.path)} for each in packet.attachments]
    again = from_record(record, tmp_path)
    assert again.receiver_changes == packet.receiver_changes
    assert again.trace == packet.trace
    assert again.from_ == packet.from_
    assert again.to == packet.to
    assert again.staff == packet.staff


def test_a_reference_by_identifier_tells_its_parts(tmp_path: Path) -> None:
    draft = from_record({"from": "H98", "response_for": ["H98,2026/11/02,77/UBND-KTTH", "x"]}, tmp_path)
    known, opaque = draft.response_for
    assert (known.organ_id, known.promulgation_date, known.code) == ("H98", date(2026, 11, 2), "77/UBND-KTTH")
    assert (opaque.organ_id, opaque.document_id) == ("", "x")


BAD_RECORDS: list[dict[str, Any]] = [
    {"kind": "letter"},
    {"subject": 5},
    {"priority": "high"},
    {"priority": True},
    {"paper": -1},
    {"business": 4},
    {"due_date": "tomorrow"},
    {"kind": "status", "timestamp": "noon"},
    {"to": "H98"},
    {"to": [5]},
    {"places": [1]},
    {"staff": "An"},
    {"response_for": [5]},
    {"receiver_changes": [["H98", "gone"]]},
    {"replaces": ["x"]},
    {"attachments": ["a.pdf"]},
    {"attachments": [{"name": "a.pdf", "path": "nowhere.pdf"}]},
]


@pytest.mark.parametrize("record", BAD_RECORDS, ids=str)
def test_a_bad_record_names_its_field(record: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(BadRecord) as problem:
        from_record(record, tmp_path)
    assert problem.value.facts["field"] in record

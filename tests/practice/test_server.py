"""The practice axis itself: codes, routing, durability, and every operation of dialect A."""

import json
import socket
import ssl
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.axis.port import AxisRefused, AxisUnreachable
from app.axis.vxp import VxpAxis, VxpSettings
from app.axis.vxp_signing import signed_headers, time_stamp
from app.base.clock import now
from app.practice.agencies import Agencies
from app.practice.server import PortTaken, listen
from tests.kit.axis_server import AxisProcess, RunningAxis, answer, letter, running_axis

SAMPLES = Path(__file__).parents[1] / "axis" / "edxml" / "samples"


def call(
    axis: RunningAxis, operation: str, facts: dict[str, str] | None = None, content: bytes = b"", method: str = "POST"
) -> Any:
    """Call an operation as H98, by hand."""
    settings = axis.settings("H98")
    parameters = {"timestamp": time_stamp(now()), "systemid": settings.system_id, "Content-Type": "application/json"}
    headers = signed_headers(parameters | (facts or {}), settings.secret)
    with httpx.Client(trust_env=False, verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)) as client:
        return client.request(method, f"{axis.url}/{operation}", content=content, headers=headers).json()


def refusal(line: VxpAxis, packet: Path, kind: Any = "edoc") -> str:
    with pytest.raises(AxisRefused) as problem:
        line.send(packet, kind, "H98")
    return str(problem.value.facts["error_code"])


def test_codes_of_refused_packets(axis: RunningAxis, tmp_path: Path) -> None:
    with axis.client("H98") as line:
        assert refusal(line, letter(tmp_path, 1, ("H12.34",))) == "18"
        assert refusal(line, letter(tmp_path, 2, sender="H11")) == "19"
        assert refusal(line, SAMPLES / "bad01_truncated.edxml") == "22"
        assert refusal(line, SAMPLES / "bad05_doctype_entity.edxml") == "22"
        assert refusal(line, answer(tmp_path, 1, "x", ("H98", "H12")), "status") == "18"
    assert list((axis.data / "uploads").iterdir()) == []


def test_a_known_receiver_gets_it_and_an_unknown_one_is_told(axis: RunningAxis, tmp_path: Path) -> None:
    with axis.client("H98") as line, axis.client("H99.05") as ours:
        sent = line.send(letter(tmp_path, 1, ("000.00.05.h99", "H99.05", "H12")), "edoc", "H98")
        states = {each.receiver: (each.send_status, each.receive_status) for each in line.list_sent(sent)}
        assert states == {"000.00.05.h99": ("done", "initial"), "H12": ("fail", "unknown")}
        assert len(ours.list_waiting("edoc")) == 1


def test_a_wrong_hash_and_a_changed_header_are_refused(axis: RunningAxis) -> None:
    packet = (SAMPLES / "02_status_03_accepted.edxml").read_bytes()
    facts = {"from": "H98", "messagetype": "status", "hash-file": "00"}
    assert call(axis, "sendEdoc", facts, packet)["ErrorCode"] == "10"
    settings = axis.settings("H98")
    headers = signed_headers({"systemid": settings.system_id, "Content-Type": "a/b", "docId": "1"}, settings.secret)
    changed = httpx.post(f"{axis.url}/getEdoc", headers=headers | {"XroadVnpt-docId": "2"}, trust_env=False)
    assert changed.json()["ErrorCode"] == "15"
    assert httpx.post(f"{axis.url}/getEdoc", trust_env=False).json()["ErrorCode"] == "15"


def test_a_body_without_the_line_end_is_taken_too(axis: RunningAxis) -> None:
    packet = (SAMPLES / "02_status_03_accepted.edxml").read_bytes()
    with_end = call(axis, "sendEdoc", {"messagetype": "status"}, packet + b"\r\n")
    assert call(axis, "sendEdoc", {"messagetype": "status"}, packet)["DocId"] == with_end["DocId"]


def test_the_other_operations(axis: RunningAxis, tmp_path: Path) -> None:
    with axis.client("H99.05") as line:
        for number in (1, 2, 3):
            line.send(letter(tmp_path, number, ("H98",), "H99.05"), "edoc", "H99.05")
        line.send(answer(tmp_path, 1, "x"), "status", "H99.05")
    assert call(axis, "countReceiveEdoc", content=b"{}")["count"] == 3
    assert call(axis, "countReceiveStatus", content=b"{}")["count"] == 1
    page = call(axis, "getReceivedEdocList", {"messagetype": "edoc", "pageSize": "2", "pageIndex": "2"})
    assert len(page["data"]) == 1
    assert call(axis, "getReceivedEdocList", {"to": "H12"})["data"] == []
    assert call(axis, "getReceivedEdocList", {"status": "done"})["data"] == []
    assert call(axis, "getReceivedEdocList", {"pageSize": "many"})["ErrorCode"] == "10"
    old = {row["code"]: row.get("code102") for row in call(axis, "getAgenciesListQD20", {"level": "1"})["data"]}
    assert old["G99"] == "000.00.00.G99"
    assert call(axis, "getSynchronizeUnit")["data"][0]["centerCode"] == "00.99.W00"
    assert call(axis, "updateStatus", {"docId": "none", "status": "done"})["ErrorCode"] == "10"
    assert call(axis, "updateStatus", {"docId": "none", "status": "odd"})["ErrorCode"] == "10"
    assert call(axis, "XrdAdapter/adapter/countReceiveEdoc")["count"] == 3


def test_agencies_come_and_go(axis: RunningAxis) -> None:
    body = json.dumps({"code": "H99.77", "name": "Trường Mẫu", "pcode": "H99", "mail": "t@mau1.example.vn"})
    for _ in range(2):
        assert call(axis, "registerAgency", content=body.encode())["status"] == "OK"
    agencies = Agencies(axis.data / "agencies.json")
    added = agencies.find("h99.77")
    assert added is not None
    assert len([each for each in agencies.all() if each.organ_id == "H99.77"]) == 1
    line = VxpAxis(VxpSettings(axis.url, added.system_id, added.secret))
    assert line.list_waiting("edoc") == []
    line.close()
    assert call(axis, "deleteAgency", {"AgencyCode": "H99.77"})["status"] == "OK"
    assert call(axis, "deleteAgency", {"AgencyCode": "H99.77"})["ErrorCode"] == "19"
    assert call(axis, "registerAgency", content=b"{}")["ErrorCode"] == "10"
    assert call(axis, "registerAgency", content=b"[]")["ErrorCode"] == "10"


def test_agencies_written_by_hand_are_used(tmp_path: Path) -> None:
    data = tmp_path / "axis"
    data.mkdir()
    rows = [
        {"organ_id": "H98", "name": "A", "system_id": "S", "secret": "one", "colour": "red"},
        {"organ_id": "H97", "name": "B", "system_id": "S", "secret": "one"},
    ]
    (data / "agencies.json").write_text(json.dumps(rows), encoding="utf-8")
    with running_axis(data) as axis, axis.client("H97") as line:
        line.send(letter(tmp_path, 1, ("H97", "H98")), "edoc", "H98")
        assert sorted(each.receiver for each in line.list_waiting("edoc")) == ["H97", "H98"]


def test_many_agencies_at_once(axis: RunningAxis, tmp_path: Path) -> None:
    packets = [letter(tmp_path, number, ("H99.05", "H97")) for number in range(24)]

    def send(packet: Path) -> str:
        with axis.client("H98") as line:
            return line.send(packet, "edoc", "H98")

    with ThreadPoolExecutor(8) as pool:
        ids = list(pool.map(send, packets + packets))
    assert ids[:24] == ids[24:]
    for organ_id in ("H99.05", "H97"):
        with axis.client(organ_id) as line:
            assert len(line.list_waiting("edoc")) == 24


def test_faults_are_told_and_counted(axis: RunningAxis) -> None:
    axis.misbehave({"operation": "*", "action": "delay", "seconds": 0.01, "times": 2})
    assert call(axis, "countReceiveEdoc")["count"] == 0
    left = httpx.get(f"{axis.url}/practice/faults", trust_env=False).json()
    assert [fault["times"] for fault in left] == [1]
    plans: list[Any] = [[{"operation": "x", "action": "explode"}], [{"colour": "red"}], {}]
    for wrong in plans:
        answered = httpx.post(f"{axis.url}/practice/faults", json=wrong, trust_env=False)
        assert answered.status_code == 400


def test_a_fault_may_be_for_one_system_alone(axis: RunningAxis) -> None:
    axis.misbehave({"operation": "*", "action": "http", "http": 429, "times": 9, "system": "H99.05"})
    assert call(axis, "countReceiveEdoc")["count"] == 0
    with axis.client("H99.05") as ours, pytest.raises(AxisUnreachable, match="http_429"):
        ours.list_waiting("edoc")
    settings = axis.settings("H99.05")
    headers = signed_headers({"systemid": settings.system_id, "Content-Type": "a/b"}, settings.secret)
    answered = httpx.post(f"{axis.url}/countReceiveEdoc", headers=headers, trust_env=False)
    assert (answered.status_code, answered.headers["retry-after"]) == (429, "30")


@pytest.mark.parametrize(
    ("action", "problem"), [("lie", AxisUnreachable), ("cut", AxisUnreachable), ("expire", AxisRefused)]
)
def test_a_broken_download_leaves_the_packet_to_be_fetched_again(
    axis: RunningAxis, tmp_path: Path, action: str, problem: type[Exception]
) -> None:
    with axis.client("H98") as theirs, axis.client("H99.05") as ours:
        theirs.send(letter(tmp_path, 1), "edoc", "H98")
        (waiting,) = ours.list_waiting("edoc")
        axis.misbehave({"operation": "downloadEdoc", "action": action}, {"operation": "getEdoc", "action": action})
        with pytest.raises(problem):
            ours.fetch(waiting.axis_id, tmp_path / "got.edxml")
        axis.misbehave()
        ours.fetch(waiting.axis_id, tmp_path / "got.edxml")
        assert len(ours.list_waiting("edoc")) == 1


def test_a_repeating_axis_lists_twice_and_forgets_an_acknowledgement(axis: RunningAxis, tmp_path: Path) -> None:
    with axis.client("H98") as theirs, axis.client("H99.05") as ours:
        theirs.send(letter(tmp_path, 1), "edoc", "H98")
        axis.misbehave(
            {"operation": "getReceivedEdocList", "action": "repeat"}, {"operation": "updateStatus", "action": "repeat"}
        )
        first, second = ours.list_waiting("edoc")
        assert first == second
        ours.acknowledge(first.axis_id)
        assert len(ours.list_waiting("edoc")) == 1


def test_a_killed_axis_forgets_nothing(tmp_path: Path) -> None:
    packet = letter(tmp_path, 1)
    process = AxisProcess(tmp_path / "axis")
    process.axis.misbehave({"operation": "sendEdoc", "action": "lose"})
    with process.axis.client("H98") as line, pytest.raises(AxisUnreachable):
        line.send(packet, "edoc", "H98")
    process.kill()
    (tmp_path / "axis" / "uploads" / "cut.edxml").write_bytes(b"<half")
    again = AxisProcess(tmp_path / "axis")
    try:
        with again.axis.client("H98") as line, again.axis.client("H99.05") as ours:
            sent = line.send(packet, "edoc", "H98")
            (waiting,) = ours.list_waiting("edoc")
            ours.fetch(waiting.axis_id, tmp_path / "got.edxml")
            assert [each.receiver_axis_id for each in line.list_sent(sent)] == [waiting.axis_id]
    finally:
        again.kill()
    assert (tmp_path / "got.edxml").read_bytes() == packet.read_bytes()
    assert list((tmp_path / "axis" / "uploads").iterdir()) == []


def test_an_axis_killed_in_the_midst_delivers_each_packet_once(tmp_path: Path) -> None:
    packets = [letter(tmp_path, number) for number in range(24)]
    process = AxisProcess(tmp_path / "axis")

    def send(packet: Path, running: RunningAxis) -> str:
        with running.client("H98") as line:
            return line.send(packet, "edoc", "H98")

    with ThreadPoolExecutor(4) as pool:
        tries = [pool.submit(send, packet, process.axis) for packet in packets]
        tries[7].result()
        process.kill()
    known = {at: each.result() for at, each in enumerate(tries) if each.exception() is None}
    assert all(isinstance(each.exception(), AxisUnreachable | None) for each in tries)
    again = AxisProcess(tmp_path / "axis")
    try:
        ids = [send(packet, again.axis) for packet in packets]
        with again.axis.client("H99.05") as ours:
            waiting = ours.list_waiting("edoc")
            got = set()
            for each in waiting:
                ours.fetch(each.axis_id, tmp_path / "got.edxml")
                got.add((tmp_path / "got.edxml").read_bytes())
    finally:
        again.kill()
    assert {at: ids[at] for at in known} == known
    assert len(waiting) == len(packets)
    assert got == {packet.read_bytes() for packet in packets}


def test_a_taken_port_is_said() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(PortTaken) as problem:
            listen(port)
    assert problem.value.facts == {"port": port}


def test_answers_have_the_recorded_shapes(axis: RunningAxis, tmp_path: Path) -> None:
    with axis.client("H98") as line:
        line.send(letter(tmp_path, 1, ("H98",)), "edoc", "H98")
        (waiting,) = line.list_waiting("edoc")
    facts = {
        "countReceiveEdoc": {},
        "getAgenciesList": {},
        "getAgenciesListQD20": {"level": "2"},
        "getReceivedEdocList": {"servicetype": "eDoc", "messagetype": "edoc"},
        "getSentEdocList": {"servicetype": "eDoc", "messagetype": "edoc"},
        "getEdoc": {"docId": waiting.axis_id},
        "updateStatus": {"docId": waiting.axis_id, "status": "processing"},
    }
    for operation, parameters in facts.items():
        recorded = json.loads((SAMPLES / "http" / f"vxp_{operation}_response.json").read_text(encoding="utf-8"))
        told = call(axis, operation, parameters, b"" if operation.endswith("List") else b"{}")
        assert set(told) == set(recorded)
        if isinstance(told.get("data"), list):
            assert set(told["data"][0]) == set(recorded["data"][0])
    assert [row["code"] for row in call(axis, "getAgenciesListQD20", {"level": "2"})["data"]] == ["H99.05", "H99.31"]
    refused = json.loads((SAMPLES / "http" / "vxp_error_response.json").read_text(encoding="utf-8"))
    assert call(axis, "sendEdoc", {"systemid": "nobody"}) == refused


@pytest.mark.parametrize("vector", ["getReceivedEdocList", "sendEdoc"])
def test_the_signing_vectors_are_taken_in_any_order(axis: RunningAxis, vector: str) -> None:
    told = json.loads((SAMPLES / "http" / "vxp_signing_vectors.json").read_text(encoding="utf-8"))
    found = next(
        one for one in told["vectors"] if one["operation"].startswith(f"/{vector}") or vector in one["operation"]
    )
    rows = [{"organ_id": "H98", "name": "A", "system_id": "00.99.W00", "secret": told["secret"]}]
    rows.append({"organ_id": "H99.05", "name": "B", "system_id": "B", "secret": "b"})
    (axis.data / "agencies.json").write_text(json.dumps(rows), encoding="utf-8")
    body = (SAMPLES / "02_status_03_accepted.edxml").read_bytes() + b"\r\n" if vector == "sendEdoc" else b""
    for order in (1, -1):
        headers = dict(list(found["request_headers"].items())[::order])
        answered = httpx.post(f"{axis.url}/{vector}", headers=headers, content=body, trust_env=False)
        assert answered.json()["ErrorCode"] == "0"

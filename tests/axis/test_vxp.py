"""Dialect A against the practice axis over real HTTP, and against the recorded shapes of its answers."""

import json
import logging
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.axis.edxml.read import read_packet
from app.axis.port import (
    Axis,
    AxisAnswerUnreadable,
    AxisNotAllowed,
    AxisRefused,
    AxisUnreachable,
    AxisWebPage,
)
from app.axis.vxp import VxpAxis, VxpSettings
from app.axis.vxp_signing import file_hash, signed_headers, time_stamp
from app.base.clock import now
from tests.kit.axis_canned import Canned, canned_server
from tests.kit.axis_server import RunningAxis, answer, letter

SAMPLES = Path(__file__).parent / "edxml" / "samples"
VECTORS: dict[str, Any] = json.loads((SAMPLES / "http" / "vxp_signing_vectors.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("vector", VECTORS["vectors"], ids=lambda vector: vector["operation"][:30])
def test_signing_vectors(vector: dict[str, Any]) -> None:
    assert signed_headers(vector["input_headers_in_order"], VECTORS["secret"]) == vector["request_headers"]


def test_file_hash_in_both_forms() -> None:
    sample, vector = SAMPLES / "02_status_03_accepted.edxml", VECTORS["vectors"][1]
    assert file_hash(sample, padded=True) == vector["sha256_normal_hex"]
    assert file_hash(sample, padded=False) == vector["hash_file_as_sdk_writes_it"]


def test_time_stamp_has_four_digits_of_milliseconds() -> None:
    moment = now().replace(year=2026, month=11, day=8, hour=9, minute=5, second=2, microsecond=42_000)
    assert time_stamp(moment) == "08112026T090502+0042"


def test_a_letter_and_its_answer_travel(axis: RunningAxis, tmp_path: Path) -> None:
    packet = letter(tmp_path, 1)
    with axis.client("H98") as theirs, axis.client("H99.05") as ours:
        lines: tuple[Axis, Axis] = (theirs, ours)
        sent = lines[0].send(packet, "edoc", "H98")
        (waiting,) = ours.list_waiting("edoc")
        assert (waiting.kind, waiting.sender, waiting.receiver) == ("edoc", "H98", "H99.05")
        assert waiting.axis_id != sent
        ours.fetch(waiting.axis_id, tmp_path / "got.edxml")
        assert (tmp_path / "got.edxml").read_bytes() == packet.read_bytes()
        assert theirs.list_sent(sent)[0].receive_status == "initial"
        ours.acknowledge(waiting.axis_id)
        ours.acknowledge(waiting.axis_id)
        assert ours.list_waiting("edoc") == []
        (line,) = theirs.list_sent(sent)
        assert (line.receiver, line.receive_status, line.receiver_axis_id) == ("H99.05", "done", waiting.axis_id)
        assert line.received_at is not None
        assert line.notation == "1/UBND-VP"
        work = tmp_path / "work"
        work.mkdir()
        document_id = read_packet(packet, work).document_id
        ours.send(answer(tmp_path, 1, document_id), "status", "H99.05")
        (status,) = theirs.list_waiting("status")
        assert status.sender == "H99.05"
        assert theirs.list_waiting("edoc") == []
        ours.acknowledge(waiting.axis_id, "processing")


def test_receivers_may_be_named_in_the_header(axis: RunningAxis, tmp_path: Path) -> None:
    with axis.client("H98") as theirs, axis.client("H97") as third:
        theirs.send(letter(tmp_path, 1), "edoc", "H98", ["H97"])
        assert len(third.list_waiting("edoc")) == 1


def test_the_directory_has_both_codes_and_nodes(axis: RunningAxis) -> None:
    with axis.client("H98") as theirs:
        entries = {entry.code: entry for entry in theirs.list_agencies()}
    assert entries["H99.05"].old_code == "000.00.05.H99"
    assert entries["H99.05"].parent_id == entries["H99"].axis_id
    assert [code for code, entry in entries.items() if entry.is_node] == ["00.99.W00"]


def test_a_wrong_secret_is_refused(axis: RunningAxis) -> None:
    line = VxpAxis(VxpSettings(axis.url, "H98", "wrong"))
    with pytest.raises(AxisRefused) as problem:
        line.list_waiting("edoc")
    line.close()
    assert problem.value.facts["error_code"] == "15"
    assert not problem.value.retry


def test_secrets_and_headers_never_reach_a_log(
    axis: RunningAxis, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    logging.getLogger("app").setLevel(logging.DEBUG)
    settings = axis.settings("H98")
    line = VxpAxis(settings)
    line.send(letter(tmp_path, 1), "edoc", "H98")
    line.close()
    with (
        canned_server({"*": Canned(b"0 goi tin")}) as server,
        closing(VxpAxis(replace(settings, endpoint=server.url))) as line,
    ):
        line.list_waiting("edoc")
    told = caplog.text + repr(settings) + str(settings)
    assert "no JSON" in told
    assert settings.secret not in told
    assert "XroadVnpt" not in told
    assert "hash-header" not in told


FAILURES: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"action": "lose"}, AxisUnreachable, "RemoteProtocolError"),
    ({"action": "cut"}, AxisUnreachable, "RemoteProtocolError"),
    ({"action": "http", "http": 503}, AxisUnreachable, "http_503"),
    ({"action": "http", "http": 429}, AxisUnreachable, "http_429"),
    ({"action": "http", "http": 403}, AxisRefused, "http_403"),
    ({"action": "refuse", "code": "23"}, AxisRefused, "23"),
    ({"action": "garbage"}, AxisAnswerUnreadable, "sendEdoc"),
    ({"action": "empty"}, AxisAnswerUnreadable, "sendEdoc"),
    ({"action": "lie"}, AxisUnreachable, "RemoteProtocolError"),
    ({"action": "shorten", "bytes": 5}, AxisAnswerUnreadable, "sendEdoc"),
    ({"action": "expire"}, AxisRefused, "15"),
]


@pytest.mark.parametrize(("fault", "kind", "told"), FAILURES, ids=str)
def test_each_failure_is_told_apart_and_a_repeat_is_harmless(
    axis: RunningAxis, tmp_path: Path, fault: dict[str, Any], kind: type[Exception], told: str
) -> None:
    packet = letter(tmp_path, 1)
    axis.misbehave({"operation": "sendEdoc"} | fault)
    with axis.client("H98") as theirs, axis.client("H99.05") as ours:
        with pytest.raises(kind, match=told):
            theirs.send(packet, "edoc", "H98")
        assert theirs.send(packet, "edoc", "H98") == theirs.send(packet, "edoc", "H98")
        assert len(ours.list_waiting("edoc")) == 1


def test_a_system_error_of_the_axis_may_be_tried_again(axis: RunningAxis) -> None:
    axis.misbehave({"operation": "updateStatus", "action": "refuse", "code": "20"})
    with axis.client("H98") as line, pytest.raises(AxisRefused) as problem:
        line.acknowledge("x")
    assert problem.value.retry


LISTS: list[Callable[[VxpAxis], Sequence[object]]] = [
    lambda line: line.list_waiting("edoc"),
    lambda line: line.list_waiting("status"),
    lambda line: line.list_sent(),
    lambda line: line.list_agencies(),
]
HTML = {"Content-Type": "text/html; charset=utf-8"}


@pytest.mark.parametrize("told", [b"", b" \r\n", b"khong co du lieu"], ids=repr)
@pytest.mark.parametrize("headers", [{}, {"Content-Type": "text/plain"}], ids=["bare", "plain"])
def test_a_list_without_json_means_that_nothing_waits(told: bytes, headers: dict[str, str]) -> None:
    with (
        canned_server({"*": Canned(told, headers=headers)}) as server,
        closing(VxpAxis(VxpSettings(server.url, "x", "y"))) as line,
    ):
        assert [ask(line) for ask in LISTS] == [[], [], [], []]


def test_an_axis_that_calls_its_answers_pages_is_understood() -> None:
    known = b'{"status": "OK", "data": [{"docId": "1", "messageType": "edoc", "code": "H98"}]}'
    for body, expected in ((b"", [0, 0, 0, 0]), (known, [1, 1, 1, 1])):
        with (
            canned_server({"*": Canned(body, headers=HTML)}) as server,
            closing(VxpAxis(VxpSettings(server.url, "x", "y"))) as line,
        ):
            assert [len(ask(line)) for ask in LISTS] == expected


PORTALS = {
    "page": Canned(b"<!DOCTYPE html><html><body>Dang nhap mang</body></html>", headers=HTML),
    "unnamed page": Canned(b"\n<?xml version='1.0'?>\n<HTML lang='vi'><body>proxy</body></HTML>"),
    "bare words": Canned(b"<meta http-equiv=refresh content='0;url=/login'>", headers=HTML),
    "found": Canned(b"", 302, {"Location": "http://login.example.vn/"}),
    "see other": Canned(b"<html></html>", 303, {"Location": "/login"}),
    "moved": Canned(b"", 308, {"Location": "https://truc.example.vn/"}),
    "network login": Canned(b"<html></html>", 511, HTML),
}


@pytest.mark.parametrize("portal", PORTALS)
def test_a_web_page_is_no_word_of_the_axis(portal: str, tmp_path: Path) -> None:
    packet = letter(tmp_path, 1)
    asks: list[Callable[[VxpAxis], object]] = [
        *LISTS,
        lambda line: line.send(packet, "edoc", "H98"),
        lambda line: line.acknowledge("1"),
        lambda line: line.fetch("1", tmp_path / "got.edxml"),
    ]
    with (
        canned_server({"*": PORTALS[portal]}) as server,
        closing(VxpAxis(VxpSettings(server.url, "x", "y"))) as line,
    ):
        for ask in asks:
            with pytest.raises(AxisWebPage):
                ask(line)
    assert not (tmp_path / "got.edxml").exists()


def test_a_proxy_that_wants_an_account_is_no_refusal_of_the_axis() -> None:
    with canned_server({"*": Canned(b"<html></html>", 407, {"Proxy-Authenticate": "Basic"})}) as server:
        for settings in (
            VxpSettings(server.url, "x", "y"),
            VxpSettings("http://localhost:1/axis", "x", "y", proxy=server.url),
        ):
            with closing(VxpAxis(settings)) as line, pytest.raises(AxisUnreachable, match="http_407"):
                line.list_waiting("edoc")
        secure = VxpSettings("https://truc.example.vn/axis", "x", "y", proxy=server.url)
        with closing(VxpAxis(secure)) as line, pytest.raises(AxisUnreachable):
            line.list_waiting("edoc")


def test_a_cut_download_leaves_nothing_and_works_again(axis: RunningAxis, tmp_path: Path) -> None:
    target = tmp_path / "got" / "p.edxml"
    target.parent.mkdir()
    with axis.client("H98") as theirs, axis.client("H99.05") as ours:
        theirs.send(letter(tmp_path, 1), "edoc", "H98")
        (waiting,) = ours.list_waiting("edoc")
        axis.misbehave({"operation": "downloadEdoc", "action": "cut"})
        with pytest.raises(AxisUnreachable):
            ours.fetch(waiting.axis_id, target)
        assert list(target.parent.iterdir()) == []
        ours.fetch(waiting.axis_id, target)
    assert target.read_bytes().endswith(b"</edXML>\n")


def test_a_packet_that_lost_its_end_on_the_axis_is_asked_for_again(axis: RunningAxis, tmp_path: Path) -> None:
    packet = letter(tmp_path, 1)
    with axis.client("H98") as theirs, axis.client("H99.05") as ours:
        theirs.send(packet, "edoc", "H98")
        (waiting,) = ours.list_waiting("edoc")
        axis.misbehave({"operation": "downloadEdoc", "action": "shorten"})
        ours.fetch(waiting.axis_id, tmp_path / "got.edxml")
    assert (tmp_path / "got.edxml").read_bytes() == packet.read_bytes()


def test_a_page_of_a_proxy_is_not_taken_for_the_packet(axis: RunningAxis, tmp_path: Path) -> None:
    packet = letter(tmp_path, 1)
    with axis.client("H98") as theirs, axis.client("H99.05") as ours:
        theirs.send(packet, "edoc", "H98")
        (waiting,) = ours.list_waiting("edoc")
        axis.misbehave({"operation": "*", "action": "garbage", "times": 2})
        with pytest.raises(AxisAnswerUnreadable):
            ours.fetch(waiting.axis_id, tmp_path / "got.edxml")
        axis.misbehave({"operation": "downloadEdoc", "action": "garbage"})
        ours.fetch(waiting.axis_id, tmp_path / "got.edxml")
    assert (tmp_path / "got.edxml").read_bytes() == packet.read_bytes()


@pytest.mark.parametrize("http", [404, 200])
def test_without_download_the_packet_comes_by_get(axis: RunningAxis, tmp_path: Path, http: int) -> None:
    action = {"action": "http", "http": http} if http == 404 else {"action": "refuse"}
    axis.misbehave({"operation": "downloadEdoc"} | action)
    packet = letter(tmp_path, 1)
    with axis.client("H98") as theirs, axis.client("H99.05") as ours:
        theirs.send(packet, "edoc", "H98")
        (waiting,) = ours.list_waiting("edoc")
        ours.fetch(waiting.axis_id, tmp_path / "got.edxml")
        ours.fetch(waiting.axis_id, tmp_path / "again.edxml")
    assert (tmp_path / "got.edxml").read_bytes() == packet.read_bytes()
    assert (tmp_path / "again.edxml").read_bytes() == packet.read_bytes()


def test_an_unknown_packet_is_refused(axis: RunningAxis, tmp_path: Path) -> None:
    with axis.client("H98") as line, pytest.raises(AxisRefused, match="10"):
        line.fetch("unknown", tmp_path / "got.edxml")


def test_nobody_listens() -> None:
    line = VxpAxis(VxpSettings("http://127.0.0.1:9", "H98", "secret"))
    with pytest.raises(AxisUnreachable, match="ConnectError"):
        line.list_waiting("edoc")
    line.close()


def test_plain_http_only_where_it_is_allowed() -> None:
    with pytest.raises(AxisNotAllowed) as problem:
        VxpAxis(VxpSettings("http://10.1.2.3:8080/XrdAdapter/adapter", "H98", "secret"))
    assert problem.value.facts == {"host": "10.1.2.3"}
    VxpAxis(VxpSettings("http://10.1.2.3/a", "H98", "s", plain_hosts=frozenset({"10.1.2.3"}))).close()
    VxpAxis(VxpSettings("http://localhost:1/a", "H98", "s")).close()
    VxpAxis(VxpSettings("https://truc.example.vn/a", "H98", "s")).close()


def recorded(name: str) -> Canned:
    return Canned((SAMPLES / "http" / name).read_bytes())


def test_the_recorded_answers_are_understood(tmp_path: Path) -> None:
    answers = {
        "/getReceivedEdocList": recorded("vxp_getReceivedEdocList_response.json"),
        "/getSentEdocList": recorded("vxp_getSentEdocList_response.json"),
        "/getAgenciesList": recorded("vxp_getAgenciesList_response.json"),
        "/getEdoc": recorded("vxp_getEdoc_response.json"),
        "/updateStatus": recorded("vxp_updateStatus_response.json"),
        "/sendEdoc": recorded("vxp_sendEdoc_response.json"),
    }
    with canned_server(answers) as server:
        line = VxpAxis(VxpSettings(server.url, "00.99.W00", "khoa"))
        assert [(each.kind, each.sender) for each in line.list_waiting("edoc")] == [
            ("edoc", "H99.05"),
            ("status", "H98"),
        ]
        (sent,) = line.list_sent()
        assert sent.received_at is not None
        assert sent.received_at.isoformat() == "2026-11-18T09:20:31+07:00"
        assert [entry.old_code for entry in line.list_agencies()] == ["000.00.05.H99", ""]
        line.fetch("65572f1e9a0b4c0012ab34cd", tmp_path / "p.edxml")
        sample = SAMPLES / "02_status_03_accepted.edxml"
        assert (tmp_path / "p.edxml").read_bytes() == sample.read_bytes()
        line.acknowledge("x", "fail")
        assert line.send(sample, "status", "H98") == "3f0c1d5e-0000-4000-8000-000000000001"
        line.close()
    assert server.bodies["/sendEdoc"] == sample.read_bytes() + b"\r\n"
    assert server.bodies["/getReceivedEdocList"] == b""
    assert server.bodies["/updateStatus"] == b"{}"
    assert server.headers["/sendEdoc"]["xroadvnpt-hash-file"] == file_hash(sample, padded=False)
    assert "xroadvnpt-docid" not in server.headers["/sendEdoc"]


ODD: list[tuple[str, bytes, type[Exception]]] = [
    ("/getEdoc", b'{"status": "OK", "data": "@@"}', AxisAnswerUnreadable),
    ("/getEdoc", b'{"status": "OK", "data": null}', AxisAnswerUnreadable),
    ("/getEdoc", b"[1]", AxisAnswerUnreadable),
    ("/getEdoc", b'{"status": "fail", "ErrorCode": null}', AxisRefused),
]


@pytest.mark.parametrize(("path", "body", "kind"), ODD, ids=str)
def test_odd_answers(path: str, body: bytes, kind: type[Exception], tmp_path: Path) -> None:
    with canned_server({path: Canned(body)}) as server:
        line = VxpAxis(VxpSettings(server.url, "x", "y"))
        with pytest.raises(kind):
            line.fetch("1", tmp_path / "p")
        line.close()


def test_a_send_without_an_id_is_no_success(tmp_path: Path) -> None:
    with canned_server({"/sendEdoc": Canned(b'{"status": "OK"}')}) as server:
        line = VxpAxis(VxpSettings(server.url, "x", "y", padded_hash=True))
        with pytest.raises(AxisAnswerUnreadable):
            line.send(letter(tmp_path, 1), "edoc", "H98")
        line.close()
    assert len(server.headers["/sendEdoc"]["xroadvnpt-hash-file"]) == 64

"""Dialect B over real HTTP, and the recorded shapes of its answers."""

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.axis.connection import Line
from app.axis.edxml.read import read_packet
from app.axis.edxml.write import write_packet
from app.axis.langson import LangSonAxis, Login
from app.axis.port import Axis, AxisAnswerUnreadable, AxisRefused, AxisUnreachable, AxisWebPage
from app.base.clock import VIETNAM, now
from tests.kit.axis_canned import Canned, canned_server
from tests.kit.axis_server import letter
from tests.kit.langson_server import KEY, LangSon, beside, langson_server

SAMPLES = Path(__file__).parent / "edxml" / "samples"


@pytest.fixture
def server() -> Iterator[LangSon]:
    with langson_server() as running:
        yield running


def recorded(name: str) -> Any:
    return json.loads((SAMPLES / "http" / f"lgsp_langson_{name}.json").read_text(encoding="utf-8"))


def files_of(packet: Path, work: Path) -> dict[str, bytes]:
    work.mkdir()
    return {each.name: each.path.read_bytes() for each in read_packet(packet, work).attachments if each.path}


def test_a_letter_travels_and_is_acknowledged(server: LangSon, tmp_path: Path) -> None:
    packet, login = letter(tmp_path, 1), Login()
    for _ in range(2):
        with closing(LangSonAxis(server.settings(), login)) as axis:
            line: Axis = axis
            sent = line.send(packet, "edoc", "H98")
            assert sent in [each.axis_id for each in line.list_waiting("edoc")]
            line.fetch(sent, tmp_path / "got.edxml")
            line.acknowledge(sent)
            assert sent not in [each.axis_id for each in line.list_waiting("edoc")]
            assert (line.list_waiting("status"), line.list_sent(), line.list_agencies()) == ([], [], [])
    assert (tmp_path / "got.edxml").read_bytes() == packet.read_bytes()
    assert server.logins == 1


def test_a_token_that_ended_is_fetched_anew(server: LangSon, tmp_path: Path) -> None:
    packet, login = letter(tmp_path, 1), Login()
    with closing(LangSonAxis(server.settings(), login)) as axis:
        axis.list_waiting("edoc")
        server.tokens.clear()
        sent = axis.send(packet, "edoc", "H98")
        assert server.packets[sent]["edxml"].encode() == packet.read_bytes()
        login.until = now() - timedelta(seconds=1)
        axis.list_waiting("edoc")
    assert server.logins == 3


def test_wrong_credentials_are_told(server: LangSon) -> None:
    for changes in ({"password": KEY[::-1]}, {"secret": KEY[::-1]}):
        with closing(LangSonAxis(server.settings(**changes))) as axis, pytest.raises(AxisRefused) as problem:
            axis.list_waiting("edoc")
        assert problem.value.facts["error_code"] in {"15", "http_401"}


@pytest.mark.parametrize(
    "portal",
    [
        Canned(b"<html><body>Dang nhap mang</body></html>", headers={"Content-Type": "text/html"}),
        Canned(b"", 302, {"Location": "http://login.example.vn/"}),
        Canned(b"", 511),
    ],
    ids=["page", "found", "network login"],
)
def test_a_web_page_is_no_word_of_the_axis(server: LangSon, tmp_path: Path, portal: Canned) -> None:
    packet, login = letter(tmp_path, 1), Login()
    with closing(LangSonAxis(server.settings(), login)) as axis:
        axis.list_waiting("edoc")
    asks: list[Callable[[LangSonAxis], object]] = [
        lambda line: line.list_waiting("edoc"),
        lambda line: line.list_waiting("status"),
        lambda line: line.send(packet, "edoc", "H98"),
        lambda line: line.acknowledge("1"),
        lambda line: line.fetch("1", tmp_path / "got.edxml"),
    ]
    with canned_server({"*": portal}) as wall:
        behind = replace(server.settings(), line=Line(wall.url))
        for known in (login, Login()):
            for ask in asks:
                with closing(LangSonAxis(behind, known)) as axis, pytest.raises(AxisWebPage):
                    ask(axis)


def test_a_proxy_that_wants_an_account_and_an_empty_body_are_told_apart(server: LangSon) -> None:
    faults = ((Canned(b"", 407), AxisUnreachable), (Canned(b""), AxisAnswerUnreadable))
    for answer, kind in faults:
        with canned_server({"*": answer}) as wall:
            behind = replace(server.settings(), line=Line(wall.url))
            with closing(LangSonAxis(behind)) as axis, pytest.raises(kind) as raised:
                axis.list_waiting("edoc")
        assert not isinstance(raised.value, AxisWebPage)


def test_files_beside_the_packet_are_put_back(server: LangSon, tmp_path: Path) -> None:
    packet = letter(tmp_path, 1)
    want = files_of(packet, tmp_path / "a")
    read = read_packet(packet, tmp_path / "a")
    bare = tmp_path / "bare.edxml"
    write_packet(replace(read, attachments=()), bare)
    hollow = tmp_path / "hollow.edxml"
    (tmp_path / "none").write_bytes(b"")
    write_packet(
        replace(read, attachments=tuple(replace(each, path=tmp_path / "none") for each in read.attachments)), hollow
    )
    for number, given in enumerate((packet, bare, hollow)):
        apart = [beside(name, content) for name, content in want.items()]
        doc_id = server.put(given.read_text(encoding="utf-8"), attachments=apart)
        with closing(LangSonAxis(server.settings())) as axis:
            axis.fetch(doc_id, tmp_path / "got.edxml")
        assert files_of(tmp_path / "got.edxml", tmp_path / f"got-{number}") == want
        assert (given != packet) or (tmp_path / "got.edxml").read_bytes() == packet.read_bytes()


def test_what_cannot_be_read_stays_as_it_came(server: LangSon, tmp_path: Path) -> None:
    doc_id = server.put("<broken", attachments=[beside("a.pdf", b"x")])
    in_base64 = server.put("PGJyb2tlbg==")
    with closing(LangSonAxis(server.settings())) as axis:
        for each in (doc_id, in_base64):
            axis.fetch(each, tmp_path / "got.edxml")
            assert (tmp_path / "got.edxml").read_bytes() == b"<broken"
        for wrong in ("", "no packet"):
            with pytest.raises(AxisAnswerUnreadable):
                axis.fetch(server.put(wrong), tmp_path / "none.edxml")
        bare = (SAMPLES / "v19_no_attachments.edxml").read_text(encoding="utf-8")
        with pytest.raises(AxisAnswerUnreadable):
            axis.fetch(server.put(bare, attachments=[{"fileName": "a", "fileContent": "!"}]), tmp_path / "none.edxml")
    assert not list(tmp_path.glob("none*"))


def test_what_waited_for_months_is_found_by_the_first_look(server: LangSon) -> None:
    login = Login()
    for _ in range(2):
        with closing(LangSonAxis(server.settings(), login)) as axis:
            assert axis.list_waiting("edoc") == []
    first, then = (datetime.strptime(day, "%Y/%m/%d").replace(tzinfo=VIETNAM) for day in server.since)
    assert timedelta(days=364) < now() - first < timedelta(days=368)
    assert timedelta(days=29) < now() - then < timedelta(days=32)


def test_recorded_answers_are_understood(server: LangSon, tmp_path: Path) -> None:
    server.refuse = {
        "sendEdoc": recorded("sendEdoc_response_a"),
        "syncReceivedEdocList": recorded("syncReceivedEdocList_response"),
    }
    login = Login()
    server.given = recorded("login_response")
    with closing(LangSonAxis(server.settings(), login)) as axis:
        assert axis.send(letter(tmp_path, 1), "edoc", "H98") == "3f0c1d5e-0000-4000-8000-000000000001"
        assert login.token == server.given["data"]["token"]
        (waiting,) = axis.list_waiting("edoc")
        assert (waiting.sender, waiting.status) == ("H99.05", "initial")
        assert f"{waiting.created_at:%H:%M:%S}" == "09:15:20"
        server.refuse["sendEdoc"] = recorded("sendEdoc_response_b_error")
        with pytest.raises(AxisRefused) as problem:
            axis.send(letter(tmp_path, 1), "edoc", "H98")
        assert problem.value.facts["error_code"] == "22"
        assert problem.value.facts["text"] == "Sai cấu trúc edXML"
        odd: Any
        for odd in ({"success": True}, {"success": True, "data": {"docId": None}}, []):
            server.refuse["sendEdoc"] = odd
            with pytest.raises(AxisAnswerUnreadable):
                axis.send(letter(tmp_path, 1), "edoc", "H98")


def test_no_secret_reaches_a_log(server: LangSon, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("httpcore").setLevel(logging.INFO)
    settings, login = server.settings(), Login()
    with closing(LangSonAxis(settings, login)) as axis:
        axis.send(letter(tmp_path, 1), "edoc", "H98")
    told = caplog.text + repr(settings) + repr(login)
    assert KEY not in told
    assert login.token not in told

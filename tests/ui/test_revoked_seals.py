"""A revoked seal certificate in the real window: the band, the list of what it sealed, the mark on each document."""

from dataclasses import replace
from datetime import timedelta
from typing import cast

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import delete

from app.desk import own_seal
from app.desk.dead_seal import keep_before
from app.desk.issue import issue
from app.desk.office import Office
from app.desk.records import detail
from app.desk.seal_alarm import alarms
from app.desk.sealing import NotPrepared
from app.documents.life import State
from app.signing.examined import Heard, Own, OwnCheck
from app.store.tables_exchange import RecipientRow
from app.sync import results
from app.ui.jobs.intake import Checked
from app.ui.models import outgoing
from app.ui.pages.outbox import OutboxPage
from app.ui.pages.revoked_seals import RevokedSealsPage, SettleForm
from app.ui.pages.seal import SealPage
from app.ui.pages.seal_rows import archive_row
from app.ui.theme import Tone
from app.ui.widgets.lines import SentCard
from app.ui.widgets.marks import Pill
from app.ui.window import Window
from tests.kit.office import parcels, sealed
from tests.kit.shown import checks_of

CHECK = OwnCheck("ab" * 32, "Con dấu Sở Thử nghiệm", "Nơi cấp mẫu", "0A:1B", b"der", (b"ca",), Own("unknown"))


def heard(office: Office, key: int, how: Heard = "none") -> None:
    with office.store.write() as tx:
        own_seal.keep_seal(tx, office, key, replace(CHECK, own=Own("ok", heard=how)))


def revoke(office: Office, hours: int = 1) -> None:
    since = office.now() - timedelta(hours=hours)
    lost = Own("revoked", heard="online", since=since)
    own_seal.ask_again(office, CHECK.fingerprint, lambda _der, _beside: lost)


def left(office: Office, key: int) -> None:
    """The axis has it."""
    for parcel in parcels(office, key):
        results.sent(office, parcel.id, "axis-1")


def pills(card: SentCard) -> list[str]:
    return [one.text for one in cast("list[Pill]", card.findChildren(Pill))]


def page(window: Window, name: str, qtbot: QtBot, key: int = 0) -> object:
    window.open(name, key)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    return window.page()


def test_a_seal_that_was_not_checked_is_marked_where_the_document_is_shown(
    window: Window, desk: Office, qtbot: QtBot
) -> None:
    keys = [sealed(desk) for _ in range(3)]
    ways: tuple[Heard, ...] = ("kept", "none", "online")
    for key, how in zip(keys, ways, strict=True):
        heard(desk, key, how)
    shown = page(window, "seal", qtbot, keys[0])
    assert isinstance(shown, SealPage)
    qtbot.waitUntil(lambda: any("chưa kiểm tra trực tuyến" in said for said in checks_of(shown)))
    for key in keys:
        issue(desk, key)
    out = page(window, "issued", qtbot)
    assert isinstance(out, OutboxPage)
    marked = {keys[0]: True, keys[1]: True, keys[2]: False}
    qtbot.waitUntil(
        lambda: {card.sent.card.key: "chưa kiểm tra trực tuyến" in pills(card) for card in out.cards} == marked
    )


@pytest.mark.usefixtures("dressed")
def test_the_words_of_every_standing() -> None:
    assert outgoing.seal_words(None) == ""
    assert outgoing.seal_pill({"checked": "revoked"}) == ("dấu đã bị thu hồi", Tone.BAD)


def test_the_band_leads_to_what_was_sealed_and_is_put_away_by_name(window: Window, desk: Office, qtbot: QtBot) -> None:
    first, second = sealed(desk), sealed(desk)
    for key in (first, second):
        heard(desk, key)
    issue(desk, second)
    left(desk, second)
    revoke(desk)
    band = window.notices.revoked
    qtbot.waitUntil(band.isVisible)
    assert "0A:1B" in band.text
    assert "2 văn bản đã đóng dấu sau thời điểm đó" in band.text
    band.press(0)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    shown = window.page()
    assert isinstance(shown, RevokedSealsPage)
    assert [thing.document.key for thing in shown.things if thing.document] == [first, second]
    told = [dict(shown.known(thing))["Việc cần làm"] for thing in shown.things]
    assert told[0].startswith("Không phát hành")
    assert told[1].startswith("Thu hồi hoặc thay thế")
    settle(shown, desk, qtbot)
    qtbot.waitUntil(band.isHidden)
    qtbot.waitUntil(lambda: "Đã xử lý" in dict(shown.known(shown.things[0])))
    assert [act for act, _, _ in shown.offers(shown.things[0])] == ["Mở văn bản"]
    shown.show_document()
    qtbot.waitUntil(lambda: window.page() is not shown)


def settle(shown: RevokedSealsPage, desk: Office, qtbot: QtBot) -> None:
    shown.settle()
    form = shown.form
    assert isinstance(form, SettleForm)
    form.commit()
    assert not alarms(desk)[0].settled_by
    form.done_so.setPlainText("Đã thu hồi hai văn bản, khóa token")
    form.commit()
    qtbot.waitUntil(lambda: alarms(desk)[0].settled_by == desk.who)


def test_a_certificate_that_sealed_nothing_too_late_is_told_too(window: Window, desk: Office, qtbot: QtBot) -> None:
    shown = page(window, "revoked_seals", qtbot)
    assert isinstance(shown, RevokedSealsPage)
    assert "Không có chứng thư con dấu nào" in shown.empty.text
    shown.settle()
    shown.show_document()
    heard(desk, sealed(desk))
    revoke(desk, hours=-1)
    qtbot.waitUntil(lambda: bool(shown.things))
    [thing] = shown.things
    assert thing.document is None
    assert "Không có văn bản nào" in shown.row(thing).text
    assert dict(shown.known(thing))["Việc cần làm"].startswith("Ngừng dùng token")
    assert [act for act, _, _ in shown.offers(thing)] == ["Đã xử lý xong…"]
    shown.show_document()
    assert window.page() is shown


@pytest.mark.parametrize(
    ("checked", "said"),
    [
        (None, ""),
        (Checked(problem=NotPrepared()), ""),
        (Checked(pdfa="2B"), "Để lưu trữ: Tệp ghi là PDF/A-2b."),
        (Checked(), "Để lưu trữ: PDF thông thường. Nếu phải nộp lưu trữ, đề nghị đơn vị soạn thảo lưu thành PDF/A-2b"),
    ],
)
@pytest.mark.usefixtures("dressed")
def test_what_the_file_claims_as_an_archive_format_is_a_note(checked: Checked | None, said: str) -> None:
    row = archive_row(checked)
    assert (row.accessibleName() if row is not None else "").startswith(said)
    assert (row is None) == (not said)


@pytest.mark.usefixtures("dressed")
def test_what_is_known_stands_with_the_facts(desk: Office) -> None:
    key = sealed(desk)
    heard(desk, key)
    told = detail(desk, key)
    assert dict(outgoing.rows_of(told))["Chứng thư con dấu"].startswith("chưa kiểm tra trực tuyến")


def test_a_worthless_seal_comes_off_where_it_would_have_been_issued(window: Window, desk: Office, qtbot: QtBot) -> None:
    key = sealed(desk)
    heard(desk, key)
    shown = page(window, "seal", qtbot, key)
    assert isinstance(shown, SealPage)
    revoke(desk)
    with desk.store.write() as tx:
        tx.session.execute(delete(RecipientRow).where(RecipientRow.document_key == key))
        keep_before(tx, key, [file.id for file in detail(desk, key).files])
    qtbot.waitUntil(lambda: shown.primary.text() == "Gỡ dấu không có giá trị" and shown.primary.isEnabled())
    shown.commit()
    qtbot.waitUntil(lambda: detail(desk, key).card.state is State.NUMBERED)
    qtbot.waitUntil(lambda: "Dấu không có giá trị đã được gỡ" in shown.notice.text)

"""Every sentence of the PIN form, and the faults of a token as the page for sealing tells them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.base import clock
from app.base.settings import save
from app.compose import House
from app.desk import records
from app.desk.office import Office
from app.desk.people import add_person
from app.desk.prepare import Draft, Recipient, prepare
from app.documents.arrival import ArrivedFile, Signer
from app.documents.life import State
from app.practice.token import PracticeToken
from app.signing.certificates import TokenState
from app.ui.forms.pin import PinForm
from app.ui.pages.seal import SealPage
from tests.kit.faulty import Faulty, faulty, faulty_module, whole_token
from tests.kit.office import Watch
from tests.kit.practice import practice_samples

if TYPE_CHECKING:
    from app.ui.window import Window

__all__ = ["faulty", "faulty_module", "whole_token"]

PIN = "123456"
NAME = "Sở Thử nghiệm tỉnh Mẫu Một"


@dataclass
class Ticking:
    """A clock that goes on when told."""

    now: float = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def ticking() -> Ticking:
    return Ticking()


@pytest.fixture
def form(qtbot: QtBot, dressed: QApplication, ticking: Ticking) -> PinForm:
    made = PinForm(clock=ticking)
    qtbot.addWidget(made)
    return made


def state(**flags: Any) -> TokenState:
    return TokenState("Token", "aa", "", "", (), **flags)


def test_the_pin_is_asked_for_a_named_certificate_and_so_many_documents(form: PinForm) -> None:
    form.show_token(state(), NAME, 12)
    assert form.title.text() == f"PIN của “{NAME}”, để ký 12 văn bản"
    assert form.take() is None
    assert form.notice.text == "Nhập PIN của chữ ký số cơ quan."
    form.field.setText("1234")
    taken = form.take()
    assert taken is not None
    assert (taken.pin, taken.last_try, taken.second) == (bytearray(b"1234"), False, None)
    assert "1234" not in repr(taken)
    with taken:
        assert taken.pin == bytearray(b"1234")
    assert taken.pin == bytearray(4), "it is overwritten after use"
    form.field.undo()
    assert form.field.text() == ""
    assert form.field.text() == ""
    assert form.field.echoMode() is QLineEdit.EchoMode.Password


def test_a_wrong_pin_before_is_said(form: PinForm) -> None:
    form.show_token(state(count_low=True), NAME)
    assert form.notice.text == "Đã có lần nhập sai PIN. Sai quá số lần cho phép thiết bị sẽ tự khóa."
    form.field.setText("1")
    assert form.take() is not None


def test_what_the_page_has_said_is_not_said_again(form: PinForm) -> None:
    form.show_token(state(count_low=True), NAME)
    form.leave_it_said()
    assert form.notice.isHidden()
    form.show_token(state(final_try=True, count_low=True), NAME)
    assert form.notice.isHidden()
    form.forget()
    form.show_token(state(count_low=True), NAME)
    assert not form.notice.isHidden()


def test_the_last_try_needs_a_second_press_after_a_pause(form: PinForm, ticking: Ticking) -> None:
    form.show_token(state(final_try=True, count_low=True), NAME)
    last = "Còn 1 lần. Sai nữa thiết bị sẽ khóa và phải đưa đến nơi cấp để mở."
    assert form.notice.text == last
    form.field.setText("1234")
    for _ in range(40):
        assert form.take() is None
        ticking.now += 0.033
    assert form.notice.text == f"{last} Bấm lần nữa để dùng lần thử cuối."
    ticking.now += 1.5
    taken = form.take()
    assert taken is not None
    assert (taken.pin, taken.last_try) == (bytearray(b"1234"), True)
    form.field.setText("1234")
    ticking.now += 1.5
    assert form.take() is None
    form.show_token(state(final_try=True, count_low=True), NAME, 3)
    assert form.notice.text.endswith("cuối."), "the same token told again takes no press back"
    ticking.now += 1.5
    assert form.take() is not None


def test_what_was_typed_for_one_token_is_not_kept_for_another(form: PinForm) -> None:
    form.show_token(state(), NAME)
    form.ask_second()
    form.field.setText("1234")
    form.second.setText("777")
    form.show_token(state(count_low=True), NAME)
    assert form.field.text() == "1234"
    form.show_token(TokenState("Other", "bb", "", "", ()), NAME)
    assert (form.field.text(), form.second.text()) == ("", "")


def test_letters_of_every_kind_are_handed_over_as_typed(form: PinForm) -> None:
    form.show_token(state(), NAME)
    form.field.setText("Mật khẩu 12")
    taken = form.take()
    assert taken is not None
    assert taken.pin == bytearray("Mật khẩu 12", "utf-8")


def test_a_locked_token_takes_nothing(form: PinForm) -> None:
    form.show_token(state(locked=True), NAME)
    assert not any(one.isVisibleTo(form) for one in (form.title, form.field))
    said = "PIN đã bị khóa. Đưa thiết bị đến nơi cấp để mở, hoặc chuyển sang phát hành giấy."
    assert form.notice.text == said
    assert form.take() is None


def test_a_pad_needs_no_field(form: PinForm) -> None:
    form.show_token(state(pin_pad=True), NAME, 3)
    assert form.title.text() == f"“{NAME}” ký 3 văn bản. Nhập PIN trên bàn phím của thiết bị khi thiết bị hỏi."
    assert not form.field.isVisibleTo(form)
    taken = form.take()
    assert taken is not None
    assert taken.pin is None


def test_a_signing_pin_is_asked_once_the_token_wants_it(form: PinForm) -> None:
    form.show_token(state(), NAME)
    assert not form.second.isVisibleTo(form)
    form.ask_second()
    form.show_token(state(), NAME)
    assert form.second.isVisibleTo(form)
    for typed in ("", "777"):
        form.field.setText("1234")
        form.second.setText(typed)
        taken = form.take()
        assert taken is not None
        assert taken.second == bytearray(typed, "ascii")
        with taken:
            assert taken.pin == bytearray(b"1234")
        assert (taken.pin, taken.second) == (bytearray(4), bytearray(len(typed)))
        assert form.second.text() == ""
    form.show_token(TokenState("Other", "bb", "", "", ()), NAME)
    assert not form.second.isVisibleTo(form)


@pytest.fixture(scope="session")
def decision_file(whole_token: PracticeToken) -> Path:
    """A decision that the leader has signed, beside the whole token."""
    folder = whole_token.ca.parent.parent
    return practice_samples(folder / "samples", "signed-by-leader-1") / "signed-by-leader-1.pdf"


@pytest.fixture
def page(
    house: House, faulty: Faulty, decision_file: Path, watch: Watch, request: pytest.FixtureRequest
) -> Iterator[SealPage]:
    """The page for sealing one decision, over the module that misbehaves on command."""
    watch.moment = clock.now()
    patch = pytest.MonkeyPatch()
    for name, value in faulty.environment.items():
        patch.setenv(name, value)
    folder = decision_file.parent.parent
    settings = house.office.folders.settings
    saved = save(
        settings, agency_short="STN", token_module=str(faulty.module), seal_image=str(folder / "seal.png"),
        trust_folder=str(folder / "trust"),
    )  # fmt: skip
    house.office = house.office.with_settings(saved)
    add_person(house.office, "Trần Văn Mẫu", "Giám đốc", "leader")
    key = decided(house.office, decision_file)
    window: Window = request.getfixturevalue("window")
    window.open("seal", key)
    shown = window.page()
    assert isinstance(shown, SealPage)
    yield shown
    patch.undo()


def decided(office: Office, file: Path) -> int:
    content = file.read_bytes()
    main = ArrivedFile("q.pdf", office.vault.keep(content), len(content), "application/pdf", "MAIN", 1)
    draft = Draft(
        type_name="Quyết định", subject="Về việc thử nghiệm", signer=Signer("Trần Văn Mẫu", "Giám đốc"),
        recipients=(Recipient("H99"),), notation="QĐ-STN", files=(main,),
    )  # fmt: skip
    return prepare(office, draft).key


def press(page: SealPage, qtbot: QtBot, pin: str, second: str | None = None) -> str:
    """Type a PIN, press, and return what the page says when it is done."""
    qtbot.waitUntil(page.primary.isEnabled)
    page.pin.field.setText(pin)
    if second is not None:
        page.pin.second.setText(second)
    page.commit()
    qtbot.waitUntil(lambda: not page.shell.bridge.busy())
    return page.notice.text


def state_of(page: SealPage) -> State:
    return records.detail(page.shell.office, page.document_key).card.state


@pytest.mark.token
def test_a_crash_and_wrong_pins_are_told_down_to_the_lock_and_spend_no_number(
    page: SealPage, faulty: Faulty, qtbot: QtBot
) -> None:
    faulty.say("fault C_Login 1 crash")
    assert press(page, qtbot, PIN).startswith("Trình điều khiển thiết bị ký số tự dừng.")
    faulty.say("tries 3")
    made = faulty.calls("C_Login")
    said = press(page, qtbot, "000000")
    assert said.startswith("Sai PIN. Nhập sai nhiều lần thiết bị sẽ tự khóa. Chưa có gì thay đổi.")
    assert page.pin.notice.isHidden(), "one bar is enough"
    said = press(page, qtbot, "000000")
    assert said.startswith("Sai PIN. Còn 1 lần. Sai nữa thiết bị sẽ khóa và phải đưa đến nơi cấp để mở.")
    assert faulty.calls("C_Login") == made + 2
    press(page, qtbot, PIN)
    assert faulty.calls("C_Login") == made + 2
    assert page.pin.notice.text.endswith("Bấm lần nữa để dùng lần thử cuối.")
    assert state_of(page) is State.PREPARED
    faulty.control.with_suffix(".control.tries").write_text("0", "ascii")
    page.look_again()
    qtbot.waitUntil(lambda: page.primary.toolTip().startswith("PIN đã bị khóa."))
    assert not page.primary.isEnabled()


@pytest.mark.token
def test_a_pin_is_tried_on_no_other_token_than_the_one_it_was_asked_for(
    page: SealPage, faulty: Faulty, qtbot: QtBot
) -> None:
    qtbot.waitUntil(page.primary.isEnabled)
    faulty.say("serial 0123456789abcdef", "mechanisms 6", f"pad {PIN}")
    said = press(page, qtbot, PIN)
    assert said.startswith("Thiết bị đang cắm là thiết bị khác. PIN vừa nhập là cho “Sở Thử nghiệm tỉnh Mẫu Một”")
    assert (faulty.calls("C_Login"), state_of(page)) == (0, State.PREPARED)
    assert not page.pin.field.isVisibleTo(page.pin), "the other one has a pad"
    shown: list[str] = []
    page.pin.field.setText("")
    page.commit()
    shown.append(page.notice.text)
    qtbot.waitUntil(lambda: not page.shell.bridge.busy())
    assert shown[0].startswith("Nhìn vào thiết bị và nhập PIN trên bàn phím của thiết bị.")
    assert page.notice.text.startswith("Thiết bị này quá cũ, không ký được.")
    assert (faulty.calls("C_Login"), state_of(page)) == (0, State.PREPARED)
    faulty.say("absent")
    page.look_again()
    qtbot.waitUntil(page.again.isVisible)
    assert page.notice.isVisible(), "what was said of the try stays until the clerk looks again"
    page.again.click()
    assert not page.notice.isVisible()
    qtbot.waitUntil(lambda: not page.shell.bridge.busy())


@pytest.mark.token
@pytest.mark.slow
@pytest.mark.parametrize(("at", "after"), [("C_Login", State.PREPARED), ("C_Sign", State.NUMBERED)])
def test_a_module_that_hangs_at_work_is_ended_and_the_window_lives(
    page: SealPage, faulty: Faulty, qtbot: QtBot, at: str, after: State
) -> None:
    beats: list[int] = []
    heart = QTimer(page, interval=50)
    heart.timeout.connect(lambda: beats.append(1))
    heart.start()
    faulty.say(f"fault {at} 1 hang")
    said = press(page, qtbot, PIN)
    assert said.startswith("Thiết bị ký số không trả lời.")
    assert len(beats) > 100
    assert (state_of(page), page.pin.field.text()) == (after, "")
    faulty.say()
    press(page, qtbot, PIN)
    assert state_of(page) is State.SEALED


@pytest.mark.token
def test_a_token_pulled_out_keeps_the_number_and_goes_on(page: SealPage, faulty: Faulty, qtbot: QtBot) -> None:
    faulty.say("fault C_Sign 2 32")
    said = press(page, qtbot, PIN)
    assert said.startswith("Chưa ký số được văn bản. Thiết bị ký số vừa bị rút ra.")
    assert "Số vẫn được giữ" in said
    assert state_of(page) is State.NUMBERED
    faulty.say()
    qtbot.waitUntil(lambda: "Tiếp tục" in page.primary.text())
    press(page, qtbot, PIN)
    assert state_of(page) is State.SEALED


@pytest.mark.token
@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("fault C_Login 1 A4", "PIN đã bị khóa.", marks=pytest.mark.slow),
        pytest.param("fault C_Login 1 A3", "Thiết bị yêu cầu đổi PIN.", marks=pytest.mark.slow),
        ("second 777777", "Thiết bị hỏi PIN cho từng chữ ký."),
    ],
)
def test_each_fault_of_a_login_is_told_and_spends_no_number(
    page: SealPage, faulty: Faulty, qtbot: QtBot, line: str, said: str
) -> None:
    faulty.say(line)
    assert press(page, qtbot, PIN).startswith(said)
    assert state_of(page) is State.PREPARED
    assert page.pin.field.text() == ""
    if not line.startswith("second"):
        return
    assert page.pin.second.isVisible()
    assert press(page, qtbot, PIN, "000000").startswith("Sai PIN ký.")
    assert state_of(page) is State.PREPARED
    press(page, qtbot, PIN, "777777")
    assert state_of(page) is State.SEALED

"""Steps 6 to 8: a signed reply is numbered, sealed, issued to three agencies, and the axis dies midway."""

import os
import time
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit

from app.desk.records import recipient_lines
from app.documents.cards import RecipientCard
from app.documents.life import State
from app.documents.values import Direction
from app.practice.token import PIN
from app.ui.forms.outgoing import IssueForm
from app.ui.pages.inbox import InboxPage
from app.ui.pages.outbox import OutboxPage
from app.ui.pages.outgoing import OutgoingPage
from app.ui.pages.prepare import PreparePage
from app.ui.pages.register import RegisterPage
from app.ui.pages.seal import SealPage
from app.ui.tour.hands import Script, Wait, click, named, only, press, there, write
from app.ui.tour.incoming import known
from app.ui.tour.scene import Scene

RECIPIENTS = ("H98", "H97", "G99")
SUBJECT = "Về việc ban hành Quy chế công tác văn thư, lưu trữ"
ORDINARY = "thông tin phục vụ thống kê"
"""An incoming document that no other step of the story needs."""
AWAY_SECONDS = float(os.environ.get("VANTHU_TOUR_AWAY_SECONDS", "60"))
"""How long the axis stays away; the story says a minute."""
_ACCEPTED = 3
"""The status of a recipient whose clerk has taken the document in."""


def taken_in(scene: Scene) -> Script:
    """Ctrl+N, a PDF already signed by the leader, its check, the form and three recipients."""
    source = scene.world.samples / "signed-by-leader-1.pdf"
    yield Wait(source.exists, "the sample that the leader has signed", 120)
    yield scene.go("to_number")
    yield Wait(scene.page(OutgoingPage).empty.isVisible, "the empty box")
    scene.tour.picture("nothing-waits-for-a-number")
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    yield Wait(scene.shows("prepare"), "the page for taking in")
    page = scene.page(PreparePage)
    scene.tour.later(lambda: click(page.choose))
    yield Wait(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog), "the file dialog")
    dialog = only(QFileDialog)
    scene.tour.picture("choose-the-file")
    named("fileNameEdit", QLineEdit, dialog).setText(str(source))  # `selectFile` passes by a line that has the keyboard
    choose = only(QDialogButtonBox, dialog).button(QDialogButtonBox.StandardButton.Open)
    yield Wait(choose.isEnabled, "the file in the dialog")
    click(choose)
    yield Wait(lambda: page.seal.isEnabled() and page.form.signer.text(), "the leader's signature checked")
    yield Wait(lambda: page.viewer.view.drawn_pages, "the page")
    write(page.form.subject, SUBJECT)
    for code in RECIPIENTS:
        write(page.form.to.field, code)
        yield Wait(lambda: page.form.to.field.is_open, "the directory's answer")
        press(Qt.Key.Key_Return)
    yield Wait(lambda: len(page.form.to.recipients()) == len(RECIPIENTS), "three recipients")
    scene.tour.picture("outgoing-form")
    click(page.seal)
    yield Wait(scene.shows("seal"), "the page for number and seal")


def sealed(scene: Scene) -> Script:
    """The PIN comes first; then number, date and seal, step by step."""
    page = scene.page(SealPage)
    yield Wait(page.primary.isEnabled, "file and token checked")
    write(page.pin.field, "000000")
    click(page.primary)
    yield Wait(lambda: page.notice.isVisible() and "PIN" in page.notice.text, "the wrong PIN told")
    scene.tour.picture("wrong-pin")
    yield Wait(page.primary.isEnabled, "the button again")
    write(page.pin.field, PIN)
    scene.tour.picture("pin-before-the-work")
    click(page.primary)
    key = known_reply(scene)
    scene.keys["reply"] = key
    yield Wait(lambda: scene.detail(key).card.state is State.SEALED, "numbered, dated and sealed", 120)
    yield Wait(lambda: page.viewer.view.drawn_pages and page.primary.isEnabled(), "the sealed page")
    scene.tour.picture("sealed")


def issued(scene: Scene) -> Script:
    """Issue with a hold; the axis is killed before the document leaves, and work goes on."""
    scene.world.axis.kill()
    yield scene.go("to_issue")
    page = scene.page(OutgoingPage)
    yield from scene.pick(page, scene.keys["reply"])
    scene.primary()
    yield Wait(lambda: there(IssueForm), "the confirmation by names")
    scene.tour.picture("issue-to-three")
    click(only(IssueForm).primary)
    yield Wait(scene.shows("issued"), "the outbox")
    yield Wait(lambda: scene.page(OutboxPage).cards, "the document in the outbox")
    scene.tour.picture("held-for-thirty-seconds")
    yield Wait(lambda: hold_over(scene), "the hold over while the axis is away", 90)


def away(scene: Scene) -> Script:
    """Without the axis: registering and reading work as before, and nothing is lost."""
    yield Wait(lambda: all(line.state == "waiting" for line in lines(scene)), "the lines still waiting")
    yield Wait(scene.window.notices.without_axis.isVisible, "the band that says since when", 90)
    scene.tour.picture("axis-away")
    yield scene.go("to_register")
    key = known(scene, ORDINARY).key
    yield from scene.pick(scene.page(InboxPage), key)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    yield Wait(scene.shows("register"), "the register form without the axis")
    form = scene.page(RegisterPage).form
    yield Wait(lambda: form.code.text() == scene.detail(key).card.code, "the form filled")
    view = scene.page(RegisterPage).viewer.view
    yield Wait(lambda: view.drawn_pages, "the page beside the form")
    scene.tour.picture("register-without-the-axis")
    click(scene.page(RegisterPage).register_only)
    yield Wait(scene.shows("to_register"), "the inbox again")
    yield Wait(lambda: scene.detail(key).card.number, "a number without the axis")
    scene.tour.picture("work-goes-on")
    before = time.monotonic()
    yield Wait(lambda: time.monotonic() - before > AWAY_SECONDS, "a minute without the axis", AWAY_SECONDS * 2 + 10)


def back(scene: Scene) -> Script:
    """The axis comes back: every recipient has the document once, and its line moves by what is reported."""
    scene.world.axis.start()
    yield scene.go("issued")
    yield Wait(lambda: all(line.state != "waiting" for line in lines(scene)), "the document on the axis", 240)
    yield Wait(lambda: accepted(lines(scene)), "accepted by all three", 120)
    yield Wait(lambda: seen_accepted(scene.page(OutboxPage)), "accepted by all on the screen")
    scene.tour.picture("accepted-by-all")


def seen_accepted(page: OutboxPage) -> bool:
    """Tell whether the screen shows what is known of the lines."""
    return bool(page.cards) and accepted(page.cards[0].sent.lines)


def hold_over(scene: Scene) -> bool:
    """Tell whether the document could leave by now, were there an axis."""
    return all(line.due is not None and line.due < scene.office.now() for line in lines(scene))


def accepted(lines: Iterable[RecipientCard]) -> bool:
    """Tell whether every recipient reported that it took the document in."""
    return all((line.status or 0) >= _ACCEPTED for line in lines)


def lines(scene: Scene) -> list[RecipientCard]:
    """Return the recipients' lines of the reply."""
    return recipient_lines(scene.office, scene.keys["reply"])


def known_reply(scene: Scene) -> int:
    """Return the key of the reply."""
    card = scene.find(SUBJECT, Direction.OUTGOING)
    return card.key if card else known(scene, SUBJECT).key

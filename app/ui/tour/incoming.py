"""Steps 1 to 5: a packet arrives, is checked, registered, presented, directed, handed over, and printed in the book."""

from PySide6.QtCore import Qt

from app.documents.cards import Card
from app.documents.life import State
from app.ui.forms.opinion import OpinionForm
from app.ui.forms.simple import FinishForm, HandOverForm, PresentForm
from app.ui.pages.facts import FILES, SIGNATURE
from app.ui.pages.inbox import InboxPage
from app.ui.pages.register import RegisterPage
from app.ui.tour.hands import Script, StepFailedError, Wait, click, only, press, there, write
from app.ui.tour.scene import Scene
from app.ui.widgets.buttons import LinkButton

PACKET = "phân bổ vốn"
"""The subject of the packet with a signed PDF and a workbook."""
INVITATION = "giao ban"


def arrives(scene: Scene) -> Script:
    """The sync thread brings the samples; nothing changes by looking."""
    yield Wait(scene.shows("to_register"), "the inbox")
    scene.tour.picture("inbox-before")
    yield Wait(lambda: scene.find(PACKET), "the packet with a signed PDF and a workbook", 120)
    inbox = scene.page(InboxPage)
    card = known(scene, PACKET)
    scene.keys["packet"] = card.key
    yield Wait(lambda: known(scene, PACKET).verdict, "the verdict in the list", 120)
    if inbox.news.isVisible():
        scene.tour.picture("new-documents-wait")
        click(only(LinkButton, inbox.news))
    yield from scene.pick(inbox, card.key)
    yield Wait(lambda: inbox.pane.viewer.view.drawn_pages, "the first page")
    if known(scene, PACKET).state is not State.WAITING:
        message = "looking changed the state"
        raise StepFailedError(message)
    scene.tour.picture("packet")
    press(Qt.Key.Key_V)
    facts = inbox.pane.facts
    yield Wait(lambda: not facts.is_folded and facts.stack.currentIndex() == SIGNATURE, "the three answers")
    scene.tour.picture("signature")
    click(facts.tabs, facts.tabs.tabRect(FILES).center())
    yield Wait(lambda: facts.stack.currentIndex() == FILES, "the files of the packet")
    scene.tour.picture("files-of-the-packet")


def registered(scene: Scene) -> Script:
    """Ctrl+Enter opens the form beside the page; Ctrl+Enter again registers and presents."""
    key = scene.keys["packet"]
    scene.primary()
    yield Wait(scene.shows("register"), "the register form")
    page = scene.page(RegisterPage)
    yield Wait(lambda: page.form.code.text() == known(scene, PACKET).code, "the form filled from the packet")
    yield Wait(lambda: page.viewer.view.drawn_pages, "the page beside the form")
    scene.tour.picture("register-form")
    click(page.register_only)
    yield Wait(lambda: known(scene, PACKET).number == 1, "arrival number 1")
    yield scene.go("to_present")
    inbox = scene.page(InboxPage)
    yield from scene.pick(inbox, key)
    scene.tour.picture("registered")


def presented(scene: Scene) -> Script:
    """Trình, the leader's opinion, and back to the clerk who hands over (D-08)."""
    scene.primary()
    yield Wait(lambda: there(PresentForm) and only(PresentForm).leader.text(), "the proposed leader")
    scene.tour.picture("present")
    click(only(PresentForm).primary)
    yield Wait(lambda: known(scene, PACKET).state is State.PRESENTED, "presented")
    yield scene.go("in_work")
    inbox = scene.page(InboxPage)
    yield from scene.pick(inbox, scene.keys["packet"])
    scene.primary()
    yield Wait(lambda: there(OpinionForm) and only(OpinionForm).lead.unit.count() > 1, "the units of the agency")
    form = only(OpinionForm)
    write(form.text, "Giao Phòng Kế hoạch - Tài chính chủ trì tham mưu.")
    form.lead.unit.setCurrentIndex(1)
    form.others[0].unit.setCurrentIndex(2)
    write(form.lead.due, "05/12/2026")
    write(form.others[0].due, "01/12/2026")
    scene.tour.picture("directing-opinion")
    click(form.primary)
    yield Wait(lambda: known(scene, PACKET).state is State.DIRECTED, "directed")
    yield Wait(lambda: shown(inbox) is State.DIRECTED, "directed shown")
    scene.primary()
    yield Wait(lambda: there(HandOverForm) and only(HandOverForm).receiver.text(), "the lead as receiver")
    scene.tour.picture("hand-over")
    click(only(HandOverForm).primary)
    yield Wait(lambda: known(scene, PACKET).state is State.HANDED_OVER, "handed over")
    yield from settled(scene, inbox)


def settled(scene: Scene, inbox: InboxPage) -> Script:
    """Work starts and ends: 05 and 06 follow by themselves."""
    yield Wait(lambda: shown(inbox) is State.HANDED_OVER, "handed over shown")
    scene.primary()
    yield Wait(lambda: shown(inbox) is State.IN_PROGRESS, "work has begun")
    scene.primary()
    yield Wait(lambda: there(FinishForm), "the form for completing")
    click(only(FinishForm).primary)
    yield Wait(lambda: known(scene, PACKET).state is State.DONE, "done")


def transferred(scene: Scene) -> Script:
    """A routing rule sends an invitation straight to its unit: the second path."""
    yield Wait(lambda: scene.find(INVITATION), "the invitation", 240)
    yield scene.go("to_register")
    inbox = scene.page(InboxPage)
    key = known(scene, INVITATION).key
    yield from scene.pick(inbox, key)
    scene.primary()
    yield Wait(scene.shows("register"), "the register form")
    page = scene.page(RegisterPage)
    yield Wait(lambda: page.form.code.text() == known(scene, INVITATION).code, "the form filled")
    click(page.register_only)
    yield Wait(lambda: known(scene, INVITATION).number, "its number")
    yield scene.go("to_present")
    inbox = scene.page(InboxPage)
    yield from scene.pick(inbox, key)
    yield Wait(lambda: bool(inbox.pane.action_bar.buttons[2:]), "the direct transfer offered")
    scene.tour.picture("direct-transfer")
    click(inbox.pane.action_bar.buttons[1])
    yield Wait(lambda: known(scene, INVITATION).state is State.HANDED_OVER, "transferred")


def shown(inbox: InboxPage) -> State | None:
    """Return the state of the document beside the list, as it is shown."""
    return inbox.pane.detail.card.state if inbox.pane.detail else None


def known(scene: Scene, words: str) -> Card:
    """Return a record by words of its subject; it has to be there."""
    card = scene.find(words)
    if card is None:
        message = f"no record about {words!r}"
        raise StepFailedError(message)
    return card

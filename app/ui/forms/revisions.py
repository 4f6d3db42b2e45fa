"""The file as it was at a signature, beside the file as it is: what came after, and what differs (ux C5)."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from typing_extensions import override

from app.ui import words
from app.ui.forms.act_form import ActForm
from app.ui.language import translate
from app.ui.models.signature import Told, box_of, differing, moment, parts
from app.ui.pages.signature_card import Spot
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.viewer.frame import Viewer
from app.ui.viewer.view import Fit, Highlight
from app.ui.widgets.facts import label
from app.ui.wording import verdicts

_LEAST = 260


class RevisionForm(ActForm):
    """Shows the signed revision; its marks are for the page beside it too.

    Where there is no room for two pages it stands alone, and shows the one or the other in the same place.
    """

    def __init__(self, shell: Shell, file: Path, spot: Spot) -> None:
        """`file` is what the report of the spot is about."""
        report, signature = spot.report, spot.signature
        signatures = parts(report.get("signatures"))
        who = str(signature.get("signer") or "")
        self._as_signed = translate("RevisionForm", "As signed by {name}").format(name=who)
        super().__init__(shell, self._as_signed, "")
        self.cancel.name_it(translate("RevisionForm", "Close"))
        self.setMinimumWidth(look().px(_LEAST))
        self.marks = marks_of(report, spot.place)
        self.viewer = Viewer(shell)
        self.viewer.view.fit(Fit.WIDTH)
        self._now = file
        self._signed: Path | None = None
        self._at = 0
        self._folder = TemporaryDirectory(prefix="vanthu-revision-", ignore_cleanup_errors=True)
        later = [one for one in signatures if _end(one) > _end(signature)]
        for line in lines_of(signature, later, parts(report.get("differences"))):
            self.fields.addWidget(label(line, "secondary", wrap=True))
        self.end_fields()
        self.column.insertWidget(0, self.viewer, 3)
        self.viewer.view.opened.connect(self._mark)
        bridge, lanes = shell.bridge, shell.lanes
        out = Path(self._folder.name) / "signed.pdf"
        from app.signing.as_signed import as_signed

        job = bridge.run(self, lanes.work, as_signed, self._now, _end(signature), out)
        job.then(self._show_signed).otherwise(self.notice.refuse)
        self.stand(alone=False)

    def stand(self, *, alone: bool) -> None:
        """Stand alone, or beside the file as it is."""
        self.primary.setVisible(alone)
        if not alone and self.viewer.view.path == self._now:
            self._show(self._signed)

    @override
    def commit(self) -> None:
        """Show the other of the two in the same place."""
        if not self.primary.isHidden():
            self._show(self._signed if self.viewer.view.path == self._now else self._now)

    def _show_signed(self, signed: Path) -> None:
        self._signed = signed
        self._show(signed)

    def _show(self, path: Path | None) -> None:
        self._at = self.viewer.view.verticalScrollBar().value()
        self.viewer.view.show_file(path)
        now = translate("RevisionForm", "As it is now")
        shows_now = path == self._now
        self.title.setText(now if shows_now else self._as_signed)
        self.primary.name_it(translate("RevisionForm", "Show as signed") if shows_now else now)

    @override
    def put_away(self) -> None:
        """Close and leave no copy behind."""
        self._folder.cleanup()
        super().put_away()

    def _mark(self, _document: object) -> None:
        self.viewer.view.highlight(self.marks)
        self.viewer.view.verticalScrollBar().setValue(self._at)


def marks_of(report: Told, place: int) -> tuple[Highlight, ...]:
    """Return the boxes of what differs, and of the signatures that came after one."""
    signatures = parts(report.get("signatures"))
    later = [one for one in signatures if _end(one) > _end(signatures[place])]
    came = tuple(Highlight(int(one["page"]) - 1, box, Tone.BUSY) for one in later if (box := box_of(one)) is not None)
    return differing(report) + came


def lines_of(signature: Told, later: Sequence[Told], differences: Sequence[Told]) -> list[str]:
    """Return in words when this was signed, what came after, and what differs."""
    lines = [translate("RevisionForm", "Signed {time}").format(time=moment(signature.get("time")))]
    if not later and not differences:
        lines.append(translate("RevisionForm", "Nothing that is seen came after."))
    kinds: dict[int, set[str]] = {}
    for one in differences:
        told = words.check_word(verdicts.DIFFERENCES, str(one.get("what")))
        kinds.setdefault(int(one.get("page") or 1), set()).add(told)
    differs = translate("RevisionForm", "Page {page} differs: {what}")
    lines += [differs.format(page=page, what=", ".join(sorted(found))) for page, found in sorted(kinds.items())]
    came = translate("RevisionForm", "Came after: {name}, {time}")
    lines += [came.format(name=one.get("signer") or one.get("field"), time=moment(one.get("time"))) for one in later]
    return lines


def _end(signature: Told) -> int:
    return int(signature.get("end") or 0)

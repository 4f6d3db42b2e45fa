"""The file as it was at a signature, beside the file as it is: what came after, and what differs (ux C5)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from typing_extensions import override

from app.base.clock import to_vietnam
from app.documents.cards import Detail
from app.ui import words
from app.ui.forms.act_form import ActForm
from app.ui.language import translate
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

    def __init__(self, shell: Shell, detail: Detail, place: int) -> None:
        """`place` counts the signatures of the report from 0."""
        signatures = _list(detail.report.get("signatures"))
        signature = signatures[place]
        who = str(signature.get("signer") or "")
        self._as_signed = translate("RevisionForm", "As signed by {name}").format(name=who)
        super().__init__(shell, self._as_signed, "")
        self.cancel.name_it(translate("RevisionForm", "Close"))
        self.setMinimumWidth(look().px(_LEAST))
        self.marks = marks_of(detail.report, place)
        self.viewer = Viewer(shell)
        self.viewer.view.fit(Fit.WIDTH)
        self._now = Path(detail.files[0].path)
        self._signed: Path | None = None
        self._at = 0
        self._folder = TemporaryDirectory(prefix="vanthu-revision-")
        later = [one for one in signatures if _end(one) > _end(signature)]
        for line in lines_of(signature, later, _list(detail.report.get("differences"))):
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


def has_revision(signature: Mapping[str, Any]) -> bool:
    """Tell whether something came after a signature, so that its own revision is worth seeing."""
    return _end(signature) > 0 and signature.get("covers") == "revision" and signature.get("kind") != "timestamp"


def marks_of(report: Mapping[str, object], place: int) -> tuple[Highlight, ...]:
    """Return the boxes of what differs, and of the signatures that came after one; title and author have no place."""
    signatures = _list(report.get("signatures"))
    later = [one for one in signatures if _end(one) > _end(signatures[place])]
    seen = [one for one in _list(report.get("differences")) if one.get("what") != "label"]
    found = [(one, Tone.BAD) for one in seen] + [(one, Tone.BUSY) for one in later]
    return tuple(
        Highlight(int(one["page"]) - 1, (left, top, right, bottom), tone)
        for one, tone in found
        if one.get("box") and one.get("page")
        for left, top, right, bottom in [one["box"]]
    )


def lines_of(
    signature: Mapping[str, Any], later: Sequence[Mapping[str, Any]], differences: Sequence[Mapping[str, Any]]
) -> list[str]:
    """Return in words when this was signed, what came after, and what differs."""
    lines = [translate("RevisionForm", "Signed {time}").format(time=_moment(signature))]
    if not later and not differences:
        lines.append(translate("RevisionForm", "Nothing that is seen came after."))
    kinds: dict[int, set[str]] = {}
    for one in differences:
        told = words.check_word(verdicts.DIFFERENCES, str(one.get("what")))
        kinds.setdefault(int(one.get("page") or 1), set()).add(told)
    differs = translate("RevisionForm", "Page {page} differs: {what}")
    lines += [differs.format(page=page, what=", ".join(sorted(found))) for page, found in sorted(kinds.items())]
    came = translate("RevisionForm", "Came after: {name}, {time}")
    lines += [came.format(name=one.get("signer") or one.get("field"), time=_moment(one)) for one in later]
    return lines


def _moment(signature: Mapping[str, Any]) -> str:
    told = signature.get("time")
    return words.day_and_hour(to_vietnam(datetime.fromisoformat(told))) if isinstance(told, str) and told else ""


def _end(signature: Mapping[str, Any]) -> int:
    return int(signature.get("end") or 0)


def _list(value: object) -> Sequence[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []

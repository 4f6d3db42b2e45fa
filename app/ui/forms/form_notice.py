"""Form and technique of a PDF that is being taken in: measured at once, said in one line (R-409)."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.base.errors import OfficeError
from app.desk import form_check
from app.desk.form_check import FormCheck
from app.ui.forms.form_check import summary
from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.theme import Tone
from app.ui.widgets.bars import NoticeBar
from app.ui.wording.form_points import fault_sentence, point_word

if TYPE_CHECKING:
    from app.ui.bridge import Job

_MOST_TOLD = 3


class FormNotice(NoticeBar):
    """Says what is not as the rule asks; the way to each point is an act of the page that has it."""

    def __init__(self, shell: Shell, look_closer: Callable[[], object]) -> None:
        """`look_closer` keeps the document and opens its list of points."""
        super().__init__()
        self._shell, self._look_closer = shell, look_closer
        self.found = FormCheck()
        self._asked: tuple[Path, str, str] | None = None
        self._job: Job[FormCheck] | None = None

    def look_at(self, path: Path, type_name: str, signer: str) -> None:
        """Measure a file of this type, instead of what was being measured; the same is asked once."""
        if self._asked == (path, type_name, signer):
            return
        self._asked = (path, type_name, signer)
        if self._job is not None:
            self._job.drop()
        shell = self._shell
        office, reader = shell.office, shell.house.reader
        self._job = shell.bridge.run(
            self, shell.lanes.work, form_check.look_at, office, path, type_name, signer, reader
        )
        self._job.then(self._told).otherwise(self._nothing)

    def forget(self) -> None:
        """Start with another document."""
        if self._job is not None:
            self._job.drop()
            self._job = None
        self._asked, self.found = None, FormCheck()
        self.hide()

    def _told(self, found: FormCheck) -> None:
        self.found = found
        if not found.wrong:
            self.hide()
            return
        told = [f"{point_word(one.check)}: {fault_sentence(one.faults[0])}" for one in found.wrong[:_MOST_TOLD]]
        closer = (translate("FormNotice", "Keep it and look at each point"), self._look_closer)
        self.say("\n".join((summary(found), *told)), Tone.DOUBT, closer)

    def _nothing(self, problem: OfficeError) -> None:
        """A page that cannot be read is said where its signature is checked."""
        del problem
        self.forget()

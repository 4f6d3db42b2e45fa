"""The language of the sentences: Vietnamese unless English is asked for."""

from pathlib import Path
from typing import Final, Literal, cast

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from app.base.paths import program_folder

LANGUAGES = ("vi", "en")

PLURAL: Final = "plural"
"""Stands before the number of a text that has a form for one and a form for many."""

_OWNED = "vanthu-translator"


def install(lang: str = "vi", folder: Path | None = None) -> bool:
    """Speak this language from now on, making the application object where there is none.

    The compiled translations lie in the folder, the program's own where none is named. Returns whether one was found;
    without it the English source is shown.
    """
    app = QCoreApplication.instance() or _console_application()
    olds = cast("list[QTranslator]", app.findChildren(QTranslator, _OWNED))
    for old in olds:
        QCoreApplication.removeTranslator(old)
        old.deleteLater()
    chosen = lang if lang in LANGUAGES else "vi"
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese if chosen == "vi" else QLocale.Language.English))
    found = _load(app, (folder or program_folder() / "translations") / f"app_{chosen}.qm")
    _load(app, Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{chosen}.qm")
    return found


def translate(
    context: str, text: str, note: str | None = None, forms: Literal["plural"] | None = None, count: int = -1
) -> str:
    """Return the text in the language of the clerk; a text about `%n` things has a form for one and for many.

    lupdate reads literals only, and takes a text for one with forms only if it is written with the name PLURAL:
    `translate("A", "%n files", None, PLURAL, count)`, where `count` is a plain name (a dot or bracket there hangs it).
    """
    return QCoreApplication.translate(context, text, note, count if forms == PLURAL else -1)


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # the name lupdate looks for
    """Mark a source text of a table; it is translated when it is told."""
    return text


def _console_application() -> QCoreApplication:
    """Make an application without a window and keep it for the life of the process."""
    made = QCoreApplication(["vanthu"])
    _KEPT.append(made)
    return made


_KEPT: list[QCoreApplication] = []


class _Speech(QTranslator):
    """A translation read into memory: Qt would map the file, and an update that rewrites it would crash the window."""

    def __init__(self, app: QObject, compiled: bytes) -> None:
        super().__init__(app)
        self.setObjectName(_OWNED)
        self._compiled = compiled
        self.usable = self.load(compiled)


def _load(app: QCoreApplication, file: Path) -> bool:
    if not file.is_file():
        return False
    speech = _Speech(app, file.read_bytes())
    if not speech.usable:
        speech.deleteLater()
        return False
    return QCoreApplication.installTranslator(speech)

"""The language of the sentences: Vietnamese unless English is asked for."""

from typing import cast

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.base.paths import program_folder

LANGUAGES = ("vi", "en")

_OWNED = "vanthu-translator"


def install(lang: str = "vi") -> bool:
    """Speak this language from now on, making the application object where there is none.

    Returns whether the compiled translation was found; without it the English source is shown.
    """
    app = QCoreApplication.instance() or _console_application()
    olds = cast("list[QTranslator]", app.findChildren(QTranslator, _OWNED))
    for old in olds:
        QCoreApplication.removeTranslator(old)
        old.deleteLater()
    chosen = lang if lang in LANGUAGES else "vi"
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese if chosen == "vi" else QLocale.Language.English))
    found = _load(app, f"app_{chosen}", str(program_folder() / "translations"))
    _load(app, f"qtbase_{chosen}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return found


def translate(context: str, text: str, note: str | None = None, n: int = -1) -> str:
    """Return the text in the language of the clerk; `n` chooses among plural forms.

    lupdate reads a call only if context and text are literals and `n` is a plain name: `translate("A", "%n", None, n)`.
    """
    return QCoreApplication.translate(context, text, note, n)


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # the name lupdate looks for
    """Mark a source text of a table; it is translated when it is told."""
    return text


def _console_application() -> QCoreApplication:
    """Make an application without a window and keep it for the life of the process."""
    made = QCoreApplication(["vanthu"])
    _KEPT.append(made)
    return made


_KEPT: list[QCoreApplication] = []


def _load(app: QCoreApplication, name: str, folder: str) -> bool:
    translator = QTranslator(app)
    translator.setObjectName(_OWNED)
    if not translator.load(name, folder):
        translator.deleteLater()
        return False
    return QCoreApplication.installTranslator(translator)

"""What is said of a PDF that was made of a drafter's file: what it is, and what a person should look at."""

from app.documents.arrival import ArrivedFile
from app.pages.sheets import Made
from app.ui.language import PLURAL, translate


def made_words(made: Made, source: ArrivedFile) -> str:
    """Say what was made of what."""
    pages = made.pages
    told = translate("Converted", "%n pages", None, PLURAL, pages)
    said = translate("Converted", "PDF/A-2b made of “{name}”: {pages}.")
    return said.format(name=source.name, pages=told)


def doubts_of(made: Made) -> list[str]:
    """Return what a person should look at before the PDF is signed, a sentence each."""
    said = []
    if made.instead:
        told = translate(
            "Converted", "Set in {instead}, not in {missing}: pages may break otherwise than in the draft."
        )
        lost = ", ".join(made.missing) or translate("Converted", "the draft's fonts")
        said.append(told.format(instead=", ".join(made.instead), missing=lost))
    if made.counted:
        told = translate("Converted", "The draft says it has {counted} pages, the PDF has {pages}: compare them.")
        said.append(told.format(counted=made.counted, pages=made.pages))
    if made.changes:
        said.append(translate("Converted", "The draft still holds tracked changes; the PDF may show them."))
    if made.outside:
        count = made.outside
        said.append(translate("Converted", "%n parts lie outside the file and were not fetched.", None, PLURAL, count))
    if made.macros:
        said.append(translate("Converted", "The file holds macros; they did not run."))
    if made.signed:
        said.append(translate("Converted", "The signature in the file itself did not go over into the PDF."))
    return said

"""How it is said that something is late because the axis could not be reached (D-29)."""

from datetime import date, datetime

from app.documents.excuses import Outage
from app.ui.language import translate

NO_DAY = date.min
"""Where no day can be left out, because the words are read on any day."""


def excuse_words(outage: Outage | None, today: date) -> str:
    """Say from when to when the axis could not be reached, or nothing."""
    if outage is None:
        return ""
    began = _moment(outage.began, today)
    if outage.ended is None:
        return translate("Excuse", "late, the axis has not been reached since {began}").format(began=began)
    said = translate("Excuse", "late, the axis was not reached from {began} to {ended}")
    return said.format(began=began, ended=_moment(outage.ended, today))


def _moment(at: datetime, today: date) -> str:
    return f"{at:%H:%M}" if at.date() == today else f"{at:%H:%M %d/%m/%Y}"

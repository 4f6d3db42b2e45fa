"""What an act is given: where things rest, what time it is, and who acts."""

from collections.abc import Callable
from dataclasses import field, replace
from datetime import date, datetime, timedelta

from app.base import clock
from app.base.frozen import dataclass
from app.base.news import News
from app.base.paths import Folders
from app.base.settings import Settings
from app.documents.values import Urgency
from app.store.store import Store
from app.store.vault import Vault


@dataclass(frozen=True)
class Office:
    """One office as its acts see it; `hold` is how long what leaves the house can still be undone."""

    store: Store
    vault: Vault
    folders: Folders
    settings: Settings
    news: News
    who: str = ""
    now: Callable[[], datetime] = field(default=clock.now)
    hold: timedelta = timedelta(0)

    def by(self, who: str) -> "Office":
        """Return the same office with another person acting (D-01)."""
        return replace(self, who=who)

    def with_settings(self, settings: Settings) -> "Office":
        """Return the same office under changed settings."""
        return replace(self, settings=settings)

    def today(self) -> date:
        """Return the Vietnamese day."""
        return self.now().date()

    def hold_until(self, urgency: int) -> datetime:
        """Return when something that leaves the house may leave: hỏa tốc at once, the rest after the hold."""
        now = self.now()
        return now if urgency >= Urgency.IMMEDIATE else now + self.hold

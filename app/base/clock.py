"""Vietnamese time: every moment in the program carries its offset (QĐ 28/2018 Đ14.4)."""

from datetime import UTC, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7), "+07:00")
"""Vietnam has kept UTC+7 without summer time since 1975, so no zone table is needed."""


def now() -> datetime:
    """Return the present moment in Vietnam, to the millisecond."""
    moment = datetime.now(VIETNAM)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def to_vietnam(moment: datetime) -> datetime:
    """Return the same moment as read on a clock in Vietnam; a moment without offset is taken as UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(VIETNAM)
